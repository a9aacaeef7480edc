"""Offsets into a text and positions of the protocol.

The protocol counts lines from 0, ended by LF, CRLF or CR and nothing else, and within a
line units of the encoding that client and server have agreed on: UTF-16 unless they did.
Source: Language Server Protocol 3.17, "Text Documents" and "Position".
"""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol import types

from codemods.sources.document import line_starts

Encoding = types.PositionEncodingKind | str


def width(text: str, encoding: Encoding) -> int:
    """How many units of ``encoding`` stand for ``text``."""
    if encoding == types.PositionEncodingKind.Utf32 or text.isascii():
        return len(text)
    if encoding == types.PositionEncodingKind.Utf8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(char > "\uffff" for char in text)


class Positions:
    """The positions in one text."""

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._text = text
        self._encoding = encoding
        self._starts = line_starts(text)

    def position(self, offset: int) -> types.Position:
        """The position of a code-point offset."""
        line = bisect_right(self._starts, offset) - 1
        head = self._text[self._starts[line] : offset]
        return types.Position(line, width(head, self._encoding))

    def range(self, start: int, end: int) -> types.Range:
        """The range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The code-point offset of a position.

        What lies behind the end of a line counts as its end, as the protocol says; what
        lies behind the last line as the end of the text; the middle of a character as
        its start.
        """
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        last = position.line + 1 == len(self._starts)
        end = len(self._text) if last else self._starts[position.line + 1]
        line = self._text[start:end].rstrip("\r\n")
        if line.isascii() or self._encoding == types.PositionEncodingKind.Utf32:
            return start + min(position.character, len(line))
        units = 0
        for index, char in enumerate(line):
            units += width(char, self._encoding)
            if units > position.character:
                return start + index
        return start + len(line)
