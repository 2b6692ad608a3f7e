"""Names of HTML's elements (the HTML standard, "Index of elements", and those it calls obsolete), and of boards' tags."""

_NAMES = """
a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button canvas caption
center cite code col colgroup datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font
footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link
main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param
picture plaintext pre progress q rp rt ruby s samp script search section select slot small source span strike strong
style sub summary sup svg table tbody td template textarea tfoot th thead title tr track tt u ul var video wbr xmp
spoiler url
"""
NAMES = frozenset(_NAMES.split())
ATTRIBUTES = (
    "async|autofocus|autoplay|checked|clear|controls|defer|disabled|download|hidden|ismap|loop|multiple|muted|nohref"
    "|noshade|novalidate|nowrap|open|readonly|required|reversed|selected"
)
_BOARD = (
    "url img quote spoiler color colour size list code center youtube email font align table tr td left right sup sub"
)
BOARD = frozenset(_BOARD.split())
BOARD_LETTERS = frozenset("bius*")
