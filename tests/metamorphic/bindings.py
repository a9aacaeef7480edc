"""Which binding each name of a program stands for, as Python's own ``symtable`` says."""

from __future__ import annotations

import ast
import dis
import symtable
import sys
import types
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.metamorphic.programs import NotApplicableError

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
_NAMES = {
    ast.Lambda: "lambda",
    ast.ListComp: "listcomp",
    ast.SetComp: "setcomp",
    ast.DictComp: "dictcomp",
    ast.GeneratorExp: "genexpr",
}


@dataclass(eq=False)
class Scope:
    """A module, class, function, lambda or comprehension."""

    table: symtable.SymbolTable
    node: ast.AST
    parent: Scope | None = None
    waiting: dict[tuple[str, int], deque[symtable.SymbolTable]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.waiting = defaultdict(deque)
        for child in self.table.get_children():
            self.waiting[child.get_name(), child.get_lineno()].append(child)

    @property
    def kind(self) -> str:
        """``module``, ``class`` or ``function``."""
        return str(getattr(self.table.get_type(), "value", self.table.get_type()))

    def inner(self, name: str, node: ast.AST) -> Scope:
        """The scope that ``node`` opens in this one."""
        waiting = self.waiting[name, node.lineno]  # type: ignore[attr-defined]
        if not waiting:
            raise NotApplicableError(f"no scope {name}")
        return Scope(waiting.popleft(), node, self)

    def home(self, name: str) -> Scope | None:
        """The scope in which ``name`` is bound, seen from here."""
        try:
            symbol = self.table.lookup(name)
        except KeyError:
            return None
        if self.parent is None or (symbol.is_local() and not symbol.is_global()):
            return self
        scope: Scope = self
        if symbol.is_free():
            while scope.parent is not None:
                scope = scope.parent
                if scope.kind != "class" and name in scope.table.get_identifiers():
                    if scope.table.lookup(name).is_local():
                        return scope
            return None
        while scope.parent is not None:
            scope = scope.parent
        return scope


@dataclass(eq=False)
class Binding:
    """A name of one scope, and the nodes that say it (with the field that holds it)."""

    scope: Scope
    name: str
    places: list[tuple[ast.AST, str]] = field(default_factory=list)
    bound: bool = False
    first: int = sys.maxsize
    """When it is first said, other than by an import."""

    def nodes(self, kind: type | tuple[type, ...]) -> list[ast.AST]:
        """Its nodes of some type."""
        return [node for node, _ in self.places if isinstance(node, kind)]


def bindings_of(tree: ast.Module, text: str) -> list[Binding]:
    """The bindings of a program in the order of the tree, unbound names among them.

    Raises ``NotApplicableError`` for what does not compile or cannot be resolved.
    """
    try:
        top = symtable.symtable(text, "program", "exec")
    except (SyntaxError, ValueError, RecursionError) as error:
        raise NotApplicableError(str(error)) from error
    walk = _Walk()
    walk.visit(tree, Scope(top, tree))
    return list(walk.found.values())


class _Walk:
    """Visits a tree, in each node's own scope."""

    def __init__(self) -> None:
        self.found: dict[tuple[int, str], Binding] = {}
        self.scopes: list[Scope] = []  # kept alive: they are known by their ids

    def say(self, scope: Scope, node: ast.AST, where: str, name: str, bound: bool) -> None:
        name = unicodedata.normalize("NFKC", name)
        home = scope.home(name)
        if home is None:
            raise NotApplicableError(f"what {name} is cannot be told")
        self.scopes.append(home)
        binding = self.found.setdefault((id(home), name), Binding(home, name))
        binding.places.append((node, where))
        binding.bound |= bound
        if not isinstance(node, ast.alias):
            binding.first = min(binding.first, len(self.scopes))

    def visit(self, node: ast.AST, scope: Scope) -> None:
        if isinstance(node, ast.Name):
            self.say(scope, node, "id", node.id, not isinstance(node.ctx, ast.Load))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            self.function(node, scope)
        elif isinstance(node, ast.ClassDef):
            self.say(scope, node, "name", node.name, True)
            self.all([*node.decorator_list, *node.bases, *node.keywords], scope)
            self.all(node.body, scope.inner(node.name, node))
        elif isinstance(node, Comprehension):
            self.comprehension(node, scope)
        elif isinstance(node, ast.Global | ast.Nonlocal):
            for name in node.names:
                self.say(scope, node, "names", name, False)
        elif isinstance(node, ast.alias):
            if node.asname or node.name != "*":
                name = node.asname or node.name.partition(".")[0]
                self.say(scope, node, "asname" if node.asname else "", name, True)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            self.say(scope, node, "name", node.name, True)
            self.children(node, scope)
        elif type(node).__name__ in ("MatchAs", "MatchStar", "MatchMapping", "TypeAlias"):
            raise NotApplicableError("newer than the programs that are migrated")
        else:
            self.children(node, scope)

    def all(self, nodes: Iterable[ast.AST], scope: Scope) -> None:
        for node in nodes:
            self.visit(node, scope)

    def children(self, node: ast.AST, scope: Scope) -> None:
        self.all(list(ast.iter_child_nodes(node)), scope)

    def function(self, node: Function, scope: Scope) -> None:
        arguments = node.args
        parameters = list(parameters_of(node))
        if not isinstance(node, ast.Lambda):
            self.say(scope, node, "name", node.name, True)
            self.all(node.decorator_list, scope)
            self.all([a.annotation for a in parameters if a.annotation], scope)
            self.all([node.returns] if node.returns else [], scope)
        self.all([*arguments.defaults, *filter(None, arguments.kw_defaults)], scope)
        inner = scope.inner(_NAMES.get(type(node)) or node.name, node)  # type: ignore[union-attr]
        for parameter in parameters:
            self.say(inner, parameter, "arg", parameter.arg, True)
        body = [node.body] if isinstance(node, ast.Lambda) else node.body
        self.all(list(body), inner)

    def comprehension(self, node: Comprehension, scope: Scope) -> None:
        first = node.generators[0]
        self.visit(first.iter, scope)
        inner = scope.inner(_NAMES[type(node)], node)
        self.visit(first.target, inner)
        self.all(first.ifs, inner)
        self.all(node.generators[1:], inner)
        parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self.all(parts, inner)


def parameters_of(node: Function) -> Iterator[ast.arg]:
    """The parameters of a function."""
    arguments = node.args
    yield from (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    yield from filter(None, (arguments.vararg, arguments.kwarg))


def canonical(tree: ast.Module, text: str) -> None:
    """Rename all bindings of ``tree`` but members of classes by the order of their uses.

    Two programs that differ only in the names of what they bind become the same tree.
    """
    found = [binding for binding in bindings_of(tree, text) if binding.bound]
    for number, binding in enumerate(sorted(found, key=lambda binding: binding.first)):
        dotted = any("." in a.name and not a.asname for a in binding.nodes(ast.alias))  # type: ignore[attr-defined]
        if binding.scope.kind == "class" or dotted:
            continue
        name = f"name {number}"
        for node, where in binding.places:
            if where == "names":
                node.names = [  # type: ignore[attr-defined]
                    name if n == binding.name else n
                    for n in node.names  # type: ignore[attr-defined]
                ]
            else:
                setattr(node, where or "asname", name)


def operations(text: str) -> list[str] | None:
    """What Python's compiler makes of the names of a program, in order: locals, cells, globals.

    ``None`` if it does not compile.
    """
    try:
        code = compile(text, "program", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError):
        return None
    return list(_operations(code))


def _operations(code: types.CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        scoped = instruction.opcode in (*dis.haslocal, *dis.hasfree)
        if scoped or name.endswith(("_GLOBAL", "_NAME")):
            yield name
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _operations(constant)
