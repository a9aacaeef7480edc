"""A ``Sequential`` that begins by merging others, written as a functional model.

``model = Sequential(); model.add(Merge([left, right])); model.add(Dense(1))`` becomes a
chain of calls on the outputs of ``left`` and ``right``, and ``model = Model(…)`` behind the
last of them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.edits import Edit, Fix, ImportNeed
from codemods.semantics.analysis import Analysis, needs_brackets
from codemods.semantics.calls import CallText
from codemods.semantics.kinds import Kind
from codemods.semantics.nodes import children, walk
from codemods.semantics.scopes import Point
from codemods.semantics.statements import add_statements, parents, remove_statements, siblings
from codemods.semantics.wording import listed
from codemods.tables.keras import below_root, is_keras

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_CALLABLE = (ast.Call, ast.Name, ast.Attribute, ast.Subscript)
"""Expressions behind which an argument list can stand."""

_EMBEDDINGS = frozenset({"layers.Embedding", "layers.embeddings.Embedding"})
_SHAPES = frozenset({"input_length", "input_shape", "batch_input_shape", None})


@dataclass(slots=True)
class Joined:
    """The statements that build such a model."""

    model: str
    """The text of the model."""
    creation: ast.Assign
    merge: ast.Call
    outputs: str
    """The text of the tensors that are merged."""
    first: ast.Expr
    """``model.add(…)`` of the merge, or of the name that it was given."""
    point: Point
    adds: list[ast.Expr] = field(default_factory=list)
    """The calls of ``add`` behind it."""
    last: ast.stmt | None = None
    """The statement behind which the model is complete."""
    assumptions: list[str] = field(default_factory=list)
    unsized: list[ast.Call] = field(default_factory=list)
    """``Embedding`` layers at the head of a branch that do not tell the shape of their inputs."""


def find(analysis: Analysis, merge: ast.Call, layers: ast.expr, point: Point) -> Joined | str:
    """The model that begins with ``merge``, or why it cannot be rewritten."""
    first = _added(analysis, merge)
    if first is None:
        return "it is not the only thing that is given to `add`"
    function = first.value.func  # type: ignore[attr-defined]
    receiver = function.value
    model = analysis.source(receiver)
    body = list(siblings(analysis, first))
    index = body.index(first)
    creation = next(
        (
            statement
            for statement in reversed(body[:index])
            if any(_same(part, receiver) for part in walk(statement))
        ),
        None,
    )
    if not isinstance(creation, ast.Assign) or not _is_empty(analysis, creation, receiver, point):
        return f"`{model} = Sequential()` does not stand directly before it"
    outputs = _outputs(analysis, layers, point)
    if outputs is None:
        return "what it merges cannot be read"
    text, assumptions = outputs
    found = Joined(model, creation, merge, text, first, point, assumptions=assumptions)
    problem = _follow(analysis, found, receiver, body[index:])
    if problem:
        return problem
    elements = layers.elts if isinstance(layers, (ast.List, ast.Tuple)) else []
    for element in elements:
        found.unsized += _unsized(analysis, element, point)
    again = [element for element in elements if _is_merged_again(analysis, found, element)]
    if again:
        told = listed(dict.fromkeys(analysis.brief(element) for element in again))
        found.assumptions.append(
            f"{told} may be trained like the rest (Keras 1 applied the gradient of a branch "
            "once for each merge)"
        )
    return found


def _is_merged_again(analysis: Analysis, found: Joined, element: ast.expr) -> bool:
    """Whether a branch stands in the list of another merge in the same scope as well."""
    merge, scope = found.merge, found.point.block.scope
    return any(
        isinstance(layers, (ast.List, ast.Tuple))
        and site.point.block.scope is scope
        and ast.dump(site.node.func) == ast.dump(merge.func)
        and any(_same(other, element) for other in layers.elts)
        for site in analysis.module.calls
        if site.node is not merge
        for layers in site.node.args[:1]
    )


def _added(analysis: Analysis, merge: ast.Call) -> ast.Expr | None:
    """The statement ``model.add(merge)``, or the one that adds the name given to it."""
    name = next(
        (
            statement.targets[0].id
            for statement in analysis.module.nodes.of(ast.Assign)
            if statement.value is merge
            and len(statement.targets) == 1
            and isinstance(statement.targets[0], ast.Name)
        ),
        "",
    )
    wanted: ast.expr = merge
    if name:
        uses = analysis.module.uses(name)
        if len(uses) != 1:
            return None
        wanted = uses[0].name
    return next((s for s in analysis.module.nodes.of(ast.Expr) if _argument(s) is wanted), None)


def _argument(statement: ast.stmt) -> ast.expr | None:
    """``layer`` of the statement ``model.add(layer)``."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return None
    plain = call.func.attr == "add" and len(call.args) == 1 and not call.keywords
    return (
        call.args[0] if plain and isinstance(call.func.value, (ast.Name, ast.Attribute)) else None
    )


def _same(part: ast.AST, receiver: ast.expr) -> bool:
    """Whether a node spells the receiver, wherever it stands."""
    return type(part) is type(receiver) and ast.unparse(part) == ast.unparse(receiver)


def _is_empty(analysis: Analysis, creation: ast.Assign, receiver: ast.expr, point: Point) -> bool:
    """Whether a statement is ``model = Sequential()``."""
    call = creation.value
    if len(creation.targets) != 1 or not _same(creation.targets[0], receiver):
        return False
    if not isinstance(call, ast.Call) or call.args or any(k.arg != "name" for k in call.keywords):
        return False
    names = analysis.names.qualified(call.func, point)
    return bool(names) and all(
        is_keras(name) and name.rpartition(".")[2] == "Sequential" for name in names
    )


def _outputs(analysis: Analysis, layers: ast.expr, point: Point) -> tuple[str, list[str]] | None:
    """The text of the outputs of what is merged, and what is assumed of it."""
    source = analysis.document.source
    if "#" in source(layers):
        return None
    if not isinstance(layers, (ast.List, ast.Tuple)):
        if not isinstance(layers, (ast.Name, ast.Attribute)):
            return None
        text = f"[branch.outputs[0] for branch in {source(layers)}]"
        return text, [f"`{source(layers)}` holds models that know the shape of their inputs"]
    texts, unknown = [], []
    for element in layers.elts:
        if not isinstance(element, _CALLABLE):
            return None
        is_layer = analysis.kinds.is_only(element, point, Kind.LAYER)
        texts.append(f"{source(element)}.{'output' if is_layer else 'outputs[0]'}")
        unknown.append(source(element))
    told = listed(dict.fromkeys(unknown))
    return f"[{', '.join(texts)}]", [f"{told} know the shape of their inputs"]


def _follow(analysis: Analysis, found: Joined, receiver: ast.expr, body: list[ast.stmt]) -> str:
    """Gather the layers that are added behind the merge; why not, if not."""
    found.last = body[0]
    for statement in body[1:]:
        mentions = [part for part in walk(statement) if _same(part, receiver)]
        adds = list(_adds(statement, receiver))
        if len(mentions) != len(adds):
            break
        if adds:
            found.adds += adds
            found.last = statement
    document = analysis.document
    for add in found.adds:
        argument = _argument(add)
        gap = document.text[document.end(argument) : document.end(add)]  # type: ignore[arg-type]
        if not isinstance(argument, _CALLABLE) or "," in gap:
            return f"`{document.source(add)}` is no layer that can be called"
    late = next(_late(analysis, found, receiver), None)
    if late == "layers":
        return f"`{found.model}.layers` is read later, and would hold other layers"
    return f"`{found.model}` is changed again later" if late else ""


def _adds(statement: ast.stmt, receiver: ast.expr) -> Iterator[ast.Expr]:
    """The statements ``model.add(layer)`` in a statement, not within a function."""
    if isinstance(statement, _FUNCTIONS):
        return
    if _argument(statement) is not None and _same(statement.value.func.value, receiver):  # type: ignore[attr-defined]
        yield statement  # type: ignore[misc]
        return
    for part in children(statement):
        if isinstance(part, ast.stmt):
            yield from _adds(part, receiver)


_LATE = ("add", "pop", "layers")
"""What changes a model, or tells which layers it has."""


def _late(analysis: Analysis, found: Joined, receiver: ast.expr) -> Iterator[str]:
    """What is done of it behind the last layer, up to where the name gets another model."""
    if isinstance(receiver, ast.Name):
        yield from _late_uses(analysis, found, receiver)
        return
    scope = found.point.block.scope.node
    behind = analysis.document.end(found.last) if found.last is not None else 0
    parts = [
        part
        for part in analysis.module.nodes.within(scope, ast.Assign, ast.Attribute)
        if analysis.document.start(part) >= behind
    ]
    parts.sort(key=analysis.document.start)
    beside = {id(statement) for statement in siblings(analysis, found.creation)}
    for part in parts:
        if isinstance(part, ast.Assign):
            if id(part) in beside and any(_same(target, receiver) for target in part.targets):
                return
        elif part.attr in _LATE and _same(part.value, receiver):
            yield part.attr


def _late_uses(analysis: Analysis, found: Joined, receiver: ast.Name) -> Iterator[str]:
    """The same for a plain name, of which it is known what it stands for where."""
    gathered = {id(statement.value.func) for statement in (found.first, *found.adds)}  # type: ignore[attr-defined]
    above = parents(analysis)
    for bindings in found.point.block.scope.bindings.values():
        for binding in bindings:
            if binding.value is not found.creation.value:
                continue
            for use in analysis.uses_of(binding):
                outer = above.get(use.name)
                if isinstance(outer, ast.Attribute) and outer.attr in _LATE:
                    if id(outer) not in gathered:
                        yield outer.attr


def _unsized(analysis: Analysis, element: ast.expr, point: Point) -> Iterator[ast.Call]:
    """An ``Embedding`` without a length that is the first layer of a branch."""
    for value in analysis.kinds.of(element, point):
        if value.kind is not Kind.MODEL or value.home is not analysis.kinds:
            continue
        sites = [
            site
            for site in analysis.module.methods("add")
            if isinstance(site.node.func, ast.Attribute)
            and value in analysis.kinds.of(site.node.func.value, site.point)
        ]
        layer = sites[0].node.args[0] if sites and sites[0].node.args else None
        if not isinstance(layer, ast.Call):
            continue
        names = analysis.names.qualified(layer.func, sites[0].point)
        known = bool(names) and all((below_root(name) or "") in _EMBEDDINGS for name in names)
        if known and not _SHAPES & {keyword.arg for keyword in layer.keywords}:
            yield layer


# -- text ---------------------------------------------------------------------------


def render(analysis: Analysis, model: Joined) -> Fix:
    """The edits around the call of the merge, which becomes that of a layer."""
    document = analysis.document
    name = _free_name(analysis, model)
    merged, needs = _names(analysis, model.point)
    creation, end = model.creation, document.end(model.merge)
    edits = [*remove_statements(analysis, [creation])]
    edits.append(analysis.edit(end, end, f"({model.outputs})"))
    for statement in (model.first, *model.adds):
        argument = _argument(statement)
        assert argument is not None
        called = "" if statement is model.first else f"({name})"
        edits += _called(analysis, statement, argument, name, called)
    assert model.last is not None
    start, stop = document.start(model.last), document.end(model.last)
    named = "".join(f", {document.source(k)}" for k in model.creation.value.keywords)  # type: ignore[attr-defined]
    line = f"{model.model} = {merged[0]}({merged[1]}({name}), {name}{named})"
    edits += add_statements(analysis, start, stop, [line])
    for layer in dict.fromkeys(model.unsized):
        edits += CallText(document, layer).append("input_shape=(None,)", [])
    return Fix(tuple(edits), needs)


def _names(analysis: Analysis, point: Point) -> tuple[list[str], tuple[ImportNeed, ...]]:
    texts: list[str] = []
    needs: list[ImportNeed] = []
    for module, name in (("models", "Model"), ("utils", "get_source_inputs")):
        text, need = analysis.name_for(f"tensorflow.keras.{module}", name, name, point)
        texts.append(text)
        needs += need
    return texts, tuple(needs)


def _called(
    analysis: Analysis, statement: ast.Expr, argument: ast.expr, name: str, called: str
) -> list[Edit]:
    """``model.add(layer)`` as ``name = layer(name)``; brackets on lines of their own stay."""
    document = analysis.document
    start, end = document.start(statement), document.end(statement)
    opening = CallText(document, statement.value).open  # type: ignore[arg-type]
    head, tail = (document.start(argument), document.end(argument))
    gaps = document.text[opening:head] + document.text[tail:end]
    if "".join(gaps.split(" ")) == "()" and not needs_brackets(document.source(argument)):
        closing = [analysis.edit(tail, end, called)]
        return [analysis.edit(start, head, f"{name} = "), *closing]
    edits = [analysis.edit(start, opening, f"{name} = ")]
    return edits + ([analysis.edit(end, end, called)] if called else [])


def _free_name(analysis: Analysis, model: Joined) -> str:
    """A name for the tensor on its way through the layers."""
    last = model.model.rpartition(".")[2]
    name = f"{last}_output"
    while analysis.names.bindings(name, model.point) or name in analysis.module.used_names:
        name += "_"
    return name
