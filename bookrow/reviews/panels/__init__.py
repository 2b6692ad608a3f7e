"""What pages show of reviews."""

from bookrow.reviews.panels.book import reviews_panel
from bookrow.reviews.panels.listing import Asked, ReviewsList, reviews_list
from bookrow.reviews.panels.one import review_panel
from bookrow.reviews.panels.shapes import Review

__all__ = ["Asked", "Review", "ReviewsList", "review_panel", "reviews_list", "reviews_panel"]
