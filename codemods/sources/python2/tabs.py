"""Indentation that Python 2 took for consistent: there, a tab led to the next eighth column."""

from __future__ import annotations

import re

from codemods.sources.python2.anchors import Replacement
from codemods.sources.python2.grammar import STRING, Tree

_WIDTH = 8


def consistent(tree: Tree, text: str) -> list[Replacement]:
    """The edits after which no two lines of code differ in tabs against spaces.

    Only the white space before the first token of a statement, and before comments, changes.
    """
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    inside = _inside_tokens(tree)
    indents = {
        number: match[0]
        for number, line in enumerate(lines, 1)
        if number not in inside and (match := re.match(r"[ \t\f]*(?=[^\s])", line)) and match[0]
    }
    widths = {number: len(_spaces(indent)) for number, indent in indents.items()}
    tabs = sum("\t" in indent for indent in indents.values()) * 2 > len(indents)
    tabs = tabs and all(width % _WIDTH == 0 for width in widths.values())
    edits = []
    for number, indent in indents.items():
        new = "\t" * (widths[number] // _WIDTH) if tabs else " " * widths[number]
        if new != indent and "\f" not in indent:
            edits.append((starts[number - 1], starts[number - 1] + len(indent), new))
    return edits


def _spaces(indent: str) -> str:
    return indent.replace("\f", "").expandtabs(_WIDTH)


def _inside_tokens(tree: Tree) -> set[int]:
    """The lines that begin inside a string."""
    found: set[int] = set()
    for leaf in tree.leaves():
        if leaf.type == STRING and "\n" in leaf.value:
            found.update(range(leaf.lineno + 1, leaf.lineno + 1 + leaf.value.count("\n")))
    return found
