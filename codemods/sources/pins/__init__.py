"""Files that say which releases a project needs: what they are called and what they say.

``read`` makes one ``Pins`` of each kind of file.  Nothing here judges: which releases a target
needs is in ``tables/requirements.tsv``, what to do about a pin in ``rules/requirements``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from codemods.sources.document import Document, SourceError
from codemods.sources.pins import conda, ini, lines, setup, shell, toml
from codemods.sources.pins.model import Hold, Pin, Pins, Role, normalised
from codemods.sources.pins.versions import parse
from codemods.sources.requirements import KIND, Kind, kind_of


def is_read(document: Document) -> bool:
    """Whether a whole file is about requirements."""
    return document.kind == KIND or document.path.rpartition("/")[2] == "setup.py"


def read(document: Document) -> Pins:
    """What a file says.  Raises ``SourceError`` if it breaks the rules of its format."""
    if document.path.rpartition("/")[2] == "setup.py":
        return setup.read(document)
    try:
        return _READERS[kind_of(document.path) or Kind.LINES](document.text)
    except SourceError:
        if _OURS.search(document.text):
            raise
        return Pins()  # whatever is wrong with it


_OURS = re.compile("keras|tensorflow", re.IGNORECASE)


def in_program(document: Document) -> Pins:
    """What a program says besides: the commands of a notebook, and settings of the backend."""
    text = document.text
    found = [*shell.settings(text), *shell.ordering(text, _ORDERING)]
    includes = False
    for start, end in document.masked.commands:
        line = shell.commands(text, start, end)
        found += [*line.pins, *shell.colab(text, start, end)]
        includes = includes or line.includes
    found.sort(key=lambda pin: pin.start)
    return Pins(tuple(found), includes, is_complete=False)


_ORDERING = r"""["']image_dim_ordering\\?["']\s*[:\]]"""
"""As a key of the settings, not as a name of the backend, which other rules migrate."""


def _yaml(text: str) -> Pins:
    return conda.read(text) if conda.is_environment(text) else shell.script(text)


def _lock(text: str) -> Pins:
    """A lock file that holds an old Keras or TensorFlow."""
    found = []
    for match in _LOCKED.finditer(text):
        version = _LOCKED_VERSION.search(text, match.end(), match.end() + 10_000)
        if version:
            span = match.span("name")
            release = parse(f"=={version['version']}")
            found.append(Pin(normalised(match["name"]), *span, span, span, release))
    return Pins(whole=replace(found[0], role=Role.WHOLE), pins=tuple(found)) if found else Pins()


_LOCKED = re.compile(
    r"^(?:name = |[ \t]*(?:- )?name: |[ \t]*)(?P<quote>[\"']?)"
    r"(?P<name>keras|tensorflow(?:-gpu|-cpu)?)(?P=quote)[ \t]*(?::[ \t]*\{|\r?$)",
    re.MULTILINE | re.IGNORECASE,
)
_LOCKED_VERSION = re.compile(r"version[\"']?[ \t]*[=:][ \t]*[\"']?(?:==)?(?P<version>\d[\w.]*)")


def _python(text: str) -> Pins:
    """``python-3.6.8`` or ``3.6.8``."""
    match = re.match(r"\s*(?:python-)?(?P<version>\d+(?:\.\d+)*)\s*$", text, re.MULTILINE)
    if match is None:
        return Pins()
    span = match.span("version")
    pin = ini.exactly_python(span[0], match["version"])
    return Pins((replace(pin, hold=Hold.CHOICE),))


def _keras(text: str) -> Pins:
    """The settings that Keras keeps in ``~/.keras``."""
    match = re.search(r'"backend"\s*:\s*"(?P<name>theano|cntk|mxnet)"', text)
    found = list(shell.ordering(text))
    if match:
        span = match.span("name")
        found.append(Pin(match["name"], *span, span, span, role=Role.BACKEND))
    return Pins(tuple(sorted(found, key=lambda pin: pin.start)))


_READERS: dict[Kind, Callable[[str], Pins]] = {
    Kind.LINES: lines.read,
    Kind.TOML: toml.read,
    Kind.INI: ini.read,
    Kind.YAML: _yaml,
    Kind.DOCKER: shell.dockerfile,
    Kind.SCRIPT: shell.script,
    Kind.LOCK: _lock,
    Kind.PYTHON: _python,
    Kind.KERAS: _keras,
}
