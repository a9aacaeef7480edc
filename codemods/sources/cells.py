"""Texts made of cells, and texts of which only a part is Python.

The cells of a notebook stand one behind the other in one text.  Behind each stands a line
break that is not its own, and between two one more, so that every place belongs to one
cell: the start of a cell is not the end of the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from codemods.edits import Edit, apply_edits

NEWLINE = re.compile(r"\r\n|\r|\n")
_LAST_NEWLINE = re.compile(r"(?:\r\n|\r|\n)\Z")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: ``text[start:end]``, the line break behind it included.

    ``index`` is its 0-based index among all cells of the notebook.
    """

    start: int
    end: int
    index: int

    def source(self, text: str) -> str:
        """The source of the cell in the text."""
        return _LAST_NEWLINE.sub("", text[self.start : self.end])

    def edits(self, edits: Iterable[Edit]) -> list[Edit]:
        """Those of (fitted) edits that change this cell."""
        return [edit for edit in edits if self.start <= edit.start <= self.end]


class Gap(NamedTuple):
    """A part of a text that is no program for us; ``place`` is where that can be seen.

    All offsets; ``message`` and ``advice`` are for the author.
    """

    start: int
    end: int
    place: int
    message: str
    advice: str

    def moved(self, distance: int) -> Gap:
        """The same gap in a longer text."""
        start, end, place = self.start + distance, self.end + distance, self.place + distance
        return self._replace(start=start, end=end, place=place)


class Masked(NamedTuple):
    """What is a program in a text: ``code`` has its length.

    ``commands`` are the spans of commands for IPython, ``gaps`` what could not be read.
    """

    code: str
    commands: tuple[tuple[int, int], ...] = ()
    gaps: tuple[Gap, ...] = ()


Mask = Callable[[str], Masked]
"""Tells code from the rest in one cell (or a whole text).  It must be a function of a module."""


class Form(Protocol):
    """How the cells of a document are kept in a file."""

    def to_bytes(self, sources: Sequence[str]) -> bytes:
        """The bytes of the file with these cell sources.  Raises ``SourceError``."""

    def cell_lines(self) -> list[int]:
        """The 0-based lines of the file as it was read at which its cells start, all of them."""

    def place(self, inner: Place, sources: Callable[[], Sequence[str]]) -> Place:
        """The place for people of a place within a cell; ``sources`` gives those of now."""


class Place(NamedTuple):
    """A place for people: 1-based line and code-point column, within the cell if there is one."""

    cell: int | None
    """The 0-based index of the cell in the notebook; ``None`` in a plain file."""
    line: int
    column: int

    def __str__(self) -> str:
        """``line:column``, behind the number of the cell, which for people starts at 1."""
        cell = "" if self.cell is None else f"cell {self.cell + 1}:"
        return f"{cell}{self.line}:{self.column}"


def join(sources: Iterable[tuple[int, str]]) -> tuple[str, tuple[Cell, ...]]:
    """The text of cells, each given by its index in the notebook and its source."""
    given = list(sources)
    newline = next((m.group() for _, s in given if (m := NEWLINE.search(s))), "\n")
    parts: list[str] = []
    cells: list[Cell] = []
    position = 0
    for index, source in given:
        if cells:
            parts.append(newline)
            position += len(newline)
        # CR and LF would be one line break.
        ending = "\r\n" if newline == "\n" and source.endswith("\r") else newline
        parts.append(source + ending)
        cells.append(Cell(position, position + len(parts[-1]), index))
        position = cells[-1].end
    return "".join(parts), tuple(cells)


def holding(cells: Sequence[Cell], offset: int) -> Cell | None:
    """The cell that holds ``offset``; between two cells the one before."""
    if not cells:
        return None
    return cells[max(0, bisect_right(cells, offset, key=lambda cell: cell.start) - 1)]


def fit(text: str, cells: Sequence[Cell], edit: Edit) -> Edit | None:
    """The edit without the space around the one cell that it changes; ``None``: several."""
    cell = holding(cells, edit.start)
    if cell is None or edit.end <= cell.end:
        return edit
    inside = text[edit.start : edit.end]
    first = edit.start + len(inside) - len(inside.lstrip())
    last = edit.start + len(inside.rstrip())
    if first < last:  # white space alone may belong to any cell
        cell = holding(cells, first)
        assert cell is not None
    if last > cell.end:
        return None
    start = max(edit.start, cell.start)
    end = max(start, min(edit.end, cell.end))
    new = edit.text.removeprefix(text[edit.start : start]) if start > edit.start else edit.text
    return replace(edit, start=start, end=end, text=new.removesuffix(text[end : edit.end]))


def fit_all(text: str, cells: Sequence[Cell], edits: Iterable[Edit], newline: str) -> list[Edit]:
    """The edits, each fitted into its cell, which ends in one line break as before.

    No cell comes to end in empty lines.  Raises ``ValueError`` for an edit that would
    change several cells.
    """
    found = [fit(text, cells, edit) for edit in edits]
    fitted = [edit for edit in found if edit is not None]
    if len(fitted) < len(found):
        raise ValueError("an edit that would change several cells")
    if not cells:
        return fitted
    result: list[Edit] = []
    for cell in cells:
        mine = cell.edits(fitted)
        if not mine:
            continue
        before = text[cell.start : cell.end]
        inside = [_shifted(edit, -cell.start) for edit in mine]
        wanted = apply_edits(before, inside)
        if not _LAST_NEWLINE.search(cell.source(text)):
            wanted = wanted.rstrip("\r\n") + newline
        elif not _LAST_NEWLINE.search(wanted):
            wanted += newline
        result += [_shifted(edit, cell.start) for edit in _ending(before, inside, wanted)]
    return result


def of_source(text: str, cell: Cell, fitted: Iterable[Edit]) -> list[Edit]:
    """(Fitted) edits of one cell as edits of its source."""
    source = cell.source(text)
    mine = [_shifted(edit, -cell.start) for edit in cell.edits(fitted)]
    wanted = _LAST_NEWLINE.sub("", apply_edits(text[cell.start : cell.end], mine))
    size = len(source)
    clipped = [replace(e, start=min(e.start, size), end=min(e.end, size)) for e in mine]
    return _ending(source, clipped, wanted)


def _shifted(edit: Edit, distance: int) -> Edit:
    return replace(edit, start=edit.start + distance, end=edit.end + distance)


def _ending(text: str, edits: Iterable[Edit], wanted: str) -> list[Edit]:
    """The edits, changed at the end of the text so that they make it what is ``wanted``."""
    kept = sorted(edits, key=lambda edit: (edit.start, edit.end))
    start, path = len(text), kept[0].path if kept else ""
    while not wanted.startswith(made := apply_edits(text[:start], kept)):
        if kept and kept[-1].end == start:
            start = kept.pop().start
        else:
            start -= 1
    tail = wanted[len(made) :]
    return kept if tail == text[start:] else [*kept, Edit(path, start, len(text), tail)]


def move(cells: Iterable[Cell], edits: Sequence[Edit]) -> tuple[Cell, ...]:
    """The cells after (fitted) edits."""
    moved = []
    shift = 0
    for cell in cells:
        start = cell.start + shift
        shift += sum(len(edit.text) - (edit.end - edit.start) for edit in cell.edits(edits))
        moved.append(Cell(start, cell.end + shift, cell.index))
    return tuple(moved)


def mask_all(text: str, cells: Sequence[Cell], mask: Mask) -> Masked:
    """A text with each cell masked (the whole of it where there are none)."""
    parts: list[str] = []
    commands: list[tuple[int, int]] = []
    gaps: list[Gap] = []
    position = 0
    for start, end in [(cell.start, cell.end) for cell in cells] or [(0, len(text))]:
        found = mask(text[start:end])
        parts += [text[position:start], found.code]
        commands += [(start + first, start + last) for first, last in found.commands]
        gaps += [gap.moved(start) for gap in found.gaps]
        position = end
    parts.append(text[position:])
    return Masked("".join(parts), tuple(commands), tuple(gaps))
