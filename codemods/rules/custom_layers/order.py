"""``compute_output_shape`` that reads what ``call`` leaves behind: Keras 3 asks for it first."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import Own, old_layers
from codemods.semantics.scopes import Point

_SHAPES = ("compute_output_shape", "get_output_shape_for")


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Every attribute that only ``call`` sets, where the shape of the output is worked out."""
    if analysis.target != "keras3":
        return
    for own in old_layers(analysis):
        for method in own.methods(*_SHAPES):
            for node in analysis.module.nodes.within(method, ast.Attribute):
                if _is_left(own, method, node):
                    yield _finding(analysis, rule, method, node)


def _is_left(own: Own, method: ast.FunctionDef, node: ast.Attribute) -> bool:
    """Whether a node is an attribute of ``self`` that only ``call`` sets."""
    me = method.args.args[0].arg if method.args.args else ""
    mine = isinstance(node.value, ast.Name) and node.value.id == me
    return mine and isinstance(node.ctx, ast.Load) and _is_set_by_call(own, node.attr)


def _finding(
    analysis: Analysis, rule: str, method: ast.FunctionDef, node: ast.Attribute
) -> Finding:
    shown, span = analysis.brief(node), analysis.attribute_span(node)
    message = f"Keras 3 calls `{method.name}` before `call`, which sets `{shown}`"
    advice = "work the shape out from its argument, or delete the method if `call`"
    advice += " can be traced: Keras finds the shape itself"
    return analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)


def _is_set_by_call(own: Own, name: str) -> bool:
    made = own.made(name)
    inherited = name in own.scope.bindings
    return bool(made) and not inherited and all(_method(b.point) == "call" for b in made)


def _method(point: Point) -> str:
    """The name of the function in which a place stands."""
    return getattr(point.block.scope.node, "name", "")
