"""What notes claim for their copies: a table of cases. What must not be read is worth more rows than what must."""

import pytest

from bookrow.trade.stock.marks import column_mark, find

CASES = [
    ("Signed by the author on the title page.", {"signed"}),
    ("SIGNED by author.", {"signed"}),
    ("Signed.", {"signed"}),
    ("Very good in jacket; signed and dated.", {"signed"}),
    ("Autographed copy, jacket worn", {"signed"}),
    ("Author-signed bookplate tipped in.", {"signed"}),
    ("Flat signed.", {"signed"}),
    ("Signed by both authors.", {"signed"}),
    ("Signed first edition.", {"signed", "first_edition"}),
    ("Signed and inscribed by the author.", {"signed", "inscribed"}),
    ("Inscribed by the author to a friend.", {"inscribed"}),
    ("Inscribed to Mary by the author, 1954", {"inscribed"}),
    ("With the author's inscription on the half title.", {"inscribed"}),
    ("First edition, first printing.", {"first_edition"}),
    ("1st ed., dust jacket chipped", {"first_edition"}),
    ("Stated first edition", {"first_edition"}),
    ("First UK edition.", {"first_edition"}),
    ("Ex-library with the usual stamps", {"ex_library"}),
    ("Ex lib. Worn.", {"ex_library"}),
    ("Former library book; may have stamps", {"ex_library"}),
    ("Withdrawn from the county library.", {"ex_library"}),
    ("Remainder mark on the lower edge", {"remainder"}),
    ("Clean copy, remainder dot", {"remainder"}),
    ("This is a print on demand title", {"print_on_demand"}),
    # Not said of this copy, or not by the author.
    ("Not signed.", set()),
    ("Unsigned copy.", set()),
    ("Facsimile signature of the author.", set()),
    ("Signed in facsimile by the author", set()),
    ("The author's signature is printed on the cover.", set()),
    ("Signed by previous owner on the endpaper.", set()),
    ("Previous owner's name signed in ink", set()),
    ("Gift inscription on the endpaper.", set()),
    ("Inscribed by a former owner", set()),
    ("Inscription on the flyleaf", set()),
    ("Signed by the mayor of the town", set()),
    ("A story of a signed confession", set()),
    ("Beautifully designed boards", set()),
    ("Assigned reading in many schools", set()),
    ("No signature", set()),
    ("May be signed by the author", set()),
    ("Signed binding by a London house", set()),
    ("Not a first edition.", set()),
    ("Facsimile of the first edition", set()),
    ("Reprint of the first edition of 1897", set()),
    ("First edition thus.", set()),
    ("First edition, third printing", set()),
    ("Book club edition, states First Edition", set()),
    ("Her first novel", set()),
    ("Not ex-library.", set()),
    ("Never a library copy", set()),
    ("No remainder marks", set()),
    ("For the remainder of his life", set()),
    ("A guide to the London Library", set()),
    ("podium finish", set()),
    ("", set()),
]


@pytest.mark.parametrize(("note", "marks"), CASES)
def test_notes(note: str, marks: set[str]) -> None:
    assert find(note) == marks


@pytest.mark.parametrize(
    ("mark", "text", "told"),
    [
        ("signed", "Y", True),
        ("signed", "no", False),
        ("signed", "", False),
        ("signed", "Signed by Author", True),
        ("signed", "Inscribed by author", True),
        ("signed", "Not signed", False),
        ("signed", "see picture", None),
        ("first_edition", "1st", True),
        ("first_edition", "First Edition", True),
        ("first_edition", "Later printing", False),
        ("first_edition", "perhaps", None),
        ("ex_library", "oui", True),
        ("remainder", "ja", True),
    ],
)
def test_columns(mark: str, text: str, told: bool | None) -> None:
    assert column_mark(mark, text) is told
