"""What is installed is what was locked, by hash; what is locked is what was asked for."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.reading import ROOT

LOCKS = ("run", "postgres", "dev")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(?: ; [^\\]+)? \\$")


def _locked(lock: str) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for line in (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith((" ", "#")) and line:
            found = PIN.match(line)
            assert found, f"requirements/{lock}.txt: {line!r} is no pin with hashes."
            pins.setdefault(canonicalize_name(found[1]), set()).add(found[2])
    return pins


def _asked(*extras: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = [project["dependencies"], *(project["optional-dependencies"][extra] for extra in extras)]
    return [Requirement(words) for words in sum(lists, [])]


@pytest.mark.parametrize(("lock", "extras"), [("run", ()), ("postgres", ("postgres",)), ("dev", ("postgres", "dev"))])
def test_the_lock_has_what_pyproject_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    pins = _locked(lock)
    for asked in _asked(*extras):
        versions = pins.get(canonicalize_name(asked.name), set())
        assert versions and all(asked.specifier.contains(v, prereleases=True) for v in versions), (
            f"{asked}: run `make lock`."
        )


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_nothing_else(lock: str) -> None:
    lines = (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8").splitlines()
    assert all(PIN.match(line) or re.match(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$", line) for line in lines)


def test_development_runs_what_a_shop_runs() -> None:
    shop, development = _locked("run"), _locked("dev")
    assert {name: development.get(name) for name in shop} == shop


def test_at_most_25_packages_are_asked_for_at_run_time() -> None:
    assert len(_asked()) <= 25


def test_every_direct_dependency_has_a_decision() -> None:
    notes = "\n".join(note.read_text(encoding="utf-8") for note in (ROOT / "docs/decisions").glob("*.md")).lower()
    missing = [asked.name for asked in _asked("postgres", "dev") if f"`{asked.name.lower()}" not in notes]
    assert not missing, f"No decision note names {', '.join(missing)}."


def test_decision_notes_are_short_and_numbered_once() -> None:
    notes = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [note.name.split("-")[0] for note in notes]
    assert all(re.fullmatch(r"\d{4}", number) for number in numbers)
    assert len(set(numbers)) == len(numbers), "Two decision notes have one number."
    long = [note.name for note in notes if len(note.read_text(encoding="utf-8").splitlines()) > 20]
    assert not long, f"Twenty lines are enough for {long}."
