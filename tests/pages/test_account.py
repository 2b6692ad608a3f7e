"""A reader's account in a real browser: made by a code, with a passkey and an app, on a phone, without script."""

import base64
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.pages.test_accessibility import assert_axe_finds_nothing, assert_fits
from tests.pages.test_html import _checked
from tests.shop import Shop

PASSWORD = "a row of quiet books"
BORN = {"day": "28", "month": "4", "year": "1990"}
KEY = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


class Reader:
    """Somebody with a browser, a mailbox and a phone."""

    def __init__(self, browser: Browser, shop: Shop, email: str, *, script: bool = True) -> None:
        self.shop, self.email = shop, email
        # Browsers make passkeys for names only, and this one without https.
        self.url = shop.url.replace("127.0.0.1", "localhost")
        self.context: BrowserContext = browser.new_context(
            base_url=self.url, locale="en-US", java_script_enabled=script, viewport={"width": 360, "height": 740}
        )
        self.page: Page = self.context.new_page()
        self.said: list[str] = []
        self.page.on("console", lambda line: self.said.append(line.text) if line.type == "error" else None)

    def code(self) -> str:
        """The code in the newest letter to this reader."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            files = sorted((self.shop.data / "mail").glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
            letters = [text for text in (file.read_text() for file in files) if f"To: {self.email}\n" in text]
            if letters and (found := re.search(r"^ {4}(\d{4}-\d{4})$", letters[-1], re.MULTILINE)):
                return found[1]
            time.sleep(0.05)
        raise AssertionError(f"No letter with a code came to {self.email}.")

    def sign_up(self, password: str = "") -> None:
        """Make an account."""
        self.page.goto("/sign-up")
        self.send(**BORN, email=self.email, password=password)
        self.send(code=self.code())
        self.at("/account")

    def at(self, path: str) -> None:
        """Wait until the browser is there."""
        self.page.wait_for_url(self.url + path)

    def sign_out(self) -> None:
        """Leave by the page's button."""
        self.page.goto("/account")
        self.page.get_by_role("button", name="Sign out").click()
        self.page.goto("/sign-in")

    def send(self, **fields: str) -> None:
        """Fill in fields and press the button of their form."""
        for name, value in fields.items():
            self.page.locator(f"main [name={name}]:not([type=hidden])").fill(value)
        self.page.locator(f"main form:has([name={next(iter(fields))}]) button").first.click()

    def look(self) -> None:
        """Have the page at hand looked over, by day and by night, on a phone and on a desk."""
        for width in (360, 1280):
            self.page.set_viewport_size({"width": width, "height": 740})
            for scheme in ("light", "dark"):
                self.page.emulate_media(color_scheme=scheme)
                assert_axe_finds_nothing(self.page)
        assert_fits(self.page, 320)
        self.page.set_viewport_size({"width": 360, "height": 740})


@pytest.fixture
def reader(browser: Browser, shop: Shop, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """Somebody new, with a phone-sized browser that has a passkey of its own to give."""
    made = Reader(browser, shop, f"{request.node.name[:40].replace('[', '-').strip(']')}@example.org".lower())
    session = made.context.new_cdp_session(made.page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    yield made
    made.context.close()


def app_code(key: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    digest = hmac.new(base64.b32decode(key), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def test_an_account_is_made_by_a_code(reader: Reader) -> None:
    reader.page.goto("/sign-up")
    reader.look()
    reader.send(**BORN, email=reader.email, password="password1234")
    assert reader.page.locator("[name=email]").input_value() == reader.email
    assert "could be guessed" in reader.page.locator("#id_password_error").inner_text()
    reader.look()
    reader.send(password=PASSWORD)
    reader.at("/sign-in/enter")
    reader.send(code="0000-0000")
    assert "not the code that we sent" in reader.page.locator("main").inner_text()
    reader.look()
    reader.send(code=reader.code())
    reader.at("/account")
    reader.look()
    assert not reader.said


def test_who_is_too_young_is_told_kindly_and_keeps_nothing(reader: Reader) -> None:
    reader.page.goto("/sign-up")
    reader.send(day="1", month="1", year=str(date.today().year - 9), email=reader.email, password=PASSWORD)
    assert "A little later" in reader.page.locator("h1").inner_text()
    reader.look()
    reader.page.goto("/sign-up")
    assert not reader.page.locator("fieldset").count()


def test_a_pen_name_is_chosen_looked_at_taken_and_erased(reader: Reader) -> None:
    reader.sign_up()
    reader.page.get_by_role("link", name="Choose a pen name").click()
    reader.send(name="Jörg the reader")
    assert "something else: “ö”, a space" in reader.page.locator("#id_name_error").inner_text()
    reader.look()
    reader.send(name="Joerg_the_reader")
    assert "Review by Joerg_the_reader" in reader.page.locator("figcaption").inner_text()
    reader.look()
    reader.page.get_by_role("button", name="Take this name").click()
    reader.at("/account/pen-name")
    reader.look()
    reader.page.get_by_role("link", name="What erasing means").click()
    reader.send(name="somebody")
    reader.look()
    reader.send(name="Joerg_the_reader")
    reader.at("/account")
    assert "Your pen name is erased" in reader.page.locator("main").inner_text()
    assert not reader.said


def test_a_passkey_is_added_and_signs_in(reader: Reader) -> None:
    reader.sign_up(PASSWORD)
    reader.page.get_by_role("link", name="Add a passkey").click()
    reader.look()
    reader.send(name="phone")
    reader.page.locator("#codes").wait_for()
    assert reader.page.locator("#codes li").count() == 10
    reader.look()
    reader.page.get_by_role("link", name="I have kept them").click()
    assert "phone" in reader.page.locator("main").inner_text()
    reader.look()
    reader.sign_out()
    reader.page.get_by_role("button", name="Sign in with a passkey").click()
    reader.at("/account")
    reader.sign_out()
    reader.send(username=reader.email, password=PASSWORD)
    reader.at("/sign-in/second-step")
    reader.look()
    reader.page.get_by_role("button", name="Use a passkey").click()
    reader.at("/account")
    assert not reader.said


def test_a_passkey_shows_who_one_is_and_leads_on(reader: Reader) -> None:
    reader.sign_up()
    reader.page.goto("/account/passkeys/new")
    reader.send(name="phone")
    reader.page.locator("#codes").wait_for()
    reader.page.goto("/account/confirm-second-step?next=/account/addresses")
    reader.look()
    reader.page.get_by_role("button", name="Use a passkey").click()
    reader.at("/account/addresses")
    reader.look()
    reader.sign_out()
    reader.page.goto("/sign-in?next=/account/password")
    reader.page.get_by_role("button", name="Sign in with a passkey").click()
    reader.at("/account/password")
    reader.look()


def test_a_passkey_that_is_not_there_gets_words_that_help(reader: Reader) -> None:
    reader.page.goto("/sign-in")
    reader.page.get_by_role("button", name="Sign in with a passkey").click()
    said = reader.page.locator("[data-passkey] [role=status]")
    said.get_by_text("take another way").wait_for(timeout=15_000)
    reader.look()


@pytest.mark.parametrize("script", [True, False])
def test_an_app_is_set_up_and_asked_for(browser: Browser, shop: Shop, script: bool) -> None:
    reader = Reader(browser, shop, f"app-{script}@example.org".lower(), script=script)
    reader.sign_up(PASSWORD)
    reader.page.get_by_role("link", name="Set up an app").click()
    picture = reader.page.locator("img.qr")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0"), "The picture is not shown."
    if script:
        reader.look()
    key = re.sub(r"\s", "", reader.page.locator(".key").inner_text())
    reader.send(code=app_code(key))
    reader.page.locator("#codes").wait_for()
    codes = reader.page.locator("#codes li").all_inner_texts()
    reader.sign_out()
    reader.send(username=reader.email, password=PASSWORD)
    reader.at("/sign-in/second-step")
    reader.send(code="000000")
    assert "does not fit" in reader.page.locator("main").inner_text()
    reader.send(code=app_code(key))
    reader.at("/account")
    reader.sign_out()
    reader.send(username=reader.email, password=PASSWORD)
    reader.send(code=codes[0])
    reader.at("/account")
    reader.context.close()


def test_without_script_passkeys_say_what_they_need_and_all_else_works(browser: Browser, shop: Shop) -> None:
    reader = Reader(browser, shop, "plain@example.org", script=False)
    reader.sign_up()
    reader.page.goto("/account/passkeys/new")
    reader.send(name="phone")
    assert "through JavaScript, which is switched off" in reader.page.locator("main").inner_text()
    reader.page.goto("/account/password")
    reader.send(new_password=PASSWORD)
    reader.at("/account")
    reader.page.goto("/account/addresses")
    reader.email = "plain@work.example"
    reader.send(email=reader.email)
    reader.send(code=reader.code())
    reader.at("/account/addresses")
    reader.page.get_by_role("button", name=f"Write to this one {reader.email}").click()
    assert f"We now write to {reader.email}." in reader.page.locator("main").inner_text()
    reader.context.close()


def test_every_page_of_an_account_is_valid(reader: Reader, tmp_path: Path) -> None:
    reader.sign_up(PASSWORD)
    reader.page.goto("/account/passkeys/new")
    reader.send(name="phone")
    reader.page.locator("#codes").wait_for()
    reader.page.goto("/account")
    one = reader.page.get_by_role("link", name="Rename phone").get_attribute("href") or ""
    paths = [
        "",
        "/addresses",
        "/age",
        "/pen-name",
        "/password",
        "/confirm",
        "/confirm-second-step",
        "/app",
        "/recovery-codes",
        "/passkeys/new",
    ]
    for number, path in enumerate([*(f"/account{path}" for path in paths), one, f"{one}/off", "/sign-out"]):
        reader.page.goto(path)
        (tmp_path / f"{number}.html").write_bytes(reader.page.request.get(path).body())
        reader.look()
    faults = _checked(tmp_path, "--skip-non-html")
    assert not faults, "\n".join(faults)
