"""Keys by which editions find each other: folded titles and names. What folds alike may be one work; never the reverse."""

import re
import unicodedata
from functools import lru_cache

from bookrow.trade.record import Contributor, Record

_ARTICLES = {
    "eng": ("the", "a", "an"),
    "fre": ("le", "la", "les", "l", "un", "une"),
    "ger": ("der", "die", "das", "ein", "eine"),
    "spa": ("el", "la", "los", "las", "un", "una"),
    "ita": ("il", "lo", "la", "i", "gli", "le", "l", "un", "una"),
    "por": ("o", "a", "os", "as", "um", "uma"),
    "dut": ("de", "het", "een"),
}
_WORDS = re.compile(r"[^\W_]+")
# Library records part the subtitle by a sign between spaces. A colon right behind a word may as well follow a series or
# a hero ("Doctor Who: Wetworld"), and what stands before it is then no title at all.
_SUBTITLE = re.compile(r"\s[:/=;–—]\s")
# What a field that must not be empty is filled with.
_PLACEHOLDERS = frozenset(
    [
        "no author provided",
        "no author",
        "not available",
        "n a",
        "tba",
        "tbc",
        "to be announced",
        "to be confirmed",
        "none",
    ]
)
_NOBODY = _PLACEHOLDERS | {
    "unknown",
    "unknown author",
    "author unknown",
    "anonymous",
    "anon",
    "various",
    "various authors",
}
_VOLUME = re.compile(
    r"\b(?:vol|volume|band|bd|tome|tomo|book|part|pt|teil|number|no)\b[.\s]*"
    r"([0-9]+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
# A title that goes on behind a semicolon names another work bound with the first.
_SEVERAL = re.compile(r"\s;\s")
_AND = {"": "and", "eng": "and", "ger": "und", "fre": "et", "spa": "y", "ita": "e", "por": "e", "dut": "en"}
_AND |= {"fin": "ja", "swe": "och", "dan": "og", "nor": "og"}
# Who tells a story anew makes another work of it: retold by, adapted by (List 17). An abridgement is still the work.
_RETELLERS = frozenset(("B03", "B05"))
_RETOLD = re.compile(r"\b(?:re-?told|simplified|adapted|adaptation|dramati[sz]ed|nacherzählt|adapté|adaptado)\b", re.I)
# How the writer of a work stands on the title page, the weightiest first; a translator never names a work.
_WRITERS = ("A01", "A02", "A03", "A05", "A09", "A12", "A38", "B01", "B11", "B13")


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """Lower case, without accents, marks and punctuation, words parted by one space; letters of any script stay."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_WORDS.findall(kept))


def without_article(words: str, language: str) -> str:
    """Folded words without a leading article of that language (English where it is unknown)."""
    first, _space, rest = words.partition(" ")
    return rest if rest and first in _ARTICLES.get(language or "eng", ()) else words


def is_name(text: str) -> bool:
    """Whether a credit names anybody at all: it has letters, and is no filler such as "No Author Provided"."""
    words = folded(text)
    return any(letter.isalpha() for letter in words) and words not in _PLACEHOLDERS


def family_name(contributor: Contributor) -> str:
    """The folded family name: before the comma of the inverted name, else the last word of the name."""
    if contributor.corporate:
        return folded(contributor.name)
    before, comma, _after = (contributor.inverted or contributor.name).partition(",")
    words = folded(before).split()
    return " ".join(words) if comma else (words or [""])[-1]


def first_writer(record: Record) -> Contributor | None:
    """The contributor a work is known by."""
    named = [person for person in record.contributors if folded(person.name) not in _NOBODY and not person.unnamed]
    for role in _WRITERS:
        for person in named:
            if role in person.roles:
                return person
    return None


def _known_by(record: Record) -> Contributor | None:
    """Whose name stands for the work: who retold it, if anyone did; nobody where that one is not named apart."""
    for person in record.contributors:
        if person.name and not _RETELLERS.isdisjoint(person.roles):
            return person
    return None if _RETOLD.search(record.contributor_statement) else first_writer(record)


def group_key(record: Record, title: str, subtitle: str, language: str) -> str:
    """Title without subtitle and leading article, volume, and the family name of the first writer (of a retelling: of who
    retold it); "" where an edition must not be grouped by words: no writer, no title, or several books in one."""
    writer = _known_by(record)
    whole = title if _SEVERAL.search(title) else _SUBTITLE.split(title, maxsplit=1)[0]
    words = without_article(folded(whole.replace("&", f" {_AND.get(language, '')} ")), language)
    if writer is None or not words or record.composition not in ("00", "") or record.parts:
        return ""
    volumes = " ".join(match.group(1).lower() for match in _VOLUME.finditer(f"{title} . {subtitle}"))
    part = next((folded(known.part_number) for known in record.titles if known.part_number), "")
    return f"{words}|{volumes or part}|{family_name(writer)}"[:200]
