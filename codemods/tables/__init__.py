"""What is known about old and new Keras: data files and their loader.

The ``*.tsv`` files beside this module are reviewed as data; ``scripts/`` generates the
big one.  Everything is loaded on first use.
"""

from __future__ import annotations

from codemods.tables.keras import (
    Name,
    Verdict,
    below_root,
    is_keras,
    is_standalone,
    lookup,
    members,
)
from codemods.tables.signatures import Parameters, signatures

__all__ = [
    "Name",
    "Parameters",
    "Verdict",
    "below_root",
    "is_keras",
    "is_standalone",
    "lookup",
    "members",
    "signatures",
]
