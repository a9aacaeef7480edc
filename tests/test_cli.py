"""The command line: ``check``, ``apply``, ``-``, exit codes, jobs, terminals."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from codemods import __version__
from tests.conftest import (
    CLEAN,
    MANUAL,
    REPOSITORY,
    SAFE,
    SAFE_DONE,
    UNSAFE,
    UNSAFE_DONE,
    WINDOWS,
    Project,
)

COMMANDS = ["check", "diff", "apply"]

BROKEN = "import keras\n\nx = = 1\n"
"""A file that mentions Keras and does not parse."""

ALL = {"safe.py": SAFE, "sub/unsafe.py": UNSAFE, "sub/manual.py": MANUAL, "clean.py": CLEAN}

# -- how it is started ----------------------------------------------------------------


def test_version(project: Project) -> None:
    outcome = project.run("--version")
    assert outcome.code == 0
    assert outcome.text.split() == ["keras-codemods", __version__]


def test_module_is_the_command(project: Project) -> None:
    outcome = project.spawn("--version")
    assert outcome.code == 0
    assert outcome.text.split() == ["keras-codemods", __version__]


def test_installed_command_is_the_same_function() -> None:
    text = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    scripts = text.partition("[project.scripts]\n")[2].partition("\n\n")[0]
    assert scripts == 'keras-codemods = "codemods.cli:main"'
    module = (REPOSITORY / "codemods" / "__main__.py").read_text(encoding="utf-8")
    assert "from codemods.cli import main" in module


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["--no-such-option"],
        *([command, "--no-such-option"] for command in COMMANDS),
        *([command, "--target", "keras4"] for command in COMMANDS),
        *([command, "--dialect", "k3"] for command in COMMANDS),
        *([command, "--jobs", "many"] for command in COMMANDS),
        *([command, "--select"] for command in COMMANDS),
        ["check", "--format", "xml"],
        ["check", "--unsafe"],
    ],
    ids=" ".join,
)
def test_usage_error(project: Project, arguments: list[str]) -> None:
    project.write({"a.py": SAFE})
    outcome = project.run(*arguments)
    assert outcome.code == 2
    assert outcome.stdout == b""
    assert outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert project.read("a.py") == SAFE.encode()


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(project: Project, command: str) -> None:
    outcome = project.run(*([command] if command else []), "--help")
    assert outcome.code == 0
    for word in COMMANDS if not command else ["--select", "--ignore", "--target", "--dialect"]:
        assert word in outcome.text


# -- check ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, 0),
        ({"a.py": CLEAN}, 0),
        ({"a.py": SAFE}, 1),
        ({"a.py": UNSAFE}, 1),
        ({"a.py": MANUAL}, 1),
        ({"a.py": BROKEN}, 2),
        ({"a.py": BROKEN, "b.py": SAFE}, 2),
        ({"a.py": BROKEN, "b.py": CLEAN}, 2),
    ],
    ids=["no files", "clean", "safe", "unsafe", "manual", "error", "error and finding", "both"],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_exit_code_of_check(
    project: Project, files: Mapping[str, str], code: int, form: str
) -> None:
    project.write(files)
    assert project.run("check", "--format", form).code == code


def test_text_has_one_line_per_finding(project: Project) -> None:
    project.write(ALL)
    starts = [
        (r"safe\.py:1:1", "keras-imports safe"),
        (r"sub/manual\.py:1:26", "removed manual"),
        (r"sub/unsafe\.py:5:11", "generator-methods unsafe"),
    ]
    lines = project.run("check").lines
    assert len(lines) == len(starts)
    for line, (place, rest) in zip(lines, starts):
        assert re.match(rf"{place}\W+{rest} \S", line)


def test_text_and_json_tell_the_same(project: Project) -> None:
    project.write(ALL)
    lines = project.run("check", "--format", "text").lines
    findings = json.loads(project.run("check", "--format", "json").stdout)["findings"]
    assert len(lines) == len(findings) == 3
    for line, finding in zip(lines, findings):
        assert line.startswith("{path}:{line}:{column}".format(**finding))
        assert " {rule} {safety} {message}".format(**finding) in line
        assert finding["advice"] is None or finding["advice"] in line


def test_text_is_the_default(project: Project) -> None:
    project.write(ALL)
    assert project.run("check").stdout == project.run("check", "--format", "text").stdout


def test_nothing_found_says_nothing_on_stdout(project: Project) -> None:
    project.write({"a.py": CLEAN})
    assert project.run("check").stdout == b""


def test_check_writes_nothing(project: Project, state: Path) -> None:
    project.write(ALL)
    before = project.stamps()
    project.run("check")
    assert project.stamps() == before
    assert list(state.iterdir()) == []


def _json(project: Project, *arguments: str) -> Any:
    return json.loads(project.run("check", "--format", "json", *arguments).stdout)


FIELDS = [
    "path",
    "cell",
    "line",
    "column",
    "end_line",
    "end_column",
    "rule",
    "message",
    "safety",
    "advice",
    "dialect",
]


def test_json_fields_and_their_order(project: Project) -> None:
    project.write({**ALL, "broken.py": BROKEN})
    report = _json(project)
    assert list(report) == ["version", "target", "dialect", "findings", "errors"]
    assert all(list(finding) == FIELDS for finding in report["findings"])
    assert all(list(error) == ["path", "line", "message"] for error in report["errors"])
    assert report["version"] == __version__
    assert report["target"] == "keras3"
    assert report["dialect"] in ("k1", "k2", "tf1", "modern")


def test_json_values(project: Project) -> None:
    project.write(ALL)
    findings = _json(project)["findings"]
    assert [
        (f["path"], f["cell"], f["line"], f["column"], f["rule"], f["safety"]) for f in findings
    ] == [
        ("safe.py", None, 1, 1, "keras-imports", "safe"),
        ("sub/manual.py", None, 1, 26, "removed", "manual"),
        ("sub/unsafe.py", None, 5, 11, "generator-methods", "unsafe"),
    ]
    assert all(f["message"] and f["dialect"] for f in findings)
    advice = [f["advice"] for f in findings]
    assert advice[0] is None
    assert isinstance(advice[1], str)


def test_json_of_nothing(project: Project) -> None:
    report = _json(project)
    assert (report["findings"], report["errors"], report["dialect"]) == ([], [], "modern")


def test_json_errors(project: Project) -> None:
    project.write({"a.py": BROKEN, "b.py": SAFE})
    report = _json(project, ".", "nowhere.py")
    errors = {error["path"]: error for error in report["errors"]}
    assert errors.keys() == {"a.py", "nowhere.py"}
    assert errors["a.py"]["line"] == 3
    assert all(error["message"] for error in errors.values())
    assert [finding["path"] for finding in report["findings"]] == ["b.py"]


PLACES = {
    "ASCII": ("model.fit_generator([], steps_per_epoch=1)", 1, 7, 20),
    "indented": ("if True:\n    model.fit_generator([], steps_per_epoch=1)", 2, 11, 24),
    "tab": ("if True:\n\tmodel.fit_generator([], steps_per_epoch=1)", 2, 8, 21),
    "2-byte character before": (
        "s = '\u00e9'; model.fit_generator([], steps_per_epoch=1)", 1, 16, 29,
    ),
    "3-byte character before": (
        "s = '\u2192'; model.fit_generator([], steps_per_epoch=1)", 1, 16, 29,
    ),
    "astral character before": (
        "s = '\U0001f600'; model.fit_generator([], steps_per_epoch=1)", 1, 16, 29,
    ),
    "combining characters before": (
        "s = 'e\u0301'; model.fit_generator([], steps_per_epoch=1)", 1, 17, 30,
    ),
    "non-ASCII lines before": (
        "s = '\u65e5\u672c'\nmodel.fit_generator([], steps_per_epoch=1)", 2, 7, 20,
    ),
    "non-ASCII behind": ("model.fit_generator([], steps_per_epoch=1)  # \u00e9", 1, 7, 20),
    "form feed before": ("s = '\f'; model.fit_generator([], steps_per_epoch=1)", 1, 16, 29),
    "lines in a string before": (
        'x = """\n\n"""; model.fit_generator([], steps_per_epoch=1)', 3, 12, 25,
    ),
    "line separator in a string before": (
        "s = '\u2028'; model.fit_generator([], steps_per_epoch=1)", 1, 16, 29,
    ),
}  # fmt: skip
"""Text, line, column and end column of the method's name."""

HEAD = "from tensorflow import keras\nmodel = keras.Sequential()\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("text", "line", "column", "end"), PLACES.values(), ids=PLACES)
def test_places_are_one_based_code_points_with_exclusive_end(
    project: Project, text: str, line: int, column: int, end: int, newline: str
) -> None:
    source = (HEAD + text + "\n").replace("\n", newline)
    project.write({"a.py": source})
    (found,) = _json(project)["findings"]
    place = found["line"], found["column"], found["end_line"], found["end_column"]
    assert place == (line + 2, column, line + 2, end)
    rows = source.split("\n")
    assert rows[found["line"] - 1][column - 1 : end - 1] == "fit_generator"
    assert re.match(rf"a\.py:{line + 2}:{column}\D", project.run("check").text)


def test_byte_order_mark_is_no_column(project: Project) -> None:
    project.write({"a.py": b"\xef\xbb\xbf" + SAFE.encode()})
    (found,) = _json(project)["findings"]
    assert (found["line"], found["column"]) == (1, 1)
    assert (found["end_line"], found["end_column"]) == (1, len(SAFE))


def test_finding_over_several_lines(project: Project) -> None:
    project.write({"a.py": "x = 1\nfrom keras.layers import (\n    Dense,\n)\n"})
    (found,) = _json(project)["findings"]
    assert (found["line"], found["column"]) == (2, 1)
    assert (found["end_line"], found["end_column"]) == (4, 2)


def test_findings_are_sorted_by_path_and_place(project: Project) -> None:
    source = SAFE + "import keras\n" + MANUAL + SAFE.replace("Dense", "Conv2D")
    project.write({"b.py": source, "a.py": source, "a/z.py": source})
    places = [(f["path"], f["line"], f["column"]) for f in _json(project)["findings"]]
    assert len(places) == 12
    by_path = [path for path, _, _ in places]
    assert all(by_path.count(path) == 4 for path in by_path)
    for path in set(by_path):
        mine = [place for place in places if place[0] == path]
        assert mine == sorted(mine)
        assert places[places.index(mine[0]) :][:4] == mine  # not interleaved


def test_non_ascii_path_in_json(project: Project) -> None:
    project.write({"caf\u00e9/\u65e5\u672c.py": SAFE})
    assert [f["path"] for f in _json(project)["findings"]] == ["caf\u00e9/\u65e5\u672c.py"]


def test_check_shows_dialect_and_target(project: Project) -> None:
    project.write({"a.py": SAFE})
    stderr = project.run("check", "--dialect", "k1", "--target", "keras2").stderr
    assert re.search(r"\bdialect: k1\b", stderr)
    assert re.search(r"\btarget: keras2\b", stderr)


# -- apply ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "options", "code"),
    [
        ({}, [], 0),
        ({"a.py": CLEAN}, [], 0),
        ({"a.py": SAFE}, [], 0),
        ({"a.py": UNSAFE}, [], 0),
        ({"a.py": UNSAFE}, ["--unsafe"], 0),
        ({"a.py": MANUAL}, [], 0),
        ({"a.py": BROKEN}, [], 2),
        ({"a.py": BROKEN, "b.py": SAFE}, [], 2),
    ],
    ids=["no files", "clean", "safe", "left", "unsafe", "manual", "error", "error and fix"],
)
def test_exit_code_of_apply(
    project: Project, files: Mapping[str, str], options: list[str], code: int
) -> None:
    project.write(files)
    assert project.run("apply", *options).code == code


def test_apply_uses_safe_fixes_only(project: Project) -> None:
    project.write(ALL)
    project.run("apply")
    assert project.tree() == {k: v.encode() for k, v in {**ALL, "safe.py": SAFE_DONE}.items()}


def test_apply_unsafe_uses_both(project: Project) -> None:
    project.write(ALL)
    project.run("apply", "--unsafe")
    done = {**ALL, "safe.py": SAFE_DONE, "sub/unsafe.py": UNSAFE_DONE}
    assert project.tree() == {name: text.encode() for name, text in done.items()}


def test_apply_says_what_was_done_what_is_left_and_what_unsafe_adds(project: Project) -> None:
    two = (
        UNSAFE + "\n\ndef score(model, batches):\n    model.evaluate_generator(batches, steps=3)\n"
    )
    project.write({**ALL, "sub/two.py": two})
    outcome = project.run("apply")
    assert re.search(r"\bkeras-imports\W+1\b", outcome.stderr)
    assert re.search(r"\b1 fix in 1 file\b", outcome.stderr)
    assert re.search(r"\b3 more with --unsafe\b.*\bgenerator-methods\W+3\b", outcome.stderr)
    assert "sub/manual.py:1:26" in outcome.stderr
    assert "keras.legacy.interfaces" in outcome.stderr
    assert outcome.stdout == b""


def test_as_many_as_announced(project: Project) -> None:
    project.write({f"{i}.py": UNSAFE for i in range(4)})
    announced = re.search(r"(\d+) more with --unsafe", project.run("apply").stderr)
    applied = re.search(r"applied (\d+) fixes in 4 files", project.run("apply", "--unsafe").stderr)
    assert announced is not None
    assert applied is not None
    assert announced[1] == applied[1] == "4"


def test_apply_unsafe_promises_no_more(project: Project) -> None:
    project.write(ALL)
    stderr = project.run("apply", "--unsafe").stderr
    assert "more with" not in stderr
    assert re.search(r"\b2 fixes in 2 files\b", stderr)


def test_what_is_left_is_at_its_line_in_the_new_file(project: Project) -> None:
    """The fixes before it add a line."""
    project.write({"a.py": "import keras, numpy\n\n" + MANUAL})
    stderr = project.run("apply").stderr
    line = project.read("a.py").decode().splitlines().index(MANUAL.rstrip()) + 1
    assert line == 4
    assert f"a.py:{line}:26" in stderr


@pytest.mark.parametrize(
    "files",
    [{}, {"a.py": CLEAN}, {"a.py": "print('no Keras here')\n"}],
    ids=["no files", "clean", "no Keras"],
)
@pytest.mark.parametrize("command", ["diff", "apply"])
def test_nothing_to_do(project: Project, command: str, files: Mapping[str, str]) -> None:
    project.write(files)
    outcome = project.run(command)
    assert (outcome.code, outcome.stdout) == (0, b"")
    assert "left" not in outcome.stderr
    assert "--unsafe" not in outcome.stderr


# -- standard input -------------------------------------------------------------------

STREAMS = {
    "LF": SAFE.encode(),
    "CRLF": (UNSAFE + SAFE).replace("\n", "\r\n").encode(),
    "BOM": b"\xef\xbb\xbf" + SAFE.encode(),
    "latin-1": ("# coding: latin-1\n# \u00e9\n" + SAFE).encode("latin-1"),
    "no final newline": SAFE.rstrip("\n").encode(),
    "form feed and lone CR": b'x = """\f\r"""\n' + SAFE.encode(),
    "nothing old": CLEAN.replace("\n", "\r\n").encode(),
    "no Keras": b"import os\r\n",
    "manual only": MANUAL.encode(),
    "unsafe": UNSAFE.encode(),
    "empty": b"",
}


@pytest.mark.parametrize("options", [[], ["--unsafe"]], ids=["safe", "unsafe"])
@pytest.mark.parametrize("data", STREAMS.values(), ids=STREAMS)
def test_apply_of_stdin_is_apply_of_a_file(
    project: Project, data: bytes, options: list[str]
) -> None:
    outcome = project.run("apply", *options, "-", stdin=data)
    assert outcome.code == 0
    project.write({"a.py": data})
    project.run("apply", *options)
    assert outcome.stdout == project.read("a.py")


@pytest.mark.parametrize("arguments", [["-"], ["apply", "-"]], ids=" ".join)
@pytest.mark.parametrize("name", ["CRLF", "latin-1", "BOM", "no final newline"])
def test_filter_in_a_pipe(project: Project, arguments: list[str], name: str) -> None:
    """The bytes of a real pipe: nothing translates newlines or encodings."""
    outcome = project.spawn(*arguments, stdin=STREAMS[name])
    assert outcome.code == 0
    assert outcome.stdout == project.run("apply", "-", stdin=STREAMS[name]).stdout
    assert outcome.stdout == STREAMS[name].replace(b"from keras", b"from tensorflow.keras")


def test_filter_with_options(project: Project) -> None:
    outcome = project.spawn("-", "--unsafe", stdin=UNSAFE.encode())
    assert (outcome.code, outcome.stdout) == (0, UNSAFE_DONE.encode())


def test_filter_writes_no_files(project: Project, state: Path) -> None:
    project.write({"a.py": SAFE})
    before = project.stamps()
    project.run("apply", "-", stdin=SAFE.encode())
    assert project.stamps() == before
    assert list(state.iterdir()) == []


def test_check_of_stdin(project: Project) -> None:
    outcome = project.run("check", "-", stdin=(SAFE + UNSAFE).encode())
    assert outcome.code == 1
    assert len(outcome.lines) == 2
    assert ":1:1" in outcome.lines[0]
    assert ":6:11" in outcome.lines[1]
    assert project.run("check", "-", stdin=CLEAN.encode()).code == 0


def test_check_of_stdin_as_json(project: Project) -> None:
    outcome = project.run("check", "--format", "json", "-", stdin=SAFE.encode())
    assert outcome.code == 1
    (found,) = json.loads(outcome.stdout)["findings"]
    assert (found["line"], found["column"], found["rule"]) == (1, 1, "keras-imports")


def test_diff_of_stdin(project: Project) -> None:
    outcome = project.run("diff", "-", stdin=SAFE.encode())
    assert outcome.code == 1
    header = re.match(rb"--- .*\n\+\+\+ .*\n", outcome.stdout)
    assert header
    hunk = f"@@ -1 +1 @@\n-{SAFE}+{SAFE_DONE}"
    assert outcome.stdout[header.end() :] == hunk.encode()
    clean = project.run("diff", "-", stdin=CLEAN.encode())
    assert (clean.code, clean.stdout) == (0, b"")


BAD_STREAMS = {
    "syntax error": BROKEN.encode(),
    "binary": b"import keras\n\0",
    "undecodable": b"import keras\n# \xe9\n",
    "unknown encoding": b"# coding: nonsense\nimport keras\n",
}


@pytest.mark.parametrize("data", BAD_STREAMS.values(), ids=BAD_STREAMS)
def test_bad_input_passes_the_filter_unchanged(project: Project, data: bytes) -> None:
    """So that nobody loses a file to ``keras-codemods - <a >b``."""
    outcome = project.run("apply", "-", stdin=data)
    assert outcome.code == 2
    assert outcome.stdout == data
    assert len(outcome.errors) == 1


@pytest.mark.parametrize("command", ["check", "diff"])
@pytest.mark.parametrize("data", BAD_STREAMS.values(), ids=BAD_STREAMS)
def test_bad_input_of_check_and_diff(project: Project, command: str, data: bytes) -> None:
    outcome = project.run(command, "-", stdin=data)
    assert (outcome.code, outcome.stdout) == (2, b"")
    assert len(outcome.errors) == 1


def test_line_of_an_error_on_stdin(project: Project) -> None:
    (error,) = project.run("apply", "-", stdin=BROKEN.encode()).errors
    assert re.match(r"error: \S+:3: \S", error)


# -- jobs -----------------------------------------------------------------------------

MANY: dict[str, str | bytes] = {
    **{f"{i:02}/safe.py": SAFE * (i + 1) for i in range(6)},
    **{f"{i:02}/unsafe.py": UNSAFE for i in range(6)},
    **{f"{i:02}/manual.py": MANUAL for i in range(3)},
    "models.py": "from keras.models import Sequential\n\n\ndef build():\n    return Sequential()\n",
    "train.py": "from models import build\n\nbuild().fit_generator([], steps_per_epoch=3)\n",
    "broken.py": BROKEN,
    "undecodable.py": b"import keras  # \xe9\n",
}


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--format", "json"],
        ["check", "--dialect", "k1", "--target", "keras2", "--ignore", "removed"],
        ["diff"],
        ["diff", "--unsafe"],
        ["diff", "--unsafe", "--select", "generator-methods"],
    ],
    ids=" ".join,
)
def test_two_jobs_print_what_one_prints(project: Project, arguments: list[str]) -> None:
    project.write(MANY)
    one = project.spawn(*arguments, "--jobs", "1")
    two = project.spawn(*arguments, "--jobs", "2")
    assert two.stdout == one.stdout
    assert two.stderr == one.stderr
    assert two.code == one.code != 0
    assert len(one.stdout) > 100


@pytest.mark.parametrize("options", [[], ["--unsafe"]], ids=["safe", "unsafe"])
def test_two_jobs_write_what_one_writes(project: Project, state: Path, options: list[str]) -> None:
    results = []
    for jobs in ("1", "2"):
        project.write(MANY)
        outcome = project.spawn("apply", *options, "--jobs", jobs)
        results.append((outcome.code, outcome.stdout, outcome.stderr, project.tree()))
        shutil.rmtree(state)
    assert results[0] == results[1]
    assert b"build().fit([], steps_per_epoch=3)" in results[0][3]["train.py"]


# -- terminals ------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_no_progress_bar_in_a_pipe(project: Project, command: str) -> None:
    project.write(MANY)
    outcome = project.spawn(command)
    for text in (outcome.stderr, outcome.stdout.decode()):
        assert "\x1b" not in text
        assert "\r" not in text.replace(os.linesep, "\n")
        assert "\u2501" not in text


@pytest.mark.skipif(WINDOWS, reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize("command", ["check", "diff"])
def test_progress_bar_on_a_terminal(project: Project, command: str) -> None:
    """It is drawn on standard error; standard output has what it has in a pipe."""
    import pty

    project.write(MANY)
    expected = project.spawn(command).stdout
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "codemods", command],
        cwd=project.path,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux's way to say that the other end is closed
                break
            if not part:
                break
            shown += part
        assert process.stdout is not None
        assert process.stdout.read() == expected
    os.close(ours)
    assert b"\x1b[" in shown
    assert b"error: broken.py:3: " in shown
