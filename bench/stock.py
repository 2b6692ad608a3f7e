"""Sellers' stock: a file of a hundred thousand rows checked, applied, sent again; and a million offers of a hundred sellers."""

import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench import feed, shops
from bench.composing import composing
from bench.machine import ROOT, SERVER_CORE, WORK, alone, keep
from bench.shops import Built
from bench.words import GIVEN

EDITIONS = 20_000
_GRADES = ("New", "As New", "Fine", "Very Good", "Good", "Fair", "Poor")
_SHOWN = 200  # pages whose cost is compared
_COUNTED = """SELECT count(*) FROM (
  SELECT edition_id, market, own, kind, currency, many, lowest FROM offers_tally WHERE many > 0
  EXCEPT SELECT edition_id, market, own, kind, currency, count(*), min(amount) FROM offers_listing
  GROUP BY edition_id, market, own, kind, currency)"""


def bench(*, rows: int, sellers: int) -> None:
    """One seller's file of so many rows; then so many sellers with ten thousand copies each."""
    with alone():
        kept = _one_file(rows)
        keep("stock", kept)
        _tell(kept)
        kept = _many_sellers(sellers)
    _tell(kept)
    print(f"kept in {keep('stock', kept)}")


def _tell(kept: list[dict[str, Any]]) -> None:
    for row in kept:
        print(
            "  ".join(
                f"{name}: {value:,}" if isinstance(value, int) else f"{name}: {value}" for name, value in row.items()
            )
        )


def _one_file(rows: int) -> list[dict[str, Any]]:
    built = _shop("stock-file")
    path = _file("hundred-thousand.csv", _rows(range(rows), "A", price=900))
    dearer = _file("dearer.csv", _rows(range(rows), "A", price=900, every_tenth=100))
    told = [
        _sent(built, "one file, checked only", "Harbour", path, rows, "--dry-run"),
        _sent(built, "one file, applied", "Harbour", path, rows),
        _sent(built, "the same again", "Harbour", path, rows),
        _sent(built, "a tenth with other prices", "Harbour", dearer, rows),
    ]
    return [*told, {"what": "from the start to the first copies on sale", "seconds": _first_copies(built, path)}]


def _many_sellers(sellers: int) -> list[dict[str, Any]]:
    """Ten copies on each of two thousand pages; then ten thousand copies of every seller, none of them on those pages."""
    built = _shop("stock-sellers")
    few, pages = 2_000, [f"/isbn/{feed.isbn(number)}" for number in range(_SHOWN)]
    for seller in range(10):
        numbers = (number for number in range(few))
        _sent(built, "", _name(seller), _file("few.csv", _rows(numbers, f"few-{seller}", seller=seller)), few)
    before = composing(built, pages)
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    for seller in range(sellers):
        chosen = random.Random(seller).sample(range(few, EDITIONS), 10_000)
        path = _file("many.csv", _rows(chosen, f"many-{seller}", seller=seller))
        _sent(built, "", _name(seller), path, len(chosen))
    after = composing(built, pages)
    crowded = composing(built, [f"/isbn/{feed.isbn(number)}" for number in range(few, few + _SHOWN)])
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    offers, wrong = _counts(built)
    return [
        {"what": "composing a page with ten copies", "offers": 10 * few, "us": before["us"]},
        {"what": "composing the same pages", "offers": offers, "us": after["us"],
         "ratio": round(after["us"] / before["us"], 3)},
        {"what": "composing pages with some fifty copies", "offers": offers, "us": crowded["us"],
         "statements": crowded["statements"]},
        {"what": "counts that a recount finds wrong", "counts": wrong},
        {"what": "CPU seconds for the million", "seconds": round(ended.ru_utime + ended.ru_stime
                                                                 - began.ru_utime - began.ru_stime)},
    ]  # fmt: skip


def _name(seller: int) -> str:
    """Names that nobody takes for each other; the shop asks about those that are nearly alike."""
    chance = random.Random(seller)
    return f"{chance.choice(GIVEN)} {''.join(chance.sample('abcdefghijklmnopqrstuvwxyz', 12)).capitalize()}"


def _shop(name: str) -> Built:
    """A copy of the generated shop, so that every measurement begins with empty shelves."""
    ready = shops.shop("sqlite", EDITIONS)
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(Path(ready.environment["BOOKROW_DATA"]), folder)
    built = Built(name, EDITIONS, {**ready.environment, "BOOKROW_DATA": str(folder)})
    built.run("migrate", "--verbosity", "0")
    return built


def _sent(built: Built, what: str, seller: str, path: Path, rows: int, *words: str) -> dict[str, Any]:
    command = ["taskset", "-c", SERVER_CORE, sys.executable, "-m", "bookrow", "inventory", seller, str(path), "--json"]
    process = subprocess.Popen([*command, *words], env=built.environment, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout
    told = process.stdout.read()
    _pid, status, used = os.wait4(process.pid, 0)
    assert status == 0, f"{' '.join(command)} ended with {status}."
    cpu = used.ru_utime + used.ru_stime
    report = json.loads(told)
    assert report["rows"] == rows, report
    return {
        "what": what,
        "cpu_s": round(cpu, 2),
        "a_cpu_second": round(rows / cpu),
        "peak_mib": round(used.ru_maxrss / 1024),
        "new": report["new"],
        "changed": report["changed"],
        "unchanged": report["unchanged"],
    }


def _first_copies(built: Built, path: Path) -> float:
    """Seconds from starting the command until a reader could see the first copies of a new seller."""
    database = Path(built.environment["BOOKROW_DATA"]) / "bookrow.sqlite3"
    began = time.monotonic()
    command = [sys.executable, "-m", "bookrow", "inventory", "Latecomer", str(path), "--json"]
    process = subprocess.Popen(command, env=built.environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    asked = (
        "SELECT count(*) FROM offers_listing l JOIN offers_seller s ON s.id = l.seller_id WHERE s.name = 'Latecomer'"
    )
    while process.poll() is None:
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            if connection.execute(asked).fetchone()[0]:
                break
        time.sleep(0.02)
    seconds = round(time.monotonic() - began, 2)
    process.kill()
    process.wait()
    return seconds


def _counts(built: Built) -> tuple[int, int]:
    database = Path(built.environment["BOOKROW_DATA"]) / "bookrow.sqlite3"
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        offers = connection.execute("SELECT count(*) FROM offers_offer WHERE state = 'live'").fetchone()[0]
        return int(offers), int(connection.execute(_COUNTED).fetchone()[0])


def _file(name: str, lines: Iterable[str]) -> Path:
    path = WORK / "stock" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["sku,isbn,title,price,condition,quantity,description", *lines, ""]), encoding="utf-8")
    return path


def _rows(
    numbers: Iterable[int], mark: str, *, seller: int = 0, price: int = 900, every_tenth: int = 0
) -> Iterable[str]:
    """Used and new copies of generated editions at prices near each other, one in three with a note of its own."""
    for place, number in enumerate(numbers):
        cents = price + (number * 7 + seller * 13) % 400 + (every_tenth if place % 10 == 0 else 0)
        note = f"Owner's name on leaf {place}." if place % 3 == 0 else "A clean copy that ships the day after."
        grade = _GRADES[(number + seller) % 7]
        isbn = feed.isbn(number % EDITIONS)
        yield f"{mark}-{place},{isbn},,{cents // 100}.{cents % 100:02d},{grade},1,{note}"
