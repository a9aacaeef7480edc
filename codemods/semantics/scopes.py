"""Scopes, bindings and uses of one module, gathered in a single walk over its ``ast``.

The walk only records; nothing is resolved here.  It is the hot path of the tool, so
expressions are dispatched by type and leaves are skipped without a call.
"""

from __future__ import annotations

import ast
from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterator, KeysView, Sequence
from enum import Enum
from functools import cache, cached_property
from typing import Any, NamedTuple

from codemods.semantics.nodes import Nodes, children, walk


class How(Enum):
    """How a name comes to be bound."""

    IMPORT = "import a.b [as c]"
    FROM = "from a import b [as c]"
    ASSIGN = "name = value"
    UNPACK = "one of several names = value"
    EACH = "element of an iterable (for, comprehension)"
    CONTEXT = "with value as name"
    FUNCTION = "def"
    CLASS = "class"
    PARAMETER = "parameter"
    OTHER = "except, augmented assignment, pattern, target of unpacking with a star"


class Scope:
    """A module, class, function, lambda or comprehension."""

    __slots__ = (
        "attributes",
        "bindings",
        "globals",
        "kind",
        "node",
        "nonlocals",
        "outer",
        "parent",
    )

    def __init__(self, kind: str, node: ast.AST, outer: Point | None) -> None:
        self.kind = kind
        self.node = node
        self.outer = outer
        """Where the scope is opened; ``None`` for the module."""
        self.parent: Scope | None = outer.block.scope if outer else None
        self.bindings: dict[str, list[Binding]] = {}
        self.globals: set[str] = set()
        self.nonlocals: set[str] = set()
        self.attributes: dict[str, list[Binding]] = {}
        """For a class: what its methods assign to attributes of ``self``."""


class Block:
    """A run of statements that are executed together: a scope's body or a branch of it."""

    __slots__ = ("branch", "loop", "owner", "parent", "scope")

    def __init__(
        self,
        scope: Scope,
        parent: Block | None = None,
        owner: ast.AST | None = None,
        branch: str = "",
        loop: bool = False,
    ) -> None:
        self.scope = scope
        self.parent = parent
        self.owner = owner
        """The statement of which it is a branch; ``None``: it is the body of the scope."""
        self.branch = branch
        self.loop = loop


class Point:
    """The moment at which a statement runs: its block and its order."""

    __slots__ = ("block", "order")

    def __init__(self, block: Block, order: int) -> None:
        self.block = block
        self.order = order


class Binding(NamedTuple):
    """One place that binds a name."""

    name: str
    how: How
    node: Any
    """The statement, alias, parameter or target node."""
    value: Any
    """The value expression (ASSIGN, UNPACK, EACH, CONTEXT), else ``None``."""
    point: Point
    path: tuple[int, ...] = ()
    """UNPACK: the path to the element."""


class Use(NamedTuple):
    """A name that is read, with the longest attribute chain that hangs on it."""

    chain: ast.expr
    name: ast.Name
    point: Point


class CallSite(NamedTuple):
    """A call and where it stands."""

    node: ast.Call
    point: Point


class Reference(NamedTuple):
    """An attribute that is read."""

    node: ast.Attribute
    point: Point


class Store(NamedTuple):
    """An attribute that is assigned."""

    node: ast.Attribute
    point: Point
    value: ast.expr | None
    """What is assigned; ``None`` if it is not that simple."""


class Star(NamedTuple):
    """A star import at some place."""

    node: ast.ImportFrom
    point: Point


class Module:
    """All scopes, bindings, uses, calls and imports of one parsed module."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.scope = Scope("module", tree, None)
        # Plain tuples until somebody asks: most of them nobody does.
        self._uses: dict[str, list[tuple[ast.expr, ast.Name, Point]]] = defaultdict(list)
        self._asked: dict[str, list[Use]] = {}
        self._calls: list[tuple[ast.Call, Point]] = []
        self._methods: dict[str, list[tuple[ast.Call, Point]]] = defaultdict(list)
        self._references: dict[str, list[tuple[ast.Attribute, Point]]] = defaultdict(list)
        self._stores: dict[str, list[tuple[ast.Attribute, Point, ast.expr | None]]] = {}
        self.stored: set[str] = set()
        """Names and attributes to whose elements something is assigned."""
        self.foreign: set[str] = set()
        """Attributes that are assigned from outside their class."""
        self.aliases: dict[str, set[str]] = defaultdict(set)
        """Names to which a name or attribute chain is assigned, by the root of the chain."""
        self.imports: list[tuple[ast.Import | ast.ImportFrom, Point]] = []
        self.stars: list[Star] = []
        self.scopes: dict[ast.AST, Scope] = {tree: self.scope}
        self.returns: dict[ast.AST, list[tuple[ast.expr | None, Point]]] = defaultdict(list)
        """Return values of each function node."""
        self.yields: dict[ast.AST, list[tuple[ast.expr | None, Point]]] = defaultdict(list)
        """Yielded values of each generator function node (``yield from``: ``None``)."""
        _Walker(self).module(tree)

    @cached_property
    def nodes(self) -> Nodes:
        """The nodes of the module, by what they are and what they stand in."""
        return Nodes(self.tree)

    @property
    def used_names(self) -> KeysView[str]:
        """Every name that is read somewhere."""
        return self._uses.keys()

    @property
    def attributes(self) -> KeysView[str]:
        """Every attribute that is taken of something, by its name."""
        return {**self._references, **self._methods}.keys()

    @property
    def renamed_imports(self) -> set[str]:
        """What is imported under another name and read under that, by its own name."""
        return {
            alias.name
            for statement, _ in self.imports
            for alias in statement.names
            if alias.asname in self._uses
        }

    def uses(self, name: str) -> Sequence[Use]:
        """Every place that reads ``name``."""
        if name not in self._asked:
            self._asked[name] = [Use(*found) for found in self._uses.get(name, ())]
        return self._asked[name]

    def methods(self, name: str) -> list[CallSite]:
        """Every call of an attribute called ``name``."""
        return [CallSite(*found) for found in self._methods.get(name, ())]

    def references(self, name: str) -> list[Reference]:
        """Every attribute ``name`` that is read but not called on the spot (outermost only)."""
        return [Reference(*found) for found in self._references.get(name, ())]

    def stores(self, name: str) -> list[Store]:
        """Every assignment to an attribute called ``name``."""
        return [Store(*found) for found in self._stores.get(name, ())]

    @property
    def stored_attributes(self) -> KeysView[str]:
        """Every attribute that something is assigned to."""
        return self._stores.keys()

    @cached_property
    def calls(self) -> list[CallSite]:
        """Every call."""
        return [CallSite(*found) for found in self._calls]

    def setting(self, name: str) -> list[Scope]:
        """Every class that binds ``name`` in its body, or as an attribute of ``self``."""
        return self._setting.get(name, [])

    @cached_property
    def _setting(self) -> dict[str, list[Scope]]:
        found: dict[str, list[Scope]] = defaultdict(list)
        for scope in self.scopes.values():
            if scope.kind == "class":
                for name in {**scope.bindings, **scope.attributes}:
                    found[name].append(scope)
        return found

    def called(self, name: str) -> list[CallSite]:
        """Every call of a name, or of an attribute, called ``name``."""
        return self._called.get(name, [])

    @cached_property
    def _called(self) -> dict[str, list[CallSite]]:
        found: dict[str, list[CallSite]] = defaultdict(list)
        for site in self.calls:
            function = site.node.func
            if isinstance(function, ast.Name):
                found[function.id].append(site)
            elif isinstance(function, ast.Attribute):
                found[function.attr].append(site)
        return found

    @cached_property
    def call_points(self) -> dict[ast.Call, Point]:
        """Where each call stands."""
        return dict(self._calls)


_Visit = Callable[[Any, Point], None]
_SEQUENCES = (ast.Tuple, ast.List)


class _Walker:
    """Fills a ``Module``."""

    def __init__(self, module: Module) -> None:
        self.result = module
        self.order = 0
        self.outward: list[tuple[Scope, Binding]] = []
        """What ``nonlocal`` binds outside: where is known when all has been walked over."""
        self.uses = module._uses
        self.calls = module._calls
        self.methods = module._methods
        self.references = module._references
        self.expressions: dict[type, _Visit] = {
            ast.Lambda: self.lambda_,
            ast.ListComp: self.comprehension,
            ast.SetComp: self.comprehension,
            ast.GeneratorExp: self.comprehension,
            ast.DictComp: self.comprehension,
            ast.NamedExpr: self.walrus,
            ast.Yield: self.yield_,
            ast.YieldFrom: self.yield_,
        }
        self.statements: dict[type, Callable[[Any, Block], None]] = {
            ast.Assign: self.assign,
            ast.AnnAssign: self.annotated,
            ast.AugAssign: self.augmented,
            ast.FunctionDef: self.function,
            ast.AsyncFunctionDef: self.function,
            ast.ClassDef: self.class_,
            ast.Import: self.import_,
            ast.ImportFrom: self.import_from,
            ast.If: self.if_,
            ast.While: self.while_,
            ast.For: self.for_,
            ast.AsyncFor: self.for_,
            ast.With: self.with_,
            ast.AsyncWith: self.with_,
            ast.Try: self.try_,
            ast.Global: self.global_,
            ast.Nonlocal: self.nonlocal_,
            ast.Return: self.return_,
            ast.Delete: self.delete,
        }
        for name in ("TryStar", "Match"):
            node_type = getattr(ast, name, None)
            if node_type is not None:
                visit = self.try_ if name == "TryStar" else self.match
                self.statements[node_type] = visit

    # -- statements ---------------------------------------------------------------

    def module(self, tree: ast.Module) -> None:
        self.body(tree.body, Block(self.result.scope))
        for scope, binding in self.outward:
            found = self.owner(binding.name, scope).bindings.setdefault(binding.name, [])
            insort(found, binding, key=lambda other: other.point.order)

    def body(self, statements: list[ast.stmt], block: Block) -> None:
        visitors = self.statements
        expression = self.expression
        for statement in statements:
            visit = visitors.get(statement.__class__)
            if visit is not None:
                visit(statement, block)
            elif statement.__class__ is ast.Expr:
                expression(statement.value, self.point(block))
            else:
                point = self.point(block)
                for child in children(statement):
                    if isinstance(child, ast.expr):
                        expression(child, point)

    def point(self, block: Block) -> Point:
        self.order += 1
        return Point(block, self.order)

    def bind(
        self,
        name: str,
        how: How,
        node: Any,
        value: Any,
        point: Point,
        index: tuple[int, ...] = (),
    ) -> None:
        scope = point.block.scope
        while scope.kind == "comprehension" and how is not How.EACH and scope.parent:
            scope = scope.parent
        binding = Binding(name, how, node, value, point, index)
        if name in scope.nonlocals:
            self.outward.append((scope, binding))
            return
        if name in scope.globals:
            scope = self.result.scope
        scope.bindings.setdefault(name, []).append(binding)

    def target(
        self, node: ast.expr, how: How, value: Any, point: Point, index: tuple[int, ...] = ()
    ) -> None:
        """Bind an assignment target."""
        if isinstance(node, ast.Name):
            self.bind(node.id, how, node, value, point, index)
            root = value
            while root.__class__ is ast.Attribute:
                root = root.value
            if how is How.ASSIGN and root.__class__ is ast.Name:
                self.result.aliases[root.id].add(node.id)
        elif isinstance(node, _SEQUENCES):
            parts = value.elts if how is How.ASSIGN and isinstance(value, _SEQUENCES) else []
            if any(isinstance(part, ast.Starred) for part in (*node.elts, *parts)):
                for element in node.elts:
                    self.target(element, How.OTHER, None, point)
            elif len(parts) == len(node.elts):
                for element, part in zip(node.elts, parts):
                    self.target(element, How.ASSIGN, part, point)
            else:
                inner = How.UNPACK if how is How.ASSIGN else how
                for position, element in enumerate(node.elts):
                    self.target(element, inner, value, point, (*index, position))
        elif isinstance(node, ast.Starred):
            self.target(node.value, How.OTHER, None, point)
        elif isinstance(node, ast.Attribute):
            plain = value if how is How.ASSIGN else None
            self.result._stores.setdefault(node.attr, []).append((node, point, plain))
            owner = self.self_class(node.value, point.block.scope)
            if owner is not None:
                binding = Binding(node.attr, how, node, value, point, index)
                owner.attributes.setdefault(node.attr, []).append(binding)
            else:
                self.result.foreign.add(node.attr)
            base: ast.expr = node.value
            while isinstance(base, ast.Attribute):
                base = base.value
            if isinstance(base, ast.Name):
                self.uses[base.id].append((node, base, point))
            else:
                self.expression(node.value, point)
        elif isinstance(node, ast.Subscript):
            if isinstance(node.value, ast.Name):
                self.result.stored.add(node.value.id)
            elif isinstance(node.value, ast.Attribute):
                self.result.stored.add(node.value.attr)
            self.expression(node, point)

    def self_class(self, node: ast.expr, scope: Scope) -> Scope | None:
        """The class scope when ``node`` is the first parameter of a method of it."""
        if not isinstance(node, ast.Name):
            return None
        here: Scope | None = scope
        while here is not None and node.id not in here.bindings:
            here = here.parent
        if here is None or here.parent is None or here.parent.kind != "class":
            return None
        arguments = getattr(here.node, "args", None)
        if arguments is None:
            return None
        first = arguments.posonlyargs + arguments.args
        return here.parent if first and first[0].arg == node.id else None

    def assign(self, node: ast.Assign, block: Block) -> None:
        point = self.point(block)
        self.expression(node.value, point)
        for target in node.targets:
            self.target(target, How.ASSIGN, node.value, point)

    def annotated(self, node: ast.AnnAssign, block: Block) -> None:
        point = self.point(block)
        self.expression(node.annotation, point)
        if node.value is not None:
            self.expression(node.value, point)
            self.target(node.target, How.ASSIGN, node.value, point)
        elif not isinstance(node.target, ast.Name):
            self.expression(node.target, point)

    def augmented(self, node: ast.AugAssign, block: Block) -> None:
        point = self.point(block)
        self.expression(node.value, point)
        if isinstance(node.target, ast.Name):
            self.uses[node.target.id].append((node.target, node.target, point))
        self.target(node.target, How.OTHER, None, point)

    def delete(self, node: ast.Delete, block: Block) -> None:
        point = self.point(block)
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.uses[target.id].append((target, target, point))
            else:
                self.expression(target, point)

    def import_(self, node: ast.Import, block: Block) -> None:
        point = self.point(block)
        self.result.imports.append((node, point))
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            self.bind(name, How.IMPORT, alias, node, point)

    def import_from(self, node: ast.ImportFrom, block: Block) -> None:
        point = self.point(block)
        self.result.imports.append((node, point))
        for alias in node.names:
            if alias.name == "*":
                self.result.stars.append(Star(node, point))
            else:
                self.bind(alias.asname or alias.name, How.FROM, alias, node, point)

    def global_(self, node: ast.Global, block: Block) -> None:
        block.scope.globals.update(node.names)

    def nonlocal_(self, node: ast.Nonlocal, block: Block) -> None:
        block.scope.nonlocals.update(node.names)

    def owner(self, name: str, scope: Scope) -> Scope:
        """The enclosing function scope that binds a ``nonlocal`` name."""
        here = scope.parent
        while here is not None and (name not in here.bindings or here.kind == "class"):
            here = here.parent
        return here or scope

    def return_(self, node: ast.Return, block: Block) -> None:
        point = self.point(block)
        if node.value is not None:
            self.expression(node.value, point)
        self.result.returns[block.scope.node].append((node.value, point))

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, block: Block) -> None:
        point = self.point(block)
        for decorator in node.decorator_list:
            self.expression(decorator, point)
        self.defaults(node.args, point)
        if node.returns is not None:
            self.expression(node.returns, point)
        self.bind(node.name, How.FUNCTION, node, None, point)
        inner = self.open("function", node, point)
        self.parameters(node.args, node, inner)
        self.body(node.body, inner)

    def class_(self, node: ast.ClassDef, block: Block) -> None:
        point = self.point(block)
        for expression in (*node.decorator_list, *node.bases):
            self.expression(expression, point)
        for keyword in node.keywords:
            self.expression(keyword.value, point)
        self.bind(node.name, How.CLASS, node, None, point)
        self.body(node.body, self.open("class", node, point))

    def open(self, kind: str, node: ast.AST, point: Point) -> Block:
        scope = Scope(kind, node, point)
        self.result.scopes[node] = scope
        return Block(scope)

    def defaults(self, arguments: ast.arguments, point: Point) -> None:
        for default in (*arguments.defaults, *arguments.kw_defaults):
            if default is not None:
                self.expression(default, point)
        for argument in _arguments(arguments):
            if argument.annotation is not None:
                self.expression(argument.annotation, point)

    def parameters(self, arguments: ast.arguments, node: Any, block: Block) -> None:
        point = self.point(block)
        for argument in _arguments(arguments):
            self.bind(argument.arg, How.PARAMETER, argument, node, point)

    def if_(self, node: ast.If, block: Block) -> None:
        self.expression(node.test, self.point(block))
        self.body(node.body, Block(block.scope, block, node, "body"))
        if node.orelse:
            self.body(node.orelse, Block(block.scope, block, node, "else"))

    def while_(self, node: ast.While, block: Block) -> None:
        inner = Block(block.scope, block, node, "body", loop=True)
        self.expression(node.test, self.point(inner))
        self.body(node.body, inner)
        if node.orelse:
            self.body(node.orelse, Block(block.scope, block, node, "else"))

    def for_(self, node: ast.For | ast.AsyncFor, block: Block) -> None:
        point = self.point(block)
        self.expression(node.iter, point)
        inner = Block(block.scope, block, node, "body", loop=True)
        # The target outlives the loop, so it is bound in the block around it.
        self.target(node.target, How.EACH, node.iter, point)
        self.body(node.body, inner)
        if node.orelse:
            self.body(node.orelse, Block(block.scope, block, node, "else"))

    def with_(self, node: ast.With | ast.AsyncWith, block: Block) -> None:
        point = self.point(block)
        for item in node.items:
            self.expression(item.context_expr, point)
            if item.optional_vars is not None:
                self.target(item.optional_vars, How.CONTEXT, item.context_expr, point)
        self.body(node.body, block)  # runs exactly as its surroundings do

    def try_(self, node: Any, block: Block) -> None:
        self.body(node.body, Block(block.scope, block, node, "body"))
        for handler in node.handlers:
            inner = Block(block.scope, block, node, "handler")
            point = self.point(inner)
            if handler.type is not None:
                self.expression(handler.type, point)
            if handler.name:
                self.bind(handler.name, How.OTHER, handler, None, point)
            self.body(handler.body, inner)
        if node.orelse:
            self.body(node.orelse, Block(block.scope, block, node, "body"))
        self.body(node.finalbody, block)

    def match(self, node: Any, block: Block) -> None:
        point = self.point(block)
        self.expression(node.subject, point)
        for case in node.cases:
            inner = Block(block.scope, block, node, "case")
            for pattern in walk(case.pattern):
                name = getattr(pattern, "name", None) or getattr(pattern, "rest", None)
                if isinstance(name, str):
                    self.bind(name, How.OTHER, pattern, None, point)
                named = [getattr(pattern, "cls", None), getattr(pattern, "value", None)]
                for expression in (*named, *getattr(pattern, "keys", ())):
                    if isinstance(expression, ast.expr) and not isinstance(pattern, ast.expr):
                        self.expression(expression, point)
            if case.guard is not None:
                self.expression(case.guard, point)
            self.body(case.body, inner)

    # -- expressions --------------------------------------------------------------

    def expression(self, node: Any, point: Point) -> None:
        kind = node.__class__
        if kind is ast.Constant:
            return
        if kind is ast.Name:
            self.uses[node.id].append((node, node, point))
            return
        if kind is ast.Attribute:
            base = node.value
            while base.__class__ is ast.Attribute:
                base = base.value
            if base.__class__ is ast.Name:
                self.uses[base.id].append((node, base, point))
            else:
                self.expression(base, point)
            self.references[node.attr].append((node, point))
            return
        if kind is ast.Call:
            site = (node, point)
            self.calls.append(site)
            function = node.func
            if function.__class__ is ast.Attribute:
                self.methods[function.attr].append(site)
                base = function.value
                while base.__class__ is ast.Attribute:
                    base = base.value
                if base.__class__ is ast.Name:
                    self.uses[base.id].append((function, base, point))
                else:
                    self.expression(base, point)
            else:
                self.expression(function, point)
            self.several(node.args, point)
            for keyword in node.keywords:
                value = keyword.value
                if value.__class__ is not ast.Constant:
                    self.expression(value, point)
            return
        visit = self.expressions.get(kind)
        if visit is not None:
            visit(node, point)
            return
        for name in _children(kind):
            child = getattr(node, name)
            if child.__class__ is list:
                self.several(child, point)
            elif child.__class__ is not ast.Constant and child is not None:
                self.expression(child, point)

    def several(self, nodes: list[Any], point: Point) -> None:
        """The same for each of them; ``None`` among them is no expression."""
        for node in nodes:
            kind = node.__class__
            if kind is ast.Name:  # most of them, so not by a call
                self.uses[node.id].append((node, node, point))
            elif kind is not ast.Constant and node is not None:
                self.expression(node, point)

    def lambda_(self, node: ast.Lambda, point: Point) -> None:
        self.defaults(node.args, point)
        inner = self.open("function", node, point)
        self.parameters(node.args, node, inner)
        body = Point(inner, self.order)
        self.expression(node.body, body)
        self.result.returns[node].append((node.body, body))

    def comprehension(self, node: Any, point: Point) -> None:
        scope = Scope("comprehension", node, point)
        self.result.scopes[node] = scope
        inner = Point(Block(scope), point.order)
        for position, generator in enumerate(node.generators):
            self.expression(generator.iter, inner if position else point)
            self.target(generator.target, How.EACH, generator.iter, inner)
            for condition in generator.ifs:
                self.expression(condition, inner)
        if isinstance(node, ast.DictComp):
            self.expression(node.key, inner)
            self.expression(node.value, inner)
        else:
            self.expression(node.elt, inner)

    def walrus(self, node: ast.NamedExpr, point: Point) -> None:
        self.expression(node.value, point)
        self.bind(node.target.id, How.ASSIGN, node, node.value, point)

    def yield_(self, node: ast.Yield | ast.YieldFrom, point: Point) -> None:
        if node.value is not None:
            self.expression(node.value, point)
        value = node.value if isinstance(node, ast.Yield) else None
        self.result.yields[point.block.scope.node].append((value, point))


_NO_EXPRESSIONS = frozenset({"ctx", "op", "ops", "conversion", "kind", "id", "attr", "arg"})


@cache
def _children(kind: type) -> tuple[str, ...]:
    """The fields of an expression node that hold expressions."""
    return tuple(name for name in kind._fields if name not in _NO_EXPRESSIONS)  # type: ignore[attr-defined]


def _arguments(arguments: ast.arguments) -> Iterator[ast.arg]:
    yield from arguments.posonlyargs
    yield from arguments.args
    if arguments.vararg is not None:
        yield arguments.vararg
    yield from arguments.kwonlyargs
    if arguments.kwarg is not None:
        yield arguments.kwarg
