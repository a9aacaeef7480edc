"""Every place where a document names something of TensorFlow 1.x that is not as it was.

Names of Keras, under any of their homes, belong to ``semantics/references.py``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis
from codemods.semantics.names import LOCAL
from codemods.semantics.nodes import walk
from codemods.semantics.references import is_guarded, roots
from codemods.semantics.scopes import Binding, How, Point, Use
from codemods.tables.keras import Verdict, below_root, is_keras, lookup
from codemods.tables.tensorflow import COMPAT, ROOT, Symbol, symbol

_SAME = frozenset({"tensorflow_core", "tensorflow.compat.v2", "tensorflow._api.v1"})
"""Other names for the package itself."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One alias of an import statement that names something old of TensorFlow."""

    statement: ast.Import | ast.ImportFrom
    point: Point
    alias: ast.alias
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Named:
    """An attribute chain that names something old of TensorFlow."""

    node: ast.expr
    """The part of the chain that is the name itself."""
    base: ast.expr
    """The last part before it that is TensorFlow itself, else the name the chain begins with."""
    home: str
    """What ``base`` is, below ``tensorflow``."""
    root: ast.Name
    point: Point
    symbol: Symbol


def below(qualified: str) -> str | None:
    """The path below ``tensorflow``; ``None`` for names of Keras and of anything else."""
    for root in _SAME:
        if qualified == root or qualified.startswith(f"{root}."):
            qualified = ROOT + qualified.removeprefix(root)
    if qualified != ROOT and not qualified.startswith(f"{ROOT}."):
        return None
    return None if is_keras(qualified) else qualified[len(ROOT) + 1 :]


def _known(path: str, analysis: Analysis) -> Symbol | None:
    found = symbol(path, analysis.target) if path else None
    return found if found is not None and not found.rule else None


def imported(analysis: Analysis) -> Iterator[Imported]:
    """Every alias of every import that names something which is not as it was."""
    for statement, point in analysis.module.imports:
        for alias, qualified in zip(statement.names, analysis.imported(statement)):
            path = below(qualified)
            found = _known(path, analysis) if path else None
            if found is None or found.verdict in ("arguments", "changed", "legacy", "breaks"):
                continue
            if not is_guarded(analysis, point) and not _depends_on_version(point):
                yield Imported(statement, point, alias, found)


def named(analysis: Analysis) -> Iterator[Named]:
    """Every attribute chain (or star-imported name) of the kind.

    What the program itself guards against is left out.
    """
    module = analysis.module
    wanted = roots(analysis)
    for name in module.used_names:
        if name in wanted or module.stars:
            for use in module.uses(name):
                found = _named(analysis, use)
                if found is not None and not _is_guarded(analysis, found):
                    yield found


_FALLBACKS = frozenset(
    {"backend", "backend.tf", "backend.tensorflow_backend", "backend.tensorflow_backend.tf"}
)
"""What of Keras takes the place of TensorFlow where its import fails."""


def meant(analysis: Analysis, node: ast.expr, point: Point) -> tuple[str, ...]:
    """The dotted names that a chain can stand for where ``import tensorflow`` works.

    After ``try: import tensorflow as tf`` that is one, whatever the handlers fall back to.
    """
    names = analysis.names.qualified(node, point)
    if len(names) < 2:
        return names
    root = node
    while isinstance(root, ast.Attribute):
        root = root.value
    if not isinstance(root, ast.Name):
        return names
    first: tuple[Binding, str] | None = None
    for binding in analysis.names.bindings(root.id, point):
        for name in analysis.names.of_binding(binding):
            block, path = binding.point.block, below_root(name)
            if first is None and block.branch == "body" and isinstance(block.owner, ast.Try):
                if path in ("backend.tf", "backend.tensorflow_backend.tf") or below(name) == "":
                    first = binding, name
                    continue
            handler = first is not None and block.owner is first[0].point.block.owner
            if not handler or block.branch != "handler":
                return names
            if path not in _FALLBACKS and below(name) not in ("", COMPAT):
                return names
    if first is None:
        return names
    return tuple(n for n in names if n == first[1] or n.startswith(f"{first[1]}."))[:1]


_HARMLESS = frozenset(
    "autograph control_dependencies debugging device function get_static_value group is_tensor "
    "is_symbolic_tensor name_scope no_op print variable_scope".split()
)
"""What takes Keras tensors, or does nothing with them."""

_MODULES = frozenset({"math", "nn", "image", "linalg", "signal", "strings", "bitwise", "random"})
"""Where functions of tensors are, beside the package itself."""


def tensor_function(analysis: Analysis, func: ast.expr, point: Point) -> str | None:
    """The path of a callee below ``tensorflow``, if it is a function of tensors."""
    if not isinstance(func, (ast.Name, ast.Attribute)):
        return None
    names = meant(analysis, func, point)
    path = below(names[0]) if len(names) == 1 else None
    if not path:
        return None
    module, _, last = path.rpartition(".")
    if path.partition(".")[0] in _HARMLESS or last[:1].isupper():
        return None
    return path if module in _MODULES or not module else None


def _named(analysis: Analysis, use: Use) -> Named | None:
    names = meant(analysis, use.name, use.point)
    if len(names) != 1 or names[0].startswith(LOCAL):
        return None
    parts = [use.chain]
    while parts[-1] is not use.name and isinstance(parts[-1], ast.Attribute):
        parts.append(parts[-1].value)
    found: Named | None = None
    qualified = names[0]
    base: ast.expr = use.name
    for part in reversed(parts):
        if part is not use.name:
            assert isinstance(part, ast.Attribute)
            qualified = f"{qualified}.{part.attr}"
        if is_keras(qualified):
            known = lookup(qualified, analysis.target)
            leaked = known is not None and known.verdict is Verdict.LEAK
            if not leaked or known is None or below(known.target) is None:
                found = None
                continue
            qualified = known.target  # ``keras.backend.tf``
        path = below(qualified)
        if path is None:
            return None
        if not path:
            base = part
        elif (here := _known(path, analysis)) is not None:
            home = below(names[0]) or ""
            stored = part is use.chain and not isinstance(getattr(part, "ctx", None), ast.Load)
            if stored and here.verdict != "deleted":
                return None
            found = Named(part, base, home if base is use.name else "", use.name, use.point, here)
            if here.kind not in ("module", "group"):
                break
    return found


def is_import(analysis: Analysis, found: Named) -> bool:
    """Whether the name was bound by ``from … import`` itself, so that the import tells."""
    bindings = analysis.names.bindings(found.root.id, found.point)
    return any(binding.how in (How.FROM, How.IMPORT) for binding in bindings)


# -- guards ---------------------------------------------------------------------------


def _is_guarded(analysis: Analysis, found: Named) -> bool:
    name = found.symbol.path.rpartition(".")[2]
    if is_guarded(analysis, found.point, name):
        return True
    if found.symbol.verdict == "breaks":
        return False  # it is there in every release, so what asks for the version means it
    if _depends_on_version(found.point):
        return True
    text = analysis.document.text
    if "hasattr" not in text and "version" not in text.lower():
        return False
    return any(_asks_version(test, name) for test in _choices(analysis, found.node))


def _choices(analysis: Analysis, node: ast.AST) -> Iterator[ast.expr]:
    """The conditions of the conditional expressions around a node."""
    above: ast.AST | None = node
    while above is not None:
        if isinstance(above, ast.IfExp):
            yield above.test
        above = analysis.module.nodes.parents.get(above)


def _depends_on_version(point: Point) -> bool:
    """Whether a statement runs for some releases of TensorFlow only."""
    block = point.block
    while block is not None:
        if isinstance(block.owner, ast.If) and _asks_version(block.owner.test, ""):
            return True
        if block.parent is None:
            return False
        block = block.parent
    return False


def _asks_version(test: ast.expr, attribute: str) -> bool:
    """Whether a condition looks at a version, or for an attribute."""
    for part in walk(test):
        name = part.id if isinstance(part, ast.Name) else getattr(part, "attr", "")
        if isinstance(name, str) and ("version" in name.lower() or name == "executing_eagerly"):
            return True
        if attribute and isinstance(part, ast.Constant) and part.value == attribute:
            return True
    return False
