"""Sessions, accounts and messages only where somebody can be signed in; every other page is the same for everyone."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

from bookrow.people.hours import Hours


class PersonalMiddleware:
    """Puts Django's session, account and messages around the paths of PERSONAL_PATHS, and nothing around the others: a
    public page cannot vary by cookie, and a miss does not pay for what it never uses. Nobody stores a personal page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._public = get_response
        self._personal = SessionMiddleware(AuthenticationMiddleware(MessageMiddleware(Hours(get_response))))
        self._paths = tuple(settings.PERSONAL_PATHS)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(self._paths):
            answer = cast(HttpResponseBase, self._personal(request))
            if not answer.has_header("Cache-Control"):
                add_never_cache_headers(answer)
            return answer
        return self._public(request)
