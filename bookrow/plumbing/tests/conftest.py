"""Shops and hands for the tests of the page cache."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bookrow.plumbing.tests.shop import Hand, Shop, shop_in


@pytest.fixture
def shop(transactional_db: None, tmp_path: Path) -> Shop:
    """A shop of this test's own."""
    return shop_in(tmp_path)


@pytest.fixture
def hand(shop: Shop) -> Iterator[Hand]:
    """Another process that changes the shop."""
    hand = Hand(shop.environment)
    yield hand
    hand.end()


@pytest.fixture
def second_hand(shop: Shop) -> Iterator[Hand]:
    """A third process."""
    hand = Hand(shop.environment)
    yield hand
    hand.end()
