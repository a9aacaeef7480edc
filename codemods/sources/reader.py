"""From the bytes of a file to a document: the one place that knows kinds of files.

A kind of file is a row of ``FORMATS`` and a module of this package with

    def read(path: str, data: bytes) -> Document

which raises ``SourceError`` with one clear message for bytes that it cannot read.  The
module is imported when the first such file is read.  ``Document.kind`` says which rules
look at the document (``Rule.kinds``); ``Document.code`` is what Python reads of it (blank
for a file that is no program), and ``Document.form`` or its encoding makes the bytes anew.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from codemods.sources.document import Document, SourceError
from codemods.sources.python2.documents import modern
from codemods.sources.requirements import KIND, is_list, kind_of
from codemods.sources.requirements import of_text as requirements_of

if TYPE_CHECKING:
    from codemods.sources.pins.model import Pins


class Format(NamedTuple):
    """A kind of file: how its path looks, and the module with ``read``."""

    matches: Callable[[str], object]
    """Whether (as a truth value) a path is that of such a file."""
    kind: str = "python"
    """What ``Document.kind`` will be."""
    module: str = ""
    """In this package; empty for Python, which ``Document.from_bytes`` reads."""
    looks: Callable[[bytes], bool] | None = None
    """Whether the bytes of a file without a name are of this kind."""

    @property
    def is_text(self) -> bool:
        """Whether the bytes of the file are those of the program, so that words stand in them."""
        return not self.module

    def read(self, path: str, data: bytes) -> Document:
        """The document.  Raises ``SourceError``."""
        if not self.module:
            return Document.from_bytes(path, data)
        module = import_module(f"codemods.sources.{self.module}")
        reader: Callable[[str, bytes], Document] = module.read
        return reader(path, data)


def _is_notebook(data: bytes) -> bool:
    return b'"cell_type"' in data and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


PYTHON = Format(re.compile(r".*\.pyw?\Z", re.DOTALL).match)
FORMATS = (
    PYTHON,
    Format(
        re.compile(r".*\.ipynb\Z", re.DOTALL).match,
        module="notebook",
        looks=_is_notebook,
    ),
    Format(kind_of, kind=KIND, module="requirements", looks=is_list),
)


def is_source(path: str) -> bool:
    """Whether a file is read where a folder is given, by its name."""
    return any(known.matches(path) for known in FORMATS)


def format_of(path: str, data: bytes) -> Format:
    """The kind of a file: by its name, else (standard input, other names) by how it begins."""
    for known in FORMATS:
        if known.matches(path):
            return known
    for known in FORMATS:
        if known.looks and known.looks(data):
            return known
    return PYTHON


def of_text(path: str, text: str) -> Document:
    """A text that stands for the file at ``path`` (an open editor), of the kind of that file."""
    if not path.endswith((".py", ".pyw", ".ipynb")) and kind_of(path):
        return requirements_of(path, text)
    return Document(path, text)


_CONTINUED = re.compile(rb"^([^#\n]*?)[ \t]*\\\n[ \t]*", re.MULTILINE)


def _plain_lines(code: bytes) -> bytes:
    code = code.removeprefix(codecs.BOM_UTF8)
    if b"\r" in code:
        code = code.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    joined = 1 if b"\\\n" in code else 0
    while joined:
        code, joined = _CONTINUED.subn(rb"\1 ", code)
    return code


_PACKAGES = re.compile(rb"keras|tensorflow", re.IGNORECASE)


class Source:
    """One file of a project: its bytes, and the document, made when asked for."""

    def __init__(self, path: str, data: bytes, document: Document | None = None) -> None:
        self.path = path
        self.data = data
        self._given = document

    @classmethod
    def of(cls, document: Document) -> Source:
        """The source of a document that does not come from a file (an open editor)."""
        return cls(document.path, document.text.encode("utf-8", "surrogatepass"), document)

    @cached_property
    def _format(self) -> Format:
        return format_of(self.path, self.data)

    @property
    def _is_text(self) -> bool:
        return self._given is None and self._format.is_text

    @cached_property
    def _is_readable(self) -> bool:
        try:
            return self._read is not None
        except SourceError:
            return False

    @property
    def kind(self) -> str:
        """The kind of the document."""
        return self._given.kind if self._given else self._format.kind

    @cached_property
    def _read(self) -> Document:
        return self._given or self._format.read(self.path, self.data)

    def document(self) -> Document:
        """The document.  Raises ``SourceError``."""
        if self._is_text:
            return self._format.read(self.path, self.data)
        return self._read

    @cached_property
    def text(self) -> bytes:
        """The text, in which the words of rules are looked for.  Raises ``SourceError``."""
        if self._is_text:
            return self.data
        return self._read.text.encode("utf-8", "surrogatepass")

    @cached_property
    def code(self) -> bytes:
        """The program, as far as it is one; empty for a file that cannot be read.

        Lines end with LF, and those that a backslash continues are one.
        """
        if self.kind != "python":
            return b""
        if self._is_text:
            return _plain_lines(self.data)
        if not self._is_readable:
            return b""
        document = self._read
        if document.cells and document.masked.gaps:
            found = modern(document)  # so that cells of Python 2 count
            document = found.document if found else document
        return _plain_lines(document.code.encode("utf-8", "surrogatepass"))

    @cached_property
    def runs(self) -> frozenset[str]:
        """The names of the files that the program runs by commands for IPython."""
        return frozenset() if self._is_text or not self._is_readable else self._read.runs

    @cached_property
    def pins(self) -> tuple[str, Pins] | None:
        """What the file requires, with its text, if it is about Keras or TensorFlow at all."""
        whole = self.kind == KIND or self.path.rpartition("/")[2] == "setup.py"
        if not whole and not self.path.endswith(".ipynb"):
            return None
        try:
            if not _PACKAGES.search(self.text) or (not whole and b"install" not in self.text):
                return None
            from codemods.sources.pins import in_program, read  # costs start-up time

            document = self.document()
            return document.text, read(document) if whole else in_program(document)
        except (SourceError, RecursionError):
            return None

    def plain(self) -> Source:
        """The same without what only writing needs, for another process."""
        if self._is_text:
            return Source(self.path, self.data)
        return Source(self.path, b"", self._read.plain() if self._is_readable else None)
