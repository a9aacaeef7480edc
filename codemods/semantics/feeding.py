"""Which data feeds which method of a Keras model."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import NamedTuple

from codemods.semantics import yields
from codemods.semantics.analysis import Analysis, Receiver, once
from codemods.semantics.calls import Argument, BoundCall, bind
from codemods.semantics.kinds import Value, Values
from codemods.semantics.scopes import CallSite
from codemods.tables.signatures import known_keywords, signatures

METHODS = {
    "fit": "fit",
    "fit_generator": "fit",
    "evaluate": "evaluate",
    "evaluate_generator": "evaluate",
    "predict": "predict",
    "predict_generator": "predict",
}
"""The methods that draw batches from what they are given, old names first to new ones."""

ON_BATCH = ("train_on_batch", "test_on_batch", "predict_on_batch")
"""The methods that take one batch as it is."""

_DATA = ("x", "generator", "validation_data")


class Feed(NamedTuple):
    """One argument of one call that gives a model its data."""

    site: CallSite
    method: str
    """``fit``, ``evaluate`` or ``predict``, whatever the call calls it."""
    argument: Argument
    bound: BoundCall
    receiver: Receiver
    """``PROVEN`` or ``ASSUMED``."""

    @property
    def validates(self) -> bool:
        """Whether this is the validation data of ``fit``."""
        return self.argument.parameter == "validation_data"


def bind_method(analysis: Analysis, site: CallSite, method: str) -> BoundCall:
    """A call of a model's ``method``, bound by the signatures of the file's dialect."""
    name = f"model.{method}"
    return bind(site.node, signatures(name, analysis.dialects.default.name), known_keywords(name))


@once
def feeds(analysis: Analysis) -> list[Feed]:
    """Every place of the file that feeds a model."""
    return [
        feed
        for method in METHODS
        for site in analysis.module.methods(method)
        for feed in _feeds(analysis, site, method)
    ]


def _feeds(analysis: Analysis, site: CallSite, method: str) -> list[Feed]:
    assert isinstance(site.node.func, ast.Attribute)
    if not site.node.args and not site.node.keywords:
        return []
    receiver = analysis.model_receiver(site.node.func.value, site.point, method)
    if receiver not in (Receiver.PROVEN, Receiver.ASSUMED):
        return []
    bound = bind_method(analysis, site, method)
    if bound.unknown and receiver is Receiver.ASSUMED:
        return []  # arguments that Keras never had: some other class
    return [
        Feed(site, METHODS[method], argument, bound, receiver)
        for argument in bound.arguments
        if argument.parameter in _DATA
    ]


def values(analysis: Analysis, feed: Feed) -> Values:
    """What the data of a feed can be."""
    return analysis.kinds.of(feed.argument.value, feed.site.point)


def fed_by(analysis: Analysis, maker: ast.AST) -> list[Feed]:
    """The feeds whose data a generator function, or an object of a class, can be."""
    return _by_maker(analysis).get(maker, [])


@once
def _by_maker(analysis: Analysis) -> dict[ast.AST, list[Feed]]:
    found: dict[ast.AST, list[Feed]] = defaultdict(list)
    for feed in feeds(analysis):
        for maker in set().union(*map(makers, values(analysis, feed))):
            found[maker].append(feed)
    return found


def makers(value: Value, depth: int = 3) -> set[ast.AST]:
    """What a value comes from, also where a generator expression passes it on as it is."""
    found = {made_by(value)} - {None}
    if isinstance(value.node, ast.GeneratorExp) and value.home is not None and depth:
        for source in yields.passed_on(value.node, value.home) or ():
            found |= makers(source, depth - 1)
    return {maker for maker in found if maker is not None}


def made_by(value: Value) -> ast.AST | None:
    """The generator function, generator expression or class that a value comes from."""
    if value.maker is not None:
        return value.maker
    return value.node if isinstance(value.node, (ast.ClassDef, ast.GeneratorExp)) else None
