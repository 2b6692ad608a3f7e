"""Covers that we draw for books whose publisher sent none: jackets in the manner of the mid-century, stable for a seed."""

import hashlib
import re
from xml.sax.saxutils import escape

from bookrow.frame.covers.compositions import COMPOSITIONS
from bookrow.frame.covers.dice import Dice
from bookrow.frame.covers.lettering import lettered
from bookrow.frame.covers.palettes import PALETTES

__all__ = ["cover_svg"]

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")


def cover_svg(*, seed: str, title: str, by: str, series: str = "", direction: str = "ltr") -> str:
    """A jacket of 400 x 600 as SVG, under 4 kB, without script or fonts of its own.

    The seed alone chooses composition, colours and ornament, so that editions of a work look alike whatever their title
    says. The title fits whatever its length: it grows smaller, then is cut with an ellipsis. direction: "ltr" or "rtl".
    """
    dice = Dice(hashlib.sha256(seed.encode()).digest())
    compose, palette = dice.one_of(COMPOSITIONS), dice.one_of(PALETTES)
    words = [_UNPRINTABLE.sub(" ", text).strip() for text in (title, by, series)]
    composed = compose(palette, dice, words[0] or words[1] or "¶")
    label = escape(f"{words[0]}, {words[1]}" if words[1] else words[0], {'"': "&quot;"})[:120]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 600" width="400" height="600" role="img"'
        f' aria-label="{_whole(label)}"><path fill="{palette.paper}" d="M0 0h400v600H0z"/>{composed.art}'
        f"{lettered(composed.plate, palette, words[0], words[1], words[2], direction)}"
        # The fold of the board beside the spine.
        '<path fill="#000" opacity=".07" d="M0 0h9v600H0z"/><path fill="#fff" opacity=".1" d="M9 0h3v600H9z"/></svg>'
    )


def _whole(label: str) -> str:
    """Without an entity that the cut has halved."""
    return re.sub(r"&[a-z]*$", "", label)
