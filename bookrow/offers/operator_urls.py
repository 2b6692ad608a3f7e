"""The operator's addresses of sellers."""

from django.urls import path

from bookrow.offers.views import operator, rules

app_name = "sellers"
urlpatterns = [
    path("sellers", operator.sellers, name="all"),
    path("markets", rules.markets, name="markets"),
    path("markets/<slug:code>", rules.market, name="market"),
    path("sellers/<slug:key>", operator.seller, name="one"),
]
