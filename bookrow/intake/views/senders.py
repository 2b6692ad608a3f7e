"""Senders: how far each is trusted, what it is called, and two that are one."""

from django.contrib import messages
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.catalogue.actions import change_cover_hosts, change_trust, join_senders, rename_sender
from bookrow.catalogue.models import CoverImage, Description, Sender
from bookrow.intake.forms import SenderForm, sender_form
from bookrow.intake.words import sender_said
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required


@operator_required
def senders(request: HttpRequest) -> HttpResponse:
    """Whom we trust how far, and from where covers may be fetched."""
    return _senders(request, {})


def _senders(request: HttpRequest, changed: dict[int, SenderForm], status: int = 200) -> HttpResponse:
    said = Description.objects.values_list("sender_id").annotate(records=Count("pk"), last_at=Max("arrived_at"))
    known = {sender: (records, last_at) for sender, records, last_at in said}
    waiting_covers = _waiting_covers()
    rows = [
        {
            "id": one.pk,
            "name": sender_said(one.name),
            "records": known.get(one.pk, (0, None))[0],
            "last_at": known.get(one.pk, (0, None))[1],
            "covers": waiting_covers.get(one.pk, []),
            "form": changed.get(one.pk) or sender_form(one),
        }
        for one in Sender.objects.speaking().order_by("-trust", "name")
    ]
    return render(request, "intake/senders.html", {"senders": rows}, status=status)


def _waiting_covers() -> dict[int, list[str]]:
    """Hosts at which covers wait for leave to be fetched, the fullest first, by sender."""
    wanted = CoverImage.objects.filter(state="wanted").exclude(host="").values("sender_id", "host")
    hosts: dict[int, list[str]] = {}
    for row in wanted.annotate(many=Count("pk")).order_by("-many"):
        hosts.setdefault(row["sender_id"], []).append(f"{row['host']} ({row['many']})")
    return {sender: names[:8] for sender, names in hosts.items()}


@operator_required
@require_POST
def sender(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one sender's name, trust and hosts. A name that another sender has leads to the question whether the two are
    one."""
    chosen = get_object_or_404(Sender.objects.speaking(), pk=pk)
    form = sender_form(chosen, request.POST)
    if not form.is_valid():
        return _senders(request, {pk: form}, status=422)
    now, name = timezone.now(), form.cleaned_data["name"]
    change_cover_hosts(sender=chosen, hosts=form.cleaned_data["cover_hosts"])
    if form.cleaned_data["trust"] != chosen.trust:
        change_trust(sender=chosen, trust=form.cleaned_data["trust"], now=now)
    try:
        rename_sender(sender=chosen, name=name, now=now)
    except Refusal:
        other = Sender.objects.called(" ".join(name.split())[:200])
        return HttpResponseRedirect(_join_address(chosen, other) if other else reverse("intake:senders"))
    messages.success(request, _("Saved: %(sender)s.") % {"sender": name})
    return HttpResponseRedirect(f"{reverse('intake:senders')}#sender-{pk}")


def _join_address(gone: Sender, keep: Sender) -> str:
    return f"{reverse('intake:join', args=[gone.pk])}?into={keep.pk}"


@operator_required
def join(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether two senders are one; asked with what follows from it, then done."""
    gone = get_object_or_404(Sender.objects.speaking(), pk=pk)
    into = (request.POST if request.method == "POST" else request.GET).get("into", "")
    number = int(into) if into.isascii() and into.isdecimal() and len(into) < 18 else 0
    keep = get_object_or_404(Sender.objects.speaking().exclude(pk=pk), pk=number)
    if request.method == "POST":
        join_senders(keep=keep, gone=gone, now=timezone.now())
        told = _("Saved: what came from %(gone)s counts as said by %(keep)s.")
        messages.success(request, told % {"gone": sender_said(gone.name), "keep": sender_said(keep.name)})
        return HttpResponseRedirect(f"{reverse('intake:senders')}#sender-{keep.pk}")
    same, apart = Description.objects.in_both(gone, keep)
    context = {"gone": _told(gone), "keep": _told(keep), "same": same, "apart": apart}
    return render(request, "intake/join.html", context)


def _told(one: Sender) -> dict[str, object]:
    said = Description.objects.filter(sender=one).aggregate(records=Count("pk"), last_at=Max("arrived_at"))
    return {"id": one.pk, "name": sender_said(one.name), "trust": one.trust, **said}
