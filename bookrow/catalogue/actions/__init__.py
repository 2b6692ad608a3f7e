"""Everything that changes the catalogue."""

from bookrow.catalogue.actions.describing import Incoming, describe, remap, withdraw
from bookrow.catalogue.actions.names import NameBook
from bookrow.catalogue.actions.senders import change_cover_hosts, change_trust, know_sender
from bookrow.catalogue.actions.subjects import recount_subjects
from bookrow.catalogue.actions.works import merge_works, undo_merge

__all__ = [
    "Incoming",
    "NameBook",
    "change_cover_hosts",
    "change_trust",
    "describe",
    "know_sender",
    "merge_works",
    "recount_subjects",
    "remap",
    "undo_merge",
    "withdraw",
]
