"""What Keras 3 trains and saves of a layer, where older releases saw it otherwise."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules.custom_layers.makers import is_ready, maker
from codemods.rules.custom_layers.weights import LISTS, collections, is_of_keras
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import Own, own_classes
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import Binding, How
from codemods.semantics.wording import assuming
from codemods.tables.keras import is_standalone


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Variables that are not collected any more, and inner layers that now are."""
    yield from _untracked(analysis, rule)
    yield from _inner_layers(analysis, rule)


def _untracked(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Variables that ``tf.keras`` trained because they are attributes of a layer."""
    if analysis.target != "keras3":
        return
    listed_ = {id(one.call) for found in collections(analysis) for one in found.makers}
    for own in own_classes(analysis).values():
        if not own.is_layer or not _tracks_variables(analysis, own.base):
            continue
        for bindings in own.scope.attributes.values():
            for binding in bindings:
                found = _of_tf_keras(analysis, rule, own, binding, listed_)
                if found is not None:
                    yield found


def _inner_layers(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Layers inside a layer, whose weights standalone Keras left alone before 2.3."""
    collecting = {id(found.own.node) for found in collections(analysis)}
    for own in own_classes(analysis).values():
        old = set(analysis.dialects.of(own.base).possible) <= {"k1", "k2"}
        plain = own.value.kind is Kind.LAYER and own.path.rpartition(".")[2] == "Layer"
        if not old or not plain or len(analysis.kinds.classes(own.value)) > 1:
            continue
        if id(own.node) in collecting or any(not is_of_keras(analysis, own, n) for n in LISTS):
            continue  # it looks after its weights itself
        for bindings in own.scope.attributes.values():
            made = [b for b in bindings if b.how is How.ASSIGN and isinstance(b.value, ast.Call)]
            if not made or not all(
                analysis.kinds.is_only(b.value, b.point, Kind.LAYER, Kind.MODEL) for b in made
            ):
                continue
            owner = analysis.brief(made[0].node)
            message = f"Keras trains `{owner}` with the layer that it is in, and saves its weights"
            message += ", which it did not before 2.3"
            advice = f"set {owner}.trainable = False if its weights are to stay as they are"
            span = analysis.attribute_span(made[0].node)
            yield analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)


def _tracks_variables(analysis: Analysis, base: str) -> bool:
    """Whether layers collected what was assigned to an attribute: ``tf.keras`` did."""
    tf_keras = analysis.dialects.of(base).name in ("tf1", "modern")
    return tf_keras and not is_standalone(base)


def _of_tf_keras(
    analysis: Analysis, rule: str, own: Own, binding: Binding, listed_: set[int]
) -> Finding | None:
    call = binding.value
    if binding.how is not How.ASSIGN or not isinstance(call, ast.Call) or id(call) in listed_:
        return None
    names = analysis.names.qualified(call.func, binding.point)
    last = {name.rpartition(".")[2] for name in names}
    if last not in ({"variable"}, {"Variable"}) or not names[0].startswith("tensorflow"):
        return None
    owner = analysis.document.source(binding.node.value)
    made = maker(analysis, call, binding.point, owner)
    if names[0] != "tensorflow.Variable" and made is None and last == {"Variable"}:
        return None  # Variable of Keras itself
    attribute = analysis.brief(binding.node)
    message = f"Keras 3 does not collect `{attribute}`: it is a variable of TensorFlow"
    span = analysis.document.start(call.func), analysis.document.end(call.func)
    ready = is_ready(analysis, own, call)
    fix = made.render(analysis) if made is not None and ready else None
    if fix is None:
        advice = "make it with add_weight, which collects it"
        return analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)
    assert made is not None
    message += f"; use `add_weight`{assuming(['it is used as a tensor, or assigned to'])}"
    render_fix = fix
    return analysis.finding(rule, *span, message, Safety.UNSAFE, render=lambda: render_fix)
