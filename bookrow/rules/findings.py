"""What a rule has found in a text, and what follows from it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Certainty(StrEnum):
    """How sure the letters make us: the form itself, a likely form, or a cue that only a person can judge."""

    EXACT = "exact"
    LIKELY = "likely"
    CUE = "cue"


class Action(StrEnum):
    """What follows: not posted as it is, the writer is asked, or a person reads it first."""

    REFUSE = "refuse"
    ASK = "ask"
    PERSON = "person"


class Mark(NamedTuple):
    """Words of the text as typed, in code points, from `start` up to before `end`."""

    start: int
    end: int
    certainty: Certainty = Certainty.EXACT


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of one text under one rule. `reason` is a key of `reasons.BY_CODE`; `version` that of the rule set."""

    rule: str
    start: int
    end: int
    reason: str
    certainty: Certainty
    action: Action
    version: str

    @property
    def refuses(self) -> bool:
        """Whether the text is not posted as it is."""
        return self.action is Action.REFUSE
