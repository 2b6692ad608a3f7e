"""Intake: ten thousand products through the shop's own command, new and again unchanged."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench import feed, postgres
from bench.machine import ROOT, SERVER_CORE, WORK, alone, keep

# Together 3.9 kB a record: plain ones of a real catalogue, and rich ones with contents, quotes and an excerpt.
_SAMPLES = [ROOT / "bookrow" / "storefront" / "demo" / name for name in ("linguistics.xml", "marginalia.xml")]
_PRODUCT = re.compile(r"<Product>.*?</Product>", re.DOTALL)
_REFERENCE = re.compile(r"<RecordReference>.*?</RecordReference>")
_OWN_ISBN = re.compile(r"(<ProductIDType>(?:15|03)</ProductIDType>\s*<IDValue>)\d{13}(</IDValue>)")
_OWN_NUMBER = re.compile(r"(<IDValue>(?!\d{13}<)[^<]*)(</IDValue>)")
_TITLE = re.compile(r"(<TitleText[^>]*>)(.*?)(</TitleText>)")


def bench(*, products: int) -> None:
    """CPU seconds, products a CPU second and peak memory: first time, and again with nothing changed."""
    with alone():
        path = multiplied(products)
        rows = _on("sqlite", "", path, products)
        with postgres.running() as (_, address):
            postgres.create("bench_intake_new")
            rows += _on("postgres", address.format("bench_intake_new"), path, products)
    print(f"{products:,} products, {path.stat().st_size / products:,.0f} bytes each")
    for row in rows:
        print(
            f"{row['shop']:10}{row['what']:12}{row['cpu_s']:>8.1f} CPU s{row['a_cpu_second']:>9,} a CPU second"
            f"{row['wall_s']:>8.1f} s{row['peak_mib']:>8,.0f} MiB at most"
        )
    print(f"kept in {keep('intake', rows)}")


def multiplied(products: int) -> Path:
    """A sample's records over and over, each with a reference, an ISBN and a title of its own; near 4 kB each."""
    path = WORK / "feeds" / f"multiplied-{products}.xml"
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    texts = [sample.read_text(encoding="utf-8") for sample in _SAMPLES]
    records = [record for text in texts for record in _PRODUCT.findall(text)]
    head = texts[0][: texts[0].index("<Product>")]
    with path.open("w", encoding="utf-8") as file:
        file.write(head)
        file.writelines(_renamed(records[number % len(records)], number) for number in range(products))
        file.write("</ONIXMessage>\n")
    return path


def _renamed(record: str, number: int) -> str:
    own, rest = record.split("<DescriptiveDetail>", 1)
    own = _REFERENCE.sub(f"<RecordReference>multiplied-{number}</RecordReference>", own)
    own = _OWN_ISBN.sub(rf"\g<1>{feed.isbn(2_000_000 + number)}\g<2>", own)
    own = _OWN_NUMBER.sub(rf"\g<1>-{number}\g<2>", own)
    return own + "<DescriptiveDetail>" + _TITLE.sub(rf"\g<1>\g<2> {number}\g<3>", rest, count=1) + "\n"


def _on(name: str, database_url: str, path: Path, products: int) -> list[dict[str, Any]]:
    folder = WORK / f"intake-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    environment = {**os.environ, "BOOKROW_DATA": str(folder), "DATABASE_URL": database_url}
    if database_url:
        _command(["flush", "--no-input"], environment, check=False)
    _command(["migrate", "--verbosity", "0"], environment)
    return [{"shop": name, "what": what, **_take_in(path, environment, products)} for what in ("new", "unchanged")]


def _take_in(path: Path, environment: dict[str, str], products: int) -> dict[str, Any]:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = ["taskset", "-c", SERVER_CORE, sys.executable, "-m", "bookrow", "intake", str(path), "--json"]
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    said, _ = process.communicate()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    report = json.loads(said)
    return {
        "cpu_s": round(cpu, 2),
        "a_cpu_second": round(products / cpu),
        "wall_s": round(time.monotonic() - start, 1),
        # The largest child so far; the children before this one are smaller.
        "peak_mib": round(after.ru_maxrss / 1024),
        "counts": {name: report[name] for name in ("records", "new", "changed", "unchanged")},
        "refused": len(report["refused"]),
    }


def _command(arguments: list[str], environment: dict[str, str], *, check: bool = True) -> None:
    subprocess.run(
        [sys.executable, "-m", "bookrow", *arguments], env=environment, cwd=ROOT, check=check, stdout=sys.stderr
    )
