"""What to write instead of functions that ``keras.backend`` no longer has."""

from __future__ import annotations

import ast
from collections.abc import Callable

from codemods.edits import Edit, Fix, Safety
from codemods.rules.backend.gradients import gradients, placeholder
from codemods.rules.backend.graph import graph_function
from codemods.rules.backend.spot import (
    BACKEND,
    LAYOUTS,
    MANUAL,
    Judgement,
    Spot,
    is_simple,
    layout,
    quoted,
)
from codemods.semantics import templates
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import Binding, How, Point, Scope
from codemods.semantics.statements import remove_statements
from codemods.semantics.symbolic import is_symbolic
from codemods.tables import backend
from codemods.tables.keras import below_root

_OLD_VALUES = f'{{"channels_last": "tf", "channels_first": "th"}}[<{BACKEND}>.image_data_format()]'
_NEW_VALUES = '{"tf": "channels_last", "th": "channels_first"}'

_BY_VALUE = (ast.Eq, ast.NotEq, ast.In, ast.NotIn)
_TRAINING = ("fit", "fit_generator", "train_on_batch")


def replaced(spot: Spot) -> Judgement:
    """What to do about the use of a function (or value) that is gone."""
    if not isinstance(getattr(spot.node, "ctx", None), ast.Load):
        return MANUAL
    special = _SPECIAL.get(spot.name)
    return special(spot) if special else _by_table(spot)


def _by_table(spot: Spot) -> Judgement:
    row = backend.function(spot.name, spot.analysis.target)
    if row is None or not row.template:
        return MANUAL
    if row.is_value:
        return spot.judged(row.template, {}, row.assumes) if spot.call is None else MANUAL
    found = arguments(spot, row)
    return spot.judged(*found, row.assumes) if found else MANUAL


def arguments(spot: Spot, row: backend.Function) -> tuple[str, dict[str, ast.expr | str]] | None:
    """The template of a gone function, and the arguments of a call that go into it.

    ``None`` if an argument has no place there, or is missing and has no default.
    """
    bound = spot.bound(row)
    if bound is None:
        return None
    template, parts = row.template, dict[str, ast.expr | str]()
    for argument in bound.arguments:
        name, fate = argument.parameter, row.fates.get(argument.parameter)
        if fate is not None and not fate.name:
            continue
        if f"{{{name}}}" not in template:
            return None
        if fate is not None and fate.conversion == "layout":
            text = layout(spot.analysis, argument.value, spot.point)
            if text is None:
                return None
            if "<" not in text:
                parts[name] = text
                continue
            template = template.replace(f"{{{name}}}", text).replace("[[", "").replace("]]", "")
            continue
        if template.count(f"{{{name}}}") > 1 and not is_simple(argument.value):
            return None
        parts[name] = argument.value
    return (template, parts) if fill(row, template, parts) else None


def fill(row: backend.Function, template: str, parts: dict[str, ast.expr | str]) -> bool:
    """Add old defaults to the parts of a template; whether none is missing.

    A default of ``None`` stands for behaviour that no template has.
    """
    for name in templates.names(template) - parts.keys():
        default = row.defaults.get(name, "None")
        if default == "None":
            return False
        parts[name] = default.replace(",", ", ")
    return True


# -- dim_ordering -----------------------------------------------------------------


def _image_dim_ordering(spot: Spot) -> Judgement:
    """``'th'`` and ``'tf'`` became ``'channels_first'`` and ``'channels_last'``."""
    if spot.call is None and spot.name == "image_dim_ordering":
        return MANUAL
    parent, whole = spot.parent, spot.whole
    literals: list[ast.Constant] = []
    if isinstance(parent, ast.Compare) and isinstance(parent.ops[-1], _BY_VALUE):
        other = parent.comparators[0] if parent.left is whole else parent.left
        elements = other.elts if isinstance(other, (ast.List, ast.Tuple, ast.Set)) else [other]
        literals = [e for e in elements if isinstance(e, ast.Constant) and isinstance(e.value, str)]
        known = sum(e.value in LAYOUTS for e in literals)
        if len(parent.ops) > 1 or known < len(elements):
            literals = []
    if not literals:
        return spot.judged(_OLD_VALUES, {})
    fix = spot.replace(f"<{BACKEND}>.image_data_format()", {})
    if fix is None:
        return MANUAL
    edits = [*fix.edits, *(_renamed_value(spot, literal) for literal in literals)]
    return Judgement(Safety.SAFE, render=lambda: Fix(tuple(edits), fix.needs))


def _renamed_value(spot: Spot, node: ast.Constant) -> Edit:
    document = spot.analysis.document
    text = quoted(spot.analysis, node, LAYOUTS[str(node.value)])
    return spot.analysis.edit(document.start(node), document.end(node), text)


def _set_image_dim_ordering(spot: Spot) -> Judgement:
    row = backend.function(spot.name, spot.analysis.target)
    bound = spot.bound(row) if row else None
    if bound is None or len(bound.arguments) != 1:
        return MANUAL
    value = bound.arguments[0].value
    if isinstance(value, ast.Constant):
        if value.value not in LAYOUTS:
            return MANUAL
        text = quoted(spot.analysis, value, LAYOUTS[value.value])
        return spot.judged(f"<{BACKEND}>.set_image_data_format({text})", {})
    return spot.judged(
        f"<{BACKEND}>.set_image_data_format({_NEW_VALUES}[{{value}}])", {"value": value}
    )


# -- the learning phase -----------------------------------------------------------


def _in_train_phase(spot: Spot) -> Judgement:
    """``a if training else b`` where ``training`` is an argument of ``call``."""
    row = backend.function(spot.name, spot.analysis.target)
    bound = spot.bound(row) if row else None
    if bound is None:
        return MANUAL
    given = {argument.parameter: argument.value for argument in bound.arguments}
    if not {"x", "alt"} <= given.keys():
        return MANUAL
    training = given.get("training")
    added: Edit | None = None
    parameter = spot.analysis.names.bindings("training", spot.point)
    is_argument = bool(parameter) and all(b.how is How.PARAMETER for b in parameter)
    if training is None or (isinstance(training, ast.Constant) and training.value is None):
        condition: ast.expr | str = "training"
        if not is_argument:
            added = _add_training(spot)
            if added is None:
                return MANUAL
    else:
        condition = training
    named = isinstance(condition, str) or getattr(condition, "id", "") == "training"
    assumes = "" if named and is_argument and _is_call(spot, parameter[0]) else _BOOLEAN
    parts: dict[str, ast.expr | str] = {"training": condition}
    texts = {}
    for name in ("x", "alt"):
        node, call, certain = _value(spot, given[name])
        parts[name], texts[name] = node, f"{{{name}}}{call}"
        if not certain:
            assumes = assumes or f"`{spot.analysis.brief(given[name])}` is a tensor"
    then, other = ("x", "alt") if spot.name == "in_train_phase" else ("alt", "x")
    template = f"{texts[then]} if {{training}} else {texts[other]}"
    if added is None:
        return spot.judged(template, parts, assumes)
    fix = spot.replace(template, parts)
    if fix is None:
        return MANUAL
    edits = (added, *fix.edits)
    return Judgement(Safety.UNSAFE, assumes=_CALLED, render=lambda: Fix(edits, fix.needs))


_CALLED = "only Keras calls `call`, which passes training= on"
_BOOLEAN = "`training` is True or False when this runs"


def _add_training(spot: Spot) -> Edit | None:
    """The edit that gives the ``call`` around a spot an argument ``training``."""
    scope: Scope | None = spot.point.block.scope
    while scope is not None and getattr(scope.node, "name", "") != "call":
        scope = scope.parent
    if scope is None or not _is_keras_call(spot, scope):
        return None
    assert isinstance(scope.node, ast.FunctionDef)
    names = scope.node.args
    if names.vararg or names.kwonlyargs or names.kwarg or not names.args:
        return None
    document = spot.analysis.document
    end = max(document.end(node) for node in (*names.args[-1:], *names.defaults[-1:]))
    return spot.analysis.edit(end, end, ", training=None")


def _is_call(spot: Spot, parameter: Binding) -> bool:
    """Whether a parameter belongs to the ``call`` of a layer or model."""
    return _is_keras_call(spot, parameter.point.block.scope)


def _is_keras_call(spot: Spot, scope: Scope) -> bool:
    owner = scope.parent
    if getattr(scope.node, "name", "") != "call" or owner is None or owner.kind != "class":
        return False
    kinds = {value.kind for value in spot.analysis.kinds.instance(owner.node)}
    return kinds <= {Kind.LAYER, Kind.MODEL}


def _value(spot: Spot, node: ast.expr) -> tuple[ast.expr, str, bool]:
    """An operand that may be a function: the expression, ``()`` if it is one, and certainty."""
    if isinstance(node, ast.Lambda) and not ast.unparse(node.args):
        return node.body, "", True
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return node, "", _is_value(spot, node, spot.point)
    values = spot.analysis.kinds.of(node, spot.point)
    if {value.kind for value in values} == {Kind.FUNCTION}:
        return node, "()", True
    found = spot.analysis.names.bindings(node.id, spot.point) if isinstance(node, ast.Name) else []
    certain = bool(found) and all(
        (b.how is How.ASSIGN and _is_value(spot, b.value, b.point))
        or (b.how is How.PARAMETER and _is_call(spot, b))
        for b in found
    )
    return node, "", certain


def _is_value(spot: Spot, node: ast.expr, point: Point) -> bool:
    """Whether an expression is a tensor or number for sure, not a function."""
    if isinstance(node, ast.Call):
        if spot.analysis.kinds.is_only(node, point, Kind.TENSOR):
            return True
        names = spot.analysis.names.qualified(node.func, point)
        return bool(names) and all(
            name.startswith("tensorflow.") or (below_root(name) or "").startswith("backend.")
            for name in names
        )
    if isinstance(node, ast.Subscript):
        return isinstance(node.slice, (ast.Slice, ast.Tuple))
    return isinstance(node, (ast.BinOp, ast.UnaryOp, ast.Compare, ast.Constant))


def _set_learning_phase(spot: Spot) -> Judgement:
    """Phase 0 held layers in inference mode, which is what ``predict`` does anyway."""
    call, parent = spot.call, spot.parent
    arguments = [*call.args, *(k.value for k in call.keywords)] if call else []
    zero = len(arguments) == 1 and getattr(arguments[0], "value", None) in (0, False)
    if not zero or not isinstance(parent, ast.Expr):
        return MANUAL
    if any(spot.analysis.module.methods(method) for method in _TRAINING):
        return MANUAL
    return Judgement(
        Safety.UNSAFE,
        assumes="the models are only used for inference afterwards",
        render=lambda: Fix(tuple(remove_statements(spot.analysis, [parent]))),
    )


# -- others -----------------------------------------------------------------------


def _print_tensor(spot: Spot) -> Judgement:
    """``x = K.print_tensor(x)`` becomes a statement; elsewhere it stays an expression."""
    row = backend.function(spot.name, spot.analysis.target)
    found = arguments(spot, row) if row and row.template else None
    if row is None or found is None:
        return MANUAL
    tensor, parent = found[1]["x"], spot.parent
    assert isinstance(tensor, ast.expr)
    if is_symbolic(spot.analysis, tensor, spot.point):
        return MANUAL
    if isinstance(parent, ast.Assign) and len(parent.targets) == 1:
        target = parent.targets[0]
        if isinstance(target, ast.Name) and getattr(tensor, "id", "") == target.id:
            fix = spot.replace("<tensorflow>.print([[{message}, ]]{x})", found[1])
            if fix is not None:
                start = spot.analysis.document.start
                head = spot.analysis.edit(start(parent), start(spot.whole), "")
                edits = (head, *fix.edits)
                return Judgement(
                    Safety.UNSAFE,
                    assumes=row.assumes,
                    render=lambda: Fix(edits, fix.needs),
                )
    return spot.judged(*found, row.assumes)


def _get_available_gpus(spot: Spot) -> Judgement:
    """The names of the devices look different; their number is the same."""
    row = backend.function(spot.name, spot.analysis.target)
    if row is None or spot.bound(row) is None:
        return MANUAL
    parent = spot.parent
    counted = isinstance(parent, ast.Call) and getattr(parent.func, "id", "") == "len"
    return spot.judged(row.template, {}, "" if counted else row.assumes)


_SPECIAL: dict[str, Callable[[Spot], Judgement]] = {
    "_IMAGE_DIM_ORDERING": _image_dim_ordering,
    "_get_available_gpus": _get_available_gpus,
    "function": graph_function,
    "gradients": gradients,
    "image_dim_ordering": _image_dim_ordering,
    "in_test_phase": _in_train_phase,
    "in_train_phase": _in_train_phase,
    "placeholder": placeholder,
    "print_tensor": _print_tensor,
    "set_image_dim_ordering": _set_image_dim_ordering,
    "set_learning_phase": _set_learning_phase,
}
