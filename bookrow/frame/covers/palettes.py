"""Colours of jackets, chosen by hand: a ground, an ink that can be read on it, and two that go with both."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Four colours, "#rrggbb". Words stand in ink on paper only."""

    paper: str
    ink: str
    first: str
    second: str


PALETTES = (
    Palette("#f3ead7", "#22303c", "#d2502a", "#e5ad43"),
    Palette("#efe6d2", "#2b2a28", "#2f6f73", "#d98a6c"),
    Palette("#1f394c", "#f5ead2", "#de6c52", "#efb95c"),
    Palette("#f6efe2", "#3c1f2b", "#8c2f39", "#c9a13b"),
    Palette("#253a2f", "#f3ecd9", "#cdb45a", "#7fa37a"),
    Palette("#e9e4d8", "#1d1d1b", "#b5402e", "#7f8f91"),
    Palette("#f1d5b3", "#2d2438", "#bf452d", "#4d6a8f"),
    Palette("#d6dfd2", "#1d2e2a", "#3f6b5c", "#d66b41"),
    Palette("#581f24", "#f7e8d0", "#d99a4e", "#a9b39a"),
    Palette("#f3e1ad", "#2a2e34", "#cc582b", "#27647b"),
    Palette("#cbd9e2", "#1b2a3f", "#33587f", "#df7a52"),
    Palette("#2a2636", "#efe5da", "#cf6379", "#8fb0b5"),
    Palette("#ebdfd6", "#33231e", "#a4553a", "#5f786b"),
    Palette("#f5f0e6", "#20304a", "#3f6fa0", "#e3a64a"),
    Palette("#20413f", "#f4ead6", "#e3a857", "#d8775a"),
    Palette("#ece3ef", "#2c2340", "#7a5c99", "#d98d4f"),
)
