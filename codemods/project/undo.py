"""Undoing the last apply: all its files become what they were, or none does."""

from __future__ import annotations

import os
import shlex
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codemods.project import disk, journal, memory, state
from codemods.project.disk import Change, WriteError
from codemods.project.files import Problem
from codemods.project.journal import JournalError, Run, Stage
from codemods.project.write import RefusedError, reason


@dataclass(slots=True)
class Undone:
    """What became of one run."""

    run: Run
    restored: list[str] = field(default_factory=list)
    """Real paths of the files that are as before again."""
    skipped: list[str] = field(default_factory=list)
    """Files that changed since and were left alone, because that was asked for."""
    problems: list[Problem] = field(default_factory=list)
    """Files that could not be restored."""


def undo(paths: Sequence[str], *, skip_changed: bool = False) -> Undone:
    """Restore what the last apply within ``paths`` changed, an interrupted one as well.

    A file that holds neither what it held before nor what the apply made of it has changed
    since; then nothing is restored, or with ``skip_changed`` all the others are.
    Raises ``RefusedError``, with nothing changed.
    """
    try:
        with state.lock():
            run = _last([os.path.realpath(path) for path in paths], paths)
            return _undo(run, skip_changed)
    except state.BusyError as error:
        raise RefusedError("another keras-codemods is writing; try again") from error
    except (OSError, JournalError) as error:
        raise RefusedError(f"the journal cannot be used: {reason(error)}") from error


def _last(real: Sequence[str], given: Sequence[str]) -> Run:
    damaged: list[str] = []
    for run in journal.runs(damaged):
        if run.stage is Stage.UNDONE or not run.touches(real):
            continue
        outside = [f.path for f in run.files if not any(disk.is_within(f.path, p) for p in real)]
        if outside:
            raise RefusedError(
                f"the last apply there also changed {len(outside)} file"
                f"{'s' * (len(outside) != 1)} elsewhere, as {outside[0]}; to undo all of it: "
                f"keras-codemods undo {os.path.commonpath([f.path for f in run.files])}"
            )
        return run
    raise RefusedError(f"no apply to undo in {', '.join(given)}", *damaged)


def _undo(run: Run, skip_changed: bool) -> Undone:
    undone = Undone(run)
    changes, changed = _changes(run, journal.images(run))
    if changed and not skip_changed:
        raise RefusedError(
            *(f"{path}: {why}" for path, why in changed.items()),
            "nothing was restored; --skip-changed restores the files that have not changed since",
        )
    undone.skipped = list(changed)
    disk.sweep({os.path.dirname(file.path) for file in run.files})
    staged = _stage(changes)
    try:
        journal.mark(run, Stage.UNDOING)
        for change, temporary in staged:
            try:
                disk.commit(change, temporary)
                undone.restored.append(change.real)
            except (OSError, WriteError) as error:
                undone.problems.append(Problem(change.real, 0, f"not restored: {reason(error)}"))
    finally:
        for _, temporary in staged:
            disk.discard(temporary)
    if not undone.problems:
        _finish(undone, set(changed))
    return undone


def _finish(undone: Undone, changed: set[str]) -> None:
    """The files are there: make them last, and forget the apply."""
    run = undone.run
    try:
        for folder in {os.path.dirname(path) for path in undone.restored}:
            disk.sync_folder(folder)
        memory.restore(
            {p: e for p, e in run.dialects.items() if os.path.realpath(p) not in changed}
        )
        journal.mark(run, Stage.UNDONE)
    except OSError as error:
        told = f"all is restored, but this cannot be entered: {reason(error)}"
        undone.problems.append(Problem(str(journal.place()), 0, told))


def _changes(run: Run, images: Mapping[str, bytes]) -> tuple[list[Change], dict[str, str]]:
    """What is to be restored, and the files that changed since, with what is wrong.

    Raises ``RefusedError`` where a file cannot be read.
    """
    changes: list[Change] = []
    changed: dict[str, str] = {}
    for file in run.files:
        try:
            if os.path.realpath(file.path) != file.path:
                raise WriteError("has become a link since")
            disk.resolve(file.path, ())
            with open(file.path, "rb") as opened:
                data = opened.read()
            now = state.digest(data)
            if now == file.before:
                continue
            if now != file.after:
                raise WriteError("has changed since")
            changes.append(Change(file.path, data, images[file.path]))
        except (FileNotFoundError, NotADirectoryError, WriteError) as error:
            changed[file.path] = reason(error)
        except OSError as error:  # it may hold anything: not for --skip-changed to give up
            told = f"{file.path}: cannot be read: {reason(error)}"
            raise RefusedError(told, "nothing was restored") from error
    return changes, changed


def _stage(changes: Sequence[Change]) -> list[tuple[Change, str]]:
    staged: list[tuple[Change, str]] = []
    try:
        for change in changes:
            staged.append((change, disk.stage(change)))
    except BaseException as error:
        for _, temporary in staged:
            disk.discard(temporary)
        if isinstance(error, OSError):
            why = f"{change.real}: cannot be written: {reason(error)}"
            raise RefusedError(why, "nothing was restored") from error
        raise
    return staged


# -- for people -----------------------------------------------------------------------

_SHOWN = 10
"""How many files of a run are listed."""


def moment(run: Run) -> str:
    """When a run was, in local time."""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(run.time))


def interrupted(run: Run) -> str:
    """What to know of a run that did not end."""
    after = sum(journal.held(file.path) == file.after for file in run.files)
    what = "undo" if run.stage is Stage.UNDOING else "apply"
    top = os.path.commonpath([file.path for file in run.files])
    count = len(run.files)
    return (
        f"the {what} of {moment(run)} was interrupted, or is still going on: {after} of {count} "
        f"file{'s' * (count != 1)} hold{'s' * (count == 1)} what it made of them. "
        f"To go back: keras-codemods undo {shlex.quote(top)}"
        + ("" if what == "undo" else "; to go on: apply again")
    )


_STAGES = {
    Stage.STARTED: ", interrupted",
    Stage.UNDOING: ", undoing it was interrupted",
    Stage.UNDONE: ", undone",
}


def listing(paths: Sequence[str] | None) -> tuple[list[str], list[str]]:
    """Earlier applies, the newest first (within ``paths``, or all), and what cannot be read."""
    real = [os.path.realpath(path) for path in paths or ()]
    lines: list[str] = []
    damaged: list[str] = []
    for run in journal.runs(damaged):
        if real and not run.touches(real):
            continue
        count = len(run.files)
        lines.append(
            f"{moment(run)}  {count} file{'s' * (count != 1)}{_STAGES.get(run.stage, '')}: "
            f"{run.command}  (in {run.folder})"
        )
        lines += [f"    {file.path}" for file in run.files[:_SHOWN]]
        if count > _SHOWN:
            lines.append(f"    … and {count - _SHOWN} more")
    return lines, damaged
