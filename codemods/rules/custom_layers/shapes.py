"""Shapes are tuples of numbers: ``input_shape[1].value`` and ``as_list()`` in a layer.

The shape of a Keras tensor is one as well.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import partial

from codemods.edits import Finding, Fix, Safety
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import own_classes
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import How, Point
from codemods.semantics.symbolic import Symbolic, is_symbolic
from codemods.semantics.wording import assuming

_GIVEN_SHAPES = frozenset({"build", "compute_output_shape", "get_output_shape_for"})
"""Methods of layers to which Keras gives a shape, or a list of shapes."""

_TEMPLATES = {
    "as_list": "list({shape})",
    "dims": "list({shape})",
    "ndims": "len({shape})",
    "rank": "len({shape})",
}
"""What a ``TensorShape`` can do, and the same of a tuple."""

_OTHERS = frozenset(
    "assert_has_rank assert_is_compatible_with assert_is_fully_defined assert_same_rank"
    " concatenate is_compatible_with is_fully_defined merge_with num_elements with_rank"
    " with_rank_at_least with_rank_at_most".split()
)
"""What only a ``TensorShape`` can do."""

_CALLED = _OTHERS | {"as_list"}
_NAMES = 4
"""How many names between a shape and its use are looked through."""


Source = Callable[[Analysis, ast.expr, Point], bool]
"""Tells whether an expression is a shape that comes from Keras."""


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Every use of a shape that Keras gives as if it were a ``TensorShape``."""
    if own_classes(analysis):
        for use in _uses(analysis, _is_given):
            yield from _told(analysis, rule, use, [])


def check_tensors(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """The same of the shapes of Keras tensors."""
    said: set[ast.Attribute] = set()
    for least, assumes in ((Symbolic.CAPTURED, False), (Symbolic.LIKELY, True)):
        for use in _uses(analysis, partial(_is_of_tensor, least)):
            if use[0] not in said:
                said.add(use[0])
                text = f"`{analysis.brief(use[0].value)}` is that of a Keras tensor"
                yield from _told(analysis, rule, use, [text] if assumes else [])


_Use = tuple[ast.Attribute, Point, "ast.Call | None", int]
"""An attribute, where it stands, its call, and how deep in a shape it is."""


def _uses(analysis: Analysis, source: Source) -> Iterator[_Use]:
    for node, point, call in _attributes(analysis):
        levels = _levels(analysis, node.value, point, source)
        if levels is not None:
            yield node, point, call, levels


def _told(analysis: Analysis, rule: str, use: _Use, assumptions: list[str]) -> Iterator[Finding]:
    node, point, call, levels = use
    if node.attr == "value":
        if levels:
            yield _number(analysis, rule, node, assumptions)
    elif levels < 2 and analysis.target == "keras3" and (call is None) != (node.attr in _CALLED):
        yield _tuple(analysis, rule, node, point, call, assumptions)


def _attributes(analysis: Analysis) -> Iterator[tuple[ast.Attribute, Point, ast.Call | None]]:
    """Every attribute that may be one of a shape or of a dimension."""
    module = analysis.module
    for name in ("value", *_TEMPLATES, *_OTHERS):
        for node, point in module.references(name):
            yield node, point, None
        for call, point in module.methods(name):
            assert isinstance(call.func, ast.Attribute)
            yield call.func, point, call


def _number(analysis: Analysis, rule: str, node: ast.Attribute, assumptions: list[str]) -> Finding:
    """``input_shape[1].value``: the number itself."""
    text = analysis.brief(node.value)
    start, end = analysis.document.end(node.value), analysis.document.end(node)
    message = f"`{text}` is a number in {TARGET_NAMES[analysis.target]}; use it as it is"
    message += assuming(assumptions)
    edit = analysis.edit(start, end, "")
    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    return analysis.finding(
        rule, end - len("value"), end, message, safety, render=lambda: Fix((edit,))
    )


def _tuple(
    analysis: Analysis,
    rule: str,
    node: ast.Attribute,
    point: Point,
    call: ast.Call | None,
    assumptions: list[str],
) -> Finding:
    """``input_shape.as_list()``: Python's own functions."""
    text, span = analysis.brief(node.value), analysis.attribute_span(node)
    message = f"Keras gives `{text}` as a tuple in {TARGET_NAMES[analysis.target]}"
    template = _TEMPLATES.get(node.attr, "")
    whole = call if call is not None else node
    parts = {"shape": node.value}
    fix = templates.replacement(analysis, whole, template, parts, point) if template else None
    if fix is None:
        advice = f"use tf.TensorShape({text}).{node.attr}"
        return analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)
    message += f"; use `{template.format(shape=text)}`{assuming(assumptions)}"
    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    return analysis.finding(rule, *span, message, safety, render=lambda: fix)


def _levels(
    analysis: Analysis, node: ast.expr, point: Point, source: Source, names: int = _NAMES
) -> int | None:
    """How many elements deep an expression is in what Keras gives; ``None`` if it is not.

    0: the shape, or the list of shapes of several inputs. What its elements are tells what
    is done with them.
    """
    if isinstance(node, ast.Subscript):
        levels = _levels(analysis, node.value, point, source, names)
        step = 0 if isinstance(node.slice, ast.Slice) else 1
        return None if levels is None else levels + step
    if source(analysis, node, point):
        return 0
    if not isinstance(node, ast.Name) or not names:
        return None
    bindings = analysis.names.bindings(node.id, point)
    if len(bindings) != 1:
        return None
    (binding,) = bindings
    if binding.how is How.ASSIGN:
        return _levels(analysis, binding.value, binding.point, source, names - 1)
    if binding.how in (How.UNPACK, How.EACH) and len(binding.path) <= 1:
        deeper = 1 if binding.how is How.EACH else len(binding.path)
        levels = _levels(analysis, binding.value, binding.point, source, names - 1)
        return (
            None
            if levels is None or (binding.how is How.EACH and binding.path)
            else (levels + deeper)
        )
    return None


def _is_of_tensor(least: Symbolic, analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether an expression is the shape of a Keras tensor."""
    if not isinstance(node, ast.Attribute) or node.attr != "shape":
        return False
    return is_symbolic(analysis, node.value, point) >= least


def _is_given(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether a parameter is the shape that Keras gives to a method of a layer."""
    if not isinstance(node, ast.Name):
        return False
    bindings = analysis.names.bindings(node.id, point)
    if len(bindings) != 1 or bindings[0].how is not How.PARAMETER:
        return False
    (binding,) = bindings
    scope = binding.point.block.scope
    own = own_classes(analysis).get(scope.parent.node) if scope.parent is not None else None
    if own is None or not own.is_layer or getattr(scope.node, "name", "") not in _GIVEN_SHAPES:
        return False
    arguments = binding.value.args
    return bool((arguments.posonlyargs + arguments.args)[1:2] == [binding.node])
