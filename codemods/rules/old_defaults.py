"""Defaults that changed silently are written out, so that the numbers stay what they were.

``LSTM(64)`` used ``hard_sigmoid`` for its gates, ``GRU`` had no ``reset_after``,
``optimizer='adadelta'`` learned at a rate of 1.0 and not 0.001, Keras 1 trained for ten epochs
where none were given: such calls still run on Keras 3, and compute something else.  Where a
program leaves an argument out whose default has changed since, the old default is written
explicitly.  Arguments that are given are left alone.

- ``hard_sigmoid`` is ``0.2 * x + 0.5``, cut off at 0 and 1, in old Keras and another function
  in Keras 3; the old one is added to the file as ``old_hard_sigmoid``.  It is registered, so
  that models which use it can be saved and loaded; a program that only loads such a model
  gives ``custom_objects={'old_hard_sigmoid': old_hard_sigmoid}``.
- ``RMSprop`` and ``Adagrad`` added ``epsilon`` to the square root; today it is added before
  the root is taken, where its square does the same.
- ``predict`` printed nothing; today it prints a progress bar.

Code for TensorFlow 2 has the new defaults already and is never touched.

Safe where the callee and its age are proven; unsafe where the age, or the release, is
assumed; manual where releases of that age had different defaults, or arguments are out of
sight.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from codemods.edits import Edit, Finding, Fix, ImportNeed, Need, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import AGES, Changed, calls
from codemods.semantics.calls import CallText
from codemods.semantics.definitions import OLD_HARD_SIGMOID, definition
from codemods.semantics.dialect import Proof
from codemods.semantics.literals import Argument, Literals
from codemods.semantics.scopes import Point
from codemods.semantics.templates import module_name
from codemods.semantics.wording import assuming
from codemods.tables.defaults import Default, defaults, has_defaults

NAME = "old-defaults"

_CUDNN = ("CuDNNLSTM", "CuDNNGRU")
"""Layers of which the successors of the same arguments have other defaults."""

_OPTIMIZERS = {
    name.lower(): name for name in ("Adadelta", "Adagrad", "Adam", "Adamax", "Nadam", "RMSprop")
}
"""Strings for optimizers whose defaults have changed."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Calls that rely on a default which has changed, and strings for such optimizers."""
    for call in calls(analysis):
        if call.dialect.name == "modern":
            continue
        if call.callee.id == "model.compile":
            yield from _optimizer(analysis, call)
        elif has_defaults(call.callee.id) and not _is_other(call):
            found = _missing(analysis, call, call.callee.id, call.migration.given)
            if found is not None:
                yield from _findings(analysis, call, *found)


def _is_other(call: Changed) -> bool:
    """Whether a call is not what its id in the tables says, or made by another class."""
    last = call.callee.home.rpartition(".")[2]
    return last in _CUDNN or call.callee.own is not None or bool(call.successor)


# -- what is missing ----------------------------------------------------------------


def _missing(
    analysis: Analysis, call: Changed, id_: str, given: Iterable[str]
) -> tuple[list[Default], list[str], bool] | None:
    """The defaults that a call relies on, what is assumed, and whether its age is disputed."""
    there = set(given)

    def of(dialect: str) -> list[Default]:
        rows = defaults(id_, dialect, analysis.target)
        return [
            row
            for row in rows
            if row.parameter not in there and (not row.beside or row.beside in there)
        ]

    found = of(call.name)
    assumptions = list(call.callee.assumptions)
    differ = any(
        [(row.parameter, row.write) for row in of(dialect)]
        != [(row.parameter, row.write) for row in found]
        for dialect in call.dialect.possible
    )
    if not found:
        return None
    disputed = differ and call.dialect.proof is not Proof.ASSUMED
    if differ and not disputed:
        assumptions.append(f"this was written for {AGES[call.name]}")
    return found, assumptions, disputed


def _findings(
    analysis: Analysis,
    call: Changed,
    missing: list[Default],
    assumptions: list[str],
    disputed: bool,
) -> Iterator[Finding]:
    """The findings for one call: what can be written, and what cannot be decided."""
    document, function = analysis.document, call.site.node.func
    start, end = document.start(function), document.end(function)
    problem = _problem(call, disputed)
    written = [] if problem else [row for row in missing if not row.report]
    if written:
        assumed = assumptions + [row.assumes for row in written if row.assumes]
        message = f"`{call.callee.shown}`: {_told(written)}{assuming(assumed)}"

        def render() -> Fix:
            return _insertion(analysis, call, written)

        safety = Safety.UNSAFE if assumed else Safety.SAFE
        yield analysis.finding(NAME, start, end, message, safety, dialect=call.name, render=render)
    rest = [row for row in missing if row not in written and row.effect == "result"]
    if rest:
        reason = problem or rest[0].report
        message = f"`{call.callee.shown}`: {_told(rest)}; {reason}"
        yield analysis.finding(
            NAME, start, end, message, Safety.MANUAL, advice=_by_hand(rest), dialect=call.name
        )


def _problem(call: Changed, disputed: bool) -> str:
    """Why nothing can be written into a call; empty if it can be."""
    if disputed:
        ages = " and ".join(AGES[name] for name in call.dialect.possible)
        return f"the defaults of {ages} are not the same"
    if call.callee.doubt:
        return call.callee.doubt
    if call.prepared:
        return f"what it is given by {call.prepared} is not rewritten"
    bound = call.bound
    if bound.starred or (bound.mappings and not call.migration.entries) or bound.disputed:
        return "not all of its arguments can be seen"
    return ""


def _told(rows: list[Default]) -> str:
    """What changed, in words; rows with the same reason together."""
    parts: dict[str, list[str]] = {}
    for row in rows:
        old = " or ".join(f"`{value}`" for value in row.old)
        if row.old == (row.new,):
            text = f"`{row.parameter}={row.write}` has the effect of the old default {old}"
        else:
            text = f"`{row.parameter}` was {old} by default, and is `{row.new}` now"
        parts.setdefault(row.reason, []).append(text)
    return "; ".join(f"{', '.join(told)} ({reason})" for reason, told in parts.items())


def _by_hand(rows: list[Default]) -> str:
    """What to do where nothing is written."""
    texts = []
    for row in rows:
        if row.write == f"<{OLD_HARD_SIGMOID}>":
            what = "a function that computes clip(0.2 * x + 0.5, 0, 1), the old hard_sigmoid"
            texts.append(f"{row.parameter}: {what}")
        else:
            values = row.old if row.report else (row.write,)
            texts.append(" or ".join(f"{row.parameter}={value}" for value in values))
    return f"give the old default explicitly if this relied on it: {', '.join(texts)}"


# -- text ---------------------------------------------------------------------------


def _arguments(analysis: Analysis, call: Changed, rows: list[Default]) -> tuple[str, list[Need]]:
    """The arguments to write, and what they need."""
    texts: list[str] = []
    needs: list[Need] = []
    for row in rows:
        value = row.write
        if value.startswith("<"):
            value, more = definition(analysis, value[1:-1], call.site.node, call.site.point)
            needs += more
        texts.append(f"{row.parameter}={value}")
    return ", ".join(texts), needs


def _insertion(analysis: Analysis, call: Changed, rows: list[Default]) -> Fix:
    text, needs = _arguments(analysis, call, rows)
    edits: list[Edit] = CallText(analysis.document, call.site.node).append(text, [])
    return Fix(tuple(edits), tuple(needs))


# -- optimizers by name ---------------------------------------------------------------


def _optimizer(analysis: Analysis, call: Changed) -> Iterator[Finding]:
    """``compile('adadelta', …)``: an optimizer with the defaults of today."""
    argument = call.bound.get("optimizer")
    if argument is None:
        return
    literals = Literals(analysis)
    place = Argument("optimizer", argument.value, argument.point or call.site.point)
    for literal in literals.reaching(place, "optimizer"):
        name = _OPTIMIZERS.get(literal.text.lower())
        if name is None:
            continue
        found = _missing(analysis, call, f"optimizers.{name}", ())
        if found is None:
            continue
        rows, assumptions, disputed = found
        written = [row for row in rows if not row.report]
        shown = f"the optimizer `'{literal.text}'`"
        node = literal.use
        start, end = analysis.document.start(node), analysis.document.end(node)
        problem = "the defaults of different ages are not the same" if disputed else ""
        problem = problem or call.callee.doubt
        if literal.node is None or literal.use is not literal.node:
            problem = problem or f"`{analysis.brief(node)}` may be used for other things as well"
        if len(written) < len(rows):
            problem = problem or next(row.report for row in rows if row.report)
        if problem:
            arguments = ", ".join(f"{row.parameter}={row.write}" for row in rows)
            yield analysis.finding(
                NAME,
                start,
                end,
                f"{shown}: {_told(rows)}; {problem}",
                Safety.MANUAL,
                advice=f"pass tensorflow.keras.optimizers.{name}({arguments}) for what it was",
                dialect=call.name,
            )
            continue

        def render(node: ast.expr = node, rows: list[Default] = written, name: str = name) -> Fix:
            module, needs = _optimizers(analysis, call.site.point)
            text, more = _arguments(analysis, call, rows)
            edit = analysis.edit(
                analysis.document.start(node),
                analysis.document.end(node),
                f"{module}.{name}({text})",
            )
            return Fix((edit,), (*needs, *more))

        assumed = assumptions + [row.assumes for row in written if row.assumes]
        yield analysis.finding(
            NAME,
            start,
            end,
            f"{shown}: {_told(written)}{assuming(assumed)}",
            Safety.UNSAFE if assumed else Safety.SAFE,
            dialect=call.name,
            render=render,
        )


def _optimizers(analysis: Analysis, point: Point) -> tuple[str, tuple[ImportNeed, ...]]:
    """A name for the module of optimizers, if possible without another import."""
    module, needs = module_name(analysis, "tensorflow.keras.optimizers", point)
    if not needs:
        return module, ()
    keras, needs = module_name(analysis, "tensorflow.keras", point)
    return f"{keras}.optimizers", needs


RULE = Rule(
    NAME,
    "defaults that changed silently are written out, so that the numbers stay the same",
    check,
    words=(b"keras",),
    project_words=(b".fit(", b".compile(", b".predict("),
    references=(
        "Keras 2.3.0 release notes: https://github.com/keras-team/keras/releases/tag/2.3.0",
    ),
)
