"""Code that runs with other releases of TensorFlow only, and so not on the target."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from typing import Any

from codemods.semantics.analysis import Analysis

_RELEASES = {"keras3": "2.21.0", "keras2": "2.15.0"}
"""A release that stands for each target."""

_NAMES = frozenset({"tensorflow.__version__", "tensorflow.VERSION", "tensorflow.version.VERSION"})
_PARSERS = frozenset({"LooseVersion", "StrictVersion", "Version", "parse", "parse_version"})
_OPERATORS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_UNKNOWN = object()


def dead_code(analysis: Analysis) -> list[tuple[int, int]]:
    """The parts of a document (start, end) that a version check keeps from running."""
    document = analysis.document
    if "version" not in document.text.lower() or "tensorflow" not in document.text:
        return []
    versions = _versions(analysis)
    dead: list[ast.AST] = []
    for node in ast.walk(analysis.module.tree) if versions else ():
        if isinstance(node, (ast.If, ast.IfExp)):
            truth = _value(node.test, versions, _RELEASES[analysis.target])
            if truth is not _UNKNOWN:
                branch = node.orelse if truth else node.body
                dead += branch if isinstance(branch, list) else [branch]
    return [(document.start(node), document.end(node)) for node in dead]


def _versions(analysis: Analysis) -> set[int]:
    """The nodes (their ``id``) that are TensorFlow's version."""
    found = set()
    for name in analysis.module.used_names:
        for use in analysis.module.uses(name):
            part: ast.expr = use.chain
            while True:
                if set(analysis.names.qualified(part, use.point)) & _NAMES:
                    found.add(id(part))
                if not isinstance(part, ast.Attribute):
                    break
                part = part.value
    return found


def _value(node: ast.expr, versions: set[int], release: str) -> object:
    """The value of an expression over the version; ``_UNKNOWN`` for any other."""
    if id(node) in versions:
        return release
    if isinstance(node, ast.Constant):
        return float(node.value) if type(node.value) is int else node.value
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        value = _value(node.operand, versions, release)
        return _UNKNOWN if value is _UNKNOWN else not value
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        holder = _value(node.value, versions, release)
        index = node.slice.value
        if isinstance(holder, (str, list)) and isinstance(index, int) and -1 <= index < len(holder):
            return holder[index]
    if isinstance(node, ast.Call) and len(node.args) <= 1 and not node.keywords:
        return _called(node, versions, release)
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        left = _value(node.left, versions, release)
        right = _value(node.comparators[0], versions, release)
        compare = _OPERATORS.get(type(node.ops[0]))
        if compare is not None and _UNKNOWN not in (left, right) and type(left) is type(right):
            if isinstance(node.left, ast.Constant) and isinstance(
                node.comparators[0], ast.Constant
            ):
                return _UNKNOWN
            return compare(left, right)
    return _UNKNOWN


def _called(node: ast.Call, versions: set[int], release: str) -> object:
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    argument = _value(node.args[0], versions, release) if node.args else _UNKNOWN
    if isinstance(argument, str) and name in _PARSERS:
        return [int(number) for number in re.findall(r"\d+", argument)]
    if isinstance(argument, str) and name in ("int", "float"):
        return float(argument) if re.fullmatch(r"[\d.]+", argument) else _UNKNOWN
    if isinstance(function, ast.Attribute):
        holder = _value(function.value, versions, release)
        if isinstance(holder, str) and isinstance(argument, str):
            if name == "startswith":
                return holder.startswith(argument)
            if name == "split":
                return holder.split(argument)
    return _UNKNOWN
