"""What changes something is an action. A queryset's own methods in models are the only other place that writes."""

import ast
import re
from collections.abc import Iterator

from tests.house.reading import drawer, modules

WRITES = {
    "save", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "delete",
    "asave", "acreate", "aget_or_create", "aupdate_or_create", "abulk_create", "abulk_update", "adelete", "aupdate",
}  # fmt: skip
ASKS = {"objects", "filter", "exclude", "all", "select_related", "order_by", "_default_manager", "_base_manager"}
WRITING_SQL = re.compile(r"\b(INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|TRUNCATE)\b")
# Not rows of a table: a picture, an archive or a stored file is saved by a method of the same name.
OTHER_THINGS = {"image", "picture", "workbook", "storage", "default_storage"}


# A tool that actions hand their rows to; it knows no table of its own.
TOOLS = {"bookrow/plumbing/bulk.py"}


def _chain(node: ast.expr) -> Iterator[str]:
    """The names in `Edition.objects.filter(...).update`, from the left."""
    if isinstance(node, ast.Attribute):
        yield from _chain(node.value)
        yield node.attr
    elif isinstance(node, ast.Call):
        yield from _chain(node.func)
    elif isinstance(node, ast.Name):
        yield node.id


def _writes(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    before = list(_chain(call.func.value))
    if call.func.attr == "update":
        # A dict or a hash takes what it is given by position; a queryset takes names only.
        return bool(ASKS & set(before)) or (bool(call.keywords) and not call.args)
    return call.func.attr in WRITES and not (before and before[-1] in OTHER_THINGS)


def _own_methods(tree: ast.Module) -> set[ast.AST]:
    """Everything within querysets and managers."""
    kept: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and re.search(
            r"QuerySet|Query\b|Manager", " ".join(map(ast.unparse, node.bases))
        ):
            kept.update(ast.walk(node))
    return kept


def _strings(tree: ast.Module) -> Iterator[ast.Constant]:
    blocks = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    docs = {id(node.body[0].value) for node in blocks if node.body and isinstance(node.body[0], ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node


def found_in(name: str, tree: ast.Module) -> list[str]:
    """Each write that stands in the wrong place."""
    if drawer(name) == "actions" or name in TOOLS:
        return []
    own = _own_methods(tree) if drawer(name) == "models" else set()
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node not in own and _writes(node)]
    sql = [node for node in _strings(tree) if node not in own and WRITING_SQL.search(str(node.value))]
    return [f"{name}:{node.lineno}: {ast.unparse(node)[:80]}" for node in [*calls, *sql]]


def test_only_actions_write() -> None:
    faults = [fault for name, tree in modules("bookrow", tests=False) for fault in found_in(name, tree)]
    assert not faults, "\n".join(["Move these into an action:", *faults])


def test_the_test_itself_sees_writes() -> None:
    seen = ast.parse(
        "Edition.objects.create(x=1)\nedition.save()\nrows.update(x=1)\nEdition.objects.filter(a=1).update(**b)\n"
        "cursor.execute('DELETE FROM catalogue_edition')\nf'INSERT INTO {table}'"
    )
    assert len(found_in("bookrow/catalogue/views.py", seen)) == 6
    unseen = ast.parse("known.update({1: 2})\ndigest.update(b'')\nimage.save(file)\n'''UPDATE is a word'''")
    assert not found_in("bookrow/catalogue/views.py", unseen)
    assert not found_in("bookrow/catalogue/actions/merging.py", seen)
    method = ast.parse("class OfferQuery(models.QuerySet['Offer']):\n    def take(self):\n        self.update(a=1)")
    assert not found_in("bookrow/offers/models.py", method)
    assert found_in(
        "bookrow/offers/models.py", ast.parse("class Offer(models.Model):\n    def go(self):\n        self.save()")
    )
