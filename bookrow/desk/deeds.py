"""What may be done with a case, who reads the answer, and what is written down of it."""

from bookrow.desk.models import Case, Decision
from bookrow.reviews.models import Review

WRITER, REPORTER, KEEPER = "writer", "reporter", "keeper"
SETTLED = (Decision.DONE,)
_BY_HAND = (Decision.DONE, Decision.DECLINED)
_WHILE = {
    # One that was withheld and changed since waits as well.
    Case.HELD: ((Review.HELD, Review.WITHHELD), (Decision.KEEP, Decision.WITHHOLD)),
    Case.NOTICE: ((Review.PUBLISHED,), (Decision.KEEP, Decision.WITHHOLD)),
    Case.CONTEST: ((Review.WITHHELD,), (Decision.RESTORE, Decision.WITHHOLD)),
}
# Statements without a word of the text: they may leave the house.
_BROUGHT = {
    Case.HELD: "A reader's review of a book waited unpublished for a person",
    Case.NOTICE: "A reader's review of a book was reported by a notice",
    Case.CONTEST: "The withholding of a reader's review of a book was contested by its writer",
    Case.CORRECTION: "An error in the information on a book's page was reported",
}
_ABOUT_A_BOOK = "The page of a book was reported by a notice"
_ENDED = {
    Decision.KEEP: "a person read it and it stands unchanged",
    Decision.WITHHOLD: "a person read it and it is not shown",
    Decision.RESTORE: "a person read it anew and it is shown again",
    Decision.DONE: "a person has seen to it",
    Decision.DECLINED: "a person looked and nothing was changed",
}


def deeds_of(case: Case, review: Review | None) -> tuple[str, ...]:
    """What may be done now. A review that is no longer as it was leaves nothing to decide: the case is closed as done."""
    if review is None or case.kind == Case.CORRECTION:
        return _BY_HAND
    states, deeds = _WHILE[case.kind]
    return deeds if review.state in states else SETTLED


def readers_of(case: Case, did: str) -> tuple[str, ...]:
    """Whose answer must not be empty."""
    first = first_of(case)
    readers = []
    if case.kind in (Case.HELD, Case.CONTEST) or did == Decision.WITHHOLD:
        readers.append(WRITER)
    if case.kind in (Case.NOTICE, Case.CORRECTION) or (did == Decision.RESTORE and first.kind == Case.NOTICE):
        readers.append(REPORTER)
    return tuple(readers)


def first_of(case: Case) -> Case:
    """The case with which it began: of a contest, the one whose decision is contested."""
    return case.contests.case if case.contests else case


def facts_of(case: Case, did: str, rule: str) -> str:
    """`decision_facts`: what happened, by a template that holds no word of the text and names nobody."""
    brought = _BROUGHT[case.kind] if case.review_id or case.kind == Case.CORRECTION else _ABOUT_A_BOOK
    under = f", under the rule “{rule}” of the shop's published rules" if rule else ""
    return f"{brought}; {_ENDED[did]}{under}."
