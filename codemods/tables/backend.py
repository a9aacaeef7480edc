"""The functions of ``keras.backend``: old and new parameters, and where each works now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from codemods.tables.data import NAMES, rows
from codemods.tables.signatures import Parameters


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of an old parameter of a function that is still there."""

    name: str
    """Its new name; empty if it is gone."""
    conversion: str
    """How its value changes (``layout``, ``pair``, ``pairs``); of one that is gone, the
    only value that changes nothing (empty: any)."""


@dataclass(frozen=True, slots=True)
class Function:
    """One row of the table for one target."""

    name: str
    orders: dict[str, tuple[Parameters, ...]]
    """Its parameters by dialect, one order per release that had another."""
    defaults: dict[str, str]
    """The old defaults, as source text."""
    parameters: tuple[str, ...] | None
    """Its parameters on the target; ``None`` if it is gone."""
    template: str
    """What to write instead of a call, where it is gone; empty if there is no such thing."""
    assumes: str
    """What template or arguments rely on; empty: nothing."""
    fates: dict[str, Fate]
    refused: frozenset[str]
    """On which of ``tensors``, ``keras_tensors`` and ``variables`` the target's raises."""
    symbolic: str
    """The same on a Keras tensor: a template, or ``=`` and the keywords that
    ``keras.ops`` shares; empty if only a ``Lambda`` layer does it."""
    variable: str
    """The same on a variable of a layer, in the same notation."""

    @property
    def is_value(self) -> bool:
        """Whether it is no function but a value."""
        return self.orders["k1"][:1] == (Parameters(("()",), frozenset({"()"})),)

    @property
    def known(self) -> frozenset[str]:
        """Every keyword that the function ever had."""
        old = (p.keywords for several in self.orders.values() for p in several)
        return frozenset(self.parameters or ()).union(self.fates, *old)


def _names(text: str) -> tuple[str, ...]:
    return tuple(word.partition("=")[0] for word in text.split(" ") if word)


def _orders(text: str) -> tuple[Parameters, ...]:
    if text == "-":
        return ()
    several = [_names(order) for order in text.split("|")]
    return tuple(
        Parameters(tuple(n for n in names if n[0] != "*"), frozenset(names)) for names in several
    )


def _fate(text: str) -> tuple[str, Fate]:
    old, new, conversion = (*text.split(":"), "")[:3]
    return old, Fate("", new[1:]) if new.startswith("-") else Fate(new, conversion)


@cache
def _table() -> dict[str, list[str]]:
    return {row[0]: row for row in rows("backend.tsv")}


@cache
def names() -> frozenset[str]:
    """The name of every function in the table."""
    return frozenset(_table())


@lru_cache(maxsize=NAMES)
def function(name: str, target: str) -> Function | None:
    """What became of ``keras.backend.name`` on ``target`` (``keras3`` or ``keras2``)."""
    row = _table().get(name)
    if row is None:
        return None
    _, k1, k2, tf1, keras3, keras2, *places, template, template2, assumes = row[:12]
    arguments, symbolic, variable = row[12:]
    third = target == "keras3"
    new = keras3 if third else keras2
    defaults: dict[str, str] = {}
    for word in f"{tf1} {k2} {k1}".replace("|", " ").split(" "):
        parameter, equals, default = word.partition("=")
        if equals:
            defaults[parameter] = default
    columns = ("tensors", "keras_tensors", "variables")
    return Function(
        name,
        {"k1": _orders(k1), "k2": _orders(k2), "tf1": _orders(tf1), "modern": _orders(new)},
        defaults,
        None if new == "-" else _names(new),
        template if third or template2 == "=" else template2,
        assumes,
        dict(_fate(text) for text in arguments.split(" ") if text),
        frozenset(c for c, seen in zip(columns, places) if third and seen not in ("ok", "-")),
        symbolic if third else "",
        variable if third else "",
    )
