"""A file of just the refused records: mended and sent again, it is taken in as if it had been right at once."""

from datetime import timedelta

import pytest

from bookrow.catalogue.models import Edition, Sender
from bookrow.intake.models import Run
from bookrow.intake.refused import refused_file
from tests.make import NOON, PRESS, Feeds, Report, bare, described, isbn, page, product, record

BOOK, OTHER, THIRD = isbn(1), isbn(2), isbn(3)
WRONG = "9780000000010"


def refused(report: Report) -> tuple[str, bytes]:
    name, _kind, chunks = refused_file(Run.objects.get(pk=report.run))
    return name, b"".join(chunks)


def test_a_wrong_number_is_mended(feeds: Feeds) -> None:
    content = bare([product("a", "03", described("Right", OTHER)), product("b", "03", described("Wrong", WRONG))])
    name, back = refused(feeds.take(content))
    assert name.endswith(".xml") and b"Right" not in back and b"would have to be 9" in back and b"line 4" in back
    report = feeds.take(back.replace(WRONG.encode(), BOOK.encode()), name=name)
    assert report.counts == {"new": 1} and report.said["sender"] == PRESS
    assert feeds.take(content.replace(WRONG.encode(), BOOK.encode())).counts == {"unchanged": 2}
    shown = page(f"/isbn/{BOOK}", now=NOON)
    assert shown and shown.title.title == "Wrong" and shown.sources["title"].at == "2026-11-02T12:00:00Z"


def test_a_mended_record_never_overwrites_a_newer_one(feeds: Feeds) -> None:
    _name, back = refused(feeds.take(bare([product("b", "03", described("Old", WRONG))])))
    feeds.send(record("b", title="New", isbn=BOOK), sent=NOON + timedelta(1))
    assert feeds.take(back.replace(WRONG.encode(), BOOK.encode())).counts == {"stale": 1}


OPENINGS = {
    "3.0": '<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">',
    "3.1 short": '<ONIXmessage release="3.1" xmlns="http://ns.editeur.org/onix/3.1/short">',
    "2.1": "<ONIXMessage>",
    "prefixed": '<o:ONIXMessage release="3.0" xmlns:o="http://ns.editeur.org/onix/3.0/reference">',
}
HEADS = {
    "3.0": "<Header><Sender><SenderName>Marram &amp; Co.</SenderName></Sender>"
    "<DefaultCurrencyCode>CHF</DefaultCurrencyCode></Header>",
    "3.1 short": "<header><sender><x298>Marram &amp; Co.</x298></sender><m186>CHF</m186></header>",
    "2.1": "<Header><FromCompany>Marram &amp; Co.</FromCompany><SentDate>20261102</SentDate>"
    "<DefaultCurrencyCode>CHF</DefaultCurrencyCode></Header>",
    "prefixed": "<o:Header><o:Sender><o:SenderName>Marram &amp; Co.</o:SenderName></o:Sender>"
    "<o:DefaultCurrencyCode>CHF</o:DefaultCurrencyCode></o:Header>",
}
RECORDS = {
    "3.0": product("r", "03", described("Sand", WRONG) + "<ProductSupply><SupplyDetail><Price><PriceType>02</PriceType>"
                   "<PriceAmount>9.50</PriceAmount></Price></SupplyDetail></ProductSupply>"),
    "3.1 short": f"<product><a001>r</a001><a002>03</a002><productidentifier><b221>15</b221><b244>{WRONG}</b244>"
    "</productidentifier><descriptivedetail><b012>BC</b012><titledetail><b202>01</b202><titleelement><x409>01</x409>"
    "<b203>Sand</b203></titleelement></titledetail></descriptivedetail><productsupply><supplydetail><price><x462>02"
    "</x462><j151>9.50</j151></price></supplydetail></productsupply></product>",
    "2.1": f"<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType><ISBN>{WRONG}</ISBN>"
    "<ProductForm>BC</ProductForm><DistinctiveTitle>Sand</DistinctiveTitle><SupplyDetail><Price><PriceTypeCode>02"
    "</PriceTypeCode><PriceAmount>9.50</PriceAmount></Price></SupplyDetail></Product>",
}  # fmt: skip
RECORDS["prefixed"] = RECORDS["3.0"].replace("</", "\0").replace("<", "<o:").replace("\0", "</o:")


@pytest.mark.parametrize("kind", OPENINGS)
def test_in_every_way_of_writing(feeds: Feeds, kind: str) -> None:
    end = OPENINGS[kind].split()[0].strip("<>")
    content = f"{OPENINGS[kind]}{HEADS[kind]}{RECORDS[kind]}</{end}>".encode()
    report = feeds.take(content)
    assert report.codes == ["isbn-check-digit"], report.refused
    _name, back = refused(report)
    again = feeds.take(back.replace(WRONG.encode(), BOOK.encode()))
    assert again.counts == {"new": 1} and Sender.objects.get().name == "Marram & Co.", again.said
    shown = page(f"/isbn/{BOOK}", now=NOON)
    assert shown and [(one.amount, one.currency) for one in shown.list_prices] == [(950, "CHF")]


def test_what_is_no_xml_at_all_comes_back_too(feeds: Feeds) -> None:
    spoilt = product("a", "03", described("Schöner --- Sand &nosuch;", BOOK))
    whole = bare([spoilt, product("b", "03", described("Right", OTHER)), product("c", "03", described("Wrong", WRONG))])
    latin = b'<?xml version="1.0" encoding="iso-8859-1"?>\n' + whole.decode().encode("latin-1")
    report = feeds.take(latin)
    assert report.counts == {"new": 1, "refused": 2}
    _name, back = refused(report)
    mended = back.replace(b" &nosuch;", b"").replace(WRONG.encode(), THIRD.encode())
    again = feeds.take(mended)
    assert again.counts == {"new": 2} and again.said["sender"] == PRESS, again.refused
    assert sorted(Edition.objects.values_list("title", flat=True)) == ["Right", "Schöner --- Sand", "Wrong"]


def test_rows_of_a_table_come_back_under_their_headings(feeds: Feeds) -> None:
    content = (
        "Title;ISBN;Author\nSand;" + WRONG + ";Ada Marram\nTide;" + OTHER + ";Bo Dune\nGulls;" + THIRD + "\n"
        '"Foam; or, Surf";' + WRONG + ";=Cy Else\n"
    ).encode()
    report = feeds.take(content, "--sender", "Dune", name="t.csv")
    assert report.counts == {"new": 1, "refused": 3}
    name, back = refused(report)
    lines = back.decode().splitlines()
    assert name.endswith(".csv") and lines[0] == "reason,line,Title,ISBN,Author" and len(lines) == 4
    assert "'=Cy Else" in back.decode() and '"Foam; or, Surf"' in back.decode()
    mended = back.decode().replace(f"Sand,{WRONG}", f"Sand,{BOOK}").replace(f"Gulls,{THIRD}", f"Gulls,{THIRD},Cy")
    mended = mended.replace(f'Surf",{WRONG}', f'Surf",{isbn(9)}')
    again = feeds.take(mended.encode(), "--sender", "Dune", name=name)
    assert again.counts == {"new": 3}, again.refused
    assert sorted(Edition.objects.values_list("title", flat=True)) == ["Foam; or, Surf", "Gulls", "Sand", "Tide"]


def test_where_nothing_was_refused_the_file_is_empty(feeds: Feeds) -> None:
    _name, back = refused(feeds.send(record(isbn=BOOK)))
    assert back == b"<ONIXMessage></ONIXMessage>"
