"""The rules, one short module each, registered by being there.

A rule module has one public name used everywhere (command line, suppression comment,
documentation page, corpus folder): ``RULE``.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from codemods.edits import Finding
from codemods.semantics.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its public name, a line about it, and the function that finds.

    ``words`` are byte strings of which a file must hold at least one for the rule to
    have anything to say; with ``project_words`` the same for files of a project that
    uses Keras.  Fixes of a ``last`` rule wait until no other rule has one for the file.
    """

    name: str
    summary: str
    check: Callable[[Analysis], Iterable[Finding]]
    words: tuple[bytes, ...]
    project_words: tuple[bytes, ...] = ()
    last: bool = False


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, sorted by name."""
    found: list[Rule] = []
    for module in pkgutil.iter_modules(__path__):
        rule = getattr(import_module(f"{__name__}.{module.name}"), "RULE", None)
        if isinstance(rule, Rule):
            found.append(rule)
    return tuple(sorted(found, key=lambda rule: rule.name))
