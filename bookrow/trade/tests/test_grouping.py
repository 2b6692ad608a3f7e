"""Which editions find each other by words, and which must not."""

import pytest

from bookrow.trade.grouping import group_key
from bookrow.trade.record import Contributor, Record, Title

AUSTEN = Contributor(name="Jane Austen", inverted="Austen, Jane")


def key(title: str, *people: Contributor, language: str = "eng", statement: str = "", part: str = "") -> str:
    record = Record(
        reference="r",
        titles=(Title(text=title, part_number=part),),
        contributors=people or (AUSTEN,),
        contributor_statement=statement,
    )
    return group_key(record, title, "", language)


def retold(name: str, role: str = "B03") -> Contributor:
    return Contributor(name=name, roles=(role,))


NOVEL = key("Pride and prejudice")
TOGETHER = [
    ("capitals", key("PRIDE AND PREJUDICE", Contributor(name="JANE AUSTEN", inverted="AUSTEN, JANE"))),
    ("and as a sign", key("Pride & Prejudice")),
    ("article and subtitle", key("The pride and prejudice : a novel")),
    ("edited", key("Pride and prejudice", AUSTEN, retold("Tony Tanner", "B01"))),
    ("abridged", key("Pride and prejudice", AUSTEN, retold("Linda Jennings", "B04"))),
    ("title in another language beside it", key("Pride and prejudice = Stolz und Vorurteil")),
]
APART = [
    ("another novel", key("Sense and sensibility")),
    ("bound with others", key("Pride and prejudice ; Northanger Abbey ; Persuasion")),
    ("retold", key("Pride and prejudice", AUSTEN, retold("Joanna Strange"))),
    ("adapted", key("Pride and prejudice", AUSTEN, retold("Fern Siegel", "B05"))),
    ("retold by nobody named", key("Pride and prejudice", statement="Jane Austen; simplified by Evelyn Attwood")),
    ("another writer", key("Pride and prejudice", Contributor(name="Helen Jerome"))),
    ("a volume", key("Pride and prejudice", part="2")),
    ("nobody", key("Pride and prejudice", Contributor(name="Colin Firth", roles=("Z99",)))),
]


@pytest.mark.parametrize(("name", "found"), TOGETHER, ids=[case[0] for case in TOGETHER])
def test_editions_of_a_novel_find_each_other(name: str, found: str) -> None:
    assert found == NOVEL != ""


@pytest.mark.parametrize(("name", "found"), APART, ids=[case[0] for case in APART])
def test_neighbours_stay_apart(name: str, found: str) -> None:
    assert found != NOVEL


def test_editions_of_one_retelling_find_each_other_whoever_stands_first() -> None:
    original = Contributor(name="Jane Austen", inverted="Austen, Jane", roles=("A38",))
    one = key("Pride and prejudice", AUSTEN, retold("Joanna Strange"))
    assert one == key("Pride and prejudice", retold("Joanna Strange"), original) != ""
    assert one != key("Pride and prejudice", AUSTEN, retold("Margaret Tarner"))


def test_a_sign_for_and_is_read_in_the_titles_language() -> None:
    assert key("Järki & tunteet", language="fin") == key("Järki ja tunteet", language="fin")
    assert key("Krieg & Frieden", language="ger") == key("Krieg und Frieden", language="ger")
