"""A pen name that is erased while others want it is given to none of them."""

import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.prove.hands import hands, hear, say, together
from tests.prove.registry import proof
from tests.shop import new_shop

CONTROL_ROUNDS = 60
# One erases a name that others are after until they have it or see that it is spent. The careless ones look whether it was
# erased first and take it then: the control that shows that the race is really run.
PROGRAM = """
import sys
import time
import django
django.setup()
from django.db import IntegrityError
from django.utils.timezone import now
from bookrow.kit.refusals import Refusal
from bookrow.people.actions import erase_pen_name, open_account, take_pen_name
from bookrow.people.models import PenName
from bookrow.people.pennames import is_spent
role, number = sys.argv[1].split()
me = open_account(email=f"hand{number}@example.org", now=now())
def create(name):
    return PenName.objects.create(key=f"{name}-{number}", name=name, folded=name, account=me, taken_at=now())
def own(name):
    create(name)
    return True
def erase(name):
    erase_pen_name(pen_name=PenName.objects.get(folded=name), now=now())
    return False
def careful(name):
    while not is_spent(name):
        try:
            take_pen_name(account=me, name=name, sure=True, now=now())
            return True
        except Refusal:
            time.sleep(0.003)  # SQLite has one writer at a time; the eraser shall come to be it
    return False
def careless(name):
    while not is_spent(name):
        try:
            create(name)
            return True
        except IntegrityError:
            time.sleep(0.001)
    return False
deeds = {"own": own, "careful": careful, "careless": careless}
print("ready", flush=True)
for line in sys.stdin:
    deed, name = line.split()
    do = erase if role == "owner" and deed != "own" else deeds[deed]
    print(int(do(name)), flush=True)
"""


@proof(promise="a pen name that was erased is never given out again", small=6, full=300)
def erased_names_stay_spent(times: int) -> dict[str, Any]:
    """Rounds in which one erases a name while two are after it; and as a control, with two careless ones, until one gets it."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = new_shop(Path(folder), name="bookrow_pen_names")
        with hands(shop, PROGRAM, ["owner 1", "reader 2", "reader 3"]) as those:
            given = [_given(those, "careful", number) for number in range(times)]
            assert not any(given), f"Erased names that were given out again: {sum(given)} in {times} rounds."
            tries = next((n for n in range(CONTROL_ROUNDS) if _given(those, "careless", n)), None)
    assert tries is not None, "The control never gave out an erased name: no two processes met, so nothing was proved."
    return {"rounds": times, "given out again": sum(given), "rounds until the control gave one out": tries + 1}


def _given(those: "list[subprocess.Popen[str]]", way: str, number: int) -> int:
    """How many got a name that was erased at that moment."""
    name = f"{way}-{number}"
    say(those[0], f"own {name}")
    assert hear(those[0]) == "1"
    return sum(map(int, together(those, f"{way} {name}")))
