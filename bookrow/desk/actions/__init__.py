"""Everything that changes something at the desk."""

from bookrow.desk.actions.deciding import decide
from bookrow.desk.actions.opening import on_held, open_case
from bookrow.desk.actions.thread import answer, contest

__all__ = ["answer", "contest", "decide", "on_held", "open_case"]
