"""Keras 1 layers: ``Convolution2D(64, 3, 3, border_mode=…)``, ``merge(…)`` and their kin.

Keras 2 renamed nearly every argument of every layer and made tuples of rows and columns;
it accepted the old names for two years, today's Keras does not.  Worse, what it does not
refuse it misreads: ``Convolution2D(64, 3, 3)`` is a convolution with strides of 3 now.
``merge(…, mode=…)`` became a function for each mode.

Safe where the layer is proven and the new arguments mean the same.  Unsafe where something
is assumed.  Manual where there is no successor.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import Callee, callee_of, changed, findings, instead
from codemods.semantics.calls import BoundCall, CallText, bind
from codemods.semantics.migration import NOT_LITERAL, literal
from codemods.semantics.references import TARGET_NAMES, missing, report_gone
from codemods.semantics.scopes import CallSite
from codemods.semantics.wording import assuming
from codemods.tables.merging import Mode, modes
from codemods.tables.signatures import known_keywords, signatures

NAME = "keras1-layers"

_MERGES = frozenset({"layers.merge", "engine.merge"})
_LAYERS = frozenset({"layers.Merge", "engine.Merge"})
_PROJECT_WORDS = tuple(
    word.encode()
    for word in (
        "Convolution1D Convolution2D Convolution3D merge( border_mode subsample dim_ordering"
        " nb_filter nb_row output_dim init= W_regularizer W_constraint pool_length"
        " inner_activation dropout_W consume_less"
    ).split()
)
"""What tells of Keras 1 in a file that takes its layers from another file of the project."""
_ADVICE = "add, multiply, concatenate, average, dot or maximum of tensorflow.keras.layers, by mode"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Calls of layers and models with the arguments of Keras 1, and of merge."""
    fixed: set[int] = set()
    for call in changed(analysis):
        if call.is_keras1:
            if not call.plan.problem:
                fixed.add(id(call.site.node.func))
            yield from findings(analysis, NAME, call)
    for site in analysis.module.calls:
        callee = callee_of(analysis, site)
        if callee is not None and callee.id in _MERGES | _LAYERS:
            found = _merge(analysis, site, callee)
            if found.safety is not Safety.MANUAL or isinstance(site.node.func, ast.Attribute):
                fixed.add(id(site.node.func))
            yield found
    for place in missing(analysis):
        if place.rule != NAME:
            continue
        uses = analysis.uses_of_alias(place.item.alias) if place.item else []
        nodes = {id(use.chain) for use in uses} or {id(place.node)}
        if not nodes <= fixed:
            yield report_gone(analysis, NAME, place)


def _merge(analysis: Analysis, site: CallSite, callee: Callee) -> Finding:
    """``merge([a, b], mode='concat', concat_axis=1)``: one function for each mode."""
    bound = bind(site.node, signatures(callee.id, "k1"), known_keywords(callee.id))
    start, end = analysis.document.start(site.node.func), analysis.document.end(site.node.func)
    message = f"`{callee.shown}` does not exist in {TARGET_NAMES[analysis.target]}"
    given = {argument.parameter: argument.value for argument in bound.arguments}
    mode = modes().get(str(literal(given["mode"]))) if "mode" in given else modes()["sum"]
    problem = _problem(callee, bound, given, mode)
    if problem:
        return analysis.finding(
            NAME, start, end, f"{message}; {problem}", Safety.MANUAL, advice=f"use {_ADVICE}"
        )
    if mode is None:
        return _of_function(analysis, site, given, message)
    name = mode.function if callee.id in _MERGES else mode.layer
    assumptions = [mode.assumption] if mode.assumption else []

    def render() -> Fix:
        assert mode is not None
        edit, needs = instead(analysis, site, name)
        return Fix((edit, *_arguments(CallText(analysis.document, site.node), bound, mode)), needs)

    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    message += f"; use `{name}`{assuming(assumptions)}"
    return analysis.finding(NAME, start, end, message, safety, render=render)


def _arguments(text: CallText, bound: BoundCall, mode: Mode) -> list[Edit]:
    """The edits that leave the arguments which the successor of a mode takes."""
    wanted = {old: new for new, old in mode.arguments}
    kept = {"inputs": "inputs", "name": "name", **wanted}
    gone = [argument for argument in bound.arguments if argument.parameter not in kept]
    edits = text.delete(gone)
    for argument in bound.arguments:
        new = kept.get(argument.parameter)
        if new is not None and argument.parameter != "inputs":
            edits += text.rename(argument, new)
    more = []
    for new, old in mode.arguments:
        if old == "dot_axes" and bound.get(old) is None:
            more.append(f"{new}=-1")  # it has no default any more
        elif old not in ("dot_axes", "concat_axis"):
            more.append(f"{new}={old}")
    return edits + (text.append(", ".join(more), gone) if more else [])


def _problem(
    callee: Callee, bound: BoundCall, given: dict[str, ast.expr], mode: Mode | None
) -> str:
    """Why a merge cannot be rewritten; empty if it can."""
    if bound.starred or bound.mappings or bound.unknown or bound.disputed:
        return "its arguments cannot be read"
    if callee.id in _LAYERS and "layers" in given:
        return "it merges the outputs of layers, which needs a functional model"
    if callee.id in _LAYERS and mode is None:
        return "its mode is no word that is known"
    value = given.get("mode")
    if mode is None and (value is None or literal(value) is not NOT_LITERAL):
        return "its mode is no word that is known"
    if mode is None and not isinstance(value, ast.Lambda):
        return "its mode is not known here"
    return "" if callee.id in _LAYERS or "inputs" in given else "it has no inputs"


def _of_function(
    analysis: Analysis, site: CallSite, given: dict[str, ast.expr], message: str
) -> Finding:
    """``merge([a, b], mode=lambda x: …)``: a ``Lambda`` layer."""
    start, end = analysis.document.start(site.node.func), analysis.document.end(site.node.func)

    edit, needs = instead(analysis, site, "Lambda")
    head = analysis.document.text[start : edit.start] + edit.text
    text = head + "({mode}[[, arguments={arguments}]][[, name={name}]])({inputs})"
    fix = templates.replacement(analysis, site.node, text, given, site.point)
    if fix is None:
        message += "; a comment stands between its arguments"
        advice = "put a Lambda layer with the function in its place"
        return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)

    def render() -> Fix:
        assert fix is not None
        return Fix(fix.edits, (*fix.needs, *needs))

    message += "; use a `Lambda` layer; assumes that the shape of its result can be inferred"
    return analysis.finding(NAME, start, end, message, Safety.UNSAFE, render=render)


RULE = Rule(
    NAME,
    "layers and models of Keras 1 take today's arguments",
    check,
    words=(b"keras",),
    project_words=_PROJECT_WORDS,
    references=("Keras 2.0 release notes: https://github.com/keras-team/keras/releases/tag/2.0.0",),
)
