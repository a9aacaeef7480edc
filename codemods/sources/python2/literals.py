"""Fixers for strings, numbers and tuples without parentheses."""

from __future__ import annotations

import re
from typing import Any

from codemods.sources.python2.grammar import Tree, pygram, value
from codemods.sources.python2.query import query, root_of

_LITERAL = re.compile(r"([A-Za-z]*)(.*)", re.DOTALL)


def strings() -> list[Any]:
    r"""``ur''``, and ``\u`` in what were bytes: an escape today, and often a broken one."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        match = _LITERAL.match(node.value)
        assert match is not None
        prefix, body = match.groups()
        kind = prefix.lower()
        if kind == "ur":
            new = prefix[1:] + body
            if re.search(r"(?<!\\)(?:\\\\)*\\[uU]", body):  # an escape there, and none in r''
                new = prefix[0] + re.sub(r"(\\+)([uU]?)", _escaped, body)
        elif kind == "" and "unicode_literals" not in root_of(node).future_features:
            new = re.sub(
                r"\\(.)", lambda m: r"\\" + m[1] if m[1] in "uUN" else m[0], body, flags=re.DOTALL
            )
        else:
            return None
        if new == node.value:
            return None
        copy = node.clone()
        copy.value = new
        return copy

    return query("STRING", rewrite)


def _escaped(match: re.Match[str]) -> str:
    r"""Backslashes of a raw Unicode literal in one that is not raw; only ``\u`` was an escape."""
    slashes, letter = match.groups()
    if letter and len(slashes) % 2:
        return slashes[1:] * 2 + "\\" + letter
    return slashes * 2 + letter


_NUMBER = re.compile(r"(0[xXbBoO])?([0-9a-fA-F]+)[lL]?")


def numbers() -> list[Any]:
    """``0777`` and ``10L``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        match = _NUMBER.fullmatch(str(node.value))
        if match is None:
            return None
        base, digits = match[1] or "", match[2]
        if not base and digits[0] == "0" and digits.strip("0"):
            base, digits = "0o", digits[1:]
        elif not base and not digits.isdigit():
            return None  # 1e5
        if base + digits == node.value:
            return None
        after = node.next_sibling
        if after is not None and after.children and value(after.children[0]) == ".":
            after.prefix = after.prefix or " "  # 7L.real
        copy = node.clone()
        copy.value = base + digits
        return copy

    return query("NUMBER", rewrite)


def bare_tuples() -> list[Any]:
    """``[x for x in a, b]``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import parenthesize

        if node.parent.type != pygram().python_symbols.comp_for:
            return None
        prefix, copy = node.prefix, node.clone()
        copy.prefix = ""
        new = parenthesize(copy)
        new.prefix = prefix
        return new

    return query("testlist_safe", rewrite)
