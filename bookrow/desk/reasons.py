"""Why the desk says no."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NO_REASON = Reason(
    "desk-no-reason",
    _("There is no reason yet that {whom} could read."),
    _("Say in a sentence or two why, as you would to somebody at the counter."),
)
DECIDED = Reason(
    "desk-decided",
    _("A colleague has decided case {number} in the meantime."),
    _("Nothing was changed by you. What was decided, and why, stands on this page."),
)
NOT_HERE = Reason(
    "desk-not-here",
    _("The review is no longer as it was when this page was drawn, so this cannot be done with it."),
    _("Look at it once more: what can be done with it now stands on this page."),
)
NO_SUCH_WORDS = Reason(
    "desk-no-such-words",
    _("“{words}” does not stand in the review in this form."),
    _("Copy the words from the text above, so that they can be marked."),
)
CONTESTED = Reason(
    "desk-contested",
    _("Somebody is asked already to look at this decision again."),
    _("The answer comes to this page. What you would like to add can be said in the thread until then."),
)
CONTEST_OVER = Reason(
    "desk-contest-over",
    _("This decision could be contested for {days} days, and they are over."),
    _("Write to us, if something has come to light since; you find how under “Contact”."),
)
THREAD_CLOSED = Reason(
    "desk-thread-closed",
    _("This was decided, so nobody would read a further word here."),
    _("If it was decided wrongly, ask for a second look, where the page offers it."),
)
NO_WORDS = Reason("desk-no-words", _("There are no words yet."), _("Say what we should know; a sentence is enough."))
OTHER_CODE = Reason(
    "desk-other-code",
    _("This is not the code of our letter about {number}."),
    _("Compare it with the letter: eight signs with a dash. Small letters are as good as capitals."),
)
NO_SUCH_NUMBER = Reason(
    "desk-no-such-number",
    _("There is no receipt with the number “{number}”."),
    _("Compare it with your receipt or our letter: eight signs with a dash, such as K7Q2-9MTD."),
)
ALL = (NO_REASON, DECIDED, NOT_HERE, NO_SUCH_WORDS, CONTESTED, CONTEST_OVER, THREAD_CLOSED, NO_WORDS, OTHER_CODE,
       NO_SUCH_NUMBER)  # fmt: skip
