"""Helpers of old Keras that a line of Python replaces: ``written_out.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Helper:
    """What to write in the place of a call."""

    parameters: tuple[str, ...]
    required: frozenset[str]
    template: str
    of_list: str
    """The template where the first argument is visibly a list; empty: the same."""
    assumption: str


@cache
def helpers() -> dict[str, Helper]:
    """Every helper by its path below the Keras root."""
    found = {}
    for path, parameters, template, of_list, assumption in rows("written_out.tsv"):
        names = parameters.split()
        required = frozenset(name for name in names if not name.endswith("="))
        order = tuple(name.rstrip("=") for name in names)
        found[path] = Helper(order, required, template, of_list, assumption)
    return found
