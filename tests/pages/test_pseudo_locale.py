"""In a language that nobody speaks, every word on every page is either in that language or came with the books."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

from bookrow.offers.pricing.presets import PRESETS
from tests.make import described, isbn, product
from tests.pages.pseudo import (
    LANGUAGE,
    spoken,
    texts,
    unspoken,
    words_of_code,
    words_of_feeds,
    words_of_stock,
    write_language,
)
from tests.pages.walking import KINDS, READ, SENT, addresses_of, operator_addresses
from tests.shop import ROOT, Shop, Visitor, open_shop

DEMO = ROOT / "bookrow/storefront/demo"
SELLERS = ROOT / "bookrow/offers/demo/sellers.py"
STOCK = ROOT / "bookrow/offers/demo/stock"
# Names that are the same in every language.
NAMES = ["Bookrow", "EPUB", "PDF", "ONIX", "ISBN-10", "ISBN-13", "ISBN", "BISAC", "Thema", "AM", "PM", "Lantern Row"]
NAMES += ["AbeBooks", "UIEE", "HomeBase", "Biblio", "BookRouter", "CSV", "XLSX"]
# Numbers of receipts, and names of places within a page, are the same in every language.
SAME = re.compile(r"\b[2-79A-Y]{4}-[2-79A-Y]{4}\b|\{#[\w-]+\}")


@pytest.fixture(scope="module")
def speaking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """The demo shop in that language."""
    words = write_language(tmp_path_factory.mktemp("words"))
    environ = {"BOOKROW_LANGUAGES": LANGUAGE, "BOOKROW_LOCALE_PATHS": str(words)}
    with open_shop(tmp_path_factory.mktemp("speaking"), name="bookrow_speaking", environ=environ) as opened:
        yield opened


@pytest.fixture(scope="module")
def data(speaking: Shop) -> list[str]:
    """What is not ours to translate: the books' own texts, and the names of languages, countries and months (CLDR)."""
    feeds = [path.read_bytes() for path in sorted(DEMO.glob("*.xml"))]
    assert feeds, "The demo shop's ONIX files are missing."
    english = Locale("en", "US")
    cldr = [*english.languages.values(), *english.territories.values(), *english.months["format"]["wide"].values()]
    own = [*NAMES, speaking.operator, *english.months["format"]["abbreviated"].values()]
    own += [path.name for path in DEMO.glob("*.xml")] + SENT + READ + ["example.org"]
    typed = [
        *words_of_code((DEMO / "words.py").read_text(encoding="utf-8")),
        *words_of_code(SELLERS.read_text(encoding="utf-8")),
    ]
    # Laws are quoted, not said.
    typed += [words for law in PRESETS.values() for source in law.sources for words in (source.figure, source.line)]
    known = {*words_of_feeds(feeds), *words_of_stock(STOCK), *typed, *cldr, *own}
    return sorted((text for text in known if any(map(str.isalpha, text))), key=len, reverse=True)


@pytest.fixture(scope="module")
def prose() -> str:
    """The feeds' passages in one piece."""
    return " ".join(words_of_feeds(path.read_bytes() for path in sorted(DEMO.glob("*.xml"))))


def test_the_test_itself_sees_words() -> None:
    assert spoken("Read %(n)s <b>more</b> of {title}") == "⟦Ŕéåđ %(n)s <b>ɱôŕé</b> ôƒ {title}⟧"
    assert unspoken("⟦ôñé⟧ Overview\n⟦ţŵô ⟦ţĥŕéé⟧⟧ 3", []) == ["Overview"]
    assert unspoken("How Connections Heal: ⟦ôñé⟧\n(2004)", ["How Connections Heal"]) == []
    assert unspoken("Heal", ["How Connections Heal"]) == ["Heal"]
    assert dict(texts("<title>a</title><p title='b'>c <b>d</b></p>")) == {"text": "a\nc \nd", "p title": "b"}


def test_every_word_can_be_translated(speaking: Shop, data: list[str], prose: str) -> None:
    faults, places = [], addresses_of(speaking)
    for kind in KINDS:
        faults += [f"{kind} ({where}): {line}" for where, line in _faults(speaking.get(places[kind]).text, data, prose)]
    assert not faults, "\n".join(["Mark these for translation:", *dict.fromkeys(faults)])


def test_every_word_behind_the_counter_can_be_translated(speaking: Shop, data: list[str]) -> None:
    operator = Visitor(speaking)
    operator.sign_in()
    faults = []
    for kind, path in operator_addresses(operator).items():
        faults += [f"{kind} ({where}): {line}" for where, line in _faults(operator.get(path).text, data)]
    assert not faults, "\n".join(["Mark these for translation:", *dict.fromkeys(faults)])


def test_what_is_said_of_a_run_can_be_translated(speaking: Shop, data: list[str], tmp_path: Path) -> None:
    """Remarks, refusals, what no page shows, and the same table from before without a name."""
    head = "<Header><Sender><SenderName>0815</SenderName></Sender><SentDateTime>12 12</SentDateTime></Header>"
    odd = product("1", "77", described(isbn=isbn(1))) + product("2", "05") + product("3", "03", described(isbn="978"))
    message = tmp_path / "1.xml"
    message.write_text(f'<ONIXMessage release="2.1">{head}{odd}</ONIXMessage>', encoding="utf-8")
    table = tmp_path / "2.csv"
    table.write_text(
        "title,author,pages,price,currency,shelf\n0815,07,?,9.00,AUD,1\n0816,07,12,9.00,AUD,1\n", encoding="utf-8"
    )
    taken = [
        json.loads(speaking.run("intake", str(one), *words, "--json"))
        for one, words in ((message, ()), (table, ()), (table, ("--sender", "4711")))
    ]
    operator = Visitor(speaking)
    operator.sign_in()
    pages = [operator.get(f"/operator/intake/{one['run']}").text for one in taken]
    assert spoken("no market of this shop uses").strip("⟦⟧") in pages[1]
    assert (
        spoken("is not one of List 1").strip("⟦⟧") in pages[0] and spoken("was not understood").strip("⟦⟧") in pages[1]
    )
    own = [*data, "The Tide Table", "pages", "shelf", "AUD", "xml", "csv", taken[1]["sender"][-7:-1]]
    faults = [line for page in pages for _, line in _faults(page, own)]
    assert not faults, "\n".join(["Mark these for translation:", *dict.fromkeys(faults)])


def test_refusals_at_the_door_can_be_translated(speaking: Shop, data: list[str]) -> None:
    page = Visitor(speaking).sign_in(password="not this one").text
    assert spoken("This e-mail address and this password do not belong together.").strip("⟦⟧") in page
    assert not (faults := _faults(page, data)), "\n".join(line for _, line in faults)


def _faults(page: str, data: list[str], prose: str = "") -> list[tuple[str, str]]:
    page = SAME.sub(" ", page)
    return [(where, line) for where, text in texts(page) for line in unspoken(text, data, prose)]
