"""What posting and changing have in common: the columns, the books recommended, the fingerprint, and the news."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bookrow.catalogue.models import Edition, Work
from bookrow.people.models import Account, PenName
from bookrow.plumbing import actions as plumbing
from bookrow.reviews.actions.spreads import touch
from bookrow.reviews.judging import PAUSE, Verdict
from bookrow.reviews.models import Pause, Recommended, Review, Shingle
from bookrow.reviews.sameness import bands_of
from bookrow.reviews.words import Words, tidy
from bookrow.rules.checking import VERSION


def columns(words: Words, verdict: Verdict, *, writer: Account | None, now: datetime) -> dict[str, Any]:
    """What is stored of the words: unaltered."""
    pen_name = None if words.anonymous or writer is None else PenName.objects.filter(account=writer).first()
    return {
        "pen_name": pen_name,
        "stars": words.stars,
        "headline": words.headline if words.headline.strip() else "",
        "text": words.text,
        "language": words.language,
        "folds": tidy(words.folds, len(words.text)),
        "insider": words.insider,
        "rewarded": words.rewarded,
        "contested": f" {' '.join(verdict.contested)} " if verdict.contested else "",
        "terms": words.terms,
        "rules": VERSION,
        "changed_at": now,
    }


def snapshot(edition: Edition) -> dict[str, str]:
    """What the review is about, whatever becomes of the catalogue's record."""
    return {"title": edition.title, "by": edition.by, "form": edition.form, "isbn": edition.isbn or ""}


def recommend(review: Review, editions: Iterable[int]) -> set[int]:
    """The books recommended with a review, in this order; those before and now, whose pages show it."""
    before = Recommended.objects.filter(review=review)
    known = set(before.values_list("edition", flat=True))
    wanted = list(dict.fromkeys(editions))
    before.delete()
    Recommended.objects.bulk_create(
        Recommended(review=review, edition_id=edition, place=place) for place, edition in enumerate(wanted)
    )
    return known | set(wanted)


def remember_text(review: Review) -> None:
    """Keep the fingerprint of its text, in place of an earlier one."""
    Shingle.objects.filter(review=review).delete()
    Shingle.objects.bulk_create(Shingle(review=review, band=band) for band in dict.fromkeys(bands_of(review.text)))


def open_pauses(work: int) -> list[Pause]:
    """The pauses that last for a work: its own, and those of works that have gone into it."""
    return list(Pause.objects.filter(work__in=Work.objects.merged_into(work), ended_at=None))


def tell(
    event: str, review: Review, verdict: Verdict, why: list[str], recommended: Iterable[int], *, now: datetime
) -> None:
    """The news of a review: to the journal, to whoever has to look at it, and to the pages that show it."""
    plumbing.record(
        event, now=now, review=review.pk, work=review.work_id, edition=review.edition_id, state=review.state
    )
    if why == [PAUSE]:
        plumbing.record("reviews.waits", now=now, review=review.pk, work=review.work_id)
    elif why:
        spans, headline = verdict.spans(), verdict.spans("headline")
        plumbing.record("reviews.held", now=now, review=review.pk, why=why, findings=spans, headline=headline)
    touch([review.work_id], reviews=[review], recommended=recommended)
