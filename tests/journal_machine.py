"""Applies, undos, people and accidents in any order, against a model of what may come of it.

The model knows the files and the runs of the journal.  What is not disturbed must come out
exactly as the model says; what a kill or an error of the system has disturbed must be one of
the states on the way, and nothing may be told that is not so.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from codemods.project import disk, journal, state
from codemods.project.config import Config
from codemods.project.journal import Stage
from codemods.project.session import open_paths
from codemods.project.state import digest
from codemods.project.undo import listing, undo
from codemods.project.write import RefusedError, Writing, write_all
from tests.conftest import SAFE, SAFE_DONE, UNSAFE, UNSAFE_DONE
from tests.faults import failing, watched

MOST_RUNS = 2
"""How many runs the journal keeps here."""

NAMES = ("one/a.py", "one/b.py", "one/sub/c.py", "two/d.py", "two/e.py")
FOLDERS = ("one", "one/sub", "two")
PATHS = st.just(["."]) | st.sampled_from(
    [["one"], ["two"], ["one/sub"], ["one", "two"], ["one/a.py", "two/d.py"]]
)
CONTENTS = st.builds(
    "{}x = {}\n".format,
    st.sampled_from([SAFE, UNSAFE, SAFE + UNSAFE, SAFE_DONE, ""]),
    st.integers(0, 2),
).map(str.encode)
FILES = st.sampled_from(NAMES)
FULL = frozenset({"open", "write", "fsync", "mkdir"})


T = TypeVar("T")


class KilledError(BaseException):
    """In place of a kill: no code may go on behind it."""


@dataclass
class Accident:
    """A kill behind a call of the system, or an error at it (and, if full, from then on)."""

    name: str
    """The name of the call; empty: of any."""
    at: int
    """How many such calls go well before."""
    number: int
    """Of the error; 0: a kill."""
    full: bool
    call: int | None = None
    """The number of the call among all, once it has come."""

    def hook(self, count: int, name: str, over: bool) -> None:
        """What ``watched`` calls."""
        if self.call is None and not over and self.name in ("", name):
            self.call = count if self.at == 0 else None
            self.at -= 1
        if self.call is None:
            return
        if self.number:
            failing(self.call, self.number, FULL if self.full else frozenset())(count, name, over)
        elif (count == self.call and over) or (count > self.call and not over and name != "close"):
            raise KilledError  # what is open, the system closes


_HOW = {
    "number": st.sampled_from([0, 0, errno.ENOSPC, errno.EIO, errno.EACCES]),
    "full": st.booleans(),
}
ACCIDENTS = st.builds(Accident, st.just(""), st.integers(0, 160), **_HOW) | st.builds(
    Accident, st.sampled_from(["replace", "replace", "open", "unlink"]), st.integers(0, 12), **_HOW
)


def migrated(data: bytes, unsafe: bool) -> bytes:
    """What an apply makes of a file."""
    text = data.decode().replace(SAFE, SAFE_DONE)
    return (text.replace(UNSAFE, UNSAFE_DONE) if unsafe else text).encode()


def within(name: str, paths: Iterable[str]) -> bool:
    """Whether a file lies within paths."""
    return any(path in (".", name) or name.startswith(f"{path}/") for path in paths)


Changes = dict[str, tuple[bytes, bytes]]
"""What files held, and what was made of them, by name."""


@dataclass(frozen=True)
class Run:
    """One run of the journal."""

    time: float
    stage: Stage
    files: Changes

    def touches(self, paths: Iterable[str]) -> bool:
        return any(within(name, paths) for name in self.files)

    @property
    def is_unfinished(self) -> bool:
        return self.stage in (Stage.STARTED, Stage.UNDOING)


Runs = list[Run]
"""The oldest first."""


class Machine(RuleBasedStateMachine):
    """Steps in any order, on two projects of one user, in the current folder."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path.cwd().resolve()
        shutil.rmtree(state.folder(), ignore_errors=True)
        for folder in FOLDERS:
            shutil.rmtree(folder, ignore_errors=True)
        for folder in FOLDERS:
            os.makedirs(folder)
        self.files: dict[str, bytes] = {}
        self.modes: dict[str, int] = {}
        self.runs: Runs = []
        for number, name in enumerate(NAMES):
            self.write(name, (SAFE + UNSAFE * (number % 2)).encode())
        self.apply(["."], False, True)

    # -- people -----------------------------------------------------------------------

    @rule(name=FILES, data=CONTENTS)
    def write(self, name: str, data: bytes) -> None:
        """Somebody writes a file anew."""
        self.delete(name)
        Path(name).write_bytes(data)
        self.files[name] = data
        self.chmod(name, 0o644)

    @rule(name=FILES)
    def delete(self, name: str) -> None:
        """Somebody deletes a file."""
        if self.files.pop(name, None) is not None:
            os.unlink(name)

    @rule(name=FILES, other=FILES)
    def rename(self, name: str, other: str) -> None:
        """Somebody renames a file, over another one if there is one."""
        if name in self.files and name != other:
            os.replace(name, other)
            self.files[other], self.modes[other] = self.files.pop(name), self.modes[name]

    @rule(name=FILES, mode=st.sampled_from([0o644, 0o755, 0o600, 0o444]))
    def chmod(self, name: str, mode: int) -> None:
        """Somebody changes the mode of a file."""
        if name in self.files:
            os.chmod(name, mode)
            self.modes[name] = mode

    def _is_read_only(self, name: str) -> bool:
        return not self.modes[name] & 0o222

    # -- apply ------------------------------------------------------------------------

    @rule(paths=PATHS, unsafe=st.booleans(), keep=st.integers(0, 4).map(bool))
    def apply(self, paths: list[str], unsafe: bool, keep: bool) -> None:
        """An apply that nothing disturbs; ``keep``: with a journal."""
        self._apply(paths, unsafe, keep)

    @rule(paths=PATHS, name=FILES, data=CONTENTS)
    def apply_to_a_file_that_changes(self, paths: list[str], name: str, data: bytes) -> None:
        """Somebody writes a file while it is analysed."""
        self._apply(paths, True, True, meanwhile=lambda: self.write(name, data))

    def _apply(
        self,
        paths: list[str],
        unsafe: bool,
        keep: bool,
        *,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        before, wanted = dict(self.files), self._wanted(paths, unsafe)
        apply = self._prepared(paths, unsafe, keep)
        meanwhile()
        good = {
            name: change
            for name, change in wanted.items()
            if not self._is_read_only(name) and self.files[name] == before[name]
        }
        runs = list(self._settled(paths))
        written, problems = apply()
        assert written == good.keys()
        assert problems == wanted.keys() - good.keys()
        assert not disk.leftovers(FOLDERS)
        self.files |= {name: after for name, (_, after) in good.items()}
        if good and keep:
            runs = _kept([*runs, Run(_told()[-1].time, Stage.FINISHED, good)])
        self.runs = runs

    @rule(paths=PATHS, unsafe=st.booleans(), accident=ACCIDENTS)
    def disturbed_apply(self, paths: list[str], unsafe: bool, accident: Accident) -> None:
        """Each file is old or new, none is new without an entry, and what is told is so."""
        wanted = self._wanted(paths, unsafe)
        good = {name: c for name, c in wanted.items() if not self._is_read_only(name)}
        settled = {run.time: run for run in self._settled(paths)}
        apply = self._prepared(paths, unsafe)
        told, refused = _outcome(apply, accident)
        changed = self._changed(good)
        if refused:
            assert not changed
        elif told is not None:
            assert told[0] == changed
            assert told[1] or changed == wanted.keys()

        now = {run.time: run for run in _told()}
        for age, run in enumerate(reversed(self.runs), start=1):
            then = settled.get(run.time)
            if run.time not in now:
                assert then is None or age >= MOST_RUNS
            elif now[run.time] != run:
                assert run.is_unfinished
                assert now[run.time].stage is Stage.FINISHED
                left = set(now[run.time].files)  # more than was written, if that cannot be read
                assert set(then.files if then else ()) <= left <= set(run.files)
            now.pop(run.time, None)
        assert bool(changed) <= len(now) <= (not refused)
        for run in now.values():
            if run.stage is Stage.STARTED:
                assert run.files == good
            else:
                assert run.stage is Stage.FINISHED
                assert run.files == {name: good[name] for name in changed}
        self.runs = _told()

    def _wanted(self, paths: list[str], unsafe: bool) -> Changes:
        """The files that an apply changes."""
        here = {n: d for n, d in self.files.items() if within(n, paths)}
        return {n: (d, migrated(d, unsafe)) for n, d in here.items() if migrated(d, unsafe) != d}

    def _changed(self, changes: Changes, *, back: bool = False) -> set[str]:
        """Which files an accident let change; each must be as before it, or as it was to be."""
        done = set()
        for name, (old, new) in changes.items():
            start, end = (new, old) if back else (old, new)
            data = Path(name).read_bytes()
            assert data in (start, end)
            self.files[name] = data
            if data == end:
                done.add(name)
        return done

    def _prepared(
        self, paths: list[str], unsafe: bool, keep: bool = True
    ) -> Callable[[], tuple[set[str], set[str]]]:
        """An apply that has yet to write: which files it has written, and which it could not."""
        existing = [path for path in paths if path in self.files or not path.endswith(".py")]
        results = open_paths(existing, Config(unsafe=unsafe)).migrate(unsafe) if existing else []
        how = Writing(paths, "", keep, allow_dirty=True, folders=frozenset(FOLDERS))

        def write() -> tuple[set[str], set[str]]:
            written, problems = write_all(results, how)
            return {r.original.path for r in written}, {problem.path for problem in problems}

        return write

    def _settled(self, paths: list[str]) -> Iterator[Run]:
        """The runs after another apply: what interrupted ones left written is what they wrote."""
        for run in self.runs:
            if run.is_unfinished and run.touches(paths):
                left = {n: c for n, c in run.files.items() if self.files.get(n) != c[0]}
                if left:
                    yield replace(run, stage=Stage.FINISHED, files=left)
            else:
                yield run

    # -- undo -------------------------------------------------------------------------

    @rule(paths=PATHS, skip=st.booleans())
    def undo(self, paths: list[str], skip: bool) -> None:
        """An undo that nothing disturbs."""
        plan = self._plan(paths, skip)
        if isinstance(plan, str):
            with pytest.raises(RefusedError) as refused:
                undo(paths, skip_changed=skip)
            assert plan in "\n".join(refused.value.lines)
            return
        run, restored, changed = plan
        undone = undo(paths, skip_changed=skip)
        assert undone.problems == []
        assert self._names(undone.restored) == restored.keys()
        assert self._names(undone.skipped) == changed
        self.files |= {name: old for name, (old, _) in restored.items()}
        self._advance(run, Stage.UNDONE)

    @rule(paths=PATHS, accident=ACCIDENTS)
    def disturbed_undo(self, paths: list[str], accident: Accident) -> None:
        """Each file is as before or as after, and what is told is so."""
        plan = self._plan(paths, True)
        told, refused = _outcome(lambda: undo(paths, skip_changed=True), accident)
        if isinstance(plan, str):
            assert told is None
            return
        run, restored, _ = plan
        done = self._changed(restored, back=True)
        stage = next(now.stage for now in _told() if now.time == run.time)
        assert stage in (run.stage, Stage.UNDOING, Stage.UNDONE)
        if refused or stage is run.stage is not Stage.UNDOING:
            assert not done
        if stage is Stage.UNDONE:
            assert done == restored.keys()
        if told is not None:
            assert self._names(told.restored) == done
            assert told.problems or stage is Stage.UNDONE
        self._advance(run, stage)

    def _plan(self, paths: list[str], skip: bool) -> tuple[Run, Changes, set[str]] | str:
        """The run to undo, its files that go back, and those that changed; or why it is refused."""
        found = [r for r in self.runs if r.stage is not Stage.UNDONE and r.touches(paths)]
        if not found:
            return "no apply to undo in"
        run = found[-1]
        if not all(within(name, paths) for name in run.files):
            return "to undo all of it"
        restored, changed = {}, set()
        for name, change in run.files.items():
            now = self.files.get(name)
            if now not in change or self._is_read_only(name):
                changed.add(name)
            elif now == change[1]:
                restored[name] = change
        return (run, restored, changed) if skip or not changed else "nothing was restored"

    def _names(self, paths: Iterable[str]) -> set[str]:
        return {Path(path).relative_to(self.root).as_posix() for path in paths}

    def _advance(self, run: Run, stage: Stage) -> None:
        self.runs[self.runs.index(run)] = replace(run, stage=stage)

    # -- what is told -----------------------------------------------------------------

    @rule(paths=PATHS)
    def tell(self, paths: list[str]) -> None:
        """``undo --list`` and the note about interrupted runs tell of the runs that there are."""
        runs = [run for run in reversed(self.runs) if run.touches(paths)]
        lines, damaged = listing(paths)
        heads = [line for line in lines if not line.startswith(" ")]
        assert damaged == []
        assert len(heads) == len(runs)
        for head, run in zip(heads, runs):
            count = len(run.files)
            assert f"  {count} file{'s' * (count != 1)}{_STAGES[run.stage]}: " in head
        told = self._names(line.strip() for line in lines if line.startswith(" "))
        assert told == {name for run in runs for name in run.files}
        unfinished = {run.time for run in runs if run.is_unfinished}
        assert {run.time for run in journal.unfinished(paths)} == unfinished

    @invariant()
    def files_are_as_known(self) -> None:
        """Nothing but what is known has changed, and modes are kept."""
        found = [path for folder in FOLDERS for path in Path(folder).iterdir() if path.is_file()]
        found = [path for path in found if path.suffix == ".py"]
        assert {path.as_posix(): path.read_bytes() for path in found} == self.files
        for path in found:
            assert path.stat().st_mode & 0o7777 == self.modes[path.as_posix()]

    @invariant()
    def journal_is_as_known(self) -> None:
        """So has the journal."""
        assert _told() == self.runs


_STAGES = {
    Stage.STARTED: ", interrupted",
    Stage.FINISHED: "",
    Stage.UNDOING: ", undoing it was interrupted",
    Stage.UNDONE: ", undone",
}


def _outcome(action: Callable[[], T], accident: Accident) -> tuple[T | None, bool]:
    """What an action returns under an accident, if it comes so far; and whether it refuses."""
    try:
        with watched(accident.hook):
            return action(), False
    except KilledError:
        return None, False
    except RefusedError:
        return None, True


def _told() -> Runs:
    """The runs of the journal, the oldest first."""
    found = []
    for run in reversed(journal.runs()):
        images = journal.images(run)
        files = {}
        for file in run.files:
            name = os.path.relpath(file.path).replace(os.sep, "/")
            before = images[file.path]
            after = next(m for m in (migrated(before, False), migrated(before, True))
                         if digest(m) == file.after)  # fmt: skip
            files[name] = before, after
        found.append(Run(run.time, run.stage, files))
    return found


def _kept(runs: Sequence[Run]) -> Runs:
    """The runs that are left when there are too many."""
    kept: list[Run] = []
    for run in reversed(runs):
        if len(kept) < MOST_RUNS or run.is_unfinished:
            kept.insert(0, run)
    return kept
