"""Fixers for ``cmp``, and for functions that compare two elements."""

from __future__ import annotations

from typing import Any

from codemods.sources.python2.grammar import (
    COMMA,
    NAME,
    NUMBER,
    STRING,
    Tree,
    is_call,
    pygram,
    value,
)
from codemods.sources.python2.query import arguments_of, call_of, power_of, query, source_of


def comparisons() -> list[Any]:
    """``cmp(a, b)`` of what can be written twice, and functions given to ``sort``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Leaf

        symbols = pygram().python_symbols
        arguments = arguments_of(node.children[1])
        if len(arguments) != 2 or len(node.children) != 2:
            return None
        if any(a.type == symbols.argument or not _is_repeatable(a) for a in arguments):
            return None
        left, right = (source_of(argument) for argument in arguments)
        text = f"(({left} > {right}) - ({left} < {right}))"
        return Leaf(NAME, text, prefix=node.prefix)

    return query("power< 'cmp' trailer< '(' any* ')' > any* >", rewrite)


def sorts() -> list[Any]:
    """``x.sort(cmp=f)`` and ``sorted(x, lambda a, b: …)``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Name, touch_import

        for index in range(1, len(node.children)):
            if not is_call(node.children[index]):
                continue
            before = node.children[index - 1]
            method = bool(before.children) and value(before.children[-1]) == "sort"
            if not method and not (index == 1 and value(before) == "sorted"):
                continue
            function = _comparing(arguments_of(node.children[index])[0 if method else 1 :])
            if function is None:
                continue
            prefix, copy = function.prefix, function.clone()
            argument = function.parent
            if argument.type == pygram().python_symbols.argument and len(argument.children) > 1:
                argument.children[0].replace(Name("key", prefix=argument.children[0].prefix))
                key = ""
            else:
                key = "key="
            function.replace(power_of(*call_of(f"{key}functools.cmp_to_key", copy, prefix)))
            touch_import(None, "functools", node)
        return None

    return query("power", rewrite)


def _comparing(arguments: list[Tree]) -> Tree | None:
    """The function of two elements among what is given to a sort."""
    symbols = pygram().python_symbols
    for argument in arguments:
        if argument.type == symbols.argument and value(argument.children[0]) == "cmp":
            return argument.children[2]
    if arguments and arguments[0].type == symbols.lambdef:
        parameters = [leaf for leaf in arguments[0].children[1].leaves() if leaf.type == COMMA]
        return arguments[0] if len(parameters) == 1 else None
    return None


def _is_repeatable(node: Tree) -> bool:
    """Whether an expression can be evaluated twice, and stand left of ``>``."""
    symbols = pygram().python_symbols
    if node.type == symbols.power:
        return all(not is_call(child) for child in node.children) and "**" not in source_of(node)
    return node.type in (NAME, NUMBER, STRING)
