"""An offer as a row of stock says it: to be changed by hand, and to be written as a file again."""

from collections.abc import Iterator

from bookrow.kit.money import Money
from bookrow.offers.marks import unpacked
from bookrow.offers.models import Offer, Seller
from bookrow.trade.stock import Copy, Grade, Status
from bookrow.trade.stock.copies import Person

_STATUS = {Offer.LIVE: Status.FOR_SALE, Offer.GONE: Status.WITHDRAWN, Offer.SOLD: Status.SOLD}
# Words that every reader of stock files knows for the forms of ONIX List 150 that used books mostly have.
_BINDINGS = {"BB": "Hardcover", "BC": "Paperback", "BF": "Pamphlet", "BG": "Leather", "BE": "Spiral", "BA": ""}
_AT_ONCE = 1000


def copy_of_offer(offer: Offer) -> Copy:
    """The copy with its book, as far as offer and edition know it."""
    edition, marks = offer.edition, set(unpacked(offer.marks))
    jacket = offer.jacket
    return Copy(
        sku=offer.sku,
        isbn=edition.isbn or "",
        title=edition.title,
        subtitle=edition.subtitle,
        people=(Person("author", edition.by, "straight"),) if edition.by else (),
        publisher=edition.publisher.name if edition.publisher else "",
        year=int(edition.published[:4]) if edition.published[:4].isdigit() else None,
        binding=_BINDINGS.get(edition.form[:2], ""),
        form=edition.form,
        language=edition.language,
        price=Money(offer.amount, offer.currency),
        quantity=offer.quantity if offer.state == Offer.LIVE else 0,
        status=_STATUS[offer.state],
        grade=Grade(offer.grade),
        condition=offer.condition,
        jacket=Grade(int(jacket)) if jacket.isdigit() else None,
        has_jacket=False if jacket == "none" else True if jacket else None,
        signed="signed" in marks,
        inscribed="inscribed" in marks,
        first_edition="first" in marks,
        ex_library="library" in marks,
        remainder="remainder" in marks,
        print_on_demand="on_demand" in marks,
        # A note that names defects is told as such, so that the mark stays when it is read again.
        defects=offer.note if "defects" in marks else "",
        note="" if "defects" in marks else offer.note,
        weight=offer.grams,
        dispatch_days=offer.dispatch_max,
    )


def stock_of(seller: Seller) -> Iterator[Copy]:
    """Everything that a seller has on sale, by SKU, a thousand at a time."""
    live = Offer.objects.filter(seller=seller, state=Offer.LIVE).select_related("edition__publisher")
    for offer in live.defer("edition__facts", "edition__sources").order_by("sku").iterator(chunk_size=_AT_ONCE):
        yield copy_of_offer(offer)
