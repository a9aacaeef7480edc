"""What there is to say about one place, for all that is only reported."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from codemods.edits import Finding, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Point


@dataclass(frozen=True, slots=True)
class Said:
    """A place that Python 3 reads differently, and what to do there."""

    node: ast.expr | ast.stmt
    point: Point
    message: str
    advice: str


def say(analysis: Analysis, rule: str, said: Said) -> Finding:
    """The finding."""
    document = analysis.document
    start, end = document.start(said.node), document.end(said.node)
    if isinstance(said.node, (ast.FunctionDef, ast.ClassDef)):
        end = start + document.text[start:end].index(said.node.name) + len(said.node.name)
    return analysis.finding(rule, start, end, said.message, Safety.MANUAL, advice=said.advice)


def is_builtin(analysis: Analysis, node: ast.expr, names: frozenset[str], point: Point) -> bool:
    """Whether an expression is one of these builtins of Python, and nothing of the program."""
    return (
        isinstance(node, ast.Name)
        and node.id in names
        and not analysis.names.bindings(node.id, point)
    )
