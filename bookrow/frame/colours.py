"""Colours that can be read: contrast by WCAG 2.2, and a shop's own accent kept within it."""

import re

PAPERS = {"light": ("#faf7f0", "#fffdf8"), "dark": ("#191613", "#221e1a")}
READABLE = 4.5


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0 to 255) of "#rrggbb"."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (n / 255 for n in channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`one` with a share (0 to 1) of `other`."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def readable(colour: str, *grounds: str) -> str:
    """The colour itself, or the nearest of its darker or lighter tones that can be read on all these grounds."""
    towards = "#000000" if luminance(grounds[0]) > 0.18 else "#ffffff"
    for step in range(21):
        tone = mixed(colour, towards, step / 20)
        if all(contrast(tone, ground) >= READABLE for ground in grounds):
            return tone
    return towards


def shop_css(accent: str) -> str:
    """The shop's own small sheet: its accent, made readable by day and by night. accent: "#rrggbb" or "" for ours."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", accent):
        return ""
    day, night = readable(accent, *PAPERS["light"]), readable(accent, *PAPERS["dark"])
    return (
        f":root{{--accent:{day};--on-accent:{_on(day)}}}"
        f"@media (prefers-color-scheme:dark){{:root{{--accent:{night};--on-accent:{_on(night)}}}}}"
        "@media print{:root{--accent:#000}}\n"
    )


def _on(ground: str) -> str:
    return max(("#ffffff", "#14110e"), key=lambda ink: contrast(ink, ground))
