"""Sessions and accounts only where somebody can be signed in; every other page is the same for everyone."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class PersonalMiddleware:
    """Puts Django's session and account around the paths of PERSONAL_PATHS, and nothing around the others: a public page
    cannot vary by cookie, and a miss does not pay for what it never uses."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._public = get_response
        self._personal = SessionMiddleware(AuthenticationMiddleware(get_response))
        self._paths = tuple(settings.PERSONAL_PATHS)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(self._paths):
            return cast(HttpResponseBase, self._personal(request))
        return self._public(request)
