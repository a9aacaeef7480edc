"""What is no old Keras: nothing is found, with the prefilter or without it.

The sources of many packages are looked at by ``python -m tests.slow.precision``, those of
whole installations by ``python -m tests.slow.robustness``; here is what needs no network
and little time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from codemods.project.config import Config
from codemods.project.session import open_texts
from codemods.rules import all_rules, without_prefilter
from tests import corpus
from tests.slow import precision, robustness
from tests.slow.packages import sources

SIZE = 300_000
"""Bytes of each sample."""
LIMIT = 120
"""Seconds that one file may take; a thousandth is usual."""


def sample(folder: Path, size: int = SIZE) -> dict[str, bytes]:
    """Files from all over a folder, of so many bytes in all."""
    found = robustness.programs([str(folder)])
    paths = [path for path in found if "site-packages" not in os.path.relpath(path, folder)]
    whole = sum(Path(path).stat().st_size for path in paths)
    step = max(1, whole // size)
    return {path: Path(path).read_bytes() for path in sorted(paths)[::step]}


def folders() -> Iterator[Path]:
    """The standard library, and packages that are always installed here."""
    yield precision.library(sys.executable)
    for name in ("libcst", "rich", "pytest", "hypothesis", "packaging"):
        yield Path(str(import_module(name).__file__)).parent


@pytest.mark.parametrize("prefilter", [True, False])
def test_nothing_is_found_in_what_is_installed(prefilter: bool) -> None:
    files = {path: data for folder in folders() for path, data in sample(folder, SIZE // 3).items()}
    assert len(files) > len(list(folders()))
    measured = precision.measure(files, prefilter=prefilter)
    assert measured.lines == measured.errors == []
    assert not measured.changed


def test_no_file_crashes_a_rule() -> None:
    for path, data in sample(precision.library(sys.executable)).items():
        _, wrong = robustness.checked(path, data, prefilter=False, limit=LIMIT)
        assert wrong == [], path


def test_the_prefilter_decides_nothing() -> None:
    """Every case of the corpus, looked at by all rules: the findings are the same."""
    for case in corpus.cases():
        files = case.files()
        pages = case.pages(files)
        programs = {path: data for path, data in files.items() if path not in pages}
        found = []
        for prefilter in (True, False):
            session = open_texts(dict(programs), case.config(), prefilter=prefilter)
            lines = {
                (result.document.path, finding.start, finding.rule, finding.message)
                for result in session.check()
                for finding in result.findings
            }
            found.append(lines)
        assert found[0] == found[1], case.id


def test_without_the_prefilter_every_file_is_looked_at() -> None:
    texts: dict[str, bytes | None] = {"a.py": b"x = 1\n", "b.py": b"print 1\n"}
    for prefilter, looked_at in ((True, []), (False, ["a.py"])):
        session = open_texts(dict(texts), Config(), prefilter=prefilter)
        assert [document.path for document in session.documents] == looked_at
    for rule in map(without_prefilter, all_rules()):
        assert {*rule.words, *rule.project_words} <= {b""}
        assert rule.project_test is None or rule.project_test(b"")


def test_the_table_of_packages_is_whole() -> None:
    rows = list(precision.table())
    assert len({row.name for row in rows}) == len(rows)
    for row in rows:
        assert row.kind in ("foreign", "modern")
        assert bool(row.findings) <= bool(row.why)
        assert not (row.kind == "foreign" and row.findings)


def test_a_package_that_is_there_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "net-1.0").mkdir()
    assert sources("net", "1.0", tmp_path) == tmp_path / "net-1.0"


def test_what_differs_from_the_table_is_said() -> None:
    old = {"a.py": b"from keras.layers import Dense\n"}
    row = precision.Row("modern", "net", "1.0", 1, {"keras-imports": 1}, 1, "why")
    measured = precision.measure(old)
    assert precision.differences(measured, row) == []
    assert len(precision.differences(measured, None)) == 2
    assert len(precision.differences(precision.measure({"a.py": b""}), row)) == 2
    measured.errors.append("internal error in rule x")
    assert precision.differences(measured, row) == measured.errors


def test_a_file_that_takes_too_long_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def sleeping(*_: object, **__: object) -> None:
        while True:
            pass

    monkeypatch.setattr(robustness, "open_texts", sleeping)
    _, wrong = robustness.checked("a.py", b"", prefilter=True, limit=0.05)
    assert wrong == ["takes longer than 0.05 s"]
