"""The tool's folder below the user's state folder: private, written whole, one writer at a time.

What stands there tells of sources that may be confidential: folders have the mode 0700,
files 0600.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_state_path

from codemods.project import disk

PATIENCE = 60.0
"""Seconds to wait until another run has written its files."""


class BusyError(Exception):
    """Another run is writing."""


def digest(data: bytes) -> str:
    """The hash by which contents of files are known (SHA-256)."""
    return hashlib.sha256(data).hexdigest()


def folder(*names: str) -> Path:
    """A folder below the tool's own; it need not exist."""
    return user_state_path("keras-codemods").joinpath(*names)


def make(*names: str) -> Path:
    """The same, made where it is missing.  Raises ``OSError``."""
    top = folder()
    os.makedirs(top.parent, exist_ok=True)
    for path in (top, *(folder(*names[: count + 1]) for count in range(len(names)))):
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            if os.name == "posix" and os.stat(path).st_mode & 0o077:
                os.chmod(path, 0o700)  # made by an earlier version
    return folder(*names)


def save(path: Path, data: bytes) -> None:
    """Write a file of the tool: private, synced, whole or not at all.  Raises ``OSError``."""
    make(*path.parent.relative_to(folder()).parts)
    temporary = disk.temporary(str(path.parent), data)
    try:
        os.replace(temporary, path)
    except BaseException:
        disk.discard(temporary)
        raise
    disk.sync_folder(str(path.parent))


@contextmanager
def lock() -> Iterator[None]:
    """Be the only run of this user that writes; the system ends the lock of a killed one.

    Raises ``BusyError`` after ``PATIENCE`` seconds, ``OSError`` if there can be no lock.
    """
    from filelock import FileLock, Timeout  # only where something is written

    held = FileLock(make() / "lock", timeout=PATIENCE, mode=0o600)
    try:
        held.acquire()
    except Timeout as error:
        raise BusyError from error
    try:
        yield
    finally:
        held.release()
