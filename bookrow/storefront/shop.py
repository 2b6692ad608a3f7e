"""The shop's face as pages need it: read once, read again when somebody changed it."""

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from bookrow.storefront.models import Policy, Shop

_RELOAD_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Face:
    """What the base page shows of the shop."""

    shop: Shop
    policies: list[tuple[str, str]]  # slug, title


class _Known:
    def __init__(self) -> None:
        self.face: Face | None = None
        self.until = 0.0


_known = _Known()


def face() -> Face:
    """The shop's face, at most fifteen seconds old where no tag has told of a change."""
    if _known.face is None or monotonic() >= _known.until:
        shop = Shop.objects.filter(pk=1).first() or Shop(pk=1)
        _known.face = Face(shop, list(Policy.objects.in_force().values_list("slug", "title")))
        _known.until = monotonic() + _RELOAD_SECONDS
    return _known.face


def heard(tags: Iterable[str]) -> None:
    """Called with the tags that became untrue."""
    if "shop" in tags:
        _known.until = 0.0
