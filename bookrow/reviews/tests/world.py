"""Small shops for tests: books, readers, and what they say."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from bookrow.catalogue.models import Contribution, Contributor, Edition, Work
from bookrow.people.models import Account, PenName
from bookrow.plumbing.models import Journal
from bookrow.reviews.actions import post_review
from bookrow.reviews.actions.spreads import recounted
from bookrow.reviews.models import Review, Spread
from bookrow.reviews.words import Words

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
GOOD = "The chapters on the harbour are slow and lovely, and I read them twice on the same evening."


def a_book(
    title: str = "The Tide Table", *, by: Sequence[str] = (), work: Work | None = None, **columns: Any
) -> Edition:
    """An edition, in a work of its own unless one is named."""
    number = Edition.objects.count() + 1
    work = work or Work.objects.create(key=f"w{number:011d}", title=title)
    edition = Edition.objects.create(
        **{
            "key": f"e{number:011d}", "work": work, "title": title, "sort_title": title, "by": ", ".join(by),
            "changed_at": NOON, "facts": {"edition_statement": ""}, "sources": {}, "digest": b"", **columns,
        }
    )  # fmt: skip
    for place, name in enumerate(by):
        who, _ = Contributor.objects.get_or_create(
            slug=name.lower().replace(" ", "-"), defaults={"name": name, "identity": name, "sort_name": name}
        )
        Contribution.objects.create(edition=edition, contributor=who, place=place, roles="A01", name=name)
    return edition


def a_reader(name: str, *, pen_name: str = "", display_name: str = "") -> Account:
    """Somebody of age, anonymous unless a pen name is given."""
    account = Account.objects.create(
        email=f"{name}@example.org", display_name=display_name, joined_at=NOON, of_age_on=date(2026, 11, 1)
    )
    if pen_name:
        PenName.objects.create(key=f"p-{name}", name=pen_name, folded=pen_name.lower(), account=account, taken_at=NOON)
    return account


def words(text: str = GOOD, **more: Any) -> Words:
    """Four stars, anonymously."""
    return Words(**{"stars": 4, "text": text, "anonymous": True, "terms": "terms 1", **more})


def post(edition: Edition, writer: Account, text: str = "", *, now: datetime = NOON, **more: Any) -> Review:
    """Their review; by default in words too few to be taken for a copy."""
    text = text or f"Slow and lovely, says {writer.email.partition('@')[0]}."
    return post_review(edition=edition, writer=writer, words=words(text, **more), now=now)


def spread(work: Work) -> tuple[int, ...]:
    """One to five stars, and how many are shown."""
    row = Spread.objects.filter(work=work).values_list("one", "two", "three", "four", "five", "shown").first()
    return row or (0,) * 6


def assert_exact(*works: Work) -> None:
    """The spreads are what a recount gives."""
    for work in works:
        assert spread(work) == tuple(recounted(work.pk).values())


def journal(event: str) -> list[dict[str, Any]]:
    """What the journal tells of such events."""
    return list(Journal.objects.filter(event=event).order_by("seq").values_list("facts", flat=True))
