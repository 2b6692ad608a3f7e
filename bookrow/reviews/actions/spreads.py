"""How the stars of each work are spread, kept exact: whoever changes a work's reviews holds its spread until they commit,
and adds what the change comes to."""

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import F

from bookrow.catalogue.models import Edition, Work
from bookrow.plumbing import actions as plumbing
from bookrow.reviews.models import Review, Spread

_COLUMNS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}


class Weights(Counter[tuple[int, str]]):
    """What reviews come to in the spreads of their works: (work, column) -> how many."""

    def add(self, review: Review) -> None:
        """With this review as it is now."""
        self._count(review, 1)

    def take(self, review: Review) -> None:
        """Without this review as it was."""
        self._count(review, -1)

    def _count(self, review: Review, many: int) -> None:
        if review.state == Review.PUBLISHED:
            self[review.work_id, "shown"] += many
            if review.sole and not review.set_apart:
                self[review.work_id, _COLUMNS[review.stars]] += many

    def write(self) -> None:
        """Add them up in the database, in the caller's transaction: one conditional update a work."""
        for work in sorted({work for work, _column in self}):
            changed = {
                column: F(column) + self[work, column] for column in (*_COLUMNS.values(), "shown") if self[work, column]
            }
            if changed:
                Spread.objects.filter(work=work).update(**changed)


class _Moved(Exception):
    """The edition went to another work while its former one was waited for."""


def hold(works: Iterable[int]) -> None:
    """Be the only one to change the reviews of these works until the caller's transaction ends. In one order, so that two
    never wait for each other; SQLite has one writer at a time by itself."""
    ids = sorted(set(works))
    Spread.objects.bulk_create([Spread(work_id=work) for work in ids], ignore_conflicts=True)
    list(Spread.objects.filter(work__in=ids).order_by("work").select_for_update(no_key=True).values_list("pk"))


def hold_work_of(edition: int) -> int:
    """The work of an edition, held. A merge that comes later finds what the caller writes, and takes it along."""
    while True:
        work = _work_of(edition)
        try:
            with transaction.atomic():
                hold([work])
                if _work_of(edition) != work:
                    raise _Moved
                return work
        except _Moved:
            continue


def _work_of(edition: int) -> int:
    return int(Edition.objects.values_list("work", flat=True).get(pk=edition))


def held_anew(review: int) -> Review:
    """A review as it is now, its work held."""
    while True:
        work = Review.objects.values_list("work", flat=True).get(pk=review)
        try:
            with transaction.atomic():
                hold([work])
                now = Review.objects.select_related("edition").get(pk=review)
                if now.work_id != work:
                    raise _Moved
                return now
        except _Moved:
            continue


def turn(review: Review, *, into: str, out_of: Iterable[str], version: int | None = None) -> bool:
    """Change the state of a review that is held, and its work's spread with it; whether it was in one of those states, and
    in that version."""
    if review.state not in out_of or (version is not None and review.version != version):
        return False
    weights = Weights()
    weights.take(review)
    if not Review.objects.filter(pk=review.pk).turn(into=into, out_of=review.state, version=review.version):
        return False
    review.state, review.version = into, review.version + 1
    weights.add(review)
    weights.write()
    return True


def elect(*, work: int, writer: int | None) -> None:
    """Where a held work has no sole review of a reader any more, the newest of the others becomes it."""
    own = Review.objects.filter(work=work, writer=writer).exclude(state=Review.TAKEN_BACK)
    if writer is None or own.filter(sole=True).exists():
        return
    newest = own.order_by("-posted_at", "-pk").first()
    if newest is None:
        return
    weights = Weights()
    weights.take(newest)
    newest.sole = True
    Review.objects.filter(pk=newest.pk).update(sole=True)
    weights.add(newest)
    weights.write()


def touch(works: Iterable[int], *, reviews: Iterable[Review] = (), recommended: Iterable[int] = ()) -> None:
    """Pages that show reviews of these works are out of date: those of every edition, and where they are recommended."""
    ids = set(works)
    at = Work.objects.where_merged(ids)
    editions = Edition.objects.filter(work__in={*ids, *at.values()}) | Edition.objects.filter(pk__in=set(recommended))
    addresses = {edition.address for edition in editions.only("isbn", "key")}
    plumbing.touch(tags={*addresses, *(review.address for review in reviews)}, documents=addresses)


def recounted(work: int) -> Mapping[str, int]:
    """What the spread of a work has to be: for those who prove that it is."""
    weights = Weights()
    for review in Review.objects.filter(work=work):
        weights.add(review)
    return {column: weights[work, column] for column in (*_COLUMNS.values(), "shown")}
