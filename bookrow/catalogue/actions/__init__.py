"""Everything that changes the catalogue."""

from bookrow.catalogue.actions.covers import (
    drop_expired_covers,
    fetch_wanted_covers,
    keep_given_covers,
    sweep_covers,
)
from bookrow.catalogue.actions.describing import describe, presets_of, remap, withdraw
from bookrow.catalogue.actions.finding import Incoming
from bookrow.catalogue.actions.hands import one_writer
from bookrow.catalogue.actions.joining import finish_joining, join_senders
from bookrow.catalogue.actions.names import NameBook
from bookrow.catalogue.actions.senders import change_cover_hosts, change_trust, know_sender, rename_sender
from bookrow.catalogue.actions.subjects import recount_subjects
from bookrow.catalogue.actions.works import merge_works, undo_merge

__all__ = [
    "Incoming",
    "NameBook",
    "change_cover_hosts",
    "change_trust",
    "describe",
    "drop_expired_covers",
    "fetch_wanted_covers",
    "finish_joining",
    "join_senders",
    "keep_given_covers",
    "sweep_covers",
    "know_sender",
    "merge_works",
    "one_writer",
    "presets_of",
    "recount_subjects",
    "remap",
    "rename_sender",
    "undo_merge",
    "withdraw",
]
