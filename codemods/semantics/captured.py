"""Keras tensors that functions use without being given them.

Such a function may run later (a loss, a layer, a ``Lambda``), when the tensor of its
surroundings is still a placeholder, while its arguments have values.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis, once
from codemods.semantics.kinds import Kind
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, How, Point, Scope
from codemods.semantics.symbolic import Symbolic, function_of, is_symbolic
from codemods.semantics.wording import listed

Function = ast.FunctionDef | ast.Lambda

_NO_TENSORS = frozenset({How.IMPORT, How.FROM, How.FUNCTION, How.CLASS})
"""What cannot bind a tensor to a name."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A place that reads a tensor of the surroundings: a name, or an attribute of ``self``."""

    node: ast.Name | ast.Attribute
    point: Point

    @property
    def text(self) -> str:
        """How the tensor is called."""
        return ast.unparse(self.node)


@dataclass(frozen=True, slots=True)
class Capture:
    """A function and the Keras tensors that it takes from its surroundings."""

    function: Function
    uses: tuple[Taken, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tensors, in the order of their first use."""
        return tuple(dict.fromkeys(use.text for use in self.uses))


def functions(analysis: Analysis, node: ast.expr, point: Point) -> list[Function]:
    """The functions of this document that an expression can be (or a list holds)."""
    if isinstance(node, (ast.List, ast.Tuple)):
        return [found for each in node.elts for found in functions(analysis, each, point)]
    if isinstance(node, ast.Dict):
        return [found for each in node.values for found in functions(analysis, each, point)]
    return [
        value.node
        for value in analysis.kinds.of(node, point)
        if value.kind is Kind.FUNCTION
        and value.home is analysis.kinds
        and isinstance(value.node, (ast.FunctionDef, ast.Lambda))
    ]


def captures(analysis: Analysis, function: Function) -> list[Capture]:
    """What a function, and those of the document that it calls, take from outside."""
    result: list[Capture] = []
    pending, seen = [function], {function}
    for current in pending:
        uses = [
            taken
            for taken in _index(analysis).read.get(current, ())
            if _is_captured(analysis, taken, current)
        ]
        if uses:
            uses.sort(key=lambda use: analysis.document.start(use.node))
            result.append(Capture(current, tuple(uses)))
        for site in _index(analysis).calls.get(current, ()):
            for found in functions(analysis, site.node.func, site.point):
                if found not in seen and not _is_within(analysis.module.scopes[found], current):
                    seen.add(found)
                    pending.append(found)
    return result


@dataclass(slots=True)
class _Index:
    """What stands in each function of a document, those inside it included."""

    read: dict[ast.AST, list[Taken]]
    calls: dict[ast.AST, list[CallSite]]


@once
def _index(analysis: Analysis) -> _Index:
    found = _Index({}, {})
    module = analysis.module
    around = {scope: _around(scope) for scope in module.scopes.values()}
    for word in module.used_names:
        for use in module.uses(word):
            for function in around[use.point.block.scope]:
                found.read.setdefault(function, []).append(Taken(use.name, use.point))
    for attribute in module.attributes:
        for node, point in module.references(attribute):
            if isinstance(node.value, ast.Name):
                for function in around[point.block.scope]:
                    found.read.setdefault(function, []).append(Taken(node, point))
    for site in module.calls:
        for function in around[site.point.block.scope]:
            found.calls.setdefault(function, []).append(site)
    return found


def _around(scope: Scope | None) -> list[ast.AST]:
    """The functions around a scope, itself included, the nearest first."""
    found = []
    while scope is not None:
        if scope.kind in ("function", "lambda"):
            found.append(scope.node)
        scope = scope.parent
    return found


def _is_captured(analysis: Analysis, use: Taken, function: Function) -> bool:
    if isinstance(use.node, ast.Name):
        scope, _ = analysis.names.binder(use.node.id, use.point)
        if scope is None or _is_within(scope, function):
            return False
        bindings = analysis.names.bindings(use.node.id, use.point)
        if all(b.how in _NO_TENSORS for b in bindings):
            return False
        if any(_is_within(b.point.block.scope, function) for b in bindings):
            return False
    return is_symbolic(analysis, use.node, use.point) is Symbolic.CAPTURED


def _is_within(scope: Scope | None, function: Function) -> bool:
    while scope is not None:
        if scope.node is function:
            return True
        scope = scope.parent
    return False


def sees(inner: Scope | None, outer: Point) -> bool:
    """Whether code of the scope ``inner`` sees what is bound at ``outer``."""
    wanted = function_of(outer)
    while inner is not None:
        if inner is wanted:
            return True
        inner = inner.parent
    return False


def told(analysis: Analysis, node: ast.expr, found: Sequence[Capture]) -> str:
    """What is wrong with a function, called ``node``, that takes these tensors."""
    used = listed(dict.fromkeys(name for capture in found for name in capture.names))
    return (
        f"`{analysis.brief(node)}` uses {used}: outside the model, Keras tensors have "
        f"no values in {TARGET_NAMES[analysis.target]}"
    )
