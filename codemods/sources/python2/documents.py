"""Python 2 documents: files, and notebooks in which a cell is Python 2."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from codemods.edits import Edit
from codemods.sources.document import Document, SourceError


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

    A notebook is Python 2 if a cell of it is: then all of its cells are read so.  Raises
    nothing.  ``keep`` is that of ``modernise``.
    """
    from codemods.sources.python2 import Edit as Change
    from codemods.sources.python2 import modernise

    edits: list[Edit] = []
    done: Counter[str] = Counter()
    place: tuple[int, int] | None = None
    if not document.cells:
        line = _broken(document)
        found = None if line is None else modernise(document.code, keep=keep)
        if found is None or line is None:
            return None
        edits, done = [Edit(document.path, *edit) for edit in found.edits], found.done
        start = document.line_starts[max(0, line - 1)]
        place = _line(document, start)
    else:
        parts: list[tuple[int, list[Change]]] = []
        future = {
            name
            for line in _FUTURE.findall(document.code)
            for name in re.findall(r"\w+", line)
        }
        for start, code, broken in _programs(document):
            found = modernise(code, keep=keep, future=future, whole=not broken)
            if found is None:
                continue
            parts.append((start, list(found.edits)))
            done += found.done
            if broken and place is None:
                place = _line(document, start + found.edits[0][0])
        if place is None:
            return None
        edits = [
            Edit(document.path, start + a, start + b, text)
            for start, changes in parts
            for a, b, text in changes
        ]
    if any(document.refuses(edit) for edit in edits):
        return None
    edits = document.fitted(edits)
    new = document.edited(edits).of_python(2)
    return Modern(new, tuple(edits), done, place)


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
    from codemods.sources.notebook import readable

    gaps = [(gap.start, gap.end) for gap in document.masked.gaps]
    found = []
    for cell in document.cells:
        broken = any(cell.start <= start < cell.end for start, _ in gaps)
        code = document.code[cell.start : cell.end]
        if broken:
            code = readable(document.text[cell.start : cell.end])
        found.append((cell.start, code, broken))
    return found
