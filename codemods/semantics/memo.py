"""Remembering answers that may ask for themselves.

The value of a name can depend on itself (``x = f(x)`` in a loop, recursive functions,
modules that import each other).  What is worked out while such a circle is open is only
part of the answer: it holds as long as every open question that it leans on is open.  The
answer at the head of the circle is whole, and holds for good.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_GIVEN_UP = 1
"""In the place of open questions: what leans on this is not remembered at all."""


class Circles:
    """Which questions are being worked out; shared by all memos that ask each other.

    Open questions are numbered from 1 by their depth; a set of them is the sum of
    ``1 << number``.
    """

    MOST_DEEP = 80
    """How many questions may be open at once."""
    MOST_STEPS = 20_000
    """How many questions one outermost question may cost."""

    def __init__(self) -> None:
        self.depth = 0
        self.steps = 0
        self.leant_on = 0
        """The open questions that the innermost one has leant on so far."""
        self._passing: dict[int, list[tuple[dict[Any, Any], Hashable]]] = defaultdict(list)

    @property
    def is_leant_on(self) -> bool:
        """Whether the innermost question has been answered in part only, so far."""
        return self.leant_on != 0

    def keep(self, answers: dict[K, tuple[V, int]], key: K, leant_on: int) -> None:
        """Let the part of an answer go as soon as one of the questions it leans on closes."""
        self._passing[leant_on.bit_length() - 1].append((answers, key))

    def close(self) -> None:
        """Close the innermost question."""
        for answers, key in self._passing.pop(self.depth, ()):
            del answers[key]
        self.depth -= 1


class Memo(Generic[K, V]):
    """Answers by key.

    ``unfinished`` is the answer to a question that is being worked out already;
    ``given_up`` the answer where a question leads too far.
    """

    def __init__(self, circles: Circles, unfinished: V, given_up: V) -> None:
        self._circles = circles
        self._unfinished = unfinished
        self._given_up = given_up
        self.known: dict[K, V] = {}
        """The whole answers so far, for those in a hurry."""
        self._parts: dict[K, tuple[V, int]] = {}
        """Answers in part, and the open questions that they lean on."""
        self._open: dict[K, int] = {}

    def get(self, key: K, work_out: Callable[[], V]) -> V:
        """The answer for ``key``, worked out by ``work_out`` if it is not known."""
        if key in self.known:
            return self.known[key]
        circles = self._circles
        if key in self._open:
            circles.leant_on |= 1 << self._open[key]
            return self._unfinished
        if key in self._parts:
            part, leant_on = self._parts[key]
            circles.leant_on |= leant_on
            return part
        if circles.depth == 0:
            circles.steps = circles.leant_on = 0
        circles.steps += 1
        if circles.depth >= circles.MOST_DEEP or circles.steps > circles.MOST_STEPS:
            circles.leant_on |= _GIVEN_UP
            return self._given_up
        return self._answer(key, work_out)

    def _answer(self, key: K, work_out: Callable[[], V]) -> V:
        """Work an answer out while its question is open."""
        circles = self._circles
        outer, circles.leant_on = circles.leant_on, 0
        circles.depth += 1
        depth = self._open[key] = circles.depth
        try:
            result = work_out()
        finally:
            del self._open[key]
            circles.close()
            leant_on = circles.leant_on & ((1 << depth) - 1)
            circles.leant_on = outer | leant_on
        if not leant_on:
            self.known[key] = result
        elif not leant_on & _GIVEN_UP:
            self._parts[key] = result, leant_on
            circles.keep(self._parts, key, leant_on)
        return result
