"""Remembering answers that may ask for themselves.

The value of a name can depend on itself (``x = f(x)`` in a loop, recursive functions,
modules that import each other).  What is worked out while such a circle is open is only
part of the answer and must not be remembered; the head of the circle is.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_OPEN_END = 1 << 30


class Circles:
    """Which questions are being worked out; shared by all memos that ask each other."""

    MOST_DEEP = 80
    """How many questions may be open at once."""
    MOST_STEPS = 20_000
    """How many questions one outermost question may cost."""

    def __init__(self) -> None:
        self.depth = 0
        self.steps = 0
        self.cut = _OPEN_END
        """The outermost open question that an unfinished answer has leant on."""

    @property
    def is_leant_on(self) -> bool:
        """Whether something has been answered that is only part of the truth."""
        return self.cut < _OPEN_END


class Memo(Generic[K, V]):
    """Answers by key.

    ``unfinished`` is the answer to a question that is being worked out already;
    ``given_up`` the answer where a question leads too far.
    """

    def __init__(self, circles: Circles, unfinished: V, given_up: V) -> None:
        self._circles = circles
        self._unfinished = unfinished
        self._given_up = given_up
        self._known: dict[K, V] = {}
        self._open: dict[K, int] = {}

    def get(self, key: K, work_out: Callable[[], V]) -> V:
        """The answer for ``key``, worked out by ``work_out`` if it is not known."""
        if key in self._known:
            return self._known[key]
        circles = self._circles
        if key in self._open:
            circles.cut = min(circles.cut, self._open[key])
            return self._unfinished
        if circles.depth == 0:
            circles.steps, circles.cut = 0, _OPEN_END
        circles.steps += 1
        if circles.depth >= circles.MOST_DEEP or circles.steps > circles.MOST_STEPS:
            circles.cut = 0  # nothing that leans on this is remembered
            return self._given_up
        circles.depth += 1
        depth = self._open[key] = circles.depth
        try:
            result = work_out()
        finally:
            del self._open[key]
            circles.depth -= 1
        if circles.cut >= depth:
            self._known[key] = result
            circles.cut = _OPEN_END
        return result
