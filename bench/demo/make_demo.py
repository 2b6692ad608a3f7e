"""Make the demo shop's files of real books from open data.

    python bench/demo/make_demo.py DATA FOLDER

DATA holds the sources as their repositories give them, FOLDER is bookrow/storefront/demo. Needs pymarc besides Bookrow.

linguistics.xml
    langsci-catalog/catalog.csv of langsci/opendata, CC BY 4.0: titles, people, series, years, ISBNs, DOIs, licences.
classics.xml
    standardebooks/*/content.opf and toc.xhtml, CC0 1.0: titles, people, subjects, contents, word counts, accessibility.
libraries.xml
    Library records in the tests of marc4j (LGPL-2.1+), traject (MIT) and pymarc (BSD): bare bibliographic facts such as
    titles, names, years, pages and ISBNs, put together anew; no record and no wording is taken over.

Every overview is written here, from those facts alone. The other files of the demo shop are written by hand.
"""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import ebooks
import libraries
import linguistics

from bookrow.trade.onix.writing import write_message
from bookrow.trade.record import Record

SENDER = "Bookrow demo: open catalogues"
SENT = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def main() -> None:
    """Write the three files and say how many books each holds."""
    data, folder = Path(sys.argv[1]), Path(sys.argv[2])
    made: dict[str, Iterable[Record]] = {
        "linguistics.xml": linguistics.records(data / "langsci-catalog" / "catalog.csv"),
        "classics.xml": ebooks.records(data / "standardebooks"),
        "libraries.xml": libraries.records(data),
    }
    for name, records in made.items():
        with (folder / name).open("wb") as file:
            count = write_message(records, sender=SENDER, sent=SENT, file=file)
        print(f"{name}: {count} books, {(folder / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
