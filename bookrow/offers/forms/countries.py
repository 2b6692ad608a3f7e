"""Countries to choose from, by their names in the reader's language."""

from functools import lru_cache

from babel import Locale

from bookrow.frame.formats import locale_name

# What CLDR lists among territories and nobody sends a parcel to: unions, tests, the unknown.
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AQ", "BV", "HM", "TF", "UM", "IO", "CP", "DG"})


@lru_cache(maxsize=20)
def countries(locale: str) -> list[tuple[str, str]]:
    """ISO 3166-1 code and name, in the order of names."""
    names = Locale.parse(locale_name(locale)).territories
    known = [(code, str(name)) for code, name in names.items() if len(code) == 2 and code.isalpha()]
    return sorted((one for one in known if one[0] not in _NO_COUNTRIES), key=lambda one: one[1].casefold())
