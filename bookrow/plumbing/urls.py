"""Addresses for those who look after the shop."""

from django.urls import path

from bookrow.plumbing import views

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("metrics", views.metrics, name="metrics"),
]
