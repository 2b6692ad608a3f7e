"""Listings and tallies, kept in step: every action that changes what is on sale, who is there, or what postage costs ends
here. Counts move by what was added and taken away; nothing is counted again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.db import connection

from bookrow.offers.models import KIND, Offer
from bookrow.plumbing import actions as plumbing

_KEY = "edition_id, market, own, kind, currency"
_MOST_TAGS = 2000  # above, the pages of a seller hear of it by the seller's own tag
_COUNT = "SELECT {key}, count(*) FROM offers_listing WHERE {scope} GROUP BY {key}"
_TAKE_AWAY = "DELETE FROM offers_listing WHERE {scope}"
_ADD = """
INSERT INTO offers_listing
  (offer_id, market, edition_id, seller_id, own, kind, grade, currency, amount, delivered, days_min,
   days_max)
SELECT o.id, p.market, o.edition_id, o.seller_id, s.own, {kind}, o.grade, o.currency,
       o.amount,
       o.amount + CASE WHEN o.grade > 1 THEN p.amount WHEN o.amount < p.new_below THEN p.new_under ELSE p.new_over END,
       coalesce(o.dispatch_min, s.dispatch_min), coalesce(o.dispatch_max, s.dispatch_max)
FROM offers_offer o
JOIN offers_seller s ON s.id = o.seller_id
JOIN offers_postage p ON p.seller_id = o.seller_id
 AND coalesce(o.grams, s.usual_grams) > p.over AND coalesce(o.grams, s.usual_grams) <= p.up_to
WHERE o.state = 'live' AND o.quantity > 0 AND s.shown AND (o.grade = 1 OR NOT s.supplier) AND {scope}
  AND (o.barred = '' OR o.barred NOT LIKE '%% ' || p.market || ' %%')"""
_BEGIN = """INSERT INTO offers_tally (edition_id, market, own, kind, currency, many) VALUES (%s, %s, %s, %s, %s, 0)
            ON CONFLICT (edition_id, market, own, kind, currency) DO NOTHING"""
_MOVE = """UPDATE offers_tally SET many = many + %s,
  lowest = (SELECT min(l.amount) FROM offers_listing l
            WHERE l.edition_id = offers_tally.edition_id AND l.market = offers_tally.market AND l.own = offers_tally.own
              AND l.kind = offers_tally.kind AND l.currency = offers_tally.currency)
  WHERE edition_id = %s AND market = %s AND own = %s AND kind = %s AND currency = %s"""

Key = tuple[Any, ...]


class _Scope(NamedTuple):
    """Of which offers: a condition on offers_offer o and one on offers_listing, with the same values."""

    offers: str
    listings: str
    values: Sequence[Any]


def relist(offers: Iterable[int], *, also: Iterable[int] = ()) -> None:
    """List these offers anew, in the caller's transaction, and want their pages. also: editions they were moved from."""
    ids = sorted(set(offers))
    if ids:
        marks = ", ".join(["%s"] * len(ids))
        editions = _relist(_Scope(f"o.id IN ({marks})", f"offer_id IN ({marks})", ids))
        editions |= set(Offer.objects.filter(pk__in=ids).values_list("edition_id", flat=True))
        touch_pages(editions | set(also))


def relist_seller(seller: int) -> int:
    """List everything of one seller anew: it comes, goes, or changed its postage. One transaction; the bound is the
    seller's stock, some 25 microseconds a copy. Returns how many editions' pages it concerns."""
    editions = _relist(_Scope("o.seller_id = %s", "seller_id = %s", [seller]))
    if len(editions) <= _MOST_TAGS:
        touch_pages(editions)
    else:
        _touch_seller(seller)
    return len(editions)


def _relist(scope: _Scope) -> set[int]:
    """Returns the editions whose listings may differ now."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            lock = f"SELECT o.id FROM offers_offer o WHERE {scope.offers} ORDER BY o.id FOR UPDATE"  # noqa: S608
            cursor.execute(lock, scope.values)
        before = _counted(cursor, scope)
        cursor.execute(_TAKE_AWAY.format(scope=scope.listings), scope.values)
        cursor.execute(_ADD.format(scope=scope.offers, kind=KIND), scope.values)
        after = _counted(cursor, scope)
        _move(cursor, before, after)
    return {key[0] for key in before} | {key[0] for key in after}


def _counted(cursor: Any, scope: _Scope) -> Counter[Key]:
    cursor.execute(_COUNT.format(key=_KEY, scope=scope.listings), scope.values)
    return Counter({tuple(row[:-1]): row[-1] for row in cursor.fetchall()})


def _move(cursor: Any, before: Counter[Key], after: Counter[Key]) -> None:
    """Tallies are locked in one order before the lowest price is looked for, so that of two hands at one edition the
    second sees what the first listed."""
    keys = sorted({*before, *after})
    cursor.executemany(_BEGIN, sorted(after))
    if connection.vendor == "postgresql":
        for part in _parts(sorted({key[0] for key in keys})):
            marks = ", ".join(["%s"] * len(part))
            lock = f"SELECT id FROM offers_tally WHERE edition_id IN ({marks}) ORDER BY id FOR UPDATE"  # noqa: S608
            cursor.execute(lock, part)
    cursor.executemany(_MOVE, [(after[key] - before[key], *key) for key in keys])


def touch_pages(editions: Iterable[int]) -> None:
    """The pages of these editions, and the documents behind them, are out of date."""
    addresses: set[str] = set()
    with connection.cursor() as cursor:
        for part in _parts(sorted(set(editions))):
            marks = ", ".join(["%s"] * len(part))
            cursor.execute(f"SELECT isbn, key FROM catalogue_edition WHERE id IN ({marks})", part)  # noqa: S608
            addresses |= {f"/isbn/{isbn}" if isbn else f"/edition/{key}" for isbn, key in cursor.fetchall()}
    if addresses:
        plumbing.touch(tags=addresses, documents=addresses)


def _touch_seller(seller: int) -> None:
    """As touch_pages for a large seller: one tag, and one statement over its editions' documents."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE plumbing_document SET wanted = wanted + 1, retry_at = NULL WHERE key IN (SELECT CASE "
            "WHEN e.isbn IS NULL THEN '/edition/' || e.key ELSE '/isbn/' || e.isbn END FROM catalogue_edition e "
            "WHERE e.id IN (SELECT o.edition_id FROM offers_offer o WHERE o.seller_id = %s))",
            [seller],
        )
    plumbing.touch(tags=[f"seller-{seller}", "sellers"])


def _parts(values: list[int], size: int = 500) -> Iterator[list[int]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
