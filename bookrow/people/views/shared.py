"""What pages of this room share: where to go next, and how a page says that one has to wait."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from bookrow.people.adapters import is_ours
from bookrow.people.saying import seconds_to_wait

DOOR = "/sign-"


class Onward:
    """A view that knows where somebody wanted to go."""

    request: HttpRequest

    def next_address(self) -> str:
        """An address within this shop, or nothing."""
        return next_of(self.request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the template gets: next among it, for links to the other ways in."""
        return super().get_context_data(**{"next": self.next_address(), **kwargs})  # type: ignore[misc,no-any-return]


def next_of(request: HttpRequest) -> str:
    """Where a request asks to be led afterwards: an address within this shop and behind its door, or nothing."""
    wanted = str(request.POST.get("next") or request.GET.get("next") or "")
    return wanted if is_ours(request, wanted) and not wanted.startswith(DOOR) else ""


def patient(answer: HttpResponse, form: Any) -> HttpResponse:
    """429 and when to come again, where a form met a limit; the page itself says it to people."""
    return waiting(answer, seconds_to_wait(fault for faults in form.errors.as_data().values() for fault in faults))


def waiting(answer: HttpResponse, seconds: int) -> HttpResponse:
    """The same for so many seconds, or for none."""
    if seconds:
        answer.status_code = 429
        answer["Retry-After"] = str(seconds)
    return answer
