"""The committed table of short tags is the one the schemas give."""

from bookrow.trade.onix import tags
from bookrow.trade.onix.maketags import names_read, schema_folder, table


def test_short_tags_mean_what_the_schemas_say() -> None:
    folder = schema_folder()
    if folder:
        assert table(folder, "2.1", names_read()) == tags.SHORT_21
        assert table(folder, "3", names_read()) == tags.SHORT_3


def test_the_same_notion_has_other_tags_in_other_releases() -> None:
    assert tags.SHORT_21["d102"] == "TextTypeCode" and tags.SHORT_3["x426"] == "TextType"
    assert tags.SHORT_21["j148"] == "PriceTypeCode" and tags.SHORT_3["x462"] == "PriceType"
    assert tags.SHORT_21["h208"] == "RelationCode" and tags.SHORT_3["x455"] == "ProductRelationCode"
    assert tags.SHORT_21["mainsubject"] == "MainSubject" and tags.SHORT_3["x425"] == "MainSubject"
