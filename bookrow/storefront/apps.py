from django.apps import AppConfig

from bookrow.plumbing import documents
from bookrow.reviews import accepted

# Raised when the shape of the product page's document changes: rows of another form are composed anew.
FORM = 4


class StorefrontConfig(AppConfig):
    name = "bookrow.storefront"

    def ready(self) -> None:
        for prefix in ("/isbn/", "/edition/"):
            documents.register("bookrow.storefront.documents.compose", prefix=prefix, form=FORM)
        accepted.register("bookrow.storefront.terms.versions")
