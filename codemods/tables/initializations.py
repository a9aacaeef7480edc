"""The functions of Keras 1's ``initializations``: ``initializations.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Initialization:
    """What took the place of one function."""

    template: str
    """How an instance is made, below ``tensorflow.keras.initializers``."""
    default: str
    """The scale that must be written where none was given."""
    assumption: str


@cache
def initializations() -> dict[str, Initialization]:
    """Every function by its name."""
    return {
        function: Initialization(template, default, assumption)
        for function, template, default, assumption in rows("initializations.tsv")
    }
