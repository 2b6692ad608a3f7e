"""What readers of each market are shown: kept in step with offers, sellers and their postage by actions alone.

A listing is there exactly where an offer is on sale, its seller is there, the seller sends to that market's country,
and the rules of that market allow the price.
"""

from django.db import models
from django.db.models import Q

from bookrow.catalogue.models import Edition
from bookrow.offers.models.copies import Offer
from bookrow.offers.models.sellers import Seller
from bookrow.plumbing.columns import PackedJSON
from bookrow.plumbing.models import Market


class MarketRules(models.Model):
    """What prices obey in a market, where its operator has said so. law: `pricing.law.MarketLaw`."""

    market = models.OneToOneField(Market, on_delete=models.CASCADE, related_name="rules")
    law = PackedJSON()
    changed_at = models.DateTimeField()


# Of an offer o of a seller s; the numbers are those of `Listing`.
KIND = "CASE WHEN s.supplier THEN 2 WHEN o.grade = 1 THEN 1 ELSE 0 END"


class Postage(models.Model):
    """A seller's rate to a market's home country, from `over` grams (not included) up to `up_to` (included).

    amount is for used books; a market may want more for new ones: new_under while they cost less than new_below, else
    new_over.
    """

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE)
    market = models.CharField(max_length=8)
    over = models.IntegerField()
    up_to = models.IntegerField()
    amount = models.BigIntegerField()
    new_under = models.BigIntegerField(default=0)
    new_below = models.BigIntegerField(default=0)
    new_over = models.BigIntegerField(default=0)
    days_min = models.SmallIntegerField()
    days_max = models.SmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seller", "market", "over"], name="postage_once")]


class Listing(models.Model):
    """An offer as a market sees it. kind: 1 new, 0 used, 2 to order: new, and with a supplier of the shop's, on nobody's
    shelf. own: the shop's. amount, delivered: minor units of currency."""

    TO_ORDER, NEW, USED = 2, 1, 0

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
