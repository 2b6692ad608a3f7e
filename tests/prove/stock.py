"""Stock files that are killed, and copies that several hands reach for at once."""

import random
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.prove.hands import hands, hear, say, together
from tests.prove.killing import different, told, until_done
from tests.prove.registry import proof
from tests.shop import Shop, new_shop

ROWS, BUYERS, COPIES = 4000, 4, 3
INVENTORY = "import sys\nfrom bookrow.__main__ import main\nsys.argv[1:1] = ['inventory', 'Harbour', '--json']\nmain()"
# The place is written in the transaction of the rows themselves. The control writes it a moment after.
CARELESS = """
import sys, time
import django
django.setup()
from django.core.management import call_command
from django.db import transaction
from bookrow.offers.models import StockRun
save = StockRun.save
def late(self, *given, **more):
    if not transaction.get_connection().in_atomic_block:
        return save(self, *given, **more)
    def afterwards():
        time.sleep(0.4)
        save(self, *given, **more)
    transaction.on_commit(afterwards)
StockRun.save = late
call_command("inventory", "Harbour", *sys.argv[1:], json=True)
"""
DUMP = """
import json
import django
django.setup()
from bookrow.offers.models import Listing, Offer, PriceEvent, StockRun, Tally
run = StockRun.objects.order_by("pk").first()
offers = Offer.objects.order_by("sku").values_list("sku", "edition__title", "state", "grade", "amount", "quantity", "note")
notes = run.notes.order_by("line", "pk").values_list("kind", "line", "sku", "code", "why")
print(json.dumps([{
    "offers": list(map(list, offers)),
    "prices": list(map(list, PriceEvent.objects.order_by("offer__sku", "pk").values_list("offer__sku", "amount"))),
    "listings": list(map(list, Listing.objects.order_by("offer__sku", "market").values_list("offer__sku", "market", "delivered"))),
    "tallies": sorted(map(list, Tally.objects.filter(many__gt=0).values_list("edition__title", "market", "kind", "many", "lowest"))),
    "counts": run.counts, "state": run.state, "notes": list(map(list, notes)),
}]))
"""  # noqa: E501
OPENING = """
import json
import django
django.setup()
from django.utils import timezone
from bookrow.offers.actions import Rate, seller_called, set_rates
seller, _ = seller_called("Harbour", now=timezone.now())
set_rates(seller, [Rate("", None, 300, 2, 5)], now=timezone.now())
print(json.dumps(seller.pk))
"""
# Buyers who reach for the same copies. The control looks first and takes then.
BUYER = """
import sys
import django
django.setup()
from django.utils import timezone
from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import sell
from bookrow.offers.models import Offer
def careful(sku):
    try:
        sell(Offer.objects.get(sku=sku), quantity=1, now=timezone.now())
    except Refusal:
        return 0
    return 1
def careless(sku):
    offer = Offer.objects.get(sku=sku)
    if offer.quantity < 1:
        return 0
    offer.quantity -= 1
    offer.save(update_fields=["quantity"])
    return 1
buy = {"careful": careful, "careless": careless}[sys.argv[1]]
print("ready", flush=True)
for sku in sys.stdin:
    print(sum(buy(sku.strip()) for _try in range(2)), flush=True)
"""
# One hand applies a file that knows nothing of the sale, the other sells. The control does not wait for the copies.
KEEPER = """
import io, sys, time
from contextlib import nullcontext
from types import SimpleNamespace
import django
django.setup()
from django.core.management import call_command
from django.db import IntegrityError
from bookrow.offers.actions import stock
from bookrow.offers.actions.placing import Placer
def stale(self, rows, *, now):
    verdicts = self._sorted(rows, self._known(rows))
    time.sleep(0.05)
    self._write(verdicts, now=now)
    return verdicts
if sys.argv[1] == "careless":
    Placer.place = stale
    stock.transaction = SimpleNamespace(atomic=nullcontext)
print("ready", flush=True)
for line in sys.stdin:
    try:
        call_command("inventory", "Harbour", line.strip(), verbosity=0, json=True, stdout=io.StringIO())
    except SystemExit:
        pass
    except IntegrityError:  # the database itself caught it: counts below nothing
        print("caught", flush=True)
        continue
    print("done", flush=True)
"""

# A till that tells two sales in one call, in one order or the other, and takes its time between them.
TILL = """
import sys, time
import django
django.setup()
from django.db import OperationalError, transaction
from django.utils import timezone
from bookrow.offers.actions import till
from bookrow.offers.models import Seller
way, order = sys.argv[1].split()
take = {"careful": till.take_together, "careless": till.take_sales}[way]
taken = till._taken
def slow(*given):
    answer = taken(*given)
    time.sleep(0.2)
    return answer
till._taken = slow
print("ready", flush=True)
for number in sys.stdin:
    lines = [(f"{order}-{number.strip()}-{sku}", sku, 1) for sku in ("S-0", "S-1")]
    try:
        with transaction.atomic():
            answers = take(Seller.objects.get(name="Harbour"), lines[:: 1 if order == "forth" else -1], now=timezone.now())
        print(answers[0].state if {one.state for one in answers} == {"sold"} else "missed", flush=True)
    except OperationalError:
        print("deadlock", flush=True)
"""


@proof(promise="a stock file that is killed goes on, and ends as an unbroken one would", small=0, full=100)
def survives_kills(times: int) -> dict[str, Any]:
    """Kill it so many times, over and over again; compare offers, prices, lists and counts; and the careless control."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        path = Path(folder) / "stock.csv"
        path.write_text(stock(ROWS, odd=True), encoding="utf-8")
        whole, seconds = _unbroken(Path(folder) / "whole", path)
        rounds = kills = 0
        while kills < times:
            shop = _opened(Path(folder) / f"broken-{rounds}", "bookrow_stock_killed")
            killed = until_done(shop, INVENTORY, [str(path)], seconds, most=times - kills)
            assert not (other := different(told(shop, DUMP), whole)), f"After {killed} kills: {other}"
            rounds, kills = rounds + 1, kills + killed
        seen = _control(Path(folder), path, whole, seconds)
    return {"kills": kills, "rounds": rounds, "seconds unbroken": round(seconds, 1), "control seen after": seen}


@proof(promise="of so many copies exactly so many are sold, whoever reaches for them", small=3, full=200)
def last_copies(times: int) -> dict[str, Any]:
    """Several buyers at once for a few copies, round after round; and the careless control until it sells too many."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = _opened(Path(folder) / "shop", "bookrow_last_copies")
        path = Path(folder) / "stock.csv"
        path.write_text(stock(times + 40, copies=COPIES), encoding="utf-8")
        shop.run("inventory", "Harbour", str(path), "--verbosity", "0")
        careful = _sold(shop, "careful", range(times))
        assert careful == [COPIES] * times, f"Sold where there were {COPIES}: {sorted(set(careful))}"
        careless = _sold(shop, "careless", range(times, times + 40))
    assert max(careless) > COPIES, "The control never sold too many: no two buyers met, so nothing was proved."
    return {"rounds": times, "buyers": BUYERS, "control sold": max(careless)}


def _sold(shop: Shop, way: str, rounds: range) -> list[int]:
    with hands(shop, BUYER, [way] * BUYERS) as buyers:
        return [sum(map(int, together(buyers, f"S-{number}"))) for number in rounds]


@proof(promise="a copy that is sold while a file names it stays sold", small=0, full=60)
def sold_stays(times: int) -> dict[str, Any]:
    """A file of new prices and a buyer at the same moment, round after round; and the control that writes what it knew."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = _opened(Path(folder) / "shop", "bookrow_sold_stays")
        path = Path(folder) / "stock.csv"
        path.write_text(stock(times + 60), encoding="utf-8")
        shop.run("inventory", "Harbour", str(path), "--verbosity", "0")
        back = [number for number in range(times) if _put_back(shop, path, "careful", number, times + 60)]
        assert not back, f"Sold, and on sale again: {back}"
        for number in range(times, times + 60):
            if _put_back(shop, path, "careless", number, times + 60):
                return {"rounds": times, "control put one back after": number - times + 1}
    raise AssertionError("The control put nothing back: the two hands never met.")


def _put_back(shop: Shop, path: Path, way: str, number: int, many: int) -> bool:
    """Whether a copy that was sold is on sale in the end, or would have been but for the counts."""
    path.write_text(stock(many, price=1200 + number), encoding="utf-8")
    with hands(shop, KEEPER, [way]) as keepers, hands(shop, BUYER, ["careful"]) as buyers:
        say(keepers[0], str(path))
        time.sleep(random.uniform(0, 0.3))
        say(buyers[0], f"S-{number}")
        sold = int(hear(buyers[0]))
        caught = hear(keepers[0]) == "caught"
    state, quantity = told(shop, STATE % f"S-{number}")
    return caught or bool(sold and (state == "live" or quantity > 0))


STATE = """
import json
import django
django.setup()
from bookrow.offers.models import Offer
print(json.dumps(Offer.objects.values_list("state", "quantity").get(sku="%s")))
"""


@proof(promise="two calls of tills that sell the same copies wait for each other and both end", small=2, full=40)
def tills_meet(times: int) -> dict[str, Any]:
    """Two calls with the same copies in opposite order, each one transaction; and the control that holds nothing first.
    SQLite has one writer at a time, so there the control has nothing to lose."""
    with tempfile.TemporaryDirectory(prefix="bookrow-prove-") as folder:
        shop = _opened(Path(folder) / "shop", "bookrow_tills")
        path = Path(folder) / "stock.csv"
        path.write_text(stock(2, copies=900), encoding="utf-8")
        shop.run("inventory", "Harbour", str(path), "--verbosity", "0")
        careful = _told_off(shop, "careful", range(times))
        assert careful == ["sold"] * (2 * times), f"Calls ended so: {sorted(set(careful))}"
        careless = _told_off(shop, "careless", range(times, times + 4))
    lost = careless.count("deadlock")
    assert lost or not shop.environ.get("DATABASE_URL"), "The control met no deadlock: the two calls never overlapped."
    return {"rounds": times, "control's deadlocks": lost}


def _told_off(shop: Shop, way: str, rounds: range) -> list[str]:
    with hands(shop, TILL, [f"{way} forth", f"{way} back"]) as tills:
        return [said for number in rounds for said in together(tills, str(number))]


def _opened(data: Path, name: str) -> Shop:
    shop = new_shop(data, name=name)
    told(shop, OPENING)
    return shop


def _unbroken(data: Path, path: Path) -> tuple[list[Any], float]:
    shop = _opened(data, "bookrow_stock_whole")
    began = time.monotonic()
    until_done(shop, INVENTORY, [str(path)], 0, most=0)
    seconds = time.monotonic() - began
    whole: list[Any] = told(shop, DUMP)
    counts = whole[0]["counts"]
    assert counts["rows"] == ROWS == sum(counts[name] for name in ("new", "changed", "unchanged", "refused", "asked"))
    return whole, seconds


def _control(folder: Path, path: Path, whole: list[Any], seconds: float) -> int:
    """How many kills it took until the careless way was caught."""
    kills = 0
    for number in range(20):
        shop = _opened(folder / f"careless-{number}", "bookrow_stock_careless")
        kills += until_done(shop, CARELESS, [str(path)], seconds, most=4)
        if told(shop, DUMP) != whole:
            return kills
    raise AssertionError(f"The control lost nothing in {kills} kills: the moments that matter were not hit.")


def stock(many: int, *, copies: int = 1, price: int = 1100, odd: bool = False) -> str:
    """Copies of some hundred books, some with a note that many have; odd: some rows are refused, some numbers come twice."""
    lines = ["sku,title,author,price,condition,quantity,description"]
    for number in range(many):
        sku = number - 50 if odd and number % 311 == 60 else number
        grade = "Mintish" if odd and number % 97 == 13 else ("New", "Fine", "Very Good", "Good")[sku % 4]
        note = "Ships the day after." if number % 3 else f"Name of owner on leaf {number}."
        cents = price + sku % 40
        lines.append(f"S-{sku},Shore {sku % 250},Ada Marram,{cents // 100}.{cents % 100:02d},{grade},{copies},{note}")
    return "\n".join(lines) + "\n"
