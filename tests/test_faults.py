"""Errors of the operating system at every call that writing makes: nothing is lost."""

from __future__ import annotations

import errno
from contextlib import suppress

import pytest

from codemods.project.config import Config
from codemods.project.session import open_paths
from codemods.project.undo import undo
from codemods.project.write import RefusedError, Writing, write_all
from tests.conftest import WINDOWS, Project
from tests.faults import TREE, Hook, failing, watched

HOW = Writing(allow_dirty=True, folders=frozenset({".", "sub", "sub/deep"}))
FULL = frozenset({"open", "write", "fsync", "mkdir"})
"""What keeps failing when the disk is full (``open``: as far as it makes a file)."""


def _apply(hook: Hook | None = None) -> tuple[int, list[str]]:
    """Apply, with ``hook`` on what writing calls: how many files changed, what went wrong."""
    results = open_paths(["."], Config(unsafe=True)).migrate(True)
    try:
        with watched(hook):
            written, problems = write_all(results, HOW)
    except RefusedError as error:
        return 0, list(error.lines)
    return len(written), [str(problem) for problem in problems]


def _undo_all() -> None:
    """Undo until there is nothing left to undo."""
    lines: tuple[str, ...] = ()
    while not lines:
        try:
            assert undo(["."]).problems == []
        except RefusedError as error:
            lines = error.lines
    assert lines == ("no apply to undo in .",)


def _sources(project: Project) -> dict[str, bytes]:
    """The project without temporary files, which a failing ``unlink`` leaves behind."""
    return {name: data for name, data in project.tree().items() if not name.endswith(".tmp")}


def _calls(project: Project) -> int:
    """How many calls an apply makes that reads and writes everything."""
    project.write(TREE)
    count = 0

    def hook(number: int, name: str, over: bool) -> None:
        nonlocal count
        count = number + 1

    assert _apply(hook) == (5, [])
    _undo_all()
    assert project.tree() == TREE
    return count


ERRORS = {
    "ENOSPC": (errno.ENOSPC, frozenset[str]()),
    "EIO": (errno.EIO, frozenset[str]()),
    "EACCES": (errno.EACCES, frozenset[str]()),
    "full from then on": (errno.ENOSPC, FULL),
}


@pytest.mark.parametrize(("number", "names"), ERRORS.values(), ids=ERRORS)
def test_apply(project: Project, number: int, names: frozenset[str]) -> None:
    total = _calls(project)
    assert _apply()[0] == 5
    done = project.tree()
    _undo_all()
    for at in range(total):
        written, problems = _apply(failing(at, number, names))
        now = _sources(project)
        assert all(data in (TREE[name], done[name]) for name, data in now.items()), at
        assert now.keys() == TREE.keys()
        changed = sum(data != TREE[name] for name, data in now.items())
        assert changed == written, (at, problems)
        assert changed == 5 or problems, at  # never silent
        _undo_all()
        if at % 5 == 0:
            assert _apply() == (5, [])
            assert project.tree() == done, at  # the memory of dialects was right
            _undo_all()
        assert _sources(project) == TREE, at
    _apply()
    _undo_all()
    assert project.tree() == TREE


@pytest.mark.parametrize(("number", "names"), ERRORS.values(), ids=ERRORS)
def test_undo(project: Project, number: int, names: frozenset[str]) -> None:
    project.write(TREE)
    _apply()
    done = project.tree()
    with watched() as called:
        undo(["."])
    for at in range(len(called.names)):
        _apply()
        complete = False
        with suppress(RefusedError), watched(failing(at, number, names)):
            complete = not undo(["."]).problems
        now = _sources(project)
        assert all(data in (TREE[name], done[name]) for name, data in now.items()), at
        assert not complete or now == TREE, at
        _undo_all()
        assert _sources(project) == TREE, at


@pytest.mark.skipif(WINDOWS, reason="POSIX only")
def test_no_room(project: Project) -> None:
    """No file may become larger than some size: the system takes a part of the bytes."""
    import resource

    project.write(TREE)
    assert _apply()[0] == 5
    done = project.tree()
    _undo_all()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    seen = set()
    for limit in [*range(0, 200, 20), *range(200, 1200, 100), 10_000]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        try:
            written, problems = _apply()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        seen.add(written)
        now = project.tree()
        assert all(data in (TREE[name], done[name]) for name, data in now.items()), limit
        assert now.keys() == TREE.keys()  # no half of a file is left
        assert sum(data != TREE[name] for name, data in now.items()) == written
        assert written == 5 or problems
        _undo_all()
        assert project.tree() == TREE, limit
    assert {0, 5} <= seen


def test_what_shares_a_fix_is_written_together(project: Project) -> None:
    """Whichever of two files fails, the other one is given back what it held."""
    project.write(TREE)
    total = _calls(project)
    for at in range(total):
        session = open_paths(["."], Config(unsafe=True))
        results = session.migrate(True)
        pair = {"a.py", "sub/b.py"}
        for result in results:
            if result.original.path in pair:
                result.partners |= pair
        with suppress(RefusedError), watched(failing(at, errno.EIO)):
            write_all(results, HOW)
        changed = {name for name in pair if project.read(name) != TREE[name]}
        assert changed in (set(), pair), at
        _undo_all()
