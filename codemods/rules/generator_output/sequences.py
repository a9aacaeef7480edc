"""What else a ``Sequence`` must be: as long as an integer, without a ``num_batches``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import How, Scope
from codemods.semantics.wording import assuming

NAME = "generator-output"

_TAKEN = "num_batches"
"""A property of Keras 3's ``Sequence`` that cannot be set: its length."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every class of the file that derives from ``Sequence`` (iterators of images do)."""
    for node, scope in analysis.module.scopes.items():
        if not isinstance(node, ast.ClassDef):
            continue
        kinds = {value.kind for value in analysis.kinds.instance(node)}
        if not kinds <= {Kind.SEQUENCE, Kind.ITERATOR} or not kinds:
            continue
        yield from _length(analysis, scope)
        yield from _number(analysis, node, scope)


def _length(analysis: Analysis, scope: Scope) -> Iterator[Finding]:
    """``__len__`` that gives a float."""
    for binding in scope.bindings.get("__len__", ()):
        for node, point in analysis.module.returns.get(binding.node, ()):
            if node is None or Kind.FLOAT not in analysis.kinds.kinds(node, point):
                continue
            yield _integer(analysis, node)


def _integer(analysis: Analysis, node: ast.expr) -> Finding:
    start, end = analysis.document.start(node), analysis.document.end(node)
    fix = Fix((analysis.edit(start, start, "int("), analysis.edit(end, end, ")")))
    message = "the length of a Sequence must be an integer in Python 3"
    return analysis.finding(NAME, start, end, message, Safety.SAFE, render=lambda: fix)


def _number(analysis: Analysis, node: ast.ClassDef, scope: Scope) -> Iterator[Finding]:
    """An attribute or method ``num_batches`` of its own."""
    defined = scope.bindings.get(_TAKEN, ())
    for binding in defined:
        if binding.how is How.FUNCTION and not getattr(binding.node, "decorator_list", []):
            start = analysis.document.start(binding.node) + len("def ")
            yield analysis.finding(
                NAME,
                start,
                start + len(_TAKEN),
                f"`{_TAKEN}` is a property of Sequence in Keras 3, and fit reads it",
                Safety.MANUAL,
                advice="give the method another name",
            )
    stores = [s for s in analysis.module.stores(_TAKEN) if _is_own(analysis, s.node, node)]
    if defined or not stores:
        return
    everything = [r.node for r in analysis.module.references(_TAKEN)]
    everything += [s.node for s in analysis.module.stores(_TAKEN)]
    own = [n for n in everything if _is_own(analysis, n, node)]
    start, end = analysis.attribute_span(stores[0].node)
    message = f"`{_TAKEN}` is a property of Sequence in Keras 3 and cannot be set"
    if analysis.kinds.is_overridden(node, _TAKEN) or any(
        isinstance(n.ctx, ast.Store) for n in everything if n not in own
    ):
        yield analysis.finding(
            NAME, start, end, message, Safety.MANUAL, advice="give the attribute another name"
        )
        return
    told = [] if _is_length(analysis, scope) else [f"others read `{_TAKEN}` for the length"]
    edits = tuple(analysis.edit(*analysis.attribute_span(n), f"_{_TAKEN}") for n in own)
    yield analysis.finding(
        NAME,
        start,
        end,
        message + f"; `_{_TAKEN}` can" + assuming(told),
        Safety.UNSAFE if told else Safety.SAFE,
        render=lambda: Fix(edits),
    )


def _is_own(analysis: Analysis, attribute: ast.Attribute, owner: ast.ClassDef) -> bool:
    """Whether an attribute is one of ``self`` inside a class."""
    inside = owner.lineno <= attribute.lineno <= (owner.end_lineno or 0)
    return inside and isinstance(attribute.value, ast.Name) and attribute.value.id == "self"


def _is_length(analysis: Analysis, scope: Scope) -> bool:
    """Whether ``__len__`` returns just ``self.num_batches``."""
    found = [
        node
        for binding in scope.bindings.get("__len__", ())
        for node, _ in analysis.module.returns.get(binding.node, ())
    ]
    return bool(found) and all(isinstance(n, ast.Attribute) and n.attr == _TAKEN for n in found)
