"""Examples in documentation: a second run, over the code blocks of pages and docstrings.

The pages make a project of their own, which knows what the first run has found out about
the age of the program.  The docstrings are those of the files as the first run leaves them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from codemods.project import memory
from codemods.project.config import Config
from codemods.project.files import Problem, find
from codemods.project.index import Project, evidence_of
from codemods.project.run import Result, is_relevant
from codemods.project.session import Progress, Session
from codemods.sources import requirements
from codemods.sources.document import Document, SourceError
from codemods.sources.examples import document, is_page
from codemods.sources.reader import Source

Pages = Mapping[str, bytes]
"""The pages of documentation by their paths."""


def read_pages(paths: Sequence[str], config: Config) -> tuple[Pages, list[Problem]]:
    """The pages under ``paths``, and what could not be read."""
    pages: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in find(paths, config.exclude, config.root, wanted=is_page).files:
        if not is_page(path):
            continue
        try:
            with open(path, "rb") as file:
                pages[path] = file.read()
        except OSError as error:
            problems.append(Problem(path, 0, f"cannot be read: {error.strerror}"))
    return pages, problems


def check(pages: Pages, config: Config, session: Session) -> list[Result]:
    """All findings in the examples; ``session`` is that of the programs."""
    docs = open_docs(pages, config, session)
    results = docs.check()
    session.problems += docs.problems
    return results


def migrate(
    pages: Pages,
    config: Config,
    session: Session,
    results: Iterable[Result],
    progress: Progress | None = None,
) -> list[Result]:
    """The examples after all fixes; ``results`` are those of the programs.

    The original of a docstring is the file as its own result leaves it.
    """
    programs = {result.document.path: result for result in results}
    docs = open_docs(pages, config, session, programs.values())
    made = docs.migrate(config.unsafe, progress)
    session.problems += docs.problems
    for result in made:
        path = result.document.path
        if not is_page(path):  # what is remembered of a file is the age of its program
            result.dialects = programs[path].dialects if path in programs else None
    return made


def open_docs(
    pages: Pages, config: Config, session: Session, results: Iterable[Result] = ()
) -> Session:
    """The examples in pages and in the docstrings of the programs, as a project."""
    documents: dict[str, Document] = {}
    texts = (requirements.read(path, data) for path, data in pages.items())
    for base in (*texts, *_programs(session, results)):
        try:
            page = document(base)
        except (SourceError, RecursionError):
            continue  # a program that cannot be read has been reported
        if page is not None:
            documents[page.path] = page
    sources = {path: Source.of(page) for path, page in documents.items()}
    evidence = evidence_of({path: source.code for path, source in sources.items()})
    recorded = memory.recall(pages) if session.project.on_disk else {}
    dialects = session.project.dialects.beside(evidence, recorded)
    project = Project(
        sources, session.project.roots, dialects=dialects, target=config.target, on_disk=False
    )
    relevant = [
        page
        for page in documents.values()
        if is_relevant(sources[page.path].text, session.rules, True)
    ]
    return Session(project, session.rules, relevant, [], session.jobs)


def _programs(session: Session, results: Iterable[Result]) -> Iterator[Document]:
    """The programs that may have a session in a docstring, as the first run leaves them."""
    migrated = {result.document.path: result.document for result in results}
    for path, source in session.project.sources.items():
        if source is None or os.path.splitext(path)[1] not in (".py", ".pyw"):
            continue
        if b">>>" in source.data:
            try:
                yield migrated.get(path) or source.document()
            except SourceError:
                continue


def joined(results: Sequence[Result], later: Sequence[Result]) -> list[Result]:
    """One result for each file to write: ``later`` goes on with what ``results`` made of it.

    Fixes of both count for the first; a file is written, and undone, once.
    """
    more = {result.original.path: result for result in later if result.changed}
    found = []
    for result in results:
        other = more.pop(result.original.path, None)
        if other is not None:
            result.applied += other.applied
            other.applied = []
            result = replace(result, document=other.document)
        found.append(result)
    return [*found, *more.values()]
