"""What becomes of each old argument."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Change:
    """The fate of one argument on one target."""

    action: str
    """``keep``, ``rename``, ``drop``, ``samples`` or ``steps``."""
    name: str
    """The parameter's name on the target."""
    reason: str


@cache
def _table() -> dict[str, tuple[str, str, str]]:
    return {row[0]: (row[1], row[2], row[3]) for row in rows("arguments.tsv")}


def change(parameter: str, target: str) -> Change:
    """What becomes of ``parameter`` of a training method on ``target``."""
    row = _table().get(parameter)
    if row is None:
        return Change("keep", parameter, "")
    action, _, name = row[0 if target == "keras3" else 1].partition(" ")
    return Change(action, name or parameter, row[2])
