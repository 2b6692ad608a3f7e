from django.apps import AppConfig

from bookrow.catalogue import shown


class ReviewsConfig(AppConfig):
    name = "bookrow.reviews"

    def ready(self) -> None:
        shown.register("bookrow.reviews.panels.elsewhere.addresses")
