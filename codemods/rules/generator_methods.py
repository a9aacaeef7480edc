"""``fit_generator``, ``evaluate_generator`` and ``predict_generator`` are gone.

``Model.fit``, ``evaluate`` and ``predict`` take generators themselves since TensorFlow
2.1, which deprecated the old methods; Keras 3 removed them.

Renaming alone is wrong.  The second argument of ``fit`` is ``y`` and that of ``predict`` a
batch size, where the old methods had a number of steps.  Keras 1 counted samples, Keras 2
counts batches.  A number of steps must be an integer now, and Keras 3 refuses
``workers``.  So every argument is given its keyword, renamed, converted or removed.

Safe when the receiver is proven to be a Keras model and the dialect decides nothing or
is proven; unsafe when one of them is assumed; manual where arguments cannot be seen, or
may count samples or batches.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety, apply_edits
from codemods.rules import Rule
from codemods.semantics import batches
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.calls import Argument, BoundCall, CallText, Items, bind
from codemods.semantics.dialect import Proof
from codemods.semantics.kinds import DATA_KINDS, Kind
from codemods.semantics.mappings import Mapping, literal_mapping
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import CallSite, Point
from codemods.semantics.wording import assuming, listed
from codemods.tables.arguments import change
from codemods.tables.signatures import known_keywords, signatures

NAME = "generator-methods"

METHODS = {"fit_generator": "fit", "evaluate_generator": "evaluate", "predict_generator": "predict"}

_STEPS = frozenset({"steps_per_epoch", "samples_per_epoch", "steps", "val_samples"})

_QUIET = frozenset({"evaluate_generator", "predict_generator"})
"""These printed nothing by default; their successors show a progress bar."""

_KERAS1 = frozenset(
    {"samples_per_epoch", "nb_epoch", "nb_val_samples", "val_samples", "nb_worker", "nb_val_worker"}
)
_KERAS2 = frozenset({"steps_per_epoch", "epochs", "validation_steps", "steps", "workers"})
_NO_NUMBERS = DATA_KINDS | {Kind.ARRAY, Kind.LIST, Kind.TUPLE, Kind.MODEL, Kind.DATAGEN}

_MOST_POSITIONAL_KERAS2 = 3
"""Keras 2 itself refused more (keras/legacy/interfaces.py)."""

_WEAK_KERAS1 = frozenset({"max_q_size", "pickle_safe"})
"""Keras 1 and the first releases of Keras 2."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every call of, and reference to, one of the old methods on a Keras model."""
    for method in METHODS:
        for site in analysis.module.methods(method):
            yield from _check_call(analysis, site, method)
        for reference in analysis.module.references(method):
            node, point = reference
            if not isinstance(node.ctx, ast.Load):
                continue
            verdict = analysis.model_receiver(node.value, point, method)
            if verdict in (Receiver.PROVEN, Receiver.ASSUMED):
                yield _manual(
                    analysis,
                    node,
                    f"`{method}` is used without being called; it was removed from Keras models",
                    f"use `{METHODS[method]}` and check the arguments of the calls made through it",
                )


def _manual(analysis: Analysis, node: ast.Attribute, message: str, advice: str) -> Finding:
    start, end = analysis.attribute_span(node)
    return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


@dataclass
class _Plan:
    """What is to be done to one call, decided before any text is made."""

    renames: list[tuple[Argument, str]] = field(default_factory=list)
    drops: list[Argument] = field(default_factory=list)
    wraps: list[tuple[Argument, batches.Wrapping]] = field(default_factory=list)
    additions: list[str] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)
    reasons: dict[str, list[str]] = field(default_factory=dict)
    problem: str = ""
    advice: str = ""


def _check_call(analysis: Analysis, site: CallSite, method: str) -> Iterator[Finding]:
    node, point = site
    function = node.func
    assert isinstance(function, ast.Attribute)
    verdict = analysis.model_receiver(function.value, point, method)
    if analysis.is_model_class(function.value, point):
        advice = f"call `{METHODS[method]}` with its arguments by keyword"
        yield _manual(analysis, function, f"`{method}` was removed from Keras models", advice)
        return
    if verdict is Receiver.NO:
        return
    if node.args and analysis.kinds.is_only(node.args[0], point, Kind.DATAGEN):
        return  # no data at all: ``stray-xy`` says so
    bound, dialect, dialect_assumption = _read(analysis, site, method)
    known = frozenset().union(*(known_keywords(f"model.{name}") for name in METHODS))
    mapping = literal_mapping(analysis, node, point, known)
    if mapping is not None and not mapping.alone:
        mapping = None
    entries = mapping.bound.arguments if mapping else []
    unknown = [*bound.unknown, *(mapping.bound.unknown if mapping else ())]
    if unknown and verdict is not Receiver.PROVEN:
        return  # arguments that Keras never had: some other class
    receiver = analysis.brief(function.value)
    if verdict is Receiver.POSSIBLE:
        yield _manual(
            analysis,
            function,
            f"`{receiver}` may be a Keras model, whose `{method}` was removed, "
            "or a class of this project that has its own",
            _concretely(analysis, bound, mapping, method, point),
        )
        return
    plan = _plan(analysis, bound, entries, point)
    if not plan.problem and analysis.overrides(function.value, point, METHODS[method]):
        plan.problem = f"the class of `{receiver}` has a `{METHODS[method]}` of its own"
        plan.advice = f"call the `{METHODS[method]}` of Keras itself, for instance through super()"
    if not plan.problem and (bound.starred or (bound.mappings and mapping is None)):
        plan.problem = "arguments that are unpacked from a variable cannot be checked"
        plan.advice = (
            f"call `{METHODS[method]}`; rename or remove old arguments where the variable is filled"
        )
    if not plan.problem and unknown:
        never = listed([a.keyword or f"number {a.index + 1}" for a in unknown])
        plan.problem = f"it never had the argument {never}"
        plan.advice = f"call `{METHODS[method]}` with the arguments it has"
    if not plan.problem and dialect_assumption == "?":
        plan.problem = (
            "Keras 1 counted samples here and Keras 2 batches; both occur in this project"
        )
        plan.advice = "give the argument its keyword, or state the dialect with --dialect"
    message = f"`{method}` was removed from Keras models"
    if plan.problem:
        yield _manual(analysis, function, f"{message}; {plan.problem}", plan.advice)
        certain = verdict is Receiver.PROVEN and dialect == "k1" and not dialect_assumption
        if certain and len(node.args) > 1 and not (bound.starred or bound.unknown):
            yield _spelled_out(analysis, bound)
        return
    plan.additions += _quiet(bound, entries, method)
    if dialect == "k1" and method == "fit_generator" and _is_in_order(analysis, bound, point):
        plan.additions.append("shuffle=False")
    source = _own_callback(bound)
    if source:
        plan.assumptions.append(f"`{source}` can give batches before its `on_train_begin`")
    if verdict is Receiver.ASSUMED:
        plan.assumptions.append(f"`{receiver}` is a Keras model")
        if len(node.args) > 1 and not dialect_assumption:
            dialect_assumption = _counting(dialect)
    if dialect_assumption:
        plan.assumptions.append(dialect_assumption)
    message += f"; use `{METHODS[method]}`"
    for reason, names in plan.reasons.items():
        message += f" without {listed(names)}: {reason}"
    message += assuming(plan.assumptions)
    start, end = analysis.attribute_span(function)

    def render() -> Fix:
        return _render(analysis, bound, mapping, plan, method)

    safety = Safety.UNSAFE if plan.assumptions else Safety.SAFE
    yield analysis.finding(NAME, start, end, message, safety, dialect=dialect, render=render)


def _concretely(
    analysis: Analysis, bound: BoundCall, mapping: Mapping | None, method: str, point: Point
) -> str:
    """What to write if the receiver is a Keras model, as the call itself where that is known."""
    general = f"if it is a Keras model, call `{METHODS[method]}` with its arguments by keyword"
    if bound.starred or bound.mappings or bound.unknown:
        return general
    entries = mapping.bound.arguments if mapping else []
    plan = _plan(analysis, bound, entries, point)
    if plan.problem:
        return f"{general}; {plan.advice}" if plan.advice else general
    plan.additions += _quiet(bound, entries, method)
    fix = _render(analysis, bound, mapping, plan, method)
    document = analysis.document
    start, end = document.start(bound.node), document.end(bound.node)
    inside = [edit for edit in fix.edits if start <= edit.start and edit.end <= end]
    text = apply_edits(
        document.text[start:end],
        [Edit(edit.path, edit.start - start, edit.end - start, edit.text) for edit in inside],
    )
    text = " ".join(text.split())
    if len(text) > _SHOWN or "#" in text:
        return general
    return f"if it is a Keras model: `{text}`"


_SHOWN = 120
"""The longest call that an advice quotes."""


def _spelled_out(analysis: Analysis, bound: BoundCall) -> Finding:
    """Give the positional arguments of a Keras 1 call their Keras 1 keywords.

    The call cannot be rewritten, but what shows that it counts samples may soon be gone.
    """
    assert isinstance(bound.node.func, ast.Attribute)
    start, end = analysis.attribute_span(bound.node.func)
    tail = [a for a in bound.arguments if a.keyword is None and a.index > 0]
    names = listed([argument.parameter for argument in tail])

    def render() -> Fix:
        text = CallText(analysis.document, bound.node)
        return Fix(tuple(edit for a in tail for edit in text.rename(a, a.parameter)))

    message = f"positional arguments are {names} in Keras 1; spelled out, that is not lost"
    return analysis.finding(NAME, start, end, message, Safety.SAFE, dialect="k1", render=render)


def _own_callback(bound: BoundCall) -> str:
    """The object whose method is the generator and which is a callback of the same call.

    Keras 3 draws the first batch before ``on_train_begin``; Keras 2 drew it afterwards.
    """
    data, callbacks = bound.get("generator"), bound.get("callbacks")
    if data is None or callbacks is None or not isinstance(data.value, ast.Call):
        return ""
    function = data.value.func
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
        return ""
    name = function.value.id
    used = {n.id for n in walk(callbacks.value) if isinstance(n, ast.Name)}
    return name if name in used else ""


def _read(analysis: Analysis, site: CallSite, method: str) -> tuple[BoundCall, str, str]:
    """The call bound by the signature of its dialect, and what that assumes.

    The assumption is ``?`` where the dialect cannot be decided and matters.
    """
    node, point = site
    assert isinstance(node.func, ast.Attribute)
    home = analysis.home_of(node.func.value, point)
    known = analysis.dialects.of(home)
    keywords = {keyword.arg for keyword in node.keywords}
    given = known.proof is Proof.GIVEN
    if not given and keywords & _KERAS1 and not keywords & _KERAS2:
        dialect, proven = "k1", True
    elif not given and keywords & _KERAS2:
        dialect, proven = ("k2" if known.name == "k1" else known.name), True
    elif not given and keywords & _WEAK_KERAS1 and known.name != "k2":
        dialect, proven = "k1", True
    else:
        dialect, proven = known.name, known.proven or "k1" not in known.possible
    second = node.args[1] if len(node.args) > 1 else None
    visible = second is not None and _counts_batches(analysis, second, point)
    if second is not None and not proven:
        if isinstance(second, ast.Attribute) and second.attr == "nb_sample":
            dialect, proven = "k1", True
        elif visible:
            dialect, proven = ("k2" if dialect == "k1" else dialect), True
    if not proven and len(node.args) > _MOST_POSITIONAL_KERAS2 and known.name == "k2":
        dialect, proven = "k1", True
    name = f"model.{method}"
    bound = bind(node, signatures(name, dialect), known_keywords(name))
    if bound.unknown and bound.unknown[0].keyword is None:
        other = "k2" if dialect == "k1" else "k1"
        again = bind(node, signatures(name, other), known_keywords(name))
        if not again.unknown:  # only that dialect takes so many, or such, arguments
            bound, dialect, proven = again, other, True
    if visible and dialect == "k1" and known.proof is not Proof.GIVEN:
        return bound, dialect, "?"  # Keras 1 around it, but no samples
    if second is None or proven:
        return bound, dialect, ""
    if known.proof is Proof.CONFLICT:
        return bound, dialect, "?"
    return bound, dialect, _counting(dialect)


def _counting(dialect: str) -> str:
    """What a positional number is assumed to count."""
    words = {"k1": "samples, as in Keras 1", "k2": "batches, as in Keras 2"}
    return f"the second argument counts {words.get(dialect, 'batches')}"


def _counts_batches(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether a number is visibly one of batches: a quotient, or ``len`` of an iterator."""
    if isinstance(node, ast.Call) and len(node.args) == 1:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name == "len":
            return analysis.kinds.is_only(node.args[0], point, *DATA_KINDS)
        return name in ("ceil", "floor", "int", "round") and _counts_batches(
            analysis, node.args[0], point
        )
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult)):
        return any(_counts_batches(analysis, n, point) for n in (node.left, node.right))
    return isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.FloorDiv))


def _plan(analysis: Analysis, bound: BoundCall, entries: list[Argument], point: Point) -> _Plan:
    """Decide the fate of every argument."""
    plan = _Plan()
    everything = [*bound.arguments, *entries]
    named = {a.parameter: a for a in everything if a.parameter}
    data, validation = named.get("generator"), named.get("validation_data")
    seen: set[str] = set()
    unsized: list[tuple[str, str, ast.expr | None]] = []
    if bound.disputed:
        position = bound.disputed[0].index + 1
        plan.problem = f"argument {position} has had different meanings in different releases"
        plan.advice = "give the argument its keyword"
        return plan
    if data is not None and not named.keys() & _STEPS and not bound.mappings:
        if batches.is_endless(analysis, data.value, point):
            plan.problem = "its generator never ends, and without a number of steps nor would `fit`"
            plan.advice = "say how many batches make an epoch: steps_per_epoch (fit) or steps"
            return plan
    for argument in everything:
        parameter = argument.parameter
        if not parameter:
            continue
        fate = change(parameter, analysis.target)
        if fate.name in seen and fate.action != "drop":
            plan.problem = f"`{fate.name}` is given twice, under an old and a new name"
            plan.advice = "remove one of them"
            return plan
        kinds = analysis.kinds.kinds(argument.value, argument.point or point)
        if fate.action in ("samples", "steps") and kinds and kinds <= _NO_NUMBERS:
            plan.problem = f"`{analysis.brief(argument.value)}` is no number of steps"
            plan.advice = "labels come from the generator; give every other argument its keyword"
            return plan
        if fate.action == "drop":
            plan.drops.append(argument)
            plan.reasons.setdefault(fate.reason, []).append(parameter)
            continue
        if fate.action == "samples":
            source = validation.value if validation and parameter == "nb_val_samples" else None
            if parameter == "nb_val_samples" and _ignored(analysis, source, point):
                plan.drops.append(argument)
                continue
            source = source if parameter == "nb_val_samples" else data.value if data else None
            at = argument.point or point
            wrapping = source and batches.from_samples(analysis, argument.value, source, at)
            if not isinstance(wrapping, batches.Wrapping):
                unsized.append((parameter, fate.name, source))
                continue
            plan.wraps.append((argument, wrapping))
            if wrapping.assumption:
                plan.assumptions.append(wrapping.assumption)
        elif fate.action == "steps":
            rounding = batches.integer(analysis, argument.value, argument.point or point)
            if rounding is not None:
                plan.wraps.append((argument, rounding))
        seen.add(fate.name)
        if argument.keyword != fate.name and (argument.keyword or argument.index > 0):
            plan.renames.append((argument, fate.name))
    if unsized:
        old, new = listed([u[0] for u in unsized]), listed([u[1] for u in unsized])
        sources = dict.fromkeys(analysis.brief(u[2]) if u[2] else "the generator" for u in unsized)
        plan.problem = (
            f"{old} in samples must become {new} in batches, "
            f"and the batch size of {listed(list(sources))} is not known here"
        )
        plan.advice = f"pass {new} = the number of samples / the batch size, rounded up, by keyword"
    return plan


def _ignored(analysis: Analysis, validation: ast.expr | None, point: Point) -> bool:
    """Whether Keras 1 ignored ``nb_val_samples``: no validation data, or plain arrays."""
    if validation is None:
        return True
    kinds = analysis.kinds.kinds(validation, point)
    return kinds <= {Kind.TUPLE, Kind.LIST, Kind.NONE, Kind.ARRAY}


def _quiet(bound: BoundCall, entries: list[Argument], method: str) -> list[str]:
    """What keeps a method as quiet as it was."""
    given = any(a.parameter == "verbose" for a in (*bound.arguments, *entries))
    return ["verbose=0"] if method in _QUIET and not given else []


def _is_in_order(analysis: Analysis, bound: BoundCall, point: Point) -> bool:
    """Whether the data are batches of images in their order.

    Keras 1 drew them so; ``fit`` shuffles the batches of whatever has a length.
    """
    data = bound.get("generator")
    values = analysis.kinds.of(data.value, point) if data is not None else ()
    calls = [v.node for v in values if v.kind is Kind.ITERATOR and isinstance(v.node, ast.Call)]
    return len(calls) == len(values) > 0 and all(
        any(
            keyword.arg == "shuffle"
            and isinstance(keyword.value, ast.Constant)
            and keyword.value.value is False
            for keyword in call.keywords
        )
        for call in calls
    )


def _render(
    analysis: Analysis, bound: BoundCall, mapping: Mapping | None, plan: _Plan, method: str
) -> Fix:
    document = analysis.document
    assert isinstance(bound.node.func, ast.Attribute)
    start, end = analysis.attribute_span(bound.node.func)
    edits: list[Edit] = [analysis.edit(start, end, METHODS[method])]
    needs: list[ImportNeed] = []
    text = CallText(document, bound.node)
    groups: list[tuple[BoundCall, Items]] = [(bound, text)]
    if mapping is not None:
        groups.append((mapping.bound, mapping.text(document)))
    for group, places in groups:
        mine = {id(argument) for argument in group.arguments}
        for argument, name in plan.renames:
            if id(argument) in mine:
                edits += places.rename(argument, name)
        for argument, wrapping in plan.wraps:
            if id(argument) not in mine:
                continue
            if wrapping.whole:
                edits += places.replace(argument, wrapping.before)
            else:
                edits += places.wrap(argument, wrapping.before, wrapping.after)
            needs += wrapping.needs
        edits += places.delete([a for a in plan.drops if id(a) in mine])
    if plan.additions:
        dropped = [a for a in plan.drops if a in bound.arguments]
        edits += text.append(", ".join(plan.additions), dropped)
    return Fix(tuple(edits), tuple(dict.fromkeys(needs)))


RULE = Rule(
    NAME,
    "`fit_generator`, `evaluate_generator`, `predict_generator` become `fit`, `evaluate`, "
    "`predict`, argument by argument",
    check,
    words=tuple(method.encode() for method in METHODS),
    references=(
        "TensorFlow 2.1.0: https://github.com/tensorflow/tensorflow/releases/tag/v2.1.0",
        "Keras 3, Model.fit: https://keras.io/api/models/model_training_apis/",
    ),
)
