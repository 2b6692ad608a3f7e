"""Drawn covers: stable, small, well-formed, readable, whatever the words."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bookrow.frame.colours import READABLE, contrast
from bookrow.frame.covers import cover_svg
from bookrow.frame.covers.compositions import COMPOSITIONS
from bookrow.frame.covers.lettering import wrapped
from bookrow.frame.covers.palettes import PALETTES

SVG = "{http://www.w3.org/2000/svg}"
SEEDS = [f"work-{number}" for number in range(300)]
LONG = (
    "The Life and Strange Surprizing Adventures of a Mariner, who lived Eight and Twenty Years all alone in an "
    "un-inhabited Island on the Coast, near the Mouth of a Great River; Having been cast on Shore by Shipwreck"
)


def drawn(title: str = "The Paper Garden", **about: str) -> ElementTree.Element:
    words = {"seed": "w", "by": "Ida Fennimore", "title": title, **about}
    return ElementTree.fromstring(cover_svg(**words))


def said(cover: ElementTree.Element) -> str:
    return " ".join(text.text or "" for group in cover.iter(f"{SVG}g") for text in group.iter(f"{SVG}text"))


def test_a_seed_draws_the_same_jacket_always_and_another_seed_another() -> None:
    one, again, other = (cover_svg(seed=seed, title="Emma", by="") for seed in ("a", "a", "b"))
    assert one == again != other


def test_the_title_does_not_change_the_ornament() -> None:
    shapes = [re.sub(r"<(text|g [^>]*font).*?</\1>|aria-label=\"[^\"]*\"", "", cover_svg(seed="s3", title=title, by=""))
              for title in ("Emma", "Evelina")]  # fmt: skip
    assert shapes[0].split("<text")[0] == shapes[1].split("<text")[0]


def test_many_seeds_use_every_composition_and_every_palette() -> None:
    papers = {drawn(seed=seed)[0].get("fill") for seed in SEEDS}
    assert papers == {palette.paper for palette in PALETTES}
    assert len(COMPOSITIONS) >= 6


@pytest.mark.parametrize("palette", PALETTES)
def test_words_can_be_read_on_their_paper(palette: object) -> None:
    assert contrast(palette.ink, palette.paper) >= READABLE  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", SEEDS)
def test_words_are_written_in_ink_only_and_small_enough_to_send(seed: str) -> None:
    svg = cover_svg(seed=seed, title=LONG, by="Written by Himself", series="Voyages and Travels")
    cover = ElementTree.fromstring(svg)
    inks = {palette.paper: palette.ink for palette in PALETTES}
    written = [group for group in cover.iter(f"{SVG}g") if group.find(f"{SVG}text") is not None]
    assert {group.get("fill") for group in written} == {inks[cover[0].get("fill") or ""]}
    assert len(svg.encode()) < 4096


def test_a_long_title_is_there_to_its_last_word() -> None:
    for seed in SEEDS[:40]:
        assert said(drawn(LONG, seed=seed)).replace("…", "").startswith("The Life and Strange Surprizing Adventures")
        assert "Shipwreck" in said(drawn(LONG, seed=seed))


def test_right_to_left_words_begin_at_the_right() -> None:
    written = [
        group for group in drawn("حديقة الحروف الأولى", direction="rtl").iter(f"{SVG}g") if group.get("direction")
    ]
    assert {group.get("direction") for group in written} == {"rtl"}


def test_markup_in_a_title_stays_words() -> None:
    cover = drawn("<i>Emma</i> & co")
    assert "<i>Emma</i>" in said(cover)
    assert cover.find(f".//{SVG}i") is None


def test_a_word_is_parted_only_where_it_must_be() -> None:
    assert wrapped("Moby-Dick; or, The Whale", 6) == ["Moby-Dick;", "or, The", "Whale"]
    assert "".join(wrapped("Donaudampfschifffahrtsgesellschaft", 8)) == "Donaudampfschifffahrtsgesellschaft"
    assert len(wrapped("吾輩は猫である", 4)) == 3


@settings(max_examples=150, deadline=None)
@given(seed=st.text(max_size=8), title=st.text(max_size=400), by=st.text(max_size=200), series=st.text(max_size=200))
def test_any_words_make_a_well_formed_and_small_jacket(seed: str, title: str, by: str, series: str) -> None:
    svg = cover_svg(seed=seed.encode("utf-8", "replace").decode(), title=title, by=by, series=series)
    cover = ElementTree.fromstring(svg)
    assert (cover.get("width"), cover.get("height")) == ("400", "600")
    assert len(svg.encode()) < 4096
