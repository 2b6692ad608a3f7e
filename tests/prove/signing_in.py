"""However many processes count tries at once, exactly as many come through as the limit says."""

import tempfile
from pathlib import Path
from typing import Any

from tests.prove.hands import hands, together
from tests.prove.registry import proof
from tests.shop import Shop, new_shop

LIMIT, PROCESSES, TRIES = 40, 4, 60
# The second way looks first and writes then: the control that shows that the race is really run.
COUNTING = """
import sys
import django
django.setup()
from bookrow.people.models import SignInAttempt
def careful(key):
    return SignInAttempt.objects.spend(key=key, window=0, limit={limit})
def careless(key):
    row, _ = SignInAttempt.objects.get_or_create(key=key, window=0)
    if row.tries >= {limit}:
        return False
    row.tries += 1
    row.save()
    return True
count = {{"careful": careful, "careless": careless}}[sys.argv[1]]
print("ready", flush=True)
for key in sys.stdin:
    print(sum(count(key.strip()) for _ in range({tries})), flush=True)
"""


@proof(promise="tries to sign in are counted exactly under many hands", small=3, full=200)
def limits_hold(times: int) -> dict[str, Any]:
    """Rounds in which all processes count one key at once; and as a control the careless way until it miscounts."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = new_shop(Path(folder), name="bookrow_signing_in")
        careful = _rounds(shop, "careful", times)
        assert careful == [LIMIT] * times, f"Let through where {LIMIT} are allowed: {sorted(set(careful))}"
        careless = _rounds(shop, "careless", min(times, 10))
    assert max(careless) > LIMIT, "The control never miscounted: no two processes met, so nothing was proved."
    return {"rounds": times, "tries a round": PROCESSES * TRIES, "let through by the control": max(careless)}


def _rounds(shop: Shop, way: str, times: int) -> list[int]:
    program = COUNTING.format(limit=LIMIT, tries=TRIES)
    with hands(shop, program, [way] * PROCESSES) as counters:
        return [sum(map(int, together(counters, f"{way} {number}"))) for number in range(times)]
