"""The addresses of this room."""

from django.urls import path

from bookrow.people import views

app_name = "people"
urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-out", views.sign_out, name="sign-out"),
]
