"""Everything that writes the plumbing's tables."""

from bookrow.plumbing.actions.building import rebuild_behind, want_new_forms
from bookrow.plumbing.actions.jobs import dispatch, run_beat, run_job
from bookrow.plumbing.actions.news import forget_documents, record, touch, trim_invalidations

__all__ = [
    "dispatch",
    "forget_documents",
    "rebuild_behind",
    "record",
    "run_beat",
    "run_job",
    "touch",
    "trim_invalidations",
    "want_new_forms",
]
