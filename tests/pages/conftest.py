"""A browser, its pages, and the addresses that every test of a page goes through."""

import shutil
from collections.abc import Callable, Iterator
from os import environ

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.pages.walking import KINDS, OPERATOR_KINDS, addresses_of, operator_addresses, sign_in
from tests.shop import Shop, Visitor

# The shell draws the same pages without a browser's own windows, in half the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = [
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]

Opener = Callable[..., Page]
Profiles = Callable[..., BrowserContext]


def _browser_program() -> str:
    for name in (environ.get("BOOKROW_CHROMIUM", ""), *NAMES):
        if name and (found := shutil.which(name)):
            return found
    raise RuntimeError("Chromium is missing. `make test` installs it; or name its program in BOOKROW_CHROMIUM.")


# For this folder only: playwright keeps an event loop running in the thread, in which Django refuses to ask a database.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=_browser_program(), args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def operator_state(browser: Browser, shop: Shop) -> dict[str, object]:
    """The cookies of a signed-in operator, got through the sign-in page."""
    context = browser.new_context(base_url=shop.url)
    sign_in(context.new_page(), shop)
    state = context.storage_state()
    context.close()
    return dict(state)


@pytest.fixture(scope="package")
def profiles(browser: Browser, shop: Shop, operator_state: dict[str, object]) -> Iterator[Profiles]:
    """A browser profile for each (operator, further words), made when it is first asked for."""
    made: dict[str, BrowserContext] = {}

    def profile(*, fresh: bool, operator: bool, **more: object) -> BrowserContext:
        name = repr((operator, sorted(more.items())))
        if fresh or name not in made:
            context = browser.new_context(
                base_url=shop.url,
                locale="en-US",
                storage_state=operator_state if operator else None,  # type: ignore[arg-type]
                **more,  # type: ignore[arg-type]
            )
            if fresh:
                return context
            made[name] = context
        return made[name]

    yield profile
    for context in made.values():
        context.close()


@pytest.fixture
def opened(profiles: Profiles) -> Iterator[Opener]:
    """`opened("/new", width=360, script=False)`: a page in a fresh browser profile, or in one that looks at many pages."""
    done: list[BrowserContext | Page] = []

    def open_(
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        script: bool = True,
        operator: bool = False,
        fresh: bool = True,
        **more: object,
    ) -> Page:
        context = profiles(fresh=fresh, operator=operator, java_script_enabled=script, **more)
        page = context.new_page()
        done.append(context if fresh else page)
        page.set_viewport_size({"width": width, "height": height})
        page.goto(path, wait_until="load")
        return page

    yield open_
    for one in done:
        one.close()


@pytest.fixture(scope="package")
def addresses(shop: Shop) -> dict[str, str]:
    """Kind of page -> an address of that kind in the demo shop, found by walking the shop as a visitor does."""
    operator = Visitor(shop)
    operator.sign_in()
    return {**addresses_of(shop), **operator_addresses(operator)}


@pytest.fixture(params=[*KINDS, *OPERATOR_KINDS])
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of page in turn."""
    return str(request.param)


@pytest.fixture
def visit(opened: Opener, addresses: dict[str, str], kind: str) -> Opener:
    """Open the page of the kind at hand, as one of many that this reader looks at."""

    def visit_(**how: object) -> Page:
        return opened(addresses[kind], operator=kind in OPERATOR_KINDS, fresh=False, **how)

    return visit_
