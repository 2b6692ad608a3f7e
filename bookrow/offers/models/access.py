"""Programs that act for a seller, each known by its token."""

from typing import Self

from django.conf import settings
from django.db import models

from bookrow.offers.models.sellers import Seller


class SellerTokenQuery(models.QuerySet["SellerToken"]):
    """The questions one may ask of tokens."""

    def good(self) -> Self:
        """Those that open the door, with their sellers."""
        return self.filter(revoked_at=None).select_related("seller")


class SellerToken(models.Model):
    """What a seller's own software shows to be let in. digest: SHA-256 of the token, which itself is shown once and kept
    nowhere; hint: its last four signs, to know it by."""

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=4)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    objects = SellerTokenQuery.as_manager()

    def __str__(self) -> str:
        return f"{self.name} (…{self.hint})"
