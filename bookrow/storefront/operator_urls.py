"""Addresses behind the counter."""

from django.urls import path

from bookrow.storefront.views.operator import setup, works

app_name = "operator"
urlpatterns = [
    path("", setup.home, name="home"),
    path("setup", setup.setup, name="setup"),
    path("setup/logo", setup.logo, name="logo"),
    path("policies", setup.policies, name="policies"),
    path("policies/new", setup.policy, name="policy-new"),
    path("policies/<slug:slug>", setup.policy, name="policy"),
    path("picks", setup.picks, name="picks"),
    path("picks/<str:key>/drop", setup.unpick, name="unpick"),
    path("merges", works.moves, name="merges"),
    path("merges/new", works.merge, name="merge"),
    path("merges/<str:merge>/undo", works.undo, name="undo"),
]
