"""A place that uses a function of ``keras.backend``, and what can be said of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass

from codemods.edits import Fix, Safety
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import BoundCall, bind
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents
from codemods.tables.backend import Function
from codemods.tables.keras import below_root, lookup
from codemods.tables.signatures import Parameters

BACKEND = "tensorflow.keras.backend"

LAYOUTS = {"th": "channels_first", "tf": "channels_last"}
"""The values of Keras 1's ``dim_ordering``, and what they are called since Keras 2."""

_OPTIONAL = re.compile(r"\[\[.*?\]\]")
_TOKEN = re.compile(r"\{\w+\}|<[\w.]+>")

_LOOSE = (ast.IfExp, ast.BoolOp, ast.Compare, ast.Lambda, ast.BinOp, ast.UnaryOp, ast.Await)
"""Expressions that need parentheses inside another expression."""

_FREE = (
    ast.Assign,
    ast.AnnAssign,
    ast.AugAssign,
    ast.Return,
    ast.Expr,
    ast.Call,
    ast.keyword,
    ast.List,
    ast.Dict,
    ast.Lambda,
    ast.If,
)
"""What an expression can stand in without parentheses."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is wrong at a place, and the fix."""

    safety: Safety
    problem: str = ""
    """Goes into the message instead of "does not exist in"."""
    assumes: str = ""
    advice: str | None = None
    render: Callable[[], Fix] | None = None


MANUAL = Judgement(Safety.MANUAL)


@dataclass(frozen=True, slots=True)
class Spot:
    """A use of a function (or value) of the backend."""

    analysis: Analysis
    node: ast.expr
    """The name, as far as it is the function's own."""
    point: Point
    qualified: str
    call: ast.Call | None
    """The call of it, if it is called."""

    @property
    def name(self) -> str:
        """The function's own name."""
        return self.qualified.rpartition(".")[2]

    @property
    def whole(self) -> ast.expr:
        """The call, or the name where nothing is called."""
        return self.call or self.node

    @property
    def parent(self) -> ast.AST:
        """What ``whole`` stands in."""
        return parents(self.analysis)[self.whole]

    @property
    def dialect(self) -> str:
        """The dialect of the backend that is used here."""
        return self.analysis.dialects.of(self.qualified).name

    def bound(self, function: Function) -> BoundCall | None:
        """The call with its old parameter names; ``None`` if some argument has none."""
        if self.call is None:
            return None
        bound = self.raw(function)
        doubtful = bound.starred or bound.mappings or bound.unknown or bound.disputed
        return None if doubtful else bound

    def raw(self, function: Function) -> BoundCall:
        """The call with its old parameter names, as far as arguments have one."""
        assert self.call is not None
        return bind(self.call, self.orders(function), function.known)

    def orders(self, function: Function) -> list[Parameters]:
        """The orders of parameters that count here."""
        own = function.orders[self.dialect]
        every = [order for several in function.orders.values() for order in several]
        return list(own or dict.fromkeys(every))

    def replace(self, template: str, parts: templates.Parts) -> Fix | None:
        """The fix that puts a template in the place of the call."""
        own = own_module(self.analysis, self.node, self.point)
        if own:
            template = template.replace(f"<{BACKEND}>", own)
        if _is_loose(template) and not isinstance(self.parent, _FREE):
            template = f"({template})"
        return templates.replacement(self.analysis, self.whole, template, parts, self.point)

    def judged(
        self, template: str, parts: templates.Parts, assumes: str = "", problem: str = ""
    ) -> Judgement:
        """The judgement that a template fixes it, with advice if a comment is in the way."""
        fix = self.replace(template, parts)
        if fix is None:
            return Judgement(Safety.MANUAL, problem)
        safety = Safety.UNSAFE if assumes else Safety.SAFE
        return Judgement(safety, problem, assumes, render=lambda: fix)


def _is_loose(template: str) -> bool:
    """Whether a template needs parentheses inside another expression."""
    text = _TOKEN.sub("x", _OPTIONAL.sub("", template))
    return isinstance(ast.parse(text, mode="eval").body, _LOOSE)


def names_backend(analysis: Analysis, node: ast.expr, point: Point, name: str) -> bool:
    """Whether ``node`` is ``name`` of the backend."""
    qualified = analysis.names.qualified(node, point)
    paths = {below_root(found) or "" for found in qualified}
    return bool(paths) and all(
        path.startswith("backend.") and path.rpartition(".")[2] == name for path in paths
    )


def calls_backend(analysis: Analysis, node: ast.AST, point: Point, name: str) -> bool:
    """Whether ``node`` is a call of function ``name`` of the backend."""
    return isinstance(node, ast.Call) and names_backend(analysis, node.func, point, name)


def own_module(analysis: Analysis, func: ast.expr, point: Point) -> str:
    """The text before the name of a function, if it goes on naming the backend."""
    if not isinstance(func, ast.Attribute):
        return ""
    names = analysis.names.qualified(func.value, point)
    alias = isinstance(func.value, ast.Name)  # its import is what moves
    known = {
        (alias or below_root(name) == "backend") and getattr(lookup(name, "keras3"), "target", "")
        for name in names
    }
    return analysis.document.source(func.value) if known == {BACKEND} else ""


def is_simple(node: ast.expr | str) -> bool:
    """Whether evaluating an expression twice is the same as once."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, (ast.Name, ast.Constant, str))


def quoted(analysis: Analysis, node: ast.Constant, text: str) -> str:
    """``text`` in the quotes of a string literal."""
    quote = "'" if analysis.document.source(node).endswith("'") else '"'
    return f"{quote}{text}{quote}"


def layout(analysis: Analysis, node: ast.expr, point: Point) -> str | None:
    """A template for a value of ``dim_ordering``; ``None`` if there is none.

    A name keeps working whether it holds an old or a new value.
    """
    if isinstance(node, ast.Constant) and node.value in LAYOUTS:
        return quoted(analysis, node, LAYOUTS[node.value])
    if isinstance(node, ast.Constant) and node.value == "default":
        return "None"
    if calls_backend(analysis, node, point, "image_dim_ordering"):
        assert isinstance(node, ast.Call)
        module = own_module(analysis, node.func, point) or f"<{BACKEND}>"
        return f"{module}.image_data_format()"
    if is_simple(node) and not isinstance(node, ast.Constant):
        source = analysis.document.source(node)
        return (
            '{"th": "channels_first", "tf": "channels_last", "default": None}'
            f".get({source}, {source})"
        )
    return None
