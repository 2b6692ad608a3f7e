"""Servers under measurement, each pinned to one core."""

import http.client
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.machine import ROOT, SERVER_CORE, WORK
from bookrow.plumbing.management.commands.serve import granian

_NGINX = """
worker_processes 1; pid {folder}/pid; error_log {folder}/error.log; worker_rlimit_nofile 60000; daemon off; {user}
events {{ worker_connections 1024; }}
http {{
  access_log off; default_type "text/html; charset=utf-8"; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  open_file_cache max=20000 inactive=600s; open_file_cache_valid 600s; gzip_static on;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d;
  scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port} backlog=1024; root {folder}/www; }}
}}
"""


@contextmanager
def pinned(command: Sequence[str], environment: dict[str, str] | None = None) -> Iterator[int]:
    """A server on the servers' core; gives its process id."""
    process = subprocess.Popen(["taskset", "-c", SERVER_CORE, *command], env=environment, cwd=ROOT)
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


@contextmanager
def nginx(port: int, pages: dict[str, tuple[bytes, bytes]]) -> Iterator[int]:
    """nginx with the same bytes as files: address -> (plain, packed)."""
    folder = WORK / "nginx"
    for address, (plain, packed) in pages.items():
        file = folder / "www" / address.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(plain)
        Path(f"{file}.gz").write_bytes(packed)
    user = "user root;" if Path("/root").owner() == folder.owner() else ""
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, port=port, user=user), encoding="utf-8")
    with pinned(["nginx", "-c", str(folder / "nginx.conf")]) as pid:
        wait(port)
        yield pid


@contextmanager
def shop_server(port: int, application: str, environment: dict[str, str]) -> Iterator[int]:
    """granian, as `bookrow serve` starts it, with one worker."""
    with pinned(granian(application, "127.0.0.1", port, 1), environment) as pid:
        wait(port)
        yield pid


def fetch(port: int, address: str, **headers: str) -> tuple[int, bytes]:
    """One answer, unpacked by nobody."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = line.getresponse()
    try:
        return answer.status, answer.read()
    finally:
        line.close()


def wait(port: int, *, seconds: float = 30) -> None:
    """Until somebody answers there."""
    end = time.monotonic() + seconds
    while True:
        try:
            fetch(port, "/robots.txt")
            return
        except (OSError, http.client.HTTPException):
            if time.monotonic() > end:
                sys.exit(f"Nothing answers on port {port}.")
            time.sleep(0.05)
