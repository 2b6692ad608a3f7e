"""A committed change is in the next answer, whoever made it; each guard is tried with the guard taken away."""

from threading import Barrier, Event, Thread
from typing import Any

import pytest
from django.db import connection

from bookrow.plumbing.cachestore import Recent
from bookrow.plumbing.freshness import MANY, PostgresNews, Unreachable
from bookrow.plumbing.places import unseen
from bookrow.plumbing.tests.shop import Hand, Shop
from bookrow.plumbing.tests.visiting import Page, Still, kept, visit


def _page(shop: Shop, code: str = "us") -> Page:
    return Page(lambda: shop.name(code), headers={"X-Bookrow-Tags": f"market:{code}"})


def test_another_process_changes_and_the_next_answer_shows_it(shop: Shop, hand: Hand) -> None:
    page = _page(shop)
    cache = kept(page, shop.news())
    for name in ("First", "Second", "Third"):
        hand.do("rename", "us", name, "market:us")
        assert visit(cache, "/").body == name.encode()
        assert visit(cache, "/").body == name.encode()
    assert page.asked == 3


def test_control_without_the_log_an_old_page_stays(shop: Shop, hand: Hand) -> None:
    cache = kept(_page(shop), shop.news())
    hand.do("rename", "us", "First", "market:us")
    visit(cache, "/")
    hand.do("rename silently", "us", "Second")
    assert visit(cache, "/").body == b"First"


def test_what_else_is_kept_in_memory_is_told_before_the_next_answer(shop: Shop, hand: Hand) -> None:
    told: list[str] = []
    cache = kept(_page(shop), shop.news(), heard=lambda tags: told.append("market:us" if "market:us" in tags else "-"))
    visit(cache, "/")
    assert told == ["market:us"], "At the start anything may have become untrue."
    hand.do("rename", "gb", "Britain", "market:gb")
    hand.do("rename", "us", "New", "market:us")
    visit(cache, "/")
    visit(cache, "/")
    assert told == ["market:us", "market:us"]


def test_news_of_other_pages_leaves_a_page_kept(shop: Shop, hand: Hand) -> None:
    page = _page(shop)
    cache = kept(page, shop.news())
    visit(cache, "/")
    hand.do("rename", "gb", "Britain", "market:gb")
    visit(cache, "/")
    assert page.asked == 1


def _change_during_a_miss(shop: Shop, hand: Hand, cache_of: Any) -> bytes:
    """The page is read, then changed by another process, then another request sees the news, then it would be kept."""

    def read_then_changed() -> str:
        read = shop.name("us")
        if page.asked == 1:
            hand.do("rename", "us", "New", "market:us")
            visit(cache, "/elsewhere")
        return read

    page = Page(read_then_changed, headers={"X-Bookrow-Tags": "market:us"})
    hand.do("rename", "us", "Old", "market:us")
    cache = cache_of(page)
    assert visit(cache, "/").body == b"Old"
    return visit(cache, "/").body


def test_a_change_between_a_misss_read_and_its_store_is_not_lost(shop: Shop, hand: Hand) -> None:
    assert _change_during_a_miss(shop, hand, lambda page: kept(page, shop.news())) == b"New"


def test_control_without_the_guard_it_is_lost(shop: Shop, hand: Hand) -> None:
    class NoGuard(Recent):
        def untouched_since(self, place: int, tags: Any) -> bool:
            return True

    def unguarded(page: Page) -> Any:
        cache = kept(page, shop.news())
        cache.recent = NoGuard()
        return cache

    assert _change_during_a_miss(shop, hand, unguarded) == b"Old"


def test_a_change_of_long_ago_is_remembered_as_unknown() -> None:
    recent = Recent(room=2)
    place = recent.place
    recent.add(["a"])
    recent.add(["b"])
    recent.add(["c"])
    assert not recent.untouched_since(place, ["x"])
    assert recent.untouched_since(recent.place, ["c", "x"])
    recent.lose()
    assert not recent.untouched_since(recent.place - 1, ["x"])


def test_more_news_than_can_be_read_empties_the_cache(shop: Shop, hand: Hand) -> None:
    page = _page(shop)
    cache = kept(page, shop.news())
    visit(cache, "/")
    hand.do("touch many", MANY + 1)
    visit(cache, "/")
    visit(cache, "/")
    assert page.asked == 2


def test_a_log_trimmed_past_our_place_empties_the_cache(shop: Shop, hand: Hand) -> None:
    if connection.vendor == "postgresql":
        news: Any = shop.news()
        news.poll()
        news._asked -= 13 * 3600  # the worker slept for longer than half of the log's life
        assert news.poll() is None
        assert news.poll() == []
        return
    page = _page(shop)
    cache = kept(page, shop.news())
    visit(cache, "/")
    hand.do("touch many", 10)
    hand.do("trim")
    visit(cache, "/")
    hand.do("trim")
    visit(cache, "/")
    assert page.asked == 2


@pytest.mark.parametrize("threads", [2, 8])
def test_many_threads_that_miss_make_a_page_once(threads: int) -> None:
    gate = Barrier(threads)
    slow = Event()
    page = Page(lambda: "made" if slow.wait(0.2) or True else "")
    cache = kept(page)
    seen: list[bytes] = []

    def ask() -> None:
        gate.wait()
        seen.append(visit(cache, "/").body)

    running = [Thread(target=ask) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert seen == [b"made"] * threads
    assert page.asked == 1
    assert not cache._flights


def test_when_the_database_is_away_nothing_kept_is_served() -> None:
    class Away(Still):
        gone = False

        def poll(self) -> Any:
            if self.gone:
                raise Unreachable
            return ()

    news: Any = Away()
    page = Page()
    cache = kept(page, news)
    visit(cache, "/")
    news.gone = True
    page.status, page.headers = "503 Service Unavailable", {}
    assert visit(cache, "/").status == 503
    news.gone = False
    assert visit(cache, "/").status == 503, "Right after a failure the database is given half a second."
    assert not cache.pages.entries


def test_a_broken_line_is_opened_again(shop: Shop, hand: Hand) -> None:
    news: Any = shop.news()
    assert news.poll() is None
    if connection.vendor == "postgresql":
        news._wrapper.connection.close()
    else:
        news._execute.__self__.close()
    with pytest.raises(Unreachable):
        news.poll()
    assert news.poll() is None
    hand.do("rename", "us", "New", "market:us")
    assert list(news.poll()) == ["market:us"]


class BySeq:
    """The control: following by number alone."""

    def __init__(self) -> None:
        self._seq = 0
        self.poll()

    def poll(self) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT seq, tag FROM plumbing_invalidation WHERE seq > %s ORDER BY seq", [self._seq])
            rows = cursor.fetchall()
        self._seq = max([self._seq, *(seq for seq, _ in rows)])
        return [tag for _, tag in rows]


def test_a_transaction_that_commits_late_is_not_skipped(shop: Shop, hand: Hand, second_hand: Hand) -> None:
    """On PostgreSQL the slow one has the lower number; on SQLite the second waits, so there is no such case."""
    if connection.vendor == "sqlite":
        hand.do("begin", "us", "Slow", "market:us")
        hand.do("commit")
        second_hand.do("rename", "gb", "Quick", "market:gb")
        return
    news, control = PostgresNews(every=0), BySeq()
    news.poll()
    hand.do("begin", "us", "Slow", "market:us")
    second_hand.do("rename", "gb", "Quick", "market:gb")
    assert (news.poll(), control.poll()) == (["market:gb"], ["market:gb"])
    hand.do("commit")
    assert news.poll() == ["market:us"]
    assert control.poll() == [], "Reading by number alone must skip it, else this test proves nothing."
    assert news.poll() == []


def test_postgres_is_asked_at_most_every_so_often_and_after_a_write_of_our_own(shop: Shop, hand: Hand) -> None:
    if connection.vendor == "sqlite":
        return
    news = PostgresNews(every=60)
    cache = kept(_page(shop), news)
    hand.do("rename", "us", "Old", "market:us")
    visit(cache, "/")
    hand.do("rename", "us", "New", "market:us")
    assert visit(cache, "/").body == b"Old"
    visit(cache, "/", method="POST")
    assert visit(cache, "/").body == b"New"


def test_what_a_snapshot_did_not_see() -> None:
    assert unseen("95:100:95,97") == (100, [95, 97])
    assert unseen("100:100:") == (100, [])
