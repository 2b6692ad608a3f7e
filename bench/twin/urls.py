"""One address."""

from django.urls import path

from bench.twin import views

urlpatterns = [path("isbn/<str:isbn>", views.product)]
