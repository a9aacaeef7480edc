"""``map``, ``filter``, ``zip`` and ``d.keys()`` where a list is needed; functions for ``sort``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from codemods.rules.python2.said import Said, is_builtin
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Point

_LAZY = frozenset({"map", "filter", "zip"})
_VIEWS = frozenset({"keys", "values", "items"})
_ARRAYS = frozenset({"numpy.array", "numpy.asarray", "numpy.asanyarray"})
_METHODS = frozenset({"sort", "append", "index", "count", "insert", "pop", "reverse"})
_LENGTH = frozenset({"len"})
_SORTED = frozenset({"sorted"})
_ADVICE = "put list(…) around it"


def lists(analysis: Analysis) -> Iterator[Said]:
    """Uses of what is no list since Python 3 as one, and sorting with a function of two."""
    if not _WORD.search(analysis.document.code):
        return
    above = analysis.module.nodes.parents
    for site in analysis.module.calls:
        call, point = site.node, site.point
        if _is_lazy(analysis, call, point):
            yield from _used(analysis, call, above[call], point)
            if _is_builtin_call(call):
                yield from _kept(analysis, call, above[call], point)
        elif isinstance(call.func, (ast.Name, ast.Attribute)):
            yield from _sorting(analysis, call, point)


_WORD = re.compile(r"\b(?:map|filter|zip|sort|sorted|keys|values|items)\(")


def _is_builtin_call(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name)


def _is_lazy(analysis: Analysis, call: ast.Call, point: Point) -> bool:
    """Whether a call certainly gives no list, though it did in Python 2."""
    function = call.func
    if isinstance(function, ast.Name):
        return function.id in _LAZY and is_builtin(analysis, function, _LAZY, point)
    return (
        isinstance(function, ast.Attribute)
        and function.attr in _VIEWS
        and not call.args
        and not call.keywords
        and not analysis.names.qualified(function.value, point)
        and not analysis.project.defines(function.attr)
    )


def _used(analysis: Analysis, node: ast.expr, above: ast.AST, point: Point) -> Iterator[Said]:
    """What is done with it on the spot: ``map(…)[0]``, ``d.keys() + […]``."""
    if (
        (isinstance(above, ast.Subscript) and above.value is node)
        or (isinstance(above, ast.BinOp) and isinstance(above.op, ast.Add))
        or (isinstance(above, ast.Attribute) and above.attr in _METHODS)
    ):
        yield Said(node, point, _message(analysis, node, "is no list"), _ADVICE)
    elif isinstance(above, ast.Call) and above.args[:1] == [node]:
        if set(analysis.names.qualified(above.func, point)) & _ARRAYS:
            what = "becomes an array without dimensions"
            yield Said(node, point, _message(analysis, node, what), _ADVICE)
        elif isinstance(node, ast.Call) and _is_builtin_call(node):
            if is_builtin(analysis, above.func, _LENGTH, point):
                yield Said(above, point, _message(analysis, node, "has no length"), _ADVICE)


def _kept(analysis: Analysis, call: ast.Call, above: ast.AST, point: Point) -> Iterator[Said]:
    """``x = map(…)`` whose elements are then asked for by number."""
    if not isinstance(above, ast.Assign) or not isinstance(above.targets[0], ast.Name):
        return
    parents = analysis.module.nodes.parents
    for use in analysis.module.uses(above.targets[0].id):
        around = parents[use.name]
        if not isinstance(around, ast.Subscript) or around.value is not use.name:
            continue
        bindings = analysis.names.bindings(use.name.id, use.point)
        if len(bindings) == 1 and bindings[0].value is call:
            message = _message(analysis, use.name, "is no list")
            yield Said(use.name, use.point, message, "make it one where it is assigned")


def _message(analysis: Analysis, node: ast.expr, what: str) -> str:
    return f"`{analysis.brief(node)}` {what} since Python 3"


def _sorting(analysis: Analysis, call: ast.Call, point: Point) -> Iterator[Said]:
    """Functions that compare two elements."""
    method = isinstance(call.func, ast.Attribute) and call.func.attr == "sort"
    if not method and not call.args[1:] and not call.keywords:
        return
    if not method and not is_builtin(analysis, call.func, _SORTED, point):
        return
    given = call.args if method else call.args[1:]
    compares = given and isinstance(given[0], ast.Lambda) and len(given[0].args.args) == 2
    if compares or any(keyword.arg == "cmp" for keyword in call.keywords):
        message = "sorting takes no function that compares two elements since Python 3"
        yield Said(call, point, message, "use key=, or key=functools.cmp_to_key(function)")
