"""The text of one source file, its positions and its bytes.

One coordinate system: code-point offsets into the text as it stands in the file
(newlines are not translated).  Views convert: UTF-8 columns for ``ast``, 1-based lines
and columns for people, file bytes for writing.

A text can be made of cells, and parts of it can be no Python (``cells.py``): ``code`` is
what Python's parser and tokenizer read, character for character at the same offsets.
"""

from __future__ import annotations

import ast
import codecs
import posixpath
import re
import tokenize
import warnings
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from codemods.edits import Edit, apply_edits
from codemods.sources import cells as layout
from codemods.sources.cells import NEWLINE, Cell, Form, Mask, Masked, Place

_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_WORD = re.compile(r"[^\W\d]\w*")
_RUN = re.compile(r"%?run\b(?:[ \t]+-\w+)*[ \t]+[\"']?([^\s\"']+)")
_PYTHON2 = re.compile(
    "Missing parentheses in call to|leading zeros in decimal|parameters cannot be parenthesized"
    "|multiple exception types must be parenthesized"
)
"""Messages of Python 3's parser on what Python 2 allowed."""


NEWEST_PYTHON = (3, 13)
"""The newest Python that TensorFlow runs with; 3.14 would read ``except E, e:`` as a tuple."""


MOST_TEXT = 10_000_000
"""More characters of code are not read; what is known of each takes some hundred bytes."""


def line_starts(text: str) -> list[int]:
    """The offset at which each line of ``text`` starts (lines end with LF, CRLF or CR)."""
    return [0, *(match.end() for match in NEWLINE.finditer(text))]


def _line_at(data: bytes, offset: int) -> int:
    """The 1-based line of a byte."""
    return len((data[:offset] + b"x").splitlines())


class SourceError(Exception):
    """A file that cannot be read as source; ``line`` is 1-based, 0 when unknown."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


class Document:
    """One source text.

    ``path`` is the path as reached from the arguments, with ``/``.  ``text`` has the
    newlines of the file and no byte order mark.  ``kind`` says which rules read it.
    ``cells`` are those of a notebook, in order; ``mask`` finds the code in each (in the
    whole text if there are no cells); ``form`` makes the bytes of a file with cells.
    ``python`` is the major version of Python that the file itself asks for, 0 if none.

    Raises ``SourceError`` for a text of more than ``MOST_TEXT`` characters.
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
        if len(text) > MOST_TEXT:
            raise SourceError(f"more than {MOST_TEXT // 1_000_000} million characters of code")
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
            raise SourceError("binary file (null bytes)", _line_at(data, data.index(b"\0")))
        lines = (match.group() for match in _LINE.finditer(data))
        try:
            encoding, _ = tokenize.detect_encoding(lines.__next__)
        except SyntaxError as error:
            cookies = [b"coding" in line for line in data.splitlines()[:2]]
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
            if encoding != "utf-8":
                text.encode()  # some codecs make of bytes what is no text
        except (UnicodeError, LookupError) as error:
            line = _line_at(body, error.start) if isinstance(error, UnicodeDecodeError) else 0
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
        """The same file with another text; for a document without cells."""
        assert not self.cells
        return self._with(text, (), self.form)

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

    def of_python(self, major: int) -> Document:
        """The same document, known to be written for this major version of Python."""
        other = self._with(self.text, self.cells, self.form)
        other.python = major
        return other

    # -- cells ------------------------------------------------------------------------

    def sources(self) -> list[str]:
        """The source of each cell, in order."""
        return [cell.source(self.text) for cell in self.cells]

    def cell_at(self, offset: int) -> Cell | None:
        """The cell that holds ``offset``; between two cells the one before."""
        return layout.holding(self.cells, offset)

    def refuses(self, edit: Edit, commands: bool = False) -> str | None:
        """Why an edit cannot be made, if so: it is for one cell, and leaves commands alone.

        ``commands``: it is meant for them.
        """
        fitted = layout.fit(self.text, self.cells, edit)
        if fitted is None:
            return "it would change several cells at once"
        for start, end in () if commands else self.masked.commands:
            if fitted.start < end and start < fitted.end:
                return "it would change a command for IPython"
            behind = end <= fitted.start and self.text[fitted.start : self.line_end(end)].strip()
            if behind and NEWLINE.search(fitted.text):
                return "it would break the line of a command for IPython"
        return None

    def fitted(self, edits: Iterable[Edit]) -> list[Edit]:
        """The edits as ``edited`` takes them: each in one cell, whose line break at the end stays.

        Raises ``ValueError`` for one that would change several cells.
        """
        return layout.fit_all(self.text, self.cells, edits, self.newline)

    def source_edits(self, fitted: Sequence[Edit]) -> list[tuple[Cell, list[Edit]]]:
        """What ``fitted`` gives, for each cell that changes: edits with offsets in its source."""
        return [
            (cell, layout.of_source(self.text, cell, fitted))
            for cell in self.cells
            if cell.edits(fitted)
        ]

    def edited(self, fitted: Sequence[Edit]) -> Document:
        """The same file after edits, which are those that ``fitted`` gives.

        Raises ``ValueError`` where two edits overlap or one lies outside the text.
        """
        cells = layout.move(self.cells, fitted)
        return self._with(apply_edits(self.text, fitted), cells, self.form)

    # -- code -------------------------------------------------------------------------

    @cached_property
    def masked(self) -> Masked:
        """The text with all that is no program masked."""
        if self.mask is None:
            return Masked(self.text)
        return layout.mask_all(self.text, self.cells, self.mask)

    @property
    def code(self) -> str:
        """The program: ``text`` with what is no Python masked, of the same length."""
        return self.masked.code

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The words of what is masked, which may be names of the program."""
        spans = [*self.masked.commands, *((gap.start, gap.end) for gap in self.masked.gaps)]
        return frozenset(word for a, b in spans for word in _WORD.findall(self.text[a:b]))

    @cached_property
    def runs(self) -> frozenset[str]:
        """The names of the files that commands for IPython run here (``%run``)."""
        found = (_RUN.match(self.text, a, b) for a, b in self.masked.commands)
        return frozenset(posixpath.basename(match.group(1)) for match in found if match)

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
                return ast.parse(self.code, feature_version=NEWEST_PYTHON)
        except SyntaxError as error:
            hint = " (Python 2 code?)" if _PYTHON2.search(str(error.msg)) else ""
            raise SourceError(f"syntax error: {error.msg}{hint}", error.lineno or 0) from error
        except (RecursionError, MemoryError) as error:  # the latter: the parser's own stack
            raise SourceError("nested too deeply") from error
        except ValueError as error:
            raise SourceError(f"cannot be parsed: {error}") from error

    @property
    def parses(self) -> bool:
        """Whether Python 3 takes the program."""
        try:
            return self.tree is not None
        except SourceError:
            return False

    @property
    def is_whole(self) -> bool:
        """Whether Python 3 takes all of the program: of a notebook, every cell."""
        return not self.masked.gaps if self.cells else self.parses

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts (lines end with LF, CRLF or CR)."""
        return line_starts(self.text)

    @cached_property
    def newline(self) -> str:
        """The newline of the file's first line, LF if it has none."""
        match = NEWLINE.search(self.text)
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
        inner = Place(cell.index, line - self.location(cell.start)[0] + 1, column)
        return self.form.place(inner, self.sources) if self.form else inner

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
        """Behind the comments at the very top (shebang, coding, licence) of the program.

        In a notebook that is the first cell with a statement.
        """
        first = self.start(self.tree.body[0]) if self.tree.body else 0
        cell = self.cell_at(first)
        for start in self.line_starts:
            if (cell is None or start >= cell.start) and not self.code.startswith("#", start):
                return start
        return len(self.text)

    def indentation(self, offset: int) -> str:
        """The white space at the start of the line that holds ``offset``."""
        line = self.text[self.line_start(offset) : self.line_end(offset)]
        return line[: len(line) - len(line.lstrip(" \t\f"))]
