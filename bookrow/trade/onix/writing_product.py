"""Block 1 of a product on its way out: form, titles, people, edition, languages, extents, subjects."""

import re
from collections.abc import Iterable

from lxml import etree

from bookrow.trade.onix.writing_elements import flag, group, identifiers, leaf, leaves
from bookrow.trade.onix.writing_texts import text
from bookrow.trade.record import (
    Collection,
    Contributor,
    FormFeature,
    Licence,
    Measure,
    Part,
    Record,
    Subject,
    Title,
    Usage,
)

_LIMIT = re.compile(r"(\d+(?:\.\d+)?) (\S+)")


def descriptive_detail(record: Record) -> etree._Element | None:
    """DescriptiveDetail. A form that was never told goes out as 00, which says so."""
    return group(
        "DescriptiveDetail",
        leaf("ProductComposition", record.composition or "00"),
        leaf("ProductForm", record.form or "00"),
        leaves("ProductFormDetail", record.form_details),
        map(_form_feature, record.form_features),
        leaf("ProductFormDescription", record.form_description),
        map(_measure, record.measures),
        leaves("EpubTechnicalProtection", record.protections),
        map(_usage, record.usages),
        map(_licence, record.licences),
        map(_part, record.parts),
        map(_collection, record.collections),
        map(title, record.titles),
        map(contributor, record.contributors),
        leaf("ContributorStatement", record.contributor_statement) if record.contributors else None,
        *_edition(record),
        *_extents(record),
        map(_subject, record.subjects),
        map(_audience, record.audiences),
    )


def _edition(record: Record) -> Iterable[Iterable[etree._Element | None]]:
    yield leaves("EditionType", record.edition_types)
    yield [leaf("EditionNumber", record.edition_number), leaf("EditionStatement", record.edition_statement)]
    yield [
        group(
            "Language",
            leaf("LanguageRole", one.role),
            leaf("LanguageCode", one.code),
            leaf("ScriptCode", one.script),
        )
        for one in record.languages
    ]


def _extents(record: Record) -> Iterable[Iterable[etree._Element | None]]:
    yield [
        group(
            "Extent",
            leaf("ExtentType", one.kind),
            leaf("ExtentValue", one.value),
            leaf("ExtentValueRoman", one.roman),
            leaf("ExtentUnit", one.unit),
        )
        for one in record.extents
    ]
    yield [leaf("IllustrationsNote", record.illustrated)]


def _form_feature(one: FormFeature) -> etree._Element | None:
    return group(
        "ProductFormFeature",
        leaf("ProductFormFeatureType", one.kind),
        leaf("ProductFormFeatureValue", one.value),
        leaf("ProductFormFeatureDescription", one.description),
    )


def _measure(one: Measure) -> etree._Element | None:
    return group(
        "Measure",
        leaf("MeasureType", one.kind),
        leaf("Measurement", one.value),
        leaf("MeasureUnitCode", one.unit),
    )


def _usage(one: Usage) -> etree._Element | None:
    """A limit goes out where it is a number and a unit of List 147; other words have no place in the schema."""
    limits = [found for words in one.limit.split(", ") if (found := _LIMIT.fullmatch(words))]
    return group(
        "EpubUsageConstraint",
        leaf("EpubUsageType", one.kind),
        leaf("EpubUsageStatus", one.status),
        [group("EpubUsageLimit", leaf("Quantity", one[1]), leaf("EpubUsageUnit", one[2])) for one in limits],
    )


def _licence(one: Licence) -> etree._Element | None:
    return group(
        "EpubLicense",
        leaf("EpubLicenseName", one.name),
        [
            group(
                "EpubLicenseExpression",
                leaf("EpubLicenseExpressionType", "01"),
                leaf("EpubLicenseExpressionLink", link),
            )
            for link in one.links
        ],
    )


def _part(one: Part) -> etree._Element | None:
    """ProductPart; 3.1 has no place for the title of a part, its identifier leads there."""
    return group(
        "ProductPart",
        flag("PrimaryPart", one.primary),
        identifiers("Product", one.identifiers),
        leaf("ProductForm", one.form or "00"),
        leaf("NumberOfCopies", one.copies),
    )


def _collection(one: Collection) -> etree._Element | None:
    return group(
        "Collection",
        leaf("CollectionType", one.kind),
        identifiers("Collection", one.identifiers),
        group(
            "TitleDetail",
            leaf("TitleType", "01"),
            group(
                "TitleElement",
                leaf("TitleElementLevel", "02"),
                leaf("PartNumber", one.part_number),
                leaf("TitleText", one.title),
                leaf("Subtitle", one.subtitle),
            ),
        ),
    )


def title(one: Title, *, level: str = "01") -> etree._Element | None:
    """TitleDetail with one element of the given level (List 149)."""
    apart = bool(one.without_prefix)
    return group(
        "TitleDetail",
        leaf("TitleType", one.kind),
        group(
            "TitleElement",
            leaf("TitleElementLevel", level),
            leaf("PartNumber", one.part_number),
            leaf("TitlePrefix", one.prefix, language=one.language) if apart else None,
            flag("NoPrefix", apart and not one.prefix),
            leaf("TitleWithoutPrefix", one.without_prefix, language=one.language),
            None if apart else leaf("TitleText", one.text, language=one.language),
            leaf("Subtitle", one.subtitle),
        ),
        leaf("TitleStatement", one.statement),
    )


def contributor(one: Contributor) -> etree._Element | None:
    """Contributor; letters after the name need the name in its pieces beside the whole name."""
    return group(
        "Contributor",
        leaf("SequenceNumber", one.sequence or None),
        leaves("ContributorRole", one.roles),
        identifiers("Name", one.identifiers),
        _name(one),
        group("ProfessionalAffiliation", leaf("Affiliation", one.affiliation)),
        text("BiographicalNote", one.biography),
    )


def _name(one: Contributor) -> list[etree._Element | None]:
    if one.unnamed:
        return [leaf("UnnamedPersons", one.unnamed)]
    if one.corporate:
        return [leaf("CorporateName", one.name), leaf("CorporateNameInverted", one.inverted)]
    whole = [leaf("PersonName", one.name), leaf("PersonNameInverted", one.inverted)]
    if not one.letters:
        return whole
    family, _, given = one.inverted.partition(", ") if one.inverted else (one.name, "", "")
    return [
        *whole,
        leaf("NamesBeforeKey", given),
        leaf("KeyNames", family),
        leaf("LettersAfterNames", one.letters),
    ]


def _subject(one: Subject) -> etree._Element | None:
    return group(
        "Subject",
        flag("MainSubject", one.main),
        leaf("SubjectSchemeIdentifier", one.scheme),
        leaf("SubjectSchemeName", one.scheme_name),
        leaf("SubjectCode", one.code),
        leaf("SubjectHeadingText", one.heading),
    )


def _audience(code: str) -> etree._Element | None:
    return group("Audience", leaf("AudienceCodeType", "01"), leaf("AudienceCodeValue", code))
