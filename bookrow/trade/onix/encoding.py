"""What the bytes of a message mean: byte order marks, declarations true and false, and bytes that fit neither."""

import codecs
import re
from dataclasses import dataclass

from bookrow.kit.remarks import remark
from bookrow.kit.words import marked as _
from bookrow.trade.packing import Readable

_DECLARED = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']\s*([A-Za-z0-9._:-]{1,40})""")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
# Codecs in which every ASCII byte means itself, by Python's names; others are no texts or would have to be watched.
_KNOWN = re.compile(
    r"iso8859-\d+|cp(?:125\d|437|720|737|775|85\d|86\d|874|932|949|950)|koi8-[rtu]|mac[-_]\w+|gb2312|gbk|gb18030|big5\w*|"
    r"shift_jis\w*|euc_\w+|johab|tis-620|ptcp154|kz1048|hp-roman8|utf-8|utf-8-sig|ascii"
)
_STATEFUL = re.compile(r"iso2022_\w+|hz|utf-7")
_CODE_PAGE = "cp1252"
_UNKNOWN = _("The encoding “{declared}” that is declared is not known; the texts are read as UTF-8.")
_ANOTHER = _("The encoding “{declared}” that is declared is not the one used; the texts are read as UTF-8.")


@dataclass(frozen=True)
class Encoding:
    """codec: how each record is decoded; declared: what the message says, or ""; stream: the codec by which the whole
    stream has to be turned into UTF-8 first, or ""; remark: what is odd about it."""

    codec: str = "utf-8"
    declared: str = ""
    stream: str = ""
    remark: str = ""


def encoding_of(begins: bytes) -> Encoding:
    """How a message is encoded, by its first bytes."""
    for mark, codec in _MARKS:
        if begins.startswith(mark):
            return Encoding(declared=codec, stream=codec)
    match = _DECLARED.search(begins[:1000])
    if not match:
        return Encoding(declared="utf-8" if begins.startswith(codecs.BOM_UTF8) else "")
    return _of_declared(match.group(1).decode("ascii"), begins.startswith(codecs.BOM_UTF8))


def _of_declared(declared: str, marked: bool) -> Encoding:
    try:
        codec = codecs.lookup(declared).name
    except LookupError:
        return Encoding(remark=remark(_UNKNOWN, declared=declared))
    if marked or codec in ("utf-8", "utf-8-sig", "ascii"):
        return Encoding(declared="utf-8")
    if _KNOWN.fullmatch(codec):
        return Encoding(codec=_CODE_PAGE if codec == "iso8859-1" else codec, declared=declared)
    if _STATEFUL.fullmatch(codec):
        return Encoding(declared=declared, stream=codec)
    return Encoding(remark=remark(_ANOTHER, declared=declared))


class Transcoded:
    """A stream turned into UTF-8. What cannot be decoded becomes the replacement sign."""

    def __init__(self, source: Readable, codec: str) -> None:
        self._source = source
        self._decoder = codecs.getincrementaldecoder(codec)("replace")
        self._rest = b""

    def read(self, size: int, /) -> bytes:
        """The next bytes, about as many as asked for; none at the end."""
        if self._rest:
            rest, self._rest = self._rest, b""
            return rest
        while True:
            data = self._source.read(size)
            text = self._decoder.decode(data, not data)
            if text or not data:
                return text.encode("utf-8", "replace")

    def skip(self, size: int) -> None:
        """Leave out that many bytes of UTF-8."""
        while size > 0 and (data := self.read(1 << 16)):
            self._rest = data[size:]
            size -= len(data)


def decoded(data: bytes, encoding: Encoding) -> tuple[str, str]:
    """The text, and what had to be assumed ("" where nothing had to be)."""
    if encoding.codec == _CODE_PAGE:
        odd = _is_latin(encoding) and _HIGH_CONTROLS.search(data)
        return page(data), _LABEL if odd else ""
    try:
        return data.decode(encoding.codec), ""
    except UnicodeDecodeError:
        said = f"declared as {encoding.declared}" if encoding.declared else "without a declaration"
        return _by_bytes(data), f"Bytes that are no {encoding.codec.upper()} ({said}) were read as cp1252."


_HIGH_CONTROLS = re.compile(rb"[\x80-\x9f]")
_LABEL = "Declared as ISO-8859-1, but it holds signs of cp1252."


def _is_latin(encoding: Encoding) -> bool:
    return codecs.lookup(encoding.declared).name == "iso8859-1"


def _by_bytes(data: bytes) -> str:
    """UTF-8 where most of the higher signs are UTF-8, each other byte as cp1252; else cp1252 throughout."""
    valid = data.decode("utf-8", "ignore")
    whole = len(valid) - len(valid.encode("ascii", "ignore"))
    strays = len(data) - len(valid.encode("utf-8"))
    return data.decode("utf-8", "bookrow-stray") if whole > strays else page(data)


def page(data: bytes) -> str:
    """cp1252, its five empty places as Latin-1 has them."""
    return data.decode(_CODE_PAGE, "bookrow-latin-1")


def _latin(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


def _stray(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return page(error.object[error.start : error.start + 1]), error.start + 1


codecs.register_error("bookrow-latin-1", _latin)
codecs.register_error("bookrow-stray", _stray)
