"""What names and expressions of a source file stand for: the eyes of ``judge.py``.

Written on its own on purpose: nothing here comes from what the rules use, so that a
mistake of theirs is not repeated by the check.  Less is understood than there, and what
is not certain is unknown (an empty tuple of values).
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

MISSING = object()
"""What a library answers for a module or a member that it does not have."""

Scope = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.expr
Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
DEPTH = 40


class Library(Protocol):
    """The installed library, as far as names are concerned."""

    def owns(self, module: str) -> bool:
        """Tell whether a module of this dotted name is the library's."""

    def module(self, name: str) -> object:
        """Import a module by its dotted name as it stands in a file, or return ``MISSING``."""

    def member(self, owner: object, path: str, name: str) -> object:
        """Read an attribute of a module or class, or return ``MISSING``."""

    def names(self, module: object) -> set[str]:
        """Return what a star import of the module binds."""

    def guess(self, path: str) -> object:
        """Return what a name that is gone is called elsewhere, or ``MISSING``."""

    def result(self, path: str, found: object, name: str | None) -> Object | None:
        """Return what a call of ``found`` (or of its method ``name``) certainly gives."""

    def held(self, cls: type, name: str) -> Value | None:
        """Return what an attribute of an instance certainly holds."""

    def concrete(self, cls: type) -> bool:
        """Tell whether a call of the class makes an object of just this class."""

    def enters_itself(self, cls: type) -> bool:
        """Tell whether ``with`` on an instance binds the instance."""


@dataclass(frozen=True)
class Value:
    """Something that an expression stands for."""


@dataclass(frozen=True)
class Known(Value):
    """A module, class, function or value of the library."""

    path: str
    found: object = field(compare=False, hash=False)
    guessed: bool = False  # not there any more under this path: found elsewhere


@dataclass(frozen=True)
class Gone(Value):
    """A name below the library's roots that does not resolve."""

    path: str


@dataclass(frozen=True)
class Object(Value):
    """An instance of a class of the library, or of any class below it."""

    cls: type
    exact: bool = True


@dataclass(frozen=True)
class Items(Value):
    """A sequence of instances."""

    item: Value


@dataclass(frozen=True)
class Method(Value):
    """A method of the library, taken from an instance."""

    cls: type
    name: str


@dataclass(frozen=True)
class OwnClass(Value):
    """A class of the project."""

    source: Source = field(hash=False)
    node: ast.ClassDef

    def __hash__(self) -> int:
        return id(self.node)


@dataclass(frozen=True)
class OwnFunction(Value):
    """A function of the project."""

    source: Source = field(hash=False)
    node: Function

    def __hash__(self) -> int:
        return id(self.node)


@dataclass(frozen=True)
class OwnModule(Value):
    """A module of the project."""

    source: Source = field(hash=False)


@dataclass(frozen=True)
class OwnObject(Value):
    """An instance of a class of the project."""

    own: OwnClass
    behind: bool = False  # super(): what stands behind the class itself


@dataclass(frozen=True)
class Nothing(Value):
    """``None``."""


Values = tuple[Value, ...]
UNKNOWN: Values = ()


@dataclass(frozen=True, eq=False)
class Binding:
    """A place where a scope binds a name."""

    statement: ast.AST  # the statement or parameter list
    value: ast.AST | None = None  # expression, import alias, function or class; None: anything


class Project:
    """The sources of one folder, found by module name."""

    def __init__(self, top: Path, library: Library) -> None:
        self.top = top
        self.library = library
        self._sources: dict[Path, Source | None] = {}
        self.open: set[int] = set()  # the questions that are being answered, in all files
        self.cut = False  # whether an answer had to do without the answer to one of these

    def source(self, path: Path) -> Source | None:
        """Return the parsed file, or None if it is no Python 3."""
        if path not in self._sources:
            try:
                program = _program(path)
                self._sources[path] = Source(self, path, ast.parse(program, str(path)), program)
            except (SyntaxError, ValueError, RecursionError, OSError):
                self._sources[path] = None
        return self._sources[path]

    def locate(self, module: str, level: int, origin: Path) -> Path | None:
        """Return the file or folder that an import in ``origin`` reaches inside the project."""
        parts = [part for part in module.split(".") if part]
        regular = not level and self.library.owns(module)
        if level:
            folder = origin.parent
            for _ in range(level - 1):
                folder = folder.parent
            starts = [folder]
        elif regular:  # only a file or package beside the program itself hides the library
            folder = origin.parent
            while (folder / "__init__.py").is_file() and folder != self.top:
                folder = folder.parent
            starts = [folder]
        else:
            starts = [origin.parent, *origin.parent.parents]
            starts = [start for start in starts if start == self.top or self.top in start.parents]
            starts += [self.top / "src"]
        for start in starts:
            if regular and not self._hides(start, parts[0], origin):
                continue
            place = start.joinpath(*parts)
            for path in (place.with_suffix(".py") if parts else place, place / "__init__.py"):
                if path.is_file():
                    return path
            if parts and not regular and place.is_dir() and any(place.glob("*.py")):
                return place
        return None

    @staticmethod
    def _hides(start: Path, name: str, origin: Path) -> bool:
        """Tell whether a file or package beside a program hides the library of that name."""
        if (start / f"{name}.py").is_file():
            return True
        first = start / name / "__init__.py"
        if not first.is_file():
            return False
        # around the program itself: a folder of programs, unless it makes something of itself
        return start / name not in origin.parents or b"import" in first.read_bytes()


def _program(path: Path) -> bytes:
    """Return the program in a file, which in a notebook is that of all its cells.

    Which text that is, the rules are told in the same way: it says nothing of its meaning.
    """
    data = path.read_bytes()
    if path.suffix != ".ipynb":
        return data
    from codemods.sources.document import SourceError
    from codemods.sources.notebook import read

    try:
        return read(path.as_posix(), data).code.encode()
    except SourceError as error:
        raise ValueError(str(error)) from error


class Source:
    """One parsed file: scopes, bindings, and what expressions stand for."""

    def __init__(self, project: Project, path: Path, tree: ast.Module, program: bytes) -> None:
        self.project = project
        self.library = project.library
        self.path = path
        self.tree = tree
        self.program = program
        self.parents: dict[int, ast.AST] = {}
        self.bindings: dict[int, dict[str, list[Binding]]] = {id(tree): {}}
        self.stars: list[ast.ImportFrom] = []
        self._outer: dict[int, dict[str, ast.AST]] = {}  # global and nonlocal declarations
        self._values: dict[int, Values] = {}
        self._attributes: dict[int, dict[str, list[ast.expr | None]]] = {}
        for node in ast.walk(tree):
            for child in ast.iter_child_nodes(node):
                self.parents[id(child)] = node
        for node in ast.walk(tree):
            if isinstance(node, (ast.Global, ast.Nonlocal)):
                scope = self.scope(node)
                for name in node.names:
                    self._outer.setdefault(id(scope), {})[name] = tree
        for node in ast.walk(tree):
            self._bind(node)

    # -- scopes and bindings

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield what stands around a node, from the inside to the module."""
        current = self.parents.get(id(node))
        while current is not None:
            yield current
            current = self.parents.get(id(current))

    def scope(self, node: ast.AST) -> ast.AST:
        """Return the scope that ``node`` is evaluated in."""
        child = node
        for parent in self.ancestors(node):
            if isinstance(parent, FUNCTIONS):
                inside = parent.body if isinstance(parent.body, list) else [parent.body]
                if any(child is part for part in inside):
                    return parent
            elif isinstance(parent, ast.ClassDef):
                if any(child is part for part in parent.body):
                    return parent
            elif isinstance(parent, COMPREHENSIONS):
                first = parent.generators[0]
                if not (child is first and self._within(node, first.iter, first)):
                    return parent
            child = parent
        return self.tree

    def _within(self, node: ast.AST, part: ast.AST, stop: ast.AST) -> bool:
        current: ast.AST | None = node
        while current is not None and current is not stop:
            if current is part:
                return True
            current = self.parents.get(id(current))
        return False

    def _add(self, scope: ast.AST, name: str, binding: Binding) -> None:
        scope = self._outer.get(id(scope), {}).get(name, scope)
        self.bindings.setdefault(id(scope), {}).setdefault(name, []).append(binding)

    def _bind(self, node: ast.AST) -> None:
        scope = self.scope(node)
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                if alias.name == "*":
                    self.stars += [node] if isinstance(node, ast.ImportFrom) else []
                    continue
                name = alias.asname or alias.name
                if isinstance(node, ast.Import):
                    name = alias.asname or alias.name.partition(".")[0]
                self._add(scope, name, Binding(node, alias))
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self._add(scope, node.name, Binding(node, None if self._changed(node) else node))
        if isinstance(node, FUNCTIONS):
            arguments = node.args
            every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
            every += [extra for extra in (arguments.vararg, arguments.kwarg) if extra]
            for argument in every:
                self._add(node, argument.arg, Binding(arguments, argument))
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                self._target(scope, target, node, node.value)
        elif isinstance(node, ast.AnnAssign):
            self._target(scope, node.target, node, node.value)
        elif isinstance(node, ast.AugAssign):
            self._target(scope, node.target, node, None)
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            self._target(scope, node.target, node, node)
        elif isinstance(node, ast.comprehension):
            self._target(self.parents[id(node)], node.target, node, node)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            for item in node.items:
                if item.optional_vars is not None:
                    self._target(scope, item.optional_vars, node, item.context_expr)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            self._add(scope, node.name, Binding(node))
        elif isinstance(node, ast.NamedExpr):
            while isinstance(scope, COMPREHENSIONS):
                scope = self.scope(scope)
            self._add(scope, node.target.id, Binding(node))
        elif isinstance(node, ast.Delete):
            for target in node.targets:
                self._target(scope, target, node, None)
        elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
            self._add(scope, node.name, Binding(node))
        elif isinstance(node, ast.MatchMapping) and node.rest:
            self._add(scope, node.rest, Binding(node))

    @staticmethod
    def _changed(node: Function | ast.ClassDef) -> bool:
        """Tell whether decorators may replace a function (those of a class seldom do)."""
        return not isinstance(node, ast.ClassDef) and bool(node.decorator_list)

    def _target(
        self, scope: ast.AST, target: ast.AST, statement: ast.AST, value: ast.AST | None
    ) -> None:
        if isinstance(target, ast.Name):
            self._add(scope, target.id, Binding(statement, value))
        elif isinstance(target, ast.Starred):
            self._target(scope, target.value, statement, None)
        elif isinstance(target, (ast.Tuple, ast.List)):
            same = isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts)
            for index, part in enumerate(target.elts):
                element = value.elts[index] if same and isinstance(value, ast.Tuple) else None
                self._target(scope, part, statement, element)

    def scopes(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield the scopes in which a name at ``node`` is looked for."""
        scope = self.scope(node)
        yield scope
        while scope is not self.tree:
            scope = self.scope(scope)
            if not isinstance(scope, ast.ClassDef):
                yield scope

    def binders(self, name: str, node: ast.AST) -> tuple[ast.AST, list[Binding]] | None:
        """Return the scope that binds a name used at ``node``, and its bindings."""
        for scope in self.scopes(node):
            if name in self._outer.get(id(scope), {}):
                continue
            found = self.bindings.get(id(scope), {}).get(name)
            if found:
                return scope, found
        return None

    def defined(self, name: str, node: ast.AST) -> bool:
        """Tell whether a name can be bound at all, as far as the files tell."""
        if self.binders(name, node) or hasattr(builtins, name) or name.startswith("__"):
            return True
        if name in {"WindowsError", "get_ipython"}:
            return True
        for star in self.stars:
            source = self.star(star)
            if source is None or isinstance(source, Gone):
                return True
            if isinstance(source, Known) and name in self.library.names(source.found):
                return True
            if isinstance(source, OwnModule) and (
                not source.source.path.is_file()
                or source.source is self
                or source.source.defined(name, source.source.tree)
            ):
                return True
        return False

    def star(self, node: ast.ImportFrom) -> Value | None:
        """Return the module of a star import; None if it is nothing that is known."""
        found = self._module(node.module or "", node.level)
        return found[0] if found else None

    # -- values

    def values(self, node: ast.AST, depth: int = 0) -> Values:
        """Return everything an expression can stand for; nothing if that is not certain."""
        if id(node) in self._values:
            return self._values[id(node)]
        project = self.project
        if id(node) in project.open or depth > DEPTH:
            project.cut = True
            return UNKNOWN
        outer, project.cut = project.cut, False
        project.open.add(id(node))
        try:
            found = tuple(dict.fromkeys(self._evaluate(node, depth + 1)))
        finally:
            project.open.discard(id(node))
        if not project.cut or not project.open:  # else: good for this question only
            self._values[id(node)] = found
        project.cut = project.cut or outer
        return found

    def _evaluate(self, node: ast.AST, depth: int) -> Values:
        if isinstance(node, ast.Name):
            return self._name(node, depth)
        if isinstance(node, ast.Attribute):
            return self._each(self.values(node.value, depth), node.attr, depth)
        if isinstance(node, ast.Call):
            return self._call(node, depth)
        if isinstance(node, ast.Constant) and node.value is None:
            return (Nothing(),)
        if isinstance(node, ast.IfExp):
            return self._union([node.body, node.orelse], depth)
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            return self._union(node.values, depth)
        if isinstance(node, ast.NamedExpr):
            return self.values(node.value, depth)
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
            found = self.values(node.value, depth)
            if found and all(isinstance(value, Items) for value in found):
                return tuple(value.item for value in found if isinstance(value, Items))
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            found = self.values(node.value, depth)
            if found and all(isinstance(value, Items) for value in found):
                return found
        return UNKNOWN

    def _union(self, nodes: list[ast.expr], depth: int) -> Values:
        result: list[Value] = []
        for node in nodes:
            found = self.values(node, depth)
            if not found:
                return UNKNOWN
            result += found
        return self._something(tuple(result))

    @staticmethod
    def _something(values: Values) -> Values:
        """Leave out ``None`` beside other values: it only says "not yet"."""
        return tuple(v for v in values if not isinstance(v, Nothing)) or values

    def _name(self, node: ast.Name, depth: int) -> Values:
        found = self.binders(node.id, node)
        if found is None:
            return self._starred(node.id, depth)
        scope, bindings = found
        single = self._reaching(node, bindings) if scope is self.scope(node) else None
        result: list[Value] = []
        for binding in [single] if single else bindings:
            values = self._bound(binding, depth)
            if not values:
                return UNKNOWN
            result += values
        return self._something(tuple(result))

    def _reaching(self, node: ast.Name, bindings: list[Binding]) -> Binding | None:
        """Return the one binding that a use sees, if the blocks around it tell."""
        if len(bindings) == 1:
            return bindings[0]
        holders: dict[int, list[Binding]] = {}
        for binding in bindings:
            current: ast.AST | None = binding.statement
            while current is not None:
                holders.setdefault(id(current), []).append(binding)
                if isinstance(current, (*FUNCTIONS, ast.ClassDef)) and (
                    current is not binding.statement
                ):
                    break
                current = self.parents.get(id(current))
        child: ast.AST = node
        for parent in self.ancestors(node):
            for block in ("body", "orelse", "finalbody", "handlers"):
                statements = getattr(parent, block, None)
                if not isinstance(statements, list) or child not in statements:
                    continue
                for before in reversed(statements[: statements.index(child)]):
                    inside = holders.get(id(before), [])
                    if inside:
                        direct = [b for b in inside if b.statement is before]
                        plain = not isinstance(before, (ast.For, ast.AsyncFor))
                        return direct[-1] if direct == inside and plain else None
                if isinstance(parent, ast.Try) and block != "body" and holders.get(id(parent)):
                    return None
            if isinstance(parent, (*FUNCTIONS, ast.ClassDef, ast.Module)):
                return None
            inside = holders.get(id(parent), [])
            if inside and isinstance(parent, (ast.For, ast.AsyncFor, ast.While)):
                return None
            if inside and isinstance(parent, (ast.With, ast.AsyncWith)) and child in parent.body:
                direct = [b for b in inside if b.statement is parent]
                if direct:
                    return direct[-1]
            if inside and isinstance(parent, ast.comprehension):
                return None
            child = parent
        return None

    def _bound(self, binding: Binding, depth: int) -> Values:
        node = binding.value
        if node is None:
            return UNKNOWN
        if isinstance(node, ast.alias):
            return self.imported(binding.statement, node)
        if isinstance(node, ast.ClassDef):
            return (OwnClass(self, node),)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return (OwnFunction(self, node),)
        if isinstance(node, ast.arg):
            own = self.receiver(node)
            return (OwnObject(own),) if own else UNKNOWN
        if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
            found = self.values(node.iter, depth)
            if found and all(isinstance(value, Items) for value in found):
                return tuple(value.item for value in found if isinstance(value, Items))
            return UNKNOWN
        if isinstance(binding.statement, (ast.With, ast.AsyncWith)):
            found = self.values(node, depth)
            itself = all(
                isinstance(value, Object) and self.library.enters_itself(value.cls)
                for value in found
            )
            return found if itself else UNKNOWN
        return self.values(node, depth)

    def receiver(self, argument: ast.arg) -> OwnClass | None:
        """Return the class of ``self`` if the argument is the first of an ordinary method."""
        arguments = self.parents[id(argument)]
        function = self.parents[id(arguments)]
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return None
        owner = self.parents[id(function)]
        if not isinstance(owner, ast.ClassDef) or function.decorator_list:
            return None
        every = [*function.args.posonlyargs, *function.args.args]
        return OwnClass(self, owner) if every[:1] == [argument] else None

    # -- imports

    def _module(self, name: str, level: int) -> Values:
        place = self.project.locate(name, level, self.path)
        if place is not None and place != self.path:
            if place.is_dir():
                return UNKNOWN
            source = self.project.source(place)
            return (OwnModule(source),) if source else UNKNOWN
        if level or not self.library.owns(name):
            return UNKNOWN
        found = self.library.module(name)
        return (Gone(name),) if found is MISSING else (Known(name, found),)

    def imported(self, statement: ast.AST, alias: ast.alias) -> Values:
        """Return what one part of an import statement binds."""
        if isinstance(statement, ast.Import):
            name = alias.name if alias.asname else alias.name.partition(".")[0]
            return self._module(name, 0)
        if not isinstance(statement, ast.ImportFrom):
            return UNKNOWN
        module = statement.module or ""
        result: list[Value] = []
        for value in self._module(module, statement.level):
            if isinstance(value, Known):
                found = self.library.member(value.found, value.path, alias.name)
                if found is MISSING:
                    found = self.library.module(f"{value.path}.{alias.name}")
                path = f"{value.path}.{alias.name}"
                result.append(self._perhaps(path) if found is MISSING else Known(path, found))
            else:
                found_below = self._each((value,), alias.name, 0)
                if not found_below:
                    return self._module(f"{module}.{alias.name}".strip("."), statement.level)
                result += found_below
        if not result:
            inner = f"{module}.{alias.name}".strip(".")
            if self.project.locate(inner, statement.level, self.path):
                return self._module(inner, statement.level)
        return tuple(result)

    def _perhaps(self, path: str) -> Value:
        found = self.library.guess(path)
        return Gone(path) if found is MISSING else Known(path, found, guessed=True)

    def _starred(self, name: str, depth: int) -> Values:
        if hasattr(builtins, name):
            return UNKNOWN
        for star in reversed(self.stars):
            for module in self._module(star.module or "", star.level):
                if isinstance(module, Known) and name in self.library.names(module.found):
                    return self._each((module,), name, depth)
                if isinstance(module, Gone):
                    found = self._perhaps(f"{module.path}.{name}")
                    if isinstance(found, Known):
                        return (found,)
                if isinstance(module, OwnModule) and module.source is not self:
                    values = module.source.export(name, depth)
                    if values:
                        return values
        return UNKNOWN

    def export(self, name: str, depth: int) -> Values:
        """Return what a global name of this file stands for when all of it has run."""
        project = self.project
        if depth > DEPTH or id(self) in project.open:
            project.cut = True
            return UNKNOWN
        bindings = self.bindings[id(self.tree)].get(name)
        if not bindings:
            project.open.add(id(self))
            try:
                return self._starred(name, depth + 1)
            finally:
                project.open.discard(id(self))
        result: list[Value] = []
        for binding in bindings:
            values = self._bound(binding, depth + 1)
            if not values:
                return UNKNOWN
            result += values
        return self._something(tuple(result))

    # -- attributes and calls

    def _each(self, owners: Values, name: str, depth: int) -> Values:
        result: list[Value] = []
        for owner in owners:
            found = self.attribute(owner, name, depth)
            if not found:
                return UNKNOWN
            result += found
        return self._something(tuple(result))

    def attribute(self, owner: Value, name: str, depth: int) -> Values:
        """Return what ``owner.name`` stands for."""
        if isinstance(owner, Known):
            path = f"{owner.path}.{name}"
            found = self.library.member(owner.found, owner.path, name)
            return (self._perhaps(path) if found is MISSING else Known(path, found),)
        if isinstance(owner, Gone):
            return (self._perhaps(f"{owner.path}.{name}"),)
        if isinstance(owner, OwnModule):
            if owner.source is self:
                return UNKNOWN
            return owner.source.export(name, depth)
        if isinstance(owner, Object):
            held = self.library.held(owner.cls, name)
            if held:
                return (held,)
            return (Method(owner.cls, name),)
        if isinstance(owner, OwnObject):
            return owner.own.source.own_attribute(owner, name, depth)
        return UNKNOWN

    def bases(self, own: OwnClass) -> list[Values]:
        """Return the values of the bases of a class of this file."""
        return [own.source.values(base) for base in own.node.bases]

    def own_attribute(self, owner: OwnObject, name: str, depth: int) -> Values:
        """Return what an attribute of an instance of an own class stands for."""
        if depth > DEPTH:
            self.project.cut = True
            return UNKNOWN
        if not owner.behind:
            stored = self.stored(owner.own.node).get(name)
            if stored is not None:
                result: list[Value] = []
                for expression in stored:
                    values = self.values(expression, depth + 1) if expression else UNKNOWN
                    if not values:
                        return UNKNOWN
                    result += values
                return self._something(tuple(result))
        for base in self.bases(owner.own):
            for value in base:
                if isinstance(value, OwnClass):
                    own = OwnObject(value)
                    found = value.source.own_attribute(own, name, depth + 1)
                    if found:
                        return found
                elif isinstance(value, Known) and isinstance(value.found, type):
                    return self.attribute(Object(value.found), name, depth)
        return UNKNOWN

    def stored(self, node: ast.ClassDef) -> dict[str, list[ast.expr | None]]:
        """Return what a class defines or its methods store: name to expressions."""
        if id(node) in self._attributes:
            return self._attributes[id(node)]
        result: dict[str, list[ast.expr | None]] = {}
        for name in self.bindings.get(id(node), {}):
            result.setdefault(name, []).append(None)
        for inner in ast.walk(node):
            if not isinstance(inner, ast.Attribute) or isinstance(inner.ctx, ast.Load):
                continue
            if not isinstance(inner.value, ast.Name):
                continue
            found = self.binders(inner.value.id, inner)
            arguments = [b.value for b in found[1] if isinstance(b.value, ast.arg)] if found else []
            if not any(
                (own := self.receiver(argument)) and own.node is node for argument in arguments
            ):
                continue
            parent = self.parents[id(inner)]
            plain = isinstance(parent, ast.Assign) and any(inner is t for t in parent.targets)
            expression = parent.value if plain and isinstance(parent, ast.Assign) else None
            result.setdefault(inner.attr, []).append(expression)
        self._attributes[id(node)] = result
        return result

    def _call(self, node: ast.Call, depth: int) -> Values:
        if isinstance(node.func, ast.Name) and node.func.id == "super":
            return self._super(node)
        result: list[Value] = []
        for value in self.values(node.func, depth):
            found: Value | None = None
            if isinstance(value, Known):
                found = self.library.result(value.path, value.found, None)
                if found is None and isinstance(value.found, type):
                    found = Object(value.found, self.library.concrete(value.found))
            elif isinstance(value, Method):
                found = self.library.result("", value.cls, value.name)
            elif isinstance(value, OwnClass):
                found = OwnObject(value)
            elif isinstance(value, OwnFunction):
                returned = value.source.returned(value.node, depth)
                if returned:
                    result += returned
                    continue
            if found is None:
                return UNKNOWN
            result.append(found)
        return tuple(result)

    def _super(self, node: ast.Call) -> Values:
        for parent in self.ancestors(node):
            if isinstance(parent, ast.ClassDef):
                return (OwnObject(OwnClass(self, parent), behind=True),)
        return UNKNOWN

    def returned(self, function: Function, depth: int) -> Values:
        """Return what a function of this file returns."""
        if depth > DEPTH:
            self.project.cut = True
        if depth > DEPTH or isinstance(function, ast.AsyncFunctionDef):
            return UNKNOWN
        result: list[Value] = []
        for node in ast.walk(function):
            if isinstance(node, (ast.Yield, ast.YieldFrom)) and self.scope(node) is function:
                return UNKNOWN
            if isinstance(node, ast.Return) and self.scope(node) is function:
                values = self.values(node.value, depth + 1) if node.value else UNKNOWN
                if not values:
                    return UNKNOWN
                result += values
        return self._something(tuple(result))
