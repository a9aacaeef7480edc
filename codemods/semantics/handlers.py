"""Arguments whose migration needs more than the argument: a statement before, another call.

A handler is named in ``arguments.tsv``.  It adds to the plan of the call, or lets it fail.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import replace

from codemods.edits import Edit, Fix, ImportNeed
from codemods.semantics.analysis import Analysis
from codemods.semantics.batches import Wrapping
from codemods.semantics.calls import Argument, CallText
from codemods.semantics.initial_weights import initial_weights
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.logs import models
from codemods.semantics.migration import Migration, Plan, dictionary, literal
from codemods.semantics.scopes import CallSite, Point
from codemods.semantics.statements import add_statements, parents, shares_line, siblings
from codemods.semantics.templates import module_name
from codemods.semantics.transposed import output_shape
from codemods.semantics.wording import listed
from codemods.tables.arguments import Change
from codemods.tables.keras import is_keras

_LAYERS = "tensorflow.keras.layers"

_Handler = Callable[[Migration, list[tuple[Argument, Change]]], bool]


def handle(migration: Migration) -> None:
    """Carry out the handlers of a plan; arguments stay where one fails.

    Handlers read and write the call itself: with arguments elsewhere none is tried.
    """
    plan = migration.plan
    groups: dict[_Handler | None, list[tuple[Argument, Change]]] = {}
    for argument, change in plan.handlers:
        handler = None if migration.entries else _HANDLERS.get(change.name)
        groups.setdefault(handler, []).append((argument, change))
    for handler, mine in groups.items():
        if plan.problem or (handler is not None and handler(migration, mine)):
            continue
        for argument, change in mine:
            plan.handlers.remove((argument, change))
            migration.refuse(argument, change)


# -- optimizers ---------------------------------------------------------------------

_RATES = {"SGD": "0.01", "Adam": "0.001", "RMSprop": "0.001"}
"""Learning rates that every release had by default."""

_RATE_IS_SET = (
    "the learning rate is set elsewhere, which a schedule does not allow: delete `decay`, or let "
    "that place divide the rate by 1 + decay * optimizer.iterations"
)

_SETTERS = ("ReduceLROnPlateau", "LearningRateScheduler")
_OTHER_SETTER = re.compile(
    r"(?=[A-Z]\w*[a-z])\w*?(?:LR(?![a-zN])|LearningRate|Schedul|Cyclic|Anneal|Warm)"
)
"""How classes are called that set rates: ``CyclicLR``, ``CosineAnnealing``, ``LRFinder``."""

_LR = frozenset({"lr", "learning_rate"})


def _decay(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``SGD(lr=0.1, decay=1e-6)``: the same decay as a schedule."""
    analysis, plan, ((argument, change),) = migration.analysis, migration.plan, mine
    rate = migration.named.get("learning_rate") or migration.named.get("lr")
    default = _RATES.get(migration.callable.rpartition(".")[2])
    if rate is None and default is None:
        return False
    if _sets_rate(migration):
        # With a schedule, whatever sets the rate would raise.
        plan.handlers.remove((argument, change))
        migration.refuse(argument, replace(change, advice=_RATE_IS_SET))
        return True
    plan.assumptions.append("nothing sets the learning rate later")
    plan.notes.append("`decay` is a schedule of the learning rate")
    plan.drops.append(argument)
    source = analysis.document.source

    def render() -> Fix:
        module, needs = module_name(
            analysis, "tensorflow.keras.optimizers.schedules", migration.point
        )
        text = CallText(analysis.document, migration.bound.node)
        head = f"{module}.InverseTimeDecay("
        tail = f", decay_steps=1, decay_rate={source(argument.value)})"
        if rate is not None:
            return Fix(tuple(text.wrap(rate, head, tail)), needs)
        rest = text.append(f"learning_rate={head}{default}{tail}", plan.drops)
        return Fix(tuple(rest), needs)

    plan.extras.append(render)
    return True


def _sets_rate(migration: Migration) -> bool:
    """Whether the file visibly sets a learning rate, which a schedule does not allow.

    Callbacks do not count where they are seen to belong to models with other optimizers.
    """
    analysis = migration.analysis
    module = analysis.module
    if (
        bool(_LR & (module.foreign | module.stored))
        or any(
            isinstance(part, ast.Attribute) and part.attr in _LR
            for name in ("set_value", "assign")  # ``assign`` is what other rules make of the first
            for site in module.methods(name)
            for part in (*site.node.args[:1], getattr(site.node.func, "value", None))
        )
    ):
        return True
    if not any(
        name in _SETTERS or _OTHER_SETTER.match(name)
        for name in (*module.used_names, *module.attributes, *module.renamed_imports)
    ):
        return False
    mine = _compiled_with(migration)
    fits = [site for name in ("fit", "fit_generator") for site in module.methods(name)]
    return not mine or any(_may_set(analysis, site, mine) for site in fits)


def _compiled_with(migration: Migration) -> frozenset[Value]:
    """The models that are compiled with an optimizer; empty if they are not all seen."""
    analysis, node = migration.analysis, migration.bound.node
    found: frozenset[Value] = frozenset()
    for site in analysis.module.methods("compile"):
        assert isinstance(site.node.func, ast.Attribute)
        given = {k.arg: k.value for k in site.node.keywords}.get("optimizer")
        given = given or next(iter(site.node.args), None)
        values = analysis.kinds.of(given, site.point) if given is not None else frozenset()
        if any(value.node is node for value in values):
            own = models(analysis.kinds, site.node.func.value, site.point)
            if not own:
                return frozenset()
            found |= own
    return found


def _may_set(analysis: Analysis, site: CallSite, mine: frozenset[Value]) -> bool:
    """Whether a call of ``fit`` may train one of these models with a callback that sets rates."""
    assert isinstance(site.node.func, ast.Attribute)
    if not analysis.kinds.kinds(site.node.func.value, site.point) & {Kind.MODEL, Kind.UNKNOWN}:
        return False
    trained = models(analysis.kinds, site.node.func.value, site.point)
    if trained and not trained & mine:
        return False
    for keyword in site.node.keywords:
        if keyword.arg is None:
            return True
        if keyword.arg != "callbacks":
            continue
        for value in analysis.kinds.of(keyword.value, site.point):
            if value.kind is not Kind.LIST:
                return True
            names = [v.name for items in value.items for v in items]
            if not all(map(is_keras, names)):
                return True
            if any(name.rpartition(".")[2] in _SETTERS for name in names):
                return True
            if isinstance(keyword.value, ast.Name) and analysis.kinds.may_have_changed(
                keyword.value
            ):
                return True
    return len(site.node.args) > 4


# -- first layers -------------------------------------------------------------------


def _first_input(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``model.add(LSTM(4, batch_input_shape=s))``: an ``Input`` before the layer."""
    analysis, plan = migration.analysis, migration.plan
    if _is_called(migration):
        for argument, _ in mine:
            plan.drops.append(argument)
            plan.reasons.setdefault("the inputs have their shape", []).append(argument.parameter)
        return True
    given = {argument.parameter: argument for argument, _ in mine}
    shape = given.get("batch_input_shape")
    if shape is None:
        shape = given.get("input_shape") or migration.named.get("input_shape")
        if shape is None:
            return False
    outer = _added_to(migration)
    if outer is None:
        return False
    size = given.get("batch_size")
    if size is not None and shape.parameter == "batch_input_shape":
        return False
    name = "batch_shape" if shape.parameter == "batch_input_shape" else "shape"
    moved = [shape] + ([size] if size is not None else [])
    dtype = migration.named.get("dtype")
    plan.drops += [argument for argument in moved if argument not in plan.drops]
    plan.notes.append(f"{listed(a.parameter for a in moved)} is given to an `Input` before it")
    if dtype is not None and shape.parameter == "batch_input_shape":
        moved.append(dtype)  # the type of the inputs was that of the first layer
    source = analysis.document.source
    arguments = [f"{name}={source(shape.value)}"]
    arguments += [f"{a.parameter}={source(a.value)}" for a in moved[1:]]

    def render() -> Fix:
        text, needs = _input(migration)
        edits = outer(f"{text}({', '.join(arguments)})")
        return Fix(tuple(edits), needs)

    plan.extras.append(render)
    return True


def _batch_shape(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``Input(shape=s, batch_shape=b)``: the second was what counted."""
    plan, ((argument, change),) = migration.plan, mine
    plan.handlers.remove((argument, change))
    plan.old.remove(argument.parameter)
    migration.keep(argument, "batch_shape")
    shape = migration.named.get("shape")
    if shape is None or any(literal(a.value) is None for a in (shape, argument)):
        return True
    if not isinstance(argument.value, (ast.Tuple, ast.List)):
        plan.assumptions.append(f"`{migration.analysis.brief(argument.value)}` is not None")
    plan.drops.append(shape)
    plan.old.append("shape")
    plan.reasons.setdefault(change.reason, []).append("shape")
    return True


def _input(migration: Migration) -> tuple[str, tuple[ImportNeed, ...]]:
    return migration.analysis.name_for(_LAYERS, "Input", "Input", migration.point)


def _added_to(migration: Migration) -> Callable[[str], list[Edit]] | None:
    """How to put another layer before this one in a ``Sequential``; ``None`` if it is in none."""
    analysis, node = migration.analysis, migration.bound.node
    for site in analysis.module.methods("add"):
        if site.node.args[:1] == [node] and _is_first(analysis, site):
            return lambda text: _statement_before(analysis, site, text)
    for site in analysis.module.calls:
        layers = site.node.args[0] if site.node.args else None
        if not isinstance(layers, ast.List) or layers.elts[:1] != [node]:
            continue
        if analysis.kinds.is_only(site.node, site.point, Kind.MODEL):
            start = analysis.document.start(node)
            return lambda text: [_element_before(analysis, start, text)]
    return None


def _is_first(analysis: Analysis, site: CallSite) -> bool:
    """Whether a call of ``add`` is proven to be the first on an empty ``Sequential``.

    It must be a statement on a line of its own, behind ``model = Sequential()`` in the same
    run of statements, and nothing may have been added in between.
    """
    document = analysis.document
    function = site.node.func
    assert isinstance(function, ast.Attribute)
    model = document.source(function.value)
    statement = parents(analysis).get(site.node)
    if not isinstance(statement, ast.Expr) or shares_line(analysis, statement):
        return False
    body = siblings(analysis, statement)
    for other in reversed(body[: body.index(statement)]):
        if isinstance(other, ast.Assign) and len(other.targets) == 1:
            if document.source(other.targets[0]) == model:
                return _is_empty_model(analysis, other.value, site.point)
        if any(
            part.attr == "add" and document.source(part.value) == model
            for part in analysis.module.nodes.within(other, ast.Attribute)
        ):
            return False
    return False


def _is_empty_model(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether an expression is ``Sequential()``."""
    if not isinstance(node, ast.Call) or node.args:
        return False
    names = analysis.names.qualified(node.func, point)
    return bool(names) and all(
        is_keras(name) and name.rpartition(".")[2] == "Sequential" for name in names
    )


def _statement_before(analysis: Analysis, site: CallSite, text: str) -> list[Edit]:
    document, function = analysis.document, site.node.func
    start = document.line_start(document.start(site.node))
    line = f"{document.indentation(start)}{analysis.source(function)}({text}){document.newline}"
    return [analysis.edit(start, start, line)]


def _element_before(analysis: Analysis, start: int, text: str) -> Edit:
    document = analysis.document
    line = document.line_start(start)
    own = not document.text[line:start].strip()
    gap = document.newline + document.indentation(start) if own else " "
    return analysis.edit(start, start, f"{text},{gap}")


def _is_called(migration: Migration) -> bool:
    """Whether the layer is called as soon as it is made, on inputs that have a shape."""
    node = migration.bound.node
    call = parents(migration.analysis).get(node)
    return isinstance(call, ast.Call) and call.func is node


def _input_length(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``Embedding(9, 3, input_length=5)``: the shape of the inputs, or nothing."""
    ((argument, change),) = mine
    plan = migration.plan
    if _is_called(migration):
        plan.drops.append(argument)  # called at once: the inputs have their shape
        plan.reasons.setdefault(change.reason, []).append(argument.parameter)
        return True
    if "input_shape" in migration.named or argument.keyword is None:
        return False
    plan.renames.append((argument, "input_shape"))
    plan.wraps.append((argument, Wrapping("(", ",)")))
    plan.notes.append("`input_length` is part of `input_shape`")
    return True


def _embedding_dropout(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``Embedding(9, 3, dropout=0.2)``: a layer behind it that drops whole words."""
    analysis, plan, ((argument, _),) = migration.analysis, migration.plan, mine
    behind = _behind(migration)
    if behind is None:
        return False
    plan.assumptions.append(
        "a word may be dropped at one place and stay at another, and that nothing counts the layers"
    )
    plan.notes.append("`dropout` is a `Dropout` layer behind it")
    plan.drops.append(argument)
    rate = analysis.document.source(argument.value)

    def render() -> Fix:
        assert behind is not None
        text, needs = analysis.name_for(_LAYERS, "Dropout", "Dropout", migration.point)
        return Fix(tuple(behind(f"{text}({rate}, noise_shape=(None, None, 1))")), needs)

    plan.extras.append(render)
    return True


def _behind(migration: Migration) -> Callable[[str], list[Edit]] | None:
    """How to put another layer behind this one; ``None`` if that is not seen."""
    analysis, node = migration.analysis, migration.bound.node
    document, above = analysis.document, parents(analysis)
    start, end, outer = document.start(node), document.end(node), above.get(node)
    if isinstance(outer, ast.Call) and outer.func is node:
        stop = document.end(outer)
        return lambda text: [
            analysis.edit(start, start, f"{text}("),
            analysis.edit(stop, stop, ")"),
        ]
    if isinstance(outer, ast.List):
        model, point = above.get(outer), migration.point
        if not isinstance(model, ast.Call) or model.args[:1] != [outer]:
            return None
        if not analysis.kinds.is_only(model, point, Kind.MODEL):
            return None
        own = not document.text[document.line_start(start) : start].strip()
        gap = document.newline + document.indentation(start) if own else " "
        return lambda text: [analysis.edit(end, end, f",{gap}{text}")]
    statement = above.get(outer) if outer is not None else None
    if not isinstance(outer, ast.Call) or not isinstance(statement, ast.Expr):
        return None
    if (
        outer.args != [node]
        or not isinstance(outer.func, ast.Attribute)
        or outer.func.attr != "add"
    ):
        return None
    add, span = analysis.source(outer.func), (document.start(statement), document.end(statement))
    return lambda text: add_statements(analysis, *span, [f"{add}({text})"])


# -- other --------------------------------------------------------------------------


def _astype(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``to_categorical(y, dtype=t)``: the result is converted."""
    analysis, plan, ((argument, _),) = migration.analysis, migration.plan, mine
    end = analysis.document.end(migration.bound.node)
    plan.drops.append(argument)
    plan.notes.append(f"`{argument.parameter}` is applied to the result")
    text = f".astype({analysis.document.source(argument.value)})"
    plan.extras.append(lambda: Fix((analysis.edit(end, end, text),)))
    return True


def _separable_init(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``SeparableConv2D(init=i)``: one initializer for each of the two kernels."""
    plan: Plan = migration.plan
    ((argument, _),) = mine
    source = migration.analysis.document.source(argument.value)
    plan.renames.append((argument, "depthwise_initializer"))
    plan.inserts.append(("pointwise_initializer", source))
    plan.notes.append("`init` is `depthwise_initializer` and `pointwise_initializer`")
    return True


_SIDES = {
    "layers.ZeroPadding1D": (("left_pad", "right_pad"),),
    "layers.ZeroPadding2D": (("top_pad", "bottom_pad"), ("left_pad", "right_pad")),
}
"""How Keras 1 named the numbers of rows and columns to add."""


def _zero_padding(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """``ZeroPadding2D({'top_pad': 1})`` or ``ZeroPadding2D((1, 0, 0, 0))``: a pair of pairs."""
    plan: Plan = migration.plan
    ((argument, change),) = mine
    sides = _SIDES[migration.callable]
    names = [name for pair in sides for name in pair]
    source = migration.analysis.document.source
    value = argument.value
    entries = dictionary(value)
    if entries is not None:
        if not set(entries) <= set(names) or "#" in source(value):
            plan.old.append(names[0])
            return False
        given = {str(key): source(item) for key, item in entries.items()}
    elif isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == 4 == len(names):
        given = dict(zip(names, map(source, value.elts)))
    else:
        plan.handlers.remove((argument, change))
        migration.keep(argument, argument.parameter)
        return True
    pairs = [f"({', '.join(given.get(name, '0') for name in pair)})" for pair in sides]
    text = pairs[0] if len(pairs) == 1 else f"({', '.join(pairs)})"
    plan.handlers.remove((argument, change))
    migration.keep(argument, argument.parameter)
    plan.old.append(names[0])
    plan.wraps.append((argument, Wrapping(text, "", whole=True)))
    plan.notes.append(f"`{argument.parameter}` is {'a pair' if len(pairs) == 1 else 'two pairs'}")
    return True


_HANDLERS: dict[str, _Handler] = {
    "decay": _decay,
    "batch-input-shape": _first_input,
    "batch-shape": _batch_shape,
    "first-input": _first_input,
    "input-length": _input_length,
    "embedding-dropout": _embedding_dropout,
    "astype": _astype,
    "separable-init": _separable_init,
    "zero-padding": _zero_padding,
    "weights": initial_weights,
    "output-shape": output_shape,
}
