"""Where a request comes from."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The visitor's IP address. A proxy's word is taken only where the shop says that one stands before it.

    Behind a proxy the last entry of X-Forwarded-For is what our own proxy wrote; what stands before it is only claimed.
    """
    if settings.SECURE_PROXY_SSL_HEADER:
        claimed: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
        if last := claimed.rpartition(",")[2].strip():
            return last
    return str(request.META.get("REMOTE_ADDR", ""))
