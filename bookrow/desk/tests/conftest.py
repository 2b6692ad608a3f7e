"""What the tests of this room share."""

import pytest
from pytest_django import Settings

from bookrow.offers.tests.desks import forget_work


@pytest.fixture(autouse=True)
def quick_and_apart(settings: Settings) -> None:
    """Argon2 is slow by design; a new test has a new journal."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    forget_work()
