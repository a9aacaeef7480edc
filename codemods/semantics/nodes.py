"""The nodes of a syntax tree: what stands in what, and where nodes of a type are.

One walk finds the nodes of a document in the order of the tree's fields (a node before
its parts); every later question is a look-up.  ``Load``, ``Store``, ``Del`` and operators
are left out: Python shares one object of each among all trees.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar, cast, overload

N = TypeVar("N", bound=ast.AST)

_PLAIN = frozenset(
    "arg asname attr conversion ctx id is_async kind kwd_attrs level module name op ops rest "
    "simple str tag type_comment type_ignores".split()
)
"""Fields without nodes, or with shared ones."""
_LEAVES = frozenset({ast.Constant, ast.Global, ast.Nonlocal})
"""Types all of whose fields are plain."""


class _Fields(dict[type, "Callable[[ast.AST], tuple[Any, ...]] | None"]):
    """By type of node, what reads all fields with nodes at once; ``None`` if it has none."""

    def __missing__(self, kind: type[ast.AST]) -> Callable[[ast.AST], tuple[Any, ...]] | None:
        plain = _PLAIN - {"name"} if kind.__name__ == "TypeAlias" else _PLAIN
        names = [name for name in kind._fields if name not in plain]
        get: Callable[[ast.AST], Any] | None = attrgetter(*names) if names else None
        if kind in _LEAVES:
            get = None
        elif len(names) == 1:
            only = cast("Callable[[ast.AST], Any]", get)
            get = lambda node: (only(node),)  # noqa: E731
        self[kind] = get
        return get


_fields = _Fields()


def children(node: ast.AST) -> list[ast.AST]:
    """The nodes right below ``node``, in the order of its fields."""
    found: list[ast.AST] = []
    get = _fields[node.__class__]
    for value in get(node) if get is not None else ():
        if value.__class__ is list:
            found += value
        elif value is not None:
            found.append(value)
    if None in found:  # ``{**more}`` has no key, ``def f(*, a)`` no default
        found = [child for child in found if child is not None]
    return found


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """``node`` and everything below it, each node before its parts."""
    pending = [node]
    while pending:
        node = pending.pop()
        yield node
        pending += reversed(children(node))


class Nodes:
    """The nodes of one parsed module."""

    def __init__(self, tree: ast.Module) -> None:
        self._all: list[ast.AST] = []
        self._places: dict[type, list[int]] = defaultdict(list)
        """The indexes of the nodes of each type."""
        parents: dict[ast.AST, ast.AST] = {}
        self.parents: Mapping[ast.AST, ast.AST] = parents
        """What each node stands in."""
        everything, places = self._all, self._places
        fields = _fields
        pending: list[ast.AST] = [tree]
        while pending:
            node = pending.pop()
            kind = node.__class__
            places[kind].append(len(everything))
            everything.append(node)
            get = fields[kind]
            if get is None:
                continue
            below = children(node)
            for child in below:
                parents[child] = node
            below.reverse()
            pending += below

    @overload
    def of(self, kind: type[N], /) -> list[N]: ...
    @overload
    def of(self, *kinds: type[ast.AST]) -> list[Any]: ...
    def of(self, *kinds: type[ast.AST]) -> list[Any]:
        """Every node of these types (of exactly these, not of derived ones)."""
        return [self._all[place] for place in self._places_of(*kinds)]

    @overload
    def within(self, root: ast.AST, kind: type[N], /) -> list[N]: ...
    @overload
    def within(self, root: ast.AST, *kinds: type[ast.AST]) -> list[Any]: ...
    def within(self, root: ast.AST, *kinds: type[ast.AST]) -> list[Any]:
        """Every node of these types in ``root`` (a node of this module), itself included."""
        places = self._places_of(*kinds)
        first = bisect_left(places, self._index[root])
        end = bisect_left(places, self._end(root), first)
        return [self._all[place] for place in places[first:end]]

    def _places_of(self, *kinds: type[ast.AST]) -> list[int]:
        found = [self._places[kind] for kind in kinds if kind in self._places]
        return found[0] if len(found) == 1 else sorted(place for each in found for place in each)

    @cached_property
    def _index(self) -> dict[ast.AST, int]:
        return {node: index for index, node in enumerate(self._all)}

    def _end(self, node: ast.AST) -> int:
        """The index behind a node and all that is in it."""
        while (parent := self.parents.get(node)) is not None:
            beside = children(parent)
            behind = beside.index(node) + 1
            if behind < len(beside):
                return self._index[beside[behind]]
            node = parent
        return len(self._all)
