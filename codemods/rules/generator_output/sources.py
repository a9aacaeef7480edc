"""Where batches come from: Keras 3 takes generators, but no other iterators."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules.generator_output.structure import changes_here, producers
from codemods.semantics import feeding, yields
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.calls import CallText
from codemods.semantics.feeding import Feed
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.wording import assuming

NAME = "generator-output"

_IGNORED = "only a dict of class weights ever had an effect; anything else is an error now"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every feed whose data Keras 3 cannot draw from."""
    seen: set[ast.Call] = set()
    for feed in feeding.feeds(analysis):
        values = [v for v in feeding.values(analysis, feed) if v.kind is not Kind.NONE]
        words = {_iterator(value) for value in values}
        if values and "" not in words:
            what = " or ".join(sorted(words))
            yield _wrapped(analysis, feed, what, batch=_batch(analysis, feed, values) or "batch")
        elif values:
            yield from _elsewhere(analysis, feed, values)
        yield from _lists_elsewhere(analysis, feed, values)
        if feed.method == "fit" and feed.site.node not in seen:
            seen.add(feed.site.node)
            yield from _class_weight(analysis, feed)


def _iterator(value: Value) -> str:
    """What an iterator is called that is no generator; empty for everything else."""
    if value.kind is Kind.GENERATOR:
        if value.maker is None and isinstance(value.node, ast.Call):
            return f"`{value.name}`" if value.name else ""
        value = yields.wrapper(value) or value
    if value.kind is Kind.OBJECT and isinstance(value.node, ast.ClassDef):
        if any(yields.method_of(value, name) for name in yields.NEXT):
            return f"the iterator class `{value.name}`"
    return ""


def assumed(analysis: Analysis, feed: Feed) -> list[str]:
    """What is assumed of the model that is fed."""
    if feed.receiver is Receiver.PROVEN:
        return []
    assert isinstance(feed.site.node.func, ast.Attribute)
    return [f"`{analysis.brief(feed.site.node.func.value)}` is a Keras model"]


def wrap(analysis: Analysis, feed: Feed, batch: str = "batch") -> list[Edit]:
    """Put a generator expression around the data of a feed."""
    text = CallText(analysis.document, feed.site.node)
    return text.wrap(feed.argument, f"({batch} for batch in ", ")")


def _wrapped(
    analysis: Analysis, feed: Feed, what: str, *, batch: str = "batch", message: str = ""
) -> Finding:
    """Put a generator expression around the data of a feed."""
    node = feed.argument.value
    start, end = analysis.document.start(node), analysis.document.end(node)
    told = assumed(analysis, feed)
    message = (
        message or f"Keras 3 takes generators, but not {what}; a generator expression wraps it"
    )

    def render() -> Fix:
        return Fix(tuple(wrap(analysis, feed, batch)))

    safety = Safety.UNSAFE if told else Safety.SAFE
    return analysis.finding(NAME, start, end, message + assuming(told), safety, render=render)


def _batch(analysis: Analysis, feed: Feed, values: list[Value]) -> str:
    """What must become of the batches where that is not done where they are made."""
    found = [batch for value in values for batch in yields.batches(value)]
    here = any(batch.home is analysis.kinds for batch in found)
    if here and (feed.method != "predict" or not _stays(analysis, values)):
        return ""
    kinds = {frozenset(b.home.kinds(b.node, b.point)) for b in found}
    if kinds == {frozenset({Kind.ARRAY})} and feed.method == "predict":
        return "(batch,)"
    if kinds == {frozenset({Kind.LIST})} and all(isinstance(b.node, ast.List) for b in found):
        return "(tuple(batch),)" if feed.method == "predict" else "tuple(batch)"
    return ""


def _stays(analysis: Analysis, values: list[Value]) -> bool:
    """Whether ``structure`` leaves alone what makes these values."""
    makers = {feeding.made_by(value) for value in values}
    return all(
        not changes_here(analysis, producer)
        for producer in producers(analysis)
        if (producer.owner or producer.function) in makers
    )


def _elsewhere(analysis: Analysis, feed: Feed, values: list[Value]) -> Iterator[Finding]:
    """Generators whose batches are no tuples, and that others use, or other files make."""
    if any(v.kind is not Kind.GENERATOR for v in values):
        return
    batch = _batch(analysis, feed, values)
    if batch:
        name = analysis.brief(feed.argument.value)
        what = "bare arrays" if batch == "(batch,)" else "lists"
        message = f"`{name}` yields {what}, and a Python generator must yield tuples in Keras 3"
        yield _wrapped(analysis, feed, "", batch=batch, message=message)


def _lists_elsewhere(analysis: Analysis, feed: Feed, values: list[Value]) -> Iterator[Finding]:
    """Iterators of other files with lists in their batches, where those files do not tell."""
    for value in values:
        if value.kind not in (Kind.GENERATOR, Kind.OBJECT):
            continue
        if value.maker is not None and yields.loops_forever(value.maker):
            continue  # found there
        if any(_has_list(batch) for batch in yields.batches(value) if _is_foreign(analysis, batch)):
            node = feed.argument.value
            start, end = analysis.document.start(node), analysis.document.end(node)
            message = f"`{analysis.brief(node)}` yields lists, and Keras 3 takes none in a batch"
            advice = "yield tuples there: ((a, b), y) for [a, b], y"
            yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
            return


def _is_foreign(analysis: Analysis, batch: yields.Batch) -> bool:
    return batch.home is not analysis.kinds


def _has_list(batch: yields.Batch) -> bool:
    """Whether a batch is a tuple with a list in it."""
    return isinstance(batch.node, ast.Tuple) and any(
        isinstance(element, (ast.List, ast.ListComp))
        or batch.home.is_only(element, batch.point, Kind.LIST)
        for element in batch.node.elts
    )


# -- class weights ------------------------------------------------------------------


def _class_weight(analysis: Analysis, feed: Feed) -> Iterator[Finding]:
    """Class weights that are no dict."""
    weights = feed.bound.get("class_weight")
    if weights is None:
        return
    node = weights.value
    start, end = analysis.document.start(node), analysis.document.end(node)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        told = assumed(analysis, feed)
        safety = Safety.UNSAFE if told else Safety.SAFE
        yield analysis.finding(
            NAME,
            start,
            end,
            f"class_weight={analysis.brief(node)} goes: {_IGNORED}" + assuming(told),
            safety,
            render=lambda: Fix(
                tuple(CallText(analysis.document, feed.site.node).delete([weights]))
            ),
        )
        return
    values = [v for v in analysis.kinds.of(node, feed.site.point) if v.kind is not Kind.NONE]
    if values and all(_is_no_dict(value) for value in values):
        text = analysis.brief(node)
        advice = (
            f"remove class_weight for what it computed, or pass dict(enumerate({text})) "
            "for weights that count"
        )
        message = f"`{text}` is no dict: {_IGNORED}"
        yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


def _is_no_dict(value: Value) -> bool:
    """Whether class weights are an array, such as scikit-learn computes them, or a list."""
    if value.kind in (Kind.ARRAY, Kind.LIST, Kind.TUPLE):
        return True
    return value.name.startswith("sklearn.") and value.name.endswith(".compute_class_weight")
