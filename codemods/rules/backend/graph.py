"""``K.function``: a function of Keras tensors, now ``keras.Function``.

The old one gave arrays, the new one gives tensors, and takes no learning phase; so the
definition is rewritten together with all its calls, or not at all.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Edit, Fix, Safety
from codemods.rules.backend.gradients import ends, is_kept
from codemods.rules.backend.spot import (
    MANUAL,
    Judgement,
    Spot,
    calls_backend,
    names_backend,
)
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import CallText
from codemods.semantics.definitions import definition
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Binding, How, Point
from codemods.semantics.statements import parents
from codemods.tables import backend
from codemods.tables.definitions import ARRAY_FUNCTION

_ASSUMES = "inputs and outputs are Keras tensors of one model"
_LISTS = ", and that it is called with lists"
_HIDDEN = "not all calls of the function are visible: there, np.asarray of each result"
_PHASE = (
    "build a tensorflow.keras.Model of the same inputs and outputs, without the learning phase, "
    "and call it with training=True where the phase was 1"
)
_TRAINING = frozenset({"apply_gradients", "minimize", "get_updates"})
"""Methods of optimizers, which a function cannot call any more."""

_PLACEHOLDERS = ("gradients", "placeholder")
_PHASES = ("learning_phase",)
_LISTING = frozenset({"gradients", "batch_get_value", "split", "unstack", "meshgrid", "moments"})
"""Functions of the backend, and of what takes its place, that give several, also if it is one."""


def graph_function(spot: Spot) -> Judgement:
    """What to do about ``K.function(inputs, outputs)``."""
    row = backend.function("function", spot.analysis.target)
    bound = spot.bound(row) if row else None
    if bound is None or spot.call is None:
        return MANUAL
    given = {argument.parameter: argument for argument in bound.arguments}
    updates = given.pop("updates", None)
    if given.keys() != {"inputs", "outputs"}:
        return MANUAL
    updated = updates.value if updates else None
    if isinstance(updated, ast.List) and not updated.elts:
        updated = None
    if updated is not None:
        return MANUAL
    inputs, outputs = given["inputs"].value, given["outputs"].value
    if any(getattr(part, "attr", "") in _TRAINING for part in walk(outputs)):
        return MANUAL
    if any(is_made_of_graph(spot.analysis, node, spot.point) for node in (inputs, outputs)):
        return MANUAL
    listed = inputs.elts if isinstance(inputs, ast.List) else [inputs]
    if any(is_made_of_graph(spot.analysis, node, spot.point, _PHASES) for node in listed):
        if not any(calls_backend(spot.analysis, n, spot.point, *_PHASES) for n in walk(inputs)):
            return Judgement(Safety.MANUAL, advice=_PHASE)
    single = isinstance(inputs, ast.Attribute) and inputs.attr == "input"
    if single or (isinstance(inputs, (ast.List, ast.Tuple)) and not inputs.elts):
        return MANUAL
    shorter = _without_phase(spot, inputs)
    calls = _calls(spot)
    if shorter is None:
        return Judgement(Safety.MANUAL, advice=_PHASE)
    alone = _is_one(spot.analysis, outputs, spot.point)
    place, edits = shorter
    removed = CallText(spot.analysis.document, spot.call).delete([updates]) if updates else []
    changed = [_call(spot, call, place, alone) for call in calls or ()]
    if calls is None or None in changed:
        if alone:
            return Judgement(Safety.MANUAL, advice=_advice(_HIDDEN))
        return _of_arrays(spot, [inputs, outputs], [*edits, *removed], place is not None)
    edits += [edit for several in changed for edit in several or ()]
    analysis = spot.analysis
    for node in [inputs, outputs]:
        edits += ends(analysis, node, spot.point)
    name, needs = templates.module_name(analysis, "tensorflow.keras", spot.point)
    func = spot.call.func
    start, end = analysis.document.start(func), analysis.document.end(func)
    edits.append(analysis.edit(start, end, f"{name}.Function"))
    edits += removed
    lists = all(isinstance(call.args[0], (ast.List, ast.Tuple)) for call, _ in calls)
    assumes = _ASSUMES if lists else _ASSUMES + _LISTS
    return Judgement(Safety.UNSAFE, assumes=assumes, render=lambda: Fix(tuple(edits), tuple(needs)))


def _of_arrays(spot: Spot, given: list[ast.expr], edits: list[Edit], phase: bool) -> Judgement:
    """A function that is called as the old one was, wherever that is."""
    analysis, call = spot.analysis, spot.call
    if call is None:
        return Judgement(Safety.MANUAL, advice=_advice(_HIDDEN))
    document = analysis.document
    own, needs = definition(analysis, ARRAY_FUNCTION, call, spot.point)
    for node in given:
        edits += ends(analysis, node, spot.point)
    edits.append(analysis.edit(document.start(call.func), document.end(call.func), own))
    if phase:
        edits += CallText(document, call).append("with_phase=True", [])
    fix = Fix(tuple(edits), tuple(needs))
    return Judgement(Safety.UNSAFE, assumes=_ASSUMES, render=lambda: fix)


def _advice(text: str) -> str:
    return f"use tensorflow.keras.Function, which returns tensors; {text}"


def function_around(analysis: Analysis, call: ast.Call, point: Point) -> ast.Call | None:
    """The ``K.function`` among whose inputs a call of ``learning_phase`` stands."""
    above = parents(analysis)
    node = above[call]
    while isinstance(node, (ast.List, ast.Tuple, ast.BinOp)):
        node = above[node]
    if isinstance(node, ast.Call) and calls_backend(analysis, node, point, "function"):
        return node
    return None


def is_made_of_graph(
    analysis: Analysis, node: ast.expr, point: Point, names: tuple[str, ...] = _PLACEHOLDERS
) -> bool:
    """Whether gradients or placeholders that cannot stay go into a value, as far as names tell."""
    pending = [(node, point)]
    seen = {node}
    while pending:
        node, point = pending.pop()
        for part in walk(node):
            if isinstance(part, ast.Call):
                made = [name for name in names if names_backend(analysis, part.func, point, name)]
                if any(
                    name not in _PLACEHOLDERS or not is_kept(analysis, part, point, name)
                    for name in made
                ):
                    return True
            for value, place in _origins(analysis, part, point):
                if value not in seen:
                    seen.add(value)
                    pending.append((value, place))
    return False


def _origins(analysis: Analysis, node: ast.AST, point: Point) -> Iterator[tuple[ast.expr, Point]]:
    """The values that a name, or an attribute that is assigned once, can stand for."""
    if isinstance(node, ast.Attribute):
        made = analysis.assigned_once(node, point)
        if made is not None:
            yield made
    elif isinstance(node, ast.Name):
        for binding in _every_binding(analysis, node, point):
            if binding.how in (How.ASSIGN, How.UNPACK) and binding.value is not None:
                yield binding.value, binding.point


def _every_binding(analysis: Analysis, node: ast.Name, point: Point) -> list[Binding]:
    """What a name is bound to anywhere in the scope that ``point`` sees (``grads /= n``)."""
    found = analysis.names.bindings(node.id, point)
    return found[0].point.block.scope.bindings.get(node.id, found) if found else []


def _without_phase(spot: Spot, inputs: ast.expr) -> tuple[int | None, list[Edit]] | None:
    """Where the learning phase stands among the inputs, and the edits that take it out.

    ``None`` if it stands where it cannot be taken out.
    """
    analysis, point = spot.analysis, spot.point

    def is_phase(node: ast.AST) -> bool:
        return calls_backend(analysis, node, point, "learning_phase")

    if isinstance(inputs, ast.BinOp) and isinstance(inputs.right, ast.List):
        if len(inputs.right.elts) == 1 and is_phase(inputs.right.elts[0]):
            document = analysis.document
            start, end = document.end(inputs.left), document.end(inputs)
            return -1, [analysis.edit(start, end, "")]
    if not any(is_phase(part) for part in walk(inputs)):
        return None, []
    if not isinstance(inputs, ast.List) or not is_phase(inputs.elts[-1]):
        return None
    edits = _drop_last(analysis, inputs)
    return None if edits is None else (-1, edits)


def _as_list(analysis: Analysis, node: ast.Tuple) -> Iterator[Edit]:
    """The brackets of a tuple in parentheses become those of a list."""
    start, end = analysis.document.start(node), analysis.document.end(node)
    yield analysis.edit(start, start + 1, "[")
    yield analysis.edit(end - 1, end, "]")


def _drop_last(analysis: Analysis, node: ast.List | ast.Tuple) -> list[Edit] | None:
    """Take the last element out of a list of several; ``None`` if a comment is in the way."""
    if len(node.elts) < 2:
        return None
    document = analysis.document
    start, end = document.end(node.elts[-2]), document.end(node.elts[-1])
    gap = document.text[start : document.start(node.elts[-1])]
    return None if "#" in gap else [analysis.edit(start, end, "")]


def _calls(spot: Spot) -> list[tuple[ast.Call, Point]] | None:
    """Every call of the function; ``None`` if it may be called out of sight."""
    analysis, parent = spot.analysis, spot.parent
    if isinstance(parent, ast.Call) and parent.func is spot.call:
        return [(parent, spot.point)]
    if not isinstance(parent, ast.Assign) or len(parent.targets) != 1:
        return None
    target = parent.targets[0]
    if not isinstance(target, ast.Name):
        return None
    scope = spot.point.block.scope
    bindings = scope.bindings.get(target.id, [])
    binding = next((b for b in bindings if b.value is spot.call), None)
    if binding is None or target.id in scope.globals:
        return None
    if scope.kind == "module" and analysis.project.may_take(analysis.document.path, target.id):
        return None
    result = []
    for use in analysis.uses_of(binding):
        above = parents(analysis)[use.name]
        only = len(analysis.names.bindings(target.id, use.point)) == 1
        if not only or not isinstance(above, ast.Call) or above.func is not use.name:
            return None
        result.append((above, use.point))
    return result


def _is_one(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether the outputs are visibly one tensor, so that the function gives one array."""
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        made = [_element(binding) for binding in bindings]
        return bool(made) and all(
            value is not None
            and not isinstance(value, ast.Name)
            and _is_one(analysis, value, b.point)
            for value, b in zip(made, bindings)
        )
    if isinstance(node, ast.Call):
        names = analysis.names.qualified(node.func, point)
        parts = [name.rpartition(".") for name in names]
        return bool(parts) and all(
            module.endswith((".backend", "keras.ops")) and last not in _LISTING
            for module, _, last in parts
        )
    return isinstance(node, ast.Attribute) and node.attr == "output"


def _element(binding: Binding) -> ast.expr | None:
    """The value that an assignment gives to a name, also one of several."""
    value: ast.expr | None = binding.value
    if binding.how not in (How.ASSIGN, How.UNPACK):
        return None
    for index in binding.path:
        if not isinstance(value, (ast.Tuple, ast.List)) or not 0 <= index < len(value.elts):
            return None
        value = value.elts[index]
    return value


def _call(
    spot: Spot, site: tuple[ast.Call, Point], place: int | None, alone: bool
) -> list[Edit] | None:
    """The edits of one call of the function; ``None`` if it cannot stay."""
    analysis, (call, _) = spot.analysis, site
    given = call.args[0] if call.args else None
    if len(call.args) != 1 or call.keywords or isinstance(call.args[0], ast.Starred):
        return None
    edits: list[Edit] = []
    if isinstance(given, ast.Tuple):
        edits += _as_list(analysis, given)
    if place is not None:
        if not isinstance(given, (ast.List, ast.Tuple)) or not given.elts:
            return None
        last = given.elts[-1]
        if not isinstance(last, ast.Constant) or last.value not in (0, False):
            return None
        dropped = _drop_last(analysis, given)
        if dropped is None:
            return None
        edits += dropped
    document, above = analysis.document, parents(analysis)[call]
    taken = above.slice if isinstance(above, ast.Subscript) and above.value is call else None
    if alone or isinstance(taken, ast.Tuple):  # one array, as it has several axes
        end = document.end(call)
        return [*edits, analysis.edit(end, end, ".numpy()")]
    if isinstance(above, ast.Subscript) and taken is not None and _is_index(taken):
        end = document.end(above)
        return [*edits, analysis.edit(end, end, ".numpy()")]
    start, end = document.start(call), document.end(call)
    before = analysis.edit(start, start, "[value.numpy() for value in ")
    return [before, *edits, analysis.edit(end, end, "]")]


def _is_index(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant) and isinstance(node.value, int)
