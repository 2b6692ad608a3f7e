"""Lighthouse on the demo shop's page of the reference product; needs node, from whose registry the tool is fetched."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.machine import ROOT, alone, keep
from bench.servers import wait

_PORT = 8391
_PAGE = f"http://127.0.0.1:{_PORT}/isbn/9781593850326"
_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


def bench() -> None:
    """Four scores of a hundred, the bytes on the wire, and the layout shift."""
    with alone(), tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "BOOKROW_DATA": folder, "DATABASE_URL": ""}
        for command in (["migrate"], ["collectstatic", "--no-input"], ["demo"]):
            _bookrow([*command, "--verbosity", "0"], environment)
        command = [sys.executable, "-m", "bookrow", "serve", "--port", str(_PORT), "--workers", "1"]
        shop = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
        try:
            wait(_PORT)
            row = _row(_report(Path(folder)))
        finally:
            shop.terminate()
            shop.wait(30)
    print("  ".join(f"{name}: {value}" for name, value in row.items()))
    print(f"kept in {keep('lighthouse', [row])}", file=sys.stderr)


def _bookrow(command: list[str], environment: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "bookrow", *command], env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )


def _report(folder: Path) -> dict[str, Any]:
    out = folder / "report.json"
    browser = os.environ.get("BOOKROW_CHROMIUM") or shutil.which("chromium") or "chromium"
    command = ["npx", "--yes", "lighthouse@12", _PAGE, "--quiet", "--output", "json", "--output-path", str(out)]
    subprocess.run(
        [*command, f"--chrome-flags={_FLAGS}"], env={**os.environ, "CHROME_PATH": browser}, cwd=folder, check=True
    )
    report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return report


def _row(report: dict[str, Any]) -> dict[str, Any]:
    scores = {name: round(part["score"] * 100) for name, part in report["categories"].items()}
    audits = report["audits"]
    return {
        "what": "reference product",
        **scores,
        "bytes": round(audits["total-byte-weight"]["numericValue"]),
        "layout_shift": audits["cumulative-layout-shift"]["numericValue"],
        "lighthouse": report["lighthouseVersion"],
    }
