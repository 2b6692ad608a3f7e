"""The reference product as a document: real facts, an overview of ours, and nothing of the publisher's prose."""

from bookrow.catalogue.panels.shapes import (
    Biography,
    Card,
    ContentsLine,
    ContentsPanel,
    Cover,
    Credit,
    DetailsPanel,
    DigitalPanel,
    EditionPanel,
    Excerpt,
    Extent,
    Link,
    Measure,
    PassagesPanel,
    Quote,
    Source,
    Subject,
    TitlePanel,
)
from bookrow.catalogue.tests.sample_parts import card, details, line, price


def _reference_contents() -> list[ContentsLine]:
    jordan = [Credit(name="Judith V. Jordan", slug="judith-v-jordan", roles=["A01"])]
    return [
        line(0, "Part", "I", "An introduction to relational-cultural theory and practice", "1"),
        line(1, "Chapter", "1", "How relationships heal", "3"),
        line(1, "Chapter", "2", "Relational learning in psychotherapy consultation and supervision", "22", jordan),
        line(0, "Part", "II", "Connection, disconnection, and resilience in the therapy dyad", "31"),
        line(1, "Chapter", "3", "Walking a piece of the way: race, power, and therapeutic movement", "35"),
        line(1, "Chapter", "4", "Making great memories: empathy, derailment, and growth", "53"),
        line(1, "Chapter", "5", "Caring, but fallible: a story of repairing disconnection", "66"),
        line(1, "Chapter", "6", "Reflections on life, loss, and resilience", "83"),
        line(0, "Part", "III", "Applications to couple, family, and group therapy", "73"),
        line(1, "Chapter", "7", "Me, them, us: developing mutuality in a couple’s therapy", "107"),
        line(1, "Chapter", "8", "Moving toward “we”: promise and peril", "128"),
        line(1, "Chapter", "9", "The five good things in cross-cultural therapy", "151"),
        line(1, "Chapter", "10", "Relational movement in group psychotherapy", "174"),
        line(
            0,
            "Part",
            "IV",
            "Envisioning new models of effectiveness and change: relational practices in institutional settings",
            "193",
        ),
        line(
            1,
            "Chapter",
            "11",
            "Prevention through connection: a collaborative response to women’s substance abuse",
            "197",
        ),
        line(1, "Chapter", "12", "Toward relational empowerment of women in prison", "216"),
        line(1, "Chapter", "13", "Relational experiences of delinquent girls: a case study", "233"),
        line(0, "", "", "Index", "253"),
    ]


_OVERVIEW = (
    "<p>A casebook of therapy that begins with the bond between two people. Thirteen chapters follow clients and "
    "therapists through moments of distance and return, and ask each time what it was that healed.</p>"
    "<p>The first part sets out the theory in plain words. The second stays in the room with one client and one "
    "therapist, where race, loss and plain misunderstanding are met rather than smoothed over. The third widens the "
    "view to couples, families and groups; the fourth goes to prisons, schools and programmes for women in trouble, "
    "where connection is hardest to come by and does the most.</p>"
    "<p>Written for those who practise and those who teach them, it can be read from front to back or a story at a "
    "time. Each chapter stands by itself, with the questions it leaves open said aloud.</p>"
)


_WITHHELD = "<p>The words of this passage belong to the publisher and are not reproduced here.</p>"


def _reference_passages() -> PassagesPanel:
    return PassagesPanel(
        overview=_OVERVIEW,
        overview_long=True,
        summary="A casebook of therapy that begins with the bond between two people, in thirteen chapters.",
        quotes=[
            Quote(html=_WITHHELD, by=f"{place} endorser, PhD, a post at a university")
            for place in ("A first", "A second", "A third")
        ],
        biographies=[
            Biography(
                name="Maureen Walker, PhD",
                slug="maureen-walker",
                html=_WITHHELD,
            ),
            Biography(
                name="Wendy B. Rosen, PhD",
                slug="wendy-b-rosen",
                html=_WITHHELD,
            ),
        ],
        excerpt=Excerpt(
            html="<p><strong>Chapter One</strong></p><p>Relational Learning in Psychotherapy Consultation and "
            "Supervision</p><p>The words of the excerpt belong to the publisher and are not reproduced here.</p>",
            rights=["© 2004 The Guilford Press", "Excerpted by permission."],
            provider="Provided by the publisher for personal reading only.",
        ),
        notes=[],
    )


def _reference_details() -> DetailsPanel:
    return details(
        isbn13="9781593850326",
        isbn10="1593850328",
        isbn13_shown="978-1-59385-032-6",
        isbn10_shown="1-59385-032-8",
        form="BC",
        publisher=Link(name="Guilford Publications, Inc.", slug="guilford-publications-inc"),
        imprint=Link(name="The Guilford Press", slug="the-guilford-press"),
        published="20040428",
        edition_number="1",
        edition_types=["NED"],
        edition_statement="New Edition",
        language="eng",
        pages="258",
        extents=[Extent(kind="00", value="258", unit="03")],
        measures=[
            Measure(kind="02", value="5.90", unit="in"),
            Measure(kind="01", value="8.90", unit="in"),
            Measure(kind="03", value="0.80", unit="in"),
        ],
        status="04",
        copyright=["© 2004 The Guilford Press"],
        subjects=[
            Subject(scheme="keyword", code="", name="relational-cultural theory", slug="relational-cultural-theory"),
        ],
    )


def _reference_title() -> TitlePanel:
    return TitlePanel(
        title="How Connections Heal",
        subtitle="Stories from Relational-Cultural Therapy",
        language="en",
        direction="ltr",
        credits=[
            Credit(name="Maureen Walker, PhD", slug="maureen-walker", roles=["B01"]),
            Credit(name="Wendy B. Rosen, PhD", slug="wendy-b-rosen", roles=["B01"]),
        ],
        series=[],
        other_titles=[],
    )


def _own_card() -> Card:
    return card(
        "How Connections Heal",
        subtitle="Stories from Relational-Cultural Therapy",
        by=["Maureen Walker", "Wendy B. Rosen"],
        publisher="The Guilford Press",
        address="/isbn/9781593850326",
        published="20040428",
        here=True,
        prices=[price(3200)],
    )


def reference_product() -> EditionPanel:
    """The page that everything must serve, every row of it."""
    sender, sent = "Demo feed", "2026-11-20T09:30:00+00:00"
    return EditionPanel(
        number=1,
        key="e7k2m9",
        address="/isbn/9781593850326",
        work_key="w7k2m9",
        demo=True,
        withdrawn=False,
        title=_reference_title(),
        details=_reference_details(),
        passages=_reference_passages(),
        contents=ContentsPanel(lines=_reference_contents()),
        digital=DigitalPanel(),
        cover=Cover(src="/cover/w7k2m9.svg", width=400, height=600, generated=True),
        list_prices=[price(3200)],
        availability=[],
        editions=[_own_card()],
        editions_more=0,
        related=[],
        sources={
            name: Source(sender=sender, at=sent)
            for name in ("title", "credits", "publishing", "extents", "overview", "contents", "prices")
        },
        changed_at=sent,
        good_until="",
    )
