"""Sellers' workspaces for tests: who works where, browsers that are signed in, stock files, and the worker's jobs."""

import io
from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from bookrow.offers.actions.staff import add_staff
from bookrow.offers.models import Offer, Seller, SellerStaff, StockRun
from bookrow.offers.tests.world import NOON, a_seller
from bookrow.people.models import Account
from bookrow.people.tests.people import make_account, signed_in
from bookrow.plumbing.jobs import wiring
from bookrow.plumbing.models import Journal

HEADER = "sku,isbn,title,author,price,quantity,condition,description"


def owned(name: str, email: str, **more: Any) -> tuple[Seller, Account]:
    """A seller with an owner who has an account."""
    seller, account = a_seller(name, **more), make_account(email, name=name)
    SellerStaff.objects.create(seller=seller, account=account, role=SellerStaff.Role.OWNER, since=NOON)
    return seller, account


def working(seller: Seller, email: str, role: str) -> Account:
    """Somebody who works for a seller in that role."""
    account = make_account(email, name=email.partition("@")[0])
    add_staff(seller, email=email, role=role, by=0, now=timezone.now())
    return account


def browser(account: Account, *, second_step: bool = False) -> Client:
    """A browser that this account is signed in with."""
    return signed_in(account, second_step=second_step)


def table(*rows: str, header: str = HEADER) -> bytes:
    """A stock file of these rows."""
    return "\r\n".join([header, *rows, ""]).encode()


def send(client: Client, seller: Seller, content: bytes, name: str = "stock.csv") -> StockRun:
    """Upload a file on the seller's page, have the worker check it, and give its run."""
    answer = client.post(f"/sell/{seller.key}/stock", {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, answer.content.decode()
    work()
    return StockRun.objects.get(pk=int(answer["Location"].rpartition("/")[2]))


def applied(client: Client, seller: Seller, content: bytes, **ticks: str) -> StockRun:
    """The same, with the go-ahead given and done."""
    run = send(client, seller, content)
    answer = client.post(f"/sell/{seller.key}/stock/{run.pk}/apply", ticks)
    assert answer.status_code == 302, answer.content.decode()
    work()
    run.refresh_from_db()
    return run


_DONE: set[int] = set()


def work() -> None:
    """What the worker does with the journal: every listener of every entry that it has not seen, until nothing is new."""
    events = wiring().events
    while fresh := [
        entry for entry in Journal.objects.filter(event__in=list(events)).order_by("pk") if entry.pk not in _DONE
    ]:
        for entry in fresh:
            _DONE.add(entry.pk)
            for listener in events[entry.event]:
                listener(job=entry.pk, now=timezone.now(), **entry.facts)


def forget_work() -> None:
    """A new test has a new journal."""
    _DONE.clear()


def prices(seller: Seller) -> dict[str, int]:
    """SKU -> price of what is on sale."""
    return dict(Offer.objects.filter(seller=seller, state=Offer.LIVE).values_list("sku", "amount"))


def states(seller: Seller) -> dict[str, str]:
    """SKU -> state."""
    return dict(Offer.objects.filter(seller=seller).values_list("sku", "state"))


def picture(size: tuple[int, int] = (800, 600), *, kind: str = "JPEG", colour: str = "navy", **more: Any) -> bytes:
    """A picture as a camera sends it."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **more)
    return out.getvalue()


def uploads(contents: Sequence[bytes]) -> list[SimpleUploadedFile]:
    """Files for a form with several."""
    return [SimpleUploadedFile(f"{place}.jpg", content) for place, content in enumerate(contents)]
