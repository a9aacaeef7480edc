"""What other libraries and Python itself have dropped: ``not_keras.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Gone:
    """One name that is gone."""

    name: str
    how: str
    """``name``, ``call``, ``move``, ``helper``, ``argspec`` or ``manual``."""
    parameters: tuple[str, ...]
    """Of ``call``: the parameters of the old function, all of them required."""
    new: str
    since: str
    note: str
    """What the fix assumes; of ``manual`` what to do."""


@cache
def _table() -> dict[str, Gone]:
    result = {}
    for name, how, new, since, note in rows("not_keras.tsv"):
        kind, *parameters = how.split()
        result[name] = Gone(name, kind, tuple(parameters), new, since, note)
    return result


def gone(name: str) -> Gone | None:
    """What became of a dotted name; ``None`` if nothing did."""
    return _table().get(name)


@cache
def packages() -> frozenset[str]:
    """The packages that the names belong to."""
    return frozenset(name.partition(".")[0] for name in _table())
