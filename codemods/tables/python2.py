"""What Python 2 had and Python 3 has not: ``python2.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Old:
    """One name of Python 2."""

    kind: str
    """``builtin``, ``module``, ``method`` (of dict) or ``name`` (dotted)."""
    name: str
    new: str
    """What has taken its place, just as it stands; empty if nothing has."""
    advice: str


@cache
def old(kind: str) -> dict[str, Old]:
    """The rows of one kind, by name."""
    return {
        name: Old(found, name, new, advice)
        for found, name, new, advice in rows("python2.tsv")
        if found == kind
    }
