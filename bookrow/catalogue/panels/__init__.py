"""What a page shows of the catalogue."""

from bookrow.catalogue.panels.edition import edition_panel
from bookrow.catalogue.panels.listing import Cards, cards, cards_of, work_panel, works_cards
from bookrow.catalogue.panels.shapes import Card, EditionPanel

__all__ = ["Card", "Cards", "EditionPanel", "cards", "cards_of", "edition_panel", "work_panel", "works_cards"]
