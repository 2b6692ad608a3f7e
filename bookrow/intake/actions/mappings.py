"""How a sender's tables are read: remembered by the columns they have."""

from collections.abc import Sequence

from bookrow.catalogue.models import Sender
from bookrow.intake.columns import columns_mark
from bookrow.intake.models import ColumnMapping
from bookrow.intake.surveying import UNNAMED, nameless
from bookrow.trade.table import Mapping


def remember_mapping(*, sender: str, header: Sequence[str], mapping: Mapping) -> None:
    """Read this sender's tables with these headings this way from now on."""
    ColumnMapping.objects.update_or_create(
        sender=sender[:200],
        columns=columns_mark(header),
        defaults={"mapping": {"header": list(header), **mapping.as_dict()}},
    )


def mapping_for(sender: str, header: Sequence[str]) -> Mapping | None:
    """What was remembered for these headings of this sender, under whatever name it was known then."""
    known = Sender.objects.called(sender[:200])
    names = [sender[:200], *(Sender.objects.names_of(known) if known else ())]
    mark = columns_mark(header)
    if nameless(mark) in names:
        names.append(UNNAMED)
    rows = ColumnMapping.objects.filter(sender__in=names, columns=mark)
    found = min(rows, key=lambda one: names.index(one.sender), default=None)
    return Mapping.from_dict(found.mapping) if found else None
