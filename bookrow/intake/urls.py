"""The addresses of the intake, for operators."""

from django.urls import path

from bookrow.intake import views

app_name = "intake"
urlpatterns = [
    path("", views.runs, name="runs"),
    path("upload", views.upload, name="upload"),
    path("<int:pk>", views.run, name="run"),
    path("<int:pk>/refused", views.refused, name="refused"),
    path("<int:pk>/answer", views.answer, name="answer"),
    path("senders", views.senders, name="senders"),
    path("tables", views.tables, name="tables"),
    path("tables/<int:pk>", views.table, name="table"),
]
