"""Markets in addresses."""

from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils import translation

from bookrow.plumbing import markets
from bookrow.plumbing.markets import MarketMiddleware, at, market_of, market_url
from bookrow.plumbing.models import Market

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _read_again() -> Any:
    markets.heard([markets.TAG])
    yield
    markets.heard([markets.TAG])


def _through(path: str) -> tuple[HttpRequest, Any]:
    seen: list[HttpRequest] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(request)
        return HttpResponse(translation.get_language())

    answer = MarketMiddleware(view)(RequestFactory().get(path))
    return (seen[0] if seen else HttpRequest()), answer


@pytest.mark.parametrize(
    ("path", "code", "rest", "link"),
    [
        ("/isbn/9781593850326", "us", "/isbn/9781593850326", "/about"),
        ("/gb/isbn/9781593850326", "gb", "/isbn/9781593850326", "/gb/about"),
        ("/de/", "de", "/", "/de/about"),
        ("/gb", "gb", "/", "/gb/about"),
        ("/", "us", "/", "/about"),
        ("/GB/isbn/1", "us", "/GB/isbn/1", "/about"),
        ("/gbx/1", "us", "/gbx/1", "/about"),
    ],
)
def test_the_first_segment_names_the_market(path: str, code: str, rest: str, link: str) -> None:
    request, answer = _through(path)
    assert (market_of(request).code, request.path_info, request.path) == (code, rest, path)
    assert at(request, "/about") == market_url(market_of(request), "/about") == link
    assert answer.content == b"en"


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/us/isbn/1?page=2", "/isbn/1?page=2"),
        ("/us", "/"),
        ("/us//evil.example/x", "/evil.example/x"),
        ("/us/%0d%0aX:1", "/%0D%0AX:1"),
    ],
)
def test_the_default_market_has_one_address(path: str, to: str) -> None:
    _, answer = _through(path)
    assert (answer.status_code, answer["Location"]) == (301, to)


def test_markets_are_read_once_and_again_when_they_change(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        _through("/gb/")
        _through("/de/")
    Market.objects.filter(code="gb").update(currency="XTS")
    assert market_of(_through("/gb/")[0]).currency != "XTS"
    markets.heard(["edition:1", markets.TAG])
    assert market_of(_through("/gb/")[0]).currency == "XTS"


def test_a_shop_without_rows_has_the_standard_market() -> None:
    Market.objects.all().delete()
    assert market_of(_through("/gb/")[0]) == markets.STANDARD
    assert [market.code for market in markets.all_markets()] == ["us"]
    assert markets.default_market() == markets.STANDARD


def test_one_market_only_is_the_default() -> None:
    if connection.features.supports_partial_indexes:
        with pytest.raises(Exception, match="(?i)unique"):
            Market.objects.update(is_default=True)


@pytest.mark.parametrize(
    ("locale", "offered", "language"),
    [("en-GB", ["en"], "en"), ("de-AT", ["en", "de"], "de"), ("en-gb", ["en", "en-gb"], "en-gb"), ("fr", ["xx"], "xx")],
)
def test_the_language_nearest_to_the_market(locale: str, offered: list[str], language: str, settings: Any) -> None:
    settings.LANGUAGES = [(code, code) for code in offered]
    market = markets.MarketInfo("m", "M", "GB", "GBP", locale, "metric", False)
    assert market.language == language
