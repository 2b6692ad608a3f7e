"""The watched folder of a seller on the shop's own machine: files are laid there by whatever the operator runs."""

import os
import shutil
from pathlib import Path

from django.conf import settings

from bookrow.offers.arrivals.going import Found
from bookrow.offers.models import StockSource
from bookrow.plumbing.files import AT_REST, at_rest, laid_aside, lying_in

_AT_REST = AT_REST
SOLD_FOLDER, DONE_FOLDER = "sold", "done"


def folder_of(source: StockSource) -> Path:
    """Where files of this source are laid; tills' lists one folder below the stock files."""
    folder = Path(settings.BOOKROW_DATA) / "incoming-stock" / source.seller.key
    return folder / SOLD_FOLDER if source.meaning == StockSource.Meaning.SOLD else folder


def waiting(source: StockSource) -> list[Path]:
    """Files that nobody writes to any more, oldest first."""
    return [path for path in lying_in(folder_of(source)) if at_rest(path, _AT_REST)]


def files_in(source: StockSource) -> int:
    """How many files lie there, those that are still being written among them."""
    return len(lying_in(folder_of(source)))


def taken(path: Path, to: Path) -> Found:
    """A copy of a file that lies there: whoever put it there may still hold it open."""
    # A link that was put in its place meanwhile is not followed.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as there, to.open("wb") as here:
        shutil.copyfileobj(there, here, 1 << 20)
    return Found(to, path.name)


def put_away(source: StockSource, path: Path) -> None:
    """Into done/, whatever came of it."""
    laid_aside(path, folder_of(source) / DONE_FOLDER)
