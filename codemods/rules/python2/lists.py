"""``map``, ``filter``, ``zip`` and ``d.keys()`` where a list is needed; functions for ``sort``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.rules.python2.said import Said, is_builtin
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import How, Point

_LAZY = frozenset({"map", "filter", "zip"})
_VIEWS = frozenset({"keys", "values", "items"})
_ARRAYS = frozenset({"numpy.array", "numpy.asarray", "numpy.asanyarray"})
_METHODS = frozenset({"sort", "append", "index", "count", "insert", "pop", "reverse"})
_ADVICE = "put list(…) around it"


def lists(analysis: Analysis) -> Iterator[Said]:
    """Uses of what is no list since Python 3 as one."""
    for site in analysis.module.calls:
        call, point = site.node, site.point
        first = call.args[0] if call.args else None
        if first is not None and is_builtin(analysis, call.func, frozenset({"len"}), point):
            if _lazy(analysis, first, point, views=False):
                yield Said(call, point, _message(analysis, first, "has no length"), _ADVICE)
        elif first is not None and set(analysis.names.qualified(call.func, point)) & _ARRAYS:
            if _lazy(analysis, first, point, views=True):
                message = _message(analysis, first, "becomes an array without dimensions")
                yield Said(first, point, message, _ADVICE)
        if isinstance(call.func, ast.Attribute) and call.func.attr in _METHODS:
            inner = call.func.value
            if _lazy(analysis, inner, point, views=True):
                yield Said(inner, point, _message(analysis, inner, "is no list"), _ADVICE)
        yield from _sorting(analysis, call, point)
    yield from _expressions(analysis)


def _message(analysis: Analysis, node: ast.expr, what: str) -> str:
    return f"`{analysis.brief(node)}` {what} since Python 3"


def _expressions(analysis: Analysis) -> Iterator[Said]:
    """``map(…)[0]`` and ``d.keys() + […]``."""
    points = analysis.module.call_points
    for node in ast.walk(analysis.module.tree):
        if isinstance(node, ast.Subscript):
            sides = [node.value]
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            sides = [node.left, node.right]
        else:
            continue
        for side in sides:
            call = side if isinstance(side, ast.Call) else None
            point = points.get(call) if call is not None else None
            if point is not None and _lazy(analysis, side, point, views=True):
                yield Said(side, point, _message(analysis, side, "is no list"), _ADVICE)
    for name in sorted(analysis.module.used_names):
        for use in analysis.module.uses(name):
            if isinstance(use.chain, ast.Name) and _is_indexed(analysis, use.name):
                if _lazy(analysis, use.name, use.point, views=False):
                    what = _message(analysis, use.name, "is no list")
                    yield Said(use.name, use.point, what, "make it one where it is assigned")


def _is_indexed(analysis: Analysis, name: ast.Name) -> bool:
    from codemods.semantics.statements import parents

    above = parents(analysis).get(name)
    return isinstance(above, ast.Subscript) and above.value is name


def _lazy(analysis: Analysis, node: ast.expr, point: Point, *, views: bool) -> bool:
    """Whether an expression is certainly no list, though it was one in Python 2."""
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        return bool(bindings) and all(
            b.how is How.ASSIGN
            and isinstance(b.value, ast.Call)
            and is_builtin(analysis, b.value.func, _LAZY, b.point)
            for b in bindings
        )
    if not isinstance(node, ast.Call):
        return False
    if is_builtin(analysis, node.func, _LAZY, point):
        return True
    return (
        views
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _VIEWS
        and not node.args
        and not node.keywords
        and not analysis.names.qualified(node.func.value, point)
        and not analysis.project.defines(node.func.attr)
    )


def _sorting(analysis: Analysis, call: ast.Call, point: Point) -> Iterator[Said]:
    """Functions that compare two elements."""
    method = isinstance(call.func, ast.Attribute) and call.func.attr == "sort"
    if not method and not is_builtin(analysis, call.func, frozenset({"sorted"}), point):
        return
    given = call.args if method else call.args[1:]
    compares = given and isinstance(given[0], ast.Lambda) and len(given[0].args.args) == 2
    if compares or any(keyword.arg == "cmp" for keyword in call.keywords):
        message = "sorting takes no function that compares two elements since Python 3"
        yield Said(call, point, message, "use key=, or key=functools.cmp_to_key(function)")
