"""The public paths of the old Keras packages, as ``scripts/public_paths.py`` found them.

The list knows nothing of the names table: it is what the table is measured by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).parent / "data" / "public_paths.tsv"

STANDALONE = "1023"
"""The letters of Keras 1.2.2, 2.0.9, 2.2.4 and 2.3.1."""
ROOTS = {
    "1": ("keras",),
    "0": ("keras",),
    "2": ("keras",),
    "3": ("keras",),
    "t": (
        "tensorflow.keras",
        "tensorflow.compat.v1.keras",
        "tensorflow._api.v1.keras",
        "tensorflow_core.keras",
        "tensorflow_core._api.v1.keras",
        "tensorflow.python.keras.api.keras",
        "tensorflow.python.keras.api._v1.keras",
        "tensorflow_core.python.keras.api._v1.keras",
    ),
    "c": (
        "tensorflow.contrib.keras",
        "tensorflow.contrib.keras.api.keras",
        "tensorflow.contrib.keras.python.keras",
    ),
    "p": (
        "tensorflow.python.keras",
        "tensorflow_core.python.keras",
        "tensorflow.python.keras._impl.keras",
    ),
}
"""Under which roots the paths of each letter could be written."""


@dataclass(frozen=True)
class Public:
    """One public path of old Keras."""

    module: str
    """Below the root; empty for the root itself."""
    name: str
    origin: str
    """The letters of the packages that hold it (see ``scripts/README.md``)."""
    own: bool
    """Whether it is Keras's own and not what its module merely imports."""

    @property
    def path(self) -> str:
        """Module and name, below the root."""
        return f"{self.module}.{self.name}" if self.module else self.name

    @property
    def roots(self) -> list[str]:
        """Every root under which the path was public."""
        found = [root for letter in self.origin for root in ROOTS[letter]]
        return list(dict.fromkeys(found))


def public_paths() -> Iterator[Public]:
    """Every public path, once for each set of packages that hold it."""
    for line in LIST.read_text(encoding="utf-8").splitlines()[2:]:
        module, origin, owner, names = line.split("\t")
        for name in names.split(" "):
            yield Public(module, name, origin, owner == "own")
