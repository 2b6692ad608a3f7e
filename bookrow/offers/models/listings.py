"""What readers of each market are shown: kept in step with offers, sellers and their postage by actions alone.

A listing is there exactly where an offer is on sale, its seller is there, and the seller sends to that market's country.
"""

from django.db import models
from django.db.models import Q

from bookrow.catalogue.models import Edition
from bookrow.offers.models.copies import Offer
from bookrow.offers.models.sellers import Seller


class Postage(models.Model):
    """A seller's rate to a market's home country, from `over` grams (not included) up to `up_to` (included)."""

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE)
    market = models.CharField(max_length=8)
    over = models.IntegerField()
    up_to = models.IntegerField()
    amount = models.BigIntegerField()
    days_min = models.SmallIntegerField()
    days_max = models.SmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seller", "market", "over"], name="postage_once")]


class Listing(models.Model):
    """An offer as a market sees it. kind: 1 new, 0 used. own: the shop's. amount, delivered: minor units of currency."""

    NEW, USED = 1, 0

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="listings")
    market = models.CharField(max_length=8)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="+")
    own = models.BooleanField()
    kind = models.SmallIntegerField()
    grade = models.SmallIntegerField()
    currency = models.CharField(max_length=3)
    amount = models.BigIntegerField()
    delivered = models.BigIntegerField()
    days_min = models.SmallIntegerField()
    days_max = models.SmallIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["edition", "market", "own", "kind", "currency", "amount"], name="listing_lowest"),
            models.Index(fields=["edition", "market", "delivered"], name="listing_delivered"),
        ]
        constraints = [models.UniqueConstraint(fields=["offer", "market"], name="listing_once")]


class Tally(models.Model):
    """How many listings there are of an edition in a market, and the lowest price among them, by kind and currency."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    market = models.CharField(max_length=8)
    own = models.BooleanField()
    kind = models.SmallIntegerField()
    currency = models.CharField(max_length=3)
    many = models.IntegerField()
    lowest = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "market", "own", "kind", "currency"], name="tally_once"),
            models.CheckConstraint(condition=Q(many__gte=0), name="tally_not_negative"),
        ]
