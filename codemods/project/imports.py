"""The import planner: the one place that adds what fixes need at module level.

That are imports, and the functions of ``semantics/definitions.py``.  It also takes out
imports that nothing uses any more.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from codemods.edits import Definition, Edit, ImportNeed, Need, Taken
from codemods.semantics import definitions
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import AliasText
from codemods.semantics.scopes import Scope
from codemods.semantics.statements import PRAGMA, by_lines, remove_aliases, remove_statements
from codemods.sources.document import Document
from codemods.tables.keras import lookup

_LONGEST = 100
"""Columns beyond which a line of imports is not made longer."""


def plan(
    document: Document, needs: Iterable[Need], edits: Iterable[Edit] = (), target: str = ""
) -> list[Edit]:
    """``edits``, and those that make every binding of ``needs`` available at module level.

    A ``from`` import at the top that has the module already is extended, unless one of
    ``edits`` touches it; if not, a module of the standard library goes before the first
    import, anything else after the imports at the top.  Of what is added at one place,
    imports come first and functions last.
    """
    found, edits = set(needs), list(edits)
    wanted = sorted(need for need in found if isinstance(need, ImportNeed))
    added = _functions(document, [need for need in found if isinstance(need, Definition)], edits)
    extended, rest = _extended(document, wanted, edits, target) if wanted else ([], [])
    statements = _statements(document, rest)
    places = {edit.start for edit in [*statements, *edits] if edit.start == edit.end}
    gap = document.newline * 2
    added = [
        replace(edit, text=gap + edit.text)
        if edit.start in places and not edit.text.startswith(gap)
        else edit
        for edit in added
    ]
    return [*extended, *statements, *edits, *added]


def _functions(document: Document, wanted: list[Definition], edits: list[Edit]) -> list[Edit]:
    """The edits that put functions behind the imports, each before its first use."""
    places: dict[int, list[Definition]] = {}
    for need in wanted:
        uses = [edit.start for edit in edits if need.name in edit.text]
        at = definitions.in_order(document, min(uses, default=len(document.text)), need.name)
        places.setdefault(at, []).append(need)
    return [
        _on_its_own_line(
            document, Edit(document.path, at, at, definitions.texts(document, found, at))
        )
        for at, found in places.items()
    ]


def _extended(
    document: Document, wanted: list[ImportNeed], edits: Iterable[Edit], target: str
) -> tuple[list[Edit], list[ImportNeed]]:
    """The edits of import statements at the top that take in needs, and the needs that remain."""
    taken = Taken()
    for edit in edits:
        taken.add(edit)
    found: list[Edit] = []
    rest = list(wanted)
    statements = [s for s in _top_imports(document) if isinstance(s, ast.ImportFrom)]
    modules = {need.module for need in wanted}
    # What has the module already before what will have it once it is migrated.
    for statement in sorted(statements, key=lambda s: s.module not in modules):
        start, end = document.start(statement), document.end(statement)
        mine = [need for need in rest if need.attribute and _supplies(statement, need, target)]
        if not mine or taken.touches(Edit(document.path, start, end, "")):
            continue
        added = AliasText(document, statement).insert([need.alias for need in mine])
        line = document.text[document.line_start(end) : document.line_end(end)]
        length = len(line) + sum(len(edit.text) for edit in added)
        if "\n" in added[0].text or length <= _LONGEST:
            found += added
            rest = [need for need in rest if need not in mine]
    return found, rest


def _supplies(statement: ast.ImportFrom, need: ImportNeed, target: str) -> bool:
    """Whether ``from module import …`` can take in a need, now or once it is migrated."""
    if statement.level or not statement.module or statement.names[0].name == "*":
        return False
    if statement.module == need.module or not target:
        return statement.module == need.module
    module = lookup(statement.module, target)
    known = lookup(f"{statement.module}.{need.attribute}", target)
    return (
        module is not None
        and module.target == need.module
        and known is not None
        and known.target == f"{need.module}.{need.attribute}"
        and bool(set(known.origin) & set("1023tcp"))  # no name that only Keras 3 has
    )


def unused(analysis: Analysis, before: Analysis, keeps: frozenset[str]) -> list[Edit]:
    """The edits that take out the imports of which ``before`` used the names and nothing does now.

    ``keeps`` holds names that other files of the project take from this one.
    """
    document = analysis.document
    once = {place for place, used in _names(before) if used}
    once -= {place for place, used in _names(analysis) if used}
    edits: list[Edit] = []
    going: list[ast.stmt] = []
    places = _names(analysis)
    for statement, _ in analysis.module.imports:
        rest = document.text[document.end(statement) : document.line_end(document.end(statement))]
        aliases = []
        for alias, qualified in zip(statement.names, analysis.imported(statement)):
            place, _ = next(places)
            # Other modules may be imported for what happens when they are.
            known = qualified.partition(".")[0] in ("keras", "tensorflow")
            if known and place in once and place[-1] not in keeps:
                if not analysis.is_exported(place[-1]):
                    aliases.append(alias)
        if not aliases or PRAGMA.match(rest.strip()) or _LEFT_ALONE in rest:
            continue
        if len(aliases) == len(statement.names):
            going.append(statement)  # all at once: they may share a line
        else:
            edits += remove_aliases(analysis, statement, aliases)
    return edits + remove_statements(analysis, going)


def _names(analysis: Analysis) -> Iterator[tuple[tuple[str, ...], bool]]:
    """For every alias of every import: where it binds which name, and whether that is used."""
    for statement, point in analysis.module.imports:
        scopes = []
        scope: Scope | None = point.block.scope
        while scope is not None:
            scopes.append(getattr(scope.node, "name", ""))
            scope = scope.parent
        for alias in statement.names:
            yield (*scopes, _bound(alias)), bool(analysis.uses_of_alias(alias))


_LEFT_ALONE = "keras-codemods:"
"""What a suppression comment holds."""


def _bound(alias: ast.alias) -> str:
    """The name that an alias of an import statement binds."""
    return alias.asname or alias.name.partition(".")[0]


def _statements(document: Document, wanted: list[ImportNeed]) -> list[Edit]:
    """New import statements."""
    if not wanted:
        return []
    first, last = _import_block(document)
    newline = document.newline
    before = [n for n in wanted if n.module.partition(".")[0] in sys.stdlib_module_names]
    after = [n for n in wanted if n not in before]
    edits = []
    if before:
        text = "".join(line + newline for line in _lines(before))
        edits.append(Edit(document.path, first, first, text))
    if after:
        text = "".join(line + newline for line in _lines(after))
        edits.append(Edit(document.path, last, last, text))
    if len(edits) == 2 and edits[0].start == edits[1].start:
        edits = [Edit(document.path, first, first, edits[0].text + edits[1].text)]
    return [_on_its_own_line(document, edit) for edit in edits]


def _lines(needs: list[ImportNeed]) -> list[str]:
    """Import statements, one for all names of a module."""
    modules: dict[str, list[ImportNeed]] = {}
    for need in needs:
        modules.setdefault(need.module if need.attribute else need.statement(), []).append(need)
    return [
        f"from {module} import {', '.join(need.alias for need in mine)}"
        if mine[0].attribute
        else module
        for module, mine in modules.items()
    ]


def _on_its_own_line(document: Document, edit: Edit) -> Edit:
    """An insertion behind a last line that has no line break."""
    if not edit.start or document.text[edit.start - 1] in "\r\n":
        return edit
    text = document.newline + edit.text[: -len(document.newline)]
    return Edit(edit.path, edit.start, edit.end, text)


def _top_imports(document: Document) -> Iterator[ast.stmt]:
    """The import statements of the module itself, before anything else but its docstring."""
    first, last = _import_block(document)
    for statement in document.tree.body:
        if first <= document.start(statement) < last:
            yield statement


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
    while 0 < index < len(body) and body[index].lineno == body[index - 1].end_lineno:
        index += 1
    start = document.line_end(document.end(body[index - 1])) if index else document.top
    if index < len(body) and isinstance(body[index], (ast.Import, ast.ImportFrom)):
        start = document.line_start(document.start(body[index]))
    end = start
    for line in by_lines(body[index:]):
        if not all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in line):
            break  # what else stands on the line may need the new import
        end = document.line_end(document.end(line[-1]))
    return start, end


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"
