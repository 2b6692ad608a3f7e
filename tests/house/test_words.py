"""What the files of the project say: nothing of the machine they were written on, and one word for one thing."""

import re
import tomllib

from tests.house.reading import ROOT, is_test, texts

# Put together here, so that this file does not find itself.
ELSEWHERE = [
    *("/wo" + r"rk/(main|shared|\.library)", r"(?<![\w./])\.?\.?/?sha" + "red/", "/opt/" + "(wheels|pypi)"),
    *(r"pypi\." + "org", "pytho" + "nhosted", r"registry\." + "npmjs", r"deb\.deb" + "ian"),
    *("find-" + "links", "--ind" + "ex-url", "/ro" + "ot/", "/ho" + r"me/\w+"),
]
FORBIDDEN = re.compile("|".join(ELSEWHERE))
# Words of other shops. Formats and laws have theirs (schema.org's Product), so only what people read is searched.
NOT_OURS = re.compile(r"\b(SKU page|listing|user content|customer content|item page)\b", re.IGNORECASE)


def test_no_file_tells_where_it_was_written() -> None:
    faults = []
    for name, text in texts():
        if name in ("tests/house/test_words.py", "tools/lock.sh"):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if found := FORBIDDEN.search(line):
                faults.append(f"{name}:{number}: {found.group()}")
    assert not faults, "\n".join(faults)


def test_pages_use_our_words() -> None:
    faults = []
    for name, text in texts():
        if name.endswith(".html") and not is_test(name):
            faults += [f"{name}: {found}" for found in NOT_OURS.findall(text)]
    assert not faults, "\n".join(faults)


def test_the_words_page_has_every_word_of_the_house() -> None:
    page = (ROOT / "docs/words.md").read_text(encoding="utf-8")
    words = ("edition", "work", "offer", "contributor", "imprint", "passage", "review", "quote", "pen name", "notice")
    missing = [word for word in (*words, "decision", "appeal") if f"**{word}**" not in page]
    assert not missing, f"docs/words.md lacks {', '.join(missing)}."


def test_the_changelog_mentions_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
