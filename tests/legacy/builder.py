"""From productions to the text of one module: expansion, names, and imports.

A production is text.  ``$name`` and ``${name argument}`` in it stand for an alternative of
that name in the grammar, or for what a *terminal* of that name draws.  A reference that
stands alone on its line is replaced with that indentation; blocks are written that way.
Of several alternatives the first is the plainest: it is taken where nesting gets too deep,
and Hypothesis shrinks towards it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

Item = TypeVar("Item")
Grammar = Mapping[str, Sequence[str]]

DEEPEST = 12
"""How deep productions may stand in each other before only the plainest is taken."""
_REFERENCE = re.compile(r"\$(?:\{(\w+)(?: ([^{}]*))?\}|(\w+))")
_ALONE = re.compile(r"[ \t]*\$(?:\{[^{}]*\}|\w+)")


@cache
def _index(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)


class Chooser:
    """Draws, in a few words."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def choose(self, items: Sequence[Item]) -> Item:
        """One of some items."""
        return items[self._draw(_index(len(items)))] if len(items) > 1 else items[0]

    def number(self, low: int, high: int) -> int:
        """A number of a range, both ends included."""
        return low + self._draw(_index(high - low + 1)) if high > low else low

    def one_in(self, count: int) -> bool:
        """True once in so many times."""
        return self._draw(_index(count)) == count - 1

    def several(self, items: Sequence[Item], most: int) -> list[Item]:
        """Some different items, in any order."""
        left, found = list(items), []
        for _ in range(self.number(0, min(most, len(left)))):
            found.append(left.pop(self._draw(_index(len(left)))))
        return found


class Builder(Chooser):
    """One module that is being written."""

    def __init__(
        self,
        draw: st.DrawFn,
        grammar: Grammar,
        terminals: Mapping[str, Callable[[Builder, str], str]],
        *,
        dialect: str,
        root: str,
        forms: Sequence[str],
    ) -> None:
        super().__init__(draw)
        self.grammar = grammar
        self.terminals = terminals
        self.dialect = dialect
        self.root = root
        self.forms = forms
        self.imports: dict[str, None] = {}
        """The import statements at the top, in the order of their first use."""
        self.known: dict[str, list[str]] = {}
        """The variables of the program, by what they are."""
        self._local: list[dict[str, None]] = []
        self._depth = 0
        self._count = 0

    def expand(self, production: str) -> str:
        """A production with all of its references replaced."""
        lines = []
        for line in production.split("\n"):
            new = _REFERENCE.sub(self._replaced, line)
            if "\n" in new and _ALONE.fullmatch(line):
                indent = line[: len(line) - len(line.lstrip())]
                new = re.sub(r"(?<=\n)(?!\n)", indent, new)
            lines.append(new)
        return "\n".join(lines)

    def _replaced(self, match: re.Match[str]) -> str:
        name, argument = match[1] or match[3], match[2] or ""
        if name in self.terminals:
            return self.terminals[name](self, argument)
        alternatives = self.grammar[name]
        self._depth += 1
        try:
            plain = self._depth > DEEPEST
            return self.expand(alternatives[0] if plain else self.choose(alternatives))
        finally:
            self._depth -= 1

    def body(self, production: str) -> str:
        """The body of a function: what it imports for itself comes first."""
        self._local.append({})
        text = self.expand(production)
        return "\n".join([*self._local.pop(), text])

    # -- variables ------------------------------------------------------------------

    def number_of(self, stem: str) -> str:
        """A name that is not taken."""
        self._count += 1
        return f"{stem}{self._count}"

    def new(self, kind: str) -> str:
        """A variable of a kind, now and then one that is there already."""
        known = self.known.setdefault(kind, [])
        if known and self.one_in(6):
            return self.choose(known)
        name = self.number_of(self.choose(self.grammar.get(f"names of {kind}", (kind,))))
        known.append(name)
        return name

    def any(self, kind: str) -> str:
        """A variable of a kind; if there is none, one that nobody has made."""
        return self.choose(self.known.get(kind) or (kind,))

    # -- imports --------------------------------------------------------------------

    def refer(self, dotted: str) -> str:
        """How the program names something of a library; its import is taken care of."""
        holder, _, name = dotted.rpartition(".")
        if not holder:
            return self._package(dotted)
        return _FORMS[self.choose(self.forms)](self, holder, name)

    def add_import(self, statement: str) -> None:
        """Import at the top of the module, or of the function that is being written."""
        local = self._local and self.one_in(8)
        (self._local[-1] if local else self.imports)[statement] = None

    def _package(self, name: str) -> str:
        alias = _USUAL.get(name, "")
        self.add_import(f"import {name} as {alias}" if alias else f"import {name}")
        return alias or name


_USUAL = {"tensorflow": "tf", "numpy": "np", "pandas": "pd"}
"""The names by which packages usually go."""


def _alias(dotted: str) -> str:
    return "_".join(part[:4] for part in dotted.split("."))


def _from(builder: Builder, holder: str, name: str) -> str:
    builder.add_import(f"from {holder} import {name}")
    return name


def _from_as(builder: Builder, holder: str, name: str) -> str:
    alias = f"{name}_{len(holder)}"
    builder.add_import(f"from {holder} import {name} as {alias}")
    return alias


def _module(builder: Builder, holder: str, name: str) -> str:
    builder.add_import(f"import {holder}")
    return f"{holder}.{name}"


def _module_as(builder: Builder, holder: str, name: str) -> str:
    builder.add_import(f"import {holder} as {_alias(holder)}")
    return f"{_alias(holder)}.{name}"


def _from_package(builder: Builder, holder: str, name: str) -> str:
    if "." not in holder:
        return _root(builder, holder, name)
    return f"{_from(builder, *_parted(holder))}.{name}"


def _root(builder: Builder, holder: str, name: str) -> str:
    package, dot, rest = holder.partition(".")
    return f"{builder._package(package)}{dot}{rest}.{name}"


def _star(builder: Builder, holder: str, name: str) -> str:
    if builder._local:
        return _from(builder, holder, name)
    builder.imports[f"from {holder} import *"] = None
    return name


def _assigned(builder: Builder, holder: str, name: str) -> str:
    """``L = keras.layers``: a name for the module, by assignment."""
    alias = _alias(holder).upper()
    builder.imports[f"import {holder}\n{alias} = {holder}"] = None
    return f"{alias}.{name}"


def _assigned_name(builder: Builder, holder: str, name: str) -> str:
    package = _root(builder, holder, name)
    builder.imports[f"import {holder.partition('.')[0]}"] = None
    builder.imports[f"{name} = {package}"] = None
    return name


def _tried(builder: Builder, holder: str, name: str) -> str:
    other = f"tensorflow.{holder}" if holder.startswith("keras") else f"old_{holder}"
    attempt = f"try:\n    from {holder} import {name}\nexcept ImportError:\n"
    builder.imports[f"{attempt}    from {other} import {name}"] = None
    return name


def _parted(dotted: str) -> tuple[str, str]:
    holder, _, name = dotted.rpartition(".")
    return holder, name


_FORMS: Mapping[str, Callable[[Builder, str, str], str]] = {
    "from": _from,
    "from as": _from_as,
    "module": _module,
    "module as": _module_as,
    "from package": _from_package,
    "root": _root,
    "star": _star,
    "assigned": _assigned,
    "assigned name": _assigned_name,
    "tried": _tried,
}
FORMS = tuple(_FORMS)
"""The ways to import what a program uses."""
