"""Everything that changes a review, or what is counted of it."""

from bookrow.reviews.actions.drafts import drop_draft, save_draft
from bookrow.reviews.actions.following import follow_job
from bookrow.reviews.actions.naming import erased_job
from bookrow.reviews.actions.pausing import end_pause, pause_work, release_job
from bookrow.reviews.actions.posting import change_review, post_review, take_back
from bookrow.reviews.actions.turning import publish, restore, withhold
from bookrow.reviews.actions.votes import vote

__all__ = [
    "change_review",
    "drop_draft",
    "end_pause",
    "erased_job",
    "follow_job",
    "pause_work",
    "post_review",
    "publish",
    "release_job",
    "restore",
    "save_draft",
    "take_back",
    "vote",
    "withhold",
]
