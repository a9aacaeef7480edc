"""A model that is frozen after it was compiled is not trained any more.

The usual adversarial network compiles a discriminator, sets its ``trainable`` to ``False`` and
compiles a second model around it.  Old Keras trained the discriminator by itself all the
same, because ``compile`` noted which weights it had.  Today this is decided at the first
training step: the discriminator stays as it is, without an error, and nothing is learnt.

``trainable`` is set back while the model itself is trained.  A model that is set back for
good behind the second ``compile`` is reported: the second model would train it as well.  So is
a ``BatchNormalization`` that is frozen, by itself or in a model of ``applications``, because
since TensorFlow 2 it goes by its averages while the rest is trained.

Unsafe, because it relies on which model is which; manual where the training is not seen or is
part of a larger statement, and where numbers change.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.logs import models
from codemods.semantics.scopes import CallSite, How, Point, Store
from codemods.semantics.statements import (
    add_statements,
    shares_line,
    siblings,
    statement_around,
)
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root

NAME = "frozen-models"

_TRAINING = ("fit", "fit_generator", "train_on_batch")
_ADVICE = "set trainable to True before it is trained, and to False again behind that"


_WITH_NORMALIZATION = (
    "BatchNormalization",
    "ResNet",
    "Inception",
    "Xception",
    "MobileNet",
    "DenseNet",
    "NASNet",
)
"""The layer, and the applications that have it."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """A place where ``trainable`` is set: an assignment, or a call that leads to one."""

    place: ast.expr
    receiver: ast.expr
    owner: ast.expr
    """The model, where ``receiver`` is each of its layers in turn."""
    value: ast.expr | None
    point: Point


@dataclass(slots=True)
class _Frozen:
    """A model that is frozen behind its ``compile``."""

    store: _Setting
    compiled: CallSite
    trained: list[CallSite] = field(default_factory=list)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every model that is trained after it was frozen."""
    if analysis.dialects.default.name == "modern":
        return  # TensorFlow 2 works like that already
    stores = _settings(analysis)
    said: set[int] = set()
    for store in stores:
        if not _is(store.value, False):
            continue
        yield from _normalizing(analysis, store)
        same = [other for other in stores if _same(analysis, other, store)]
        if any(not _is(other.value, False) for other in same):
            yield from _thawed(analysis, store, same)  # the program sets it back by itself
            continue
        found = _frozen(analysis, store)
        if found is None:
            continue
        if not found.trained:
            problem = "it is not seen where it is trained"
            yield _report(analysis, store.place, store.owner, problem)
        for finding in _trained(analysis, found):
            if finding.start not in said:
                said.add(finding.start)
                yield finding


def _settings(analysis: Analysis) -> list[_Setting]:
    """Every place that sets ``trainable``, and calls of functions that do it for a parameter."""
    found: dict[ast.expr, _Setting] = {}
    for store in analysis.module.stores("trainable"):
        owner = _owner(analysis, store)
        direct = _Setting(store.node, store.node.value, owner, store.value, store.point)
        for setting in _calls_around(analysis, direct) or [direct]:
            found.setdefault(setting.place, setting)
    return list(found.values())


def _calls_around(analysis: Analysis, direct: _Setting) -> list[_Setting]:
    """The calls of a function that sets one parameter to another: ``freeze(net, value)``."""
    function, owner, value = direct.point.block.scope.node, direct.owner, direct.value
    if not isinstance(function, ast.FunctionDef):
        return []
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    if not isinstance(owner, ast.Name) or not isinstance(value, ast.Name):
        return []
    result = []
    for site in analysis.module.called(function.name):
        given: dict[str | None, ast.expr] = dict(zip(names, site.node.args))
        given |= {keyword.arg: keyword.value for keyword in site.node.keywords}
        if isinstance(site.node.func, ast.Name) and {owner.id, value.id} <= given.keys():
            model = given[owner.id]
            result.append(_Setting(site.node, model, model, given[value.id], site.point))
    return result


def _normalizing(analysis: Analysis, store: _Setting) -> Iterator[Finding]:
    """A frozen ``BatchNormalization``, which no longer goes by the batch while others train."""
    names = {
        (below_root(value.name) or "").rpartition(".")[2]
        for node in (store.owner, store.receiver)
        for value in analysis.kinds.of(node, store.point)
        if value.kind in (Kind.MODEL, Kind.LAYER)
    }
    if any(name.startswith(_WITH_NORMALIZATION) for name in names):
        yield analysis.finding(
            NAME,
            analysis.document.start(store.place),
            analysis.document.end(store.place),
            "a frozen `BatchNormalization` goes by the averages that it has learnt in TensorFlow "
            "2, and went by each batch before: the numbers of training change",
            Safety.MANUAL,
            advice="nothing, as this is what freezing is for; for the old numbers, set "
            "gamma.trainable and beta.trainable of such layers instead",
        )


def _thawed(analysis: Analysis, store: _Setting, same: list[_Setting]) -> Iterator[Finding]:
    """A model that is set back once and for all, behind the ``compile`` of what holds it."""
    owner = store.owner
    others = [other for other in same if not _is(other.value, False)]
    if len(same) > 2 or Kind.MODEL not in analysis.kinds.kinds(owner, store.point):
        return
    (back,) = others
    scope = store.point.block.scope
    if back.point.block.scope is not scope or back.point.block.loop or back.point.block.branch:
        return
    own = models(analysis.kinds, owner, store.point)
    between = [
        site
        for site in analysis.module.methods("compile")
        if site.point.block.scope is scope
        and store.point.order < site.point.order < back.point.order
    ]
    if between and not any(_is_model(analysis, site, owner, own) for site in between):
        outer = between[-1].node.func
        assert isinstance(outer, ast.Attribute)
        text, whole = analysis.brief(owner), analysis.brief(outer.value)
        yield analysis.finding(
            NAME,
            analysis.document.start(back.place),
            analysis.document.end(back.place),
            f"`{whole}` was compiled while `{text}` was frozen, and would train it now",
            Safety.MANUAL,
            advice=f"set {text}.trainable to False while {whole} is trained",
        )


def _owner(analysis: Analysis, store: Store) -> ast.expr:
    """The model that is frozen, by itself or layer by layer."""
    node = store.node.value
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, store.point)
        if len(bindings) == 1 and bindings[0].how is How.EACH:
            layers = bindings[0].value
            if isinstance(layers, ast.Attribute) and layers.attr == "layers":
                return layers.value
    return node


def _is(node: ast.expr | None, value: bool) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def _same(analysis: Analysis, other: _Setting, store: _Setting) -> bool:
    """Whether two assignments may be to one model."""
    left, right = other.owner, store.owner
    if ast.dump(left) == ast.dump(right):
        return True
    if isinstance(left, ast.Attribute) and isinstance(right, ast.Attribute):
        return False
    values = models(analysis.kinds, left, other.point)
    return not values or bool(values & models(analysis.kinds, right, store.point))


def _frozen(analysis: Analysis, store: _Setting) -> _Frozen | None:
    """The model whose ``trainable`` is set, if it was compiled before and is part of another."""
    owner = store.owner
    own = models(analysis.kinds, owner, store.point)
    if Kind.MODEL not in analysis.kinds.kinds(owner, store.point):
        return None
    before: CallSite | None = None
    after = False
    for site in analysis.module.methods("compile"):
        is_own = _is_model(analysis, site, owner, own)
        if site.point.block.scope is store.point.block.scope:
            if site.point.order < store.point.order:
                before = site if is_own else before
            elif is_own:
                return None  # compiled again
            else:
                after = True
        elif is_own:
            before = before or site  # by what made the model
    if before is None or not after:
        return None
    found = _Frozen(store, before)
    for name in _TRAINING:
        for site in analysis.module.methods(name):
            earlier = (
                site.point.block.scope is store.point.block.scope
                and site.point.order < store.point.order
            )
            if not earlier and _is_model(analysis, site, owner, own):
                found.trained.append(site)
    return found


def _is_model(analysis: Analysis, site: CallSite, owner: ast.expr, own: frozenset[Value]) -> bool:
    """Whether a method is called of the model that ``owner`` is, one of ``own``."""
    assert isinstance(site.node.func, ast.Attribute)
    receiver = site.node.func.value
    same = ast.dump(receiver) == ast.dump(owner)
    if isinstance(receiver, ast.Attribute) and isinstance(owner, ast.Attribute):
        return same  # two attributes are two models, even if one function makes both
    values = models(analysis.kinds, receiver, site.point)
    return values == own if values and own else same


def _trained(analysis: Analysis, found: _Frozen) -> Iterator[Finding]:
    """A finding for each run of statements that train the model."""
    statements: dict[ast.stmt, ast.expr] = {}
    problem = ""
    for site in found.trained:
        assert isinstance(site.node.func, ast.Attribute)
        statement = _statement(analysis, site.node)
        if statement is None or shares_line(analysis, statement):
            problem = "it is trained within a larger statement"
        else:
            statements[statement] = site.node.func.value
    if problem:  # all of it, or nothing
        for site in found.trained:
            assert isinstance(site.node.func, ast.Attribute)
            function = site.node.func
            yield _report(analysis, function, function.value, problem)
        return
    for run in _runs(analysis, list(statements)):
        yield _around(analysis, run, statements[run[0]])


def _statement(analysis: Analysis, call: ast.Call) -> ast.stmt | None:
    """The plain statement that a call is part of."""
    statement = statement_around(analysis, call)
    plain = isinstance(statement, (ast.Expr, ast.Assign, ast.AugAssign))
    nodes = analysis.module.nodes
    inside = nodes.within(statement, ast.Lambda, ast.ListComp, ast.GeneratorExp)
    return statement if plain and not inside else None


def _runs(analysis: Analysis, statements: list[ast.stmt]) -> Iterator[list[ast.stmt]]:
    """Statements that stand behind each other, together."""
    left = sorted(statements, key=lambda s: (s.lineno, s.col_offset))
    while left:
        run = [left.pop(0)]
        body = siblings(analysis, run[0])
        while left and body[body.index(run[-1]) + 1 :][:1] == [left[0]]:
            run.append(left.pop(0))
        yield run


def _around(analysis: Analysis, run: list[ast.stmt], model: ast.expr) -> Finding:
    document = analysis.document
    text = analysis.source(model)
    start, end = document.start(run[0]), document.end(run[-1])

    def render() -> Fix:
        line = document.line_start(start)
        head = document.text[line:start]
        before = Edit(document.path, line, line, f"{head}{text}.trainable = True{document.newline}")
        behind = add_statements(analysis, start, end, [f"{text}.trainable = False"])
        return Fix((before, *behind))

    assumptions = [f"`{text}` is the model that was frozen"]
    if "BatchNormalization" in document.text:
        assumptions.append(
            "a frozen `BatchNormalization` may go by the averages that it has learnt, and no "
            "longer by the batch"
        )
    return analysis.finding(
        NAME,
        start,
        document.end(run[0]),
        f"`{text}` was frozen after it was compiled, and would not be trained here; set "
        f"`{text}.trainable` around it{assuming(assumptions)}",
        Safety.UNSAFE,
        render=render,
    )


def _report(analysis: Analysis, node: ast.expr, model: ast.expr, problem: str) -> Finding:
    text = analysis.brief(model)
    return analysis.finding(
        NAME,
        analysis.document.start(node),
        analysis.document.end(node),
        f"`{text}` is frozen after it was compiled, and would not be trained any more; {problem}",
        Safety.MANUAL,
        advice=_ADVICE,
    )


RULE = Rule(
    NAME,
    "a model that is frozen after `compile` is set trainable while it is trained",
    check,
    words=(),
    project_words=(b".trainable",),
)
