"""Everything that writes the plumbing's tables."""

from bookrow.plumbing.actions.building import rebuild_behind, want_new_forms
from bookrow.plumbing.actions.claims import claimed, drop_old_claims
from bookrow.plumbing.actions.jobs import dispatch, run_beat, run_job
from bookrow.plumbing.actions.news import forget_documents, record, touch, trim_invalidations

__all__ = [
    "claimed",
    "dispatch",
    "drop_old_claims",
    "forget_documents",
    "rebuild_behind",
    "record",
    "run_beat",
    "run_job",
    "touch",
    "trim_invalidations",
    "want_new_forms",
]
