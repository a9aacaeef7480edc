"""Imports of standalone Keras and of its private and contrib homes become tensorflow.keras.

Since TensorFlow 2.16 ``import keras`` is Keras 3, which has neither the old module paths
nor ``preprocessing.image``; ``tf.contrib`` is gone, and ``tensorflow.python.keras`` is a
dead copy whose objects do not mix with ``tensorflow.keras``.

Each name goes to the place where it lives on the target, and so does what uses it.  Names
that live nowhere stay behind in a statement of their own; the rules ``removed`` and
``unknown-name`` report them.

Safe, because an import says by itself what it means; unsafe where a star import would
also supply other names, which some other file may take from here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.calls import AliasText
from codemods.semantics.names import LOCAL
from codemods.semantics.references import (
    Imported,
    Reference,
    fits,
    imported,
    is_guarded,
    new_name,
    references,
)
from codemods.semantics.scopes import How, Point, Star
from codemods.semantics.statements import (
    add_statements,
    inner_comments,
    remove_statements,
    replace_statement,
    shares_line,
)
from codemods.semantics.wording import listed
from codemods.tables.keras import (
    COMPAT_ROOTS,
    IMPORT_ONLY,
    TARGET_ROOT,
    Verdict,
    is_keras,
    is_standalone,
    is_still_there,
    lookup,
    lookup_function,
    members,
    split_root,
)

NAME = "keras-imports"

_GAP = r"(?:[ \t\f]|\\(?:\r\n|\r|\n))"
_FROM = re.compile(rf"from({_GAP}+)(\S.*?){_GAP}*\bimport\b", re.DOTALL)
"""Up to the names; in a module, too, white space may stand around dots."""
_LAYOUT = re.compile(r"#[^\r\n]*|[\s\\()]")
"""What can stand in a chain of names beside them and the dots."""
_WIDTH = 88


MOVED = "moved-names"
"""The rule that speaks for what ``tensorflow.keras`` itself has moved."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Import statements and attribute chains that spell an old home of Keras."""
    return (finding for finding in respelled(analysis) if finding.rule == NAME)


@once
def respelled(analysis: Analysis) -> list[Finding]:
    """What must be spelled otherwise, for both rules."""
    return list(_respelled(analysis))


def _rule(qualified: str) -> str:
    """The rule that speaks for a name of Keras."""
    root = split_root(qualified)
    return MOVED if root is not None and root[0] == TARGET_ROOT else NAME


def _respelled(analysis: Analysis) -> Iterator[Finding]:
    groups: dict[int, list[Imported]] = {}
    for item in imported(analysis):
        groups.setdefault(id(item.statement), []).append(item)
    for items in groups.values():
        finding = _check_statement(analysis, items)
        if finding is not None:
            yield finding
    for star in analysis.module.stars:
        finding = _check_star(analysis, star)
        if finding is not None:
            yield finding
    split = {id(i.alias) for items in groups.values() for i in items if i.uses}
    for reference in references(analysis):
        finding = _check_reference(analysis, reference, split)
        if finding is not None:
            yield finding


Statement = tuple[str, list[ast.alias], list[str]]
"""A new import: its module (empty: ``import``), the old aliases and their new text."""

# -- import statements --------------------------------------------------------------


@dataclass
class _Move:
    """What one statement becomes."""

    items: dict[int, Imported]
    """By alias (its ``id``)."""
    uses: list[tuple[Imported, list[Edit], tuple[ImportNeed, ...]]] = field(default_factory=list)
    """Aliases of split modules, with the edits that replace all their uses."""


def _check_statement(analysis: Analysis, items: list[Imported]) -> Finding | None:
    move = _Move({})
    for item in items:
        if item.dissolves:
            move.items[id(item.alias)] = item
            move.uses.append((item, *_dissolve(analysis, item)))
        elif item.target and not _stays(analysis, item):
            move.items[id(item.alias)] = item
    if not move.items:
        return None
    statement, point = items[0].statement, items[0].point
    start = analysis.document.start(statement)
    message = _message(list(move.items.values()))
    first = next(iter(move.items.values()))
    return analysis.finding(
        _rule(first.qualified),
        start,
        analysis.document.end(statement),
        message,
        Safety.SAFE,
        dialect=analysis.dialects.of(first.qualified).name,
        render=lambda: _render(analysis, statement, point, move),
    )


def _message(items: list[Imported]) -> str:
    """What moves where, in words."""
    if len(items) == 1:
        target = items[0].target or f"{TARGET_ROOT} (several modules)"
        return f"`{items[0].qualified}` is `{target}` on the target"
    old = sorted({item.qualified.rpartition(".")[0] or item.qualified for item in items})
    new = sorted({item.target.rpartition(".")[0] or TARGET_ROOT for item in items})
    return f"{listed(old)} is {listed(new)} on the target"


def _stays(analysis: Analysis, item: Imported) -> bool:
    """Whether an alias already stands as it must on the target."""
    if isinstance(item.statement, ast.ImportFrom) and item.qualified in COMPAT_ROOTS:
        return True  # ``from tensorflow.compat.v1 import keras`` works
    if isinstance(item.statement, ast.Import) and not item.alias.asname:
        # ``import keras.layers`` binds ``keras``; ``import tensorflow.keras.layers`` works.
        return item.fits and not is_standalone(item.qualified)
    return item.fits


def _dissolve(analysis: Analysis, item: Imported) -> tuple[list[Edit], tuple[ImportNeed, ...]]:
    """Edits that give every use of a split module its own new home."""
    edits: list[Edit] = []
    needs: list[ImportNeed] = []
    for reference in item.uses:
        edit, extra = _chain_edit(analysis, reference)
        edits.append(edit)
        needs += extra
    return edits, tuple(dict.fromkeys(needs))


def _target_statement(analysis: Analysis, item: Imported, move: _Move) -> tuple[str, str, str]:
    """``(module, name, alias text)`` of the new import; an empty module means ``import name``."""
    target = item.target
    bound = item.alias.asname or item.alias.name
    if isinstance(item.statement, ast.Import):
        if item.alias.asname:
            if target == TARGET_ROOT and is_standalone(item.qualified):
                return "tensorflow", "keras", f"keras as {item.alias.asname}"
            return "", target, _as(target, item.alias.asname)
        if is_standalone(item.qualified):
            return "tensorflow", "keras", "keras"
        return "", target, target
    module, _, name = target.rpartition(".")
    return module, name or target, _as(name, bound)


def _as(name: str, bound: str) -> str:
    return name if name == bound else f"{name} as {bound}"


def _render(
    analysis: Analysis, statement: ast.Import | ast.ImportFrom, point: Point, move: _Move
) -> Fix:
    edits: list[Edit] = []
    needs: list[ImportNeed] = []
    gone = set()
    for item, uses, extra in move.uses:
        edits += uses
        needs += extra
        gone.add(id(item.alias))
    statements: list[Statement] = []
    stays: list[ast.alias] = []
    for alias in statement.names:
        item_ = move.items.get(id(alias))
        if item_ is None and isinstance(statement, ast.ImportFrom):
            stays.append(alias)
            continue
        if id(alias) in gone:
            continue
        if item_ is None:
            module, text = "", _as(alias.name, alias.asname or alias.name)
        else:
            module, _, text = _target_statement(analysis, item_, move)
        if (
            module == "tensorflow"
            and isinstance(statement, ast.Import)
            and _bound_before(analysis, alias, point)
        ):
            continue
        found = next((s for s in statements if s[0] == module), None)
        if found is None or (isinstance(statement, ast.Import) and found is not statements[-1]):
            statements.append((module, [alias], [text]))
        else:
            found[1].append(alias)
            found[2].append(text)
    if isinstance(statement, ast.ImportFrom):
        statements = _under_one_roof(analysis, statements)
        same = next((s for s in statements if s[0] == statement.module), None)
        if same is not None and not statement.level:  # what stays need not stand apart
            same[1].extend(stays)
            same[2].extend(_as(a.name, a.asname or a.name) for a in stays)
            stays = []
        edits += render_from(analysis, statement, statements, stays)
    else:
        edits += _render_import(analysis, statement, statements)
    return Fix(tuple(edits), tuple(dict.fromkeys(needs)))


def _under_one_roof(analysis: Analysis, statements: list[Statement]) -> list[Statement]:
    """One statement instead of several where ``tensorflow.keras`` itself has all the names."""
    aliases = [alias for _, part, _ in statements for alias in part]
    texts = [text for _, _, part in statements for text in part]
    for text in texts:
        known = lookup(f"{TARGET_ROOT}.{text.partition(' ')[0]}", analysis.target)
        if known is None or known.kind == "module" or known.target != f"{TARGET_ROOT}.{known.path}":
            return statements
    return [(TARGET_ROOT, aliases, texts)] if len(statements) > 1 else statements


def _bound_before(analysis: Analysis, alias: ast.alias, point: Point) -> bool:
    """Whether an earlier statement of the same block binds ``keras`` to Keras already."""
    if alias.asname:
        return False
    for binding in point.block.scope.bindings.get("keras", ()):
        if binding.node is alias:
            return False
        if binding.point.block is not point.block or binding.how not in (How.IMPORT, How.FROM):
            continue
        if all(is_keras(name) for name in analysis.names.of_binding(binding)):
            return True
    return False


def _line(module: str, texts: list[str]) -> str:
    return f"from {module} import {', '.join(texts)}" if module else f"import {', '.join(texts)}"


def _render_import(
    analysis: Analysis, statement: ast.Import, statements: list[Statement]
) -> list[Edit]:
    """Replace a plain import statement."""
    document = analysis.document
    if not statements:
        return remove_statements(analysis, [statement])
    if len(statements) == 1 and not statements[0][0] and statements[0][1] == statement.names:
        edits = []
        for alias, text in zip(statement.names, statements[0][2]):
            start = document.start(alias)
            new = text.partition(" ")[0]
            if document.text.startswith(alias.name, start) and new != alias.name:
                edits.append(analysis.edit(start, start + len(alias.name), new))
        return edits
    lines = [_line(module, texts) for module, _, texts in statements]
    return replace_statement(analysis, document.start(statement), document.end(statement), lines)


def render_from(
    analysis: Analysis,
    statement: ast.ImportFrom,
    statements: list[Statement],
    stays: list[ast.alias],
) -> list[Edit]:
    """Rewrite ``from a import b, c``: the first new home keeps the layout."""
    document = analysis.document
    start, end = document.start(statement), document.end(statement)
    old_module = "." * statement.level + (statement.module or "")
    places = AliasText(document, statement)
    keeps = next((found for found in statements if found[0]), None)
    edits: list[Edit] = []
    moved: list[tuple[str, list[str], list[ast.alias]]] = [
        (module, texts, aliases)
        for module, aliases, texts in statements
        if keeps is None or (aliases is not keeps[1])
    ]
    if stays:
        moved.append((old_module, [_as(a.name, a.asname or a.name) for a in stays], stays))
    if keeps is None:
        if not moved:
            return remove_statements(analysis, [statement])
        lines = [_line(module, texts) for module, texts, _ in moved]
        lines[0] += "".join(f"  {comment}" for comment in inner_comments(analysis, statement))
        return replace_statement(analysis, start, end, lines)
    module_match = _FROM.match(document.text, start)
    assert module_match is not None
    if keeps[0] != old_module:
        edits.append(analysis.edit(module_match.start(2), module_match.end(2), keeps[0]))
    for alias, text in zip(keeps[1], keeps[2]):
        if text != _as(alias.name, alias.asname or alias.name):
            a_start, a_end = document.start(alias), document.end(alias)
            edits.append(analysis.edit(a_start, a_end, text))
    remaining = {id(alias) for alias in keeps[1]}
    leaving = [i for i, alias in enumerate(statement.names) if id(alias) not in remaining]
    comments: dict[int, str] = {}
    if leaving:
        alone = not shares_line(analysis, statement)  # a comment would hide what follows
        moving = [alias for _, _, aliases in moved for alias in aliases if alone]
        deleted, comments = places.take(leaving, moving)
        edits += deleted
    lines = [
        _joined(
            module,
            texts,
            [comments.get(id(a), "") for a in aliases],
            document.newline,
            document.indentation(start),
        )
        for module, texts, aliases in moved
    ]
    return edits + add_statements(analysis, start, end, lines)


def _joined(module: str, texts: list[str], comments: list[str], newline: str, indent: str) -> str:
    """A from-import on one line, or in parentheses where it is long or has comments."""
    line = _line(module, texts)
    if not module or len(texts) == 1:
        return line + "".join(f"  {comment}" for comment in comments if comment)
    if not any(comments) and len(indent) + len(line) <= _WIDTH:
        return line
    inner = [
        f"{indent}    {text},{f'  {comment}' if comment else ''}"
        for text, comment in zip(texts, comments)
    ]
    return newline.join([f"from {module} import (", *inner, f"{indent})"])


# -- star imports -------------------------------------------------------------------


def _check_star(analysis: Analysis, star: Star) -> Finding | None:
    module = analysis.imported(star.node)[0]
    if module.startswith(LOCAL) or not is_keras(module):
        return None
    if is_standalone(module) and analysis.dialects.standalone.name == "modern":
        return None
    known = lookup(module, analysis.target)
    if known is None:
        return None
    supplied, explicit, gone = _star_names(analysis, star, module, known.target)
    if not explicit and not known.target and is_still_there(module, known):
        return None
    clash = _clashes(analysis, star, module, known.target)
    if known.target == module and not explicit and not gone:
        return None
    document = analysis.document
    start, end = document.start(star.node), document.end(star.node)
    lines: list[str] = []
    if known.target and not clash:
        lines.append(f"from {known.target} import *")
        names = explicit
    else:
        names = explicit + [(known.target, name, name) for name in supplied]
    by_module: dict[str, list[str]] = {}
    plain: list[str] = []
    for home, name, bound in names:
        if home:
            by_module.setdefault(home, []).append(_as(name, bound))
        else:
            plain.append(f"import {_as(name, bound)}")
    lines += [f"from {home} import {', '.join(texts)}" for home, texts in by_module.items()]
    lines += plain
    if gone:
        lines.append(f"from {module} import {', '.join(gone)}")
    if not lines and known.target == module:
        return None
    safety = Safety.UNSAFE if clash or not lines else Safety.SAFE
    message = f"`from {module} import *` is to be taken from `{known.target or TARGET_ROOT}`"
    if gone and not explicit and not known.target:
        message = f"`{module}` is gone; what is used of it is to be named"
    if not lines and not clash:
        message = f"`{module}` is gone; nothing here uses a name of it"
        message += "; assumes that no other module takes names from here"
    if clash:
        message += (
            f"; assumes that no other module takes names from here (a star import would now "
            f"also supply {', '.join(f'`{name}`' for name in clash)})"
        )

    def render() -> Fix:
        if not lines:
            return Fix(tuple(remove_statements(analysis, [star.node])))
        edits = add_statements(analysis, start, end, lines[1:])
        if lines[0].endswith("*"):
            match = _FROM.match(document.text, start)
            assert match is not None
            if match.group(2) != known.target:
                edits.append(analysis.edit(match.start(2), match.end(2), known.target))
        else:
            edits.append(analysis.edit(start, end, lines[0]))
        return Fix(tuple(edits))

    return analysis.finding(
        _rule(module),
        start,
        end,
        message,
        safety,
        dialect=analysis.dialects.of(module).name,
        render=render,
    )


def _star_names(
    analysis: Analysis, star: Star, module: str, target: str
) -> tuple[list[str], list[tuple[str, str, str]], list[str]]:
    """The names that this file takes from a star import.

    Those that the new star import supplies too, those that need a statement of their
    own, as ``(module, name, bound name)`` (an empty module: ``import name``), and those
    that must stay behind, since they live nowhere and the new star import does not tell.
    """
    supplied: list[str] = []
    gone: list[str] = []
    explicit: list[tuple[str, str, str]] = []
    taken = analysis.project.taken_from(analysis.document.path)
    bound = analysis.module.scope.bindings
    for name in (
        *analysis.module.used_names,
        *sorted(taken - analysis.module.used_names - bound.keys()),
    ):
        known = lookup(f"{module}.{name}", analysis.target)
        function = lookup_function(f"{module}.{name}", analysis.target)
        if known is None and function is None:
            continue
        used = any(
            analysis.names.qualified(use.name, use.point) == (f"{module}.{name}",)
            and not analysis.names.bindings(name, use.point)
            for use in analysis.module.uses(name)
        )
        if not used and (name not in taken or name in bound):
            continue
        if any(use.chain is use.name for use in analysis.module.uses(name)):
            known = function or known
        if known is None:
            continue
        if not known.target:
            new = f"{target}.{name}"
            there = lookup_function(new, analysis.target) or lookup(new, analysis.target)
            if there is None or not there.origin or there.target:
                gone.append(name)
            continue
        home, _, last = known.target.rpartition(".")
        if home == target and last == name and known.verdict is not Verdict.LEAK:
            supplied.append(name)
        else:
            explicit.append((home, last, name))
    return supplied, explicit, gone


def _clashes(analysis: Analysis, star: Star, module: str, target: str) -> list[str]:
    """Names bound before the star import that only the new one would hide."""
    if not target or target == module:
        return []
    old = set(members(module))
    clashes = []
    for name in members(target):
        if name in old and not _new_here(analysis, module, name):
            continue
        known = lookup(f"{target}.{name}", analysis.target)
        if known is None or known.verdict is Verdict.LEAK or not known.target:
            continue
        for binding in analysis.module.scope.bindings.get(name, ()):
            if binding.point.order < star.point.order:
                clashes.append(name)
                break
    return clashes


def _new_here(analysis: Analysis, module: str, name: str) -> bool:
    """Whether only new Keras has ``name`` in a module that old Keras had as well."""
    known = lookup(f"{module}.{name}", analysis.target)
    return known is not None and not set(known.origin) & set("1023tcp")


# -- attribute chains ---------------------------------------------------------------


def _check_reference(analysis: Analysis, reference: Reference, split: set[int]) -> Finding | None:
    known = reference.known
    if known is None or not known.target:
        return None
    unreachable = _is_unreachable(analysis, reference)
    if fits(reference) and not unreachable:
        return None
    if unreachable and is_guarded(analysis, reference.point, IMPORT_ONLY.rpartition(".")[2]):
        return None
    if reference.point.block.branch == "handler" and is_guarded(analysis, reference.point):
        return None
    bindings = analysis.names.bindings(reference.root.id, reference.point)
    if any(id(binding.node) in split for binding in bindings):
        return None  # goes with the import
    if not bindings and reference.node is reference.root:
        return None  # supplied by a star import, which takes care of it
    edit, needs = _chain_edit(analysis, reference)
    if _LAYOUT.sub("", analysis.document.text[edit.start : edit.end]) == edit.text:
        return None
    start, end = analysis.document.start(reference.node), analysis.document.end(reference.node)
    message = f"`{reference.qualified}` is `{known.target}` on the target"
    if unreachable:
        message = f"`{known.target}` needs an import of `{IMPORT_ONLY}` on the target"
    return analysis.finding(
        _rule(reference.qualified),
        start,
        end,
        message,
        Safety.SAFE,
        dialect=analysis.dialects.of(reference.qualified).name,
        render=lambda: Fix((edit,), needs),
    )


def _is_unreachable(analysis: Analysis, reference: Reference) -> bool:
    """Whether a chain leads over a module that nothing here imports, as it would have to."""
    assert reference.known is not None
    if analysis.target != "keras3" or not _is_below(reference.known.target, IMPORT_ONLY):
        return False
    homes = [reference.home]
    for statement, _ in analysis.module.imports:
        homes += analysis.imported(statement)
    return not any(_is_below(new_name(analysis, home), IMPORT_ONLY) for home in homes)


def _is_below(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


def _chain_edit(analysis: Analysis, reference: Reference) -> tuple[Edit, tuple[ImportNeed, ...]]:
    """Spell a chain as it must be on the target."""
    assert reference.known is not None
    target = reference.known.target
    document = analysis.document
    start, end = document.start(reference.node), document.end(reference.node)
    home = new_name(analysis, reference.home)
    if target == IMPORT_ONLY and _is_unreachable(analysis, reference):
        module, _, name = target.rpartition(".")
        text, needs = analysis.name_for(module, name, name, reference.point)
        return analysis.edit(start, end, text), needs
    if _is_below(target, home) and not _is_unreachable(analysis, reference):
        text = document.source(reference.base) + target[len(home) :]
        return analysis.edit(start, end, text), ()
    module, _, name = target.rpartition(".")
    if not module:
        text, needs = analysis.name_for(target, "", _ALIASES.get(target, target), reference.point)
        return analysis.edit(start, end, text), needs
    parent, _, last = module.rpartition(".")
    default = _ALIASES.get(module, last)
    text, needs = analysis.name_for(
        parent or last, last if parent else "", default, reference.point
    )
    return analysis.edit(start, end, f"{text}.{name}"), needs


_ALIASES = {"tensorflow": "tf", "numpy": "np"}
"""The names by which everybody calls these."""

RULE = Rule(
    NAME,
    "imports of `keras`, `tensorflow.python.keras` and `tf.contrib.keras`, and what uses "
    "them, become `tensorflow.keras`; each name goes where it lives now",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
    last=True,  # the home of a callee tells the others its dialect
    references=(
        "TensorFlow 2.16.1: https://github.com/tensorflow/tensorflow/releases/tag/v2.16.1",
        "Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",
    ),
)
