"""The import planner: one place per file that adds what fixes need."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable

from codemods.edits import Edit, ImportNeed
from codemods.sources.document import Document


def plan(document: Document, needs: Iterable[ImportNeed]) -> list[Edit]:
    """The edits that make every binding of ``needs`` available at module level.

    A module of the standard library goes before the first import, anything else after
    the imports at the top.
    """
    wanted = sorted(set(needs))
    if not wanted:
        return []
    first, last = _import_block(document)
    newline = document.newline
    before = [n for n in wanted if n.module.partition(".")[0] in sys.stdlib_module_names]
    after = [n for n in wanted if n not in before]
    edits = []
    if before:
        text = "".join(need.statement() + newline for need in before)
        edits.append(Edit(document.path, first, first, text))
    if after:
        text = "".join(need.statement() + newline for need in after)
        edits.append(Edit(document.path, last, last, text))
    if len(edits) == 2 and edits[0].start == edits[1].start:
        edits = [Edit(document.path, first, first, edits[0].text + edits[1].text)]
    return [_on_its_own_line(document, edit) for edit in edits]


def _on_its_own_line(document: Document, edit: Edit) -> Edit:
    """An insertion behind a last line that has no line break."""
    if not edit.start or document.text[edit.start - 1] in "\r\n":
        return edit
    text = document.newline + edit.text[: -len(document.newline)]
    return Edit(edit.path, edit.start, edit.end, text)


def _import_block(document: Document) -> tuple[int, int]:
    """Where the imports at the top of a module start and end (offsets of lines).

    The docstring and ``__future__`` imports stand before them.
    """
    body = document.tree.body
    index = 0
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        index = 1 if isinstance(body[0].value.value, str) else 0
    while index < len(body) and _is_future(body[index]):
        index += 1
    while 0 < index < len(body) and _share_a_line(body[index - 1], body[index]):
        index += 1
    start = document.line_end(document.end(body[index - 1])) if index else _top(document)
    if index < len(body) and isinstance(body[index], (ast.Import, ast.ImportFrom)):
        start = document.line_start(document.start(body[index]))
    end = start
    while index < len(body) and isinstance(body[index], (ast.Import, ast.ImportFrom)):
        after = body[index + 1] if index + 1 < len(body) else None
        if after is not None and _share_a_line(body[index], after):
            if not isinstance(after, (ast.Import, ast.ImportFrom)):
                break  # what follows the semicolon may need the new import
        end = document.line_end(document.end(body[index]))
        index += 1
    return start, end


def _share_a_line(first: ast.stmt, second: ast.stmt) -> bool:
    return first.end_lineno == second.lineno


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _top(document: Document) -> int:
    """Behind the comments at the very top (shebang, coding, licence)."""
    for start in document.line_starts:
        if not document.text.startswith("#", start):
            return start
    return len(document.text)
