"""Every address of the shop."""

from django.urls import include, path

urlpatterns = [
    path("", include("bookrow.storefront.urls")),
    path("", include("bookrow.people.urls")),
    path("", include("bookrow.people.doors")),
    path("", include("bookrow.plumbing.urls")),
    path("desk/", include("bookrow.desk.urls")),
    path("operator/", include("bookrow.desk.operator_urls")),
    path("operator/", include("bookrow.intake.urls")),
    path("operator/", include("bookrow.storefront.operator_urls")),
    path("operator/", include("bookrow.offers.operator_urls")),
    path("reviews/", include("bookrow.reviews.urls")),
    path("sell/", include("bookrow.offers.urls")),
    path("api/seller/", include("bookrow.offers.api_urls")),
]
handler404 = "bookrow.storefront.views.shop.not_found"
handler500 = "bookrow.storefront.views.failure.server_error"
