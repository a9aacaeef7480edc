"""How many dimensions a tensor has, where the text tells."""

from __future__ import annotations

import ast

from codemods.semantics.analysis import Analysis
from codemods.semantics.nodes import children
from codemods.semantics.scopes import How, Point
from codemods.tables.keras import below_root

_DEPTH = 8
"""How many names one after the other are followed."""

_BY_LENGTH = frozenset({"permute_dimensions", "reshape", "tile", "transpose"})
"""Functions whose second argument, if it is a tuple, has an element for every dimension."""

_SAME = frozenset({"zeros_like", "ones_like", "softmax", "square", "sqrt", "exp", "tanh", "relu"})
"""Functions whose result has the dimensions of their first argument."""


def rank(analysis: Analysis, node: ast.expr, point: Point, depth: int = _DEPTH) -> int | None:
    """The number of dimensions of a tensor; ``None`` if it is not known."""
    if depth == 0:
        return None
    if isinstance(node, ast.Name):
        found = analysis.names.certain(node.id, point)
        ranks = {
            rank(analysis, binding.value, binding.point, depth - 1)
            if binding.how is How.ASSIGN and isinstance(binding.value, ast.expr)
            else None
            for binding in found
        }
        return ranks.pop() if len(ranks) == 1 else None
    if isinstance(node, ast.Subscript):
        return _of_part(analysis, node, point, depth)
    if isinstance(node, ast.BinOp) and not isinstance(node.op, ast.MatMult):
        left = rank(analysis, node.left, point, depth - 1)
        right = rank(analysis, node.right, point, depth - 1)
        return max(left, right) if left is not None and right is not None else None
    if isinstance(node, ast.Call):
        return _of_call(analysis, node, point, depth)
    return None


def _of_part(analysis: Analysis, node: ast.Subscript, point: Point, depth: int) -> int | None:
    """The rank of ``x[:, 0]``: an index takes a dimension away."""
    base = rank(analysis, node.value, point, depth - 1)
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    plain = (ast.Slice, ast.Constant)
    if base is None or not all(isinstance(part, plain) for part in parts):
        return None
    if any(isinstance(part, ast.Constant) and type(part.value) is not int for part in parts):
        return None
    return base - sum(isinstance(part, ast.Constant) for part in parts)


def _of_call(analysis: Analysis, node: ast.Call, point: Point, depth: int) -> int | None:
    """The rank of what a function of the backend or of TensorFlow returns."""
    names = analysis.names.qualified(node.func, point)
    if not names or not all(
        name.startswith("tensorflow.") or (below_root(name) or "").startswith(("backend.", "ops."))
        for name in names
    ):
        return None
    last = {name.rpartition(".")[2] for name in names}
    if len(last) != 1 or not node.args:
        return None
    (function,) = last
    if function in _BY_LENGTH and len(node.args) > 1:
        shape = node.args[1]
        if isinstance(shape, (ast.Tuple, ast.List)) and not _has_star(shape):
            return len(shape.elts)
        return None
    first = rank(analysis, node.args[0], point, depth - 1) if node.args else None
    if first is None:
        return None
    if function in _SAME:
        return first
    return first + 1 if function == "expand_dims" else None


def _has_star(node: ast.expr) -> bool:
    return any(isinstance(part, ast.Starred) for part in children(node))
