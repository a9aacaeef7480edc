"""A project whose files change while one looks at them: a folder in an editor."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

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
    matters,
    select_rules,
    single,
)
from codemods.project.session import Progress, Session, find_dialects, make_project, pins_in
from codemods.project.state import digest
from codemods.project.suppression import Suppressions
from codemods.rules import Rule
from codemods.semantics.dialect import FileDialects
from codemods.sources.document import Document, SourceError
from codemods.sources.reader import Source

_Evidence = dict[str, Evidence]


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
        self._disk: dict[str, Source] = {}
        self._open: dict[str, Source] = {}
        self._evidence: dict[str, tuple[bytes, Evidence | None]] = {}
        self._recalled: dict[str, Recorded] = {}
        self._expected: dict[str, dict[str, FileDialects]] = {}
        """What texts are that our edits would make: by path, by their hash."""
        self._before: dict[str, FileDialects] = {}
        """What files were before our edits."""
        self._ages: tuple[_Evidence, dict[str, Recorded], _Evidence] = {}, {}, {}
        self._parsed: set[str] = set()
        """The open texts of which Python 3 has taken some version."""
        self._project: Project | None = None
        self._settled = 0
        self._changed = False
        """Whether a file has been read since the project was settled."""
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
        self._recalled = memory.recall({path: s.data for path, s in self._disk.items()})
        self._project = None

    def _read(self, path: str) -> None:
        try:
            with open(path, "rb") as file:
                self._disk[path] = Source(path, file.read())
        except OSError as error:
            self._disk.pop(path, None)
            self.problems.append(Problem(path, 0, f"cannot be read: {error.strerror}"))

    def open(self, document: Document) -> None:
        """Take an open text in place of the file, or a newer version of one."""
        if document.path not in self._open and document.path not in self._disk:
            self.reread(document.path)  # ignored by git, or in no folder
        source = self._open[document.path] = Source.of(document)
        made = self._expected.get(document.path, {}).get(digest(source.data))
        if made is not None:
            self._before[document.path] = made

    def close(self, path: str) -> None:
        """From now on the file counts as it is on disk."""
        self._open.pop(path, None)
        self._expected.pop(path, None)
        self._before.pop(path, None)
        self._parsed.discard(path)
        self.reread(path)

    def reread(self, path: str) -> None:
        """The file has been written, by the editor or by somebody else."""
        self._disk.pop(path, None)
        self._changed = True
        if os.path.isfile(path):
            self._read(path)
        source = self._disk.get(path)
        if source is not None:
            self._remember(source)
            self._recalled.update(memory.recall({path: source.data}))

    def _remember(self, source: Source) -> None:
        """If a file is now what our edits make, record what it was before."""
        expected = self._expected.get(source.path)
        try:
            text = Source.of(source.document()).data if expected else b""
        except SourceError:
            return
        dialects = expected.get(digest(text)) if expected else None
        if dialects is not None:
            memory.record([(source.path, dialects, source.data)])

    def changed_on_disk(self, paths: Iterable[str]) -> None:
        """These files have been written, made or deleted by somebody else."""
        paths = [path for path in paths if path not in self._open]
        if any((p in self._disk) != os.path.isfile(p) for p in paths):
            self.load()  # what belongs to the project is for ``find`` to say
            return
        for path in paths:
            if path in self._disk:
                self.reread(path)

    # -- what is known --------------------------------------------------------------

    @property
    def paths(self) -> list[str]:
        """Every file of the project, open ones included."""
        return list(dict.fromkeys([*self._disk, *self._open]))

    @property
    def is_settled(self) -> bool:
        """Whether everything has been taken in."""
        project = self._project
        return (
            project is not None
            and not self._changed
            and all(_same(project.sources.get(path), s) for path, s in self._open.items())
        )

    @property
    def generation(self) -> int:
        """Which settled state of the project a question asked now is answered from.

        Negative where there are changes that have not been taken in.
        """
        return self._settled if self.is_settled else -1

    def settle(self) -> Project:
        """Take in all changes; returns the project of this moment."""
        if self._project is not None and self.is_settled:
            return self._project
        self._changed = False
        self._settled += 1
        sources = {**self._disk, **self._open}
        evidence, recorded = self._evidence_of(sources), self._recorded()
        pins = pins_in(sources)
        ages = evidence, recorded, pins
        same_ages = ages == self._ages
        self._ages = ages
        known = self._project
        if known is not None and known.sources.keys() == sources.keys():
            changes = {p: s for p, s in sources.items() if not _same(known.sources[p], s)}
            dialects = known.dialects
            if not same_ages:
                dialects = find_dialects(evidence, pins, recorded, self.config)
            known.update(changes, dialects)
            return known
        self._project = make_project(
            sources,
            [self.root] if self.root is not None else [],
            self.config,
            on_disk=any(map(os.path.isabs, sources)),
            evidence=evidence,
            recorded=recorded,
        )
        return self._project

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
        for path, source in self._open.items():
            before = self._before.get(path)
            disk = self._disk.get(path)
            if before is not None:
                exact = digest(source.data) in self._expected[path]
                recorded[path] = Recorded(before.names, before.default.proof.value, exact)
            elif path in recorded and (disk is None or source.code != disk.code):
                recorded[path] = replace(recorded[path], exact=False)
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
        source = self._open[path]
        document = source.document()
        project = self._project or self.settle()
        result = Result(document, document)
        if self.is_excluded(path) or not self._concerns(source, self.rules, project):
            return result
        if path in self._parsed and not document.parses:  # somebody is typing: not Python 2
            result.problems.append(Problem(path, 1, "cannot be parsed"))
            return result
        try:
            result.findings, result.dialects = analyse(project, document, self.rules)
            if document.parses:
                self._parsed.add(path)
        except SourceError as error:
            result.problems.append(Problem(path, error.line or 1, error.message))
        except RuleError as error:
            result.problems.append(Problem(path, 1, str(error)))
        return result

    def _concerns(self, source: Source, rules: Sequence[Rule], project: Project) -> bool:
        return matters(project, source, rules)

    def fix(self, result: Result, finding: Finding) -> list[Edit]:
        """The edits of one fix alone; ``result`` is what ``check`` gave for the text of now.

        Raises what ``run.single`` raises.
        """
        return single(self.settle(), result.document, finding)

    def suppress(self, result: Result, finding: Finding) -> list[Edit]:
        """The edit that makes the tool leave one place alone; none where no comment can stand."""
        edit = Suppressions(result.document).edit(finding)
        return [] if edit is None else [edit]

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
            try:
                if source is None or not self._concerns(source, rules, project):
                    continue
                if not self.is_excluded(path):
                    documents.append(source.document())
            except SourceError as error:
                problems.append(Problem(path, error.line or 1, error.message))
        return Session(project, rules, documents, problems).migrate(unsafe, progress)

    def expect(self, result: Result, edits: Sequence[Edit]) -> None:
        """Remember the dialect of a text for when these edits have erased its evidence."""
        if result.dialects is None:
            return
        made = self._expected.setdefault(result.original.path, {})
        made[digest(Source.of(result.original.edited(edits)).data)] = result.dialects
        if len(made) > _REMEMBERED:
            del made[next(iter(made))]


_REMEMBERED = 100
"""How many texts that our edits would make are remembered for one file."""


def _same(known: Source | None, source: Source) -> bool:
    """Whether two sources of one path have the same text."""
    if known is source:
        return True
    try:
        return known is not None and known.text == source.text
    except SourceError:
        return False
