"""Finding source files: walks folders, obeys ``.gitignore``, skips environments."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pathspec import GitIgnoreSpec

from codemods.sources.reader import is_source

Wanted = Callable[[str], bool]
"""Whether a file in a folder is taken, by its path."""

SKIPPED = frozenset(
    {
        ".git", ".hg", ".svn", ".tox", ".nox", ".eggs", ".mypy_cache", ".pytest_cache",
        ".ruff_cache", ".ipynb_checkpoints", "__pycache__", "__pypackages__", "node_modules",
        "site-packages",
    }
)  # fmt: skip
"""Folders that never hold the project's own sources."""

MOST_BYTES = 256 << 20
"""The largest file that is read; a program, or a notebook with its pictures, is far below."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that cannot be processed; ``line`` is 1-based, 0 for the whole file."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line}: {self.message}"
            if self.line
            else f"{self.path}: {self.message}"
        )


@dataclass(slots=True)
class Found:
    """What a walk found: files (paths as reached, with ``/``) and problems."""

    files: list[str]
    problems: list[Problem]


def read(path: str) -> bytes:
    """The bytes of a source file.  Raises ``OSError``, also for one beyond ``MOST_BYTES``."""
    if os.path.getsize(path) > MOST_BYTES:
        raise OSError(errno.EFBIG, f"it is larger than {MOST_BYTES >> 20} MB", path)
    with open(path, "rb") as file:
        return file.read()


def shown(path: str) -> str:
    """A path as the tool prints it."""
    path = path.replace(os.sep, "/")
    while path.startswith("./") and len(path) > 2:
        path = path[2:]
    return path


@dataclass(frozen=True, slots=True)
class Excluded:
    """Patterns in the style of ``.gitignore`` that count from the folder ``root``."""

    root: str
    spec: GitIgnoreSpec

    def holds(self, path: str, is_folder: bool) -> bool:
        """Whether ``path`` is excluded."""
        if not len(self.spec):
            return False
        try:
            relative = os.path.relpath(path, self.root).replace(os.sep, "/")
        except ValueError:  # another drive
            return False
        if relative.startswith(".."):
            return False
        return self.spec.match_file(relative + "/" if is_folder else relative)


def find(
    paths: Sequence[str],
    exclude: Sequence[str] = (),
    root: str = ".",
    *,
    wanted: Wanted = is_source,
) -> Found:
    """The source files under ``paths``; files named directly are always taken.

    ``exclude`` holds patterns in the style of ``.gitignore`` that count from ``root``;
    ``wanted`` says which paths are taken from folders.
    """
    found = Found([], [])
    excluded = Excluded(root, patterns(exclude))
    seen: set[str] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            reason = error.strerror or "cannot be read"
            found.problems.append(Problem(shown(path), 0, reason[:1].lower() + reason[1:]))
            continue
        if stat.S_ISDIR(mode):
            _walk(path, excluded, found, seen, wanted)
        elif stat.S_ISREG(mode):
            _take(path, found, seen)
        else:
            found.problems.append(Problem(shown(path), 0, "not a regular file"))
    return found


def _take(path: str, found: Found, seen: set[str]) -> None:
    real = os.path.realpath(path)
    if real not in seen:
        seen.add(real)
        found.files.append(shown(path))


class _Ignored:
    """The ``.gitignore`` files that hold in one folder, nearest first."""

    def __init__(self, folder: str, specs: tuple[tuple[str, GitIgnoreSpec], ...]) -> None:
        self.folder = folder
        self.specs = specs

    @classmethod
    def above(cls, folder: str) -> _Ignored:
        """Those of ``folder`` and of its parents up to the top of the work tree."""
        specs: list[tuple[str, GitIgnoreSpec]] = []
        here = os.path.abspath(folder)
        top = git_top(here)
        while top is not None:
            parent = os.path.dirname(here)
            if here == top:
                break
            here = parent
            spec = _read_ignore(here)
            if spec is not None:
                specs.append((here, spec))
        return cls(folder, tuple(specs))

    def enter(self, folder: str) -> _Ignored:
        spec = _read_ignore(folder)
        extra = ((os.path.abspath(folder), spec),) if spec is not None else ()
        return _Ignored(folder, (*extra, *self.specs))

    def holds(self, path: str, is_folder: bool) -> bool:
        if not self.specs:
            return False
        whole = os.path.abspath(path)
        for base, spec in self.specs:
            relative = os.path.relpath(whole, base).replace(os.sep, "/")
            result = spec.check_file(relative + "/" if is_folder else relative)
            if result.include is not None:
                return result.include
        return False


def _read_ignore(folder: str) -> GitIgnoreSpec | None:
    path = os.path.join(folder, ".gitignore")
    if not os.path.isfile(path):  # opening a pipe would wait for ever
        return None
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return patterns(file.read().splitlines())
    except OSError:
        return None


def patterns(lines: Iterable[str], bad: list[str] | None = None) -> GitIgnoreSpec:
    """Patterns in the style of ``.gitignore``; those that are none are left out, into ``bad``."""
    lines = list(lines)
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        good = []
        for line in lines:
            try:
                GitIgnoreSpec.from_lines([line])
                good.append(line)
            except ValueError:
                if bad is not None:
                    bad.append(line)
        return GitIgnoreSpec.from_lines(good)


def git_top(folder: str) -> str | None:
    """The top of the git work tree that holds ``folder``, if any."""
    here = os.path.abspath(folder)
    while True:
        if os.path.exists(os.path.join(here, ".git")):
            return here
        parent = os.path.dirname(here)
        if parent == here:
            return None
        here = parent


def _walk(
    top: str, excluded: Excluded, found: Found, seen: set[str], wanted: Wanted = is_source
) -> None:
    if excluded.holds(top, True):
        return
    folders: list[tuple[str, _Ignored]] = [(top, _Ignored.above(top))]
    visited: set[str] = set()
    while folders:
        folder, outer = folders.pop()
        real = os.path.realpath(folder)
        if real in visited:
            continue
        visited.add(real)
        ignored = outer.enter(folder)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            found.problems.append(Problem(shown(folder), 0, f"cannot be listed: {error.strerror}"))
            continue
        inner: list[tuple[str, _Ignored]] = []
        for entry in entries:
            path = entry.path if folder != "." else os.path.join(".", entry.name)
            if entry.is_dir(follow_symlinks=False):
                if entry.name in SKIPPED or _is_environment(path):
                    continue
                if ignored.holds(path, True) or excluded.holds(path, True):
                    continue
                inner.append((path, ignored))
            elif wanted(shown(path)):
                if not _is_regular(entry) or ignored.holds(path, False):
                    continue
                if excluded.holds(path, False):
                    continue
                _take(path, found, seen)
        folders.extend(reversed(inner))


def _is_regular(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # links that form a circle
        return False


def _is_environment(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, "pyvenv.cfg")) or os.path.isdir(
        os.path.join(folder, "conda-meta")
    )
