"""Fixers for tuples among the parameters of functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from codemods.sources.python2.grammar import (
    COLON,
    COMMA,
    DEDENT,
    INDENT,
    LPAR,
    NAME,
    RPAR,
    SEMI,
    STAR,
    STRING,
    Tree,
    is_attribute,
    pygram,
    value,
)
from codemods.sources.python2.query import query, source_of


def tuple_parameters() -> list[Any]:
    """``def f((a, b)):`` and ``lambda (a, b):``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        symbols = pygram().python_symbols
        if node.type == symbols.funcdef:
            _function(node)
        else:
            _lambda(node)
        return None

    return query("funcdef | lambdef | old_lambdef", rewrite)


def _tuples(node: Tree) -> list[Tree]:
    """The tuples among the parameters of a function."""
    symbols = pygram().python_symbols
    kinds = (symbols.tfpdef, symbols.vfpdef)
    parameters = (
        node.children[2].children[1:-1] if node.type == symbols.funcdef else (node.children[1:-2])
    )
    found: list[Tree] = []
    for parameter in parameters:
        if parameter.type in kinds:
            found.append(parameter)
        elif parameter.type in (symbols.typedargslist, symbols.varargslist):
            found += [child for child in parameter.children if child.type in kinds]
    return found


def _names(node: Tree) -> list[str]:
    return [leaf.value for leaf in node.leaves() if leaf.type == NAME]


def _is_single(parameter: Tree) -> bool:
    """``(x)``, which is only a name in parentheses."""
    return not any(leaf.type == COMMA for leaf in parameter.leaves())


def _one_name(parameter: Tree, taken: set[str]) -> str:
    """A name for what was a tuple: its names, joined."""
    name = "_".join(_names(parameter))
    while name in taken:
        name += "_"
    return name


def _function(node: Tree) -> None:
    """``def f((a, b)):`` becomes ``def f(a_b):`` with ``a, b = a_b`` as its first line."""
    from fissix.fixer_util import Assign, Leaf, Name, Newline, Node

    symbols = pygram().python_symbols
    taken = set(_names(node))
    unpacked: list[Tree] = []
    for parameter in _tuples(node):
        if _is_single(parameter):
            parameter.replace(Name(_names(parameter)[0], prefix=parameter.prefix))
            continue
        name = _one_name(parameter, taken)
        taken.add(name)
        target = _target(parameter)
        parameter.replace(Name(name, prefix=parameter.prefix))
        unpacked.append(Assign(target, Name(name)))
    if not unpacked:
        return
    suite = node.children[-1]
    if suite.type != symbols.suite:  # def f((a, b)): return a
        lines: list[Tree] = []
        for assignment in unpacked:
            lines += [assignment, Leaf(SEMI, ";")]
        first = suite.children[0]
        lines[0].prefix, first.prefix = first.prefix, " "
        for line in reversed(lines):
            suite.insert_child(0, line)
        return
    at = next(i for i, child in enumerate(suite.children) if child.type == INDENT) + 1
    indent = suite.children[at - 1].value
    first = suite.children[at]
    if first.type == symbols.simple_stmt and first.children[0].type == STRING:  # a docstring
        at += 1
    for assignment in reversed(unpacked):
        statement = Node(symbols.simple_stmt, [assignment, Newline()])
        follower = suite.children[at]
        if follower.type == DEDENT:  # the end of the block
            statement.prefix = indent
        elif at > 0 and suite.children[at - 1].type == INDENT:
            statement.prefix, follower.prefix = follower.prefix, indent + follower.prefix
        else:
            statement.prefix = indent
        suite.insert_child(at, statement)


def _target(parameter: Tree) -> Tree:
    """What a tuple of parameters is unpacked into: in its parentheses if it has several lines."""
    several = any("\n" in leaf.prefix for leaf in list(parameter.leaves())[1:])
    target = (parameter if several else parameter.children[1]).clone()
    target.prefix = ""
    return target


def _lambda(node: Tree) -> None:
    """``lambda (a, b): a + b`` becomes ``lambda a_b: a_b[0] + a_b[1]``."""
    from fissix.fixer_util import Name

    taken = set(_names(node))
    for parameter in _tuples(node):
        if _is_single(parameter):
            prefix = parameter.prefix or " "
            parameter.replace(Name(_names(parameter)[0], prefix=prefix))
            continue
        name = _one_name(parameter, taken)
        taken.add(name)
        places = dict(_places(parameter.children[1]))
        parameter.replace(Name(name, prefix=parameter.prefix or " "))
        body = node.children[-1]
        if _rebinds(body, places):
            _unpacked(body, name, parameter)
            continue
        for leaf in list(body.leaves()):
            if leaf.value in places and leaf.type == NAME and not _is_no_use(leaf):
                leaf.replace(Name(name + places[leaf.value], prefix=leaf.prefix))


def _places(node: Tree, before: str = "") -> Iterator[tuple[str, str]]:
    """The names of a tuple of parameters, each with the subscripts that lead to it."""
    if node.type == NAME:
        yield node.value, f"{before}[0]"
        return
    parts = [
        child for child in node.children if child.type != COMMA and source_of(child) not in "()"
    ]
    for index, part in enumerate(parts):
        here = f"{before}[{index}]"
        if part.type == NAME:
            yield part.value, here
        else:
            inner = next((c for c in part.children if c.type != LPAR and c.type != RPAR), part)
            yield from _places(inner, here)


def _is_no_use(leaf: Tree) -> bool:
    """Whether a name is that of an attribute or of a keyword argument."""
    symbols = pygram().python_symbols
    if is_attribute(leaf):
        return True
    after = leaf.next_sibling
    return leaf.parent.type == symbols.argument and value(after) == "="


def _rebinds(body: Tree, names: Iterable[str]) -> bool:
    """Whether something in an expression binds one of these names itself."""
    symbols = pygram().python_symbols
    pending = [body]
    while pending:
        node = pending.pop()
        inside: list[Tree] = []
        if node.type in (symbols.lambdef, symbols.old_lambdef):
            inside = node.children[1:-2]
        elif node.type == symbols.comp_for:
            inside = [node.children[1]]
        if any(name in _names(part) for part in inside for name in names):
            return True
        pending += node.children
    return False


def _unpacked(body: Tree, name: str, parameter: Tree) -> None:
    """``(lambda a, b: body)(*a_b)``, where the names cannot simply be replaced."""
    from fissix.fixer_util import ArgList, Leaf, Name, Node

    symbols = pygram().python_symbols
    inner = parameter.children[1].clone()
    copy = body.clone()
    inner.prefix, copy.prefix = " ", " "
    function = Node(symbols.lambdef, [Leaf(NAME, "lambda"), inner, Leaf(COLON, ":"), copy])
    atom = Node(symbols.atom, [Leaf(LPAR, "("), function, Leaf(RPAR, ")")])
    call = Node(symbols.power, [atom, ArgList([Leaf(STAR, "*"), Name(name)])])
    call.prefix = body.prefix
    body.replace(call)
