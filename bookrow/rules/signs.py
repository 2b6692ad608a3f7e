"""The view in which written-out signs of addresses are signs: "(at)", "[.]", "dot", "punto", "punkt"."""

import re

from bookrow.rules.views import Change, View, replaced

_DOT = "dot|d0t|punto|punkt|ponto|point|punt|pt"
_AT = "arroba|arobase|chiocciola|klammeraffe|apenstaartje|kringel"
_GAP = r"[^\S\n]"
BRACKETED = re.compile(
    rf"{_GAP}{{0,2}}[\[({{<*_|\-]{_GAP}{{0,2}}(?:(?P<dot>{_DOT}|\.)|(?P<at>at|a|{_AT}|@)|(?P<slash>slash|/))"
    rf"{_GAP}{{0,2}}[\])}}>*_|\-]{_GAP}{{0,2}}(?=[^\W_])"
)
# In each language a point is also a point ("the dot in", "punto de vista", "n'a point de"): what follows tells.
_COMMON = "com|org|net|info|eu|io"
_ENDS = (
    (
        "dot|d0t",
        f"{_COMMON}|edu|gov|biz|co|uk|us|ca|au|nz|ie|in|de|fr|es|it|nl|pt|br|me|tv|app|dev|blog|shop|store|xyz|club|site",
    ),
    ("punto", f"{_COMMON}|es|it|mx|ar|cl|pe|co"),
    ("punkt", f"{_COMMON}|de|at|ch"),
    ("ponto", f"{_COMMON}|pt|br"),
    ("point", f"{_COMMON}|fr|be|ch|ca"),
    ("punt", f"{_COMMON}|nl|be"),
)
# Up to three further parts may stand between: "books dot example dot co dot uk".
_DOTTED = "|".join(
    rf"(?:{dot}){_GAP}{{1,3}}(?=(?:[^\W_]{{1,30}}{_GAP}{{1,3}}(?:{dot}){_GAP}{{1,3}}){{0,3}}(?:{ends})(?![^\W_]))"
    for dot, ends in _ENDS
)
DOT = re.compile(rf"(?<=[\w)]){_GAP}{{1,3}}(?:{_DOTTED})")
# A plain "at" is no sign: "it is at example.com". The rule of e-mail addresses looks at it by itself.
AT = re.compile(rf"(?<=\w){_GAP}{{1,3}}(?:{_AT}){_GAP}{{1,3}}(?=[^\W_])")
SPACED = re.compile(r"(?<=[^\W_])(?:[^\S\n]{1,2}([.@])[^\S\n]{1,2})(?=[^\W_])")
OTHERS = re.compile(
    r"(?<=[\w/:])[^\S\n]{1,3}(?:(?P<slash>(?:forward )?slash|schrägstrich|barra)|(?P<colon>colon|doppelpunkt)"
    r"|(?P<dash>dash|hyphen|bindestrich)|(?P<low>underscore|unterstrich))[^\S\n]{1,3}(?=[\w/:])"
)
DOTS = str.maketrans("。．•·‧∙・", ".......")
_WRITTEN = {"slash": "/", "colon": ":", "dash": "-", "low": "_"}


def signs(view: View) -> View:
    """Of a latin view: written-out and bracketed dots and at-signs as signs, without the spaces around them."""
    changed = View(view.text.translate(DOTS), view.at, view.last, view.typed)
    changed = replaced(changed, [_sign(match) for match in BRACKETED.finditer(changed.text)])
    changed = replaced(changed, [(match.span(), ".") for match in DOT.finditer(changed.text)])
    changed = replaced(
        changed, [(match.span(), _WRITTEN[str(match.lastgroup)]) for match in OTHERS.finditer(changed.text)]
    )
    changed = replaced(changed, [(match.span(), match[1]) for match in SPACED.finditer(changed.text)])
    return replaced(changed, [(match.span(), "@") for match in AT.finditer(changed.text)])


def _sign(match: re.Match[str]) -> Change:
    return match.span(), {"at": "@", "slash": "/"}.get(str(match.lastgroup), ".")
