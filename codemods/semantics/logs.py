"""Which keys the logs of training have: what ``compile`` was given as ``metrics``.

Keras 1 to 2.2 and ``tf.keras`` 1.x logged ``'accuracy'`` as ``'acc'`` and ``'mse'`` as
``'mean_squared_error'``; Keras 3 takes the string itself.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.semantics.analysis import Analysis, once
from codemods.semantics.kinds import Kind, Kinds, Value
from codemods.semantics.scopes import Binding, CallSite, How, Point
from codemods.tables.keras import is_keras, lookup
from codemods.tables.metric_keys import old_key

_DEPTH = 8
"""How many names one after the other are followed."""

_FITS = ("fit", "fit_generator")


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric that a model is compiled with."""

    old: str
    """Its key in the logs of old Keras, the output left out."""
    new: str
    """Its key in the logs of the target."""
    shown: str
    """How ``compile`` is given it."""
    has_direction: bool = True
    """Whether the target knows if more of it is better: not for a function."""
    kind: str = ""
    """``weighted_`` for one of ``weighted_metrics``."""


@dataclass(slots=True)
class Compiled:
    """A call of ``compile``, and the metrics it asks for."""

    home: Kinds
    site: CallSite
    metrics: list[Metric] = field(default_factory=list)
    is_complete: bool = True
    """Whether there are no others."""

    @property
    def models(self) -> frozenset[Value]:
        """What the compiled model can be, as far as it is known where that was made."""
        function = self.site.node.func
        assert isinstance(function, ast.Attribute)
        return models(self.home, function.value, self.site.point)


@dataclass(frozen=True, slots=True)
class Producers:
    """The calls of ``compile`` that decide about some logs."""

    calls: tuple[Compiled, ...]
    is_proven: bool = False
    """Whether it is these and no others."""


def models(home: Kinds, node: ast.expr, point: Point) -> frozenset[Value]:
    """The models that an expression can be; empty if it may be one that is not seen made."""
    values = frozenset(v for v in home.of(node, point) if v.kind is not Kind.NONE)
    known = all(v.kind is Kind.MODEL and v.node is not None for v in values)
    return values if known else frozenset()


@once
def everything(analysis: Analysis) -> list[Compiled]:
    """Every call of ``compile`` of a Keras model in the project."""
    result = list(_calls(analysis.kinds))
    for path, kinds in analysis.project.kinds_with(b".compile("):
        if path != analysis.document.path:
            result += _calls(kinds)
    return result


@once
def _by_model(analysis: Analysis) -> dict[Value, list[Compiled]]:
    """The same by each model that the calls compile."""
    found: dict[Value, list[Compiled]] = defaultdict(list)
    for call in everything(analysis):
        for value in call.models:
            found[value].append(call)
    return found


def of_fit(analysis: Analysis, call: ast.AST | None, home: Kinds | None) -> Producers:
    """The calls of ``compile`` that decide about the logs of one call of ``fit`` or the like."""
    point = home.module.call_points.get(call) if home and isinstance(call, ast.Call) else None
    if home is None or point is None or not isinstance(call, ast.Call):
        return of_file(analysis)
    if not isinstance(call.func, ast.Attribute):
        return of_file(analysis)
    own = _linked(analysis, models(home, call.func.value, point))
    return Producers(own, True) if own else of_file(analysis)


@once
def of_file(analysis: Analysis) -> Producers:
    """The calls of ``compile`` that decide about the logs of any training in this file.

    It is proven to be these if every model that the file trains is seen compiled, and no
    other file that compiles models takes anything from this one.
    """
    return _of_file(analysis)


def _of_file(analysis: Analysis) -> Producers:
    every, home = everything(analysis), analysis.kinds
    trained: list[Compiled] = []
    sure = True
    for name in _FITS:
        for site in home.module.methods(name):
            assert isinstance(site.node.func, ast.Attribute)
            owner = site.node.func.value
            if not home.kinds(owner, site.point) & {Kind.MODEL, Kind.UNKNOWN}:
                continue  # ``ImageDataGenerator.fit``
            own = _linked(analysis, models(home, owner, site.point))
            sure = sure and bool(own)
            trained += own
    if trained and sure:
        others = any(call.home is not home and call not in trained for call in every)
        taken = others and bool(analysis.project.taken_from(analysis.document.path))
        return Producers(tuple(trained), not taken)
    own = tuple(call for call in every if call.home is home)
    return Producers(own or tuple(every))


def _linked(analysis: Analysis, values: frozenset[Value]) -> tuple[Compiled, ...]:
    """The calls that compile one of these models; empty if one of them is not seen compiled."""
    found = [_by_model(analysis).get(value, []) for value in values]
    return tuple({id(c): c for calls in found for c in calls}.values()) if all(found) else ()


# -- what compile is given ------------------------------------------------------------


def _calls(home: Kinds) -> Iterator[Compiled]:
    for site in home.module.methods("compile"):
        call, function = site.node, site.node.func
        assert isinstance(function, ast.Attribute)
        if home.names.qualified(function, site.point):
            continue  # ``re.compile``
        kinds = {value.kind for value in home.of(function.value, site.point)}
        keywords = {keyword.arg for keyword in call.keywords}
        telling = keywords & {"loss", "optimizer", "metrics", None} or len(call.args) > 1
        if Kind.MODEL not in kinds and not (Kind.UNKNOWN in kinds and telling):
            continue
        found, weighted = Compiled(home, site), None
        for keyword in call.keywords:
            if keyword.arg == "metrics":
                _add(found, home, keyword.value, site.point)
            elif keyword.arg == "weighted_metrics":
                weighted = Compiled(home, site)
                _add(weighted, home, keyword.value, site.point)
            elif keyword.arg is None:
                found.is_complete = False
        if any(isinstance(argument, ast.Starred) for argument in call.args):
            found.is_complete = False
        elif len(call.args) > 2 and "metrics" not in keywords:
            _add(found, home, call.args[2], site.point)
        if weighted is not None:
            _add_weighted(found, weighted)
        yield found


def _add_weighted(found: Compiled, weighted: Compiled) -> None:
    """Add ``weighted_metrics``: Keras 3 says so in the key only to tell it from another."""
    plain = {metric.new for metric in found.metrics}
    for metric in weighted.metrics:
        new = f"weighted_{metric.new}" if metric.new in plain else metric.new
        shown = f"weighted_{metric.old}"
        found.metrics.append(Metric(shown, new, metric.shown, metric.has_direction, "weighted_"))
    found.is_complete = found.is_complete and weighted.is_complete


def _add(found: Compiled, home: Kinds, node: ast.expr, point: Point, depth: int = 0) -> None:
    """Add what ``node`` gives as metrics."""
    parts: list[ast.expr] | None = None
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            text = node.value
            found.metrics.append(Metric(old_key(text), text, f"'{text}'"))
        return
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        parts = node.elts
    elif isinstance(node, ast.Dict):
        parts = node.values
    elif isinstance(node, ast.IfExp):
        parts = [node.body, node.orelse]
    elif isinstance(node, ast.BoolOp):
        parts = node.values
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = [node.left, node.right]
    elif isinstance(node, ast.Starred):
        parts = [node.value]
    if parts is not None:
        for part in parts:
            _add(found, home, part, point, depth)
    elif isinstance(node, ast.Call):
        _add_object(found, home, node, point)
    elif depth >= _DEPTH or not (
        _add_function(found, home, node, point) or _add_named(found, home, node, point, depth)
    ):
        found.is_complete = False


def _add_object(found: Compiled, home: Kinds, node: ast.Call, point: Point) -> None:
    """``AUC(name='auc')``: its name."""
    names = home.names.qualified(node.func, point)
    keras = bool(names) and all(map(is_keras, names))
    given = [k.value for k in node.keywords if k.arg == "name"]
    if given and isinstance(given[0], ast.Constant):
        key = str(given[0].value)
        found.metrics.append(Metric(key, key, key))
    elif not keras or given:
        found.is_complete = False


def _add_function(found: Compiled, home: Kinds, node: ast.expr, point: Point) -> bool:
    """A function of Keras or of the project: its own name."""
    names = home.names.qualified(node, point)
    if names and all(map(is_keras, names)):
        for name in names:
            known = lookup(name, "keras3")
            new = old_key((known.target if known and known.target else name).rpartition(".")[2])
            found.metrics.append(Metric(old_key(name.rpartition(".")[2]), new, new, False))
        return True
    values = home.of(node, point)
    if not values or any(v.kind is not Kind.FUNCTION for v in values):
        return False
    for value in values:
        name = getattr(value.node, "name", "lambda")
        found.metrics.append(Metric(name, name, name, False))
    return True


def _add_named(found: Compiled, home: Kinds, node: ast.expr, point: Point, depth: int) -> bool:
    """What a variable, a parameter or a name of another file stands for."""
    bindings = home.names.bindings(node.id, point) if isinstance(node, ast.Name) else []
    known = bool(bindings)
    for binding in bindings:
        if binding.how is How.ASSIGN:
            _add(found, home, binding.value, binding.point, depth + 1)
        elif binding.how is How.PARAMETER:
            _add_given(found, home, binding, depth)
            known = False  # others may give something else
        else:
            known = False
    if isinstance(node, ast.Name) and bindings:
        for name in ("append", "extend", "insert"):
            for site in home.module.methods(name):
                function = site.node.func
                assert isinstance(function, ast.Attribute)
                if isinstance(function.value, ast.Name) and function.value.id == node.id:
                    _add(found, home, site.node.args[-1], site.point, depth + 1)
    if known:
        return True
    values = home.of(node, point)
    lists = [v.node for v in values if isinstance(v.node, (ast.List, ast.Tuple))]
    elements = [element for found_list in lists for element in found_list.elts]
    for element in elements:  # from another file
        if isinstance(element, ast.Constant):
            _add(found, home, element, point)
    plain = all(isinstance(element, ast.Constant) for element in elements)
    if not values or any(v.kind in (Kind.UNKNOWN, Kind.NAME) for v in values):
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        found.metrics.append(Metric(name, name, name, False))  # if it is a function
    return bool(lists) and len(lists) == len(values) and plain


def _add_given(found: Compiled, home: Kinds, binding: Binding, depth: int) -> None:
    """What a parameter has by default, and what the calls of the file give for it."""
    function = binding.value
    arguments = function.args
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = dict(zip(reversed(plain), reversed(arguments.defaults)))
    defaults |= dict(zip(arguments.kwonlyargs, arguments.kw_defaults))
    scope = home.module.scopes[function]
    default = defaults.get(binding.node)
    if default is not None and scope.outer is not None:
        _add(found, home, default, scope.outer, depth + 1)
    for site in home.module.called(getattr(function, "name", "")):
        for keyword in site.node.keywords:
            if keyword.arg == binding.name:
                _add(found, home, keyword.value, site.point, depth + 1)
        bound = int(scope.parent is not None and scope.parent.kind == "class")
        index = plain.index(binding.node) - bound if binding.node in plain else -1
        if 0 <= index < len(site.node.args):
            _add(found, home, site.node.args[index], site.point, depth + 1)
