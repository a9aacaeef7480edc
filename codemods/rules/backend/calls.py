"""Functions of ``keras.backend`` that are still there, but not for every argument."""

from __future__ import annotations

import ast

from codemods.edits import Edit, Fix, ImportNeed, Safety
from codemods.rules.backend.gone import fill
from codemods.rules.backend.graph import is_made_of_graph
from codemods.rules.backend.spot import Judgement, Spot, calls_backend, is_simple, layout
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import Argument, BoundCall, CallText
from codemods.semantics.dialect import Proof
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import How, Point
from codemods.semantics.symbolic import Symbolic, is_symbolic
from codemods.tables.backend import Fate, Function

_OPS = "tensorflow.keras.ops"

_WEIGHTS = frozenset({"weights", "trainable_weights", "non_trainable_weights", "variables"})
_VARIABLES = frozenset({"kernel", "bias", "embeddings", "gamma", "beta"})
_ADDING = frozenset({"add_weight", "add_variable"})


def changed(spot: Spot, row: Function) -> Judgement | None:
    """What to do about a call of a function that is still there; ``None``: nothing."""
    return _arguments(spot, row) or _symbolic(spot, row) or _variable(spot, row)


# -- other parameters -------------------------------------------------------------


def _arguments(spot: Spot, row: Function) -> Judgement | None:
    call, dialect = spot.call, spot.analysis.dialects.of(spot.qualified)
    assert call is not None
    assert row.parameters is not None
    bound = spot.raw(row)
    if dialect.proof is Proof.CONFLICT and len(call.args) > 1:
        orders = {order.positional[: len(call.args)] for order in row.orders["k1"]}
        others = {order.positional[: len(call.args)] for order in row.orders["k2"]}
        if orders and orders.isdisjoint(others) and set(*orders) == set(*others):
            return Judgement(
                Safety.MANUAL,
                "has another order of arguments than in Keras 1 in",
                advice="name the arguments: Keras 1 took (output, target), Keras 2 (target, "
                "output)",
            )
    moves = _Moves(spot, row, bound)
    for argument in sorted(bound.arguments, key=lambda a: a.index):
        moves.add(argument)
    if not moves.says and not moves.failed:
        return None
    problem = "has other parameters in"
    if moves.failed or bound.starred or bound.mappings:
        told = [*moves.says, *moves.failed]
        return Judgement(Safety.MANUAL, problem, advice="; ".join(dict.fromkeys(told)) or None)
    problem = f"has other parameters ({', '.join(dict.fromkeys(moves.says))}) in"
    assumes = row.assumes if row.assumes and not moves.is_tensorflow else ""
    if moves.by_position and not dialect.proven:
        assumes = "this is code for Keras 1"
    edits, needs = (*moves.edits, *moves.text.delete(moves.dropped)), tuple(moves.needs)
    safety = Safety.UNSAFE if assumes else Safety.SAFE
    return Judgement(safety, problem, assumes, render=lambda: Fix(edits, needs))


class _Moves:
    """The edits that bring the arguments of one call to the parameters of the target."""

    def __init__(self, spot: Spot, row: Function, bound: BoundCall) -> None:
        self.spot, self.row = spot, row
        self.text = CallText(spot.analysis.document, bound.node)
        self.unknown = {id(a) for a in (*bound.unknown, *bound.disputed)}
        self.edits: list[Edit] = []
        self.needs: list[ImportNeed] = []
        self.dropped: list[Argument] = []
        self.says: list[str] = []
        self.failed: list[str] = []
        self.aligned = True
        """Whether what came before stands where the target expects it."""
        self.by_position = False
        """Whether a change rests on the order of an old dialect."""
        self.is_tensorflow = False
        self.place = 0

    def add(self, argument: Argument) -> None:
        """Take the next argument."""
        old = argument.parameter
        if id(argument) in self.unknown:
            if argument.keyword is None and not old and self.row.name == "batch_normalization":
                self._epsilon(argument)
            return
        fate = self.row.fates.get(old)
        assert self.row.parameters is not None
        if fate is None:
            self._position(argument, old)
            if old not in self.row.parameters:
                self.failed.append(f"there is no `{old}` any more: do without it")
            return
        if not fate.name:
            self._drop(argument, fate)
            return
        if fate.name != old and argument.keyword is not None:
            self.says.append(f"`{old}` is `{fate.name}`")
            self.edits += self.text.rename(argument, fate.name)
        self._convert(argument, fate)
        self._position(argument, fate.name)

    def _epsilon(self, argument: Argument) -> None:
        """The sixth argument was ``epsilon`` before it was ``axis``."""
        if isinstance(argument.value, ast.Constant) and isinstance(argument.value.value, float):
            self.says.append("`axis` stands before `epsilon`")
            self.edits += self.text.rename(argument, "epsilon")
        else:
            self.failed.append("name the last argument: axis= or epsilon=")

    def _position(self, argument: Argument, new: str) -> None:
        if argument.keyword is not None:
            return
        assert self.row.parameters is not None
        expected = self.row.parameters[self.place : self.place + 1]
        if not self.aligned or expected != (new,):
            if self.aligned:
                self.says.append(f"the order is ({', '.join(self.row.parameters)})")
                self.by_position = True
            self.aligned = False
            self.edits += self.text.rename(argument, new)
        self.place += 1

    def _drop(self, argument: Argument, fate: Fate) -> None:
        harmless = fate.conversion in ("", self.spot.analysis.document.source(argument.value))
        if not harmless:
            self.failed.append(f"there is no `{argument.parameter}` any more: do without it")
            return
        self.says.append(f"there is no `{argument.parameter}`")
        self.dropped.append(argument)

    def _convert(self, argument: Argument, fate: Fate) -> None:
        node, analysis = argument.value, self.spot.analysis
        if fate.conversion == "layout":
            self.is_tensorflow = isinstance(node, ast.Constant) and node.value == "tf"
            if _is_new_layout(self.spot, node):
                return
            text = layout(analysis, node, self.spot.point)
        elif fate.conversion and self.spot.dialect == "k1":
            text = _padding(analysis, node, fate.conversion)
            if text == "":
                return
            self.by_position = True
        else:
            return
        fix = None
        if text is not None:
            fix = templates.replacement(analysis, node, text, {}, self.spot.point)
        if fix is None:
            self.failed.append(f"`{argument.parameter}` takes other values")
            return
        self.says.append(f"`{argument.parameter}` takes other values")
        self.edits += fix.edits
        self.needs += fix.needs


def _is_new_layout(spot: Spot, node: ast.expr) -> bool:
    """Whether a value is one of Keras 2 already."""
    if isinstance(node, ast.Constant):
        return node.value in ("channels_first", "channels_last", None)
    if calls_backend(spot.analysis, node, spot.point, "image_data_format"):
        return True
    getting = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    return getting and isinstance(node.func.value, ast.Dict)  # type: ignore[attr-defined]


def _padding(analysis: Analysis, node: ast.expr, conversion: str) -> str | None:
    """A padding of Keras 1 as pairs; empty if it has them, ``None`` if that is not known."""
    source = analysis.document.source(node)
    if conversion == "pair":
        if isinstance(node, (ast.Tuple, ast.List)):
            return ""
        return f"({source}, {source})" if is_simple(node) else None
    if isinstance(node, ast.Tuple):
        if all(isinstance(e, (ast.Tuple, ast.List)) for e in node.elts):
            return ""
        if all(is_simple(e) for e in node.elts):
            pairs = (f"({s}, {s})" for s in map(analysis.document.source, node.elts))
            return f"({', '.join(pairs)})"
        return None
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tuple":
        return ""
    return f"tuple((n, n) for n in {source})" if is_simple(node) else None


# -- Keras tensors ----------------------------------------------------------------


def _symbolic(spot: Spot, row: Function) -> Judgement | None:
    """A function that refuses Keras tensors, called with one."""
    call = spot.call
    if call is None or "keras_tensors" not in row.refused or _assigns(row):
        return None
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    found = max(
        (is_symbolic(spot.analysis, node, spot.point) for node in given), default=Symbolic.UNKNOWN
    )
    graph = found and any(is_made_of_graph(spot.analysis, node, spot.point) for node in given)
    if not found or graph:
        return None  # of a graph, the placeholders and gradients are reported
    problem = "does not take Keras tensors in"
    if found is Symbolic.CAPTURED:
        return Judgement(
            Safety.MANUAL,
            problem,
            advice="a function that runs later (loss, Lambda, call) must be given the tensor as an "
            "argument: compute this in a layer, with add_loss for a loss",
        )
    assumes = "" if row.fates else row.assumes
    if row.symbolic:
        judgement = _by_template(spot, row, row.symbolic, problem, assumes)
        if judgement is not None:
            return judgement
    return Judgement(
        Safety.MANUAL,
        problem,
        advice=f"call it inside a layer: tensorflow.keras.layers.Lambda(lambda t: "
        f"{spot.analysis.brief(call.func)}(t, …))(x)",
    )


def _assigns(row: Function) -> bool:
    return "tensors" in row.refused


def _by_template(
    spot: Spot, row: Function, template: str, problem: str, assumes: str
) -> Judgement | None:
    call = spot.call
    assert call is not None
    if template.startswith("="):
        shared = template[1:].split(" ")
        if any(keyword.arg not in shared for keyword in call.keywords):
            return None
        name, needs = templates.module_name(spot.analysis, _OPS, spot.point)
        document = spot.analysis.document
        start, end = document.start(call.func), document.end(call.func)
        edit = spot.analysis.edit(start, end, f"{name}.{row.name}")
        safety = Safety.UNSAFE if assumes else Safety.SAFE
        return Judgement(safety, problem, assumes, render=lambda: Fix((edit,), needs))
    bound = spot.bound(row)
    if bound is None:
        return None
    parts: dict[str, ast.expr | str] = {}
    for argument in bound.arguments:
        fate = row.fates.get(argument.parameter)
        parts[fate.name if fate else argument.parameter] = argument.value
    if any(f"{{{name}}}" not in template for name in parts) or not fill(row, template, parts):
        return None
    judgement = spot.judged(template, parts, assumes, problem)
    return None if judgement.safety is Safety.MANUAL else judgement


# -- variables of layers ----------------------------------------------------------


def _variable(spot: Spot, row: Function) -> Judgement | None:
    """A function that refuses Keras variables, called with the weight of a layer."""
    call = spot.call
    if call is None or "variables" not in row.refused or not row.variable:
        return None
    parameters = row.parameters or ()
    bound = spot.bound(row)
    first = bound.get(*parameters[:1]) if bound else None
    if first is None or not _is_weight(spot.analysis, first.value, spot.point):
        return None
    problem = "does not take weights of layers in"
    return _by_template(spot, row, row.variable, problem, "")


def _is_weight(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether ``node`` is proven to be a variable that a layer made."""
    if isinstance(node, ast.Name):
        found = analysis.names.certain(node.id, point)
        return bool(found) and all(
            _is_weight(analysis, b.value, b.point)
            if b.how is How.ASSIGN
            else b.how is How.EACH and not b.path and _are_weights(analysis, b.value, b.point)
            for b in found
        )
    if isinstance(node, ast.Subscript):
        single = not isinstance(node.slice, ast.Slice)
        return single and _are_weights(analysis, node.value, point)
    if not isinstance(node, ast.Attribute):
        return False
    if node.attr in _VARIABLES and _belongs_to_layer(analysis, node, point, Kind.LAYER):
        return True
    made = analysis.assigned_once(node, point)
    if made is None or not isinstance(made[0], ast.Call):
        return False
    func = made[0].func
    return isinstance(func, ast.Attribute) and func.attr in _ADDING


def _are_weights(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr in _WEIGHTS
        and _belongs_to_layer(analysis, node, point, Kind.LAYER, Kind.MODEL)
    )


def _belongs_to_layer(analysis: Analysis, node: ast.Attribute, point: Point, *kinds: Kind) -> bool:
    holder = node.value
    if isinstance(holder, ast.Subscript) and isinstance(holder.value, ast.Attribute):
        if holder.value.attr == "layers" and not isinstance(holder.slice, ast.Slice):
            return _belongs_to_layer(analysis, holder.value, point, Kind.MODEL)
    values = analysis.kinds.of(node.value, point)
    return bool(values) and all(
        value.kind in kinds and not analysis.kinds.defines(value, node.attr) for value in values
    )
