"""``# keras-codemods: ignore`` and ``ignore[rule, rule]`` comments."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from codemods.edits import Edit, Finding
from codemods.semantics.nodes import Nodes
from codemods.semantics.scopes import Module
from codemods.sources.document import Document

_MARK = "keras-codemods:"
_COMMENT = re.compile(r"#\s*keras-codemods:\s*ignore(?:\[([^\]]*)\]|(?![\w\[-]))", re.IGNORECASE)


class Suppressions:
    """The suppression comments of one document.

    A comment counts on the first or the last line of the statement concerned; of a
    compound statement only its header is meant.
    """

    def __init__(self, document: Document, module: Module | None = None) -> None:
        self._document = document
        self._module = module
        self._lines: dict[int, frozenset[str] | None] = {}
        if _MARK in document.text:
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
        for place in {first, last}:
            if place in self._lines:
                rules = self._lines[place]
                if rules is None or finding.rule in rules:
                    return True
        return False

    def _by_line(self) -> Iterator[tuple[int, frozenset[str] | None]]:
        """The comments of a file that is no program: anything behind a ``#`` counts."""
        for match in _COMMENT.finditer(self._document.text):
            yield self._document.location(match.start())[0], _rules(match)

    def _in_gaps(self) -> Iterator[tuple[int, frozenset[str] | None]]:
        """Comments in what cannot be read mean all of it."""
        for gap in self._document.masked.gaps:
            match = _COMMENT.search(self._document.text, gap.start, gap.end)
            if match:
                yield self._document.location(gap.place)[0], _rules(match)

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
            if not self._document.parses:  # Python 2: only the line itself counts
                return line, line
            nodes = self._module.nodes if self._module else Nodes(self._document.tree)
            spans = [_span(node) for node in nodes.of(*ast.stmt.__subclasses__())]
            for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
                for inner in range(first, last + 1):  # the widest first
                    self._spans[inner] = (first, last)
        return self._spans.get(line, (line, line))

    def _comments(self) -> Iterator[tuple[int, frozenset[str] | None]]:
        """The lines with such a comment, and the rules that it names (``None``: all)."""
        document, module = self._document, self._module
        marks = re.finditer(re.escape(_MARK), document.code, re.IGNORECASE)
        places = [mark.start() for mark in marks]
        if module is None or any(_is_in_string(document, module.nodes, p) for p in places):
            yield from _tokenized(document.code)
            return
        for line in sorted({document.location(place)[0] for place in places}):
            start = document.line_starts[line - 1]
            match = _COMMENT.search(document.code, start, document.line_end(start))
            if match is not None:
                yield line, _rules(match)


def _span(node: ast.stmt) -> tuple[int, int]:
    first, last = node.lineno, node.end_lineno or node.lineno
    body = getattr(node, "body", None)
    if isinstance(body, list) and body:
        inner = body[0]
        start = min([inner.lineno, *(d.lineno for d in getattr(inner, "decorator_list", ()))])
        last = max(first, start - 1) if start > first else first
    return first, last


def _is_in_string(document: Document, nodes: Nodes, place: int) -> bool:
    """Whether a string literal, or one of several that are joined, may hold a place."""
    line, _ = document.location(place)
    return any(
        node.lineno <= line <= node.end_lineno
        and document.start(node) <= place < document.end(node)
        for node in nodes.of(ast.Constant, ast.JoinedStr)
        if isinstance(node, ast.JoinedStr) or isinstance(node.value, (str, bytes))
    )


def _tokenized(text: str) -> Iterator[tuple[int, frozenset[str] | None]]:
    """The comments of a text, told from strings by Python's own tokenizer: exact, but slow."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            if token.type == tokenize.COMMENT:
                match = _COMMENT.search(token.string)
                if match:
                    yield token.start[0], _rules(match)
    except (tokenize.TokenError, SyntaxError):
        pass


def _rules(match: re.Match[str]) -> frozenset[str] | None:
    names = match.group(1)
    return None if names is None else frozenset(name.strip() for name in names.split(","))
