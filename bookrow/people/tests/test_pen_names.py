"""Pen names: the rules said beforehand, looked at once more, taken for good; and erased where the law asks for it."""

from datetime import timedelta

import pytest
from django.conf import settings as shop_settings
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from bookrow.kit.refusals import Refusal
from bookrow.people.actions import erase_pen_name, take_pen_name
from bookrow.people.actions.limits import PEN_NAMES
from bookrow.people.models import Account, PenName, SpentName
from bookrow.people.panels import names_of
from bookrow.people.tests.people import NOON, make_account, signed_in, text
from bookrow.plumbing.models import Journal

pytestmark = pytest.mark.django_db
PAGE, ERASE = "/account/pen-name", "/account/pen-name/erase"


@pytest.fixture
def ada() -> Account:
    return make_account()


@pytest.fixture
def browser(ada: Account) -> Client:
    return signed_in(ada)


def taken(account: Account, name: str = "Dickens_fan", *, sure: bool = False) -> PenName:
    return take_pen_name(account=account, name=name, sure=sure, now=NOON)


def why(account: Account, name: str, *, sure: bool = False) -> list[str]:
    with pytest.raises(Refusal) as refused:
        taken(account, name, sure=sure)
    return [reason.code for reason in refused.value.reasons]


def another(number: int = 1) -> Account:
    return make_account(f"reader{number}@example.org", name="")


def test_the_rules_stand_beside_the_field_before_anything_is_sent(browser: Client) -> None:
    page = browser.get(PAGE).content.decode()
    field = page[page.index("<form", page.index("<main")) :]
    assert "letters a to z, digits" in field and "READER are the same name" in field
    assert 'aria-describedby="id_name_helptext"' in page
    assert "It is final" in page and "posted anonymously instead" in page


def test_a_name_is_looked_at_before_it_is_taken_and_then_stays(browser: Client, ada: Account) -> None:
    preview = text(browser.post(PAGE, {"name": "Dickens_fan"}))
    assert "Review by Dickens_fan" in preview and "yours for good" in preview
    assert not PenName.objects.exists(), "A preview takes nothing."
    assert browser.post(PAGE, {"name": "Dickens_fan", "take": "1"})["Location"] == PAGE
    own = PenName.objects.get()
    assert (own.name, own.account_id) == ("Dickens_fan", ada.pk)
    page = text(browser.get(PAGE))
    assert "Dickens_fan" in page and "neither edited nor changed" in page
    assert "Other readers see you as Dickens_fan" in text(browser.get("/account"))


def test_taking_a_name_leads_on_to_where_one_wanted(browser: Client) -> None:
    wanted = "/reviews/write/9781593850326"
    assert f'name="next" value="{wanted}"' in browser.get(f"{PAGE}?next={wanted}").content.decode()
    assert (
        f'name="next" value="{wanted}"' in browser.post(PAGE, {"name": "Dickens_fan", "next": wanted}).content.decode()
    )
    answer = browser.post(PAGE, {"name": "Dickens_fan", "take": "1", "next": wanted})
    assert answer["Location"] == wanted
    answer = signed_in(another()).post(PAGE, {"name": "77", "take": "1", "next": "https://example.com/"})
    assert answer["Location"] == PAGE


def test_choosing_another_keeps_what_was_typed(browser: Client) -> None:
    assert (
        "?name=Dickens_fan&amp;next=/reviews/yours"
        in browser.post(PAGE, {"name": "Dickens_fan", "next": "/reviews/yours"}).content.decode()
    )
    assert 'value="Dickens_fan"' in browser.get(f"{PAGE}?name=Dickens_fan").content.decode()


@pytest.mark.parametrize("name", ["null", "undefined", "__", "77", "Dickens_fan", "Philip_K_Dick_fan", "a-"])
def test_names_that_computers_stumble_over_are_names(browser: Client, name: str) -> None:
    assert browser.post(PAGE, {"name": name, "take": "1"})["Location"] == PAGE
    assert f">{name}<" in browser.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "There is no pen name here"),
        ("x", "two or more"),
        ("Jörg", "something else: “ö”"),
        ("two words", "a space"),
        ("n" * 31, "30 at most"),
        ("<b>bold</b>", "something else: “<”, “>”, “/”"),
        ("Moderator", "as if the shop were speaking"),
        ("anonymous", "as if the shop were speaking"),
        ("FuckFace", "has a strong word in it"),
    ],
)
def test_what_cannot_be_a_name_is_said_with_what_would_help(browser: Client, name: str, said: str) -> None:
    for button in ({}, {"take": "1"}, {"take": "1", "sure": "1"}):
        answer = browser.post(PAGE, {"name": name, **button})
        assert answer.status_code == 200 and said in text(answer).replace("&lt;", "<").replace("&gt;", ">")
        assert 'aria-invalid="true"' in answer.content.decode()
    assert not PenName.objects.exists()


def test_all_that_is_wrong_is_said_at_once(ada: Account) -> None:
    assert why(ada, "ü") == ["name-letters", "name-short"]


def test_a_name_in_any_case_is_taken_once(browser: Client, ada: Account) -> None:
    taken(another(), "Reader_One")
    for name in ("Reader_One", "READER_ONE"):
        assert "is taken already" in text(browser.post(PAGE, {"name": name, "take": "1", "sure": "1"}))
        assert why(ada, name, sure=True) == ["pen-name-taken"]
    assert taken(ada, "Reader-One", sure=True), "A sign more or less is another name."


def test_a_look_alike_is_asked_about_and_not_refused(browser: Client, ada: Account) -> None:
    taken(another(), "BurnBook")
    assert why(ada, "Bum-b00k") == ["pen-name-looks-alike"]
    for button in ({}, {"take": "1"}):
        answer = browser.post(PAGE, {"name": "Bum-b00k", **button})
        assert "looks much like “BurnBook”" in text(answer) and 'name="sure"' in answer.content.decode()
    assert not PenName.objects.filter(account=ada).exists()
    assert browser.post(PAGE, {"name": "Bum-b00k", "take": "1", "sure": "1"})["Location"] == PAGE


def test_a_number_is_asked_about(browser: Client, ada: Account) -> None:
    assert why(ada, "212-555-0147") == ["pen-name-address-ask"]
    assert why(ada, "I-am-12") == ["pen-name-age"]
    assert taken(ada, "212-555-0147", sure=True)


def test_nobody_has_a_second_name(browser: Client, ada: Account) -> None:
    own = taken(ada)
    assert why(ada, "Other_name", sure=True) == ["pen-name-stays"]
    assert taken(ada, "DICKENS_fan") == own, "The same once more is no change: a button may be pressed twice."
    assert "Choose a pen name" not in text(browser.post(PAGE, {"name": "Other_name", "take": "1"}))
    assert PenName.objects.get().name == "Dickens_fan"


def test_a_name_that_was_taken_between_looking_and_taking(browser: Client) -> None:
    assert "Review by Dickens_fan" in text(browser.post(PAGE, {"name": "Dickens_fan"}))
    taken(another(), "dickens_FAN")
    answer = browser.post(PAGE, {"name": "Dickens_fan", "take": "1"})
    assert "is taken already" in text(answer) and 'value="Dickens_fan"' in answer.content.decode()


def test_a_name_is_erased_by_typing_it(browser: Client, ada: Account) -> None:
    own = taken(ada)
    page = text(browser.get(ERASE))
    assert "Your reviews stay, without a name" in page and "Nobody is given the name again" in page
    assert "which is not your pen name" in text(browser.post(ERASE, {"name": "Dickens"}))
    assert PenName.objects.get().name == "Dickens_fan"
    assert browser.post(ERASE, {"name": "dickens_fan"})["Location"] == "/account"
    own.refresh_from_db()
    assert (own.name, own.folded, own.look, own.account) == ("", None, "", None) and own.erased_at
    assert "stays, without a name" in text(browser.get("/account"))
    assert browser.get(ERASE)["Location"] == PAGE


def test_an_erased_name_is_nobodys_again_and_cannot_be_read(ada: Account) -> None:
    erase_pen_name(pen_name=taken(ada), now=NOON)
    for account in (ada, another()):
        for name in ("Dickens_fan", "DICKENS_FAN"):
            assert why(account, name, sure=True) == ["pen-name-taken"]
    kept = str([*SpentName.objects.values(), *PenName.objects.values(), *Journal.objects.values()]).lower()
    assert "dickens" not in kept
    facts = [set(row) for row in Journal.objects.values_list("facts", flat=True)]
    assert facts == [{"pen_name"}] * 2, "The journal ties it to nobody."
    assert taken(ada, "Another-name"), "Whoever had it erased may have another; nothing connects the two."


def test_to_erase_twice_is_to_erase_once(ada: Account) -> None:
    own = taken(ada)
    for _ in range(2):
        erase_pen_name(pen_name=PenName.objects.get(pk=own.pk), now=NOON)
        erase_pen_name(pen_name=own, now=NOON + timedelta(days=1))
    own.refresh_from_db()
    assert own.erased_at == NOON and SpentName.objects.count() == 1
    assert Journal.objects.filter(event="people.pen_name_erased").count() == 1


def test_an_erased_name_stays_spent_when_the_shop_has_a_new_secret_key(ada: Account, settings: Settings) -> None:
    erase_pen_name(pen_name=taken(ada), now=NOON)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [shop_settings.SECRET_KEY], "another secret key of this shop"
    assert why(another(), "Dickens_fan") == ["pen-name-taken"]


def test_nobody_uses_names_up(ada: Account) -> None:
    for number in range(PEN_NAMES[0].most):
        erase_pen_name(pen_name=taken(ada, f"Name-{number}", sure=True), now=NOON)
    assert why(ada, "One-more") == ["account-too-often"]
    assert not PenName.objects.exclude(folded=None).exists()


def test_other_rooms_ask_for_names_by_number(ada: Account, django_assert_num_queries: object) -> None:
    own, other = taken(ada), taken(another(), "Reader-two")
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert names_of([own.pk, other.pk, 999]) == {own.pk: "Dickens_fan", other.pk: "Reader-two"}
    erase_pen_name(pen_name=own, now=NOON)
    assert names_of([own.pk, other.pk]) == {other.pk: "Reader-two"}


def test_strangers_are_led_to_the_door(client: Client) -> None:
    for path in (PAGE, ERASE):
        assert client.get(path)["Location"] == f"/sign-in?next={path}"


def test_a_person_gives_a_name_that_a_rule_refused(ada: Account, capsys: pytest.CaptureFixture[str]) -> None:
    assert why(ada, "Fuckersberg", sure=True) == ["pen-name-strong"]
    call_command("reader", ada.email, "--pen-name", "Fuckersberg")
    assert "Said on 2026-11-24 to be 13 or older.\nPen name: Fuckersberg" in capsys.readouterr().out
    with pytest.raises(CommandError, match="a pen name stays"):
        call_command("reader", ada.email, "--pen-name", "Another")
    call_command("reader", ada.email, "--erase-pen-name")
    assert "There is no pen name." in capsys.readouterr().out


def test_a_person_has_somebody_asked_again(capsys: pytest.CaptureFixture[str]) -> None:
    ada = make_account(of_age=False)
    call_command("reader", ada.email)
    assert "Has not been asked" in capsys.readouterr().out
    signed_in(ada).post("/account/age", {"day": "1", "month": "1", "year": str(NOON.year - 9)})
    call_command("reader", ada.email)
    assert "posting is closed to them" in capsys.readouterr().out
    call_command("reader", ada.email, "--ask-age-again")
    assert "Has not been asked" in capsys.readouterr().out
    with pytest.raises(CommandError, match="Nobody has an account"):
        call_command("reader", "nobody@example.org")
