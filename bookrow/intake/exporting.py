"""Records out again: what each edition's most trusted sender said, as ONIX 3.1."""

from collections.abc import Iterator
from zlib import decompress

from bookrow.catalogue.models import Description, Sender
from bookrow.trade.feeds import read_record
from bookrow.trade.record import MessageHead, Record


def records(*, sender: str = "", isbn: str = "") -> Iterator[Record]:
    """One record an edition, in the order in which the editions came; of one sender, or of one ISBN, where named."""
    said = Description.objects.filter(withdrawn_at=None).exclude(edition=None).select_related("sender")
    if sender:
        said = said.filter(sender=Sender.objects.called(sender))
    if isbn:
        said = said.filter(edition__isbn=isbn)
    # The order of catalogue.actions: higher trust, the older sender, its latest word, then the reference.
    ordered = said.order_by("edition_id", "-sender__trust", "sender_id", "-sent", "reference")
    last = None
    for one in ordered.iterator(chunk_size=500):
        if one.edition_id != last:
            last = one.edition_id
            yield read_record(decompress(one.raw), MessageHead(**one.head))
