"""``Dense(4, weights=[W, b])``: the arrays that a layer starts from, as its initializers."""

from __future__ import annotations

import ast

from codemods.edits import Fix
from codemods.semantics.batches import Wrapping
from codemods.semantics.calls import Argument, CallText
from codemods.semantics.kinds import Kind
from codemods.semantics.migration import Migration, literal
from codemods.semantics.scopes import How
from codemods.semantics.templates import module_name
from codemods.semantics.wording import listed
from codemods.tables.arguments import Change

_SIMPLE = ("kernel", "bias")
_RECURRENT = ("kernel", "recurrent", "bias")
_PARTS = {
    "Dense": _SIMPLE,
    **dict.fromkeys(("Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose"), _SIMPLE),
    "SeparableConv2D": ("depthwise", "pointwise", "bias"),
    **dict.fromkeys(("SimpleRNN", "GRU", "LSTM"), _RECURRENT),
    "BatchNormalization": ("gamma", "beta", "moving_mean", "moving_variance"),
    "PReLU": ("alpha",),
}
"""The variables of a layer in the order of its weights."""

_SAME_IN_KERAS1 = frozenset({"Dense", "BatchNormalization"})
_LAID_OUT = frozenset({"Conv2D", "Conv3D"})
"""Layers of Keras 1 whose kernel may be laid out as TensorFlow's."""

_LEAVE_OUT = ("use_bias", "bias", "scale", "center")
"""Arguments that can leave a variable out."""

_INSTEAD = {"kernel": ("init",), "recurrent": ("inner_init",)}
"""The old names of initializers."""


def initial_weights(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """Give each array of ``weights`` to the initializer of its variable."""
    ((argument, _),) = mine
    layer = migration.callable.rpartition(".")[2]
    parts = _parts(migration, layer)
    values = _values(migration, argument.value, len(parts))
    if not parts or values is None:
        return False
    plan, named = migration.plan, migration.named
    if migration.dialect == "k1" and layer not in _SAME_IN_KERAS1:
        if layer not in _LAID_OUT:
            return False
        plan.assumptions.append("the kernel is laid out as TensorFlow wants it")
    if not isinstance(argument.value, (ast.List, ast.Tuple)):
        text = migration.analysis.brief(argument.value)
        plan.assumptions.append(f"`{text}` holds {len(parts)} array{'s' if len(parts) > 1 else ''}")
    before = [
        named[name]
        for part in parts
        for name in (f"{part}_initializer", *_INSTEAD.get(part, ()))
        if name in named
    ]
    if layer == "LSTM":
        before += [named[name] for name in ("unit_forget_bias",) if name in named]
    plan.renames = [(a, name) for a, name in plan.renames if a not in before]
    plan.drops += before
    names = [f"{part}_initializer" for part in parts]
    plan.notes.append(f"`weights` is given by {listed(names)}")

    module, needs = module_name(
        migration.analysis, "tensorflow.keras.initializers", migration.point
    )
    texts = [f"{name}={module}.Constant({value})" for name, value in zip(names, values)]
    if layer == "LSTM" and "bias" in parts:
        texts.append("unit_forget_bias=False")
    if argument.keyword is not None:
        first = f"{module}.Constant({values[0]})"
        text = ", ".join([first, *texts[1:]])
        plan.renames.append((argument, names[0]))
        plan.wraps.append((argument, Wrapping(text, "", needs, whole=True)))
        return True
    plan.drops.append(argument)

    def render() -> Fix:
        text = CallText(migration.analysis.document, migration.bound.node)
        return Fix(tuple(text.append(", ".join(texts), plan.drops)), needs)

    plan.extras.append(render)
    return True


def _parts(migration: Migration, layer: str) -> tuple[str, ...]:
    """The variables that the layer has; none if that cannot be told."""
    parts = _PARTS.get(layer, ())
    given = [migration.named[name] for name in _LEAVE_OUT if name in migration.named]
    for argument in given:
        if argument.parameter in ("use_bias", "bias") and literal(argument.value) is False:
            parts = parts[:-1]
        elif literal(argument.value) is not True:
            return ()
    return parts


def _values(migration: Migration, node: ast.expr, number: int) -> list[str] | None:
    """The arrays as text."""
    source = migration.analysis.document.source
    if isinstance(node, (ast.List, ast.Tuple)):
        starred = any(isinstance(element, ast.Starred) for element in node.elts)
        if starred or len(node.elts) != number or "#" in source(node):
            return None
        return [source(element) for element in node.elts]
    if isinstance(node, (ast.Name, ast.Attribute)) and not _may_be_none(migration, node):
        return [f"{source(node)}[{index}]" for index in range(number)]
    return None


def _may_be_none(migration: Migration, node: ast.expr) -> bool:
    """Whether a name is a parameter with a default, or something that may be ``None``."""
    analysis = migration.analysis
    if any(v.kind is Kind.NONE for v in analysis.kinds.of(node, migration.point)):
        return True
    bindings = (
        analysis.names.bindings(node.id, migration.point) if isinstance(node, ast.Name) else ()
    )
    for binding in bindings:
        if binding.how is How.PARAMETER:
            arguments = binding.value.args
            plain = [*arguments.posonlyargs, *arguments.args]
            optional = plain[len(plain) - len(arguments.defaults) :] + arguments.kwonlyargs
            if binding.node in optional:
                return True
    return False
