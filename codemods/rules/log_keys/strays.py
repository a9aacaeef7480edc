"""``'val_acc'`` of which it is not seen where it goes: settings, options, arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.literals import Literals
from codemods.semantics.statements import parents

_TELLING = "val_acc"
"""A string that nobody uses for anything else."""

_OPTIONS = frozenset({"default", "monitor", "metric", "key"})


def strays(analysis: Analysis, literals: Literals, taken: set[int]) -> Iterator[ast.Constant]:
    """Every such string that is a value for something; not those at the offsets ``taken``."""
    if _TELLING not in analysis.document.text or not analysis.in_keras_project:
        return
    for node in analysis.module.nodes.of(ast.Constant):
        if node.value != _TELLING:
            continue
        if node in literals.reached or analysis.document.start(node) in taken:
            continue
        if _is_value(analysis, node):
            yield node


def _is_value(analysis: Analysis, node: ast.expr) -> bool:
    """Whether a string is a setting, a default, or an argument of the project's own functions."""
    outer = parents(analysis).get(node)
    if isinstance(outer, (ast.Assign, ast.AnnAssign)):
        return outer.value is node
    if isinstance(outer, ast.Dict):
        return node in outer.values
    if isinstance(outer, ast.arguments):
        return True
    if isinstance(outer, ast.keyword):
        return outer.arg in _OPTIONS or _is_own(analysis, parents(analysis).get(outer))
    return isinstance(outer, ast.Call) and _is_own(analysis, outer)


def _is_own(analysis: Analysis, call: ast.AST | None) -> bool:
    point = analysis.module.call_points.get(call) if isinstance(call, ast.Call) else None
    if point is None or not isinstance(call, ast.Call):
        return False
    return analysis.kinds.is_only(call.func, point, Kind.FUNCTION, Kind.CLASS)
