"""What arrays are visibly made of: shapes, and the elements of lists."""

from __future__ import annotations

import ast

from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind, Kinds, Value
from codemods.semantics.scopes import CallSite, Point

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
    if isinstance(node.func, ast.Attribute) and node.func.attr == "reshape":
        first = node.args[0] if len(node.args) == 1 else None
        return list(first.elts) if isinstance(first, (ast.Tuple, ast.List)) else list(node.args)
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


def comprehended(home: Kinds, node: ast.ListComp) -> frozenset[Kind]:
    """What the elements of a list comprehension can be."""
    point = home.inside(node)
    return home.kinds(node.elt, point) if point is not None else frozenset()


def appends(analysis: Analysis, name: str, point: Point) -> list[CallSite]:
    """Where something is appended to a list of the same function."""
    return [
        site
        for site in analysis.module.methods("append")
        if isinstance(site.node.func, ast.Attribute)
        and isinstance(site.node.func.value, ast.Name)
        and site.node.func.value.id == name
        and site.point.block.scope is point.block.scope
        and len(site.node.args) == 1
    ]


def items(analysis: Analysis, node: ast.expr, point: Point, values: list[Value]) -> frozenset[Kind]:
    """What the elements of a list can be, those included that are appended to it."""
    found: set[Kind] = set()
    for value in values:
        if isinstance(value.node, ast.ListComp) and value.home is not None:
            found |= comprehended(value.home, value.node)
        elif not isinstance(value.node, (ast.List, ast.BinOp)):
            return frozenset()
        elif not isinstance(value.node, ast.List) or value.node.elts:
            found |= {item.kind for part in value.items for item in part}
    if isinstance(node, ast.Name):
        for site in appends(analysis, node.id, point):
            found |= analysis.kinds.kinds(site.node.args[0], site.point)
    return frozenset(found)
