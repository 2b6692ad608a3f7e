"""Covers that senders give: fetched from their own hosts only, redrawn without a trace of the file that came, and kept."""

from bookrow.catalogue.covers.fetching import Fetch, Later, fetch_cover
from bookrow.catalogue.covers.pictures import MOST_BYTES, Picture, redraw
from bookrow.plumbing.addresses import is_public
from bookrow.plumbing.outside import Fetching

__all__ = ["MOST_BYTES", "Fetch", "Fetching", "Later", "Picture", "fetch_cover", "is_public", "redraw"]
