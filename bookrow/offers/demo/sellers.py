"""Who they are. Nobody of these exists; streets are invented, and post to them goes to example.org."""

from dataclasses import dataclass
from typing import Any

from bookrow.offers.actions import Rate
from bookrow.trade.table.mapping import Column, Mapping

_OTHERS = ""  # a rate for every country that has none of its own


def _posts(
    country: str, light: int, heavy: int, *, days: tuple[int, int] = (3, 6), others: int | None = None
) -> tuple[Rate, ...]:
    """light: minor units up to a kilogram at home; heavy: above; others: abroad, None for nowhere."""
    rates = (Rate(country, 1000, light, *days), Rate(country, None, heavy, *days))
    return rates if others is None else (*rates, Rate(_OTHERS, None, others, 7, 21))


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSeller:
    """One seller. file: of its stock. own: the shop itself, whose name is the shop's. away: on holiday until further notice,
    and the note about it. mapping: how its table is read, where its headings are words that nobody else uses. prices: what
    some copies cost for a while since the file came: number, days ago, minor units; the file came before all of them."""

    name: str
    file: str
    rates: tuple[Rate, ...]
    profile: dict[str, Any]
    market: str = "us"
    own: bool = False
    away: str = ""
    mapping: Mapping | None = None
    prices: tuple[tuple[str, int, int], ...] = ()


def _at(legal_name: str, street: str, city: str, box: str, about: str, **more: Any) -> dict[str, Any]:
    """A trader's profile."""
    told = {"legal_name": legal_name, "street": street, "city": city, "email": f"{box}@example.org", "about": about}
    return {**told, "registration": "Invented for the demonstration, entered in no register", **more}


_ZETTEL = Mapping(
    (
        Column("Zettelnr.", "sku"), Column("Verfasser", "author", "inverted"), Column("Buch", "title"),
        Column("Verlag", "publisher"), Column("Ort", "place"), Column("Jahr", "year"), Column("ISBN", "isbn"),
        Column("Einband", "binding"), Column("Wie erhalten", "condition"), Column("Umschlag", "jacket"),
        Column("Was zu sagen ist", "note"), Column("Kostet EUR", "price", "EUR,"), Column("Stück", "quantity"),
    )
)  # fmt: skip

OWN = DemoSeller(
    name="",
    file="lantern-row.txt",
    own=True,
    rates=_posts("US", 0, 600, others=1800),
    prices=(("LR1031", 160, 1990), ("LR1031", 100, 2100), ("LR1031", 25, 2240)),
    profile=_at(
        "Lantern Row Books, an invented company",
        "4 Lantern Row",
        "Portland",
        "counter",
        "The books on our own shelves. We send them post-paid within the country, and we stand in line with everybody else: "
        "where another seller's copy reaches you for less, that copy is shown first.",
    ),
)
SELLERS = (
    OWN,
    DemoSeller(
        name="Quillon & Daughter",
        file="quillon.txt",
        rates=_posts("US", 399, 749, others=2400),
        prices=(("QD1067", 140, 2650), ("QD1067", 60, 2250), ("QD1067", 20, 2475)),
        profile=_at(
            "Quillon & Daughter, Rare and Medium Rare Books",
            "12 Inkwell Court",
            "Burlington",
            "quillon",
            "Signed books, first editions, and a few that are merely good. The daughter writes the descriptions; the father "
            "takes out the adjectives.",
        ),
    ),
    DemoSeller(
        name="The Attic Stair",
        file="attic-stair.uie",
        rates=_posts("US", 449, 849, others=2200),
        profile=_at(
            "The Attic Stair Books",
            "77 Upper Gable Street",
            "Ithaca",
            "attic",
            "Nine thousand books on one staircase. We carry yours down ourselves.",
        ),
    ),
    DemoSeller(
        name="Harbor Lamp Used Books",
        file="harbor-lamp.txt",
        rates=_posts("US", 0, 0, days=(4, 8)),
        profile=_at(
            "Harbor Lamp Used Books",
            "Shed 3, Old Net Wharf",
            "Astoria",
            "harbor",
            "One price, and the postage is in it. We send by the slow mail, which the books do not mind.",
        ),
    ),
    DemoSeller(
        name="Tin Kettle Books",
        file="tin-kettle.tsv",
        rates=_posts("US", 425, 725, others=2100),
        profile=_at(
            "Tin Kettle Books",
            "230 Stovepipe Avenue",
            "Duluth",
            "kettle",
            "Mostly from libraries that had to make room. Stamps, pockets and date slips come free of charge.",
        ),
    ),
    DemoSeller(
        name="Plainsong Remainders",
        file="plainsong.csv",
        rates=_posts("US", 375, 675, others=1900),
        profile=_at(
            "Plainsong Remainders",
            "1 Canal Loading Bay",
            "Dayton",
            "plainsong",
            "Printed with hope, ordered with caution, left over with dignity. A dot of ink at the foot is all that is wrong.",
        ),
    ),
    DemoSeller(
        name="Wick & Tallow",
        file="wick-and-tallow.csv",
        rates=_posts("US", 349, 699, others=2000),
        profile=_at(
            "Wick & Tallow Booksellers",
            "58 Chandler's Lane",
            "Savannah",
            "wick",
            "Open after dark. Orders that come by candlelight go out the next morning.",
        ),
    ),
    DemoSeller(
        name="Ines Calloway",
        file="calloway.csv",
        rates=_posts("US", 349, 699),
        profile={
            "trader": False,
            "city": "Santa Fe",
            "about": "I am making room. Ten books from my own shelf, described as I would to a friend.",
        },
    ),
    DemoSeller(
        name="The Owl Is Out",
        file="owl-is-out.uie",
        rates=_posts("US", 299, 599),
        away="Walking until the leaves are down. The books stay where they are; so, for once, does the post.",
        profile=_at(
            "The Owl Is Out, bookshop",
            "9 Barn End Road",
            "Brattleboro",
            "owl",
            "A small shop with long holidays.",
        ),
    ),
    DemoSeller(
        name="Press As You Please",
        file="press-as-you-please.txt",
        rates=_posts("US", 399, 599, others=1500),
        profile=_at(
            "Press As You Please, printing on demand",
            "400 Platen Way",
            "Grand Rapids",
            "press",
            "Nothing here exists until somebody wants it. Each copy is printed and bound after it is ordered.",
            dispatch_min=3,
            dispatch_max=6,
        ),
    ),
    DemoSeller(
        name="Cartwheel Book Supply",
        file="cartwheel.csv",
        rates=_posts("US", 499, 799),
        profile=_at(
            "Cartwheel Book Supply, wholesale",
            "Warehouse 6, Spoke Road",
            "Columbus",
            "cartwheel",
            "A wholesaler: new books by the pallet, sent one at a time where that is what is needed.",
            supplier=True,
            dispatch_min=2,
            dispatch_max=5,
        ),
    ),
    DemoSeller(
        name="Antiquariat Nachtfalter",
        file="nachtfalter.csv",
        market="de",
        rates=(Rate("DE", 1000, 260, 2, 4), Rate("DE", None, 550, 2, 4), Rate("GB", None, 1450, 5, 12)),
        mapping=_ZETTEL,
        profile=_at(
            "Antiquariat Nachtfalter, Inhaberin erfunden",
            "Laternengasse 11",
            "Leipzig",
            "nachtfalter",
            "Bücher, die abends besser lesbar sind. Wir schreiben jede Beschreibung von Hand und tippen sie dann ab.",
        ),
    ),
    DemoSeller(
        name="Marlpit & Reed",
        file="marlpit.psv",
        market="gb",
        rates=_posts("GB", 280, 520, days=(2, 4), others=1150),
        profile=_at(
            "Marlpit & Reed Books",
            "The Old Weighbridge, Reed Lane",
            "Ludlow",
            "marlpit",
            "Books by the ditch and the bypass. We post twice a week, and further than one would think.",
            dispatch_min=1,
            dispatch_max=3,
        ),
    ),
)
