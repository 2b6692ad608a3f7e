"""What everybody may read of selling here, signed in or not: what it means, and the guide."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from bookrow.offers import guide as guides
from bookrow.offers.views.shared import draw


@never_cache
def guide(request: HttpRequest, page: str = "") -> HttpResponse:
    """One page of the guide."""
    found = guides.page(page)
    if found is None:
        raise Http404
    return draw(request, "sell/guide.html", guide=found, name=page, titles=guides.titles())
