"""From the bytes of a file to a document: the one place that knows kinds of files.

A kind of file is a row of ``FORMATS`` and a module of this package with

    def read(path: str, data: bytes) -> Document

which raises ``SourceError`` with one clear message for bytes that it cannot read.  The
module is imported when the first such file is read.  ``Document.kind`` says which rules
look at the document (``Rule.kinds``); ``Document.code`` is what Python reads of it (blank
for a file that is no program), and ``Document.form`` or its encoding makes the bytes anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from codemods.sources.document import Document, SourceError


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how its name looks, and the module with ``read``."""

    name: re.Pattern[str]
    """What the name without folders has to match; a line break in it is nothing special."""
    kind: str = "python"
    """What ``Document.kind`` will be."""
    module: str = ""
    """In this package; empty for Python, which ``Document.from_bytes`` reads."""
    opening: tuple[bytes, bytes] | None = None
    """How a file without a name begins, and what it holds."""

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


PYTHON = Format(re.compile(r"(?s).*\.pyw?\Z"))
FORMATS = (
    PYTHON,
    Format(re.compile(r"(?s).*\.ipynb\Z"), module="notebook", opening=(b"{", b'"cell_type"')),
)


def is_source(name: str) -> bool:
    """Whether a file of this name is read where a folder is given."""
    return any(known.name.match(name) for known in FORMATS)


def format_of(path: str, data: bytes) -> Format:
    """The kind of a file: by its name, else (standard input, other names) by how it begins."""
    name = path.rpartition("/")[2]
    for known in FORMATS:
        if known.name.match(name):
            return known
    for known in FORMATS:
        if known.opening and known.opening[1] in data:
            if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(known.opening[0]):
                return known
    return PYTHON


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
    def kind(self) -> str:
        """The kind of the document."""
        return self._given.kind if self._given else self._format.kind

    @cached_property
    def _read(self) -> Document:
        return self._given or self._format.read(self.path, self.data)

    def document(self) -> Document:
        """The document.  Raises ``SourceError``."""
        if self._given is None and self._format.is_text:
            return self._format.read(self.path, self.data)
        return self._read

    @cached_property
    def text(self) -> bytes:
        """The text, in which the words of rules are looked for.  Raises ``SourceError``."""
        if self._given is None and self._format.is_text:
            return self.data
        return self._read.text.encode("utf-8", "surrogatepass")

    @cached_property
    def code(self) -> bytes:
        """The program, as far as it is one; empty for a file that cannot be read."""
        try:
            if self._given is None and self._format.is_text:
                return self.data
            return self._read.code.encode("utf-8", "surrogatepass")
        except SourceError:
            return b""

    def plain(self) -> Source:
        """The same without what only writing needs, for another process."""
        if self._given is None and self._format.is_text:
            return Source(self.path, self.data)
        try:
            return Source(self.path, b"", self._read.plain())
        except SourceError:
            return Source(self.path, b"")
