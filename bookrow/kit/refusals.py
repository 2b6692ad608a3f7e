"""No is an answer, with a reason: what stands in the way and what would help."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reason:
    """Why we say no. `why` and `mend` are whole sentences, marked for translation, with {named} places for `about`."""

    code: str
    why: str
    mend: str
    about: dict[str, Any] = field(default_factory=dict, hash=False)

    def saying(self, **about: Any) -> "Reason":
        """The same reason with its places filled."""
        return Reason(self.code, self.why, self.mend, {**self.about, **about})

    def __str__(self) -> str:
        return self.why.format(**self.about)

    @property
    def help(self) -> str:
        """What would mend it, in the source language."""
        return self.mend.format(**self.about)


class Refusal(Exception):
    """One or more reasons, all at once."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__("; ".join(str(reason) for reason in reasons))
        self.reasons = reasons
