"""Defaults that changed silently are written out, so that the numbers stay what they were.

``LSTM(64)`` used ``hard_sigmoid`` for its gates, ``GRU`` had no ``reset_after``,
``optimizer='adadelta'`` learned at a rate of 1.0 and not 0.001, Keras 1 trained for ten epochs
where none were given: such calls still run on Keras 3, and compute something else.  Where a
program leaves an argument out whose default has changed since, the old default is written
explicitly.  Arguments that are given are left alone.

- ``hard_sigmoid`` is ``0.2 * x + 0.5``, cut off at 0 and 1, in old Keras and another function
  in Keras 3; the old one is added to the file as ``old_hard_sigmoid``.  It is registered, so
  that a program can save a model which uses it and load it again; a program that only loads
  such a model needs the function as well, and gets it where the name of the file shows that.
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
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codemods.edits import Edit, Finding, Fix, Need, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import AGES, Changed, calls
from codemods.semantics.calls import CallText
from codemods.semantics.definitions import definition
from codemods.semantics.dialect import Proof
from codemods.semantics.literals import Argument, Literal, Literals
from codemods.semantics.references import references
from codemods.semantics.scopes import CallSite, Point
from codemods.semantics.statements import parents
from codemods.semantics.templates import module_name
from codemods.semantics.wording import assuming
from codemods.tables.defaults import Default, defaults, has_defaults
from codemods.tables.definitions import OLD_HARD_SIGMOID
from codemods.tables.keras import below_root, is_keras

NAME = "old-defaults"

_CUDNN = ("CuDNNLSTM", "CuDNNGRU")
"""Layers of which the successors of the same arguments have other defaults."""

_TELLING = frozenset({"batch_size", "initial_epoch", "validation_data", "validation_split"})
"""Keywords of methods that only a model of Keras has."""

_OPTIMIZERS = {
    name.lower(): name for name in ("Adadelta", "Adagrad", "Adam", "Adamax", "Nadam", "RMSprop")
}
"""Strings for optimizers whose defaults have changed."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Calls that rely on a default which has changed, and strings for such optimizers."""
    literals = Literals(analysis)
    named: list[_Named] = []
    for call in calls(analysis):
        if call.dialect.name == "modern":
            continue
        if call.callee.id == "model.compile":
            named += _optimizers_of(analysis, call, literals)
        elif has_defaults(call.callee.id) and not _is_other(call):
            found = _missing(analysis, call, call.callee.id, call.migration.given)
            if found is not None:
                yield from _findings(analysis, call, *found)
    for place in named:
        yield _optimizer(analysis, place, literals)
    if analysis.dialects.default.name != "modern" and analysis.target == "keras3":
        yield from _functions(analysis)
        yield from _loading(analysis)


def _is_other(call: Changed) -> bool:
    """Whether a call is not what its id in the tables says, or made by another class."""
    last = call.callee.home.rpartition(".")[2]
    if call.callee.id.startswith("model.") and (call.callee.assumptions or call.callee.doubt):
        # What is not given tells nothing; only Keras has these.
        return not {argument.keyword for argument in call.bound.arguments} & _TELLING
    return last in _CUDNN or call.callee.own is not None or bool(call.successor)


# -- what is missing ----------------------------------------------------------------


def _missing(
    analysis: Analysis, call: Changed, id_: str, given: Iterable[str]
) -> tuple[list[Default], list[str], bool] | None:
    """The defaults that a call relies on, what is assumed, and whether its age is disputed."""
    there = set(given)
    sequential = call.callee.home.endswith(".Sequential")

    def of(dialect: str) -> list[Default]:
        rows = defaults(id_, dialect, analysis.target)
        late = analysis.dialects.late and dialect == "k2"
        return [
            row
            for row in rows
            if row.parameter not in there
            and not (late and row.assumes)
            and (not row.beside or row.beside in there)
            and not (row.parameter == "epochs" and row.report and not sequential)
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


@dataclass(frozen=True, slots=True)
class _Named:
    """A string for an optimizer that reaches ``compile``."""

    call: Changed
    literal: Literal
    optimizer: str
    missing: list[Default]
    assumptions: list[str]
    disputed: bool


def _optimizers_of(analysis: Analysis, call: Changed, literals: Literals) -> Iterator[_Named]:
    """``compile('adadelta', …)``: the strings, with the defaults that changed."""
    argument = call.bound.get("optimizer")
    if argument is None:
        return
    place = Argument("optimizer", argument.value, argument.point or call.site.point)
    for literal in literals.reaching(place, "optimizer"):
        name = _OPTIMIZERS.get(literal.text.lower())
        found = name and _missing(analysis, call, f"optimizers.{name}", ())
        if name and found:
            yield _Named(call, literal, name, *found)


def _optimizer(analysis: Analysis, place: _Named, literals: Literals) -> Finding:
    """The finding for a string: an object in its place, with the old defaults."""
    call, literal, rows = place.call, place.literal, place.missing
    message = f"the optimizer `'{literal.text}'`: {_told(rows)}"
    problem = _not_here(analysis, place, literals)
    where = literal.use if problem or literal.node is None else literal.node
    start, end = analysis.document.start(where), analysis.document.end(where)
    if problem:
        arguments = ", ".join(f"{row.parameter}={row.write}" for row in rows)
        return analysis.finding(
            NAME,
            start,
            end,
            f"{message}; {problem}",
            Safety.MANUAL,
            advice=f"pass tensorflow.keras.optimizers.{place.optimizer}({arguments})",
            dialect=call.name,
        )

    def render() -> Fix:
        module, needs = module_name(analysis, "tensorflow.keras.optimizers", literal.point)
        text, more = _arguments(analysis, call, rows)
        edit = analysis.edit(start, end, f"{module}.{place.optimizer}({text})")
        return Fix((edit,), (*needs, *more))

    assumed = place.assumptions + [row.assumes for row in rows if row.assumes]
    safety = Safety.UNSAFE if assumed else Safety.SAFE
    message += assuming(assumed)
    return analysis.finding(NAME, start, end, message, safety, dialect=call.name, render=render)


def _not_here(analysis: Analysis, place: _Named, literals: Literals) -> str:
    """Why an object cannot stand for a string; empty if it can."""
    if place.disputed:
        return "the defaults of different ages are not the same"
    if place.call.callee.doubt:
        return place.call.callee.doubt
    shown = analysis.brief(place.literal.use)
    other = literals.other_use(place.literal, "optimizer")
    if other:
        return f"`{shown}` {other}"
    if literals.is_shared(place.literal, place.call.site.point):
        return f"one object would be shared by all uses of `{shown}`"
    return next((row.report for row in place.missing if row.report), "")


# -- the function itself ------------------------------------------------------------------


def _functions(analysis: Analysis) -> Iterator[Finding]:
    """``activations.hard_sigmoid``, which is another function now.

    That of the backend is the old one, but a layer that is given it writes its name into its
    configuration, and reads the new one from there.
    """
    places = [(found.node, found.point, found.qualified) for found in references(analysis)]
    for statement, _ in analysis.module.imports:
        for alias, qualified in zip(statement.names, analysis.imported(statement)):
            if below_root(qualified) in _SAME_NAME:
                uses = analysis.uses_of_alias(alias)
                places += [(use.name, use.point, qualified) for use in uses]
    for node, point, qualified in places:
        path, dialect = below_root(qualified), analysis.dialects.of(qualified)
        if dialect.name == "modern" or path not in _SAME_NAME:
            continue
        above = parents(analysis)[node]
        called = isinstance(above, ast.Call) and above.func is node
        if path == "backend.hard_sigmoid" and called:
            continue
        start, end = analysis.document.start(node), analysis.document.end(node)
        message = (
            f"`{analysis.brief(node)}` is another function in Keras 3, "
            f"or becomes it; `{OLD_HARD_SIGMOID}` is the old one"
        )
        assumed = "modern" in dialect.possible
        if assumed:
            message += assuming([f"this was written for {AGES[dialect.name]}"])

        def render(node: ast.expr = node, point: Point = point) -> Fix:
            text, needs = definition(analysis, OLD_HARD_SIGMOID, node, point)
            edit = analysis.edit(analysis.document.start(node), analysis.document.end(node), text)
            return Fix((edit,), tuple(needs))

        safety = Safety.UNSAFE if assumed else Safety.SAFE
        yield analysis.finding(
            NAME, start, end, message, safety, dialect=dialect.name, render=render
        )


_SAME_NAME = ("activations.hard_sigmoid", "backend.hard_sigmoid")


# -- models with the old gates, from elsewhere -------------------------------------------

_GATES = rb"\b(?:LSTM|GRU|ConvLSTM2D|LSTMCell|GRUCell)\b"
_SAVING = rb"\.save\s*\(|ModelCheckpoint\s*\("


def _loading(analysis: Analysis) -> Iterator[Finding]:
    """``load_model`` of what another program of the project saves: it holds our function."""
    path, project = analysis.document.path, analysis.project
    if analysis.module.scope.bindings.get(OLD_HARD_SIGMOID):
        return
    for site, names in analysis.named_calls:
        if not all(map(is_keras, names)) or not names[0].endswith(".load_model"):
            continue
        if analysis.dialects.of(names[0]).name == "modern" or not site.node.args:
            continue
        file = site.node.args[0]
        if isinstance(file, ast.Name):
            found = analysis.assigned_once(file, site.point)
            file = found[0] if found else file
        name = file.value if isinstance(file, ast.Constant) else None
        if not isinstance(name, str) or re.search(
            _GATES, analysis.document.text.encode("utf-8", "surrogatepass")
        ):
            continue
        literal = rb"['\"]" + re.escape(name.encode()) + rb"['\"]"
        if project.holds_beside(path, _GATES, _SAVING, literal):
            yield _given_to(analysis, site, name)


def _given_to(analysis: Analysis, site: CallSite, name: str) -> Finding:
    """The finding for one call of ``load_model``."""
    start = analysis.document.start(site.node.func)
    end = analysis.document.end(site.node.func)
    message = (
        f"`{name}` holds gates with the old `hard_sigmoid`, as another program of this project "
        "saves it once it is migrated"
    )
    given = {keyword.arg for keyword in site.node.keywords}
    if given & {None, "custom_objects"} or len(site.node.args) > 1:
        advice = f"import `{OLD_HARD_SIGMOID}` from there, or add it to custom_objects"
        return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)

    def render() -> Fix:
        own, needs = definition(analysis, OLD_HARD_SIGMOID, site.node, site.point)
        text = f"custom_objects={{'{OLD_HARD_SIGMOID}': {own}}}"
        return Fix(tuple(CallText(analysis.document, site.node).append(text, [])), tuple(needs))

    message += assuming([f"it saved `{name}` anew"])
    return analysis.finding(NAME, start, end, message, Safety.UNSAFE, render=render)


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
