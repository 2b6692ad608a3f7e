"""Whether a review was helpful: one word of each reader's."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bookrow.kit.refusals import Refusal
from bookrow.people.guards import account_required, member
from bookrow.people.saying import said
from bookrow.reviews.actions import vote
from bookrow.reviews.models import Review, Vote

_WORDS = {"yes": True, "no": False, "neither": None}


@account_required
def vote_on(request: HttpRequest, key: str) -> HttpResponse:
    """The review, and the question; answered as often as one likes, the last answer counts."""
    review = Review.objects.public().filter(key=key).select_related("pen_name", "edition").first()
    if review is None:
        raise Http404
    account = member(request)
    if request.method == "POST" and request.POST.get("helpful") in _WORDS:
        try:
            vote(review=review, account=account, helpful=_WORDS[request.POST["helpful"]], now=timezone.now())
        except Refusal as refusal:
            for reason in refusal.reasons:
                messages.warning(request, said(reason))
        else:
            messages.success(request, _("Thank you: it is counted."))
        return HttpResponseRedirect(reverse("reviews:vote", args=[key]))
    mine = Vote.objects.filter(review=review, account=account).values_list("helpful", flat=True).first()
    context = {"today": timezone.now().date(), "review": review, "mine": mine, "own": review.writer_id == account.pk}
    return render(request, "reviews/vote.html", context)
