"""What shape an array is visibly made with."""

from __future__ import annotations

import ast

from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Point

_SHAPED = frozenset({"zeros", "ones", "empty", "full"})
_DRAWN = {"rand": 0, "randn": 0, "random": 0, "random_sample": 0, "sample": 0}
_DRAWN |= {"uniform": 2, "normal": 2, "randint": 2}
"""Where the functions of ``numpy.random`` take their (first) size."""


def opened(analysis: Analysis, node: ast.expr, point: Point) -> tuple[ast.expr, Point]:
    """What a name that is assigned once stands for, and where."""
    for _ in range(5):
        found = analysis.assigned_once(node, point)
        if found is None:
            break
        node, point = found
    return node, point


def dimensions(analysis: Analysis, node: ast.expr, point: Point) -> list[ast.expr]:
    """The dimensions that an array is visibly made with."""
    if not isinstance(node, ast.Call):
        return []
    if isinstance(node.func, ast.Attribute) and node.func.attr == "astype":
        return dimensions(analysis, *opened(analysis, node.func.value, point))
    names = analysis.names.qualified(node.func, point)
    parent, _, last = (names[0] if len(names) == 1 else "").rpartition(".")
    if last == "to_categorical" and node.args:
        return dimensions(analysis, *opened(analysis, node.args[0], point))[:1]
    size = next((k.value for k in node.keywords if k.arg in ("size", "shape")), None)
    if parent == "numpy" and last in _SHAPED:
        size = size or (node.args[0] if node.args else None)
    elif parent == "numpy.random" and last in ("rand", "randn"):
        return [] if any(isinstance(a, ast.Starred) for a in node.args) else list(node.args)
    elif parent == "numpy.random" and last in _DRAWN:
        at = _DRAWN[last]
        size = size or (node.args[at] if len(node.args) > at else None)
    else:
        return []
    if size is None:
        return []
    if isinstance(size, (ast.Tuple, ast.List)):
        return list(size.elts)
    return (
        []
        if isinstance(size, (ast.BinOp, ast.Attribute, ast.Starred)) and last in _SHAPED
        else [size]
    )
