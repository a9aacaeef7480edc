"""Functions of ``keras.backend`` that are still there, but not for every argument."""

from __future__ import annotations

import ast

from codemods.edits import Fix, Safety
from codemods.rules.backend.gone import fill
from codemods.rules.backend.graph import is_made_of_graph
from codemods.rules.backend.makers import MAKERS, inside
from codemods.rules.backend.products import batch_dot
from codemods.rules.backend.spot import Judgement, Spot, is_simple
from codemods.rules.symbolic_tensors import losses
from codemods.semantics import callees, templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import bind
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import How, Point
from codemods.semantics.symbolic import Symbolic, function_of, is_sum, is_symbolic
from codemods.tables.backend import Function

_OPS = "tensorflow.keras.ops"

_WEIGHTS = frozenset({"weights", "trainable_weights", "non_trainable_weights", "variables"})
_VARIABLES = frozenset({"kernel", "bias", "embeddings", "gamma", "beta"})
_ADDING = frozenset({"add_weight", "add_variable"})


def changed(spot: Spot, row: Function) -> Judgement | None:
    """What to do about a call of a function that is still there; ``None``: nothing.

    Parameters that got other names or places are a matter of the rule ``arguments``, and
    they get them first.
    """
    analysis = spot.analysis
    special = _SPECIAL.get(row.name)
    found = (special(spot, row) if special else None) or _paddings(spot, row)
    if found is not None or any(call.site.node is spot.call for call in callees.changed(analysis)):
        return found
    beginning = _beginning_of_sum(spot) or inside(spot)
    return _symbolic(spot, row) or _variable(spot, row) or beginning


_SPECIAL = {"batch_dot": batch_dot}
"""Functions that need code of their own."""


# -- paddings ---------------------------------------------------------------------


def _paddings(spot: Spot, row: Function) -> Judgement | None:
    """Keras 1 took one number where pairs are wanted now."""
    analysis, dialect = spot.analysis, spot.analysis.dialects.of(spot.qualified)
    argument = spot.raw(row).get(*row.fates) if row.fates and spot.dialect == "k1" else None
    if argument is None:
        return None
    text = _padding(analysis, argument.value, row.fates[argument.parameter].conversion)
    if text == "":
        return None
    problem = "takes pairs of paddings in"
    fix = None
    if text is not None:
        fix = templates.replacement(analysis, argument.value, text, {}, spot.point)
    if fix is None:
        return Judgement(Safety.MANUAL, problem, advice="give each padding as (before, after)")
    assumes = "" if dialect.proven else "this is code for Keras 1"
    safety = Safety.UNSAFE if assumes else Safety.SAFE
    found = fix
    return Judgement(safety, problem, assumes, render=lambda: found)


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
    each = [(is_symbolic(spot.analysis, node, spot.point), node) for node in given]
    found, tensor = max(each, key=lambda pair: pair[0], default=(Symbolic.UNKNOWN, call))
    graph = found and any(is_made_of_graph(spot.analysis, node, spot.point) for node in given)
    if not found or graph:
        return None  # of a graph, the placeholders and gradients are reported
    problem = "does not take Keras tensors in"
    if found is Symbolic.CAPTURED:
        if losses.is_kept(spot.analysis, function_of(spot.point).node):
            return None
        return Judgement(
            Safety.MANUAL,
            problem,
            advice="a function that runs later (loss, Lambda, call) must be given the tensor as an "
            "argument: compute this in a layer, with add_loss for a loss",
        )
    assumes = row.assumes
    if found is Symbolic.LIKELY and not assumes:
        assumes = f"`{spot.analysis.brief(tensor)}` is a Keras tensor"
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
    bound = bind(call, row.orders["modern"], row.known)
    if bound.starred or bound.mappings or bound.unknown:
        return None
    parts: dict[str, ast.expr | str] = {a.parameter: a.value for a in bound.arguments}
    if any(f"{{{name}}}" not in template for name in parts) or not fill(row, template, parts):
        return None
    judgement = spot.judged(template, parts, assumes, problem)
    return None if judgement.safety is Safety.MANUAL else judgement


def _beginning_of_sum(spot: Spot) -> Judgement | None:
    """``loss = K.variable(0.)``, to which Keras tensors are added by ``+=``."""
    call, parent = spot.call, spot.parent
    if spot.name not in MAKERS or call is None or not isinstance(parent, ast.Assign):
        return None
    target = parent.targets[0]
    bindings = spot.point.block.scope.bindings.get(getattr(target, "id", ""), ())
    for binding in bindings:
        if binding.value is call and is_sum(spot.analysis, binding):
            problem = "cannot be the beginning of a sum of Keras tensors in"
            value = call.args[0] if len(call.args) == 1 and not call.keywords else None
            plain = spot.name == "variable" and len(parent.targets) == 1
            if not isinstance(value, ast.Constant) or not plain:
                advice = "begin the sum with a number"
                return Judgement(Safety.MANUAL, problem, advice=advice)
            return spot.judged("{value}", {"value": value}, problem=problem)
    return None


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
