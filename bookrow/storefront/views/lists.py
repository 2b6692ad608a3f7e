"""Home and the plain lists: new books, and those of a subject, a contributor, a publisher, an imprint, a series."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from bookrow.catalogue.models import Contributor, Edition, Imprint, Publisher, Series, Subject, Work
from bookrow.catalogue.panels import cards
from bookrow.plumbing.markets import at
from bookrow.storefront.drawing import draw_public, page_number, utc_now
from bookrow.storefront.models import StaffPick

# Books under an announcement embargo come into the lists by the clock; they wait at most this long.
_TERM = timedelta(minutes=5)
_DOORS = 120


def home(request: HttpRequest) -> HttpResponse:
    """Staff picks, new books, doors into the shop."""
    now = utc_now()
    picks = list(StaffPick.objects.select_related("work")[:8])
    chosen = Edition.objects.filter(work__in=[pick.work_id for pick in picks]).newest()  # type: ignore[attr-defined]
    by_work: dict[int, Any] = {}
    for card, work in zip(*_with_works(chosen, now), strict=True):
        by_work.setdefault(work, card)
    recommended = [
        {"card": by_work[pick.work_id], "words": pick.words, "by": pick.by} for pick in picks if pick.work_id in by_work
    ]
    return draw_public(
        request,
        "storefront/home.html",
        tags=["lists", "picks"],
        good_until=now + _TERM,
        picks=recommended,
        new=cards(_newest(), now=now, page=1, size=12).cards,
        subjects=_subject_doors()[:16],
    )


def _with_works(editions: QuerySet[Edition], now: datetime) -> tuple[list[Any], list[int]]:
    found = cards(editions, now=now, page=1, size=200)
    public = editions.public(now=now)  # type: ignore[attr-defined]
    return found.cards, list(public.values_list("work_id", flat=True)[:200])


def new(request: HttpRequest) -> HttpResponse:
    """The most recently published."""
    return _list(request, _newest(), heading=_("New books"), base="/new")


def _newest() -> QuerySet[Edition]:
    return Edition.objects.exclude(published="").order_by("-published", "-pk")


def subjects(request: HttpRequest) -> HttpResponse:
    """All subjects that have books, the fullest first."""
    now = utc_now()
    doors = _subject_doors()
    return draw_public(request, "storefront/subjects.html", tags=["lists"], good_until=now + _TERM, subjects=doors)


def _subject_doors() -> list[dict[str, Any]]:
    found = Subject.objects.exclude(scheme="keyword").filter(many__gt=0).order_by("-many", "slug")[:_DOORS]
    return [{"slug": s.slug, "name": s.name, "scheme": s.scheme, "code": s.code, "many": s.many} for s in found]


def subject(request: HttpRequest, slug: str) -> HttpResponse:
    """Books on a subject, newest first."""
    about = get_object_or_404(Subject, slug=slug)
    editions = Edition.objects.filter(editionsubject__subject=about)
    ordered = editions.order_by("-editionsubject__published", "-editionsubject__edition")
    return _list(request, ordered, heading="", base=f"/subject/{slug}", subject=about, kind="subject")


def contributor(request: HttpRequest, slug: str) -> HttpResponse:
    """What somebody wrote, edited, translated, drew or read."""
    person = get_object_or_404(Contributor, slug=slug)
    editions = Edition.objects.filter(contribution__contributor=person).distinct().newest()  # type: ignore[attr-defined]
    return _list(request, editions, heading=person.name, base=f"/contributor/{slug}", kind="contributor")


def publisher(request: HttpRequest, slug: str) -> HttpResponse:
    """A publisher's books."""
    house = get_object_or_404(Publisher, slug=slug)
    editions = Edition.objects.filter(publisher=house).order_by("-published", "-pk")
    return _list(request, editions, heading=house.name, base=f"/publisher/{slug}", kind="publisher")


def imprint(request: HttpRequest, slug: str) -> HttpResponse:
    """An imprint's books."""
    brand = get_object_or_404(Imprint, slug=slug)
    editions = Edition.objects.filter(imprint=brand).order_by("-published", "-pk")
    return _list(request, editions, heading=brand.name, base=f"/imprint/{slug}", kind="imprint")


def series(request: HttpRequest, slug: str) -> HttpResponse:
    """The books of a series."""
    row = get_object_or_404(Series, slug=slug)
    editions = Edition.objects.filter(series=row).order_by("published", "pk")
    return _list(request, editions, heading=row.name, base=f"/series/{slug}", kind="series")


def work(request: HttpRequest, key: str) -> HttpResponse:
    """All editions of a work; one that went into another leads there."""
    found = get_object_or_404(Work.objects.select_related("merged_into"), key=key)
    if found.merged_into is not None:
        return HttpResponsePermanentRedirect(at(request, f"/work/{found.merged_into.key}"))
    editions = Edition.objects.filter(work=found).newest()  # type: ignore[attr-defined]
    return _list(request, editions, heading=found.title, base=f"/work/{key}", kind="work")


def _list(request: HttpRequest, editions: QuerySet[Edition], *, heading: str, base: str, **more: Any) -> HttpResponse:
    now = utc_now()
    number = page_number(request)
    found = cards(editions, now=now, page=number)
    return draw_public(
        request,
        "storefront/list.html",
        tags=["lists"],
        good_until=now + _TERM,
        params=["page"],
        heading=heading,
        cards=found.cards,
        page_number=number,
        more=found.more,
        base_address=base,
        **{"kind": "new", "subject": None, **more},
    )
