"""Who comes in, who waits, and who may run the shop."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from pytest_django import Settings

from bookrow.kit.refusals import Refusal
from bookrow.people import actions
from bookrow.people.actions import TRIES_AT_ACCOUNT, TRIES_FROM_ADDRESS, TRIES_HERE, admit, make_operator
from bookrow.people.models import Account, SignInAttempt

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PASSWORD = "a row of quiet books"


@pytest.fixture(autouse=True)
def quick_passwords(settings: Settings) -> None:
    """Argon2 is slow by design; its own test below uses it."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def operator() -> Account:
    return make_operator(email="Ida@Example.org", password=PASSWORD, name="Ida", now=NOON).account


def why(**words: object) -> list[str]:
    """The codes of a refused sign-in."""
    with pytest.raises(Refusal) as refused:
        admit(**{"email": "ida@example.org", "password": "wrong", "address": "192.0.2.1", "now": NOON, **words})  # type: ignore[arg-type]
    return [reason.code for reason in refused.value.reasons]


def test_one_address_opens_one_account_in_any_case(operator: Account) -> None:
    assert operator.email == "ida@example.org"
    assert admit(email=" IDA@example.ORG", password=PASSWORD, address="192.0.2.1", now=NOON) == operator


def test_the_database_keeps_addresses_folded_and_single(operator: Account) -> None:
    for email in ("Ida@example.org", "ida@example.org"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Account.objects.bulk_create([Account(email=email, joined_at=NOON)])


def test_a_wrong_password_and_an_unknown_address_get_the_same_words(operator: Account) -> None:
    assert why() == why(email="nobody@example.org") == ["sign-in-no-match"]


def test_a_closed_account_gets_the_same_words(operator: Account) -> None:
    Account.objects.filter(pk=operator.pk).update(is_active=False)
    assert why(password=PASSWORD) == ["sign-in-no-match"]


def test_guessing_from_one_place_waits_and_the_owner_elsewhere_comes_in(operator: Account) -> None:
    assert [why() for _ in range(TRIES_HERE)] == [["sign-in-no-match"]] * TRIES_HERE
    assert why(password=PASSWORD) == ["sign-in-too-many"]
    assert admit(email=operator.email, password=PASSWORD, address="192.0.2.9", now=NOON) == operator


def test_the_wait_ends_and_says_when(operator: Account) -> None:
    for _ in range(TRIES_HERE):
        why()
    with pytest.raises(Refusal) as refused:
        admit(email=operator.email, password=PASSWORD, address="192.0.2.1", now=NOON + timedelta(minutes=3))
    assert "in 13 minutes" in refused.value.reasons[0].help
    later = NOON + timedelta(minutes=15)
    assert admit(email=operator.email, password=PASSWORD, address="192.0.2.1", now=later) == operator


def test_one_place_trying_many_accounts_waits(operator: Account) -> None:
    for number in range(TRIES_FROM_ADDRESS):
        why(email=f"reader{number}@example.org")
    assert why(email="one-more@example.org") == ["sign-in-too-many"]


def test_one_home_has_one_count_however_many_ipv6_addresses_it_takes(operator: Account) -> None:
    for number in range(TRIES_HERE):
        why(address=f"2001:db8:1:2::{number + 1:x}")
    assert why(address="2001:db8:1:2:ffff::1") == ["sign-in-too-many"]
    assert why(address="2001:db8:1:3::1") == ["sign-in-no-match"]


def test_many_places_trying_one_account_wait_in_the_end(operator: Account) -> None:
    for number in range(TRIES_AT_ACCOUNT):
        why(address=f"198.51.100.{number}")
    assert why(address="198.51.100.200") == ["sign-in-too-many"]


def test_signing_in_costs_no_tries(operator: Account) -> None:
    for _ in range(TRIES_HERE + 1):
        admit(email=operator.email, password=PASSWORD, address="192.0.2.1", now=NOON)


def test_no_address_lies_in_the_table_and_old_windows_go(operator: Account) -> None:
    why()
    keys = list(SignInAttempt.objects.values_list("key", flat=True))
    assert keys and not any("192.0.2" in key or "ida" in key for key in keys)
    why(now=NOON + timedelta(hours=2))
    assert set(SignInAttempt.objects.values_list("window", flat=True)) == {int(NOON.timestamp()) + 7200}


def test_passwords_are_kept_by_argon2(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    account = make_operator(email="ida@example.org", password=PASSWORD, now=NOON).account
    assert account.password.startswith("argon2$argon2id$")
    assert admit(email=account.email, password=PASSWORD, address="", now=NOON) == account


def test_the_command_shows_a_new_password_once(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("operator", "ida@example.org", "--name", "Ida", "--json")
    report = json.loads(capsys.readouterr().out)
    assert report["created"] and len(report["password"]) == 20
    assert admit(email="ida@example.org", password=report["password"], address="", now=NOON).is_staff


def test_the_command_promotes_and_leaves_the_password_unless_asked(capsys: pytest.CaptureFixture[str]) -> None:
    reader = Account.objects.create_user("ida@example.org", PASSWORD, joined_at=NOON)
    call_command("operator", "IDA@example.org")
    assert "as it was" in capsys.readouterr().out
    assert admit(email=reader.email, password=PASSWORD, address="", now=NOON).is_operator
    call_command("operator", "ida@example.org", "--new-password")
    assert "shown this once" in capsys.readouterr().out
    assert why(password=PASSWORD) == ["sign-in-no-match"]


def test_the_command_says_what_is_wrong_with_an_address() -> None:
    with pytest.raises(CommandError, match="“ida at example” is not an e-mail address"):
        call_command("operator", "ida at example")


@pytest.mark.parametrize("password", ["short", "password1234", "ida@example.org"])
def test_a_password_that_could_be_guessed_is_not_taken(password: str) -> None:
    with pytest.raises(Refusal, match="could be guessed"):
        actions.make_operator(email="ida@example.org", password=password, now=NOON)
