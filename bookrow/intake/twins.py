"""References that come more than once in a file: found in one reading, in memory that does not grow with the file."""

from dataclasses import dataclass

_BITS = 1 << 26  # eight MiB, and one chance in six of a needless row at ten million references

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Last:
    """Where a reference comes for the last time: the member of the file and the position in it; its line and digest."""

    place: Place
    line: int
    digest: bytes


class Twins:
    """Which references come again later in the same file. A field of bits tells which may have come before; few are
    kept for nothing, and those do no harm, since nothing comes after them."""

    def __init__(self) -> None:
        self._met = bytearray(_BITS // 8)
        self._last: dict[int, Last] = {}

    def meet(self, sender: str, reference: str, last: Last) -> bool:
        """Take note of a record; whether its reference may have come before."""
        mark = hash((sender, reference))
        byte, bit = (mark % _BITS) >> 3, 1 << (mark & 7)
        before = bool(self._met[byte] & bit)
        if before:
            self._last[mark] = last
        else:
            self._met[byte] |= bit
        return before

    def later(self, sender: str, reference: str, place: Place) -> Last | None:
        """The last record of that reference, where it stands behind this place."""
        last = self._last.get(hash((sender, reference))) if reference else None
        return last if last and last.place > place else None

    def has(self, sender: str, reference: str) -> bool:
        """Whether the reference may come more than once."""
        return hash((sender, reference)) in self._last
