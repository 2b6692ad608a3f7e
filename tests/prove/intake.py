"""An intake that is killed at any moment and started again ends as one that was left alone."""

import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.processes import ending_with_parent
from tests.prove.registry import proof
from tests.shop import ROOT, Shop, new_shop

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
DUMP = """
import json
import django
django.setup()
from tests.dumping import catalogue
print(json.dumps(catalogue()))
"""
CAREFUL = "import sys\nfrom bookrow.__main__ import main\nsys.argv[1:1] = ['intake']\nmain()"


@proof(promise="an intake that is killed goes on, and ends as an unbroken one would", small=5, full=100)
def survives_kills(times: int) -> dict[str, Any]:
    """Kill it so many times, over and over again; compare catalogue and counts; and the careless way as a control."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        path = Path(folder) / "feed.xml"
        path.write_bytes(feed(RECORDS))
        whole, seconds = _unbroken(Path(folder) / "whole", path)
        rounds = kills = 0
        while kills < times:
            shop = new_shop(Path(folder) / f"broken-{rounds}", name="bookrow_killed")
            killed, report = _until_done(shop, path, CAREFUL, seconds, most=times - kills)
            assert _state(shop, report) == whole, f"After {killed} kills the shop is another one."
            rounds, kills = rounds + 1, kills + killed
        seen = _control(Path(folder), path, whole, seconds)
    return {"kills": kills, "rounds": rounds, "seconds unbroken": round(seconds, 1), "control seen after": seen}


def _unbroken(data: Path, path: Path) -> tuple[list[Any], float]:
    shop = new_shop(data, name="bookrow_unbroken")
    began = time.monotonic()
    _killed, report = _until_done(shop, path, CAREFUL, 0, most=0)
    seconds = time.monotonic() - began
    assert report["new"] + report["changed"] + len(report["refused"]) == report["records"] == RECORDS, report
    return _state(shop, report), seconds


def _control(folder: Path, path: Path, whole: list[Any], seconds: float) -> int:
    """How many kills it took until the careless way was caught."""
    kills = 0
    for number in range(20):
        shop = new_shop(folder / f"careless-{number}", name="bookrow_careless")
        killed, report = _until_done(shop, path, CARELESS, seconds, most=4)
        kills += killed
        if _state(shop, report) != whole:
            return kills
    raise AssertionError(f"The control lost nothing in {kills} kills: the moments that matter were not hit.")


def _until_done(shop: Shop, path: Path, program: str, seconds: float, *, most: int) -> tuple[int, dict[str, Any]]:
    """Start it, kill it at a random moment, at most so often, and then let it end. Returns the kills and the report."""
    kills = 0
    while True:
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(path), "--json"],
            env={"DJANGO_SETTINGS_MODULE": "bookrow.config.settings", **shop.environ},
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, preexec_fn=ending_with_parent(signal.SIGKILL),
        )  # fmt: skip
        try:
            patience = random.uniform(0, seconds * 0.8) if kills < most else None
            said, _nothing = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
            continue
        assert process.returncode == 0, f"It ended with {process.returncode}."
        return kills, json.loads(said)


def _state(shop: Shop, report: dict[str, Any]) -> list[Any]:
    """The whole catalogue, and what the report counts and tells."""
    done = subprocess.run(
        [sys.executable, "-c", DUMP],
        env={"DJANGO_SETTINGS_MODULE": "bookrow.config.settings", **shop.environ},
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=True,
    )  # fmt: skip
    passing = ("run", "file")
    return [json.loads(done.stdout), {name: value for name, value in report.items() if name not in passing}]


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
