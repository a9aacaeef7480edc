"""Which expressions are proven to be Keras tensors: what ``Input`` and layers give.

Functions of TensorFlow and of ``keras.backend`` refuse them on Keras 3; ``keras.ops``,
layers and operators take them, and give Keras tensors again.
"""

from __future__ import annotations

import ast
from enum import IntEnum

from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import How, Point, Scope
from codemods.tables.keras import below_root

_NO_TENSORS = frozenset(
    "count_params dtype eval function get_value get_variable_shape gradients int_shape "
    "is_keras_tensor is_placeholder is_sparse is_tensor is_variable ndim placeholder shape".split()
)
"""Functions of the backend whose result is no tensor of the model."""

_ENDS = frozenset({"input", "output", "inputs", "outputs"})


class Symbolic(IntEnum):
    """Whether an expression is a Keras tensor."""

    UNKNOWN = 0
    CAPTURED = 1
    """It is, but the code stands in a function of its own, which may run later."""
    HERE = 2


def is_symbolic(analysis: Analysis, node: ast.expr, point: Point) -> Symbolic:
    """Whether ``node`` (or an element of a list) is proven to be a Keras tensor at ``point``."""
    return _of(analysis, node, point, function_of(point), set())


def function_of(point: Point) -> Scope:
    """The function (or module) that runs the code at ``point``."""
    scope = point.block.scope
    while scope.kind in ("comprehension", "class") and scope.parent is not None:
        scope = scope.parent
    return scope


def _of(
    analysis: Analysis, node: ast.expr, point: Point, home: Scope, seen: set[ast.expr]
) -> Symbolic:
    if node in seen:
        return Symbolic.UNKNOWN
    seen.add(node)
    if isinstance(node, ast.Name):
        return _of_name(analysis, node, point, home, seen)
    if isinstance(node, ast.Call):
        return _of_call(analysis, node, point, home, seen)
    if isinstance(node, ast.Attribute):
        return _of_end(analysis, node, point)
    if isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, (ast.List, ast.Tuple)):
        parts = node.elts
    elif isinstance(node, ast.UnaryOp):
        parts = [node.operand]
    elif isinstance(node, (ast.Subscript, ast.Starred)):
        parts = [node.value]
    elif isinstance(node, ast.Compare):
        if not all(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for op in node.ops):
            return Symbolic.UNKNOWN
        parts = [node.left, *node.comparators]
    else:
        return Symbolic.UNKNOWN
    return max((_of(analysis, part, point, home, seen) for part in parts), default=Symbolic.UNKNOWN)


def _of_name(
    analysis: Analysis, node: ast.Name, point: Point, home: Scope, seen: set[ast.expr]
) -> Symbolic:
    found = analysis.names.certain(node.id, point)
    result = Symbolic.HERE
    for binding in found:
        if binding.how is not How.ASSIGN:
            return Symbolic.UNKNOWN
        value: ast.expr = binding.value
        if value in seen:
            continue  # defined by itself: that adds nothing to what else it is
        inner = _of(analysis, value, binding.point, home, seen)
        seen.discard(value)
        result = min(result, inner)
        if function_of(binding.point) is not home:
            result = min(result, Symbolic.CAPTURED)
    return result if found else Symbolic.UNKNOWN


def _of_end(analysis: Analysis, node: ast.Attribute, point: Point) -> Symbolic:
    """``model.output`` and the like."""
    if node.attr not in _ENDS or analysis.names.qualified(node, point):
        return Symbolic.UNKNOWN
    values = analysis.kinds.of(node.value, point)
    ends = all(
        value.kind in (Kind.MODEL, Kind.LAYER) and not analysis.kinds.defines(value, node.attr)
        for value in values
    )
    if not values or not ends:
        return Symbolic.UNKNOWN
    later = isinstance(function_of(point).node, ast.Lambda)
    return Symbolic.CAPTURED if later else Symbolic.HERE


def _of_call(
    analysis: Analysis, node: ast.Call, point: Point, home: Scope, seen: set[ast.expr]
) -> Symbolic:
    names = analysis.names.qualified(node.func, point)
    paths = {below_root(name) for name in names}
    path = paths.pop() if len(paths) == 1 else None
    last = path.rpartition(".")[2] if path else ""
    if path and last == "Input":
        return Symbolic.HERE
    if path:
        top = path.partition(".")[0]
        calls = top in ("backend", "ops", "activations") and last not in _NO_TENSORS
        if not calls and not (top in ("layers", "legacy") and last.islower()):
            return Symbolic.UNKNOWN
    elif names or not analysis.kinds.is_only(node.func, point, Kind.LAYER, Kind.MODEL):
        return Symbolic.UNKNOWN
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    return max((_of(analysis, part, point, home, seen) for part in given), default=Symbolic.UNKNOWN)
