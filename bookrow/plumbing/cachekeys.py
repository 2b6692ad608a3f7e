"""Which requests may be answered from memory, and under which key."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http.request import split_domain_port, validate_host

Key = tuple[str, str, str]

# Added to links by mail and advertising senders; no page looks at them.
CAMPAIGN = frozenset(
    ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id", "gclid", "gbraid", "wbraid"]
    + ["dclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "yclid", "igshid", "ref_src", "_hsenc", "_hsmi"]
)
_LONGEST_QUERY = 300
_MORE_HOSTS = 8


def key_of(environ: Mapping[str, Any]) -> Key | None:
    """Host, path and the query in canonical order without campaign tags; None: the query is too long or not plain, or
    the request shows a token, so that the answer is for its bearer alone."""
    if "HTTP_AUTHORIZATION" in environ:
        return None
    query = environ.get("QUERY_STRING", "")
    if query:
        canonical = canonical_query(query)
        if canonical is None:
            return None
        query = canonical
    return environ.get("HTTP_HOST", ""), environ["PATH_INFO"], query


def canonical_query(query: str) -> str | None:
    """The parameters in sorted order; None if a name comes twice or the whole is longer than pages need."""
    if len(query) > _LONGEST_QUERY:
        return None
    pairs = [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] not in CAMPAIGN]
    if len({name for name, _ in pairs}) != len(pairs):
        return None
    return urlencode(sorted(pairs))


def parameters(key: Key) -> set[str]:
    """The names of the query parameters in a key."""
    return {name for name, _ in parse_qsl(key[2], keep_blank_values=True)}


class Hosts:
    """The Host headers pages are kept for, counted so that nobody multiplies the pages by inventing ports or names."""

    def __init__(self, allowed: Collection[str]) -> None:
        self._allowed = list(allowed)
        self._learned: set[str] = set()

    def known(self, host: str, *, own_port: str) -> bool:
        """Whether the Host header names the shop, at a port it is plausibly reached by."""
        domain, port = split_domain_port(host)
        if not domain or host != host.lower() or "." in host[len(domain) :] or not validate_host(domain, self._allowed):
            return False
        if domain in self._allowed and port in ("", "80", "443", own_port):
            return True
        # Behind a mapped port (8080 to 8000), or for *.example.org, the first few seen are the shop's own.
        if len(self._learned) < _MORE_HOSTS:
            self._learned.add(host)
        return host in self._learned
