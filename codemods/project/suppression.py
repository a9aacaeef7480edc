"""``# keras-codemods: ignore`` and ``ignore[rule, rule]`` comments."""

from __future__ import annotations

import ast
import io
import re
import tokenize

from codemods.edits import Finding
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
            self._lines = dict(_comments(document.code))
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


def _comments(text: str) -> list[tuple[int, frozenset[str] | None]]:
    result: list[tuple[int, frozenset[str] | None]] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            if token.type == tokenize.COMMENT:
                match = _COMMENT.search(token.string)
                if match:
                    names = match.group(1)
                    rules = (
                        None
                        if names is None
                        else frozenset(name.strip() for name in names.split(","))
                    )
                    result.append((token.start[0], rules))
    except (tokenize.TokenError, SyntaxError):
        pass
    return result
