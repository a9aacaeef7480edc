"""``if self.bias:`` of a layer: a variable of TensorFlow 1 was true, one of Keras 3 raises."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import partial

from codemods.edits import Finding, Fix, Safety
from codemods.rules.custom_layers.makers import maker
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import Own, old_layers, own_class_of_self, own_classes
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import How
from codemods.semantics.statements import parents


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Every question whether a variable of a layer is true, where it meant that there is one.

    ``tf.keras`` refused the question in TensorFlow 1 already.
    """
    for own in old_layers(analysis):
        if not set(analysis.dialects.of(own.base).possible) <= {"k1", "k2"}:
            continue
        for name in own.scope.attributes:
            for found in analysis.module.references(name):
                test = _test(parents(analysis), found.node)
                if test is None:
                    continue
                if own_class_of_self(analysis, found.node.value, found.point) is not own:
                    continue
                held = _variables(analysis, own, name)
                if held and not _is_set_below(analysis, own, name):
                    yield _finding(analysis, rule, found.node, test, all(held))


def _test(above: Mapping[ast.AST, ast.AST], node: ast.expr) -> ast.expr | None:
    """The expression to replace, if only the truth of ``node`` is asked for."""
    outer = above.get(node)
    if isinstance(outer, ast.UnaryOp) and isinstance(outer.op, ast.Not):
        return outer
    inner: ast.AST = node
    while isinstance(outer, ast.BoolOp):
        inner, outer = outer, above.get(outer)
    if isinstance(outer, ast.UnaryOp) and isinstance(outer.op, ast.Not):
        return node
    tested = isinstance(outer, (ast.If, ast.While, ast.IfExp, ast.Assert)) and outer.test is inner
    return node if tested else None


def _variables(analysis: Analysis, own: Own, name: str) -> list[bool]:
    """For all that the attribute is set to, ``None`` apart, whether it is a variable.

    Empty if nothing is.
    """
    held = [
        b.how is How.ASSIGN and maker(analysis, b.value, b.point, "self") is not None
        for b in own.made(name)
    ]
    return held if any(held) else []


def _is_set_below(analysis: Analysis, own: Own, name: str) -> bool:
    """Whether a class that derives from this one sets the attribute, too."""
    return any(
        other is not own
        and name in other.scope.attributes
        and any(node is own.node for node, _ in analysis.kinds.classes(other.value))
        for other in own_classes(analysis).values()
    )


def _finding(
    analysis: Analysis, rule: str, node: ast.Attribute, test: ast.expr, sure: bool
) -> Finding:
    document, text, span = analysis.document, analysis.brief(node), analysis.attribute_span(node)
    message = f"a variable of Keras is neither true nor false in {TARGET_NAMES[analysis.target]}"
    end = document.end(node)
    edits = [analysis.edit(end, end, " is None" if test is not node else " is not None")]
    if test is not node:
        start, operand = document.start(test), document.start(node)
        bare = document.text[start:operand].split() == ["not"] and document.end(test) == end
        sure = sure and bare
        edits.append(analysis.edit(start, operand, ""))
    if not sure:
        advice = f"compare `{text}` with None, or keep in another attribute what is asked here"
        return analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)
    message += "; compare it with None"
    return analysis.finding(rule, *span, message, Safety.SAFE, render=partial(Fix, tuple(edits)))
