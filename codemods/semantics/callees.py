"""Which old callable a call calls, and what its arguments become: for all rules at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.semantics.analysis import Analysis, Receiver, once
from codemods.semantics.calls import Argument, BoundCall, CallText, Items, Span, bind
from codemods.semantics.dialect import Dialect, Proof
from codemods.semantics.handlers import handle
from codemods.semantics.kinds import Kind, is_property
from codemods.semantics.mappings import Mapping, literal_mapping
from codemods.semantics.migration import Migration, Plan
from codemods.semantics.names import LOCAL
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Binding, CallSite, How, Point, Scope, Use
from codemods.semantics.statements import parents
from codemods.semantics.wording import assuming, listed
from codemods.sources.document import Document
from codemods.tables.arguments import fates
from codemods.tables.data import NAMES
from codemods.tables.keras import below_root, is_keras, is_standalone, lookup
from codemods.tables.signatures import (
    Parameters,
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

_OF_CLASSES = frozenset({"model.from_config"})
"""Methods that are called through the class."""

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
    doubt: str = ""
    """Why its calls are reported only."""
    own: frozenset[str] | None = None
    """A class of the project that hands the rest on to Keras: the parameters it keeps."""


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
    mapping: Mapping | None = None
    """The dict literal that supplies its ``**``, if that serves nothing else."""
    prepared: str = ""
    """What makes the call elsewhere (``partial``, ``__init__``); empty for a plain call."""
    outer: ast.Call | None = None
    """The call of ``partial`` or ``__init__`` that its arguments stand in, behind one more."""

    def text(self, document: Document) -> CallText:
        """The text of the call."""
        if self.outer is None:
            return CallText(document, self.site.node)
        text = CallText(document, self.outer)
        del text.spans[0]
        return text

    def span(self, argument: Argument, document: Document) -> Span:
        """Where an argument stands."""
        if self.mapping is not None and argument in self.mapping.bound.arguments:
            return self.mapping.text(document).spans[argument.index]
        return self.text(document).spans[argument.index]

    @property
    def successor(self) -> str:
        """The name of the callable that must be called instead; empty if it stays.

        What derives from a class that is gone stays: its base is reported, not its calls.
        """
        function = self.site.node.func
        if self.callee.own is not None or getattr(function, "attr", "") == "__init__":
            return ""
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
        if not self.callee.id.startswith(_FIRST) or self.callee.id.startswith("layers.Layer."):
            return False
        if self.successor or self.dialect.possible == ("k1",):
            return True
        later = set(self.migration.accepted or ())
        later.update(*(order.keywords for order in signatures(self.callee.id, "tf1")))
        return any(name not in later for name in self.plan.old)


@once
def changed(analysis: Analysis) -> list[Changed]:
    """Every call of old Keras whose arguments must change, or cannot."""
    return list(_changed(analysis))


def _changed(analysis: Analysis) -> Iterator[Changed]:
    for found in calls(analysis):
        callee, how = found.callee, found.prepared
        if found.bound.starred and not found.bound.mappings:
            _behind_star(analysis, found)
        if callee.doubt and not found.is_fine:
            advice = found.plan.advice or "; ".join(dict.fromkeys(found.plan.notes))
            found.plan.fail(callee.doubt, advice)
        if found.outer is not None:
            must_be_given = how != _PARTIAL and found.plan.inserts
            if not found.plan.remarks and (found.is_fine or not (found.plan.old or must_be_given)):
                continue
            if not _is_simple(found, how) or (
                how == _PARTIAL and not _is_called_as_today(analysis, found, found.outer)
            ):
                found.plan.fail(f"what it is given by {how} is not rewritten", _told(found.plan))
        if found.successor or not found.is_fine:
            yield found


@once
def calls(analysis: Analysis) -> list[Changed]:
    """Every call of something in old Keras that the tables know, changed or not."""
    return list(_calls(analysis))


def _calls(analysis: Analysis) -> Iterator[Changed]:
    for site in analysis.module.calls:
        prepared = _prepared(analysis, site)
        meant, how = prepared or (site, "")
        callee = callee_of(analysis, meant)
        if callee is None or not is_known(callee.id):
            continue
        if not signatures(successor(callee.id) or callee.id, analysis.target):
            continue  # the name itself is reported
        found = _read(analysis, meant, callee)
        if found is not None:
            if prepared is not None:
                found.prepared, found.outer = how, site.node
            yield found


_PARTIAL = "`partial`"


def _prepared(analysis: Analysis, site: CallSite) -> tuple[CallSite, str] | None:
    """The call that ``partial(F, …)`` or ``F.__init__(self, …)`` makes, and what makes it.

    ``None`` if this is a call like any other.
    """
    node, point = site.node, site.point
    if not node.args or isinstance(node.args[0], ast.Starred):
        return None
    if analysis.names.qualified(node.func, point) == ("functools.partial",):
        function, how = node.args[0], _PARTIAL
    elif isinstance(node.func, ast.Attribute) and node.func.attr == "__init__":
        function, how = node.func.value, "`__init__`"
        if not analysis.names.qualified(function, point):
            return None
    else:
        return None
    call = ast.Call(func=function, args=node.args[1:], keywords=node.keywords)
    return CallSite(ast.copy_location(call, node), point), how


def _told(plan: Plan) -> str:
    """What the reader has to do, for an advice."""
    gone = [f"remove {listed(names)}" for names in plan.reasons.values()]
    return plan.advice or "; ".join(dict.fromkeys((*plan.notes, *gone)))


def _is_simple(call: Changed, how: str) -> bool:
    """Whether what a prepared call is given can be changed in its place.

    ``partial`` may be given more later: only names and values of keywords change there.
    """
    plan = call.plan
    if plan.handlers or plan.extras or call.mapping is not None or call.bound.starred:
        return False
    if how != _PARTIAL:  # what is inserted goes behind an argument that stays
        return len(plan.drops) < len(call.bound.arguments) or bool(call.bound.mappings)
    keywords = all(argument.keyword is not None for argument in call.bound.arguments)
    return keywords and not (plan.drops or plan.merges or plan.inserts)


def _is_called_as_today(analysis: Analysis, made: Changed, outer: ast.Call) -> bool:
    """Whether the calls of what ``partial`` gives need no change of their own.

    Where not all of them are seen, the plan says that this is assumed.
    """
    above = parents(analysis)
    statement = above.get(outer)
    uses: list[Use] = []
    name = ""
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        name = statement.targets[0].id
        bindings = made.site.point.block.scope.bindings.get(name, ())
        uses = [u for b in bindings if b.value is outer for u in analysis.uses_of(b)]
    calls = [call for use in uses if isinstance(call := above.get(use.name), ast.Call)]
    hidden = len(calls) < len(uses) or not calls
    if hidden or analysis.project.may_take(analysis.document.path, name):
        made.plan.assumptions.append("whoever calls it gives what the target takes")
    for use, call in zip(uses, calls if len(calls) == len(uses) else []):
        if call.func is not use.name:
            continue
        own = {id(value) for value in (*call.args, *(k.value for k in call.keywords))}
        whole = ast.Call(
            func=made.site.node.func,
            args=call.args,
            keywords=[*call.keywords, *made.site.node.keywords],
        )
        read = _read(analysis, CallSite(ast.copy_location(whole, call), use.point), made.callee)
        if read is None or read.plan.problem or any(id(v) in own for v in read.plan.touched()):
            return False
    return True


def _behind_star(analysis: Analysis, call: Changed) -> None:
    """Report what a call must be given behind ``*`` if it became part of a tuple."""
    orders = signatures(call.callee.id, call.name)
    if len(orders) != 1 or call.dialect.possible != (call.name,):
        return
    missing = orders[0].required - set(call.migration.named)
    found = [fates(call.callee.id, name, call.name, analysis.target) for name in missing]
    if any(change is not None and change.action in ("merge", "with") for change in found):
        call.plan.old += sorted(missing)
        call.plan.fail("arguments behind `*` cannot be told apart", "give them keywords")


# -- callees ------------------------------------------------------------------------


@once
def callee_of(analysis: Analysis, site: CallSite) -> Callee | None:
    """The old callable that a call calls; ``None`` if it is none, or not certain."""
    function = site.node.func
    if not isinstance(function, (ast.Name, ast.Attribute)):
        return None
    names = tuple(map(_spelled, analysis.names.qualified(function, site.point)))
    if names and not any(is_keras(name) or name.startswith(LOCAL) for name in names):
        return None  # of another library
    last = function.attr if isinstance(function, ast.Attribute) else function.id
    if not any(map(is_keras, names)) and (last[:1].isupper() or last == "merge"):
        values = analysis.kinds.of(function, site.point)  # through modules of the project
        if values and all(v.kind is Kind.NAME and is_keras(v.name) for v in values):
            names = tuple(sorted(v.name for v in values))
    if names and all(is_keras(name) for name in names):
        return _by_name(analysis, names, analysis.brief(function))
    own = _of_subclass(analysis, function, site.point)
    if own is not None or names:
        return own
    if not isinstance(function, ast.Attribute):
        return None
    if function.attr == "__init__":
        return _of_base(analysis, function, site.point)
    return _method(analysis, site, function)


@once
def called(analysis: Analysis) -> list[tuple[CallSite, Callee]]:
    """Every call of something of old Keras, with what it calls."""
    return [
        (site, callee)
        for site in analysis.module.calls
        if (callee := callee_of(analysis, site)) is not None
    ]


def _spelled(name: str) -> str:
    """A name of TensorFlow 2 that is one of Keras (``tf.optimizers.Adam``), as that."""
    short = "tensorflow.optimizers."
    return f"tensorflow.keras.optimizers.{name[len(short) :]}" if name.startswith(short) else name


def _by_name(analysis: Analysis, names: tuple[str, ...], shown: str) -> Callee | None:
    """The Keras callable that all of ``names`` stand for."""
    if not all(is_keras(name) for name in names):
        return None
    if is_standalone(names[0]) and analysis.dialects.standalone.name == "modern":
        return None  # written for Keras 3 itself
    ids = {_id(analysis, name) for name in names}
    id_ = ids.pop()
    if ids or (id_.startswith("model.") and id_ not in _OF_CLASSES):
        return None  # a method called through its class
    return Callee(id_, shown, names[0])


def _id(analysis: Analysis, qualified: str) -> str:
    """The id of a Keras callable in the tables."""
    id_ = canonical(below_root(qualified) or "")
    known = lookup(qualified, analysis.target)
    if is_known(id_) or known is None or not known.target:
        return id_
    return canonical(below_root(known.target) or "")


@once
def _takes_from_project(analysis: Analysis) -> bool:
    """Whether the document imports a module of the project."""
    return any(
        name.startswith(LOCAL)
        for statement, _ in analysis.module.imports
        for name in analysis.imported(statement)
    )


def _may_be_class(analysis: Analysis, function: ast.expr, point: Point) -> bool:
    """Whether what is called can be a class of the project, as far as names tell."""
    takes = _takes_from_project(analysis)
    if not takes and not analysis.module.nodes.of(ast.ClassDef):
        return False
    if isinstance(function, ast.Name):
        bindings = analysis.names.bindings(function.id, point)
        if not bindings:
            return takes and bool(analysis.module.stars)
    elif takes:
        return True  # maybe of an object whose class is in another file
    else:  # of an object, whose class sets it
        assert isinstance(function, ast.Attribute)
        bindings = [
            binding
            for scope in analysis.module.setting(function.attr)
            for held in (scope.bindings, scope.attributes)
            for binding in held.get(function.attr, ())
        ]
    return any(_may_bind_class(binding, takes) for binding in bindings)


def _may_bind_class(binding: Binding, takes: bool) -> bool:
    """Whether a name can get a class; ``takes``: imports can be of the project."""
    if binding.how is How.FUNCTION:
        return is_property(binding.node)
    return takes or binding.how not in (How.IMPORT, How.FROM)


def _of_subclass(analysis: Analysis, function: ast.expr, point: Point) -> Callee | None:
    """A class of the project that hands keywords on to the Keras class it derives from."""
    if not _may_be_class(analysis, function, point):
        return None
    values = analysis.kinds.of(function, point)
    if len(values) != 1:
        return None
    (value,) = values
    if value.kind is not Kind.CLASS:
        return None
    own: frozenset[str] | None = None
    for node, home in analysis.kinds.classes(value):
        scope = home.module.scopes[node]
        constructor = scope.bindings.get("__init__")
        if constructor and own is None:
            arguments = getattr(constructor[-1].node, "args", None)
            if not isinstance(arguments, ast.arguments) or arguments.kwarg is None:
                return None  # not a function in sight, or one that keeps all
            named = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
            own = frozenset(argument.arg for argument in named)
        elif constructor:
            return None  # one class after the other takes its share
        if scope.outer is None or len(node.bases) != 1:
            return None
        names = tuple(map(_spelled, home.names.qualified(node.bases[0], scope.outer)))
        if names and all(is_keras(name) for name in names):
            shown = analysis.brief(function)
            found = _by_name(analysis, names, shown)
            if found is None or own is None:
                return found
            text = f"`{shown}` hands its other arguments on to `{names[0].rpartition('.')[2]}`"
            return replace(found, assumptions=(text,), own=own)
    return None


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
    names = tuple(map(_spelled, analysis.names.qualified(scope.node.bases[0], scope.outer)))
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
        if receiver is Receiver.POSSIBLE and _may_be_model(analysis, site, function, method):
            keywords = frozenset(k.arg for k in site.node.keywords if k.arg is not None)
            if keywords and not analysis.project.takes(method, keywords):
                doubt = f"`{text}` may be a Keras model, or a class of this project"
                return Callee(f"model.{method}", shown, "", doubt=doubt)
        return None
    for kind, id_ in _holders(method):
        if not analysis.kinds.is_only(function.value, site.point, kind):
            continue
        if not analysis.overrides(function.value, site.point, method):
            home = analysis.home_of(function.value, site.point)
            return Callee(id_, analysis.brief(function), home)
    return _of_made(analysis, site, function)


@lru_cache(maxsize=NAMES)
def _holders(method: str) -> list[tuple[Kind, str]]:
    """The kinds of objects, beside models, whose ``method`` the tables know; with its id."""
    found = [(kind, f"{prefix}.{method}") for kind, prefix in _RECEIVERS.items()]
    return [(kind, id_) for kind, id_ in found if kind is not Kind.MODEL and is_known(id_)]


def _of_made(analysis: Analysis, site: CallSite, function: ast.Attribute) -> Callee | None:
    """A method of an object that visibly is made by calling one class of Keras."""
    node, point = function.value, site.point
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        if len(bindings) != 1 or bindings[0].how is not How.ASSIGN or bindings[0].value is None:
            return None
        node, point = bindings[0].value, bindings[0].point
    names = analysis.names.qualified(node.func, point) if isinstance(node, ast.Call) else ()
    maker = _by_name(analysis, names, "") if names else None
    id_ = f"{maker.id}.{function.attr}" if maker is not None else ""
    return Callee(id_, analysis.brief(function), names[0]) if is_known(id_) else None


def _may_be_model(analysis: Analysis, site: CallSite, function: ast.Attribute, method: str) -> bool:
    """Whether an unknown receiver is called as only a Keras model is.

    Its keywords must all be those of the method, and one of them old; positions tell
    nothing, and the functions of other libraries are none.
    """
    values = analysis.kinds.of(function.value, site.point)
    if any(v.kind is Kind.NAME and not is_keras(v.name) for v in values):
        return False
    keywords = {keyword.arg for keyword in site.node.keywords if keyword.arg is not None}
    told = bool(keywords) or method in _ONLY_KERAS
    return told and keywords <= known_keywords(f"model.{method}")


_ONLY_KERAS = frozenset(
    {"save_weights", "load_weights", "train_on_batch", "test_on_batch", "predict_on_batch"}
)
"""Methods that no other library has under these names."""


# -- reading ------------------------------------------------------------------------


def _read(analysis: Analysis, site: CallSite, callee: Callee) -> Changed | None:
    """The call, read in its dialect; ``None`` if it cannot be a call of that callable."""
    dialect = analysis.dialects.of(callee.home)
    readings: list[Changed] = []
    new = successor(callee.id)
    known = _keywords(callee.id, new, analysis.target)
    mapping = literal_mapping(analysis, site.node, site.point, known)
    if mapping is not None and mapping.bound.unknown:
        mapping = None
    own = mapping if mapping is not None and mapping.alone else None
    supplied = None if mapping is None else mapping.keywords
    today = signatures(new or callee.id, analysis.target)

    def read(name: str, orders: list[Parameters]) -> None:
        bound = bind(site.node, orders, known, supplied)
        if callee.own is not None:
            bound = _handed_on(bound, callee.own)
        if bound.unknown:
            return
        entries = own.bound.arguments if own is not None else ()
        migration = Migration(
            analysis,
            bound,
            callee.id,
            name,
            site.point,
            new=new,
            entries=entries,
            is_whole=callee.own is None,
        )
        if bound.disputed:
            number = bound.disputed[0].index + 1
            migration.plan.fail(
                f"argument {number} has had different meanings in different releases",
                "give the argument its keyword",
            )
        else:
            migration.decide(handle)
            if mapping is not None and own is None:
                _shared(analysis, mapping, migration)
        readings.append(Changed(site, callee, dialect, name, bound, migration, own))

    for name in dialect.possible:
        if name == "modern":  # code of today is among it
            read(name, today)
        if not readings or name != "modern":
            orders = [order for order in signatures(callee.id, name) if order.positional]
            read(name, orders or signatures(new, name))
    if not readings:  # half of it may be as today: an earlier migration left the rest
        read(dialect.possible[0], today)
    if not readings:
        return None
    readings = [r for r in readings if r.bound.is_complete] or readings
    first = readings[0]
    first.plan.assumptions[:0] = callee.assumptions
    outcomes = [reading.plan.outcome() for reading in readings]
    if any(outcome != outcomes[0] for outcome in outcomes):
        if dialect.proof is Proof.ASSUMED:
            if not first.is_fine:
                first.plan.assumptions.append(f"this was written for {AGES[first.name]}")
        else:
            ages = " and ".join(AGES[reading.name] for reading in readings)
            first.plan.fail(
                f"its arguments mean different things in {ages}",
                "give every argument its keyword, or state the dialect with --dialect",
            )
    return first


@lru_cache(maxsize=NAMES)
def _keywords(name: str, new: str, target: str) -> frozenset[str]:
    """Every parameter that a callable ever had by name, or has now (maybe under a ``new`` name)."""
    today = signatures(new or name, target)
    return known_keywords(name).union(*(order.keywords for order in today))


def _handed_on(bound: BoundCall, own: frozenset[str]) -> BoundCall:
    """Those arguments of a call that a class hands on to its base: keywords it does not know."""
    rest = [a for a in bound.arguments if a.keyword is not None and a.keyword not in own]
    return BoundCall(bound.node, rest)


def _shared(analysis: Analysis, mapping: Mapping, migration: Migration) -> None:
    """Report the old arguments in a dictionary that serves more than one call."""
    old = migration
    entries = mapping.bound.arguments
    alone = Migration(
        analysis,
        BoundCall(old.bound.node, []),
        old.callable,
        old.dialect,
        old.point,
        entries=entries,
    )
    plan = alone.decide(handle)
    touched = [a for a, _ in (*plan.renames, *plan.wraps)] + plan.drops
    touched += [p for m in plan.merges for p in m.parts if isinstance(p, Argument)]
    touched += [a for a, _, _ in plan.remarks]
    names = [a.parameter for a in entries if a in touched]
    if names or plan.problem:
        reason = f"the dictionary holds {listed(names)}" if names else plan.problem
        advice = "give the arguments today's names where the dictionary is filled"
        old.plan.remarks.append((old.bound.mappings[0], reason, advice))
        old.plan.old += plan.old


AGES = {
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
        span = call.span(argument, document)
        message = f"`{call.callee.shown}` {_REFUSED} {TARGET_NAMES[analysis.target]}"
        subject = argument.parameter or analysis.document.source(argument.value)
        yield analysis.finding(
            rule,
            span.start,
            span.end,
            f"{message}; `{subject}`: {reason}",
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
    text = call.text(analysis.document)
    groups: list[tuple[BoundCall, Items]] = [(call.bound, text)]
    if call.mapping is not None:
        groups.append((call.mapping.bound, call.mapping.text(analysis.document)))
    edits, needs = call.migration.edits(groups)
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
