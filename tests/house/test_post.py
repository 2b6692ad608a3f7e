"""How mail goes out, from one address."""

from pathlib import Path

import pytest

from bookrow.config.post import post


def test_a_mail_server_is_named_by_an_address() -> None:
    made = post("smtp://shop%40example.org:p%2Fw@mail.example.org", Path("data"))
    assert (made.host, made.port, made.user, made.password) == ("mail.example.org", 587, "shop@example.org", "p/w")
    assert made.starttls and not made.ssl
    assert post("smtps://mail.example.org:4650", Path("data")).ssl
    plain = post("smtp+plain://localhost", Path("data"))
    assert not plain.ssl and not plain.starttls and plain.port == 25


def test_without_one_letters_are_files_beside_the_data() -> None:
    made = post("", Path("data"))
    assert made.folder == "data/mail" and made.backend.endswith("filebased.EmailBackend")


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://"])
def test_another_address_is_refused_at_the_start(address: str) -> None:
    with pytest.raises(ValueError, match="BOOKROW_MAIL must be like"):
        post(address, Path("data"))
