"""Every golden case, and what must hold for all of them."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

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
    for data in corpus.migrated(case, case.files(), unsafe=True).values():
        ast.parse(data)


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
