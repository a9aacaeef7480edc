"""The commands that migrate a file or the whole workspace."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from codemods.edits import Edit, Safety
from codemods.lsp.projects import Projects
from codemods.lsp.snapshot import Snapshot, difference
from codemods.project.run import Result
from codemods.sources.document import Document
from codemods.views.report import applied_per_rule, manual, more_with_unsafe


class StoppedError(Exception):
    """The client has cancelled the work."""


@dataclass
class Migration:
    """One run over the workspace, or over some of its files, in the engine's thread.

    ``report`` is told the files done and all files of the project at work.
    """

    projects: Projects
    report: Callable[[int, int], None]
    stopped: threading.Event = field(default_factory=threading.Event)

    def run(self, paths: Iterable[str] | None, unsafe: bool | None) -> list[Result]:
        """Migrate; ``unsafe`` overrules the configuration.  Raises ``StoppedError``."""
        results: list[Result] = []
        if paths is None:
            for project in self.projects.all():
                level = project.config.unsafe if unsafe is None else unsafe
                results += project.migrate(unsafe=level, progress=self._progress)
        else:
            for path in paths:
                project = self.projects.of(path)
                level = project.config.unsafe if unsafe is None else unsafe
                results += project.migrate([path], unsafe=level, progress=self._progress)
        for result in results:
            if result.changed:
                edits = result.trace.edits(result.original.text, result.original.path)
                self.projects.of(result.original.path).expect(result, edits)
        return results

    def _progress(self, done: int, total: int) -> None:
        if self.stopped.is_set():
            raise StoppedError
        self.report(done, total)


@dataclass(frozen=True)
class Outcome:
    """What a migration means for the client."""

    changes: list[tuple[Snapshot, list[Edit]]]
    labels: dict[str, str]
    """What to show people before they confirm, by the path of a document."""
    summary: str
    left_out: list[str]
    """Why files were left as they are."""
    counts: dict[str, int]


def outcome(results: Iterable[Result], snapshot_of: Callable[[Document], Snapshot]) -> Outcome:
    """Edits and words for the results of a migration.

    A file that is not open must be UTF-8: an editor that reads it as something else
    would write back other bytes.
    """
    changes: list[tuple[Snapshot, list[Edit]]] = []
    labels: dict[str, str] = {}
    left_out: list[str] = []
    done: list[Result] = []
    results = list(results)
    for result in results:
        left_out += [str(problem) for problem in result.problems]
        if not result.changed:
            continue
        original = result.original
        snapshot = snapshot_of(original)
        if snapshot.parts[0].version is None and original.encoding not in ("utf-8", "ascii"):
            left_out.append(
                f"{original.path}: encoded as {original.encoding}; use keras-codemods apply"
            )
            continue
        done.append(result)
        if original.cells and snapshot.parts[0].version is None:
            changes.append(_whole(result, snapshot))
        else:
            changes.append((snapshot, result.trace.edits(original.text, original.path)))
        rules = ", ".join(f"{r} {n}" for r, n in sorted(applied_per_rule([result]).items()))
        unsafe = any(f.safety is Safety.UNSAFE for f in result.applied)
        labels[original.path] = f"{'Unsafe fixes' if unsafe else 'Fixes'}: {rules}"
    fixes = sum(applied_per_rule(done).values())
    left, more = manual(results), sum(more_with_unsafe(results).values())
    words = [f"{fixes} fix{'es' * (fixes != 1)} in {len(done)} file{'s' * (len(done) != 1)}"]
    if left:
        words.append(f"{left} place{'s' * (left != 1)} left for you")
    if more:
        words.append(f"{more} more with unsafe fixes")
    counts = {"fixes": fixes, "files": len(done), "manual": left, "unsafe": more}
    return Outcome(changes, labels, "; ".join(words), left_out, counts)


def _whole(result: Result, snapshot: Snapshot) -> tuple[Snapshot, list[Edit]]:
    """A notebook that is not open is JSON to the client: one edit of that text."""
    before, after = (d.to_bytes().decode("utf-8-sig") for d in (result.original, result.document))
    start, end, text = difference(before, after)
    (part,) = snapshot.parts
    path = result.original.path
    raw = Snapshot.of_file(Document(path, before), part.uri, part.encoding)
    return raw, [Edit(path, start, end, text)]
