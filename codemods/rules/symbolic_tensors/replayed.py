"""``for layer in model.layers: x = layer(x)``, which calls the ``InputLayer`` as well."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from codemods.edits import Finding, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.nodes import walk
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents


def check(analysis: Analysis, name: str) -> Iterator[Finding]:
    """Loops that call each layer of a functional model."""
    above = parents(analysis)
    for node, point in analysis.module.references("layers"):
        loop = above.get(node)
        if not isinstance(loop, ast.For) or loop.iter is not node:
            continue
        if not isinstance(loop.target, ast.Name) or not _is_functional(analysis, node, point):
            continue
        layer = loop.target.id
        if any(_leaves_out(part) for part in walk(loop)):
            continue
        for call in walk(loop):
            if not isinstance(call, ast.Call) or not _is_name(call.func, layer) or not call.args:
                continue
            if not _is_chosen(above, call, loop, layer):
                start, end = analysis.document.start(call.func), analysis.document.end(call.func)
                yield analysis.finding(
                    name,
                    start,
                    end,
                    f"the first layer is an `InputLayer`, which cannot be called in"
                    f" {TARGET_NAMES[analysis.target]}",
                    Safety.MANUAL,
                    advice=f"leave it out: for {layer} in {analysis.brief(node)}[1:]",
                )


def _is_functional(analysis: Analysis, node: ast.Attribute, point: Point) -> bool:
    values = analysis.kinds.of(node.value, point)
    return bool(values) and all(
        value.kind is Kind.MODEL and value.name and not value.name.endswith("Sequential")
        for value in values
    )


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _leaves_out(node: ast.AST) -> bool:
    """Whether a loop may look for the layer itself."""
    named = getattr(node, "id", "") or getattr(node, "attr", "")
    return isinstance(node, (ast.Continue, ast.Try)) or "Input" in str(named)


def _is_chosen(above: Mapping[ast.AST, ast.AST], call: ast.AST, loop: ast.For, layer: str) -> bool:
    """Whether only some layers are called, by a condition on them."""
    node = call
    while node is not loop:
        node, inner = above[node], node
        if isinstance(node, (ast.If, ast.IfExp)) and inner is not node.test:
            body = node.body if isinstance(node.body, list) else [node.body]
            if inner in body and any(_is_name(part, layer) for part in walk(node.test)):
                return True
    return False
