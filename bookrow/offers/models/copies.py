"""Copies on offer, the pictures of them, and every price they ever had."""

from collections.abc import Sequence
from typing import Self

from django.db import connections, models
from django.db.models import Q

from bookrow.catalogue.models import Edition
from bookrow.offers.models.sellers import Seller
from bookrow.plumbing.columns import PackedJSON


class OfferQuery(models.QuerySet["Offer"]):
    """The questions one may ask of offers."""

    def of_seller(self, seller: int) -> Self:
        """Everything that this seller has or had."""
        return self.filter(seller=seller)

    def known(self, seller: int, skus: Sequence[str], *, to_write: bool = False) -> dict[str, "Offer"]:
        """A seller's offers by these SKUs, each with the names of its edition; to_write: nobody else's until the caller's
        transaction ends. One statement."""
        found = self.filter(seller=seller, sku__in=skus).select_related("edition").order_by("pk")
        if to_write and connections[self.db].features.has_select_for_update_of:
            found = found.select_for_update(of=("self",))
        heavy = ("edition__facts", "edition__sources", "edition__digest")
        return {offer.sku: offer for offer in found.defer(*heavy)}

    def on_sale(self) -> Self:
        """Those that can be bought, if their seller is there."""
        return self.filter(state=Offer.LIVE)


class Offer(models.Model):
    """One seller's copy, or like copies, of one edition in one condition at one price.

    sku: the seller's own number, used for one book for ever. grade: `trade.stock.Grade`, 1 New, 2 As New, 3 Fine, 4 Very
    Good, 5 Good, 6 Fair, 7 Poor. marks: bits, see `offers.marks`.
    condition: the seller's own word for it. remark: fingerprint of the note; hedged: the note says what may be wrong.
    amount in minor units. was: the reference of a reduction as it was frozen when it began: [amount, ISO time].
    said: the book as the seller describes it, where it has no ISBN. barred: codes of the markets whose rules do not allow
    this price, each between spaces. kept_away: taken from sale by its seller's own hand, so that a row that says the same as
    before does not bring it back. digest: of the row as sent.
    """

    LIVE, GONE, SOLD = "live", "gone", "sold"

    seller = models.ForeignKey(Seller, on_delete=models.PROTECT, related_name="offers")
    sku = models.CharField(max_length=100)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="offers")
    state = models.CharField(max_length=4, default=LIVE)
    grade = models.SmallIntegerField()
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    quantity = models.IntegerField(default=1)
    marks = models.IntegerField(default=0)
    condition = models.CharField(max_length=60, blank=True)
    jacket = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)
    remark = models.BigIntegerField(default=0)
    hedged = models.BooleanField(default=False)
    pictures = models.SmallIntegerField(default=0)
    dispatch_min = models.SmallIntegerField(null=True)
    dispatch_max = models.SmallIntegerField(null=True)
    grams = models.IntegerField(null=True)
    was = PackedJSON(null=True)
    said = PackedJSON(null=True)
    barred = models.CharField(max_length=200, blank=True)
    kept_away = models.BooleanField(default=False)
    digest = models.BinaryField()
    listed_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    sold_at = models.DateTimeField(null=True)

    objects = OfferQuery.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["edition", "state"], name="offers_of_edition"),
            models.Index(fields=["seller", "remark"], name="offers_by_remark"),
            models.Index(fields=["seller", "state", "-changed_at"], name="offers_of_seller"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["seller", "sku"], name="offer_sku_once"),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="offer_quantity_not_negative"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="offer_amount_positive"),
            models.CheckConstraint(condition=Q(grade__gte=1, grade__lte=7), name="offer_grade_known"),
        ]

    def __str__(self) -> str:
        return f"{self.seller_id}/{self.sku}"

    @property
    def is_new(self) -> bool:
        """Whether it is a new book; everything else is used."""
        return self.grade == 1


class PriceEvent(models.Model):
    """From then on an offer cost this much; amount None: it was not on offer. Only ever added."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="prices")
    at = models.DateTimeField()
    amount = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3)

    class Meta:
        indexes = [models.Index(fields=["offer", "at"], name="prices_of_offer")]


class OfferPhoto(models.Model):
    """A picture of this very copy, re-encoded by us. file: its name in the shop's files."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="photos")
    place = models.SmallIntegerField()
    file = models.CharField(max_length=200)
    width = models.IntegerField()
    height = models.IntegerField()
    alt = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offer", "place"], name="photo_place_once")]
