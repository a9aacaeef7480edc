"""Every golden case, and what must hold for all of them."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

from codemods.edits import Safety
from codemods.sources.reader import Source, is_source
from codemods.views import report
from tests import corpus
from tests.corpus import Case

CASES = list(corpus.cases())
PASSES = ("generator-methods", "keras-imports", "output-signature", "stray-xy")


@pytest.fixture(params=CASES, ids=lambda case: case.id)
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    return found


def test_unsafe_result(case: Case) -> None:
    before = case.files()
    assert corpus.migrated(case, before, unsafe=True) == (case.files("out") or before)


def test_safe_result(case: Case) -> None:
    before = case.files()
    expected = case.files("safe") or case.files("out") or before
    assert corpus.migrated(case, before, unsafe=False) == expected


def test_findings(case: Case) -> None:
    assert corpus.findings(case) == case.findings.read_text(encoding="utf-8")


def test_safe_then_unsafe_equals_unsafe_at_once(case: Case) -> None:
    before = case.files()
    assert corpus.migrated_twice(case) == (case.files("out") or before)


@pytest.mark.parametrize("unsafe", [False, True])
def test_second_run_changes_nothing(case: Case, unsafe: bool) -> None:
    once, remembered = corpus.migrate(case, case.files(), unsafe=unsafe)
    twice, _ = corpus.migrate(case, once, unsafe=unsafe, remembered=remembered)
    assert twice == once


def test_results_parse(case: Case) -> None:
    before = case.files()
    for path, data in corpus.migrated(case, before, unsafe=True).items():
        if not is_source(path) or (data == before[path] and case.source.parent.name == "python2"):
            continue
        assert isinstance(Source(path, data).document().tree, ast.Module)
        gaps, known = (Source(path, d).document().masked.gaps for d in (data, before[path]))
        assert len(gaps) <= len(known)


def test_nothing_that_check_reports_gets_lost(case: Case) -> None:
    """What has no fix stays reported at its place, under its rule, after all fixes."""
    reported = {
        (f.path, r.document.location(f.start)[0], f.rule)
        for r in case.session().check()
        for f in r.findings
        if f.safety is Safety.MANUAL
    }
    left = set()
    for result in case.session().migrate(True):
        used: set[int] = set()
        for finding in result.findings:
            start = report.origin(result, finding, used)
            left.add((finding.path, result.original.location(start)[0], finding.rule))
    assert reported <= left


def test_no_case_without_findings_file() -> None:
    assert [case.id for case in CASES if not case.findings.exists()] == []


def test_no_orphans() -> None:
    """Every file below ``corpus/`` belongs to a case."""
    known = set()
    for found in CASES:
        known |= {found.source, found.findings, found.sibling("out"), found.sibling("safe")}
    strays = [
        path
        for path in corpus.ROOT.glob("*/*")
        if path not in known
        and not any(part.endswith((".in", ".out", ".safe")) for part in path.parts[:-1])
    ]
    assert strays == []


@pytest.mark.parametrize("rule", PASSES)
def test_as_many_cases_that_must_not_change(rule: str) -> None:
    """The issue's floor: 25 hits and 25 cases that must not change per pass."""
    mine = [found for found in CASES if found.id.startswith(f"{rule}/")]
    counts = Counter(bool(found.files("out")) for found in mine)
    assert counts[True] >= 25
    assert counts[False] >= 25
