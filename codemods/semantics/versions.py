"""Code that runs with other releases or backends only, and so not on the target."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from typing import Any

from codemods.semantics.analysis import Analysis
from codemods.semantics.references import roots
from codemods.semantics.scopes import Binding, How
from codemods.tables.keras import below_root

_TENSORFLOW = {"keras3": "2.21.0", "keras2": "2.15.0"}
_KERAS = {"keras3": "3.15.0", "keras2": "2.15.0"}
"""A release that stands for each target."""

_NAMES = {
    "tensorflow.__version__": _TENSORFLOW,
    "tensorflow.VERSION": _TENSORFLOW,
    "tensorflow.version.VERSION": _TENSORFLOW,
    "keras.__version__": _KERAS,
    "tensorflow.keras.__version__": _KERAS,
}
_LAST = frozenset(name.rpartition(".")[2] for name in _NAMES)
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
_FUNCTION_AND_LIST = 2


def dead_code(analysis: Analysis) -> list[tuple[int, int]]:
    """The parts of a document (start, end) that a version check keeps from running."""
    document = analysis.document
    text = document.text
    asks = any(name in text for name in _LAST) or ".backend()" in text
    if not asks or ("tensorflow" not in text and "keras" not in text):
        return []
    known = _versions(analysis)
    if known:
        known |= _flags(analysis, known)
    dead: list[ast.AST] = []
    nodes = analysis.module.nodes
    asking: list[ast.If | ast.IfExp] = []
    if known:
        asking = [*nodes.of(ast.If), *nodes.of(ast.IfExp)]
    for node in asking:
        truth = _value(node.test, known)
        if truth is not _UNKNOWN:
            branch = node.orelse if truth else node.body
            dead += branch if isinstance(branch, list) else [branch]
    return [(document.start(node), document.end(node)) for node in dead]


def _versions(analysis: Analysis) -> dict[int, object]:
    """The nodes (their ``id``) that are the version of TensorFlow or Keras, or its backend."""
    found: dict[int, object] = {}
    module, resolved = analysis.module, analysis.names
    bound = {
        name
        for scope in module.scopes.values()
        for name, bindings in scope.bindings.items()
        if any(map(_may_be_version, bindings))
    }
    for name in module.used_names if module.stars else roots(analysis):
        named = name in bound or (bool(module.stars) and name in _LAST)
        for use in module.uses(name):
            parts = [use.chain]
            while isinstance(parts[-1], ast.Attribute):
                parts.append(parts[-1].value)
            for part in parts:
                asked = part.attr in _LAST if isinstance(part, ast.Attribute) else named
                for qualified in resolved.qualified(part, use.point) if asked else ():
                    if qualified in _NAMES:
                        found[id(part)] = _NAMES[qualified][analysis.target]
    for site in module.methods("backend"):
        names = resolved.qualified(site.node.func, site.point)
        if names and all(below_root(name) == "backend.backend" for name in names):
            found[id(site.node)] = "tensorflow"
    return found


def _may_be_version(binding: Binding) -> bool:
    """Whether a name can be bound to a version itself, as far as the form tells."""
    if binding.how is How.FROM:
        return binding.node.name in _LAST
    value = binding.value if binding.how is How.ASSIGN else None
    return isinstance(value, ast.Name) or (isinstance(value, ast.Attribute) and value.attr in _LAST)


def _flags(analysis: Analysis, known: dict[int, object]) -> dict[int, object]:
    """The uses of names that say once for the whole file what the version is."""
    found: dict[int, object] = {}
    for name, bindings in analysis.module.scope.bindings.items():
        if len(bindings) != 1 or bindings[0].how is not How.ASSIGN:
            continue
        value = _value(bindings[0].value, known)
        if value is _UNKNOWN or isinstance(bindings[0].value, ast.Constant):
            continue
        for use in analysis.module.uses(name):
            if analysis.names.bindings(name, use.point) == bindings:
                found[id(use.name)] = value
    return found


def _value(node: ast.expr, known: dict[int, object]) -> object:
    """The value of an expression over the version; ``_UNKNOWN`` for any other."""
    if id(node) in known:
        return known[id(node)]
    if isinstance(node, ast.BoolOp):
        return _joined(node, known)
    if isinstance(node, (ast.Tuple, ast.List)):
        values = [_value(element, known) for element in node.elts]
        return _UNKNOWN if _UNKNOWN in values else values
    if isinstance(node, ast.Constant):
        return float(node.value) if type(node.value) is int else node.value
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        value = _value(node.operand, known)
        return _UNKNOWN if value is _UNKNOWN else not value
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        holder, stop = _value(node.value, known), node.slice.upper
        first = node.slice.lower is None and node.slice.step is None
        if isinstance(holder, (str, list)) and first and isinstance(stop, ast.Constant):
            return holder[: stop.value] if isinstance(stop.value, int) else _UNKNOWN
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        holder = _value(node.value, known)
        index = node.slice.value
        if isinstance(holder, (str, list)) and isinstance(index, int) and -1 <= index < len(holder):
            return holder[index]
    if isinstance(node, ast.Call) and not node.keywords:
        return _called(node, known)
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        left = _value(node.left, known)
        right = _value(node.comparators[0], known)
        compare = _OPERATORS.get(type(node.ops[0]))
        if compare is not None and _UNKNOWN not in (left, right) and type(left) is type(right):
            if isinstance(node.left, ast.Constant) and isinstance(
                node.comparators[0], ast.Constant
            ):
                return _UNKNOWN
            return compare(left, right)
    return _UNKNOWN


def _joined(node: ast.BoolOp, known: dict[int, object]) -> object:
    """``a and b``, ``a or b``: known as soon as one part decides."""
    values = [_value(part, known) for part in node.values]
    decides = isinstance(node.op, ast.Or)
    if any(value is not _UNKNOWN and bool(value) is decides for value in values):
        return decides
    return _UNKNOWN if _UNKNOWN in values else not decides


def _called(node: ast.Call, known: dict[int, object]) -> object:
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name == "map" and len(node.args) == _FUNCTION_AND_LIST:
        numbers = _value(node.args[1], known)
        if getattr(node.args[0], "id", "") in ("int", "float") and isinstance(numbers, list):
            digits = all(isinstance(number, str) and number.isdigit() for number in numbers)
            return [float(number) for number in numbers] if digits else _UNKNOWN
    if len(node.args) > 1:
        return _UNKNOWN
    argument = _value(node.args[0], known) if node.args else _UNKNOWN
    if name in ("tuple", "list") and isinstance(argument, list):
        return argument
    if isinstance(argument, str) and name in _PARSERS:
        return [int(number) for number in re.findall(r"\d+", argument)]
    if isinstance(argument, str) and name in ("int", "float"):
        return float(argument) if re.fullmatch(r"[\d.]+", argument) else _UNKNOWN
    if isinstance(function, ast.Attribute):
        holder = _value(function.value, known)
        if isinstance(holder, str) and isinstance(argument, str):
            if name == "startswith":
                return holder.startswith(argument)
            if name == "split":
                return holder.split(argument)
    return _UNKNOWN
