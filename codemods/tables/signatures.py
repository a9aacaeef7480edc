"""Signatures of old callables: which position meant which parameter in which dialect.

``signatures.tsv`` and ``aliases.tsv`` are generated (see ``scripts/README.md``).  A
callable goes by an id: its path below the Keras root on today's Keras (``layers.Conv2D``),
or its old path if it has none.  Methods of models go by ``model.<method>``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from codemods.tables.data import NAMES, rows

TARGETS = ("keras3", "keras2")
"""What ``signatures`` takes for a dialect to get a target's own order."""

_LAYER = "@layer"
"""The row with what every layer takes by name."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of one callable, in one order that some release had."""

    positional: tuple[str, ...]
    keywords: frozenset[str]
    """Every parameter that was known by name."""
    required: frozenset[str] = frozenset()
    """The parameters without a default."""


@cache
def _table() -> dict[str, list[list[str]]]:
    result: dict[str, list[list[str]]] = {}
    for row in rows("signatures.tsv"):
        result.setdefault(row[0], []).append(row)
    return result


@cache
def _aliases() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("aliases.tsv")}


@lru_cache(maxsize=NAMES)
def canonical(path: str) -> str:
    """The id of the callable at ``path`` below a Keras root (``path`` itself if unknown)."""
    found = _aliases().get(path)
    if found is None and "." in path:
        holder, _, method = path.rpartition(".")
        holder = _aliases().get(holder, holder)
        found = _aliases().get(f"{holder}.{method}", f"{holder}.{method}")
    return found or path


@cache
def _every_layer(dialect: str) -> frozenset[str]:
    return frozenset().union(*(p.keywords for p in signatures(_LAYER, dialect)))


def _parse(words: list[str], dialects: list[str]) -> Parameters:
    positional = tuple(word.rstrip("=") for word in words if word[0] != "(")
    required = frozenset(word for word in words if word[0] != "(" and word[-1] != "=")
    keywords = {word.strip("()=") for word in words}
    if _LAYER in keywords:
        keywords.discard(_LAYER)
        keywords.update(*(_every_layer(dialect) for dialect in dialects))
    return Parameters(positional, frozenset(keywords), required)


@lru_cache(maxsize=NAMES)
def signatures(name: str, dialect: str) -> list[Parameters]:
    """The orders that ``name`` had in ``dialect`` (or has on a target), oldest first."""
    result = []
    for _, dialects, text in _table().get(name, ()):
        if dialects == "*" or dialect in dialects.split(","):
            result.append(_parse(text.split(), [dialect]))
    return result


@cache
def _successors() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("successors.tsv")}


def successor(name: str) -> str:
    """The id of the callable that takes the arguments of a gone one today; empty if none does."""
    return _successors().get(name, "")


def is_known(name: str) -> bool:
    """Whether some argument of the callable is not as it was (or its order is not)."""
    return name in _table()


@lru_cache(maxsize=NAMES)
def known_keywords(name: str) -> frozenset[str]:
    """Every parameter that ``name`` had by name in any dialect."""
    found: set[str] = set()
    for _, dialects, text in _table().get(name, ()):
        named = [d for d in dialects.split(",") if d not in TARGETS]
        if named:
            found |= _parse(text.split(), named).keywords
    return frozenset(found)
