"""Kinds of notes: those that are nearly the same have one number, by which copies that bear them are counted together."""

from bookrow.offers.models import Offer
from bookrow.trade.stock.remarks import bands, remark_key, same_remark

_MOST = 20_000  # kinds of one seller that are held in memory
_COMPARED = 64


class Kinds:
    """The kinds of one seller's notes; a new note joins the first kind that is near enough, or begins one."""

    def __init__(self, seller: int) -> None:
        self._seller = seller
        self._near: dict[int, list[bytes]] = {}
        self._known: dict[bytes, bytes] | None = None

    def of(self, note: str, *, title: str) -> int:
        """The number of a note's kind; 0 where it says nothing."""
        key = remark_key(note, title=title)
        if not key:
            return 0
        known = self._begun()
        if key not in known:
            known[key] = self._nearest(key)
        return int.from_bytes(known[key], "big", signed=True)

    def _begun(self) -> dict[bytes, bytes]:
        if self._known is None:
            self._known = {}
            kinds = Offer.objects.filter(seller=self._seller).exclude(remark=0).order_by("remark")
            for number in kinds.values_list("remark", flat=True).distinct()[:_MOST]:
                key = number.to_bytes(8, "big", signed=True)
                self._known[key] = key
                self._keep(key)
        return self._known

    def _nearest(self, key: bytes) -> bytes:
        for band in bands(key):
            for other in self._near.get(band, ()):
                if same_remark(key, other):
                    return other
        self._keep(key)
        return key

    def _keep(self, key: bytes) -> None:
        for band in bands(key):
            kept = self._near.setdefault(band, [])
            if len(kept) < _COMPARED:
                kept.append(key)
