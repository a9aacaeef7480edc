"""JSON text with positions: what the values are, and where they stand.

``json`` reads the values; this module only walks over the objects and arrays on the way,
so that one text in them can be exchanged and all else stays byte for byte.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_SPACE = re.compile(r"[ \t\r\n]*")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

# Numbers are of no interest; Python refuses to make integers of very long ones.
_DECODER = json.JSONDecoder(parse_int=float)


class Scanner:
    """Walks over a JSON text; ``at`` is the offset of the value that is next.

    Every method raises ``json.JSONDecodeError`` where the text is not what it has to be.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.at = 0
        self._skip()

    def value(self) -> Any:
        """The next value, whole."""
        found, self.at = _DECODER.raw_decode(self.raw, self.at)
        return found

    def members(self) -> Iterator[str]:
        """The keys of the object that is next; each value has to be read before going on."""
        for _ in self._items("{", "}"):
            key = self.value()
            if not isinstance(key, str):
                self.fail("a key is expected")
            self._skip()
            self._take(":")
            yield key

    def elements(self) -> Iterator[None]:
        """Once for each value of the array that is next; each has to be read."""
        yield from self._items("[", "]")

    def end(self) -> None:
        """Nothing but white space may follow."""
        self._skip()
        if self.at < len(self.raw):
            self.fail("extra data")

    def fail(self, message: str) -> None:
        """Raise an error at this place."""
        raise json.JSONDecodeError(message, self.raw, self.at)

    def _items(self, opening: str, closing: str) -> Iterator[None]:
        self._take(opening)
        if self.raw.startswith(closing, self.at):
            self.at += 1
            return
        while True:
            yield
            self._skip()
            if self.raw.startswith(closing, self.at):
                self.at += 1
                return
            self._take(",")

    def _take(self, mark: str) -> None:
        if not self.raw.startswith(mark, self.at):
            self.fail(f"{mark} is expected")
        self.at += 1
        self._skip()

    def _skip(self) -> None:
        match = _SPACE.match(self.raw, self.at)
        assert match is not None
        self.at = match.end()


@dataclass(frozen=True, slots=True)
class Text:
    """A text in JSON at ``raw[start:end]``: one string, or a list of strings to be joined.

    ``pieces`` are the strings, each with its span.
    """

    start: int
    end: int
    is_list: bool
    pieces: tuple[tuple[int, int, str], ...]

    @classmethod
    def read(cls, scanner: Scanner) -> Text:
        """The text that is next.  Raises ``json.JSONDecodeError`` if it is none."""
        start = scanner.at
        pieces: list[tuple[int, int, str]] = []
        is_list = scanner.raw.startswith("[", start)
        for _ in scanner.elements() if is_list else (None,):
            at = scanner.at
            value = scanner.value()
            if not isinstance(value, str):
                scanner.at = at
                scanner.fail("a text is expected")
            pieces.append((at, scanner.at, value))
        return cls(start, scanner.at, is_list, tuple(pieces))

    @property
    def text(self) -> str:
        """The text itself."""
        return "".join(value for _, _, value in self.pieces)


class Writer:
    """Writes texts the way a file writes them: escapes, lists or strings, white space."""

    def __init__(self, raw: str, texts: Iterable[Text]) -> None:
        self._raw = raw
        self._texts = tuple(texts)
        self._spelling = _Spelling(raw[t.start : t.end] for t in self._texts)

    def write(self, old: Text, new: str) -> str:
        """The JSON of ``new`` in the place of ``old``; strings that stay are not spelled anew."""
        known = {value: self._raw[start:end] for start, end, value in old.pieces}

        def spelled(value: str) -> str:
            return known.get(value) or f'"{value.translate(self._spelling)}"'

        if not old.is_list:
            return spelled(new)
        if not new:
            return "[]"
        opening, between, closing = self._layout(old)
        strings = between.join(spelled(piece) for piece in _pieces(old, new))
        return f"[{opening}{strings}{closing}]"

    def _layout(self, text: Text) -> tuple[str, str, str]:
        """What stands before, between and behind the strings of a list."""
        texts = [text, *(each for each in self._texts if each.is_list and each.pieces)]
        model = next((each for each in texts if each.pieces), None)
        if model is None:
            return "", ", ", ""
        opening = self._raw[model.start + 1 : model.pieces[0][0]]
        closing = self._raw[model.pieces[-1][1] : model.end - 1]
        for each in texts:
            if len(each.pieces) > 1:
                return opening, self._raw[each.pieces[0][1] : each.pieces[1][0]], closing
        return opening, f",{opening or ' '}", closing


def _pieces(old: Text, new: str) -> list[str]:
    """``new`` in strings: the first and last ones of ``old`` that stay, lines between them."""
    values = [value for _, _, value in old.pieces]
    head, start = _common(values, new)
    tail: list[str] = []
    end = len(new)
    for value in reversed(values[len(head) :]):
        if not new.endswith(value, start, end) or end - len(value) < start:
            break
        tail.insert(0, value)
        end -= len(value)
    while tail and end > start and new[end - 1] != "\n":
        end += len(tail.pop(0))  # it is the end of a line that has changed
    return [*head, *_LINE.findall(new[start:end]), *tail]


def _common(values: list[str], new: str) -> tuple[list[str], int]:
    """The first strings of a list that a text still begins with, whole lines, and their end."""
    count = end = at = 0
    for number, value in enumerate(values, start=1):
        if not new.startswith(value, at):
            break
        at += len(value)
        if value.endswith("\n"):
            count, end = number, at
    return values[:count], end


class _Spelling(dict[int, str]):
    """How characters are spelled in the strings of a file, for ``str.translate``."""

    def __init__(self, written: Iterable[str]) -> None:
        text = "\n".join(written)
        escaped = {match.group() for match in _ESCAPE.finditer(text)}
        plain = _ESCAPE.sub("", text)
        self._ascii = plain.isascii() and any(_plain(escape) > "\x7f" for escape in escaped)
        for escape in escaped:
            char = _plain(escape)
            if char not in plain or char in '"\n\t\r':
                self[ord(char)] = escape

    def __missing__(self, code: int) -> str:
        self[code] = json.dumps(chr(code), ensure_ascii=self._ascii)[1:-1]
        return self[code]


def _plain(escape: str) -> str:
    """The character for which an escape stands."""
    char: str = json.loads(f'"{escape}"')
    return char
