"""Home and the plain lists: new books, and those of a subject, a contributor, a publisher, an imprint, a series."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from bookrow.catalogue.labels import subject_name
from bookrow.catalogue.models import Contributor, Edition, Imprint, Passage, Publisher, Series, Subject, Work
from bookrow.catalogue.panels import cards, work_panel, works_cards
from bookrow.plumbing.markets import at
from bookrow.storefront.drawing import draw_public, page_number, utc_now
from bookrow.storefront.models import StaffPick

# Books under an announcement embargo come into the lists by the clock; they wait at most this long.
_TERM = timedelta(minutes=5)
_DOORS = 120
_NAMES = 200


def home(request: HttpRequest) -> HttpResponse:
    """Staff picks, new books, doors into the shop."""
    now = utc_now()
    picks = list(StaffPick.objects.all()[:8])
    by_work = works_cards([pick.work_id for pick in picks], now=now)
    chosen = [
        replace(by_work[pick.work_id], note=pick.words, note_by=pick.by) for pick in picks if pick.work_id in by_work
    ]
    return draw_public(
        request,
        "storefront/home.html",
        tags=["lists", "picks"],
        good_until=now + _TERM,
        address="/",
        picks=chosen,
        newest=cards(_newest(), now=now, page=1, size=12).cards,
        subjects=_subject_doors(16),
        intro="",
    )


def new(request: HttpRequest) -> HttpResponse:
    """The most recently published."""
    return _list(request, _newest(), heading=_("New books"), base="/new", kind="")


def _newest() -> QuerySet[Edition]:
    return Edition.objects.exclude(published="").order_by("-published", "-pk")


def subjects(request: HttpRequest) -> HttpResponse:
    """The subjects that have most books."""
    return _names(request, _subject_doors(_DOORS), heading=_("Subjects"), address="/subjects", base="/subject/")


def _subject_doors(most: int) -> list[dict[str, Any]]:
    found = Subject.objects.exclude(scheme="keyword").filter(many__gt=0).order_by("-many", "slug")[: most * 2]
    doors: dict[str, dict[str, Any]] = {}
    for one in found:
        name = one.name or subject_name(one.scheme, one.code)
        if name:  # schemes share names; the fullest door stands for all
            doors.setdefault(name.casefold(), {"slug": one.slug, "name": name, "count": one.many})
    return list(doors.values())[:most]


def contributors(request: HttpRequest) -> HttpResponse:
    """Everyone who made a book, by family name."""
    number = page_number(request)
    start = (number - 1) * _NAMES
    rows = list(Contributor.objects.order_by("sort_name", "pk")[start : start + _NAMES + 1])
    names = [{"slug": row.slug, "name": row.sort_name, "count": 0} for row in rows[:_NAMES]]
    return _names(
        request,
        names,
        heading=_("Authors and others"),
        address="/contributors",
        base="/contributor/",
        number=number,
        more=len(rows) > _NAMES,
    )


def _names(
    request: HttpRequest,
    names: Sequence[dict[str, Any]],
    *,
    heading: str,
    address: str,
    base: str,
    number: int = 1,
    more: bool = False,
) -> HttpResponse:
    return draw_public(
        request,
        "storefront/names.html",
        tags=["lists"],
        good_until=utc_now() + _TERM,
        params=["page"],
        address=_canonical(address, number),
        heading=heading,
        names=names,
        base=base,
        letters=[],
        letter="",
        page_number=number,
        pages=number + more,
        base_address=at(request, address),
    )


def subject(request: HttpRequest, slug: str) -> HttpResponse:
    """Books on a subject, newest first."""
    about = get_object_or_404(Subject, slug=slug)
    editions = Edition.objects.filter(editionsubject__subject=about)
    ordered = editions.order_by("-editionsubject__published", "-editionsubject__edition")
    heading = about.name or subject_name(about.scheme, about.code) or about.code
    return _list(request, ordered, heading=heading, base=f"/subject/{slug}", kind=_("Subject"))


def contributor(request: HttpRequest, slug: str) -> HttpResponse:
    """What somebody wrote, edited, translated, drew or read, and who they are."""
    person = get_object_or_404(Contributor, slug=slug)
    ids = person.contribution_set.values("edition_id")
    editions = Edition.objects.filter(pk__in=ids).order_by(F("published").desc(), "-pk")
    about = {"name": person.name, "corporate": person.corporate, "biography": _biography(person)}
    return _list(
        request,
        editions,
        heading=person.name,
        base=f"/contributor/{slug}",
        kind="",
        template="storefront/contributor.html",
        contributor=about,
    )


def _biography(person: Contributor) -> str:
    """What the newest edition's sender says of them."""
    credited = person.contribution_set.filter(on_part=False).order_by("-edition__published", "-edition_id")[:5]
    places = {row.edition_id: row.sent for row in credited}
    for passage in Passage.objects.filter(edition_id__in=places, kind="biography").order_by("-edition_id"):
        if passage.body["person"] == places[passage.edition_id] and not passage.from_day:
            return str(passage.body["html"])
    return ""


def publisher(request: HttpRequest, slug: str) -> HttpResponse:
    """A publisher's books."""
    house = get_object_or_404(Publisher, slug=slug)
    editions = Edition.objects.filter(publisher=house).order_by("-published", "-pk")
    return _list(request, editions, heading=house.name, base=f"/publisher/{slug}", kind=_("Publisher"))


def imprint(request: HttpRequest, slug: str) -> HttpResponse:
    """An imprint's books."""
    brand = get_object_or_404(Imprint, slug=slug)
    editions = Edition.objects.filter(imprint=brand).order_by("-published", "-pk")
    return _list(request, editions, heading=brand.name, base=f"/imprint/{slug}", kind=_("Imprint"))


def series(request: HttpRequest, slug: str) -> HttpResponse:
    """The books of a series."""
    row = get_object_or_404(Series, slug=slug)
    editions = Edition.objects.filter(series=row).order_by("published", "pk")
    return _list(request, editions, heading=row.name, base=f"/series/{slug}", kind=_("Series"))


def work(request: HttpRequest, key: str) -> HttpResponse:
    """All editions of a work; one that went into another leads there."""
    found = get_object_or_404(Work.objects.select_related("merged_into"), key=key)
    if found.merged_into is not None:
        return HttpResponsePermanentRedirect(at(request, f"/work/{found.merged_into.key}"))
    editions = Edition.objects.filter(work=found).newest()
    about = work_panel(found, now=utc_now())
    return _list(
        request,
        editions,
        heading=found.title,
        base=f"/work/{key}",
        kind="",
        template="storefront/work.html",
        work=about,
    )


def _list(
    request: HttpRequest,
    editions: QuerySet[Edition],
    *,
    heading: str,
    base: str,
    kind: str,
    template: str = "storefront/list.html",
    **more: Any,
) -> HttpResponse:
    now = utc_now()
    number = page_number(request)
    found = cards(editions, now=now, page=number)
    return draw_public(
        request,
        template,
        tags=["lists"],
        good_until=now + _TERM,
        params=["page"],
        address=_canonical(base, number),
        heading=heading,
        kind=kind,
        cards=found.cards,
        editions=found.cards,
        total=None,
        page_number=number,
        pages=number + found.more,
        base_address=at(request, base),
        **more,
    )


def _canonical(base: str, number: int) -> str:
    return base if number == 1 else f"{base}?page={number}"
