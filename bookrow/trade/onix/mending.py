"""One record's bytes as sent to well-formed UTF-8, each repair told; or a refusal that names the line."""

import html
import re
from collections.abc import Callable, Iterator
from html.entities import html5

from lxml import etree

from bookrow.kit.refusals import Refusal
from bookrow.trade import reasons
from bookrow.trade.feed import Limits
from bookrow.trade.onix.encoding import Encoding, decoded, page
from bookrow.trade.onix.reading import parser, refused
from bookrow.trade.onix.shape import REFERENCES
from bookrow.trade.record import Repair

_CONTROLS = bytes([*range(9), 11, 12, *range(14, 32)])
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_HIGH = re.compile("[\x80-\x9f]+")
_HIGH_BYTES = re.compile(rb"\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]|\xed[\xa0-\xbf]")
# Any & that is not surely right: then the careful way is taken.
_DOUBTFUL = re.compile(
    rb"&(?!amp;|lt;|gt;|quot;|apos;|#8[0-9]{3};|#x20[0-9a-fA-F]{2};|"
    rb"#(?:3[2-9]|[4-9][0-9]|1[01][0-9]|12[0-6]|1[6-9][0-9]|[2-7][0-9]{2});)"
)
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+));|([A-Za-z][A-Za-z0-9]*);)?")
_LONE_LESS = re.compile(r"<(?=[\s\d=])")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_SECTIONS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))
_SECTION = re.compile(r"<!--|<!\[CDATA\[|<\?")
_NAMES_TOLD = 10
_START = re.compile(r"<[A-Za-z_]")


class Mender:
    """Mends the records of one message, which share an encoding and a root."""

    def __init__(self, encoding: Encoding, root: bytes, root_end: bytes, limits: Limits) -> None:
        self._encoding = encoding
        self._root = root
        self._root_end = root_end
        self._limits = limits
        self._plain = encoding.codec == "utf-8"
        self._parser = parser()

    def mend(self, data: bytes, line: int) -> tuple[bytes, tuple[Repair, ...]]:
        """The record inside the message's root, as UTF-8; line: where it begins in the file."""
        raw, repairs = self.skim(data, line)
        return (raw, repairs) if repairs else self.prove(raw, line)

    def prove(self, raw: bytes, line: int) -> tuple[bytes, tuple[Repair, ...]]:
        """What skim left undone for a record in which it mended nothing."""
        try:
            etree.fromstring(raw, self._parser)
            return raw, ()
        except etree.XMLSyntaxError as error:
            if refused(error, 0) is reasons.TOO_DEEP:
                raise Refusal(reasons.TOO_DEEP) from None
        return self._carefully(self.inside(raw), line)

    def inside(self, raw: bytes) -> bytes:
        """The record without the message's root."""
        return raw[len(self._root) : len(raw) - len(self._root_end)]

    def skim(self, data: bytes, line: int) -> tuple[bytes, tuple[Repair, ...]]:
        """The same, but what shows no need of a repair is not parsed, so it may yet be broken."""
        self._bounds(data)
        if self._is_clean(data):
            return self._root + data + self._root_end, ()
        return self._carefully(data, line)

    def _bounds(self, data: bytes) -> None:
        """Bounds that keep the parser's memory small; most records are too short to break them."""
        limits = self._limits
        if len(data) <= min(limits.parts, limits.tag_bytes):
            return
        parts = max(data.count(b"<"), data.count(b'="') + data.count(b"='"))
        if parts > limits.parts:
            raise Refusal(reasons.TOO_MANY_PARTS.saying(limit=limits.parts))
        if _has_long_tag(data, limits.tag_bytes):
            raise Refusal(reasons.TAG_TOO_LONG.saying(limit=limits.tag_bytes))

    def _is_clean(self, data: bytes) -> bool:
        """Whether nothing speaks for a repair before parsing."""
        if len(data.translate(None, _CONTROLS)) != len(data) or _DOUBTFUL.search(data):
            return False
        if data.isascii():
            return True
        if not self._plain or _HIGH_BYTES.search(data):
            return False
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return True

    def _carefully(self, data: bytes, line: int) -> tuple[bytes, tuple[Repair, ...]]:
        repairs: list[Repair] = []
        text, assumed = decoded(data, self._encoding)
        if assumed:
            repairs.append(Repair(kind="encoding", line=line + _first_high(data), detail=assumed))
        for step in (_without_high, _without_controls, _with_signs, _with_lone_signs):
            text = step(text, line, repairs)
        raw = self._root + text.encode("utf-8") + self._root_end
        try:
            etree.fromstring(raw, self._parser)
        except etree.XMLSyntaxError as error:
            raw = self._recovered(raw, text, error, line, repairs)
        return raw, tuple(repairs)

    def _recovered(self, raw: bytes, text: str, error: etree.XMLSyntaxError, line: int, repairs: list[Repair]) -> bytes:
        """The last resort: lxml's own recovery, taken only if no element is lost by it and the reference is there."""
        reason = refused(error, line - 1)
        if reason is reasons.TOO_DEEP:
            raise Refusal(reason)
        tree = etree.fromstring(raw, parser(recover=True))
        expected = sum(len(_START.findall(part)) for part, plain in _parts(text) if plain)
        found = sum(1 for _element in tree.iter()) - bool(self._root) if tree is not None else 0
        if tree is None or found < expected or not _has_reference(tree):
            raise Refusal(reason)
        repairs.append(Repair(kind="markup", line=reason.about["line"], detail=f"Mended: {reason.about['problem']}."))
        return bytes(etree.tostring(tree, encoding="utf-8"))


def _first_high(data: bytes) -> int:
    """Lines before the first byte above 127."""
    match = re.search(rb"[\x80-\xff]", data)
    return data.count(b"\n", 0, match.start()) if match else 0


def _has_long_tag(data: bytes, limit: int) -> bool:
    """Whether a < is followed by that many bytes without another < or a >; comments and CDATA may be long."""
    at = data.find(b"<")
    while at >= 0:
        following = data.find(b"<", at + 1)
        end = following if following >= 0 else len(data)
        if end - at > limit and not data.startswith(b"<!", at):
            close = data.find(b">", at, end)
            if close < 0 or close - at > limit:
                return True
        at = following
    return False


def _has_reference(tree: "etree._Element") -> bool:
    for element in tree.iter():
        if str(element.tag).rpartition("}")[2] in REFERENCES:
            return bool((element.text or "").strip())
    return False


def _line_of(text: str, position: int, line: int) -> int:
    return line + text.count("\n", 0, position)


def _without_high(text: str, line: int, repairs: list[Repair]) -> str:
    """U+0080 to U+009F stand for nothing in a text: they are cp1252 that was taken for Latin-1 on the way."""
    match = _HIGH.search(text)
    if not match:
        return text
    repairs.append(
        Repair(kind="encoding", line=_line_of(text, match.start(), line), detail="Signs of cp1252 had been mistaken.")
    )
    return _HIGH.sub(lambda found: page(found.group().encode("latin-1")), text)


def _without_controls(text: str, line: int, repairs: list[Repair]) -> str:
    """XML 1.0 allows no control characters but tab and line ends."""
    match = _CONTROL.search(text)
    if not match:
        return text
    text_without = _CONTROL.sub("", text)
    dropped = len(text) - len(text_without)
    detail = f"Control characters dropped: {dropped} (first U+{ord(match.group()):04X})."
    repairs.append(Repair(kind="control", line=_line_of(text, match.start(), line), detail=detail))
    return text_without


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces: False for comments, CDATA and instructions, True for everything between."""
    at = 0
    closers = dict(_SECTIONS)
    while match := _SECTION.search(text, at):
        closer = closers[match.group()]
        end = text.find(closer, match.end())
        if end < 0:
            break
        yield text[at : match.start()], True
        at = end + len(closer)
        yield text[match.start() : at], False
    yield text[at:], True


def _outside_sections(text: str, change: Callable[[str, int], str]) -> str:
    """Apply a change to what is neither comment, CDATA nor instruction; it is told how many lines stand before."""
    parts = []
    lines = 0
    for part, plain in _parts(text):
        parts.append(change(part, lines) if plain else part)
        lines += part.count("\n")
    return "".join(parts)


def _with_signs(text: str, line: int, repairs: list[Repair]) -> str:
    """HTML's names and numbers of signs become the signs; a lone & is escaped; an unknown name is refused."""
    if "&" not in text:
        return text
    found: dict[str, tuple[int, set[str]]] = {}

    def change(part: str, lines: int) -> str:
        def sign(match: "re.Match[str]") -> str:
            kind, replacement = _sign(match, lambda: line + lines + part.count("\n", 0, match.start()))
            if kind and kind not in found:
                found[kind] = (line + lines + part.count("\n", 0, match.start()), set())
            if kind and len(found[kind][1]) < _NAMES_TOLD:
                found[kind][1].add(match.group())
            return replacement

        return _REFERENCE.sub(sign, part)

    text = _outside_sections(text, change)
    for kind, (place, names) in found.items():
        repairs.append(Repair(kind=kind, line=place, detail=", ".join(sorted(names))))
    return text


def _sign(match: "re.Match[str]", line: Callable[[], int]) -> tuple[str, str]:
    """The kind of repair ("" for none) and what stands there in its place."""
    hexadecimal, decimal, name = match.groups()
    if name in _XML_NAMES:
        return "", match.group()
    if name:
        sign = html5.get(f"{name};")
        if sign is None:
            raise Refusal(reasons.UNKNOWN_ENTITY.saying(name=name, line=line()))
        return "entity", html.escape(sign)
    if hexadecimal is None and decimal is None:
        return "markup", "&amp;"
    code = int((hexadecimal or decimal)[:8], 16 if hexadecimal else 10)
    if 0x80 <= code <= 0x9F:
        return "entity", page(bytes([code]))
    if code > 0x10FFFF or code == 0 or _CONTROL.match(chr(code)):
        return "control", ""
    return "", match.group()


def _with_lone_signs(text: str, line: int, repairs: list[Repair]) -> str:
    """A < before a space, digit or = begins no tag."""
    if not _LONE_LESS.search(text):
        return text
    places: list[int] = []

    def change(part: str, lines: int) -> str:
        if not places and (match := _LONE_LESS.search(part)):
            places.append(line + lines + part.count("\n", 0, match.start()))
        return _LONE_LESS.sub("&lt;", part)

    text = _outside_sections(text, change)
    if places:
        repairs.append(Repair(kind="markup", line=places[0], detail="A lone < was written as &lt;."))
    return text
