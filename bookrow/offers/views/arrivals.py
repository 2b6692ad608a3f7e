"""Files that come by themselves: from where, how often, and what came of the last look."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_arrivals as reasons
from bookrow.offers.actions.arrivals import (
    MOST,
    accept_key,
    add_source,
    look_now,
    pause_source,
    remove_source,
    resume_source,
)
from bookrow.offers.arrivals.folder import files_in
from bookrow.offers.forms.arrivals import SourceForm
from bookrow.offers.models import StockSource
from bookrow.offers.panels.arrivals import source_lines
from bookrow.offers.staff import KEEPERS, Desk, seller_required
from bookrow.offers.views.shared import form_page, say, say_once, to, utc_now, whole_number

_LOOK_AGAIN = 2  # seconds between two looks of the page at what the worker found
_WAITS = 150  # seconds: as long as a look may take, and a little
_FIELDS = {
    reasons.ADDRESS_WRONG.code: "address",
    reasons.ADDRESS_SECRET.code: "address",
    reasons.NO_USER.code: "user",
    reasons.FOLDER_TWICE.code: "kind",
}
_WORDS = {
    "pause": (pause_source, gettext_lazy("Paused: nothing is fetched from there until you say so.")),
    "resume": (resume_source, gettext_lazy("Files are fetched from there again.")),
    "remove": (remove_source, gettext_lazy("Removed: nothing is fetched from there any more. What came stays.")),
}


@seller_required(*KEEPERS)
def arrivals(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Every place that files come from, and one more."""
    form = SourceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            add_source(desk.seller, by=desk.account.pk, now=utc_now(), **form.cleaned_data)
        except Refusal as refusal:
            say(form, refusal, _FIELDS)
        else:
            messages.success(request, _("Saved: files are fetched from there from now on."))
            return to("arrivals", desk)
    rows = source_lines(desk.seller, desk.market.locale)
    looking = _looking(request, desk)
    context = {"sources": rows, "most": MOST, "looking": looking}
    answer = form_page(request, "sell/arrivals.html", form, desk, "stock", **context)
    if looking and looking["waits"]:
        answer["Refresh"] = str(_LOOK_AGAIN)
    return answer


def _looking(request: HttpRequest, desk: Desk) -> dict[str, Any] | None:
    """The place that was asked to be looked at, whether the worker has not been there yet, and whether it is still likely to
    come: id, waits, late."""
    since = whole_number(request.GET.get("since"))
    found = StockSource.objects.filter(seller=desk.seller, pk=whole_number(request.GET.get("looked"))).first()
    if found is None or not since:
        return None
    open_ = found.last_at is None or found.last_at.timestamp() * 1000 < since
    late = utc_now().timestamp() * 1000 - since > _WAITS * 1000
    return {"id": found.pk, "open": open_, "waits": open_ and not late}


@require_POST
@seller_required(*KEEPERS)
def arrival(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """One of them is paused, resumed, looked at, removed, or its server's key accepted."""
    found = StockSource.objects.filter(seller=desk.seller, pk=pk).first()
    told = request.POST
    if found is None:
        raise Http404
    try:
        if "accept" in told:
            accept_key(found, fingerprint=told["accept"], by=desk.account.pk, now=utc_now())
            messages.success(request, _("Confirmed: files are fetched from that server."))
            return to("arrivals", desk)
        if "look" in told:
            return _look(request, desk, found)
        action, words = next((_WORDS[name] for name in _WORDS if name in told), (None, ""))
        if action is None:
            raise Http404
        action(found, by=desk.account.pk, now=utc_now())
        messages.success(request, str(words))
    except Refusal as refusal:
        say_once(request, refusal)
    return to("arrivals", desk)


def _look(request: HttpRequest, desk: Desk, found: StockSource) -> HttpResponse:
    """A folder is looked into at once; at an address the worker looks, and the page says so until it has been there."""
    now = utc_now()
    look_now(found, by=desk.account.pk, now=now)
    lies = files_in(found) if found.kind == StockSource.Kind.FOLDER else None
    if lies == 0:
        messages.success(request, _("No file lies in that folder. As soon as one does, it is taken by itself."))
        return to("arrivals", desk)
    answer = to("arrivals", desk, part=f"source-{found.pk}")
    asked = urlencode({"looked": found.pk, "since": int(now.timestamp() * 1000)})
    return HttpResponseRedirect(answer.url.replace("#", f"?{asked}#"))
