"""``K.gradients`` and ``K.placeholder``: parts of a graph that Keras tensors can make, too.

The gradient of one Keras tensor with respect to another is a Keras tensor again, made by
a layer that runs the piece of graph between them under a ``tf.GradientTape``; what the
program computes with it, and ``K.function``, stay as they are.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from codemods.edits import Edit, Fix, Safety
from codemods.rules.backend.spot import MANUAL, Judgement, Spot
from codemods.semantics.analysis import Analysis
from codemods.semantics.definitions import definition
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents
from codemods.semantics.symbolic import Symbolic, is_symbolic
from codemods.tables import backend
from codemods.tables.definitions import SYMBOLIC_GRADIENTS

_FUNCTION = re.compile(r"function\s*\(")
_UPDATES = re.compile(r"get_updates|updates\s*=|apply_gradients|\.\s*minimize\s*\(")
"""What a program that trains by ``K.function`` has; there, placeholders are for data."""

_TAPE = (
    "compute the loss under tf.GradientTape and ask the tape for its gradient; in a loss or "
    "layer, tensors must be computed from the arguments"
)


def gradients(spot: Spot) -> Judgement:
    """``K.gradients(loss, variables)`` of Keras tensors."""
    row = backend.function("gradients", spot.analysis.target)
    bound = spot.bound(row) if row else None
    if bound is None or spot.call is None:
        return MANUAL
    given = {argument.parameter: argument.value for argument in bound.arguments}
    if given.keys() != {"loss", "variables"}:
        return MANUAL
    found = [is_symbolic(spot.analysis, node, spot.point) for node in given.values()]
    if not all(level in (Symbolic.LIKELY, Symbolic.HERE) for level in found):
        return Judgement(Safety.MANUAL, advice=_TAPE)
    own, needs = definition(spot.analysis, SYMBOLIC_GRADIENTS, spot.call, spot.point)
    document, func = spot.analysis.document, spot.call.func
    edits = [spot.analysis.edit(document.start(func), document.end(func), own)]
    edits += ends(spot.analysis, given["variables"], spot.point)
    loss, variables = map(spot.analysis.brief, given.values())
    return Judgement(
        Safety.UNSAFE,
        assumes=f"`{loss}` and `{variables}` are tensors of one model",
        render=lambda: Fix(tuple(edits), tuple(needs)),
    )


def placeholder(spot: Spot) -> Judgement:
    """``K.placeholder(shape)`` where it becomes the input of something."""
    text = spot.analysis.document.text
    row = backend.function("placeholder", spot.analysis.target)
    bound = spot.bound(row) if row else None
    if bound is None or not _FUNCTION.search(text) or _UPDATES.search(text):
        return MANUAL
    given: dict[str, ast.expr | str] = {a.parameter: a.value for a in bound.arguments}
    if given.keys() == {"ndim"}:
        shape = "(None,) * {ndim}"
    elif "shape" in given and given.keys() <= {"shape", "dtype", "name"}:
        shape = "{shape}"
    else:
        return MANUAL
    if getattr(given.get("shape"), "value", "") is None:
        return MANUAL
    return spot.judged(
        f"<tensorflow.keras>.Input(batch_shape={shape}[[, dtype={{dtype}}]][[, name={{name}}]])",
        given,
        "it becomes an input of `keras.backend.function`",
    )


def ends(analysis: Analysis, node: ast.expr, point: Point) -> Iterator[Edit]:
    """``.inputs[0]`` works for all models.

    ``.input`` and ``.output`` of a ``Sequential`` raise, an ``InputLayer`` has no ``input``.
    """
    document = analysis.document
    elements = node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
    for element in elements:
        if not isinstance(element, ast.Attribute) or element.attr not in ("input", "output"):
            continue
        layer = element.value
        if element.attr == "input" and isinstance(layer, ast.Subscript):
            layers, first = layer.value, isinstance(layer.slice, ast.Constant)
            if isinstance(layers, ast.Attribute) and layers.attr == "layers":
                if first and layer.slice.value == 0:  # type: ignore[attr-defined]
                    yield analysis.tail(layers.value, element, ".inputs[0]")
                    continue
        values = analysis.kinds.of(element.value, point)
        names = {value.name.rpartition(".")[2] for value in values}
        kinds = {value.kind for value in values}
        likely = element is not node and kinds == {Kind.UNKNOWN} and _is_called_model(layer)
        if likely or (kinds == {Kind.MODEL} and not names & {"Model"}):
            end = document.end(element)
            yield analysis.edit(end, end, "s[0]")


def _is_called_model(node: ast.expr) -> bool:
    """Whether something out of sight has the name of a model.

    In a list its ``input`` was one tensor, so that it has one input.
    """
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name.lower().endswith("model")


def is_kept(analysis: Analysis, call: ast.Call, point: Point, name: str) -> bool:
    """Whether a call of ``gradients`` or ``placeholder`` has a fix."""
    if call not in parents(analysis):
        return False
    spot = Spot(analysis, call.func, point, f"keras.backend.{name}", call)
    judgement = gradients(spot) if name == "gradients" else placeholder(spot)
    return judgement.safety is not Safety.MANUAL
