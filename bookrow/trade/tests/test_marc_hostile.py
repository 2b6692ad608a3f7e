"""Library records made to do harm: each is read or refused in a moment, and in little memory."""

import time
from pathlib import Path

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.trade.feeds import feeds, read_record
from bookrow.trade.record import MessageHead, RawRecord
from bookrow.trade.tests.test_marc import GOOD, field, iso

MANY = 3000
FIELDS = [
    field("300", "a" + "1" * MANY + "q", "c" + "1" * MANY),
    field("300", "a" + "1 ," * MANY),
    field("245", "a" + "-" * MANY + "x"),
    field("245", "aT /", "c" + "edited by Xx Yy ; " * (MANY // 20)),
    field("250", "a1 " + "rev" * MANY),
    field("250", "a1 " + "rev. and " * (MANY // 3)),
    field("505", "a" + "a" * MANY + " / " + "a" * MANY),
    field("505", "a" + "-" * MANY),
    field("020", "a" + "0" * MANY, "q" + "(" * MANY),
    field("100", "a" + "1234-" * (MANY // 2)),
    field("490", "a" + " ; " * MANY),
]


@pytest.mark.parametrize("hostile", FIELDS)
def test_a_hostile_field_is_read_in_a_moment(hostile: tuple[str, str]) -> None:
    people = [field("700", f"aXx{place}, Yy") for place in range(300)]
    begun = time.process_time()
    read_record(iso(("001", "a"), hostile, field("245", "aT /", "c" + "by Xx Yy and " * 80), *people), HEAD)
    assert time.process_time() - begun < 2


HEAD = MessageHead(release="marc")
FILES = [
    b"\x1e" * 3_000_000,
    GOOD[:24] + b"\x1e" * 3_000_000,
    GOOD[:24] + b"\x1f\xe1" * 1_500_000,
    b'<c xmlns="http://www.loc.gov/MARC21/slim">' + b"<!--" * 16_000 + b"<record><leader/></record></c>",
    b'<c xmlns="http://www.loc.gov/MARC21/slim">' + b"<record>" * 100_000,
    b'<c xmlns="http://www.loc.gov/MARC21/slim"><record><controlfield ' + b"tag " * 500_000,
    b'<c xmlns="http://www.loc.gov/MARC21/slim"><record>' + b"<a>" * 200_000 + b"</record></c>",
]


@pytest.mark.parametrize("data", FILES, ids=range(len(FILES)))
def test_a_hostile_file_is_read_or_refused_in_a_moment(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    begun = time.process_time()
    (feed,) = feeds(path)
    for entry in feed.entries():
        if isinstance(entry, RawRecord):
            with pytest.raises(Refusal):
                read_record(entry.raw, feed.head)
    assert time.process_time() - begun < 5
