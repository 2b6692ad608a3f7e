"""Starting servers for tests, and asking them many things at once."""

import http.client
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Thread


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def get(port: int, path: str) -> tuple[int, bytes]:
    """One request on a connection of its own."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        line.request("GET", path)
        answer = line.getresponse()
        return answer.status, answer.read()
    finally:
        line.close()


def at_once(port: int, path: str, count: int) -> list[tuple[int, bytes]]:
    """The same request many times at the same moment."""
    seen: list[tuple[int, bytes]] = []
    threads = [Thread(target=lambda: seen.append(get(port, path))) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


def wait_until_it_answers(port: int, path: str, *, seconds: float = 20) -> None:
    """Ask until there is an answer, whatever it is."""
    end = time.monotonic() + seconds
    while True:
        try:
            get(port, path)
            return
        except (OSError, http.client.HTTPException):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


@contextmanager
def running(command: Sequence[str], environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that gets SIGTERM in the end, and has ended when the block is left."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
