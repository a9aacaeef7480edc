"""``initializations.normal(shape, scale=0.01, name=name)``: an instance of an initializer.

The functions of Keras 1 made variables.  Where one visibly is, or supplies the result of,
an initializer that a layer is given, an initializer of today gives the same values.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from codemods.edits import Finding, Fix, Safety
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.nodes import walk
from codemods.semantics.references import TARGET_NAMES, named, shown
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents
from codemods.semantics.wording import assuming
from codemods.tables.initializations import initializations
from codemods.tables.keras import below_root

_ARGUMENTS = ("shape", "scale", "name", "dim_ordering")
_MODULE = "<tensorflow.keras.initializers>."
_PREFIX = "initializations."


@dataclass(frozen=True, slots=True)
class _Use:
    """A place that uses one of the functions."""

    node: ast.expr
    point: Point
    qualified: str

    @property
    def function(self) -> str:
        """The function's name."""
        return self.qualified.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class _Place:
    """What is replaced for a use: ``whole``, by an instance, called with ``shape`` or not."""

    whole: ast.expr
    scale: ast.expr | None = None
    shape: ast.expr | None = None


def check(analysis: Analysis, rule: str) -> Iterator[tuple[ast.expr, Finding]]:
    """The uses that can be rewritten, each with its node."""
    for found in named(analysis, _is_known):
        use = _Use(*found)
        place = _place(analysis, use)
        if place is not None:
            finding = _finding(analysis, rule, use, place)
            if finding is not None:
                yield use.node, finding


def _is_known(qualified: str) -> bool:
    path = below_root(qualified) or ""
    return path.startswith(_PREFIX) and path[len(_PREFIX) :] in initializations()


def _place(analysis: Analysis, use: _Use) -> _Place | None:
    """What to replace; ``None`` if it may be meant to make a variable."""
    above = parents(analysis)
    outer = above.get(use.node)
    if _is_initializer(outer):
        return _Place(use.node)
    if not isinstance(outer, ast.Call):
        return None
    given = _bound(outer, use.node)
    if given is None:
        return None
    holder = above.get(outer)
    if outer.func is not use.node:
        partial = analysis.names.qualified(outer.func, use.point) == ("functools.partial",)
        fits = partial and "shape" not in given and _is_initializer(holder)
        return _Place(outer, given.get("scale")) if fits else None
    shape = given.get("shape")
    if shape is None:
        return None
    if isinstance(holder, ast.Lambda) and _is_initializer(above.get(holder)):
        parameters = {argument.arg for argument in _parameters(holder)}
        scale = given.get("scale")
        names = {n.id for n in walk(scale) if isinstance(n, ast.Name)} if scale else set()
        first = _parameters(holder)[:1]
        if first and isinstance(shape, ast.Name) and shape.id == first[0].arg:
            if not names & parameters:
                return _Place(holder, scale)
    while isinstance(holder, (ast.BinOp, ast.UnaryOp)):
        holder = above.get(holder)
    if isinstance(holder, ast.Lambda) and _is_initializer(above.get(holder)):
        return _Place(outer, given.get("scale"), shape)
    if isinstance(holder, ast.Return):
        function = above.get(holder)
        while function is not None and not isinstance(function, (ast.FunctionDef, ast.Lambda)):
            function = above.get(function)
        if isinstance(function, ast.FunctionDef) and _initializes(analysis, function):
            return _Place(outer, given.get("scale"), shape)
    return None


def _bound(call: ast.Call, node: ast.expr) -> dict[str, ast.expr] | None:
    """The arguments of a call (or of ``partial``) by name."""
    positional = call.args if call.func is node else call.args[1:]
    if call.func is not node and (call.args[:1] != [node] or positional):
        return None
    if len(positional) > len(_ARGUMENTS) or any(isinstance(a, ast.Starred) for a in positional):
        return None
    given = dict(zip(_ARGUMENTS, positional))
    for keyword in call.keywords:
        if keyword.arg not in _ARGUMENTS or keyword.arg in given:
            return None
        given[keyword.arg] = keyword.value
    return given


def _parameters(function: ast.FunctionDef | ast.Lambda) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args]


def _is_initializer(node: ast.AST | None) -> bool:
    """Whether a node is the keyword argument of a layer that initializes its weights."""
    name = (node.arg or "") if isinstance(node, ast.keyword) else ""
    return name == "init" or name.endswith(("_init", "_initializer"))


def _initializes(analysis: Analysis, function: ast.FunctionDef) -> bool:
    """Whether a function of the file is given to layers as an initializer, and never called."""
    above = parents(analysis)
    uses = [
        use
        for use in analysis.module.uses(function.name)
        if any(b.node is function for b in analysis.names.bindings(function.name, use.point))
    ]
    return bool(uses) and all(_is_initializer(above.get(use.name)) for use in uses)


def _finding(analysis: Analysis, rule: str, use: _Use, place: _Place) -> Finding | None:
    known = initializations()[use.function]
    parts: dict[str, ast.expr | str] = {"scale": known.default} if known.default else {}
    if place.scale is not None:
        parts["scale"] = place.scale
    template = _MODULE + known.template
    if place.shape is not None:
        parts["shape"] = place.shape
        template += "({shape})"
    fix = templates.replacement(analysis, place.whole, template, parts, use.point)
    if fix is None:
        return None
    start, end = analysis.document.start(use.node), analysis.document.end(use.node)
    name = known.template.partition("(")[0]
    assumed = [known.assumption] if known.assumption else []
    message = (
        f"`{shown(use.qualified)}` does not exist in {TARGET_NAMES[analysis.target]}; "
        f"use `{name}`{assuming(assumed)}"
    )

    def render() -> Fix:
        assert fix is not None
        return fix

    safety = Safety.UNSAFE if assumed else Safety.SAFE
    dialect = analysis.dialects.of(use.qualified).name
    return analysis.finding(rule, start, end, message, safety, dialect=dialect, render=render)
