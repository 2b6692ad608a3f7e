"""Titles of a library record without the signs that cataloguing rules put between their parts (ISBD)."""

import re

from bookrow.trade.grouping import folded
from bookrow.trade.marc.codes import COLLECTIVE
from bookrow.trade.marc.fields import Field, Marc
from bookrow.trade.record import Collection, Title

_SIGNS = " \t/:;=,／\u200e\u200f"
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]|\b(?:ed|etc|co|inc|jr|sr|st|vol|no|pt|ltd|bros|dr|mr|mrs|rev|cie|ca|al))\.$", re.I
)
_NUMBERED = re.compile(
    r"^(?:v|vol|volume|bd|band|t|tome|tomo|no|nr|n|nº|pt|part|teil|book|bk|d|del|osa)\b\.?\s*([\dIVXLC]+)\b", re.I
)
_MOST = 500


def bare(words: str) -> str:
    """Without signs at the end, without brackets around the whole, without a lone full stop."""
    text = " ".join(words.replace("\x88", "").replace("\x89", "").split()).rstrip(" -–—").strip(_SIGNS)
    if text.endswith(".") and not text.endswith("..") and not _ABBREVIATED.search(text):
        text = text[:-1]
    if text.startswith("[") and text.endswith("]") and "[" not in text[1:]:
        text = text[1:-1]
    return text.strip(_SIGNS)


def titles(marc: Marc) -> tuple[Title, ...]:
    """The title (245); then uniform titles, titles side by side, the title in its own script (880). Nothing where there is
    no title."""
    field = marc.one("245")
    main = _main(field)
    script = [_script_of(one) for one in marc.all("880") if one.one("6")[:3] == "245"]
    own = [_main(one) for one in script]
    if not main.whole:
        return tuple(own[:1])
    others = [*_parallel(field), *_uniform(marc), *(Title(kind="03", text=_with(one)) for one in own)]
    seen = {folded(main.whole)}
    kept = [main]
    for one in others:
        if one.text and folded(one.text) not in seen:
            seen.add(folded(one.text))
            kept.append(one)
    return tuple(kept)


def _script_of(one: Field) -> Field:
    return Field("245", first=one.first, second="0", parts=one.parts)


def _with(title: Title) -> str:
    return f"{title.text}: {title.subtitle}" if title.subtitle else title.text


def _main(field: Field) -> Title:
    sent = field.raw("a")
    text = bare(sent) or bare(field.one("k")) or bare(field.one("p"))
    rest = [bare(words) for words in field.all("b")]
    ends = " ".join(sent.split())
    subtitle = ": ".join(filter(None, rest)) if not ends.endswith("=") else ""
    if ends.endswith(" ;") and subtitle:  # older records write "Title; subtitle", without the space
        text, subtitle = f"{text} ; {subtitle}", ""
    part = bare(field.one("p"))
    if part and part != text:
        text = f"{text}. {part}"
    prefix, remainder = _prefix(sent, field.second, text)
    return Title(
        text=text[:_MOST],
        prefix=prefix,
        without_prefix=remainder[:_MOST],
        subtitle=subtitle[:_MOST],
        part_number=number(field.one("n")),
    )


def _prefix(sent: str, told: str, text: str) -> tuple[str, str]:
    """The article that does not count in sorting, as the second indicator tells its length."""
    length = int(told) if told.isdecimal() else 0
    prefix = sent[:length].strip()
    ends = sent[length - 1 : length].strip(" '’") == ""
    if not prefix or not ends or not text.startswith(prefix):
        return "", ""
    remainder = text[len(prefix) :].strip()
    return (prefix, remainder) if remainder and any(map(str.isalpha, prefix)) else ("", "")


def number(words: str) -> str:
    """ "Vol. 2." is 2; other words stay."""
    text = bare(words)
    match = _NUMBERED.match(text)
    return (match.group(1) if match else text)[:60]


def _parallel(field: Field) -> list[Title]:
    """The same title in another language beside it (List 15 code 06)."""
    sides = [*field.all("b")] if field.raw("a").rstrip().endswith("=") else []
    return [Title(kind="06", text=bare(words)[:_MOST]) for words in sides]


def _uniform(marc: Marc) -> list[Title]:
    """The title by which the work is known: the original's where this is a translation (03), else another (14)."""
    found = []
    translated = any(True for one in marc.all("041") for _code in one.all("h"))
    for one in marc.all("130", "240"):
        text = bare(one.one("a"))
        if text and text.casefold() not in COLLECTIVE and not one.one("k"):
            kind = "03" if translated or one.one("l") else "14"
            found.append(Title(kind=kind, text=bare(" ".join([text, *one.all("np")]))[:_MOST]))
    return found


def collections(marc: Marc) -> tuple[Collection, ...]:
    """Series as printed (490, 440), else as libraries call them (830, 800)."""
    found: dict[str, Collection] = {}
    for tags in (("490", "440"), ("830", "800", "810")):
        for one in marc.all(*tags):
            name = bare(". ".join(filter(None, map(bare, one.all("t" if one.tag == "800" else "ap")))))
            if name and folded(name) not in found and not (tags[0] == "830" and found):
                name, _sign, counted = (name, "", one.one("vn")) if one.one("vn") else name.partition(" ; ")
                found[folded(name)] = Collection(title=name[:300], part_number=number(counted))
    return tuple(found.values())
