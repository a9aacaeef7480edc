"""String identifiers: which the target takes, and which parameters take them.

``strings.tsv`` is generated from the real packages (see ``scripts/README.md``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows

SAME = "="
NOTHING = "?"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one string on one target."""

    kind: str
    old: str
    new: str
    """``SAME``, ``NOTHING``, a string, or an expression (a template)."""
    is_taken: bool
    """Whether the target takes the old string (for something else, if not ``SAME``)."""
    assumes: str
    """What the replacement takes for granted."""
    advice: str

    @property
    def is_expression(self) -> bool:
        """Whether ``new`` is a template of an expression."""
        return "<" in self.new


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter that takes a string identifier."""

    name: str
    kind: str


@cache
def _table(target: str) -> dict[tuple[str, str], list[tuple[str, Verdict]]]:
    result: dict[tuple[str, str], list[tuple[str, Verdict]]] = {}
    for kind, old, dialects, origin, keras3, keras2, assumes, advice in rows("strings.tsv"):
        new, letter = (keras3, "m") if target == "keras3" else (keras2, "l")
        verdict = Verdict(kind, old, new, letter in origin, assumes, advice)
        result.setdefault((kind, old), []).append((dialects, verdict))
    return result


def verdict(kind: str, old: str, dialect: str, target: str) -> Verdict | None:
    """What becomes of a string in code of ``dialect``; ``None`` if no release took it."""
    for dialects, found in _table(target).get((kind, old), ()):
        if dialects == "*" or dialect in dialects.split(","):
            return found
    return None


@cache
def changed(target: str) -> frozenset[str]:
    """Every string that does not always stay what it is."""
    return frozenset(
        old
        for (_, old), verdicts in _table(target).items()
        if any(found.new != SAME for _, found in verdicts)
    )


@cache
def _parameters() -> dict[str, dict[str, Parameter]]:
    result: dict[str, dict[str, Parameter]] = {}
    for owner, name, kind in rows("string_parameters.tsv"):
        result.setdefault(owner, {})[name] = Parameter(name, kind)
    return result


def parameters(owner: str) -> dict[str, Parameter]:
    """The parameters of a callable that take string identifiers, by name."""
    return _parameters().get(owner, {})


@cache
def parameter_names() -> frozenset[str]:
    """Every parameter that takes string identifiers in some callable."""
    return frozenset(name for known in _parameters().values() for name in known)
