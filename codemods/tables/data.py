"""Reading the tables."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

NAMES = 1 << 14
"""How many answers about names of programs are kept: an editor's session has no end."""


def rows(name: str) -> Iterator[list[str]]:
    """The rows of ``name``: tab-separated cells, comments and the header left out."""
    text = (files(__package__) / name).read_text(encoding="utf-8")
    header = True
    for line in text.split("\n"):
        if not line or line.startswith("#"):
            continue
        if header:
            header = False
            continue
        yield line.split("\t")
