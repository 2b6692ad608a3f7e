"""Titles as cells hold them: with library marks, with a subtitle behind a colon, with a series in brackets."""

import re
from dataclasses import dataclass

_RESPONSIBLE = re.compile(r"\s*\|?\s*\$[ch]:.*$", re.DOTALL)
_SUBTITLE = re.compile(r"\s*:\s*\|\s*|\s+:\s+|(?<=\w):\s+|(?<=[?!.”\"]):\s+")
_SERIES = re.compile(r"\s*\(([^()]*#\s?\d[^()]*)\)\s*$")
_IN_SERIES = re.compile(r"(.+?),?\s*#\s?(\d+(?:[.\-–]\d+)?)")


@dataclass(frozen=True, slots=True)
class Named:
    """A title in its pieces; series: name and number each."""

    title: str
    subtitle: str = ""
    series: tuple[tuple[str, str], ...] = ()


def named(title: str, subtitle: str) -> Named:
    """Take a title apart: "(Name, #1)" at its end is a series, and ": " parts off a subtitle if none is told."""
    whole = _RESPONSIBLE.sub("", title)
    series: tuple[tuple[str, str], ...] = ()
    if found := _SERIES.search(whole):
        series = tuple((name.strip(" ,;"), number) for name, number in _IN_SERIES.findall(found[1]))
        whole = whole[: found.start()]
    whole = _tidy(whole)
    if subtitle or not (cut := _SUBTITLE.search(whole)):
        return Named(_tidy(whole.replace("|", " ")), _tidy(subtitle), series)
    return Named(_tidy(whole[: cut.start()].replace("|", " ")), _tidy(whole[cut.end() :].replace("|", " ")), series)


def _tidy(text: str) -> str:
    return " ".join(text.split()).rstrip(" /:;=")
