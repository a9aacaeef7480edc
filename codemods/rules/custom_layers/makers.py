"""What makes a variable of a custom layer, and how ``add_weight`` makes the same."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from codemods.edits import Fix
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import CallText, bind
from codemods.semantics.classes import Own, own_class_of_self
from codemods.semantics.migration import NOT_LITERAL, literal
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import How, Point
from codemods.semantics.statements import calls_super, shares_line, statement_around
from codemods.tables import backend
from codemods.tables.keras import below_root

_ADD_WEIGHT = "{self}.add_weight(shape={shape}, initializer={initializer}[[, dtype={dtype}]]"
_TAIL = "[[, trainable={trainable}]][[, name={name}]])"
_CONSTANT = "<tensorflow.keras.initializers>.Constant({value})"
_ARRAY = _ADD_WEIGHT.replace("{shape}", "<numpy>.shape({value})").replace(
    "{initializer}", _CONSTANT
)

_FILLED = {"zeros": "zeros", "ones": "ones"}
_RANDOM = {
    "random_uniform_variable": ("RandomUniform({low}, {high}[[, seed={seed}]])"),
    "random_normal_variable": ("RandomNormal({mean}, {scale}[[, seed={seed}]])"),
}
"""Functions of the backend that make random variables, and today's initializers."""

_NORMAL = ("shape", "mean", "stddev", "dtype", "seed", "name")
_UNIFORM = ("shape", "minval", "maxval", "dtype", "seed", "name")
_DEFAULTS = {"mean": "0.0", "stddev": "1.0", "minval": "0", "maxval": "1.0"}
_DRAWN = {
    **dict.fromkeys(
        ("random_normal", "random.normal"),
        (_NORMAL, "RandomNormal({mean}, {stddev}[[, seed={seed}]])"),
    ),
    **dict.fromkeys(
        ("truncated_normal", "random.truncated_normal"),
        (_NORMAL, "TruncatedNormal({mean}, {stddev}[[, seed={seed}]])"),
    ),
    **dict.fromkeys(
        ("random_uniform", "random.uniform"),
        (_UNIFORM, "RandomUniform({minval}, {maxval}[[, seed={seed}]])"),
    ),
}
"""Functions of TensorFlow that draw first values, and today's initializers."""

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
    addition: str = ""
    """An argument that a call which stays needs besides."""
    before: tuple[str, ast.expr] | None = None
    """A name, and the value that it is given in a statement before."""

    @property
    def is_kept(self) -> bool:
        """Whether there is nothing to do."""
        return not self.template and not self.addition

    def render(self, analysis: Analysis) -> Fix | None:
        """The fix of this call alone; ``None`` if a comment would be lost."""
        if self.addition:
            arguments = CallText(analysis.document, self.call)
            return Fix(tuple(arguments.append(self.addition, [])))
        fix = templates.replacement(analysis, self.call, self.template, self.parts, self.point)
        if fix is None or self.before is None:
            return fix
        name, value = self.before
        document, text = analysis.document, analysis.document.source(value)
        if "\n" in text:
            text = f"({text})"
        at = document.line_start(document.start(statement_around(analysis, self.call)))
        line = f"{document.indentation(at)}{name} = {text}{document.newline}"
        return Fix((*fix.edits, analysis.edit(at, at, line)), fix.needs)


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
        if analysis.names.qualified(node.func, point) and not any(paths):
            return all(_is_initializer_class(n) for n in analysis.names.qualified(node.func, point))
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


def _is_initializer_class(qualified: str) -> bool:
    """Whether a name is ``tf.zeros_initializer`` or one of its kin."""
    return qualified.startswith("tensorflow.") and qualified.endswith("_initializer")


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
) -> Maker | None:
    """``K.variable(value)``: by its shape and initializer where they can be seen."""
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
    return _of_any(analysis, node, point, value, parts)


def _of_any(
    analysis: Analysis,
    node: ast.Call,
    point: Point,
    value: ast.expr,
    parts: dict[str, ast.expr | str],
) -> Maker | None:
    """A variable that starts from a number or an array, of which nothing is known."""
    number = literal(value)
    if number is not NOT_LITERAL and isinstance(number, (int, float)):
        template = _ADD_WEIGHT.replace("{initializer}", _CONSTANT) if number else _ADD_WEIGHT
        parts |= {"shape": "()", "initializer": '"zeros"', "value": value}
        return Maker(node, point, template + _TAIL, parts)
    if not any(isinstance(part, (ast.Call, ast.Await, ast.NamedExpr)) for part in walk(value)):
        parts |= {"value": analysis.document.source(value)}
        return None if "\n" in str(parts["value"]) else Maker(node, point, _ARRAY + _TAIL, parts)
    statement = statement_around(analysis, node)
    if not isinstance(statement, ast.Assign) or statement.value is not node:
        return None
    if shares_line(analysis, statement) or "#" in analysis.document.source(node):
        return None
    target = statement.targets[0]
    if not isinstance(target, (ast.Name, ast.Attribute)):
        return None
    name = f"{target.id if isinstance(target, ast.Name) else target.attr}_value"
    while analysis.names.bindings(name, point):
        name += "_"
    parts |= {"value": name}
    return Maker(node, point, _ARRAY + _TAIL, parts, before=(name, value))


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
    value = given["initial_value"]
    parts |= {key: given[key] for key in ("name", "dtype", "trainable") if key in given}
    if type(literal(value)) is int:
        parts.setdefault("dtype", '"int32"')
    if not isinstance(value, ast.Call):
        return _of_any(analysis, node, point, value, parts)
    names = analysis.names.qualified(value.func, point)
    path = names[0].partition(".")[2] if len(names) == 1 else ""
    if names and not names[0].startswith("tensorflow."):
        return _of_value(analysis, node, point, value, parts)
    plain = not any(isinstance(a, ast.Starred) for a in value.args)
    filled = path in _FILLED
    order = ("shape", "dtype", "name") if filled else _DRAWN.get(path, ((), ""))[0]
    if not order or not plain or len(value.args) > len(order):
        shape = initialized(analysis, value, point)
        if shape is None or any(k.arg == "name" for k in value.keywords):
            return None
        parts |= {"shape": shape_text(analysis, shape), "initializer": value.func}
        return Maker(node, point, _ADD_WEIGHT + _TAIL, parts)
    inner: dict[str, ast.expr | str] = {**_DEFAULTS, **dict(zip(order, value.args))}
    for keyword in value.keywords:
        if keyword.arg not in order:
            return None
        inner[keyword.arg or ""] = keyword.value
    if "shape" not in inner:
        return None
    inner = {**inner, **parts, "shape": shape_text(analysis, inner["shape"])}
    if "name" not in parts:
        inner.pop("name", None)
    template = (
        _ADD_WEIGHT.replace("{initializer}", f'"{_FILLED[path]}"')
        if filled
        else (
            _ADD_WEIGHT.replace(
                "{initializer}", "<tensorflow.keras.initializers>." + _DRAWN[path][1]
            )
        )
    )
    return Maker(node, point, template + _TAIL, inner)


def shape_text(analysis: Analysis, node: ast.expr | str) -> ast.expr | str:
    """A shape as today's Keras wants it: a tuple, not a number."""
    if isinstance(node, str):
        return node
    one = isinstance(node, ast.Constant) and isinstance(node.value, int)
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
        one = True
    if isinstance(node, (ast.Name, ast.Attribute)):
        one = _is_a_size(analysis, ast.unparse(node))
    return f"({analysis.document.source(node)},)" if one else node


def _is_a_size(analysis: Analysis, text: str) -> bool:
    """Whether the program writes an expression as one of the sizes in a tuple."""
    return any(
        isinstance(element, (ast.Name, ast.Attribute)) and ast.unparse(element) == text
        for node in analysis.module.nodes.of(ast.Tuple)
        if isinstance(node.ctx, ast.Load)
        for element in node.elts
    )


def is_ready(analysis: Analysis, own: Own, call: ast.Call) -> bool:
    """Whether a layer may add weights where a call stands.

    Not before ``super().__init__``, and not in ``call``, when it is built already.
    """
    start = analysis.document.start(call)
    for method in own.methods("__init__", "call"):
        if analysis.document.start(method) <= start < analysis.document.end(method):
            later = (s for s in method.body if analysis.document.start(s) > start)
            return method.name == "__init__" and not any(map(calls_super, later))
    return True
