"""Programs and their variants: texts, tokens, and the sites of a program in both."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from random import Random

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
SPACE = frozenset({tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT})
_NEWLINE = re.compile(r"\r\n?")
_STARTS, _ENDS = (
    {getattr(tokenize, f"{kind}_{end}", -1) for kind in ("FSTRING", "TSTRING")}
    for end in ("START", "END")
)


class NotApplicableError(Exception):
    """A transformation has nothing to do in a program, or cannot read it."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its offsets; ``depth`` counts the brackets around it."""

    kind: int
    text: str
    start: int
    end: int
    depth: int

    @property
    def is_code(self) -> bool:
        """Whether it is neither a comment nor white space."""
        return self.kind not in SPACE and self.kind != tokenize.COMMENT


def universal(text: str) -> str:
    """``text`` with LF for every newline."""
    return _NEWLINE.sub("\n", text)


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text with LF; a formatted string is one, as it was before Python 3.12.

    Raises ``NotApplicableError`` for what is no sequence of tokens.
    """
    lines = [0]
    for line in text.split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    result: list[Token] = []
    depth, opened = 0, 0
    begin = 0
    try:
        for kind, string, (row, column), (last, end), _ in tokenize.generate_tokens(
            io.StringIO(text).readline
        ):
            if kind == tokenize.ERRORTOKEN and string.strip():
                raise NotApplicableError(string)
            start, stop = lines[row - 1] + column, min(lines[last - 1] + end, len(text))
            if kind in _STARTS:
                begin, opened = (begin if opened else start), opened + 1
            elif kind in _ENDS:
                opened -= 1
                if not opened:
                    result.append(Token(tokenize.STRING, text[begin:stop], begin, stop, depth))
            elif not opened and kind not in (tokenize.ENDMARKER, tokenize.ERRORTOKEN):
                depth -= kind == tokenize.OP and string in CLOSING
                result.append(Token(kind, string, start, stop, depth))
                depth += kind == tokenize.OP and string in OPENING
    except (tokenize.TokenError, SyntaxError) as error:
        raise NotApplicableError(str(error)) from error
    return result


def parsed(text: str) -> ast.Module | None:
    """The tree of a text, if Python takes it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None


@dataclass(frozen=True)
class Program:
    """One file of a project.

    ``text`` has LF, no byte order mark; ``others`` are the texts of the files beside it.
    ``random`` makes choices that are the same in every run.
    """

    data: bytes
    text: str
    encoding: str
    others: tuple[str, ...]
    random: Random

    @classmethod
    def of(cls, data: bytes, others: tuple[str, ...], seed: str) -> Program:
        """The program of a file.  Raises ``NotApplicableError`` if it cannot be decoded."""
        try:
            encoding, _ = tokenize.detect_encoding(io.BytesIO(data.replace(b"\r", b"\n")).readline)
            text = data.decode(encoding)
        except (SyntaxError, UnicodeError, LookupError) as error:
            raise NotApplicableError(str(error)) from error
        return cls(data, universal(text), encoding, others, Random(seed))

    @cached_property
    def tokens(self) -> list[Token]:
        """Its tokens."""
        return tokens_of(self.text)

    @cached_property
    def tree(self) -> ast.Module:
        """Its tree.  Raises ``NotApplicableError`` if there is none."""
        tree = parsed(self.text)
        if tree is None:
            raise NotApplicableError("does not parse")
        return tree

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self._lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def offset(self, line: int, column: int) -> int:
        """The offset of a position of ``ast``."""
        head = self._lines[line - 1].encode()[:column]
        return self._starts[line - 1] + len(head.decode())

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where a node starts and ends."""
        return (
            self.offset(node.lineno, node.col_offset),  # type: ignore[attr-defined]
            self.offset(node.end_lineno, node.end_col_offset),  # type: ignore[attr-defined]
        )

    def with_changes(self, changes: list[tuple[int, int, str]]) -> str:
        """The text after changes, none of which overlaps another; in any order."""
        if not changes:
            raise NotApplicableError("nothing to change")
        parts, position = [], 0
        for start, end, new in sorted(changes, key=lambda change: change[:2]):
            assert position <= start
            parts += [self.text[position:start], new]
            position = end
        return "".join([*parts, self.text[position:]])


@dataclass(frozen=True)
class Variant:
    """What a transformation makes of a program.

    ``words``: what is read for a word of a message.  ``aliases``: names of imports that had
    none before.  ``comments``: those that were added.  ``renamed``: whether names differ.
    ``movable``: whether new imports and definitions may need other places, and old imports
    keep the root of their home.  ``refusable``: whether fixes may be refused, because a
    comment would be lost or a statement has no line of its own; then the results only have
    to parse.  ``expected``: the bytes of the migrated variant, from the bytes of the
    migrated original and of the migrated variant, where more than the same program is
    promised.
    """

    data: bytes
    words: Mapping[str, str] = field(default_factory=dict)
    aliases: frozenset[str] = frozenset()
    comments: tuple[str, ...] = ()
    renamed: bool = False
    movable: bool = False
    refusable: bool = False
    expected: Callable[[bytes, bytes], bytes] | None = None


Transformation = Callable[[Program], Variant]
"""Raises ``NotApplicableError`` where there is nothing to do."""


class Sites:
    """The places of a text as ordinals of tokens, which no change of layout changes.

    Parentheses, commas and semicolons do not count, since layout may add or drop them;
    nor do names that ``aliases`` gives to imports.  Where a text has no tokens its words
    count.
    """

    def __init__(self, text: str, aliases: frozenset[str] = frozenset()) -> None:
        self._text = text
        plain = universal(text)
        try:
            spans = [
                (token.start, token.end, token.text)
                for token in tokens_of(plain)
                if token.is_code and token.text not in ("(", ")", ",", ";")
            ]
        except NotApplicableError:
            words = re.finditer(r"^[ \t]*#.*|\w+", plain, re.MULTILINE)
            spans = [(m.start(), m.end(), m.group()) for m in words if "#" not in m.group()]
        dropped = {
            place
            for index, (_, _, word) in enumerate(spans)
            if word in aliases and index and spans[index - 1][2] == "as"
            for place in (index - 1, index)
        }
        kept = [(start, end) for i, (start, end, _) in enumerate(spans) if i not in dropped]
        self._starts = [start for start, _ in kept]
        self._ends = [end for _, end in kept]

    def __len__(self) -> int:
        return len(self._starts)

    def of(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last token of a span of the text."""
        start, end = (len(universal(self._text[:offset])) for offset in (start, end))
        return bisect_right(self._ends, start), bisect_left(self._starts, end) - 1
