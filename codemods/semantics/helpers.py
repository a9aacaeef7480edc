"""Functions and classes that a fix adds to a program, where the target has nothing equal.

A helper is defined once per file, behind the imports at the top; the next fix that needs
it finds it by its name and docstring.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from codemods.edits import Edit, ImportNeed
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Binding, How, Point
from codemods.semantics.templates import module_name

_MODULE = re.compile(r"<([\w.]+)>")


@dataclass(frozen=True, slots=True)
class Helper:
    """A definition that fixes may add; ``<dotted.module>`` stands for a name of the module."""

    name: str
    text: str
    """The definition, which begins with ``def name`` or ``class name`` and has a docstring."""

    @property
    def docstring(self) -> str:
        """By which it is known again."""
        node = ast.parse(_MODULE.sub("module", self.text)).body[0]
        assert isinstance(node, (ast.FunctionDef, ast.ClassDef))
        return ast.get_docstring(node) or ""


@dataclass(frozen=True, slots=True)
class Supplied:
    """A helper that a fix can use."""

    name: str
    edits: tuple[Edit, ...]
    needs: tuple[ImportNeed, ...]


def supply(analysis: Analysis, helper: Helper, point: Point) -> Supplied | None:
    """The name of ``helper`` at ``point``, and what adds it; ``None`` if it has no place."""
    for name, bindings in analysis.module.scope.bindings.items():
        if name.startswith(helper.name) and is_helper(bindings, helper):
            if analysis.names.bindings(name, point) == bindings:
                return Supplied(name, (), ())
    place = _place(analysis)
    if place is None:
        return None
    offset, there = place
    name = helper.name
    while analysis.module.scope.bindings.get(name) or analysis.names.bindings(name, point):
        name += "_"
    needs: list[ImportNeed] = []

    def module(match: re.Match[str]) -> str:
        found, more = module_name(analysis, match[1], there)
        needs.extend(more)
        return found

    text = _MODULE.sub(module, helper.text.strip()).replace(helper.name, name)
    document = analysis.document
    rest = document.text[offset:]
    blank = rest[: len(rest) - len(rest.lstrip("\r\n"))].count("\n")
    newline = document.newline
    lines = ["", "", *text.splitlines(), *[""] * (2 - blank if rest.strip() else 0)]
    whole = "".join(f"{line}{newline}" for line in lines)
    return Supplied(name, (analysis.edit(offset, offset, whole),), tuple(dict.fromkeys(needs)))


def is_helper(bindings: list[Binding], helper: Helper) -> bool:
    """Whether a name is bound to ``helper``, and to nothing else."""
    if len(bindings) != 1 or bindings[0].how not in (How.FUNCTION, How.CLASS):
        return False
    return ast.get_docstring(bindings[0].node) == helper.docstring


def _place(analysis: Analysis) -> tuple[int, Point] | None:
    """Behind the last import before the first definition of a module."""
    last: ast.stmt | None = None
    for statement in analysis.module.tree.body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            last = statement
        elif isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            break
    points = {id(found): point for found, point in analysis.module.imports}
    if last is None:
        return None
    document, point = analysis.document, points[id(last)]
    end = document.line_end(document.end(last))
    if not document.text.endswith("\n", 0, end):
        return None
    return end, Point(point.block, point.order + 1)
