"""Writing migrated files: whole or not at all, and never without a way back."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass

from codemods.project import disk, git, journal, memory, state
from codemods.project.disk import Change, WriteError
from codemods.project.files import Problem, git_top
from codemods.project.run import Result
from codemods.sources.document import SourceError

_SHOWN = 10
"""How many files a refusal names."""


class RefusedError(Exception):
    """Nothing was written; ``lines`` say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


@dataclass(frozen=True, slots=True)
class Writing:
    """How files are written.  ``paths`` are those given: the project; ``command`` is for people."""

    paths: Sequence[str] = (".",)
    command: str = ""
    journal: bool = True
    allow_dirty: bool = False
    """Whether files with changes that are not committed may be written."""
    folders: frozenset[str] = frozenset()
    """Where a killed run may have left something."""


def reason(error: Exception) -> str:
    """An error as it stands behind the name of a file."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return text[:1].lower() + text[1:]


def write_all(
    results: Sequence[Result], how: Writing | None = None
) -> tuple[list[Result], list[Problem]]:
    """Write every changed file, and record what a later run must know.

    Files that share a fix are written together or not at all.  Returns the results that
    were written and what went wrong; a file that was not written loses its ``applied``.
    Raises ``RefusedError``, with nothing written.
    """
    how = how or Writing()
    batch = _Batch(results)
    batch.prepare(how.paths)
    if batch.changes:
        if not how.allow_dirty:
            _refuse_uncommitted({change.real: path for path, change in batch.changes.items()})
        with _alone(how):
            _tidy(how)
            _write(batch, how)
    elif disk.leftovers(how.folders) or journal.unfinished(how.paths):
        with suppress(RefusedError), _alone(how):
            _tidy(how)
    return [result for result in results if result.original.path in batch.done], batch.problems


def _tidy(how: Writing) -> None:
    """Clean up behind killed runs: under the lock, none of them goes on."""
    disk.sweep(how.folders)
    with suppress(OSError):
        journal.settle(journal.unfinished(how.paths))


def _refuse_uncommitted(paths: Mapping[str, str]) -> None:
    """``paths``: as people know them, by real path."""
    try:
        found = [paths.get(path, path) for path in git.uncommitted(paths)]
    except git.GitError as error:
        raise RefusedError(
            f"{error}; nothing was written", "--allow-dirty writes all the same"
        ) from error
    if found:
        more = len(found) - _SHOWN
        raise RefusedError(
            *(f"{path}: has changes that are not committed" for path in found[:_SHOWN]),
            *([f"… and {more} more file{'s' * (more != 1)}"] if more > 0 else []),
            "nothing was written: commit or stash these changes, or use --allow-dirty",
        )


@contextmanager
def _alone(how: Writing) -> Iterator[None]:
    """Hold the lock.  Without a journal it is done without, where there can be none."""
    with ExitStack() as stack:
        try:
            stack.enter_context(state.lock())
        except state.BusyError as error:
            raise RefusedError("another keras-codemods is writing; nothing was written") from error
        except OSError as error:
            if how.journal:
                raise _no_journal(error) from error
        yield


def _no_journal(error: OSError) -> RefusedError:
    return RefusedError(
        f"the journal cannot be written ({journal.place()}: {reason(error)}); nothing was "
        "changed (--no-journal writes without a way back)"
    )


def _write(batch: _Batch, how: Writing) -> None:
    """Journal and memory first, then the files, then the journal again."""
    entries = list(memory.entries(batch.standing()))
    known = memory.known(path for path, *_ in entries)
    run = None
    if how.journal:
        try:
            run = journal.begin(how.command, list(batch.changes.values()), known)
        except OSError as error:
            raise _no_journal(error) from error
    memory.record(entries, {path: change.before for path, change in batch.changes.items()})
    batch.write()
    lost = {path for path, *_ in entries} - {r.original.path for r in batch.standing()}
    memory.restore({key: known[key] for key in map(memory.key, lost)})
    if run is not None:
        try:
            journal.finish(run, [batch.changes[path].real for path in batch.done])
            journal.prune()
        except OSError as error:
            where = str(journal.place())
            batch.problems.append(Problem(where, 0, f"cannot be written: {reason(error)}"))


class _Batch:
    """The files of one run on their way to the disk."""

    def __init__(self, results: Sequence[Result]) -> None:
        self.results = {result.original.path: result for result in results}
        self.changes: dict[str, Change] = {}
        """By path, what is to be written; without what failed."""
        self.staged: dict[str, str] = {}
        """By path, the temporary files."""
        self.done: dict[str, Change] = {}
        self.failed: set[str] = set()
        self.problems: list[Problem] = []

    def prepare(self, given: Sequence[str]) -> None:
        """Find out what is to be written, and leave out what cannot be."""
        roots = [os.path.realpath(path) for path in given if os.path.isdir(path)]
        for path, result in self.results.items():
            if not result.changed or path in self.failed:
                continue
            try:
                before, after = result.original.to_bytes(), result.document.to_bytes()
                real = disk.resolve(path, [*roots, _project(path)])
                self.changes[path] = change = Change(real, before, after)
                disk.compare(change)
            except (OSError, WriteError, SourceError) as error:
                self.fail(path, error)

    def standing(self) -> list[Result]:
        """The results that are on the disk, or will be."""
        return [r for path, r in self.results.items() if not r.changed or path in self.changes]

    def fail(self, path: str, error: Exception) -> None:
        """Do not write a file, nor those that share a fix with it; they get back what was."""
        line = error.line if isinstance(error, SourceError) else 0
        self.problems.append(Problem(path, line, _message(error)))
        for partner in self._together(path):
            self.failed.add(partner)
            self.results[partner].applied.clear()
            self.changes.pop(partner, None)
            change = self.done.pop(partner, None)
            if partner != path and self.results[partner].changed:
                told = f"not written, because it shares a fix with {path}"
                if change is not None:
                    told = self._take_back(change) or told
                self.problems.append(Problem(partner, 0, told))

    def _together(self, path: str) -> list[str]:
        found = [path]
        for each in found:
            found += [p for p in sorted(self.results[each].partners) if p not in found]
        return found

    def _take_back(self, change: Change) -> str | None:
        """Give a file back what it held; else what went wrong."""
        back = Change(change.real, change.after, change.before)
        try:
            disk.replace(back)
        except (OSError, WriteError) as error:
            return f"written, but should not be, and cannot be restored: {reason(error)}"
        return None

    def write(self) -> None:
        """Write all files.  All are prepared first: then the disk has room for them."""
        try:
            for path in list(self.changes):
                with self._failing(path) as change:
                    if change is not None:
                        self.staged[path] = disk.stage(change)
            for path in list(self.changes):
                with self._failing(path) as change:
                    if change is not None:
                        disk.commit(change, self.staged[path])
                        self.done[path] = change
        finally:
            for temporary in self.staged.values():
                disk.discard(temporary)
        folders = {os.path.dirname(change.real): path for path, change in self.done.items()}
        for folder, path in folders.items():
            try:
                disk.sync_folder(folder)
            except OSError as error:
                told = f"written, but a crash of the machine may undo that: {reason(error)}"
                self.problems.append(Problem(path, 0, told))

    @contextmanager
    def _failing(self, path: str) -> Iterator[Change | None]:
        """Work on a file; on none if it has failed together with another one."""
        try:
            yield self.changes.get(path)
        except (OSError, WriteError) as error:
            self.fail(path, error)


def _message(error: Exception) -> str:
    if isinstance(error, SourceError):
        return error.message
    return f"cannot be written: {reason(error)}" if isinstance(error, OSError) else str(error)


def _project(path: str) -> str:
    """The folder that a link at ``path`` may not lead out of: the work tree, or its own."""
    folder = os.path.realpath(os.path.dirname(path) or ".")
    return git_top(folder) or folder
