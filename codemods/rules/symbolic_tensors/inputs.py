"""``Input(tensor=…)`` of data, or of a Keras tensor of which gradients are asked."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules.symbolic_tensors import datasets
from codemods.semantics.analysis import Analysis
from codemods.semantics.arrays import opened
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, How, Point
from codemods.semantics.symbolic import Symbolic, is_symbolic
from codemods.semantics.templates import replacement
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root

_ADVICE = (
    "give the shape, Input(shape=x.shape[1:]), and the data to fit, evaluate or predict; "
    "a dataset of (inputs, targets) as it is, without an iterator and target_tensors="
)

_THROUGH = ("gradients(", ".function(", "Function(")
"""What asks for values of the graph, whatever models there are."""


def check(analysis: Analysis, name: str) -> Iterator[Finding]:
    """Inputs that are made of data."""
    for site, names in analysis.named_calls:
        given = next((k.value for k in site.node.keywords if k.arg == "tensor"), None)
        if given is None or isinstance(given, ast.Constant):
            continue
        if any((below_root(n) or "").rpartition(".")[2] != "Input" for n in names):
            continue
        if _is_spoken_for(analysis, given, site.point):
            continue
        kind = is_symbolic(analysis, given, site.point)
        if kind is Symbolic.HERE and any(word in analysis.document.text for word in _THROUGH):
            yield from _kept_whole(analysis, name, site, given)
        if kind is Symbolic.UNKNOWN:
            if _is_made_here(analysis, given, site.point):
                start, end = analysis.document.start(given), analysis.document.end(given)
                message = f"`Input` takes only Keras tensors in {TARGET_NAMES[analysis.target]}"
                yield analysis.finding(name, start, end, message, Safety.MANUAL, advice=_ADVICE)


def _kept_whole(
    analysis: Analysis, name: str, site: CallSite, given: ast.expr
) -> Iterator[Finding]:
    """An input that is made of what was computed from another: the way to that is cut."""
    if _is_input(analysis, given, site.point):
        return
    fix = replacement(analysis, site.node, "{tensor}", {"tensor": given}, site.point)
    shown = analysis.brief(given)
    message = f"`Input` cuts `{shown}` off from what it is computed from in "
    message += f"{TARGET_NAMES[analysis.target]}; use `{shown}` itself"
    message += assuming(["gradients or values are asked of the whole"])
    start, end = analysis.document.start(site.node), analysis.document.end(site.node)
    if fix is None:
        yield analysis.finding(name, start, end, message, Safety.MANUAL, advice=f"use `{shown}`")
        return
    yield analysis.finding(name, start, end, message, Safety.UNSAFE, render=lambda: fix)


def _is_input(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether a tensor visibly is an input itself."""
    made, there = opened(analysis, node, point)
    names = analysis.names.qualified(made.func, there) if isinstance(made, ast.Call) else ()
    return any((below_root(n) or "").rpartition(".")[2] in ("Input", "placeholder") for n in names)


def _is_spoken_for(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether the data goes to ``fit`` by the fix of the whole pattern."""
    if not isinstance(node, ast.Name):
        return False
    return any(
        isinstance(b.value, ast.Call) and datasets.is_fixed(analysis, CallSite(b.value, b.point))
        for b in analysis.names.bindings(node.id, point)
    )


def _is_made_here(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether a value is what some call gives, no argument that may be anything."""
    if isinstance(node, ast.Subscript):
        return _is_made_here(analysis, node.value, point)
    if not isinstance(node, ast.Name):
        return isinstance(node, ast.Call)
    bindings = analysis.names.bindings(node.id, point)
    return bool(bindings) and all(
        binding.how in (How.ASSIGN, How.UNPACK)
        and _is_made_here(analysis, binding.value, binding.point)
        for binding in bindings
    )
