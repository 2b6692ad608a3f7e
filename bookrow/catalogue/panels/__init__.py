"""What a page shows of the catalogue."""

from bookrow.catalogue.panels.cards import Cards, cards
from bookrow.catalogue.panels.edition import edition_panel
from bookrow.catalogue.panels.shapes import Card, EditionPanel

__all__ = ["Card", "Cards", "EditionPanel", "cards", "edition_panel"]
