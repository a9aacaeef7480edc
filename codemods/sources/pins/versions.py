"""Version specifiers as pip, conda, Poetry and Pipenv write them, and what they admit.

Each syntax is read into clauses of PEP 440 that conda and Poetry understand as well, so that
one way of writing them serves all.  Sources: PEP 440; the conda documentation ("Package match
specifications"); the Poetry documentation ("Version constraints").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

NEWEST = "99999"
"""A release newer than any that exists."""


class Syntax(Enum):
    """Who reads a specifier."""

    PIP = "pip"
    CONDA = "conda"
    POETRY = "poetry"
    EXACT = "exact"
    """One release and nothing else (``python_version`` of Pipenv)."""


@dataclass(frozen=True)
class Specifier:
    """Clauses of PEP 440 (``>=2.3``) that all hold; none of them: every release."""

    clauses: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @cached_property
    def _set(self) -> SpecifierSet:
        from packaging.specifiers import SpecifierSet  # costs start-up time

        return SpecifierSet(",".join(self.clauses))

    def admits(self, release: str) -> bool:
        """Whether ``release`` may be installed."""
        return self._set.contains(release, prereleases=True)

    @cached_property
    def borders(self) -> tuple[str, ...]:
        """The versions that the clauses name."""
        return tuple(clause.version.removesuffix(".*") for clause in self._set)

    @cached_property
    def witnesses(self) -> tuple[str, ...]:
        """Releases of which at least one lies in every range that the borders leave."""
        found = ["0.0.1", NEWEST]
        for border in self.borders:
            found += [_before(border), border, _behind(border)]
        return tuple(dict.fromkeys(found))


ANY = Specifier()
"""Every release."""


def _numbers(version: str) -> list[int]:
    from packaging.version import Version  # costs start-up time

    return list(Version(version).release)


def _dotted(numbers: list[int]) -> str:
    return ".".join(map(str, numbers))


def _before(version: str) -> str:
    """The last thinkable release before ``version``."""
    numbers = _numbers(version)
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return _dotted([*numbers[:-1], numbers[-1] - 1, 99999]) if numbers[-1] else "0.0.1"


def _behind(version: str) -> str:
    """A release shortly behind ``version``, of the same series."""
    return _dotted([*_numbers(version), 0, 1])


def meet(one: Specifier, other: Specifier) -> bool:
    """Whether some release fulfils both."""
    return any(one.admits(v) and other.admits(v) for v in (*one.witnesses, *other.witnesses))


def narrowed(own: Specifier, needed: Specifier) -> tuple[str, ...]:
    """The clauses that say ``needed``, and of ``own`` what still adds something to it.

    Of an ``own`` that excludes what is needed, nothing is left.
    """
    if not meet(own, needed):
        return needed.clauses
    inside = [v for v in (*own.witnesses, *needed.witnesses) if needed.admits(v)]
    kept = [c for c in own.clauses if not all(Specifier((c,)).admits(v) for v in inside)]
    every = [*own.witnesses, *needed.witnesses]
    mine = [c for c in needed.clauses if not _follows(c, tuple(kept), every)]
    return tuple(dict.fromkeys([*mine, *kept]))


def _follows(clause: str, others: tuple[str, ...], releases: list[str]) -> bool:
    """Whether ``clause`` says nothing that ``others`` do not say."""
    left = [v for v in releases if Specifier(others).admits(v)]
    return bool(others and left) and all(Specifier((clause,)).admits(v) for v in left)


_CLAUSE = re.compile(
    r"(?P<operator>===|==|~=|!=|<=|>=|<|>|=|\^|~)?\s*(?P<version>[\w.+!-]*?)(?P<wild>\.?\*)?",
)


def parse(text: str, syntax: Syntax = Syntax.PIP) -> Specifier | None:
    """The specifier that ``text`` is; ``None`` where it cannot be read.

    Alternatives (``1.4|1.5``), addresses, variables and what PEP 440 does not allow cannot.
    """
    clauses: list[str] = []
    for part in _parts(text.strip(), syntax):
        match = _CLAUSE.fullmatch(part.strip())
        read = _read(match, syntax) if match else None
        if read is None or not all(map(_is_clause, read)):
            return None
        clauses += read
    return Specifier(tuple(clauses))


def _parts(text: str, syntax: Syntax) -> list[str]:
    parts = text.split(",") if text else []
    if syntax is Syntax.POETRY:  # blanks separate as well
        parts = [p for part in parts for p in re.findall(r"[=<>!~^]*\s*[^\s=<>!~^]+", part)]
    return [part for part in parts if part.strip()]


def _read(match: re.Match[str], syntax: Syntax) -> list[str] | None:
    """One clause in the words of PEP 440."""
    operator, version = match["operator"] or "", match["version"]
    wild = match["wild"] is not None
    if not version:
        return [] if wild and operator in ("", "=", "==") else None
    if not _is_version(version) or (not operator and syntax is Syntax.PIP):
        return None
    if operator in ("=", "", "==="):
        wild = wild or (operator == "=" and syntax is Syntax.CONDA)
        operator = "=="
    size = len(_numbers(version))
    if operator == "^":
        return [f">={version}", f"<{_next(version, _first(version))}"]
    if operator == "~":
        return [f">={version}", f"<{_next(version, min(size, 2))}"]
    if operator == "~=":
        return [f">={version}", f"<{_next(version, size - 1)}"] if size > 1 else None
    if operator == "==" and wild:
        return [f">={version}", f"<{_next(version, size)}"]
    if wild:
        return [f"!={version}.*"] if operator == "!=" else [f"{operator}{version}"]
    return [f"{operator}{version}"]


def _is_version(text: str) -> bool:
    from packaging.version import InvalidVersion, Version  # costs start-up time

    try:
        Version(text)
    except InvalidVersion:
        return False
    return True


def _is_clause(text: str) -> bool:
    from packaging.specifiers import InvalidSpecifier, Specifier  # costs start-up time

    try:
        Specifier(text)
    except InvalidSpecifier:
        return False
    return True


def _next(version: str, size: int) -> str:
    """The start of the next series; the first ``size`` numbers of a version make its series."""
    numbers = _numbers(version)[:size]
    return _dotted([*numbers[:-1], numbers[-1] + 1])


def _first(version: str) -> int:
    """How many numbers of ``version`` a caret keeps: up to the first that is not 0."""
    numbers = _numbers(version)
    return next((place for place, number in enumerate(numbers, 1) if number), len(numbers))
