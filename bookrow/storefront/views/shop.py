"""The shop's own pages: about, contact, policies, its colours, what robots should know."""

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from bookrow.catalogue.models import Edition
from bookrow.frame.colours import shop_css
from bookrow.frame.covers import cover_svg
from bookrow.kit.languages import direction
from bookrow.plumbing.publicpages import public
from bookrow.storefront.drawing import draw, draw_public, utc_now
from bookrow.storefront.models import Policy
from bookrow.storefront.ownwords import own_words
from bookrow.storefront.shop import face

_KEPT_NAME = re.compile(r"[a-z0-9-]+\.(?:jpg|png|webp)")
_SITEMAP = 10_000
_PRIVATE = ("/operator/", "/sell/", "/account", "/desk/", "/reviews/", "/sign-in", "/sign-up")


def about(request: HttpRequest) -> HttpResponse:
    """Who we are, and when we are here."""
    shop = face()
    html = own_words("\n\n".join(part for part in (shop.about, shop.hours) if part))
    return _text(request, heading=_("About %(shop)s") % {"shop": shop.name}, html=html, address="/about")


def contact(request: HttpRequest) -> HttpResponse:
    """How to reach a person."""
    shop = face()
    html = own_words(shop.contact)
    return _text(request, heading=_("Contact"), html=html, address="/contact", contact=shop.contact_email)


def policy(request: HttpRequest, slug: str, version: int | None = None) -> HttpResponse:
    """A policy in force, or an earlier version of it."""
    versions = list(Policy.objects.filter(slug=slug).order_by("-version"))
    found = next((one for one in versions if version in (None, one.version)), None)
    if found is None:
        raise Http404
    return _text(
        request,
        heading=found.title,
        html=own_words(found.body),
        address=f"/policies/{slug}",
        version=found.version,
        since=found.since,
        earlier=[one.version for one in versions if one.version < found.version],
        slug=slug,
    )


def _text(request: HttpRequest, *, heading: str, html: str, address: str, **more: Any) -> HttpResponse:
    context = {"heading": heading, "html": html, "address": address, **more}
    return draw_public(request, "storefront/text.html", tags=[], **context)


def colours(request: HttpRequest) -> HttpResponse:
    """The shop's own colours, as a style sheet: pages have no styles inside them."""
    text = shop_css(face().accent)
    return public(HttpResponse(text, content_type="text/css; charset=utf-8"), tags=["shop"])


def drawn_cover(request: HttpRequest, key: str) -> HttpResponse:
    """The cover we draw for an edition that has none; editions of one work share its design."""
    edition = get_object_or_404(Edition.objects.select_related("work", "series"), key=key)
    if edition.public_from and edition.public_from > utc_now():
        raise Http404
    svg = cover_svg(
        seed=edition.work.key,
        title=edition.title,
        by=edition.by.split("; ")[0],
        series=edition.series.name if edition.series else "",
        direction=direction(edition.language, edition.title),
    )
    return public(HttpResponse(svg, content_type="image/svg+xml; charset=utf-8"), tags=[edition.address])


@require_safe
def kept_file(request: HttpRequest, folder: str, name: str) -> FileResponse:
    """Our copy of a sender's cover, or the shop's logo. Names hold a digest of the bytes, so they never change."""
    path = Path(settings.MEDIA_ROOT) / folder / name
    if not _KEPT_NAME.fullmatch(name) or not path.is_file():
        raise Http404
    response = FileResponse(path.open("rb"))
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read: everything that is the same for everyone."""
    site = f"{request.scheme}://{request.get_host()}/sitemap.xml"
    hidden = "".join(f"Disallow: {path}\n" for path in _PRIVATE)
    text = f"User-agent: *\n{hidden}\nSitemap: {site}\n"
    return public(HttpResponse(text, content_type="text/plain; charset=utf-8"), tags=["shop"])


def sitemap(request: HttpRequest) -> HttpResponse:
    """The parts of the map."""
    last = Edition.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    site = f"{request.scheme}://{request.get_host()}"
    parts = "".join(f"<sitemap><loc>{site}/sitemap-{n}.xml</loc></sitemap>" for n in range(last // _SITEMAP + 1))
    return _xml(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>')


def sitemap_part(request: HttpRequest, part: int) -> HttpResponse:
    """Ten thousand editions by their ids, and what changed when."""
    site = f"{request.scheme}://{request.get_host()}"
    start = part * _SITEMAP
    editions = Edition.objects.filter(pk__gte=start, pk__lt=start + _SITEMAP).public(now=utc_now())
    rows = "".join(
        f"<url><loc>{site}{e.address}</loc><lastmod>{e.changed_at:%Y-%m-%d}</lastmod></url>"
        for e in editions.only("isbn", "key", "changed_at")
    )
    return _xml(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>')


def _xml(body: str) -> HttpResponse:
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'
    return public(HttpResponse(text, content_type="application/xml; charset=utf-8"), tags=["lists"])


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing here, and ways on."""
    return draw(request, "404.html", status=404)
