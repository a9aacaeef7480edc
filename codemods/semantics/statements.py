"""Taking statements, and names of import statements, away."""

from __future__ import annotations

import ast
import re

from codemods.edits import Edit
from codemods.semantics.calls import AliasText, Argument
from codemods.semantics.scopes import Point
from codemods.sources.document import Document

PRAGMA = re.compile(r"#\s*(noqa|type:|pylint:|isort:|pragma|flake8|fmt:|mypy:)", re.IGNORECASE)
"""Comments for tools, which mean the line they stand on."""


def remove(document: Document, statement: ast.stmt, point: Point) -> list[Edit]:
    """Take a statement away, with its line where it has one of its own.

    ``pass`` takes its place where a block would be empty.
    """

    def edit(start: int, end: int, text: str) -> Edit:
        return Edit(document.path, start, end, text)

    start, end = document.start(statement), document.end(statement)
    first, last = document.line_start(start), document.line_end(end)
    head = document.text[first:start]
    rest = document.text[end:last].strip()
    owner = point.block.owner
    body = [getattr(owner, name, []) for name in ("body", "orelse", "finalbody")]
    body += [handler.body for handler in getattr(owner, "handlers", ())]
    if any(part == [statement] for part in body):
        return [edit(start, end, "pass")]
    if head.strip():
        semicolon = document.text.rindex(";", first, start) if ";" in head else None
        if semicolon is not None:
            return [edit(semicolon, end, "")]
        return [edit(start, end, "pass")]
    if rest.startswith(";"):
        behind = re.compile(r"[ \t]*;[ \t]*").match(document.text, end)
        return [edit(start, behind.end() if behind else end, "")]
    if rest.startswith("#") and not PRAGMA.match(rest):
        comment = document.text.index("#", end)
        return [edit(start, comment, "")]
    return [edit(first, last, "")]


def remove_aliases(
    document: Document,
    statement: ast.Import | ast.ImportFrom,
    aliases: list[ast.alias],
    point: Point,
) -> list[Edit]:
    """Take names out of an import statement, or the statement with its last name."""
    if len(aliases) == len(statement.names):
        return remove(document, statement, point)
    if isinstance(statement, ast.ImportFrom):
        indexes = [statement.names.index(alias) for alias in aliases]
        places = AliasText(document, statement)
        return places.delete([Argument(i, ast.Constant(None), None, "") for i in indexes])
    kept = [document.source(alias) for alias in statement.names if alias not in aliases]
    start, end = document.start(statement.names[0]), document.end(statement)
    return [Edit(document.path, start, end, ", ".join(kept))]
