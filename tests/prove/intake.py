"""An intake that is killed at any moment and started again ends as one that was left alone."""

import random
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.prove.hands import hands, hear, say
from tests.prove.killing import different, told, until_done
from tests.prove.registry import proof
from tests.shop import Shop, new_shop

RECORDS = 3000
# The place is written in the transaction of the records themselves. The control writes it a moment after.
CARELESS = """
import sys, time
import django
django.setup()
from django.core.management import call_command
from bookrow.intake.actions.applying import Applier
careful = Applier._write
def careless(self, group, *, now):
    save = self.run.save
    self.run.save = lambda: None
    careful(self, group, now=now)
    time.sleep(0.2)
    self.run.save = save
    save()
Applier._write = careless
call_command("intake", *sys.argv[1:])
"""
# The whole catalogue, and what the first run counts and tells. It is the run that was broken off: one that was killed after
# its last word, on its way out, is whole, and the next start is a second reading of the same bytes.
DUMP = """
import json
import django
django.setup()
from bookrow.intake.models import Run
from tests.dumping import catalogue
run = Run.objects.order_by("pk").first()
notes = run.notes.order_by("position", "pk").values_list("kind", "position", "line", "reference", "isbn", "code", "why")
told = {"counts": run.counts, "state": run.state, "notes": [list(map(str, note)) for note in notes]}
print(json.dumps([catalogue(), told]))
"""
# Two hands take in messages on the same records, and linger between deciding and writing; the control trusts what it
# knew when it decided.
HAND = """
import io, random, sys, time
import django
django.setup()
from django.core.management import call_command
from bookrow.intake.actions.applying import Applier
write = Applier._write
def lingering(self, group, *, now):
    time.sleep(random.uniform(0, 0.3))
    write(self, group, now=now)
Applier._write = lingering
if sys.argv[1] == "careless":
    Applier._still_true = lambda self, group: [one.verdict for one in group]
print("ready", flush=True)
for file in sys.stdin:
    call_command("intake", file.strip(), verbosity=0, stdout=io.StringIO())  # what it says is no "done"
    print("done", flush=True)
"""
# What the books are called, and what the last two runs tell.
TITLES = """
import json
import django
django.setup()
from bookrow.catalogue.models import Edition
from bookrow.intake.models import Note, Run
titles = sorted(set(Edition.objects.values_list("title", flat=True)))
said = [(run.state, run.counts) for run in Run.objects.order_by("-pk")[:2]]
said += list(Note.objects.order_by("-pk").values_list("run", "kind", "why")[:5])
print(json.dumps([titles, said]))
"""
CAREFUL = "import sys\nfrom bookrow.__main__ import main\nsys.argv[1:1] = ['intake']\nmain()"


@proof(promise="an intake that is killed goes on, and ends as an unbroken one would", small=3, full=100)
def survives_kills(times: int) -> dict[str, Any]:
    """Kill it so many times, over and over again; compare catalogue and counts; and the careless way as a control."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        path = Path(folder) / "feed.xml"
        path.write_bytes(feed(RECORDS))
        whole, seconds = _unbroken(Path(folder) / "whole", path)
        rounds = kills = 0
        while kills < times:
            shop = new_shop(Path(folder) / f"broken-{rounds}", name="bookrow_killed")
            killed = until_done(shop, CAREFUL, [str(path), "--json"], seconds, most=times - kills)
            assert not (other := different(told(shop, DUMP), whole)), f"After {killed} kills: {other}"
            rounds, kills = rounds + 1, kills + killed
        seen = _control(Path(folder), path, whole, seconds)
    return {"kills": kills, "rounds": rounds, "seconds unbroken": round(seconds, 1), "control seen after": seen}


@proof(promise="of two messages taken in at once the newer one counts, whoever comes first", small=2, full=60)
def newest_counts(times: int) -> dict[str, Any]:
    """Two hands with messages of alternate times on the same records, round after round; and the careless control."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = new_shop(Path(folder) / "shop", name="bookrow_newest")
        files = [Path(folder) / f"{number}.xml" for number in range(2)]
        lost = _lost(shop, files, "careful", range(times))
        assert not lost, f"An older message overwrote a newer one: {lost}"
        for number in range(times, times + 40):
            if _lost(shop, files, "careless", range(number, number + 1)):
                return {"rounds": times, "control lost one after": number - times + 1}
    raise AssertionError("The control lost nothing: the two hands never met.")


def _lost(shop: Shop, files: list[Path], way: str, rounds: range) -> list[Any]:
    """The rounds in which the older of two messages stood in the end, with what then stood there and what was told."""
    lost = []
    with hands(shop, HAND, [way] * len(files)) as two:
        for number in rounds:
            for place, file in enumerate(files):
                file.write_bytes(_dated(number * 2 + place))
            for place in random.sample(range(2), 2):
                say(two[place], str(files[place]))
                time.sleep(random.uniform(0, 0.2))
            for hand in two:
                hear(hand)
            titles, said = told(shop, TITLES)
            if titles != [f"Said {number * 2 + 1}"]:
                lost.append((number, titles, said))
    return lost


def _dated(number: int) -> bytes:
    """The same thirty books, called after the message."""
    products = (
        f"<Product><RecordReference>r-{book}</RecordReference><NotificationType>03</NotificationType><DescriptiveDetail>"
        "<ProductForm>BC</ProductForm><TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01"
        f"</TitleElementLevel><TitleText>Said {number}</TitleText></TitleElement></TitleDetail></DescriptiveDetail>"
        "</Product>"
        for book in range(30)
    )
    head = "<Header><Sender><SenderName>Marram</SenderName></Sender>"
    sent = (
        f"<SentDateTime>20261102T{number // 3600:02d}{number // 60 % 60:02d}{number % 60:02d}Z</SentDateTime></Header>"
    )
    return f'<ONIXMessage release="3.0">{head}{sent}{"".join(products)}</ONIXMessage>'.encode()


def _unbroken(data: Path, path: Path) -> tuple[list[Any], float]:
    shop = new_shop(data, name="bookrow_unbroken")
    began = time.monotonic()
    until_done(shop, CAREFUL, [str(path), "--json"], 0, most=0)
    seconds = time.monotonic() - began
    whole: list[Any] = told(shop, DUMP)
    counts = whole[1]["counts"]
    assert counts["new"] + counts["changed"] + counts["refused"] == counts["records"] == RECORDS, counts
    return whole, seconds


def _control(folder: Path, path: Path, whole: list[Any], seconds: float) -> int:
    """How many kills it took until the careless way was caught."""
    kills = 0
    for number in range(20):
        shop = new_shop(folder / f"careless-{number}", name="bookrow_careless")
        kills += until_done(shop, CARELESS, [str(path), "--json"], seconds, most=4)
        if told(shop, DUMP) != whole:
            return kills
    raise AssertionError(f"The control lost nothing in {kills} kills: the moments that matter were not hit.")


def feed(many: int) -> bytes:
    """Books of a few writers and publishers, some joined by links, some twice, some refused."""
    parts = [_product(number, many) for number in range(many)]
    head = "<Header><Sender><SenderName>Marram</SenderName></Sender><SentDateTime>20261102</SentDateTime></Header>"
    return f'<ONIXMessage release="3.0">\n{head}\n{chr(10).join(parts)}\n</ONIXMessage>\n'.encode()


def _product(number: int, many: int) -> str:
    wrong = "<IDValue>123</IDValue>" if number % 97 == 3 else f"<IDValue>{_isbn(number)}</IDValue>"
    reference = number - 40 if number % 211 == 45 else number
    links = [_isbn(number - 7), _isbn(many - number)] if number % 11 == 8 else []
    related = "".join(
        "<RelatedProduct><ProductRelationCode>06</ProductRelationCode><ProductIdentifier><ProductIDType>15"
        f"</ProductIDType><IDValue>{isbn}</IDValue></ProductIdentifier></RelatedProduct>"
        for isbn in links
    )
    return (
        f"<Product><RecordReference>r-{reference}</RecordReference><NotificationType>03</NotificationType>"
        f"<ProductIdentifier><ProductIDType>15</ProductIDType>{wrong}</ProductIdentifier><DescriptiveDetail>"
        "<ProductForm>BC</ProductForm><TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01"
        f"</TitleElementLevel><TitleText>Shore {number // 3}</TitleText></TitleElement></TitleDetail><Contributor>"
        f"<ContributorRole>A01</ContributorRole><PersonName>Ada {'Marram' if number % 2 else 'Dune'}</PersonName>"
        f"</Contributor></DescriptiveDetail><PublishingDetail><Publisher><PublishingRole>01</PublishingRole>"
        f"<PublisherName>Press {number % 40}</PublisherName></Publisher></PublishingDetail>"
        f"<RelatedMaterial>{related}</RelatedMaterial></Product>"
    )


def _isbn(number: int) -> str:
    digits = f"978{number:09d}"
    return digits + str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10)
