"""Files made to do harm, through the command itself: stopped within bounded memory. And two hands on one file."""

import gzip
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.make import bare, described, product
from tests.prove.intake import feed
from tests.shop import ROOT, Shop, new_shop

MIB = 1 << 20
MOST = 250 * MIB
# Runs the command and says on standard error how much memory it took at most: by the process's own status, since
# getrusage counts what the parent held at the fork.
MEASURED = """
import re, sys
from bookrow.__main__ import main
sys.argv[1:1] = ["intake"]
try:
    main()
finally:
    print(int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]) * 1024, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop of its own for commands that run beside each other."""
    yield new_shop(tmp_path_factory.mktemp("hostile"), name="bookrow_hostile")


def start(shop: Shop, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", MEASURED, *words], cwd=ROOT, env=shop.environ, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def end(process: "subprocess.Popen[str]") -> tuple[int, dict[str, object], int]:
    said, told = process.communicate(timeout=120)
    return process.returncode, json.loads(said), int(told.strip().splitlines()[-1])


ENTITIES = b"""<?xml version="1.0"?>
<!DOCTYPE ONIXMessage [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<ONIXMessage release="3.0"><Product><RecordReference>&b;</RecordReference></Product></ONIXMessage>"""


def bomb(path: Path) -> None:
    """Three hundred megabytes of spaces in a third of one."""
    with gzip.open(path, "wb", compresslevel=9) as file:
        file.write(b'<ONIXMessage release="3.0"><Product><RecordReference>')
        for _ in range(300):
            file.write(b" " * MIB)


def zip_bomb(path: Path) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("feed.xml", "w", force_zip64=True) as file,
    ):
        file.write(b'<ONIXMessage release="3.0">')
        for _ in range(300):
            file.write(b"\n" * MIB)


def giant(path: Path) -> None:
    """One record with a text of three hundred megabytes."""
    with path.open("wb") as file:
        file.write(b'<ONIXMessage release="3.0"><Product><RecordReference>r</RecordReference><Text>')
        for _ in range(300):
            file.write(b"x" * MIB)
        file.write(b"</Text></Product></ONIXMessage>")


def entities(path: Path) -> None:
    path.write_bytes(ENTITIES)


@pytest.mark.parametrize("make", [bomb, zip_bomb, giant, entities], ids=lambda make: make.__name__)
def test_a_bomb_leaves_a_stopped_run_and_little_memory(shop: Shop, tmp_path: Path, make: object) -> None:
    path = tmp_path / "bomb"
    make(path)  # type: ignore[operator]
    code, report, most = end(start(shop, str(path), "--json"))
    assert code == 1 and report["state"] == "stopped" and report["stopped"]
    assert report["records"] == len(report["refused"])  # type: ignore[arg-type]
    assert most < MOST, f"{most // MIB} MiB"


def test_an_outside_entity_is_not_fetched(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret", encoding="utf-8")
    doctype = f'<!DOCTYPE ONIXMessage SYSTEM "file://{tmp_path}/secret">'.encode()
    path = tmp_path / "feed.xml"
    path.write_bytes(doctype + bare([product("r-1", "03", described("Sand"))]))
    code, report, _most = end(start(shop, str(path), "--json", "--sender", "Outside"))
    assert code == 0 and report["new"] == 1 and "the secret" not in json.dumps(report)


def test_two_hands_on_one_file(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(feed(1500))
    first, second = (start(shop, str(path), "--json") for _ in range(2))
    ended = sorted((end(first), end(second)), key=lambda one: one[0])
    codes = [code for code, _report, _most in ended]
    read = sum(int(str(report["new"])) + int(str(report["changed"])) for _code, report, _most in ended)
    whole = end(start(shop, str(path), "--json"))[1]
    assert whole["unchanged"] == read and whole["records"] == 1500
    # Where the two did not meet, the second found everything done.
    assert codes == [0, 1] or ended[1][1]["new"] == 0
    if codes == [0, 1]:
        assert "Another process" in json.dumps(ended[1][1]["stopped"])


def test_a_large_feed_takes_little_memory(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(feed(20_000).replace(b"Ada Marram", b"Ada"))
    code, report, most = end(start(shop, str(path), "--json", "--dry-run"))
    assert code == 0 and report["records"] == 20_000 and most < MOST, f"{most // MIB} MiB"
