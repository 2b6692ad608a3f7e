"""Numbers and counts of a library record: ISBNs with their bindings, years, pages, sizes."""

import re
from dataclasses import dataclass, field

from bookrow.kit.isbn import parse
from bookrow.kit.refusals import Refusal
from bookrow.trade.marc.codes import BINDINGS, FORMS, NO_LANGUAGE, OLD_LANGUAGES
from bookrow.trade.marc.fields import Field, Marc
from bookrow.trade.record import Dated, Extent, Language, Measure

_NUMBER = re.compile(
    r"^\W*(?:ISBN)?[\s:]*((?:97[89][\s–-]?)?\d(?:[\s–-]?\d){8}[\s–-]?(?:\d(?:[\s–-]?\d){0,2}|[Xx])?)", re.I
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]?")
_A_PART = re.compile(
    r"\b(?:v|vol|bd|t|pt|part|tome|kniga|kn)\b\.? ?\d|\bset\b|komplett|paketti|ges\.|\bser\b|complete", re.I
)
_A_SET = re.compile(r"\bset\b|komplett|paketti|ges\.|complete", re.I)
_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_UNIT = re.compile(
    r"\d\]?[\s\xa0]*(?:unnumbered )?"
    r"(?:pages?|páginas|pág|pagine|seiten|sidor|sider|stran|str|sivua|blz|pp?|s|с|стр|页|頁|面|ページ)(?![a-zà-ÿ])",
    re.IGNORECASE,
)
_COUNTED = "0123456789 ,;+–-[]ivxlcdm\xa0"
_LONG_ENOUGH = 300
_CM = re.compile(r"(\d{1,3}(?:[.,]\d)?)(?:\s*[x×]\s*(\d{1,3}(?:[.,]\d)?))?\s*(cm|mm)\b", re.IGNORECASE)


@dataclass(slots=True)
class Numbers:
    """own: the ISBN of this edition; binding: the words beside it; others: relation (List 51) and number of
    the rest; spoilt: what is no ISBN though it should be."""

    own: str = ""
    binding: str = ""
    others: list[tuple[str, str]] = field(default_factory=list)
    spoilt: list[str] = field(default_factory=list)


def isbns(marc: Marc, *, digital: bool) -> Numbers:
    """The numbers in 020 $a: the first one is the edition's, unless words beside it say that it is another binding, a
    volume or a set. Numbers libraries cancelled ($z) are left out."""
    known: dict[str, str] = {}
    found = Numbers()
    for one in marc.all("020"):
        sent = one.one("a")
        if not sent:
            continue
        match = _NUMBER.match(sent)
        try:
            number = parse(match.group(1) if match else sent)
        except Refusal:
            if any(sign.isdigit() for sign in sent):
                found.spoilt.append(sent)
            continue
        known.setdefault(number, "")
        known[number] = known[number] or _beside(one, sent[match.end() :] if match else "")
    return _sorted(found, known, digital)


def _beside(one: Field, rest: str) -> str:
    """The words beside a number, in brackets or in $q."""
    return "; ".join([*_BRACKETS.findall(rest), *one.all("q")]).strip()


def _sorted(found: Numbers, known: dict[str, str], digital: bool) -> Numbers:
    whole = [number for number, words in known.items() if not _A_PART.search(words)]
    fitting = [number for number in whole if (binding(known[number]) == "ED") == digital]
    unsaid = [number for number in whole if not binding(known[number])]
    found.own = next(iter([*fitting, *unsaid] if digital else [*fitting, *unsaid, *whole]), "")
    if not found.own and len(known) == 1:
        found.own = next(iter(known))
    found.binding = known.get(found.own, "")
    for number, words in known.items():
        if number != found.own:
            relation = "02" if _A_SET.search(words) else "01" if _A_PART.search(words) else "06"
            found.others.append((relation, number))
    return found


def binding(words: str, *, printed: bool = False) -> str:
    """List 150 for words about a binding, "" where they say none. printed: of a book, whatever comes with it."""
    kinds = (form for pattern, form in BINDINGS if words and pattern.search(words))
    return next((form for form in kinds if not printed or form[0] == "B"), "")


def form(marc: Marc, said: str) -> str:
    """List 150. said: what stands beside the ISBN. Digital only where 007, 008, 338 or 300 say so."""
    extent = " ".join(" ".join(one.all("aefc")) for one in marc.all("300")).lower()
    if is_digital(marc):
        return "AJ" if marc.kind in "ij" else "ED" if _is_online(marc, extent) else "EA"
    if marc.kind in "at" and (marc.control("007")[:1] == "h" or marc.control("008")[23:24] in ("a", "b", "c")):
        return "MA"
    if marc.kind in "ij":
        return "AC" if re.search(r"\bcd\b|compact dis|cd-", extent) else "AB" if "cassette" in extent else "AA"
    if marc.kind == "g":
        return "VI" if re.search(r"dvd|videodis", extent) else "VJ" if "videocassette" in extent else "VZ"
    if marc.kind in "at":
        with_it = " ".join(one.one("e") for one in marc.all("300"))
        return binding(said, printed=True) or binding(with_it, printed=True) or "BA"
    return FORMS.get(marc.kind, "")


def is_digital(marc: Marc) -> bool:
    """Whether the record describes a digital edition."""
    carriers = [code for one in marc.all("338") for code in one.all("b")]
    return bool(
        marc.control("007")[:2] == "cr"
        or "cr" in carriers
        or (marc.kind in "at" and marc.control("008")[23:24] in ("o", "q", "s"))
        or re.search(r"electronic|elektron|électron|electrón", " ".join(marc.one("245").all("h")), re.I)
        or _is_online(marc, marc.one("300").one("a").lower())
    )


def _is_online(marc: Marc, extent: str) -> bool:
    carriers = " ".join(" ".join(one.all("ab")) for one in marc.all("338"))
    online = "online" in carriers or re.search(r"(?:^|\s)cr(?:\s|$)", carriers) is not None
    return online or "online" in extent or marc.control("007")[:2] == "cr" or marc.control("008")[23:24] == "o"


def dates(marc: Marc) -> tuple[Dated, ...]:
    """The year of publication (List 163 code 01) as printed, else as coded; of reprints the first one's, too (11)."""
    coded = marc.control("008")
    first, second = (year if _YEAR.fullmatch(year) else "" for year in (coded[7:11], coded[11:15]))
    imprint = [one for one in marc.all("264") if one.second == "1"] or list(marc.all("260", "264"))
    printed = next((m.group(1) for one in imprint for words in one.all("c") if (m := _YEAR.search(words))), "")
    year = printed or (first if coded[6:7] in ("s", "t", "r", "e", "c", "d", "m", "i") else "")
    found = [Dated(role="01", date=year)] if year else []
    if coded[6:7] == "r" and second and year and second < year:
        found.append(Dated(role="11", date=second))
    return tuple(found)


def languages(marc: Marc) -> tuple[Language, ...]:
    """Of the text (008, 041 $a), the first one first; of the original (041 $h)."""
    text = [marc.control("008")[35:38]]
    original: list[str] = []
    for one in marc.all("041"):
        if one.second in (" ", "0") or not one.one("2"):
            text += [code for words in one.all("ad") for code in _threes(words)]
            original += [code for words in one.all("h") for code in _threes(words)]
    pairs = [("01", code) for code in text] + [("02", code) for code in original]
    known = [(role, OLD_LANGUAGES.get(code.lower(), code.lower())) for role, code in pairs]
    sound = [(role, code) for role, code in known if re.fullmatch(r"[a-z]{3}", code) and code not in NO_LANGUAGE]
    return tuple(Language(role=role, code=code) for role, code in dict.fromkeys(sound))


def _threes(words: str) -> list[str]:
    """Codes that older records write in one: "engfre"."""
    return [words[at : at + 3] for at in range(0, len(words), 3)] if len(words) % 3 == 0 else []


def extents(marc: Marc) -> tuple[Extent, ...]:
    """Pages, the numbered ones; of sound its length (306)."""
    found = []
    for one in marc.all("300"):
        if (pages := _pages(one.one("a"))) and marc.kind in "atcdm":
            found.append(Extent(kind="00", value=pages, unit="03"))
            break
    lasts = marc.one("306").one("a")
    if re.fullmatch(r"\d{6}", lasts) and int(lasts):
        found.append(Extent(kind="09", value=f"0{lasts}", unit="16"))
    return tuple(found)


def _pages(words: str) -> str:
    """Of all numbers before the word for pages the highest, those in brackets only where there is no other."""
    match = _UNIT.search(words[:_LONG_ENOUGH])
    if not match:
        return ""
    before = words[: match.start() + 1]
    run = before[len(before.rstrip(_COUNTED)) :] + "]" * words[match.start() + 1 :].startswith("]")
    plain = re.findall(r"(?<![\[\d])\d{1,5}(?![\]\d])", run) or re.findall(r"\d{1,5}", run)
    most = max(map(int, plain), default=0)
    return str(most) if most else ""


def measures(marc: Marc) -> tuple[Measure, ...]:
    """Height, and width where both are told; height comes first."""
    match = next(
        (m for one in marc.all("300") for words in one.all("c") if (m := _CM.search(words[:_LONG_ENOUGH]))), None
    )
    if not match or marc.kind not in "at":
        return ()
    height, width, unit = match.groups()
    found = [Measure(kind="01", value=height.replace(",", "."), unit=unit.lower())]
    if width:
        found.append(Measure(kind="02", value=width.replace(",", "."), unit=unit.lower()))
    return tuple(found)
