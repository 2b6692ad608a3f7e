"""MARC's codes and words in the codes of ONIX."""

import re

# MARC relator codes -> List 17.
RELATORS = {
    "aut": "A01", "cre": "A01", "dub": "A01", "lbt": "A04", "lyr": "A05", "cmp": "A06", "art": "A07", "pht": "A13",
    "ill": "A12", "wpr": "A15", "aui": "A24", "win": "A24", "wfw": "A23", "aft": "A19", "waw": "A19", "wst": "A01",
    "ann": "A20", "cwt": "A21", "cov": "A36", "bjd": "A36", "ant": "A38", "org": "A01", "edt": "B01", "edc": "B01",
    "pbd": "B09", "trl": "B06", "adp": "B05", "abr": "B04", "rev": "B02", "com": "C01", "prd": "D01", "pro": "D01",
    "drt": "D02", "fmd": "D02", "act": "E01", "nrt": "E07", "vac": "E07", "spk": "E07", "prf": "E99", "sng": "E99",
    "ctb": "Z99", "oth": "Z99", "aud": "A01", "aus": "A03", "sce": "A03", "ctg": "A07",
}  # fmt: skip
# Relators that made or owned a copy, not the book.
NOT_SHOWN = frozenset(
    ("pbl", "prt", "bkp", "fmo", "own", "dnr", "dpt", "isb", "dst", "mfr", "bnd", "asn", "fnd", "ins")
)
# What stands in subfield $e and in statements of responsibility, the narrower words first -> List 17.
ROLE_WORDS = tuple(
    (re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE), role)
    for words, role in (
        (r"series edit|series ed\.|general edit|gen\. ed", "B09"),
        (r"retold|retelling|re-told|nacherz", "B03"),
        (r"adapt|simplif|dramati[sz]|bearb|umarb|arreglo|versión de", "B05"),
        (r"abridg|gekürzt|abrég", "B04"),
        (r"transl|trans\.|trl\b|trad\b|trad\.|tradu|traduc|übers|ubers|aus dem|überset|tł\b|tł\.|przeł|przel|suom\b|"
         r"suom\.|suoment|käänt|övers|över\.|öfvers|overs|till svenska|perev|prevel|prijevod|prev\.|vert|vertal|ford|tarjum|"
         r"tradotto|traduzione|traducción|перев|пер\.|plǣ", "B06"),
        (r"illus|ill\b|ill\.|ilust|kuvitt|zeichn|drawings|wood-engravings|bilder", "A12"),
        (r"photog|photos|fotos|fotogr", "A13"),
        (r"afterw|nachw|postface|postfacio|epílogo|efterord|jälkisan|posłowie", "A19"),
        (r"foreword|fwd|geleitw|avant-propos|förord|esipuhe|forord", "A23"),
        (r"preface|pref\.|préf|vorwort|vorw\.|prólogo|prologo|prefaz|przedm|predisl|epr\b", "A15"),
        (r"introd|introduç|introduz|einl|einf|wstęp|inledn|johd|innledn|indled", "A24"),
        (r"comp\b|comp\.|compil|zusammenst", "C01"),
        (r"edit|ed\b|ed\.|eds\b|hrsg|hg\.|herausg|heraus|éd\.|édit|oprac|red\.|redig|utg\.|udg|toim|a cura", "B01"),
        (r"annot|notes|anmerk|komment|commentary", "A20"),
        (r"read by|narrat|reader|sprecher|gelesen|lupar|lu par|luk\.|esitt|inläsare|uppläs", "E07"),
        (r"compos|music by|musik|mus\.", "A06"),
        (r"direct|régie|regie|réalis", "D02"),
        (r"produc", "D01"),
        (r"actor|actress|cast\b|starring", "E01"),
        (r"author|autor|auteur|verfasser|aut\b|joint author|著|kirj", "A01"),
    )
)  # fmt: skip
# Codes that MARC has left behind -> ISO 639-2/B.
OLD_LANGUAGES = {
    "scr": "hrv", "scc": "srp", "ser": "srp", "esp": "epo", "fri": "fry", "gag": "glg", "iri": "gle", "int": "ina",
    "lan": "oci", "lap": "smi", "max": "glv", "mol": "rum", "gae": "gla", "gal": "orm", "eth": "gez", "far": "fao",
    "gua": "grn", "cam": "khm", "kus": "kos", "mla": "mlg", "sao": "smo", "sho": "sna", "snh": "sin", "sso": "sot",
    "swz": "ssw", "tag": "tgl", "taj": "tgk", "tar": "tat", "tru": "chk", "tsw": "tsn", "esk": "ypk", "ajm": "jrb",
}  # fmt: skip
NO_LANGUAGE = frozenset(("und", "mul", "zxx", "mis", "|||", "   ", "xxx", "n/a"))
# Words about a binding, in brackets or subfield $q -> List 150. The first that fits counts.
BINDINGS = tuple(
    (re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE), form)
    for words, form in (
        (r"e-?book|epub|e-?pub|pdf\b|electronic|online|kindle|mobi\b|digital|web\b|adobe|elektron", "ED"),
        (r"spiral|wire-?o", "BE"),
        (r"board book", "BH"),
        (r"audio|sound|cd\b|mp3|äänit|ljud", "AA"),
        (r"p\.?b\.?k|paper ?back|(?<!alk\. )(?<!alk )(?<!free )(?<!permanent )paper\b(?! ?(?:over|board))|soft ?cover|"
         r"soft ?back|sewn|brosch|broch|br\.|nid\b|nid\.|"
         r"häft|hft|rústica|rust\.|pap\b|pehm|trade pa|pb\b|miękka|opr\. mk|tapa blanda|kart", "BC"),
        (r"h\.?b\.?k|hard ?back|hard ?cover|hard\b|hb\b|hc\b|hd\.? ?bd|cloth|clothbound|cased?\b|bound|lib\. ?bdg|"
         r"library binding|geb\b|geb\.|gebunden|rel\b|rel\.|relié|inb\b|inb\.|sid\b|sid\.|linen|leather|Ln\b|tapa dura|"
         r"opr\. tw|twarda|innb|indb|kov", "BB"),
    )
)  # fmt: skip
# Type of record (leader, place 6) -> List 150, where no more is known.
FORMS = {"a": "BA", "t": "BA", "i": "AA", "j": "AA", "e": "CZ", "f": "CZ", "g": "VZ", "c": "PI", "d": "PI", "m": "DA"}
# Uniform titles that name no single work.
COLLECTIVE = frozenset(
    ("works", "novels", "selections", "poems", "plays", "essays", "correspondence", "letters", "speeches", "prose",
     "short stories", "prose works", "poetical works", "selected works", "romane", "werke", "œuvres", "obras", "opere")
)  # fmt: skip
