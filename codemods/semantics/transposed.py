"""``Deconvolution2D(…, output_shape)`` of Keras 1: the size that was asked for.

Today the size follows from strides and padding; ``output_padding`` adds what is missing.
"""

from __future__ import annotations

import ast
import itertools
from typing import TYPE_CHECKING

from codemods.semantics.calls import Argument
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import Point
from codemods.tables.arguments import Change

if TYPE_CHECKING:
    from codemods.semantics.migration import Migration

_RANK = 4


def output_shape(migration: Migration, mine: list[tuple[Argument, Change]]) -> bool:
    """Drop the shape, and write the padding that it takes."""
    plan, ((argument, change),) = migration.plan, mine
    plan.drops.append(argument)
    plan.reasons.setdefault(change.reason, []).append(argument.parameter)
    found = _padding(migration, argument)
    if found is None:
        plan.assumptions.append("output_shape is what strides and padding give")
    elif found:
        plan.inserts.append(("output_padding", f"({found[0]}, {found[1]})"))
        plan.notes.append("`output_padding` gives the same size")
    return True


def _padding(migration: Migration, argument: Argument) -> tuple[int, ...] | None:
    """The padding that gives the size, in rows and columns.

    Empty if none need be given; ``None`` if not all that decides is seen.
    """
    sizes = _sizes(migration, argument)
    mode = migration.named.get("border_mode")
    same = mode is not None and getattr(mode.value, "value", "") == "same"
    if sizes is None or (mode is not None and not isinstance(mode.value, ast.Constant)):
        return None
    strides: list[int | None] = [1, 1]
    given = migration.named.get("subsample")
    if given is not None:
        pair = given.value.elts if isinstance(given.value, ast.Tuple) else []
        strides = [_number(migration, node, migration.point) for node in pair]
    paddings, fits = [], True
    for size, stride, name in zip(sizes, strides, ("nb_row", "nb_col")):
        length = migration.named.get(name)
        kernel = _number(migration, length.value, migration.point) if length else None
        if not kernel or not stride or size < kernel:
            return None
        inputs = -(-size // stride) if same else (size - kernel) // stride + 1
        least = (inputs - 1) * stride + kernel - (2 * (kernel // 2) if same else 0)
        fits = fits and size == inputs * stride + (0 if same else max(kernel - stride, 0))
        paddings.append(size - least)
    if len(paddings) < len(sizes) or min(paddings) < 0:
        return None
    return () if fits else tuple(paddings)


def _sizes(migration: Migration, argument: Argument) -> tuple[int, int] | None:
    """Rows and columns of the shape, which are numbers in the text, whatever their order."""
    found: set[tuple[int, int]] = set()
    for value in migration.analysis.kinds.of(argument.value, argument.point or migration.point):
        node = value.node
        if value.kind is not Kind.TUPLE or not isinstance(node, ast.Tuple):
            return None
        numbers = [_constant(element) for element in node.elts]
        pairs = set()
        for rows, columns in itertools.pairwise(numbers[1:] if len(numbers) == _RANK else ()):
            if rows is not None and columns is not None:
                pairs.add((rows, columns))
        if len(pairs) != 1:
            return None
        found |= pairs
    return found.pop() if len(found) == 1 else None


def _number(migration: Migration, node: ast.expr, point: Point) -> int | None:
    """An integer of the text, also one that a name has."""
    made = migration.analysis.assigned_once(node, point)
    return _constant(made[0] if made else node)


def _constant(node: ast.expr) -> int | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if type(value) is int else None
