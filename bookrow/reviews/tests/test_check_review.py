"""bookrow check-review, as it is typed: JSON lines in, JSON lines out, no shop needed."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from bookrow.reviews.tests.world import a_book

ROOT = Path(__file__).resolve().parents[3]


def typed(sent: bytes, *words: str) -> tuple[list[dict[str, Any]], int, str]:
    """What the command says line by line, what it ends with, and what it tells the person."""
    command = [sys.executable, "-m", "bookrow", "check-review", *words]
    done = subprocess.run(command, input=sent, capture_output=True, cwd=ROOT, timeout=60, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode, done.stderr.decode()


def test_texts_come_back_with_their_findings_and_bad_lines_with_their_number() -> None:
    lines = [b'{"id": "a", "text": "My list is at www.example.com"}', b"oops", b'{"id": "b", "text": "I loved it"}']
    (first, second, third), ended, told = typed(b"\n".join(lines))
    assert [row[:3] + row[4:] for row in first["findings"]] == [["url", 14, 29, "refuse"]]
    assert second["line"] == 2 and "Line 2" in second["error"]
    assert third == {"id": "b", "findings": []}
    assert ended == 1 and "Lines that could not be read: 1." in told


def test_nothing_in_nothing_out() -> None:
    assert typed(b"") == ([], 0, "")


def test_regions_and_names() -> None:
    text = b'{"id": 1, "text": "Ring 020 7946 0018 after six"}'
    assert [typed(text, *words)[0][0]["findings"][0][4] for words in ([], ["--region", "gb"])] == ["hold", "refuse"]
    [said], ended, _ = typed(b'{"id": 1, "text": "Moderator"}', "--pen-name")
    assert (said["findings"][0][0], ended) == ("name-reserved", 0)


@pytest.mark.django_db
def test_the_words_of_a_work_are_nobodys_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    book = a_book("Fuckwit Parade", isbn="9780306406157")
    said = {}
    for name in ("", book.work.key, f"/work/{book.work.key}", "978-0-306-40615-7", book.key):
        line = io.TextIOWrapper(io.BytesIO(b'{"id": 1, "text": "I read fuckwit parade twice."}'))
        monkeypatch.setattr(sys, "stdin", line)
        out = io.StringIO()
        call_command("check-review", work=name, stdout=out)
        said[name] = json.loads(out.getvalue())["findings"]
    assert [bool(findings) for findings in said.values()] == [True, False, False, False, False]
    with pytest.raises(CommandError, match="There is no book “nothing” here"):
        call_command("check-review", work="nothing")
