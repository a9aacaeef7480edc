"""Reading the tables."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


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
