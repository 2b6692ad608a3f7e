"""Writing a review: one form whose every button works without script, and the findings as a fragment for those with."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.catalogue.models import Edition
from bookrow.catalogue.named import books_like
from bookrow.catalogue.panels import cards_of
from bookrow.kit.refusals import Refusal
from bookrow.people.addresses import address_of
from bookrow.people.guards import account_required, member, of_age_required
from bookrow.people.models import PenName
from bookrow.people.saying import said as in_words
from bookrow.reviews import accepted
from bookrow.reviews.actions import change_review, post_review, save_draft
from bookrow.reviews.beside import Beside, beside, folded_spans, spans_of
from bookrow.reviews.checking import Found, findings_of
from bookrow.reviews.forms import ReviewForm, chosen, refilled, typed, words_from
from bookrow.reviews.marking import without
from bookrow.reviews.models import Draft, Review
from bookrow.reviews.words import Words, words_of

_BUTTONS = ("find", "add", "drop", "take_out", "to_correction", "preview", "check", "save")


def edition_of(name: str) -> Edition:
    """The edition of an ISBN or a key; Http404 where nobody may see it."""
    found = Edition.objects.filter(isbn=name) if name.isdecimal() else Edition.objects.filter(key=name)
    edition = found.public(now=timezone.now()).select_related("work").first()
    if edition is None:
        raise Http404
    return edition


@account_required
@of_age_required
def write(request: HttpRequest, name: str) -> HttpResponse:
    """The form: empty, with the draft, or with one's own review of the work to be changed."""
    edition = edition_of(name)
    if request.method != "POST":
        begun = _begun(request, edition)
        return _page(request, edition, begun, looked=_says_something(begun))
    data = _clean(request.POST)
    pressed = next((button for button in _BUTTONS if button in request.POST), "")
    if pressed:
        return _ANSWERS[pressed](request, edition, data)
    return _post(request, edition, data)


@account_required
@of_age_required
@require_POST
def check(request: HttpRequest, name: str) -> HttpResponse:
    """The findings alone, when a field is left; what was typed is kept as a draft by the way."""
    edition, data = edition_of(name), _clean(request.POST)
    _keep(request, edition, data)
    shown = _looked(edition, data)
    return render(
        request, "reviews/findings.html", {"findings": shown, "said": _says_something(data), "edition": edition}
    )


def _post(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    form = _form(request, data)
    if not form.is_valid():
        _keep(request, edition, data)
        return _page(request, edition, data, form=form, looked=True, status=422)
    mine, words, now = _mine(request, edition), _said(edition, data), timezone.now()
    try:
        if mine is None:
            writer, address = member(request), address_of(request)
            review = post_review(edition=edition, writer=writer, words=words, now=now, address=address)
        else:
            review = change_review(review=mine, words=words, now=now)
    except Refusal as refusal:
        _keep(request, edition, data)
        return _page(request, edition, data, form=form, looked=True, refusal=refusal, status=422)
    if review.state == Review.PUBLISHED:
        messages.success(request, _("Posted. Thank you."))
    else:
        messages.warning(request, _("Kept as you wrote it. A person reads it before it is printed, within a day."))
    return HttpResponseRedirect(reverse("reviews:yours"))


def _find(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    _keep(request, edition, data)
    found = [one for one in books_like(data.get("q", "")[:200], now=timezone.now()) if one.work_id != edition.work_id]
    return _page(request, edition, data, found=found, asked=data.get("q", "")[:200])


def _add(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    data.setlist("recommended", [str(one) for one in chosen([*data.getlist("recommended"), data.get("add", "")])])
    _keep(request, edition, data)
    return _page(request, edition, data)


def _drop(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    data.setlist("recommended", [one for one in data.getlist("recommended") if one != data.get("drop")])
    _keep(request, edition, data)
    return _page(request, edition, data)


def _take_out(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    _taken(edition, data, data.get("take_out", ""))
    _keep(request, edition, data)
    return _page(request, edition, data, looked=True)


def _to_correction(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    moved = _taken(edition, data, data.get("to_correction", ""))
    _keep(request, edition, data)
    at = reverse("desk:correct", args=[edition.isbn or edition.key])
    return HttpResponseRedirect(f"{at}?{urlencode({'words': moved})}")


def _looked_at(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    _keep(request, edition, data)
    return _page(request, edition, data, looked=True, preview="preview" in request.POST)


def _save(request: HttpRequest, edition: Edition, data: QueryDict) -> HttpResponse:
    _keep(request, edition, data)
    messages.success(request, _("Kept. You find it here when you come back."))
    return HttpResponseRedirect(request.get_full_path())


_ANSWERS: dict[str, Callable[[HttpRequest, Edition, QueryDict], HttpResponse]] = {
    "find": _find,
    "add": _add,
    "drop": _drop,
    "take_out": _take_out,
    "to_correction": _to_correction,
    "preview": _looked_at,
    "check": _looked_at,
    "save": _save,
}


def _page(
    request: HttpRequest,
    edition: Edition,
    data: QueryDict | None,
    *,
    form: ReviewForm | None = None,
    looked: bool = False,
    refusal: Refusal | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    data = data if data is not None else QueryDict(mutable=True)
    now, mine = timezone.now(), _mine(request, edition)
    numbers = _there(chosen(data.getlist("recommended")), now)
    findings = _looked(edition, data) if looked else []
    known = {one.rule for one in findings}
    others = [in_words(reason) for reason in refusal.reasons if reason.code not in known] if refusal else []
    context = {
        "today": now.date(),
        "edition": edition,
        "form": form or _form(request, data, bound=False),
        "data": data,
        "mine": mine,
        "pen_name": _pen_name(request),
        "findings": findings,
        "said": looked and _says_something(data),
        "others": others,
        "recommended": list(zip(numbers, cards_of(numbers, now=now), strict=True)),
        "preview": None,
        **more,
    }
    return render(request, "reviews/write.html", context, status=status)


def _there(numbers: list[int], now: datetime) -> list[int]:
    """Those of the books that readers may still see."""
    public = set(Edition.objects.filter(pk__in=numbers).public(now=now).values_list("pk", flat=True))
    return [number for number in numbers if number in public]


def _form(request: HttpRequest, data: QueryDict, *, bound: bool = True) -> ReviewForm:
    if bound:
        return ReviewForm(data, pen_name=_pen_name(request))
    return ReviewForm(
        pen_name=_pen_name(request), initial={name: data[name] for name in data if name != "csrfmiddlewaretoken"}
    )


def _clean(data: QueryDict) -> QueryDict:
    """What was sent, with its line ends plain and its words unaltered, open to being changed."""
    return _with_buttons(refilled(typed(data)), data)


def _with_buttons(filled: QueryDict, data: QueryDict) -> QueryDict:
    for name in ("q", *_BUTTONS):
        if name in data:
            filled[name] = data.get(name, "")
    return filled


def _begun(request: HttpRequest, edition: Edition) -> QueryDict:
    """The draft, else one's own review, else nothing."""
    draft = Draft.objects.filter(account=member(request), work=edition.work_id).first()
    if draft is not None:
        return refilled(draft.said)
    mine = _mine(request, edition)
    return refilled(words_of(mine).said()) if mine else QueryDict(mutable=True)


def _mine(request: HttpRequest, edition: Edition) -> Review | None:
    own = Review.objects.by(member(request).pk).filter(work=edition.work_id, sole=True)
    return own.exclude(state=Review.TAKEN_BACK).first()


def _pen_name(request: HttpRequest) -> PenName | None:
    return PenName.objects.filter(account=member(request), erased_at=None).first()


def _keep(request: HttpRequest, edition: Edition, data: QueryDict) -> None:
    save_draft(account=member(request), work=edition.work, said=typed(data), now=timezone.now())


def _says_something(data: QueryDict) -> bool:
    return bool(data.get("text", "").strip() or data.get("headline", "").strip())


def _said(edition: Edition, data: QueryDict) -> Words:
    told = {**data.dict(), **{name: data.getlist(name) for name in ("recommended", "answered", "contested")}}
    words = words_from(told, terms=accepted.in_force())
    return replace(words, folds=folded_spans(findings_of(edition=edition, words=words), data.getlist("fold")))


def _looked(edition: Edition, data: QueryDict) -> list[Beside]:
    if not _says_something(data):
        return []
    words = _said(edition, data)
    return beside(findings_of(edition=edition, words=words), words, data.getlist("fold"))


def _taken(edition: Edition, data: QueryDict, named: str) -> str:
    """Take the words of one finding out of the field they stand in, and return them."""
    field, _colon, rest = named.partition(":")
    rule, _colon, mark = rest.partition(":")
    if field not in ("headline", "text"):
        return ""
    found: list[Found] = findings_of(edition=edition, words=_said(edition, data))
    text = data.get(field, "")
    spans = spans_of(found, field, rule, mark)
    data[field] = without(text, spans) if spans else text
    return " ".join(text[start:end] for start, end in spans)
