"""Passwords of sources: encrypted with a key made of the shop's own (HKDF, RFC 5869; Fernet), and never shown again."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_arrivals as reasons


def sealed(password: str) -> str:
    """What is kept of a password; "" of none."""
    return _box().encrypt(password.encode()).decode() if password else ""


def unsealed(secret: str) -> str:
    """The password. Refuses where the shop's key is not the one it was kept with."""
    try:
        return _box().decrypt(secret.encode()).decode() if secret else ""
    except InvalidToken:
        raise Refusal(reasons.SECRET_LOST) from None


def _box() -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"bookrow: passwords of stock sources")
    return Fernet(urlsafe_b64encode(derived.derive(settings.SECRET_KEY.encode())))
