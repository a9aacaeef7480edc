"""The programs of ``tests/runs/numbers`` and what is built on them, without any TensorFlow."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from tests.conftest import Project
from tests.runs.compare import ABSOLUTE, RELATIVE, differences, expected
from tests.runs.examples import is_apart
from tests.runs.migration import statement
from tests.runs.programs import COMMON, DIALECTS, FOLDER, Numbers, Program, failure, programs

ALL = programs()


def test_there_are_enough_programs_of_each_dialect() -> None:
    assert len(ALL) >= 40
    for dialect in DIALECTS:
        assert sum(one.dialect == dialect for one in ALL) >= 12


@pytest.mark.parametrize("program", ALL, ids=lambda one: one.name)
def test_every_program_is_small_and_has_numbers(program: Program) -> None:
    source = program.path.read_text(encoding="utf-8")
    called = {
        node.func.id
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert {"report", "seed_weights"} <= called
    assert len(source.splitlines()) <= 60
    numbers = program.recorded()
    assert numbers
    assert all(value != [] for value in numbers.values())


def test_every_recording_and_every_reason_has_its_program() -> None:
    recordings = {path.with_suffix(".py") for path in FOLDER.rglob("*.json")}
    assert recordings == {one.path for one in ALL}
    assert expected().keys() <= {one.name for one in ALL}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_program_is_migrated_without_error(project: Project, dialect: str) -> None:
    mine = [one.path for one in ALL if one.dialect == dialect]
    for path in [*mine, FOLDER / dialect / "requirements.txt", COMMON]:
        shutil.copy(path, project.path)
    common = project.read("common.py")
    outcome = project.run("apply", "--unsafe", ".")
    assert outcome.code == 0, outcome.stderr
    assert not outcome.errors
    for path in mine:
        migrated = project.read(path.name)
        ast.parse(migrated)
    assert project.read("common.py") == common


def test_differences_hold_to_the_tolerance() -> None:
    old: Numbers = {"loss": [1.0, 2.0], "count": 3.0}
    assert differences(old, {"loss": [1 + RELATIVE, 2 - ABSOLUTE], "count": 3.0}) == []
    assert differences(old, {"loss": [1.0, 2.001], "count": 3.0}) == ["loss[1]: 2, now 2.001"]
    assert differences(old, {"loss": [1.0], "count": 3.0}) == ["loss: 2 numbers, now 1"]
    assert differences(old, {"loss": [1.0, float("nan")], "count": 3.0}) == ["loss[1]: 2, now nan"]
    assert differences(old, {"loss": [1.0, 2.0]}) == ["count: only before"]


def test_the_statement_of_a_line_is_the_smallest_one(tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text("if (a and\n        b):\n    f(1,\n      2)\n    g()\n")
    assert [statement(path, line) for line in range(1, 6)] == [
        (1, 2),
        (1, 2),
        (3, 4),
        (3, 4),
        (5, 5),
    ]


def test_a_traceback_is_read_from_its_last_part(tmp_path: Path) -> None:
    inside = tmp_path / "program.py"
    text = f"""\
Traceback (most recent call last):
  File "{inside}", line 3, in <module>
KeyError: 'x'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "{inside}", line 9, in <module>
    f()
  File "{inside}", line 5, in f
  File "/lib/site-packages/matplotlib/axis.py", line 7, in g
ValueError: first line
second line
"""
    ending = failure(1, text, tmp_path)
    assert ending.frames == (("program.py", 9), ("program.py", 5))
    assert ending.where == ("program.py", 5)
    assert ending.error == "ValueError: first line"
    assert is_apart(ending)


@pytest.mark.parametrize(
    ("module", "expected_apart"),
    [("cv2", True), ("keras.engine", False), ("tensorflow.contrib", False), ("numpy.x", False)],
)
def test_a_missing_package_stands_apart(module: str, expected_apart: bool, tmp_path: Path) -> None:
    error = f"ModuleNotFoundError: No module named '{module}'"
    ending = failure(
        1, f'Traceback (most recent call last):\n  File "x", line 1\n{error}', tmp_path
    )
    assert is_apart(ending) is expected_apart
