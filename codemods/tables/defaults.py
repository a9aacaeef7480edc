"""Defaults that have changed: ``defaults.tsv``, generated (see ``scripts/README.md``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Default:
    """One parameter that means something else when it is not given."""

    parameter: str
    """Its name on the target."""
    old: tuple[str, ...]
    """What it was, as source text; several where the releases of the dialect differ."""
    new: str
    effect: str
    """``result`` (other numbers) or ``output`` (other things printed or written)."""
    reason: str


@cache
def _table() -> dict[str, list[list[str]]]:
    result: dict[str, list[list[str]]] = {}
    for row in rows("defaults.tsv"):
        result.setdefault(row[0], []).append(row)
    return result


@cache
def defaults(callable_: str, dialect: str, target: str) -> tuple[Default, ...]:
    """The changed defaults of a callable (by id) between a dialect and a target."""
    result = []
    for _, parameter, dialects, old, keras3, keras2, effect, reason in _table().get(callable_, ()):
        new = keras2 if target == "keras2" else keras3
        if new != "=" and dialect in dialects.split(","):
            result.append(Default(parameter, tuple(old.split("|")), new, effect, reason))
    return tuple(result)
