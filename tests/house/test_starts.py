"""A command that takes files in starts light: it loads no page, and checks no address."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import load_command_class

_LOADED = """
import sys
from bookrow.__main__ import main
try:
    main()
except SystemExit:
    pass
print(*sorted(name for name in sys.modules if name.startswith(("bookrow.", "asyncssh", "fido2"))))
"""


def test_taking_a_feed_in_loads_neither_pages_nor_copies(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, "intake", "no-such-file.xml"],
        env={**os.environ, "BOOKROW_DATA": str(tmp_path), "DATABASE_URL": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "bookrow.intake.actions" in loaded
    pages = (
        "bookrow.config.urls",
        "bookrow.storefront.documents",
        "bookrow.offers.panels",
        "bookrow.rules",
        "asyncssh",
        "fido2",
    )
    assert not loaded.intersection(pages)


@pytest.mark.parametrize(("room", "name"), [("bookrow.intake", "intake"), ("bookrow.offers", "inventory")])
def test_every_address_is_checked_elsewhere(room: str, name: str) -> None:
    assert not load_command_class(room, name).requires_system_checks
