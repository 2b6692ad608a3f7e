"""Who sells: the shop itself and others, as the law wants them known, and what they take for postage."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from bookrow.kit.parcels import HEAVIEST as HEAVIEST
from bookrow.plumbing.models import Market


class SellerQuery(models.QuerySet["Seller"]):
    """The questions one may ask of sellers."""

    def of(self, account: int) -> Self:
        """Those that this account works for."""
        return self.filter(staff__account=account).order_by("name")

    def coming_or_going(self, day: str) -> Self:
        """Those whose holiday begins or ends by that day, and whose copies do not show it yet."""
        away = Q(away_from__gt="", away_from__lte=day) & (Q(away_until="") | Q(away_until__gte=day))
        return self.filter(away & Q(shown=True) | ~away & Q(shown=False), suspended_at=None)


class Seller(models.Model):
    """One seller. own: the shop itself, whose copies are shown apart and ranked like all others.

    trader: sells in the course of business; a trader's name, address and registration are public, a private person's are
    not. shown: whether copies are listed, false on holiday and while suspended; changed together with the listings.
    away_from, away_until: ISO days, both included; "" for none. dispatch: business days from order to post.
    usual_grams: what a copy of unknown weight is taken to weigh. supplier: a wholesaler, whose titles can be ordered.
    """

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    own = models.BooleanField(default=False)
    supplier = models.BooleanField(default=False)
    trader = models.BooleanField(default=True)
    legal_name = models.CharField(max_length=200, blank=True)
    street = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=2)
    registration = models.CharField(max_length=120, blank=True)
    tax_number = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    about = models.TextField(blank=True)
    market = models.ForeignKey(Market, on_delete=models.PROTECT)
    currency = models.CharField(max_length=3)
    dispatch_min = models.SmallIntegerField(default=1)
    dispatch_max = models.SmallIntegerField(default=2)
    usual_grams = models.IntegerField(default=500)
    away_from = models.CharField(max_length=10, blank=True)
    away_until = models.CharField(max_length=10, blank=True)
    away_note = models.CharField(max_length=300, blank=True)
    suspended_at = models.DateTimeField(null=True)
    suspended_why = models.CharField(max_length=300, blank=True)
    shown = models.BooleanField(default=True)
    demo = models.BooleanField(default=False)
    joined_at = models.DateTimeField()
    # How grades turned out when copies arrived: grade -> [answers, as described or better]; filled by orders.
    grades = models.JSONField(default=dict, blank=True)

    objects = SellerQuery.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["own"], condition=Q(own=True), name="seller_one_own"),
        ]

    def __str__(self) -> str:
        return self.name

    def is_away(self, day: date) -> bool:
        """Whether the seller is on holiday that day."""
        today = day.isoformat()
        begun = bool(self.away_from) and self.away_from <= today
        return begun and (not self.away_until or today <= self.away_until)


class SellerStaff(models.Model):
    """Who works for a seller. owner: everything; stock: copies and files; orders: dispatch and messages."""

    class Role(models.TextChoices):
        OWNER = "owner"
        STOCK = "stock"
        ORDERS = "orders"

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="staff")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=6, choices=Role, default=Role.OWNER)
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seller", "account"], name="staff_once")]

    def __str__(self) -> str:
        return f"{self.account} ({self.role})"


class ShippingRate(models.Model):
    """A line of a seller's table. destination: a country, or "" for every other one; up_to: grams, None without limit;
    amount in the seller's currency; days: business days on the way."""

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="rates")
    destination = models.CharField(max_length=2, blank=True)
    up_to = models.IntegerField(null=True)
    amount = models.BigIntegerField()
    days_min = models.SmallIntegerField()
    days_max = models.SmallIntegerField()

    class Meta:
        ordering = ["destination", models.F("up_to").asc(nulls_last=True)]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0), name="rate_not_negative"),
            models.UniqueConstraint(fields=["seller", "destination", "up_to"], name="rate_once"),
        ]


class Payout(models.Model):
    """Where a seller is paid: seen and changed only with a second factor."""

    seller = models.OneToOneField(Seller, on_delete=models.CASCADE, related_name="payout")
    holder = models.CharField(max_length=140)
    iban = models.CharField(max_length=34)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
