"""Contrast of colours. WCAG 2.2, success criterion 1.4.3 and its definition of relative luminance."""

import colorsys
import re

# What the shop's words stand on, by day and by night; frame.css has the same two.
PAPER = "#fbf8f1"
PAPER_DARK = "#1b1916"
_FORM = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1; ValueError unless the form is #rrggbb."""
    if not _FORM.fullmatch(colour):
        raise ValueError(colour)
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance from 0 (black) to 1 (white)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def nearest_readable(colour: str, paper: str, needed: float) -> str:
    """The same hue, darkened on light paper or lightened on dark, as little as reading allows."""
    hue, light, saturation = colorsys.rgb_to_hls(*channels(colour))
    step = -0.01 if luminance(paper) > 0.5 else 0.01
    while ratio(colour, paper) < needed and 0 <= light + step <= 1:
        light += step
        colour = "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, saturation))
    return colour
