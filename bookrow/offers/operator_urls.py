"""The operator's addresses of sellers."""

from django.urls import path

from bookrow.offers.views import operator

app_name = "sellers"
urlpatterns = [
    path("sellers", operator.sellers, name="all"),
    path("sellers/<slug:key>", operator.seller, name="one"),
]
