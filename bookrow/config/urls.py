"""Every address of the shop."""

from django.urls import include, path

from bookrow.plumbing import views as plumbing

urlpatterns = [
    path("healthz", plumbing.healthz, name="healthz"),
    path("metrics", plumbing.metrics, name="metrics"),
    path("", include("bookrow.people.urls")),
    path("operator/", include("bookrow.intake.urls")),
    path("operator/", include("bookrow.storefront.operator_urls")),
    path("", include("bookrow.storefront.urls")),
]
handler404 = "bookrow.storefront.views.shop.not_found"
handler500 = "bookrow.storefront.views.failure.server_error"
