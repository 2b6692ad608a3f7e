"""Words of which generated books are made: ordinary English, chosen by us, in words.txt."""

from pathlib import Path

_SECTIONS = {
    name: words.split()
    for name, _, words in (
        section.partition("]")
        for section in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split("[")[1:]
    )
}
THINGS = _SECTIONS["things"]
MANNERS = _SECTIONS["manners"]
GIVEN = _SECTIONS["given"]
FAMILY = _SECTIONS["family"]
VERBS = _SECTIONS["verbs"]
