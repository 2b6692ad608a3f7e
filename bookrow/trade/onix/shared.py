"""What ONIX 2.1 and 3 write alike: identifiers, people, languages, small composites."""

from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.texts import text_of
from bookrow.trade.record import (
    Contributor,
    Extent,
    FormFeature,
    Identifier,
    Language,
    Measure,
    MessageHead,
    Territory,
)


def identifiers(node: Node, composite: str, scheme: str) -> tuple[Identifier, ...]:
    """The identifiers in a composite such as ProductIdentifier, whose scheme stands in ProductIDType."""
    if composite not in node.kids:
        return ()
    return tuple(
        Identifier(scheme=one.say(scheme), value=value, type_name=one.say("IDTypeName"))
        for one in node.all(composite)
        if (value := one.say("IDValue"))
    )


def contributors(node: Node, head: MessageHead) -> tuple[Contributor, ...]:
    """Everyone named, in the order of SequenceNumber, else as sent."""
    people = [_contributor(one, head) for one in node.all("Contributor")]
    named = [one for one in people if one.name or one.unnamed]
    return tuple(sorted(named, key=lambda one: one.sequence or len(named)) if _numbered(named) else named)


def _numbered(people: list[Contributor]) -> bool:
    return bool(people) and all(one.sequence for one in people)


def _contributor(one: Node, head: MessageHead) -> Contributor:
    name, inverted = _person(one)
    corporate = "" if name else one.say("CorporateName")
    return Contributor(
        name=name or corporate,
        roles=one.says("ContributorRole") or ("A01",),
        inverted=inverted or (one.say("CorporateNameInverted") if corporate else ""),
        letters=", ".join(one.says("LettersAfterNames", "TitlesAfterNames")),
        corporate=bool(corporate),
        unnamed=one.say("UnnamedPersons"),
        sequence=one.whole("SequenceNumber"),
        identifiers=name_identifiers(one),
        biography=next(filter(None, (text_of(note, head.language) for note in one.all("BiographicalNote"))), None),
        affiliation="; ".join(_affiliation(place) for place in one.all("ProfessionalAffiliation")),
    )


def name_identifiers(one: Node) -> tuple[Identifier, ...]:
    """NameIdentifier of 3.x, PersonNameIdentifier of 2.1."""
    return identifiers(one, "NameIdentifier", "NameIDType") + identifiers(
        one, "PersonNameIdentifier", "PersonNameIDType"
    )


def _affiliation(place: Node) -> str:
    return ", ".join(place.says("ProfessionalPosition", "Affiliation"))


def _person(one: Node) -> tuple[str, str]:
    """The name in reading order and in sorting order, as far as they were sent or follow from the parts sent."""
    inverted = one.say("PersonNameInverted")
    name = one.say("PersonName")
    if keys := one.say("KeyNames"):
        family = f"{one.say('PrefixToKey')} {keys}".strip()
        given = one.say("NamesBeforeKey")
        after = " ".join(one.says("NamesAfterKey", "SuffixToKey"))
        name = name or " ".join(filter(None, (one.say("TitlesBeforeNames"), given, family, after)))
        inverted = inverted or ", ".join(filter(None, (family, given, after)))
        if name == keys and inverted != keys:
            name = turned(inverted)
    return name or turned(inverted), inverted


def turned(inverted: str) -> str:
    """ "Walker, Maureen" read forwards; a name without a comma stays as it is, since nothing tells where it parts."""
    parts = [part.strip() for part in inverted.split(",")]
    if len(parts) < 2 or not parts[1]:
        return inverted
    return ", ".join([f"{parts[1]} {parts[0]}".strip(), *filter(None, parts[2:])])


def languages(node: Node) -> list[Language]:
    """Language composites."""
    return [
        Language(role=one.say("LanguageRole") or "01", code=code, script=one.say("ScriptCode"))
        for one in node.all("Language")
        if (code := one.say("LanguageCode"))
    ]


def extents(node: Node) -> list[Extent]:
    """Extent composites."""
    return [
        Extent(
            kind=one.say("ExtentType"),
            value=one.say("ExtentValue"),
            unit=one.say("ExtentUnit") or "03",
            roman=one.say("ExtentValueRoman"),
        )
        for one in node.all("Extent")
        if one.say("ExtentValue", "ExtentValueRoman")
    ]


def measures(node: Node, kind: str) -> list[Measure]:
    """Measure composites; kind names the element that tells which measure it is."""
    return [
        Measure(kind=one.say(kind), value=value, unit=one.say("MeasureUnitCode"))
        for one in node.all("Measure")
        if (value := one.say("Measurement"))
    ]


def form_features(node: Node) -> tuple[FormFeature, ...]:
    """ProductFormFeature composites."""
    return tuple(
        FormFeature(
            kind=one.say("ProductFormFeatureType"),
            value=one.say("ProductFormFeatureValue"),
            description=one.say("ProductFormFeatureDescription"),
        )
        for one in node.all("ProductFormFeature")
    )


def places(*lists: str) -> tuple[str, ...]:
    """Codes from lists with spaces between them, each once."""
    if not lists:
        return ()
    return tuple(dict.fromkeys(" ".join(lists).split()))


def somewhere(territory: Territory) -> Territory | None:
    """None in place of a territory that names nothing."""
    return territory if territory != Territory() else None


def count(node: Node, name: str) -> int | None:
    """A whole number, or None where none was sent."""
    digits = node.say(name)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
