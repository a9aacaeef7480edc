"""Where batches come from: Keras 3 takes generators, but no other iterators."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics import feeding, yields
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.calls import CallText
from codemods.semantics.feeding import Feed
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.wording import assuming

NAME = "generator-output"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every feed whose data is an iterator, but no generator."""
    for feed in feeding.feeds(analysis):
        values = [v for v in feeding.values(analysis, feed) if v.kind is not Kind.NONE]
        words = {_iterator(value) for value in values}
        if not values or "" in words:
            continue
        yield _wrapped(analysis, feed, " or ".join(sorted(words)))


def _iterator(value: Value) -> str:
    """What an iterator is called that is no generator; empty for everything else."""
    if value.kind is Kind.GENERATOR and isinstance(value.node, ast.Call) and value.maker is None:
        return f"`{value.name}`" if value.name else ""
    if value.kind is Kind.OBJECT and isinstance(value.node, ast.ClassDef):
        if yields.method_of(value, "__next__") or yields.method_of(value, "next"):
            return f"the iterator class `{value.name}`"
    return ""


def _wrapped(analysis: Analysis, feed: Feed, what: str) -> Finding:
    node = feed.argument.value
    start, end = analysis.document.start(node), analysis.document.end(node)
    told = []
    if feed.receiver is Receiver.ASSUMED:
        assert isinstance(feed.site.node.func, ast.Attribute)
        told.append(f"`{analysis.brief(feed.site.node.func.value)}` is a Keras model")
    message = f"Keras 3 takes generators, but not {what}; a generator expression wraps it"

    def render() -> Fix:
        text = CallText(analysis.document, feed.site.node)
        return Fix(tuple(text.wrap(feed.argument, "(batch for batch in ", ")")))

    safety = Safety.UNSAFE if told else Safety.SAFE
    return analysis.finding(NAME, start, end, message + assuming(told), safety, render=render)
