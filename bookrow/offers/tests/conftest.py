"""What the tests of this room share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from bookrow.offers import rules
from bookrow.offers.tests.desks import forget_work
from bookrow.plumbing import markets


@pytest.fixture(autouse=True)
def quick_and_apart(settings: Settings, tmp_path: Path) -> None:
    """Argon2 is slow by design; files of one test are not another's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path / "files"
    forget_work()


@pytest.fixture
def markets_anew() -> Iterator[None]:
    """Markets and rules of one test are not another's."""
    for one in (markets, rules):
        one.heard([markets.TAG])
    yield
    for one in (markets, rules):
        one.heard([markets.TAG])
