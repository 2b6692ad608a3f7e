"""Rows of stock become offers: a group in one transaction, each row with its outcome."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from bookrow.catalogue.actions import NameBook, describe, know_sender
from bookrow.catalogue.models import Description, Sender
from bookrow.frame.formats import locale_name
from bookrow.kit.money import Money
from bookrow.kit.refusals import Reason
from bookrow.offers import reasons
from bookrow.offers.actions.listing import relist
from bookrow.offers.actions.prices import Change, write_prices
from bookrow.offers.actions.remarks import settle_remarks
from bookrow.offers.describing import TRUST, digest_of, incoming_of
from bookrow.offers.finding import Found, editions_for
from bookrow.offers.home import market_of_seller
from bookrow.offers.kinds import Kinds
from bookrow.offers.marks import packed
from bookrow.offers.models import Offer, Seller
from bookrow.offers.rows import as_answered, jacket, same_book, without_twins
from bookrow.offers.rules import Asked, PriceRules
from bookrow.offers.rules import packed as codes
from bookrow.offers.spans import price_spans
from bookrow.offers.told import NOTHING_SAID, Answers
from bookrow.plumbing.bulk import insert_rows
from bookrow.trade.stock import Copy, Grade, Status, StockRow, lacking
from bookrow.trade.stock.remarks import hedges

_TENFOLD = 10


@dataclass(slots=True)
class Verdict:
    """What becomes of a row. changes: column -> before and after. barred: as `Offer.barred`.

    said: what is to be told of it beside its outcome: kind -> reasons."""

    row: StockRow
    outcome: str
    reasons: tuple[Reason, ...] = ()
    offer: Offer | None = None
    edition: int | None = None
    price_changed: bool = False
    sold: bool = False
    barred: str = ""
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    said: list[tuple[str, Reason]] = field(default_factory=list)


class _Known(NamedTuple):
    offers: dict[str, Offer]
    found: dict[str, Found]
    spans: dict[tuple[int, bool], tuple[int, int]]
    rules: PriceRules


class Placer:
    """Sorts and places one seller's rows. Hand it groups in file order; SKUs are remembered over the whole file."""

    def __init__(self, seller: Seller, *, answers: Answers = NOTHING_SAID, run: int = 0) -> None:
        self.seller, self.answers, self.run = seller, answers, run
        self.names, self.kinds = NameBook(), Kinds(seller.pk)
        self.today = timezone.now().date()
        self._locale = locale_name(market_of_seller(seller).locale)
        self.fields: frozenset[str] = frozenset()  # what the file tells; empty: everything

    def sort(self, rows: Sequence[StockRow]) -> list[Verdict]:
        """What would become of these rows. Seven statements at most, whatever their number."""
        return self._sorted(rows, self._known(rows))

    def _sorted(self, rows: Sequence[StockRow], known: _Known) -> list[Verdict]:
        return [self._verdict(row, known) for row in rows]

    def place(self, rows: Sequence[StockRow], *, now: datetime) -> list[Verdict]:
        """Sort and write, in the caller's transaction."""
        self._lock()
        verdicts: list[Verdict] = []
        for part in without_twins(rows):
            sorted_ = self._sorted(part, self._known(part, to_write=True))
            self._write(sorted_, now=now)
            verdicts += sorted_
        return verdicts

    def _lock(self) -> None:
        """One hand at a time on a seller's shelves; whether they are shown may have changed since the file began."""
        there = Seller.objects.select_for_update(no_key=True).only("shown").get(pk=self.seller.pk)
        self.seller.shown = there.shown

    def _known(self, rows: Sequence[StockRow], *, to_write: bool = False) -> _Known:
        copies = [row.copy for row in rows if row.copy and not row.reasons]
        skus = [copy.sku for copy in copies]
        # A copy that is being sold at this moment is waited for, so that a file never puts it back.
        offers = Offer.objects.known(self.seller.pk, skus, to_write=to_write)
        fresh = [copy for copy in copies if copy.sku not in offers and copy.status is Status.FOR_SALE]
        found = self.answers.settled(editions_for(fresh))
        editions = [one.edition for one in found.values() if one.edition] + [o.edition_id for o in offers.values()]
        spans = price_spans(editions, seller=self.seller)
        return _Known(offers, found, spans, PriceRules(editions, today=self.today))

    def _verdict(self, row: StockRow, known: _Known) -> Verdict:
        copy = row.copy
        if copy is None or row.reasons:
            return Verdict(row, "refused", row.reasons)
        offer = known.offers.get(copy.sku)
        if row.line in self.answers.left:
            return Verdict(row, "unchanged", offer=offer)
        row = self.answers.filled(row)
        assert row.copy
        if row.copy.status is not Status.FOR_SALE:
            return self._ending(row, row.copy, offer)
        row = as_answered(row, offer)
        assert row.copy
        copy = row.copy
        if row.asked:
            return Verdict(row, "asked", row.asked, offer)
        if offer is None:
            return self._new(row, copy, known)
        return self._again(row, copy, offer, known)

    def _ending(self, row: StockRow, copy: Copy, offer: Offer | None) -> Verdict:
        there = offer is not None and offer.state == Offer.LIVE  # of a number that nobody knows nothing is taken away
        sold = copy.status is Status.SOLD
        return Verdict(row, "withdrawn" if there else "unchanged", offer=offer, sold=sold and there)

    def _new(self, row: StockRow, copy: Copy, known: _Known) -> Verdict:
        if missing := lacking(row):
            return Verdict(row, "refused", missing)
        if problem := self._currency(row, copy):
            return Verdict(row, "refused", (problem,))
        found = known.found.get(copy.sku, Found(None))
        verdict = Verdict(row, "new", edition=found.edition)
        if found.doubtful:
            verdict.said.append(("doubtful", reasons.DOUBTFUL.saying(line=row.line, title=copy.title, **found.about)))
        return self._surprising(verdict, copy, None, known) or self._lawful(verdict, copy, None, known)

    def _again(self, row: StockRow, copy: Copy, offer: Offer, known: _Known) -> Verdict:
        here = offer.state == Offer.LIVE
        if bytes(offer.digest) == digest_of(copy) and (here or offer.kept_away):
            return Verdict(row, "unchanged", offer=offer)
        if not same_book(copy, offer):
            about = {"line": row.line, "sku": copy.sku, "title": copy.title or copy.isbn, "known": offer.edition.title}
            return Verdict(row, "refused", (reasons.SKU_OTHER_BOOK.saying(**about),), offer)
        if offer.state == Offer.SOLD and copy.sku not in self.answers.again:
            verdict = Verdict(row, "unchanged", offer=offer)
            day = offer.sold_at.date().isoformat() if offer.sold_at else ""
            verdict.said.append(("sold", reasons.SOLD_STAYS.saying(line=row.line, sku=copy.sku, day=day)))
            return verdict
        if problem := self._currency(row, copy):
            return Verdict(row, "refused", (problem,), offer)
        changed = copy.price is not None and copy.price.amount != offer.amount
        verdict = Verdict(row, "changed", offer=offer, edition=offer.edition_id, price_changed=changed)
        verdict.changes = self._changes(verdict, offer)
        if here and not verdict.changes:
            return Verdict(row, "unchanged", offer=offer)  # the same in other words
        return self._surprising(verdict, copy, offer, known) or self._lawful(verdict, copy, offer, known)

    def _changes(self, verdict: Verdict, offer: Offer) -> dict[str, tuple[Any, Any]]:
        """Column -> what stands there and what would, of what the file tells."""
        told = {
            name: value
            for name, value in self._columns(verdict).items()
            if name in _SHOWN and self._tells(_TOLD_BY[name])
        }
        return {name: (getattr(offer, name), value) for name, value in told.items() if getattr(offer, name) != value}

    def _lawful(self, verdict: Verdict, copy: Copy, offer: Offer | None, known: _Known) -> Verdict:
        """Refused where the rules of the seller's own market forbid the price; kept out of other markets by theirs."""
        grade, price = copy.grade or (offer and offer.grade), copy.price
        amount = price.amount if price else offer.amount if offer else 0
        marks = packed(copy) if offer is None or self._tells("condition") else offer.marks
        asked = Asked(verdict.edition or 0, grade == Grade.NEW, amount, self.seller.currency, marks)
        problems, home = known.rules.problems(asked), self.seller.market_id
        if home in problems and not _stays_as_it_is(verdict, offer):
            return Verdict(verdict.row, "refused", (problems[home],), offer)
        verdict.barred = codes(list(problems))
        verdict.said += [("barred", reason) for reason in problems.values()]
        return verdict

    def _tells(self, name: str) -> bool:
        """Whether the file has a column for it."""
        return not self.fields or name in self.fields

    def _currency(self, row: StockRow, copy: Copy) -> Reason | None:
        if copy.price and copy.price.currency != self.seller.currency:
            about = {"line": row.line, "sent": copy.price.currency, "currency": self.seller.currency}
            return reasons.OTHER_CURRENCY.saying(**about)
        if copy.price and copy.price.amount <= 0:
            return reasons.NO_AMOUNT.saying(sku=row.sku)
        return None

    def _surprising(self, verdict: Verdict, copy: Copy, offer: Offer | None, known: _Known) -> Verdict | None:
        """A price ten times higher or lower than the last one, or than every other copy's, is asked about."""
        if copy.price is None or self.answers.is_right(verdict.row):
            return None
        amount, line = copy.price.amount, verdict.row.line
        if offer and (amount >= offer.amount * _TENFOLD or amount * _TENFOLD <= offer.amount):
            reason = reasons.PRICE_UNLIKE_LAST.saying(
                line=line, price=self._shown(amount), last=self._shown(offer.amount)
            )
        elif (
            offer is None
            and (span := known.spans.get((verdict.edition or 0, copy.grade is Grade.NEW)))
            and (amount >= span[1] * _TENFOLD or amount * _TENFOLD <= span[0])
        ):
            about = {
                "price": self._shown(amount),
                "least": self._shown(span[0]),
                "most": self._shown(span[1]),
            }
            reason = reasons.PRICE_UNLIKE_OTHERS.saying(line=line, **about)
        else:
            return None
        return Verdict(verdict.row, "asked", (reason,), offer, verdict.edition)

    def _shown(self, amount: int) -> str:
        """As the seller's market writes it."""
        return Money(amount, self.seller.currency).shown(self._locale)

    def _write(self, verdicts: Sequence[Verdict], *, now: datetime) -> None:
        new = [one for one in verdicts if one.outcome == "new"]
        changed = [one for one in verdicts if one.outcome == "changed"]
        ended = [one for one in verdicts if one.outcome == "withdrawn"]
        self._describe([one for one in new if one.edition is None], now=now)
        before = {one.offer.pk: one.offer.remark for one in changed + ended if one.offer}
        changes = self._insert(new, now=now) + self._update(changed, now=now) + self._end(ended, now=now)
        write_prices(changes, seller=self.seller, now=now)
        touched = [one.offer.pk for one in (*new, *changed, *ended) if one.offer]
        relist(touched)
        settle_remarks(self.seller, before=before, offers=[one.offer for one in (*new, *changed, *ended) if one.offer])

    def _describe(self, verdicts: Sequence[Verdict], *, now: datetime) -> None:
        """Books that the catalogue does not know get a page from what their seller says of them."""
        if not verdicts:
            return
        sender = _sender_of(self.seller, now)
        sent = now.strftime("%Y%m%dT%H%M%S")
        told: dict[str, Verdict] = {}
        batch = []
        for one in verdicts:
            assert one.row.copy
            told[one.row.copy.sku] = one
            batch.append(incoming_of(one.row.copy, sent=sent))
        already = dict(_described(sender, list(told)))
        describe([i for i in batch if i.reference not in already], sender=sender, names=self.names, run=0, now=now)
        for sku, edition in {**already, **dict(_described(sender, list(told)))}.items():
            told[sku].edition = edition

    def _insert(self, verdicts: Sequence[Verdict], *, now: datetime) -> list[Change]:
        at = connection.ops.adapt_datetimefield_value(now)
        rows = [
            (self.seller.pk, one.edition, at, at, 0, None, None, False, *self._columns(one).values())
            for one in verdicts
        ]
        beside = ("seller_id", "edition_id", "listed_at", "changed_at", "pictures", "was", "said", "kept_away")
        insert_rows(Offer, (*beside, *_COLUMNS), rows)
        offers = Offer.objects.known(self.seller.pk, [one.row.sku for one in verdicts]) if verdicts else {}
        for one in verdicts:
            one.offer = offers[one.row.sku]
        return [Change(offer, None) for offer in offers.values()]

    def _update(self, verdicts: Sequence[Verdict], *, now: datetime) -> list[Change]:
        changes = []
        for one in verdicts:
            assert one.offer and one.row.copy
            back = one.offer.state != Offer.LIVE
            before = one.offer.amount
            for name, value in self._columns(one).items():
                if name == "barred" or self._tells(_TOLD_BY[name]):
                    setattr(one.offer, name, value)
            if one.offer.state != Offer.LIVE:
                continue  # told by hand of a copy that has just gone
            one.offer.changed_at, one.offer.sold_at, one.offer.kept_away = now, None, False
            if one.price_changed or back:
                changes.append(Change(one.offer, None if back else before))
        _save([one.offer for one in verdicts if one.offer], [*_COLUMNS, "changed_at", "sold_at", "kept_away"])
        return changes

    def _columns(self, verdict: Verdict) -> dict[str, Any]:
        """An offer's columns as a row tells them; price and grade stay where it tells none."""
        copy, offer = verdict.row.copy, verdict.offer
        assert copy
        note = " ".join(part for part in (copy.note, copy.defects) if part)
        days = copy.dispatch_days
        before = Money(offer.amount, offer.currency) if offer else Money(0, self.seller.currency)
        price = copy.price or before
        return {
            "sku": copy.sku,
            "state": Offer.LIVE,
            "grade": int(copy.grade) if copy.grade else offer.grade if offer else 0,
            "amount": price.amount,
            "currency": price.currency,
            "quantity": max(copy.quantity, 1),
            "marks": packed(copy),
            "condition": copy.condition[:60],
            "jacket": jacket(copy),
            "note": note,
            "remark": self.kinds.of(note, title=copy.title) if note else 0,
            "hedged": bool(note) and bool(hedges(note)),
            "dispatch_min": None if days is None else min(self.seller.dispatch_min, days),
            "dispatch_max": days,
            "grams": copy.weight,
            "barred": verdict.barred,
            "digest": digest_of(copy),
        }

    def _end(self, verdicts: Sequence[Verdict], *, now: datetime) -> list[Change]:
        ended = [one.offer for one in verdicts if one.offer]
        for offer in ended:
            offer.state = Offer.GONE
            offer.changed_at = now
        _save(ended, ["state", "changed_at"])
        return [Change(offer, offer.amount, gone=True) for offer in ended]


# Column of an offer -> the field of a file that tells it. What a file does not tell it does not change.
_TOLD_BY = {
    "sku": "sku", "state": "sku", "grade": "condition", "amount": "price", "currency": "price", "quantity": "quantity",
    "marks": "condition", "condition": "condition", "jacket": "jacket", "note": "note", "remark": "note", "hedged": "note",
    "dispatch_min": "dispatch", "dispatch_max": "dispatch", "grams": "weight", "barred": "sku",
    "digest": "sku",
}  # fmt: skip
_COLUMNS = tuple(_TOLD_BY)
# What a person would call a change; the rest follows from it.
_SHOWN = frozenset({"state", "grade", "amount", "currency", "quantity", "marks", "condition", "jacket", "note", "dispatch_min",
                    "dispatch_max", "grams"})  # fmt: skip


def _stays_as_it_is(verdict: Verdict, offer: Offer | None) -> bool:
    """A copy on sale whose price the rules have overtaken is not refused for another word of its row, such as its quantity."""
    is_live = offer is not None and offer.state == Offer.LIVE
    return is_live and not verdict.price_changed and not {"grade", "marks"} & set(verdict.changes)


def _save(offers: Sequence[Offer], columns: Iterable[str]) -> None:
    if offers:
        Offer.objects.bulk_update(offers, list(columns), batch_size=100)


def _sender_of(seller: Seller, now: datetime) -> Sender:
    """The sender of what a seller says of books: trusted less than any feed when it is new, and as the operator says
    from then on."""
    name = f"{seller.name} •"  # a mark of no language, so that no publisher of that name is meant
    known = Sender.objects.called(name)
    if known:
        return known
    sender = know_sender(name=name, demo=seller.demo, now=now)
    Sender.objects.filter(pk=sender.pk).update(trust=TRUST)
    sender.trust = TRUST
    return sender


def _described(sender: Sender, references: Sequence[str]) -> Iterable[tuple[str, int]]:
    found = Description.objects.filter(sender=sender, reference__in=references)
    return [(reference, pk) for reference, pk in found.values_list("reference", "edition_id") if pk]
