"""Fuzz targets: each reads bytes as choices, tries one thing with them, and checks a promise.

A target is a module with

    def run(data: bytes) -> None
    def seeds() -> Iterator[bytes]
    WORDS: tuple[str, ...]

``run`` raises where a promise is broken; ``seeds`` are inputs to begin with, ``WORDS`` what is
worth putting into one.  ``python -m tests.slow.fuzz`` searches for such inputs by coverage,
``tests/test_fuzz_targets.py`` tries some of each target in every test run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

TARGETS = {
    "diffs": ("codemods.views.diff", "codemods.edits"),
    "documents": ("codemods.sources.document", "codemods.sources.cells"),
    "edits": ("codemods.edits",),
    "masks": ("codemods.sources.ipython",),
    "notebooks": (
        "codemods.sources.notebook",
        "codemods.sources.jsontext",
        "codemods.sources.cells",
    ),
    "python2": ("codemods.sources.python2",),
    "requirements": ("codemods.sources", "codemods.rules.requirements"),
    "suppression": ("codemods.project.suppression",),
}
"""The targets, and the modules that each is about."""


class Target(NamedTuple):
    """What a module of this package offers."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    words: tuple[str, ...]


def target(name: str) -> Target:
    """The target of that name."""
    module = import_module(f"tests.fuzz.{name}")
    return Target(module.run, module.seeds, module.WORDS)
