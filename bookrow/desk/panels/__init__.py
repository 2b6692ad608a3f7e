"""What pages show of the desk."""

from bookrow.desk.panels.case import CasePanel, case_panel, side_of
from bookrow.desk.panels.queue import STATES, Row, Tally, found_cases, late_and_waiting, rows_of, tallies

__all__ = [
    "STATES",
    "CasePanel",
    "Row",
    "Tally",
    "case_panel",
    "found_cases",
    "late_and_waiting",
    "rows_of",
    "side_of",
    "tallies",
]
