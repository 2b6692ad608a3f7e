"""For long work beside the shop: a connection that keeps little of the database in memory."""

from django.db import connection


def keep_little() -> None:
    """Let this process's connection keep at most 8 MiB of pages and map nothing. Web workers read the same pages again
    and again; an intake walks past each once, and its memory is bounded whatever the file's size."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA mmap_size = 0")
            cursor.execute("PRAGMA cache_size = -8192")
