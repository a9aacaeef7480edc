"""Which string literals an argument can be: written there, or led there by names.

A literal is followed through containers, conditional expressions, variables, attributes
of ``self``, loops over literals, parameters with their defaults and the calls in the same
file that give them.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Binding, How, Point, Scope

_DEPTH = 12
"""How many names one after the other are followed."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A string that an argument can be."""

    text: str
    node: ast.Constant | None
    """Where it stands; ``None`` if that is in another file, or the way is not clear."""
    point: Point
    use: ast.expr
    """The expression in the argument that gives it (the literal itself, or a name)."""
    route: tuple[Binding, ...] = ()
    """The bindings between the literal and ``use``, the nearest to ``use`` first."""


_Way = tuple["ast.expr | None", tuple[Binding, ...]]


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a call, by the name of its parameter."""

    parameter: str
    value: ast.expr
    point: Point
    """Where the value stands."""
    way: _Way = (None, ())
    """What stands in the call, and the binding of it, if that is not the value itself."""


class Literals:
    """The literals of one document that reach arguments, and what else names stand for.

    ``purpose`` is any text; what reaches arguments of one purpose only can be changed
    for that purpose.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._seen: dict[ast.expr, set[str]] = defaultdict(set)
        """The names and attributes that were followed, with the purposes."""
        self.reached: set[ast.expr] = set()
        """The literals that reach some argument."""
        self._unpacked: set[ast.expr] = set()
        """The names of mappings that are unpacked as arguments."""

    def reaching(self, argument: Argument, purpose: str) -> list[Literal]:
        """Every literal that an argument can be, or can hold."""
        return list(self._follow(argument.value, argument.point, purpose, *argument.way))

    def unpacked(self, node: ast.expr, point: Point) -> Iterator[Argument]:
        """The arguments that ``**node`` gives, if it is a literal, or a name for one."""
        way: _Way = (None, ())
        if isinstance(node, ast.Name):
            bindings = self.analysis.names.bindings(node.id, point)
            if len(bindings) != 1 or bindings[0].how is not How.ASSIGN:
                return
            self._unpacked.add(node)
            way = (node, (bindings[0],))
            node, point = bindings[0].value, bindings[0].point
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield Argument(key.value, value, point, way)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for keyword in node.keywords if node.func.id == "dict" else ():
                if keyword.arg is not None:
                    yield Argument(keyword.arg, keyword.value, point, way)

    def _follow(
        self,
        node: ast.expr,
        point: Point,
        purpose: str,
        use: ast.expr | None,
        route: tuple[Binding, ...],
    ) -> Iterator[Literal]:
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                self.reached.add(node)
                yield Literal(node.value, node, point, use or node, route)
            return
        parts = _parts(node)
        if parts is not None:
            for part in parts:
                yield from self._follow(part, point, purpose, use, route)
            return
        if not isinstance(node, (ast.Name, ast.Attribute)) or len(route) >= _DEPTH:
            yield from self._elsewhere(node, point, use or node, route)
            return
        self._seen[node].add(purpose)
        bindings = self._bindings(node, point)
        if all(binding.how in (How.IMPORT, How.FROM) for binding in bindings):
            yield from self._elsewhere(node, point, use or node, route)
        for binding in bindings:
            if binding in route:
                continue
            way = (*route, binding)
            found = self._listed(binding, purpose)
            if found is not None:
                way = (*way, found)
                binding = found._replace(how=How.EACH, path=binding.path)
            for value, at in self._values(binding):
                yield from self._follow(value, at, purpose, use or node, way)

    def _bindings(self, node: ast.Name | ast.Attribute, point: Point) -> list[Binding]:
        if isinstance(node, ast.Name):
            return self.analysis.names.bindings(node.id, point)
        found = self.analysis.assigned_once(node, point)
        if found is None:
            return []
        value, at = found
        return [Binding(node.attr, How.OTHER, node, value, at)]

    def _elsewhere(
        self, node: ast.expr, point: Point, use: ast.expr, route: tuple[Binding, ...]
    ) -> Iterator[Literal]:
        """What is known of an expression that is not followed here: no place to change."""
        entry = self._entry(node, point)
        constants = [entry] if isinstance(entry, ast.Constant) else []
        pending = list(self.analysis.kinds.of(node, point)) if entry is None else []
        seen = set(pending)
        for value in pending:
            if isinstance(value.node, ast.Constant):
                constants.append(value.node)
            more = {v for values in value.items for v in values} - seen
            seen |= more
            pending += more
        self.reached.update(constants)
        for text in sorted({c.value for c in constants if isinstance(c.value, str)}):
            yield Literal(text, None, point, use, route)

    def _entry(self, node: ast.expr, point: Point) -> ast.expr | None:
        """What ``name['key']`` gives, if the name stands for one dict literal of this file."""
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Constant):
            return None
        found = self.analysis.assigned_once(node.value, point)
        if found is None or not isinstance(found[0], ast.Dict):
            return None
        for key, value in zip(found[0].keys, found[0].values):
            if isinstance(key, ast.Constant) and key.value == node.slice.value:
                return value
        return None

    def _listed(self, binding: Binding, purpose: str) -> Binding | None:
        """``for x in names``, where ``names`` is one list: the binding of ``names``."""
        if binding.how is not How.EACH or not isinstance(binding.value, ast.Name):
            return None
        bindings = self.analysis.names.bindings(binding.value.id, binding.point)
        if len(bindings) != 1 or bindings[0].how is not How.ASSIGN:
            return None
        self._seen[binding.value].add(purpose)
        return bindings[0]

    def _values(self, binding: Binding) -> Iterator[tuple[ast.expr, Point]]:
        """The expressions that a binding binds its name to."""
        if binding.how in (How.ASSIGN, How.OTHER) and isinstance(binding.value, ast.expr):
            yield binding.value, binding.point
        elif binding.how is How.EACH and isinstance(binding.value, (ast.List, ast.Tuple, ast.Set)):
            for element in binding.value.elts:
                found = _at(element, binding.path)
                if found is not None:
                    yield found, binding.point
        elif binding.how is How.UNPACK:
            found = _at(binding.value, binding.path)
            if found is not None:
                yield found, binding.point
        elif binding.how is How.PARAMETER:
            yield from self._given(binding)

    def _given(self, binding: Binding) -> Iterator[tuple[ast.expr, Point]]:
        """The default of a parameter, and what the calls in this file give for it."""
        function = binding.value
        scope = self.analysis.module.scopes[function]
        arguments = function.args
        plain = [*arguments.posonlyargs, *arguments.args]
        defaults = dict(zip(reversed(plain), reversed(arguments.defaults)))
        defaults |= dict(zip(arguments.kwonlyargs, arguments.kw_defaults))
        default = defaults.get(binding.node)
        if default is not None and scope.outer is not None:
            yield default, scope.outer
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return
        position = plain.index(binding.node) if binding.node in plain else None
        for call, point, bound in self._calls_of(function, scope):
            for keyword in call.keywords:
                if keyword.arg == binding.name:
                    yield keyword.value, point
            index = None if position is None else position - bound
            starred = [i for i, a in enumerate(call.args) if isinstance(a, ast.Starred)]
            limit = starred[0] if starred else len(call.args)
            if index is not None and 0 <= index < limit:
                yield call.args[index], point

    def _calls_of(
        self, function: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope
    ) -> Iterator[tuple[ast.Call, Point, int]]:
        """The calls of a function in this file, with the number of arguments bound before."""
        owner = scope.parent
        inside = owner is not None and owner.kind == "class"
        static = any(
            isinstance(d, ast.Name) and d.id == "staticmethod" for d in function.decorator_list
        )
        targets: list[ast.AST] = [function]
        name = function.name
        if inside and owner is not None and function.name == "__init__":
            assert isinstance(owner.node, ast.ClassDef)
            targets.append(owner.node)
            name = owner.node.name
        for call, point in self.analysis.module.called(name):
            if any(v.node in targets for v in self.analysis.kinds.of(call.func, point)):
                yield call, point, int(inside and not static)

    # -- what else a literal is for -----------------------------------------------------

    def other_use(self, literal: Literal, purpose: str) -> str:
        """What keeps a literal from being changed where it stands; empty if nothing does."""
        if literal.node is None:
            return "may be that, from another place"
        if any(self._is_taken(binding) for binding in literal.route):
            return "may be used in other files"
        return "is used for other things too" if self.others(literal, purpose) else ""

    def others(self, literal: Literal, purpose: str) -> list[ast.expr]:
        """The places that read a literal on its way, and do not serve this purpose alone."""
        found: list[ast.expr] = []
        for binding in literal.route:
            if binding.how is How.OTHER:
                read = self._attributes(binding.name)
            else:
                read = [use.name for use in self.analysis.uses_of(binding)]
            found += [n for n in read if self._seen.get(n) != {purpose} and n not in self._unpacked]
        return found

    def _is_taken(self, binding: Binding) -> bool:
        """Whether another file may use what a binding binds."""
        return (
            binding.how is not How.OTHER
            and binding.point.block.scope is self.analysis.module.scope
            and (
                self.analysis.project.may_take(self.analysis.document.path, binding.name)
                or self.analysis.is_exported(binding.name)
            )
        )

    def is_shared(self, literal: Literal, use: Point) -> bool:
        """Whether the place of a literal is evaluated less often than it is used at ``use``."""
        for binding in literal.route:
            if binding.point.block is not use.block or len(self.analysis.uses_of(binding)) > 1:
                return True
            if binding.how is How.PARAMETER:
                arguments = binding.value.args
                for default in (*arguments.defaults, *arguments.kw_defaults):
                    if default and any(part is literal.node for part in walk(default)):
                        return True
        return False

    def _attributes(self, name: str) -> list[ast.expr]:
        """Every place that reads an attribute of this name."""
        return [
            node
            for node in self.analysis.module.nodes.of(ast.Attribute)
            if node.attr == name and isinstance(node.ctx, ast.Load)
        ]


def _parts(node: ast.expr) -> list[ast.expr] | None:
    """The parts of an expression any of which it can be, or hold; ``None`` if it has none."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return list(node.elts)
    if isinstance(node, ast.Dict):
        return list(node.values)
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.BoolOp):
        return list(node.values)
    if isinstance(node, (ast.Starred, ast.NamedExpr)):
        return [node.value]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = [node.left, node.right]
        return sides if all(not isinstance(side, ast.Constant) for side in sides) else []
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id == "dict" and not node.args:
            return [keyword.value for keyword in node.keywords]
        if node.func.id in ("list", "tuple") and len(node.args) == 1:
            return list(node.args)
    return None


def _at(node: ast.expr, path: tuple[int, ...]) -> ast.expr | None:
    """The element of nested literals at a path."""
    for index in path:
        if not isinstance(node, (ast.List, ast.Tuple)) or index >= len(node.elts):
            return None
        node = node.elts[index]
    return node
