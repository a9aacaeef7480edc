"""Collecting garbage by the amount of source analysed.

Syntax trees are many small objects that live as long as the analysis of their file; the
collector's own schedule would go through them again and again.  Where that is switched
off, every analysis says how much it was, whatever it was made for: one question about the
neighbours of a file can lead through a whole project.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MOST = 6_000_000
"""Characters of source after which the garbage of their analysis is collected."""

_pending = 0


def analysed(size: int) -> None:
    """Take note of so many characters; collect if it is time, and nobody else does."""
    global _pending
    _pending += size
    if _pending > _MOST:
        _pending = 0
        if not gc.isenabled():
            gc.collect()


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Switch the collector's own schedule off."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
