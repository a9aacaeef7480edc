"""Which old callable a call calls, and what its arguments become: for all rules at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.calls import BoundCall, CallText, bind
from codemods.semantics.dialect import Dialect, Proof
from codemods.semantics.handlers import handle
from codemods.semantics.kinds import Kind
from codemods.semantics.migration import Migration, Plan, assuming, dictionary, listed, literal
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, Point, Scope
from codemods.tables.arguments import fates
from codemods.tables.keras import below_root, is_keras, is_standalone, lookup
from codemods.tables.signatures import (
    canonical,
    is_known,
    known_keywords,
    signatures,
    successor,
)

_RECEIVERS = {
    Kind.MODEL: "model",
    Kind.LAYER: "layers.Layer",
    Kind.DATAGEN: "preprocessing.image.ImageDataGenerator",
    Kind.OPTIMIZER: "optimizers.Optimizer",
}
"""The ids under which the tables know the methods of a kind of object."""

_NOT_HERE = frozenset({"fit_generator", "evaluate_generator", "predict_generator"})
"""Methods whose calls another rule rewrites as a whole."""

_FIRST = ("layers.", "models.", "regularizers.", "constraints.", "initializers.", "activations.")
"""What Keras 2 renamed the arguments of."""


@dataclass(frozen=True, slots=True)
class Callee:
    """The old callable that a call calls."""

    id: str
    shown: str
    """As the program names it."""
    home: str
    """Its qualified name, which tells the dialect; empty for methods."""
    assumptions: tuple[str, ...] = ()


@dataclass(slots=True)
class Changed:
    """A call whose arguments are not as the target wants them."""

    site: CallSite
    callee: Callee
    dialect: Dialect
    name: str
    """The dialect by which the call was read."""
    bound: BoundCall
    migration: Migration
    is_new: bool = False
    """Whether its positions can be read as those of today only."""

    @property
    def successor(self) -> str:
        """The name of the callable that must be called instead; empty if it stays."""
        return successor(self.callee.id).rpartition(".")[2]

    @property
    def plan(self) -> Plan:
        """What is to be done."""
        return self.migration.plan

    @property
    def is_fine(self) -> bool:
        """Whether the target takes the call as it is."""
        return not (self.plan.is_fixed or self.plan.problem or self.plan.remarks)

    @property
    def is_keras1(self) -> bool:
        """Whether it is Keras 2 that changed these arguments."""
        if not self.callee.id.startswith(_FIRST):
            return False
        if self.successor or self.dialect.possible == ("k1",):
            return True
        later = set(self.migration.accepted or ())
        later.update(*(order.keywords for order in signatures(self.callee.id, "tf1")))
        return any(name not in later for name in self.plan.old)


def changed(analysis: Analysis) -> list[Changed]:
    """Every call of old Keras whose arguments must change, or cannot."""
    found = analysis.memo.get(changed)
    if found is None:
        found = analysis.memo[changed] = list(_changed(analysis))
    return cast("list[Changed]", found)


def _changed(analysis: Analysis) -> Iterator[Changed]:
    for site in analysis.module.calls:
        prepared = _prepared(analysis, site)
        meant, how = prepared or (site, "")
        callee = callee_of(analysis, meant)
        if callee is None or not is_known(callee.id):
            continue
        if not signatures(successor(callee.id) or callee.id, analysis.target):
            continue  # the name itself is reported
        found = _read(analysis, meant, callee)
        if found is None:
            continue
        if prepared is None:
            _unpacked(analysis, found)
        elif found.plan.remarks or (found.plan.old and not found.is_fine):
            advice = found.plan.advice or "; ".join(dict.fromkeys(found.plan.notes))
            found.plan.fail(f"what it is given by {how} is not rewritten", advice)
        else:
            continue
        if found.successor or not found.is_fine:
            yield found


def _prepared(analysis: Analysis, site: CallSite) -> tuple[CallSite, str] | None:
    """The call that ``partial(F, …)`` or ``F.__init__(self, …)`` makes, and what makes it.

    ``None`` if this is a call like any other.
    """
    node, point = site.node, site.point
    if not node.args or isinstance(node.args[0], ast.Starred):
        return None
    if analysis.names.qualified(node.func, point) == ("functools.partial",):
        function, how = node.args[0], "`partial`"
    elif isinstance(node.func, ast.Attribute) and node.func.attr == "__init__":
        function, how = node.func.value, "`__init__`"
        if not analysis.names.qualified(function, point):
            return None
    else:
        return None
    call = ast.Call(func=function, args=node.args[1:], keywords=node.keywords)
    return CallSite(ast.copy_location(call, node), point), how


_GONE = frozenset({"rename", "float", "map", "merge", "with", "drop", "manual", "handler"})
"""Fates of arguments that the target does not take under their old names."""


def _unpacked(analysis: Analysis, call: Changed) -> None:
    """Report the old arguments that a call is visibly given behind ``*`` or ``**``.

    Visible are the keys of a dictionary that is written out, and the parameters that the
    old callable must be given and this call does not show.
    """
    bound, plan = call.bound, call.plan
    orders = signatures(call.callee.id, call.name)
    needed = orders[0].required if len(orders) == 1 else frozenset()
    missing = dict.fromkeys(sorted(needed - set(call.migration.named)))
    certain = not call.is_new and len(orders) == 1 and call.dialect.possible == (call.name,)
    for mapping in bound.mappings:
        keys = _keys(analysis, mapping.value, call.site.point)
        if keys is None:
            keys = missing if certain and not bound.starred and len(bound.mappings) == 1 else {}
        old = [key for key, value in keys.items() if _is_gone(analysis, call, key, value)]
        if old:
            plan.old += old
            reason = f"it gives {listed(old)}, renamed or removed since"
            plan.remarks.append((replace(mapping, parameter="**"), reason, "write today's names"))
    if bound.starred and certain and not bound.mappings:
        found = [fates(call.callee.id, p, call.name, analysis.target) for p in missing]
        if any(change is not None and change.action in ("merge", "with") for change in found):
            plan.old += missing
            plan.fail("arguments behind `*` cannot be told apart", "give them keywords")


def _is_gone(analysis: Analysis, call: Changed, name: str, value: ast.expr | None) -> bool:
    """Whether the target does not take a keyword, whatever the release was."""
    for dialect in call.dialect.possible:
        change = fates(call.callee.id, name, dialect, analysis.target)
        if change is not None and value is not None:
            change = change.given(literal(value))
        if change is None or change.action not in _GONE or change.name == name == "learning_rate":
            return False
    return True


def _keys(analysis: Analysis, value: ast.expr, point: Point) -> dict[str, ast.expr | None] | None:
    """The keys of a dictionary that is written out; ``None`` if it is none."""
    if isinstance(value, ast.Name):
        assigned = analysis.assigned_once(value, point)
        value = assigned[0] if assigned else value
    entries = dictionary(value)
    if entries is None:
        return None
    return {key: given for key, given in entries.items() if isinstance(key, str)}


# -- callees ------------------------------------------------------------------------


def callee_of(analysis: Analysis, site: CallSite) -> Callee | None:
    """The old callable that a call calls; ``None`` if it is none, or not certain."""
    function = site.node.func
    if not isinstance(function, (ast.Name, ast.Attribute)):
        return None
    names = analysis.names.qualified(function, site.point)
    last = analysis.brief(function).rpartition(".")[2]
    if not any(map(is_keras, names)) and (last[:1].isupper() or last == "merge"):
        values = analysis.kinds.of(function, site.point)  # through modules of the project
        if values and all(v.kind is Kind.NAME and is_keras(v.name) for v in values):
            names = tuple(sorted(v.name for v in values))
    if names:
        return _by_name(analysis, names, analysis.brief(function))
    if not isinstance(function, ast.Attribute):
        return None
    if function.attr == "__init__":
        return _of_base(analysis, function, site.point)
    return _method(analysis, site, function)


def _by_name(analysis: Analysis, names: tuple[str, ...], shown: str) -> Callee | None:
    """The Keras callable that all of ``names`` stand for."""
    if not all(is_keras(name) for name in names):
        return None
    if is_standalone(names[0]) and analysis.dialects.standalone.name == "modern":
        return None  # written for Keras 3 itself
    ids = {_id(analysis, name) for name in names}
    id_ = ids.pop()
    if ids or id_.startswith("model."):  # a method called through its class
        return None
    return Callee(id_, shown, names[0])


def _id(analysis: Analysis, qualified: str) -> str:
    """The id of a Keras callable in the tables."""
    id_ = canonical(below_root(qualified) or "")
    known = lookup(qualified, analysis.target)
    if is_known(id_) or known is None or not known.target:
        return id_
    return canonical(below_root(known.target) or "")


def _of_base(analysis: Analysis, function: ast.Attribute, point: Point) -> Callee | None:
    """``super().__init__`` of a class that derives from one class, which is of Keras."""
    value = function.value
    if not (isinstance(value, ast.Call) and isinstance(value.func, ast.Name)):
        return None
    scope: Scope | None = point.block.scope
    while scope is not None and scope.kind != "class":
        scope = scope.parent
    if value.func.id != "super" or scope is None or scope.outer is None:
        return None
    assert isinstance(scope.node, ast.ClassDef)
    if len(scope.node.bases) != 1:
        return None
    names = analysis.names.qualified(scope.node.bases[0], scope.outer)
    shown = analysis.brief(scope.node.bases[0])
    return _by_name(analysis, names, shown) if names else None


def _method(analysis: Analysis, site: CallSite, function: ast.Attribute) -> Callee | None:
    method = function.attr
    if method in _NOT_HERE:
        return None
    if is_known(f"model.{method}"):
        receiver = analysis.model_receiver(function.value, site.point, method)
        shown = analysis.brief(function)
        if receiver is Receiver.PROVEN:
            home = analysis.home_of(function.value, site.point)
            return Callee(f"model.{method}", shown, home)
        text = analysis.brief(function.value)
        if receiver is Receiver.ASSUMED and _may_be_model(analysis, site, function, method):
            return Callee(f"model.{method}", shown, "", (f"`{text}` is a Keras model",))
        return None
    for kind, prefix in _RECEIVERS.items():
        if kind is not Kind.MODEL and is_known(f"{prefix}.{method}"):
            if not analysis.kinds.is_only(function.value, site.point, kind):
                continue
            if not analysis.overrides(function.value, site.point, method):
                home = analysis.home_of(function.value, site.point)
                return Callee(f"{prefix}.{method}", analysis.brief(function), home)
    return None


def _may_be_model(analysis: Analysis, site: CallSite, function: ast.Attribute, method: str) -> bool:
    """Whether an unknown receiver is called as only a Keras model is.

    Its keywords must all be those of the method, and one of them old; positions tell
    nothing, and the functions of other libraries are none.
    """
    values = analysis.kinds.of(function.value, site.point)
    if any(v.kind is Kind.NAME and not is_keras(v.name) for v in values):
        return False
    keywords = {keyword.arg for keyword in site.node.keywords if keyword.arg is not None}
    return bool(keywords) and keywords <= known_keywords(f"model.{method}")


# -- reading ------------------------------------------------------------------------


def _read(analysis: Analysis, site: CallSite, callee: Callee) -> Changed | None:
    """The call, read in its dialect; ``None`` if it cannot be a call of that callable."""
    dialect = analysis.dialects.of(callee.home)
    readings: list[Changed] = []
    new = successor(callee.id)
    known = known_keywords(callee.id).union(
        *(order.keywords for order in signatures(new or callee.id, analysis.target))
    )
    for name in dialect.possible:
        orders = [order for order in signatures(callee.id, name) if order.positional]
        bound = bind(site.node, orders or signatures(new, name), known)
        if bound.unknown:
            continue
        migration = Migration(analysis, bound, callee.id, name, site.point, new=new)
        if bound.disputed:
            number = bound.disputed[0].index + 1
            migration.plan.fail(
                f"argument {number} has had different meanings in different releases",
                "give the argument its keyword",
            )
        else:
            migration.decide(handle)
        readings.append(Changed(site, callee, dialect, name, bound, migration))
    if not readings:  # an earlier round has rewritten its positions
        bound = bind(site.node, signatures(new or callee.id, analysis.target), known)
        if bound.unknown or bound.disputed:
            return None
        name = dialect.possible[0]
        migration = Migration(analysis, bound, callee.id, name, site.point, new=new)
        migration.decide(handle)
        readings.append(Changed(site, callee, dialect, name, bound, migration, is_new=True))
    first = readings[0]
    first.plan.assumptions[:0] = callee.assumptions
    outcomes = [reading.plan.outcome() for reading in readings]
    if any(outcome != outcomes[0] for outcome in outcomes):
        if dialect.proof is Proof.ASSUMED:
            if not first.is_fine:
                first.plan.assumptions.append(f"this was written for {_AGES[first.name]}")
        else:
            ages = " and ".join(_AGES[reading.name] for reading in readings)
            first.plan.fail(
                f"its arguments mean different things in {ages}",
                "give every argument its keyword, or state the dialect with --dialect",
            )
    return first


_AGES = {
    "k1": "Keras 1",
    "k2": "Keras 2",
    "tf1": "tf.keras of TensorFlow 1",
    "modern": "tf.keras of TensorFlow 2",
}

# -- findings -----------------------------------------------------------------------


def findings(analysis: Analysis, rule: str, call: Changed) -> Iterator[Finding]:
    """The findings for one call: what can be fixed, and each argument that cannot."""
    plan, function, document = call.plan, call.site.node.func, analysis.document
    start, end = document.start(function), document.end(function)
    if plan.problem:
        message = f"`{call.callee.shown}` {_REFUSED} {TARGET_NAMES[analysis.target]}"
        yield analysis.finding(
            rule,
            start,
            end,
            f"{message}; {plan.problem}",
            Safety.MANUAL,
            advice=plan.advice or None,
            dialect=call.name,
        )
        return
    if call.successor or plan.is_fixed:
        safety = Safety.UNSAFE if plan.assumptions else Safety.SAFE
        yield analysis.finding(
            rule,
            start,
            end,
            _message(call),
            safety,
            dialect=call.name,
            render=lambda: _render(analysis, call),
        )
    for argument, reason, advice in plan.remarks:
        span = CallText(document, call.site.node).spans[argument.index]
        message = f"`{call.callee.shown}` {_REFUSED} {TARGET_NAMES[analysis.target]}"
        yield analysis.finding(
            rule,
            span.start,
            span.end,
            f"{message}; `{argument.parameter}`: {reason}",
            Safety.MANUAL,
            advice=advice or None,
            dialect=call.name,
        )


_REFUSED = "does not take its arguments as before in"


def _message(call: Changed) -> str:
    plan = call.plan
    parts = [f"`{call.successor}` took its place"] if call.successor else []
    parts += dict.fromkeys(plan.notes)
    for reason, names in plan.reasons.items():
        parts.append(f"without {listed(names)}" + (f" ({reason})" if reason else ""))
    return f"`{call.callee.shown}`: {'; '.join(parts)}{assuming(plan.assumptions)}"


def _render(analysis: Analysis, call: Changed) -> Fix:
    text = CallText(analysis.document, call.site.node)
    edits, needs = call.migration.edits([(call.bound, text)])
    if call.successor:
        edit, more = instead(analysis, call.site, call.successor)
        edits.append(edit)
        needs += more
    return Fix(tuple(edits), tuple(dict.fromkeys(needs)))


def instead(analysis: Analysis, site: CallSite, name: str) -> tuple[Edit, tuple[ImportNeed, ...]]:
    """Call ``tensorflow.keras.layers.<name>`` in the place of what a call calls now."""
    function = site.node.func
    if isinstance(function, ast.Attribute):
        homes = analysis.names.qualified(function.value, site.point)
        known = [lookup(f"{home}.{name}", analysis.target) for home in homes]
        if known and all(k is not None and k.target == f"{_LAYERS}.{name}" for k in known):
            return analysis.edit(*analysis.attribute_span(function), name), ()
    text, needs = analysis.name_for(_LAYERS, name, name, site.point)
    start, end = analysis.document.start(function), analysis.document.end(function)
    return analysis.edit(start, end, text), needs


_LAYERS = "tensorflow.keras.layers"
