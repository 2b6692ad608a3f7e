"""The review rules: what they find on the labelled texts, what they hold against clean ones, and how long they take."""

import json
import os
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.machine import ROOT, alone, keep
from bookrow.rules.checking import RULES, check, settled
from bookrow.rules.findings import Finding
from bookrow.rules.prose import Prose
from bookrow.rules.tests.hostile import HOSTILE

FORM = ("html", "url", "email", "phone", "single_word", "profanity", "price_availability", "under_13", "address")
LABELLED = Path(os.environ.get("BENCH_REVIEWS", ROOT.parent / "shared" / "data" / "review-rules" / "dev.jsonl"))
# Recorded, not run here: packages as they come on the same texts (F1), from the notes on how a review is checked.
PEERS = {
    "html": ("nh3", 0.867),
    "url": ("linkify-it-py", 0.800),
    "email": ("linkify-it-py", 0.815),
    "phone": ("phonenumbers, 8 regions", 0.898),
    "profanity": ("glin-profanity", 0.607),
    "address": ("pyap", 0.273),
    "price_availability": ("price-parser", 0.195),
    "time_sensitive": ("dateparser", 0.222),
}
# glin-profanity, phonenumbers, linkify-it-py, pyap and nh3 together, with plain patterns for the rest.
PEERS_MIX = {
    "form rules": "F1 0.675",
    "meaning rules": "F1 0.531",
    "clean refused": "14.2 % by their form rules, 21.9 % by all",
}
LONGEST = 10_000
Span = tuple[int, int]


def bench() -> None:
    """Every rule on the labelled texts where they are present, then times."""
    with alone():
        rows = _times()
        if LABELLED.exists():
            rows = [*_quality([json.loads(line) for line in LABELLED.open(encoding="utf-8")]), *rows]
        else:
            print(f"{LABELLED} is not here (BENCH_REVIEWS names another set): times only")
    for row in rows:
        print("  ".join(f"{name}: {value}" for name, value in row.items()))
    print(f"kept in {keep('review-rules', rows)}")


def _quality(texts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = [check(text["text"]) for text in texts]
    rows = [_of_rule(rule, texts, found) for rule in RULES]
    return [*rows, _together("form rules", FORM, texts, found), _meaning(texts, found), *_clean(texts, found)]


def _counts(rules: Iterable[str], texts: list[dict[str, Any]], found: list[list[Finding]]) -> tuple[int, int, int]:
    """Texts rightly found, wrongly found and missed, rule by rule; a fair second reading counts neither way."""
    right = wrong = missed = 0
    for rule in rules:
        for text, findings in zip(texts, found, strict=True):
            fires, holds = any(finding.rule == rule for finding in findings), rule in text["rules"]
            right += fires and holds
            wrong += fires and not holds and rule not in text["maybe"]
            missed += holds and not fires
    return right, wrong, missed


def _measures(right: int, wrong: int, missed: int) -> dict[str, float]:
    return {
        "P": round(right / (right + wrong), 3) if right + wrong else 0.0,
        "R": round(right / (right + missed), 3) if right + missed else 0.0,
        "F1": round(2 * right / (2 * right + wrong + missed), 3) if right else 0.0,
    }


def _of_rule(rule: str, texts: list[dict[str, Any]], found: list[list[Finding]]) -> dict[str, Any]:
    touched = fitted = spans = 0
    for text, findings in zip(texts, found, strict=True):
        marks = [(finding.start, finding.end) for finding in findings if finding.rule == rule]
        # Where something was found at all: what was missed is told by the recall.
        for start, end in [(start, end) for start, end, of in text["spans"] if of == rule and marks]:
            best = max(_overlap((start, end), mark) for mark in marks)
            spans, touched, fitted = spans + 1, touched + (best > 0), fitted + (best >= 0.5)
    peer = PEERS.get(rule)
    return {
        "rule": rule,
        **_measures(*_counts([rule], texts, found)),
        "spans touched": f"{touched}/{spans}",
        "spans fitted": f"{fitted}/{spans}",
        "peer F1 (recorded)": f"{peer[1]} {peer[0]}" if peer else "none found",
    }


def _overlap(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def _together(
    name: str, rules: Iterable[str], texts: list[dict[str, Any]], found: list[list[Finding]]
) -> dict[str, Any]:
    return {"rules": name, **_measures(*_counts(rules, texts, found)), "peers' mix (recorded)": PEERS_MIX[name]}


def _meaning(texts: list[dict[str, Any]], found: list[list[Finding]]) -> dict[str, Any]:
    rules = [rule for rule in RULES if rule not in FORM]
    return _together("meaning rules", rules, texts, found)


def _clean(texts: list[dict[str, Any]], found: list[list[Finding]]) -> list[dict[str, Any]]:
    """Of texts with no rule: how many are refused, and how many asked about or held; and which rules that is."""
    clean = [findings for text, findings in zip(texts, found, strict=True) if not text["rules"]]
    refused = sum(any(finding.refuses for finding in findings) for findings in clean)
    asked = sum(bool(findings) and not any(finding.refuses for finding in findings) for findings in clean)
    by_rule: dict[str, int] = defaultdict(int)
    for findings in clean:
        for rule in {finding.rule for finding in findings}:
            by_rule[rule] += 1
    return [
        {
            "clean texts": len(clean),
            "refused": refused,
            "asked or held": asked,
            "by rule": dict(by_rule),
            "peers' mix refuses (recorded)": PEERS_MIX["clean refused"],
        }
    ]


def _times() -> list[dict[str, Any]]:
    """Milliseconds of CPU: a usual text of 1,000 characters, and the worst hostile ones at full length and at half."""
    usual = ("She reads by the window, page by page, and the lamp at the end of it is worth the 312 pages. " * 11)[
        :1000
    ]
    rows: list[dict[str, Any]] = [
        {"time": "1,000 characters, all rules, ms", "best of 20": min(_ms(usual) for _ in range(20))}
    ]
    worst = []
    for piece in HOSTILE:
        text = (piece * LONGEST)[:LONGEST]
        whole, half = (min(_ms(part) for _ in range(3)) for part in (text, text[: LONGEST // 2]))
        worst.append((whole, round(whole / half, 2), piece, _slowest(text)))
    for whole, ratio, piece, slowest in sorted(worst, reverse=True)[:8]:
        rows.append(
            {
                "time": "10,000 hostile characters, ms",
                "piece": repr(piece),
                "all rules": whole,
                "to half of it": ratio,
                "most by": slowest,
            }
        )
    return rows


def _ms(text: str) -> float:
    started = time.process_time()
    check(text)
    return round((time.process_time() - started) * 1000, 2)


def _slowest(text: str) -> str:
    prose, spent = Prose(text), {}
    for rule, find in RULES.items():
        started = time.process_time()
        settled(find(prose))
        spent[rule] = round((time.process_time() - started) * 1000)
    return ", ".join(f"{rule} {ms}" for rule, ms in sorted(spent.items(), key=lambda item: -item[1])[:2])
