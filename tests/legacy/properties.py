"""What must hold for any program, at both levels of fixes.

``PROPERTIES`` has them all; each takes an ``Observed`` project and raises ``AssertionError``.

**Reported ranges.**  What a run may change is what ``check`` says of the original: for each
finding its range, and where its fix has edits in the original text, these (a fix may change
a definition and all of its uses).  A statement is *concerned* if one of them touches it; of
a compound statement that is its head alone.  Every edit, composed over all rounds, must lie
within statements that are concerned.  Two kinds of edits belong to the planner of imports
instead: those within import statements, and what is put between statements at the top
level, if that is nothing but imports and definitions.  Left out are modules with a star
import: some of what it supplies is told only once it is written out.
"""

from __future__ import annotations

import ast
import codecs
import io
import json
import re
import tokenize
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from codemods.edits import Edit, Finding, Safety, apply_edits
from codemods.project.memory import Recorded
from codemods.project.run import Result
from codemods.project.session import open_texts
from codemods.sources.document import Document
from tests.conftest import Project as Repository
from tests.conftest import git
from tests.legacy.projects import Project

Files = Mapping[str, bytes]
LEVELS = (False, True)
"""Safe fixes only, and unsafe ones as well."""


@dataclass
class Run:
    """What one run over some files said and made."""

    results: list[Result]
    problems: list[str]
    files: dict[str, bytes]
    recorded: dict[str, Recorded] = field(default_factory=dict)
    """What ``apply`` would remember."""

    @property
    def changed(self) -> list[Result]:
        """The results of files that are not as they were."""
        return [result for result in self.results if result.changed]


@dataclass
class Observed:
    """A project, and what the tool makes of it; everything is done once."""

    project: Project

    @cached_property
    def check(self) -> Run:
        """The findings."""
        session = open_texts(dict(self.project.files), self.project.config)
        results = session.check()
        return Run(results, [str(p) for p in session.problems], dict(self.project.files))

    @cached_property
    def _migrated(self) -> dict[bool, Run]:
        return {unsafe: self.migrate(self.project.files, unsafe) for unsafe in LEVELS}

    def migrated(self, unsafe: bool) -> Run:
        """The migration at one level."""
        return self._migrated[unsafe]

    def migrate(
        self, files: Files, unsafe: bool, recorded: Mapping[str, Recorded] | None = None
    ) -> Run:
        """A migration of any version of the files, with what earlier ones remembered."""
        session = open_texts(dict(files), self.project.config)
        session.project.dialects.remember(dict(recorded or {}))
        results = session.migrate(unsafe)
        return Run(
            results,
            [str(problem) for problem in session.problems],
            {**files, **{r.document.path: r.document.to_bytes() for r in results}},
            {
                r.document.path: Recorded(r.dialects.names, r.dialects.default.proof.value, True)
                for r in results
                if r.dialects and (r.applied or r.findings)
            },
        )


def text_of(data: bytes) -> str:
    """A module as Python reads it, with its own newlines."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return data.decode(encoding)


def _is_module(path: str) -> bool:
    return path.endswith(".py")


# -- nothing fails ------------------------------------------------------------------


def no_problem_is_reported(seen: Observed, unsafe: bool) -> None:
    """No rule fails, no fix is dropped, and nothing is left as it was."""
    assert seen.check.problems == []
    assert seen.migrated(unsafe).problems == []


def the_result_parses(seen: Observed, unsafe: bool) -> None:
    """Python takes every module that is changed, and every notebook is JSON."""
    for result in seen.migrated(unsafe).changed:
        path, data = result.document.path, result.document.to_bytes()
        if _is_module(path):
            ast.parse(data)
        elif path.endswith(".ipynb"):
            json.loads(data)


def check_finds_what_a_migration_changes(seen: Observed, unsafe: bool) -> None:
    """Both see the same, and a migration edits something exactly if something can be fixed."""
    run = seen.migrated(unsafe)
    found = {r.document.path: _told(r.findings) for r in seen.check.results}
    assert found == {r.document.path: _told(r.first) for r in run.results}
    fixable = [f for r in seen.check.results for f in r.findings if f.allowed(unsafe)]
    refused = [f for r in run.results for f in r.first if f.safety is Safety.MANUAL]
    if len(fixable) > len(refused):
        assert bool(fixable) == bool(run.changed)
    assert not run.changed or fixable


def _told(findings: list[Finding]) -> list[tuple[int, int, str, str]]:
    return [(f.start, f.end, f.rule, f.message) for f in findings]


def findings_have_places(seen: Observed, unsafe: bool) -> None:
    """Each lies within its text, is told in its order, and has a fix or none as it says."""
    for result in (*seen.check.results, *seen.migrated(unsafe).results):
        document, findings = result.document, result.findings
        assert findings == sorted(findings, key=lambda f: (f.start, f.end, f.rule))
        for finding in findings:
            assert 0 <= finding.start <= finding.end <= len(document.text)
            assert finding.path == document.path
            assert finding.message


# -- runs after it ------------------------------------------------------------------


def a_second_run_proposes_no_edits(seen: Observed, unsafe: bool) -> None:
    """With what ``apply`` remembers of the first."""
    once = seen.migrated(unsafe)
    twice = seen.migrate(once.files, unsafe, once.recorded)
    assert twice.files == once.files
    assert [r.document.path for r in twice.results if r.applied] == []


def safe_and_later_unsafe_is_unsafe_at_once(seen: Observed, unsafe: bool) -> None:
    """The levels do not get into each other's way, but for the order of new imports.

    Where a file is of two ages, the home of a callee tells which holds for it; once that has
    moved, nothing is guessed.
    """
    if not unsafe:
        return
    safe = seen.migrated(False)
    if any("+" in known.dialect for known in safe.recorded.values()):
        return
    once, twice = seen.migrated(True).files, seen.migrate(safe.files, True, safe.recorded).files
    assert {path: _unordered(data) for path, data in twice.items()} == {
        path: _unordered(data) for path, data in once.items()
    }


def _unordered(data: bytes) -> tuple[set[bytes], list[bytes]]:
    """The names that a file imports, and all of its other lines."""
    lines = re.split(rb"\r?\n|\\n", data)  # in a notebook they are texts of JSON
    imports = [line for line in lines if re.match(rb"\W*(import|from) ", line)]
    names = {name for line in imports for name in re.findall(rb"[\w.]+", line)}
    return names, [line for line in lines if line.strip() and line not in imports]


# -- what stays ---------------------------------------------------------------------


def _edits(result: Result) -> list[Edit]:
    return result.trace.edits(result.original.text, result.original.path)


def only_edits_change_bytes(seen: Observed, unsafe: bool) -> None:
    """Every byte outside of the edits is what and where it was; others are not written."""
    run = seen.migrated(unsafe)
    for path, data in run.files.items():
        results = [r for r in run.changed if r.document.path == path]
        if not results:
            assert data == seen.project.files[path]
        elif _is_module(path):
            assert _rebuilt(seen.project.files[path], _edits(results[0])) == data
        elif path.endswith(".ipynb"):
            assert _without_code(seen.project.files[path]) == _without_code(data)
    for result in run.changed:
        made = apply_edits(result.original.text, _edits(result))
        assert made == result.document.text


def _rebuilt(data: bytes, edits: list[Edit]) -> bytes:
    """A module after edits, by its bytes alone."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    text = text_of(data)
    plain = encoding.replace("-sig", "")
    parts, position = [mark], 0
    for edit in edits:
        assert edit.start >= position
        parts += [text[position : edit.start].encode(plain), edit.text.encode(plain)]
        position = edit.end
    return b"".join([*parts, text[position:].encode(plain)])


def _without_code(data: bytes) -> Any:
    """A notebook but for the text of its code cells."""
    book = json.loads(data)
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = type(cell["source"]).__name__
    return book


def newlines_stay_of_one_kind(seen: Observed, unsafe: bool) -> None:
    """What is put in has the newlines of the file."""
    for result in seen.migrated(unsafe).changed:
        before, after = result.original.text, result.document.text
        if "\r\n" in before and before.count("\n") == before.count("\r\n"):
            assert after.count("\n") == after.count("\r\n") == after.count("\r")
        elif "\r" not in before:
            assert "\r" not in after


def no_comment_is_lost_or_repeated(seen: Observed, unsafe: bool) -> None:
    """But for those inside of brackets that go as a whole, and go with what they speak of."""
    for result in seen.migrated(unsafe).changed:
        if not result.original.parses:
            continue
        before, after = _comments(result.original), _comments(result.document)
        text = result.original.text
        gone = {
            name
            for name, at in before.items()
            for start, end in _runs(text, _edits(result))
            if start <= at < end and _is_inside(text[start:at], text[at:end])
        }
        assert after.keys() <= before.keys()
        assert before.keys() - gone <= after.keys()


def _comments(document: Document) -> dict[str, int]:
    """Where each numbered comment is; no number may be there twice."""
    found: dict[str, int] = {}
    lines = io.StringIO(document.code.replace("\r\n", "\n").replace("\ufeff", ""))
    for token in tokenize.generate_tokens(lines.readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            for match in re.finditer(r"# c\d+", token.string):
                assert match.group() not in found, match.group()
                found[match.group()] = document.line_starts[row - 1] + column
    return found


def _runs(text: str, edits: list[Edit]) -> list[tuple[int, int]]:
    """The ranges of edits; those with nothing but blanks between them are one."""
    runs: list[tuple[int, int]] = []
    for edit in edits:
        if runs and not text[runs[-1][1] : edit.start].strip():
            runs[-1] = runs[-1][0], edit.end
        else:
            runs.append((edit.start, edit.end))
    return runs


def _is_inside(before: str, behind: str) -> bool:
    """Whether a place is within brackets that open before it and close behind it."""
    opened = sum(map(before.count, "([{")) > sum(map(before.count, ")]}"))
    closed = sum(map(behind.count, "([{")) < sum(map(behind.count, ")]}"))
    return opened and closed


# -- reported ranges ----------------------------------------------------------------


class Statements:
    """The statements of a document, and which of them a place belongs to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.all = [n for n in ast.walk(document.tree) if isinstance(n, ast.stmt)]

    def touched(self, start: int, end: int) -> set[ast.stmt]:
        """The statements a range touches: simple ones, and heads of compound ones."""
        return {
            statement
            for statement in self.all
            for a, b in self._own(statement)
            if (a <= start <= b if start == end else start < b and a < end)
        }

    def _own(self, statement: ast.stmt) -> Iterator[tuple[int, int]]:
        """What of a statement is not part of a statement in it."""
        document = self.document
        decorators = getattr(statement, "decorator_list", [])
        at = document.start(decorators[0]) - 1 if decorators else document.start(statement)
        inner = list(ast.iter_child_nodes(statement))
        blocks = [
            child
            for node in inner
            for child in ([node] if isinstance(node, ast.stmt) else ast.iter_child_nodes(node))
            if isinstance(child, ast.stmt)
        ]
        for child in sorted(blocks, key=document.start):
            yield at, document.start(child)
            at = document.end(child)
        if not blocks:
            yield at, document.end(statement)

    def at_top(self, offset: int) -> bool:
        """Whether a place is between statements of the module."""
        body = self.document.tree.body
        return not any(self.document.start(s) < offset < self.document.end(s) for s in body)


def edits_lie_within_reported_ranges(seen: Observed, unsafe: bool) -> None:
    """Every edit is in a statement that ``check`` speaks of, or is the planner's."""
    run = seen.migrated(unsafe)
    ranges: dict[str, list[tuple[int, int]]] = {}
    for result in run.results:
        for finding in result.first:
            ranges.setdefault(finding.path, []).append((finding.start, finding.end))
            for edit in finding.fix.edits if finding.fix and finding.allowed(unsafe) else ():
                ranges.setdefault(edit.path, []).append((edit.start, edit.end))
    for result in run.changed:
        document = result.original
        if document.kind != "python" or not document.parses or "import *" in document.text:
            continue
        statements = Statements(document)
        concerned = set().union(*(statements.touched(*r) for r in ranges.get(document.path, ())))
        for edit in _edits(result):
            start, end = _core(document.text, edit)
            touched = statements.touched(start, end)
            imports = {s for s in touched if isinstance(s, (ast.Import, ast.ImportFrom))}
            if start == end:
                is_reported = bool(touched & (concerned | imports))
            else:
                is_reported = bool(touched) and touched - imports <= concerned
            own = any(a <= start and end <= b for a, b in ranges.get(document.path, ()))
            if not (is_reported or own):
                around = document.text[max(0, edit.start - 200) : edit.end + 80]
                assert statements.at_top(start), (edit, around)
                assert _is_planned(edit.text), (edit, around)


def _core(text: str, edit: Edit) -> tuple[int, int]:
    """The range of an edit without the blanks and line ends at its ends."""
    old = text[edit.start : edit.end]
    start = edit.start + len(old) - len(old.lstrip())
    return start, max(start, edit.start + len(old.rstrip()))


def _is_planned(text: str) -> bool:
    """Whether a text is what the planner of imports puts in."""
    planned = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)
    return all(isinstance(statement, planned) for statement in ast.parse(text).body)


def what_no_finding_touches_stays(seen: Observed, unsafe: bool) -> None:
    """Statements without a finding or an edit are there, whole and in their order."""
    for result in seen.migrated(unsafe).changed:
        document = result.original
        if document.kind != "python" or not document.parses or document.cells:
            continue
        edits = _edits(result)
        spans = [(e.start, e.end) for e in edits] + [(f.start, f.end) for f in result.first]
        after, position = result.document.text, 0
        for statement in document.tree.body:
            start, end = document.start(statement), document.end(statement)
            if any((a < end and start < b) or (a == b and start < a < end) for a, b in spans):
                continue
            whole = document.text[start:end]
            position = after.find(whole, position)
            assert position >= 0, whole
            position += len(whole)


# -- diff and apply -----------------------------------------------------------------


def git_apply_of_diff_is_apply(
    projects: Sequence[Project], place: Repository, unsafe: bool
) -> None:
    """``git apply`` takes what ``diff`` prints, and then every file is as ``apply`` writes it.

    One repository for many projects, each in a folder of its own: git is a process.
    """
    files = {
        f"{number} of them/{path}": data
        for number, project in enumerate(projects)
        for path, data in project.files.items()
    }
    place.write(dict(files))
    options = ["--unsafe"] if unsafe else []
    folders = [(f"{n} of them", ["--target", p.target, *options]) for n, p in enumerate(projects)]
    patch = b"".join(place.run("diff", folder, *given).stdout for folder, given in folders)
    assert place.tree() == files
    if patch:
        git("apply", "-", cwd=place.path, stdin=patch)
    patched = place.tree()
    place.write(dict(files))
    for folder, given in folders:
        place.run("apply", folder, "--allow-dirty", "--no-journal", *given)
    assert place.tree() == patched


# -- other programs -----------------------------------------------------------------


def nothing_is_said_of(project: Project) -> None:
    """A program without Keras or TensorFlow has no findings and stays as it is."""
    seen = Observed(project)
    assert seen.check.problems == seen.migrated(True).problems == []
    assert [f for result in seen.check.results for f in result.findings] == []
    assert seen.migrated(True).files == project.files


Property = Callable[[Observed, bool], None]
PROPERTIES: tuple[Property, ...] = (
    no_problem_is_reported,
    the_result_parses,
    check_finds_what_a_migration_changes,
    findings_have_places,
    a_second_run_proposes_no_edits,
    safe_and_later_unsafe_is_unsafe_at_once,
    only_edits_change_bytes,
    newlines_stay_of_one_kind,
    no_comment_is_lost_or_repeated,
    edits_lie_within_reported_ranges,
    what_no_finding_touches_stays,
)
"""What must hold for any project."""
