"""Pages: nginx with the same bytes, hits, misses, and the same page made with the ORM and Django's templates."""

import gzip
import re
import sys
from collections.abc import Sequence
from contextlib import ExitStack

from bench import postgres, shops
from bench.composing import composing
from bench.machine import alone, keep
from bench.rounds import Candidate, interleaved, table
from bench.servers import fetch, nginx, shop_server

HIT = "bookrow.config.wsgi.application"
_HOT = 2000
_COMPARED = 40
_FIRST_PORT = 8300


def bench(*, editions: int, rounds: int, seconds: int) -> None:
    """Build what is missing, compare all renderings, measure, print ratios, keep the results."""
    with alone(), ExitStack() as open_:
        postmaster, address = open_.enter_context(postgres.running())
        sqlite, other = shops.shop("sqlite", editions), shops.postgres_shop(editions, address)
        paths = [f"/isbn/{isbn}" for isbn in shops.some_isbns(sqlite, _HOT)]
        candidates = _started(open_, sqlite, other, paths, postmaster)
        _compare([one for one in candidates if one.name != "a constant page (ceiling)"], paths)
        interleaved(candidates, rounds=rounds, seconds=seconds)
        ratios = _ratios({one.name: one for one in candidates})
        costs = [composing(built, paths[:500]) for built in (sqlite, other)]
    print(table(candidates))
    for name, value in ratios.items():
        print(f"{name:64}{value:>10}")
    for cost in costs:
        print(
            f"{'composing a document on ' + cost['shop']:44}{cost['us']:>10,} us{cost['statements']:>5} statements at most"
        )
    kept = keep("pages", [{"editions": editions, **one.row()} for one in candidates] + [{"ratios": ratios}, *costs])
    print(f"kept in {kept}")


def _started(
    open_: ExitStack, sqlite: shops.Built, other: shops.Built, paths: Sequence[str], postmaster: int
) -> list[Candidate]:
    ports = iter(range(_FIRST_PORT, _FIRST_PORT + 40))

    def server(application: str, built: shops.Built, **more: str) -> tuple[int, int]:
        port = next(ports)
        return port, open_.enter_context(shop_server(port, application, {**built.environment, **more}))

    hit, pid = server(HIT, sqlite)
    pages = {path: _both(hit, path) for path in paths}
    size = sum(len(packed) for _, packed in pages.values()) // len(pages)
    print(f"{len(pages):,} hot pages, {sum(len(p) for p, _ in pages.values()) // len(pages):,} bytes, {size:,} packed")
    files = next(ports)
    nginx_pid = open_.enter_context(nginx(files, pages))
    made = [
        Candidate("nginx, packed files", files, [nginx_pid], True, paths),
        Candidate("nginx, plain files", files, [nginx_pid], False, paths),
    ]
    ceiling, ceiling_pid = server("bench.apps.constant", sqlite, BENCH_BYTES=str(size))
    made.append(Candidate("a constant page (ceiling)", ceiling, [ceiling_pid], True, paths))
    made += [Candidate(f"hit, {form}, sqlite", hit, [pid], form == "packed", paths) for form in ("packed", "plain")]
    hit, pid = server(HIT, other)
    for path in paths:
        _both(hit, path)
    made.append(Candidate("hit, packed, postgres", hit, [pid, postmaster], True, paths))
    for built, roots in ((sqlite, []), (other, [postmaster])):
        for name, application in (
            ("miss, packed and kept", "bench.apps.miss"),
            ("miss, the page alone", "bench.apps.bare"),
            ("the twin: ORM, Django templates", "bench.twin.wsgi.application"),
        ):
            port, pid = server(application, built)
            made.append(Candidate(f"{name}, {built.name}", port, [pid, *roots], True, paths))
    return made


def _both(port: int, path: str) -> tuple[bytes, bytes]:
    packed, plain = fetch(port, path, Accept_Encoding="gzip"), fetch(port, path, Accept_Encoding="identity")
    if packed[0] != 200 or gzip.decompress(packed[1]) != plain[1]:
        sys.exit(f"{path} answered {packed[0]}")
    return plain[1], packed[1]


def _compare(candidates: Sequence[Candidate], paths: Sequence[str]) -> None:
    """All draw the same page, or nothing is measured."""
    for path in paths[:: max(1, len(paths) // _COMPARED)]:
        drawn = {one.name: _words(fetch(one.port, path, Accept_Encoding="identity")[1]) for one in candidates}
        first = drawn[candidates[0].name]
        for name, words in drawn.items():
            if words != first:
                place = next((n for n, pair in enumerate(zip(first, words, strict=False)) if pair[0] != pair[1]), 0)
                sys.exit(f"{path}: {name} differs: {first[place - 3 : place + 5]} / {words[place - 3 : place + 5]}")


def _words(page: bytes) -> list[str]:
    """The page without its white space and without the port it came from."""
    text = re.sub(r"127\.0\.0\.1:\d+", "HOST", page.decode())
    # Two spellings of the same quotation marks.
    text = text.replace("&#x27;", "&#39;").replace("&quot;", "&#34;")
    return re.sub(r"\s*(<|>)\s*", r" \1 ", text).split()


def _ratios(by: dict[str, Candidate]) -> dict[str, float]:
    def rate(name: str) -> float:
        return max(by[name].rates)

    def cpu(name: str) -> float:
        return min(by[name].micros)

    found = {}
    for form in ("packed", "plain"):
        hit, files = f"hit, {form}, sqlite", f"nginx, {form} files"
        found[f"a hit's share of nginx, {form}, requests a second"] = rate(hit) / rate(files)
        found[f"a hit's share of nginx, {form}, CPU"] = cpu(files) / cpu(hit)
    for name in ("sqlite", "postgres"):
        twin, alone_ = f"the twin: ORM, Django templates, {name}", f"miss, the page alone, {name}"
        found[f"the twin's CPU over a miss's, {name}"] = cpu(twin) / cpu(alone_)
        found[f"the twin's CPU over that of a miss with packing, {name}"] = cpu(twin) / cpu(
            f"miss, packed and kept, {name}"
        )
    return {name: round(value, 2) for name, value in found.items()}
