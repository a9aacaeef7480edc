"""``K.batch_dot``, which pairs the axes of larger tensors otherwise since Keras 2.3."""

from __future__ import annotations

import ast

from codemods.edits import Fix, Safety
from codemods.rules.backend.spot import Judgement, Spot
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.callees import AGES
from codemods.semantics.definitions import definition
from codemods.semantics.dialect import Proof
from codemods.semantics.ranks import rank
from codemods.semantics.scopes import CallSite, Point
from codemods.tables.backend import Function
from codemods.tables.definitions import OLD_BATCH_DOT

_PROBLEM = "multiplies tensors of more than three dimensions otherwise in"
_LATER = "this was written for Keras 2.2 or older"


def batch_dot(spot: Spot, _row: Function) -> Judgement | None:
    """Old ``batch_dot`` treated every axis before the last two as one of the batch.

    Up to three dimensions that is the same.
    """
    analysis, dialect = spot.analysis, spot.analysis.dialects.of(spot.qualified)
    call = spot.call
    later = dialect.name == "modern" or (analysis.dialects.late and dialect.name == "k2")
    if call is None or later or not _is_large(spot):
        return None
    if analysis.target != "keras3":
        advice = "use tf.matmul, which treats all axes but the last two as a batch"
        return Judgement(Safety.MANUAL, _PROBLEM, advice=advice)
    assumptions = [_LATER] if dialect.name == "k2" else []
    if dialect.proof is Proof.ASSUMED and dialect.name != "k2":
        assumptions.append(f"this was written for {AGES[dialect.name]}")
    if "modern" in dialect.possible:
        return Judgement(
            Safety.MANUAL,
            _PROBLEM,
            advice="if this is older than Keras 2.3, multiply with keras.ops.matmul",
        )

    def render() -> Fix:
        name, needs = definition(analysis, OLD_BATCH_DOT, call, spot.point)
        start, end = analysis.document.start(call.func), analysis.document.end(call.func)
        return Fix((analysis.edit(start, end, name),), tuple(needs))

    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    return Judgement(safety, _PROBLEM, " and that ".join(assumptions), render=render)


def _is_large(spot: Spot) -> bool:
    """Whether a product is, or may be, one of tensors with more than three dimensions.

    Where nothing tells, the other products of the file do.
    """
    analysis = spot.analysis
    assert spot.call is not None
    own = _size(analysis, spot.call, spot.point)
    if own is not None:
        return own
    return any(
        _size(analysis, site.node, site.point)
        for site in _products(analysis)
        if site.node is not spot.call
    )


@once
def _products(analysis: Analysis) -> list[CallSite]:
    """The calls of ``batch_dot``, and of what is brought along for it."""
    sites = []
    for site in analysis.module.calls:
        last = getattr(site.node.func, "attr", getattr(site.node.func, "id", ""))
        if last.endswith("batch_dot"):
            names = analysis.names.qualified(site.node.func, site.point)
            if last == OLD_BATCH_DOT or any(n.endswith(".backend.batch_dot") for n in names):
                sites.append(site)
    return sites


def _size(analysis: Analysis, call: ast.Call, point: Point) -> bool | None:
    """Whether a call has operands with more than three dimensions; ``None``: nobody knows."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    given |= dict(zip(("x", "y", "axes"), call.args))
    axes = given.get("axes")
    parts = axes.elts if isinstance(axes, (ast.Tuple, ast.List)) else [axes]
    for part in parts:
        if isinstance(part, ast.UnaryOp) and isinstance(part.op, ast.USub):
            return True  # negative axes had another meaning, too
        if isinstance(part, ast.Constant) and type(part.value) is int and part.value > 2:
            return True
    ranks = [rank(analysis, given[name], point) if name in given else None for name in ("x", "y")]
    if any(known is not None and known > 3 for known in ranks):
        return True
    return None if None in ranks else False
