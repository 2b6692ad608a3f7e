"""A template's words, put in when it is compiled: one environment speaks one language, so a page looks nothing up.

Words are marked in templates by `{{ _("...") }}`, with named places by `{{ _("%(n)s of %(of)s", n=1, of=2) }}`, and
counted by `{{ ngettext("%(num)s book", "%(num)s books", n) }}`.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext, ngettext
from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner as _escape_text
except ImportError:  # a build of markupsafe without its C part
    from markupsafe._native import _escape_inner as _escape_text


class Wording(NodeTransformer):
    """Put the words of the language in force in place of `_("...")`."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """Without named places the call becomes its words; with them, a call that fills the translated sentence."""
        self.generic_visit(node)
        if not (isinstance(node.node, nodes.Name) and node.node.name in ("_", "gettext") and len(node.args) == 1):
            return node
        words = node.args[0]
        if not isinstance(words, nodes.Const):
            return node
        said = gettext(words.value)
        if not node.kwargs:
            return nodes.Const(said.replace("%%", "%"), lineno=node.lineno)
        node.node = nodes.Name("filled", "load", lineno=node.lineno)
        node.args = [nodes.Const(said, lineno=node.lineno)]
        return node


def filled(words: str, **about: Any) -> Markup:
    """A translated sentence with its named places filled; what comes from outside is escaped."""
    return Markup(str(escape(words)) % {name: escape(value) for name, value in about.items()})


def said(words: str, **about: Any) -> Markup:
    """For words that are known only when the page is drawn: translated, then filled."""
    return filled(gettext(words), **about) if about else escape(gettext(words))


def reason_said(sentence: str, about: Mapping[str, Any]) -> str:
    """A reason's sentence, translated, with its {places} filled. See `kit.refusals.Reason`."""
    return gettext(sentence).format(**about)


def escaped(value: Any) -> Any:
    """What templates put around everything they write: `markupsafe.escape`, but plain text need not become markup only
    to be joined to the rest, which is a third of the cost of a page."""
    if type(value) is str:
        return _escape_text(value)
    return value if type(value) is Markup else escape(value)


def for_pages() -> dict[str, Callable[..., Any]]:
    """The functions of one language's templates."""

    @lru_cache(maxsize=2_000)
    def counted(one: str, many: str, num: int, shown: str = "") -> Markup:
        return filled(ngettext(one, many, num), num=shown or num)

    return {"_": said, "gettext": said, "ngettext": counted, "filled": filled, "reason_said": reason_said}
