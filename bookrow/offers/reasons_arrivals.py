"""Why a file that comes by itself was not taken, why a till's sale did not count, and what would mend it."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

# A till's sales.
SALE_NUMBER = Reason(
    "till-sale-number",
    _("Sale “{sale}” has no number that we could know it by again: it is empty or longer than {limit} characters."),
    _("Send the till's own number of the sale, or of its line, the same each time."),
)
SALE_SKU = Reason(
    "till-sale-sku",
    _("Sale “{sale}” does not say which copy was sold: its number is empty or longer than {limit} characters."),
    _("Send the number under which the copy stands in your stock."),
)
SALE_QUANTITY = Reason(
    "till-sale-quantity",
    _("Sale “{sale}” of number {sku}: “{quantity}” cannot be how many were sold."),
    _("Send a whole number from 1 to {limit}. A copy that came back is put on sale again on its own page."),
)
SALE_UNKNOWN = Reason(
    "till-sale-unknown",
    _("Sale “{sale}”: there is no copy of yours with the number “{sku}” here, so nothing was taken off."),
    _("If it is in your stock under another number, take it away on the page of the copy."),
)
SALE_MISSED = Reason(
    "till-sale-missed",
    _("Sale “{sale}” of number {sku}: of {quantity} sold, {missed} were not on sale here any more."),
    _("If somebody ordered it here meanwhile, look on your shelf for another copy before you write to them."),
)

# A till's list, read as a file.
LIST_NO_SKU = Reason(
    "till-list-no-sku",
    _("None of this list's columns is known to hold your own numbers; the headings are: {headings}."),
    _("Name them sku, quantity, sale and time in the list's first row; only sku is needed."),
)

# What a seller asks for.
MOST_SOURCES = Reason(
    "source-most",
    _("There are {most} places here already that files come from by themselves."),
    _("Remove one that you do not need any more."),
)
FOLDER_TWICE = Reason(
    "source-folder-twice",
    _("The watched folder for such files is looked into already."),
    _("Lay your files there; a second entry would change nothing."),
)
ADDRESS_WRONG = Reason(
    "source-address",
    _("This is no address that files could be fetched from: it has to begin with {scheme}:// and name a host."),
    _("Write it as {scheme}://files.example.org/stock.csv."),
)
ADDRESS_SECRET = Reason(
    "source-address-secret",
    _("There is a name or a password in the address, where others could read it."),
    _("Write the address without it, and put them into their own fields, where they are kept encrypted."),
)
NO_USER = Reason(
    "source-user",
    _("An SFTP server asks who comes, and no name is given."),
    _("Write the name that the server knows you by, and its password."),
)
SOURCE_NOT_NOW = Reason(
    "source-not-now",
    _("This has changed since the page was shown, so nothing was done."),
    _("Look at how it stands now, and decide again."),
)

# What happens on the way.
BEING_FETCHED = Reason(
    "source-busy",
    _("This file is being fetched at this moment."),
    _("Nothing is to be done; its outcome comes by itself."),
)
SECRET_LOST = Reason(
    "source-secret-lost",
    _("The password can no longer be read: the shop's own key has changed since it was kept."),
    _("Remove this place and enter it again with its password."),
)
NOT_PUBLIC = Reason(
    "source-not-public",
    _("{host} is not on the open internet, and we fetch from nowhere else."),
    _("Name an address that can be reached from outside, or ask the shop's operator to allow this host."),
)
AWAY = Reason(
    "source-away",
    _("{host} could not be reached, or broke off: {problem}."),
    _("Look whether it runs. We try again by ourselves, at first soon and then less often."),
)
REDIRECTS = Reason(
    "source-redirects",
    _("The address leads on to another one, and again, more than {most} times."),
    _("Write the address at which the file itself lies."),
)
REDIRECT_WRONG = Reason(
    "source-redirect",
    _("{host} leads on to an address that is not https, or has a password in it."),
    _("Write the https address at which the file itself lies."),
)
NOT_FOR_US = Reason(
    "source-not-for-us",
    _("{host} does not let us in with this name and password."),
    _("Remove this place and enter it again with the name and password that hold now."),
)
NOT_THERE = Reason(
    "source-not-there",
    _("There is nothing at {path} on {host}."),
    _("Look whether the file is called so, and whether your software has written it. We look again by ourselves."),
)
ANSWER = Reason(
    "source-answer",
    _("{host} answered with {status} in place of a file."),
    _("Open the address in a browser and see whether the file comes. We try again by ourselves."),
)
TOO_LARGE = Reason(
    "source-too-large",
    _("The file is larger than {limit} MB, the most that is fetched here."),
    _("Send it packed (gzip or zip), or in parts."),
)
HOST_KEY_NEW = Reason(
    "source-host-key-new",
    _("The server shows the key named here, and nothing has been said to it yet."),
    _("Compare it with what your server's provider tells you. If it is the same, confirm it, and files are fetched."),
)
HOST_KEY_CHANGED = Reason(
    "source-host-key-changed",
    _("The server shows another key than the one you confirmed, so your password was not sent."),
    _(
        "Ask your server's provider whether its key was changed. If the one named here is theirs, accept it; else somebody"
        " stands in between, and you leave it."
    ),
)
HOST_KEY_ODD = Reason(
    "source-host-key-odd",
    _("{host} shows no key that we could keep."),
    _("Ask your server's provider for a key of the kind ed25519, or an RSA key of at most 4096 bits."),
)
NOT_READ = Reason(
    "source-not-read",
    _("The file came, but could not be kept on the shop's machine: {problem}."),
    _("The shop's operator can say more. We try again by ourselves."),
)
FOLDER_FULL = Reason(
    "source-folder-full",
    _("The folder on the server holds more than {most} files, too many to find the newest among them."),
    _("Name the file itself, or have old ones cleared away there."),
)
