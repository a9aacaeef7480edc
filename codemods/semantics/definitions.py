"""Functions and classes that fixes bring along: what the target lacks and no expression can say.

Each is a few lines of source (``tables/definitions.py``) that stand once per file, at module
level behind the imports.  A text of a fix names it, and its ``Definition`` is among the needs
of the fix; the planner of ``project/imports.py`` puts it in its place.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from codemods.edits import Definition, Need
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Binding, Block, Point
from codemods.semantics.statements import by_lines
from codemods.semantics.templates import module_name
from codemods.sources.document import Document
from codemods.tables.definitions import SOURCES

_MODULE = re.compile(r"<([\w.]+)>")
_PREFIX = re.compile(r"\b[A-Za-z_][\w.]*\.(?=[A-Za-z_])")
_IMPORTS = (ast.Import, ast.ImportFrom)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_DEFINED = (ast.FunctionDef, ast.ClassDef)


def definition(
    analysis: Analysis, name: str, node: ast.AST, point: Point
) -> tuple[str, list[Need]]:
    """A name for one of these functions that works at ``node``, and what that needs."""
    document = analysis.document
    for statement in analysis.module.tree.body:
        if isinstance(statement, _DEFINED) and statement.name.rstrip("_") == name:
            found = analysis.names.bindings(statement.name, point)
            if is_definition(analysis, found, name):
                return statement.name, []
    own = name
    while analysis.module.scope.bindings.get(own) or analysis.names.bindings(own, point):
        own += "_"
    at = _point(analysis, place(document, analysis.module.tree, document.start(node)))
    needs: list[Need] = []

    def module(match: re.Match[str]) -> str:
        if match[1] in SOURCES:
            text, others = definition(analysis, match[1], node, point)
            needs.extend(need for need in others if need not in needs)
            return text
        text, more = module_name(analysis, match[1], at)
        needs.extend(need for need in more if need not in needs)
        return text

    text = _MODULE.sub(module, SOURCES[name].replace("{name}", own))
    return own, [*needs, Definition(own, text)]


def is_definition(analysis: Analysis, bindings: Sequence[Binding], name: str) -> bool:
    """Whether a name is bound to one of these functions, and to nothing else."""
    if len(bindings) != 1 or not isinstance(bindings[0].node, _DEFINED):
        return False
    return _shape(analysis.document.source(bindings[0].node)) == _shape(SOURCES[name])


def source(name: str) -> str:
    """The source of one of these functions, with ``<module>`` for modules."""
    return SOURCES[name].replace("{name}", name)


def is_known(name: str) -> bool:
    """Whether there is such a function."""
    return name in SOURCES


def fits(name: str, call: ast.Call) -> bool:
    """Whether one of these functions takes the arguments of a call."""
    arguments = _arguments(name)
    plain = [argument.arg for argument in arguments.args]
    known = {*plain, *(argument.arg for argument in arguments.kwonlyargs)}
    starred = any(isinstance(value, ast.Starred) for value in call.args)
    keywords = {keyword.arg for keyword in call.keywords}
    return not starred and len(call.args) <= len(plain) and keywords <= known


@cache
def _arguments(name: str) -> ast.arguments:
    """The parameters of one of these functions."""
    (function,) = ast.parse(_MODULE.sub(_plain, source(name))).body
    assert isinstance(function, ast.FunctionDef)
    return function.args


def _plain(match: re.Match[str]) -> str:
    """Some name in the place of a module, to make the source one of Python."""
    return match[1] if match[1] in SOURCES else "module"


def place(document: Document, tree: ast.Module, use: int) -> int:
    """Where a function goes that is used at ``use``: the start of a line of the module.

    That is behind the imports at the top, also where other statements stand between
    them, but before the first function or class and before the use.
    """
    behind: ast.stmt | None = None
    first = True
    for line in by_lines(tree.body):
        if any(isinstance(node, _SCOPES) for node in line) or document.end(line[-1]) > use:
            break
        if any(_imports(node) or (first and _is_docstring(node)) for node in line):
            behind = line[-1]
        first = False
    if behind is not None:
        return document.line_end(document.end(behind))
    if tree.body and isinstance(tree.body[0], _IMPORTS):  # on a line with code that may use it
        return document.line_start(document.start(tree.body[0]))
    return document.top


def in_order(document: Document, use: int, name: str) -> int:
    """The same behind such functions that stand there already and sort before ``name``."""
    start = place(document, document.tree, use)
    for statement in document.tree.body:
        if document.start(statement) < start:
            continue
        known = isinstance(statement, _DEFINED) and statement.name.rstrip("_") in SOURCES
        if not known or getattr(statement, "name", "") > name:
            break
        start = document.line_end(document.end(statement))
    return start


def _imports(statement: ast.stmt) -> bool:
    """Whether a statement imports, and does nothing else of note."""
    if isinstance(statement, _IMPORTS):
        return True
    if isinstance(statement, (ast.Try, ast.If)):
        return any(isinstance(part, _IMPORTS) for part in statement.body)
    return False


def _is_docstring(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def _point(analysis: Analysis, start: int) -> Point:
    """The moment at which the line at ``start`` of the module runs."""
    last: Point | None = None
    for statement, point in analysis.module.imports:
        if analysis.document.start(statement) < start and point.block.scope.kind == "module":
            last = point
    if last is None:
        return Point(Block(analysis.module.scope, None, None), 0)
    block = last.block
    while block.parent is not None:
        block = block.parent
    return Point(block, last.order + 1)


@lru_cache(maxsize=256)
def _shape(text: str) -> str:
    """What a function does, whatever it is called and however it reaches Keras."""
    tree = ast.parse(_MODULE.sub(_plain, text.replace("{name}", "f")))
    (function,) = tree.body
    assert isinstance(function, _DEFINED)
    function.name = "f"
    function.decorator_list.clear()
    if _is_docstring(function.body[0]):
        del function.body[0]
    return _PREFIX.sub("", ast.unparse(function))


def texts(document: Document, found: Sequence[Definition], start: int) -> str:
    """The text that puts functions at ``start``, two empty lines around each."""
    text, newline = document.text, document.newline
    before = 0 if start == 0 else 2
    blank = _empty_lines(text[start:])
    following = "" if blank is None else newline * max(2 - blank, 0)
    parts = []
    for definition_ in sorted(found):
        parts.append(newline * before + definition_.text.replace("\n", newline))
        before = 2
    return "".join(parts) + following


def _empty_lines(text: str) -> int | None:
    """The number of empty lines that a text begins with; ``None`` if it has no other."""
    for number, line in enumerate(text.splitlines()):
        if line.strip():
            return number
    return None
