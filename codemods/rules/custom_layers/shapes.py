"""Shapes are tuples of numbers: ``input_shape[1].value``, ``x.shape.as_list()``."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from codemods.edits import Finding, Fix, Safety
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import own_classes
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Binding, How, Point
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


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Every use of a shape that Keras gives as if it were a ``TensorShape``."""
    if not own_classes(analysis):
        return
    for node, point, call in _attributes(analysis):
        levels = _levels(analysis, node.value, point)
        if levels is None:
            continue
        if node.attr == "value":
            if levels:
                yield from _number(analysis, rule, node)
        elif (
            levels < 2 and analysis.target == "keras3" and (call is None) != (node.attr in _CALLED)
        ):
            yield _tuple(analysis, rule, node, point, call)


def of_tensors(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """The same of ``x.shape``; ``x.shape[1].value`` of any tensor, since TensorFlow 2."""
    for node, point, call in _attributes(analysis):
        tensor, level = _shaped(analysis, node.value, point)
        if tensor is None or (node.attr == "value") != (level == 1):
            continue
        known = is_symbolic(analysis, *tensor)
        if known is not Symbolic.UNKNOWN and "get_shape" in analysis.document.source(node.value):
            continue  # becomes `shape` first
        assumed: list[str] = []
        if known is Symbolic.LIKELY:
            assumed.append(f"`{analysis.brief(tensor[0])}` is a Keras tensor")
        elif known is Symbolic.UNKNOWN:
            assumed.append(f"`{analysis.brief(tensor[0])}` is a tensor")
        if level:
            if known is not Symbolic.UNKNOWN or isinstance(node.value, ast.Subscript):
                yield from _number(analysis, rule, node, assumed)
        elif known is not Symbolic.UNKNOWN and (call is None) != (node.attr in _CALLED):
            yield _tuple(analysis, rule, node, point, call, assumed)


def _shaped(
    analysis: Analysis, node: ast.expr, point: Point, names: int = _NAMES
) -> tuple[tuple[ast.expr, Point] | None, int]:
    """The tensor of which an expression is the shape (0), or one number of it (1)."""
    if isinstance(node, ast.Subscript):
        tensor, level = _shaped(analysis, node.value, point, names)
        step = 0 if isinstance(node.slice, ast.Slice) else 1
        return (tensor, level + step) if level + step <= 1 else (None, 0)
    if isinstance(node, ast.Call) and not node.args and not node.keywords:
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr == "get_shape":
            return (function.value, point), 0
    if isinstance(node, ast.Attribute) and node.attr == "shape":
        return (node.value, point), 0
    if isinstance(node, ast.Name) and names:
        bindings = analysis.names.bindings(node.id, point)
        if len(bindings) == 1 and bindings[0].how in (How.ASSIGN, How.UNPACK):
            (binding,) = bindings
            tensor, level = _shaped(analysis, binding.value, binding.point, names - 1)
            step = len(binding.path) if binding.how is How.UNPACK else 0
            return (tensor, level + step) if level + step <= 1 else (None, 0)
    return None, 0


def _attributes(analysis: Analysis) -> Iterator[tuple[ast.Attribute, Point, ast.Call | None]]:
    """Every attribute that may be one of a shape or of a dimension."""
    module = analysis.module
    for name in ("value", *_TEMPLATES, *_OTHERS):
        for node, point in module.references(name):
            yield node, point, None
        for call, point in module.methods(name):
            assert isinstance(call.func, ast.Attribute)
            yield call.func, point, call


def _number(
    analysis: Analysis, rule: str, node: ast.Attribute, assumed: Sequence[str] = ()
) -> Iterator[Finding]:
    """``input_shape[1].value``: the number itself."""
    text = analysis.brief(node.value)
    start, end = analysis.document.end(node.value), analysis.document.end(node)
    message = f"`{text}` is a number in {TARGET_NAMES[analysis.target]}; use it as it is"
    edit = analysis.edit(start, end, "")
    message, safety = message + assuming(assumed), Safety.UNSAFE if assumed else Safety.SAFE
    yield analysis.finding(
        rule, end - len("value"), end, message, safety, render=lambda: Fix((edit,))
    )


def _tuple(
    analysis: Analysis,
    rule: str,
    node: ast.Attribute,
    point: Point,
    call: ast.Call | None,
    assumed: Sequence[str] = (),
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
    message += f"; use `{template.format(shape=text)}`{assuming(assumed)}"
    safety = Safety.UNSAFE if assumed else Safety.SAFE
    return analysis.finding(rule, *span, message, safety, render=lambda: fix)


def _levels(analysis: Analysis, node: ast.expr, point: Point, names: int = _NAMES) -> int | None:
    """How many elements deep an expression is in what Keras gives; ``None`` if it is not.

    0: the shape, or the list of shapes of several inputs. What its elements are tells what
    is done with them.
    """
    if isinstance(node, ast.Subscript):
        levels = _levels(analysis, node.value, point, names)
        step = 0 if isinstance(node.slice, ast.Slice) else 1
        return None if levels is None else levels + step
    if not isinstance(node, ast.Name) or not names:
        return None
    bindings = analysis.names.bindings(node.id, point)
    if len(bindings) != 1:
        return None
    (binding,) = bindings
    if binding.how is How.PARAMETER:
        return 0 if _is_given(analysis, binding) else None
    if binding.how is How.ASSIGN:
        return _levels(analysis, binding.value, binding.point, names - 1)
    if binding.how in (How.UNPACK, How.EACH) and len(binding.path) <= 1:
        deeper = 1 if binding.how is How.EACH else len(binding.path)
        levels = _levels(analysis, binding.value, binding.point, names - 1)
        return (
            None
            if levels is None or (binding.how is How.EACH and binding.path)
            else (levels + deeper)
        )
    return None


def _is_given(analysis: Analysis, binding: Binding) -> bool:
    """Whether a parameter is the shape that Keras gives to a method of a layer."""
    scope = binding.point.block.scope
    own = own_classes(analysis).get(scope.parent.node) if scope.parent is not None else None
    if own is None or not own.is_layer or getattr(scope.node, "name", "") not in _GIVEN_SHAPES:
        return False
    arguments = binding.value.args
    return bool((arguments.posonlyargs + arguments.args)[1:2] == [binding.node])
