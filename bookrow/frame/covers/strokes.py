"""The few marks that jackets are drawn with."""


def filled(outline: str, ink: str) -> str:
    """A filled path."""
    return f'<path fill="{ink}" d="{outline}"/>'


def ruled(outline: str, ink: str, width: float) -> str:
    """A stroked path."""
    return f'<path fill="none" stroke="{ink}" stroke-width="{width:g}" d="{outline}"/>'


def disc(x: float, y: float, radius: float, ink: str, opacity: str = "") -> str:
    """A filled circle."""
    faint = f' opacity="{opacity}"' if opacity else ""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{ink}"{faint}/>'
