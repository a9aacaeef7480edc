"""Functions of ``keras.backend``: those that are gone, or work in other places now.

Keras 3 keeps the old backend for TensorFlow (``tensorflow.keras.backend``) without the
functions of the graph age (``learning_phase``, ``function``, ``placeholder``, …).  What
is left takes tensors, so it works inside ``call``, losses and ``Lambda``; it refuses
Keras tensors (``keras.ops`` takes them), and some functions refuse variables of layers.
What ``zeros``, ``ones`` and ``variable`` give refuses ``+=``.

Safe where the text that replaces a call means the same; unsafe where the message names
an assumption; manual with advice otherwise.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules import Rule
from codemods.rules.backend import augmented
from codemods.rules.backend.calls import changed
from codemods.rules.backend.gone import replaced
from codemods.rules.backend.graph import function_around
from codemods.rules.backend.spot import Judgement, Spot
from codemods.semantics import callees
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.names import LOCAL
from codemods.semantics.references import (
    TARGET_NAMES,
    Missing,
    Reference,
    is_guarded,
    is_native,
    missing,
    references,
    report_gone,
    shown,
)
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents
from codemods.tables import backend
from codemods.tables.keras import below_root, lookup

NAME = "backend"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Uses of functions that are gone, and calls of others that work differently."""
    for place in missing(analysis):
        if place.rule != NAME:
            continue
        if place.item is not None:
            yield from _of_import(analysis, place)
            continue
        assert isinstance(place.node, ast.expr)
        point = _by_node(analysis)[place.node].point
        spot = _spot(analysis, place.node, point, place.qualified)
        if not _is_part_of_another(spot):
            yield _finding(spot, replaced(spot), place)
    yield from _calls(analysis)
    yield from augmented.check(analysis, NAME)


def _of_import(analysis: Analysis, place: Missing) -> Iterator[Finding]:
    """A gone name that is imported by itself: its uses; the import, if it has to stay."""
    assert place.item is not None
    alias = place.item.alias
    uses = analysis.uses_of_alias(alias)
    fixed = True
    for use in uses:
        spot = _spot(analysis, use.name, use.point, place.qualified)
        if _is_part_of_another(spot):
            fixed = fixed and _is_fixed_with_another(spot)
            continue
        judgement = replaced(spot) if use.chain is use.name else None
        if judgement is None or judgement.safety is Safety.MANUAL:
            fixed = False
        else:
            yield _finding(spot, judgement, place)
    taken = analysis.project.may_take(analysis.document.path, alias.asname or alias.name)
    if not fixed or taken:
        yield report_gone(analysis, NAME, place)


def _spot(analysis: Analysis, node: ast.expr, point: Point, qualified: str) -> Spot:
    above = parents(analysis)[node]
    call = above if isinstance(above, ast.Call) and above.func is node else None
    return Spot(analysis, node, point, qualified, call)


def _is_part_of_another(spot: Spot) -> bool:
    """Whether the finding of a call around this one speaks for it."""
    if spot.call is None:
        return False
    if spot.name == "learning_phase":
        return function_around(spot.analysis, spot.call, spot.point) is not None
    return spot.name == "image_dim_ordering" and _is_layout(spot)


def _is_fixed_with_another(spot: Spot) -> bool:
    """Whether the fix of the call around this one takes it away."""
    assert spot.call is not None
    around = function_around(spot.analysis, spot.call, spot.point)
    if around is None:
        return True
    function = Spot(spot.analysis, around.func, spot.point, "keras.backend.function", around)
    return replaced(function).safety is not Safety.MANUAL


def _is_layout(spot: Spot) -> bool:
    """Whether ``image_dim_ordering()`` is given to something that is rewritten for its layout."""
    for call in callees.changed(spot.analysis):
        for argument, wrapping in call.plan.wraps:
            if argument.value is spot.whole and wrapping.whole and not call.plan.problem:
                return True
    above: ast.AST = spot.parent
    if isinstance(above, ast.keyword):
        above = parents(spot.analysis)[above]
    if not isinstance(above, ast.Call):
        return False
    for name in spot.analysis.names.qualified(above.func, spot.point):
        row = backend.function(name.rpartition(".")[2], spot.analysis.target)
        if row is None or not (below_root(name) or "").startswith("backend."):
            return False
        around = Spot(spot.analysis, above.func, spot.point, name, above)
        for argument in around.raw(row).arguments:
            fate = row.fates.get(argument.parameter)
            if argument.value is spot.whole and fate and fate.conversion == "layout":
                return True
    return False


def _finding(spot: Spot, judgement: Judgement, place: Missing) -> Finding:
    """The finding for a name that is gone."""
    found = report_gone(spot.analysis, NAME, place)
    document = spot.analysis.document
    found.start, found.end = document.start(spot.node), document.end(spot.node)
    if judgement.safety is Safety.MANUAL:
        found.advice = judgement.advice or found.advice
        return found
    found.safety, found.render, found.advice = judgement.safety, judgement.render, None
    if judgement.assumes:
        found.message += f"; assumes that {judgement.assumes}"
    return found


def _calls(analysis: Analysis) -> Iterator[Finding]:
    """Calls of functions that are still there."""
    known_names = backend.names()
    for site, names in analysis.named_calls:
        func = site.node.func
        if isinstance(func, ast.Attribute) and func.attr not in known_names:
            continue
        names = _spelled(analysis, func, names)
        paths = {below_root(name) or "" for name in names}
        if len(paths) != 1 or not paths.pop().startswith("backend."):
            continue
        if any(is_native(analysis, name) for name in names):
            continue
        known = lookup(names[0], analysis.target)
        last = known.target.rpartition(".")[2] if known and known.target else ""
        row = backend.function(last, analysis.target)
        if row is None or row.parameters is None or last == "gradients":
            continue
        if is_guarded(analysis, site.point, last):
            continue
        spot = Spot(analysis, func, site.point, names[0], site.node)
        judgement = changed(spot, row)
        if judgement is None:
            continue
        message = f"`{shown(names[0])}` {judgement.problem} {TARGET_NAMES[analysis.target]}"
        if judgement.assumes:
            message += f"; assumes that {judgement.assumes}"
        yield analysis.finding(
            NAME,
            analysis.document.start(func),
            analysis.document.end(func),
            message,
            judgement.safety,
            advice=judgement.advice,
            dialect=spot.dialect,
            render=judgement.render,
        )


def _spelled(analysis: Analysis, func: ast.expr, names: tuple[str, ...]) -> tuple[str, ...]:
    """The qualified names of a callee, also where a module of the project supplies it."""
    if not any(name.startswith(LOCAL) for name in names):
        return names
    found = _by_node(analysis).get(func)
    return (found.qualified,) if found else ()


@once
def _by_node(analysis: Analysis) -> dict[ast.expr, Reference]:
    """The references of a document by their node."""
    return {ref.node: ref for ref in references(analysis)}


RULE = Rule(
    NAME,
    "functions of `keras.backend` that are gone, or refuse Keras tensors or weights now",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
    references=("Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",),
)
