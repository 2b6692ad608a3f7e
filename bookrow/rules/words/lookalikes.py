"""Characters that read as another: what a reader's eye takes for a Latin letter, a plain quote or a plain dash."""

import string

QUOTES = dict.fromkeys("‘’‚‛′`´ʼʻ‹›", "'") | dict.fromkeys("“”„‟″«»〝〞", '"')
DASHES = dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-")

# Zero-width and invisible characters, soft hyphens, direction marks, variation selectors, the box around a keycap's digit.
_UNSEEN_CODES = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x180E, 0x180E), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069), (0x20E3, 0x20E3), (0x3164, 0x3164), (0xFE0E, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xE0000, 0xE007F),
)  # fmt: skip
UNSEEN = frozenset(chr(code) for first, last in _UNSEEN_CODES for code in range(first, last + 1))

# Pairs in lower case, the look-alike first: a view is folded before it is looked up here.
_CYRILLIC = "аa еe оo рp сc уy хx іi јj ѕs ԁd ԛq ԝw һh кk мm тt вb нh гr пn ьb ѵv ԍg ӏl ёe їi ӓa ӧo үy ҽe ӊh ҝk"
_GREEK = "αa βb εe ιi κk νv οo ρp τt υu χx ωw ηn γy μu ςs ϲc ϳj άa έe ίi όo ύu ήn ώw σo"
_ARMENIAN = "ոn ցg օo սu հh զq յj"
_LATIN = (
    "ıi łl øo đd ħh ŧt ƒf ɑa ɡg ɩi ɪi ʀr ɴn ʏy ʟl ʙb ɢg ʜh ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ꜰf ꜱs ɐa ɔc ǝe "
    "ɥh ɯm ɹr ʇt ʌv ʍw ʎy ɓb ɗd ɠg ƙk ɱm ɲn ƥp ƭt ʋv ƴy"
)


def _pairs(text: str) -> dict[str, str]:
    return {pair[0]: pair[-1] for pair in text.split()}


def _boxed() -> dict[str, str]:
    """Negative circled, negative squared and regional letters, which normal forms leave alone."""
    return {
        chr(first + place): letter
        for first in (0x1F150, 0x1F170, 0x1F1E6)
        for place, letter in enumerate(string.ascii_lowercase)
    }


LETTERS = _pairs(_CYRILLIC) | _pairs(_GREEK) | _pairs(_ARMENIAN) | _pairs(_LATIN) | _boxed()

# Digits and signs written for letters inside words. "1" and "|" may be an l as well: a rule that cares accepts both.
SIGNS_FOR_LETTERS = _pairs("0o 1i 3e 4a 5s 7t 8b 9g @a $s !i |i +t €e £l ¢c")
