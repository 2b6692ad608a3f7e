"""Servers of sellers for tests, real ones on this machine: HTTPS with a certificate of our own, and SFTP."""

import asyncio
import ssl
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Any

import asyncssh
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

Answer = tuple[int, dict[str, str], bytes]


def certificate(folder: Path, name: str = "localhost") -> tuple[Path, Path]:
    """A certificate for a host that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    today = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    cert, secret = folder / "cert.pem", folder / "key.pem"
    cert.write_bytes(built.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    return cert, secret


@dataclass
class Web:
    """An HTTPS server. answers: path -> status, headers, body; asked: every request, its headers with it; stall: set, it
    stops in the middle of a body until it is released."""

    port: int = 0
    cert: Path = Path()
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    stalled: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)

    def gives(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        """Answer so from now on; the address."""
        self.answers[path] = status, {name.replace("_", "-"): value for name, value in headers.items()}, body
        return f"https://localhost:{self.port}{path}"


@contextmanager
def web(folder: Path) -> Iterator[Web]:
    """The server, while it runs."""
    known = Web()
    cert, key = certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(known))
    server.daemon_threads = True
    server.socket = context.wrap_socket(server.socket, server_side=True)
    known.port, known.cert = server.server_port, cert
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield known
    finally:
        known.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(known: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append((self.path, dict(self.headers)))
            status, headers, body = known.answers.get(self.path, (404, {}, b""))
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers and status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            if self.path.startswith("/stalls"):
                self.wfile.flush()
                known.stalled.set()
                known.released.wait(30)

        def log_message(self, *_words: Any) -> None:
            """Nothing to tell."""

    return Handler


@dataclass
class Safe:
    """An SFTP server with one account. folder: what it shows; said: passwords that were tried; opened: files, each
    time one was; endless: whether its folders never come to an end."""

    folder: Path
    port: int = 0
    user: str = "ada"
    password: str = "a quiet harbour"
    said: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    key: Any = None
    endless: bool = False

    @property
    def fingerprint(self) -> str:
        """Of the key it shows."""
        return str(self.key.get_fingerprint())


class _Door(asyncssh.SSHServer):
    def __init__(self, safe: Safe) -> None:
        self._safe = safe

    def begin_auth(self, username: str) -> bool:
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        self._safe.said.append(password)
        return (username, password) == (self._safe.user, self._safe.password)


class _Shelf(asyncssh.SFTPServer):
    def __init__(self, channel: Any, safe: Safe) -> None:
        super().__init__(channel, chroot=str(safe.folder).encode())
        self._safe = safe

    def open(self, path: bytes, pflags: int, attrs: asyncssh.SFTPAttrs) -> object:
        self._safe.opened.append(path.decode())
        return super().open(path, pflags, attrs)

    async def scandir(self, path: bytes) -> AsyncIterator[asyncssh.SFTPName]:
        attrs = asyncssh.SFTPAttrs(type=asyncssh.FILEXFER_TYPE_REGULAR, size=1, mtime=1)
        for number in count() if self._safe.endless else ():
            yield asyncssh.SFTPName(f"{number}.csv".encode(), attrs=attrs)
        async for one in super().scandir(path):
            yield one


@contextmanager
def safe(folder: Path, *, port: int = 0) -> Iterator[Safe]:
    """The server with a fresh host key, while it runs; on a port of its own, or the one of an earlier server."""
    folder.mkdir(exist_ok=True)
    known = Safe(folder, port)
    known.key = asyncssh.generate_private_key("ssh-ed25519")
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    async def begin() -> asyncssh.SSHAcceptor:
        return await asyncssh.create_server(
            lambda: _Door(known), "127.0.0.1", port, server_host_keys=[known.key], config=None, reuse_address=True,
            sftp_factory=lambda channel: _Shelf(channel, known),
        )  # fmt: skip

    async def end(acceptor: asyncssh.SSHAcceptor) -> None:
        acceptor.close()
        await acceptor.wait_closed()

    acceptor = asyncio.run_coroutine_threadsafe(begin(), loop).result(10)
    known.port = acceptor.get_port()
    try:
        yield known
    finally:
        asyncio.run_coroutine_threadsafe(end(acceptor), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
