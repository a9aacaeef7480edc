"""Which statements belong to one session, and whether all of them may go."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.rules.sessions.places import Place, Places, UnclearError
from codemods.rules.sessions.reader import Reader, Step
from codemods.semantics.analysis import Analysis
from codemods.semantics.names import encloses
from codemods.semantics.scopes import Binding, Point, Scope


@dataclass(slots=True)
class Group:
    """Statements that belong together because they share a session or its options."""

    steps: dict[int, Step] = field(default_factory=dict)
    statements: dict[int, ast.stmt] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    problems: bool = False
    attributes: set[str] = field(default_factory=set)
    """Attributes that go with it."""


def groups(analysis: Analysis, places: Places) -> Iterator[Group]:
    """Every group of the document; each statement with an owned name is in one."""
    seen: set[int] = set()
    for place in sorted(places.owned.values(), key=lambda p: p.point.order):
        statement = places.statement(place.node)
        if id(statement) not in seen and place.role != "graph":
            group = Grower(analysis, places).grow(statement, place.point)
            seen |= group.statements.keys()
            for other in places.owned.values():
                if id(places.statement(other.node)) in group.statements:
                    group.places.append(other)
            yield group


class Grower:
    """Finds everything that belongs to a statement, and whether all of it may go."""

    def __init__(self, analysis: Analysis, places: Places) -> None:
        self.analysis = analysis
        self.places = places
        self.group = Group()
        self.accounted: set[int] = set()
        self.pending: list[tuple[ast.stmt, Point]] = []
        self.uses: list[ast.expr] = []
        self.done: set[int] = set()

    def grow(self, statement: ast.stmt, point: Point) -> Group:
        """The group of a statement."""
        group = self.group
        self.pending.append((statement, point))
        while self.pending:
            statement, point = self.pending.pop()
            if id(statement) in group.statements:
                continue
            group.statements[id(statement)] = statement
            try:
                self._take(statement, point)
            except UnclearError:
                group.problems = True
        if any(id(use) not in self.accounted for use in self.uses):
            group.problems = True
        if not group.problems and not self._in_time():
            group.problems = True
        return group

    def _take(self, statement: ast.stmt, point: Point) -> None:
        step = Reader(self.places, statement, point).read()
        self.group.steps[id(statement)] = step
        for node, role in step.reads:
            self.accounted.add(id(node))
            self._follow(node, point, role)
        if step.binds is not None:
            self._follow_binding(step.binds, self._bound(step.binds, point))
        for function in step.functions:
            self.accounted.add(id(function))
            self._follow_function(self._function(function, point))
        if isinstance(statement, ast.Return):
            self._follow_function(point.block.scope)

    def _follow(self, node: ast.expr, point: Point, role: str) -> None:
        """Add the statements that bind a variable, and those that read it."""
        for binding in self.places.variable(node, point):
            if self.places.role_of(binding) != role:
                raise UnclearError
            if role == "graph" and len(self.analysis.uses_of(binding)) > 1:
                continue  # whatever else reads the graph keeps it
            self._follow_binding(node, binding)

    def _bound(self, target: ast.expr, point: Point) -> Binding:
        """What an assignment to ``target`` binds."""
        found: list[Binding] = []
        if isinstance(target, ast.Name):
            for scope in (point.block.scope, self.analysis.module.scope):
                found += scope.bindings.get(target.id, [])
        else:
            found = self.places.variable(target, point)
        for binding in found:
            if binding.node is target:
                return binding
        raise UnclearError

    def _follow_binding(self, node: ast.expr, binding: Binding) -> None:
        """Add the statement of a binding and those that read what it binds."""
        if id(binding.node) in self.done:
            return
        self.done.add(id(binding.node))
        self.pending.append((self.places.statement(binding.node), binding.point))
        if isinstance(node, ast.Attribute):
            self._follow_attribute(node, binding)
            return
        if binding.point.block.scope.kind == "class" or self._is_taken(binding):
            raise UnclearError
        for use in self.analysis.uses_of(binding):
            others = self.analysis.names.bindings(use.name.id, use.point)
            if not all(
                self.places.role_of(other) == self.places.role_of(binding) for other in others
            ):
                raise UnclearError
            self._add_use(use.name, use.point)

    def _is_taken(self, binding: Binding) -> bool:
        """Whether another file may use a variable of this module."""
        module = self.analysis.module.scope
        if not any(found is binding for found in module.bindings.get(binding.name, ())):
            return False
        return binding.name in self.analysis.project.taken_from(self.analysis.document.path)

    def _add_use(self, node: ast.expr, point: Point) -> None:
        self.uses.append(node)
        self.pending.append((self.places.statement(node), point))

    def _follow_attribute(self, node: ast.Attribute, binding: Binding) -> None:
        """Add what reads an attribute of ``self``, anywhere in the file."""
        path, module = self.analysis.document.path, self.analysis.module
        if node.attr in module.foreign or self.analysis.project.may_take(path, node.attr):
            raise UnclearError
        self.group.attributes.add(node.attr)
        for name in module.used_names:
            for use in module.uses(name):
                part: ast.expr = use.chain
                while isinstance(part, ast.Attribute):
                    if part.attr == node.attr and part is not binding.node:
                        self._add_use(part, use.point)
                    part = part.value

    def _function(self, node: ast.Name, point: Point) -> Scope:
        """The function of this file that a name stands for."""
        found = self.analysis.names.bindings(node.id, point)
        if len(found) != 1 or not isinstance(found[0].node, ast.FunctionDef):
            raise UnclearError
        return self.analysis.module.scopes[found[0].node]

    def _follow_function(self, scope: Scope) -> None:
        """Add every return and every call of a function that makes a session."""
        node, outer, module = scope.node, scope.outer, self.analysis.module
        if id(node) in self.done:
            return
        self.done.add(id(node))
        if not isinstance(node, ast.FunctionDef) or outer is None or node.decorator_list:
            raise UnclearError
        bindings = outer.block.scope.bindings.get(node.name, [])
        if len(bindings) != 1 or outer.block.scope.kind == "class" or self._is_taken(bindings[0]):
            raise UnclearError
        returns = module.returns.get(node, [])
        uses = self.analysis.uses_of(bindings[0])
        if not returns or not uses or node in module.yields:
            raise UnclearError
        for value, point in returns:
            if value is None:
                raise UnclearError
            self.pending.append((self.places.statement(value), point))
        for use in uses:
            self._add_use(use.name, use.point)

    def _in_time(self) -> bool:
        """Whether every option is set for a session that is made of it for sure."""
        steps = self.group.steps.values()
        makers = [step for step in steps if step.creates]
        return all(
            any(
                maker.point.order >= step.point.order
                and encloses(maker.point.block, step.point.block)
                for maker in makers
            )
            for step in steps
            if step.options
        )
