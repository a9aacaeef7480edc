"""Which expressions are proven to be Keras tensors: what ``Input`` and layers give.

Functions of TensorFlow and of ``keras.backend`` refuse them on Keras 3; ``keras.ops``,
layers and operators take them, and give Keras tensors again.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from enum import IntEnum

from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.memo import Circles, Memo
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
    found = analysis.memo.get(is_symbolic)
    if found is None:
        found = analysis.memo[is_symbolic] = _Search(analysis)
    assert isinstance(found, _Search)
    return found.of(node, point, function_of(point))


def function_of(point: Point) -> Scope:
    """The function (or module) that runs the code at ``point``."""
    scope = point.block.scope
    while scope.kind in ("comprehension", "class") and scope.parent is not None:
        scope = scope.parent
    return scope


class _Search:
    """The questions of one document; ``home`` is the function that asks."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        # What is defined by itself is what else it is defined by.
        self._memo: Memo[tuple[ast.expr, Scope], Symbolic] = Memo(
            Circles(), Symbolic.HERE, Symbolic.UNKNOWN
        )

    def of(self, node: ast.expr, point: Point, home: Scope) -> Symbolic:
        """Whether ``node`` is one."""
        return self._memo.get((node, home), lambda: self._of(node, point, home))

    def _any(self, nodes: Iterable[ast.expr], point: Point, home: Scope) -> Symbolic:
        return max((self.of(node, point, home) for node in nodes), default=Symbolic.UNKNOWN)

    def _of(self, node: ast.expr, point: Point, home: Scope) -> Symbolic:
        if isinstance(node, ast.Name):
            return self._of_name(node, point, home)
        if isinstance(node, ast.Call):
            return self._of_call(node, point, home)
        if isinstance(node, ast.Attribute):
            return self._of_end(node, point)
        if isinstance(node, ast.BinOp):
            return self._any((node.left, node.right), point, home)
        if isinstance(node, (ast.List, ast.Tuple)):
            return self._any(node.elts, point, home)
        if isinstance(node, ast.UnaryOp):
            return self.of(node.operand, point, home)
        if isinstance(node, (ast.Subscript, ast.Starred)):
            return self.of(node.value, point, home)
        if isinstance(node, ast.Compare):
            if all(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for op in node.ops):
                return self._any((node.left, *node.comparators), point, home)
        return Symbolic.UNKNOWN

    def _of_name(self, node: ast.Name, point: Point, home: Scope) -> Symbolic:
        found = self.analysis.names.certain(node.id, point)
        result = Symbolic.HERE if found else Symbolic.UNKNOWN
        for binding in found:
            if binding.how is not How.ASSIGN:
                return Symbolic.UNKNOWN
            result = min(result, self.of(binding.value, binding.point, home))
            if function_of(binding.point) is not home:
                result = min(result, Symbolic.CAPTURED)
        return result

    def _of_end(self, node: ast.Attribute, point: Point) -> Symbolic:
        """``model.output`` and the like."""
        if node.attr not in _ENDS or self.analysis.names.qualified(node, point):
            return Symbolic.UNKNOWN
        values = self.analysis.kinds.of(node.value, point)
        ends = all(
            value.kind in (Kind.MODEL, Kind.LAYER)
            and not self.analysis.kinds.defines(value, node.attr)
            for value in values
        )
        if not values or not ends:
            return Symbolic.UNKNOWN
        later = isinstance(function_of(point).node, ast.Lambda)
        return Symbolic.CAPTURED if later else Symbolic.HERE

    def _of_call(self, node: ast.Call, point: Point, home: Scope) -> Symbolic:
        names = self.analysis.names.qualified(node.func, point)
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
        elif names or not self.analysis.kinds.is_only(node.func, point, Kind.LAYER, Kind.MODEL):
            return Symbolic.UNKNOWN
        given = [*node.args, *(keyword.value for keyword in node.keywords)]
        return self._any(given, point, home)
