"""Notes that stand on many copies: the same words, or nearly, and words that say what "may" be.

A note is reduced to a fingerprint of 64 bits (Charikar's similarity hashing, STOC 2002, over words and pairs of words) in
one pass. Notes that differ in a few words have fingerprints that differ in few bits. Titles, ISBNs and numbers are left
out before, so that "Item 4711 is in good condition" is the same remark on every copy.
"""

import re
from functools import lru_cache
from hashlib import blake2b

# Up to so many of 64 bits differ between notes that are nearly the same. Measured on the table of cases in the tests.
NEAR_BITS = 10
_READ = 8000
_WORD = re.compile(r"[^\W\d_]+")
_ONES = int.from_bytes(b"\x01\x00" * 64, "little")
_HIGH = int.from_bytes(b"\x00\x80" * 64, "little")
_BITS = bytes(ord("1") if byte & 0x80 else ord("0") for byte in range(256))


def remark_key(note: str, *, title: str = "") -> bytes:
    """Eight bytes that are the same for notes of the same words, and near for nearly the same; b"" for an empty note.

    title: of the book, whose words say nothing of how often a note stands elsewhere. Takes time by the note's length.
    """
    own = _title_words(title) if title else _NO_WORDS
    words = [word for word in _WORD.findall(note[:_READ].casefold()) if word not in own]
    if not words:
        return b""
    features = {*words, *map(" ".join, zip(words, words[1:], strict=False))}
    total = sum(map(_spread, features))
    # Each lane holds how many features have the bit; the highest bit of a lane is set where more than half have.
    raised = (total + _ONES * (0x7FFF - len(features) // 2)) & _HIGH
    lanes = raised.to_bytes(128, "little")[1::2].translate(_BITS)
    return int(lanes, 2).to_bytes(8, "big")


def likeness(one: bytes, other: bytes) -> float:
    """1 for the same remark, about a half for two that have nothing in common; 0 where one is empty."""
    if not one or not other:
        return 0.0
    return 1 - _apart(one, other) / 64


def same_remark(one: bytes, other: bytes) -> bool:
    """Whether two notes stand word for word, or nearly, for each other."""
    return bool(one) and bool(other) and _apart(one, other) <= NEAR_BITS


def bands(key: bytes) -> tuple[int, ...]:
    """Eight numbers below 256 x 8, to look near keys up by: keys that differ in up to seven bits share one at least."""
    return tuple(place << 8 | byte for place, byte in enumerate(key))


def _apart(one: bytes, other: bytes) -> int:
    return (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).bit_count()


_NO_WORDS: frozenset[str] = frozenset()


@lru_cache(maxsize=1024)
def _title_words(title: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(title.casefold()) if len(word) > 3)


@lru_cache(maxsize=65_536)
def _spread(feature: str) -> int:
    """The 64 bits of a hash, each in a lane of its own."""
    digest = blake2b(feature.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    bits = f"{int.from_bytes(digest, 'big'):064b}"
    return int.from_bytes(bytes(value for bit in bits for value in (bit == "1", 0)), "little")


class RemarkCounter:
    """Counts how often remarks stand in one seller's notes, the nearly same ones together.

    Each new remark is compared with at most so many kept ones that share a band with it, so a file of any length takes
    time by its length.
    """

    _COMPARED = 16

    def __init__(self) -> None:
        self._counts: dict[bytes, int] = {}
        self._known: dict[bytes, bytes] = {}
        self._bands: dict[int, list[bytes]] = {}

    def add(self, key: bytes) -> int:
        """Count one more note with this key, and say how many there are of its kind; 0 for an empty note."""
        if not key:
            return 0
        kind = self._known.get(key) or self._nearest(key)
        self._known[key] = kind
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]

    def count(self, key: bytes) -> int:
        """How many notes of this key's kind were counted."""
        return self._counts.get(self._known.get(key, key), 0)

    def _nearest(self, key: bytes) -> bytes:
        for band in bands(key):
            for other in self._bands.get(band, ()):
                if same_remark(key, other):
                    return other
        for band in bands(key):
            kept = self._bands.setdefault(band, [])
            if len(kept) < self._COMPARED:
                kept.append(key)
        return key


_HEDGES = re.compile(
    r"\b(?:may|might|could|can)\s+(?:or\s+may\s+not\s+)?(?:also\s+|still\s+)?"
    r"(?:have|show|contain|include|be|exhibit|not\s+(?:include|have|come)|come)\b"
    r"|\b(?:possible|possibly|potential)\s+(?:\w+\s+)?(?:wear|marks?|markings?|highlighting|writing|notes|stains?|damage"
    r"|stamps?|underlining)\b"
    r"|\bmay\s+or\s+may\s+not\b"
    r"|\b(?:kann|können|koennen|könnte|könnten)\s+(?:\w+\s+){0,4}?(?:aufweisen|haben|enthalten|zeigen|sein|vorhanden|fehlen)\b"
    r"|\b(?:evtl|eventuell|möglicherweise|unter\s+umständen|ggf)\b"
    r"|\b(?:peut|peuvent|pourrait|pourraient)\s+(?:\w+\s+){0,2}?(?:avoir|présenter|comporter|contenir|montrer|être|manquer)\b"
    r"|\b(?:éventuellement|éventuelles?|possibles?\s+(?:traces|marques|annotations))\b"
    r"|\b(?:puede|pueden|podría|podrían)\s+(?:\w+\s+){0,2}?(?:tener|presentar|contener|mostrar|incluir|estar|haber|faltar)\b"
    r"|\b(?:posibles?\s+(?:marcas|señales|anotaciones|subrayados)|posiblemente)\b",
    re.IGNORECASE,
)


def hedges(note: str) -> tuple[tuple[int, int], ...]:
    """Where a note says what may be instead of what is: begin and end of each such wording, in English, German, French and
    Spanish. A note of such words describes no copy."""
    return tuple(found.span() for found in _HEDGES.finditer(note[:_READ]))
