"""The lines on the title page: who wrote, edited, translated, illustrated, read."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext, ngettext
from markupsafe import Markup, escape

from bookrow.catalogue.labels import roles
from bookrow.frame.formats import Reader, joined, part


class Credits:
    """Draws lines of credits in the language in force when it is made."""

    def __init__(self) -> None:
        self._phrases = {code: _split(str(phrase)) for code, phrase in roles.PHRASES.items()}
        self._other = _split(str(roles.OTHER))
        self._deeds = {code: str(deed) for code, deed in roles.DEEDS.items()}
        self._several = str(roles.SEVERAL)
        self._meeting = {code: (str(one), str(many)) for code, (one, many) in roles.MEETING.items()}
        self._meeting_others = (str(roles.MEETING_OTHERS[0]), str(roles.MEETING_OTHERS[1]))

    def lines(self, credits: Sequence[Any], reader: Reader, most: int = 0, more: str = "#contributors") -> list[Markup]:
        """A line for each kind of part, names linked and joined as the locale does; past `most` names, their number."""
        groups: dict[tuple[str, ...], list[Any]] = {}
        for credit in credits:
            for key in self._keys(part(credit, "roles")):
                groups.setdefault(key, []).append(credit)
        return [self._line(key, group, reader, most, more) for key, group in groups.items()]

    def line(self, credits: Sequence[Any], reader: Reader) -> Markup:
        """All of it in one line, for a chapter."""
        return Markup("; ").join(self.lines(credits, reader))

    def meeting(self, credits: Sequence[Any], count: int) -> str:
        """The heading above the notes on those who made the book: "Meet the editors"."""
        kinds = {(part(credit, "roles") or [""])[0] for credit in credits}
        pair = self._meeting.get(kinds.pop(), self._meeting_others) if len(kinds) == 1 else self._meeting_others
        return pair[1] if count > 1 else pair[0]

    def _keys(self, codes: Sequence[str]) -> list[tuple[str, ...]]:
        """What one did with one's own hands is said together; a foreword beside it has a line of its own."""
        if len(codes) < 2:
            return [tuple(codes)]
        deeds = tuple(code for code in codes if code in self._deeds)
        rest: list[tuple[str, ...]] = [(code,) for code in codes if code not in self._deeds]
        return ([deeds] if deeds else []) + rest

    def _line(self, key: tuple[str, ...], group: Sequence[Any], reader: Reader, most: int, more: str) -> Markup:
        # Leaving out a single name would save nothing.
        shown = group[:most] if most and len(group) > most + 1 else group
        names = [_name(credit, reader.root) for credit in shown]
        if rest := len(group) - len(shown):
            words = ngettext("%(num)s other", "%(num)s others", rest) % {"num": rest}
            names.append(Markup('<a href="{}">{}</a>').format(more, words))
        before, after = self._phrase(key, reader.locale)
        return Markup(f"{before}{joined(names, reader.locale)}{after}")

    def _phrase(self, key: tuple[str, ...], locale: str) -> tuple[Markup, Markup]:
        if len(key) < 2:
            return self._phrases.get(key[0] if key else "", self._other)
        deeds = [self._deeds[code] for code in key]
        told = str(joined([deeds[0], *(deed[:1].lower() + deed[1:] for deed in deeds[1:])], locale))
        return _split(gettext(self._several).replace("{deeds}", told))


def _split(phrase: str) -> tuple[Markup, Markup]:
    before, _names, after = phrase.partition("{names}")
    return escape(before), escape(after)


def _name(credit: Any, root: str) -> Markup:
    name, slug = part(credit, "name"), part(credit, "slug")
    if not slug:
        return Markup(f"<bdi>{escape(name)}</bdi>")
    return Markup(f'<a href="{root}/contributor/{escape(slug)}"><bdi>{escape(name)}</bdi></a>')
