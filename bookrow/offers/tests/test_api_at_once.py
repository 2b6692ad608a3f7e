"""The API as it is served: the same call from many hands at once is done once."""

import http.client
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest

from bookrow.offers.tests.calling import software_of
from bookrow.offers.tests.desks import owned
from bookrow.offers.tests.world import an_edition
from bookrow.plumbing.management.commands.serve import granian
from bookrow.plumbing.markets import heard
from bookrow.plumbing.models import Market
from bookrow.plumbing.tests.serving import free_port, running, wait_until_it_answers
from bookrow.plumbing.tests.shop import shop_in

HANDS = 12


@dataclass(frozen=True, slots=True)
class Served:
    """Two web processes, and the seller's software that calls them."""

    port: int
    secret: str

    def call(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, dict[str, str], Any]:
        """One call on a connection of its own: status, headers (names in small letters), body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        told = {"Authorization": f"Bearer {self.secret}", "Content-Type": "application/json"}
        try:
            line.request(method, f"/api/seller/{path}", body or None, {**told, **headers})
            answer = line.getresponse()
            return (
                answer.status,
                {name.lower(): text for name, text in answer.headers.items()},
                json.loads(answer.read()),
            )
        finally:
            line.close()

    def at_once(self, path: str, body: bytes, keys: list[str]) -> list[tuple[int, dict[str, str], Any]]:
        """The same body by many hands at the same moment, each with its key."""
        start, seen = Barrier(len(keys)), []

        def hand(key: str) -> None:
            start.wait()
            seen.append(self.call("POST", path, body, **{"Idempotency-Key": key}))

        hands = [Thread(target=hand, args=(key,)) for key in keys]
        for one in hands:
            one.start()
        for one in hands:
            one.join()
        return seen


@pytest.fixture
def served(transactional_db: None, tmp_path: Path) -> Iterator[Served]:
    told = {"name": "United States", "country": "US", "currency": "USD", "locale": "en-US", "units": "imperial"}
    Market.objects.get_or_create(code="us", defaults={**told, "is_default": True})
    heard(["markets"])
    seller, account = owned("Tideline Books", "ada@example.org")
    software = software_of(seller, account)
    software.stock(
        {"sku": "A-1", "isbn": an_edition(1).isbn, "price": 9, "condition": "Good", "quantity": 500}, key="before"
    )
    port, shop = free_port(), shop_in(tmp_path)
    with running(granian("bookrow.config.wsgi.application", "127.0.0.1", port, 2), shop.environment):
        wait_until_it_answers(port, "/healthz")
        yield Served(port, software.secret)


def test_one_key_from_many_hands_is_one_call(served: Served) -> None:
    """Prices that change by the call: a second doing of the same rows would find them unchanged, and say so."""
    body = json.dumps({"rows": [{"sku": "A-1", "price": 10}]}).encode()
    seen = served.at_once("stock", body, ["one"] * HANDS)
    assert {status for status, _headers, _body in seen} <= {200, 409}
    done = [answer for answer in seen if answer[0] == 200 and "idempotency-replayed" not in answer[1]]
    assert len(done) == 1 and {answer[2]["error"]["code"] for answer in seen if answer[0] == 409} <= {"claim-in-work"}
    told = [answer[2]["rows"][0]["outcome"] for answer in seen if answer[0] == 200]
    assert set(told) == {"changed"}
    status, headers, again = served.call("POST", "stock", body, **{"Idempotency-Key": "one"})
    assert (status, again) == (200, done[0][2]) and headers["idempotency-replayed"] == "true"


def test_the_test_itself_sees_what_is_done_twice(served: Served) -> None:
    """Keys of their own: every call is done, and all but one find nothing to change."""
    body = json.dumps({"rows": [{"sku": "A-1", "price": 10}]}).encode()
    seen = served.at_once("stock", body, [f"key {number}" for number in range(HANDS)])
    told = Counter(answer[2]["rows"][0]["outcome"] for answer in seen if answer[0] == 200)
    assert told["changed"] == 1 and told["unchanged"] >= 1
    assert {answer[2]["error"]["code"] for answer in seen if answer[0] != 200} <= {"stock-being-read"}


def test_bodies_over_the_wire(served: Served) -> None:
    key = {"Idempotency-Key": "wire"}
    status, _headers, body = served.call("POST", "stock", b"x" * (6 << 20), **key)
    assert (status, body["error"]["code"]) == (413, "api-body-size")
    line = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    told = {"Authorization": f"Bearer {served.secret}", "Content-Type": "application/json", **key}
    line.request("POST", "/api/seller/stock", iter([b'{"rows":', b"[]}"]), told, encode_chunked=True)
    answer = line.getresponse()
    assert (answer.status, json.loads(answer.read())["error"]["code"]) == (411, "api-body-length")
    line.close()
    status, headers, _body = served.call("POST", "files?name=a.csv", b"sku,isbn\r\n" + b"x" * (3 << 20), **key)
    assert status == 202 and headers["location"].startswith("/api/seller/files/")


def test_an_answer_is_for_its_bearer_alone(served: Served) -> None:
    """The same address with and without the token: what the page cache holds is nobody's stock."""
    for _ in range(2):
        assert served.call("GET", "stock/A-1")[2]["sku"] == "A-1"
        status, headers, body = served.call("GET", "stock/A-1", Authorization="Bearer none")
        assert (status, body["error"]["code"]) == (401, "api-no-token") and "no-store" in headers["cache-control"]
