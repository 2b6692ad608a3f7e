"""The jackets. Each draws its ornament and says where the words stand: always on bare paper, never on the ornament."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, pi, sin

from bookrow.frame.covers.dice import Dice
from bookrow.frame.covers.lettering import SERIF, Plate
from bookrow.frame.covers.palettes import Palette


@dataclass(frozen=True, slots=True)
class Composed:
    """art: SVG between the paper and the words; plate: where the words stand."""

    art: str
    plate: Plate


Composition = Callable[[Palette, Dice, str], Composed]
HIGH = Plate(36, 40, 328, 216)
HIGH_SANS = Plate(36, 38, 328, 206, sans=True, largest=56)
HIGH_MIDDLE = Plate(40, 40, 320, 220, middle=True)


def arcs(palette: Palette, dice: Dice, title: str) -> Composed:
    """Rings about one corner, or about the middle of the foot."""
    centre, radius = dice.one_of(((400, 330), (0, 330), (200, 300)))
    inks = (palette.first, palette.second, palette.ink, palette.paper)
    start = dice.below(3)
    step = dice.one_of((38, 46, 56))
    rings, place = "", 0
    while radius > 20:
        rings += f'<circle cx="{centre}" cy="600" r="{radius}" fill="{inks[(start + place) % 4]}"/>'
        radius, place = radius - step, place + 1
    return Composed(rings, HIGH_SANS)


def sun(palette: Palette, dice: Dice, title: str) -> Composed:
    """A sun going down behind bars of water."""
    high = dice.between(400, 430)
    bars = "".join(
        f"M0 {high + row * row * 3 + row * 13}h400v{4 + row * 3}H0z"
        for row in range(0, 9)
        if high + row * row * 3 < 600
    )
    return Composed(
        f'<circle cx="200" cy="{high}" r="128" fill="{palette.first}"/>'
        f'<path fill="{palette.second}" d="M0 {high + 6}h400v{600 - high}H0z"/>'
        f'<path fill="{palette.first}" d="M{200 - 128} {high + 6}a128 128 0 0 0 256 0z"/>'
        f'<path fill="{palette.paper}" d="{bars}"/>',
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


def tiles(palette: Palette, dice: Dice, title: str) -> Composed:
    """A floor of tiles: circles, their halves and quarters, leaves and triangles."""
    inks = (palette.ink, palette.first, palette.second, palette.paper)
    pairs = ((3, 1), (1, 3), (2, 0), (3, 0), (1, 2), (2, 3), (0, 1), (3, 2), (0, 2))
    drawn = ""
    for row in range(4):
        for column in range(4):
            ground, figure = dice.one_of(pairs)
            place = f"{column * 100} {200 + row * 100}"
            if ground != 3:
                drawn += f'<path fill="{inks[ground]}" d="M{place}h100.5v100.5h-100.5z"/>'
            drawn += f'<path transform="translate({place})" fill="{inks[figure]}" d="{dice.one_of(_TILES)}"/>'
    return Composed(drawn, Plate(32, 26, 336, 160, sans=True, largest=46))


def botanical(palette: Palette, dice: Dice, title: str) -> Composed:
    """A stem with leaves in pairs, and berries or a flower."""
    lean = dice.between(-14, 14)
    pairs = dice.between(4, 6)
    leaf = dice.one_of(("M0 0C16-14 22-44 0-78C-22-44-16-14 0 0Z", "M0 0C26-20 24-50 0-64C-24-50-26-20 0 0Z"))
    leaves = ""
    for pair in range(pairs):
        share = pair / pairs
        x, y, size = 200 + lean * share * share * 3, 566 - 232 * share, 1.22 - 0.56 * share
        ink = palette.first if pair % 2 else palette.second
        for side in (-1, 1):
            turn = side * (62 - 18 * share)
            leaves += f'<use href="#l" fill="{ink}" transform="translate({x:.0f} {y:.0f})rotate({turn:.0f})scale({size:.2f})"/>'
    top = 200 + lean * 3
    head = "".join(
        f'<use href="#l" fill="{palette.first}" transform="translate({top} 336)rotate({turn})scale(.62)"/>'
        for turn in (-40, 0, 40)
    )
    dots = "".join(
        f'<circle cx="{top + 62 * sin(turn * pi / 180):.0f}" cy="{330 - 62 * cos(turn * pi / 180):.0f}" r="5"/>'
        for turn in (-60, -20, 20, 60)
    )
    return Composed(
        f'<defs><path id="l" d="{leaf}"/></defs>'
        f'<path d="M200 600C200 500 {200 + lean} 420 {top} 330" fill="none" stroke="{palette.ink}" stroke-width="3.5"/>'
        f'{leaves}{head}<g fill="{palette.ink}">{dots}</g>',
        Plate(40, 38, 320, 206, middle=True),
    )


def engraved(palette: Palette, dice: Dice, title: str) -> Composed:
    """A cloth binding: ruled frame, cut corners, a rosette stamped in the middle of the foot."""
    petals = dice.one_of((8, 10, 12, 16))
    petal = dice.one_of(("M0-12C13-26 11-50 0-66C-11-50-13-26 0-12Z", "M0-10C20-30 8-58 0-66C-8-58-20-30 0-10Z"))
    turned = "".join(f'<use href="#p" transform="rotate({360 * step / petals:g})"/>' for step in range(petals))
    frame = "M44 20H356A24 24 0 0 0 380 44V556A24 24 0 0 0 356 580H44A24 24 0 0 0 20 556V44A24 24 0 0 0 44 20Z"
    return Composed(
        f'<defs><path id="p" d="{petal}"/></defs><path d="{frame}" fill="none" stroke="{palette.first}" stroke-width="5"/>'
        f'<path d="M52 32H348A26 26 0 0 0 368 52V548A26 26 0 0 0 348 568H52A26 26 0 0 0 32 548V52A26 26 0 0 0 52 32Z"'
        f' fill="none" stroke="{palette.second}" stroke-width="1.5"/><g transform="translate(200 424)">'
        f'<circle r="82" fill="none" stroke="{palette.second}" stroke-width="1.5"/><g fill="{palette.first}">{turned}</g>'
        f'<circle r="9" fill="{palette.second}"/></g>'
        f'<path d="M70 424h38M292 424h38" stroke="{palette.second}" stroke-width="1.5"/>',
        Plate(62, 62, 276, 262, middle=True, largest=52),
    )


def initial(palette: Palette, dice: Dice, title: str) -> Composed:
    """The title's first letter, as large as the jacket bears."""
    letter = next((sign for sign in title if sign.isalnum()), "¶").upper()[:1]
    ground, figure = dice.one_of(
        ((palette.first, palette.paper), (palette.ink, palette.second), (palette.first, palette.ink))
    )
    return Composed(
        f'<path fill="{ground}" d="M0 250h400v350H0z"/><path fill="{palette.second}" d="M0 250h400v9H0z"/>'
        f'<text x="200" y="566" font-family="{SERIF}" font-size="392" text-anchor="middle" fill="{figure}"'
        f' aria-hidden="true">{escape(letter)}</text>',
        Plate(36, 36, 328, 196, heavy=True, largest=54),
    )


def hills(palette: Palette, dice: Dice, title: str) -> Composed:
    """Hills behind hills, and a moon."""
    inks = (palette.second, palette.first, palette.ink)
    side = dice.one_of((92, 200, 308))
    drawn = f'<circle cx="{side}" cy="{dice.between(318, 334)}" r="46" fill="{palette.first}"/>'
    for row, ink in enumerate(inks):
        base = 392 + row * 68
        one, two = dice.between(-52, 10), dice.between(-10, 56)
        if dice.below(2):
            one, two = two, one
        drawn += (
            f'<path fill="{ink}" d="M0 {base}C80 {base + one} 140 {base + two} 210 {base}S330 {base + one} 400 {base + two // 2}'
            'V600H0z"/>'
        )
    stripes = "".join(f"M0 {548 + row * 12}h400" for row in range(4))
    return Composed(f'{drawn}<path d="{stripes}" stroke="{palette.second}" stroke-width="1.5" opacity=".7"/>', HIGH)


def _scallops(palette: Palette, size: int) -> str:
    half = size // 2
    rings = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}"/>'
        for x, y in ((half, size), (0, half), (size, half))
        for r in (half, half - 5)
    )
    return f'<g fill="{palette.first}" stroke="{palette.paper}" stroke-width="1.6">{rings}</g>'


def _papers(palette: Palette, dice: Dice) -> str:
    """One of four pattern papers, as an SVG pattern."""
    size = dice.one_of((28, 34, 40))
    half = size / 2
    figures: Sequence[str] = (
        f'<circle cx="{half}" cy="{half}" r="{size * 0.2:g}" fill="{palette.paper}"/><circle r="{size * 0.12:g}" fill="{palette.second}"/>'
        f'<circle cx="{size}" cy="{size}" r="{size * 0.12:g}" fill="{palette.second}"/><circle cx="{size}" r="{size * 0.12:g}" fill="{palette.second}"/>'
        f'<circle cy="{size}" r="{size * 0.12:g}" fill="{palette.second}"/>',
        f'<path d="M0 {half}L{half} 0L{size} {half}L{half} {size}z" fill="{palette.second}"/>'
        f'<path d="M{size * 0.25:g} {half}L{half} {size * 0.25:g}L{size * 0.75:g} {half}L{half} {size * 0.75:g}z" fill="{palette.paper}"/>',
        f'<path d="M{half} 0v{size}" stroke="{palette.second}" stroke-width="{size * 0.34:g}"/><path d="M0 0v{size}M{size} 0v{size}"'
        f' stroke="{palette.paper}" stroke-width="2.4"/>',
        f'<path d="M0 {half}Q{size * 0.25:g} 0 {half} {half}T{size} {half}" fill="none" stroke="{palette.paper}" stroke-width="3"/>'
        f'<circle cx="{half}" cy="{size * 0.9:g}" r="2.4" fill="{palette.second}"/>',
        f'<path d="M{half} 3C{size * 0.8:g} {size * 0.3:g} {size * 0.8:g} {size * 0.7:g} {half} {size - 3}C{size * 0.2:g} {size * 0.7:g}'
        f' {size * 0.2:g} {size * 0.3:g} {half} 3z" fill="{palette.second}"/><path d="M{half} 6v{size - 9}" stroke="{palette.paper}" stroke-width="1.6"/>',
    )
    return f'<pattern id="w" width="{size}" height="{size}" patternUnits="userSpaceOnUse"><path fill="{palette.first}" d="M0 0h{size}v{size}H0z"/>{dice.one_of(figures)}</pattern>'


def pattern_paper(palette: Palette, dice: Dice, title: str) -> Composed:
    """Boards covered in pattern paper, with a pasted label."""
    return Composed(
        f'<defs>{_papers(palette, dice)}</defs><path fill="url(#w)" d="M0 0h400v600H0z"/>'
        f'<path fill="{palette.paper}" d="M44 76h312v250H44z"/><path fill="none" stroke="{palette.ink}" d="M53 85h294v232H53z"/>'
        f'<path fill="none" stroke="{palette.ink}" stroke-width="3" d="M58 90h284v222H58z"/>',
        Plate(76, 104, 248, 194, middle=True, largest=48),
    )


def rays(palette: Palette, dice: Dice, title: str) -> Composed:
    """Light from below, in wedges."""
    count = dice.one_of((14, 18, 22))
    wedges = ""
    for step in range(0, count, 2):
        one, two = (pi + pi * edge / count for edge in (step, step + 1))
        wedges += f"M200 600L{200 + 336 * cos(one):.0f} {600 + 336 * sin(one):.0f}A336 336 0 0 1 {200 + 336 * cos(two):.0f} {600 + 336 * sin(two):.0f}z"
    heart = dice.one_of((72, 96, 118))
    return Composed(
        f'<path fill="{palette.second}" d="M-136 600a336 336 0 0 1 672 0z"/><path fill="{palette.first}" d="{wedges}"/>'
        f'<circle cx="200" cy="600" r="{heart + 16}" fill="{palette.paper}"/><circle cx="200" cy="600" r="{heart}" fill="{palette.ink}"/>',
        Plate(40, 34, 320, 212, middle=True),
    )


def spines(palette: Palette, dice: Dice, title: str) -> Composed:
    """A row of books on a board."""
    inks = (palette.first, palette.second, palette.ink)
    drawn, x, last = "", 28, 3
    while x < 352:
        wide, high = dice.one_of((22, 28, 34, 42)), dice.between(150, 258)
        wide = min(wide, 372 - x)
        last = (last + dice.between(1, 2)) % 3
        drawn += f'<path fill="{inks[last]}" d="M{x} {560 - high}h{wide}v{high}h-{wide}z"/>'
        band = 560 - high + dice.one_of((16, 24, 32))
        if wide > 20:
            drawn += f'<path fill="{palette.paper}" d="M{x} {band}h{wide}v3h-{wide}zM{x} {band + 8}h{wide}v{dice.one_of((3, 26, 44))}h-{wide}z"/>'
        x += wide + 3
    return Composed(
        f'{drawn}<path fill="{palette.ink}" d="M0 560h400v7H0z"/>', Plate(36, 38, 328, 214, heavy=True, largest=56)
    )


def panes(palette: Palette, dice: Dice, title: str) -> Composed:
    """Three sheets of coloured glass, one laid over the other."""
    turns = [dice.between(-24, 24) for _sheet in range(3)]
    sheets = (
        f'<rect x="62" y="300" width="150" height="236" fill="{palette.first}" transform="rotate({turns[0]} 137 418)"/>',
        f'<circle cx="{dice.between(232, 262)}" cy="{dice.between(380, 420)}" r="98" fill="{palette.second}" opacity=".88"/>',
        f'<path d="M150 556L250 {dice.between(330, 380)}L350 556z" fill="{palette.ink}" opacity=".84" transform="rotate({turns[2] // 2} 250 480)"/>',
    )
    return Composed("".join(sheets), HIGH_SANS)


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
)
