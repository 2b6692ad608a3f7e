from django.apps import AppConfig
from django.utils.module_loading import import_string


class StorefrontConfig(AppConfig):
    name = "bookrow.storefront"

    def ready(self) -> None:
        # By name, because models can be imported only after every room has been found.
        import_string("bookrow.storefront.documents.register")()
