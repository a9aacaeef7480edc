"""``fit``, ``evaluate`` and ``predict`` given an iterator together with x=, y= and the like.

An iterator, generator, ``Sequence`` or ``Dataset`` brings its own labels and batches:
Keras refuses ``y``, ``sample_weight`` and ``validation_split`` beside it ("`y` should not
be passed"); ``batch_size`` beside it was refused before Keras 3, which ignores it, and stays
in a program of Keras 3.  An ``ImageDataGenerator`` is no data at all before ``flow`` is called.

Safe when receiver and data are proven and the data visibly yields labels; unsafe when one
of them is assumed; manual where something would be lost.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics import labels
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.calls import Argument, BoundCall, CallText
from codemods.semantics.feeding import bind_method
from codemods.semantics.kinds import DATA_KINDS, Kind, Value
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import CallSite, Scope
from codemods.semantics.wording import assuming
from codemods.tables.keras import is_standalone

NAME = "stray-xy"

_METHODS = ("fit", "evaluate", "predict")
_GENERATOR_METHODS = ("fit_generator", "evaluate_generator", "predict_generator")
_WORDS = {
    Kind.ITERATOR: "an iterator",
    Kind.GENERATOR: "a generator",
    Kind.SEQUENCE: "a Sequence",
    Kind.DATASET: "a Dataset",
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Calls of the training methods whose data makes other arguments wrong."""
    if not analysis.in_keras_project:
        return
    for method in ("fit", "fit_generator"):
        for site in analysis.module.methods(method):
            yield from _check_sources(analysis, site, method)
    for method in _METHODS:
        for site in analysis.module.methods(method):
            yield from _check_call(analysis, site, method)
    for method in _GENERATOR_METHODS:
        for site in analysis.module.methods(method):
            yield from _check_generator_method(analysis, site, method)


def _check_sources(analysis: Analysis, site: CallSite, method: str) -> Iterator[Finding]:
    """Data that is none yet: an ImageDataGenerator to validate with, an uncalled function."""
    assert isinstance(site.node.func, ast.Attribute)
    bound = bind_method(analysis, site, method)
    for parameter in ("x", "generator", "validation_data"):
        argument = bound.get(parameter)
        if argument is None:
            continue
        values = analysis.kinds.of(argument.value, site.point)
        text = analysis.brief(argument.value)
        if values and all(_is_generator_function(value) for value in values):
            message, advice = (
                f"`{text}` is a function, not the generator it makes",
                f"call it: {text}(...)",
            )
        elif parameter == "validation_data" and {v.kind for v in values} == {Kind.DATAGEN}:
            message = f"`{text}` is an ImageDataGenerator, not data"
            advice = f"pass {text}.flow(x, y, batch_size=...) or {text}.flow_from_directory(...)"
        else:
            continue
        receiver = analysis.model_receiver(site.node.func.value, site.point, method)
        if receiver in (Receiver.PROVEN, Receiver.ASSUMED):
            yield _finding(analysis, site, message, advice)


def _is_generator_function(value: Value) -> bool:
    if value.kind is not Kind.FUNCTION or value.home is None or value.node is None:
        return False
    return bool(value.home.module.yields.get(value.node))


def _finding(analysis: Analysis, site: CallSite, message: str, advice: str) -> Finding:
    assert isinstance(site.node.func, ast.Attribute)
    start, end = analysis.attribute_span(site.node.func)
    return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


def _is_given(argument: Argument | None) -> bool:
    """Whether an argument says anything (``None`` and 0 do not)."""
    if argument is None:
        return False
    value = argument.value
    return not (isinstance(value, ast.Constant) and not value.value)


def _check_call(analysis: Analysis, site: CallSite, method: str) -> Iterator[Finding]:
    if not site.node.args and not site.node.keywords:
        return
    data = site.node.args[0] if site.node.args else None
    if data is None:
        data = next((k.value for k in site.node.keywords if k.arg == "x"), None)
    if data is None or isinstance(data, (ast.Constant, ast.Starred)):
        return
    kinds = analysis.kinds.kinds(data, site.point)
    if not kinds or not (kinds <= DATA_KINDS or kinds == {Kind.DATAGEN}):
        return
    assert isinstance(site.node.func, ast.Attribute)
    receiver = analysis.model_receiver(site.node.func.value, site.point, method)
    if receiver not in (Receiver.PROVEN, Receiver.ASSUMED):
        return
    assumptions = []
    if receiver is Receiver.ASSUMED:
        text = analysis.brief(site.node.func.value)
        assumptions.append(f"`{text}` is a Keras model")
    bound = bind_method(analysis, site, method)
    if kinds == {Kind.DATAGEN}:
        yield _check_datagen(analysis, site, bound, data, method, assumptions)
        return
    what = " or ".join(_WORDS[kind] for kind in _WORDS if kind in kinds)
    yield from _lost(analysis, site, bound, kinds, what)
    finding = _strays(analysis, site, bound, data, what, assumptions)
    if finding is not None:
        yield finding


def _lost(
    analysis: Analysis, site: CallSite, bound: BoundCall, kinds: frozenset[Kind], what: str
) -> Iterator[Finding]:
    """Arguments that Keras refuses beside such data, and that cannot simply go."""
    if _is_given(bound.get("sample_weight")):
        yield _finding(
            analysis,
            site,
            f"`sample_weight` cannot be given together with {what}",
            "let the data yield (x, y, sample_weight)",
        )
    if _is_given(bound.get("validation_split")):
        yield _finding(
            analysis,
            site,
            f"`validation_split` cannot be given together with {what}",
            "make validation data of its own and pass it as validation_data",
        )
    if _is_given(bound.get("class_weight")) and kinds == {Kind.GENERATOR}:
        yield _finding(
            analysis,
            site,
            "`class_weight` cannot be given together with a Python generator",
            "let the generator yield (x, y, sample_weight), or make it a Sequence",
        )


def _is_keras3(analysis: Analysis) -> bool:
    """Whether the file is for Keras 3, which takes ``batch_size`` and ignores it."""
    return analysis.dialects.default.name == "modern" and any(
        is_standalone(name)
        for statement, _ in analysis.module.imports
        for name in analysis.imported(statement)
    )


def _strays(
    analysis: Analysis,
    site: CallSite,
    bound: BoundCall,
    data: ast.expr,
    what: str,
    assumptions: list[str],
) -> Finding | None:
    """``x``, ``y`` and ``batch_size`` that go without loss."""
    drops: list[Argument] = []
    targets = bound.get("y")
    repeated = next((a for a in bound.arguments if a.keyword == "x" and a.value is not data), None)
    if repeated is not None:
        drops.append(repeated)
    if targets is not None:
        drops.append(targets)
    if _is_given(targets) or repeated is not None:
        if targets is not None and analysis.kinds.is_only(targets.value, site.point, *DATA_KINDS):
            return _finding(
                analysis,
                site,
                f"`y` is {what} too; the data already yields its labels",
                "validation data belongs into validation_data",
            )
        if not labels.yields_labels(analysis, data, site.point):
            text = analysis.brief(data)
            assumptions.append(f"`{text}` yields labels itself")
    batch_size = bound.get("batch_size")
    if batch_size is not None and (drops or not _is_keras3(analysis)):
        drops.append(batch_size)
    if not drops or bound.starred:
        return None
    for argument in drops:
        if _may_act(analysis, argument.value, site):
            assumptions.append(f"`{analysis.brief(argument.value)}` has no other effect")
    gone = {a.index for a in drops}
    renames = [
        a
        for a in bound.arguments
        if a.keyword is None
        and a.index not in gone
        and a.parameter
        and any(index < a.index for index in gone)
    ]
    names = ", ".join(f"`{a.keyword or a.parameter}`" for a in drops)
    verb = "does" if len(drops) == 1 else "do"
    message = f"{names} {verb} not belong beside {what}, which brings its own labels and batches"

    def render() -> Fix:
        text = CallText(analysis.document, site.node)
        edits: list[Edit] = []
        for argument in renames:
            edits += text.rename(argument, argument.parameter)
        return Fix(tuple(edits + text.delete(drops)))

    return _fixable(analysis, site, message, assumptions, render)


def _may_act(analysis: Analysis, value: ast.expr, site: CallSite) -> bool:
    """Whether evaluating an argument may do more than give a value."""
    for node in walk(value):
        if isinstance(node, (ast.NamedExpr, ast.Await, ast.Yield, ast.YieldFrom)):
            return True
        if isinstance(node, ast.Call):
            names = analysis.names.qualified(node.func, site.point)
            if not names or not all(
                n.startswith(("numpy.", "keras.", "tensorflow.")) for n in names
            ):
                return True
    return False


def _fixable(
    analysis: Analysis,
    site: CallSite,
    message: str,
    assumptions: list[str],
    render: Callable[[], Fix],
) -> Finding:
    message += assuming(assumptions)
    assert isinstance(site.node.func, ast.Attribute)
    start, end = analysis.attribute_span(site.node.func)
    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    return analysis.finding(NAME, start, end, message, safety, render=render)


def _check_datagen(
    analysis: Analysis,
    site: CallSite,
    bound: BoundCall,
    data: ast.expr,
    method: str,
    assumptions: list[str],
) -> Finding:
    """An ``ImageDataGenerator`` where its iterator is needed."""
    plain = bound.arguments[: len(site.node.args)]
    given = {a.keyword: a for a in bound.arguments if a.keyword and a.value is not data}
    rest = [a for a in plain if a.value is not data]
    x, y = given.get("x"), given.get("y")
    if rest and x is None:
        x = rest.pop(0)
    if rest and y is None:
        y = rest.pop(0)
    source = analysis.document.source
    text = source(data)
    refused = [
        n
        for n in ("validation_split", "class_weight")
        if n == "validation_split" and _is_given(given.get(n))
    ]
    if x is None or y is None or rest or refused or bound.starred or method == "predict":
        return _finding(
            analysis,
            site,
            f"`{text}` is an ImageDataGenerator, not data",
            f"pass {text}.flow(x, y, batch_size=...) or {text}.flow_from_directory(...)",
        )
    moved = [x, y]
    flow = [source(x.value), source(y.value)]
    for name in ("batch_size", "sample_weight"):
        extra = given.get(name)
        if extra is not None and _is_given(extra):
            moved.append(extra)
            flow.append(f"{name}={source(extra.value)}")
    message = f"`{text}` is an ImageDataGenerator, not data; its `flow` makes batches of x and y"

    def render() -> Fix:
        places = CallText(analysis.document, site.node)
        argument = next(a for a in bound.arguments if a.value is data)
        edits = places.wrap(argument, "", f".flow({', '.join(flow)})")[1:]
        return Fix(tuple(edits + places.delete(moved)))

    return _fixable(analysis, site, message, assumptions, render)


def _check_generator_method(analysis: Analysis, site: CallSite, method: str) -> Iterator[Finding]:
    """An old generator method called on the ImageDataGenerator itself; lost class weights."""
    function = site.node.func
    assert isinstance(function, ast.Attribute)
    if analysis.kinds.is_only(function.value, site.point, Kind.DATAGEN):
        yield _on_datagen(analysis, site, function, method)
        return
    bound = bind_method(analysis, site, method)
    first = bound.arguments[0].value if bound.arguments else None
    if first is not None and analysis.kinds.is_only(first, site.point, Kind.DATAGEN):
        if analysis.model_receiver(function.value, site.point, method) is not Receiver.NO:
            text = analysis.brief(first)
            yield _finding(
                analysis,
                site,
                f"`{text}` is an ImageDataGenerator, not data, and `{method}` was removed",
                f"call `{method.partition('_')[0]}` with {text}.flow(x, y, batch_size=...) or "
                f"{text}.flow_from_directory(...)",
            )
        return
    data, weights = bound.get("generator"), bound.get("class_weight")
    if data is None or not _is_given(weights):
        return
    if analysis.model_receiver(function.value, site.point, method) is not Receiver.PROVEN:
        return
    kinds = analysis.kinds.kinds(data.value, site.point)
    if kinds == {Kind.GENERATOR}:
        yield from _lost(analysis, site, bound, kinds, "a generator")


def _on_datagen(
    analysis: Analysis, site: CallSite, function: ast.Attribute, method: str
) -> Finding:
    text = analysis.document.source(function.value)
    message = f"`{method}` is a method of a model, not of an ImageDataGenerator"
    models = _models_in_scope(analysis, site)
    data = site.node.args[0] if site.node.args else None
    if data is None:
        data = next((k.value for k in site.node.keywords if k.arg == "generator"), None)
    fed = data is not None and analysis.kinds.is_only(data, site.point, *DATA_KINDS)
    if len(models) != 1 or not fed:
        return _finding(
            analysis, site, message, f"call it on the model, with an iterator of `{text}`"
        )
    start, end = analysis.document.start(function.value), analysis.document.end(function.value)
    return _fixable(
        analysis,
        site,
        message,
        [f"`{models[0]}` is the model that is meant"],
        lambda: Fix((analysis.edit(start, end, models[0]),)),
    )


def _models_in_scope(analysis: Analysis, site: CallSite) -> list[str]:
    """The names that stand for Keras models where a call is made."""
    found: list[str] = []
    scope: Scope | None = site.point.block.scope
    while scope is not None:
        for name in scope.bindings:
            values = analysis.kinds.of_name(name, site.point)
            if values and all(v.kind in (Kind.MODEL, Kind.NONE) for v in values):
                if any(v.kind is Kind.MODEL for v in values) and name not in found:
                    found.append(name)
        scope = scope.parent
    return found


RULE = Rule(
    NAME,
    "`x`, `y` and the like beside an iterator, generator, `Sequence` or `Dataset`; an "
    "`ImageDataGenerator` passed where its iterator is needed",
    check,
    words=(b"ImageDataGenerator", b"keras"),
    project_words=(b".fit(", b".evaluate(", b".predict("),
    references=("Keras 3, Model.fit: https://keras.io/api/models/model_training_apis/",),
)
