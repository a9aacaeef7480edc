"""What old programs take from Python, NumPy, SciPy and others, and is gone there, too.

A program for Keras of 2016 has more in it that does not run any more than Keras: ``np.float``,
``scipy.misc.imresize``, ``collections.Iterable``, ``sklearn.cross_validation``.  This rule
looks at files of projects with old Keras only; every message begins with "not Keras".  What
is gone from all releases that run with TensorFlow 2.16 and later is replaced by what does the
same.

- The functions of ``scipy.misc`` for pictures are added to the file as functions that use
  Pillow, as SciPy did: ``old_imread``, ``old_imresize``, ``old_imsave``, ``old_toimage``.
- ``re.split`` skipped empty matches before Python 3.7; a pattern that can match nothing gets
  one that cannot.

Safe where the name is proven and the new text does the same; unsafe where the message names
an assumption; manual where a decision is needed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from codemods.edits import Edit, Finding, Fix, ImportNeed, Need, Safety
from codemods.rules import Rule
from codemods.rules.not_keras.calls import changed_calls
from codemods.semantics import definitions
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import is_guarded
from codemods.semantics.scopes import Block, Point, Use
from codemods.semantics.statements import parents, remove_aliases, replace_statement
from codemods.semantics.templates import module_name, replacement
from codemods.semantics.wording import listed
from codemods.tables.not_keras import Gone, gone, packages

NAME = "not-keras"

_TOKEN = re.compile(r"<([\w.]+)>|\{(\w+)\}")
_OLD = ("k1", "k2", "tf1")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Names that are gone, and calls that mean something else, in a project with old Keras."""
    if not analysis.in_keras_project or analysis.dialects.default.name not in _OLD:
        return
    yield from _imports(analysis)
    yield from _chains(analysis)
    yield from changed_calls(analysis, NAME)


def _text(row: Gone, shown: str) -> str:
    return f"not Keras: `{shown}` is gone since {row.since}"


def _finding(
    analysis: Analysis, node: ast.expr | ast.alias, row: Gone, shown: str, fix: Fix | None
) -> Finding:
    """The finding for a name, with a fix or with advice."""
    start, end = analysis.document.start(node), analysis.document.end(node)
    message = _text(row, shown)
    if fix is None:
        advice = row.note if row.how == "manual" else _instead(row)
        if row.how == "helper":
            advice = "do it with Pillow: PIL.Image.open, PIL.Image.fromarray(…).resize, ….save"
        return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
    if row.how == "manual":  # nothing uses it
        message += "; nothing uses it here"
        return analysis.finding(NAME, start, end, message, Safety.SAFE, render=lambda: fix)
    message += f"; {_instead(row)}"
    if row.note:
        message += f"; assumes that {row.note}"
    safety = Safety.UNSAFE if row.note else Safety.SAFE
    return analysis.finding(NAME, start, end, message, safety, render=lambda: fix)


def _instead(row: Gone) -> str:
    """What takes the place of a name, in words."""
    if row.how == "helper":
        return f"`{row.new}` does the same with Pillow"
    if row.how == "argspec":
        return "use `inspect.getfullargspec`, which has more fields"
    return f"use `{_TOKEN.sub(lambda match: match[1] or match[2], row.new)}`"


def _is_guarded(analysis: Analysis, point: Point, attribute: str = "") -> bool:
    """Whether the program itself does without a name, or falls back to it."""
    block: Block | None = point.block
    while block is not None:
        if block.branch == "handler":
            return True
        block = block.parent
    return is_guarded(analysis, point, attribute)


# -- attribute chains ---------------------------------------------------------------


def _chains(analysis: Analysis) -> Iterator[Finding]:
    """``np.float`` and the like, wherever the module comes from."""
    module = analysis.module
    roots = {
        alias.asname or alias.name.partition(".")[0]
        for statement, _ in module.imports
        for alias, name in zip(statement.names, analysis.imported(statement))
        if name.partition(".")[0] in packages()
    }
    for name in sorted(roots):
        for use in module.uses(name):
            found = _named(analysis, use)
            if found is None:
                continue
            node, row = found
            if _is_guarded(analysis, use.point, node.attr):
                continue
            fix = _replaced(analysis, row, node, use.point)
            yield _finding(analysis, node, row, analysis.brief(node), fix)


def _named(analysis: Analysis, use: Use) -> tuple[ast.Attribute, Gone] | None:
    """The part of a chain that names something which is gone."""
    parts: list[ast.Attribute] = []
    node = use.chain
    while isinstance(node, ast.Attribute):
        parts.insert(0, node)
        node = node.value
    for part in parts:
        names = analysis.names.qualified(part, use.point)
        row = gone(names[0]) if len(names) == 1 else None
        if row is not None and isinstance(part.ctx, ast.Load):
            longer = [p for p in parts if parts.index(p) > parts.index(part)]
            known = [gone(n) for p in longer for n in analysis.names.qualified(p, use.point)]
            if row.how != "manual" or not any(known):
                return part, row
    return None


def _replaced(analysis: Analysis, row: Gone, node: ast.expr, point: Point) -> Fix | None:
    """The fix for one use of a name; ``None`` if there is none."""
    above = parents(analysis)[node]
    call = above if isinstance(above, ast.Call) and above.func is node else None
    if row.how == "name":
        if "<" not in row.new and analysis.names.bindings(row.new, point):
            return None  # the program has something else under the name of the builtin
        module, _, last = row.new[1:].partition(">.")
        if isinstance(node, ast.Attribute) and analysis.names.qualified(node.value, point) == (
            module,
        ):
            return Fix((analysis.edit(*analysis.attribute_span(node), last),))
        text = row.new
        if text.startswith("-") and isinstance(above, (ast.BinOp, ast.UnaryOp, ast.Attribute)):
            text = f"({text})"
        return replacement(analysis, node, text, {}, point)
    if row.how == "move":
        text, needs = _moved(analysis, row, point)
        start, end = analysis.document.start(node), analysis.document.end(node)
        return Fix((analysis.edit(start, end, text),), needs)
    if row.how == "helper":
        if call is not None and not definitions.fits(row.new, call):
            return None
        text, more = definitions.definition(analysis, row.new, node, point)
        start, end = analysis.document.start(node), analysis.document.end(node)
        return Fix((analysis.edit(start, end, text),), tuple(more))
    if row.how == "call" and call is not None:
        values: list[ast.expr] = [*call.args, *(keyword.value for keyword in call.keywords)]
        names = [keyword.arg for keyword in call.keywords]
        parts = dict(zip((*row.parameters[: len(call.args)], *names), values))
        if set(parts) != set(row.parameters) or any(isinstance(v, ast.Starred) for v in values):
            return None
        return replacement(
            analysis, call, row.new, {str(name): value for name, value in parts.items()}, point
        )
    if row.how == "argspec" and call is not None:
        return _argspec(analysis, node, call)
    return None


def _moved(analysis: Analysis, row: Gone, point: Point) -> tuple[str, tuple[ImportNeed, ...]]:
    """A name for what has moved, through its module if that is at hand."""
    home, _, last = row.new.rpartition(".")
    if not home:
        return analysis.name_for(row.new, "", row.new, point)
    module, missing = module_name(analysis, home, point)
    if not missing:
        return f"{module}.{last}", ()
    return analysis.name_for(home, last, last, point)


def _argspec(analysis: Analysis, node: ast.expr, call: ast.Call) -> Fix | None:
    """``inspect.getfullargspec``: the same fields first, and three more."""
    above = parents(analysis)[call]
    document = analysis.document
    end = document.end(node)
    renamed = analysis.edit(end - len("getargspec"), end, "getfullargspec")
    if isinstance(above, ast.Attribute) and above.attr in ("args", "varargs", "defaults"):
        return Fix((renamed,))
    if isinstance(above, ast.Subscript) and isinstance(above.slice, ast.Constant):
        index = above.slice.value
        return Fix((renamed,)) if type(index) is int and 0 <= index < 4 else None
    if isinstance(above, ast.Assign) and isinstance(above.targets[0], ast.Tuple):
        behind = document.end(call)
        return Fix((renamed, analysis.edit(behind, behind, "[:4]")))
    return None


# -- imports ------------------------------------------------------------------------


def _imports(analysis: Analysis) -> Iterator[Finding]:
    """Import statements that name something which is gone."""
    for statement, point in analysis.module.imports:
        if _is_guarded(analysis, point):
            continue
        names = analysis.imported(statement)
        rows = [_row(name) for name in names]
        found = [(a, r) for a, r in zip(statement.names, rows) if r is not None]
        if not found:
            continue
        moved = all(row.how == "move" and not row.note for _, row in found)
        if moved and isinstance(statement, ast.ImportFrom):
            yield _of_moved(analysis, statement, found)
            continue
        for alias, row in found:
            qualified = names[statement.names.index(alias)]
            fix = _without(analysis, statement, alias)
            if fix is None and row.how == "manual" and "." not in row.name:
                if alias is not found[0][0]:
                    continue  # the whole package is gone, which is said once
                qualified = row.name
            if fix is None and row.how == "manual":
                if _speaks_elsewhere(analysis, alias):
                    continue
            elif fix is None and isinstance(statement, ast.ImportFrom):
                fix = _with_uses(analysis, statement, alias, row)
            yield _finding(analysis, alias, row, qualified, fix)


def _without(
    analysis: Analysis, statement: ast.Import | ast.ImportFrom, alias: ast.alias
) -> Fix | None:
    """The fix that takes out the import of what is gone, if nothing uses it."""
    name = alias.asname or alias.name
    if "." in name or analysis.uses_of_alias(alias) or analysis.is_exported(name):
        return None
    if analysis.project.may_take(analysis.document.path, name):
        return None
    return Fix(tuple(remove_aliases(analysis, statement, [alias])))


def _row(qualified: str) -> Gone | None:
    """What is gone: the name itself, or the module that it is in."""
    home, rest = qualified, ""
    while home:
        found = gone(home)
        if found is not None:
            return replace(found, new=found.new + rest) if found.how == "move" else found
        home, _, last = home.rpartition(".")
        rest = f".{last}{rest}"
    return None


def _speaks_elsewhere(analysis: Analysis, alias: ast.alias) -> bool:
    """Whether the uses of a module that is gone are fixed, all of them."""
    uses = analysis.uses_of_alias(alias)
    found = [_named(analysis, use) for use in uses]
    return bool(uses) and all(f is not None and f[1].how != "manual" for f in found)


def _of_moved(
    analysis: Analysis, statement: ast.ImportFrom, found: list[tuple[ast.alias, Gone]]
) -> Finding:
    """``from old import a, b`` where the names are in other modules now."""
    document, row = analysis.document, found[0][1]
    shown = [f"{statement.module}.{alias.name}" for alias, _ in found]
    homes = {row.new.rpartition(".")[0] for _, row in found}
    same = all(row.new.rpartition(".")[2] == alias.name for alias, row in found)
    whole = len(found) == len(statement.names)
    needs = tuple(ImportNeed(*_place(row.new), alias.asname or alias.name) for alias, row in found)
    verb = "are" if len(found) > 1 else "is"
    message = f"not Keras: {listed(shown)} {verb} gone since {row.since}; "
    message += f"use {listed(dict.fromkeys(r.new for _, r in found))}"

    def render() -> Fix:
        start, end = document.start(statement), document.end(statement)
        (home, *others) = homes
        if whole and same and not others and home:
            at = document.text.index(str(statement.module), start)
            return Fix((analysis.edit(at, at + len(str(statement.module)), home),))
        if whole:
            lines = [need.statement() for need in needs]
            return Fix(tuple(replace_statement(analysis, start, end, lines)))
        return Fix(tuple(remove_aliases(analysis, statement, [a for a, _ in found])), needs)

    start, end = document.start(found[0][0]), document.end(found[-1][0])
    return analysis.finding(NAME, start, end, message, Safety.SAFE, render=render)


def _place(dotted: str) -> tuple[str, str]:
    """A dotted name as module and attribute."""
    module, _, last = dotted.rpartition(".")
    return (module, last) if module else (last, "")


def _with_uses(
    analysis: Analysis, statement: ast.ImportFrom, alias: ast.alias, row: Gone
) -> Fix | None:
    """The fix that rewrites every use of an imported name, and takes its import out."""
    if analysis.project.may_take(analysis.document.path, alias.asname or alias.name):
        return None
    edits: list[Edit] = []
    needs: list[Need] = []
    if row.how == "move":
        needs.append(ImportNeed(*_place(row.new), alias.asname or alias.name))
    else:
        for use in analysis.uses_of_alias(alias):
            found = analysis.names.bindings(use.name.id, use.point)
            if len(found) != 1:
                return None
            fix = _replaced(analysis, row, use.name, use.point)
            if fix is None:
                return None
            edits += fix.edits
            needs += fix.needs
    edits += remove_aliases(analysis, statement, [alias])
    return Fix(tuple(edits), tuple(dict.fromkeys(needs)))


RULE = Rule(
    NAME,
    "what is gone from Python, NumPy, SciPy and scikit-learn, in programs with old Keras",
    check,
    words=(),
    project_words=(
        *(name.encode() for name in sorted(packages() - {"imp", "platform"})),
        b"re.split",
        b"as_matrix",
        b"import imp",
        b"imp.",
        b"platform.",
    ),
    references=(
        "NumPy 1.24 release notes: https://numpy.org/doc/stable/release/1.24.0-notes.html",
        "NumPy 2.0 migration guide: https://numpy.org/doc/stable/numpy_2_0_migration_guide.html",
    ),
)
