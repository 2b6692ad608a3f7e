"""From what senders say to what a page shows: pure functions, no database. The first sender that has a field gives it."""

from bookrow.catalogue.composing.shown import Said, Shown, compose

__all__ = ["Said", "Shown", "compose"]
