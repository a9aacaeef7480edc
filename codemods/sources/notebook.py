"""Jupyter notebooks: cells <-> one text, and the file around them byte for byte.

The source of every Python cell becomes a part of one text, in the order of the notebook,
so that names flow from cell to cell.  Writing puts the changed sources back into the JSON
text of the file and touches nothing else.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Any

from codemods.sources.cells import Form, Place
from codemods.sources.cells import join as join_cells
from codemods.sources.document import Document, SourceError
from codemods.sources.ipython import HALF, mask
from codemods.sources.jsontext import Scanner, Text, Writer

_UTF8 = "utf-8-sig"
"""The encoding of notebooks; a byte order mark is no part of the text."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def join(
    path: str, cells: Iterable[tuple[int, str]], *, form: Form | None = None, python: int = 0
) -> Document:
    """The document of a notebook: the Python cells, each its index in the notebook and source.

    ``Document.sources`` gives the sources back.
    """
    sources = ((index, _SURROGATE.sub(HALF, source)) for index, source in cells)
    text, found = join_cells(sources)
    return Document(path, text, cells=found, mask=mask, form=form, python=python)


@dataclass(frozen=True, slots=True)
class _CellText:
    """One cell in the JSON text: where it stands, and its source if it is Python."""

    start: int
    end: int
    source: Text | None


@dataclass(frozen=True, slots=True)
class NotebookFile:
    """The file of a notebook, and where in its text (without byte order mark) the cells stand."""

    data: bytes
    cells: tuple[_CellText, ...]

    def sources(self) -> list[tuple[int, str]]:
        """The Python cells: their indexes among all cells, and their sources."""
        return [(i, cell.source.text) for i, cell in enumerate(self.cells) if cell.source]

    def to_bytes(self, sources: Sequence[str]) -> bytes:
        """The bytes of the file with these sources; what has not changed stays as it is."""
        texts = [cell.source for cell in self.cells if cell.source]
        changed = [
            (old, new)
            for old, new in zip(texts, sources, strict=True)
            if _SURROGATE.sub(HALF, old.text) != new
        ]
        if not changed:
            return self.data
        raw = self.data.decode(_UTF8)
        writer = Writer(raw, texts)
        parts: list[str] = []
        position = 0
        for old, new in changed:
            parts += [raw[position : old.start], writer.write(old, new)]
            position = old.end
        parts.append(raw[position:])
        body = "".join(parts).encode()
        return codecs.BOM_UTF8 + body if self.data.startswith(codecs.BOM_UTF8) else body

    def place(self, inner: Place, sources: Callable[[], Sequence[str]]) -> Place:
        """The place within the cell: a line of the file would tell nobody anything."""
        return inner

    def cell_lines(self) -> list[int]:
        """The 0-based lines of the file at which its cells start."""
        raw = self.data.decode(_UTF8)
        lines: list[int] = []
        line = position = 0
        for cell in self.cells:
            line += raw.count("\n", position, cell.start)
            position = cell.start
            lines.append(line)
        return lines


def read(path: str, data: bytes) -> Document:
    """The document of a notebook file (nbformat 3 or 4).

    Raises ``SourceError`` if the bytes are no notebook.
    """
    try:
        raw = data.decode(_UTF8)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"not a notebook: not utf-8 text ({error.reason})", line) from error
    if not raw.strip():  # somebody has made a file, and no notebook yet
        return join(path, (), form=NotebookFile(data, ()))
    try:
        cells, metadata = _parse(Scanner(raw))
    except JSONDecodeError as error:
        message = f"not a notebook: {error.msg} (column {error.colno})"
        raise SourceError(message, error.lineno) from error
    except RecursionError as error:
        raise SourceError("not a notebook: nested too deeply") from error
    if cells is None:
        raise SourceError("not a notebook: it has no list of cells", 1)
    if not _is_python(metadata):
        cells = [_CellText(cell.start, cell.end, None) for cell in cells]
    form = NotebookFile(data, tuple(cells))
    return join(path, form.sources(), form=form, python=_major(metadata))


def _parse(scanner: Scanner) -> tuple[list[_CellText] | None, Any]:
    """The cells and the metadata of a notebook; no list: there is none."""
    cells: list[_CellText] | None = None
    sheets: list[_CellText] | None = None
    metadata: Any = None
    for key in scanner.members():
        if key == "cells":
            cells = _cells(scanner, "source")
        elif key == "worksheets":  # nbformat 3
            sheets = []
            for _ in scanner.elements():
                own: list[_CellText] = []
                for part in scanner.members():
                    if part == "cells":
                        own = _cells(scanner, "input")
                    else:
                        scanner.value()
                sheets += own
        elif key == "metadata":
            metadata = scanner.value()
        else:
            scanner.value()
    scanner.end()
    return sheets if cells is None else cells, metadata


def _cells(scanner: Scanner, code: str) -> list[_CellText]:
    """The cells of a list; ``code`` is the key of a program.  Of equal keys the last counts."""
    cells = []
    for _ in scanner.elements():
        start, kind, language, source = scanner.at, None, "python", None
        for key in scanner.members():
            if key == code and scanner.raw.startswith(('"', "["), scanner.at):
                source = Text.read(scanner)
                continue
            value = scanner.value()
            if key == code:
                source = None
            elif key == "cell_type":
                kind = value
            elif key == "language":  # nbformat 3
                language = value
        is_code = kind == "code" and language == "python"
        cells.append(_CellText(start, scanner.at, source if is_code else None))
    return cells


def _is_python(metadata: Any) -> bool:
    """Whether the kernel of a notebook runs Python, as far as it says."""
    names = [_field(metadata, "language_info", "name"), _field(metadata, "kernelspec", "language")]
    return all("python" in name.lower() for name in names if name)


def _major(metadata: Any) -> int:
    """The major version of Python that the kernel of a notebook has, 0 if it does not say."""
    version = _field(metadata, "language_info", "version")
    kernel = _field(metadata, "kernelspec", "name").lower()
    for major in (2, 3):
        if version.startswith(f"{major}.") or (not version and kernel == f"python{major}"):
            return major
    return 0


def _field(metadata: Any, *keys: str) -> str:
    """A text in the metadata of a notebook, empty if it is not there."""
    for key in keys:
        metadata = metadata.get(key) if isinstance(metadata, dict) else None
    return metadata if isinstance(metadata, str) else ""
