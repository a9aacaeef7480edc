"""Names of old and new Keras: where each one lives on the target.

``names.tsv`` is generated from the real packages (see ``scripts/README.md``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache

from codemods.tables.data import NAMES, rows

ROOTS = (
    "tensorflow.contrib.keras.api.keras",
    "tensorflow.contrib.keras.python.keras",
    "tensorflow.python.keras._impl.keras",
    "tensorflow.python.keras.api._v1.keras",
    "tensorflow.python.keras.api._v2.keras",
    "tensorflow_core.python.keras.api._v1.keras",
    "tensorflow_core.python.keras.api._v2.keras",
    "tensorflow.python.keras.api.keras",
    "tensorflow_core.python.keras",
    "tensorflow_core._api.v1.keras",
    "tensorflow_core._api.v2.keras",
    "tensorflow_core.keras",
    "tensorflow._api.v1.keras",
    "tensorflow._api.v2.keras",
    "tensorflow.contrib.keras",
    "tensorflow.python.keras",
    "tensorflow.compat.v1.keras",
    "tensorflow.compat.v2.keras",
    "tensorflow.keras",
    "keras",
)
"""Every module under which Keras was published, longest first."""

TARGET_ROOT = "tensorflow.keras"

COMPAT_ROOTS = {"tensorflow.compat.v1.keras": "v", "tensorflow.compat.v2.keras": "l"}
"""With Keras 3 these work as attributes, but not as modules to import from.  Before it
they are packages of their own, with the paths that have this letter of origin."""

IMPORT_ONLY = "tensorflow.keras.saving"
"""With Keras 3 no attribute of ``tensorflow.keras`` before something imports it."""


class Verdict(str, Enum):
    """What became of an old name."""

    SAME = "same"
    MOVED = "moved"
    RENAMED = "renamed"
    REWRITTEN = "rewritten"
    REMOVED = "removed"
    INTERNAL = "internal"
    SPLIT = "split"
    LEAK = "leak"


@dataclass(frozen=True, slots=True)
class Name:
    """One row of the table for one target."""

    path: str
    """Dotted path below the Keras root; empty for the root itself."""
    kind: str
    """``module``, ``class``, ``function`` or ``value``."""
    origin: str
    """The surfaces that hold the path, a letter each (see ``scripts/README.md``)."""
    verdict: Verdict
    target: str
    """Full dotted name on the target; empty where there is none."""
    advice: str
    rule: str = ""
    """The rule that reports a name without a target; empty: ``removed``."""


ROOT = Name("", "module", "1023tcpmlq", Verdict.SAME, TARGET_ROOT, "")


@lru_cache(maxsize=NAMES)
def split_root(qualified: str) -> tuple[str, str] | None:
    """``(root, path below it)`` of a Keras name, ``None`` for any other name."""
    if not qualified.startswith(("keras", "tensorflow")):
        return None
    for root in ROOTS:
        if qualified.startswith(root):
            if len(qualified) == len(root):
                return root, ""
            if qualified[len(root)] == ".":
                return root, qualified[len(root) + 1 :]
    return None


@lru_cache(maxsize=NAMES)
def is_part_of_root(qualified: str) -> bool:
    """Whether a name is only the beginning of a root (``tensorflow.contrib.keras.python``)."""
    return qualified not in ROOTS and any(root.startswith(f"{qualified}.") for root in ROOTS)


@lru_cache(maxsize=NAMES)
def below_root(qualified: str) -> str | None:
    """The path below the Keras root, ``None`` for names that are not Keras."""
    found = split_root(qualified)
    return found[1] if found else None


@lru_cache(maxsize=NAMES)
def is_keras(qualified: str) -> bool:
    """Whether a dotted name belongs to Keras, under any of its roots."""
    return split_root(qualified) is not None


def is_standalone(qualified: str) -> bool:
    """Whether a dotted name belongs to the ``keras`` distribution itself."""
    return qualified == "keras" or qualified.startswith("keras.")


@cache
def _table() -> dict[str, list[str]]:
    return {row[0]: row for row in rows("names.tsv")}


@cache
def _children() -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for path in _table():
        parent, _, name = path.rpartition(".")
        result.setdefault(parent, []).append(name)
    return result


@lru_cache(maxsize=NAMES)
def lookup(qualified: str, target: str) -> Name | None:
    """What became of a Keras name on ``target`` (``keras3`` or ``keras2``).

    ``None`` when the name is not Keras, or the table does not know it.
    """
    found = split_root(qualified)
    if found is None:
        return None
    root, path = found
    if target == "keras2" and root in COMPAT_ROOTS:
        return _compatible(root, path)
    if not path:
        return ROOT
    row = _table().get(f"{root}:{path}") or _table().get(path)
    return _name(path, row, target) if row else None


def _compatible(root: str, path: str) -> Name | None:
    """The same under ``tensorflow.compat``, which still has its own names before Keras 3."""
    if not path:
        return replace(ROOT, target=root)
    row = _table().get(path)
    name = _name(path, row, "keras2") if row else None
    if name is not None and COMPAT_ROOTS[root] in name.origin:
        return replace(name, verdict=Verdict.SAME, target=f"{root}.{path}", advice="")
    return name


@lru_cache(maxsize=NAMES)
def lookup_function(qualified: str, target: str) -> Name | None:
    """The same for a name that is a module today and was a function in Keras 1 (``merge``)."""
    path = below_root(qualified)
    row = _table().get(f"keras1:{path}")
    return _name(path or "", row, target) if row else None


def _name(path: str, row: list[str], target: str) -> Name:
    _, kind, origin, verdict, home, keras2, advice, rule = row
    if target == "keras2" and keras2 != "=":
        verdict, _, home = keras2.partition(" ")
    return Name(path, kind, origin, Verdict(verdict), home, advice, rule)


def is_still_there(qualified: str, known: Name) -> bool:
    """Whether a private name without successor works on the target all the same.

    TensorFlow 2.21 still holds ``tensorflow.python.keras``, a dead copy: its plain
    functions work, its classes do not mix with ``tensorflow.keras``, and its backend
    keeps a state of its own.
    """
    found = split_root(qualified)
    return (
        found is not None
        and found[0] == "tensorflow.python.keras"
        and "q" in known.origin
        and not known.path.startswith("backend")
    )


def members(qualified: str) -> list[str]:
    """The names that the old or new module ``qualified`` holds, as far as known."""
    path = below_root(qualified)
    return [] if path is None else _children().get(path, [])
