"""Optimizers belong to one model, and compute as their class says today.

An optimizer of Keras 3 remembers the variables that it updates: given to a second model, or
to ``compile`` again after layers were frozen, it stops with ``Unknown variable``.  Old Keras
made what it needed anew with each ``compile``.

- Where one optimizer is given to several calls of ``compile``, the later ones get a copy;
  it is reported if the program sets its learning rate, which the copy would not follow.
- ``optimizer.get_config()['lr']`` is read as ``'learning_rate'``, and so are the dict literals
  that ``optimizers.get`` and ``from_config`` are given.
- Two ways to clip gradients at once, which old Keras took, are reported.
- Own optimizers with ``get_updates`` or ``_resource_apply_dense``, which nothing calls any more,
  are reported.

``lr=``, ``decay=`` and other arguments are the business of the rule ``arguments``, and
``optimizer.lr`` is that of ``methods``.

Safe when a key of a configuration changes; unsafe when an optimizer is copied, because the
copies count their steps apart; manual where a class must be rewritten.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.callees import called
from codemods.semantics.kinds import Kind
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Binding, Block, CallSite, How, Point
from codemods.semantics.statements import parents
from codemods.tables.keras import is_keras

NAME = "optimizers"

_UPDATE = (
    "define build(self, variables), which calls super().build(variables), and "
    "update_step(self, gradient, variable, learning_rate)"
)


_RATES = ("lr", "learning_rate")

_UNCALLED = {
    "keras3": (
        "get_updates",
        "_resource_apply_dense",
        "_resource_apply_sparse",
        "_decayed_lr",
        "_create_slots",
        "_prepare_local",
    ),
    "keras2": ("get_updates",),  # the others work up to TensorFlow 2.10
}
"""The methods of own optimizers that a target does not call any more, what says most first."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Everything about optimizers that is neither an argument nor an attribute."""
    yield from _reused(analysis)
    yield from _configurations(analysis)
    yield from _given_configurations(analysis)
    yield from _classes(analysis)
    yield from _clipped(analysis)


# -- one optimizer for several models ---------------------------------------------------


def _reused(analysis: Analysis) -> Iterator[Finding]:
    """A copy for each ``compile`` but the first that gets an optimizer."""
    groups: dict[Binding | ast.AST, list[tuple[CallSite, ast.expr]]] = {}
    for site in analysis.module.methods("compile"):
        given = _optimizer(site)
        if given is None or not _is_model(analysis, site):
            continue
        origin = _origin(analysis, given, site.point)
        if origin is not None:
            groups.setdefault(origin, []).append((site, given))
    for origin, sites in groups.items():
        start = origin.point if isinstance(origin, Binding) else None
        for index, (site, given) in enumerate(sites):
            again = start is not None and _runs_again(analysis, site.point.block, start.block)
            before = [other for other, _ in sites[:index] if _may_both_run(other, site)]
            if before or again:
                yield _copied(analysis, site, given)


def _optimizer(site: CallSite) -> ast.expr | None:
    given = {k.arg: k.value for k in site.node.keywords}.get("optimizer")
    if given is None and site.node.args and not isinstance(site.node.args[0], ast.Starred):
        given = site.node.args[0]
    return given if isinstance(given, (ast.Name, ast.Attribute)) else None


def _is_model(analysis: Analysis, site: CallSite) -> bool:
    assert isinstance(site.node.func, ast.Attribute)
    receiver = analysis.model_receiver(site.node.func.value, site.point, "compile")
    return receiver in (Receiver.PROVEN, Receiver.ASSUMED)


def _origin(analysis: Analysis, node: ast.expr, point: Point) -> Binding | ast.AST | None:
    """Where an optimizer object was made, if it is one and that is one place."""
    if not analysis.kinds.is_only(node, point, Kind.OPTIMIZER):
        return None
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        return bindings[0] if len(bindings) == 1 and bindings[0].how is How.ASSIGN else None
    found = analysis.assigned_once(node, point)
    return found[0] if found is not None else None


def _runs_again(analysis: Analysis, inner: Block, outer: Block, depth: int = 3) -> bool:
    """Whether ``inner`` visibly runs several times while ``outer`` runs once."""
    block: Block | None = inner
    while block is not None and block is not outer:
        if block.loop:
            return True
        block = block.parent
    scope = inner.scope
    if block is outer or scope is outer.scope or scope.parent is not outer.scope:
        return False
    name = getattr(scope.node, "name", "")
    sites = analysis.module.called(name)
    calls = [site.point.block for site in sites if isinstance(site.node.func, ast.Name)]
    return len(calls) > 1 or any(
        depth > 0 and _runs_again(analysis, call, outer, depth - 1) for call in calls
    )


def _may_both_run(first: CallSite, second: CallSite) -> bool:
    """Whether two calls are not in different branches of one ``if``."""
    branches: dict[int, str] = {}
    block: Block | None = first.point.block
    while block is not None:
        if isinstance(block.owner, ast.If):
            branches[id(block.owner)] = block.branch
        block = block.parent
    block = second.point.block
    while block is not None:
        if branches.get(id(block.owner), block.branch) != block.branch:
            return False
        block = block.parent
    return True


def _sets_rate(analysis: Analysis, optimizer: ast.expr) -> bool:
    """Whether the program visibly sets the learning rate of an optimizer."""
    above = parents(analysis)
    for name in _RATES:
        for node in analysis.module.nodes.attributes(name):
            if ast.unparse(node.value) != ast.unparse(optimizer):
                continue
            outer = above[node]
            method = outer.attr if isinstance(outer, ast.Attribute) else ""
            if isinstance(outer, ast.Call) and node in outer.args[:1]:
                method = ast.unparse(outer.func).rpartition(".")[2]
            if isinstance(node.ctx, ast.Store) or method in ("set_value", "assign"):
                return True
    return False


def _copied(analysis: Analysis, site: CallSite, given: ast.expr) -> Finding:
    document = analysis.document
    start, end = document.start(given), document.end(given)
    text = document.source(given)
    if _sets_rate(analysis, given):
        return analysis.finding(
            NAME,
            start,
            end,
            f"`{text}` is given to `compile` more than once, but an optimizer updates the "
            "variables of one model only",
            Safety.MANUAL,
            advice="make an optimizer for each model that is trained, and set the learning rate "
            f"of each where that of `{text}` is set",
        )

    def render() -> Fix:
        copy = f"type({text}).from_config({text}.get_config())"
        return Fix((analysis.edit(start, end, copy),))

    message = (
        f"`{text}` is given to `compile` more than once, but an optimizer updates the variables of "
        "one model only; use a copy; assumes that each may count its steps by itself, and that "
        f"nothing sets the learning rate of `{text}` later"
    )
    return analysis.finding(NAME, start, end, message, Safety.UNSAFE, render=render)


# -- configurations ---------------------------------------------------------------------


def _configurations(analysis: Analysis) -> Iterator[Finding]:
    """``optimizer.get_config()['lr']``."""
    points = {site.node: site.point for site in analysis.module.methods("get_config")}
    if not points:
        return
    for node in analysis.module.nodes.of(ast.Subscript):
        if not isinstance(node.slice, ast.Constant):
            continue
        call, key = node.value, node.slice.value
        if not isinstance(call, ast.Call) or call not in points or key != "lr":
            continue
        assert isinstance(call.func, ast.Attribute)
        if not analysis.kinds.is_only(call.func.value, points[call], Kind.OPTIMIZER):
            continue
        start, end = analysis.document.start(node.slice), analysis.document.end(node.slice)
        new = analysis.document.source(node.slice).replace("lr", "learning_rate")
        yield analysis.finding(
            NAME,
            start,
            end,
            "the configuration of an optimizer holds `'learning_rate'`, no longer `'lr'`",
            Safety.SAFE,
            render=lambda start=start, end=end, new=new: Fix(  # type: ignore[misc]
                (analysis.edit(start, end, new),)
            ),
        )


def _given_configurations(analysis: Analysis) -> Iterator[Finding]:
    """``optimizers.get({'class_name': 'SGD', 'config': {'lr': 0.1}})``, ``from_config({…})``."""
    for site, names in analysis.named_calls:
        found = _configuration(site, names)
        for key, value in zip(found.keys, found.values) if found is not None else ():
            if not isinstance(key, ast.Constant) or key.value not in _OLD_ENTRIES:
                continue
            if isinstance(value, ast.Constant) and value.value in (0, None) and key.value != "lr":
                continue
            yield _entry(analysis, key)


_OLD_ENTRIES = {
    "lr": "",
    "decay": "give a schedule as learning_rate: "
    "tensorflow.keras.optimizers.schedules.InverseTimeDecay(rate, 1, decay)",
}
"""What the target refuses in the configuration of an optimizer, and what to do."""


def _configuration(site: CallSite, names: tuple[str, ...]) -> ast.Dict | None:
    """The settings of an optimizer that a call is given as a dict literal."""
    if len(site.node.args) != 1 or not isinstance(site.node.args[0], ast.Dict):
        return None
    if not all(is_keras(name) and ".optimizers." in name for name in names):
        return None
    (given,), last = site.node.args, names[0].rpartition(".")[2]
    assert isinstance(given, ast.Dict)
    if last == "from_config":
        return given
    if last in ("get", "deserialize"):
        for key, value in zip(given.keys, given.values):
            if isinstance(key, ast.Constant) and key.value == "config":
                return value if isinstance(value, ast.Dict) else None
    return None


def _entry(analysis: Analysis, key: ast.Constant) -> Finding:
    start, end = analysis.document.start(key), analysis.document.end(key)
    name = str(key.value)
    message = f"the configuration of an optimizer has no `'{name}'` any more"
    advice = _OLD_ENTRIES[name]
    if advice:
        return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
    new = analysis.document.source(key).replace("lr", "learning_rate")
    return analysis.finding(
        NAME,
        start,
        end,
        f"{message}; use `'learning_rate'`",
        Safety.SAFE,
        render=lambda: Fix((analysis.edit(start, end, new),)),
    )


# -- classes ----------------------------------------------------------------------------


def _classes(analysis: Analysis) -> Iterator[Finding]:
    """Classes derived from an optimizer of Keras that compute as old ones did."""
    for node, scope in analysis.module.scopes.items():
        if not isinstance(node, ast.ClassDef) or scope.outer is None:
            continue
        old = next((n for n in _UNCALLED[analysis.target] if n in scope.bindings), "")
        names = [n for b in node.bases for n in analysis.names.qualified(b, scope.outer)]
        keras = [name for name in names if is_keras(name) and ".optimizers." in f".{name}"]
        if not old or not keras:
            continue
        start = analysis.document.start(node)
        head = analysis.document.text.index(node.name, start)
        yield analysis.finding(
            NAME,
            head,
            head + len(node.name),
            f"`{node.name}` computes in `{old}`, which {TARGET_NAMES[analysis.target]} never calls",
            Safety.MANUAL,
            advice=_UPDATE,
        )


def _clipped(analysis: Analysis) -> Iterator[Finding]:
    """Two ways to clip gradients at once."""
    for site, callee in called(analysis):
        given = {keyword.arg for keyword in site.node.keywords}
        if "clipvalue" not in given or not given & {"clipnorm", "global_clipnorm"}:
            continue
        if not callee.id.startswith("optimizers."):
            continue
        start, end = analysis.document.start(site.node.func), analysis.document.end(site.node.func)
        yield analysis.finding(
            NAME,
            start,
            end,
            f"`{callee.shown}` takes only one of the ways to clip gradients",
            Safety.MANUAL,
            advice="leave one of them out",
        )


RULE = Rule(
    NAME,
    "an optimizer for each model, and own optimizer classes",
    check,
    words=(b"ptimizer",),
    references=("Keras 3 optimizers: https://keras.io/api/optimizers/",),
)
