"""The addresses of the intake, for operators."""

from django.urls import path

from bookrow.intake.views import books, runs, senders, tables

app_name = "intake"
urlpatterns = [
    path("intake", runs.runs, name="runs"),
    path("intake/new", runs.upload, name="upload"),
    path("intake/<int:pk>", runs.run, name="run"),
    path("intake/<int:pk>/books", books.run_books, name="run-books"),
    path("intake/<int:pk>/refused", runs.refused, name="refused"),
    path("intake/<int:pk>/answer", runs.answer, name="answer"),
    path("senders", senders.senders, name="senders"),
    path("senders/<int:pk>", senders.sender, name="sender"),
    path("senders/<int:pk>/join", senders.join, name="join"),
    path("senders/<int:pk>/books", books.sender_books, name="sender-books"),
    path("tables", tables.tables, name="tables"),
    path("tables/<int:pk>", tables.table, name="table"),
]
