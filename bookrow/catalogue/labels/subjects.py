"""Names of subjects whose sender gave a code alone: the head subjects of BISAC, BIC and Thema, in our own words."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from bookrow.frame.formats import part

_BISAC = {
    "ANT": _("Antiques and collecting"),
    "ARC": _("Architecture"),
    "ART": _("Art"),
    "BIB": _("Bibles"),
    "BIO": _("Lives and memoirs"),
    "BUS": _("Business and economics"),
    "CGN": _("Comics and graphic novels"),
    "CKB": _("Cooking"),
    "COM": _("Computers"),
    "CRA": _("Crafts and hobbies"),
    "DES": _("Design"),
    "DRA": _("Drama"),
    "EDU": _("Education"),
    "FAM": _("Family and relationships"),
    "FIC": _("Fiction"),
    "FOR": _("Learning languages"),
    "GAM": _("Games"),
    "GAR": _("Gardening"),
    "HEA": _("Health"),
    "HIS": _("History"),
    "HOM": _("House and home"),
    "HUM": _("Humour"),
    "JNF": _("Facts for children"),
    "JUV": _("Stories for children"),
    "LAN": _("Language and speech"),
    "LAW": _("Law"),
    "LCO": _("Collected writings"),
    "LIT": _("About literature"),
    "MAT": _("Mathematics"),
    "MED": _("Medicine"),
    "MUS": _("Music"),
    "NAT": _("Nature"),
    "OCC": _("Body, mind and spirit"),
    "PER": _("Stage and screen"),
    "PET": _("Pets"),
    "PHI": _("Philosophy"),
    "PHO": _("Photography"),
    "POE": _("Poetry"),
    "POL": _("Politics"),
    "PSY": _("Psychology"),
    "REF": _("Reference"),
    "REL": _("Religion"),
    "SCI": _("Science"),
    "SEL": _("Self-help"),
    "SOC": _("Society"),
    "SPO": _("Sport"),
    "STU": _("Study guides"),
    "TEC": _("Technology"),
    "TRA": _("Transport"),
    "TRU": _("True crime"),
    "TRV": _("Travel"),
    "YAF": _("Fiction for young adults"),
    "YAN": _("Facts for young adults"),
}
_THEMA = {
    "A": _("The arts"),
    "C": _("Language and linguistics"),
    "D": _("Lives and literature"),
    "F": _("Fiction"),
    "G": _("Reference and information"),
    "J": _("Society"),
    "K": _("Economy and business"),
    "L": _("Law"),
    "M": _("Medicine"),
    "N": _("History"),
    "P": _("Mathematics and science"),
    "Q": _("Philosophy and religion"),
    "R": _("Earth, environment, planning"),
    "S": _("Sport and outdoors"),
    "T": _("Technology and farming"),
    "U": _("Computing"),
    "V": _("Health and relationships"),
    "W": _("Home, crafts, leisure"),
    "X": _("Comics and graphic novels"),
    "Y": _("For children and teenagers"),
}
_BIC = {
    "A": _("The arts"),
    "B": _("Lives and memoirs"),
    "C": _("Language"),
    "D": _("Literature"),
    "E": _("Learning English"),
    "F": _("Fiction"),
    "G": _("Reference and information"),
    "H": _("History, religion, philosophy"),
    "J": _("Society"),
    "K": _("Economy and business"),
    "L": _("Law"),
    "M": _("Medicine"),
    "P": _("Mathematics and science"),
    "R": _("Earth, environment, planning"),
    "T": _("Technology and farming"),
    "U": _("Computing"),
    "V": _("Health and relationships"),
    "W": _("Home, crafts, leisure"),
    "Y": _("For children and teenagers"),
}
_SCHEMES = {"bisac": (_BISAC, 3), "thema": (_THEMA, 1), "bic": (_BIC, 1)}


def head_subject(scheme: str, code: str) -> str:
    """The name of a code's head subject in the source language, to be translated when drawn; "" where we have none."""
    names, length = _SCHEMES.get(scheme, ({}, 0))
    return names.get(code[:length], "")


def subject_name(scheme: str, code: str) -> str:
    """The same in the language in force."""
    words = head_subject(scheme, code)
    return gettext(words) if words else ""


def subjects_shown(subjects: Sequence[Any]) -> list[tuple[str, str]]:
    """Name and slug of each subject as a page shows it: the sender's words, else ours for its code; no name twice."""
    shown: dict[str, tuple[str, str]] = {}
    for one in subjects:
        name = part(one, "name") or subject_name(part(one, "scheme"), part(one, "code"))
        if name:
            shown.setdefault(name.casefold(), (name, part(one, "slug")))
    return list(shown.values())
