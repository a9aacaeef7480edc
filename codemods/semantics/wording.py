"""Phrases that the messages of all rules share."""

from __future__ import annotations

from collections.abc import Iterable


def listed(names: Iterable[str]) -> str:
    """Names in code quotes, separated by commas."""
    return ", ".join(f"`{name}`" for name in names)


def assuming(assumptions: Iterable[str]) -> str:
    """The end of a message that names what a fix assumes; empty if it assumes nothing."""
    told = list(dict.fromkeys(assumptions))
    return f"; assumes that {' and that '.join(told)}" if told else ""
