"""Python 2's grammar, from fissix, and which of its dialects a text is written in."""

from __future__ import annotations

from functools import cache
from typing import Any

Tree = Any
"""A node of ``fissix.pytree``, which has no type hints."""

NAME, NUMBER, STRING, NEWLINE, INDENT, DEDENT = 1, 2, 3, 4, 5, 6
LPAR, RPAR, COLON, COMMA, SEMI, STAR = 7, 8, 11, 12, 13, 16
_AWAIT, _ASYNC = 56, 57
"""The types of leaves, as in ``fissix.pgen2.token``."""


@cache
def pygram() -> Any:
    """``fissix.pygram``, made without the cache files that it writes beside itself."""
    from fissix.pgen2 import driver

    load, packaged = driver.load_grammar, driver.load_packaged_grammar

    def unsaved(package: str, source: str) -> Any:
        return load(source, save=False)

    driver.load_packaged_grammar = unsaved
    try:
        from fissix import pygram as module
    finally:
        driver.load_packaged_grammar = packaged
    return module


def parse(text: str, future: frozenset[str] = frozenset()) -> Tree | None:
    """The tree of a Python 2 program, or ``None`` if Python 2 does not take it.

    ``text`` has LF newlines and ends with one; ``future`` is what other parts of the program
    import from ``__future__``.  ``print`` is read as a function where the
    program says so, or where it is used as nothing else; what is left is a statement.
    """
    pygram()
    from fissix.refactor import _detect_future_features

    try:
        future |= _detect_future_features(text)
        function = _parsed(text, pygram().python_grammar_no_print_statement)
        tree = function
        if "print_function" not in future and (function is None or not _is_called(function)):
            statement = _parsed(text, pygram().python_grammar)
            tree = statement if statement is not None else function
        if tree is None or any(_is_newer(leaf) for leaf in tree.leaves()):
            return None
    except RecursionError:
        return None
    tree.future_features = future
    return tree


def _parsed(text: str, grammar: Any) -> Tree | None:
    from fissix import pytree
    from fissix.pgen2 import driver, parse, tokenize

    try:
        return driver.Driver(grammar, convert=pytree.convert).parse_string(text)
    except (parse.ParseError, tokenize.TokenError, IndentationError, AssertionError):
        return None


def _is_called(tree: Tree) -> bool:
    """Whether every ``print`` is a call that stands alone, as Python 3 wants it."""
    symbols = pygram().python_symbols
    for leaf in tree.leaves():
        if leaf.value != "print" or _is_part(leaf):
            continue
        call = leaf.parent
        if call.type != symbols.power or len(call.children) != 2:
            return False
        if not is_call(call.children[1]) or call.parent.type != symbols.simple_stmt:
            return False
    return True


def value(node: Tree | None) -> str:
    """The text of a leaf; nothing for a larger node, or for none."""
    return "" if node is None or node.children else str(node.value)


def is_call(node: Tree) -> bool:
    """Whether a node is the parentheses of a call."""
    return bool(node.children) and value(node.children[0]) == "("


def _is_part(leaf: Tree) -> bool:
    """Whether a name is an attribute, a keyword or in an import of ``__future__``."""
    symbols = pygram().python_symbols
    before = leaf.prev_sibling
    if before is not None and before.type != symbols.trailer and str(before).strip() == ".":
        return True
    parent = leaf.parent
    if parent.type == symbols.argument and parent.children[0] is leaf:
        return True
    return parent.type in (symbols.import_from, symbols.import_as_names)


def _is_newer(leaf: Tree) -> bool:
    """Whether a leaf belongs to syntax that Python 2 did not have, but fissix takes."""
    symbols, parent = pygram().python_symbols, leaf.parent
    if parent is None:
        return False
    value = leaf.value
    if leaf.type in (_ASYNC, _AWAIT):
        return True
    if value == "nonlocal" and parent.type == symbols.global_stmt:
        return parent.children[0] is leaf
    if value == "->" or (value == "from" and _is_from(parent)):
        return True
    if value == "*":
        bare = leaf.next_sibling is None or leaf.next_sibling.type == COMMA
        kinds = [symbols.star_expr, *([symbols.typedargslist, symbols.parameters] if bare else [])]
        return parent.type in kinds
    if value in ("@", "@="):
        return bool(parent.type != symbols.decorator)
    if value == ":":
        return parent.type in (symbols.tname, symbols.annassign)
    if value == ":=":
        return True
    prefix = value[:3].lower().partition("'")[0].partition('"')[0]
    return bool(leaf.type == STRING and prefix in _NEW_PREFIXES)


_NEW_PREFIXES = frozenset({"f", "rf", "fr"})
"""Of f-strings."""


def _is_from(parent: Tree) -> bool:
    """``raise … from …`` and ``yield from …``."""
    symbols = pygram().python_symbols
    return parent.type in (symbols.raise_stmt, symbols.yield_arg)


def is_attribute(node: Tree) -> bool:
    """Whether a node is the name behind a dot."""
    before = node.prev_sibling
    return node.type == NAME and before is not None and str(before).strip() == "."
