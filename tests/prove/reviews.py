"""Readers who post, change and take back, keepers who withhold, and works that are joined, all at the same moment."""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.prove.hands import hands, hear, say, together
from tests.prove.killing import told
from tests.prove.registry import proof
from tests.shop import Shop, new_shop

READERS, DEEDS = 3, 12
OPENING = """
import json
import django
django.setup()
from bookrow.reviews.tests.world import a_book, a_reader
books = [a_book(f"Tide Table {number}") for number in range(2)]
readers = [a_reader(f"r{number}") for number in range(12)]
print(json.dumps([len(books), len(readers)]))
"""
# Each hand does a dozen things by chance. The control holds nothing, and adds to what it read a moment before.
HAND = """
import random, sys, time
from contextlib import suppress
from datetime import UTC, datetime
import django
django.setup()
from django.db import transaction
from bookrow.catalogue.models import Edition
from bookrow.kit.refusals import Refusal
from bookrow.people.models import Account
from bookrow.reviews import actions
from bookrow.reviews.actions import amounts, spreads
from bookrow.reviews.models import Review, Spread
from bookrow.reviews.tests.world import post, words

def careless(self):
    changes = dict(self)
    def afterwards():
        for work in sorted({work for work, _column in changes}):
            row, _ = Spread.objects.get_or_create(work_id=work)
            time.sleep(0.02)
            for column in ("one", "two", "three", "four", "five", "shown"):
                setattr(row, column, max(0, getattr(row, column) + changes.get((work, column), 0)))
            row.save()
    transaction.on_commit(afterwards)

way, deed_seed = sys.argv[1].split()
chance = random.Random(int(deed_seed))
for name in ("POSTED_BY", "POSTED_FROM", "CHANGED_BY"):
    setattr(amounts, name, ())  # the limits are not what is tried here
if way == "careless":
    spreads.Weights.write = careless
    spreads.hold = lambda works: None

def post_one():
    edition = chance.choice(list(Edition.objects.select_related("work")))
    post(edition, chance.choice(list(Account.objects.all())), stars=chance.randint(1, 5), now=datetime.now(UTC))

def a_review():
    return chance.choice(list(Review.objects.select_related("edition", "writer")) or [None])

def change_one():
    if review := a_review():
        actions.change_review(review=review, words=words("Quite so.", stars=chance.randint(1, 5)), now=datetime.now(UTC))

def take_one_back():
    if review := a_review():
        actions.take_back(review=review, now=datetime.now(UTC))

def decide():
    if review := a_review():
        act = actions.restore if review.state == Review.WITHHELD else actions.withhold
        act(review=review, now=datetime.now(UTC))

deeds = [post_one, post_one, post_one, change_one, change_one, take_one_back, decide, decide]
print("ready", flush=True)
for line in sys.stdin:
    done = 0
    for _deed in range(DEEDS):
        with suppress(Refusal):
            chance.choice(deeds)()
            done += 1
    print(done, flush=True)
"""
# Who joins two works and parts them again, over and over, and recounts when everybody is done.
JOINER = """
import json, sys
from datetime import UTC, datetime
import django
django.setup()
from django.db.models import F
from bookrow.catalogue.actions import merge_works, undo_merge
from bookrow.catalogue.models import Edition, Work
from bookrow.reviews.actions import follow_job
from bookrow.reviews.actions.spreads import recounted
from bookrow.reviews.models import Review
from bookrow.reviews.tests.world import spread
def counted():
    works = list(Work.objects.order_by("pk"))
    return {
        "kept": [list(spread(work)) for work in works],
        "recounted": [list(recounted(work.pk).values()) for work in works],
        "left behind": Review.objects.exclude(work=F("edition__work")).count(),
        "reviews": Review.objects.count(),
    }
print("ready", flush=True)
for line in sys.stdin:
    if line.strip() == "count":
        print(json.dumps(counted()), flush=True)
        continue
    for _time in range(3):
        keep, gone = [edition.work for edition in Edition.objects.select_related("work").order_by("pk")]
        key = merge_works(keep=keep, gone=gone, reason="same", now=datetime.now(UTC))
        follow_job(job=1, now=datetime.now(UTC), merge=key)
        undo_merge(merge=key, now=datetime.now(UTC))
        follow_job(job=1, now=datetime.now(UTC), merge=key)
    print(0, flush=True)
"""


@proof(promise="stars are counted exactly while many post, change, withhold and join works", small=2, full=60)
def spread_exact(times: int) -> dict[str, Any]:
    """Rounds in which all hands are at it at once, each followed by a recount; and the careless control until it is wrong."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = new_shop(Path(folder), name="bookrow_spread")
        told(shop, OPENING)
        done, reviews = _rounds(shop, times)
        wrong = _until_wrong(shop)
    return {"rounds": times, "deeds": done, "reviews": reviews, "control wrong after": wrong}


def _rounds(shop: Shop, times: int) -> tuple[int, int]:
    done, found = 0, {}
    with _all_hands(shop, "careful") as (readers, joiner):
        for number in range(times):
            done += sum(map(int, together([*readers, joiner], str(number))))
            found = _counted(joiner)
            assert found["kept"] == found["recounted"], f"After round {number}: {found}"
            assert not found["left behind"], f"After round {number}: {found}"
    return done, found["reviews"]


def _until_wrong(shop: Shop) -> int:
    """The round in which the careless control counted wrong."""
    with _all_hands(shop, "careless") as (readers, joiner):
        for number in range(30):
            together(readers, str(number))
            found = _counted(joiner)
            if found["kept"] != found["recounted"]:
                return number + 1
    raise AssertionError("The control never counted wrong: no two hands met, so nothing was proved.")


@contextmanager
def _all_hands(shop: Shop, way: str) -> Iterator[tuple[list["subprocess.Popen[str]"], "subprocess.Popen[str]"]]:
    program = HAND.replace("DEEDS", str(DEEDS))
    with (
        hands(shop, program, [f"{way} {seed}" for seed in range(READERS)]) as readers,
        hands(shop, JOINER, [way]) as one,
    ):
        yield readers, one[0]


def _counted(joiner: "subprocess.Popen[str]") -> dict[str, Any]:
    say(joiner, "count")
    found: dict[str, Any] = json.loads(hear(joiner))
    return found


# Two hands post the same words for different books, each under accounts of its own. The control does not wait for the other.
COPIER = """
import sys, time
from datetime import UTC, datetime
import django
django.setup()
from bookrow.catalogue.models import Edition
from bookrow.reviews.actions import amounts, posting
from bookrow.reviews.tests.world import a_reader, post
way, mine = sys.argv[1].split()
amounts.POSTED_BY = ()
look = posting.posted_before
def slow(*given, **more):
    found = look(*given, **more)
    time.sleep(0.05)
    return found
posting.posted_before = slow
if way == "careless":
    posting.one_comparing = lambda: None
book = Edition.objects.select_related("work").order_by("pk")[int(mine)]
print("ready", flush=True)
for line in sys.stdin:
    writer = a_reader(f"{way}-{mine}-{line.strip()}")
    text = f"{line.strip()} tides, ".join(("So many", "and each of them", "brought to shore what", "took away again")) + "."
    text = " ".join(f"{word}{line.strip()}" for word in (text * 2).split())
    print(post(book, writer, text, now=datetime.now(UTC)).state, flush=True)
"""


@proof(promise="of two accounts that post the same words at once, one waits for a person", small=0, full=60)
def same_text_waits(times: int) -> dict[str, Any]:
    """Two hands at once, round after round, and the control. SQLite has one writer at a time, so there it loses nothing."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = new_shop(Path(folder), name="bookrow_same_text")
        told(shop, OPENING)
        careful = _copied(shop, "careful", range(times))
        assert careful == [["held", "published"]] * times, f"Ended so: {careful}"
        careless = _copied(shop, "careless", range(times, times + 10))
    lost = careless.count(["published", "published"])
    assert lost or not shop.environ.get("DATABASE_URL"), "The control lost nothing: the two hands never met."
    return {"rounds": times, "control lost": lost}


def _copied(shop: Shop, way: str, rounds: range) -> list[list[str]]:
    with hands(shop, COPIER, [f"{way} {mine}" for mine in range(2)]) as two:
        return [sorted(together(two, str(number))) for number in rounds]
