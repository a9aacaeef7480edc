"""``Input(tensor=…)`` of something that is no Keras tensor."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules.symbolic_tensors import datasets
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, How, Point
from codemods.semantics.symbolic import Symbolic, is_symbolic
from codemods.tables.keras import below_root

_ADVICE = (
    "give the shape, Input(shape=x.shape[1:]), and the data to fit, evaluate or predict; "
    "a dataset of (inputs, targets) as it is, without an iterator and target_tensors="
)


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
        if is_symbolic(analysis, given, site.point) is Symbolic.UNKNOWN:
            if _is_made_here(analysis, given, site.point):
                start, end = analysis.document.start(given), analysis.document.end(given)
                message = f"`Input` takes only Keras tensors in {TARGET_NAMES[analysis.target]}"
                yield analysis.finding(name, start, end, message, Safety.MANUAL, advice=_ADVICE)


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
