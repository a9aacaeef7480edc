"""Numbers that must be integers of Python: a size of a layer that NumPy or ``/`` gives."""

from __future__ import annotations

import ast
from enum import IntEnum

from codemods.semantics.analysis import Analysis
from codemods.semantics.batches import Wrapping
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import Binding, How, Point

_SCALARS = frozenset(
    "amax amin argmax argmin int16 int32 int64 int8 int_ intp max min nanmax nanmin prod sum"
    " uint16 uint32 uint64 uint8".split()
)
"""Functions of NumPy that give a number, if they are given no ``axis``."""

_METHODS = frozenset({"max", "min", "sum", "prod", "argmax", "argmin"})
_DEPTH = 5
"""How many names are looked through."""


class Numpy(IntEnum):
    """How sure it is that a number is one of NumPy."""

    NO = 0
    ASSUMED = 1
    PROVEN = 2


def python_integer(
    analysis: Analysis, value: ast.expr, point: Point, numpy: bool
) -> Wrapping | None:
    """How to make a size an integer of Python; ``None`` if it is not known to be another.

    ``numpy``: integers of NumPy are not good enough either.
    """
    kinds = analysis.kinds.kinds(value, point)
    if Kind.FLOAT in kinds and kinds <= {Kind.FLOAT, Kind.INT}:
        if isinstance(value, ast.Constant) and float(value.value).is_integer():  # type: ignore[arg-type]
            return Wrapping(str(int(value.value)), "", whole=True)  # type: ignore[arg-type]
        return Wrapping("int(", ")")
    if not numpy:
        return None
    found = _numpy(analysis, value, point, _DEPTH)
    if found is Numpy.NO:
        return None
    text = analysis.brief(value)
    assumed = f"`{text}` is a number of NumPy" if found is Numpy.ASSUMED else ""
    return Wrapping("int(", ")", assumption=assumed)


def _numpy(analysis: Analysis, node: ast.expr, point: Point, depth: int) -> Numpy:
    """Whether an expression gives a number of NumPy."""
    if not depth:
        return Numpy.NO
    if isinstance(node, ast.BinOp) and not isinstance(node.op, ast.Div):
        sides = (node.left, node.right)
        return max(_numpy(analysis, side, point, depth) for side in sides)
    if isinstance(node, ast.UnaryOp):
        return _numpy(analysis, node.operand, point, depth)
    if isinstance(node, ast.IfExp):
        return max(_numpy(analysis, side, point, depth) for side in (node.body, node.orelse))
    if isinstance(node, ast.Call):
        return _of_call(analysis, node, point, depth)
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, (ast.Slice, ast.Tuple)):
        array = analysis.kinds.is_only(node.value, point, Kind.ARRAY)
        return Numpy.PROVEN if array else Numpy.NO
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        return max((_of_binding(analysis, b, depth) for b in bindings), default=Numpy.NO)
    if isinstance(node, ast.Attribute):
        found = analysis.assigned_once(node, point)
        return _numpy(analysis, *found, depth - 1) if found is not None else Numpy.NO
    return Numpy.NO


def _of_call(analysis: Analysis, node: ast.Call, point: Point, depth: int) -> Numpy:
    function = node.func
    names = analysis.names.qualified(function, point)
    if names:
        numpy = all(name.rpartition(".")[0] == "numpy" for name in names)
        known = numpy and all(name.rpartition(".")[2] in _SCALARS for name in names)
        return Numpy.PROVEN if known and len(node.args) == 1 and not node.keywords else Numpy.NO
    if isinstance(function, ast.Attribute):
        if function.attr not in _METHODS or node.args or node.keywords:
            return Numpy.NO
        kinds = analysis.kinds.kinds(function.value, point)
        if kinds == {Kind.ARRAY}:
            return Numpy.PROVEN
        return Numpy.ASSUMED if kinds == {Kind.UNKNOWN} else Numpy.NO
    if isinstance(function, ast.Name) and function.id in ("max", "min", "sum", "abs"):
        if analysis.names.bindings(function.id, point):
            return Numpy.NO
        if len(node.args) == 1 and analysis.kinds.is_only(node.args[0], point, Kind.ARRAY):
            return Numpy.PROVEN
        if len(node.args) > 1:
            return max(_numpy(analysis, argument, point, depth) for argument in node.args)
    return Numpy.NO


def _of_binding(analysis: Analysis, binding: Binding, depth: int) -> Numpy:
    if binding.how is How.ASSIGN:
        return _numpy(analysis, binding.value, binding.point, depth - 1)
    if binding.how is not How.PARAMETER:
        return Numpy.NO
    function = binding.value
    names = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
    if not isinstance(function, ast.FunctionDef) or binding.name not in names:
        return Numpy.NO
    position, found = names.index(binding.name), Numpy.NO
    for site in analysis.module.called(function.name):
        if not isinstance(site.node.func, ast.Name):
            continue
        given = next((k.value for k in site.node.keywords if k.arg == binding.name), None)
        plain = site.node.args[: position + 1]
        if given is None and len(plain) > position:
            given = None if any(isinstance(a, ast.Starred) for a in plain) else plain[position]
        if given is not None:
            found = max(found, _numpy(analysis, given, site.point, depth - 1))
    return found
