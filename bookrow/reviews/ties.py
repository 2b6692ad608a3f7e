"""Signs that whoever writes about a book has a part in it: told to them as a question, with what we went by."""

import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext

from bookrow.catalogue.models import Contribution, Edition
from bookrow.kit.refusals import Reason
from bookrow.people.models import Account, PenName
from bookrow.reviews import reasons

_SHORTEST = 5  # letters: an Ann is not each Ann


@dataclass(frozen=True, slots=True)
class Tie:
    """The sign. where: account, mail or pen name; own: what stands there; name: the contributor's, as credited."""

    where: str
    own: str
    name: str

    @property
    def reason(self) -> Reason:
        """The question, in the language in force."""
        where = {"account": gettext("name"), "mail": gettext("e-mail address"), "pen name": gettext("pen name")}
        about = {"own": self.own, "name": self.name, "sign": self.where}
        return reasons.TIE.saying(where=where[self.where], field="insider", rule="tie", asks=True, **about)


def tie_of(*, edition: Edition, writer: Account) -> Tie | None:
    """Where the account's name, its mail's local part or its pen name is the name of somebody who made the work."""
    pen_name = PenName.objects.filter(account=writer).values_list("name", flat=True).first()
    own = {"account": writer.display_name, "mail": writer.email.partition("@")[0], "pen name": pen_name or ""}
    names = (
        Contribution.objects.filter(edition__work=edition.work_id).values_list("name", "contributor__name").distinct()
    )
    for credited, name in names:
        forms = _forms(credited) | _forms(name)
        for where, words in own.items():
            if _forms(words) & forms:
                return Tie(where, words, credited)
    return None


def _forms(name: str) -> set[str]:
    """A name as letters alone, forwards and with the last word first; without accents, case and what parts the words."""
    plain = unicodedata.normalize("NFKD", name.partition("+")[0].casefold())
    words = "".join(sign if sign.isalpha() else " " for sign in plain if not unicodedata.combining(sign)).split()
    orders = {"".join(words), "".join([*words[-1:], *words[:-1]])}
    return {letters for letters in orders if len(letters) >= _SHORTEST}
