"""The least edits that lead from a text to what its tree has become."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from codemods.edits import common_ends
from codemods.sources.python2.grammar import Tree

Replacement = tuple[int, int, str]
"""Start and end in the old text (code points, end exclusive), and the new text."""

Places = dict[tuple[int, int], tuple[int, int, str]]
"""Where each leaf was read, by line and column: start, end and text."""


def places(tree: Tree, text: str) -> Places:
    """Where the leaves of a tree stand in the text that it was read from."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: Places = {}
    for leaf in tree.leaves():
        start = starts[leaf.lineno - 1] + leaf.column if leaf.lineno else 0
        if leaf.lineno and leaf.value and text.startswith(leaf.value, start):
            found[leaf.lineno, leaf.column] = start, start + len(leaf.value), leaf.value
    return found


def comments(tree: Tree) -> Counter[str]:
    """The comments of a tree, which stand in the white space before its leaves."""
    return Counter(
        line[line.index("#") :].rstrip()
        for leaf in tree.leaves()
        if "#" in leaf.prefix
        for line in leaf.prefix.split("\n")
        if "#" in line
    )


def replacements(tree: Tree, known: Places, text: str) -> list[Replacement]:
    """The edits that make ``str(tree)`` of ``text``; leaves that are still there stay."""
    edits: list[Replacement] = []
    new: list[str] = []
    position = 0
    kept = _kept(tree, known)
    for index, leaf in enumerate(tree.leaves()):
        new.append(leaf.prefix)
        if index not in kept:
            new.append(str(leaf.value))
            continue
        start, end = kept[index]
        _replace(edits, text, position, start, "".join(new))
        new, position = [], end
    _replace(edits, text, position, len(text), "".join(new))
    return edits


def _kept(tree: Tree, known: Places) -> dict[int, tuple[int, int]]:
    """The leaves, by number, that stand where they stood: a longest run in order."""
    candidates: list[tuple[int, int, int]] = []
    for index, leaf in enumerate(tree.leaves()):
        place = known.get((leaf.lineno, leaf.column))
        if place is not None and leaf.value == place[2]:
            candidates.append((index, place[0], place[1]))
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, start, _) in enumerate(candidates):
        at = bisect_left(tails, start)
        tails[at : at + 1] = [start]
        ends[at : at + 1] = [number]
        before.append(ends[at - 1] if at else -1)
    kept = {}
    number = ends[-1] if ends else -1
    while number >= 0:
        index, start, end = candidates[number]
        kept[index] = start, end
        number = before[number]
    return kept


def _replace(edits: list[Replacement], text: str, start: int, end: int, new: str) -> None:
    """Add the edit for one gap, without what stays at its two ends."""
    old = text[start:end]
    if old == new:
        return
    head, tail = common_ends(old, new)
    edits.append((start + head, end - tail, new[head : len(new) - tail]))
