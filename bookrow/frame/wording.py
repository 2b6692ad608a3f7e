"""A template's words, put in when it is compiled: one environment speaks one language, so a page looks nothing up.

Words are marked in templates by `{{ _("...") }}`, with named places by `{{ _("%(n)s of %(of)s", n=1, of=2) }}`, and
counted by `{{ ngettext("%(num)s book", "%(num)s books", n) }}`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import ngettext as counted_in
from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape


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
    """For words that are known only when the page is drawn, such as a reason's: translated, then filled."""
    return filled(gettext(words), **about) if about else escape(gettext(words))


def counted(one: str, many: str, num: int, **about: Any) -> Markup:
    """The form of the sentence that the number asks for; the number itself is `num`."""
    return filled(counted_in(one, many, num), **{"num": num, **about})


def reason_said(sentence: str, about: Mapping[str, Any]) -> str:
    """A reason's sentence, translated, with its {places} filled. See `kit.refusals.Reason`."""
    return gettext(sentence).format(**about)


GLOBALS: dict[str, Callable[..., Any]] = {
    "_": said,
    "gettext": said,
    "ngettext": counted,
    "filled": filled,
    "reason_said": reason_said,
}
