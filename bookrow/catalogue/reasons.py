"""Why the catalogue says no."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

SAME_WORK = Reason("works-same", _("These two are one work already."), _("Choose another work to bring together."))
NOTHING_TO_UNDO = Reason(
    "merge-undone", _("This merge was undone before, or never happened."), _("Reload the list to see where it stands.")
)
SENDER_NAMELESS = Reason(
    "sender-nameless", _("A sender needs a name, and this one would have none."), _("Give it one, however short.")
)
SENDER_NAME_TAKEN = Reason(
    "sender-name-taken",
    _("Another sender is called “{name}”, or was called so before."),
    _("Choose another name, or bring the two together."),
)
SENDER_ITSELF = Reason(
    "sender-itself", _("These two are one sender already."), _("Choose another sender to bring together with it.")
)
COVER_ADDRESS = Reason(
    "cover-address",
    _("Covers are fetched by https on its usual port and without a password. This address is another: “{link}”."),
    _("An https address of the picture in the sender's feed would help."),
)
COVER_HOST = Reason(
    "cover-host",
    _("The cover's address leads to {host}, from which this sender's covers do not come."),
    _("Add it to the sender's cover hosts before the feed comes again with a new address."),
)
COVER_NETWORK = Reason(
    "cover-network",
    _("{host} leads into a network that is not open to everyone, where we fetch nothing."),
    _("A cover on a host that everyone can reach would help."),
)
COVER_REDIRECTS = Reason(
    "cover-redirects",
    _("The cover's address leads on to others more than {most} times."),
    _("The address of the picture itself would help."),
)
COVER_ANSWER = Reason(
    "cover-answer",
    _("{host} answered with status {status} where the cover should be."),
    _("A new address in the sender's feed would help; it is fetched as soon as it comes."),
)
COVER_AWAY = Reason(
    "cover-away",
    _("{host} could not be reached, or did not finish its answer: {problem}."),
    _("We ask five times within two days; after that, a new address in the sender's feed would help."),
)
COVER_SIZE = Reason(
    "cover-size",
    _("The cover's file is larger than {limit} MiB."),
    _("A smaller file would help: we show 900 by 1,200 pixels at most."),
)
COVER_PIXELS = Reason(
    "cover-pixels",
    _("The cover has more than {limit} million pixels."),
    _("A smaller picture would help: we show 900 by 1,200 pixels at most."),
)
COVER_SMALL = Reason(
    "cover-small",
    _("The cover is {width} by {height} pixels: too few to show."),
    _("A picture of at least {least} pixels a side would help; 900 by 1,200 show best."),
)
COVER_KIND = Reason(
    "cover-kind",
    _("What lies at the cover's address is not a JPEG, PNG, WebP or GIF picture."),
    _("The address of the picture itself would help, in one of these formats."),
)
COVER_BROKEN = Reason(
    "cover-broken",
    _("The cover's file is damaged or cut short."),
    _("The whole file, under a new address, would help."),
)
ALL = (
    SAME_WORK,
    NOTHING_TO_UNDO,
    SENDER_NAMELESS,
    SENDER_NAME_TAKEN,
    SENDER_ITSELF,
    COVER_ADDRESS,
    COVER_HOST,
    COVER_NETWORK,
    COVER_REDIRECTS,
    COVER_ANSWER,
    COVER_AWAY,
    COVER_SIZE,
    COVER_PIXELS,
    COVER_SMALL,
    COVER_KIND,
    COVER_BROKEN,
)
