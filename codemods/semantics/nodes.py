"""The nodes of a syntax tree: what stands in what, and where nodes of a type are.

One walk finds the nodes of a document, in the order of ``ast.walk``; every later question
is a look-up.  ``Load``, ``Store``, ``Del`` and operators
are left out: Python shares one object of each among all trees.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar, overload

N = TypeVar("N", bound=ast.AST)

_PLAIN = frozenset(
    "arg asname attr conversion ctx id is_async kind kwd_attrs level module name op ops rest "
    "simple str tag type_comment type_ignores".split()
)
"""Fields without nodes, or with shared ones."""
_LEAVES = frozenset({ast.Constant, ast.Global, ast.MatchSingleton, ast.Nonlocal})
"""Types all of whose fields are plain."""


_Reader = tuple["Callable[[ast.AST], Any] | None", bool]
"""What reads the fields of a node (``None``: it has none), and whether there is only one."""


class _Fields(dict[type, _Reader]):
    """By type of node, what reads all fields with nodes at once."""

    def __missing__(self, kind: type[ast.AST]) -> _Reader:
        plain = _PLAIN - {"name"} if kind.__name__ == "TypeAlias" else _PLAIN
        names = [name for name in kind._fields if name not in plain]
        get = attrgetter(*names) if names and kind not in _LEAVES else None
        self[kind] = get, len(names) == 1
        return self[kind]


_fields = _Fields()


def children(node: ast.AST) -> list[ast.AST]:
    """The nodes right below ``node``, in the order of its fields."""
    found: list[ast.AST] = []
    get, is_single = _fields[node.__class__]
    if get is None:
        return found
    values = get(node)
    for value in (values,) if is_single else values:
        if value.__class__ is list:
            found += value
        elif value is not None:
            found.append(value)
    if None in found:  # ``{**more}`` has no key, ``def f(*, a)`` no default
        found = [child for child in found if child is not None]
    return found


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """``node`` and everything below it, in the order of ``ast.walk``."""
    pending = [node]
    for node in pending:
        yield node
        pending += children(node)


class Nodes:
    """The nodes of one parsed module."""

    def __init__(self, tree: ast.Module) -> None:
        parents: dict[ast.AST, ast.AST] = {}
        self.parents: Mapping[ast.AST, ast.AST] = parents
        """What each node stands in."""
        self._all: list[ast.AST] = [tree]
        self._by_kind: dict[type, list[Any]] = defaultdict(list)
        add, by_kind, fields = self._all.append, self._by_kind, _fields
        for node in self._all:  # which grows; like ``children``, but without a list for each
            kind = node.__class__
            by_kind[kind].append(node)
            get, is_single = fields[kind]
            if get is None:
                continue
            values = get(node)
            for value in (values,) if is_single else values:
                if value.__class__ is list:
                    for child in value:
                        if child is not None:
                            parents[child] = node
                            add(child)
                elif value is not None:
                    parents[value] = node
                    add(value)

    @overload
    def of(self, kind: type[N], /) -> Sequence[N]: ...
    @overload
    def of(self, *kinds: type[ast.AST]) -> Sequence[Any]: ...
    def of(self, *kinds: type[ast.AST]) -> Sequence[Any]:
        """Every node of these types (of exactly these, not of derived ones)."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], [])
        wanted = frozenset(kinds)
        return [node for node in self._all if node.__class__ in wanted]

    def attributes(self, name: str) -> Sequence[ast.Attribute]:
        """Every attribute called ``name``, read or set."""
        return self._attributes.get(name, [])

    @cached_property
    def _attributes(self) -> dict[str, list[ast.Attribute]]:
        found: dict[str, list[ast.Attribute]] = defaultdict(list)
        for node in self.of(ast.Attribute):
            found[node.attr].append(node)
        return found

    def is_within(self, node: ast.AST, root: ast.AST) -> bool:
        """Whether ``node`` is ``root``, or stands in it."""
        outer: ast.AST | None = node
        while outer is not None and outer is not root:
            outer = self.parents.get(outer)
        return outer is root

    @overload
    def within(self, root: ast.AST, kind: type[N], /) -> list[N]: ...
    @overload
    def within(self, root: ast.AST, *kinds: type[ast.AST]) -> list[Any]: ...
    def within(self, root: ast.AST, *kinds: type[ast.AST]) -> list[Any]:
        """Every node of these types in ``root`` (any node), itself included."""
        wanted = frozenset(kinds)
        return [node for node in walk(root) if node.__class__ in wanted]
