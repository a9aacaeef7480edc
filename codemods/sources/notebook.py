"""Jupyter notebooks: cells <-> one text, and the file around them byte for byte.

The source of every Python cell becomes a part of one text, in the order of the notebook,
so that names flow from cell to cell.  Writing puts the changed sources back into the JSON
text of the file and touches nothing else.
"""

from __future__ import annotations

import ast
import codecs
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json import JSONDecodeError
from typing import Any

from codemods.sources.cells import NEWLINE, Form, Gap, Masked, Place
from codemods.sources.cells import join as join_cells
from codemods.sources.document import Document, SourceError
from codemods.sources.jsontext import Scanner, Text, Writer

_SURROGATE = re.compile("[\ud800-\udfff]")
_HALF = "\uffff"
"""In place of half of a surrogate pair, which is no text."""


def join(
    path: str, cells: Iterable[tuple[int, str]], *, form: Form | None = None, python: int = 0
) -> Document:
    """The document of a notebook: the Python cells, each its index in the notebook and source.

    ``Document.sources`` gives the sources back.
    """
    sources = ((index, _SURROGATE.sub(_HALF, source)) for index, source in cells)
    text, found = join_cells(sources)
    return Document(path, text, cells=found, mask=mask, form=form, python=python)


# -- what is Python in a cell ---------------------------------------------------------

_PYTHON_CELLS = frozenset(
    {"capture", "heat", "lprun", "memit", "mprun", "prun", "scalene", "snakeviz", "time", "timeit"}
)
"""Cell magics that run the cell as the Python of the notebook."""

_OTHER_PYTHON = frozenset({"file", "px", "pypy", "python", "python2", "python3", "writefile"})
"""Cell magics whose cell is Python that runs elsewhere."""

_CELL_MAGIC = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t]*%%[ \t]*([A-Za-z_][\w.]*)")
"""A cell magic; comments before it are a mistake, but it is clear what is meant."""

_COMMAND = re.compile(
    r"(?P<indent>[ \t]*)(?:"
    r"%{1,2}[ \t]*[A-Za-z_]"  # %matplotlib inline
    r"|!|\?"  # !ls, ?obj
    # Without % (automagic), where no Python can be meant.
    r"|(?:autoreload|cat|cd|conda|cp|load_ext|ls|matplotlib|mkdir|mv|pip|pylab|rm|run)"
    r"[ \t]+[-\w.~/$]"
    r")"
)
_STATEMENT = re.compile(
    r"[ \t]*%{1,2}[ \t]*(?:lprun|memit|mprun|prun|snakeviz|time|timeit)[ \t]+"
    r"(?:-[nrsflmD][ \t]*[\w.]+[ \t]+|-[a-zA-Z][ \t]+)*(?=[^\s#-])"
)
"""A line magic that runs the rest of the line as a statement."""

_ASSIGNMENT = re.compile(r"[^=\r\n#()]*[^=\r\n#()!<>+\-*/%&|^@:=]=[ \t]*(?=![^=]|%[ \t]*[A-Za-z_])")
"""``x = !ls`` or ``x = %env``."""

_HELP = re.compile(r"[^\r\n#]*[\w*)\]]\?{1,2}[ \t]*;?[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")
"""``obj?``"""

_TOKEN = re.compile(
    r"""'{3}(?:\\.|[^\\])*?'{3}|"{3}(?:\\.|[^\\])*?"{3}"""
    r"""|'(?:\\.|[^'\\\r\n])*'|"(?:\\.|[^"\\\r\n])*"|\#[^\r\n]*"""
    r"""|\\(?:\r\n|\r|\n)|[()\[\]{}]|\r\n|\r|\n""",
    re.DOTALL,
)
"""What decides where a logical line ends."""


@lru_cache(maxsize=4096)
def mask(source: str) -> Masked:
    """The Python of one cell; commands for IPython and other languages are masked.

    What can be read in no way is a gap, and so is a program that runs elsewhere.
    """
    error = _error(source)
    if error is None:
        return Masked(source)
    magic = _CELL_MAGIC.match(source)
    if magic and magic.group(1) not in _PYTHON_CELLS:
        return Masked(_blank(source), gaps=_elsewhere(source, magic.group(1)))
    for statements in (True, False):
        masked = _mask_lines(source, statements)
        if masked is None:
            break
        error = _error(masked.code)
        if error is None:
            return masked
    return Masked(_blank(source), gaps=(_gap(source, error),))


def _error(code: str) -> tuple[int, str] | None:
    """Where (1-based line) and why Python cannot read a text; ``None`` if it can."""
    if _HALF in code:
        return NEWLINE.sub("\n", code[: code.index(_HALF)]).count("\n") + 1, "no valid text"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(code)
    except SyntaxError as error:
        return error.lineno or 1, error.msg
    except (ValueError, RecursionError, MemoryError) as error:
        return 1, str(error)
    return None


def _gap(source: str, error: tuple[int, str]) -> Gap:
    """The gap of a cell that cannot be read."""
    line, reason = error
    starts = [0, *(match.end() for match in NEWLINE.finditer(source))]
    inner = source.strip()
    start = source.index(inner)
    place = min(max(start, starts[min(line, len(starts)) - 1]), start + len(inner))
    message = f"Python cannot read this cell ({reason}), so nothing in it is migrated"
    advice = "correct the cell, or migrate it by hand"
    return Gap(start, start + len(inner), place, message, advice)


def _elsewhere(source: str, magic: str) -> tuple[Gap, ...]:
    """The gap of a cell of Python that runs elsewhere, if it has to do with Keras."""
    if magic not in _OTHER_PYTHON or not re.search(r"\b(?:keras|tensorflow)\b", source):
        return ()
    start = source.index("%%")
    message = f"the program in this cell runs elsewhere (`%%{magic}`), so it is not migrated"
    advice = "migrate it as a file of its own, or by hand"
    return (Gap(start, start + len(source[start:].rstrip()), start, message, advice),)


def _blank(source: str) -> str:
    """Nothing, with the same lines."""
    return re.sub(r"[^\r\n]", " ", source)


def _mask_lines(source: str, statements: bool) -> Masked | None:
    """The cell without commands; ``None`` if there are none.

    ``statements``: the statement behind ``%time`` counts as code.
    """
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(source):
        command = _command_end(source, at)
        if command is None:
            end, assigned = _logical_end(source, at), _ASSIGNMENT.match(source, at)
            if assigned:
                end = _continued(source, assigned.end())
                code, start, last = _mask_value(source, assigned.end(), end, statements)
                parts.append(source[at:start] + code)
                spans.append((start, last))
            else:
                parts.append(source[at:end])
        else:
            end = command
            behind = _STATEMENT.match(source, at) if statements else None
            if behind:
                indent = source[at : behind.end()]
                indent = indent[: len(indent) - len(indent.lstrip())]
                filled = (indent + "0;").ljust(behind.end() - at)
                parts.append(filled + source[behind.end() : end])
                spans.append((at + len(indent), behind.end()))
            else:
                parts.append(_comment(source[at:end]))
                spans.append((at, at + len(source[at:end].rstrip("\r\n"))))
        at = end
    return Masked("".join(parts), tuple(spans)) if spans else None


def _command_end(source: str, at: int) -> int | None:
    """Where the command for IPython at the start of a statement ends, if there is one."""
    if _COMMAND.match(source, at):
        return _continued(source, at)
    help_ = _HELP.match(source, at)
    return help_.end() if help_ and help_.end() == _logical_end(source, at) else None


def _logical_end(source: str, at: int) -> int:
    """Where the statement that starts at ``at`` ends: its first line break outside brackets."""
    depth = 0
    for token in _TOKEN.finditer(source, at):
        text = token.group()
        if text in "([{":
            depth += 1
        elif text in ")]}":
            depth -= 1
        elif text in ("\r\n", "\r", "\n") and depth <= 0:
            return token.end()
    return len(source)


def _continued(source: str, at: int) -> int:
    """Where a command ends: its line, and the next one after a backslash."""
    while True:
        found = NEWLINE.search(source, at)
        if found is None:
            return len(source)
        at = found.end()
        if not source[: found.start()].endswith("\\"):
            return at


def _comment(command: str) -> str:
    """A command as comments, with the same lines; a statement where a block may need one."""
    lines = re.split(r"(\r\n|\r|\n)", command)
    first = lines[0].lstrip(" \t")
    indent = lines[0][: len(lines[0]) - len(first)]
    start = "0#" if indent else "#"
    lines[0] = indent + (start + first[len(start) :])[: len(first)]
    lines[2::2] = ["#" + line[1:] if line else "" for line in lines[2::2]]
    return "".join(lines)


def _mask_value(source: str, start: int, end: int, statements: bool) -> tuple[str, int, int]:
    """The code for a command whose result is assigned, and the span that it hides."""
    behind = _STATEMENT.match(source, start) if statements else None
    if behind:
        return " " * (behind.end() - start) + source[behind.end() : end], start, behind.end()
    command = source[start:end]
    last = start + len(command.rstrip("\r\n"))
    code = _comment(command)
    return "_" + ("#" + code[2:] if last - start > 1 else code[1:]), start, last


# -- the file -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _CellText:
    """One cell in the JSON text: where it stands, and its source if it is Python."""

    start: int
    end: int
    source: Text | None


@dataclass(frozen=True, slots=True)
class NotebookFile:
    """The JSON text of a notebook, and where in it the cells stand."""

    raw: str
    bom: bool
    cells: tuple[_CellText, ...]

    def sources(self) -> list[tuple[int, str]]:
        """The Python cells: their indexes among all cells, and their sources."""
        return [(i, cell.source.text) for i, cell in enumerate(self.cells) if cell.source]

    def to_bytes(self, sources: Sequence[str]) -> bytes:
        """The bytes of the file with these sources; what has not changed stays as it is."""
        texts = [cell.source for cell in self.cells if cell.source]
        writer: Writer | None = None
        parts: list[str] = []
        position = 0
        for old, new in zip(texts, sources, strict=True):
            if _SURROGATE.sub(_HALF, old.text) == new:
                continue
            writer = writer or Writer(self.raw, texts)
            parts += [self.raw[position : old.start], writer.write(old, new)]
            position = old.end
        parts.append(self.raw[position:])
        body = "".join(parts).encode()
        return codecs.BOM_UTF8 + body if self.bom else body

    def place(self, inner: Place, sources: Callable[[], Sequence[str]]) -> Place:
        """The place within the cell: a line of the file would tell nobody anything."""
        return inner

    def cell_lines(self) -> list[int]:
        """The 0-based lines of the file at which its cells start."""
        lines: list[int] = []
        line = position = 0
        for cell in self.cells:
            line += self.raw.count("\n", position, cell.start)
            position = cell.start
            lines.append(line)
        return lines


def read(path: str, data: bytes) -> Document:
    """The document of a notebook file (nbformat 3 or 4).

    Raises ``SourceError`` if the bytes are no notebook.
    """
    bom = data.startswith(codecs.BOM_UTF8)
    try:
        raw = data[len(codecs.BOM_UTF8) * bom :].decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"not a notebook: not utf-8 text ({error.reason})", line) from error
    if not raw.strip():
        return Document(path, raw, bom=bom)  # somebody has made a file, and no notebook yet
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
    form = NotebookFile(raw, bom, tuple(cells))
    return join(path, form.sources(), form=form, python=_major(metadata))


def _parse(scanner: Scanner) -> tuple[list[_CellText] | None, Any]:
    """The cells and the metadata of a notebook; no list: there is none."""
    cells: list[_CellText] | None = None
    metadata: Any = None
    for key in scanner.members():
        if key == "cells":
            cells = _cells(scanner)
        elif key == "worksheets":  # nbformat 3
            cells = []
            for _ in scanner.elements():
                for part in scanner.members():
                    if part == "cells":
                        cells += _cells(scanner)
                    else:
                        scanner.value()
        elif key == "metadata":
            metadata = scanner.value()
        else:
            scanner.value()
    scanner.end()
    return cells, metadata


def _cells(scanner: Scanner) -> list[_CellText]:
    cells = []
    for _ in scanner.elements():
        start, kind, language, source = scanner.at, None, "python", None
        for key in scanner.members():
            if key in ("source", "input") and scanner.raw[scanner.at] in '"[':
                source = Text.read(scanner)
                continue
            value = scanner.value()
            if key == "cell_type":
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
