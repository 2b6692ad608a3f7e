"""One hand at a time where texts are compared: of two who post the same words at once, one comes second."""

from django.db import connection

_LOCK = 7_205_994


def one_comparing() -> None:
    """Wait until nobody else has a new text in hand; let go at the end of the caller's transaction. SQLite has one writer
    at a time by itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
