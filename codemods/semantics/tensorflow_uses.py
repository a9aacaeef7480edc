"""What is done with what a TensorFlow 1.x call gives, where that decides what it may become."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from enum import Enum

from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import callee_of
from codemods.semantics.nodes import children
from codemods.semantics.scopes import Binding, CallSite, How, Point
from codemods.semantics.statements import parents
from codemods.tables.keras import is_keras


class Times(Enum):
    """How often an object is used."""

    ONCE = "once"
    SEVERAL = "several times"
    UNKNOWN = "unknown"


def initializer_uses(analysis: Analysis, call: ast.Call, point: Point) -> Times:
    """How many weights get their values from the initializer that a call makes."""
    above = parents(analysis)
    outer = above.get(call)
    if _is_of_layer(analysis, call, point):
        return Times.ONCE
    if isinstance(outer, ast.arguments):
        return Times.SEVERAL  # the default of a parameter
    binding = _bound_to(call, point)
    if binding is None:
        return Times.UNKNOWN
    uses = analysis.uses_of(binding)
    if len(uses) != 1:
        return Times.SEVERAL if uses else Times.ONCE
    (use,) = uses
    if use.point.block is not binding.point.block:
        return Times.SEVERAL  # in a loop, or in a function that may be called again
    once = use.chain is use.name and _is_of_layer(analysis, use.name, use.point)
    return Times.ONCE if once else Times.UNKNOWN


def _is_of_layer(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether an expression is an argument of a layer of Keras, made here."""
    outer = parents(analysis).get(node)
    if isinstance(outer, ast.keyword):
        outer = parents(analysis).get(outer)
    if not isinstance(outer, ast.Call) or outer.func is node:
        return False
    callee = callee_of(analysis, CallSite(outer, point))
    return callee is not None and callee.id.startswith("layers.") and callee.own is None


def _bound_to(call: ast.Call, point: Point) -> Binding | None:
    """The name that is given the value of a call, alone or as one of several."""
    for bindings in point.block.scope.bindings.values():
        for binding in bindings:
            if binding.how is How.ASSIGN and binding.value is call:
                return binding
            if binding.how is How.UNPACK and isinstance(binding.value, (ast.Tuple, ast.List)):
                elements = binding.value.elts
                if len(binding.path) == 1 and elements[binding.path[0] : binding.path[0] + 1] == [
                    call
                ]:
                    return binding
    return None


_KEPT = (ast.List, ast.Tuple, ast.ListComp, ast.GeneratorExp, ast.Assign, ast.Return, ast.Dict)
_COLLECTING = frozenset({"append", "extend", "insert", "add", "group"})


def is_kept(analysis: Analysis, call: ast.Call) -> bool:
    """Whether an operation is kept, so that a session can run it later and again.

    Within a class that Keras runs itself (a layer, a metric) it is part of the computation.
    """
    above = parents(analysis)
    outer = above.get(call)
    while isinstance(outer, (ast.IfExp, ast.Starred)):
        outer = above.get(outer)
    collected = isinstance(outer, ast.Call) and getattr(outer.func, "attr", "") in _COLLECTING
    if not collected and not isinstance(outer, _KEPT):
        return False
    return not _is_run_by_keras(analysis, call)


def _is_run_by_keras(analysis: Analysis, node: ast.AST) -> bool:
    """Whether a node stands in a class that derives from one of Keras."""
    above = parents(analysis)
    part = above.get(node)
    while part is not None:
        scope = analysis.module.scopes.get(part) if isinstance(part, ast.ClassDef) else None
        if isinstance(part, ast.ClassDef) and scope is not None and scope.outer is not None:
            outer = scope.outer
            return any(
                is_keras(name)
                for base in part.bases
                for name in analysis.names.qualified(base, outer)
            )
        part = above.get(part)
    return False


def shares_variables(analysis: Analysis, call: ast.Call) -> bool:
    """Whether ``reuse_variables`` is called within the scope that a call opens."""
    item = parents(analysis).get(call)
    block = parents(analysis).get(item) if isinstance(item, ast.withitem) else None
    if not isinstance(block, ast.With):
        return False
    return any(
        isinstance(part, ast.Attribute) and part.attr == "reuse_variables"
        for statement in block.body
        for part in _parts(statement)
    )


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a statement, without scopes that are opened within."""
    yield node
    for part in children(node):
        if not isinstance(part, ast.With):
            yield from _parts(part)
