"""Records that came before in the same words: known by their digest, and told of as if they had been read again."""

from bookrow.catalogue.models import Edition
from bookrow.intake.models import Note
from tests.make import Feeds, bare, described, isbn, product

SOUND = product("sound", inside=described("Tide", isbn(1)))
ENTITY = product("entity", inside=described("Ebb &ndash; Flow", isbn(2)))
LEFT_OPEN = product("open", inside=described("Sand <b>Dune", isbn(3)))
BROKEN = product("broken", inside="&nosuch;")
ALL = [SOUND, ENTITY, LEFT_OPEN, BROKEN]


def told(feeds: Feeds, content: bytes) -> tuple[dict[str, int], int, list[tuple[str, str, int, str]]]:
    """The counts, how many were repaired, and each note: kind, reference, line, code."""
    report = feeds.take(content)
    newest = Note.objects.filter(run=Note.objects.latest("run").run_id).order_by("pk")
    return report.counts, report.repaired, list(newest.values_list("kind", "reference", "line", "code"))


def test_what_was_mended_is_told_again_with_its_line(feeds: Feeds) -> None:
    counts, repaired, notes = told(feeds, bare(ALL))
    assert (counts, repaired) == ({"new": 3, "refused": 1}, 2)
    assert told(feeds, bare(ALL)) == ({"unchanged": 3, "refused": 1}, 2, notes)
    moved = [(kind, reference, line + 2, code) for kind, reference, line, code in notes]
    assert told(feeds, b"\n\n" + bare(ALL)) == ({"unchanged": 3, "refused": 1}, 2, moved)
    assert set(Edition.objects.values_list("title", flat=True)) == {"Tide", "Ebb – Flow", "Sand Dune"}


def test_a_record_broken_since_is_refused_and_the_others_stand(feeds: Feeds) -> None:
    feeds.take(bare([SOUND, ENTITY]))
    spoilt = SOUND.replace("</TitleText>", "")
    counts, _repaired, notes = told(feeds, bare([spoilt, ENTITY], sent="20261103T120000Z"))
    assert counts in ({"refused": 1, "unchanged": 1}, {"changed": 1, "unchanged": 1})
    assert ("refused" in counts) == any(kind == "refused" for kind, *_rest in notes)
    assert Edition.objects.filter(title="Ebb – Flow").exists()


def test_a_withdrawn_record_in_the_same_words_comes_back(feeds: Feeds) -> None:
    feeds.take(bare([SOUND, LEFT_OPEN]))
    feeds.take(bare([product("sound", "05"), product("open", "05")], sent="20261103T120000Z"))
    again = feeds.take(bare([SOUND, LEFT_OPEN], sent="20261104T120000Z"))
    assert again.counts == {"changed": 2} and again.repaired == 1
    assert not Edition.objects.exclude(withdrawn_at=None).exists()
