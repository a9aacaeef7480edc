"""A project whose files change while one looks at them: a folder in an editor."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence

from pathspec import GitIgnoreSpec

from codemods.edits import Edit, Finding
from codemods.project import memory
from codemods.project.config import Config
from codemods.project.evidence import Evidence
from codemods.project.files import SKIPPED, Excluded, Problem, find
from codemods.project.index import Project, evidence_in
from codemods.project.memory import Recorded
from codemods.project.run import (
    Result,
    RuleError,
    analyse,
    is_relevant,
    select_rules,
    single,
)
from codemods.project.session import Progress, Session, make_project
from codemods.project.suppression import Suppressions
from codemods.semantics.dialect import FileDialects
from codemods.sources.document import Document, SourceError
from codemods.sources.reader import Source


class LiveProject:
    """The files below one folder as an editor sees them: open texts stand for those on disk.

    There are two speeds.  ``check`` looks at one open text and does no work beyond it:
    it sees the other files, and the evidence of age, as they were when the project was
    settled last.  ``settle`` takes in every change since.  Whatever gives edits settles
    first, so that an editor's fix and the command line's are the same.

    Paths are absolute, with ``/``.  ``root`` is ``None`` for texts that belong to no
    folder.  Not for use by several threads at once.
    """

    def __init__(self, root: str | None, config: Config) -> None:
        self.root = root
        self.config = config
        self.rules = select_rules(config.select, config.ignore)
        self.problems: list[Problem] = []
        self._disk: dict[str, bytes] = {}
        self._read_files: dict[str, Source] = {}
        self._open: dict[str, tuple[Document, bytes]] = {}
        self._evidence: dict[str, tuple[bytes, Evidence | None]] = {}
        self._recalled: dict[str, Recorded] = {}
        self._dialects: dict[str, dict[str, FileDialects]] = {}
        self._project: Project | None = None
        self._excluded = Excluded(config.root, GitIgnoreSpec.from_lines(config.exclude))

    # -- what changes ---------------------------------------------------------------

    def load(self) -> None:
        """Read everything below the root anew.  What cannot be read is in ``problems``."""
        self.problems = []
        self._disk = {}
        if self.root is not None:
            found = find([self.root], self.config.exclude, self.config.root)
            self.problems = list(found.problems)
            for path in found.files:
                self._read(path)
        for path in self._open:
            if path not in self._disk and os.path.isfile(path):
                self._read(path)
        self._recalled = memory.recall(self._disk)
        self._project = None

    def _read(self, path: str) -> None:
        try:
            with open(path, "rb") as file:
                self._disk[path] = file.read()
        except OSError as error:
            self._disk.pop(path, None)
            self.problems.append(Problem(path, 0, f"cannot be read: {error.strerror}"))

    def open(self, document: Document) -> None:
        """Take an open text in place of the file, or a newer version of one."""
        data = document.text.encode("utf-8", "surrogatepass")
        self._open[document.path] = document, data

    def close(self, path: str) -> None:
        """From now on the file counts as it is on disk."""
        self._open.pop(path, None)
        self._dialects.pop(path, None)
        self.reread(path)

    def reread(self, path: str) -> None:
        """The file has changed on disk."""
        self._disk.pop(path, None)
        if os.path.isfile(path):
            self._read(path)
            self._recalled.update(memory.recall({path: self._disk.get(path)}))
        self._project = None

    def changed_on_disk(self, paths: Iterable[str]) -> None:
        """These files have been written, made or deleted by somebody else."""
        paths = [path for path in paths if path not in self._open]
        if any((p in self._disk) != os.path.isfile(p) for p in paths):
            self.load()  # what belongs to the project is for ``find`` to say
            return
        for path in paths:
            if path in self._disk:
                self.reread(path)

    def saved(self, path: str) -> None:
        """An open text has been written; if it is our own work, remember its dialect."""
        self.reread(path)
        document, data = self._open.get(path, (None, b""))
        dialects = self._dialects.get(path, {}).get(_digest(data))
        if document is not None and dialects is not None and path in self._disk:
            memory.record([(path, dialects, self._disk[path])])
            self._recalled.update(memory.recall({path: self._disk[path]}))

    # -- what is known --------------------------------------------------------------

    @property
    def paths(self) -> list[str]:
        """Every file of the project, open ones included."""
        return list(dict.fromkeys([*self._disk, *self._open]))

    @property
    def is_settled(self) -> bool:
        """Whether everything has been taken in."""
        project = self._project
        return project is not None and all(
            source is not None and source.text == data
            for source, data in ((project.sources.get(p), d) for p, (_, d) in self._open.items())
        )

    def settle(self) -> Project:
        """Take in all changes; returns the project of this moment."""
        if self._project is None or not self.is_settled:
            sources = {path: self._source(path) for path in self.paths}
            self._project = make_project(
                sources,
                [self.root] if self.root is not None else [],
                self.config,
                on_disk=self.root is not None or bool(self._disk),
                evidence=self._evidence_of(sources),
                recorded=self._recorded(),
            )
        return self._project

    def _source(self, path: str) -> Source:
        """A file, or the open text that stands for it; a file is read once."""
        if path in self._open:
            return Source.of(self._open[path][0])
        known = self._read_files.get(path)
        if known is None or known.data is not self._disk[path]:
            known = self._read_files[path] = Source(path, self._disk[path])
        return known

    def _evidence_of(self, sources: Mapping[str, Source]) -> dict[str, Evidence]:
        """The evidence of age, collected anew only where the program has changed."""
        for path, source in sources.items():
            known = self._evidence.get(path)
            if known is None or known[0] != source.code:
                self._evidence[path] = source.code, evidence_in(source.code)
        for path in self._evidence.keys() - sources.keys():
            del self._evidence[path]
        return {path: found for path, (_, found) in self._evidence.items() if found is not None}

    def _recorded(self) -> dict[str, Recorded]:
        """What earlier migrations erased: on disk by an earlier run, or here in a buffer."""
        recorded = dict(self._recalled)
        for path, (_, data) in self._open.items():
            made = self._dialects.get(path, {})
            known = next(iter(made.values()), None)
            here = made.get(_digest(data))
            if here is not None or known is not None:
                dialects = here or known
                assert dialects is not None
                proof = dialects.default.proof.value
                recorded[path] = Recorded(dialects.names, proof, here is not None)
            elif path in recorded and data != self._disk.get(path):
                old = recorded[path]
                recorded[path] = Recorded(old.dialect, old.proof, False)
        return recorded

    def is_excluded(self, path: str) -> bool:
        """Whether the configuration, or the place of a file, says to leave it alone."""
        if self.root is None:
            return False
        folders = os.path.relpath(path, self.root).replace(os.sep, "/").split("/")[:-1]
        outer = [os.path.join(self.root, *folders[: n + 1]) for n in range(len(folders))]
        return (
            not SKIPPED.isdisjoint(folders)
            or any(self._excluded.holds(folder, True) for folder in outer)
            or self._excluded.holds(path, False)
        )

    # -- questions ------------------------------------------------------------------

    def check(self, path: str) -> Result:
        """All findings in an open text; their fixes can be rendered.

        A text that cannot be parsed has a problem instead.
        """
        document, data = self._open[path]
        project = self._project or self.settle()
        result = Result(document, document)
        relevant = is_relevant(data, self.rules, project.has_keras, document.kind)
        if self.is_excluded(path) or not relevant:
            return result
        try:
            result.findings, result.dialects = analyse(project, document, self.rules)
        except SourceError as error:
            result.problems.append(Problem(path, error.line or 1, error.message))
        except RuleError as error:
            result.problems.append(Problem(path, 1, str(error)))
        return result

    def fix(self, result: Result, finding: Finding) -> list[Edit]:
        """The edits of one fix alone; ``result`` is what ``check`` gave for the text of now.

        Raises what ``run.single`` raises.
        """
        edits = single(self.settle(), result.document, finding)
        if result.dialects is not None:
            self._expect(result.document, edits, result.dialects)
        return edits

    def suppress(self, result: Result, finding: Finding) -> list[Edit]:
        """The edit that makes the tool leave one place alone."""
        edits = [Suppressions(result.document).edit(finding)]
        if result.dialects is not None:
            self._expect(result.document, edits, result.dialects)
        return edits

    def migrate(
        self,
        paths: Iterable[str] | None = None,
        *,
        unsafe: bool,
        select: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> list[Result]:
        """Open texts and files after all fixes of this level (default: the whole project).

        ``select``: with these rules only.  ``progress`` may raise to stop the work.
        """
        project = self.settle()
        rules = select_rules(select) if select else self.rules
        documents: list[Document] = []
        problems: list[Problem] = []
        for path in self.paths if paths is None else paths:
            source = project.sources.get(path)
            if source is None or self.is_excluded(path):
                continue
            try:
                if is_relevant(source.text, rules, project.has_keras, source.kind):
                    documents.append(self._document(path, source))
            except SourceError as error:
                problems.append(Problem(path, error.line or 1, error.message))
        session = Session(project, rules, documents, problems)
        results = session.migrate(unsafe, progress)
        for result in results:
            if result.changed and result.dialects is not None:
                edits = result.trace.edits(result.original.text, result.original.path)
                self._expect(result.original, edits, result.dialects)
        return results

    def _document(self, path: str, source: Source) -> Document:
        document = source.document()
        return document.plain() if path in self._open else document

    def _expect(self, document: Document, edits: Sequence[Edit], dialects: FileDialects) -> None:
        """Remember what a text that our edits make was before: its evidence goes with them."""
        after = document.edited(document.fitted(edits))
        data = after.text.encode("utf-8", "surrogatepass")
        self._dialects.setdefault(document.path, {})[_digest(data)] = dialects


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
