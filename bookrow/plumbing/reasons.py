"""Why a request that must not be done twice waits, or is not taken."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

KEY_OF_ANOTHER = Reason(
    "claim-key-of-another",
    _("The key “{key}” came before with another request, and a key stands for one request only."),
    _("Send this one with a key of its own; send the same request again with the same key."),
)
IN_WORK = Reason(
    "claim-in-work",
    _("The request with the key “{key}” is being done just now."),
    _("Send it again with the same key in {seconds} seconds, and you are told what came of it."),
)
