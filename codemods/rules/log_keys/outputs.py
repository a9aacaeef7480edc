"""``metrics=['accuracy']`` of a model with several outputs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.models import number_of_outputs
from codemods.semantics.scopes import CallSite

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
        number = _outputs(analysis, site)
        if number < 2:
            continue
        yield _finding(analysis, rule, given, number)


def _metrics(site: CallSite) -> ast.expr | None:
    for keyword in site.node.keywords:
        if keyword.arg == "metrics":
            return keyword.value
    plain = not any(isinstance(argument, ast.Starred) for argument in site.node.args)
    return site.node.args[2] if plain and len(site.node.args) > 2 else None


def _outputs(analysis: Analysis, site: CallSite) -> int:
    """How many outputs a model is proven to have; 0 if that is not seen."""
    assert isinstance(site.node.func, ast.Attribute)
    owner = site.node.func.value
    receiver = analysis.model_receiver(owner, site.point, "compile")
    if receiver is not Receiver.PROVEN:
        return 0
    seen = number_of_outputs(analysis, owner, site.point)
    if seen is not None:
        return seen
    losses = {k.arg: k.value for k in site.node.keywords}.get("loss")
    if losses is None and len(site.node.args) > 1:
        losses = site.node.args[1]
    if isinstance(losses, (ast.List, ast.Tuple)):
        if not any(isinstance(loss, ast.Starred) for loss in losses.elts):
            return len(losses.elts)
    return 0


def _finding(analysis: Analysis, rule: str, given: ast.List, number: int) -> Finding:
    document = analysis.document
    start, end = document.start(given), document.end(given)
    source = document.source(given)
    objects = any(isinstance(part, ast.Call) for part in ast.walk(given))
    message = (
        f"the model has {number} outputs, and Keras 3 wants a list of metrics for each of them; "
        "old Keras took these for every output"
    )
    lines = "\n" in source or "\r" in source
    if lines and objects:
        return analysis.finding(
            rule, start, end, message, Safety.MANUAL, advice="give one list for each output"
        )

    def render() -> Fix:
        behind = f"] * {number}" if lines or (number > 3 and not objects) else ""
        behind = behind or f", {source}" * (number - 1) + "]"
        return Fix((analysis.edit(start, start, "["), analysis.edit(end, end, behind)))

    return analysis.finding(rule, start, end, message, Safety.SAFE, render=render)
