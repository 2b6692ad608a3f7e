"""Every template of every room: it compiles, its words are marked, it keeps to the content security policy."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps

from bookrow.frame.drawing import PageEnvironment, environment

TEMPLATES = sorted(
    file.relative_to(room / "templates").as_posix()
    for room in (Path(config.path) for config in apps.get_app_configs() if config.name.startswith("bookrow."))
    for file in (room / "templates").rglob("*.html")
)
SPOKEN = ("alt", "aria-label", "placeholder", "title")
# Words that stand in no language: names of things.
UNSPOKEN = {"utf", "html"}


@pytest.fixture
def pages(settings: Any, tmp_path: Path) -> PageEnvironment:
    settings.BOOKROW_DATA, settings.SHOP_FOLDER = tmp_path, tmp_path / "shop"
    return environment()


def written(pages: PageEnvironment, name: str) -> str:
    """The template's own text, with a mark where it writes or decides something."""
    loader = pages.speaking("en").loader
    assert loader is not None
    source = loader.get_source(pages.speaking("en"), name)[0]
    tokens = pages.lex(source)
    return "".join(
        value if kind == "data" else "\0" if kind.endswith("_begin") else "" for _line, kind, value in tokens
    )


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_compiles(pages: PageEnvironment, name: str) -> None:
    assert pages.get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_word_a_person_reads_is_marked_for_translation(pages: PageEnvironment, name: str) -> None:
    text = written(pages, name)
    spoken = [value for word in SPOKEN for value in re.findall(rf'\s{word}="([^"]*)"', text)]
    # Tags, and attributes that a macro writes for a tag elsewhere.
    between = re.sub(r"<[^<>]*>|\s[a-z-]+=\"[^\"]*\"", " ", text)
    assert set(re.findall(r"[^\W\d_]{2,}", " ".join([between, *spoken]))) <= UNSPOKEN


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_brings_style_or_script_of_its_own(pages: PageEnvironment, name: str) -> None:
    # A script from a file of ours is let in by the policy; one written into the page is not.
    text = re.sub('<script (type="module" src="\0"|src="\0" defer)></script>', "", written(pages, name))
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:", text)
    assert not re.search(r"<(br|hr|img|input|link|meta)[^>]*/>", text)


def test_the_one_sheet_is_small_and_asks_nobody_for_fonts() -> None:
    sheet = (Path(apps.get_app_config("frame").path) / "static/frame/shop.css").read_text(encoding="utf-8")
    assert len(sheet.encode()) < 20_000
    assert "@import" not in sheet
    assert "@font-face" not in sheet
    assert "url(" not in sheet
