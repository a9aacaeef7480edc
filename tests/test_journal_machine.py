"""Applies, undos, people and accidents in any order (``journal_machine.py``)."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from codemods.project import journal
from tests.conftest import WINDOWS, Project
from tests.journal_machine import MOST_RUNS, Machine

PROFILE = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=80,
    stateful_step_count=25,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.skipif(WINDOWS, reason="modes are POSIX")
def test_any_order_of_things(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_RUNS", MOST_RUNS)
    run_state_machine_as_test(Machine, settings=PROFILE)
