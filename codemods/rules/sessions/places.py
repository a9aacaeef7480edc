"""Where the names of sessions stand in a document."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis
from codemods.semantics.references import Missing, is_guarded, missing, shown
from codemods.semantics.scopes import Binding, How, Point, Use
from codemods.semantics.statements import parents, statement_around
from codemods.semantics.tensorflow import meant
from codemods.tables.keras import Verdict, is_keras, lookup, split_root
from codemods.tables.sessions import session_names

NAME = "sessions"

_TENSORFLOW = ("tensorflow", "tensorflow.compat.v1")
_OLD_KERAS = "tensorflow.compat.v1.keras"
"""TensorFlow 2.15 has ``set_session`` and ``get_session`` here still."""


class UnclearError(Exception):
    """A statement, or a use, that a group cannot do without."""


@dataclass(frozen=True, slots=True)
class Place:
    """A use of a name of sessions."""

    node: ast.Name | ast.Attribute
    point: Point
    name: str
    role: str
    qualified: str
    breaks: bool
    """Whether it fails on the target."""

    @property
    def shown(self) -> str:
        """The name as people know it."""
        return shown(self.qualified) if is_keras(self.qualified) else f"tf.{self.name}"


class Places:
    """The names of sessions in one document, and the tree around them."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.missing = [place for place in missing(analysis) if place.rule == NAME]
        chains = {id(p.node): p for p in self.missing if p.item is None}
        self.owned: dict[int, Place] = {}
        self.imports: list[tuple[ast.ImportFrom, ast.alias, Point]] = []
        """Aliases that import a name of TensorFlow that is gone."""
        local = set(session_names())
        for statement, point in analysis.module.imports:
            if isinstance(statement, ast.ImportFrom):
                for alias, qualified in zip(statement.names, analysis.imported(statement)):
                    if alias.name in session_names():
                        local.add(alias.asname or alias.name)
                        gone = qualified == f"tensorflow.{alias.name}"
                        gone = gone and bool(session_names()[alias.name].advice)
                        if gone and not is_guarded(analysis, point):
                            self.imports.append((statement, alias, point))
        for name in analysis.module.used_names:
            for use in analysis.module.uses(name):
                for part in _parts(use, name in local):
                    place = self._place(part, use.point, chains.get(id(part)))
                    if place is not None:
                        self.owned[id(part)] = place

    def _place(
        self, node: ast.Name | ast.Attribute, point: Point, gone: Missing | None
    ) -> Place | None:
        """What of sessions an expression names, if anything."""
        names = [gone.qualified] if gone else _qualified(self.analysis, node, point)
        if not names or len({name.rpartition(".")[2] for name in names}) > 1:
            return None
        name = names[0].rpartition(".")[2]
        breaks = [_breaks(q, self.analysis.target) for q in names]
        if None in breaks:
            return None
        fails = all(breaks) and not is_guarded(self.analysis, point, name)
        return Place(node, point, name, session_names()[name].role, names[0], fails)

    def role(self, node: ast.expr) -> str:
        """What an expression is for sessions; empty if nothing."""
        place = self.owned.get(id(node))
        return place.role if place is not None else ""

    def statement(self, node: ast.AST) -> ast.stmt:
        """The statement in which an expression stands."""
        return statement_around(self.analysis, node)

    def variable(self, node: ast.expr, point: Point) -> list[Binding]:
        """The assignments that a name, or an attribute of ``self``, can stand for."""
        if isinstance(node, ast.Name):
            found = self.analysis.names.bindings(node.id, point)
        else:
            assert isinstance(node, ast.Attribute)
            scopes = self.analysis.module.scopes.values()
            owners = [s for s in scopes if s.kind == "class" and node.attr in s.attributes]
            if len(owners) != 1 or node.attr in owners[0].bindings:
                raise UnclearError
            found = owners[0].attributes[node.attr]
            if len(found) != 1 or not self._is_in(node, owners[0].node):
                raise UnclearError
        if not found or any(binding.how is not How.ASSIGN for binding in found):
            raise UnclearError
        return found

    def _is_in(self, node: ast.AST, owner: ast.AST) -> bool:
        above = parents(self.analysis)
        while node is not owner and node in above:
            node = above[node]
        return node is owner

    def role_of(self, binding: Binding) -> str:
        """What a variable holds, for sessions."""
        if binding.how is not How.ASSIGN or not isinstance(binding.value, ast.Call):
            return ""
        function = binding.value.func
        role = self.role(function)
        if not role and isinstance(function, ast.Name):
            found = self.analysis.names.bindings(function.id, binding.point)
            role = "session" if found and found[0].how is How.FUNCTION else ""
        return "session" if role == "current" else role


def _parts(use: Use, itself: bool) -> Iterator[ast.Name | ast.Attribute]:
    """The parts of a chain whose last name is one of sessions."""
    part: ast.expr = use.chain
    while isinstance(part, ast.Attribute):
        if part.attr in session_names():
            yield part
        part = part.value
    if itself:
        yield use.name


def _qualified(analysis: Analysis, node: ast.expr, point: Point) -> list[str]:
    """The names that an expression can stand for, those that Keras merely holds by their home."""
    found = []
    for qualified in meant(analysis, node, point):
        home, _, name = qualified.rpartition(".")
        known = lookup(home, analysis.target)
        leak = known is not None and known.verdict is Verdict.LEAK
        found.append(f"{known.target}.{name}" if known and leak else qualified)
    return found


def _breaks(qualified: str, target: str) -> bool | None:
    """Whether a name of sessions fails on the target; ``None`` if it is none of them."""
    home, _, name = qualified.rpartition(".")
    own = session_names().get(name)
    if own is None:
        return None
    if home in _TENSORFLOW:
        return bool(own.advice) and home == _TENSORFLOW[0]
    known, found = lookup(qualified, target), split_root(qualified)
    if known is None or known.rule != NAME:
        return None
    old = target == "keras2" and found is not None and found[0] == _OLD_KERAS
    return not known.target and not (old and name in ("set_session", "get_session"))
