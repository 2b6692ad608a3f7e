"""Who may do what: every address of the workspace, for everybody; and no id of another seller's works anywhere."""

import pytest
from django.test import Client

from bookrow.offers import urls
from bookrow.offers.actions.tokens import make_token
from bookrow.offers.models import Offer, OfferPhoto, SellerStaff, SellerToken, StockNote, StockRun, StockSource
from bookrow.offers.tests.desks import applied, browser, owned, picture, send, states, table, uploads, work, working
from bookrow.offers.tests.world import an_edition
from bookrow.people.actions import make_operator
from bookrow.people.tests.people import NOON

pytestmark = pytest.mark.django_db
OWNER, KEEPERS, ANYONE = {"owner"}, {"owner", "stock"}, {"owner", "stock", "orders"}
# Name of an address -> who may, and by which method it is reached.
MAY = {
    "overview": (ANYONE, "get"),
    "profile": (OWNER, "get"),
    "delivery": (OWNER, "get"),
    "holiday": (OWNER, "get"),
    "staff": (OWNER, "get"),
    "colleague": (OWNER, "post"),
    "payout": (OWNER, "get"),
    "access": (OWNER, "get"),
    "token": (OWNER, "post"),
    "stock": (KEEPERS, "get"),
    "arrivals": (KEEPERS, "get"),
    "arrival": (KEEPERS, "post"),
    "run": (KEEPERS, "get"),
    "apply": (KEEPERS, "post"),
    "columns": (KEEPERS, "get"),
    "refused": (KEEPERS, "get"),
    "rows": (KEEPERS, "get"),
    "questions": (KEEPERS, "get"),
    "copies": (KEEPERS, "get"),
    "new-copy": (KEEPERS, "get"),
    "copy": (KEEPERS, "get"),
    "shelf": (KEEPERS, "post"),
    "photos": (KEEPERS, "post"),
    "photo": (KEEPERS, "post"),
    "export": (KEEPERS, "get"),
    "sold": (ANYONE, "get"),
}
FOR_EVERY_ACCOUNT = {"mine", "open"}
FOR_ALL = {"guide", "guide-page"}
PEOPLE = ("stranger", "other", "operator", "orders", "stock", "owner")


class Row:
    """Two sellers with everything, and six people."""

    def __init__(self) -> None:
        self.seller, self.owner = owned("Tideline Books", "ada@example.org")
        self.other_seller, self.other = owned("Strandgut", "ben@example.org")
        self.stock = working(self.seller, "stock@example.org", "stock")
        self.orders = working(self.seller, "orders@example.org", "orders")
        self.operator = make_operator(email="op@example.org", password="a long enough phrase", now=NOON).account
        content = table(f"A-1,{an_edition(1).isbn},,,18.10,1,Good,", "A-2,9781593850325,,,1.00,1,Good,")
        self.run = applied(browser(self.owner), self.seller, content)
        self.offer = Offer.objects.get(seller=self.seller)
        self.source = StockSource.objects.create(seller=self.seller, kind="folder", next_at=NOON)
        self.token = make_token(self.seller, name="Till", by=self.owner, now=NOON)[0]
        self.client("owner").post(self.address("photos"), {"photos": uploads([picture()])})
        self.photo = OfferPhoto.objects.get()

    def client(self, who: str) -> Client:
        """A browser of that person's."""
        return Client() if who == "stranger" else browser(getattr(self, who), second_step=who in ("owner", "other"))

    def ids(self) -> set[str]:
        """How the first seller's things end an address."""
        return {f"/{one.pk}" for one in (self.run, self.offer, self.token, self.source)}

    def address(self, name: str, key: str = "") -> str:
        """An address with the ids of the first seller's things; key: at another seller's."""
        route = next(str(one.pattern) for one in urls.urlpatterns if one.name == name)
        if name == "photo":
            route = route.replace("<int:number>", str(self.photo.pk))
        kind = {"rows": "refused", "questions": "asked", "export": "table"}.get(name, "")
        staff = SellerStaff.objects.get(seller=self.seller, role="orders").pk if name == "colleague" else 0
        own = {"token": self.token.pk, "arrival": self.source.pk}
        pk = staff or own.get(name) or (self.offer.pk if "copies" in route else self.run.pk)
        for place, value in (("<slug:key>", key or self.seller.key), ("<int:pk>", pk), ("<slug:kind>", kind)):
            route = route.replace(place, str(value))
        return f"/sell/{route}"


def test_every_address_has_a_row() -> None:
    assert {one.name for one in urls.urlpatterns} == {*MAY, *FOR_EVERY_ACCOUNT, *FOR_ALL}


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_gets_what_their_role_allows_and_others_a_plain_nothing(who: str) -> None:
    row = Row()
    client = row.client(who)
    for name, (roles, method) in MAY.items():
        answer = getattr(client, method)(row.address(name), {"role": "orders", "pause": "1"})
        if who == "stranger":
            assert answer.status_code == 302 and answer["Location"].startswith("/sign-in"), name
        elif who in ("other", "operator"):
            assert answer.status_code == 404, f"{name}: {answer.status_code}"
            nobody = getattr(client, method)(row.address(name, "no-such-seller"))
            assert nobody.status_code == 404 and nobody.content == answer.content.replace(
                b"tideline-books", b"no-such-seller"
            )
        elif who not in roles:
            assert answer.status_code in (403, 404), f"{name}: {answer.status_code}"
        else:
            assert answer.status_code in (200, 302, 422), f"{name}: {answer.status_code}"
            assert "sign-in" not in answer.headers.get("Location", ""), name
        assert "no-store" in answer["Cache-Control"] or answer.status_code == 404, name


@pytest.mark.parametrize("name", [name for name in MAY if name not in ("overview", "profile")])
def test_ids_of_another_seller_are_nothing(name: str) -> None:
    """The owner of the other shop asks at their own address with the first shop's ids."""
    row = Row()
    client = row.client("other")
    before = _kept(row)
    told = {"away": "1", "pause": "1", "drop": "1", "role": "owner", "discard": "1", "all": "yes", "price": "1.00"}
    for method in ("get", "post"):
        answer = getattr(client, method)(row.address(name, row.other_seller.key), told if method == "post" else {})
        has_id = any(sign in row.address(name) for sign in row.ids())
        if has_id:
            assert answer.status_code in (404, 405), f"{name}: {answer.status_code}"
    work()
    assert _kept(row) == before


def _kept(row: Row) -> tuple[object, ...]:
    return (
        states(row.seller),
        SellerStaff.objects.count(),
        OfferPhoto.objects.count(),
        SellerToken.objects.good().count(),
        StockSource.objects.filter(paused=False).count(),
    )


def test_notes_and_photographs_of_another_copy_are_nothing_either() -> None:
    row = Row()
    theirs = applied(row.client("other"), row.other_seller, table("B-1,,The Tide,Ada Marram,5.00,1,Good,"))
    note = StockNote.objects.create(run=row.run, kind="sold", sku="A-1", about={"places": {}})
    client = row.client("other")
    assert client.post(f"/sell/strandgut/stock/{theirs.pk}/questions/sold", {"yes": note.pk}).status_code == 404
    own = Offer.objects.get(seller=row.other_seller)
    assert client.post(f"/sell/strandgut/copies/{own.pk}/photos/{row.photo.pk}", {"drop": "1"}).status_code == 404
    assert OfferPhoto.objects.filter(pk=row.photo.pk).exists()


def test_a_form_without_its_token_is_turned_away() -> None:
    row = Row()
    for who in ("stock", "owner"):
        client = row.client(who)
        client.handler.enforce_csrf_checks = True
        for name in ("stock", "photos", "apply", "shelf"):
            answer = client.post(row.address(name), {"file": uploads([b"sku,price\r\nA-1,1.00\r\n"])[0], "away": "1"})
            assert answer.status_code == 403, name
    assert states(row.seller) == {"A-1": "live"} and StockRun.objects.count() == 1


def test_somebody_let_go_sees_nothing_with_the_next_page() -> None:
    row = Row()
    client = row.client("stock")
    assert client.get(row.address("copies")).status_code == 200
    SellerStaff.objects.filter(account=row.stock).delete()
    assert client.get(row.address("copies")).status_code == 404
    assert send(row.client("owner"), row.seller, table("A-3,,A,B,1.00,1,Good,")).seller == row.seller
