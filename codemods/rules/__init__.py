"""The rules, one short module each, registered by being there.

A rule module has one public name used everywhere (command line, suppression comment,
documentation page, corpus folder): ``RULE``.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from importlib import import_module

from codemods.edits import Finding
from codemods.semantics.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its public name, a line about it, and the function that finds.

    ``words`` are byte strings of which a file must hold at least one for the rule to
    have anything to say; with ``project_words`` the same for files of a project that
    uses Keras.  ``project_test`` is for what words cannot tell: it is given the text of a
    file.  Fixes of a ``last`` rule wait until no other rule has one for the file.
    ``kinds`` are those of the documents it reads (``Document.kind``); words count for
    programs, anything else is read wherever the project uses Keras.

    For ``explain``, together with the docstring of the module: ``example`` is the corpus
    case of the rule that shows it best; ``references`` are release notes and pages, each
    ``title: URL``.
    """

    name: str
    summary: str
    check: Callable[[Analysis], Iterable[Finding]]
    words: tuple[bytes, ...]
    project_words: tuple[bytes, ...] = ()
    project_test: Callable[[bytes], bool] | None = None
    last: bool = False
    kinds: frozenset[str] = frozenset({"python"})
    example: str = "example"
    references: tuple[str, ...] = ()


def _found() -> dict[str, tuple[Rule, str]]:
    """Every rule with the docstring of its module, sorted by name."""
    found: dict[str, tuple[Rule, str]] = {}
    for info in pkgutil.iter_modules(__path__):
        module = import_module(f"{__name__}.{info.name}")
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            found[rule.name] = rule, module.__doc__ or ""
    return dict(sorted(found.items()))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, sorted by name."""
    return tuple(rule for rule, _ in _found().values())


def without_prefilter(rule: Rule) -> Rule:
    """The same rule for every file of its kinds, whatever words stand in it.

    What it has to say must be the same, for the prefilter saves time and decides nothing.
    A rule for projects with Keras alone stays one.
    """
    return replace(
        rule,
        words=_EVERYWHERE if rule.words else (),
        project_words=_EVERYWHERE if rule.words or rule.project_words else (),
        project_test=_always if rule.project_test else None,
    )


_EVERYWHERE = (b"",)
"""The word that stands in every text."""


def _always(text: bytes) -> bool:
    return True


def documentation(rule: Rule) -> str:
    """The docstring of the module that defines ``rule``."""
    return _found()[rule.name][1]


def unknown(name: str) -> str:
    """What to tell somebody who named a rule that does not exist."""
    known = [rule.name for rule in all_rules()]
    near = get_close_matches(name.strip().lower().replace("_", "-"), known, 2)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    return f"unknown rule {name!r} ({hint}known: {', '.join(known)})"
