"""Python 2 to Python 3, with Bowler over fissix: text in, text out, no files.

Only for a text that Python 3's parser rejects and Python 2's grammar takes.  That the whole
program is Python 2 is then certain, and everything in it is read so: not only its syntax,
but also ``d.keys()`` (a list), ``unicode``, ``urllib2``, and ``/`` between integers.
"""

from __future__ import annotations

import ast
import re
import warnings
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from codemods.sources.document import NEWEST_PYTHON, Document
from codemods.sources.python2.forms import may_be_python2

Edit = tuple[int, int, str]
"""Start and end in the old text (code points, end exclusive), and the new text."""

_NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Modernised:
    """A Python 2 program as Python 3."""

    text: str
    edits: tuple[Edit, ...]
    """What leads there."""
    done: Counter[str]
    """What was changed, and how often."""


def modernise(
    text: str,
    *,
    keep: Collection[str] = (),
    future: Collection[str] = (),
    whole: bool = False,
) -> Modernised | None:
    """A Python 2 program as Python 3, or ``None`` if that cannot be done.

    ``text`` has any newlines, and no byte order mark; it is a whole program or one cell of a
    notebook.  ``keep``: names of methods (``next``, ``has_key``, ``iteritems``) that the
    program itself defines elsewhere, which are not those of Python then.  For a part of a
    program: ``future`` holds what other parts import from ``__future__``, and ``whole`` says
    that the program is known to be Python 2, even if Python 3 parses this part.

    ``None`` if ``text`` is Python 3 already, or not Python 2 either, or if the result is not
    Python 3.  Raises nothing.
    """
    if not whole and _syntax_error(text) is None:
        return None
    lines = _Lines(text)
    if not whole and not may_be_python2(lines.plain.encode("utf-8", "replace")):
        return None
    try:
        found = _modernised(lines.plain, frozenset(keep), frozenset(future))
    except Exception:  # fissix raises what it likes on what it does not expect
        return None
    if found is None or not found[0]:
        return None
    edits, done = found
    edits = [lines.original(edit) for edit in edits]
    new = applied(text, edits)
    if _syntax_error(new) is not None:
        return None
    return Modernised(new, tuple(edits), done)


def applied(text: str, edits: Collection[Edit]) -> str:
    """``text`` after edits that do not overlap, in order."""
    parts, position = [], 0
    for start, end, new in edits:
        parts += [text[position:start], new]
        position = end
    return "".join([*parts, text[position:]])


def _syntax_error(text: str) -> Exception | None:
    """Why Python 3.13 does not parse a text; ``None`` if it does."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text, feature_version=NEWEST_PYTHON)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return error
    return None


class _Lines:
    """A text with LF only and one at its end, and the way back to its own newlines."""

    def __init__(self, text: str) -> None:
        self._newlines = _NEWLINE.findall(text)
        self._length = len(text)
        plain = _NEWLINE.sub("\n", text)
        self.plain = plain if plain.endswith("\n") else plain + "\n"
        self._plain_starts = [0, *(m.end() for m in re.finditer("\n", self.plain))]
        self._starts = [0, *(m.end() for m in _NEWLINE.finditer(text))]

    def original(self, edit: Edit) -> Edit:
        """An edit of the plain text as one of the text itself."""
        start, end, new = edit
        line = bisect_right(self._plain_starts, start) - 1
        known = self._newlines[min(line, len(self._newlines) - 1)] if self._newlines else "\n"
        if self._offset(end) >= self._length and not self._ends_with_newline:
            new = new.removesuffix("\n") if end == len(self.plain) else new
        return self._offset(start), self._offset(end), new.replace("\n", known)

    @property
    def _ends_with_newline(self) -> bool:
        return len(self._newlines) == len(self._plain_starts) - 1

    def _offset(self, place: int) -> int:
        line = bisect_right(self._plain_starts, place) - 1
        if line >= len(self._starts):
            return self._length
        return min(self._starts[line] + place - self._plain_starts[line], self._length)


def _modernised(
    text: str, keep: frozenset[str], future: frozenset[str]
) -> tuple[list[Edit], Counter[str]] | None:
    """The edits on a text with LF newlines, and what they do."""
    from codemods.sources.python2 import tabs
    from codemods.sources.python2.grammar import parse

    found = _rewritten(text, keep, future)
    if found is None or not isinstance(_syntax_error(applied(text, found[0])), TabError):
        return found
    indented = tabs.consistent(parse(text, future), text)
    straight = applied(text, indented)
    found = _rewritten(straight, keep, future)
    if found is None:
        return None
    edits, done = found
    done["tabs and spaces"] = len(indented)
    return _by_lines(text, applied(straight, edits)), done


def _rewritten(
    text: str, keep: frozenset[str], future: frozenset[str]
) -> tuple[list[Edit], Counter[str]] | None:
    """The edits that Bowler's fixers and the division of integers make."""
    from codemods.sources.python2 import anchors, fixers
    from codemods.sources.python2.grammar import parse

    for careful in (False, True):
        tree = parse(text, future)
        if tree is None:
            return None
        places, comments = anchors.places(tree, text), anchors.comments(tree)
        done = fixers.run(tree, keep, careful)
        if anchors.comments(tree) == comments:
            break
    else:
        return None
    divided = _divide(tree)
    if divided:
        done["division of integers"] = divided
    return anchors.replacements(tree, places, text), done


def _divide(tree: Any) -> int:
    """Write ``//`` where Python 2 rounded down; how often."""
    from codemods.sources.python2.division import Outcome, divisions

    if "division" in tree.future_features:
        return 0
    text, slashes, offset = str(tree), [], 0
    for leaf in tree.leaves():
        offset += len(leaf.prefix)
        if leaf.value in ("/", "/="):
            slashes.append((offset, leaf))
        offset += len(str(leaf.value))
    if not slashes or _syntax_error(text) is not None:
        return 0
    document, number = Document("", text), 0
    for node, outcome in divisions(document.tree):
        if outcome in (Outcome.INTEGERS, Outcome.WHOLE):
            left = node.left if isinstance(node, ast.BinOp) else node.target
            at = bisect_left(slashes, document.end(left), key=lambda found: found[0])
            slashes[at][1].value = "/" + slashes[at][1].value
            number += 1
    return number


def _by_lines(old: str, new: str) -> list[Edit]:
    """The edits between two texts, line by line."""
    from difflib import SequenceMatcher

    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0, *accumulate(len(line) for line in before)]
    return [
        (starts[a], starts[b], "".join(after[c:d]))
        for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
