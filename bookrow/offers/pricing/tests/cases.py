"""Written cases: a price history, a day, and the reference a page may name that day, each with where it comes from.

Days count from 2026-01-01; "0:2000 40:1500 60:-" is 20.00 from day 0, 15.00 from day 40, not offered from day 60. Guidance
is Commission Notice 2021/C 526/02, cited by the headings of its contents; "unverified" marks what rests on memory, on a
secondary page, or on our own reading where a text says nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bookrow.offers.pricing.history import PriceEvent
from bookrow.offers.pricing.law import Facts
from bookrow.offers.pricing.presets import DE, FR, GB, US
from bookrow.offers.pricing.reductions import Terms

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
YOUNG = Terms(measure_young=True)
EACH_STEP = Terms(progressive=False)

_A1, _A2, _A4, _A5 = (f"Directive 98/6/EC Art 6a({n})" for n in (1, 2, 4, 5))
_ALDI = "CJEU C-330/23 (Aldi Süd)"
_UCPD = "Directive 2005/29/EC Art 6(1)(d)"
_GENERAL, _ARRIVALS, _STEPS = (
    f"Guidance 2021/C 526/02, {name}"
    for name in ("2.1 General rules", "4.2 New arrivals", "4.3 Progressive reductions")
)
_OURS = "unverified: our reading"


@dataclass(frozen=True)
class Case:
    """told: the history. on: the day looked at. reference: minor units, None where no reduction may be announced. source:
    the article or ruling. terms: of the market, where they are not the usual ones. began: the day the reduction began."""

    name: str
    told: str
    on: float
    reference: int | None
    source: str
    terms: Terms = Terms()
    began: float | None = None


def day(number: float) -> datetime:
    """Midnight of a day of the table."""
    return BEGIN + timedelta(days=number)


def told(history: str) -> list[PriceEvent]:
    """The events of a history as the table writes it."""
    pairs = [entry.split(":") for entry in history.split()]
    return [PriceEvent(day(float(at)), None if amount == "-" else int(amount)) for at, amount in pairs]


REFERENCES: Sequence[Case] = (
    Case("one price, one reduction", "0:2000 40:1500", 41, 2000, _A1, began=40),
    Case("no reduction was announced", "0:2000", 60, None, _A1),
    Case("a rise is none", "0:2000 40:2500", 41, None, _A1),
    Case("the same price again is none", "0:2000 40:2000", 41, None, _A1),
    Case("set long before and still in force", "0:2000 300:1500", 301, 2000, _A2, began=300),
    Case("the lowest of several in the window", "0:2000 35:1800 50:2200 60:1500", 61, 1800, _A2, began=60),
    Case("what ended before the window is forgotten", "0:1000 20:2000 60:1500", 61, 2000, _A2, began=60),
    Case("what ended as the window opened is forgotten", "0:1000 30:2000 60:1500", 61, 2000, _A2, began=60),
    Case("what was in force for an hour of the window counts", "0:1000 30.05:2000 60:1500", 61, None, _A2),
    Case("a peak just before changes nothing", "0:2000 55:4000 60:1500", 61, 2000, _A2, began=60),
    Case("raised to be lowered: nothing was reduced", "0:2000 55:4000 60:2000", 61, None, _A2),
    Case("the reduced price itself is not in the window", "0:2000 40:1000", 69, 2000, _A2, began=40),
    Case("still the same on its sixtieth day", "0:2000 40:1500", 100, 2000, f"{_GENERAL} (unverified)", began=40),
    Case("the bananas: 1.69 before, 1.29 within thirty days", "0:129 40:169 60:129", 61, None, _ALDI),
    Case("the pineapples: the lowest was below the “highlight”", "0:139 40:169 60:149", 61, None, _ALDI),
    Case("the percentage counts from the lowest, not the last", "0:1500 35:2000 60:1400", 61, 1500, _ALDI, began=60),
    Case("a second reduction after a rise has a window of its own", "0:2000 40:1500 45:2000 60:1400", 61, 1500, _A2,
         began=60),
    Case("a second reduction long after is measured anew", "0:2000 40:1500 45:2000 90:1600", 91, 2000, _A2, began=90),
    Case("a rise to less than before ends it", "0:2000 40:1500 45:1700", 46, None, _A2),
    Case("lowered again after a small rise", "0:2000 40:1500 45:1700 46:1500", 47, None, _A2),
    Case("step by step: the price before the first step", "0:2000 40:1800 50:1600 60:1400", 61, 2000, _A5, began=40),
    Case("steps that take longer than the window", "0:2000 40:1800 75:1600 110:1400", 111, 2000, _STEPS, began=40),
    Case("a market without the choice of Art 6a(5)", "0:2000 40:1800 50:1600", 51, 1800, _A5, EACH_STEP, began=50),
    Case("steps with a rise between are not progressive", "0:2000 40:1800 50:1900 60:1600", 61, 1800, _A5, began=60),
    Case("a first step that was no reduction", "0:1500 40:2000 45:1800 80:1600", 81, 1800, f"{_A5}; {_OURS}", began=80),
    Case("ten days on the market, no shorter window", "30:2000 40:1500", 41, None, _A4),
    Case("ten days on the market, a shorter window", "30:2000 40:1500", 41, 2000, _A4, YOUNG, began=40),
    Case("the shorter window takes all the days there are", "30:1400 35:2000 40:1500", 41, None, _ARRIVALS, YOUNG),
    Case("thirty days to the hour are the whole window", "10:2000 40:1500", 41, 2000, _A4, began=40),
    Case("its first price is no reduction", "40:1500", 41, None, _A4, YOUNG),
    Case("while it was not offered no price was applied", "0:1000 5:- 45:2000 80:1500", 81, 2000, f"{_A2}; {_OURS}", began=80),
    Case("what it cost before a short absence counts", "0:1000 35:- 40:2000 60:1500", 61, None, f"{_A2}; {_OURS}"),
    Case("come back after months, a week is not a window", "0:1000 5:- 100:2000 107:1500", 108, None, f"{_A4}; {_OURS}"),
    Case("taken out and put back within a day", "0:2000 40:1500 45:- 46:1500", 47, 2000, f"{_A5}; {_OURS}", began=40),
    Case("back after a week at the reduced price", "0:2000 40:1500 45:- 52:1500", 53, None, f"{_A5}; {_OURS}"),
    Case("nothing is said of what is not offered", "0:2000 40:1500 45:-", 45.5, None, _A1),
    Case("reduced for so long that it is the price", "0:2000 40:1500", 131, None, f"{_UCPD}; {_OURS}", Terms(longest_days=90)),
    Case("reduced anew from what became the price", "0:2000 40:1500 200:1200", 201, 1500, f"{_UCPD}; {_OURS}",
         Terms(longest_days=90), began=200),
    Case("reduced anew in the very moment the clock ends it", "0:2000 40:1500 130:1200", 131, 1500, f"{_UCPD}; {_OURS}",
         Terms(longest_days=90), began=130),
    Case("come back after just thirty days", "0:1000 5:- 35:2000 64:1500", 65, None, f"{_A4}; {_OURS}"),
    Case("a pause told twice is one pause", "0:2000 40:1500 45:- 45.75:- 46.5:1500", 47, None, f"{_A5}; {_OURS}"),
    Case("France: successive reductions", "0:2000 40:1800 50:1600", 51, 2000, "Code de la consommation L112-1-1 I", FR.terms,
         began=40),
    Case("Germany: stepwise without interruption", "0:2000 40:1800 50:1600", 51, 2000, "PAngV § 11(2)", DE.terms, began=40),
    Case("Germany: no shorter window for new arrivals", "30:2000 40:1500", 41, None, "PAngV § 11(1), (4)", DE.terms),
)  # fmt: skip

# amount, reference, whole percent. The first two are those of the page that everything must serve.
PERCENTS = (
    (2240, 3200, 30),
    (1810, 3200, 43),  # 43.4
    (2901, 3200, 9),  # 9.3
    (3169, 3200, 0),  # 0.97: under one percent nothing is said
    (3168, 3200, 1),
    (3200, 3200, 0),
    (3300, 3200, 0),
    (1, 3200, 99),  # 99.97 is not 100
    (0, 3200, 100),
    (0, 0, 0),
    (129, 129, 0),
)

_PUBLISHED = date(2026, 1, 15)
_TODAY = date(2026, 6, 1)
_LATER = date(2028, 1, 16)
_LANG = "Loi 81-766 Art 1"
_LANG_5 = "Loi 81-766 Art 5 (unverified)"
_BUCH = "BuchPrG"

# law, new, amount, list price, published, today, what else is known, code of the reason or "", source.
PRICES = (
    (FR, True, 2000, 2000, _PUBLISHED, _TODAY, Facts(), "", _LANG),
    (FR, True, 1900, 2000, _PUBLISHED, _TODAY, Facts(), "", f"{_LANG}: five percent"),
    (FR, True, 1899, 2000, _PUBLISHED, _TODAY, Facts(), "price-under-fixed", f"{_LANG}: five percent"),
    (FR, True, 949, 999, _PUBLISHED, _TODAY, Facts(), "price-under-fixed", f"{_LANG}: 9.49 is 5.005 % off"),
    (FR, True, 950, 999, _PUBLISHED, _TODAY, Facts(), "", f"{_LANG}: 9.50 is 4.9 % off"),
    (FR, True, 2001, 2000, _PUBLISHED, _TODAY, Facts(), "price-over-fixed", _LANG),
    (FR, True, 1900, 2000, _PUBLISHED, _TODAY, Facts(delivered=True), "price-under-exact", f"{_LANG}(4) (unverified)"),
    (FR, True, 2000, 2000, _PUBLISHED, _TODAY, Facts(delivered=True), "", f"{_LANG}(4) (unverified)"),
    (FR, False, 300, 2000, _PUBLISHED, _TODAY, Facts(), "", f"{_LANG}: used books are free"),
    (FR, True, 1000, 2000, _PUBLISHED, _LATER, Facts(), "price-under-fixed", _LANG_5),
    (FR, True, 1000, 2000, _PUBLISHED, _LATER, Facts(supplied=date(2027, 7, 15)), "", _LANG_5),
    (FR, True, 1000, 2000, _PUBLISHED, _LATER, Facts(supplied=date(2027, 7, 16)), "price-under-fixed", _LANG_5),
    (
        FR,
        True,
        1000,
        2000,
        _PUBLISHED,
        date(2028, 1, 15),
        Facts(supplied=date(2026, 1, 1)),
        "price-under-fixed",
        _LANG_5,
    ),
    (FR, True, 1000, 2000, None, _LATER, Facts(supplied=date(2026, 1, 1)), "price-under-fixed", _LANG_5),
    (FR, True, 1000, None, _PUBLISHED, _TODAY, Facts(), "", f"{_LANG}: no price was fixed"),
    (DE, True, 2000, 2000, _PUBLISHED, _TODAY, Facts(), "", f"{_BUCH} § 3"),
    (DE, True, 1999, 2000, _PUBLISHED, _TODAY, Facts(), "price-under-exact", f"{_BUCH} § 3 (unverified)"),
    (DE, True, 2001, 2000, _PUBLISHED, _TODAY, Facts(), "price-over-fixed", f"{_BUCH} § 3 (unverified)"),
    (DE, False, 900, 2000, _PUBLISHED, _TODAY, Facts(), "", f"{_BUCH} § 3: used books are free"),
    (DE, True, 900, 2000, _PUBLISHED, _TODAY, Facts(marks=("defects",)), "", f"{_BUCH} § 7(1) no. 4 (unverified)"),
    (DE, True, 900, 2000, _PUBLISHED, _TODAY, Facts(marks=("signed",)), "price-under-exact", f"{_BUCH} § 7 (unverified)"),
    (DE, True, 900, 2000, _PUBLISHED, date(2036, 1, 1), Facts(), "price-under-exact", f"{_BUCH} § 8(1) (unverified)"),
    (DE, True, 900, 2000, _PUBLISHED, _TODAY, Facts(lifted=True), "", f"{_BUCH} § 8(1) (unverified)"),
    (US, True, 100, 3200, _PUBLISHED, _TODAY, Facts(), "", "no fixed price"),
    (GB, True, 4000, 3200, _PUBLISHED, _TODAY, Facts(), "", "no fixed price"),
)  # fmt: skip

# law, worth of the new books, collected, the least postage, source.
POSTAGE = (
    (FR, 3499, False, 300, "Arrêté of 2023-04-04 Art 1"),
    (FR, 3500, False, 1, "Arrêté of 2023-04-04 Art 1: more than nothing"),
    (FR, 1000, True, 0, "Loi 81-766 Art 1(4): collected from a bookshop"),
    (FR, 0, False, 0, "Arrêté of 2023-04-04 Art 1: used books alone"),
    (DE, 1000, False, 0, "BuchPrG § 7(4) no. 3: postage may be taken over"),
    (US, 1000, False, 0, "no rule"),
)
