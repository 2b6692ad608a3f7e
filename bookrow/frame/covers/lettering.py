"""Words on a jacket: as large as they go, wrapped by estimated widths, since nobody measures fonts here."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape

from bookrow.frame.covers.palettes import Palette

SERIF = "Georgia,'Iowan Old Style',Palatino,'Noto Serif',serif"
SANS = "'Gill Sans',Futura,'Century Gothic','Avenir Next','Noto Sans',sans-serif"
_SLANTING = re.compile("[A-Za-zÀ-ɏͰ-ӿ]")  # scripts that have an italic
_NARROW = frozenset("iljtfI.,;:'’‘!|()[]-·")
_WIDE = frozenset("mwMW@%&—…")
_LEADING = 1.14


@dataclass(frozen=True, slots=True)
class Plate:
    """Where the words stand, in units of the 400 x 600 jacket. middle: centred both ways; sans: in capitals' cousin;
    by_at: a line of its own for the maker's name, else it follows the title. largest: the title's greatest size."""

    left: int
    top: int
    width: int
    height: int
    middle: bool = False
    sans: bool = False
    heavy: bool = False
    by_at: int = 0
    largest: int = 62


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words: size in units of the jacket, space before it."""

    text: str
    size: float
    before: float
    role: str


@lru_cache(maxsize=4_000)
def advance(letter: str) -> float:
    """About how wide a letter is, in ems; on the generous side, since fonts differ."""
    if letter == " ":
        return 0.29
    if letter in _NARROW:
        return 0.37
    if letter in _WIDE:
        return 0.98
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.02
    if letter.isupper():
        return 0.76
    if "\u0590" <= letter <= "\u07ff" or letter.isdigit():
        return 0.6
    return 0.585 if letter < "\u0250" else 0.68


def width(text: str) -> float:
    """About how wide a text is, in ems."""
    return sum(map(advance, text))


def wrapped(text: str, ems: float) -> list[str]:
    """Lines no wider than `ems`; a word that is wider is broken, and scripts without spaces break anywhere."""
    lines: list[str] = []
    line, used = "", 0.0
    for word in _words(text, ems):
        wide = width(word)
        if line and used + wide - (advance(" ") if word.endswith(" ") else 0) > ems:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line, used = line + word, used + wide
    return [*lines, line.rstrip()] if line.strip() else lines


def _words(text: str, ems: float) -> Iterator[str]:
    """Words with their space behind them. One that is too wide is parted at its hyphens, else where it must be."""
    for word in text.split():
        parts = re.split("(?<=[-–—/])", word) if width(word) > ems else [word]
        for part in filter(None, parts[:-1]):
            yield from _pieces(part, ems, "")
        yield from _pieces(parts[-1], ems, " ")


def _pieces(word: str, ems: float, space: str) -> Iterator[str]:
    piece = ""
    for letter in word:
        alone = unicodedata.east_asian_width(letter) in "WF"
        if piece and (alone or width(piece + letter) > ems):
            yield piece
            piece = ""
        piece += letter
    yield piece + space


def _whole(text: str, ems: float, *, at_hyphens: bool = True) -> bool:
    """Whether no word has to be parted, save perhaps at its hyphens; scripts written without spaces part anywhere."""
    words = re.split(r"\s|(?<=[-–—/])" if at_hyphens else r"\s", text)
    return all(width(word) <= ems or any(unicodedata.east_asian_width(sign) in "WF" for sign in word) for word in words)


def _balanced(text: str, ems: float, lines: list[str]) -> list[str]:
    """As few lines as before, but of nearly one length, as a compositor would set them."""
    if len(lines) < 2 or len(lines) > 6:
        return lines
    for share in (0.55, 0.62, 0.7, 0.78, 0.86, 0.93):
        if _whole(text, ems * share, at_hyphens=False) and len(tighter := wrapped(text, ems * share)) == len(lines):
            return tighter
    return lines


def _title(plate: Plate, title: str, height: float) -> list[Line]:
    """The title in the largest size at which it fits; at the smallest it is cut."""
    heavier = 1.06 if plate.heavy or plate.sans else 1.0
    size = float(plate.largest)
    while True:
        ems = plate.width / size / heavier
        lines = wrapped(title, ems)
        broken = size > 22 and not _whole(title, ems, at_hyphens=size <= 34)
        if (len(lines) * size * _LEADING <= height and not broken) or size <= 12:
            break
        size = max(size * 0.94, 12.0)
    most = max(int(height / (size * _LEADING)), 1)
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,;:")[:-1] + "…"]
    else:
        lines = _balanced(title, ems, lines)
    return [Line(line, round(size, 1), size * _LEADING, "title") for line in lines]


def _small(text: str, plate: Plate, largest: float, role: str, most: int) -> list[Line]:
    """A name or a series: on up to `most` lines, smaller before it is cut."""
    spaced = 1.1 if role == "series" else 1.0
    for size in (largest, largest * 0.85, largest * 0.7):
        ems = plate.width / size / spaced
        lines = _balanced(text, ems, wrapped(text, ems))
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][:-2].rstrip() + "…"]
    return [Line(line, round(size, 1), size * 1.3, role) for line in lines]


def lettered(plate: Plate, palette: Palette, title: str, by: str, series: str, direction: str) -> str:
    """The words of a jacket as SVG text, one element a line."""
    above = _small(series.upper(), plate, 13, "series", 2) if series else []
    below = _small(by, plate, 21, "by", 2) if by else []
    taken = sum(line.before for line in above) + (10 if above else 0)
    if not plate.by_at:
        taken += sum(line.before for line in below) + (12 if below else 0)
    titled = _title(plate, title, plate.height - taken)
    used = taken + sum(line.before for line in titled)
    top = plate.top + (max(plate.height - used, 0) / 2 if plate.middle else 0)
    drawn, foot = _set(above, plate, palette, top, direction)
    more, foot = _set(titled, plate, palette, foot + (10 if above else 0), direction)
    under = plate.by_at or foot + 12
    names, _foot = _set(below, plate, palette, under, direction)
    return drawn + more + names


def _set(lines: list[Line], plate: Plate, palette: Palette, top: float, direction: str) -> tuple[str, float]:
    """The lines from `top` down, and where they end."""
    if plate.middle:
        place, anchor = plate.left + plate.width / 2, ' text-anchor="middle"'
    else:
        place, anchor = (plate.left + plate.width if direction == "rtl" else plate.left), ""
    drawn = ""
    for line in lines:
        top += line.before
        drawn += (
            f'<text x="{place:g}" y="{top - line.size * 0.24:.0f}" font-size="{line.size:g}">{escape(line.text)}</text>'
        )
    if not drawn:
        return "", top
    turned = ' direction="rtl"' if direction == "rtl" else ""
    return f'<g fill="{palette.ink}"{anchor}{turned}{_face(lines[0], plate)}>{drawn}</g>', top


def _face(line: Line, plate: Plate) -> str:
    if line.role == "series":
        return f' font-family="{SANS}" letter-spacing="1.2"'
    if line.role == "by":
        slant = ' font-style="italic"' if _SLANTING.search(line.text) else ""
        return f' font-family="{SANS}"' if plate.sans else f' font-family="{SERIF}"{slant}'
    weight = ' font-weight="700"' if plate.heavy or plate.sans else ""
    return f' font-family="{SANS if plate.sans else SERIF}"{weight}'
