"""Functions of TensorFlow that refuse Keras tensors, and what takes their place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a function of TensorFlow."""

    name: str
    default: str
    """Its default that the new call must spell out; empty: none."""
    only: str
    """Which values the new function takes (see ``symbolic.tsv``); empty: all."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One row of the table."""

    parameters: tuple[Parameter, ...]
    template: str
    """The new call; ``=`` if ``keras.ops`` has a function of the same name and arguments."""
    assumes: str
    examples: tuple[str, ...]
    """Arguments with which the check tries it."""


def _parameter(text: str) -> Parameter:
    word, _, default = text.partition("=")
    name, colon, only = word.partition(":")
    return Parameter(name, default if colon and not only else "", only)


@cache
def operations() -> dict[str, Operation]:
    """What takes the place of each function, by its path below ``tensorflow``."""
    result: dict[str, Operation] = {}
    for functions, parameters, template, assumes, examples in rows("symbolic.tsv"):
        known = tuple(_parameter(word) for word in parameters.split(" "))
        for module in ("ops", "layers"):
            template = template.replace(f"<{module}>", f"<tensorflow.keras.{module}>")
        found = Operation(known, template, assumes, tuple(examples.split("; ")))
        result |= dict.fromkeys(functions.split(" "), found)
    return result
