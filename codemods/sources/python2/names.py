"""Fixers for statements and names that fissix has no fixer for, or none that is careful enough."""

from __future__ import annotations

from typing import Any

from codemods.sources.python2.grammar import NAME, STRING, Tree, is_call, pygram, value
from codemods.sources.python2.query import arguments_of, query, root_of, source_of


def prints() -> list[Any]:
    """The fixer of fissix, but for what is in parentheses already: ``print ('a', b)``.

    Python 2 printed a tuple there, and Python 3 prints what is in it, as was meant.
    """
    from fissix.fixes.fix_print import FixPrint

    class Print(FixPrint):  # type: ignore[misc]
        def transform(self, node: Tree, results: dict[str, Any]) -> Tree | None:
            alone = node.children[1:] if not results.get("bare") else []
            if len(alone) == 1 and is_call(alone[0]) and value(alone[0].children[-1]) == ")":
                return None
            return super().transform(node, results)

    return [Print]


def renamed(old: str, new: str) -> list[Any]:
    """A name of Python that has another one today."""

    def rename(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Name, is_probably_builtin

        if not is_probably_builtin(node):
            return None
        return Name(new, prefix=node.prefix)

    return query(f"'{old}'", rename)


def division_methods() -> list[Any]:
    """``__div__`` and its kin, which ``/`` no longer calls."""
    names = {f"__{kind}div__": f"__{kind}truediv__" for kind in ("", "r", "i")}

    def rename(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Name

        name = capture["name"]
        name = name[0] if isinstance(name, list) else name
        suite = node.parent
        there = {source_of(c.children[1]) for c in suite.children if c.type == node.type}
        if names[name.value] not in there:
            name.replace(Name(names[name.value], prefix=name.prefix))
        return None

    choice = "|".join(f"'{name}'" for name in names)
    return query(f"funcdef< 'def' name=({choice}) any* >", rename)


def default_encoding() -> list[Any]:
    """``reload(sys)`` and ``sys.setdefaultencoding(…)``: text is Unicode already."""

    def remove(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import BlankLine, Name

        symbols, statement = pygram().python_symbols, node.parent
        if statement.type != symbols.simple_stmt or "setdefaultencoding" not in str(root_of(node)):
            return None
        if statement.parent.type != symbols.file_input or len(statement.children) > _ALONE:
            return Name("pass", prefix=node.prefix)
        blank = BlankLine()
        blank.prefix = node.prefix
        if "#" in statement.children[-1].prefix:
            return blank
        statement.replace(blank)
        return None

    return query(
        """
        power< 'reload' trailer< '(' 'sys' ')' > >
        | power< 'sys' trailer< '.' 'setdefaultencoding' > trailer< '(' any* ')' > >
        """,
        remove,
    )


_ALONE = 2
"""A statement and the end of its line."""


_STRING_METHODS = {
    name: name
    for name in (
        "capitalize count expandtabs find index ljust lower lstrip replace rfind rindex rjust"
        " rstrip split splitlines strip swapcase translate upper zfill center"
    ).split()
}
_STRING_CALLS = {"atoi": "int", "atol": "int", "atof": "float"}
_STRING_NAMES = {
    "letters": "ascii_letters",
    "lowercase": "ascii_lowercase",
    "uppercase": "ascii_uppercase",
}


def string_functions() -> list[Any]:
    """``string.join(words, ' ')`` and its kin, which are methods of strings."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import ArgList, Comma, Dot, Name, Node, String, parenthesize

        symbols = pygram().python_symbols
        name = source_of(node.children[1].children[1])
        if name in _STRING_NAMES:
            old = node.children[1].children[1]
            old.replace(Name(_STRING_NAMES[name], prefix=old.prefix))
            return None
        if len(node.children) < 3 or not is_call(node.children[2]):
            return None
        arguments, rest = arguments_of(node.children[2]), [c.clone() for c in node.children[3:]]
        if not arguments or any(a.type == symbols.argument for a in arguments):
            return None
        copies = [argument.clone() for argument in arguments]
        for copy in copies:
            copy.prefix = ""
        if name in _STRING_CALLS:
            old = node.children[0]
            node.children[1].remove()
            old.replace(Name(_STRING_CALLS[name], prefix=old.prefix))
            return None
        if name in ("join", "joinfields"):
            name = "join"
            copies = [copies[1] if len(copies) > 1 else String("' '"), copies[0]]
        elif name == "maketrans":
            new = [Name("str"), Node(symbols.trailer, [Dot(), Name("maketrans")])]
            return Node(symbols.power, [*new, node.children[2].clone(), *rest], prefix=node.prefix)
        elif name not in _STRING_METHODS:
            return None
        head, *others = copies
        if head.type not in (NAME, STRING, symbols.power, symbols.atom) or "**" in str(head):
            head = parenthesize(head)
        inside: list[Tree] = []
        for other in others:
            inside += [Comma()] if inside else []
            other.prefix = " " if inside else ""
            inside.append(other)
        new = [head, Node(symbols.trailer, [Dot(), Name(name)]), ArgList(inside), *rest]
        return Node(symbols.power, new, prefix=node.prefix)

    return query("power< 'string' trailer< '.' any > any* >", rewrite)
