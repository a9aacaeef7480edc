"""Which documents of a project are Python 2, and what they become."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

from codemods.sources.document import Document, SourceError
from codemods.sources.python2.documents import Modern, modern
from codemods.sources.reader import Source

_METHODS = (
    "next",
    "has_key",
    *(kind + name for kind in ("iter", "view") for name in ("keys", "values", "items")),
)
"""Methods that Python itself has no more, but a class of the program may have."""

_SHEBANG = re.compile(r"#![^\r\n]*\bpython2")
_CLASSIFIER = b"Programming Language :: Python :: "
_PRINTS = re.compile(rb"^[ \t]*print[ \t]+[\w\"']", re.MULTILINE)


class _Files(Protocol):
    """What has to be known of the project."""

    files: dict[str, bytes | None]

    @property
    def sources(self) -> Mapping[str, Source | None]:
        """The files."""


class Python2:
    """What is known of Python 2 in a project."""

    def __init__(self, project: _Files) -> None:
        self._project = project
        self._modern: dict[str, tuple[str, Modern | None]] = {}
        self._held: dict[str, bool] = {}

    def modern(self, document: Document) -> Modern | None:
        """A Python 2 document as Python 3, ``None`` for any other."""
        if document.kind != "python" or document.is_whole:
            return None
        path = document.path
        if path not in self._modern or self._modern[path][0] != document.text:
            keep = [name for name in _METHODS if self._defines_beyond(path, name.encode())]
            self._modern[path] = document.text, modern(document, keep)
        return self._modern[path][1]

    def readable(self, document: Document) -> Document:
        """A document as Python 3 can read it: a Python 2 document as it will be."""
        found = self.modern(document)
        return document if found is None else found.document

    def holds(self, document: Document) -> bool:
        """Whether a document was Python 2 before this run, or is known to be.

        It is if only Python 2 takes it, if its first line or its kernel says so, or if its
        project is: by a classifier, or because most of its files print as Python 2 does.
        """
        if document.python:
            return document.python == 2
        path = document.path
        if path not in self._held:
            original = self._original(document)
            self._held[path] = (
                original.python == 2
                or (original.text != document.text and self.modern(original) is not None)
                or _SHEBANG.match(original.text) is not None
                or self._is_project
            )
        return self._held[path]

    def _original(self, document: Document) -> Document:
        source = self._project.sources.get(document.path)
        try:
            return source.document() if source else document
        except SourceError:
            return document

    @cached_property
    def _is_project(self) -> bool:
        programs = [data for data in self._project.files.values() if data]
        said = [data for data in programs if _CLASSIFIER in data]
        if said:
            return not any(_CLASSIFIER + b"3" in data for data in said)
        printing = sum(b"print" in data and _PRINTS.search(data) is not None for data in programs)
        return printing * 2 > len(programs)

    def _defines_beyond(self, path: str, method: bytes) -> bool:
        """Whether another file has a class with such a method, which is the program's own.

        An iterator's ``next`` is not: that becomes ``__next__``, wherever it is.
        """
        pattern = re.compile(rb"^[ \t]+def " + method + rb"\s*\(\s*(?:self|cls)\b", re.MULTILINE)
        return any(
            other != path
            and data
            and b"def " + method in data
            and pattern.search(data)
            and not (method == b"next" and b"__iter__" in data)
            for other, data in self._project.files.items()
        )
