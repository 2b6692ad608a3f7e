"""Pattern papers for boards, each a small tile that repeats."""

from collections.abc import Callable

from bookrow.frame.covers.dice import Dice
from bookrow.frame.covers.palettes import Palette
from bookrow.frame.covers.strokes import disc, filled, ruled


def _dots(palette: Palette, size: int) -> str:
    corners = "".join(disc(x, y, size * 0.12, palette.second) for x in (0, size) for y in (0, size))
    return disc(size / 2, size / 2, size * 0.2, palette.paper) + corners


def _diamonds(palette: Palette, size: int) -> str:
    half, near, far = size / 2, size / 4, size * 3 / 4
    return filled(f"M0 {half}L{half} 0L{size} {half}L{half} {size}z", palette.second) + filled(
        f"M{near} {half}L{half} {near}L{far} {half}L{half} {far}z", palette.paper
    )


def _stripes(palette: Palette, size: int) -> str:
    return ruled(f"M{size / 2} 0v{size}", palette.second, size * 0.34) + ruled(
        f"M0 0v{size}M{size} 0v{size}", palette.paper, 2.4
    )


def _waves(palette: Palette, size: int) -> str:
    half = size / 2
    wave = ruled(f"M0 {half}Q{size / 4} 0 {half} {half}T{size} {half}", palette.paper, 3)
    return wave + disc(half, size * 0.9, 2.4, palette.second)


def _leaves(palette: Palette, size: int) -> str:
    half, near, far, low, high = size / 2, size * 0.2, size * 0.8, size * 0.7, size * 0.3
    leaf = f"M{half} 3C{far:g} {high:g} {far:g} {low:g} {half} {size - 3}C{near:g} {low:g} {near:g} {high:g} {half} 3z"
    return filled(leaf, palette.second) + ruled(f"M{half} 6v{size - 9}", palette.paper, 1.6)


_PAPERS: tuple[Callable[[Palette, int], str], ...] = (_dots, _diamonds, _stripes, _waves, _leaves)


def paper(palette: Palette, dice: Dice) -> str:
    """One of the papers, as an SVG pattern "w"."""
    size = dice.one_of((28, 34, 40))
    return (
        f'<pattern id="w" width="{size}" height="{size}" patternUnits="userSpaceOnUse">'
        f"{filled(f'M0 0h{size}v{size}H0z', palette.first)}{dice.one_of(_PAPERS)(palette, size)}</pattern>"
    )
