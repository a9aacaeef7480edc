"""``call(self, x, **kwargs)``: Keras 3 gives ``training`` only to a ``call`` that names it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import old_layers
from codemods.semantics.nodes import walk
from codemods.semantics.parameters import behind_the_last
from codemods.semantics.statements import parents, remove_statements

_NAME = "training"
_MESSAGE = (
    "Keras 3 gives `training` only to a `call` that names it; "
    "name it, and do not look for it in `**{kwargs}`"
)


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Methods ``call`` that look for ``training`` in ``**kwargs``."""
    if analysis.target != "keras3":
        return
    for own in old_layers(analysis):
        for method in own.methods("call"):
            kwargs = method.args.kwarg
            if kwargs is None or any(a.arg == _NAME for a in _parameters(method)):
                continue
            found = [look for look in walk(method) if _looks(look, kwargs.arg)]
            if found:
                new = analysis.dialects.of(own.base).name in ("tf1", "modern")
                yield _finding(analysis, rule, method, found, new)


def _parameters(method: ast.FunctionDef) -> list[ast.arg]:
    return [*method.args.posonlyargs, *method.args.args, *method.args.kwonlyargs]


def _looks(node: ast.AST, kwargs: str) -> bool:
    """Whether a node is ``kwargs.get("training")``, ``kwargs["training"]`` or the like."""
    key: ast.expr | None = None
    owner: ast.expr | None = None
    if isinstance(node, ast.Subscript):
        owner, key = node.value, node.slice
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        if node.func.attr in ("get", "pop"):
            owner, key = node.func.value, node.args[0]
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        owner, key = node.comparators[0], node.left
    named = isinstance(owner, ast.Name) and owner.id == kwargs
    return named and isinstance(key, ast.Constant) and key.value == _NAME


def _finding(
    analysis: Analysis, rule: str, method: ast.FunctionDef, found: list[ast.AST], new: bool
) -> Finding:
    document, kwargs = analysis.document, method.args.kwarg
    assert kwargs is not None
    start, end = document.start(kwargs), document.end(kwargs)
    message = _MESSAGE.format(kwargs=kwargs.arg)
    edits = _edits(analysis, method, found)
    if edits is None:
        advice = f"add a parameter {_NAME}=None, and use it"
        return analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)
    if not new:  # Keras did not give it there, and asked its learning phase instead
        message += "; assumes that what it decides is to be decided while training as well"
    safety = Safety.SAFE if new else Safety.UNSAFE
    return analysis.finding(rule, start, end, message, safety, render=partial(Fix, tuple(edits)))


def _edits(analysis: Analysis, method: ast.FunctionDef, found: list[ast.AST]) -> list[Edit] | None:
    document, above = analysis.document, parents(analysis)
    at = behind_the_last(document, method.args)
    if at is None:
        return None
    edits = [analysis.edit(at, at, f", {_NAME}=None")]
    for node in found:
        given = node.args[1:] if isinstance(node, ast.Call) else []
        plain = all(isinstance(g, ast.Constant) and not g.value for g in given)
        if isinstance(node, ast.Compare) or not plain:
            return None
        outer = above[node]
        if isinstance(outer, ast.Delete) or isinstance(getattr(node, "ctx", None), ast.Store):
            return None
        targets = outer.targets if isinstance(outer, ast.Assign) else []
        if len(targets) == 1 and isinstance(targets[0], ast.Name) and targets[0].id == _NAME:
            assert isinstance(outer, ast.Assign)
            edits += remove_statements(analysis, [outer])
        else:
            edits.append(analysis.edit(document.start(node), document.end(node), _NAME))
    return edits
