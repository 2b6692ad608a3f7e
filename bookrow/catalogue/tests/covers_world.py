"""The world outside a shop, in small: an https host with pictures, a book whose sender names one, pictures of all kinds."""

import ssl
import struct
import subprocess
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.db import transaction
from PIL import Image

from bookrow.catalogue.actions import Incoming, NameBook, change_cover_hosts, describe, know_sender
from bookrow.catalogue.covers import Fetching
from bookrow.catalogue.models import CoverImage, Description, Edition, Sender
from bookrow.catalogue.panels import edition_panel
from bookrow.catalogue.panels.shapes import Cover
from bookrow.trade.feeds import read_record
from bookrow.trade.record import MessageHead

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HOST = "covers.example"
ISBN = "9781593850326"
_NAMES = (HOST, "images.example", "elsewhere.example")

Answer = Callable[[BaseHTTPRequestHandler], None]


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate and its key for the names of this small world."""
    cert, key = folder / "cert.pem", folder / "key.pem"
    names = ",".join(f"DNS:{name}" for name in _NAMES)
    words = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    words += ["-subj", "/CN=covers", "-addext", f"subjectAltName={names}", "-keyout", str(key), "-out", str(cert)]
    subprocess.run(words, check=True, capture_output=True)
    return cert, key


@dataclass
class Outside:
    """A host that answers as the test says. asked: paths in order; names: which addresses a name has, turn by turn."""

    port: int
    cert: Path
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)
    names: dict[str, list[list[str]]] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)

    def forget(self) -> None:
        """A new test begins."""
        for memory in (self.answers, self.asked, self.hosts, self.names, self.looked_up):
            memory.clear()

    def gives(self, path: str, content: bytes, **about: Any) -> str:
        """Answer so from now on; returns the link."""
        self.answers[path] = answer(content, **about)
        return f"https://{HOST}{path}"

    def resolve(self, host: str) -> list[tuple[str, int]]:
        """The addresses of this turn; each at the port where this world listens in place of 443."""
        self.looked_up.append(host)
        turns = self.names.get(host, [["127.0.0.1"]])
        return [(address, self.port) for address in (turns.pop(0) if len(turns) > 1 else turns[0])]

    def fetching(self, **about: Any) -> Fetching:
        """What stands in for the internet: 127.0.0.1 counts as public, nothing else of the rules is changed."""
        context = ssl.create_default_context(cafile=str(self.cert))
        local = {"is_allowed_address": lambda address: address == "127.0.0.1"}
        return Fetching(resolve=self.resolve, context=context, **{**local, **about})


@contextmanager
def outside(folder: Path) -> Iterator[Outside]:
    """An https server of our own."""
    cert, key = certificate(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    world = Outside(server.server_port, cert)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            world.asked.append(self.path)
            world.hosts.append(self.headers["Host"])
            world.answers.get(unquote(self.path), answer(b"", status=404))(self)

        def log_message(self, *_words: Any) -> None:
            """Quiet."""

    server.RequestHandlerClass = Handler
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        server.server_close()


def answer(content: bytes, *, status: int = 200, kind: str = "image/jpeg", **headers: str) -> Answer:
    """A whole answer; headers by name with underscores."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        lines = {"Content-Type": kind, "Content-Length": str(len(content))}
        for name, value in (lines | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)
        handler.close_connection = True

    return write


def picture(kind: str = "JPEG", size: tuple[int, int] = (300, 450), colour: Any = (180, 40, 40), **about: Any) -> bytes:
    """A picture of one colour."""
    out = BytesIO()
    mode = about.pop("mode", "RGB")
    Image.new(mode, size, colour).save(out, kind, **about)
    return out.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A small PNG whose head promises that many pixels of zeros."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(1 << 20), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def sender(name: str = "A Press", *, trust: int = 100, hosts: tuple[str, ...] = (HOST,)) -> Sender:
    """A sender with cover hosts."""
    one = know_sender(name=name, now=NOW)
    change_cover_hosts(sender=one, hosts=list(hosts))
    Sender.objects.filter(pk=one.pk).update(trust=trust)
    return Sender.objects.get(pk=one.pk)


def book(link: str = "", *, by: Sender, isbn: str = ISBN, until: str = "", title: str = "Quiet Pages") -> Edition:
    """An edition as its sender describes it, with a cover at that link until that day (YYYYMMDD)."""
    last = f"<ContentDate><ContentDateRole>15</ContentDateRole><Date>{until}</Date></ContentDate>" if until else ""
    resource = f"""<SupportingResource><ResourceContentType>01</ResourceContentType><ContentAudience>00</ContentAudience>
        <ResourceMode>03</ResourceMode><ResourceVersion><ResourceForm>02</ResourceForm><ResourceLink>{link}</ResourceLink>
        {last}</ResourceVersion></SupportingResource>"""
    raw = f"""<Product><RecordReference>r-{isbn}</RecordReference><NotificationType>03</NotificationType>
        <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>{isbn}</IDValue></ProductIdentifier>
        <DescriptiveDetail><ProductComposition>00</ProductComposition><ProductForm>BC</ProductForm><TitleDetail>
        <TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>{title}</TitleText>
        </TitleElement></TitleDetail></DescriptiveDetail>
        <CollateralDetail>{resource if link else ""}</CollateralDetail></Product>""".encode()
    head = MessageHead(sender=by.name, release="3.0", tags="reference")
    known = Description.objects.filter(sender=by, reference=f"r-{isbn}").first()
    incoming = Incoming(
        reference=f"r-{isbn}",
        record=read_record(raw, head),
        raw=raw,
        digest=blake2b(raw, digest_size=16).digest(),
        sent="",
        number=0,
        head=head,
        repairs=[],
        known=known,
    )
    with transaction.atomic():
        describe([incoming], sender=by, names=NameBook(), run=0, now=NOW)
    return Edition.objects.get(isbn=isbn)


def row(isbn: str = ISBN) -> CoverImage:
    """The cover's row as it is now."""
    return CoverImage.objects.get(edition__isbn=isbn)


def shown(isbn: str = ISBN, *, now: datetime = NOW) -> Cover:
    """The cover as the page gets it."""
    panel, _until = edition_panel(f"/isbn/{isbn}", now=now)
    assert panel is not None
    return panel.cover


def copies() -> list[str]:
    """The files of which the shop has a copy."""
    return sorted(file.name for file in (Path(settings.MEDIA_ROOT) / "covers").glob("[!.]*"))
