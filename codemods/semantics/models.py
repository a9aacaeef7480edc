"""What a file shows of the layers of a model."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind, Kinds, Value
from codemods.semantics.scopes import How, Point
from codemods.tables.keras import below_root

_PASSING = frozenset({"Activation", "Dropout", "BatchNormalization", "Softmax", "LeakyReLU"})
"""Layers that do not change how many outputs there are."""

_ONE = ("binary", "hinge", "mse", "mean_squared", "mae", "mean_absolute")
"""What the name of a loss begins with where a model has, most likely, one output."""

_SUGGESTED = ", as the losses in this file suggest"


@dataclass(frozen=True, slots=True)
class Units:
    """How many numbers a model gives for one sample."""

    several: bool
    proven: bool
    reason: str = ""
    """Where it is not proven, what it was taken from: ``, by its softmax``."""


def last_units(analysis: Analysis, node: ast.expr, point: Point) -> Units:
    """Whether a model has one output or several, as far as its file shows it."""
    values = [v for v in analysis.kinds.of(node, point) if v.kind is Kind.MODEL]
    found = {_of_value(analysis, value) for value in values}
    if len(found) == 1 and None not in found:
        return found.pop() or Units(True, False)
    return _by_loss(analysis)


def number_of_outputs(analysis: Analysis, node: ast.expr, point: Point) -> int | None:
    """How many outputs a model is proven to have; ``None`` if that is not seen."""
    values = [v for v in analysis.kinds.of(node, point) if v.kind is not Kind.NONE]
    found = {_ends(value, 1) for value in values}
    return found.pop() if len(found) == 1 else None


def number_of_inputs(analysis: Analysis, node: ast.expr, point: Point) -> int | None:
    """How many inputs a model is proven to have; ``None`` if that is not seen."""
    values = [v for v in analysis.kinds.of(node, point) if v.kind is not Kind.NONE]
    found = {_ends(value, 0) for value in values}
    return found.pop() if len(found) == 1 else None


_ENDS = (("input", "inputs"), ("output", "outputs"))
"""The first two arguments of a model, with their older names."""


_INNER = 3
"""How many models inside one another are looked through."""


def _ends(value: Value, place: int, depth: int = _INNER) -> int | None:
    """How many inputs (0) or outputs (1) a model was made with."""
    call, home = value.node, value.home
    if value.kind is not Kind.MODEL or not isinstance(call, ast.Call) or home is None:
        return None
    parent, _, last = (below_root(value.name) or "").rpartition(".")
    if last == "Sequential" or parent.partition(".")[0] == "applications":
        return 1
    given = [k.value for k in call.keywords if k.arg in _ENDS[place]]
    given = given or call.args[place : place + 1]
    at = home.module.call_points.get(call)
    if last not in ("Model", "Functional") or not given or at is None:
        return None
    ends: ast.AST = given[0]
    if isinstance(ends, ast.Name):
        lists = home.of(ends, at)
        (made,) = lists if len(lists) == 1 else (Value(Kind.UNKNOWN),)
        if made.kind in (Kind.LIST, Kind.TUPLE) and not home.may_have_changed(ends):
            ends = made.node or ends
    if isinstance(ends, (ast.List, ast.Tuple)):
        starred = any(isinstance(element, ast.Starred) for element in ends.elts)
        return None if starred else len(ends.elts)
    if not home.is_only(given[0], at, Kind.TENSOR):
        return None
    return _of_tensor(home, given[0], at, depth)


def _of_tensor(home: Kinds, node: ast.expr, at: Point, depth: int) -> int | None:
    """How many tensors an expression gives that can only be tensors: a model may give several."""
    if isinstance(node, ast.Name):
        made = [b.value for b in home.names.bindings(node.id, at) if b.how is How.ASSIGN]
        numbers = {
            _of_tensor(home, value, at, depth) for value in made if isinstance(value, ast.Call)
        }
        return 1 if not numbers else numbers.pop() if len(numbers) == 1 else None
    if isinstance(node, ast.Call):
        models = [v for v in home.of(node.func, at) if v.kind is Kind.MODEL]
        numbers = {_ends(model, 1, depth - 1) if depth else None for model in models}
        return 1 if not numbers else numbers.pop() if len(numbers) == 1 else None
    return 1


def _of_value(analysis: Analysis, value: Value) -> Units | None:
    """What the layers say that are given to, or added to, a Sequential."""
    home = value.home
    if home is None or not isinstance(value.node, ast.Call):
        return None
    layers: list[tuple[ast.expr, Point]] = []
    at = home.module.call_points.get(value.node)
    given = value.node.args[0] if value.node.args else None
    if isinstance(given, (ast.List, ast.Tuple)) and at is not None:
        layers += [(layer, at) for layer in given.elts]
    sure = at is not None
    for site in (*home.module.methods("add"), *home.module.methods("pop")):
        function = site.node.func
        assert isinstance(function, ast.Attribute)
        if value not in home.of(function.value, site.point):
            continue
        if len(site.node.args) == 1:
            layers.append((site.node.args[0], site.point))
        # What only some runs add, or take away, nobody knows.
        plain = at is not None and site.point.block is at.block
        sure = sure and plain and function.attr == "add"
    softmax = False
    for layer, where in reversed(layers):
        if not isinstance(layer, ast.Call):
            return None
        names = {v.name for v in home.of(layer, where) if v.kind is Kind.LAYER}
        name = (below_root(names.pop()) or "") if len(names) == 1 else ""
        name = name.rpartition(".")[2]
        arguments = {k.arg: k.value for k in layer.keywords}
        shown = layer.args[0] if name == "Activation" and layer.args else None
        activation = arguments.get("activation", shown)
        softmax = softmax or (
            isinstance(activation, ast.Constant) and activation.value == "softmax"
        )
        if name == "Dense":
            units = layer.args[0] if layer.args else arguments.get("units")
            units = units or arguments.get("output_dim")
            if home is analysis.kinds and units is not None:
                found = analysis.assigned_once(units, where)
                units = found[0] if found is not None else units
            return _of_units(units, softmax, sure)
        if name not in _PASSING:
            return None
    return None


def _of_units(units: ast.expr | None, softmax: bool, sure: bool) -> Units | None:
    if isinstance(units, ast.Constant) and isinstance(units.value, int):
        return Units(units.value > 1, sure, "" if sure else ", by its last layer")
    return Units(True, False, ", by its softmax") if softmax else None


def _by_loss(analysis: Analysis) -> Units:
    """What the losses in this file suggest."""
    losses = set()
    for site in analysis.module.methods("compile"):
        given = {k.arg: k.value for k in site.node.keywords}.get("loss")
        if given is None and len(site.node.args) > 1:
            given = site.node.args[1]
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            losses.add(given.value.startswith(_ONE))
    if losses == {True}:
        return Units(False, False, _SUGGESTED)
    return Units(True, False, _SUGGESTED if losses == {False} else "")
