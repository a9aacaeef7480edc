"""Code that takes the old key and the new one, whichever there is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.semantics.analysis import Analysis
from codemods.semantics.nodes import walk
from codemods.semantics.statements import parents

_READING = frozenset({"get", "pop"})


def is_tolerant(analysis: Analysis, node: ast.expr, old: str, new: str) -> bool:
    """Whether the program itself goes on with the key ``new`` where another is missing."""
    above = parents(analysis)
    inner: ast.AST = node
    outer = above.get(inner)
    while outer is not None and not isinstance(outer, (ast.FunctionDef, ast.ClassDef)):
        if isinstance(outer, ast.If) and _asks(outer.test, old, new):
            branches = [outer.orelse if inner in outer.body else outer.body]
            if inner is outer.test:
                branches = [outer.orelse]
            if any(_holds(part, new) for branch in branches for part in branch):
                return True
        elif isinstance(outer, ast.Try):
            others = outer.body if inner in outer.handlers else outer.handlers
            if any(_holds(part, new) for part in others):
                return True
        elif isinstance(outer, (ast.IfExp, ast.BoolOp)) and _holds(outer, new):
            return True
        elif isinstance(outer, ast.Call) and isinstance(outer.func, ast.Attribute):
            if outer.func.attr in _READING and any(_holds(a, new) for a in outer.args):
                return True
        inner, outer = outer, above.get(outer)
    return False


def _asks(test: ast.expr, old: str, new: str) -> bool:
    """Whether a condition is about one of the keys, or about a version."""
    return any(
        (isinstance(part, ast.Constant) and part.value in (old, new))
        or (isinstance(part, ast.Attribute) and "version" in part.attr)
        or (isinstance(part, ast.Name) and "version" in part.id.lower())
        for part in walk(test)
    )


def _holds(tree: ast.AST, new: str) -> bool:
    return any(part.value == new for part in _keys(tree))


def _keys(tree: ast.AST) -> Iterator[ast.Constant]:
    """The constants of a tree that are keys, or chosen for one."""
    for node in walk(tree):
        found: list[ast.expr] = []
        if isinstance(node, ast.Subscript):
            found = [node.slice]
        elif isinstance(node, (ast.Assign, ast.Return)) and node.value is not None:
            found = [node.value]
        elif isinstance(node, ast.IfExp):
            found = [node.body, node.orelse]
        elif isinstance(node, ast.Compare):
            found = [node.left]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found = node.args[:1] if node.func.attr in _READING else []
        elif isinstance(node, ast.Call):
            found = list(node.args)
        for part in found:
            if isinstance(part, ast.Constant):
                yield part
