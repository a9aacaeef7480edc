"""More steps than a ``Sequence`` or an iterator of images has batches."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules.generator_output.sources import assumed, wrap
from codemods.semantics import arrays, batches, feeding, yields
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import Argument
from codemods.semantics.feeding import Feed
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.scopes import Point
from codemods.semantics.wording import assuming

NAME = "generator-output"

_SAMPLES = frozenset({"samples", "n", "N", "nb_sample"})


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every feed with a number of steps that its data visibly cannot last for."""
    for feed in feeding.feeds(analysis):
        name = "validation_steps" if feed.validates else "steps"
        name = "steps_per_epoch" if feed.method == "fit" and not feed.validates else name
        steps = feed.bound.get(name)
        values = [v for v in feeding.values(analysis, feed) if v.kind is not Kind.NONE]
        if steps is None or not values:
            continue
        if any(v.kind not in (Kind.ITERATOR, Kind.SEQUENCE) for v in values):
            continue
        if all(_is_beyond(analysis, feed, steps, value) for value in values):
            yield _goes_on(analysis, feed, steps)


def _is_beyond(analysis: Analysis, feed: Feed, steps: Argument, value: Value) -> bool:
    """Whether there are visibly more steps than batches."""
    node, data = steps.value, feed.argument.value
    if isinstance(node, ast.Attribute) and node.attr in _SAMPLES and value.kind is Kind.ITERATOR:
        same = ast.dump(node.value) == ast.dump(data)
        size = batches.flow_size(analysis, value, feed.site.point) if same else ""
        return size.isdecimal() and int(size) > 1
    number, count = _number(analysis, node, feed.site.point), _count(analysis, value)
    return number is not None and count is not None and number > count


def _number(analysis: Analysis, node: ast.expr, point: Point) -> int | None:
    """An integer that is written in the program."""
    found = analysis.assigned_once(node, point)
    node = found[0] if found else node
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None


def _count(analysis: Analysis, value: Value) -> int | None:
    """How many batches an iterator or Sequence visibly has."""
    if value.kind is Kind.SEQUENCE:
        found = yields.method_of(value, "__len__")
        results = found[1].module.returns.get(found[0], []) if found else []
        numbers = [n.value for n, _ in results if isinstance(n, ast.Constant)]
        number = numbers[0] if len(numbers) == len(results) == 1 else None
        return number if isinstance(number, int) else None
    call = value.node
    if value.name != "flow" or not isinstance(call, ast.Call) or value.home is not analysis.kinds:
        return None
    point = analysis.point_of(call)
    data = next((k.value for k in call.keywords if k.arg == "x"), None)
    data = data or (call.args[0] if call.args else None)
    if point is None or data is None:
        return None
    if isinstance(data, ast.Tuple) and data.elts:
        data = data.elts[0]
    size = batches.flow_size(analysis, value, point)
    first = arrays.dimensions(analysis, *arrays.opened(analysis, data, point))[:1]
    samples = _number(analysis, first[0], point) if first else None
    if samples is None or not size.isdecimal() or not int(size):
        return None
    return math.ceil(samples / int(size))


def _goes_on(analysis: Analysis, feed: Feed, steps: Argument) -> Finding:
    """Wrap the data, so that it begins anew where it ends."""
    node = feed.argument.value
    start, end = analysis.document.start(node), analysis.document.end(node)
    text = analysis.brief(node)
    message = f"Keras 3 stops where `{text}` ends, and old Keras began anew to make up the steps"
    weights = feed.bound.get("class_weight")
    sequences = [v for v in feeding.values(analysis, feed) if v.kind is Kind.SEQUENCE]
    if weights is not None or sequences:
        how = "make the data go on longer" if weights else f"give `{text}` a longer __len__"
        advice = f"pass {steps.parameter}=len({text}) for one pass, or {how}"
        return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
    told = assumed(analysis, feed)
    message += "; a generator expression does so" + assuming(told)

    def render() -> Fix:
        return Fix(tuple(wrap(analysis, feed)))

    safety = Safety.UNSAFE if told else Safety.SAFE
    return analysis.finding(NAME, start, end, message, safety, render=render)
