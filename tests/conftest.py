"""The shop that tests of whole pages visit."""

from collections.abc import Iterator

import pytest

from tests.shop import Shop, open_shop


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """The demo shop, served for the whole run. Tests that change something put it back."""
    with open_shop(tmp_path_factory.mktemp("shop"), name="bookrow_pages") as opened:
        yield opened
