"""Why the catalogue says no."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

SAME_WORK = Reason("works-same", _("These two are one work already."), _("Choose another work to bring together."))
NOTHING_TO_UNDO = Reason(
    "merge-undone", _("This merge was undone before, or never happened."), _("Reload the list to see where it stands.")
)
ALL = (SAME_WORK, NOTHING_TO_UNDO)
