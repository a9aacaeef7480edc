"""One run of the tool over given paths: read, decide the dialects, analyse."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from codemods.project import memory
from codemods.project.config import Config
from codemods.project.evidence import NO_EVIDENCE, Evidence, ProjectDialects, pinned
from codemods.project.files import Problem, find, read
from codemods.project.index import Project, evidence_of
from codemods.project.memory import Recorded
from codemods.project.run import Result, Runner, matters, select_rules
from codemods.rules import Rule, without_prefilter
from codemods.sources.document import Document, SourceError
from codemods.sources.reader import Source

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Session:
    """A project that has been read, and the documents with something to look at."""

    project: Project
    rules: tuple[Rule, ...]
    documents: list[Document]
    problems: list[Problem] = field(default_factory=list)
    jobs: int = 1

    def check(self, progress: Progress | None = None) -> list[Result]:
        """All findings, by file."""
        return self._run(lambda runner: runner.check(self.documents), progress)

    def migrate(self, unsafe: bool, progress: Progress | None = None) -> list[Result]:
        """The documents after all fixes of this level, and what is left."""
        return self._run(lambda runner: runner.migrate(self.documents, unsafe), progress)

    def _run(
        self, work: Callable[[Runner], list[Result]], progress: Progress | None
    ) -> list[Result]:
        runner = Runner(self.project, self.rules, jobs=self.jobs, progress=progress)
        try:
            results = work(runner)
        finally:
            runner.close()
        for result in results:
            self.problems += result.problems
        return results


def open_paths(paths: Sequence[str], config: Config, *, jobs: int = 1) -> Session:
    """Read everything under ``paths``.  Raises ``ConfigError`` for unknown rule names."""
    rules = select_rules(config.select, config.ignore)
    found = find(paths, config.exclude, config.root)
    problems = list(found.problems)
    data: dict[str, bytes | None] = {}
    for path in found.files:
        try:
            data[path] = read(path)
        except OSError as error:
            problems.append(Problem(path, 0, f"cannot be read: {error.strerror}"))
    roots = [path for path in paths if os.path.isdir(path)]
    return _open(data, roots, config, rules, problems, jobs, on_disk=True)


def open_texts(
    files: dict[str, bytes | None],
    config: Config,
    *,
    on_disk: bool = False,
    prefilter: bool = True,
) -> Session:
    """The same for sources in memory (standard input, tests).

    ``prefilter``: whether rules look only at files that hold one of their words.  If not,
    they look at every file that Python 3 reads, and must find the same: words save time
    and decide nothing.  (What Python 3 does not read is our business only with a word.)
    """
    rules = select_rules(config.select, config.ignore)
    session = _open(dict(files), ["."], config, rules, [], 1, on_disk=on_disk)
    return session if prefilter else _without_prefilter(session)


def pins_in(sources: Mapping[str, Source | None]) -> dict[str, Evidence]:
    """What dates the requirements of a project, and the commands of its notebooks, by path."""
    said = {path: source.pins for path, source in sources.items() if source}
    return {path: pinned(*found) for path, found in said.items() if found}


def sources_of(data: Mapping[str, bytes | None]) -> dict[str, Source | None]:
    """Files by path, from their bytes."""
    return {path: None if d is None else Source(path, d) for path, d in data.items()}


def find_dialects(
    evidence: Mapping[str, Evidence],
    pins: Mapping[str, Evidence],
    recorded: Mapping[str, Recorded],
    config: Config,
) -> ProjectDialects:
    """The dialects of a project; a notebook that installs packages says so for itself only."""
    files = {**evidence}
    for path in pins:
        if path.endswith(".ipynb"):
            files[path] = files.get(path, NO_EVIDENCE).with_pins(pins[path])
    lists = {path: own for path, own in pins.items() if not path.endswith(".ipynb")}
    return ProjectDialects(files, lists, option=config.dialect, recorded=recorded)


def make_project(
    sources: Mapping[str, Source | None],
    roots: Sequence[str],
    config: Config,
    *,
    on_disk: bool,
    evidence: Mapping[str, Evidence] | None = None,
    recorded: Mapping[str, Recorded] | None = None,
) -> Project:
    """The project of some files.

    ``evidence``: that of the files, if it is known already.  ``recorded``: what is known
    of earlier migrations (default: what is in the user's state folder, for files on
    disk).
    """
    if evidence is None:
        evidence = evidence_of({path: s.code if s else None for path, s in sources.items()})
    pins = pins_in(sources)
    if recorded is None:
        data = {path: source.data for path, source in sources.items() if source}
        recorded = memory.recall(data) if on_disk else {}
    dialects = find_dialects(evidence, pins, recorded, config)
    normal = [os.path.normpath(root).replace(os.sep, "/") for root in roots]
    return Project(
        sources,
        ["" if root == "." else root for root in normal],
        dialects=dialects,
        target=config.target,
        on_disk=on_disk,
    )


def _open(
    data: dict[str, bytes | None],
    roots: Sequence[str],
    config: Config,
    rules: tuple[Rule, ...],
    problems: list[Problem],
    jobs: int,
    on_disk: bool,
) -> Session:
    sources = sources_of(data)
    project = make_project(sources, roots, config, on_disk=on_disk)
    documents = []
    for path, source in sources.items():
        try:
            if source and matters(project, source, rules):
                documents.append(source.document())
        except SourceError as error:
            problems.append(Problem(path, error.line or 1, error.message))
    return Session(project, rules, documents, problems, jobs)


def _without_prefilter(session: Session) -> Session:
    """The same with all rules for all files that can be read."""
    chosen = {document.path: document for document in session.documents}
    documents = []
    for path, source in session.project.sources.items():
        if path in chosen:
            documents.append(chosen[path])
        elif source is not None:
            try:
                document = source.document()
                if document.is_whole:
                    documents.append(document)
            except SourceError:
                continue
    rules = tuple(without_prefilter(rule) for rule in session.rules)
    return replace(session, rules=rules, documents=documents)
