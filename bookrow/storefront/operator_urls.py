"""Addresses behind the counter."""

from django.urls import path

from bookrow.storefront.views.operator import setup, words, works

app_name = "operator"
urlpatterns = [
    path("", setup.home, name="home"),
    path("setup", setup.setup, name="setup"),
    path("setup/logo", setup.logo, name="logo"),
    path("policies", words.policies, name="policies"),
    path("policies/new", words.policy, name="policy-new"),
    path("policies/<slug:slug>", words.policy, name="policy"),
    path("picks", words.picks, name="picks"),
    path("picks/<str:key>/move", words.move, name="move-pick"),
    path("picks/<str:key>/drop", words.unpick, name="unpick"),
    path("merges", works.moves, name="merges"),
    path("merges/new", works.merge, name="merge"),
    path("merges/<str:merge>/undo", works.undo, name="undo"),
]
