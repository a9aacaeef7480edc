"""Running rules over a project, and applying their fixes to a fixed point."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from codemods.edits import Edit, Finding, Fix, Need, Safety, Taken, Trace
from codemods.project import imports
from codemods.project.config import ConfigError
from codemods.project.files import Problem
from codemods.project.garbage import collected_seldom
from codemods.project.index import Project
from codemods.project.suppression import Suppressions
from codemods.rules import Rule, all_rules, python2, unknown
from codemods.semantics.dialect import FileDialects
from codemods.semantics.versions import dead_code
from codemods.sources.document import Document, SourceError
from codemods.sources.python2.documents import Modern
from codemods.sources.reader import Source

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

MAX_ROUNDS = 30
"""How often fixes are applied before a run gives up; four is the most ever seen."""


@dataclass(slots=True)
class Result:
    """What a run says about one file."""

    original: Document
    document: Document
    findings: list[Finding] = field(default_factory=list)
    """``check``: all findings.  A migration: what is left, on the migrated text."""
    first: list[Finding] = field(default_factory=list)
    """A migration: all findings on the original text."""
    dialects: FileDialects | None = None
    """The dialects of the original."""
    given_up: bool = False
    """Whether the file is left as it was because of a problem."""
    applied: list[Finding] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    trace: Trace = field(default_factory=Trace)
    partners: set[str] = field(default_factory=set)
    """Files that share an applied fix with this one: they stand and fall together."""

    @property
    def changed(self) -> bool:
        """Whether fixes changed the text."""
        return self.document.text != self.original.text


class RuleError(Exception):
    """A rule raised: a defect of this tool, never of the user's file."""

    def __init__(self, rule: str, error: BaseException) -> None:
        super().__init__(f"internal error in rule {rule}: {type(error).__name__}: {error}")


def select_rules(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules to run.  Raises ``ConfigError`` for a name that is no rule."""
    known = {rule.name for rule in all_rules()}
    for name in (*select, *ignore):
        if name not in known:
            raise ConfigError(unknown(name))
    return tuple(
        rule
        for rule in all_rules()
        if (not select or rule.name in select) and rule.name not in ignore
    )


_LARGEST_LIST = 1_000_000
"""Bytes above which a file that is no program is data, whatever its name."""


def is_relevant(
    data: bytes, rules: Iterable[Rule], project_has_keras: bool, kind: str = "python"
) -> bool:
    """Whether the words of any rule stand in a file of a kind with this text."""
    return any(_can_speak(rule, data, project_has_keras, kind) for rule in rules)


def _can_speak(rule: Rule, data: bytes, project_has_keras: bool, kind: str) -> bool:
    """Whether a rule reads files of this kind, and this one holds one of its words."""
    if kind not in rule.kinds:
        return False
    if kind != "python" and project_has_keras and len(data) < _LARGEST_LIST:
        return True
    if any(word in data for word in rule.words):
        return True
    return project_has_keras and any(word in data for word in rule.project_words)


def matters(project: Project, source: Source, rules: Sequence[Rule]) -> bool:
    """Whether any rule can have anything to say about a file.  Raises ``SourceError``.

    A module that imports no Keras must run as well, if one that does imports it: so it
    matters if it is Python 2, and part of a program that uses Keras or TensorFlow.  What no
    Python takes does not: without a word of any rule it is not our business.
    """
    relevant = is_relevant(source.text, rules, project.has_keras, source.kind)
    if source.kind != "python" or not project.in_scope:
        return relevant
    if not any(rule.project_test and rule.project_test(source.code) for rule in rules):
        return relevant
    if not project.is_of_program(source.path):
        return relevant and project.python2.modern(source.document()) is None
    if relevant:
        return True
    document = source.document()
    return document.parses or project.python2.modern(document) is not None


def analyse(
    project: Project,
    document: Document,
    rules: Sequence[Rule],
    dialects: FileDialects | None = None,
) -> tuple[list[Finding], FileDialects]:
    """All findings in one document, in the order of the text, suppressed ones left out.

    Also returns the document's dialects; ``dialects`` are those found before the first
    edit, if there has been one.

    A document that only Python 2 takes has one fix, which makes it Python 3; the findings
    behind it are those of the result, at their places in the document as it is.

    Raises ``SourceError`` if the document does not parse, ``RuleError`` if a rule fails.
    """
    selected = any(rule.name == python2.NAME for rule in rules)
    modern = project.python2.modern(document) if selected else None
    if modern is None:
        return _analyse(project, document, rules, dialects)
    findings, dialects = _analyse(project, modern.document, rules, dialects)
    first = python2.modernising(document, modern, dialects.default.name)
    if Suppressions(document).holds(first):
        return [], dialects
    findings = [first, *_behind(findings, modern)]
    return sorted(findings, key=lambda f: (f.start, f.end, f.rule)), dialects


def _behind(findings: Iterable[Finding], modern: Modern) -> Iterator[Finding]:
    """Findings on what a fix makes of a document, for the document as it is."""
    trace = Trace()
    trace.record(modern.edits)
    for finding in findings:
        finding.start, finding.end = trace.origin(finding.start), trace.origin(finding.end)
        finding.end = max(finding.start, finding.end)
        finding.render, finding.behind = None, True
        if finding.safety is Safety.SAFE:
            finding.safety = Safety.UNSAFE  # as the fix is that has to come first
        yield finding


def _analyse(
    project: Project,
    document: Document,
    rules: Sequence[Rule],
    dialects: FileDialects | None,
) -> tuple[list[Finding], FileDialects]:
    """``analyse`` for a document that Python 3 takes."""
    try:
        analysis = project.analyse(document, dialects)
    except RecursionError as error:
        raise SourceError("nested too deeply") from error
    suppressions = Suppressions(document, analysis.module)
    dead = dead_code(analysis)
    findings: list[Finding] = []
    data = document.text.encode("utf-8", "surrogatepass")
    relevant = is_relevant(data, rules, project.has_keras, document.kind)
    for rule in rules:
        if document.kind not in rule.kinds:
            continue
        if not (relevant if rule.project_test is None else _has_old(project, document, rule, data)):
            continue
        try:
            findings += [f for f in rule.check(analysis) if not suppressions.holds(f)]
        except SourceError:
            raise
        except Exception as error:
            raise RuleError(rule.name, error) from error
    if dead:
        findings = [f for f in findings if not any(a <= f.start < b for a, b in dead)]
    findings.sort(key=lambda f: (f.start, f.end, f.rule))
    return findings, analysis.dialects


def _has_old(project: Project, document: Document, rule: Rule, data: bytes) -> bool:
    """Whether a rule for what is older than Keras can have anything to say about a document."""
    if _can_speak(rule, data, project.has_keras, document.kind):
        return True
    if rule.project_test is None or not project.is_of_program(document.path):
        return False
    return rule.project_test(data) or project.python2.holds(document)


# -- many files, in this process or in several --------------------------------------

_Job = tuple[Document, FileDialects | None, bool | None]
"""A document, its dialects if known, and the level of the fixes to render (or none)."""
_Answer = tuple[str, list[Finding], FileDialects | None, list[Problem]]

_worker: tuple[Project, tuple[Rule, ...]] | None = None


def _start_worker(project: Project, rules: tuple[Rule, ...]) -> None:
    global _worker
    _worker = project, rules


def _work(job: _Job) -> _Answer:
    assert _worker is not None
    path, findings, dialects, problems = _answer(_worker[0], _worker[1], job)
    for finding in findings:
        finding.render = None  # it cannot travel
    return path, findings, dialects, problems


def _answer(project: Project, rules: Sequence[Rule], job: _Job) -> _Answer:
    document, known, level = job
    try:
        findings, dialects = analyse(project, document, rules, known)
        for finding in findings:
            if level is not None and finding.allowed(level):
                _render(finding)
    except SourceError as error:
        return document.path, [], None, [Problem(document.path, error.line or 1, error.message)]
    except RuleError as error:
        return document.path, [], None, [Problem(document.path, 1, str(error))]
    return document.path, findings, dialects, []


def _render(finding: Finding) -> None:
    try:
        finding.rendered()
    except Exception as error:
        raise RuleError(finding.rule, error) from error


_MOST_WORKERS = 61
"""What Windows allows."""


def _are_apart(edits: Sequence[Edit]) -> bool:
    """Whether no two edits of one fix overlap."""
    taken: dict[str, Taken] = defaultdict(Taken)
    for edit in edits:
        if taken[edit.path].overlaps(edit):
            return False
        taken[edit.path].add(edit)
    return True


class Runner:
    """Runs rules over the documents of a project.

    ``jobs`` is the number of processes; ``progress`` is called with the number of files
    done and of all files.
    """

    def __init__(
        self,
        project: Project,
        rules: Sequence[Rule],
        *,
        jobs: int = 1,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self.project = project
        self.rules = rules
        self.jobs = jobs
        self.progress = progress
        self._pool: ProcessPoolExecutor | None = None

    def _answers(
        self, documents: list[Document], level: bool | None, results: Mapping[str, Result]
    ) -> Iterator[_Answer]:
        total = len(documents)
        jobs: list[_Job] = []
        for document in documents:
            known = results[document.path].dialects
            jobs.append((document, known.frozen() if known else None, level))
        if self.jobs > 1 and total > 1:
            if self._pool is None:
                from concurrent.futures import ProcessPoolExecutor  # costs start-up time

                self._pool = ProcessPoolExecutor(
                    min(self.jobs, total, _MOST_WORKERS),
                    initializer=_start_worker,
                    initargs=(self.project.plain(), tuple(self.rules)),
                )
            answers: Iterable[_Answer] = self._pool.map(
                _work, [(job[0].plain(), *job[1:]) for job in jobs], chunksize=4
            )
        else:
            answers = (_answer(self.project, self.rules, job) for job in jobs)
        with collected_seldom():
            for done, answer in enumerate(answers, start=1):
                if self.progress is not None:
                    self.progress(done, total)
                yield answer

    def close(self) -> None:
        """Stop the worker processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def check(self, documents: Sequence[Document]) -> list[Result]:
        """Every finding of every safety level; nothing is rendered or applied."""
        results = {d.path: Result(d, d) for d in documents}
        for path, findings, dialects, problems in self._answers(list(documents), None, results):
            for finding in findings:
                finding.render = None  # it holds the syntax tree
            results[path].document.release()
            results[path].findings = findings
            results[path].dialects = dialects
            results[path].problems = problems
        return list(results.values())

    def migrate(self, documents: Sequence[Document], unsafe: bool) -> list[Result]:
        """Apply all fixes of this level, again and again until there are none.

        A result that does not parse is never kept: the fix that breaks it is dropped and
        reported as an error of this tool.
        """
        results = {d.path: Result(d, d) for d in documents}
        banned: set[tuple[str, str, str]] = set()
        last = {rule.name for rule in self.rules if rule.last}
        pending = list(documents)
        for _ in range(MAX_ROUNDS):
            candidates: list[Finding] = []
            waiting: list[Finding] = []
            for path, findings, dialects, problems in self._answers(pending, unsafe, results):
                result = results[path]
                if problems:
                    self._give_up(results, path, problems)
                if result.given_up:
                    continue
                if result.dialects is None:
                    result.dialects = dialects
                    result.first = findings
                result.findings = findings
                mine = [
                    f
                    for f in findings
                    if f.allowed(unsafe) and (path, f.rule, f.message) not in banned
                ]
                if not mine:
                    result.document.release()
                first = [f for f in mine if f.rule not in last]
                candidates += first or mine
                waiting += [f for f in mine if f.rule in last] if first else []
            changed = self._apply(results, candidates, banned)
            if not changed:
                changed = self._apply(results, waiting, banned)
            if not changed:
                changed = self._drop_imports(results)
            if not changed:
                return list(results.values())
            changed |= {finding.path for finding in waiting}
            pending = [results[path].document for path in sorted(changed)]
        for document in pending:
            problem = Problem(document.path, 1, "fixes do not come to an end")
            self._give_up(results, document.path, [problem])
        return list(results.values())

    def _drop_imports(self, results: Mapping[str, Result]) -> set[str]:
        """Take out the imports that fixes have made superfluous; the paths that change."""
        changed = set()
        for path, result in results.items():
            if not result.changed or posixpath.basename(path) == "__init__.py":
                continue
            taken = self.project.taken_from(path) | result.document.hidden
            known = result.dialects.frozen() if result.dialects else None
            analysis = self.project.analyse(result.document, known)
            original = self.project.analyse(
                self.project.python2.readable(result.original), result.dialects
            )
            edits = imports.unused(analysis, original, taken)
            edits = result.document.fitted(edits)
            document = result.document.edited(edits)
            if edits and _parses(document, result.document):
                result.document = document
                result.trace.record(edits)
                changed.add(path)
        return changed

    def _give_up(self, results: Mapping[str, Result], path: str, problems: list[Problem]) -> None:
        """Leave a file, and all that share a fix with it, as they were."""
        results[path].problems += problems
        pending, seen = [path], {path}
        while pending:
            result = results[pending.pop()]
            pending += result.partners - seen
            seen |= result.partners
            result.given_up = True
            result.document = result.original
            result.findings = []
            result.first = []
            result.applied = []
            result.trace = Trace()

    def _apply(
        self,
        results: Mapping[str, Result],
        candidates: list[Finding],
        banned: set[tuple[str, str, str]],
    ) -> set[str]:
        """Apply one round of fixes; returns the paths whose text changed."""
        taken: dict[str, Taken] = defaultdict(Taken)
        bound: dict[tuple[str, str], Need] = {}
        chosen: list[tuple[Finding, Fix]] = []
        for finding in sorted(candidates, key=lambda f: (f.path, f.start, f.end, f.rule)):
            fix = finding.fix
            if fix is None or not (fix.edits or fix.needs):
                self._ban(results[finding.path], finding, banned, "a fix that changes nothing")
                continue
            if any(e.path not in results or results[e.path].given_up for e in fix.edits):
                continue
            refusal = next(
                filter(
                    None,
                    (results[e.path].document.refuses(e, fix.commands) for e in fix.edits),
                ),
                "",
            )
            if refusal:
                finding.safety, finding.fix, finding.advice = Safety.MANUAL, None, _by_hand(refusal)
                continue
            if any(taken[e.path].touches(e) for e in fix.edits):
                continue
            names = {(finding.path, need.name): need for need in fix.needs}
            if any(bound.get(key, need) != need for key, need in names.items()):
                continue  # something else under that name: after the next look at the file
            if not _are_apart(fix.edits):
                message = "a fix whose edits overlap"
                self._ban(results[finding.path], finding, banned, message)
                continue
            chosen.append((finding, fix))
            bound.update(names)
            for edit in fix.edits:
                taken[edit.path].add(edit)
        while chosen:
            texts = self._texts(results, chosen)
            broken = [
                path
                for path, (document, _) in texts.items()
                if not _parses(document, results[path].document)
            ]
            if not broken:
                for path, (document, edits) in texts.items():
                    results[path].document = document
                    results[path].trace.record(edits)
                for finding, fix in chosen:
                    results[finding.path].applied.append(finding)
                    paths = {edit.path for edit in fix.edits}
                    for path in paths if len(paths) > 1 else ():
                        results[path].partners |= paths - {path}
                return set(texts)
            chosen = self._without_culprits(results, chosen, broken[0], banned)
        return set()

    def _texts(
        self, results: Mapping[str, Result], chosen: list[tuple[Finding, Fix]]
    ) -> dict[str, tuple[Document, list[Edit]]]:
        edits: dict[str, list[Edit]] = {}
        needs: dict[str, list[Need]] = {}
        for finding, fix in chosen:
            for edit in fix.edits:
                edits.setdefault(edit.path, []).append(edit)
            needs.setdefault(finding.path, []).extend(fix.needs)
        texts = {}
        for path in dict.fromkeys([*edits, *(path for path in needs if needs[path])]):
            document = results[path].document
            mine = with_imports(document, edits.get(path, []), needs.get(path, ()), self.project)
            texts[path] = document.edited(mine), mine
        return texts

    def _without_culprits(
        self,
        results: Mapping[str, Result],
        chosen: list[tuple[Finding, Fix]],
        path: str,
        banned: set[tuple[str, str, str]],
    ) -> list[tuple[Finding, Fix]]:
        """Drop the fixes that, alone, keep the file at ``path`` from parsing."""
        kept: list[tuple[Finding, Fix]] = []
        dropped = False
        for item in chosen:
            finding, fix = item
            if any(e.path == path for e in fix.edits):
                document = self._texts(results, [item])[path][0]
                if not _parses(document, results[path].document):
                    message = "the result of the fix does not parse"
                    self._ban(results[finding.path], finding, banned, message)
                    dropped = True
                    continue
            kept.append(item)
        if not dropped:  # they only break together: take the first alone
            first = next(item for item in kept if any(e.path == path for e in item[1].edits))
            kept = [i for i in kept if i is first or all(e.path != path for e in i[1].edits)]
        return kept

    def _ban(
        self, result: Result, finding: Finding, banned: set[tuple[str, str, str]], message: str
    ) -> None:
        banned.add((finding.path, finding.rule, finding.message))
        line, _ = result.document.location(finding.start)
        text = f"internal error in rule {finding.rule}: {message}"
        result.problems.append(Problem(finding.path, line, text))


def with_imports(
    document: Document, edits: list[Edit], needs: Iterable[Need], project: Project
) -> list[Edit]:
    """``edits`` and those that bring ``needs`` into the document, as they can be applied."""
    return document.fitted(imports.plan(document, needs, edits, project.target))


def single(project: Project, document: Document, finding: Finding) -> list[Edit]:
    """The edits of one fix alone, with its imports, in order; none if there is no fix.

    For an editor's quick fix: one round, other findings stay.  Raises ``RuleError`` if
    the rule fails, ``SourceError`` if the fix cannot be applied where it is.
    """
    _render(finding)
    fix = finding.fix
    if fix is None:
        return []
    refusal = next(filter(None, map(document.refuses, fix.edits)), "")
    if refusal:
        raise SourceError(_by_hand(refusal))
    edits = with_imports(document, list(fix.edits), fix.needs, project)
    if not _parses(document.edited(edits), document):
        raise SourceError(f"the result of {finding.rule} does not parse")
    trace = Trace()
    trace.record(edits)
    return trace.edits(document.text, document.path)


def _by_hand(refusal: str) -> str:
    """The advice where a fix cannot be applied for its surroundings."""
    return f"change it by hand: the fix cannot be applied, because {refusal}"


def _parses(document: Document, before: Document) -> bool:
    """Whether a document parses, and all of it that did ``before`` its last edits."""
    try:
        return document.tree is not None and len(document.masked.gaps) <= len(before.masked.gaps)
    except SourceError:
        return False
