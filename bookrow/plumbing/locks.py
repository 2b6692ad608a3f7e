"""One hand at a time on one file, let go by the system when the process ends, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from bookrow.kit.refusals import Reason, Refusal


@contextmanager
def only_one(fingerprint: str, taken: Reason) -> Iterator[None]:
    """Hold what has that fingerprint (hexadecimal); refuses for the reason `taken` while another process holds it."""
    if connection.vendor == "postgresql":
        with _in_database(int(fingerprint[:15], 16), taken):
            yield
    else:
        with _in_folder(Path(settings.BOOKROW_DATA) / "locks" / fingerprint[:32], taken):
            yield


@contextmanager
def _in_database(number: int, taken: Reason) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        if not cursor.fetchone()[0]:
            raise Refusal(taken)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


@contextmanager
def _in_folder(path: Path, taken: Reason) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refusal(taken) from None
        if not _is_still(path, file.fileno()):
            raise Refusal(taken)
        try:
            yield
        finally:
            path.unlink(missing_ok=True)  # before it is let go: whoever opened it meanwhile sees that it is gone


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the name leads to the very file that is held."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
