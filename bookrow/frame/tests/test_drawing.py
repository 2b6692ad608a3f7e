"""The environment pages are drawn in: a shop's own templates, words put in when compiled, nothing unescaped."""

from pathlib import Path
from typing import Any

import pytest
from django.utils.translation import override
from jinja2 import UndefinedError

from bookrow.frame.drawing import PageEnvironment, environment


@pytest.fixture
def pages(settings: Any, tmp_path: Path) -> PageEnvironment:
    settings.BOOKROW_DATA = tmp_path
    settings.SHOP_FOLDER = tmp_path / "shop"
    settings.STRICT_TEMPLATES = True
    return environment()


def own(settings: Any, path: str, source: str) -> None:
    file = Path(settings.SHOP_FOLDER) / "templates" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")


def test_a_shop_overrides_a_template_and_extends_the_one_it_stands_for(pages: PageEnvironment, settings: Any) -> None:
    own(settings, "500.html", '{% extends "original/500.html" %}')
    assert "Something broke on our side" in pages.get_template("500.html").render()
    own(settings, "frame/icon.html", "ours")
    assert pages.get_template("frame/icon.html").render() == "ours"


def test_text_is_escaped_and_markup_is_not(pages: PageEnvironment) -> None:
    drawn = pages.from_string("{{ a }}{{ b|safe }}{{ 3 }}{% set c %}<i>{{ a }}</i>{% endset %}{{ c }}").render(
        a="<&>", b="<b>"
    )
    assert drawn == "&lt;&amp;&gt;<b>3<i>&lt;&amp;&gt;</i>"


def test_a_documents_keys_come_before_a_dicts_methods(pages: PageEnvironment) -> None:
    assert pages.from_string("{{ d.items }} {{ d.get('x') }}").render(d={"items": "books", "x": 1}) == "books 1"


def test_a_name_nobody_gave_is_an_error(pages: PageEnvironment) -> None:
    with pytest.raises(UndefinedError):
        pages.from_string("{{ page.nothing }}").render(page={})


def test_words_are_filled_escaped_and_counted(pages: PageEnvironment) -> None:
    template = (
        '{{ _("Cover of %(title)s", title=t) }}|{{ _("100%%") }}|{{ ngettext("%(num)s book", "%(num)s books", n) }}'
    )
    assert pages.from_string(template).render(t="<x>", n=1) == "Cover of &lt;x&gt;|100%|1 book"
    assert pages.from_string(template).render(t="", n=2).endswith("|2 books")


def test_each_language_has_an_environment_of_its_own(pages: PageEnvironment) -> None:
    with override("he"):
        hebrew = pages.from_string("{{ page_language }} {{ page_direction }}").render()
    assert hebrew == "he rtl"
    assert pages.from_string("{{ page_language }} {{ page_direction }}").render() == "en ltr"


def test_compiled_templates_are_kept_with_the_shops_data(pages: PageEnvironment, settings: Any) -> None:
    pages.get_template("500.html")
    assert list(Path(settings.BOOKROW_DATA).glob("compiled-pages/en-*.cache"))
