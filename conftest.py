"""What all tests share: a data folder of their own, one real database file, and no test that is passed over."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.db import connection

# Before the settings are read: no test may touch the data of the developer's own shop.
_DATA = Path(tempfile.mkdtemp(prefix="bookrow-tests-"))
atexit.register(shutil.rmtree, _DATA, ignore_errors=True)
os.environ["BOOKROW_DATA"] = str(_DATA)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bookrow.config.settings")
# Names with a hash need files collected before; tests of whole pages (tests/shop.py) have them so.
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Now, not when pytest-django does it: the conftest of a room imports models.
django.setup()


def pytest_addoption(parser: pytest.Parser) -> None:
    """One flag of ours: see docs/house.md."""
    parser.addoption("--write-transcripts", action="store_true", help="keep the accessibility trees as they are now")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests over a folder of feeds that is not there are not collected, which is something else than passed over."""
    empty = [
        item for item in items if any("empty parameter set" in _reason(mark) for mark in item.iter_markers("skip"))
    ]
    if empty:
        config.hook.pytest_deselected(items=empty)
        items[:] = [item for item in items if item not in empty]


def _reason(mark: pytest.Mark) -> str:
    return str(mark.kwargs.get("reason", ""))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A test that was passed over has not passed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    passed_over = reporter.stats.get("skipped", []) if reporter else []
    if passed_over and session.exitstatus == pytest.ExitCode.OK:
        reporter.write_line(f"{len(passed_over)} tests were passed over; none may be.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """SQLite in a file, as a shop has it: in memory it would lock by table and know neither WAL nor IMMEDIATE."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(_DATA / "test.sqlite3")
    yield
