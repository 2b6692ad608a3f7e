"""Pen names that speak for the shop, and letters that look alike in a name."""

import re

_OFFICES = """
admin admins administrator administrators moderator moderators moderation webmaster postmaster hostmaster sysadmin official
staff support helpdesk customerservice customercare bookrow bookseller editorial moderateur moderatrice administrateur
administrador moderador amministratore moderatore beheerder kundenservice redaktion
"""
_WHOLE = """
mod mods team help service system root shop store theshop thestore editor editors theeditor info contact desk owner security
billing abuse bot robot api operator keeper theteam ourteam shopteam storeteam publisher theauthor
anonymous anonymus anon anonym anonyme anonimo anonima anoniem anonymer anonimus anonymousreader areader deleted deleteduser
erased removed withheld nobody noname unnamed unknown guest
"""
# Anywhere in the name, as a word of its own; or the name as a whole, without its signs and closing digits.
OFFICES = frozenset(_OFFICES.split())
WHOLE = frozenset(_WHOLE.split()) | OFFICES
# Words of a name: parted by signs, by digits, or by a capital behind a small letter.
PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Two letters that a hurried eye takes for one, and digits that stand for letters.
PAIRS = (("rn", "m"), ("vv", "w"))
ALIKE = str.maketrans("015i-", "olsl_")
