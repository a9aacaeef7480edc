"""Models with several outputs: their metrics, and the names of the outputs in the logs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.kinds import Kind
from codemods.semantics.logs import models
from codemods.semantics.models import number_of_outputs
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import CallSite, How, Point
from codemods.semantics.templates import module_name
from codemods.semantics.wording import assuming

_NESTED = (ast.List, ast.Tuple, ast.Dict, ast.Starred)


def per_output(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """A list of metrics for each output: Keras 3 takes the first list for one entry each."""
    if analysis.target != "keras3" or analysis.dialects.standalone.name == "modern":
        return
    for site in analysis.module.methods("compile"):
        given = _metrics(site)
        if not isinstance(given, ast.List) or not given.elts:
            continue
        if any(isinstance(element, _NESTED) for element in given.elts):
            continue
        number, assumption = _outputs(analysis, site)
        if number > 1:
            yield _finding(analysis, rule, given, number, assumption)


def _metrics(site: CallSite) -> ast.expr | None:
    for keyword in site.node.keywords:
        if keyword.arg == "metrics":
            return keyword.value
    plain = not any(isinstance(argument, ast.Starred) for argument in site.node.args)
    return site.node.args[2] if plain and len(site.node.args) > 2 else None


def _outputs(analysis: Analysis, site: CallSite) -> tuple[int, str]:
    """How many outputs a model has (0 if that is not seen), and what is assumed."""
    assert isinstance(site.node.func, ast.Attribute)
    owner = site.node.func.value
    receiver = analysis.model_receiver(owner, site.point, "compile")
    if receiver not in (Receiver.PROVEN, Receiver.ASSUMED):
        return 0, ""
    assumed = receiver is Receiver.ASSUMED
    assumption = f"`{analysis.brief(owner)}` is a Keras model" if assumed else ""
    seen = number_of_outputs(analysis, owner, site.point)
    if seen is not None:
        return seen, assumption
    given = {k.arg: k.value for k in site.node.keywords}
    if len(site.node.args) > 1:
        given.setdefault("loss", site.node.args[1])
    for name in ("loss", "loss_weights"):
        number = _length(analysis, given[name], site.point) if name in given else 0
        if number:
            return number, assumption
    return 0, ""


def _length(analysis: Analysis, node: ast.expr, point: Point) -> int:
    """How many elements a list visibly has; 0 if that is not seen."""
    if isinstance(node, ast.Name):
        values = analysis.kinds.of(node, point)
        (made,) = values if len(values) == 1 else (None,)
        if made is None or made.kind not in (Kind.LIST, Kind.TUPLE):
            return 0
        if not isinstance(made.node, ast.expr) or analysis.kinds.may_have_changed(node):
            return 0
        node = made.node
    if not isinstance(node, (ast.List, ast.Tuple)):
        return 0
    return 0 if any(isinstance(e, ast.Starred) for e in node.elts) else len(node.elts)


_LONG = 60
"""Characters beyond which metrics are not written once more for each output."""


def _finding(
    analysis: Analysis, rule: str, given: ast.List, number: int, assumption: str
) -> Finding:
    document = analysis.document
    start, end = document.start(given), document.end(given)
    source, plain = document.source(given), ast.unparse(given)
    again = plain if "\n" in source or "\r" in source else source  # comments stay where they are
    objects = any(isinstance(part, ast.Call) for part in walk(given))
    message = (
        f"the model has {number} outputs, and Keras 3 wants a list of metrics for each of them; "
        "old Keras took these for every output; `evaluate` lists metrics in the order of the "
        "names of the outputs now" + assuming([assumption] if assumption else [])
    )
    long = len(plain) > _LONG
    if long and objects:
        return analysis.finding(
            rule, start, end, message, Safety.MANUAL, advice="give one list for each output"
        )

    def render() -> Fix:
        behind = f"] * {number}" if long or (number > 3 and not objects) else ""
        behind = behind or f", {again}" * (number - 1) + "]"
        return Fix((analysis.edit(start, start, "["), analysis.edit(end, end, behind)))

    safety = Safety.UNSAFE if assumption else Safety.SAFE
    return analysis.finding(rule, start, end, message, safety, render=render)


def same_names(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Outputs that one inner model gives: they share a name, and so an entry of the logs."""
    if analysis.target != "keras3" or analysis.dialects.standalone.name == "modern":
        return
    compiled = {
        value.node
        for site in analysis.module.methods("compile")
        if isinstance(site.node.func, ast.Attribute)
        for value in models(analysis.kinds, site.node.func.value, site.point)
    }
    for site in analysis.module.calls if compiled else ():
        if site.node not in compiled:
            continue
        given = [k.value for k in site.node.keywords if k.arg in ("output", "outputs")]
        outputs = next(iter(given or site.node.args[1:2]), None)
        if not isinstance(outputs, ast.List) or len(outputs.elts) < 2:
            continue
        names = [element for element in outputs.elts if isinstance(element, ast.Name)]
        sources = [_source(analysis, name, site.point) for name in names]
        distinct = len({name.id for name in names}) == len(outputs.elts)
        if not distinct or None in sources or len(set(sources)) != 1:
            continue
        yield _named(analysis, rule, outputs, names, site.point)


def _source(analysis: Analysis, name: ast.Name, point: Point) -> ast.Call | None:
    """The call of a model that gave a tensor among others."""
    bindings = analysis.names.bindings(name.id, point)
    if len(bindings) != 1 or bindings[0].how is not How.UNPACK:
        return None
    call = bindings[0].value
    if not isinstance(call, ast.Call):
        return None
    known = analysis.kinds.is_only(call.func, bindings[0].point, Kind.MODEL)
    return call if known else None


def _named(
    analysis: Analysis, rule: str, outputs: ast.List, names: list[ast.Name], point: Point
) -> Finding:
    document = analysis.document

    def render() -> Fix:
        layers, needs = module_name(analysis, "tensorflow.keras.layers", point)
        edits = []
        for name in names:
            start, end = document.start(name), document.end(name)
            edits.append(analysis.edit(start, start, f"{layers}.Identity(name='{name.id}')("))
            edits.append(analysis.edit(end, end, ")"))
        return Fix(tuple(edits), needs)

    return analysis.finding(
        rule,
        document.start(outputs),
        document.end(outputs),
        "these outputs of one model have one name in Keras 3, and so one entry in the logs and in "
        "what `train_on_batch` returns; name each of them; assumes that nothing goes by the names "
        "and the number of layers",
        Safety.UNSAFE,
        render=render,
    )
