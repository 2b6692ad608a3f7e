"""How long somebody stays signed in: those who work in the shop for a day's shift, readers for as long as they come."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.messages import add_message, constants
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.timezone import now

from bookrow.people import reasons
from bookrow.people.saying import said

IN_SINCE, SEEN = "people.in_since", "people.seen"
# Unused for so long, and altogether.
WORKING = (timedelta(hours=3), timedelta(hours=12))
READING = (timedelta(days=14), timedelta(days=90))
NOTED = timedelta(minutes=5)  # a session is not written anew for each page


class Hours:
    """Ends sessions that are over. Works within Django's own session and account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._inner = get_response
        self._working = tuple(settings.WORKING_PATHS)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.session.get(SESSION_KEY):
            working = request.path_info.startswith(self._working) or bool(getattr(request.user, "is_staff", False))
            if is_over(request.session, working=working, at=now()):
                logout(request)
                add_message(request, constants.INFO, said(reasons.SIGNED_OUT))
        return self._inner(request)


def begin(session: SessionBase, *, at: datetime) -> None:
    """Note when somebody came in."""
    session[IN_SINCE] = session[SEEN] = int(at.timestamp())


def is_over(session: SessionBase, *, working: bool, at: datetime) -> bool:
    """Whether a session has to end; notes that it was used where it goes on."""
    second = int(at.timestamp())
    if IN_SINCE not in session:
        begin(session, at=at)
    idle, altogether = (int(length.total_seconds()) for length in (WORKING if working else READING))
    if second - session[SEEN] > idle or second - session[IN_SINCE] > altogether:
        return True
    if second - session[SEEN] > NOTED.total_seconds():
        session[SEEN] = second
    return False
