"""Passages made safe: an allow-list, whatever comes."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.trade.clean import ALLOWED, clean_html, plain_text
from bookrow.trade.record import Text

HTML = [
    ("<p>A <em>b</em></p>", "<p>A <em>b</em></p>"),
    ('<p class="x" onclick="y()">A</p>', "<p>A</p>"),
    ('A <a href="http://e.org">link</a>', "<p>A link</p>"),
    ('<img src="x" onerror="y()">A', "<p>A</p>"),
    ("<script>alert(1)</script><p>A</p>", "<p>A</p>"),
    ("<style>p{}</style>A", "<p>A</p>"),
    ("<h2>Head</h2><p>A</p>", "<p><strong>Head</strong></p><p>A</p>"),
    ("<div>A</div><div>B</div>", "<p>A</p><p>B</p>"),
    ("<p>A</p><p> </p><p>&nbsp;</p><p><b></b></p><p>B</p>", "<p>A</p><p>B</p>"),
    ("A<br><br>B", "<p>A</p><p>B</p>"),
    ("A<br/>B", "<p>A<br>B</p>"),
    ("<br>A<br>", "<p>A</p>"),
    ("Before <p>A</p> after", "<p>Before</p><p>A</p><p>after</p>"),
    ("<ul><li>A</li><li>B<ul><li>C</li></ul></li></ul>", "<ul><li>A</li><li>B<ul><li>C</li></ul></li></ul>"),
    ("<i>A</i> &lt;b&gt; &amp; c", "<p><i>A</i> &lt;b&gt; &amp; c</p>"),
    ("H<sub>2</sub>O <u>x</u>", "<p>H<sub>2</sub>O x</p>"),
    ("<p>unclosed <b>bold", "<p>unclosed <b>bold</b></p>"),
    ("<table><tr><td>A</td><td>B</td></tr></table>", "<p>A B</p>"),
]


@pytest.mark.parametrize(("sent", "safe"), HTML)
def test_html_keeps_paragraphs_lists_and_stress_only(sent: str, safe: str) -> None:
    assert clean_html(Text(body=sent, markup="html")) == safe


@pytest.mark.parametrize(
    ("sent", "safe"),
    [
        ("A & B <c>", "<p>A &amp; B &lt;c&gt;</p>"),
        ("A\n\nB\n \nC", "<p>A</p><p>B</p><p>C</p>"),
        ("A\n  B", "<p>A<br>B</p>"),
        (" \n ", ""),
        ("", ""),
    ],
)
def test_plain_words_become_paragraphs(sent: str, safe: str) -> None:
    assert clean_html(Text(body=sent)) == safe


@given(st.text(alphabet="<>/&;\"'= apbrulioscriptemh2\n", max_size=80), st.sampled_from(["plain", "html"]))
def test_nothing_but_the_allowed_comes_out(body: str, markup: str) -> None:
    safe = clean_html(Text(body=body, markup=markup))
    assert {tag.strip("</>") for tag in re.findall(r"<[^>]*>", safe)} <= ALLOWED


@pytest.mark.parametrize(
    "sent", ["<h1>", "<p ", " ", "<br>", "<p><br>", "<b>", "&lt;p ", "\n ", "<div", "</p>", "<td>"]
)
def test_a_megabyte_of_anything_is_done_soon(sent: str) -> None:
    began = time.process_time()
    clean_html(Text(body="<p>" + sent * (300_000 // len(sent)), markup="html"))
    clean_html(Text(body=sent * (300_000 // len(sent))))
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>A <em>b</em></p><p>C &amp; d</p>", "A b\nC & d"),
        ("<ul><li>A</li><li>B</li></ul>", "A\nB"),
        ("<p>A<br>B</p>", "A\nB"),
        ("", ""),
    ],
)
def test_plain_text(markup: str, words: str) -> None:
    assert plain_text(markup) == words
