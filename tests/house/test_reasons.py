"""Every reason for a no has a code of its own, says what would help, and is written down in docs/reasons.md."""

import string

from bookrow.kit.refusals import Reason
from tests.house.reading import ROOT
from tools.write_docs import REASONS, all_reasons, reasons_page


def _places(text: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]


def test_there_are_reasons_and_their_codes_are_their_own() -> None:
    codes: dict[str, Reason] = {}
    for reason in (reason for reasons in all_reasons().values() for reason in reasons):
        assert codes.setdefault(reason.code, reason) is reason, f"Two reasons have the code {reason.code}."
    assert len(codes) > 10


def test_reasons_are_whole_sentences_that_can_be_filled() -> None:
    for reason in (reason for reasons in all_reasons().values() for reason in reasons):
        assert not reason.about, f"{reason.code}: the places are filled where it is said, not where it is written."
        for text in (reason.why, reason.mend):
            assert text.rstrip()[-1:] in ".?!}”", f"{reason.code}: {text!r} is no whole sentence."
            assert text[0].isupper() or text[0] in "{“", f"{reason.code}: {text!r} does not begin like a sentence."
            assert all(place.isidentifier() for place in _places(text)), f"{reason.code}: name the places of {text!r}."
        filled = reason.saying(**dict.fromkeys([*_places(reason.why), *_places(reason.mend)], "…"))
        assert str(filled) and filled.help


def test_nothing_scolds() -> None:
    for reason in (reason for reasons in all_reasons().values() for reason in reasons):
        words = f"{reason.why} {reason.mend}".lower()
        for hard in ("invalid", "illegal", "forbidden", "you must", "you failed", "your fault", "error:", "denied"):
            assert hard not in words, f"{reason.code} says “{hard}”."


def test_every_reason_is_written_down() -> None:
    kept = (ROOT / REASONS).read_text(encoding="utf-8") if (ROOT / REASONS).exists() else ""
    assert kept == reasons_page(), "docs/reasons.md tells another story than the code: `make fix` writes it anew."
