"""``docs/guarantees.md`` names tests that exist, and tells the limits that the code has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codemods.project import files, journal
from tests.conftest import REPOSITORY

PAGE = (REPOSITORY / "docs" / "guarantees.md").read_text(encoding="utf-8")
TESTS = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))
NAMES = sorted(set(re.findall(r"\btest_\w+", PAGE)) - {"test_x"})


@pytest.mark.parametrize("name", [name for name in NAMES if f"{name}.py" not in PAGE])
def test_every_promise_has_its_test(name: str) -> None:
    assert f"def {name}(" in TESTS


def test_every_file_of_tests_exists() -> None:
    for name in re.findall(r"`(tests/\w+\.py)", PAGE):
        assert (REPOSITORY / name).is_file() or name == "tests/test_x.py"
    for module in re.findall(r"python -m ([\w.]+)", PAGE):
        assert (REPOSITORY / f"{module.replace('.', '/')}.py").is_file()


def test_limits_are_those_of_the_code() -> None:
    assert f"newest {journal.MOST_RUNS} applies" in PAGE
    assert f"up to {journal.MOST_BYTES >> 30} GiB, for {journal.MOST_DAYS} days" in PAGE
    assert f"beyond {files.MOST_BYTES >> 20} MB" in PAGE
