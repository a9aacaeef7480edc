"""``merge(…)`` and ``Merge(…)`` of tensors: one function, or layer, for each mode."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from codemods.edits import Edit, Finding, Fix, Need, Safety
from codemods.rules.keras1_layers import joined
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import Callee, instead
from codemods.semantics.calls import BoundCall, CallText, bind
from codemods.semantics.kinds import Kind
from codemods.semantics.migration import NOT_LITERAL, literal
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite
from codemods.semantics.wording import assuming
from codemods.tables.merging import Mode, modes
from codemods.tables.signatures import known_keywords, signatures

MERGES = frozenset({"layers.merge", "engine.merge"})
LAYERS = frozenset({"layers.Merge", "engine.Merge"})
_ADVICE = "add, multiply, concatenate, average, dot or maximum of tensorflow.keras.layers, by mode"
_INFERRED = "the shape of its result can be inferred"


@dataclass(frozen=True, slots=True)
class _Merge:
    """A call of ``merge`` or ``Merge``, with its arguments by name."""

    analysis: Analysis
    site: CallSite
    callee: Callee
    bound: BoundCall
    given: dict[str, ast.expr]
    mode: Mode | None
    """``None``: a function, or nothing that is known."""

    def finding(self, rule: str, text: str, safety: Safety, **more: object) -> Finding:
        """A finding for the call."""
        document, function = self.analysis.document, self.site.node.func
        start, end = document.start(function), document.end(function)
        target = TARGET_NAMES[self.analysis.target]
        message = f"`{self.callee.shown}` does not exist in {target}; {text}"
        return self.analysis.finding(rule, start, end, message, safety, **more)  # type: ignore[arg-type]


def finding(analysis: Analysis, rule: str, site: CallSite, callee: Callee) -> Finding:
    """``merge([a, b], mode='concat', concat_axis=1)``: one function for each mode."""
    bound = bind(site.node, signatures(callee.id, "k1"), known_keywords(callee.id))
    given = {argument.parameter: argument.value for argument in bound.arguments}
    mode = modes().get(str(literal(given["mode"]))) if "mode" in given else modes()["sum"]
    merge = _Merge(analysis, site, callee, bound, given, mode)
    problem = _problem(merge)
    if problem:
        return merge.finding(rule, problem, Safety.MANUAL, advice=f"use {_ADVICE}")
    if callee.id in LAYERS and "layers" in given:
        return _of_layers(merge, rule)
    if mode is None:
        return _of_function(merge, rule)
    name = mode.function if callee.id in MERGES else mode.layer
    assumptions = [mode.assumption] if mode.assumption else []

    def render() -> Fix:
        edits, needs = _call(merge, name)
        return Fix(tuple(edits), needs)

    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    return merge.finding(rule, f"use `{name}`{assuming(assumptions)}", safety, render=render)


def _problem(merge: _Merge) -> str:
    """Why a merge cannot be rewritten; empty if it can."""
    bound, given, is_layer = merge.bound, merge.given, merge.callee.id in LAYERS
    if bound.starred or bound.mappings or bound.unknown or bound.disputed:
        return "its arguments cannot be read"
    value = given.get("mode")
    if merge.mode is None and (value is None or literal(value) is not NOT_LITERAL):
        return "its mode is no word that is known"
    if merge.mode is None and not _is_function(merge, value):
        return "its mode is not known here"
    if not is_layer:
        return "" if "inputs" in given else "it has no inputs"
    if "layers" not in given and merge.mode is None:
        return "its mode is no word that is known"
    if {"node_indices", "tensor_indices"} & given.keys():
        return "it chooses among several outputs of its layers"
    return ""


def _is_function(merge: _Merge, value: ast.expr | None) -> bool:
    """Whether a mode is a function of the program."""
    assert value is not None
    values = merge.analysis.kinds.of(value, merge.site.point)
    return isinstance(value, ast.Lambda) or (
        bool(values) and all(found.kind is Kind.FUNCTION for found in values)
    )


# -- tensors ------------------------------------------------------------------------


def _call(merge: _Merge, name: str) -> tuple[list[Edit], tuple[Need, ...]]:
    """The edits that make the call one of ``name``, with the arguments that this takes."""
    assert merge.mode is not None
    edit, needs = instead(merge.analysis, merge.site, name)
    text = CallText(merge.analysis.document, merge.site.node)
    return [edit, *_arguments(text, merge.bound, merge.mode)], needs


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


def _of_function(merge: _Merge, rule: str) -> Finding:
    """``merge([a, b], mode=lambda x: …)``: a ``Lambda`` layer."""
    analysis, site = merge.analysis, merge.site
    head, needs = _lambda(merge)
    text = head + "({inputs})"
    fix = templates.replacement(analysis, site.node, text, merge.given, site.point)
    if fix is None:
        advice = "put a Lambda layer with the function in its place"
        text = "a comment stands between its arguments"
        return merge.finding(rule, text, Safety.MANUAL, advice=advice)

    def render() -> Fix:
        assert fix is not None
        return Fix(fix.edits, (*fix.needs, *needs))

    text = f"use a `Lambda` layer{assuming([_INFERRED])}"
    return merge.finding(rule, text, Safety.UNSAFE, render=render)


def _lambda(merge: _Merge) -> tuple[str, tuple[Need, ...]]:
    """The template of a ``Lambda`` layer that does what the mode does."""
    edit, needs = instead(merge.analysis, merge.site, "Lambda")
    start = merge.analysis.document.start(merge.site.node.func)
    head = merge.analysis.document.text[start : edit.start] + edit.text
    return head + "({mode}[[, arguments={arguments}]][[, name={name}]])", needs


# -- layers and models --------------------------------------------------------------


def _of_layers(merge: _Merge, rule: str) -> Finding:
    """``model.add(Merge([left, right]))``: a functional model of their outputs."""
    analysis, site = merge.analysis, merge.site
    model = joined.find(analysis, site.node, merge.given["layers"], site.point)
    if isinstance(model, str):
        advice = (
            "build a functional model: merge left.outputs[0] and right.outputs[0], call each "
            "further layer on the result, and end with Model(get_source_inputs(result), result)"
        )
        text = f"it merges the outputs of layers, which needs a functional model; {model}"
        return merge.finding(rule, text, Safety.MANUAL, advice=advice)
    layer: list[Edit] = []
    if merge.mode is None:
        template, needs = _lambda(merge)
        fix = templates.replacement(analysis, site.node, template, merge.given, site.point)
        if fix is None:
            text = "a comment stands between its arguments"
            return merge.finding(rule, text, Safety.MANUAL, advice="write a functional model")
        layer, needs = list(fix.edits), (*fix.needs, *needs)
        name, assumptions = "Lambda", [_INFERRED]
    else:
        name, assumptions = merge.mode.layer, [merge.mode.assumption] * bool(merge.mode.assumption)

    def render() -> Fix:
        edits, more = (layer, needs) if merge.mode is None else _call(merge, name)
        rest = joined.render(analysis, model)
        return Fix((*edits, *rest.edits), (*more, *rest.needs))

    text = f"build a functional model with `{name}`{assuming([*model.assumptions, *assumptions])}"
    return merge.finding(rule, text, Safety.UNSAFE, render=render)
