"""Read the dumps of how things are called, and find what an old callable is today.

Shared by ``probe_calls.py``, ``build_calls.py`` and ``check_calls.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from build_names import NEW, read_rows, read_surface

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "codemods" / "tables"
OLD = "1023tcp"
TARGETS = {"keras3": "m", "keras2": "l"}
DIALECTS = {"k1": "1", "k2": "023", "tf1": "tcp", "modern": "tcpl"}
#: Methods of these classes go by one name, because nobody sees which of them a model is.
SHARED = {"models.Model": "model", "models.Sequential": "model"}
#: Short lowercase names of losses are the ones that every release has.
PRIVATE = {"backend.numpy_backend"}
"""Modules whose functions no program calls."""
_ORDER = {1: 0, 2: 1, 0: 2}


class Parameter(NamedTuple):
    """One parameter."""

    name: str
    default: str | None  # as source text; None: required
    keyword_only: bool = False


class Call(NamedTuple):
    """How one object of one surface is called."""

    home: str
    kind: str
    parameters: tuple[Parameter, ...]
    mapping: bool  # takes **kwargs
    named: frozenset[str]  # keywords of a base class, through **kwargs
    read: frozenset[str]  # keywords that the text looks for in **kwargs
    limit: tuple[str, ...] | None  # positional arguments that Keras 2 lets through
    converted: dict[str, str]  # Keras 1 keywords that Keras 2 takes

    @property
    def positional(self) -> list[Parameter]:
        """The parameters that can be given by position."""
        found = [p for p in self.parameters if not p.keyword_only]
        return found if self.limit is None else found[: len(self.limit)]

    @property
    def keywords(self) -> frozenset[str]:
        """Every keyword the object takes."""
        own = {p.name for p in self.parameters}
        return frozenset(own | self.named | self.read | set(self.converted))

    @property
    def declared(self) -> frozenset[str]:
        """The keywords that are parameters, its own or of a base class."""
        return frozenset({p.name for p in self.parameters} | self.named)


def read_call(row: dict[str, str]) -> Call:
    """Read one row of a dump."""
    parameters = []
    keyword_only = mapping = False
    for word in row["parameters"].split():
        if word.startswith("**"):
            mapping = True
        elif word.startswith("*"):
            keyword_only = True
        else:
            name, equals, default = word.partition("=")
            text = default.replace(r"\x20", " ") if equals else None
            parameters.append(Parameter(name, text, keyword_only))
    words = row["keywords"].split()
    limit: tuple[str, ...] | None = None
    converted = {}
    for word in row["legacy"].split():
        if word.startswith("limit:"):
            limit = tuple(word[len("limit:") :].split(",")) if word != "limit:" else ()
        else:
            old, _, new = word.partition(">")
            converted[old] = new
    return Call(
        row["home"],
        row["kind"],
        tuple(parameters),
        mapping,
        frozenset(word for word in words if not word.endswith("?")),
        frozenset(word[:-1] for word in words if word.endswith("?")),
        limit,
        converted,
    )


def rank(path: str, home: str) -> tuple[bool, int, bool, str]:
    """Order the public paths of one object: its own name below a module of the root first."""
    name = path.rpartition(".")[2]
    own = name == home.rpartition(":")[2]
    dots = path.count(".")
    return (not own, _ORDER.get(dots, dots), name != name.lower(), path)


class Surface:
    """One surface: its paths, and how what stands there is called."""

    def __init__(self, folder: Path, letter: str) -> None:
        """Read the two dumps of ``letter``."""
        self.letter = letter
        self.calls = {
            row["home"]: read_call(row) for row in read_rows(folder / f"{letter}.calls.tsv")
        }
        self.homes: dict[str, str] = {}
        self.paths: dict[str, list[str]] = {}
        for path, records in read_surface(folder / f"{letter}.tsv").items():
            for record in records:
                if record.owner == "keras" and record.home in self.calls:
                    self.homes[path] = record.home
                    self.paths.setdefault(record.home, []).append(path)
        for home, paths in self.paths.items():
            paths.sort(key=lambda path: rank(path, home))
        self.methods: dict[str, list[Call]] = {}
        for home, call in self.calls.items():
            if call.kind == "method":
                self.methods.setdefault(home.rpartition(".")[0], []).append(call)

    def at(self, path: str) -> Call | None:
        """How the object at a public path is called; also ``models.Model.fit``."""
        if path in self.homes:
            return self.calls[self.homes[path]]
        holder, _, method = path.rpartition(".")
        home = self.homes.get(holder)
        return self.calls.get(f"{home}.{method}") if home else None

    def first(self, path: str) -> str:
        """The first public path of the object at ``path``."""
        home = self.homes.get(path)
        return self.paths[home][0] if home else path


class World:
    """All surfaces together with the table of names."""

    def __init__(self, folder: Path, table: Path = TABLES / "names.tsv") -> None:
        """Read the surfaces in ``folder``."""
        self.surfaces = {letter: Surface(folder, letter) for letter in OLD + "ml"}
        self.names = {row["path"]: row for row in read_rows(table)}

    def target(self, path: str, target: str) -> str:
        """Where the name at ``path`` lives on a target, below the root; empty: nowhere."""
        row = self.names.get(path)
        if row is None:
            return ""
        home = row["target"]
        if target == "keras2" and row["keras2"] != "=":
            home = row["keras2"].partition(" ")[2]
        return home[len(NEW) + 1 :] if home.startswith(f"{NEW}.") else ""

    def canonical(self, path: str) -> str:
        """The id of what old programs find at ``path``."""
        found = self._id(path)
        return self.apart.get((found, path.rpartition(".")[2]), found)

    def _id(self, path: str) -> str:
        for target, letter in TARGETS.items():
            home = self.target(path, target)
            if home:
                return self.surfaces[letter].first(home)
        for letter in "3201tcpml":
            if path in self.surfaces[letter].homes:
                return self.surfaces[letter].first(path)
        return path.rpartition(":")[2]

    @cached_property
    def apart(self) -> dict[tuple[str, str], str]:
        """``(id, name) -> own id`` of what had another signature beside its successor.

        ``CuDNNLSTM`` becomes ``LSTM``, which the same releases had as well.
        """
        found = {}
        for letter, surface in self.surfaces.items():
            at: dict[str, dict[str, list[str]]] = {}
            for home, paths in surface.paths.items():
                for path in paths:
                    at.setdefault(self._id(self.key(letter, path)), {}).setdefault(home, paths)
            for name, homes in at.items():
                last = name.rpartition(".")[2]
                if len({surface.calls[home].parameters for home in homes}) < 2:
                    continue
                for home, paths in homes.items():
                    own = home.rpartition(":")[2]
                    if own != last and paths[0].rpartition(".")[2] == own:
                        if letter not in "pml" and home.partition(":")[0] not in PRIVATE:
                            found[name, own] = paths[0]
        return found

    @cached_property
    def old(self) -> dict[str, list[tuple[str, Call]]]:
        """Every old callable by id: ``(letter, how it is called)``."""
        found: dict[str, list[tuple[str, Call]]] = {}
        for letter, surface in self.surfaces.items():
            if letter == "m":
                continue
            holders: dict[str, list[str]] = {}
            for home, paths in surface.paths.items():
                if home.partition(":")[0] in PRIVATE:
                    continue
                for name in sorted({self.canonical(self.key(letter, path)) for path in paths}):
                    holders.setdefault(name, []).append(home)
            public = self.surfaces["t"].calls
            for name, homes in sorted(holders.items()):
                if letter == "p" and any(home in public for home in homes):
                    homes = [home for home in homes if home in public]
                for home in homes:
                    found.setdefault(name, []).append((letter, surface.calls[home]))
                    for call in surface.methods.get(home, ()):
                        method = call.home.rpartition(".")[2]
                        holder = SHARED.get(name, name)
                        found.setdefault(f"{holder}.{method}", []).append((letter, call))
        return found

    def key(self, letter: str, path: str) -> str:
        """The key of the names table for what one surface has at ``path``."""
        return f"keras1:{path}" if letter == "1" and f"keras1:{path}" in self.names else path

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Yield every public path of a callable with its id."""
        seen = {}
        for letter, surface in self.surfaces.items():
            for path in surface.homes:
                key = self.key(letter, path)
                seen[key] = self.canonical(key)
        yield from sorted(seen.items())

    def new(self, name: str, target: str) -> Call | None:
        """How the callable ``name`` is called on a target."""
        surface = self.surfaces[TARGETS[target]]
        holder, _, method = name.rpartition(".")
        if holder == "model":
            for cls in ("models.Model", "models.Sequential"):
                found = surface.at(f"{cls}.{method}")
                if found:
                    return found
            return None
        path = self.target(name, target)
        if path:
            return surface.at(path)
        place = self.target(holder, target)
        return surface.at(f"{place}.{method}") if place else None
