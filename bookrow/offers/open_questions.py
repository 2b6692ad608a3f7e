"""What a stock file may leave open, and how each question is answered."""

from bookrow.trade.stock.reasons import GRADE_UNKNOWN, NO_GRADE, STATUS_UNKNOWN

# Kinds of notes that wait for the seller's answer: prices and grades, books in doubt, copies that were sold here.
KINDS = ("asked", "doubtful", "sold")
# What a file that waits for the go-ahead lists of what it would do: kinds of notes.
PLANNED = ("new", "price", "changed", "gone", "removed")
# What a question asks for; all others are about a price and are answered with yes or no.
WAYS = {GRADE_UNKNOWN.code: "grade", NO_GRADE.code: "grade", STATUS_UNKNOWN.code: "status"}
# A note's answer: waits for the worker or the go-ahead, is done as asked for, is left as it was, or was overtaken by
# later news.
WAITS, DONE, NO, LATE = "yes", "done", "no", "late"


def way(code: str) -> str:
    """How a question is answered: price, grade or status."""
    return WAYS.get(code, "price")
