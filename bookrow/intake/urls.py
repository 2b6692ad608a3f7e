"""The addresses of the intake, for operators."""

from django.urls import path

from bookrow.intake import views

app_name = "intake"
urlpatterns = [
    path("intake", views.runs, name="runs"),
    path("intake/new", views.upload, name="upload"),
    path("intake/<int:pk>", views.run, name="run"),
    path("intake/<int:pk>/books", views.run_books, name="run-books"),
    path("intake/<int:pk>/refused", views.refused, name="refused"),
    path("intake/<int:pk>/answer", views.answer, name="answer"),
    path("senders", views.senders, name="senders"),
    path("senders/<int:pk>", views.sender, name="sender"),
    path("senders/<int:pk>/books", views.sender_books, name="sender-books"),
    path("tables", views.tables, name="tables"),
    path("tables/<int:pk>", views.table, name="table"),
]
