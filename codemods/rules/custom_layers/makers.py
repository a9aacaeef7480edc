"""What makes a variable of a custom layer, and how ``add_weight`` makes the same."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from codemods.edits import Fix, ImportNeed
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import CallText, bind
from codemods.semantics.classes import own_class_of_self
from codemods.semantics.migration import NOT_LITERAL, literal
from codemods.semantics.scopes import How, Point
from codemods.tables import backend
from codemods.tables.keras import below_root

_ADD_WEIGHT = "{self}.add_weight(shape={shape}, initializer={initializer}[[, dtype={dtype}]]"
_TAIL = "[[, trainable={trainable}]][[, name={name}]])"
_VARIABLE = "{variable}({value}[[, dtype={dtype}]][[, trainable={trainable}]][[, name={name}]])"

_FILLED = {"zeros": "zeros", "ones": "ones"}
_RANDOM = {
    "random_uniform_variable": ("RandomUniform({low}, {high}[[, seed={seed}]])"),
    "random_normal_variable": ("RandomNormal({mean}, {scale}[[, seed={seed}]])"),
}
"""Functions of the backend that make random variables, and today's initializers."""

_ADD = ("add_weight", "add_variable")
_POSITIONAL = 3
"""Positional arguments of ``add_weight`` behind which ``trainable`` may stand."""


@dataclass(frozen=True, slots=True)
class Maker:
    """A call that makes a variable."""

    call: ast.Call
    point: Point
    template: str = ""
    """What makes the same today; empty if the call may stay."""
    parts: templates.Parts = field(default_factory=dict)
    needs: tuple[ImportNeed, ...] = ()
    addition: str = ""
    """An argument that a call which stays needs besides."""
    assumption: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether there is nothing to do."""
        return not self.template and not self.addition

    def render(self, analysis: Analysis) -> Fix | None:
        """The fix of this call alone; ``None`` if a comment would be lost."""
        if self.addition:
            text = CallText(analysis.document, self.call)
            return Fix(tuple(text.append(self.addition, [])))
        fix = templates.replacement(analysis, self.call, self.template, self.parts, self.point)
        return fix and Fix(fix.edits, (*fix.needs, *self.needs))


def maker(
    analysis: Analysis, node: ast.expr, point: Point, owner: str, trainable: bool = True
) -> Maker | None:
    """How the variable that an expression makes can be made; ``None`` if that is not known.

    ``owner``: how the layer is called at that place (``self``).
    """
    if not isinstance(node, ast.Call) or any(isinstance(a, ast.Starred) for a in node.args):
        return None
    if any(keyword.arg is None for keyword in node.keywords):
        return None
    function = node.func
    if isinstance(function, ast.Attribute) and function.attr in _ADD:
        if own_class_of_self(analysis, function.value, point) is not None:
            return _added(node, point, trainable)
    parts: dict[str, ast.expr | str] = {"self": owner}
    if not trainable:
        parts["trainable"] = "False"
    found = _made(analysis, node, point, parts)
    if found is not None and found.template == _VARIABLE and analysis.target == "keras2":
        return Maker(node, point) if trainable else None  # it collects those of TensorFlow
    return found


def _made(
    analysis: Analysis, node: ast.Call, point: Point, parts: dict[str, ast.expr | str]
) -> Maker | None:
    function = node.func
    shape = initialized(analysis, node, point)
    if shape is not None:
        parts |= {"shape": shape_text(analysis, shape), "initializer": function}
        parts |= {k.arg: k.value for k in node.keywords if k.arg in ("name", "dtype")}
        return Maker(node, point, _ADD_WEIGHT + _TAIL, parts)
    paths = {below_root(name) for name in analysis.names.qualified(function, point)}
    path = paths.pop() if len(paths) == 1 else None
    if path is not None and path.startswith("backend."):
        return _of_backend(analysis, node, point, path.rpartition(".")[2], parts)
    if analysis.names.qualified(function, point) == ("tensorflow.Variable",):
        return _of_tensorflow(analysis, node, point, parts)
    return None


def _added(node: ast.Call, point: Point, trainable: bool) -> Maker | None:
    given = next((k.value for k in node.keywords if k.arg == "trainable"), None)
    if given is not None:
        return Maker(node, point) if literal(given) is trainable else None
    if trainable:
        return Maker(node, point)
    if len(node.args) > _POSITIONAL:
        return None
    return Maker(node, point, addition="trainable=False")


def initialized(analysis: Analysis, node: ast.Call, point: Point) -> ast.expr | None:
    """The shape for which a call of an initializer makes values; ``None`` if it is no such."""
    if not is_initializer(analysis, node.func, point) or len(node.args) > 1:
        return None
    given = {keyword.arg: keyword.value for keyword in node.keywords}
    shape = node.args[0] if node.args else given.pop("shape", None)
    return shape if given.keys() <= {"name", "dtype"} else None


def is_initializer(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether an expression is proven to be an initializer of Keras."""
    if isinstance(node, ast.Call):
        paths = [below_root(n) or "" for n in analysis.names.qualified(node.func, point)]
        return bool(paths) and all(
            path == "initializations.get" or path.startswith("initializers.") for path in paths
        )
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
    elif isinstance(node, ast.Attribute):
        own = own_class_of_self(analysis, node.value, point)
        bindings = own.made(node.attr) if own is not None else []
    else:
        return False
    return bool(bindings) and all(
        binding.how is How.ASSIGN
        and isinstance(binding.value, ast.Call)
        and is_initializer(analysis, binding.value, binding.point)
        for binding in bindings
    )


def _of_backend(
    analysis: Analysis,
    node: ast.Call,
    point: Point,
    name: str,
    parts: dict[str, ast.expr | str],
) -> Maker | None:
    row = backend.function(name, analysis.target)
    if row is None:
        return None
    orders = list(dict.fromkeys(order for several in row.orders.values() for order in several))
    bound = bind(node, orders, row.known)
    if bound.unknown or bound.disputed:
        return None
    given = {argument.parameter: argument.value for argument in bound.arguments}
    parts |= {key: given[key] for key in ("name", "dtype") if key in given}
    if name in _FILLED and "shape" in given:
        parts |= {"shape": shape_text(analysis, given["shape"])}
        parts |= {"initializer": f'"{_FILLED[name]}"'}
        return Maker(node, point, _ADD_WEIGHT + _TAIL, parts)
    if name in _RANDOM and "shape" in given:
        parts |= {"shape": shape_text(analysis, given["shape"])}
        parts |= {
            key: given[key] for key in ("low", "high", "mean", "scale", "seed") if key in given
        }
        if not templates.names(_RANDOM[name]) <= parts.keys():
            return None
        initializer = "<tensorflow.keras.initializers>." + _RANDOM[name]
        template = _ADD_WEIGHT.replace("{initializer}", initializer) + _TAIL
        return Maker(node, point, template, parts)
    if name == "variable" and "value" in given and "constraint" not in given:
        return _of_value(analysis, node, point, given["value"], parts)
    return None


def _of_value(
    analysis: Analysis,
    node: ast.Call,
    point: Point,
    value: ast.expr,
    parts: dict[str, ast.expr | str],
) -> Maker:
    """``K.variable(value)``: by ``add_weight`` where the shape is known, else a variable."""
    if isinstance(value, ast.Call):
        shape = initialized(analysis, value, point)
        if shape is not None and all(k.arg != "name" for k in value.keywords):
            parts |= {"shape": shape_text(analysis, shape), "initializer": value.func}
            return Maker(node, point, _ADD_WEIGHT + _TAIL, parts)
        names = analysis.names.qualified(value.func, point)
        last = names[0].rpartition(".")[2] if len(names) == 1 else ""
        if names == (f"numpy.{last}",) and last in _FILLED and len(value.args) == 1:
            if isinstance(value.args[0], (ast.Tuple, ast.List)) and not value.keywords:
                parts |= {"shape": value.args[0], "initializer": f'"{_FILLED[last]}"'}
                return Maker(node, point, _ADD_WEIGHT + _TAIL, parts)
    number = literal(value)
    if number is not NOT_LITERAL and isinstance(number, (int, float)):
        template = _ADD_WEIGHT
        if number:
            constant = "<tensorflow.keras.initializers>.Constant({value})"
            template = template.replace("{initializer}", constant)
        parts |= {"shape": "()", "initializer": '"zeros"', "value": value}
        return Maker(node, point, template + _TAIL, parts)
    function = node.func
    variable, needs = _variable(analysis, point)
    backend_ = (
        analysis.document.source(function.value) if isinstance(function, ast.Attribute) else ""
    )
    parts |= {"value": value, "variable": variable}
    parts.setdefault("dtype", f"{backend_}.floatx()" if backend_ else '"float32"')
    return Maker(node, point, _VARIABLE, parts, needs)


def _of_tensorflow(
    analysis: Analysis, node: ast.Call, point: Point, parts: dict[str, ast.expr | str]
) -> Maker | None:
    """``tf.Variable(value, name=…)``."""
    given = {keyword.arg: keyword.value for keyword in node.keywords}
    if node.args:
        given["initial_value"] = node.args[0]
    if len(node.args) > 1 or "initial_value" not in given:
        return None
    if not given.keys() <= {"initial_value", "name", "dtype", "trainable"}:
        return None
    variable, needs = _variable(analysis, point)
    parts |= {key: given[key] for key in ("name", "dtype", "trainable") if key in given}
    parts |= {"value": given["initial_value"], "variable": variable}
    return Maker(node, point, _VARIABLE, parts, needs)


def _variable(analysis: Analysis, point: Point) -> tuple[str, tuple[ImportNeed, ...]]:
    return analysis.name_for("tensorflow.keras", "Variable", "Variable", point)


def shape_text(analysis: Analysis, node: ast.expr) -> ast.expr | str:
    """A shape as today's Keras wants it: a tuple, not a number."""
    one = isinstance(node, ast.Constant) and isinstance(node.value, int)
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
        one = True
    return f"({analysis.document.source(node)},)" if one else node
