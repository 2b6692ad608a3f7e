"""A whole shop as people meet it: its own data, the demo books taken in by the real door, served by `bookrow serve`."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPCookieProcessor, Request, build_opener

import psycopg
from lxml import html

from tests.processes import end_group, ending_with_parent, free_port

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What the shop answered."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")


@dataclass(slots=True)
class Shop:
    """An address, and the environment in which commands for this shop run."""

    url: str
    data: Path
    environ: dict[str, str]
    operator: str = "operator@example.org"
    password: str = ""
    log: Path = field(default=Path(os.devnull))

    def get(self, path: str, headers: Mapping[str, str] | None = None, *, method: str = "GET") -> Answer:
        """One request, redirects not followed."""
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=30)
        try:
            connection.request(method, path, headers=dict(headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def run(self, *words: str) -> str:
        """Run `bookrow <words>` for this shop and give what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "bookrow", *words],
            cwd=ROOT,
            env=self.environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"bookrow {' '.join(words)}\n{done.stdout}\n{done.stderr}"
        return done.stdout


class Visitor:
    """Somebody with a cookie jar, who fills in forms. Redirects are followed."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.jar = CookieJar()
        self._opener = build_opener(HTTPCookieProcessor(self.jar))

    def get(self, path: str) -> Answer:
        """Look at a page."""
        return self._ask(Request(self.shop.url + path))

    def send(self, path: str, **fields: str) -> Answer:
        """Fill in the first POST form of a page that has fields of these names, and send it to where it belongs."""
        tree = html.fromstring(self.get(path).body, base_url=self.shop.url + path)
        form = next(f for f in tree.forms if f.method == "POST" and set(fields) <= {*f.fields})
        filled = {**{name: value or "" for name, value in form.form_values()}, **fields}
        target = urljoin(self.shop.url + path, form.action or path)
        return self._ask(Request(target, data=urlencode(filled).encode(), headers={"Referer": self.shop.url + path}))

    def sign_in(self, password: str | None = None) -> Answer:
        """Come in by the front door, as the operator."""
        return self.send("/sign-in", username=self.shop.operator, password=password or self.shop.password)

    def cookie(self, name: str) -> str:
        """The value of one cookie, or nothing."""
        return next((cookie.value or "" for cookie in self.jar if cookie.name == name), "")

    def cookies(self) -> str:
        """All cookies, as a browser sends them."""
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)

    def _ask(self, request: Request) -> Answer:
        try:
            with self._opener.open(request, timeout=30) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except HTTPError as answer:
            return Answer(answer.code, answer.headers, answer.read())


def new_shop(data: Path, *, name: str, environ: Mapping[str, str] | None = None) -> Shop:
    """An empty shop in the folder `data` (on PostgreSQL: in a database `name`), with its tables, not served yet."""
    data.mkdir(parents=True, exist_ok=True)
    settings = {**os.environ, "BOOKROW_DATA": str(data), "PYTHONUNBUFFERED": "1", **(environ or {})}
    if address := os.environ.get("DATABASE_URL"):
        settings["DATABASE_URL"] = _own_database(address, name)
    shop = Shop(f"http://127.0.0.1:{free_port()}", data, settings, log=data / "serve.log")
    shop.run("migrate", "--verbosity", "0")
    return shop


@contextmanager
def open_shop(data: Path, *, name: str, environ: Mapping[str, str] | None = None) -> Iterator[Shop]:
    """A new shop with the demo books and one operator, served for as long as the block lasts."""
    shop = new_shop(data, name=name, environ=environ)
    shop.run("collectstatic", "--noinput", "--verbosity", "0")
    shop.run("demo")
    shop.password = json.loads(shop.run("operator", shop.operator, "--json"))["password"]
    port = str(urlsplit(shop.url).port)
    with shop.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bookrow", "serve", "--port", port, "--workers", "1"],
            cwd=ROOT,
            env=shop.environ,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=ending_with_parent(signal.SIGTERM),
        )
    try:
        _wait(shop, process)
        yield shop
        # Whatever failed after it had gone failed for that reason.
        assert process.poll() is None, (
            f"The shop ended by itself ({process.returncode}).\n{shop.log.read_text()[-4000:]}"
        )
    finally:
        end_group(process)


def _wait(shop: Shop, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            if shop.get("/healthz").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("The shop did not open:\n" + shop.log.read_text(errors="replace")[-4000:])


def _own_database(address: str, name: str) -> str:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}"')
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=f"/{name}"))
