"""Transformations of names: what a program binds is called something else.

A name stays if something may ask for it by its name: members of classes, what other files
or strings mention, parameters that are given by keyword.
"""

from __future__ import annotations

import ast
import builtins
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial

from codemods.tables.definitions import SOURCES
from tests.metamorphic.bindings import (
    Binding,
    Scope,
    bindings_of,
    operations,
    parameters_of,
)
from tests.metamorphic.programs import (
    NotApplicableError,
    Program,
    Token,
    Transformation,
    Variant,
)

GIVEN_BY_KERAS = frozenset({"dim_ordering", "dtype", "mask", "name", "training"})
"""Parameters that Keras gives by keyword to functions: initializers, ``Lambda``."""

CONVENTIONS = frozenset({"PY2", "PY3", "cls", "self"})
"""Names by which every reader, and this tool, knows a method or a check of the version."""

HINTS = {
    "_model": re.compile(r".*model", re.IGNORECASE),
    "_logs": re.compile(r"(?:.*_)?(?:hist|history|histories|logs?)\d*"),
}
"""Names that let assume what they hold (the messages say so): new names end like this."""

REFLECTION = frozenset({"dir", "eval", "exec", "getattr", "globals", "locals", "vars"})
"""Functions that turn strings into names."""

_WORD = re.compile(r"[^\W\d]\w*")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
MASK = "any"
"""What messages say for a name where several names became one."""


class Renameable:
    """The bindings of a program that may be called something else."""

    def __init__(self, program: Program) -> None:
        self.program = program
        tree = program.tree
        self.bindings = bindings_of(tree, program.text)
        self.methods = {
            parameter
            for parent in ast.walk(tree)
            if isinstance(parent, ast.ClassDef)
            for method in parent.body
            if isinstance(method, _FUNCTIONS)
            for parameter in [*parameters_of(method)][0 if method.decorator_list else 1 :]
        }
        nodes = list(ast.walk(tree))
        self.strings = [
            node.value
            for node in nodes
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        self.others = frozenset(_WORD.findall(" ".join(program.others)))
        formatted = [node for node in nodes if isinstance(node, ast.JoinedStr)]
        self.kept = {
            *CONVENTIONS,
            *dir(builtins),
            *(b.name for b in self.bindings if b.scope.kind == "class" and b.bound),
            *(n.id for f in formatted for n in ast.walk(f) if isinstance(n, ast.Name)),
            *self.strings,
        }
        if any(isinstance(node, ast.Name) and node.id in REFLECTION for node in nodes):
            self.kept.update(_WORD.findall(" ".join(self.strings)))
        self.keywords = {
            *self.others,
            *GIVEN_BY_KERAS,
            *(node.arg for node in nodes if isinstance(node, ast.keyword) and node.arg),
            *_WORD.findall(" ".join(self.strings)),
        }
        self.stars = any(isinstance(node, ast.alias) and node.name == "*" for node in nodes)

    def __iter__(self) -> Iterator[Binding]:
        return (binding for binding in self.bindings if self._allows(binding))

    def _allows(self, binding: Binding) -> bool:
        name = binding.name
        if not binding.bound or name.startswith("__") or name in self.kept:
            return False
        if binding.scope.kind == "class" or self._is_written_by_the_tool(binding):
            return False
        if binding.scope.kind == "module" and (self.stars or name in self.others):
            return False
        if binding.nodes((*_FUNCTIONS, ast.ClassDef)):
            if any(name in string for string in self.strings):
                return False  # its name is asked for: keys of logs, custom objects
        if binding.nodes(ast.arg):
            if name in self.keywords or not self.methods.isdisjoint(binding.nodes(ast.arg)):
                return False
        return all(
            alias.asname or "." not in alias.name  # type: ignore[attr-defined]
            for alias in binding.nodes(ast.alias)
        )

    @staticmethod
    def _is_written_by_the_tool(binding: Binding) -> bool:
        """Whether it belongs to a function that fixes bring along and know by its text."""
        scope: Scope | None = binding.scope
        while scope is not None and getattr(scope.node, "name", "").rstrip("_") not in SOURCES:
            scope = scope.parent
        return scope is not None or binding.name in SOURCES


class Places:
    """Where the tokens of bindings are."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.tokens = [token for token in program.tokens if token.is_code]
        self.at = {token.start: index for index, token in enumerate(self.tokens)}

    def of(self, node: ast.AST, where: str, name: str) -> Iterator[Token]:
        """The tokens by which ``node`` says ``name``."""
        start, end = self.program.span(node)
        inside = self._between(start, end)
        if where == "asname":
            yield inside[-1]
        elif where == "names":
            yield from (t for t in inside if self._says(t, name))
        elif where == "name":  # def name, async def name, class name, except … as name
            first = ("as",) if isinstance(node, ast.ExceptHandler) else ("def", "class")
            index = next(i for i, token in enumerate(inside) if token.text in first)
            yield next(t for t in inside[index:] if self._says(t, name))
        else:
            yield inside[0]

    def _between(self, start: int, end: int) -> list[Token]:
        index = self.at[start]
        result = []
        while index < len(self.tokens) and self.tokens[index].start < end:
            result.append(self.tokens[index])
            index += 1
        return result

    @staticmethod
    def _says(token: Token, name: str) -> bool:
        return unicodedata.normalize("NFKC", token.text) == name


def _renamed(program: Program, names: list[tuple[Binding, str]], *, mask: bool) -> Variant:
    """The program with new names; the compiler is asked whether scopes stay what they were."""
    places = Places(program)
    changes, aliases = [], set()
    for binding, new in names:
        for node, where in binding.places:
            if where:
                tokens = places.of(node, where, binding.name)
                changes += [(token.start, token.end, new) for token in tokens]
            else:  # an import without a name of its own
                _, end = program.span(node)
                changes.append((end, end, f" as {new}"))
                aliases.add(new)
    text = program.with_changes(changes)
    before, after = operations(program.text), operations(text)
    if before is None:
        raise NotApplicableError("does not compile")
    assert before == after, text
    words = (
        {word: MASK for binding, new in names for word in (binding.name, new)}
        if mask
        else {unicodedata.normalize("NFKC", new): binding.name for binding, new in names}
    )
    data = text.encode(program.encoding)
    return Variant(
        data,
        words=words,
        aliases=frozenset(aliases),
        renamed=True,
        movable=bool(aliases),  # imports are extended or not, by the line that they fill
    )


def _fresh(program: Program, spelling: Callable[[int], str]) -> Iterator[str]:
    """Names that no file of the project mentions."""
    known = {*_WORD.findall(program.text), *_WORD.findall(" ".join(program.others))}
    number = 0
    while True:
        number += 1
        name = spelling(number)
        if name not in known:
            yield name


def renamed(program: Program, spelling: Callable[[int], str]) -> Variant:
    """Every binding gets a name of its own."""
    fresh = _fresh(program, spelling)
    names = [
        (binding, "_" * binding.name.startswith("_") + next(fresh) + _hint(binding.name))
        for binding in Renameable(program)
        if all(alias.asname for alias in binding.nodes(ast.alias))  # type: ignore[attr-defined]
    ]
    return _renamed(program, names, mask=False)


def _hint(name: str) -> str:
    return next((end for end, form in HINTS.items() if form.fullmatch(name)), "")


def shadowing(program: Program) -> Variant:
    """Local variables get the names of each other and of variables of the module.

    No function gets a name that it, or a function in it, uses for something else.
    """
    renameable = Renameable(program)
    tops = [
        binding.name
        for binding in renameable.bindings
        if binding.bound and binding.scope.kind == "module" and not binding.nodes(ast.alias)
        if not _hint(binding.name)
    ]
    names: list[tuple[Binding, str]] = []
    used: dict[int, set[str]] = {}
    for binding in renameable:
        scope = binding.scope
        if scope.kind != "function" or binding.nodes(ast.alias) or _hint(binding.name):
            continue
        around = _around(scope)
        taken = used.setdefault(id(around), _identifiers(around.node))
        new = next(
            name
            for name in (*tops, *_numbered())
            if name not in taken and name not in renameable.others
        )
        taken.add(new)
        names.append((binding, new))
    return _renamed(program, names, mask=True)


def _numbered() -> Iterator[str]:
    return (f"v{number}" for number in range(1, 1000))


def _around(scope: Scope) -> Scope:
    """The outermost function or class around a scope."""
    while scope.parent is not None and scope.parent.parent is not None:
        scope = scope.parent
    return scope


def _identifiers(tree: ast.AST) -> set[str]:
    """All that a part of a program says as a name."""
    said: set[str] = set()
    for node in ast.walk(tree):
        for _, value in ast.iter_fields(node):
            said.update(_WORD.findall(value) if isinstance(value, str) else ())
        if isinstance(node, ast.Global | ast.Nonlocal):
            said.update(node.names)
    return said


def aliased(program: Program) -> Variant:
    """Every import that names something as it is called gives it another name."""
    fresh = _fresh(program, "i{}".format)
    names = [
        (binding, next(fresh))
        for binding in Renameable(program)
        if binding.nodes(ast.alias)
        and not any(alias.asname for alias in binding.nodes(ast.alias))  # type: ignore[attr-defined]
        and not _from_future(program, binding)
    ]
    return _renamed(program, names, mask=False)


def _from_future(program: Program, binding: Binding) -> bool:
    statements = [n for n in ast.walk(program.tree) if isinstance(n, ast.ImportFrom)]
    aliases = binding.nodes(ast.alias)
    return any(
        statement.module == "__future__" and alias in statement.names
        for statement in statements
        for alias in aliases
    )


NAMES: dict[str, Transformation] = {
    "names-opaque": partial(renamed, spelling="v{}".format),
    "names-of-other-alphabets": partial(renamed, spelling="größe_{}_数".format),
    "names-that-python-normalises": partial(renamed, spelling="ﬁ{}ª".format),
    "names-that-shadow": shadowing,
    "imports-with-names": aliased,
}
