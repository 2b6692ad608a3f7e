"""A seller's software for tests: a token, calls with a key each, and answers as values."""

import itertools
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.test import Client
from django.utils import timezone

from bookrow.offers.actions.tokens import make_token
from bookrow.offers.models import Seller
from bookrow.people.models import Account

_KEYS = itertools.count(1)


@dataclass(slots=True)
class Reply:
    """What came back."""

    status: int
    headers: Any
    body: Any


@dataclass(slots=True)
class Software:
    """Calls the API with one token. Every POST gets a new key unless one is given."""

    secret: str
    client: Client = field(default_factory=lambda: Client(enforce_csrf_checks=True))

    def get(self, path: str, **headers: str) -> Reply:
        """Read."""
        return self._told(self.client.get(f"/api/seller/{path}", headers=self._headers(headers)))

    def post(self, path: str, body: Any = None, *, key: str | None = None, **headers: str) -> Reply:
        """Send JSON, or bytes as they are."""
        content = body if isinstance(body, bytes) else orjson.dumps(body) if body is not None else b""
        kind = headers.pop("content_type", "application/json")
        named = {"Idempotency-Key": f"key {next(_KEYS)}" if key is None else key, **headers}
        named = {name: value for name, value in named.items() if value}
        return self._told(
            self.client.post(f"/api/seller/{path}", data=content, content_type=kind, headers=self._headers(named))
        )

    def stock(self, *rows: dict[str, Any], query: str = "", key: str | None = None) -> Reply:
        """Send rows of stock."""
        return self.post(f"stock{query}", {"rows": list(rows)}, key=key)

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}", **more}

    def _told(self, answer: Any) -> Reply:
        assert answer["Content-Type"] == "application/json", answer.content
        assert "no-store" in answer["Cache-Control"]
        return Reply(answer.status_code, answer.headers, orjson.loads(answer.content))


def software_of(seller: Seller, account: Account, name: str = "Stock program") -> Software:
    """A token for the seller, in the hands of its software."""
    return Software(make_token(seller, name=name, by=account, now=timezone.now())[1])


def outcomes(reply: Reply) -> list[str]:
    """What became of each row."""
    assert reply.status == 200, reply.body
    counts = reply.body["counts"]
    assert counts["rows"] == sum(many for name, many in counts.items() if name != "rows") == len(reply.body["rows"])
    return [row["outcome"] for row in reply.body["rows"]]


def code(reply: Reply) -> tuple[int, str]:
    """Status and code of a refusal, which has its three parts."""
    assert set(reply.body) == {"error"} and set(reply.body["error"]) == {"code", "why", "help"}, reply.body
    assert all("{" not in part for part in reply.body["error"].values() if "JSON" not in part and "sku" not in part)
    return reply.status, reply.body["error"]["code"]
