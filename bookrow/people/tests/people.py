"""People for tests: accounts, browsers that are signed in as somebody, letters, and the codes of an app."""

import re
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import encrypt
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from django.core import mail
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from bookrow.people.actions import open_account
from bookrow.people.models import Account

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PASSWORD = "a row of quiet books"


# A date of birth, as it is typed.
BORN = {"day": "28", "month": "4", "year": "1990"}


def make_account(
    email: str = "ada@example.org", *, password: str = PASSWORD, name: str = "Ada", of_age: bool = True
) -> Account:
    """An account with a proved address. Without a password its owner signs in by codes. of_age: whether they have said so."""
    return open_account(email=email, password=password, name=name, of_age_on=NOON.date() if of_age else None, now=NOON)


def signed_in(account: Account, *, second_step: bool = False, lately: bool = True) -> Client:
    """A browser in which somebody is signed in. second_step: by one; lately: so that nothing asks whether it is them."""
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    done = [{"method": "password", "at": time.time() - (0 if lately else 3600), "reauthenticated": True}]
    if second_step:
        made, _ = Authenticator.objects.get_or_create(
            user=account, type=Authenticator.Type.TOTP, defaults={"data": {"secret": encrypt(generate_totp_secret())}}
        )
        done.append({"method": "mfa", "type": made.type, "id": made.pk, "at": time.time()})
    session[RECORDS] = done
    session["account_authentication_methods_user"] = str(account.pk)
    session.save()
    return client


def give_app(account: Account) -> str:
    """Set up an authenticator app; its key."""
    secret = generate_totp_secret()
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": encrypt(secret)})
    return secret


def give_passkey(account: Account, name: str = "phone") -> Authenticator:
    """A passkey that no browser holds."""
    key = ES256.from_cryptography_key(generate_private_key(SECP256R1()).public_key())  # type: ignore[no-untyped-call]
    made = AttestedCredentialData.create(bytes(16), b"passkey of a test", key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    data = AuthenticatorData.create(bytes(32), flags, 0, made)
    said = CollectedClientData.create("webauthn.create", b"challenge", "http://testserver")
    response = {
        "clientDataJSON": websafe_encode(said),
        "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
    }
    credential = {"id": websafe_encode(made.credential_id), "rawId": websafe_encode(made.credential_id)}
    kept = {"name": name, "credential": {**credential, "type": "public-key", "response": response}}
    row: Authenticator = Authenticator.objects.create(user=account, type=Authenticator.Type.WEBAUTHN, data=kept)
    return row


def app_code(secret: str, *, steps: int = 0) -> str:
    """What an app with this key shows now, or so many half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def code_in(letters: Sequence[mail.EmailMessage] | None = None) -> str:
    """The code in the newest letter."""
    found = re.search(r"\b\d{4}-\d{4}\b", str((letters if letters is not None else mail.outbox)[-1].body))
    assert found, "There is no code in the newest letter."
    return found.group()


def text(answer: object) -> str:
    """What a page says, without its tags."""
    page = answer.content.decode()  # type: ignore[attr-defined]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).replace("&#39;", "'")
