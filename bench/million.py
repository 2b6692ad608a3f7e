"""A catalogue of a million editions: what a page, the lists and one more feed cost."""

import statistics
import sys
import time
from pathlib import Path
from typing import Any

from bench import feed, shops
from bench.intake import _take_in
from bench.machine import WORK, alone, keep
from bench.servers import fetch, shop_server

_PORT = 8390
_MORE = 10_000


def bench(*, editions: int) -> None:
    """Builds the shop at the first call, which takes half an hour and some gigabytes; then asks and takes in one more feed."""
    with alone():
        built = shops.shop("sqlite", editions, lean=True)
        isbns = shops.some_isbns(built, 200)
        with shop_server(_PORT, "bench.apps.bare", built.environment):
            rows = [_asked(name, paths) for name, paths in _addresses(isbns).items()]
        more = feed.write(WORK / "feeds" / f"{editions}-{_MORE}-more.xml", _MORE, first=editions, lean=True)
        rows += [
            {"what": what, **_take_in(more, built.environment, _MORE)} for what in ("one more feed", "the same again")
        ]
        rows.append({"what": "database", "gib": round(_size(built) / 2**30, 2)})
    for row in rows:
        print("  ".join(f"{name}: {value}" for name, value in row.items()))
    print(f"kept in {keep('million', rows)}", file=sys.stderr)


def _addresses(isbns: list[str]) -> dict[str, list[str]]:
    return {
        "product page, document not composed yet": [f"/isbn/{isbn}" for isbn in isbns],
        "home": ["/"] * 20,
        "new books": ["/new"] * 20,
        "new books, page 100": ["/new?page=100"] * 20,
        "subjects": ["/subjects"] * 5,
        "API": [f"/api/editions/{isbn}" for isbn in isbns],
    }


def _asked(name: str, paths: list[str]) -> dict[str, Any]:
    times = []
    statuses = set()
    for path in paths:
        start = time.perf_counter()
        statuses.add(fetch(_PORT, path)[0])
        times.append((time.perf_counter() - start) * 1000)
    return {"what": name, "ms_median": round(statistics.median(times), 2), "ms_worst": round(max(times), 1),
            "statuses": sorted(statuses)}  # fmt: skip


def _size(built: shops.Built) -> int:
    folder = Path(built.environment["BOOKROW_DATA"])
    return sum(file.stat().st_size for file in folder.iterdir() if "sqlite3" in file.name)
