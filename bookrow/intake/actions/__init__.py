"""Taking feeds in."""

from bookrow.intake.actions.answering import confirm_withdrawals, decline_withdrawals
from bookrow.intake.actions.mappings import remember_mapping
from bookrow.intake.actions.remapping import remap_all
from bookrow.intake.actions.running import take_in
from bookrow.intake.actions.watching import put_into_folder, take_in_waiting

__all__ = [
    "confirm_withdrawals",
    "decline_withdrawals",
    "put_into_folder",
    "remap_all",
    "remember_mapping",
    "take_in",
    "take_in_waiting",
]
