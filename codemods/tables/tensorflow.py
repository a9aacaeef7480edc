"""What became of the names of TensorFlow 1.x, and of their arguments."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from codemods.tables.data import NAMES, rows

ROOT = "tensorflow"
COMPAT = "compat.v1"


@dataclass(frozen=True, slots=True)
class Symbol:
    """One row of the table for one target; paths are below ``tensorflow``."""

    path: str
    kind: str
    """``module``, ``class``, ``function``, ``value``, ``name`` (not known) or ``group``."""
    verdict: str
    """See ``scripts/README.md``."""
    target: str
    """Where it lives on the target; empty where it does not."""
    rule: str
    """The rule that looks after it; empty for ``tf-symbols``."""
    advice: str


@dataclass(frozen=True, slots=True)
class Signature:
    """What became of the arguments of one function or class."""

    old: tuple[str, ...]
    """The parameters by position."""
    older: tuple[str, ...]
    """The same in TensorFlow 0.x, where the first was a number and is none now, or where
    TensorFlow 1.x has ``_sentinel``, which takes nothing."""
    new: tuple[str, ...]
    changes: dict[str, tuple[str, str]]
    """By old parameter: ``=`` and its new name (empty: dropped), ``@``: only
    ``tf.compat.v1`` has it, ``!``: gone."""
    values: dict[str, str]
    """How a value is written for the new parameter, by old parameter; ``{}`` is the value."""
    defaults: dict[str, str]
    """Old defaults that must be spelled out, by new parameter."""
    today: tuple[str, ...]
    """What the same name takes on the target (``a=``: it has a default; keywords only behind
    ``*``); empty where that is not known."""


@cache
def _table() -> dict[str, list[str]]:
    return {row[0]: row for row in rows("tf_symbols.tsv")}


@lru_cache(maxsize=NAMES)
def symbol(path: str, target: str) -> Symbol | None:
    """What became of ``path`` (below ``tensorflow``); ``None`` if nothing did."""
    row = _table().get(path)
    prefix = path
    while row is None and "." in prefix:
        prefix = prefix.rpartition(".")[0]
        row = _table().get(f"{prefix}.*")
    if row is None:
        return None
    name, kind, verdict, home, keras2, rule, advice = row
    if target == "keras2" and keras2 != "=":
        verdict, _, home = keras2.partition(" ")
    if verdict == "same":
        return None
    if home.endswith(".*"):
        home = home[:-1] + path.removeprefix(name[:-1])
    return Symbol(path, kind, verdict, home, rule, advice)


@cache
def _signatures() -> dict[str, list[str]]:
    return {row[0]: row for row in rows("tf_arguments.tsv")}


@lru_cache(maxsize=NAMES)
def signature(path: str) -> Signature | None:
    """What became of the arguments of ``path``; ``None`` if nothing did."""
    row = _signatures().get(path)
    if row is None:
        return None
    old, _, older = row[1].partition("|")
    changes: dict[str, tuple[str, str]] = {}
    values: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for change in filter(None, row[3].split("; ")):
        if change.startswith("+"):
            name, _, value = change[1:].partition("=")
            defaults[name] = value
        elif change[-1] in "@!":
            changes[change[:-1]] = (change[-1], "")
        else:
            name, _, renamed = change.partition("=")
            renamed, _, value = renamed.partition(":")
            changes[name] = ("=", renamed)
            if value:
                values[name] = value
    return Signature(
        tuple(old.split()),
        tuple(older.split()),
        tuple(row[2].split()),
        changes,
        values,
        defaults,
        tuple(row[4].split()),
    )
