"""A reader's own reviews, whatever became of each, and the drafts."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bookrow.catalogue.panels import works_cards
from bookrow.people.guards import account_required, member
from bookrow.reviews.actions import take_back
from bookrow.reviews.models import Draft, Review

_MOST = 200


@account_required
def yours(request: HttpRequest) -> HttpResponse:
    """Everything that somebody wrote here, newest first, and what is not posted yet."""
    account, now = member(request), timezone.now()
    own = Review.objects.by(account.pk).exclude(state=Review.TAKEN_BACK).select_related("edition", "pen_name")
    drafts = Draft.objects.filter(account=account).select_related("work").order_by("-saved_at")[:_MOST]
    context = {
        "today": now.date(),
        "reviews": list(own.order_by("-posted_at")[:_MOST]),
        "drafts": [(draft, card) for draft, card in _with_cards(list(drafts)) if card],
    }
    return render(request, "reviews/yours.html", context)


@account_required
def take_it_back(request: HttpRequest, key: str) -> HttpResponse:
    """Asked once more, then no longer shown."""
    review = Review.objects.by(member(request).pk).filter(key=key).exclude(state=Review.TAKEN_BACK).first()
    if review is None:
        raise Http404
    if request.method != "POST":
        return render(request, "reviews/take_back.html", {"today": timezone.now().date(), "review": review})
    take_back(review=review, now=timezone.now())
    messages.success(request, _("Taken back. Nobody reads it any longer."))
    return HttpResponseRedirect(reverse("reviews:yours"))


def _with_cards(drafts: list[Draft]) -> list[tuple[Draft, object]]:
    cards = works_cards([draft.work_id for draft in drafts], now=timezone.now())
    return [(draft, cards.get(draft.work_id)) for draft in drafts]
