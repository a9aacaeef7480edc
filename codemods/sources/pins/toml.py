"""Requirements in ``pyproject.toml`` and ``Pipfile``.

tomlkit reads them; it keeps all formatting but knows no positions.  So a mark is put in the
place of each value that matters, and stands in the written document where the value stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, MutableMapping, MutableSequence
from dataclasses import dataclass, replace
from typing import Any

from codemods.sources.document import SourceError
from codemods.sources.pins.classifiers import classifiers
from codemods.sources.pins.ini import exactly_python, python
from codemods.sources.pins.lines import requirement
from codemods.sources.pins.model import (
    Hold,
    Pin,
    Pins,
    Span,
    normalised,
    without_element,
    without_lines,
)
from codemods.sources.pins.versions import Syntax, parse

_ARRAYS = (
    "build-system.requires",
    "project.dependencies",
    "project.optional-dependencies.*",
    "dependency-groups.*",
    "tool.flit.metadata.requires",
    "tool.flit.metadata.requires-extra.*",
    "tool.pdm.dev-dependencies.*",
    "tool.hatch.envs.*.dependencies",
    "tool.hatch.envs.*.extra-dependencies",
    "tool.uv.dev-dependencies",
    "tool.uv.constraint-dependencies",
    "tool.uv.override-dependencies",
)
"""Where lists of requirements stand; ``*`` is any key."""
_TABLES = (
    "tool.poetry.dependencies",
    "tool.poetry.dev-dependencies",
    "tool.poetry.group.*.dependencies",
    "packages",
    "dev-packages",
)
"""Where the keys are names of packages and the values their versions."""
_CONDITIONS = frozenset({"python", "platform", "markers", "sys_platform"})
_PYTHONS = ("project.requires-python", "tool.flit.metadata.requires-python")
_PIPENV = "requires.python_version", "requires.python_full_version"
_CLASSIFIERS = ("project.classifiers", "tool.poetry.classifiers", "tool.flit.metadata.classifiers")


@dataclass(slots=True)
class _Place:
    """A string of the document: the path to it, and where it is kept."""

    path: tuple[str, ...]
    holder: Any
    key: Any
    raw: str
    span: Span = (0, 0)


def read(text: str) -> Pins:
    """What ``pyproject.toml`` or ``Pipfile`` say.  Raises ``SourceError``."""
    import tomlkit  # costs start-up time
    from tomlkit.exceptions import ParseError, TOMLKitError

    try:
        document = tomlkit.parse(text)
        places = list(_strings(document, ()))
        _locate(document, places, text)
    except ParseError as error:
        raise SourceError(f"not TOML: {error}", error.line) from error
    except TOMLKitError as error:
        raise SourceError(f"not TOML: {error}") from error
    found: list[Pin] = []
    seen: set[str] = set()
    for place in places:
        found += _pins(text, place, seen)
    return Pins(tuple(found))


def _strings(item: Any, path: tuple[str, ...]) -> Iterator[_Place]:
    """The strings below ``item`` that may say something."""
    from tomlkit.items import String

    keys: list[Any] = [*item] if isinstance(item, Mapping) else [*range(len(item))]
    for key in keys:
        value = item[key]
        here = (*path, key) if isinstance(key, str) else path
        if isinstance(value, String):
            if _kind(here, isinstance(key, str)):
                yield _Place(here, item, key, value.as_string())
        elif isinstance(value, (MutableMapping, MutableSequence)):
            yield from _strings(value, here)


def _locate(document: Any, places: list[_Place], text: str) -> None:
    """Find where the strings stand; those for which this is not certain are left out."""
    import tomlkit

    mark = "codemods"
    while mark in text:
        mark += "-"
    for number, place in enumerate(places):
        place.holder[place.key] = f"{mark}{number}."
    parts = re.split(rf'"{mark}(\d+)\."', tomlkit.dumps(document))
    rebuilt = ""
    for head, index in zip(parts[::2], [*parts[1::2], ""]):
        rebuilt += head
        if index:
            place = places[int(index)]
            place.span = len(rebuilt), len(rebuilt) + len(place.raw)
            rebuilt += place.raw
    if rebuilt != text:
        places.clear()


def _kind(path: tuple[str, ...], keyed: bool) -> str:
    """What a string at ``path`` is; ``keyed``: it is the value of a key."""
    dotted = ".".join(path)
    if not keyed:
        if dotted in _CLASSIFIERS:
            return "classifier"
        return "requirement" if any(_fits(path, p) for p in _ARRAYS) else ""
    if dotted in _PYTHONS or dotted in _PIPENV:
        return "python"
    if any(_fits(path[:-1], p) for p in _TABLES):
        return "version"
    if path[-1] == "version" and any(_fits(path[:-2], p) for p in _TABLES):
        return "version of table"
    return ""


def _fits(path: tuple[str, ...], pattern: str) -> bool:
    parts = pattern.split(".")
    return len(parts) == len(path) and all(p in ("*", k) for p, k in zip(parts, path))


_PLAIN = re.compile(r"""(["'])([^"'\\\r\n]*)\1""")


def _pins(text: str, place: _Place, seen: set[str]) -> Iterator[Pin]:
    start, end = place.span
    plain = _PLAIN.fullmatch(text, start, end)
    if plain is None:
        return
    kind = _kind(place.path, isinstance(place.key, str))
    if kind == "classifier":
        if kind not in seen:
            seen.add(kind)
            yield from classifiers(text, start, _end_of_array(text, end))
    elif kind == "python":
        yield _python(text, place, start + 1, end - 1)
    elif kind == "requirement":
        pin = requirement(text, start + 1, plain[2], group=".".join(place.path))
        if pin is not None:
            yield replace(pin, removal=without_element(text, start, end))
    else:
        yield from _keyed(text, place, start + 1, end - 1)


def _end_of_array(text: str, start: int) -> int:
    end = text.find("]", start)
    return end if end >= 0 else len(text)


def _python(text: str, place: _Place, start: int, end: int) -> Pin:
    if ".".join(place.path) in _PIPENV:
        return exactly_python(start, text[start:end])
    return python(text, start, end)


def _keyed(text: str, place: _Place, start: int, end: int) -> Iterator[Pin]:
    """A requirement whose name is a key: ``keras = "^2.2"``, ``keras = {version = "^2.2"}``."""
    inline = place.path[-1] == "version" and place.key == "version" and not _is_direct(place)
    name = place.path[-2] if inline else place.path[-1]
    group = ".".join(place.path[: -2 if inline else -1])
    if normalised(name) == "python":
        yield python(text, start, end, Syntax.POETRY)
        return
    specifier = parse(text[start:end], Syntax.POETRY)
    hold = None if specifier is not None else Hold.UNREADABLE
    marked = inline and bool(_CONDITIONS & set(place.holder))
    if marked:
        hold = Hold.CONDITION
    key = re.compile(rf"""(["']?)({re.escape(name)})\1[ \t]*=[^\r\n]*\Z""").search(text, 0, start)
    name_at = key.span(2) if key else (start, start)
    close = re.compile(r"[^\r\n}]*\}").match(text, end) if inline else None
    yield Pin(
        normalised(name),
        key.start() if key else start,
        close.end() if close else end + 1,
        name_at,
        (start, end),
        specifier,
        Syntax.POETRY,
        group=group,
        marked=marked,
        removal=without_lines(text, start, end) if key else None,
        hold=hold,
    )


def _is_direct(place: _Place) -> bool:
    """Whether a key ``version`` is itself the name of a package."""
    return any(_fits(place.path[:-1], pattern) for pattern in _TABLES)
