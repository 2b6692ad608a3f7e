"""In a language that nobody speaks, every word on every page is either in that language or came with the books."""

from collections.abc import Iterator

import pytest
from babel import Locale

from tests.pages.pseudo import LANGUAGE, spoken, texts, unspoken, words_of_code, words_of_feeds, write_language
from tests.pages.walking import KINDS, addresses_of, operator_addresses
from tests.shop import ROOT, Shop, Visitor, open_shop

DEMO = ROOT / "bookrow/storefront/demo"
# Names that are the same in every language.
NAMES = ["Bookrow", "EPUB", "PDF", "ONIX", "ISBN-10", "ISBN-13", "ISBN", "BISAC", "Thema", "AM", "PM", "Lantern Row"]


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
    own += [path.name for path in DEMO.glob("*.xml")]
    typed = words_of_code((DEMO / "words.py").read_text(encoding="utf-8"))
    known = {*words_of_feeds(feeds), *typed, *cldr, *own}
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


def test_refusals_at_the_door_can_be_translated(speaking: Shop, data: list[str]) -> None:
    page = Visitor(speaking).sign_in(password="not this one").text
    assert spoken("This e-mail address and this password do not belong together.").strip("⟦⟧") in page
    assert not (faults := _faults(page, data)), "\n".join(line for _, line in faults)


def _faults(page: str, data: list[str], prose: str = "") -> list[tuple[str, str]]:
    return [(where, line) for where, text in texts(page) for line in unspoken(text, data, prose)]
