"""Where Keras computes other numbers now: ``other_numbers.tsv``, written by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Formula:
    """One thing that is computed in another way."""

    callable: str
    """The id of a callable; ``layers.*`` stands for every layer."""
    parameter: str
    """Only where it is given; may be empty."""
    text: re.Pattern[str]
    """Only in files that have a match."""
    dialects: frozenset[str]
    targets: frozenset[str]
    what: str
    advice: str


@cache
def formulas() -> tuple[Formula, ...]:
    """The whole list."""
    return tuple(
        Formula(
            callable_,
            parameter,
            re.compile(text),
            frozenset(dialects.split(",")),
            frozenset(targets.split(",")),
            what,
            advice,
        )
        for callable_, parameter, text, dialects, targets, what, advice in rows("other_numbers.tsv")
    )
