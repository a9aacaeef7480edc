"""Whether data visibly yields labels along with its inputs."""

from __future__ import annotations

import ast

from codemods.semantics import yields
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.scopes import Point

_KEEPING = frozenset(
    "batch cache filter prefetch repeat shard shuffle skip take unbatch with_options".split()
)
"""Methods of a Dataset that keep the structure of its elements."""


def yields_labels(analysis: Analysis, data: ast.expr, point: Point) -> bool:
    """Whether everything that ``data`` can be visibly yields (x, y) or (x, y, weights)."""
    values = [v for v in analysis.kinds.of(data, point) if v.kind is not Kind.NONE]
    return bool(values) and all(_value(value) for value in values)


def _value(value: Value) -> bool:
    if value.kind is Kind.ITERATOR:
        return _iterator(value)
    if value.kind in (Kind.GENERATOR, Kind.SEQUENCE):
        return value.name.endswith("TimeseriesGenerator") or _all_pairs(value)
    return value.kind is Kind.DATASET and _dataset(value)


def _iterator(value: Value) -> bool:
    call = value.node
    if not isinstance(call, ast.Call):
        return False
    keywords = {k.arg: k.value for k in call.keywords}
    if value.name == "flow":
        return "y" in keywords or len(call.args) > 1
    mode = keywords.get("class_mode")
    if mode is not None:
        return isinstance(mode, ast.Constant) and mode.value is not None
    return len(call.args) < 5 and None not in keywords


def _is_pair(values: frozenset[Value]) -> bool:
    return bool(values) and all(v.kind is Kind.TUPLE and len(v.items) in (2, 3) for v in values)


def _all_pairs(value: Value) -> bool:
    """Whether every place that makes a batch of ``value`` makes a pair."""
    found = yields.batches(value)
    return bool(found) and all(_is_pair(b.home.of(b.node, b.point)) for b in found)


def _dataset(value: Value) -> bool:
    call, home = value.node, value.home
    if not isinstance(call, ast.Call) or home is None or not isinstance(call.func, ast.Attribute):
        return False
    point = home.module.call_points.get(call)
    if point is None:
        return False
    if call.func.attr in ("from_tensor_slices", "from_tensors"):
        return bool(call.args) and _is_pair(home.of(call.args[0], point))
    if call.func.attr not in _KEEPING:
        return False
    sources = home.of(call.func.value, point)
    return bool(sources) and all(s.kind is Kind.DATASET and _dataset(s) for s in sources)
