"""``# keras-codemods: ignore`` and ``ignore[rule, rule]`` comments."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from codemods.edits import Edit, Finding
from codemods.sources.document import Document

_COMMENT = re.compile(r"#\s*keras-codemods:\s*ignore(?:\[([^\]]*)\]|(?![\w\[-]))", re.IGNORECASE)


class Suppressions:
    """The suppression comments of one document.

    A comment counts on the first or the last line of the statement concerned; of a
    compound statement only its header is meant.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines: dict[int, frozenset[str] | None] = {}
        if "keras-codemods:" in document.text:
            program = document.kind == "python"
            self._lines = dict(_comments(document.code) if program else self._by_line())
            self._lines.update(self._in_gaps())
        self._spans: dict[int, tuple[int, int]] | None = None

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is suppressed."""
        if not self._lines:
            return False
        line, _ = self._document.location(finding.start)
        first, last = self._statement(line)
        for place in {first, last}:
            if place in self._lines:
                rules = self._lines[place]
                if rules is None or finding.rule in rules:
                    return True
        return False

    def _by_line(self) -> Iterator[tuple[int, frozenset[str] | None]]:
        """The comments of a file that is no program: anything behind a ``#`` counts."""
        for match in _COMMENT.finditer(self._document.text):
            yield self._document.location(match.start())[0], _names(match)

    def _in_gaps(self) -> Iterator[tuple[int, frozenset[str] | None]]:
        """Comments in what cannot be read mean all of it."""
        for gap in self._document.masked.gaps:
            match = _COMMENT.search(self._document.text, gap.start, gap.end)
            if match:
                yield self._document.location(gap.place)[0], _names(match)

    def edit(self, finding: Finding) -> Edit:
        """The edit that suppresses a finding: a comment behind its statement.

        A comment for other rules that stands there already is extended.
        """
        document = self._document
        first, last = self._statement(document.location(finding.start)[0])
        for line in {first, last}:
            if self._lines.get(line):
                start = document.line_starts[line - 1]
                match = _COMMENT.search(document.text, start)
                if match is not None and match.group(1) is not None:
                    place = match.end(1)
                    comma = ", " if match.group(1).strip() else ""
                    return Edit(document.path, place, place, comma + finding.rule)
        start = document.line_starts[last - 1]
        end = document.line_end(start)
        end = start + len(document.text[start:end].rstrip("\r\n"))
        return Edit(document.path, end, end, f"  # keras-codemods: ignore[{finding.rule}]")

    def _statement(self, line: int) -> tuple[int, int]:
        """The first and last line of the innermost statement at ``line``."""
        if self._spans is None:
            self._spans = {}
            spans = [_span(n) for n in ast.walk(self._document.tree) if isinstance(n, ast.stmt)]
            for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
                for inner in range(first, last + 1):  # the widest first
                    self._spans[inner] = (first, last)
        return self._spans.get(line, (line, line))


def _span(node: ast.stmt) -> tuple[int, int]:
    first, last = node.lineno, node.end_lineno or node.lineno
    body = getattr(node, "body", None)
    if isinstance(body, list) and body:
        inner = body[0]
        start = min([inner.lineno, *(d.lineno for d in getattr(inner, "decorator_list", ()))])
        last = max(first, start - 1) if start > first else first
    return first, last


def _names(match: re.Match[str]) -> frozenset[str] | None:
    """The rules that a comment names; ``None``: all."""
    names = match.group(1)
    return None if names is None else frozenset(name.strip() for name in names.split(","))


def _comments(text: str) -> list[tuple[int, frozenset[str] | None]]:
    result: list[tuple[int, frozenset[str] | None]] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            if token.type == tokenize.COMMENT:
                match = _COMMENT.search(token.string)
                if match:
                    result.append((token.start[0], _names(match)))
    except (tokenize.TokenError, SyntaxError):
        pass
    return result
