"""Defaults that have changed: ``defaults.tsv``, generated (see ``scripts/README.md``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from codemods.tables.data import NAMES, rows


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
    write: str
    """The text to write for the old default; ``<name>`` is one of ``definitions.py``."""
    beside: str
    """The parameter without which it makes no difference; empty if it always does."""
    assumes: str
    """What decides between the values of ``old``: the first holds if this does."""
    report: str
    """Why nothing decides between them."""
    reason: str


@cache
def _table() -> dict[str, list[list[str]]]:
    result: dict[str, list[list[str]]] = {}
    for row in rows("defaults.tsv"):
        result.setdefault(row[0], []).append(row)
    return result


def has_defaults(callable_: str) -> bool:
    """Whether some default of a callable has changed."""
    return callable_ in _table()


@lru_cache(maxsize=NAMES)
def defaults(callable_: str, dialect: str, target: str) -> tuple[Default, ...]:
    """The changed defaults of a callable (by id) between a dialect and a target."""
    result = []
    for row in _table().get(callable_, ()):
        _, parameter, dialects, old, keras3, keras2, effect, write, beside, several, reason = row
        new = keras2 if target == "keras2" else keras3
        if new == "=" or dialect not in dialects.split(","):
            continue
        values = tuple(old.split("|"))
        word, _, rest = several.partition(" ")
        result.append(
            Default(
                parameter,
                values,
                new,
                effect,
                write if write and target == "keras3" else values[0],
                beside,
                rest if word == "assume" else "",
                rest if word == "report" else "",
                reason,
            )
        )
    return tuple(result)
