from django.apps import AppConfig
from django.utils.module_loading import import_string


class OffersConfig(AppConfig):
    name = "bookrow.offers"

    def ready(self) -> None:
        # By name, because models can be imported only after every room has been found.
        import_string("bookrow.offers.staff.register")()
