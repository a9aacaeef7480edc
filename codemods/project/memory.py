"""What a later run must know: the dialects that an applied migration has erased.

Migrating a Keras 1 program removes the very names that gave it away.  A run that applies
fixes records, outside the project, the dialect of each file it changed together with a
hash of the result; the next run uses it and never guesses.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from platformdirs import user_state_path

from codemods.edits import Finding
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


def _store(folder: str) -> str:
    real = os.path.realpath(folder or ".")
    digest = hashlib.sha256(real.encode("utf-8", "surrogateescape")).hexdigest()
    return str(user_state_path("keras-codemods") / "dialects" / f"{digest[:32]}.json")


def _load(folder: str) -> dict[str, list[str]]:
    """``{file name: [dialect, proof, hash]}`` for one folder."""
    try:
        with open(_store(folder), encoding="utf-8") as file:
            data = json.load(file)
    except (OSError, ValueError):
        return {}
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        return {}
    files = data.get("files")
    return files if isinstance(files, dict) else {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _is_valid(dialect: object, proof: object, digest: object) -> bool:
    proofs = {known.value for known in Proof}
    if not isinstance(dialect, str) or proof not in proofs or not isinstance(digest, str):
        return False
    default, *others = split_names(dialect)
    return default in DIALECTS and all(name in DIALECTS for name in others if name)


def recall(files: Mapping[str, bytes | None]) -> dict[str, Recorded]:
    """What earlier runs recorded about ``files`` (paths to bytes)."""
    result: dict[str, Recorded] = {}
    folders: dict[str, dict[str, list[str]]] = {}
    for path, data in files.items():
        if data is None:
            continue
        folder, name = os.path.split(path)
        if folder not in folders:
            folders[folder] = _load(folder)
        entry = folders[folder].get(name)
        if isinstance(entry, list) and len(entry) == 3 and _is_valid(*entry):
            result[path] = Recorded(entry[0], entry[1], entry[2] == _digest(data))
    return result


def entries(results: Iterable[Outcome]) -> Iterator[tuple[str, FileDialects, bytes]]:
    """What to record of a migration: its files with fixes, or with something left."""
    for result in results:
        if result.dialects is not None and (result.applied or result.findings):
            yield result.document.path, result.dialects, result.document.to_bytes()


def record(entries: Iterable[tuple[str, FileDialects, bytes]]) -> None:
    """Record ``(path, dialects, new bytes)`` of files; failing to is no error."""
    folders: dict[str, dict[str, list[str]]] = {}
    for path, dialects, data in entries:
        folder, name = os.path.split(path)
        entry = [dialects.names, dialects.default.proof.value, _digest(data)]
        folders.setdefault(folder, _load(folder))[name] = entry
    for folder, files in folders.items():
        store = _store(folder)
        try:
            os.makedirs(os.path.dirname(store), exist_ok=True)
            temporary = f"{store}.{os.getpid()}"
            with open(temporary, "w", encoding="utf-8") as file:
                json.dump({"version": _VERSION, "files": files}, file, indent=1, sort_keys=True)
            os.replace(temporary, store)
        except OSError:
            continue
