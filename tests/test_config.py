"""Configuration, rule selection, dialect and target, suppression comments."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MANUAL, SAFE, SAFE_DONE, UNSAFE, UNSAFE_DONE, Project

RULES = """\
import keras
from keras.legacy import interfaces  # noqa
keras.no_such_thing

model = keras.models.Sequential([keras.layers.Dense(1)])
model.fit_generator([], steps_per_epoch=3)
"""
"""Findings of four rules."""

FOUND = {"keras-imports", "removed", "unknown-name", "generator-methods"}


def _table(**settings: object) -> str:
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    return "\n".join(["[tool.keras-codemods]", *lines, ""])


def _report(project: Project, *arguments: str) -> dict[str, Any]:
    outcome = project.run("check", "--format", "json", *arguments)
    assert outcome.code in (0, 1), outcome.stderr
    report: dict[str, Any] = json.loads(outcome.stdout)
    return report


def _rules(project: Project, *arguments: str) -> set[str]:
    return {finding["rule"] for finding in _report(project, *arguments)["findings"]}


# -- which rules ----------------------------------------------------------------------


def test_every_rule_by_default(project: Project) -> None:
    project.write({"a.py": RULES})
    assert _rules(project) == FOUND


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "removed"], {"removed"}),
        (["--select", "removed,keras-imports"], {"removed", "keras-imports"}),
        (["--select", "removed, keras-imports"], {"removed", "keras-imports"}),
        (["--select", "removed", "--select", "keras-imports"], {"removed", "keras-imports"}),
        (["--ignore", "removed"], FOUND - {"removed"}),
        (["--ignore", "removed,keras-imports"], FOUND - {"removed", "keras-imports"}),
        (
            ["--ignore", "removed", "--ignore", "keras-imports"],
            FOUND - {"removed", "keras-imports"},
        ),
        (["--select", "removed,keras-imports", "--ignore", "removed"], {"keras-imports"}),
        (["--select", "stray-xy"], set()),
    ],
    ids=lambda value: " ".join(sorted(value) if isinstance(value, set) else value),
)
def test_select_and_ignore(project: Project, options: list[str], expected: set[str]) -> None:
    project.write({"a.py": RULES})
    assert _rules(project, *options) == expected


@pytest.mark.parametrize("command", ["diff", "apply"])
def test_select_decides_what_is_changed(project: Project, command: str) -> None:
    project.write({"a.py": RULES})
    outcome = project.run(command, "--select", "generator-methods")
    expected = RULES.replace("fit_generator", "fit")
    if command == "apply":
        assert project.read("a.py") == expected.encode()
    else:
        assert b"+model.fit(" in outcome.stdout
        assert b"tensorflow" not in outcome.stdout
    assert "removed" not in outcome.stderr


@pytest.mark.parametrize("command", ["check", "diff", "apply"])
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_unknown_rule_is_an_error(project: Project, command: str, option: str) -> None:
    project.write({"a.py": SAFE})
    outcome = project.run(command, option, "removed,no-such-rule")
    assert outcome.code == 2
    assert outcome.stdout == b""
    assert len(outcome.errors) == 1
    assert "no-such-rule" in outcome.errors[0]
    assert project.read("a.py") == SAFE.encode()


# -- pyproject.toml -------------------------------------------------------------------


def test_configured_select(project: Project) -> None:
    project.write({"a.py": RULES, "pyproject.toml": _table(select=["removed", "keras-imports"])})
    assert _rules(project) == {"removed", "keras-imports"}


def test_configured_ignore(project: Project) -> None:
    project.write({"a.py": RULES, "pyproject.toml": _table(ignore=["removed"])})
    assert _rules(project) == FOUND - {"removed"}


def test_option_select_replaces_the_configured_one(project: Project) -> None:
    project.write({"a.py": RULES, "pyproject.toml": _table(select=["removed"])})
    assert _rules(project, "--select", "unknown-name") == {"unknown-name"}


@pytest.mark.parametrize("given", ["a", "a/x.py", "a/b"])
def test_the_table_is_found_above_the_given_path(project: Project, given: str) -> None:
    files = dict.fromkeys(["a/x.py", "a/b/y.py"], RULES)
    project.write({**files, "pyproject.toml": _table(select=["removed"])})
    assert _rules(project, given) == {"removed"}


def test_the_nearest_table_counts(project: Project) -> None:
    tables = {
        "pyproject.toml": _table(select=["removed"]),
        "a/pyproject.toml": _table(select=["unknown-name"]),
    }
    project.write({"a/x.py": RULES, **tables})
    assert _rules(project, "a") == {"unknown-name"}


def test_a_pyproject_of_other_tools_changes_nothing(project: Project) -> None:
    project.write({"a.py": RULES, "pyproject.toml": "[tool.other]\nselect = ['removed']\n"})
    assert _rules(project) == FOUND


EXCLUDES = [
    (["old"], {"a.py", "sub/a.py", "sub/older.py"}),
    (["old/"], {"a.py", "sub/a.py", "sub/older.py"}),
    (["/old"], {"a.py", "sub/a.py", "sub/older.py", "sub/old/a.py"}),
    (["sub/old"], {"a.py", "old/a.py", "sub/a.py", "sub/older.py"}),
    (["a.py"], {"sub/older.py"}),
    (["**/old*"], {"a.py", "sub/a.py"}),
    (["*.py", "!older.py"], {"sub/older.py"}),
    (["old", "a.py"], {"sub/older.py"}),
    ([], {"a.py", "old/a.py", "sub/a.py", "sub/older.py", "sub/old/a.py"}),
]


@pytest.mark.parametrize(("exclude", "expected"), EXCLUDES, ids=[",".join(e) for e, _ in EXCLUDES])
def test_configured_exclude(project: Project, exclude: list[str], expected: set[str]) -> None:
    names = ["a.py", "old/a.py", "sub/a.py", "sub/older.py", "sub/old/a.py"]
    project.write({**dict.fromkeys(names, SAFE), "pyproject.toml": _table(exclude=exclude)})
    assert {f["path"] for f in _report(project)["findings"]} == expected


@pytest.mark.parametrize(
    ("configured", "options", "unsafe"),
    [
        ({}, [], False),
        ({}, ["--unsafe"], True),
        ({"unsafe": True}, [], True),
        ({"unsafe": False}, [], False),
        ({"unsafe": False}, ["--unsafe"], True),
    ],
    ids=["default", "option", "configured", "configured off", "option over configured"],
)
def test_level_is_the_same_for_all_commands(
    project: Project, configured: dict[str, bool], options: list[str], unsafe: bool
) -> None:
    project.write({"a.py": UNSAFE, "pyproject.toml": _table(**configured)})
    assert (b"+++" in project.run("diff", *options).stdout) is unsafe
    expected = (UNSAFE_DONE if unsafe else UNSAFE).encode()
    assert project.run("apply", *options, "-", stdin=UNSAFE.encode()).stdout == expected
    project.run("apply", *options)
    assert project.read("a.py") == expected


def test_check_lists_all_levels_whatever_is_configured(project: Project) -> None:
    project.write({"a.py": SAFE, "b.py": UNSAFE, "c.py": MANUAL})
    for setting in (True, False):
        project.write({"pyproject.toml": _table(unsafe=setting)})
        levels = [finding["safety"] for finding in _report(project)["findings"]]
        assert levels == ["safe", "unsafe", "manual"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_table(selected=["removed"]), "selected"),
        (_table(select="removed"), "select"),
        (_table(ignore=[1]), "ignore"),
        (_table(exclude="old"), "exclude"),
        (_table(target="keras4"), "target"),
        (_table(dialect="k3"), "dialect"),
        (_table(unsafe="yes"), "unsafe"),
        (_table(select=["no-such-rule"]), "no-such-rule"),
        (_table(ignore=["no-such-rule"]), "no-such-rule"),
        ("[tool.keras-codemods\n", "pyproject.toml"),
        ("[tool]\nkeras-codemods = 1\n", "keras-codemods"),
    ],
    ids=[
        "unknown setting",
        "select is no list",
        "ignore holds no strings",
        "exclude is no list",
        "unknown target",
        "unknown dialect",
        "unsafe is no boolean",
        "unknown rule in select",
        "unknown rule in ignore",
        "no TOML",
        "no table",
    ],
)
@pytest.mark.parametrize("command", ["check", "diff", "apply"])
def test_bad_configuration_is_one_clear_line(
    project: Project, command: str, text: str, told: str
) -> None:
    project.write({"a.py": SAFE, "pyproject.toml": text})
    outcome = project.run(command)
    assert outcome.code == 2
    assert outcome.stdout == b""
    assert outcome.stderr.splitlines() == outcome.errors
    assert len(outcome.errors) == 1
    assert told in outcome.errors[0]
    assert project.read("a.py") == SAFE.encode()


# -- dialect and target ---------------------------------------------------------------

COUNTS = """\
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

model = Sequential()
batches = ImageDataGenerator().flow_from_directory("d", batch_size=8)
model.fit_generator(batches, 2000, 3)
"""
"""2000 samples in Keras 1, 2000 batches in Keras 2."""

WORKERS = """\
from tensorflow import keras

model = keras.Sequential()
model.fit([], workers=3)
model.fit_generator([], steps_per_epoch=1, workers=3)
"""


def _last_line(project: Project, name: str = "a.py") -> str:
    return project.read(name).decode().splitlines()[-1]


@pytest.mark.parametrize(
    ("configured", "options", "samples"),
    [
        ({"dialect": "k1"}, [], True),
        ({"dialect": "k2"}, [], False),
        ({}, ["--dialect", "k1"], True),
        ({}, ["--dialect", "k2"], False),
        ({"dialect": "k2"}, ["--dialect", "k1"], True),
        ({"dialect": "k1"}, ["--dialect", "k2"], False),
    ],
    ids=[
        "configured k1",
        "configured k2",
        "option k1",
        "option k2",
        "option k1 over k2",
        "option k2 over k1",
    ],
)
def test_dialect(
    project: Project, configured: dict[str, str], options: list[str], samples: bool
) -> None:
    """Stated, the dialect is no assumption: the fix is safe."""
    project.write({"a.py": COUNTS, "pyproject.toml": _table(**configured)})
    project.run("apply", *options)
    steps = "2000 // 8" if samples else "2000"
    assert _last_line(project) == f"model.fit(batches, steps_per_epoch={steps}, epochs=3)"


@pytest.mark.parametrize(
    ("evidence", "samples"),
    [("Dense(1, W_regularizer=None)\n", True), ("Dense(1, use_bias=False)\n", False)],
    ids=["Keras 1", "Keras 2"],
)
def test_dialect_from_another_file(project: Project, evidence: str, samples: bool) -> None:
    project.write({"a.py": COUNTS, "b.py": SAFE + evidence})
    project.run("apply")
    steps = "2000 // 8" if samples else "2000"
    assert _last_line(project) == f"model.fit(batches, steps_per_epoch={steps}, epochs=3)"


@pytest.mark.parametrize(
    ("pin", "samples"), [("keras==1.2.2\n", True), ("Keras==2.2.4\n", False)], ids=["1", "2"]
)
def test_dialect_from_pinned_requirements(project: Project, pin: str, samples: bool) -> None:
    project.write({"a.py": COUNTS, "requirements.txt": "numpy\n" + pin})
    project.run("apply")
    steps = "2000 // 8" if samples else "2000"
    assert _last_line(project) == f"model.fit(batches, steps_per_epoch={steps}, epochs=3)"


def test_without_evidence_the_count_is_assumed(project: Project) -> None:
    project.write({"a.py": COUNTS})
    (finding,) = (f for f in _report(project)["findings"] if f["rule"] == "generator-methods")
    assert finding["safety"] == "unsafe"
    assert "assumes" in finding["message"]
    project.run("apply")
    assert _last_line(project) == COUNTS.splitlines()[-1]


@pytest.mark.parametrize("name", ["k1", "k2", "tf1", "modern"])
def test_every_dialect_can_be_named(project: Project, name: str) -> None:
    project.write({"a.py": SAFE})
    project.write({"b.py": UNSAFE})
    report = _report(project, "--dialect", name)
    assert report["dialect"] == name
    assert {finding["dialect"] for finding in report["findings"]} == {name}


@pytest.mark.parametrize(
    ("configured", "options", "target"),
    [
        ({}, [], "keras3"),
        ({"target": "keras2"}, [], "keras2"),
        ({}, ["--target", "keras2"], "keras2"),
        ({"target": "keras2"}, ["--target", "keras3"], "keras3"),
        ({"target": "keras3"}, ["--target", "keras2"], "keras2"),
    ],
    ids=["default", "configured", "option", "keras3 over keras2", "keras2 over keras3"],
)
def test_target(
    project: Project, configured: dict[str, str], options: list[str], target: str
) -> None:
    """Keras 3 took ``workers=`` away; Keras 2 has it."""
    project.write({"a.py": WORKERS, "pyproject.toml": _table(**configured)})
    assert _report(project, *options)["target"] == target
    project.run("apply", *options)
    workers = ", workers=3" if target == "keras2" else ""
    assert _last_line(project) == f"model.fit([], steps_per_epoch=1{workers})"


# -- the dialect survives its own migration -------------------------------------------

KERAS1 = {
    "models.py": """\
from keras.models import Sequential
from keras.layers import Dense


def build():
    return Sequential([Dense(1)])
""",
    "train.py": """\
from keras.preprocessing.image import ImageDataGenerator
from models import build

batches = ImageDataGenerator().flow_from_directory("d", batch_size=8)
build().fit_generator(batches, samples_per_epoch=2000, nb_epoch=3)
""",
    "score.py": """\
from keras.preprocessing.image import ImageDataGenerator
from models import build

batches = ImageDataGenerator().flow_from_directory("d", batch_size=8)
build().evaluate_generator(batches, 800)
""",
    "tune.py": """\
from keras.preprocessing.image import ImageDataGenerator


def tune(model):
    batches = ImageDataGenerator().flow_from_directory("d", batch_size=8)
    model.fit_generator(batches, 2000, 3)
    return model.predict_generator(batches, 800)
""",
    "plain.py": """\
def tune(model, batches):
    model.fit_generator(batches, 2000, 3)
""",
}
"""Only ``train.py`` shows that this is Keras 1, and migrating it takes that away."""

WRONG = (b"=2000,", b"=2000)", b"=800,", b"=800)")
"""Samples taken for batches."""


def _assert_nothing_wrong(files: dict[str, bytes]) -> None:
    wrong = {name for name, data in files.items() if any(text in data for text in WRONG)}
    assert wrong == set()


def test_keras_1_project_at_once(project: Project) -> None:
    project.write(KERAS1)
    project.run("apply", "--unsafe")
    files = project.tree()
    assert b".fit(batches, steps_per_epoch=2000 // 8, epochs=3)" in files["train.py"]
    assert b".evaluate(batches, steps=800 // 8" in files["score.py"]
    assert b".fit(batches, steps_per_epoch=2000 // 8, epochs=3)" in files["tune.py"]
    assert b".predict(batches, steps=800 // 8" in files["tune.py"]
    assert files["plain.py"] == KERAS1["plain.py"].encode()  # the batch size is not known
    _assert_nothing_wrong(files)


@pytest.mark.parametrize("extra", [{}, {"pyproject.toml": _table()}], ids=["bare", "configured"])
def test_safe_then_unsafe_equals_unsafe_at_once(project: Project, extra: dict[str, str]) -> None:
    project.write({**KERAS1, **extra})
    project.run("apply", "--unsafe")
    at_once = project.tree()

    project.write({**KERAS1, **extra})
    project.run("apply")
    between = project.tree()
    assert between != at_once
    project.run("apply", "--unsafe")
    assert project.tree() == at_once


def test_the_memory_is_found_from_any_folder(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write({f"sub/{name}": text for name, text in KERAS1.items()})
    project.run("apply", "sub")
    monkeypatch.chdir(project.path / "sub")
    project.run("apply", "--unsafe", str(project.path / "sub"))
    assert b"steps_per_epoch=2000 // 8, epochs=3" in project.read("sub/tune.py")


def test_the_memory_stays_outside_the_project(project: Project, state: Path) -> None:
    project.write(KERAS1)
    project.run("apply")
    assert project.tree().keys() == KERAS1.keys()
    assert any(path.is_file() for path in state.rglob("*"))


def test_a_migrated_keras_1_file_that_was_edited_is_not_guessed_at(project: Project) -> None:
    project.write(KERAS1)
    project.run("apply")
    edited = project.read("tune.py") + b"\n\nprint(1)\n"
    project.write({"tune.py": edited})
    project.run("apply", "--unsafe")
    _assert_nothing_wrong(project.tree())


def test_without_the_memory_the_file_with_its_own_evidence_is_right(
    project: Project, state: Path
) -> None:
    project.write(KERAS1)
    project.run("apply", "--unsafe", "--select", "keras-imports")
    shutil.rmtree(state)
    project.run("apply", "--unsafe")
    assert b".fit(batches, steps_per_epoch=2000 // 8, epochs=3)" in project.read("train.py")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\x00", b'{"version": 1, "files": 3}'])
def test_a_damaged_memory_is_no_error(project: Project, state: Path, content: bytes) -> None:
    project.write({"a.py": SAFE})
    project.run("apply")
    for path in state.rglob("*"):
        if path.is_file():
            path.write_bytes(content)
    outcome = project.run("apply", "--unsafe")
    assert (outcome.code, outcome.errors) == (0, [])
    assert project.read("a.py") == SAFE_DONE.encode()


# -- suppression ----------------------------------------------------------------------

IGNORE = "# keras-codemods: ignore"

SUPPRESSED = {
    "bare": f"from keras.layers import Dense  {IGNORE}\n",
    "its rule": f"from keras.layers import Dense  {IGNORE}[keras-imports]\n",
    "several rules": f"from keras.layers import Dense  {IGNORE}[removed, keras-imports]\n",
    "several rules without space": (
        f"from keras.layers import Dense  {IGNORE}[keras-imports,removed]\n"
    ),
    "beside an unknown rule": (
        f"from keras.layers import Dense  {IGNORE}[no-such-rule, keras-imports]\n"
    ),
    "in capitals": f"from keras.layers import Dense  {IGNORE.upper()}\n",
    "behind one that is not closed": f"from keras.layers import Dense  {IGNORE}[a {IGNORE}\n",
    "with an explanation": f"from keras.layers import Dense  {IGNORE} because\n",
    "rule with an explanation": (
        f"from keras.layers import Dense  {IGNORE}[keras-imports] because\n"
    ),
    "first line": f"from keras.layers import (  {IGNORE}\n    Dense,\n    Conv2D,\n)\n",
    "last line": f"from keras.layers import (\n    Dense,\n    Conv2D,\n)  {IGNORE}\n",
    "last line, its rule": (
        f"from keras.layers import (\n    Dense,\n)  {IGNORE}[keras-imports]\n"
    ),
    "CRLF": f"from keras.layers import (\r\n    Dense,\r\n)  {IGNORE}\r\n",
    "after a backslash": f"from keras.layers \\\n    import Dense  {IGNORE}\n",
    "no final newline": f"from keras.layers import Dense  {IGNORE}",
    "in a block": f"if True:\n    from keras.layers import Dense  {IGNORE}\n",
}

NOT_SUPPRESSED = {
    "another rule": f"from keras.layers import Dense  {IGNORE}[removed]\n",
    "unknown rule": f"from keras.layers import Dense  {IGNORE}[no-such-rule]\n",
    "no rule": f"from keras.layers import Dense  {IGNORE}[]\n",
    "line before": f"{IGNORE}\nfrom keras.layers import Dense\n",
    "line after": f"from keras.layers import Dense\n{IGNORE}\n",
    "statement before": f"x = 1  {IGNORE}\nfrom keras.layers import Dense\n",
    "statement after": f"from keras.layers import Dense\nx = 1  {IGNORE}\n",
    "line in the middle": f"from keras.layers import (\n    Dense,  {IGNORE}\n    Conv2D,\n)\n",
    "in a string": f'from keras.layers import Dense; x = "{IGNORE}"\n',
    "in a string over lines": f'from keras.layers import Dense; x = """\n{IGNORE}"""\n',
    "on the block's header": f"if True:  {IGNORE}\n    from keras.layers import Dense\n",
    "another tool": "from keras.layers import Dense  # noqa\n",
}


@pytest.mark.parametrize("source", SUPPRESSED.values(), ids=SUPPRESSED)
def test_suppressed(project: Project, source: str) -> None:
    project.write({"a.py": source})
    outcome = project.run("check")
    assert (outcome.code, outcome.stdout) == (0, b"")
    assert project.run("diff", "--unsafe").code == 0
    project.run("apply", "--unsafe")
    assert project.read("a.py") == source.encode()


@pytest.mark.parametrize("source", NOT_SUPPRESSED.values(), ids=NOT_SUPPRESSED)
def test_not_suppressed(project: Project, source: str) -> None:
    project.write({"a.py": source})
    assert _rules(project) == {"keras-imports"}
    project.run("apply")
    expected = source.replace("from keras", "from tensorflow.keras")
    assert project.read("a.py") == expected.encode()


CALLS = """\
from tensorflow import keras

model = keras.Sequential()
model.fit_generator({first}
    [],
    steps_per_epoch=1,{middle}
){last}
model.fit_generator([], steps_per_epoch=2)
"""


@pytest.mark.parametrize(
    ("place", "left"),
    [("first", {9}), ("last", {9}), ("middle", {4, 9})],
    ids=["first line", "last line", "a line between"],
)
def test_call_over_lines(project: Project, place: str, left: set[int]) -> None:
    """Only the statement that holds the comment is meant, by its first and last line."""
    comments = dict.fromkeys(("first", "middle", "last"), "")
    comments[place] = f"  {IGNORE}[generator-methods]"
    source = CALLS.replace("model.fit_generator([],", "\nmodel.fit_generator([],")
    project.write({"a.py": source.format(**comments)})
    lines = {f["line"] for f in _report(project)["findings"]}
    assert lines == left


def test_only_the_named_rule_of_a_line_is_suppressed(project: Project) -> None:
    source = f"import keras; keras.no_such_thing  {IGNORE}[unknown-name]\n"
    project.write({"a.py": source})
    assert _rules(project) == {"keras-imports"}


def test_header_of_a_block_means_the_header_alone(project: Project) -> None:
    project.write(
        {
            "a.py": f"""\
from tensorflow import keras

model = keras.Sequential()
if model.evaluate_generator([], steps=1):  {IGNORE}
    model.fit_generator([], steps_per_epoch=1)
"""
        }
    )
    assert [f["line"] for f in _report(project)["findings"]] == [5]


def test_suppression_of_a_manual_finding(project: Project) -> None:
    project.write({"a.py": MANUAL.replace("\n", f"  {IGNORE}[removed]\n")})
    assert project.run("check").code == 0
    diff = project.run("diff")
    assert diff.code == 0
    assert "left" not in diff.stderr
