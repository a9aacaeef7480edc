"""``# keras-codemods: ignore`` and ``ignore[rule, rule]`` comments."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from codemods.edits import Edit, Finding
from codemods.semantics.nodes import Nodes
from codemods.semantics.scopes import Module
from codemods.sources.document import Document

_MARK = "keras-codemods:"
_COMMENT = re.compile(r"#\s*keras-codemods:\s*ignore(?:\[([^\[\]#]*)\]|(?![\w\[-]))", re.IGNORECASE)


class _Comment(NamedTuple):
    """What one comment says."""

    rules: frozenset[str] | None
    """The rules that it names (``None``: all)."""
    end: int
    """The offset behind the last of them."""

    def holds(self, rule: str) -> bool:
        return self.rules is None or rule in self.rules


class Suppressions:
    """The suppression comments of one document.

    A comment counts on the first or the last line of the statement concerned; of a
    compound statement only its header is meant.
    """

    def __init__(self, document: Document, module: Module | None = None) -> None:
        self._document = document
        self._module = module
        self._lines: dict[int, _Comment] = {}
        if _COMMENT.search(document.text):
            program = document.kind == "python"
            self._lines = dict(self._comments() if program else self._by_line())
            self._lines.update(self._in_gaps())
        self._spans: dict[int, tuple[int, int]] | None = None

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is suppressed."""
        if not self._lines:
            return False
        line, _ = self._document.location(finding.start)
        first, last = self._statement(line)
        found = [self._lines[place] for place in {first, last} if place in self._lines]
        return any(comment.holds(finding.rule) for comment in found)

    def _by_line(self) -> Iterator[tuple[int, _Comment]]:
        """The comments of a file that is no program: anything behind a ``#`` counts."""
        for match in _COMMENT.finditer(self._document.text):
            yield self._document.location(match.start())[0], _comment(match)

    def _in_gaps(self) -> Iterator[tuple[int, _Comment]]:
        """Comments in what cannot be read mean all of it."""
        for gap in self._document.masked.gaps:
            match = _COMMENT.search(self._document.text, gap.start, gap.end)
            if match:
                yield self._document.location(gap.place)[0], _comment(match)

    def edit(self, finding: Finding) -> Edit | None:
        """The edit that suppresses a finding: a comment behind its statement.

        A comment for other rules that stands there already is extended.  ``None`` where no
        comment can stand: before a line that is continued, or within a string.
        """
        document = self._document
        first, last = self._statement(document.location(finding.start)[0])
        for line in (last, first):
            comment = self._lines.get(line)
            if comment is not None and comment.rules is not None:
                comma = ", " if any(comment.rules) else ""
                return Edit(document.path, comment.end, comment.end, comma + finding.rule)
        for line in (last, first):
            start = document.line_starts[line - 1]
            body = document.text[start : document.line_end(start)].rstrip("\r\n")
            end = start + len(body)
            if not body.endswith("\\") and not self._is_in_string(end):
                return Edit(document.path, end, end, f"  # keras-codemods: ignore[{finding.rule}]")
        return None

    def _statement(self, line: int) -> tuple[int, int]:
        """The first and last line of the innermost statement at ``line``."""
        if self._spans is None:
            self._spans = {}
            if not self._document.parses:  # Python 2: only the line itself counts
                return line, line
            spans = [_span(node) for node in self._nodes.of(*ast.stmt.__subclasses__())]
            for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
                for inner in range(first, last + 1):  # the widest first
                    self._spans[inner] = (first, last)
        return self._spans.get(line, (line, line))

    @cached_property
    def _nodes(self) -> Nodes:
        """The nodes of the program; none if it does not parse."""
        if self._module:
            return self._module.nodes
        return Nodes(self._document.tree if self._document.parses else ast.Module([], []))

    def _comments(self) -> Iterator[tuple[int, _Comment]]:
        """The lines with such a comment, and what it says."""
        document = self._document
        marks = re.finditer(re.escape(_MARK), document.code, re.IGNORECASE)
        places = [mark.start() for mark in marks]
        if self._module is None or any(map(self._is_in_string, places)):
            yield from _tokenized(document)
            return
        for line in sorted({document.location(place)[0] for place in places}):
            start = document.line_starts[line - 1]
            match = _COMMENT.search(document.code, start, document.line_end(start))
            if match is not None:
                yield line, _comment(match)

    def _is_in_string(self, place: int) -> bool:
        """Whether a string literal, or one of several that are joined, may hold a place."""
        document = self._document
        line, _ = document.location(place)
        return any(
            node.lineno <= line <= node.end_lineno
            and document.start(node) <= place < document.end(node)
            for node in self._nodes.of(ast.Constant, ast.JoinedStr)
            if isinstance(node, ast.JoinedStr) or isinstance(node.value, (str, bytes))
        )


def _span(node: ast.stmt) -> tuple[int, int]:
    first, last = node.lineno, node.end_lineno or node.lineno
    body = getattr(node, "body", None)
    if isinstance(body, list) and body:
        inner = body[0]
        start = min([inner.lineno, *(d.lineno for d in getattr(inner, "decorator_list", ()))])
        last = max(first, start - 1) if start > first else first
    return first, last


def _tokenized(document: Document) -> Iterator[tuple[int, _Comment]]:
    """The comments of a program, told from strings by Python's own tokenizer: exact, but slow."""
    lines = io.StringIO(document.code, newline="")
    try:
        for token in tokenize.generate_tokens(lines.readline):
            if token.type == tokenize.COMMENT:
                line, column = token.start
                start = document.line_starts[line - 1] + column
                match = _COMMENT.search(document.code, start, start + len(token.string))
                if match:
                    yield line, _comment(match)
    except (tokenize.TokenError, SyntaxError):
        pass


def _comment(match: re.Match[str]) -> _Comment:
    names = match.group(1)
    if names is None:
        return _Comment(None, match.end())
    return _Comment(frozenset(name.strip() for name in names.split(",")), match.end(1))
