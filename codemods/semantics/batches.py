"""Numbers of samples and of batches: how many steps an old argument stands for.

Keras 1 counted samples (``samples_per_epoch``) and drew batches until it had seen that
many; Keras 2 counted batches and drew them ``while steps_done < steps``, so that a float
was in effect rounded up.  Today's Keras wants an integer number of batches.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from codemods.edits import ImportNeed
from codemods.semantics import yields
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind, Kinds, Value
from codemods.semantics.scopes import Point

_COUNTS = frozenset({"n", "N", "samples", "nb_sample"})
"""What Keras iterators have called their number of samples."""

_FLOW_BATCH_SIZE = {"flow": 2, "flow_from_directory": 5, "flow_from_dataframe": 10**6}
"""The position of ``batch_size`` in the flow methods (Keras 1.2.2 to 2.3.1)."""

_DEFAULT_BATCH_SIZE = "32"
"""The default of every flow method in every release."""

_BATCH_NAMES = frozenset({"batch_size", "batchsize", "batch_sz", "bs", "batch"})


@dataclass(frozen=True, slots=True)
class Wrapping:
    """Text around an argument's value that makes it a number of batches."""

    before: str
    after: str
    needs: tuple[ImportNeed, ...] = ()
    assumption: str = ""
    """What is assumed, in words; empty if nothing is."""
    whole: bool = False
    """``before`` replaces the value altogether."""


def integer(analysis: Analysis, value: ast.expr, point: Point) -> Wrapping | None:
    """How to make a number of steps an integer; ``None`` if it is not known to be a float."""
    floats = [v for v in analysis.kinds.of(value, point) if v.kind is Kind.FLOAT]
    if not floats or _rounded_down(analysis, floats):
        return None
    if all(isinstance(v.node, ast.Call) or _is_whole(v.node) for v in floats):
        return Wrapping("int(", ")")  # np.ceil(…), np.floor(…), 10.0: whole already
    return _ceil(analysis, "", point)


def _rounded_down(analysis: Analysis, floats: list[Value]) -> bool:
    """Whether a number comes from a division of a program for Python 2: not rounded up there."""
    divided = any(
        isinstance(part, ast.BinOp) and isinstance(part.op, ast.Div)
        for found in floats
        if found.node is not None
        for part in ast.walk(found.node)
    )
    return divided and analysis.project.is_python2(analysis.document)


def _is_whole(node: ast.AST | None) -> bool:
    """Whether a literal is a float without fraction."""
    return isinstance(node, ast.Constant) and float(node.value).is_integer()  # type: ignore[arg-type]


def _ceil(analysis: Analysis, divisor: str, point: Point) -> Wrapping:
    """``math.ceil(value / divisor)`` with whatever name ``math`` has here."""
    text, needs = analysis.name_for("math", "ceil", "ceil", point)
    if needs:
        module, needs = analysis.name_for("math", "", "math", point)
        text = f"{module}.ceil"
    return Wrapping(f"{text}(", f" / {divisor})" if divisor else ")", needs)


def from_samples(
    analysis: Analysis, samples: ast.expr, data: ast.expr, point: Point
) -> Wrapping | None:
    """How to turn a number of samples drawn from ``data`` into a number of batches.

    ``None`` where the batch size cannot be told from the text.
    """
    source = analysis.document.source
    iterator = analysis.kinds.is_only(data, point, Kind.ITERATOR)
    if isinstance(samples, ast.Attribute) and samples.attr in _COUNTS:
        if ast.dump(samples.value) == ast.dump(data):
            if iterator:
                return Wrapping(f"len({source(data)})", "", whole=True)
            if samples.attr == "nb_sample" and Kind.UNKNOWN in analysis.kinds.kinds(data, point):
                assumption = f"`{source(data)}` is an iterator of ImageDataGenerator"
                return Wrapping(f"len({source(data)})", "", (), assumption, True)
    size = _batch_size(analysis, data, point)
    if size is None:
        return None
    text, assumption = size
    number = _integer(samples)
    if number is not None and text.isdecimal() and int(text) and number % int(text) == 0:
        return Wrapping("", f" // {text}", (), assumption)
    ceil = _ceil(analysis, text, point)
    if not _binds_tighter(samples):
        ceil = Wrapping(f"{ceil.before}(", f"){ceil.after}", ceil.needs)
    return Wrapping(ceil.before, ceil.after, ceil.needs, assumption)


def _integer(node: ast.expr) -> int | None:
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None


def _binds_tighter(node: ast.expr) -> bool:
    """Whether ``node`` can stand left of ``/`` without parentheses."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, (ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow))
    return not isinstance(node, (ast.IfExp, ast.Lambda, ast.Compare, ast.BoolOp, ast.NamedExpr))


def _batch_size(analysis: Analysis, data: ast.expr, point: Point) -> tuple[str, str] | None:
    """The text of the batch size of ``data`` at ``point``, and what that assumes."""
    values = [v for v in analysis.kinds.of(data, point) if v.kind is not Kind.NONE]
    if not values:
        return None
    if all(v.kind is Kind.ITERATOR for v in values):
        known = {flow_size(analysis, value, point) for value in values}
        text = known.pop() if len(known) == 1 else ""
        if not text and isinstance(data, (ast.Name, ast.Attribute)):
            text = f"{analysis.document.source(data)}.batch_size"
        return (text, "") if text else None
    if all(v.kind is Kind.GENERATOR for v in values):
        found = {_generator_size(analysis, value, point) for value in values}
        text = found.pop() if len(found) == 1 else ""
        if text:
            what = analysis.brief(data)
            return text, f"each batch of `{what}` holds {text} samples"
    return None


def flow_size(analysis: Analysis, value: Value, point: Point) -> str:
    """The batch size given to the flow call that made an iterator, if it can stand here."""
    call = value.node
    if not isinstance(call, ast.Call):
        return ""
    given = _argument(call, "batch_size", _FLOW_BATCH_SIZE.get(value.name, 10**6))
    if given is None:
        dynamic = any(k.arg is None for k in call.keywords)
        dynamic = dynamic or any(isinstance(a, ast.Starred) for a in call.args)
        return "" if dynamic else _DEFAULT_BATCH_SIZE
    return _portable(analysis, given, call, value.home, point)


def _generator_size(analysis: Analysis, value: Value, point: Point) -> str:
    """What a call gives for a generator function's parameter named like a batch size."""
    call = value.node
    if not isinstance(call, ast.Call) or value.home is None:
        return ""
    for keyword in call.keywords:
        if keyword.arg in _BATCH_NAMES:
            return _portable(analysis, keyword.value, call, value.home, point)
    arguments = getattr(value.maker, "args", None)
    if isinstance(arguments, ast.arguments):
        return _by_position(analysis, call, arguments, value.home, point)
    return ""


def is_endless(analysis: Analysis, data: ast.expr, point: Point) -> bool:
    """Whether ``data`` is visibly a Python generator (or iterator) that never ends."""
    values = analysis.kinds.of(data, point)
    return bool(values) and all(_is_endless(value) for value in values)


def _is_endless(value: Value, depth: int = 5) -> bool:
    node, home = value.node, value.home
    if value.kind is not Kind.GENERATOR or home is None or not depth:
        return False
    if value.maker is not None:
        return yields.loops_forever(value.maker)
    if isinstance(node, ast.GeneratorExp):
        outer = home.module.scopes[node].outer
        sources = [node.generators[0].iter]
        point = outer if len(node.generators) == 1 else None
    elif isinstance(node, ast.Call) and value.name in ("zip", "map"):
        sources = node.args[value.name == "map" :]
        point = home.module.call_points.get(node)
    else:
        return value.name == "itertools.cycle"
    if point is None or not sources or any(isinstance(s, ast.Starred) for s in sources):
        return False
    found = [home.of(source, point) for source in sources]
    return all(found) and all(
        v.kind is Kind.ITERATOR or _is_endless(v, depth - 1) for values in found for v in values
    )


def _by_position(
    analysis: Analysis, call: ast.Call, arguments: ast.arguments, home: Kinds, point: Point
) -> str:
    names = [a.arg for a in arguments.posonlyargs + arguments.args]
    names = names[1:] if names[:1] == ["self"] else names
    for name, given in zip(names, call.args):
        if isinstance(given, ast.Starred):
            return ""
        if name in _BATCH_NAMES:
            return _portable(analysis, given, call, home, point)
    defaults = dict(zip(reversed(names), reversed(arguments.defaults)))
    for name in names[len(call.args) :]:
        default = defaults.get(name)
        if name in _BATCH_NAMES and isinstance(default, ast.Constant):
            return str(default.value)
    return ""


def _argument(call: ast.Call, name: str, position: int) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    plain = call.args[: position + 1]
    if len(plain) > position and not any(isinstance(a, ast.Starred) for a in plain):
        return plain[position]
    return None


def _portable(
    analysis: Analysis, node: ast.expr, call: ast.Call, home: Kinds | None, point: Point
) -> str:
    """The text of ``node``, an argument of ``call``, if it means the same at ``point``."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return str(node.value)
    if home is not analysis.kinds:
        return ""
    there = analysis.point_of(call)
    if there is None or not analysis.means_same(node, there, point):
        return ""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        fixed = node.attr not in analysis.module.foreign
        if analysis.assigned_once(node, there) is None and (
            not fixed or analysis.kinds.is_only(node.value, there, Kind.OBJECT, Kind.MODEL)
        ):
            return ""
    elif not isinstance(node, ast.Name):
        return ""
    return analysis.document.source(node)
