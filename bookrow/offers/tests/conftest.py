"""What the tests of this room share."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bookrow.offers.tests.desks import forget_work


@pytest.fixture(autouse=True)
def quick_and_apart(settings: Settings, tmp_path: Path) -> None:
    """Argon2 is slow by design; files of one test are not another's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path / "files"
    forget_work()
