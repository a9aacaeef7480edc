"""Every place where a document names something of Keras, with what became of it.

Imports and attribute chains are looked up in the names table here, once; the rules that
rewrite or report them share the answer.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from codemods.edits import Finding, Fix, Safety
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.kinds import Kind
from codemods.semantics.names import LOCAL
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Block, Point, Use
from codemods.semantics.statements import PRAGMA, remove_aliases
from codemods.tables.keras import (
    TARGET_ROOT,
    Name,
    Verdict,
    below_root,
    is_keras,
    is_part_of_root,
    is_standalone,
    is_still_there,
    lookup,
    lookup_function,
)

TARGET_NAMES = {"keras3": "TensorFlow 2.16+ (Keras 3)", "keras2": "TensorFlow 2.0-2.15"}
"""The targets as messages call them."""

_GUARDS = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})


@dataclass(frozen=True, slots=True)
class Imported:
    """One alias of an import statement that names something of Keras."""

    statement: ast.Import | ast.ImportFrom
    point: Point
    alias: ast.alias
    qualified: str
    known: Name | None
    """The table's row; ``None`` if it has none."""
    uses: tuple[Reference, ...] = ()
    """For a module whose names went to several places: its uses, if all have a place."""

    @property
    def target(self) -> str:
        """Where the name lives on the target; empty if nowhere."""
        return self.known.target if self.known else ""

    @property
    def fits(self) -> bool:
        """Whether the import works on the target as it is written."""
        return self.qualified == self.target

    @property
    def dissolves(self) -> bool:
        """Whether the import goes, each use naming its own new home."""
        return not self.target and bool(self.uses)


@dataclass(frozen=True, slots=True)
class Reference:
    """An attribute chain (or a star-imported name) that names something of Keras."""

    node: ast.expr
    """The part of the chain that is the name itself."""
    root: ast.Name
    point: Point
    qualified: str
    known: Name | None
    base: ast.expr
    """The part of the chain that is a binding: its root, or a name of a project module."""
    home: str
    """The qualified name of ``base``."""


@once
def imported(analysis: Analysis) -> list[Imported]:
    """Every alias of every import statement that names something of Keras.

    Star imports and code that is written for Keras 3 itself are left out.
    """
    return _imported(analysis)


def _imported(analysis: Analysis) -> list[Imported]:
    result: list[Imported] = []
    for statement, point in analysis.module.imports:
        for alias, qualified in zip(statement.names, analysis.imported(statement)):
            if alias.name == "*" or not is_keras(qualified) or is_native(analysis, qualified):
                continue
            known = lookup(qualified, analysis.target)
            if known is not None and not known.target and is_still_there(qualified, known):
                continue
            function = lookup_function(qualified, analysis.target)
            if function is not None and not _is_used_as_module(analysis, alias):
                known = function
            item = Imported(statement, point, alias, qualified, known)
            if known is not None and known.verdict is Verdict.SPLIT:
                item = _gathered(analysis, item)
            result.append(item)
    return result


def _is_used_as_module(analysis: Analysis, alias: ast.alias) -> bool:
    """Whether every use of what an alias binds takes an attribute of it."""
    uses = analysis.uses_of_alias(alias)
    return bool(uses) and all(use.chain is not use.name for use in uses)


def _gathered(analysis: Analysis, item: Imported) -> Imported:
    """A split module with its uses, or with the one home that all of them have."""
    if isinstance(item.statement, ast.Import) and not item.alias.asname:
        return _loaded(analysis, item)
    found = _uses(analysis, item)
    if not found:
        return item
    homes = set()
    for reference in found:
        assert reference.known is not None
        home, _, last = reference.known.target.rpartition(".")
        homes.add(home if last == reference.qualified.rpartition(".")[2] else "")
    home = homes.pop() if len(homes) == 1 else ""
    known = lookup(home, analysis.target) if home else item.known
    return replace(item, known=known, uses=found)


def _loaded(analysis: Analysis, item: Imported) -> Imported:
    """A split module that ``import a.b`` loads: if its names have places, the root does."""
    prefix = f"{item.qualified}."
    top = item.alias.name.partition(".")[0]
    found = [_reference(analysis, use) for use in analysis.module.uses(top)]
    through = [r for r in found if r is not None and f"{r.qualified}.".startswith(prefix)]
    if through and all(r.known is not None and r.known.target for r in through):
        return replace(item, known=lookup(TARGET_ROOT, analysis.target))
    return item


def _uses(analysis: Analysis, item: Imported) -> tuple[Reference, ...]:
    """Every use of a split module; none if some use names nothing of the target."""
    name = item.alias.asname or item.alias.name
    bindings = item.point.block.scope.bindings.get(name, ())
    binding = next((b for b in bindings if b.node is item.alias), None)
    if binding is None:
        return ()
    found = []
    for use in analysis.uses_of(binding):
        reference = _reference(analysis, use)
        known = reference.known if reference else None
        if reference is None or known is None or not known.target:
            return ()
        found.append(reference)
    return tuple(found)


def is_native(analysis: Analysis, qualified: str) -> bool:
    """Whether ``keras`` here means Keras 3 itself."""
    return is_standalone(qualified) and analysis.dialects.standalone.name == "modern"


@once
def references(analysis: Analysis) -> list[Reference]:
    """Every attribute chain that names something of Keras, as far as the name goes."""
    return list(_references(analysis))


def _references(analysis: Analysis) -> Iterator[Reference]:
    module = analysis.module
    wanted = roots(analysis)
    for name in module.used_names:
        if name in wanted or module.stars:
            for use in module.uses(name):
                found = _reference(analysis, use)
                if found is not None:
                    yield found


@once
def roots(analysis: Analysis) -> set[str]:
    """The names that some import or alias may bind to Keras, or to what leads there."""
    names: set[str] = set()
    for statement, _ in analysis.module.imports:
        for alias, qualified in zip(statement.names, analysis.imported(statement)):
            top = qualified.partition(".")[0]
            local = qualified.startswith(LOCAL) and analysis.project.has_keras
            if local or top in ("keras", "tensorflow", "tensorflow_core"):
                names.add(alias.asname or alias.name.partition(".")[0])
    pending = list(names)
    while pending:
        for name in analysis.module.aliases.get(pending.pop(), ()):
            if name not in names:
                names.add(name)
                pending.append(name)
    return names


def _reference(analysis: Analysis, use: Use) -> Reference | None:
    roots = analysis.names.qualified(use.name, use.point)
    if not roots:
        return None
    if any(name.startswith(LOCAL) for name in roots):
        return _through_project(analysis, use)
    star = not analysis.names.bindings(use.name.id, use.point)
    if not star:
        known = lookup(_one(roots), analysis.target)
        if use.chain is use.name or (known is not None and not _is_module(known)):
            return None  # the import itself is looked at
        gone = known is not None and not known.target and known.verdict is not Verdict.SPLIT
        if gone and known is not None and not is_still_there(_one(roots), known):
            return None  # reported once, at its import
    home = _one(roots)
    return _along(analysis, use, use.name, home, star) if home else None


def _through_project(analysis: Analysis, use: Use) -> Reference | None:
    """A chain over a name of Keras that a module of the project supplies (``common.K``)."""
    for part in reversed(_parts(use.chain, use.name)):
        if part is use.chain:
            return None
        values = analysis.kinds.of(part, use.point)
        homes = {value.name for value in values if value.kind is Kind.NAME}
        home = homes.pop() if len(homes) == len(values) == 1 else ""
        if is_keras(home):
            known = lookup(home, analysis.target)
            if known is None or not known.target or not _is_module(known):
                return None
            return _along(analysis, use, part, home, False)
        if not home.startswith(LOCAL):
            return None
    return None


def _parts(chain: ast.expr, root: ast.expr) -> list[ast.expr]:
    """A chain, what it hangs on, and so on down to ``root``."""
    parts = [chain]
    while parts[-1] is not root and isinstance(parts[-1], ast.Attribute):
        parts.append(parts[-1].value)
    return parts


def _along(
    analysis: Analysis, use: Use, base: ast.expr, home: str, itself: bool
) -> Reference | None:
    """The name that a chain over ``base`` (of Keras, or leading there) spells.

    ``itself``: ``base`` may be that name.
    """
    found: Reference | None = None
    qualified, holder = home, lookup(home, analysis.target)
    for part in reversed(_parts(use.chain, base)):
        if part is not base:
            assert isinstance(part, ast.Attribute)
            qualified = f"{qualified}.{part.attr}"
        elif not itself:
            continue
        if not is_keras(qualified):
            if found is not None:
                break
            continue
        if is_native(analysis, qualified):
            return None
        if is_part_of_root(qualified):
            continue
        known = lookup(qualified, analysis.target)
        if known is None and holder is not None:
            # A module that was reached through another one has no rows of its own.
            name = qualified.rpartition(".")[2]
            known = lookup(f"{holder.target}.{name}", analysis.target)
        holder = known
        if part is use.chain:  # a module would be followed by an attribute
            known = lookup_function(qualified, analysis.target) or known
        if known is not None and not known.target and is_still_there(qualified, known):
            continue
        found = Reference(part, use.name, use.point, qualified, known, base, home)
        if known is None or not _is_module(known):
            break
    return found


def _is_module(known: Name) -> bool:
    """Whether a name is a module of Keras (not one of another library)."""
    return known.kind == "module" and (known.verdict is not Verdict.LEAK or is_keras(known.target))


def _one(names: tuple[str, ...]) -> str:
    """The qualified name, if all alternatives are the same thing of Keras."""
    if len(names) < 2:
        return names[0] if names else ""
    paths = {below_root(name) for name in names}
    return names[0] if len(paths) == 1 and None not in paths else ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A place that names something which the target does not have."""

    node: ast.expr | ast.alias
    qualified: str
    known: Name | None
    item: Imported | None = None
    """The import, if it is one."""
    is_unused: bool = False
    """Whether it is an import of which nothing uses the name, here or in another file."""

    @property
    def rule(self) -> str:
        """The rule that speaks for it."""
        if self.known is None:
            return "unknown-name"
        return "removed" if self.is_unused else self.known.rule or "removed"


@once
def missing(analysis: Analysis) -> list[Missing]:
    """Every import of, and attribute chain to, a name without a place on the target.

    What the program itself guards against is left out.
    """
    return list(_missing(analysis))


def _missing(analysis: Analysis) -> Iterator[Missing]:
    for item in imported(analysis):
        if not item.target and not item.dissolves and not is_guarded(analysis, item.point):
            unused = not is_used(analysis, item.statement, item.alias)
            yield Missing(item.alias, item.qualified, item.known, item, unused)
    for star in analysis.module.stars:
        module = analysis.imported(star.node)[0]
        unknown = is_keras(module) and lookup(module, analysis.target) is None
        if unknown and not is_native(analysis, module) and not is_guarded(analysis, star.point):
            yield Missing(star.node.names[0], module, None)
    for found in references(analysis):
        name = found.qualified.rpartition(".")[2]
        has_place = found.known is not None and bool(found.known.target)
        if not has_place and not is_guarded(analysis, found.point, name):
            yield Missing(found.node, found.qualified, found.known)


def named(
    analysis: Analysis, is_wanted: Callable[[str], bool]
) -> Iterator[tuple[ast.expr, Point, str]]:
    """Every use of the Keras names that are wanted: its node, where it stands, and the name."""
    for item in imported(analysis):
        if is_wanted(item.qualified):
            for use in analysis.uses_of_alias(item.alias):
                if use.chain is use.name:
                    yield use.chain, use.point, item.qualified
    for found in references(analysis):
        if is_wanted(found.qualified):
            yield found.node, found.point, found.qualified


def remaining(analysis: Analysis, rule: str, fixed: set[int]) -> Iterator[Missing]:
    """The places that a rule speaks for, without those of which every use has been ``fixed``.

    ``fixed`` holds the ``id`` of nodes.
    """
    for place in missing(analysis):
        if place.rule != rule:
            continue
        uses = analysis.uses_of_alias(place.item.alias) if place.item else []
        nodes = {id(use.chain) for use in uses} or {id(place.node)}
        if not nodes <= fixed:
            yield place


def shown(qualified: str) -> str:
    """A Keras name as people know it, under whichever root it was found."""
    path = below_root(qualified)
    return f"keras.{path}" if path else qualified


def report(
    analysis: Analysis, rule: str, place: Missing, message: str, advice: str | None
) -> Finding:
    """A finding for a name that the target does not have; an unused import goes."""
    document, item = analysis.document, place.item
    start, end = document.start(place.node), document.end(place.node)
    text = f"`{shown(place.qualified)}` {message} {TARGET_NAMES[analysis.target]}"
    dialect = analysis.dialects.of(place.qualified).name
    if item is not None and place.is_unused:
        text += "; nothing uses it"

        def render() -> Fix:
            assert item is not None
            return Fix(tuple(remove_aliases(analysis, item.statement, [item.alias])))

        return analysis.finding(rule, start, end, text, Safety.SAFE, dialect=dialect, render=render)
    return analysis.finding(rule, start, end, text, Safety.MANUAL, advice=advice, dialect=dialect)


def report_gone(analysis: Analysis, rule: str, place: Missing) -> Finding:
    """The same for a name that has a row in the table: its advice, as it fits the place."""
    known, item = place.known, place.item
    assert known is not None
    message, advice = "does not exist in", known.advice or None
    letter = "m" if analysis.target == "keras3" else "l"
    if known.verdict is Verdict.REWRITTEN and letter in known.origin:
        message = "does not work as before in"
    if known.verdict is Verdict.SPLIT and item is not None:
        message = "was split into several modules in"
        advice = "import each name that is used from its new module"
    return report(analysis, rule, place, message, advice)


def is_used(analysis: Analysis, statement: ast.Import | ast.ImportFrom, alias: ast.alias) -> bool:
    """Whether anything reads what an import binds, here or in another file of the project."""
    name = alias.asname or alias.name.partition(".")[0]
    document = analysis.document
    end = document.end(statement)
    if PRAGMA.match(document.text[end : document.line_end(end)].strip()):
        return True  # somebody wants it to stand there
    used = bool(analysis.uses_of_alias(alias)) or analysis.is_exported(name)
    return used or analysis.project.may_take(analysis.document.path, name)


def new_name(analysis: Analysis, qualified: str) -> str:
    """Where a qualified name lives on the target; itself if it is not Keras."""
    known = lookup(qualified, analysis.target)
    if known is None or (is_keras(qualified) and not known.target):
        for compat in ("tensorflow.compat.v1", "tensorflow.compat.v2"):
            if qualified == compat:
                return "tensorflow"
        return qualified
    return known.target


def fits(reference: Reference) -> bool:
    """Whether a reference works on the target, once its imports are migrated."""
    path = below_root(reference.qualified)
    if reference.known is None:
        return False
    suffix = f".{path}" if path else ""
    standalone = is_standalone(reference.qualified)
    if reference.known.target == reference.qualified:
        return True
    canonical = standalone or reference.qualified.startswith((TARGET_ROOT, "tensorflow.compat."))
    return canonical and reference.known.target == TARGET_ROOT + suffix


def is_guarded(analysis: Analysis, point: Point, attribute: str = "") -> bool:
    """Whether a name that is missing here does no harm.

    It stands in a ``try`` whose handlers catch that, in such a handler of a ``try`` whose
    own imports all have a place on the target, behind ``hasattr`` of that very attribute
    (empty for an import), or in code for another backend.
    """
    block: Block | None = point.block
    guards = _GUARDS | {"AttributeError"} if attribute else _GUARDS
    while block is not None:
        owner = block.owner
        if isinstance(owner, ast.If) and block.branch == "body" and _never(owner.test, attribute):
            return True
        if isinstance(owner, ast.Try) and any(_catches(h, guards) for h in owner.handlers):
            if block.branch == "body":
                return True
            if block.branch == "handler" and _imports_work(analysis, owner):
                return True
        block = block.parent
    return False


def _never(test: ast.expr, attribute: str) -> bool:
    """Whether a condition is false on the target, as far as its form tells."""
    for part in walk(test):
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Name):
            name = part.args[1] if part.func.id == "hasattr" and len(part.args) == 2 else None
            if attribute and isinstance(name, ast.Constant) and name.value == attribute:
                return True
        if isinstance(part, ast.Compare) and isinstance(part.ops[0], ast.Eq):
            other = part.comparators[0]
            if isinstance(other, ast.Constant) and other.value in ("theano", "cntk"):
                return True
    return False


def _catches(handler: ast.ExceptHandler, guards: frozenset[str]) -> bool:
    return handler.type is None or bool(guards & set(_names(handler.type)))


def _imports_work(analysis: Analysis, guard: ast.Try) -> bool:
    """Whether the body of a ``try`` imports Keras names, all of which the target has."""
    statements = {id(node) for node in guard.body}
    mine = [item for item in imported(analysis) if id(item.statement) in statements]
    return bool(mine) and all(item.target for item in mine)


def _names(node: ast.expr) -> Iterator[str]:
    for part in node.elts if isinstance(node, ast.Tuple) else [node]:
        if isinstance(part, ast.Name):
            yield part.id
        elif isinstance(part, ast.Attribute):
            yield part.attr
