"""An invented book of an invented press, on which every part of a page is there."""

from dataclasses import replace

from bookrow.catalogue.panels.shapes import (
    Availability,
    Biography,
    ContentsLine,
    ContentsPanel,
    Cover,
    Credit,
    DetailsPanel,
    EditionPanel,
    Excerpt,
    Extent,
    Link,
    Measure,
    Note,
    PassagesPanel,
    Quote,
    Subject,
)
from bookrow.catalogue.tests.sample_parts import card, details, line, price
from bookrow.catalogue.tests.sample_reference import reference_product


def rich() -> EditionPanel:
    """An invented book of an invented press, on which every part of a page is there."""
    whole = reference_product()
    title = replace(
        whole.title,
        title="The Paper Garden",
        subtitle="A Life of the Woman Who Pressed the Sea",
        credits=[
            Credit(name="Ida Fennimore", slug="ida-fennimore", roles=["A01"]),
            Credit(name="Tomas Vell", slug="tomas-vell", roles=["A12", "A23"]),
            Credit(name="Noor Halabi", slug="noor-halabi", roles=["B06"]),
        ],
        series=[Link(name="Lives in Paper", slug="lives-in-paper", number="3")],
        other_titles=[("03", "Der papierne Garten")],
    )
    same = {"subtitle": title.subtitle, "by": ["Ida Fennimore"], "publisher": "Lantern & Quay"}
    return replace(
        whole,
        address="/edition/e3paper",
        title=title,
        details=_rich_details(),
        passages=_rich_passages(),
        contents=ContentsPanel(lines=_rich_contents()),
        cover=Cover(src="/cover/paper.svg", width=400, height=600, generated=True, credit="Cover: Studio Vell"),
        list_prices=[price(3400), price(2600, "GBP", countries=["GB"], kind="02")],
        availability=[Availability(countries=[], status="04", availability="20", order_days=2)],
        editions=[
            card(title.title, **same, address="/edition/e3paper", published="202603", here=True, prices=[price(3400)]),
            card(title.title, **same, address="/edition/e3cloth", form="BB", published="2025", prices=[price(5500)]),
            card(title.title, **same, address="/edition/e3book", form="ED", published="2025", prices=[price(1499)]),
            card(title.title, **same, address="/edition/e3voice", form="AJ", published="20260401"),
        ],
        editions_more=2,
        related=[
            card("A Field Guide to Silence", relation="23", by=["P. Okafor"], cover="/cover/a.svg"),
            card("Salt, Moss, Iron", relation="22", by=["Ida Fennimore"], cover="/cover/b.svg", form="BB"),
            card("The Lighthouse Ledger", relation="30", by=["M. Quist", "R. Adair"], cover="/cover/c.svg"),
            card("Small Winters", relation="23", by=["Yuki Arno"], cover="/cover/d.svg", form="ED"),
        ],
    )


def _rich_details() -> DetailsPanel:
    return details(
        other_ids=[("Lantern & Quay number", "LQ-0031")],
        form="BC",
        form_details=["B504", "B304"],
        composition="10",
        parts=[(1, "BC", "The Paper Garden"), (2, "PK", "Plates of pressed seaweed")],
        publisher=Link(name="Lantern & Quay", slug="lantern-quay"),
        imprint=Link(name="Quay Naturalists", slug="quay-naturalists"),
        published="202603",
        first_published="2019",
        edition_number="2",
        edition_types=["REV", "ILL"],
        language="eng",
        original_language="ger",
        pages="312",
        extents=[Extent(kind="00", value="312", unit="03")],
        measures=[
            Measure(kind="02", value="150", unit="mm"),
            Measure(kind="01", value="226", unit="mm"),
            Measure(kind="03", value="20", unit="mm"),
            Measure(kind="08", value="412", unit="gr"),
        ],
        illustrated="24 plates, 3 maps",
        status="04",
        copyright=["© 2026 Lantern & Quay"],
        subjects=[
            Subject(scheme="thema", code="DNBT", name="Biography: science", slug="biography-science", main=True),
            Subject(scheme="bisac", code="NAT013000", name="Nature / Plants", slug="nature-plants"),
            Subject(scheme="keyword", code="", name="seaweed", slug="seaweed"),
        ],
        audiences=["01", "06"],
    )


def _rich_passages() -> PassagesPanel:
    return replace(
        reference_product().passages,
        overview="<p>For forty years Ottilie Brandt walked the tide line of one island and pressed what it left. This "
        "is her life, told by way of the six hundred sheets she filled and the letters that wrapped them.</p>"
        "<p>Ida Fennimore found the albums in the loft of a harbour office, drying still. What began as a catalogue "
        "turned into the story of a woman who had no laboratory, no degree and no doubt, and who taught a generation "
        "of botanists how to float a frond so that it lies as it lay in the water.</p><p>The second edition is revised "
        "throughout and adds twenty-four plates, three maps and a new chapter on the winter of the great storm.</p>",
        summary="For forty years Ottilie Brandt walked the tide line of one island and pressed what it left.",
        quotes=[
            Quote(
                html="<p>A quiet book about looking, and about the stubbornness that looking takes. I read it with "
                "the window open.</p>",
                by="Corin Dale",
                source="The Invented Review",
                date="202604",
                rating=("4", "5", "stars"),
            ),
            Quote(html="<p>The rare biography that smells of its subject.</p>", by="Prof. A. Lindqvist, Demo College"),
        ],
        biographies=[
            Biography(
                name="Ida Fennimore",
                slug="ida-fennimore",
                html="<p>Ida Fennimore writes about people who kept collections. She lives above a chandler’s shop and "
                "owns one album of seaweed, which is enough.</p>",
            ),
            Biography(name="", slug="", html="<p>Tomas Vell and Noor Halabi have worked together before.</p>"),
        ],
        excerpt=Excerpt(
            html="<p>The first sheet is dated the second of March and holds nothing. She had floated the frond too "
            "long and it slid from the paper as she lifted it; what remains is a stain in the shape of a question.</p>"
            "<p>She kept it. Beneath, in pencil: <em>Begin again, with colder water.</em></p>",
            rights=["© 2026 Ida Fennimore", "Excerpted by permission of Lantern & Quay."],
            provider="Provided by the publisher for personal reading only.",
        ),
        notes=[Note(kind="18", html="<p>A new chapter, three maps and twenty-four plates.</p>")],
    )


def _rich_contents() -> list[ContentsLine]:
    vell = [Credit(name="Tomas Vell", slug="tomas-vell", roles=["A23"])]
    return [
        line(0, "", "", "Foreword", "ix", vell),
        line(0, "Part", "I", "Low water", "1"),
        line(1, "Chapter", "1", "The loft of the harbour office", "3"),
        line(1, "Chapter", "2", "How to float a frond", "21"),
        line(1, "Chapter", "3", "Six hundred sheets", "48"),
        line(0, "Part", "II", "Flood", "77"),
        line(1, "Chapter", "4", "Letters that wrapped the sea", "79"),
        line(1, "Chapter", "5", "A school on the shingle", "112"),
        line(2, "Section", "", "What the pupils wrote", "130"),
        line(2, "Section", "", "What the inspector wrote", "137"),
        line(1, "Chapter", "6", "The winter of the great storm", "151"),
        line(0, "Part", "III", "Slack tide", "203"),
        line(1, "Chapter", "7", "The catalogue, and what it leaves out", "205"),
        line(1, "Chapter", "8", "Begin again, with colder water", "246"),
        line(0, "", "", "A note on the plates", "281"),
        line(0, "", "", "Index", "297"),
    ]
