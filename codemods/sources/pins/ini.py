"""Requirements in ``setup.cfg`` and ``tox.ini``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from codemods.sources.pins.classifiers import classifiers
from codemods.sources.pins.lines import values
from codemods.sources.pins.model import Hold, Pin, Pins, Role
from codemods.sources.pins.versions import Syntax, parse

_LISTS = frozenset({"install_requires", "setup_requires", "tests_require", "requires-dist"})
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_SECTION = re.compile(r"\[([^\]]*)\]")
_KEY = re.compile(r"([^\s=:#;\[][^=:]*?)[ \t]*[=:][ \t]*")
_FACTOR = re.compile(r"[\w{},.!-]+:[ \t]+")


@dataclass(frozen=True, slots=True)
class _Value:
    """One option: its section and key (in lower case) and where its value stands."""

    section: str
    key: str
    start: int
    end: int


def _options(text: str) -> Iterator[_Value]:
    """The options of a file as ``configparser`` reads it: indented lines go on with a value."""
    section, current = "", None
    for match in _LINE.finditer(text):
        line = match.group(1)
        if not line.strip() or line.lstrip().startswith(("#", ";")):
            continue
        if current is not None and line[0] in " \t":
            current = replace(current, end=match.end(1))
            continue
        if current is not None:
            yield current
            current = None
        header, key = _SECTION.match(line), _KEY.match(line)
        if header:
            section = header[1].strip().lower()
        elif key:
            start = match.start() + key.end()
            current = _Value(section, key[1].strip().lower(), start, match.end(1))
    if current is not None:
        yield current


def read(text: str) -> Pins:
    """What ``setup.cfg`` or ``tox.ini`` say."""
    found: list[Pin] = []
    for value in _options(text):
        found += _pins(text, value)
    return Pins(tuple(found))


def _pins(text: str, value: _Value) -> Iterator[Pin]:
    if value.key == "python_requires" and value.section in ("options", "metadata"):
        yield python(text, value.start, value.end)
    elif value.key in ("classifiers", "classifier") and value.section == "metadata":
        yield from classifiers(text, value.start, value.end)
    elif value.section == "options.extras_require" or (
        value.section in ("options", "metadata") and value.key.replace("-", "_") in _LISTS
    ):
        yield from values(text, value.start, value.end, value.key)
    elif value.key == "deps" and value.section.startswith("testenv"):
        yield from values(text, value.start, value.end, value.section)
        yield from _factors(text, value)


def _factors(text: str, value: _Value) -> Iterator[Pin]:
    """What tox installs in some environments only (``py27: keras==2.0``)."""
    for line in re.finditer(r"[^\r\n]+", text[value.start : value.end]):
        factor = _FACTOR.match(line.group().lstrip())
        if factor:
            indent = len(line.group()) - len(line.group().lstrip())
            start = value.start + line.start() + indent + factor.end()
            for pin in values(text, start, value.start + line.end(), factor.group()):
                yield replace(pin, hold=Hold.CONDITION)


def exactly_python(start: int, release: str) -> Pin:
    """The one ``release`` of Python that something stands for, at ``start``."""
    span = start, start + len(release)
    series = parse(f"={release}", Syntax.CONDA)
    return Pin("python", *span, span, span, series, Syntax.EXACT, Role.PYTHON)


def python(text: str, start: int, end: int, syntax: Syntax = Syntax.PIP) -> Pin:
    """The releases of Python that ``text[start:end]`` accepts."""
    value = text[start:end]
    body = value.strip()
    start += value.find(body)
    specifier = parse(body, syntax)
    span = start, start + len(body)
    return Pin(
        "python",
        *span,
        (start, start),
        span,
        specifier,
        syntax,
        Role.PYTHON,
        hold=None if specifier is not None else Hold.UNREADABLE,
    )
