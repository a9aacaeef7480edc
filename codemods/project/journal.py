"""The journal: what each apply is about to write, and what stood there before.

One run is one ZIP archive in the user's state folder, so that the old files can be had
even without this tool: ``run.json`` says which of the numbered files is which.  It is
complete and synced before the first file is changed.  Beside it, ``<number>.json`` says
how far the run has come; without that file it was interrupted.

At most ``MOST_RUNS`` runs of ``MOST_BYTES`` together are kept, for ``MOST_DAYS`` days;
of the two first limits the newest run and interrupted ones are exempt.
"""

from __future__ import annotations

import io
import json
import os
import re
import time
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from codemods.project import state
from codemods.project.disk import Change, is_within, sweep
from codemods.project.memory import Entry
from codemods.project.state import digest

MOST_RUNS = 100
MOST_BYTES = 1 << 30
MOST_DAYS = 180

_VERSION = 1
_ARCHIVE = re.compile(r"(\d{6,})\.zip")


class JournalError(Exception):
    """A journal that cannot be read; the text says why."""


class Stage(str, Enum):
    """How far a run has come."""

    STARTED = "started"
    """Interrupted, or still going on: each file is old or new."""
    FINISHED = "finished"
    UNDOING = "undoing"
    """Undoing it was interrupted: each file is old or new."""
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Written:
    """One file of a run: its real path, and the hashes of its bytes before and after."""

    path: str
    before: str
    after: str
    member: str
    """The member of the archive that holds the bytes before."""


@dataclass(frozen=True, slots=True)
class Run:
    """One apply."""

    number: int
    time: float
    """Seconds since the epoch."""
    command: str
    folder: str
    """Where the command was given."""
    files: tuple[Written, ...]
    """What it wrote; what it meant to write, if it was interrupted."""
    dialects: Mapping[str, Entry | None]
    """What was recorded of files before (``memory.known``)."""
    stage: Stage = Stage.STARTED

    @property
    def is_unfinished(self) -> bool:
        """Whether something interrupted it, or it is still going on."""
        return self.stage in (Stage.STARTED, Stage.UNDOING)

    def touches(self, paths: Sequence[str]) -> bool:
        """Whether it wrote a file within one of ``paths`` (real paths)."""
        return any(is_within(file.path, path) for file in self.files for path in paths)


def place() -> Path:
    """The folder of the journal."""
    return state.folder("journal")


def _archive(number: int) -> Path:
    return place() / f"{number:06d}.zip"


def _progress(number: int) -> Path:
    return place() / f"{number:06d}.json"


# -- writing (under the lock) ---------------------------------------------------------


def begin(command: str, changes: Sequence[Change], dialects: Mapping[str, Entry | None]) -> Run:
    """Enter what is about to be written.  Raises ``OSError``; nothing is entered then."""
    files = tuple(
        Written(change.real, digest(change.before), digest(change.after), f"before/{index}")
        for index, change in enumerate(changes)
    )
    number = max(_numbers(), default=0) + 1
    run = Run(number, time.time(), command, os.getcwd(), files, dialects)
    told = {
        "version": _VERSION,
        "time": run.time,
        "command": command,
        "folder": run.folder,
        "files": [[file.path, file.before, file.after, file.member] for file in files],
        "dialects": dialects,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("run.json"), json.dumps(told))
        for file, change in zip(files, changes):
            member = zipfile.ZipInfo(file.member)
            archive.writestr(member, change.before, zipfile.ZIP_DEFLATED)
    with suppress(FileNotFoundError):
        os.unlink(_progress(number))  # of a run whose archive somebody has deleted
    try:
        state.save(_archive(number), buffer.getvalue())
    except OSError:  # it may be there all the same, and only not synced
        with suppress(OSError):
            _remove(number)
        raise
    return run


def finish(run: Run, written: Iterable[str]) -> None:
    """Enter that a run is over, and which files (real paths) it wrote.  Raises ``OSError``."""
    done = set(written)
    if done:
        mark(replace(run, files=tuple(file for file in run.files if file.path in done)))
    else:
        _remove(run.number)


def mark(run: Run, stage: Stage = Stage.FINISHED) -> None:
    """Enter how far a run has come.  Raises ``OSError``."""
    told = {"stage": stage.value, "files": [file.member for file in run.files]}
    state.save(_progress(run.number), json.dumps(told).encode())


def settle(found: Iterable[Run]) -> None:
    """Close interrupted runs: what they left written is what they wrote.  Raises ``OSError``."""
    for run in found:
        finish(run, [file.path for file in run.files if held(file.path) != file.before])


def held(path: str) -> str:
    """The hash of what a file holds now, empty if it cannot be read."""
    try:
        with open(path, "rb") as file:
            return digest(file.read())
    except OSError:
        return ""


def prune() -> None:
    """Remove what goes beyond the limits, the oldest first, and what killed runs left."""
    sweep([str(place())])
    numbers = sorted(_numbers(), reverse=True)
    kept, size = 0, 0
    for number in numbers:
        with suppress(OSError):
            status = os.stat(_archive(number))
            stage = _told(number)[0]
            size += status.st_size
            kept += 1
            exempt = number == numbers[0] or stage in (Stage.STARTED, Stage.UNDOING)
            old = time.time() - status.st_mtime > MOST_DAYS * 86400
            if old or (not exempt and (kept > MOST_RUNS or size > MOST_BYTES)):
                _remove(number)
                kept, size = kept - 1, size - status.st_size


def _remove(number: int) -> None:
    with suppress(FileNotFoundError):
        os.unlink(_archive(number))  # first: without it, nothing else counts
    with suppress(FileNotFoundError):
        os.unlink(_progress(number))


# -- reading --------------------------------------------------------------------------


def _numbers() -> list[int]:
    try:
        names = os.listdir(place())
    except FileNotFoundError:
        return []
    return [int(match[1]) for name in names if (match := _ARCHIVE.fullmatch(name))]


def _told(number: int) -> tuple[Stage, list[str] | None]:
    """How far a run has come, and the members of the files that it wrote, if it says so."""
    try:
        told = json.loads(_progress(number).read_bytes())
        return Stage(told["stage"]), [str(member) for member in told["files"]]
    except FileNotFoundError:
        return Stage.STARTED, None
    except (OSError, ValueError, KeyError, TypeError):
        return Stage.STARTED, None  # damaged: hashes will tell what was written


def _read(number: int) -> Run:
    try:
        with zipfile.ZipFile(_archive(number)) as archive:
            told: Any = json.loads(archive.read("run.json"))
        if told["version"] != _VERSION:
            raise JournalError(f"{_archive(number)} is of another version of keras-codemods")
        stage, members = _told(number)
        files = tuple(Written(*map(str, entry)) for entry in told["files"])
        if members is not None:
            files = tuple(file for file in files if file.member in members)
        dialects = dict(told["dialects"])
        folder, command = str(told["folder"]), str(told["command"])
        return Run(number, float(told["time"]), command, folder, files, dialects, stage)
    except (OSError, zipfile.BadZipFile, ValueError, KeyError, TypeError) as error:
        raise JournalError(f"{_archive(number)} cannot be read: {error}") from error


def runs(damaged: list[str] | None = None) -> list[Run]:
    """All runs, the newest first.  What cannot be read is named in ``damaged``."""
    found = []
    for number in sorted(_numbers(), reverse=True):
        try:
            found.append(_read(number))
        except JournalError as error:
            if damaged is not None:
                damaged.append(str(error))
    return found


def unfinished(paths: Iterable[str]) -> list[Run]:
    """Interrupted runs (or one that is going on) that wrote within ``paths``."""
    try:
        numbers = [n for n in _numbers() if _told(n)[0] in (Stage.STARTED, Stage.UNDOING)]
    except OSError:
        return []
    real = [os.path.realpath(path) for path in paths]
    found = []
    for number in numbers:
        with suppress(JournalError):
            run = _read(number)
            if run.touches(real):
                found.append(run)
    return found


def images(run: Run) -> dict[str, bytes]:
    """What the files of a run held before, by path.  Raises ``JournalError``."""
    result = {}
    try:
        with zipfile.ZipFile(_archive(run.number)) as archive:
            for file in run.files:
                result[file.path] = archive.read(file.member)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise JournalError(f"{_archive(run.number)} cannot be read: {error}") from error
    for file in run.files:
        if digest(result[file.path]) != file.before:
            raise JournalError(f"{_archive(run.number)} is damaged: {file.path} differs")
    return result
