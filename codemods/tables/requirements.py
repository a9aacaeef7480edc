"""What each target needs of the packages around it: ``requirements.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class Needed:
    """One package (its normalised name), or one base image of Docker (``image:NAME``)."""

    name: str
    action: str
    """``own``, ``floor``, ``renamed``, ``gone``, ``report`` or ``image``."""
    releases: str
    """The specifier that the target needs; empty: nothing."""
    detail: str
    """``renamed``: the new name; ``gone``: the module; ``floor``: ``metadata`` or ``wheels``."""
    why: str


@cache
def needed(target: str) -> dict[str, Needed]:
    """Every package that ``target`` has something to say about, by its name."""
    found = {}
    for name, action, keras3, keras2, detail, why, _ in rows("requirements.tsv"):
        releases = keras3 if target == "keras3" else keras2
        if releases != "-":
            releases = "" if releases == "yes" else releases
            found[name] = Needed(name, action, releases, detail.strip("-"), why)
    return found
