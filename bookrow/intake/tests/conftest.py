"""A folder in which feeds are written."""

from pathlib import Path

import pytest

from tests.make import Feeds


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    """Files that are taken in as soon as they are written."""
    return Feeds(tmp_path)
