"""Functions that Keras compiles: ``call`` of layers and models, ``Lambda``, losses and metrics.

TensorFlow traces them into a graph, where no variable can be made.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.semantics.analysis import Analysis, once
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import Point, Scope, Use
from codemods.semantics.statements import parents
from codemods.semantics.symbolic import function_of
from codemods.tables.keras import below_root

_TARGETS = ["y_true", "y_pred"]


def is_compiled(analysis: Analysis, point: Point) -> bool:
    """Whether the code at ``point`` visibly runs within what Keras compiles, and only there."""
    return _is_compiled(analysis, function_of(point))


@once
def _is_compiled(analysis: Analysis, scope: Scope) -> bool:
    pending, seen = [scope], {scope.node}
    for current in pending:
        if _is_root(analysis, current):
            continue
        callers = list(_callers(analysis, current))
        if not callers or any(caller is None for caller in callers):
            return False
        found = [caller for caller in callers if caller is not None]
        pending += [caller for caller in found if caller.node not in seen]
        seen |= {caller.node for caller in found}
    return True


def _is_root(analysis: Analysis, scope: Scope) -> bool:
    """Whether Keras itself calls a function while it compiles."""
    node = scope.node
    if not isinstance(node, (ast.FunctionDef, ast.Lambda)):
        return False
    parameters = [parameter.arg for parameter in node.args.args]
    if parameters[:2] == _TARGETS or parameters[:3] == ["self", *_TARGETS]:
        return True
    if isinstance(node, ast.Lambda):
        return _is_given_to_lambda(analysis, node)
    owner = scope.parent
    if owner is not None and owner.kind == "class":
        kinds = {value.kind for value in analysis.kinds.instance(owner.node)}
        return node.name == "call" and kinds in ({Kind.LAYER}, {Kind.MODEL})
    return any(_is_given_to_lambda(analysis, use.chain) for use in _uses(analysis, node))


def _is_given_to_lambda(analysis: Analysis, node: ast.expr) -> bool:
    """Whether an expression is the function of a ``Lambda`` layer."""
    call = parents(analysis).get(node)
    if not isinstance(call, ast.Call) or node not in call.args[:1]:
        return False
    point = analysis.point_of(call)
    if point is None:
        return False
    names = analysis.names.qualified(call.func, point)
    return bool(names) and all(
        (below_root(name) or "").rpartition(".")[2] == "Lambda" for name in names
    )


def _callers(analysis: Analysis, scope: Scope) -> Iterator[Scope | None]:
    """The functions that call one; ``None`` for whoever is out of sight."""
    node, owner = scope.node, scope.parent
    if not isinstance(node, ast.FunctionDef) or node.decorator_list or owner is None:
        yield None
        return
    if owner.kind == "class":
        for site in analysis.module.methods(node.name):
            assert isinstance(site.node.func, ast.Attribute)
            holder = site.node.func.value
            is_own = isinstance(holder, ast.Name) and holder.id == "self"
            caller = function_of(site.point)
            yield caller if is_own and caller.parent is owner else None
        if analysis.module.references(node.name):
            yield None
        return
    above = parents(analysis)
    for use in _uses(analysis, node):
        call = above.get(use.chain)
        is_called = isinstance(call, ast.Call) and call.func is use.chain
        yield function_of(use.point) if is_called else None


def _uses(analysis: Analysis, node: ast.FunctionDef) -> list[Use]:
    return [
        use
        for use in analysis.module.uses(node.name)
        if any(b.node is node for b in analysis.names.bindings(node.name, use.point))
    ]
