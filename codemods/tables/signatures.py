"""Signatures of old callables: which position meant which parameter in which dialect."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of one callable, in one order that some release had."""

    positional: tuple[str, ...]
    keywords: frozenset[str]
    """Every parameter that was known by name."""


@cache
def _table() -> dict[str, list[tuple[frozenset[str], Parameters]]]:
    result: dict[str, list[tuple[frozenset[str], Parameters]]] = {}
    for name, dialects, parameters in rows("signatures.tsv"):
        words = parameters.split(" ")
        positional = tuple(word for word in words if not word.startswith("("))
        keywords = frozenset(word.strip("()") for word in words)
        known = (frozenset(dialects.split(",")), Parameters(positional, keywords))
        result.setdefault(name, []).append(known)
    return result


def signatures(name: str, dialect: str) -> list[Parameters]:
    """The orders that ``name`` had in ``dialect``, oldest first."""
    return [
        parameters
        for dialects, parameters in _table().get(name, ())
        if dialect in dialects or "*" in dialects
    ]


@cache
def known_keywords(name: str) -> frozenset[str]:
    """Every parameter that ``name`` had by name in any dialect."""
    return frozenset().union(*(p.keywords for _, p in _table().get(name, ())))
