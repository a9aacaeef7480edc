"""A place that may concern the rule, and what its surroundings are."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Value
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents
from codemods.tables.keras import below_root
from codemods.tables.methods import Member


@dataclass(frozen=True, slots=True)
class Place:
    """An attribute that is read, called or set."""

    node: ast.Attribute
    point: Point
    how: str
    """``get``, ``call`` or ``set``."""
    call: ast.Call | None = None
    value: ast.expr | None = None
    """What is assigned."""
    is_augmented: bool = False
    """Whether it is read and set by one ``+=``; ``how`` is ``get``."""


def parent(analysis: Analysis, node: ast.AST) -> ast.AST | None:
    """The node that holds ``node``."""
    return parents(analysis).get(node)


def statement_of(analysis: Analysis, place: Place) -> ast.Expr | None:
    """The statement that a call is."""
    outer = parent(analysis, place.call) if place.call is not None else None
    return outer if isinstance(outer, ast.Expr) else None


def is_builtin(analysis: Analysis, call: ast.Call, name: str, point: Point) -> bool:
    """Whether a call without keywords is of a builtin function."""
    function = call.func
    known = isinstance(function, ast.Name) and function.id == name and not call.keywords
    return known and not analysis.names.bindings(name, point)


def backend_call(analysis: Analysis, place: Place, *functions: str) -> ast.Call | None:
    """The call of one of these functions of ``keras.backend`` that ``x.lr`` is given to."""
    call = parent(analysis, place.node)
    if not isinstance(call, ast.Call) or call.args[:1] != [place.node]:
        return None
    found = analysis.names.qualified(call.func, place.point)
    known = bool(found) and all(
        (below_root(name) or "").rpartition(".")[2] in functions for name in found
    )
    return call if known else None


@dataclass(frozen=True, slots=True)
class Found:
    """The row that an attribute's receiver leads to, and what is assumed of the receiver."""

    row: Member
    value: Value
    assumption: str = ""
    is_manual: bool = False


def shown(analysis: Analysis, place: Place, template: str) -> str:
    """A template as a message shows it."""
    receiver = analysis.brief(place.node.value)
    if template.startswith("."):
        return f"{receiver}{template}"
    return template.replace("{self}", receiver).replace("{value}", "…").replace("{0}", "…")
