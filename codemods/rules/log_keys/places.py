"""The places that name a key of the logs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from codemods.rules.log_keys.fates import is_suspect
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.callees import called
from codemods.semantics.kinds import Kind, Kinds, Value
from codemods.semantics.literals import Argument, Literal, Literals
from codemods.semantics.logs import Producers, of_file, of_fit
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import CallSite, How, Module, Point

PURPOSE = "key of the logs"

_MONITORS = {
    "callbacks.EarlyStopping": 0,
    "callbacks.ReduceLROnPlateau": 0,
    "callbacks.ModelCheckpoint": 1,
}
"""The position of ``monitor`` in every release."""

_READING = ("get", "pop", "setdefault")

_HOOK = re.compile(r"on_(?:train|test|epoch|batch|train_batch|test_batch)_(?:begin|end)")

_SUSPICIOUS = re.compile(r"(?:.*_)?(?:hist|history|histories|logs?)\d*")
"""Names that people give to logs."""


_Fit = tuple["ast.AST | None", "Kinds | None"]


@dataclass(frozen=True, slots=True)
class Place:
    """A key of the logs, written somewhere."""

    literal: Literal
    point: Point
    """Where it is used."""
    fit: _Fit | None = None
    """The call of ``fit`` that returned the logs, if it is one that is seen."""
    before: str = ""
    """What stands before the literal in the key: ``'val_' + name``."""
    assumption: str = ""
    """What must be true for it to be a key of the logs."""
    is_doubtful: bool = False
    """Whether it may as well be a dictionary of the program."""

    @property
    def key(self) -> str:
        """The whole key."""
        return self.before + self.literal.text

    def producers(self, analysis: Analysis) -> Producers:
        """The calls of ``compile`` that decide about the key."""
        return of_fit(analysis, *self.fit) if self.fit is not None else of_file(analysis)


@dataclass(frozen=True, slots=True)
class Monitor:
    """A callback that watches a key of the logs."""

    site: CallSite
    keys: tuple[Place, ...]
    name: str


def reads(analysis: Analysis, literals: Literals) -> Iterator[Place]:
    """Every key that is read from a ``History``, from logs or from a table of them.

    A constant that never was a key of old Keras is left out.
    """
    places = points(analysis)
    module = analysis.module
    for node in (*taking(module), *module.nodes.of(ast.Compare)):
        found = read(node)
        if found is None:
            continue
        owner, key = found
        if isinstance(key, ast.Slice) or (isinstance(key, ast.Constant) and not _is_old(key)):
            continue
        point = next((places[p] for p in walk(owner) if p in places), None)
        if point is None:
            continue
        holder = _holder(analysis, owner, point)
        if holder is None:
            continue
        fit, assumption, doubtful = holder
        # What may be another dictionary is no use that allows a change.
        source = Literals(analysis) if doubtful else literals
        for before, literal in keys(key, point, source):
            yield Place(literal, point, fit, before, assumption, doubtful)


def _is_old(key: ast.Constant) -> bool:
    return isinstance(key.value, str) and is_suspect(key.value)


def own_keys(analysis: Analysis) -> frozenset[str]:
    """The keys that callbacks of the project put into the logs themselves."""
    found: set[str] = set()
    for word in (b"logs", b"history"):
        for path, kinds in analysis.project.kinds_with(word):
            if path != analysis.document.path:
                found |= set(_stored(kinds.module))
    return frozenset(found | set(_stored(analysis.module)))


def _stored(module: Module) -> Iterator[str]:
    """The keys that are stored in something called ``logs`` or ``….history``."""
    called = [site.node for name in ("update", "setdefault") for site in module.methods(name)]
    for node in (*module.nodes.of(ast.Subscript), *called):
        given: list[ast.expr | None] = []
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            owner, given = node.value, [node.slice]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if node.func.attr == "update" and node.args and isinstance(node.args[0], ast.Dict):
                given = list(node.args[0].keys)
            elif node.func.attr == "setdefault" and node.args:
                given = [node.args[0]]
        if not given:
            continue
        last = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        if _SUSPICIOUS.fullmatch(last):
            for key in given:
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value


@once
def points(analysis: Analysis) -> dict[ast.AST, Point]:
    """Where each name that is read stands."""
    module = analysis.module
    return {use.name: use.point for name in module.used_names for use in module.uses(name)}


def taking(module: Module) -> list[ast.AST]:
    """Everything that may take a value out of a dictionary, by its form."""
    called = [site.node for name in _READING for site in module.methods(name)]
    return [*module.nodes.of(ast.Subscript), *called]


def read(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    """What is read, and by which key."""
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        return node.value, node.slice
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in _READING and node.args:
            return node.func.value, node.args[0]
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
        owner = node.comparators[0]
        if isinstance(owner, ast.Call) and isinstance(owner.func, ast.Attribute):
            if owner.func.attr == "keys":
                owner = owner.func.value
        return owner, node.left
    return None


def _holder(
    analysis: Analysis, node: ast.expr, point: Point
) -> tuple[_Fit | None, str, bool] | None:
    """Which ``fit`` gave the logs that ``node`` is, what is assumed, and if it is doubtful.

    ``None`` if it is something else.
    """
    values = [v for v in analysis.kinds.of(node, point) if v.kind is not Kind.NONE]
    logs = [found for v in values if (found := _table(analysis, v)) is not None]
    unknown = any(v.kind is Kind.UNKNOWN for v in values)
    text = analysis.brief(node)
    if logs:
        rest = [v for v in values if _table(analysis, v) is None and not _is_empty(v)]
        if any(v.kind is not Kind.UNKNOWN for v in rest):
            return None
        fits = {(v.node, v.home) for v in logs}
        fit = fits.pop() if len(fits) == 1 else None
        return fit, f"`{text}` holds the logs of Keras" if unknown else "", False
    if _is_lambda_logs(analysis, node, point):
        return None, "", False
    if not analysis.in_keras_project:
        return None
    if any(v.name.startswith("pandas.read_") for v in values):
        return None, f"`{text}` holds the logs of Keras", True
    if not unknown:
        return None
    if isinstance(node, ast.Attribute) and node.attr == "history":
        owner = analysis.brief(node.value)
        return None, f"`{owner}` is what `fit` returned", False
    if isinstance(node, ast.Name) and _is_hook(analysis, node, point):
        return None, f"`{text}` holds the logs of Keras", False
    last = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    if _SUSPICIOUS.fullmatch(last.lower()):
        return None, f"`{text}` holds the logs of Keras", True
    return None


def _table(analysis: Analysis, value: Value) -> Value | None:
    """The logs that a value is, or that a table or another dictionary is made of."""
    if value.kind is Kind.LOGS:
        return value
    node, home = value.node, value.home
    inner: ast.expr | None = None
    point: Point | None = None
    if home is None:
        return None
    if isinstance(node, ast.Call) and node.args and value.name in ("pandas.DataFrame", "dict"):
        inner, point = node.args[0], home.module.call_points.get(node)
    elif isinstance(node, ast.DictComp) and len(node.generators) == 1:
        # {key: values[-1] for key, values in history.history.items()}
        items, target = node.generators[0].iter, node.generators[0].target
        if isinstance(target, ast.Tuple) and ast.unparse(target.elts[0]) == ast.unparse(node.key):
            if isinstance(items, ast.Call) and isinstance(items.func, ast.Attribute):
                inner, point = items.func.value, home.module.call_points.get(items)
    if inner is None or point is None:
        return None
    logs = [v for v in home.of(inner, point) if v.kind is Kind.LOGS]
    return logs[0] if len(logs) == 1 else None


def _is_empty(value: Value) -> bool:
    """Whether it is ``{}``, as in ``logs or {}``."""
    node = value.node
    return value.kind is Kind.OTHER and (
        (isinstance(node, ast.Dict) and not node.keys) or value.name == "dict"
    )


def _parameter(analysis: Analysis, node: ast.expr, point: Point) -> tuple[ast.AST, bool] | None:
    """The function of which ``node`` is the last parameter, and whether it is a method."""
    if not isinstance(node, ast.Name):
        return None
    bindings = analysis.names.bindings(node.id, point)
    for binding in bindings:
        if binding.how is How.PARAMETER:
            function = binding.value
            plain = [*function.args.posonlyargs, *function.args.args]
            if plain[-1:] == [binding.node]:
                owner = analysis.module.scopes[function].parent
                return function, owner is not None and owner.kind == "class"
    return None


def _is_hook(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether it is the ``logs`` of a method like ``on_epoch_end``."""
    found = _parameter(analysis, node, point)
    return (
        found is not None
        and found[1]
        and _HOOK.fullmatch(getattr(found[0], "name", "")) is not None
    )


def _is_lambda_logs(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether it is the last parameter of a function that ``LambdaCallback`` calls."""
    found = _parameter(analysis, node, point)
    if found is None:
        return False
    return found[0] in _of_lambda_callbacks(analysis)


@once
def _of_lambda_callbacks(analysis: Analysis) -> frozenset[ast.AST | None]:
    """The functions that are given to ``LambdaCallback``."""
    functions: set[ast.AST | None] = set()
    for site, callee in called(analysis):
        if callee.id == "callbacks.LambdaCallback":
            for keyword in site.node.keywords:
                if keyword.arg is not None and _HOOK.fullmatch(keyword.arg):
                    functions |= {v.node for v in analysis.kinds.of(keyword.value, site.point)}
    return frozenset(functions)


# -- monitors -----------------------------------------------------------------------


def monitors(analysis: Analysis, literals: Literals) -> Iterator[Monitor]:
    """Every callback that watches a key, with the keys it can be."""
    for site, callee in called(analysis):
        if callee.id not in _MONITORS:
            continue
        node = site.node
        given = {k.arg: k.value for k in node.keywords}.get("monitor")
        position = _MONITORS[callee.id]
        if given is None and callee.own is None and len(node.args) > position:
            if not any(isinstance(a, ast.Starred) for a in node.args[: position + 1]):
                given = node.args[position]
        if given is None:
            continue
        found = tuple(
            Place(literal, site.point, before=before)
            for before, literal in keys(given, site.point, literals)
        )
        yield Monitor(site, found, callee.id.rpartition(".")[2])


def keys(node: ast.expr, point: Point, literals: Literals) -> Iterator[tuple[str, Literal]]:
    """The literals that give a key, and what stands before each of them in it."""
    before, inner = _pieces(node)
    for literal in literals.reaching(Argument("key", inner, point), PURPOSE):
        yield before, literal


def _pieces(node: ast.expr) -> tuple[str, ast.expr]:
    """``'val_' + name``, or another way to write it: the constant, and the name."""
    first: ast.expr | None = None
    rest: ast.expr = node
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        first, rest = node.left, node.right
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        first, rest = node.left, node.right
        if isinstance(rest, ast.Tuple) and len(rest.elts) == 1:
            rest = rest.elts[0]
    elif isinstance(node, ast.JoinedStr) and len(node.values) == 2:
        first, last = node.values
        if isinstance(last, ast.FormattedValue):
            rest = last.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "format" and len(node.args) == 1 and not node.keywords:
            first, rest = node.func.value, node.args[0]
    if isinstance(first, ast.Constant) and first.value in ("val_", "val_%s", "val_{}", "val_{0}"):
        return "val_", rest
    return "", node
