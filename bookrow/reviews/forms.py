"""The form in which a review is written."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from bookrow.people.models import PenName
from bookrow.reviews.words import MOST_RECOMMENDED, MOST_TEXT, Words

STARS = [
    ("1", _("1 star: I did not like it")),
    ("2", _("2 stars: it was not for me")),
    ("3", _("3 stars: it was all right")),
    ("4", _("4 stars: I liked it")),
    ("5", _("5 stars: I loved it")),
]
INSIDER = [
    ("", _("I have nothing to do with it")),
    ("author", _("I wrote it, or a part of it")),
    ("publisher", _("I work for its publisher")),
    ("friend", _("I know the author")),
    ("other", _("I am connected with it in another way")),
]
# What a draft keeps: the fields as they were sent, lists as lists.
_ONCE = ("stars", "headline", "text", "name", "insider", "rewarded")
_OFTEN = ("recommended", "answered", "contested", "fold")


class ReviewForm(forms.Form):
    """What a reader says. The words themselves are judged by the rules, not here."""

    stars = forms.ChoiceField(
        label=_("How many stars?"),
        choices=STARS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose from one to five stars.")},
    )
    headline = forms.CharField(
        label=_("A headline"), max_length=120, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    text = forms.CharField(
        label=_("Your review"),
        max_length=MOST_TEXT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": _("There is no text yet. Two words are enough.")},
    )
    name = forms.ChoiceField(label=_("Who says so?"), widget=forms.RadioSelect)
    insider = forms.ChoiceField(label=_("Have you to do with this book?"), choices=INSIDER, required=False)
    rewarded = forms.BooleanField(label=_("I was given the book, or something else, for writing this"), required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, pen_name: PenName | None, **given: Any) -> None:
        super().__init__(data, **given)
        anonymous = ("anonymous", _("Anonymous"))
        self.fields["name"].choices = [("pen", pen_name.name), anonymous] if pen_name else [anonymous]  # type: ignore[attr-defined]
        if "name" not in self.initial:
            self.initial["name"] = "pen" if pen_name else "anonymous"

    def clean_text(self) -> str:
        """The text with one kind of line end; nothing else of it is altered."""
        return plain_lines(self.cleaned_data["text"])


def plain_lines(text: str) -> str:
    """Browsers send each line end as two signs; marks count one."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def typed(data: QueryDict) -> dict[str, Any]:
    """Everything that was sent, to be kept as a draft and shown again as it was."""
    said: dict[str, Any] = {name: plain_lines(data.get(name, "")) for name in _ONCE}
    return {**said, **{name: data.getlist(name)[:40] for name in _OFTEN}}


def refilled(said: Mapping[str, Any]) -> QueryDict:
    """A draft as if it had just been sent."""
    data = QueryDict(mutable=True)
    for name in _ONCE:
        if said.get(name):
            data[name] = str(said[name])
    for name in _OFTEN:
        data.setlist(name, [str(one) for one in said.get(name, [])])
    return data


def chosen(values: Iterable[str]) -> list[int]:
    """The numbers of the books that are recommended, each once."""
    numbers = [int(one) for one in values if one.isascii() and one.isdecimal() and len(one) < 18]
    return list(dict.fromkeys(numbers))[:MOST_RECOMMENDED]


def words_from(data: Mapping[str, Any], *, terms: str, folds: tuple[tuple[int, int], ...] = ()) -> Words:
    """What was said, for the action; a missing number of stars is 0."""
    stars = str(data.get("stars", ""))
    return Words(
        stars=int(stars) if stars in ("1", "2", "3", "4", "5") else 0,
        headline=" ".join(str(data.get("headline", "")).split())[:120],
        text=str(data.get("text", "")),
        anonymous=data.get("name") != "pen",
        recommended=tuple(chosen(data.get("recommended", []))),
        insider=str(data.get("insider", "")) if str(data.get("insider", "")) in dict(INSIDER) else "",
        rewarded=bool(data.get("rewarded")),
        contested=frozenset(data.get("contested", [])),
        answered=frozenset(data.get("answered", [])),
        folds=folds,
        terms=terms,
    )
