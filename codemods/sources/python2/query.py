"""Bowler queries, and what their callbacks need.

A callback is called as Bowler does: with the node, what the pattern has captured (and
``bound``: names that the program binds, and methods that it defines), and a file name.  It
may set ``label`` among what is captured: the name of what it has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from codemods.sources.python2.grammar import COMMA, Tree, pygram

_Callback = Callable[[Tree, dict[str, Any], str], Tree | None]


def query(pattern: str, callback: _Callback) -> list[Any]:
    """The fixers of one Bowler query, which pass on all that they capture."""
    from bowler import Query

    fixers: list[Any] = Query(python_version=2).select(pattern).modify(callback).compile()
    return fixers


def source_of(node: Tree) -> str:
    """The text of a node without what stands before it."""
    return str(node).strip()


def call_of(name: str, inner: Tree, prefix: str) -> list[Tree]:
    """``name(inner)`` as the head and the trailer of a power."""
    from fissix.fixer_util import ArgList, Name

    inner.prefix = ""
    return [Name(name, prefix=prefix), ArgList([inner])]


def root_of(node: Tree) -> Tree:
    """The whole tree that a node belongs to."""
    while node.parent is not None:
        node = node.parent
    return node


def arguments_of(trailer: Tree) -> list[Tree]:
    """The arguments between the parentheses of a call."""
    symbols = pygram().python_symbols
    inside = trailer.children[1:-1]
    if len(inside) == 1 and inside[0].type == symbols.arglist:
        inside = inside[0].children
    return [node for node in inside if node.type != COMMA]  # a comma


def power_of(*children: Tree) -> Tree:
    """A call, subscript or attribute of these parts."""
    from fissix.fixer_util import Node

    return Node(pygram().python_symbols.power, list(children))
