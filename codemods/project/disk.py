"""Replacing files: each is the old one or the new one at any moment, whatever fails.

The new bytes go to a temporary file in the same folder, which gets owner, mode and
extended attributes of the old one (the time of change is that of writing), is synced and
renamed over it.  Just before, the old file must still hold what was read.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

_PREFIX, _SUFFIX = ".keras-codemods-", ".tmp"
_TEMPORARY = re.compile(r"\.keras-codemods-[a-z0-9_]{8}\.tmp")
_NOT_FOR_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF}
"""What file systems answer that cannot sync a folder."""


class WriteError(Exception):
    """A file that is not written; the text says why."""


@dataclass(frozen=True, slots=True)
class Change:
    """New bytes for the file at ``real``, which has no links in its path."""

    real: str
    before: bytes
    after: bytes


def resolve(path: str, inside: Sequence[str]) -> str:
    """The file that is changed for ``path``: links are followed within ``inside``.

    ``inside`` are real paths of folders.  Raises ``WriteError`` for a link that leads out of
    them and for a file that cannot be replaced, ``OSError``.
    """
    real = os.path.realpath(path)
    if os.path.islink(path) and not any(is_within(real, folder) for folder in inside):
        raise WriteError(f"a link out of the project, to {real}: not followed")
    status = os.stat(real)
    if not stat.S_ISREG(status.st_mode):
        raise WriteError("not a regular file")
    if status.st_nlink > 1:
        raise WriteError(
            f"one of {status.st_nlink} hard links to the same file, and not changed, because the "
            "others would change or part with it; make it a file of its own: copy it, and rename "
            "the copy to it"
        )
    if not status.st_mode & 0o222 or not os.access(real, os.W_OK):
        raise WriteError("read-only")
    return real


def is_within(path: str, folder: str) -> bool:
    """Whether a path is a folder or lies below it; both are absolute."""
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(os.path.join(folder, ""))


def stage(change: Change) -> str:
    """Prepare a change: the path of a synced temporary file.  Raises ``OSError``."""
    return temporary(os.path.dirname(change.real), change.after, like=change.real)


def compare(change: Change) -> None:
    """Look whether the file is what was read.  Raises ``WriteError``, ``OSError``."""
    if os.path.islink(change.real):
        raise WriteError("changed on disk: it is a link now")
    with open(change.real, "rb") as file:
        if file.read() != change.before:
            raise WriteError("changed on disk after it was read")


def commit(change: Change, staged: str) -> None:
    """Carry a change out.  Raises ``WriteError`` if the file has changed, ``OSError``."""
    compare(change)
    os.replace(staged, change.real)


def replace(change: Change) -> None:
    """Stage and commit one change.  Raises as these do; nothing is left then."""
    staged = stage(change)
    try:
        commit(change, staged)
    finally:
        discard(staged)


def temporary(folder: str, data: bytes, like: str | None = None) -> str:
    """Write a new file into ``folder``, synced, with the metadata of ``like``: its path.

    Without ``like`` only its owner can read it.  Raises ``OSError``; nothing is left then.
    """
    import tempfile  # costs start-up time

    handle, path = tempfile.mkstemp(dir=folder, prefix=_PREFIX, suffix=_SUFFIX)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            if like is not None:
                _take_after(path, like)
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        discard(path)
        raise
    return path


def _take_after(path: str, like: str) -> None:
    status = os.stat(like)
    if os.name == "posix":
        mine = os.stat(path)
        if (mine.st_uid, mine.st_gid) != (status.st_uid, status.st_gid):
            try:
                os.chown(path, status.st_uid, status.st_gid)
            except PermissionError:
                with suppress(PermissionError):
                    os.chown(path, -1, status.st_gid)
    shutil.copystat(like, path)
    os.utime(path)  # who compares times, as make does, has to see that the file is new


def discard(path: str) -> None:
    """Remove a temporary file, if it is still there and can be removed."""
    with suppress(OSError):
        os.unlink(path)


def sync_folder(path: str) -> None:
    """Make renames in a folder last.  Raises ``OSError``."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(handle)


def sweep(folders: Iterable[str]) -> None:
    """Remove the temporary files that killed runs of this user left in ``folders``.

    Only under the lock: those of a run that goes on look the same.
    """
    for path in leftovers(folders):
        discard(path)


def leftovers(folders: Iterable[str]) -> list[str]:
    """The temporary files that killed runs of this user left in ``folders``."""
    found = []
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    owner = entry.stat(follow_symlinks=False).st_uid
                    if os.name != "posix" or owner == os.geteuid():
                        found.append(entry.path)
    return found
