"""``Layer`` itself as a layer: it passed its input on, and has no ``call`` today."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import Changed, calls, instead
from codemods.semantics.calls import CallText
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.statements import parents


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Calls of ``Layer`` whose result is put into a model or applied to a tensor."""
    for call in calls(analysis):
        function = call.site.node.func
        if call.callee.id != "layers.Layer" or call.callee.own is not None:
            continue
        direct = analysis.names.qualified(function, call.site.point)
        if direct and analysis.target == "keras3" and _is_used(analysis, call.site.node):
            yield _finding(analysis, rule, call)


def _is_used(analysis: Analysis, node: ast.Call) -> bool:
    """Whether a model is given the layer, or the layer a tensor."""
    above = parents(analysis)
    parent = above.get(node)
    if isinstance(parent, ast.List):
        model = above.get(parent)
        return isinstance(model, ast.Call) and _last(model) == "Sequential"
    return isinstance(parent, ast.Call) and (parent.func is node or _last(parent) == "add")


def _last(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _finding(analysis: Analysis, rule: str, call: Changed) -> Finding:
    function = call.site.node.func
    start, end = analysis.document.start(function), analysis.document.end(function)
    message = f"`{call.callee.shown}` itself passed its input on, and has no `call` in "
    message += f"{TARGET_NAMES[analysis.target]}; `Activation('linear')` passes it on"

    def render() -> Fix:
        edit, needs = instead(analysis, call.site, "Activation")
        text = CallText(analysis.document, call.site.node)
        return Fix((edit, *text.append("activation='linear'", [])), needs)

    return analysis.finding(rule, start, end, message, Safety.SAFE, render=render)
