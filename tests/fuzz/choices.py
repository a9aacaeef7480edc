"""Bytes as a run of choices, and bytes to begin with.

The choices do not depend on who makes the bytes (a fuzzer, Hypothesis, a file), so an input
that breaks something breaks it anywhere.  When the bytes are used up, every choice is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from codemods.sources.document import SourceError
from tests import corpus

T = TypeVar("T")

RAW = b"\xff"
"""An input that begins so goes on with the bytes of a file as they are."""
ALPHABET = "ab0 _.,=#'\"\\()[]{}:;%!?\n\r\t\f\v\x1c\x85\u2028\u00e9\u0301\u65e5\U0001f600\uffff\0"
"""Characters that are read in a special way somewhere, and plain ones."""


class Choices:
    """Choices that bytes make, from the first to the last."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def __bool__(self) -> bool:
        """Whether there are bytes left."""
        return self._at < len(self._data)

    def number(self, most: int) -> int:
        """A number from 0 to ``most``."""
        size = (most.bit_length() + 7) // 8
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken, "big") % (most + 1)

    def flag(self) -> bool:
        """Yes or no."""
        return self.number(1) == 1

    def pick(self, options: Sequence[T]) -> T:
        """One of them."""
        return options[self.number(len(options) - 1)]

    def times(self, most: int) -> Iterator[int]:
        """A loop of up to ``most`` rounds."""
        return iter(range(self.number(most)))

    def text(self, most: int, alphabet: str = ALPHABET) -> str:
        """Up to ``most`` characters."""
        return "".join(self.pick(alphabet) for _ in self.times(most))

    def words(self, most: int, words: Sequence[str]) -> str:
        """Up to ``most`` words, or characters, side by side."""
        return "".join(
            self.pick(words) if self.number(7) else self.pick(ALPHABET) for _ in self.times(most)
        )

    def rest(self) -> bytes:
        """All bytes that are left."""
        taken, self._at = self._data[self._at :], len(self._data)
        return taken


def raw(data: bytes) -> bytes | None:
    """The file that an input is, if it is one as it stands."""
    return data[len(RAW) :] if data.startswith(RAW) else None


def one_line(error: SourceError) -> None:
    """A message of the tool is one line, whatever stands in the file."""
    assert error.message
    assert "\n" not in error.message


def golden(*endings: str) -> Iterator[tuple[str, bytes]]:
    """The files of the golden corpus, before and after, whose names end so."""
    for path in sorted(corpus.ROOT.rglob("*")):
        if path.name.endswith(endings) and path.is_file():
            yield path.name, path.read_bytes()
