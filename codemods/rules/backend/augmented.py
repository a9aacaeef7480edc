"""``x = K.zeros(shape)`` and ``x += y``: a variable of TensorFlow 2 refuses that."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules.backend.makers import MAKERS
from codemods.semantics.analysis import Analysis
from codemods.semantics.compiled import is_compiled
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import How, Point
from codemods.semantics.statements import parents
from codemods.semantics.symbolic import is_sum
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root

_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
}
_TIGHTER = (ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.MatMult, ast.Pow)
_CLOSED = (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.Tuple, ast.List)


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Augmented assignments to names that are variables of the backend."""
    above = parents(analysis)
    for scope in analysis.module.scopes.values():
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                statement = above.get(binding.node) if binding.how is How.OTHER else None
                if not isinstance(statement, ast.AugAssign):
                    continue
                old = analysis.names.bindings(name, binding.point)
                old = [b for b in old if b.how is not How.OTHER]
                made = [b for b in old if _makes_variable(analysis, b.value, b.point)]
                if made and not any(is_sum(analysis, b) for b in made):
                    yield from _finding(analysis, rule, statement, made == old)


def _makes_variable(analysis: Analysis, node: object, point: Point) -> bool:
    """Whether an expression is a call of such a function, in a program that is older.

    Where Keras compiles, such calls make tensors in the end.
    """
    if not isinstance(node, ast.Call) or is_compiled(analysis, point):
        return False
    names = analysis.names.qualified(node.func, point)
    return bool(names) and all(
        (below_root(name) or "").rpartition(".")[::2] in {("backend", last) for last in MAKERS}
        and analysis.dialects.of(name).name != "modern"
        for name in names
    )


def _finding(
    analysis: Analysis, rule: str, statement: ast.AugAssign, is_certain: bool
) -> Iterator[Finding]:
    operator = _OPERATORS.get(type(statement.op))
    if operator is None:
        return
    document = analysis.document
    start, end = document.start(statement.target), document.end(statement)
    name = document.source(statement.target)
    at = document.text.index(f"{operator}=", document.end(statement.target))
    behind = at + len(operator) + 1
    value = document.start(statement.value), document.end(statement.value)
    edits = [analysis.edit(at, behind, f"= {name} {operator}")]
    if _needs_parentheses(statement) and "(" not in document.text[behind : value[0]]:
        edits += [analysis.edit(value[0], value[0], "("), analysis.edit(value[1], value[1], ")")]
    message = f"`{name}` is a variable, which refuses `{operator}=` in "
    message += f"{TARGET_NAMES[analysis.target]}; `{name} = {name} {operator} …` gives a tensor, "
    message += "as it did"
    assumptions = [] if is_certain else [f"nothing else that `{name}` can be is to change in place"]
    message += assuming(assumptions)
    fix = Fix(tuple(edits))
    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    yield analysis.finding(rule, start, end, message, safety, render=lambda: fix)


def _needs_parentheses(statement: ast.AugAssign) -> bool:
    """Whether the value is one operand only where parentheses stand around it."""
    value = statement.value
    if isinstance(value, ast.BinOp) and isinstance(statement.op, (ast.Add, ast.Sub)):
        return not isinstance(value.op, _TIGHTER)
    if isinstance(value, ast.Constant):
        return False
    return not isinstance(value, _CLOSED)
