"""What follows from a rule and how sure the letters make us: one table, so that a person can read it."""

from bookrow.rules.findings import Action, Certainty

_REFUSES = {Certainty.EXACT: Action.REFUSE, Certainty.LIKELY: Action.ASK, Certainty.CUE: Action.ASK}
_ASKS = dict.fromkeys(Certainty, Action.ASK)
_PERSON = dict.fromkeys(Certainty, Action.PERSON)

LAYERS: dict[str, dict[Certainty, Action]] = {
    # The form itself decides, when it is exact.
    "html": _REFUSES,
    "url": _REFUSES,
    "email": _REFUSES,
    "phone": _REFUSES,
    "single_word": _REFUSES,
    "profanity": _REFUSES,
    # A likely form: the book's price, or part of its story?
    "address": _ASKS,
    "price_availability": _ASKS,
    "under_13": _PERSON,
    # Meaning is not in the letters.
    "spoiler": _ASKS,
    "time_sensitive": _ASKS,
    "advert": _ASKS,
    "other_reviews": _ASKS,
    "page_info": _ASKS,
    "author_focus": _ASKS,
    # About persons a person decides.
    "defamation": _PERSON,
}


def action(rule: str, certainty: Certainty) -> Action:
    """What follows from a mark of this rule."""
    return LAYERS[rule][certainty]
