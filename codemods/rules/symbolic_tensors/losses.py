"""Losses made of Keras tensors: ``model.add_loss``, and functions that use tensors in between.

The tensors become inputs of a layer of the model, which has their values in every step.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.rules.symbolic_tensors import layers
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.captured import Capture, Function, captures, functions, sees, told
from codemods.semantics.definitions import definition
from codemods.semantics.kinds import Kind
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, How, Point, Scope
from codemods.semantics.statements import parents, shares_line
from codemods.semantics.symbolic import Symbolic, argument_for, is_symbolic
from codemods.semantics.wording import assuming
from codemods.tables.definitions import ADDED_LOSS, LOSS_TENSORS

_LOSS, _METRICS = 1, 2
"""Where ``compile`` takes them."""

_LAYER = (
    "compute this part of the loss in a layer that gets the tensors and calls self.add_loss, "
    "or make the tensors outputs of the model"
)


def check(analysis: Analysis, name: str) -> Iterator[Finding]:
    """Losses that use Keras tensors."""
    for site in analysis.module.methods("add_loss"):
        fix = added_loss(analysis, site)
        if fix is not None:
            assert isinstance(site.node.func, ast.Attribute)
            start, end = analysis.attribute_span(site.node.func)
            message = (
                f"`add_loss` of Keras models only raises an error in "
                f"{TARGET_NAMES[analysis.target]}; add the loss in a layer behind the outputs; "
                f"assumes that nothing names the outputs of `{_receiver(analysis, site)}`"
            )
            yield analysis.finding(name, start, end, message, Safety.UNSAFE, render=_given(fix))
    for plan in _plans(analysis):
        start, end = analysis.document.start(plan.node), analysis.document.end(plan.node)
        message = told(analysis, plan.node, plan.captures)
        if plan.fix is None:
            yield analysis.finding(name, start, end, message, Safety.MANUAL, advice=_LAYER)
            continue
        message += "; a layer of the model keeps them"
        model = _receiver(analysis, plan.site)
        message += assuming(
            [f"nothing names the outputs of `{model}`", "the tensors come from its layers"]
        )
        yield analysis.finding(name, start, end, message, Safety.UNSAFE, render=_given(plan.fix))


def _given(fix: Fix) -> Callable[[], Fix]:
    return lambda: fix


def _receiver(analysis: Analysis, site: CallSite) -> str:
    assert isinstance(site.node.func, ast.Attribute)
    return analysis.brief(site.node.func.value)


# -- add_loss ---------------------------------------------------------------------


def added_loss(analysis: Analysis, site: CallSite) -> Fix | None:
    """``model.add_loss(tensor)`` as a layer behind the outputs; ``None`` if it cannot be."""
    call, document = site.node, analysis.document
    statement = own_statement(analysis, site)
    if analysis.target == "keras2" or statement is None or len(call.args) != 1 or call.keywords:
        return None
    tensor = call.args[0]
    if isinstance(tensor, (ast.List, ast.Tuple)) and len(tensor.elts) == 1:
        tensor = tensor.elts[0]
    if is_symbolic(analysis, tensor, site.point) not in (Symbolic.LIKELY, Symbolic.HERE):
        return None
    receiver = rebound(analysis, _model(site), site.point)
    if receiver is None or _is_compiled_before(analysis, site):
        return None
    first = document.start(statement), document.start(tensor)
    last = document.end(tensor), document.end(statement)
    if any("#" in document.text[start:end] for start, end in (first, last)):
        return None
    own, brought = definition(analysis, ADDED_LOSS, call, site.point)
    model, needs = model_class(analysis, site.point)
    text = f"{receiver} = {model}({receiver}.input, {own}()([{receiver}.output, "
    edits = (
        analysis.edit(*first, text),
        analysis.edit(*last, f"]), name={receiver}.name)"),
    )
    return Fix(edits, (*brought, *needs))


def own_statement(analysis: Analysis, site: CallSite) -> ast.stmt | None:
    """The statement that a call is, if it has a line of its own."""
    statement = parents(analysis).get(site.node)
    if not isinstance(statement, ast.Expr) or shares_line(analysis, statement):
        return None
    return statement


def _model(site: CallSite) -> ast.expr:
    assert isinstance(site.node.func, ast.Attribute)
    return site.node.func.value


def rebound(analysis: Analysis, node: ast.expr, point: Point) -> str | None:
    """The text of a model that can be assigned anew; ``None`` if others would not see it."""
    values = analysis.kinds.of(node, point)
    if any(value.kind not in (Kind.MODEL, Kind.UNKNOWN) for value in values):
        return None
    if any(value.name.endswith(".Sequential") or analysis.kinds.classes(value) for value in values):
        return None
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        if any(binding.how is not How.ASSIGN for binding in bindings) or not bindings:
            return None
        if any(b.point.block.scope is not point.block.scope for b in bindings):
            return None
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return analysis.document.source(node) if node.value.id == "self" else None
    return None


def _is_compiled_before(analysis: Analysis, site: CallSite) -> bool:
    """Whether the model is compiled before, which a new model would not be."""
    receiver = _receiver(analysis, site)
    return any(
        _receiver(analysis, other) == receiver
        and other.point.block.scope is site.point.block.scope
        and other.point.order < site.point.order
        for other in analysis.module.methods("compile")
    )


def model_class(analysis: Analysis, point: Point) -> tuple[str, tuple[ImportNeed, ...]]:
    """A name for ``Model``, and the import it needs."""
    for module in ("tensorflow.keras.models", "tensorflow.keras"):
        name, needs = analysis.name_for(module, "Model", "Model", point)
        if not needs:
            return name, ()
    return name, needs


# -- functions given to compile ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Plan:
    """A loss or metric that uses Keras tensors of its surroundings."""

    site: CallSite
    """The call of ``compile``."""
    node: ast.expr
    """What is given to it."""
    captures: tuple[Capture, ...]
    fix: Fix | None


def is_kept(analysis: Analysis, function: ast.AST) -> bool:
    """Whether the tensors that a function takes from its surroundings are spoken for."""
    if layers.is_kept(analysis, function):
        return True
    return any(c.function is function for plan in _plans(analysis) for c in plan.captures)


@once
def _plans(analysis: Analysis) -> list[_Plan]:
    return list(_find_plans(analysis))


def _find_plans(analysis: Analysis) -> Iterator[_Plan]:
    if analysis.target == "keras2":
        return
    seen: set[Function] = set()
    for site in analysis.module.methods("compile"):
        call = site.node
        given = [k.value for k in call.keywords if k.arg in ("loss", "metrics")]
        given += call.args[_LOSS : _METRICS + 1]
        found: list[Capture] = []
        nodes: list[ast.expr] = []
        for node in given:
            before = len(found)
            for function in functions(analysis, node, site.point):
                found += [c for c in captures(analysis, function) if c.function not in seen]
                seen |= {capture.function for capture in found}
            nodes += [node] if len(found) > before else []
        if found:
            fix = _kept_in_layer(analysis, site, nodes, found)
            yield _Plan(site, nodes[0], tuple(found), fix)


def _kept_in_layer(
    analysis: Analysis, site: CallSite, nodes: list[ast.expr], found: list[Capture]
) -> Fix | None:
    """The fix that lets a layer of the model keep the tensors."""
    document, statement = analysis.document, own_statement(analysis, site)
    receiver = rebound(analysis, _model(site), site.point)
    if statement is None or receiver is None or any(isinstance(n, ast.Dict) for n in nodes):
        return None
    names = list(dict.fromkeys(name for capture in found for name in capture.names))
    sources = [_source(analysis, site, nodes, found, name) for name in names]
    keeper = _keeper(analysis, site, receiver, found)
    if None in sources or keeper is None:
        return None
    own, brought = definition(analysis, LOSS_TENSORS, site.node, site.point)
    edits: list[Edit] = []
    for capture in found:
        edits += _read(analysis, capture, names, keeper)
    model, needs = model_class(analysis, site.point)
    start = document.start(statement)
    indent = document.text[document.line_start(start) : start]
    values = ", ".join([f"{receiver}.output", *(str(source) for source in sources)])
    lines = [
        f"{keeper} = {own}()",
        f"{receiver} = {model}({receiver}.input, {keeper}([{values}]), name={receiver}.name)",
    ]
    text = "".join(f"{line}{document.newline}{indent}" for line in lines)
    edits.append(analysis.edit(start, start, text))
    return Fix(tuple(edits), (*brought, *needs))


def _keeper(analysis: Analysis, site: CallSite, receiver: str, found: list[Capture]) -> str | None:
    """A name for the layer that the functions and the call of ``compile`` see."""
    scopes = [analysis.module.scopes[capture.function] for capture in found]
    if all(sees(scope, site.point) for scope in scopes):
        keeper = "loss_tensors"
        while analysis.names.bindings(keeper, site.point):
            keeper += "_"
        return keeper
    own = {_class_of(scope) for scope in (*scopes, site.point.block.scope)}
    if not receiver.startswith("self.") or len(own) > 1 or None in own:
        return None
    return "self.loss_tensors"


def _class_of(scope: Scope | None) -> Scope | None:
    """The class of the method, with ``self``, that code stands in."""
    while scope is not None and not (scope.parent is not None and scope.parent.kind == "class"):
        scope = scope.parent
    arguments = getattr(scope.node, "args", None) if scope is not None else None
    named = [argument.arg for argument in arguments.args[:1]] if arguments else []
    return scope.parent if scope is not None and named == ["self"] else None


def _source(
    analysis: Analysis, site: CallSite, nodes: list[ast.expr], found: list[Capture], name: str
) -> str | None:
    """The text of a captured tensor where the model is compiled."""
    use = next(use for capture in found for use in capture.uses if use.text == name)
    if isinstance(use.node, ast.Attribute):
        there = [analysis.module.scopes[c.function] for c in found if use in c.uses]
        same = _class_of(there[0]) is not None and use.text.startswith("self.")
        return name if same and _class_of(there[0]) is _class_of(site.point.block.scope) else None
    bindings = analysis.names.bindings(name, use.point)
    here = analysis.names.bindings(name, site.point)
    own = bindings[0].point.block.scope
    if here and all(binding.point.block.scope is own for binding in here):
        return name if is_symbolic(analysis, use.node, site.point) else None
    # A parameter of a function that returned the loss.
    if bindings[0].how is not How.PARAMETER:
        return None
    maker = bindings[0].value
    for node in nodes:
        made = analysis.assigned_once(node, site.point) if isinstance(node, ast.Name) else None
        call = made[0] if made else node
        at = analysis.point_of(call) if isinstance(call, ast.Call) else None
        if not isinstance(call, ast.Call) or not isinstance(maker, ast.FunctionDef) or not at:
            continue
        if maker not in functions(analysis, call.func, at):
            continue
        given = argument_for(maker, name, call)
        if given is not None and analysis.means_same(given, at, site.point):
            return analysis.document.source(given)
    return None


def _read(analysis: Analysis, capture: Capture, names: list[str], keeper: str) -> list[Edit]:
    """The edits by which a function takes the tensors from the layer."""
    document, function = analysis.document, capture.function
    body = function.body if isinstance(function, ast.FunctionDef) else []
    first = next((s for s in body if not _is_docstring(s)), None)
    dotted = any("." in name for name in capture.names)
    if dotted or first is None or shares_line(analysis, first) or first.lineno == function.lineno:
        return [
            analysis.edit(
                document.start(use.node),
                document.end(use.node),
                f"{keeper}.values[{names.index(use.text)}]",
            )
            for use in capture.uses
        ]
    start = document.start(first)
    indent = document.text[document.line_start(start) : start]
    if list(capture.names) == names and len(names) > 1:
        lines = [f"{', '.join(names)} = {keeper}.values"]
    else:
        lines = [f"{name} = {keeper}.values[{names.index(name)}]" for name in capture.names]
    text = "".join(f"{line}{document.newline}{indent}" for line in lines)
    return [analysis.edit(start, start, text)]


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
