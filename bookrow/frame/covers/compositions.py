"""The jackets. Each draws its ornament and says where the words stand: always on bare paper, never on the ornament."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from xml.sax.saxutils import escape

from bookrow.frame.covers.dice import Dice
from bookrow.frame.covers.lettering import SERIF, Plate
from bookrow.frame.covers.palettes import Palette
from bookrow.frame.covers.papers import paper
from bookrow.frame.covers.strokes import disc, filled, ruled


@dataclass(frozen=True, slots=True)
class Composed:
    """art: SVG between the paper and the words; plate: where the words stand."""

    art: str
    plate: Plate


Composition = Callable[[Palette, Dice, str], Composed]
HIGH = Plate(36, 40, 328, 216)
HIGH_SANS = Plate(36, 38, 328, 206, sans=True, largest=56)
HIGH_MIDDLE = Plate(40, 40, 320, 216, middle=True)
HEAVY = Plate(36, 38, 328, 206, heavy=True, largest=56)


def arcs(palette: Palette, dice: Dice, title: str) -> Composed:
    """Rings about one corner, or about the middle of the foot."""
    centre, radius = dice.one_of(((400, 330), (0, 330), (200, 300)))
    inks = (palette.first, palette.second, palette.ink, palette.paper)
    start, step = dice.below(3), dice.one_of((38, 46, 56))
    rings = [disc(centre, 600, wide, inks[(start + place) % 4]) for place, wide in enumerate(range(radius, 20, -step))]
    return Composed("".join(rings), HIGH_SANS)


def sun(palette: Palette, dice: Dice, title: str) -> Composed:
    """A sun going down behind bars of water."""
    sea = dice.between(406, 436)
    bars = "".join(f"M0 {sea - 6 + row * (row * 3 + 13)}h400v{4 + row * 3}H0z" for row in range(7))
    return Composed(
        disc(200, sea - 6, 128, palette.first)
        + filled(f"M0 {sea}h400V600H0z", palette.second)
        + filled(f"M72 {sea}a128 128 0 0 0 256 0z", palette.first)
        + filled(bars, palette.paper),
        HIGH_MIDDLE,
    )


_TILES = (
    "M0 0h100a100 100 0 0 1-100 100z",
    "M100 0v100A100 100 0 0 1 0 0z",
    "M100 100H0A100 100 0 0 1 100 0z",
    "M0 100V0a100 100 0 0 1 100 100z",
    "M0 50a50 50 0 0 1 100 0a50 50 0 0 1-100 0z",
    "M0 0h100A50 50 0 0 1 0 0z",
    "M0 100a50 50 0 0 1 100 0z",
    "M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0z",
    "M0 100A100 100 0 0 1 100 0A100 100 0 0 1 0 100z",
    "M0 0l100 100H0z",
    "M0 0h100v100z",
)
_TILE_INKS = ((3, 1), (1, 3), (2, 0), (3, 0), (1, 2), (2, 3), (0, 1), (3, 2), (0, 2))


def tiles(palette: Palette, dice: Dice, title: str) -> Composed:
    """A floor of tiles: circles, their halves and quarters, leaves and triangles."""
    inks = (palette.ink, palette.first, palette.second, palette.paper)
    drawn = ""
    for place in range(16):
        ground, figure = dice.one_of(_TILE_INKS)
        x, y = place % 4 * 100, 200 + place // 4 * 100
        if ground != 3:
            # A little over the edge, or the seams would show.
            drawn += filled(f"M{x} {y}h100.5v100.5h-100.5z", inks[ground])
        shape = dice.one_of(_TILES)
        drawn += f'<path transform="translate({x} {y})" fill="{inks[figure]}" d="{shape}"/>'
    return Composed(drawn, Plate(32, 26, 336, 160, sans=True, largest=46))


def botanical(palette: Palette, dice: Dice, title: str) -> Composed:
    """A stem with leaves in pairs, a flower and its pollen."""
    lean, pairs = dice.between(-14, 14), dice.between(4, 6)
    leaf = dice.one_of(("M0 0C16-14 22-44 0-78C-22-44-16-14 0 0Z", "M0 0C26-20 24-50 0-64C-24-50-26-20 0 0Z"))
    top = 200 + lean * 3
    leaves = "".join(_pair_of_leaves(palette, pair, pair / pairs, lean) for pair in range(pairs))
    flower = "".join(_leaf(palette.first, top, 336, turn, 0.62) for turn in (-40, 0, 40))
    pollen = "".join(
        disc(round(top + 62 * sin(turn * pi / 180)), round(330 - 62 * cos(turn * pi / 180)), 5, palette.ink)
        for turn in (-60, -20, 20, 60)
    )
    stem = ruled(f"M200 600C200 500 {200 + lean} 420 {top} 330", palette.ink, 3.5)
    return Composed(f'<defs><path id="l" d="{leaf}"/></defs>{stem}{leaves}{flower}{pollen}', HIGH_MIDDLE)


def _pair_of_leaves(palette: Palette, pair: int, share: float, lean: int) -> str:
    x, y, size = 200 + lean * share * share * 3, 566 - 232 * share, 1.22 - 0.56 * share
    ink = palette.first if pair % 2 else palette.second
    return "".join(_leaf(ink, x, y, side * (62 - 18 * share), size) for side in (-1, 1))


def _leaf(ink: str, x: float, y: float, turn: float, size: float) -> str:
    return f'<use href="#l" fill="{ink}" transform="translate({x:.0f} {y:.0f})rotate({turn:.0f})scale({size:.2f})"/>'


_FRAME = "M44 20H356A24 24 0 0 0 380 44V556A24 24 0 0 0 356 580H44A24 24 0 0 0 20 556V44A24 24 0 0 0 44 20Z"
_INNER = "M52 32H348A26 26 0 0 0 368 52V548A26 26 0 0 0 348 568H52A26 26 0 0 0 32 548V52A26 26 0 0 0 52 32Z"
_RING = "M118 424a82 82 0 0 0 164 0a82 82 0 0 0-164 0zM70 424h38M292 424h38"
_PETALS = ("M0-12C13-26 11-50 0-66C-11-50-13-26 0-12Z", "M0-10C20-30 8-58 0-66C-8-58-20-30 0-10Z")


def engraved(palette: Palette, dice: Dice, title: str) -> Composed:
    """A cloth binding: ruled frame, cut corners, a rosette stamped near the foot."""
    count, petal = dice.one_of((8, 10, 12, 16)), dice.one_of(_PETALS)
    turned = "".join(f'<use href="#p" transform="rotate({360 * step / count:g})"/>' for step in range(count))
    return Composed(
        f'<defs><path id="p" d="{petal}"/></defs>'
        + ruled(_FRAME, palette.first, 5)
        + ruled(_INNER + _RING, palette.second, 1.5)
        + f'<g transform="translate(200 424)" fill="{palette.first}">{turned}</g>'
        + disc(200, 424, 9, palette.second),
        Plate(62, 62, 276, 262, middle=True, largest=52),
    )


def initial(palette: Palette, dice: Dice, title: str) -> Composed:
    """The title's first letter, as large as the jacket bears."""
    letter = next((sign for sign in title if sign.isalnum()), "¶").upper()[:1]
    ground, figure = dice.one_of(
        ((palette.first, palette.paper), (palette.ink, palette.second), (palette.first, palette.ink))
    )
    return Composed(
        filled("M0 250h400v350H0z", ground)
        + filled("M0 250h400v9H0z", palette.second)
        + f'<text x="200" y="566" font-family="{SERIF}" font-size="392" text-anchor="middle" fill="{figure}"'
        f' aria-hidden="true">{escape(letter)}</text>',
        HEAVY,
    )


def hills(palette: Palette, dice: Dice, title: str) -> Composed:
    """Hills behind hills, and a moon."""
    drawn = disc(dice.one_of((92, 200, 308)), dice.between(318, 334), 46, palette.first)
    for row, ink in enumerate((palette.second, palette.first, palette.ink)):
        base = 392 + row * 68
        one, two = dice.between(-52, 10), dice.between(-10, 56)
        if dice.below(2):
            one, two = two, one
        ridge = f"M0 {base}C80 {base + one} 140 {base + two} 210 {base}S330 {base + one} 400 {base + two // 2}V600H0z"
        drawn += filled(ridge, ink)
    furrows = "".join(f"M0 {548 + row * 12}h400" for row in range(4))
    return Composed(drawn + ruled(furrows, palette.second, 1.2), HIGH)


def pattern_paper(palette: Palette, dice: Dice, title: str) -> Composed:
    """Boards covered in pattern paper, with a pasted label."""
    return Composed(
        f'<defs>{paper(palette, dice)}</defs><path fill="url(#w)" d="M0 0h400v600H0z"/>'
        + filled("M44 76h312v250H44z", palette.paper)
        + ruled("M53 85h294v232H53z", palette.ink, 1)
        + ruled("M58 90h284v222H58z", palette.ink, 3),
        Plate(74, 100, 252, 202, middle=True, largest=48),
    )


def rays(palette: Palette, dice: Dice, title: str) -> Composed:
    """Light from below, in wedges."""
    count, heart = dice.one_of((14, 18, 22)), dice.one_of((72, 96, 118))
    wedges = "".join(_wedge(pi + pi * step / count, pi + pi * (step + 1) / count) for step in range(0, count, 2))
    return Composed(
        filled("M-136 600a336 336 0 0 1 672 0z", palette.second)
        + filled(wedges, palette.first)
        + disc(200, 600, heart + 16, palette.paper)
        + disc(200, 600, heart, palette.ink),
        HIGH_MIDDLE,
    )


def _wedge(one: float, two: float) -> str:
    ends = [f"{200 + 336 * cos(angle):.0f} {600 + 336 * sin(angle):.0f}" for angle in (one, two)]
    return f"M200 600L{ends[0]}A336 336 0 0 1 {ends[1]}z"


def spines(palette: Palette, dice: Dice, title: str) -> Composed:
    """A row of books on a board."""
    inks = (palette.first, palette.second, palette.ink)
    drawn, x, last = "", 28, 3
    while x < 352:
        wide, high = min(dice.one_of((22, 28, 34, 42)), 372 - x), dice.between(150, 258)
        last = (last + dice.between(1, 2)) % 3
        drawn += filled(f"M{x} {560 - high}h{wide}v{high}h-{wide}z", inks[last])
        band, label = 560 - high + dice.one_of((16, 24, 32)), dice.one_of((3, 26, 44))
        if wide > 20:
            drawn += filled(f"M{x} {band}h{wide}v3h-{wide}zM{x} {band + 8}h{wide}v{label}h-{wide}z", palette.paper)
        x += wide + 3
    return Composed(drawn + filled("M0 560h400v7H0z", palette.ink), HEAVY)


def panes(palette: Palette, dice: Dice, title: str) -> Composed:
    """Sheets of coloured glass, one laid over the other."""
    square, peak, round_at = dice.between(-26, 26), dice.between(330, 380), dice.between(226, 268)
    tilt = dice.between(-14, 14)
    sheet = f'<path fill="{palette.first}" transform="rotate({square} 137 418)" d="M62 300h150v236H62z"/>'
    sail = f'<path fill="{palette.ink}" opacity=".84" transform="rotate({tilt} 250 480)" d="M150 556L250 {peak}L350 556z"/>'
    return Composed(sheet + disc(round_at, dice.between(376, 424), 98, palette.second, ".88") + sail, HIGH_SANS)


def weave(palette: Palette, dice: Dice, title: str) -> Composed:
    """Ribbons that run over and under each other."""
    wide, gap = dice.one_of(((34, 14), (44, 16), (26, 12)))
    step = wide + gap
    upright = "".join(f"M{x} 268h{wide}V600h-{wide}z" for x in range(gap, 400, step))
    across = ""
    for row, y in enumerate(range(268 + gap, 600, step)):
        # Every second crossing passes behind, so the ribbon is laid in pieces.
        across += "".join(
            f"M{x} {y}h{step + gap}v{wide}h-{step + gap}z" for x in range((row % 2) * step, 400, step * 2)
        )
    return Composed(filled(upright, palette.first) + filled(across, palette.second), HIGH_SANS)


COMPOSITIONS: tuple[Composition, ...] = (
    arcs,
    sun,
    tiles,
    botanical,
    engraved,
    initial,
    hills,
    pattern_paper,
    rays,
    spines,
    panes,
    weave,
)
