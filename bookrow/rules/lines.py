"""Texts in, findings out, one JSON line each, so that any labelled set can be run.

In: `{"id": ..., "text": "..."}`. Out: `{"id", "findings": [[rule, start, end, message, action], ...]}`, offsets in code
points of the text as typed, `action` "refuse" or "hold" (asked, or with a person). A line that cannot be read is answered
by `{"line": number, "error": "..."}`, with its id where it has one; the lines behind it are read as ever.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from bookrow.kit.refusals import Reason, Refusal
from bookrow.rules.checking import check
from bookrow.rules.findings import Action, Finding
from bookrow.rules.known import Known
from bookrow.rules.names import check_name, form_reasons
from bookrow.rules.reasons import LINE_ID, LINE_JSON, LINE_LONG, LINE_TEXT, saying

# Ten times what a review field takes; the time for a line is bounded by it.
MOST_CHARACTERS = 100_000
LONGEST_LINE = 2_000_000
NAME_KEY = "name"


def bounded(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file. Of one with more than 2,000,000 bytes only the beginning comes, which is no whole object then."""
    while line := file.readline(LONGEST_LINE):
        yield line
        while len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE)


def answers(
    lines: Iterable[bytes], *, pen_names: bool = False, known: Known | None = None, regions: tuple[str, ...] = ("US",)
) -> Iterator[str]:
    """One JSON line (ASCII, no line end) for each line that is not blank. Pen names come as "text" or "name"."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(_answer(number, line, pen_names, known, regions))


def _answer(number: int, line: bytes, pen_names: bool, known: Known | None, regions: tuple[str, ...]) -> dict[str, Any]:
    said: Any = None
    try:
        said = _read(number, line)
        text = _text(number, said, pen_names)
    except Refusal as refusal:
        failed = {"line": number, "error": " ".join(f"{reason} {reason.help}" for reason in refusal.reasons)}
        return {"id": said["id"], **failed} if said is not None and _is_id(said.get("id")) else failed
    if pen_names:
        findings = [*_form(text), *(_row(text, finding) for finding in check_name(text, regions=regions))]
    else:
        findings = [_row(text, finding) for finding in check(text, known=known, regions=regions)]
    return {"id": said.get("id", text if pen_names else None), "findings": findings}


def _read(number: int, line: bytes) -> dict[str, Any]:
    """The object on a line; a Refusal names the line and what the reader of JSON took offence at."""
    try:
        said = json.loads(line.decode("utf-8-sig"))
    except RecursionError:
        raise Refusal(LINE_JSON.saying(line=number, problem="it is nested too deeply")) from None
    except ValueError as problem:
        raise Refusal(LINE_JSON.saying(line=number, problem=str(problem)[:120])) from problem
    if not isinstance(said, dict):
        raise Refusal(LINE_JSON.saying(line=number, problem="it is something else"))
    return said


def _text(number: int, said: dict[str, Any], pen_names: bool) -> str:
    text = said.get("text", said.get(NAME_KEY) if pen_names else None)
    reasons: list[Reason] = []
    if not _is_id(said.get("id")) and not (pen_names and "id" not in said):
        reasons.append(LINE_ID.saying(line=number))
    if not isinstance(text, str):
        raise Refusal(*reasons, LINE_TEXT.saying(line=number))
    if len(text) > MOST_CHARACTERS:
        reasons.append(LINE_LONG.saying(line=number, length=len(text), most=MOST_CHARACTERS))
    if reasons:
        raise Refusal(*reasons)
    return text


def _is_id(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _row(text: str, finding: Finding) -> list[Any]:
    reason = saying(finding.reason, text[finding.start : finding.end])
    action = "refuse" if finding.action is Action.REFUSE else "hold"
    return [finding.rule, finding.start, finding.end, f"{reason} {reason.help}", action]


def _form(name: str) -> Iterator[list[Any]]:
    for reason in form_reasons(name):
        yield [reason.code, 0, len(name), f"{reason} {reason.help}", "refuse"]
