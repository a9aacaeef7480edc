"""What is left of Python 2 in a program that Python 3 parses.

First what no Python 3 can run, whatever the program was written for; then what only a
program for Python 2 means differently.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules.python2 import classes, files, lists
from codemods.rules.python2.said import say
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Block, Point
from codemods.semantics.statements import parents
from codemods.sources.python2.division import Outcome, divisions
from codemods.tables.python2 import Old, old

_VERSION = re.compile(r"version_info|PY[23]\b|PYTHON[23]|sys\.version|python_version", re.I)
_BUILTINS_OF = ("past", "future", "builtins", "six.moves", "__builtin__")


def remains(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Everything that Python 3 runs no more, or runs differently."""
    for check in (_builtins, _methods, _modules, _names, _statements):
        yield from check(analysis, rule)
    for found in (lists.lists, classes.classes, files.files):
        for said in found(analysis):
            if not _is_left_out(said.point):
                yield say(analysis, rule, said)
    if analysis.project.is_python2(analysis.document):
        yield from _divisions(analysis, rule)
        for said in files.pickles(analysis):
            yield say(analysis, rule, said)


_CAUGHT = frozenset({"NameError", "ImportError", "ModuleNotFoundError", "AttributeError"})
_ALL = frozenset({"Exception", "BaseException"})
_SHORT = 2
"""Statements of a ``try`` that is there for one name, though it catches everything."""


def _is_for_python2(test: ast.expr, attribute: str) -> bool:
    """Whether a condition asks for the version, or for ``attribute`` (or none) itself."""
    text = ast.unparse(test)
    asks = attribute and re.search(rf"\bhasattr\(.*, '{attribute}'\)", text)
    return bool(asks) or _VERSION.search(text) is not None


def _is_left_out(point: Point, attribute: str = "") -> bool:
    """Whether the program itself sees to it that only Python 2 comes here."""
    block: Block | None = point.block
    while block is not None:
        owner = block.owner
        if block.branch == "handler":
            return True
        if isinstance(owner, ast.If) and _is_for_python2(owner.test, attribute):
            return True
        if isinstance(owner, ast.Try) and block.branch == "body" and _catches(owner):
            return True
        outer = block.scope.outer if block.parent is None else None
        block = outer.block if outer is not None else block.parent
    return False


def _catches(statement: ast.Try) -> bool:
    """Whether a ``try`` is there for names that may be missing."""
    short = len(statement.body) <= _SHORT
    for handler in statement.handlers:
        kinds = [] if handler.type is None else [handler.type]
        if isinstance(handler.type, ast.Tuple):
            kinds = handler.type.elts
        names = {kind.id for kind in kinds if isinstance(kind, ast.Name)}
        if names & _CAUGHT or (short and (handler.type is None or names & _ALL)):
            return True
    return False


def _of_row(
    analysis: Analysis, rule: str, row: Old, start: int, end: int, edit: Edit | None
) -> Finding:
    """The finding for a name that Python 3 has not."""
    shown = f"{row.name}()" if row.kind == "method" else row.name
    message = f"`{shown}` is gone since Python 3"
    if edit is None:
        return analysis.finding(
            rule, start, end, message, Safety.MANUAL, advice=row.advice or (f"use {row.new}")
        )
    message += f"; use `{row.new}`; assumes that it is that of Python 2"
    fix = Fix((edit,))
    return analysis.finding(rule, start, end, message, Safety.UNSAFE, render=lambda: fix)


# -- names ----------------------------------------------------------------------------


def _has_star(analysis: Analysis) -> bool:
    """Whether a star import may bring old builtins back."""
    return any(
        isinstance(statement, ast.ImportFrom)
        and statement.names[0].name == "*"
        and (statement.module or "").startswith(_BUILTINS_OF)
        for statement, _ in analysis.module.imports
    )


def _builtins(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """``xrange`` and the like, where the program has nothing under that name."""
    found = [name for name in old("builtin") if name in analysis.module.used_names]
    if not found or _has_star(analysis):
        return
    for name in found:
        row = old("builtin")[name]
        for use in analysis.module.uses(name):
            if analysis.names.bindings(name, use.point) or _is_conditional(analysis, use.name):
                continue
            if _is_left_out(use.point):
                continue
            start, end = analysis.document.start(use.name), analysis.document.end(use.name)
            taken = row.new and analysis.names.bindings(row.new, use.point)
            edit = analysis.edit(start, end, row.new) if row.new and not taken else None
            yield _of_row(analysis, rule, row, start, end, edit)


def _is_conditional(analysis: Analysis, node: ast.AST, attribute: str = "") -> bool:
    """``unicode if PY2 else str``, ``PY2 and isinstance(x, unicode)``, or ``hasattr``."""
    above = parents(analysis).get(node)
    while isinstance(above, (ast.expr, ast.keyword, ast.comprehension)):
        if isinstance(above, (ast.IfExp, ast.BoolOp)) and _is_for_python2(above, attribute):
            return True
        above = parents(analysis).get(above)
    return False


def _methods(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """``d.iteritems()`` and ``d.has_key(k)``."""
    for name, row in old("method").items():
        for site in analysis.module.methods(name):
            function = site.node.func
            assert isinstance(function, ast.Attribute)
            if analysis.names.qualified(function.value, site.point):
                continue  # six.iteritems(d)
            if analysis.project.defines(name) or _is_left_out(site.point, name):
                continue
            if _is_conditional(analysis, site.node, name):
                continue
            if len(site.node.args) != (name == "has_key") or site.node.keywords:
                continue
            start, end = analysis.attribute_span(function)
            if name.startswith("iter") and not _is_looped(analysis, site.node):
                row = replace(
                    row, new="", advice=f"use iter(….{row.new}()), or list(….{row.new}())"
                )
            edit = analysis.edit(start, end, row.new) if row.new else None
            yield _of_row(analysis, rule, row, start, end, edit)


def _is_looped(analysis: Analysis, call: ast.Call) -> bool:
    """Whether a call gives what a loop goes through, or another call takes apart."""
    above = parents(analysis).get(call)
    if isinstance(above, (ast.For, ast.comprehension)):
        return above.iter is call
    return (
        isinstance(above, ast.Call)
        and call in above.args
        and isinstance(above.func, ast.Name)
        and above.func.id != "next"
    )


def _modules(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Imports of modules that have another name, or are gone."""
    rows, document = old("module"), analysis.document
    for statement, point in analysis.module.imports:
        names = analysis.imported(statement)
        if isinstance(statement, ast.ImportFrom):
            row = rows.get(statement.module or "") if not statement.level else None
            known = row is not None and names[0].startswith(f"{row.name}.")
            if row is None or not known or _is_left_out(point):
                continue
            at = document.text.index(row.name, document.start(statement))
            span = at, at + len(row.name)
            edit = analysis.edit(*span, row.new) if row.new else None
            yield _of_row(analysis, rule, row, *span, edit)
            continue
        for alias, name in zip(statement.names, names):
            row = rows.get(alias.name)
            if row is None or name != alias.name or _is_left_out(point):
                continue
            start, end = document.start(alias), document.end(alias)
            bound = alias.asname or alias.name
            text = row.new if row.new == bound else f"{row.new} as {bound}"
            edit = analysis.edit(start, end, text) if row.new else None
            yield _of_row(analysis, rule, row, start, end, edit)


def _names(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """``string.letters``, ``itertools.izip``, ``urllib.urlopen``."""
    rows = old("name")
    tops = {name.partition(".")[0] for name in rows}
    for statement, point in analysis.module.imports:
        names = analysis.imported(statement)
        for alias, name in zip(statement.names, names):
            row = rows.get(name)
            if row is not None and not _is_left_out(point):
                span = analysis.document.start(alias), analysis.document.end(alias)
                yield _of_row(analysis, rule, row, *span, None)
            if not isinstance(statement, ast.Import) or name not in tops:
                continue
            for use in analysis.module.uses(alias.asname or alias.name):
                chain = _first_attribute(use.chain, use.name)
                if chain is None or _is_left_out(use.point):
                    continue
                found = analysis.names.qualified(chain, use.point)
                row = rows.get(found[0]) if len(found) == 1 else None
                if row is not None:
                    span = analysis.document.start(chain), analysis.document.end(chain)
                    yield _of_row(analysis, rule, row, *span, None)


def _first_attribute(chain: ast.expr, name: ast.Name) -> ast.Attribute | None:
    for part in ast.walk(chain):
        if isinstance(part, ast.Attribute) and part.value is name:
            return part if isinstance(part.ctx, ast.Load) else None
    return None


# -- statements -----------------------------------------------------------------------


def _statements(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """``print`` that is a statement still."""
    if "print" not in analysis.document.code:
        return
    for node in analysis.module.nodes.of(ast.Expr):
        text = _printed(node.value)
        if text is None:
            continue
        start, end = analysis.document.start(node), analysis.document.end(node)
        yield analysis.finding(rule, start, end, text[0], Safety.MANUAL, advice=text[1])


def _printed(node: ast.expr) -> tuple[str, str] | None:
    """What is wrong with a statement that looks like one of Python 2."""
    first = node.elts[0] if isinstance(node, ast.Tuple) and node.elts else node
    if isinstance(first, ast.BinOp):
        if isinstance(first.op, ast.RShift) and _is_print(first.left):
            return "`print >>file` is no output since Python 3", "use print(…, file=file)"
        if isinstance(first.op, ast.Mod) and isinstance(first.left, ast.Call):
            if _is_print(first.left.func):
                return "`print(…) % …` formats nothing since Python 3", "use print(… % …)"
    if _is_print(node):
        return "`print` prints nothing since Python 3", "use print()"
    if first is not node and isinstance(first, ast.Call) and _is_print(first.func):
        return "only the first part is printed since Python 3", "put all into the parentheses"
    return None


def _is_print(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "print"


# -- divisions ------------------------------------------------------------------------


def _divisions(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """``/`` that rounded down, or may have."""
    document = analysis.document
    for node, outcome in divisions(analysis.module.tree):
        if outcome is Outcome.OTHER:
            continue
        left, right = (
            (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)
        )
        message = "`/` rounded down in Python 2, "
        if outcome is Outcome.COUNTS:
            message += f"if `{analysis.brief(left)}` and `{analysis.brief(right)}` were integers"
        elif outcome is Outcome.WHOLE:
            message += "and a whole number is needed here"
        else:
            message += "and both sides are integers"
        start, end = document.start(node), document.end(node)
        advice = "use // if a fraction was not wanted"
        yield analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)
