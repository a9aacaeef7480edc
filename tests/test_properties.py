"""What must hold for any program: a sample of ``python -m tests.slow.properties``."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from codemods.rules import all_rules
from codemods.tables.signatures import TARGETS
from tests import legacy
from tests.conftest import Project as Repository
from tests.legacy import properties, python, vocabulary
from tests.legacy.projects import Project
from tests.legacy.properties import LEVELS, PROPERTIES, Observed

SAMPLE = settings(
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
STRATEGIES = {
    legacy.programs: 60,
    legacy.projects: 30,
    legacy.notebooks: 30,
    legacy.python2_programs: 40,
}
"""What the default run draws, and how often."""


def sample(strategy: st.SearchStrategy[Project], count: int) -> list[Project]:
    """Always the same projects of a strategy."""
    found: list[Project] = []

    @settings(SAMPLE, max_examples=count)
    @given(strategy)
    def draw(project: Project) -> None:
        found.append(project)

    draw()
    return list({repr(project): project for project in found}.values())


@pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda strategy: strategy.__name__)
def test_every_property(strategy: Callable[[], st.SearchStrategy[Project]]) -> None:
    for project in sample(strategy(), STRATEGIES[strategy]):
        seen = Observed(project)
        for holds in PROPERTIES:
            for unsafe in LEVELS:
                holds(seen, unsafe)


@pytest.mark.parametrize("unsafe", LEVELS)
def test_git_apply_of_the_diff_is_apply(repository: Repository, unsafe: bool) -> None:
    found = sample(legacy.projects(), 15) + sample(legacy.notebooks(), 10)
    properties.git_apply_of_diff_is_apply(found, repository, unsafe)


def test_programs_without_keras() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for project in sample(python.plain(), 40):
            properties.nothing_is_said_of(project)


def test_any_python_with_old_keras() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for project in sample(python.spliced(), 30):
            seen = Observed(project)
            for holds in PROPERTIES:
                for unsafe in LEVELS:
                    holds(seen, unsafe)


# -- the grammar itself -------------------------------------------------------------


def test_the_grammar_reaches_every_rule() -> None:
    drawn = [project for strategy in STRATEGIES for project in sample(strategy(), 150)]
    found = {f.rule for p in drawn for r in Observed(p).check.results for f in r.findings}
    # Where the call of channels-first goes, and by what name, differs with the level: not drawn.
    assert found == {rule.name for rule in all_rules()} - {"channels-first"}
    assert {project.dialect for project in drawn} == set(vocabulary.DIALECTS)
    assert {project.target for project in drawn} == set(TARGETS)
