"""Replacing, adding and removing whole statements as text edits.

Comments stay, ``;`` lines stay right, and no block is left empty.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping, Sequence

from codemods.edits import Edit
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import AliasText, Argument

PRAGMA = re.compile(r"#\s*(noqa|type:|pylint:|isort:|pragma|flake8|fmt:|mypy:)", re.IGNORECASE)
"""Comments for tools, which mean the line they stand on."""
_BLANK = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
_CONTINUED = re.compile(r"\\(?:\r\n|\r|\n)\Z")
_SEMICOLON = re.compile(r"[ \t]*;[ \t]*")


def shares_line(analysis: Analysis, statement: ast.stmt) -> bool:
    """Whether other code stands on the first or last line of a statement."""
    document = analysis.document
    head, rest = _around(analysis, document.start(statement), document.end(statement))
    return bool(head.strip()) or _goes_on(rest)


def _goes_on(rest: str) -> bool:
    """Whether other code stands behind a statement, given the rest of its line."""
    behind = rest.lstrip(" \t")
    return behind.startswith(";") and not re.match(r"[ \t]*(?:#|\Z)", behind[1:])


def replace_statement(analysis: Analysis, start: int, end: int, lines: list[str]) -> list[Edit]:
    """Put ``lines`` in the place of a statement, below each other if it has its line(s)."""
    _, rest = _around(analysis, start, end)
    ended = rest.lstrip(" \t").startswith(";") and not _goes_on(rest)
    behind = end + rest.index(";") + 1 if ended else end
    edits = [analysis.edit(start, behind, lines[0])]
    edits += add_statements(analysis, start, behind, lines[1:])
    return edits


def add_statements(analysis: Analysis, start: int, end: int, lines: list[str]) -> list[Edit]:
    """Add statements behind one that spans ``start`` to ``end``."""
    if not lines:
        return []
    head, rest = _around(analysis, start, end)
    if head.strip() or _goes_on(rest):
        return [analysis.edit(end, end, "".join(f"; {line}" for line in lines))]
    comment = rest.strip(" \t;")
    pragma = comment if PRAGMA.match(comment) else ""
    suffix = f"  {pragma}" if pragma else ""
    at = end + len(rest)
    text = "".join(f"{analysis.document.newline}{head}{line}{suffix}" for line in lines)
    return [analysis.edit(at, at, text)]


def by_lines(body: Iterable[ast.stmt]) -> Iterator[list[ast.stmt]]:
    """Statements in runs that share lines: each ends where a line does."""
    run: list[ast.stmt] = []
    for statement in body:
        if run and statement.lineno != run[-1].end_lineno:
            yield run
            run = []
        run.append(statement)
    if run:
        yield run


def remove_statements(analysis: Analysis, statements: Iterable[ast.stmt]) -> list[Edit]:
    """Take statements away, with their lines where they have lines of their own.

    A block of which nothing would be left gets a ``pass``.
    """
    tree = analysis.module.tree
    going = {id(statement): statement for statement in statements}
    bodies = [siblings(analysis, statement) for statement in going.values()]
    edits: list[Edit] = []
    for body in {id(body): body for body in bodies}.values():
        runs: list[list[ast.stmt]] = []
        previous: ast.stmt | None = None
        for statement in body:
            if id(statement) in going:
                if previous is not None and _is_nothing_between(analysis, previous, statement):
                    runs[-1].append(statement)
                else:
                    runs.append([statement])
                previous = statement
            else:
                previous = None
        empty = body is not tree.body and all(id(statement) in going for statement in body)
        for index, run in enumerate(runs):
            edits += _remove(analysis, run, empty and not index)
    return edits


def inner_comments(analysis: Analysis, statement: ast.stmt) -> list[str]:
    """The comments inside a statement of its own lines, which would go with it."""
    source = analysis.document.source(statement)
    if "#" not in source or shares_line(analysis, statement):
        return []
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def _remove(analysis: Analysis, run: list[ast.stmt], alone: bool) -> list[Edit]:
    """Take neighbouring statements away; ``alone``: something must stand for them."""
    document = analysis.document
    start, end = document.start(run[0]), document.end(run[-1])
    head, rest = _around(analysis, start, end)
    inner = [comment for statement in run for comment in inner_comments(analysis, statement)]
    kept = "".join(f"{c}{document.newline}{head}" for c in inner if not PRAGMA.match(c))
    if alone:
        return [analysis.edit(start, end, f"{kept}pass")]
    if head.strip():
        if ";" not in head:
            return [analysis.edit(start, end, "pass")]
        return [analysis.edit(start - len(head) + head.rindex(";"), end, "")]
    behind = _SEMICOLON.match(document.text, end)
    if behind:
        rest = rest[behind.end() - end :]
        end = behind.end()
        if rest and not rest.startswith("#"):
            return [analysis.edit(start, end, "")]
    comment = rest.strip()
    if comment.startswith("#") and not PRAGMA.match(comment):
        return [analysis.edit(start, document.text.index("#", end), kept)]
    first, last = document.line_start(start), document.line_end(end)
    blank = _BLANK.match(document.text, last)
    if blank and _BLANK.fullmatch(document.text, document.line_start(max(first - 1, 0)), first):
        last = last if kept else blank.end()  # else two blank lines would meet
    return [analysis.edit(first, last, head + kept.removesuffix(head) if kept else "")]


def _is_nothing_between(analysis: Analysis, first: ast.stmt, second: ast.stmt) -> bool:
    """Whether two neighbouring statements have no comment between them."""
    between = analysis.document.text[analysis.document.end(first) : analysis.document.start(second)]
    return not between.strip(" \t\r\n;")


def _around(analysis: Analysis, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a span on its lines."""
    document = analysis.document
    first = document.line_start(start)
    while _CONTINUED.search(document.text, max(first - 3, 0), first):
        first = document.line_start(first - 1)
    head = document.text[first:start]
    return head, document.text[end : document.line_end(end)].rstrip("\r\n")


def parents(analysis: Analysis) -> Mapping[ast.AST, ast.AST]:
    """What each node of the document stands in."""
    return analysis.module.nodes.parents


def statement_around(analysis: Analysis, node: ast.AST) -> ast.stmt:
    """The innermost statement that a node is part of."""
    above = parents(analysis)
    while not isinstance(node, ast.stmt):
        node = above[node]
    return node


def calls_super(statement: ast.stmt) -> bool:
    """Whether a statement calls ``__init__`` of the base class."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    return (
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "__init__"
    )


def siblings(analysis: Analysis, statement: ast.stmt) -> Sequence[ast.stmt]:
    """The run of statements that a statement is part of, itself included."""
    outer = parents(analysis)[statement]
    runs = (getattr(outer, name, None) for name in ("body", "orelse", "finalbody"))
    return next(run for run in runs if isinstance(run, list) and statement in run)


def remove_aliases(
    analysis: Analysis, statement: ast.Import | ast.ImportFrom, aliases: list[ast.alias]
) -> list[Edit]:
    """Take names out of an import statement, or the statement with its last name."""
    document = analysis.document
    if len(aliases) == len(statement.names):
        return remove_statements(analysis, [statement])
    if isinstance(statement, ast.ImportFrom):
        indexes = [statement.names.index(alias) for alias in aliases]
        places = AliasText(document, statement)
        return places.delete([Argument(i, ast.Constant(None), None, "") for i in indexes])
    kept = [document.source(alias) for alias in statement.names if alias not in aliases]
    start, end = document.start(statement.names[0]), document.end(statement)
    return [analysis.edit(start, end, ", ".join(kept))]
