"""Posting a review, changing it, and taking it back."""

import secrets
from datetime import datetime

from django.db import IntegrityError, transaction

from bookrow.catalogue.models import Edition
from bookrow.kit.refusals import Refusal
from bookrow.people.models import Account
from bookrow.plumbing import actions as plumbing
from bookrow.reviews import reasons
from bookrow.reviews.actions.alone import one_comparing
from bookrow.reviews.actions.amounts import change_allowed, post_allowed
from bookrow.reviews.actions.drafts import drop_draft, save_draft
from bookrow.reviews.actions.spreads import Weights, elect, held_anew, hold_work_of, touch, turn
from bookrow.reviews.actions.storing import columns, open_pauses, recommend, remember_text, snapshot, tell
from bookrow.reviews.judging import PAUSE, SAME_TEXT, WITHHELD, Verdict, judge
from bookrow.reviews.models import EarlierText, Review
from bookrow.reviews.sameness import posted_before
from bookrow.reviews.words import Words


def post_review(*, edition: Edition, writer: Account, words: Words, now: datetime, address: str = "") -> Review:
    """Publish a review, hold it for a person or until a pause ends, or refuse it with all reasons and open questions at
    once; the text is never altered. address: the network address it came from. Whatever is refused is kept as a draft
    first, so call it outside any transaction."""
    try:
        verdict = judge(edition=edition, writer=writer, words=words)
        with post_allowed(writer=writer, address=address, now=now), transaction.atomic():
            return _post(edition, writer, words, verdict, now)
    except Refusal:
        save_draft(account=writer, work=edition.work, said=words.said(), now=now)
        raise


def _post(edition: Edition, writer: Account, words: Words, verdict: Verdict, now: datetime) -> Review:
    work = hold_work_of(edition.pk)
    before = Review.objects.filter(work=work, writer=writer, sole=True).select_related("edition").first()
    if before and before.state == Review.TAKEN_BACK:  # a person withheld it once: they read what comes in its place
        return _change(before, words, verdict, now)
    one_comparing()
    pauses, why = open_pauses(work), list(verdict.why)
    why += [SAME_TEXT] * posted_before(words.text, writer=writer.pk) + [PAUSE] * bool(pauses)
    review = Review(
        key=secrets.token_hex(8), work_id=work, edition=edition, about=snapshot(edition), writer=writer,
        state=Review.HELD if why else Review.PUBLISHED, set_apart=any(pause.apart for pause in pauses), posted_at=now,
        **columns(words, verdict, writer=writer, now=now),
    )  # fmt: skip
    _insert(review)
    remember_text(review)
    weights = Weights()
    weights.add(review)
    weights.write()
    drop_draft(account=writer, work=review.work)
    tell("reviews.posted", review, verdict, why, recommend(review, words.recommended), now=now)
    return review


def _insert(review: Review) -> None:
    try:
        with transaction.atomic():
            review.save(force_insert=True)
    except IntegrityError as clash:
        known = Review.objects.filter(work=review.work_id, writer=review.writer, sole=True).first()
        if known is None:
            raise
        day = known.posted_at.date().isoformat()
        raise Refusal(reasons.ALREADY.saying(day=day, review=known.key, address=known.address)) from clash


def change_review(*, review: Review, words: Words, now: datetime) -> Review:
    """Say it otherwise; what it said before is kept for its writer. Judged like a new one; one that a person withheld stays
    so until a person has read it. Refuses where it was changed meanwhile, and keeps the words as a draft."""
    try:
        verdict = judge(edition=review.edition, writer=review.writer, words=words)
        with change_allowed(writer=review.writer, now=now), transaction.atomic():
            there = held_anew(review.pk)
            if there.state == Review.TAKEN_BACK:
                raise Refusal(reasons.TAKEN_BACK)
            if there.version != review.version:
                raise Refusal(reasons.CHANGED)
            return _change(there, words, verdict, now)
    except Refusal:
        if review.writer is not None:
            save_draft(account=review.writer, work=review.work, said=words.said(), now=now)
        raise


def _change(review: Review, words: Words, verdict: Verdict, now: datetime) -> Review:
    """Change a review that is held for this transaction."""
    one_comparing()
    why = _why_anew(review, words, verdict)
    weights = Weights()
    weights.take(review)
    if (review.stars, review.headline, review.text) != (words.stars, words.headline, words.text):
        _keep_history(review, now)
    if WITHHELD in why:
        review.state = Review.WITHHELD
    else:
        review.state = Review.HELD if why else Review.PUBLISHED
    review.version += 1
    said = columns(words, verdict, writer=review.writer, now=now)
    if review.pen_name is not None and review.pen_name.erased_at and not words.anonymous:
        said["pen_name"] = review.pen_name  # nothing ties what was said under an erased name to a new one
    for name, value in said.items():
        setattr(review, name, value)
    review.save(update_fields=["state", "version", *said])  # votes are counted beside
    weights.add(review)
    weights.write()
    remember_text(review)
    if review.writer is not None:
        drop_draft(account=review.writer, work=review.work)
    tell("reviews.changed", review, verdict, why, recommend(review, words.recommended), now=now)
    return review


def _why_anew(review: Review, words: Words, verdict: Verdict) -> list[str]:
    """For what a changed review waits. A pause keeps waiting what waits, and what would move the average. A text that was
    here first is not the copy."""
    why = list(verdict.why)
    before = review.pk if words.text == review.text else None
    if posted_before(words.text, writer=review.writer_id, before=before):
        why.append(SAME_TEXT)
    moves = review.state == Review.HELD or words.stars != review.stars
    if moves and open_pauses(review.work_id):
        why.append(PAUSE)
    if review.state in (Review.WITHHELD, Review.TAKEN_BACK):
        why.append(WITHHELD)
    return why


def _keep_history(review: Review, now: datetime) -> None:
    EarlierText.objects.create(
        review=review, version=review.version, stars=review.stars, headline=review.headline, text=review.text, until=now
    )


@transaction.atomic
def take_back(*, review: Review, now: datetime) -> Review:
    """Nobody reads it any longer, and its writer may write another; one that a person withheld leaves no room for another
    that nobody has read. Nothing happens where it was taken back already."""
    there = held_anew(review.pk)
    withheld = there.state == Review.WITHHELD
    if not turn(there, into=Review.TAKEN_BACK, out_of=(Review.PUBLISHED, Review.HELD, Review.WITHHELD)):
        return there
    if not withheld:
        there.sole = False
        Review.objects.filter(pk=there.pk).update(sole=False)
        elect(work=there.work_id, writer=there.writer_id)
    plumbing.record("reviews.taken_back", now=now, review=there.pk, work=there.work_id)
    recommended = there.recommended.values_list("edition", flat=True)
    touch([there.work_id], reviews=[there], recommended=recommended)
    return there
