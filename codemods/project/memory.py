"""What a later run must know: the dialects that an applied migration has erased.

Migrating a Keras 1 program removes the very names that gave it away.  A run that applies
fixes records, outside the project, the dialect of each file it changed together with a
hash of the result; the next run uses it and never guesses.

It is recorded before the files are written.  An entry therefore also says what the file
holds until then, and what was known of that, so that a killed run leaves nothing wrong.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from codemods.edits import Finding
from codemods.project import state
from codemods.semantics.dialect import DIALECTS, FileDialects, Proof, split_names
from codemods.sources.document import Document

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Recorded:
    """The dialect of one file before it was migrated."""

    dialect: str
    """As ``FileDialects.names`` gives it."""
    proof: str
    exact: bool
    """Whether the file is still as the migration left it."""


class Outcome(Protocol):
    """What a migration says of one file (``run.Result``)."""

    document: Document
    findings: list[Finding]
    applied: list[Finding]
    dialects: FileDialects | None


Entry = list[Any]
"""``[dialect, proof, hash of the result]``, and for a file that the run changes behind it
``hash of the original, entry of the original or None``."""
Folders = dict[str, dict[str, Entry]]


def _store(folder: str) -> Path:
    real = os.path.realpath(folder or ".")
    digest = state.digest(real.encode("utf-8", "surrogateescape"))
    return state.folder("dialects", f"{digest[:32]}.json")


def _load(folder: str) -> dict[str, Entry]:
    """The entries of one folder, by name of the file."""
    try:
        with open(_store(folder), encoding="utf-8") as file:
            data = json.load(file)
    except (OSError, ValueError):
        return {}
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        return {}
    files = data.get("files")
    return files if isinstance(files, dict) else {}


def _is_valid(dialect: object, proof: object, digest: object) -> bool:
    proofs = {known.value for known in Proof}
    if not isinstance(dialect, str) or proof not in proofs or not isinstance(digest, str):
        return False
    default, *others = split_names(dialect)
    return default in DIALECTS and all(name in DIALECTS for name in others if name)


def _of_content(entry: Entry | None, digest: str) -> Entry | None:
    """The entry that holds for a file with this hash: the earlier one, if not written yet."""
    if isinstance(entry, list) and len(entry) == 5 and digest == entry[3] != entry[2]:
        entry = entry[4]
    return entry if isinstance(entry, list) and len(entry) in (3, 5) else None


def recall(files: Mapping[str, bytes | None]) -> dict[str, Recorded]:
    """What earlier runs recorded about ``files`` (paths to bytes)."""
    result: dict[str, Recorded] = {}
    folders: Folders = {}
    for path, data in files.items():
        if data is None:
            continue
        folder, name = os.path.split(path)
        if folder not in folders:
            folders[folder] = _load(folder)
        if name not in folders[folder]:
            continue
        digest = state.digest(data)
        entry = _of_content(folders[folder][name], digest)
        if entry and _is_valid(*entry[:3]):
            result[path] = Recorded(entry[0], entry[1], entry[2] == digest)
    return result


def entries(results: Iterable[Outcome]) -> Iterator[tuple[str, FileDialects, bytes]]:
    """What to record of a migration: all files it looked at.

    Where there was nothing to do, a later run might find something if it thought otherwise.
    """
    for result in results:
        if result.dialects is not None:
            yield result.document.path, result.dialects, result.document.to_bytes()


def record(
    entries: Iterable[tuple[str, FileDialects, bytes]],
    originals: Mapping[str, bytes] | None = None,
) -> None:
    """Record ``(path, dialects, new bytes)`` of files; failing to is no error.

    ``originals``: what files hold now that are not written yet.
    """
    folders: Folders = {}
    for path, dialects, data in entries:
        folder, name = os.path.split(path)
        entry: Entry = [dialects.names, dialects.default.proof.value, state.digest(data)]
        known = folders.setdefault(folder, _load(folder))
        if originals and path in originals:
            digest = state.digest(originals[path])
            earlier = _of_content(known.get(name), digest)
            entry += [digest, earlier[:3] if earlier else None]
        known[name] = entry
    _save(folders)


def _save(folders: Folders) -> None:
    for folder, files in folders.items():
        data = json.dumps({"version": _VERSION, "files": files}, indent=1, sort_keys=True)
        with suppress(OSError):
            state.save(_store(folder), data.encode())


def key(path: str) -> str:
    """The absolute path by which a file is known, however it is reached."""
    folder, name = os.path.split(path)
    return os.path.join(os.path.realpath(folder or "."), name)


def known(paths: Iterable[str]) -> dict[str, Entry | None]:
    """What is recorded of files, by ``key``, as ``restore`` takes it."""
    folders: Folders = {}
    result: dict[str, Entry | None] = {}
    for path in map(key, paths):
        folder, name = os.path.split(path)
        result[path] = folders.setdefault(folder, _load(folder)).get(name)
    return result


def restore(entries: Mapping[str, Entry | None]) -> None:
    """Record again what ``known`` told; failing to is no error."""
    folders: Folders = {}
    for path, entry in entries.items():
        folder, name = os.path.split(path)
        files = folders.setdefault(folder, _load(folder))
        files.pop(name, None)
        if entry is not None:
            files[name] = entry
    _save(folders)
