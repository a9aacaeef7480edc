"""Attributes of layers and models that Keras 3 has made its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import Own, own_class_of_self, own_classes
from codemods.semantics.kinds import Kind
from codemods.semantics.references import TARGET_NAMES, is_native
from codemods.semantics.scopes import Point
from codemods.semantics.wording import assuming
from codemods.tables.methods import member

_RESERVED = (
    *("compute_dtype", "dtype_policy", "input_dtype", "metrics", "metrics_variables", "path"),
    *("non_trainable_variables", "quantization_mode", "trainable_variables", "variable_dtype"),
    *("variables",),
)
"""Properties that cannot be assigned, and that some old release let a class assign."""


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Assignments of a custom layer or model to what is a property of Keras today."""
    if analysis.target != "keras3":
        return
    for name in _RESERVED:
        for node, point, _ in analysis.module.stores(name):
            own = own_class_of_self(analysis, node.value, point)
            if own is None or not own.is_layer or is_native(analysis, own.base):
                continue
            if not _is_reported(own, name) and not _defines(analysis, own, name):
                yield _finding(analysis, rule, own, node)


def _is_reported(own: Own, name: str) -> bool:
    """Whether the table of members speaks of the assignment."""
    row = member("Model" if own.value.kind is Kind.MODEL else "Layer", name, "set")
    return row is not None and row.how == "set" and row.keras3 != "same"


def _defines(analysis: Analysis, own: Own, name: str) -> bool:
    """Whether a class of the project has such a property of its own."""
    classes = analysis.kinds.classes(own.value)
    return any(name in home.module.scopes[node].bindings for node, home in classes)


def _finding(analysis: Analysis, rule: str, own: Own, node: ast.Attribute) -> Finding:
    name, span = node.attr, analysis.attribute_span(node)
    message = f"`{name}` of Keras layers and models cannot be assigned in"
    message += f" {TARGET_NAMES[analysis.target]}"
    inside, outside = _uses(analysis, own, name)
    new = f"{name}_"
    if outside or _defines(analysis, own, new) or new in own.scope.attributes:
        advice = "give the attribute another name, here and where it is read"
        return analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)
    message += f"; use `{new}`{assuming([f'other files do not use `{name}` of `{own.node.name}`'])}"
    edits = tuple(analysis.edit(*analysis.attribute_span(use), new) for use in inside)
    return analysis.finding(rule, *span, message, Safety.UNSAFE, render=lambda: Fix(edits))


def _uses(
    analysis: Analysis, own: Own, name: str
) -> tuple[list[ast.Attribute], list[ast.Attribute]]:
    """The uses of an attribute by the class itself, and those by others."""
    module = analysis.module
    places: list[tuple[ast.Attribute, Point]] = [(s.node, s.point) for s in module.stores(name)]
    places += [(r.node, r.point) for r in module.references(name)]
    for attribute in module.attributes:
        for call, point in module.methods(attribute):
            inner = call.func.value if isinstance(call.func, ast.Attribute) else None
            if isinstance(inner, ast.Attribute) and inner.attr == name:
                places.append((inner, point))
        for node, point in module.references(attribute):
            if isinstance(node.value, ast.Attribute) and node.value.attr == name:
                places.append((node.value, point))
    inside: dict[ast.Attribute, None] = {}
    outside: list[ast.Attribute] = []
    classes = own_classes(analysis)
    for node, point in places:
        found = own_class_of_self(analysis, node.value, point)
        if found is own:
            inside[node] = None
            continue
        values = analysis.kinds.of(node.value, point)
        named = bool(analysis.names.qualified(node, point))
        if not named and any(
            v.kind in (Kind.UNKNOWN, Kind.LAYER, Kind.MODEL)
            and (v.node is None or v.node is own.node or v.node not in classes)
            for v in values
        ):
            outside.append(node)
    return list(inside), outside
