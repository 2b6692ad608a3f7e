"""The facts of an edition, field by field, from one record. Codes stay ONIX's."""

import re
from typing import Any

from bookrow.kit import isbn as isbns
from bookrow.kit.dates import PartialDate
from bookrow.kit.refusals import Refusal
from bookrow.trade.record import Record, Subject, Title

_TITLE_KINDS = ("01", "00", "10", "04", "")
_OTHER_TITLES = {"02", "03", "05", "06", "08", "13"}
_PAGES = ("00", "11", "05", "07", "06")
_SCHEMES = {"10": "bisac", "12": "bic", "20": "keyword", "93": "thema", "24": "other", "23": "other"}
_QUALIFIERS = {"94", "95", "96", "97", "98", "99", "13", "14", "15", "16", "17"}
_PAGE_COUNT = re.compile(r"0*[1-9][0-9]{0,5}", re.ASCII)
_MEASURE = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,6})?|\.[0-9]{1,6}")
_KEYWORDS = re.compile(r"\s*[;,]\s*")
_ID_NAMES = {"03": "GTIN-13", "06": "DOI", "22": "URN", "26": "DOI", "13": "LCCN", "01": ""}


def isbn(record: Record) -> str | None:
    """Thirteen digits, or None where the record has none; refuses a number that is not an ISBN."""
    return isbns.parse(record.isbn_sent) if record.isbn_sent else None


def title(record: Record) -> tuple[str, str]:
    """Title and subtitle as a reader says them; the shown ISBN or the reference where none was sent."""
    for kind in _TITLE_KINDS:
        for known in record.titles:
            if known.kind == kind and known.whole.strip():
                return _numbered(known), known.subtitle.strip()
    whole = next((known for known in record.titles if known.whole.strip()), None)
    return (_numbered(whole), whole.subtitle.strip()) if whole else ("", "")


def _numbered(known: Title) -> str:
    words = known.whole.strip()
    return f"{words}, {known.part_number}" if known.part_number and known.part_number not in words else words


def stand_in_title(record: Record) -> str:
    """What names a book whose title nobody sent: its ISBN as printed."""
    return isbns.shown(isbns.parse(record.isbn_sent)) if record.isbn_sent else record.reference


def sort_title(record: Record, shown: str) -> str:
    """Without the prefix where the sender marked one; prefixes of foreign languages are never guessed."""
    return next((known.without_prefix for known in record.titles if known.without_prefix), shown)[:200].casefold()


def other_titles(record: Record) -> list[list[str]]:
    """Original and former titles with their List 15 codes."""
    return [[known.kind, known.whole] for known in record.titles if known.kind in _OTHER_TITLES and known.whole]


def languages(record: Record) -> tuple[str, str]:
    """Language of the text and of the original, ISO 639-2/B."""
    by_role = {language.role: language.code for language in reversed(record.languages)}
    return by_role.get("01", ""), by_role.get("02", "")


def languages_or_none(record: Record) -> tuple[str, str] | None:
    """The same, None where neither was sent."""
    found = languages(record)
    return found if any(found) else None


def dates(record: Record) -> dict[str, str]:
    """Publication (role 01, else the market's), first publication (11), announcement embargo (09)."""
    found: dict[str, str] = {}
    market_dates = [dated for supply in record.supply for dated in supply.dates]
    for dated in [*record.dates, *market_dates]:
        date = PartialDate.read(dated.date[:8])
        if date:
            found.setdefault(dated.role, str(date))
    return found


def pages(record: Record) -> str:
    """The page count by the order of trust in List 23, in pages (List 24 code 03)."""
    for kind in _PAGES:
        for extent in record.extents:
            if extent.kind == kind and extent.unit == "03" and _PAGE_COUNT.fullmatch(value := extent.value.strip()):
                return value.lstrip("0")
    return ""


def measures(record: Record) -> list[dict[str, str]]:
    """Height, width, thickness, weight as sent, where they are numbers above nought."""
    return [
        {"kind": measure.kind, "value": measure.value, "unit": measure.unit}
        for measure in record.measures
        if measure.kind in ("01", "02", "03", "08") and _MEASURE.fullmatch(measure.value) and float(measure.value)
    ]


def subjects(record: Record) -> list[dict[str, Any]]:
    """Main subjects first; keywords split; qualifiers and unnamed private codes left out; at most thirty."""
    made: dict[tuple[str, str], dict[str, Any]] = {}
    for subject in sorted(record.subjects, key=lambda subject: not subject.main):
        for scheme, code, name in _named(subject):
            made.setdefault((scheme, code or name.casefold()), {"scheme": scheme, "code": code, "name": name})
    return list(made.values())[:30]


def _named(subject: Subject) -> list[tuple[str, str, str]]:
    scheme = _SCHEMES.get(subject.scheme, "other")
    if subject.scheme in _QUALIFIERS:
        return []
    if scheme == "keyword":
        words = _KEYWORDS.split(subject.heading or subject.code)
        return [("keyword", "", word[:120]) for word in words if word]
    if scheme == "other":
        return [("other", "", subject.heading[:200])] if subject.heading else []
    return [(scheme, subject.code[:60], subject.heading[:200])] if subject.code or subject.heading else []


def other_ids(record: Record) -> list[list[str]]:
    """Numbers other than the ISBN that a reader may meet: GTIN of things that are no books, DOI, the sender's own."""
    return [
        [_ID_NAMES[known.scheme] or known.type_name, known.value]
        for known in record.identifiers
        if known.scheme in _ID_NAMES and (known.scheme != "03" or known.value[:3] not in ("978", "979"))
    ]


def related_isbns(record: Record) -> list[tuple[str, str]]:
    """(List 51 code, ISBN-13) of every related product that has a valid ISBN."""
    made: dict[tuple[str, str], None] = {}
    for related in record.related_products:
        for known in related.identifiers:
            if known.scheme in ("15", "03", "02"):
                try:
                    number = isbns.parse(known.value)
                except Refusal:
                    continue
                made.update({(code, number): None for code in related.relations if len(code) <= 2})
    return list(made)


def digital(record: Record) -> dict[str, Any]:
    """A free edition's link and licence, accessibility (List 79 code 09), protection and uses."""
    licence = record.licences[0] if record.licences else None
    return {
        "free_link": _free_link(record),
        "licence": licence.name if licence else "",
        "licence_link": _web(licence.links[0]) if licence and licence.links else "",
        "accessibility": [[f.value, f.description] for f in record.form_features if f.kind == "09" and f.value],
        "protections": [code for code in record.protections if code != "00"],
        "usages": [[usage.kind, usage.status, usage.limit] for usage in record.usages],
    }


def has_digital(record: Record) -> bool:
    """Whether a record says anything of a digital edition."""
    return bool(record.licences or record.protections or record.usages or record.websites or record.form_features)


def _free_link(record: Record) -> str:
    """Where it may be read or downloaded for nothing: a site with the full text (List 73 code 29), or the supplier's page
    (36, 09) of a product without price."""
    supplies = [supply for market in record.supply for supply in market.supplies]
    free = any(s.unpriced == "01" or any(p.unpriced == "01" for p in s.prices) for s in supplies)
    sites = [*record.websites, *(site for supply in supplies for site in supply.websites)]
    for site in sites:
        if site.role == "29" or (free and site.role in ("36", "33", "09", "02", "01", "")):
            return _web(site.link)
    return ""


def _web(link: str) -> str:
    return link if link.startswith(("https://", "http://")) and len(link) <= 1000 else ""
