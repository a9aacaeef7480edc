"""The modes of Keras 1's ``merge``: ``merge_modes.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Mode:
    """What took the place of one mode."""

    function: str
    """A function of ``tensorflow.keras.layers``, for tensors."""
    layer: str
    """A class of it."""
    arguments: tuple[tuple[str, str], ...]
    """Keywords, each with the old argument that supplies its value, or with the value."""
    assumption: str


@cache
def modes() -> dict[str, Mode]:
    """Every mode by its name."""
    return {
        name: Mode(
            function,
            layer,
            tuple((new, old) for new, _, old in (a.partition("=") for a in arguments.split())),
            assumption,
        )
        for name, function, layer, arguments, assumption in rows("merge_modes.tsv")
    }
