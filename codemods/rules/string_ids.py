"""String identifiers that the target no longer takes, or takes for something else.

``loss='kullback_leibler_divergence'``, ``kernel_initializer='constant'``,
``W_constraint='maxnorm'``: Keras looks such strings up when it compiles a model or builds
a layer, so they fail at run time only (``Could not interpret loss identifier``).  The
table was made by asking seven releases for every string they take.

A metric's string is also its key in the logs (``val_kullback_leibler_divergence``), which
``monitor=``, ``History`` and CSV files rely on.  Therefore a metric becomes an object that
has the old name instead of another string.

Safe when the callee is proven to be of Keras and the replacement does the same; unsafe
when something is assumed; manual where there is no equivalent, or where the literal is
used for other things as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from codemods.edits import Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.callees import callee_of
from codemods.semantics.calls import bind
from codemods.semantics.definitions import definition, is_known
from codemods.semantics.kinds import Kind, result_of
from codemods.semantics.literals import Argument, Literal, Literals
from codemods.semantics.names import LOCAL
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, Point
from codemods.semantics.statements import parents
from codemods.semantics.templates import replacement
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root, is_keras, is_standalone
from codemods.tables.signatures import canonical, known_keywords, signatures
from codemods.tables.strings import (
    NOTHING,
    SAME,
    Parameter,
    Verdict,
    changed,
    parameter_names,
    parameters,
    verdict,
)

NAME = "string-ids"

_LITERAL = re.compile(r"[uUrR]?('''|\"\"\"|'|\")(.*)\1", re.DOTALL)
"""A string literal in one piece."""

_TELLING = ("kullback_leibler_divergence", "cosine_proximity", "logcosh")
"""Strings that nobody uses for anything else, wherever they stand."""

_OTHER_KEYWORDS = ("name", "monitor", "fun")
"""Where they are something else all the same; ``fun`` is that of scikit-learn's ``FastICA``."""

_AGES = {"k1": "Keras 1", "k2": "Keras 2", "tf1": "TensorFlow 1", "modern": "TensorFlow 2"}
_NOUNS = {"data_format": "data format", "merge_mode": "merge mode"}


@dataclass(frozen=True, slots=True)
class _Callee:
    """What is called, as far as string identifiers are concerned."""

    parameters: dict[str, Parameter]
    receiver: Receiver
    home: str
    signature: str
    """Its id in ``signatures.tsv``."""
    assumes: str = ""
    gets: bool = False
    """Whether it is ``losses.get`` or the like."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A literal that reaches a parameter which takes identifiers."""

    literal: Literal
    parameter: Parameter
    callee: _Callee
    point: Point
    """Where the call stands."""


@cache
def _pattern(target: str) -> re.Pattern[str]:
    """Finds any string that may need a change."""
    return re.compile(rf"(['\"])(?:{'|'.join(map(re.escape, sorted(changed(target))))})\1")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every known string that does not mean on the target what it meant."""
    sites = analysis.module.calls
    if not _pattern(analysis.target).search(analysis.document.text):
        if not any(name.startswith(LOCAL) for name in _imports(analysis)):
            return
        # Such a string can only come from another file, under some name.
        sites = [site for site in sites if _takes_names(site.node)]
    literals = Literals(analysis)
    places = [place for site in sites for place in _places(analysis, site, literals)]
    said: set[tuple[int, int, str]] = set()
    for place in places:
        found = _judge(analysis, place, literals)
        if found is None:
            continue
        what = found.message if place.literal.node else ""
        if (found.start, found.end, what) not in said:
            said.add((found.start, found.end, what))
            yield found
    yield from _stray(analysis, literals)


def _takes_names(call: ast.Call) -> bool:
    """Whether a parameter that takes identifiers is given something else than a constant."""
    function = call.func
    named = isinstance(function, ast.Attribute) and function.attr in ("compile", "get")
    return (named and any(not isinstance(value, ast.Constant) for value in call.args)) or any(
        (keyword.arg is None or keyword.arg in parameter_names())
        and not isinstance(keyword.value, ast.Constant)
        for keyword in call.keywords
    )


def _stray(analysis: Analysis, literals: Literals) -> Iterator[Finding]:
    """Telling strings of which it is not seen where they go: search spaces, configurations."""
    if not analysis.in_keras_project or _is_native(analysis, ""):
        return
    dialect = analysis.dialects.default.name
    for node, text in _values(analysis):
        row = verdict("loss", text, dialect, analysis.target)
        if node in literals.reached or row is None or row.new == SAME:
            continue
        message = f"{_message(analysis, row)}; it is not seen where this one goes"
        advice = f"if it becomes the loss of a Keras model, use '{row.new}'"
        metric = verdict("metric", text, dialect, analysis.target)
        if metric is not None and metric.is_expression:
            advice += f"; as a metric, use {_shown(metric)}"
        start, end = analysis.document.start(node), analysis.document.end(node)
        yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


def _values(analysis: Analysis) -> Iterator[tuple[ast.Constant, str]]:
    """The telling strings of a document that are values: no keys, names, docstrings, operands."""
    above = parents(analysis)
    for node in analysis.module.nodes.of(ast.Constant):
        if not isinstance(node.value, str) or node.value not in _TELLING:
            continue
        outer = above[node]
        skipped = isinstance(outer, (ast.Compare, ast.Expr)) or getattr(outer, "slice", 0) is node
        named = isinstance(outer, ast.keyword) and outer.arg in _OTHER_KEYWORDS
        if not skipped and not named and node not in getattr(outer, "keys", ()):
            yield node, node.value


# -- where strings are taken ------------------------------------------------------------


def _places(analysis: Analysis, site: CallSite, literals: Literals) -> Iterator[_Place]:
    callee = _callee(analysis, site)
    if callee is None:
        return
    for argument in _given(analysis, site, callee, literals):
        parameter = callee.parameters[argument.parameter]
        for literal in literals.reaching(argument, parameter.kind):
            if literal.text in changed(analysis.target):
                yield _Place(literal, parameter, callee, site.point)


def _given(
    analysis: Analysis, site: CallSite, callee: _Callee, literals: Literals
) -> Iterator[Argument]:
    """The arguments of a call that take identifiers."""
    dialect = analysis.dialects.of(callee.home).name
    orders = signatures(callee.signature, dialect)
    bound = bind(_call(analysis, site), orders, known_keywords(callee.signature))
    for argument in bound.arguments:
        name = argument.keyword or argument.parameter
        if not orders and callee.gets and argument.index == 0:
            name = "identifier"
        if name in callee.parameters:
            yield Argument(name, argument.value, site.point)
    for mapping in bound.mappings:
        for found in literals.unpacked(mapping.value, site.point):
            if found.parameter in callee.parameters:
                yield found


def _callee(analysis: Analysis, site: CallSite) -> _Callee | None:
    """What is called, if it takes string identifiers."""
    call = _call(analysis, site)
    function = call.func
    if isinstance(function, ast.Attribute) and function.attr == "compile":
        return _compile(analysis, function, site.point)
    found = callee_of(analysis, site._replace(node=call) if call is not site.node else site)
    if found is None:
        return _layer(analysis, function, site.point)
    known, gets = parameters(found.id), found.id.endswith(".get")
    if found.id == "layers.Layer.add_weight":
        known = parameters("layer.add_weight")
    elif found.id.startswith("layers."):
        known = parameters("layer")
        if found.own is not None:
            known = {
                n: p for n, p in known.items() if p.kind != "data_format" or n not in found.own
            }
    return _Callee(known, Receiver.PROVEN, found.home, found.id, gets=gets) if known else None


def _call(analysis: Analysis, site: CallSite) -> ast.Call:
    """The call, or the one that ``functools.partial`` prepares."""
    node = site.node
    if analysis.names.qualified(node.func, site.point) == ("functools.partial",) and node.args:
        return ast.Call(func=node.args[0], args=node.args[1:], keywords=node.keywords)
    return node


def _compile(analysis: Analysis, function: ast.Attribute, point: Point) -> _Callee | None:
    receiver = analysis.model_receiver(function.value, point, "compile")
    foreign = analysis.names.qualified(function, point)  # ``re.compile``
    if receiver is Receiver.NO or (foreign and not any(map(is_keras, foreign))):
        return None
    home = analysis.home_of(function.value, point)
    assumes = f"`{analysis.brief(function.value)}` is a Keras model"
    return _Callee(parameters("model.compile"), receiver, home, "model.compile", assumes)


def _layer(analysis: Analysis, function: ast.expr, point: Point) -> _Callee | None:
    """What may be a layer class, or is a class of the project that derives from one."""
    last = getattr(function, "attr", getattr(function, "id", ""))
    if not last[:1].isupper():
        return None
    name = analysis.brief(function)
    values = analysis.kinds.of(function, point)
    for value in sorted(values, key=lambda value: value.name):
        if value.kind is Kind.NAME and is_keras(value.name):
            if result_of(value.name) is Kind.LAYER:
                id_ = canonical(below_root(value.name) or "")
                certain = all(v.kind is Kind.NAME and is_keras(v.name) for v in values)
                receiver = Receiver.PROVEN if certain else Receiver.ASSUMED
                assumes = f"`{name}` is that of Keras"
                return _Callee(parameters("layer"), receiver, value.name, id_, assumes)
        if value.kind is Kind.CLASS and value.home is not None and value.node is not None:
            if {v.kind for v in value.home.instance(value.node)} == {Kind.LAYER}:
                assumes = f"`{name}` hands its arguments on to Keras"
                known = _not_kept(parameters("layer"), value.node)
                return _Callee(known, Receiver.ASSUMED, "", "", assumes)
    return None


def _not_kept(known: dict[str, Parameter], node: ast.AST) -> dict[str, Parameter]:
    """Without the data formats that a class takes itself: what it knows is its own affair."""
    own = {
        argument.arg
        for method in getattr(node, "body", ())
        if isinstance(method, ast.FunctionDef) and method.name == "__init__"
        for argument in (*method.args.args, *method.args.kwonlyargs)
    }
    return {
        name: parameter
        for name, parameter in known.items()
        if parameter.kind != "data_format" or name not in own
    }


def _is_native(analysis: Analysis, home: str) -> bool:
    """Whether code is written for Keras 3 itself; ``home`` may be unknown."""
    if home and not is_standalone(home):
        return False
    return analysis.dialects.standalone.name == "modern" and (
        bool(home) or any(is_standalone(n) for n in _imports(analysis))
    )


def _imports(analysis: Analysis) -> Iterator[str]:
    for statement, _ in analysis.module.imports:
        yield from analysis.imported(statement)


# -- what becomes of them -----------------------------------------------------------------


def _judge(analysis: Analysis, place: _Place, literals: Literals) -> Finding | None:
    """The finding for a string, if there is anything to say."""
    callee, literal, kind = place.callee, place.literal, place.parameter.kind
    known = analysis.dialects.of(callee.home)
    if _is_native(analysis, callee.home):
        return None
    dialect, row = known.name, verdict(kind, literal.text, known.name, analysis.target)
    assumptions: list[str] = []
    if not known.proven:
        others = [(d, verdict(kind, literal.text, d, analysis.target)) for d in known.possible]
        if row is None:
            dialect, row = next(((d, r) for d, r in others if r is not None), (dialect, None))
        if row is not None and any(
            other is None or other.new != row.new or other.assumes != row.assumes
            for _, other in others
        ):
            assumptions.append(f"this is code for {_AGES[dialect]}")
    if row is None or row.new == SAME:
        return None
    if row.assumes:
        assumptions.append(row.assumes)
    if callee.receiver is Receiver.ASSUMED:
        assumptions.append(callee.assumes)
    message = _message(analysis, row)
    where = literal.node or literal.use
    problem, advice = _problem(analysis, place, row, literals)
    if problem and row.new != NOTHING:
        where = literal.use
    start, end = analysis.document.start(where), analysis.document.end(where)
    if row.new == NOTHING or problem:
        if problem:
            message += f"; {problem}"
        return analysis.finding(
            NAME, start, end, message, Safety.MANUAL, advice=advice, dialect=dialect
        )
    assert literal.node is not None
    attribute = next((b for b in literal.route if isinstance(b.node, ast.Attribute)), None)
    if attribute is not None:
        assumptions.append(f"`{attribute.name}` is read nowhere else")
    message += f"; use `{_shown(row)}`"
    message += assuming(assumptions)
    node, point = literal.node, literal.point

    def render() -> Fix:
        return _fix(analysis, node, point, row)

    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    return analysis.finding(NAME, start, end, message, safety, dialect=dialect, render=render)


def _message(analysis: Analysis, row: Verdict) -> str:
    noun = _NOUNS.get(row.kind, row.kind)
    target = TARGET_NAMES[analysis.target]
    if row.is_taken:
        return f"the {noun} `'{row.old}'` computes something else in {target}"
    return f"the {noun} `'{row.old}'` does not exist in {target}"


def _problem(
    analysis: Analysis, place: _Place, row: Verdict, literals: Literals
) -> tuple[str, str]:
    """Why a string cannot be replaced here, and what to do; empty if it can be."""
    literal = place.literal
    new = _shown(row)
    if place.callee.receiver is Receiver.POSSIBLE:
        advice = row.advice if row.new == NOTHING else f"use {new}"
        return "the receiver may be a class of this project", f"if it is a Keras model, {advice}"
    if row.new == NOTHING:
        return "", row.advice
    if place.callee.gets and row.kind == "metric":
        advice = "call the function of tensorflow.keras.losses, or use the metric object"
        return "and `metrics.get` gives an object with a state, no function", advice
    shown = analysis.brief(literal.use)
    other = literals.other_use(literal, place.parameter.kind)
    if other:
        return f"`{shown}` {other}", f"use {new} here"
    assert literal.node is not None
    object_ = row.is_expression and not is_known(row.new.strip("<>"))
    if object_ and literals.is_shared(literal, place.point):
        return f"one object would be shared by all uses of `{shown}`", f"use {new} here"
    match = _LITERAL.fullmatch(analysis.document.source(literal.node))
    if match is None or match[2] != row.old:
        return "it is put together of several pieces", f"use {new}"
    return "", ""


def _shown(row: Verdict) -> str:
    """A replacement as a message shows it."""
    if not row.is_expression:
        return f"'{row.new}'"
    return re.sub(r"<(?:\w+\.)*(\w+)>", r"\1", row.new)


def _fix(analysis: Analysis, node: ast.Constant, point: Point, row: Verdict) -> Fix:
    document = analysis.document
    match = _LITERAL.fullmatch(document.source(node))
    assert match is not None
    if is_known(row.new.strip("<>")):
        name, needs = definition(analysis, row.new.strip("<>"), node, point)
        return Fix((analysis.edit(document.start(node), document.end(node), name),), tuple(needs))
    if row.is_expression:
        template = row.new.replace("'", match[1]) if len(match[1]) == 1 else row.new
        made = replacement(analysis, node, template, {}, point)
        assert made is not None  # a literal holds no comment
        return made
    start = document.start(node)
    return Fix((analysis.edit(start + match.start(2), start + match.end(2), row.new),))


RULE = Rule(
    NAME,
    "strings that name losses, metrics, initializers and the like become those that the target "
    "knows, or objects",
    check,
    words=(b"keras",),
    project_words=(b".compile(", b".add_weight(", *(word.encode() for word in _TELLING)),
    references=(
        "Keras 3 losses: https://keras.io/api/losses/",
        "Keras 3 metrics: https://keras.io/api/metrics/",
    ),
)
