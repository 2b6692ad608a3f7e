"""python -m tests.prove [NAME...] [--times N] [--list]: proofs at full counts, on SQLite and on PostgreSQL.

Each result is a line in bench/results/prove.jsonl: what was proved, how often, on what, how long it took, and figures.
"""

import argparse
import json
import os
import platform
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from tests.postgres import cluster
from tests.prove.registry import Proof, all_proofs

RESULTS = Path(__file__).resolve().parents[2] / "bench" / "results" / "prove.jsonl"


def main(words: list[str]) -> int:
    """0 where every promise held."""
    known = all_proofs()
    options = _options(words, list(known))
    if options.list:
        for proof in known.values():
            print(f"{proof.name}: {proof.promise} ({proof.full} times)")
        return 0
    signal.signal(signal.SIGTERM, _stop)
    chosen = [known[name] for name in options.names or known]
    with cluster() as address:
        held = [_prove(proof, options.times or proof.full, url) for proof in chosen for url in ("", address)]
    print(f"{sum(held)} passed, {len(held) - sum(held)} failed")
    return 0 if all(held) else 1


def _prove(proof: Proof, times: int, url: str) -> bool:
    os.environ["DATABASE_URL"] = url
    database = "PostgreSQL" if url else "SQLite"
    print(f"{proof.name} on {database}: {proof.promise} ({times} times)", flush=True)
    began = time.monotonic()
    try:
        figures, fault = proof.run(times), ""
    except AssertionError as error:
        figures, fault = {}, str(error)
    result = {
        "proof": proof.name,
        "database": database,
        "times": times,
        "held": not fault,
        "seconds": round(time.monotonic() - began, 1),
        "figures": figures,
        "fault": fault,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
    }
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    with RESULTS.open("a", encoding="utf-8") as file:
        file.write(json.dumps(result, sort_keys=True) + "\n")
    print(f"  {'held' if not fault else 'BROKEN: ' + fault} in {result['seconds']} s {figures or ''}", flush=True)
    return not fault


def _options(words: list[str], names: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.prove", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"one of {', '.join(names)}; all of them without a name"
    )
    parser.add_argument("--times", type=int, help="how often, instead of the full count")
    parser.add_argument("--list", action="store_true", help="say which proofs there are")
    options = parser.parse_args(words)
    if unknown := set(options.names) - set(names):
        parser.error(f"no proof is called {', '.join(sorted(unknown))}")
    return options


def _stop(_number: int, _frame: FrameType | None) -> None:
    sys.exit(143)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
