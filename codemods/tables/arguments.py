"""What becomes of each old argument.

``arguments.tsv`` is generated from the verdicts in ``scripts/arguments.tsv``; the actions
are described in ``scripts/README.md``.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache, lru_cache

from codemods.tables.data import NAMES, rows

GONE = "-"
"""A new value that stands for leaving the argument out."""

_TRAINING = frozenset(
    f"model.{method}{suffix}"
    for method in ("fit", "evaluate", "predict")
    for suffix in ("", "_generator")
)


@dataclass(frozen=True, slots=True)
class Change:
    """The fate of one argument on one target."""

    action: str
    """``keep``, ``alias``, ``rename``, ``map``, ``merge``, ``with``, ``drop``, ``manual``,
    ``insert``, ``handler``, ``samples``, ``steps``, ``float``, ``without``,
    ``when``, or ``-`` where the target has no such callable."""
    name: str
    """The parameter's name on the target; of ``with`` the first parameter of the merge,
    of ``insert`` the value as source text, of ``handler`` the name of the code, of
    ``without`` the text that a string must not hold."""
    reason: str
    """What has changed, for the message."""
    advice: str = ""
    """What to do by hand; of an action that assumes something, what it assumes."""
    values: tuple[tuple[object, object], ...] = ()
    """Of ``map``: old and new literal values; a new value ``GONE`` drops the argument."""
    parts: tuple[tuple[str, str | None], ...] = ()
    """Of ``merge``: the parameters in order, each with the source text that stands for a
    missing one (``None``: all must be given)."""
    assuming: bool = False
    """Whether it holds only under an assumption, which ``advice`` states."""
    conditions: tuple[object, ...] = ()
    """Of ``when``: the literal values that decide for ``then``."""
    then: Change | None = None
    otherwise: Change | None = None

    def given(self, value: object) -> Change:
        """The fate of an argument whose literal value is ``value``."""
        if self.then is None or self.otherwise is None:
            return self
        hit = any(type(c) is type(value) and c == value for c in self.conditions)
        return (self.then if hit else self.otherwise).given(value)


@cache
def _table() -> dict[str, list[list[str]]]:
    result: dict[str, list[list[str]]] = {}
    for row in rows("arguments.tsv"):
        result.setdefault(row[0], []).append(row)
    return result


def _value(word: str) -> object:
    try:
        return ast.literal_eval(word)
    except (ValueError, SyntaxError):
        return word


@cache
def parse(action: str, parameter: str, reason: str, advice: str) -> Change:
    """Read the action of a row."""
    kind, _, rest = action.partition(" ")
    if kind == "when":
        literals, _, choice = rest.partition(": ")
        first, _, second = choice.partition(" else ")
        return Change(
            kind,
            parameter,
            reason,
            advice,
            conditions=tuple(_value(word) for word in literals.split("|")),
            then=parse(first, parameter, reason, advice),
            otherwise=parse(second, parameter, reason, advice),
        )
    if kind == "assuming":
        inner = parse(rest, parameter, reason, advice)
        return Change(
            inner.action, inner.name, reason, advice, inner.values, inner.parts, assuming=True
        )
    name, _, more = rest.partition(" ")
    values = []
    parts = []
    for word in more.split():
        left, equals, right = word.partition("=")
        if kind == "map":
            values.append((_value(left), _value(right)))
        else:
            parts.append((left, right if equals else None))
    return Change(kind, name or parameter, reason, advice, tuple(values), tuple(parts))


def _change(row: list[str], target: str) -> Change:
    parameter, _, keras3, keras2, reason, advice, _ = row
    action = keras2 if target == "keras2" and keras2 != "=" else keras3
    return parse(action, parameter, reason, advice)


@lru_cache(maxsize=NAMES)
def fates(callable_: str, parameter: str, dialect: str, target: str) -> Change | None:
    """What becomes of ``parameter`` of a callable (by id); ``None``: it stays as it is."""
    for row in _table().get(parameter, ()):
        if row[1] != "*" and dialect not in row[1].split(","):
            continue
        if callable_ in row[6].split(" "):
            found = _change(row, target)
            return None if found.action == "keep" else found
    return None


@lru_cache(maxsize=NAMES)
def changed_parameters(callable_: str) -> frozenset[str]:
    """The parameters of a callable that have a row, on whichever target."""
    return frozenset(
        parameter
        for parameter, found in _table().items()
        if any(callable_ in row[6].split(" ") for row in found)
    )


@lru_cache(maxsize=NAMES)
def insertions(callable_: str, dialect: str, target: str) -> tuple[tuple[str, Change], ...]:
    """The arguments that the target wants and old Keras did not, with the values they had."""
    found = []
    for parameter in sorted(changed_parameters(callable_)):
        change = fates(callable_, parameter, dialect, target)
        if change is not None and change.action == "insert":
            found.append((parameter, change))
    return tuple(found)


@lru_cache(maxsize=NAMES)
def change(parameter: str, target: str) -> Change:
    """What becomes of ``parameter`` of a training method on ``target``."""
    for row in _table().get(parameter, ()):
        if not _TRAINING.isdisjoint(row[6].split(" ")):
            return _change(row, target)
    return Change("keep", parameter, "")
