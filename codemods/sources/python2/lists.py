"""Fixers for what was a list, and is none: ``d.keys()``, ``map(…)``, ``range(…)``."""

from __future__ import annotations

import re
from typing import Any

from codemods.sources.python2.grammar import NAME, Tree, is_attribute, is_call, pygram, value
from codemods.sources.python2.query import arguments_of, call_of, query, source_of

_FUNCTIONS = {"map": "map", "filter": "filter", "zip": "zip", "range": "range", "xrange": "range"}
_VIEWS = {
    before + name: name for before in ("", "iter", "view") for name in ("keys", "values", "items")
}
_CONSUMERS = frozenset(
    "all any chain cycle deque dict enumerate extend frozenset fromkeys ifilter imap iter izip"
    " izip_longest join list map max min filter reduce set sorted starmap sum tuple update zip"
    " Counter OrderedDict".split()
)
"""Functions and methods that go through an argument once, by the last part of their name."""
_OF_SEQUENCES = frozenset(
    "array asarray bar choice choices hist len permutation plot reversed sample scatter tqdm"
    " xticks yticks".split()
)
"""The same for what has a length and can be indexed, as ``range`` can."""


def lists() -> list[Any]:
    """``d.keys()``, ``map(…)``, ``zip(…)``, ``range(…)``: a list, where one is needed."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        return _listed(node, capture)

    return query("power", rewrite)


def _listed(node: Tree, capture: dict[str, Any]) -> Tree | None:
    """The call with ``list(…)`` where it is needed; today's names are put in place."""
    from fissix.fixer_util import Name, Node

    symbols = pygram().python_symbols
    parts, changed, index = list(node.children), False, 0
    while index < len(parts):
        found = _lazy(parts, index, frozenset(capture.get("bound", ())))
        if found is None:
            index += 1
            continue
        name, new, end = found
        if name.value != new:
            name.replace(Name(new, prefix=name.prefix))
            parts = list(node.children) if not changed else parts
            capture["label"] = f"`{name.value}`"
        rest = parts[end:]
        if new == "map" and _pads(parts, end):
            capture["label"] = "`map(None, …)`"
        plain = name.value == "xrange" or name.value.startswith("view")
        iterates = name.value.startswith("iter")
        if plain or (not rest and _is_consumed(node, new, iterates)):
            index = end
            continue
        inner = Node(symbols.power, [part.clone() for part in parts[:end]])
        wrapper = "iter" if iterates else "list"
        parts = [*call_of(wrapper, inner, node.prefix), *(part.clone() for part in rest)]
        changed, index = True, 2
    if not changed:
        return None
    if "label" not in capture:
        capture["label"] = "`list(…)`"
    return Node(symbols.power, parts, prefix=node.prefix)


def _pads(parts: list[Tree], end: int) -> bool:
    """Turn ``map(None, a, b)`` into ``itertools.zip_longest(a, b)``; whether it was that."""
    from fissix.fixer_util import ArgList, Comma, Name, touch_import

    first, *others = arguments_of(parts[end - 1])
    if value(first) != "None" or not others:
        return False
    if len(others) == 1:  # map(None, a): a list of a
        copy = others[0].clone()
        copy.prefix = ""
        for index, new in ((0, Name("iter", prefix=parts[0].prefix)), (end - 1, ArgList([copy]))):
            parts[index].replace(new)
            parts[index] = new
        return True
    touch_import(None, "itertools", first)
    inside: list[Tree] = []
    for other in others:
        copy = other.clone()
        copy.prefix = " " if inside else ""
        inside += [Comma(), copy] if inside else [copy]
    trailer = ArgList(inside)
    name = Name("itertools.zip_longest", prefix=parts[0].prefix)
    for index, new in ((0, name), (end - 1, trailer)):
        parts[index].replace(new)
        parts[index] = new
    return True


def _lazy(parts: list[Tree], index: int, bound: frozenset[str]) -> tuple[Tree, str, int] | None:
    """The name at ``parts[index]`` that gives no list, its new name, and the end of its call."""
    part = parts[index]
    following = parts[index + 1] if index + 1 < len(parts) else None
    if following is None or not is_call(following):
        return None
    if index == 0:
        if part.type != NAME or part.value not in _FUNCTIONS or part.value in bound:
            return None
        if not arguments_of(following):
            return None
        return part, _FUNCTIONS[part.value], 2
    if not part.children or value(part.children[0]) != "." or arguments_of(following):
        return None
    name = part.children[1]
    if name.value not in _VIEWS or name.value in bound - {"keys", "values", "items"}:
        return None
    return name, _VIEWS[name.value], index + 2


def _is_consumed(node: Tree, name: str, iterates: bool = False) -> bool:
    """Whether all that is wanted of a value is to go through it once.

    ``iterates``: it was no list in Python 2 either.
    """
    symbols, parent = pygram().python_symbols, node.parent
    if parent.type in (symbols.for_stmt, symbols.comp_for):
        before = node.prev_sibling
        if before is None or source_of(before) != "in":
            return False
        return iterates or parent.type != symbols.for_stmt or not _may_change(parent, node)
    if parent.type == symbols.comparison:
        operator = node.prev_sibling
        return operator is not None and source_of(operator) in ("in", "not in")
    if parent.type == symbols.expr_stmt:
        before = node.prev_sibling
        if source_of(before) == "+=":
            return True
        targets = [parent.children[0]] if len(parent.children) == 3 else []
        return any(
            t.type in (symbols.testlist_star_expr, symbols.exprlist) or source_of(t)[:1] in "(["
            for t in targets
        )
    if parent.type == symbols.argument:
        return value(parent.children[0]) in ("*", "**")  # **x.values(): not that of a dict
    trailer = parent.parent if parent.type == symbols.arglist else parent
    if trailer.type != symbols.trailer or not is_call(trailer):
        return False
    before = trailer.prev_sibling
    if before is None or (before.children and not is_attribute(before.children[-1])):
        return False
    callee = value(before.children[-1] if before.children else before)
    if name in ("keys", "values", "items") and callee in ("len", "reversed"):
        return callee == "len"
    if callee in _CONSUMERS:
        return True
    return name == "range" and callee in _OF_SEQUENCES


def _may_change(loop: Tree, node: Tree) -> bool:
    """Whether the body of a loop visibly changes the dict that it goes through."""
    head = re.sub(r"\s+", "", source_of(node)).rpartition(".")[0]
    if not head:
        return False
    body = re.sub(r"[ \t]+", "", str(loop.children[5])) if len(loop.children) > 5 else ""
    dotted = re.escape(head)
    changes = (
        rf"(?<![\w.]){dotted}(?:\[[^\n]*\][-+*/|&^%]*=(?!=)|\.(?:pop|update|clear|setdefault|"
        rf"popitem|add_node|remove_node)\()|del\(?{dotted}\b"
    )
    return re.search(changes, body) is not None
