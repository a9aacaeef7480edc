"""Python 2 documents: files, and notebooks in which a cell is Python 2."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from codemods.edits import Edit
from codemods.sources.document import Document, SourceError
from codemods.sources.python2 import modernise

_WORD = re.compile(r"\w+")
_FUTURE = re.compile(r"^from[ \t]+__future__[ \t]+import[ \t]+([^\r\n#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Modern:
    """What a Python 2 document becomes."""

    document: Document
    """The document as Python 3; ``Document.python`` is 2."""
    edits: tuple[Edit, ...]
    """What leads there from the original, as ``Document.fitted`` gives it."""
    done: Counter[str]
    """What was changed, and how often."""
    place: tuple[int, int]
    """Where (offsets in the original) the first thing stands that Python 3 cannot read."""


def modern(document: Document, keep: Collection[str] = ()) -> Modern | None:
    """A Python 2 document as Python 3; ``None`` if it is not Python 2, or not only that.

    A notebook is Python 2 if a cell of it is: then all of its cells are read so, unless its
    kernel is one of Python 3.  Raises nothing.  ``keep`` is that of ``modernise``.
    """
    found = _of_cells(document, keep) if document.cells else _of_file(document, keep)
    if found is None or any(document.refuses(edit) for edit in found[0]):
        return None
    edits, done, place = found
    edits = document.fitted(edits)
    new = document.edited(edits)
    return Modern(new.of_python(document.python or 2), tuple(edits), done, place)


_Found = tuple[list[Edit], Counter[str], tuple[int, int]]
"""Edits, what they do, and the first place that Python 3 cannot read."""


def _of_file(document: Document, keep: Collection[str]) -> _Found | None:
    line = _broken(document)
    found = None if line is None else modernise(document.code, keep=keep)
    if found is None or line is None:
        return None
    edits = [Edit(document.path, *edit) for edit in found.edits]
    return edits, found.done, _line(document, document.line_starts[line - 1])


def _of_cells(document: Document, keep: Collection[str]) -> _Found | None:
    edits: list[Edit] = []
    done: Counter[str] = Counter()
    place: tuple[int, int] | None = None
    future = {name for line in _FUTURE.findall(document.code) for name in _WORD.findall(line)}
    for start, code, broken in _programs(document):
        if not broken and document.python == _NEW:
            continue
        found = modernise(code, keep=keep, future=future, whole=not broken)
        if found is None:
            continue
        edits += [Edit(document.path, start + a, start + b, text) for a, b, text in found.edits]
        done += found.done
        if broken and place is None:
            place = _line(document, start + found.edits[0][0])
    return None if place is None else (edits, done, place)


_NEW = 3
"""What the kernel of a notebook says if it is no Python 2."""


def _broken(document: Document) -> int | None:
    """The line (1-based) at which Python 3 stops reading; ``None`` if it does not."""
    try:
        document.tree  # noqa: B018
    except SourceError as error:
        return max(1, min(error.line, len(document.line_starts)))
    return None


def _line(document: Document, offset: int) -> tuple[int, int]:
    """The code of the line that holds ``offset``."""
    start, end = document.line_start(offset), document.line_end(offset)
    text = document.text[start:end]
    first = start + len(text) - len(text.lstrip())
    return first, max(first, start + len(text.rstrip()))


def _programs(document: Document) -> list[tuple[int, str, bool]]:
    """Start and code of each cell, and whether Python 3 cannot read it."""
    from codemods.sources.ipython import readable

    gaps = [(gap.start, gap.end) for gap in document.masked.gaps]
    found = []
    for cell in document.cells:
        broken = any(cell.start <= start < cell.end for start, _ in gaps)
        code = document.code[cell.start : cell.end]
        if broken:
            code = readable(document.text[cell.start : cell.end])
        found.append((cell.start, code, broken))
    return found
