"""Writing migrated files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence

from codemods.project import memory
from codemods.project.files import Problem
from codemods.project.run import Result
from codemods.sources.document import Document, SourceError


def write_all(results: Sequence[Result]) -> tuple[list[Result], list[Problem]]:
    """Write every changed file, and record what a later run must know.

    Files that share a fix are written together or not at all.  Returns the results that
    were written and what went wrong; a file that was not written loses its ``applied``.
    """
    written: list[Result] = []
    problems: list[Problem] = []
    by_path = {result.original.path: result for result in results}
    failed: set[str] = set()
    for result in results:
        path = result.original.path
        if not result.changed or path in failed:
            continue
        problem = write(path, result.original, result.document)
        if problem is None:
            written.append(result)
            continue
        problems.append(problem)
        for partner in {path, *result.partners}:
            failed.add(partner)
            other = by_path[partner]
            if other in written:
                write(partner, other.document, other.original)
                written.remove(other)
            other.applied.clear()
    if written:
        memory.record(memory.entries(r for r in results if r.original.path not in failed))
    return written, problems


def write(path: str, before: Document, after: Document) -> Problem | None:
    """Replace the file at ``path``; returns what went wrong, with the file untouched.

    The bytes go to a temporary file in the same folder, which is synced, given the mode
    of the old file and renamed over it.  A file that changed since it was read is left
    alone.
    """
    try:
        data = after.to_bytes()
        real = os.path.realpath(path)
        with open(real, "rb") as file:
            if file.read() != before.to_bytes():
                return Problem(before.path, 0, "changed on disk while it was being migrated")
        status = os.stat(real)
        if not os.access(real, os.W_OK):
            return Problem(before.path, 0, "not writable")
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(real), prefix=".keras-codemods-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(temporary, status.st_mode & 0o7777)
            os.replace(temporary, real)
        except BaseException:
            if os.path.exists(temporary):
                os.unlink(temporary)
            raise
    except SourceError as error:
        return Problem(before.path, error.line, error.message)
    except OSError as error:
        return Problem(before.path, 0, f"cannot be written: {error.strerror}")
    return None
