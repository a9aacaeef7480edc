"""What became of the methods and attributes of old Keras objects."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from codemods.tables.data import NAMES, rows

PARENTS = {
    **dict.fromkeys(
        ("Dense", "Conv", "BatchNormalization", "Embedding", "RNN", "Wrapper", "Model"), "Layer"
    ),
    "Sequential": "Model",
    "ConvTranspose": "Conv",
}
"""Whose rows a receiver inherits."""


class Member(NamedTuple):
    """One row of the table."""

    receiver: str
    name: str
    how: str
    """``get``, ``call``, ``set`` or ``any``."""
    origin: str
    keras3: str
    keras2: str
    anywhere: str
    """What to do where the receiver is not known: ``unsafe``, ``manual`` or nothing."""
    assumption: str
    advice: str

    def on(self, target: str) -> str:
        """What to do on a target: a template, ``same``, a word of the rule, or nothing."""
        return self.keras3 if target == "keras3" else self.keras2


_ORDER = {"call": ("call", "get", "any"), "get": ("get", "any", "call"), "set": ("set", "any")}


@cache
def _table() -> dict[tuple[str, str], dict[str, Member]]:
    found: dict[tuple[str, str], dict[str, Member]] = {}
    for row in rows("methods.tsv"):
        member = Member(*row)
        found.setdefault((member.receiver, member.name), {})[member.how] = member
    return found


@cache
def _by_name() -> dict[str, list[Member]]:
    """The rows of every receiver, by the name of the member."""
    found: dict[str, list[Member]] = {}
    for (_, name), known in _table().items():
        found.setdefault(name, []).extend(known.values())
    return found


@cache
def names() -> frozenset[str]:
    """Every name that is gone or changed on some receiver."""
    return frozenset(
        member.name
        for known in _table().values()
        for member in known.values()
        if (member.keras3, member.keras2) != ("same", "same")
    )


@lru_cache(maxsize=NAMES)
def is_affected(name: str, how: str, target: str) -> bool:
    """Whether there is anything to say about an attribute on some receiver."""
    return any(
        found.on(target) != "same" for found in _by_name().get(name, ()) if found.how in _ORDER[how]
    )


@lru_cache(maxsize=NAMES)
def anywhere(name: str, how: str) -> Member | None:
    """The row for a receiver that is not known; ``None`` if other libraries have the name too."""
    found = (m for m in _by_name().get(name, ()) if m.anywhere and m.how in _ORDER[how])
    return next(found, None)


def member(receiver: str, name: str, how: str) -> Member | None:
    """The row for an attribute of ``receiver``, read, called or set; ``None`` if it has none."""
    at: str | None = receiver
    while at is not None:
        known = _table().get((at, name))
        if known is not None:
            return next((known[key] for key in _ORDER[how] if key in known), None)
        at = PARENTS.get(at)
    return None
