"""Lists of numbers given to a model as they are."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics import arrays, feeding, models
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.calls import Argument, CallText
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.scopes import CallSite
from codemods.semantics.wording import assuming

NAME = "generator-output"

_METHODS = ("fit", "evaluate", "predict", *feeding.ON_BATCH)
_NUMBERS = frozenset({Kind.INT, Kind.FLOAT})


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every inputs and labels that are a list of numbers."""
    for method in _METHODS:
        for site in analysis.module.methods(method):
            if site.node.args or site.node.keywords:
                yield from _check_call(analysis, site, method)


def _check_call(analysis: Analysis, site: CallSite, method: str) -> Iterator[Finding]:
    bound = feeding.bind_method(analysis, site, method)
    given = [a for a in bound.arguments if a.parameter in ("x", "y")]
    lists = [(a, depth) for a in given if (depth := _depth(analysis, a.value, site))]
    if not lists or bound.unknown:
        return
    assert isinstance(site.node.func, ast.Attribute)
    model = site.node.func.value
    receiver = analysis.model_receiver(model, site.point, method)
    if receiver not in (Receiver.PROVEN, Receiver.ASSUMED):
        return
    for argument, depth in lists:
        told = []
        if receiver is Receiver.ASSUMED:
            told.append(f"`{analysis.brief(model)}` is a Keras model")
        what = "input" if argument.parameter == "x" else "output"
        count = models.number_of_inputs if what == "input" else models.number_of_outputs
        number = count(analysis, model, site.point)
        if depth > 1 and number != 1:
            told.append(f"`{analysis.brief(model)}` has one {what}")
        yield _finding(analysis, site, argument, told, depth > 1 and (number or 1) > 1)


def _depth(analysis: Analysis, node: ast.expr, site: CallSite) -> int:
    """How deep a list of numbers is; 0 for anything else."""
    if isinstance(node, ast.List):
        depths = {_depth(analysis, element, site) for element in node.elts}
        if depths and 0 not in depths:
            return max(depths) + 1
    values = [v for v in analysis.kinds.of(node, site.point) if v.kind is not Kind.NONE]
    if not values or any(v.kind is not Kind.LIST for v in values):
        return 0
    if all(value.name == "tolist" for value in values):
        return 2
    found = arrays.items(analysis, node, site.point, values)
    if found and found <= _NUMBERS:
        return 1
    return 2 if found == {Kind.LIST} and all(_is_table(value) for value in values) else 0


def _is_table(value: Value) -> bool:
    """Whether a literal is a list of lists of numbers."""
    rows = value.node.elts if isinstance(value.node, ast.List) else []
    return bool(rows) and all(
        isinstance(row, ast.List)
        and bool(row.elts)
        and all(isinstance(n, ast.Constant) and type(n.value) in (int, float) for n in row.elts)
        for row in rows
    )


def _finding(
    analysis: Analysis, site: CallSite, argument: Argument, told: list[str], several: bool
) -> Finding:
    node = argument.value
    start, end = analysis.document.start(node), analysis.document.end(node)
    numpy, needs = analysis.name_for("numpy", "", "np", site.point)
    message = "Keras 3 takes a list for several inputs or outputs; numbers are an array"

    if several:
        message = "each of several inputs or outputs is an array, not a list of numbers"
        advice = "pass one array per input or output: [np.array(...), np.array(...)]"
        return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)

    def render() -> Fix:
        text = CallText(analysis.document, site.node)
        return Fix(tuple(text.wrap(argument, f"{numpy}.array(", ")")), needs)

    safety = Safety.UNSAFE if told else Safety.SAFE
    return analysis.finding(NAME, start, end, message + assuming(told), safety, render=render)
