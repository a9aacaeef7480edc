"""The text of one source file, its positions and its bytes.

One coordinate system: code-point offsets into the text as it stands in the file
(newlines are not translated).  Views convert: UTF-8 columns for ``ast``, 1-based lines
and columns for people, file bytes for writing.

A text can be made of cells (``notebook.py``), and parts of it can be no Python: ``code``
is what Python's parser and tokenizer read, character for character at the same offsets.
"""

from __future__ import annotations

import ast
import codecs
import io
import re
import tokenize
import warnings
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from codemods.edits import Edit, apply_edits

_NEWLINE = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"[^\W\d]\w*")
_PYTHON2 = re.compile(
    "Missing parentheses in call to|leading zeros in decimal|parameters cannot be parenthesized"
    "|multiple exception types must be parenthesized"
)
"""Messages of Python 3's parser on what Python 2 allowed."""


class SourceError(Exception):
    """A file that cannot be read as source; ``line`` is 1-based, 0 when unknown."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a notebook: ``text[start:end]``, its last line break included.

    ``index`` is its 0-based index among all cells of the notebook.  The line break at the
    end is the document's, not the cell's; one more stands between two cells.
    """

    start: int
    end: int
    index: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of the text (offsets) that cannot be read as a program, and so is no code."""

    start: int
    end: int
    message: str
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class Masked:
    """What is a program in a text: ``code`` has its length.

    ``lines`` are the spans of commands for IPython, ``gaps`` what could not be read.
    """

    code: str
    lines: tuple[tuple[int, int], ...] = ()
    gaps: tuple[Gap, ...] = ()


Mask = Callable[[str], Masked]
"""Tells code from the rest in one cell (or a whole text).  It must be a function of a module."""


class Form(Protocol):
    """How the cells of a document are kept in a file."""

    def to_bytes(self, sources: Sequence[str]) -> bytes:
        """The bytes of the file with these cell sources.  Raises ``SourceError``."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place for people: 1-based line and code-point column, within the cell if there is one."""

    cell: int | None
    """The 0-based index of the cell in the notebook; ``None`` in a plain file."""
    line: int
    column: int

    def __str__(self) -> str:
        """``line:column``, behind the number of the cell, which for people starts at 1."""
        cell = "" if self.cell is None else f"cell {self.cell + 1}:"
        return f"{cell}{self.line}:{self.column}"


class Document:
    """One source text.

    ``path`` is the path as reached from the arguments, with ``/``.  ``text`` has the
    newlines of the file and no byte order mark.  ``kind`` says which rules read it.
    ``cells`` are those of a notebook, in order; ``mask`` finds the code in each (in the
    whole text if there are no cells); ``form`` makes the bytes of a file with cells.
    ``python`` is the major version of Python that the file itself asks for, 0 if none.
    """

    def __init__(
        self,
        path: str,
        text: str,
        *,
        encoding: str = "utf-8",
        bom: bool = False,
        kind: str = "python",
        cells: tuple[Cell, ...] = (),
        mask: Mask | None = None,
        form: Form | None = None,
        python: int = 0,
    ) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self.kind = kind
        self.cells = cells
        self.mask = mask
        self.form = form
        self.python = python
        self._ascii = text.isascii()

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Document:
        """Decode ``data`` by its byte order mark or coding cookie (PEP 263).

        Raises ``SourceError`` for binary data, unknown encodings and undecodable bytes,
        and for an encoding that would not give the same bytes back.
        """
        if b"\0" in data:
            line = data.count(b"\n", 0, data.index(b"\0")) + 1
            raise SourceError("binary file (null bytes)", line)
        try:
            head = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in data else data
            encoding, _ = tokenize.detect_encoding(io.BytesIO(head).readline)
        except SyntaxError as error:
            cookies = [b"coding" in line for line in data.split(b"\n", 2)[:2]]
            if True not in cookies:
                raise SourceError("not utf-8 text, and no encoding is declared", 1) from error
            raise SourceError(str(error.msg), cookies.index(True) + 1) from error
        bom = data.startswith(codecs.BOM_UTF8)
        body = data[len(codecs.BOM_UTF8) :] if bom else data
        if encoding == "utf-8-sig":
            encoding = "utf-8"
        try:
            text = body.decode(encoding)
            same = text.encode(encoding) == body
        except (UnicodeError, LookupError) as error:
            line = 0
            if isinstance(error, UnicodeDecodeError):
                line = body.count(b"\n", 0, error.start) + 1
            raise SourceError(f"not {encoding} text: {error}", line) from error
        if not same:
            raise SourceError(f"the encoding {encoding} would not give the same bytes back")
        return cls(path, text, encoding=encoding, bom=bom)

    def to_bytes(self) -> bytes:
        """The file's bytes.  Raises ``SourceError`` if the text does not fit the encoding."""
        if self.form is not None:
            return self.form.to_bytes(self.sources())
        try:
            return (("\ufeff" if self.bom else "") + self.text).encode(self.encoding)
        except UnicodeError as error:
            raise SourceError(f"cannot write as {self.encoding}: {error}") from error

    def with_text(self, text: str) -> Document:
        """The same file with another text (of a document without cells)."""
        return self._with(text, self.cells, self.form)

    def plain(self) -> Document:
        """A copy without derived data and without its file, for another process."""
        return self._with(self.text, self.cells, None)

    def _with(self, text: str, cells: tuple[Cell, ...], form: Form | None) -> Document:
        return Document(
            self.path,
            text,
            encoding=self.encoding,
            bom=self.bom,
            kind=self.kind,
            cells=cells,
            mask=self.mask,
            form=form,
            python=self.python,
        )

    # -- cells ------------------------------------------------------------------------

    def sources(self) -> list[str]:
        """The source of each cell, in order."""
        return [self._source(self.text[cell.start : cell.end]) for cell in self.cells]

    @staticmethod
    def _source(text: str) -> str:
        """The text of a cell without the line break that the document has added."""
        for newline in ("\r\n", "\n", "\r"):
            if text.endswith(newline):
                return text[: -len(newline)]
        return text

    def cell_at(self, offset: int) -> Cell | None:
        """The cell that holds ``offset``; between two cells the one before."""
        if not self.cells:
            return None
        return self.cells[max(0, bisect_right(self.cells, offset, key=lambda c: c.start) - 1)]

    def refuses(self, edit: Edit, commands: bool = False) -> str | None:
        """Why an edit cannot be made, if so: it is for one cell, and leaves commands alone.

        ``commands``: it is meant for them.
        """
        fitted = self._fit(edit)
        if fitted is None:
            return "it would change several cells at once"
        for start, end in () if commands else self.masked.lines:
            line = self.line_end(end)
            if fitted.start < end and start < fitted.end:
                return "it would change a command for IPython"
            behind = end <= fitted.start and self.text[fitted.start : line].strip()
            if behind and _NEWLINE.search(fitted.text):
                return "it would break the line of a command for IPython"
        return None

    def _fit(self, edit: Edit) -> Edit | None:
        """The edit without the space around the cell that it is about; ``None``: several."""
        cell = self.cell_at(edit.start)
        if cell is None or edit.end <= cell.end:
            return edit
        inside = self.text[edit.start : edit.end]
        first = edit.start + len(inside) - len(inside.lstrip())
        last = edit.start + len(inside.rstrip())
        if first < last:  # white space may belong to any cell
            cell = self.cell_at(first)
            assert cell is not None
        start, end = max(edit.start, cell.start), min(edit.end, cell.end)
        return None if last > end else replace(edit, start=start, end=max(start, end))

    def fitted(self, edits: Iterable[Edit]) -> list[Edit]:
        """The edits as they can be applied: each in one cell, whose line break at the end stays.

        Raises ``ValueError`` for one that would change several cells.
        """
        found = [self._fit(edit) for edit in edits]
        fitted = [edit for edit in found if edit is not None]
        if len(fitted) < len(found):
            raise ValueError("an edit that would change several cells")
        for cell in self.cells:
            mine = [edit for edit in fitted if cell.start <= edit.start <= cell.end]
            inside = [replace(e, start=e.start - cell.start, end=e.end - cell.start) for e in mine]
            text = apply_edits(self.text[cell.start : cell.end], inside)
            if not text.endswith(("\r", "\n")):
                fitted.append(Edit(self.path, cell.end, cell.end, self.newline))
        return fitted

    def edited(self, edits: Sequence[Edit]) -> Document:
        """The same file after edits, which are those that ``fitted`` gives.

        Raises ``ValueError`` where two edits overlap or one lies outside the text.
        """
        cells = []
        shift = 0
        for cell in self.cells:
            start = cell.start + shift
            mine = [edit for edit in edits if cell.start <= edit.start <= cell.end]
            shift += sum(len(edit.text) - (edit.end - edit.start) for edit in mine)
            cells.append(Cell(start, cell.end + shift, cell.index))
        return self._with(apply_edits(self.text, edits), tuple(cells), self.form)

    # -- code -------------------------------------------------------------------------

    @cached_property
    def masked(self) -> Masked:
        """The text with all that is no program masked."""
        if self.mask is None:
            return Masked(self.text)
        parts: list[str] = []
        lines: list[tuple[int, int]] = []
        gaps: list[Gap] = []
        position = 0
        for start, end in [(c.start, c.end) for c in self.cells] or [(0, len(self.text))]:
            found = self.mask(self.text[start:end])
            parts += [self.text[position:start], found.code]
            lines += [(start + first, start + last) for first, last in found.lines]
            gaps += [
                replace(gap, start=start + gap.start, end=start + gap.end) for gap in found.gaps
            ]
            position = end
        parts.append(self.text[position:])
        return Masked("".join(parts), tuple(lines), tuple(gaps))

    @property
    def code(self) -> str:
        """The program: ``text`` with what is no Python masked, of the same length."""
        return self.masked.code

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The words of what is masked, which may be names of the program."""
        spans = [*self.masked.lines, *((gap.start, gap.end) for gap in self.masked.gaps)]
        return frozenset(word for a, b in spans for word in _WORD.findall(self.text[a:b]))

    def release(self) -> None:
        """Let go of the parsed module (it is made again when asked for)."""
        self.__dict__.pop("tree", None)

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed module.

        Raises ``SourceError`` when Python's own parser rejects the text.
        """
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # invalid escapes of the user's strings
                return ast.parse(self.code)
        except SyntaxError as error:
            hint = " (Python 2 code?)" if _PYTHON2.search(str(error.msg)) else ""
            raise SourceError(f"syntax error: {error.msg}{hint}", error.lineno or 0) from error
        except (ValueError, RecursionError, MemoryError) as error:
            raise SourceError(f"cannot be parsed: {error}") from error

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts (lines end with LF, CRLF or CR)."""
        return [0, *(match.end() for match in _NEWLINE.finditer(self.text))]

    @cached_property
    def newline(self) -> str:
        """The newline of the file's first line, LF if it has none."""
        match = _NEWLINE.search(self.text)
        return match.group() if match else "\n"

    def offset(self, line: int, utf8_column: int) -> int:
        """The offset of an ``ast`` position (1-based line, 0-based UTF-8 column)."""
        start = self.line_starts[line - 1]
        if self._ascii:
            return start + utf8_column
        head = self.text[start : start + utf8_column]
        if head.isascii():
            return start + utf8_column
        return start + len(head.encode("utf-8")[:utf8_column].decode("utf-8", "ignore"))

    def start(self, node: ast.AST) -> int:
        """Where ``node`` starts."""
        return self.offset(node.lineno, node.col_offset)  # type: ignore[attr-defined]

    def end(self, node: ast.AST) -> int:
        """Where ``node`` ends."""
        return self.offset(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]

    def source(self, node: ast.AST) -> str:
        """The source text of ``node``."""
        return self.text[self.start(node) : self.end(node)]

    def location(self, offset: int) -> tuple[int, int]:
        """The 1-based line of the whole text and the 1-based code-point column of ``offset``."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def place(self, offset: int) -> Place:
        """The same for people: the line is that of the cell, if there is one."""
        line, column = self.location(offset)
        cell = self.cell_at(offset)
        if cell is None:
            return Place(None, line, column)
        return Place(cell.index, line - self.location(cell.start)[0] + 1, column)

    def span(self, start: int, end: int) -> tuple[Place, Place]:
        """The places where something starts and ends, both in the cell where it starts."""
        cell = self.cell_at(start)
        return self.place(start), self.place(end if cell is None else min(end, cell.end))

    def line_start(self, offset: int) -> int:
        """Where the line that holds ``offset`` starts."""
        return self.line_starts[bisect_right(self.line_starts, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Where the line that holds ``offset`` ends, its newline included."""
        line = bisect_right(self.line_starts, offset)
        return self.line_starts[line] if line < len(self.line_starts) else len(self.text)

    @cached_property
    def top(self) -> int:
        """Behind the comments at the very top (shebang, coding, licence)."""
        for start in self.line_starts:
            if not self.code.startswith("#", start):
                return start
        return len(self.text)

    def indentation(self, offset: int) -> str:
        """The white space at the start of the line that holds ``offset``."""
        start = self.line_start(offset)
        match = re.compile(r"[ \t\f]*").match(self.text, start)
        return match.group() if match else ""
