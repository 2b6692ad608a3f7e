"""One hand at a time in the catalogue: what two feeds know of one book is put together by whoever comes second."""

from django.db import connection

_LOCK = 7_205_991


def one_writer() -> None:
    """Wait until nobody else changes the catalogue; let go at the end of the caller's transaction. SQLite has one
    writer at a time by itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
