"""Methods and attributes of models, layers, optimizers, … that Keras no longer has.

``predict_classes``, ``predict_proba``, ``layer.output_shape``, ``optimizer.lr``,
``_keras_shape`` and some two hundred others existed in Keras 1.0-2.3 or early ``tf.keras``
and are gone, or mean something else. Some fail with an ``AttributeError``. Others fail
silently: ``model.optimizer.lr = 0.01`` sets an attribute that nothing reads, and
``model.layers.pop()`` changes a copy.

What takes their place depends on the object, so its kind is found out first. Names that
other libraries have too (``predict_proba`` of scikit-learn, ``lr``, ``weights``) count only
where the object is a Keras object; ``predict_classes`` or ``_keras_shape`` of an unknown
object can only be Keras.

Safe when the kind of the object is proven and the replacement means the same; unsafe when
something is assumed; manual where the program needs a decision.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import cast

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules import Rule
from codemods.rules.methods import strings
from codemods.rules.methods.place import Found, Place, is_builtin, parent, shown, statement_of
from codemods.rules.methods.plans import Plan, plan_for
from codemods.rules.methods.rows import bases, noun, row_of
from codemods.rules.symbolic_tensors import losses
from codemods.semantics import yields
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, Point
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root
from codemods.tables.methods import Member, anywhere, is_affected, names

NAME = "methods"
_PARAMETERS = {"nb_epoch": "epochs"}
"""Keys of ``Callback.params`` that have another name now."""

_COLLECTED = frozenset(
    {
        *("trainable_weights", "non_trainable_weights"),
        *("_trainable_weights", "_non_trainable_weights"),
    }
)
"""Lists that a class of the program keeps itself: see ``custom-layers``."""

_NO_PARAMETERS = frozenset({"samples", "nb_sample", "metrics", "do_validation", "batch_size"})
_LIST_METHODS = frozenset({"pop", "append", "insert", "remove", "extend"})
_PROJECT_WORDS = (
    b".predict_proba",
    b".reset_states",
    b".lr",
    b".output_shape",
    b".input_shape",
    b".layers.",
    b".nb_sample",
    b".nb_class",
    b".next()",
    b".get_shape",
    b".inputs",
    *(f".{n}".encode() for n in sorted(names()) if anywhere(n, "get") or anywhere(n, "call")),
)
"""What a file without the word Keras must hold: names that only Keras has, or much used."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every use of a member that old Keras objects had and today's have not."""
    for place in _places(analysis):
        name = place.node.attr
        if name == "params":
            yield from _parameters(analysis, place)
        elif name in _LIST_METHODS:
            yield from _list_of_layers(analysis, place)
        hows = ("get", "set") if place.is_augmented else (place.how,)
        for how in hows:
            findings: list[Finding] = []
            if is_affected(name, how, analysis.target):
                findings = list(_check(analysis, replace(place, how=how)))
            yield from findings
            if findings:
                break
    yield from _resets(analysis)
    yield from strings.check(analysis, NAME)


def _places(analysis: Analysis) -> Iterator[Place]:
    """Every attribute of the document that may concern the rule."""
    module = analysis.module
    wanted = names() | {"params"} | _LIST_METHODS
    seen: set[ast.Attribute] = set()

    def within(node: ast.expr, point: Point) -> Iterator[Place]:
        while isinstance(node, ast.Attribute):
            if node.attr in wanted and node not in seen:
                seen.add(node)
                yield Place(node, point, "get")
            node = node.value

    for attribute in module.attributes:
        for call, point in module.methods(attribute):
            assert isinstance(call.func, ast.Attribute)
            if attribute in wanted:
                yield Place(call.func, point, "call", call)
            yield from within(call.func.value, point)
        for node, point in module.references(attribute):
            if isinstance(node.ctx, ast.Load):
                yield from within(node, point)
    for attribute in module.stored_attributes:
        for node, point, value in module.stores(attribute):
            if attribute in wanted:
                augmented = isinstance(parent(analysis, node), ast.AugAssign)
                how = "get" if augmented else "set"
                yield Place(node, point, how, value=value, is_augmented=augmented)
            yield from within(node.value, point)


def _check(analysis: Analysis, place: Place) -> Iterator[Finding]:
    found = row_of(analysis, place)
    if found is None:
        return
    row, name = found.row, place.node.attr
    if name == "add_loss" and place.call is not None:
        if losses.added_loss(analysis, CallSite(place.call, place.point)) is not None:
            return
    template = row.on(analysis.target)
    own = isinstance(found.value.node, ast.ClassDef) and found.value.kind in (
        Kind.LAYER,
        Kind.MODEL,
    )
    if name == "index_generator" and not _is_unpacked(analysis, place):
        return
    if name == "index_generator" and yields.is_old_next(analysis.kinds, place.point.block.scope):
        return  # ``generator-output`` speaks for the whole method
    if template.startswith("rule ") or (own and _is_left_to_the_class(row, place)):
        return
    message = _message(analysis, found, place)
    assumptions = [found.assumption] if found.assumption else []
    if row.assumption:
        assumptions.append(row.assumption)
    plan: Plan | None = None
    if row.receiver == "Optimizer" and name == "weights" and _is_indexed(analysis, place):
        template, row = "", row._replace(advice=_VARIABLES)
    if template and not found.is_manual and (template[0] == "." or not place.is_augmented):
        plan = plan_for(analysis, place, found, template)
    start, end = analysis.attribute_span(place.node)
    if plan is None or (plan.needs_check and plan.render() is None):
        advice = row.advice or f"use `{shown(analysis, place, template)}`"
        if name in ("metrics_names", "metrics_tensors") and _is_appended_to(analysis, place):
            advice = _NEW_METRIC
        yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
        return
    assumptions += plan.assumptions
    if name == "lr" and _kept_its_rate(analysis, place, found.value):
        assumptions.append("a new rate is to take effect, which trained models of Keras 2 ignored")
    message += f"; {plan.words}"
    message += assuming(assumptions)
    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    yield analysis.finding(
        NAME, start, end, message, safety, render=cast("Callable[[], Fix]", plan.render)
    )


_NEW_METRIC = (
    "delete the line: a metric is a function of (y_true, y_pred) in compile(metrics=[...]); of "
    "anything else, a keras.metrics.Mean that train_step of a subclass of Model updates"
)


def _is_appended_to(analysis: Analysis, place: Place) -> bool:
    """Whether ``append`` or ``extend`` of a list is called."""
    outer = parent(analysis, place.node)
    return isinstance(outer, ast.Attribute) and outer.attr in ("append", "extend")


def _kept_its_rate(analysis: Analysis, place: Place, value: Value) -> bool:
    """Whether the program assigns ``lr``, to no effect once the training function was made."""
    if place.how != "set" and not analysis.module.stores("lr"):
        return False
    return analysis.dialects.of(value.name).name in ("k1", "k2")


def _is_left_to_the_class(row: Member, place: Place) -> bool:
    """What a class derived from a layer or model may still do to itself."""
    if row.name in _COLLECTED:
        return True
    if row.receiver == "Model" and place.how == "set":
        return row.name in ("inputs", "outputs")
    return row.name == "add_loss"


def _message(analysis: Analysis, found: Found, place: Place) -> str:
    row, name = found.row, place.node.attr
    where = TARGET_NAMES[analysis.target]
    of = f"Keras {noun(found)}s" if row.receiver != "Node" else "nodes of the layer graph"
    if row.receiver == "Sequential" and name in ("input", "output"):
        return f"`{name}` of a Sequential fails until something has called it"
    if name == "index_generator":
        return "`next` of `index_generator` gives one value, the indices of a batch"
    if name == "metrics_names" and place.how != "set":
        return "`metrics_names` no longer names each metric, only `compile_metrics`"
    if place.how == "set" and row.how == "set":
        return f"`{name}` of {of} cannot be assigned in {where}"
    if ("m" if analysis.target == "keras3" else "l") in row.origin:
        return f"`{name}` of {of} only raises an error in {where}"
    return f"`{name}` was removed from {of}"


_VARIABLES = (
    "the variables are in optimizer.variables, where the iteration and the learning rate come first"
)


def _is_indexed(analysis: Analysis, place: Place) -> bool:
    """Whether something but the first is taken out of a list by its place."""
    outer = parent(analysis, place.node)
    if not isinstance(outer, ast.Subscript) or outer.value is not place.node:
        return False
    return not (isinstance(outer.slice, ast.Constant) and outer.slice.value == 0)


def _is_unpacked(analysis: Analysis, place: Place) -> bool:
    """Whether ``next(place)`` is taken for several values."""
    call = parent(analysis, place.node)
    if not isinstance(call, ast.Call) or not is_builtin(analysis, call, "next", place.point):
        return False
    statement = parent(analysis, call)
    return isinstance(statement, ast.Assign) and any(
        isinstance(target, (ast.Tuple, ast.List)) and len(target.elts) > 1
        for target in statement.targets
    )


def _resets(analysis: Analysis) -> Iterator[Finding]:
    """``def reset_states(self)`` of a metric, which Keras calls by another name now."""
    if analysis.target != "keras3" or "reset_states" not in analysis.document.text:
        return
    for node, scope in analysis.module.scopes.items():
        defined = scope.bindings.get("reset_states", [])
        if not isinstance(node, ast.ClassDef) or len(defined) != 1 or scope.outer is None:
            continue
        method = defined[0].node
        if "reset_state" in scope.bindings or not isinstance(method, ast.FunctionDef):
            continue
        names = [n for base in node.bases for n in analysis.names.qualified(base, scope.outer)]
        if not any((below_root(name) or "").startswith("metrics.") for name in names):
            continue
        start = analysis.document.text.index("reset_states", analysis.document.start(method))
        fix = Fix((analysis.edit(start, start + len("reset_states"), "reset_state"),))
        yield analysis.finding(
            NAME,
            start,
            start + len("reset_states"),
            "Keras 3 calls `reset_state` of a metric, not `reset_states`; rename it"
            f"{assuming(['calls of it that are not seen here are renamed as well'])}",
            Safety.UNSAFE,
            render=partial(_given, fix),
        )


def _given(fix: Fix) -> Fix:
    return fix


def _list_of_layers(analysis: Analysis, place: Place) -> Iterator[Finding]:
    """``model.layers.pop()``: the list is a copy."""
    layers, call = place.node.value, place.call
    if not isinstance(layers, ast.Attribute) or layers.attr != "layers" or call is None:
        return
    values = [v for v in analysis.kinds.of(layers.value, place.point) if v.kind is not Kind.NONE]
    models = [v for v in values if v.kind is Kind.MODEL]
    if not models or any(analysis.kinds.defines(value, "layers") for value in values):
        return
    document, receiver = analysis.document, analysis.brief(layers.value)
    message = f"`layers.{place.node.attr}` changes a copy of the list; `{receiver}` stays as it is"
    span = document.start(layers), document.end(place.node)
    all_sequential = all("Sequential" in set(bases(analysis, v)) for v in values)
    if place.node.attr == "pop" and not call.args and all_sequential:
        message += f"; use `{receiver}.pop()`; assumes that its last layer is to be removed"
        at = document.end(layers.value), document.end(layers)

        def render() -> Fix:
            return Fix((Edit(document.path, *at, ""),))

        if statement_of(analysis, place) is not None:
            yield analysis.finding(NAME, *span, message, Safety.UNSAFE, render=render)
            return
    fix = _shortened(analysis, place) if place.node.attr == "pop" and not call.args else None
    if fix is not None:
        message += "; build a new model; assumes that it is to end one layer earlier"
        yield analysis.finding(NAME, *span, message, Safety.UNSAFE, render=lambda: fix)
        return
    advice = (
        "build a new model: Model(model.inputs, model.layers[-2].output) ends one layer earlier"
    )
    yield analysis.finding(NAME, *span, message, Safety.MANUAL, advice=advice)


def _shortened(analysis: Analysis, place: Place) -> Fix | None:
    """``model = Model(model.input, model.layers[-2].output)`` for ``model.layers.pop()``."""
    layers = place.node.value
    assert isinstance(layers, ast.Attribute)
    if place.call is None or place.call.keywords:
        return None
    statement = losses.own_statement(analysis, CallSite(place.call, place.point))
    receiver = losses.rebound(analysis, layers.value, place.point)
    if statement is None or receiver is None:
        return None
    name, needs = losses.model_class(analysis, place.point)
    start, end = analysis.document.start(statement), analysis.document.end(statement)
    text = f"{receiver} = {name}({receiver}.input, {receiver}.layers[-2].output)"
    return Fix((analysis.edit(start, end, text),), needs)


def _parameters(analysis: Analysis, place: Place) -> Iterator[Finding]:
    """``self.params["nb_epoch"]`` in a callback."""
    values = analysis.kinds.of(place.node.value, place.point)
    outer = parent(analysis, place.node)
    if isinstance(outer, ast.Subscript) and not isinstance(outer.ctx, ast.Load):
        return
    if place.how != "get" or not values or not all(map(analysis.kinds.is_callback, values)):
        return
    if any(analysis.kinds.defines(value, "params") for value in values):
        return
    key: ast.expr | None = None
    if isinstance(outer, ast.Subscript) and outer.value is place.node:
        key = outer.slice
    elif isinstance(outer, ast.Attribute) and outer.attr == "get":
        call = parent(analysis, outer)
        if isinstance(call, ast.Call) and call.func is outer and call.args:
            key = call.args[0]
    elif isinstance(outer, ast.Compare) and outer.comparators == [place.node]:
        key = outer.left
    if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
        return
    document = analysis.document
    start, end = document.start(key), document.end(key)
    message = f"`params` of a callback holds no `{key.value}` in {TARGET_NAMES[analysis.target]}"
    new = _PARAMETERS.get(key.value)
    if new is not None and document.text[start:end][1:-1] == key.value:

        def render() -> Fix:
            return Fix((analysis.edit(start + 1, end - 1, new),))

        message += f"; use `{new}`"
        yield analysis.finding(NAME, start, end, message, Safety.SAFE, render=render)
    elif key.value in _NO_PARAMETERS or new is not None:
        advice = (
            "give it to the constructor of the callback; `steps`, `epochs` and `verbose` are left"
        )
        yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


RULE = Rule(
    NAME,
    "methods and attributes that models, layers, optimizers, … no longer have",
    check,
    words=(b"keras",),
    project_words=_PROJECT_WORDS,
    references=(
        "TensorFlow 2.6.0: https://github.com/tensorflow/tensorflow/releases/tag/v2.6.0",
        "Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",
    ),
)
