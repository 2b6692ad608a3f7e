"""Who works for a seller, and where it is paid."""

from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions.staff import add_staff, change_role, drop_staff
from bookrow.offers.models import Payout, Seller, SellerStaff
from bookrow.offers.tests.desks import browser, owned
from bookrow.people.models import Account
from bookrow.people.tests.people import NOON, make_account, text
from bookrow.plumbing.markets import heard
from bookrow.plumbing.models import Journal, Market

pytestmark = pytest.mark.django_db
IBAN = "DE89 3704 0044 0532 0130 00"


@pytest.fixture
def shop() -> tuple[Seller, Account, Client]:
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, account, browser(account)


def staff_of(seller: Seller) -> dict[str, str]:
    """Who is in which role."""
    return dict(SellerStaff.objects.filter(seller=seller).values_list("account__email", "role"))


def test_somebody_with_an_account_is_let_in(shop: tuple[Seller, Account, Client]) -> None:
    seller, _account, client = shop
    make_account("ben@example.org")
    path = f"/sell/{seller.key}/staff"
    assert client.post(path, {"email": "BEN@example.org ", "role": "stock"})["Location"] == path
    assert staff_of(seller) == {"ada@example.org": "owner", "ben@example.org": "stock"}
    again = client.post(path, {"email": "ben@example.org", "role": "orders"})
    assert again.status_code == 422 and 'id="id_email_error"' in again.content.decode()
    nobody = client.post(path, {"email": "cleo@example.org", "role": "orders"})
    assert nobody.status_code == 422 and "Ask them to sign up here first" in text(nobody)
    assert 'value="cleo@example.org"' in nobody.content.decode()


def test_addresses_cannot_be_tried_by_the_list(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, _client = shop
    codes = set()
    for number in range(25):
        with pytest.raises(Refusal) as refused:
            add_staff(seller, email=f"{number}@example.org", role="stock", by=account.pk, now=NOON)
        codes.add(refused.value.reasons[0].code)
    assert codes == {"sell-staff-nobody", "account-too-often"}


def test_the_last_owner_stays(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, client = shop
    mine = SellerStaff.objects.get(account=account)
    path = f"/sell/{seller.key}/staff/{mine.pk}"
    for told in ({"drop": "1"}, {"role": "stock"}):
        client.post(path, told)
        assert "a shop needs one" in text(client.get(f"/sell/{seller.key}/staff"))
    assert staff_of(seller) == {"ada@example.org": "owner"}
    make_account("ben@example.org")
    add_staff(seller, email="ben@example.org", role="owner", by=account.pk, now=NOON)
    assert client.post(path, {"drop": "1"})["Location"] == "/sell/"
    assert staff_of(seller) == {"ben@example.org": "owner"}
    assert client.get(f"/sell/{seller.key}/").status_code == 404


def test_a_role_is_changed_and_a_colleague_can_only_go(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, client = shop
    ben = make_account("ben@example.org")
    staff = add_staff(seller, email="ben@example.org", role="orders", by=account.pk, now=NOON)
    path = f"/sell/{seller.key}/staff/{staff.pk}"
    client.post(path, {"role": "stock"})
    assert staff_of(seller)["ben@example.org"] == "stock"
    assert client.post(path, {"role": "emperor"}).status_code == 404
    his = browser(ben)
    assert his.post(path, {"role": "owner"}).status_code == 404
    mine = SellerStaff.objects.get(account=account)
    assert his.post(f"/sell/{seller.key}/staff/{mine.pk}", {"drop": "1"}).status_code == 404
    assert his.post(path, {"drop": "1"})["Location"] == "/sell/"
    assert staff_of(seller) == {"ada@example.org": "owner"}


def test_what_changes_is_in_the_journal(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, _client = shop
    make_account("ben@example.org")
    staff = add_staff(seller, email="ben@example.org", role="orders", by=account.pk, now=NOON)
    change_role(staff, role="stock", by=account.pk, now=NOON)
    change_role(staff, role="stock", by=account.pk, now=NOON)
    drop_staff(staff, by=account.pk, now=NOON)
    events = Journal.objects.filter(event__startswith="offers.staff").order_by("pk").values_list("event", flat=True)
    assert list(events) == ["offers.staff_added", "offers.staff_changed", "offers.staff_gone"]


def test_payout_needs_the_second_step(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, client = shop
    path = f"/sell/{seller.key}/payout"
    for answer in (client.get(path), client.post(path, {"holder": "Ada", "iban": IBAN})):
        assert answer["Location"].startswith("/account/second-step")
    assert not Payout.objects.exists()
    trusted = browser(account, second_step=True)
    assert trusted.get(path).status_code == 200
    assert trusted.post(path, {"holder": " Ada  Marram ", "iban": IBAN})["Location"] == path
    payout = Payout.objects.get()
    assert (payout.holder, payout.iban, payout.changed_by) == ("Ada Marram", IBAN.replace(" ", ""), account)
    page = text(trusted.get(path))
    assert "DE89 •••• 3000" in page and "0532" not in page
    assert "0532" not in str(list(Journal.objects.values_list("facts", flat=True)))


@pytest.mark.parametrize("iban", ["DE89 3704 0044 0532 0130 01", "hello", "DE", ""])
def test_an_iban_that_is_none_is_refused_beside_it(shop: tuple[Seller, Account, Client], iban: str) -> None:
    seller, account, _client = shop
    answer: Any = browser(account, second_step=True).post(f"/sell/{seller.key}/payout", {"holder": "Ada", "iban": iban})
    assert answer.status_code == 422 and 'id="id_iban_error"' in answer.content.decode()
    assert not Payout.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_owners_who_drop_each_other_at_once_leave_one() -> None:
    # Whichever test of this sort ran before has emptied every table, the markets' too.
    told = {"name": "United States", "country": "US", "currency": "USD", "locale": "en-US", "units": "imperial"}
    Market.objects.get_or_create(code="us", defaults={**told, "is_default": True})
    heard(["markets"])
    seller, account = owned("Tideline Books", "ada@example.org")
    make_account("ben@example.org")
    add_staff(seller, email="ben@example.org", role="owner", by=account.pk, now=NOON)
    start, said = Barrier(2), []

    def drop(staff: SellerStaff) -> None:
        start.wait()
        try:
            drop_staff(staff, by=account.pk, now=NOON)
        except Refusal as refusal:
            said.append(refusal.reasons[0].code)
        finally:
            connection.close()

    hands = [Thread(target=drop, args=(staff,)) for staff in SellerStaff.objects.filter(seller=seller)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert len(staff_of(seller)) == 1 and said == ["sell-staff-last-owner"]
