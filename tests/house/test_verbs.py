"""At most ten verbs, each explained; scripts that can be run and say what they mean to bash."""

import os
import re
import subprocess

from tests.house.reading import ROOT, files, named

VERBS = re.compile(r"^([a-z]+):.*?(?:## (.*))?$", re.MULTILINE)


def test_there_are_at_most_ten_verbs_and_each_is_explained() -> None:
    verbs = dict(VERBS.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    assert {"setup", "shop", "test", "check", "fix", "bench", "prove"} <= set(verbs)
    assert len(verbs) <= 10
    assert all(verbs.values()), [verb for verb, words in verbs.items() if not words]
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert all(f"make {verb} " in shown for verb in verbs)


def test_scripts_can_be_run() -> None:
    scripts = [path for path in files() if path.suffix == ".sh" or named(path) == ".ci/run"]
    assert len(scripts) >= 4
    for script in scripts:
        subprocess.run(["bash", "-n", script], check=True)
        if script.read_text(encoding="utf-8").startswith("#!"):
            assert os.access(script, os.X_OK), f"{named(script)} cannot be run."
            assert "set -euo pipefail" in script.read_text(encoding="utf-8"), f"{named(script)} goes on after a fault."


def test_the_licence_is_the_one_that_pyproject_names() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text and "Version 2.0, January 2004" in text and "END OF TERMS AND CONDITIONS" in text
