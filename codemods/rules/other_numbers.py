"""What Keras itself computes in another way now is named, once per file.

Some formulas have changed and no argument brings the old ones back: the penalty of an
activity regularizer, the moving averages of ``BatchNormalization``, the momentum of
``Nadam``, Adam's updates of an ``Embedding``.  And ``fit`` begins every validation with the
two batches that it drew first from a generator.  The program runs; whoever compares its
numbers with those of the old stack should know where they part.

Manual: there is nothing to rewrite.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from codemods.edits import Finding, Safety
from codemods.rules import Rule
from codemods.semantics import feeding
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import Changed, calls
from codemods.semantics.kinds import Kind
from codemods.semantics.references import TARGET_NAMES
from codemods.tables.formulas import Formula, formulas

NAME = "other-numbers"


def check(analysis: Analysis) -> Iterator[Finding]:
    """The first place of each formula that matters here."""
    text = analysis.document.text
    open_ = [f for f in formulas() if analysis.target in f.targets]
    for call in calls(analysis):
        for formula in [f for f in open_ if _is_meant(call, f)]:
            open_.remove(formula)
            if not formula.text.search(text):
                continue
            function = call.site.node.func
            start, end = analysis.document.start(function), analysis.document.end(function)
            message = f"`{call.callee.shown}` gives other numbers in "
            message += f"{TARGET_NAMES[analysis.target]}: {formula.what}"
            yield analysis.finding(
                NAME,
                start,
                end,
                message,
                Safety.MANUAL,
                advice=formula.advice,
                dialect=call.name,
            )
    yield from _validation(analysis)


def _validation(analysis: Analysis) -> Iterator[Finding]:
    """The first ``fit`` that is validated with what a generator yields."""
    for feed in feeding.feeds(analysis):
        values = feeding.values(analysis, feed)
        if not feed.validates or analysis.dialects.default.name == "modern":
            continue
        if not values or any(value.kind is not Kind.GENERATOR for value in values):
            continue
        node = feed.argument.value
        start, end = analysis.document.start(node), analysis.document.end(node)
        message = "`fit` begins every validation with the first two batches of a generator again"
        message += f" in {TARGET_NAMES[analysis.target]}, so its results are other numbers"
        advice = "validate with arrays, a Sequence or a Dataset if they must be exact"
        if analysis.target == "keras3":
            yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
        return


def _is_meant(call: Changed, formula: Formula) -> bool:
    """Whether a formula stands behind a call."""
    if call.name not in formula.dialects or call.callee.own is not None:
        return False
    if not fnmatchcase(call.callee.id, formula.callable):
        return False
    return not formula.parameter or call.bound.get(formula.parameter) is not None


RULE = Rule(
    NAME,
    "reports what Keras itself computes in another way now",
    check,
    words=(b"BatchNormalization", b"activity_regularizer", b"Embedding", b"Nadam"),
    project_words=(b"validation_data",),
)
