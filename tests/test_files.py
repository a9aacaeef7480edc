"""Which files are read, what of them is kept, and what happens to bad ones."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import codemods.rules
from tests.conftest import (
    CLEAN,
    MANUAL,
    SAFE,
    SAFE_DONE,
    UNSAFE,
    WINDOWS,
    Outcome,
    Project,
    git,
)

# -- what is kept ---------------------------------------------------------------------

BOM = b"\xef\xbb\xbf"
TEXT = "# caf\u00e9\n" + SAFE + "x = '\u00e9'\n"
DONE = TEXT.replace(SAFE, SAFE_DONE)

KEPT = {
    "UTF-8": (TEXT.encode(), DONE.encode()),
    "UTF-8 cookie": (("# coding: utf-8\n" + TEXT).encode(), ("# coding: utf-8\n" + DONE).encode()),
    "BOM": (BOM + TEXT.encode(), BOM + DONE.encode()),
    "BOM and cookie": (
        BOM + b"# coding: utf-8\n" + TEXT.encode(),
        BOM + b"# coding: utf-8\n" + DONE.encode(),
    ),
    "latin-1": (
        ("# -*- coding: latin-1 -*-\n" + TEXT).encode("latin-1"),
        ("# -*- coding: latin-1 -*-\n" + DONE).encode("latin-1"),
    ),
    "cookie on line 2": (
        ("#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n" + TEXT).encode("cp1252"),
        ("#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n" + DONE).encode("cp1252"),
    ),
    "shift-jis": (
        ("# coding: shift_jis\n# \u65e5\u672c\n" + SAFE).encode("shift_jis"),
        ("# coding: shift_jis\n# \u65e5\u672c\n" + SAFE_DONE).encode("shift_jis"),
    ),
    "CRLF": (TEXT.replace("\n", "\r\n").encode(), DONE.replace("\n", "\r\n").encode()),
    "CR": (TEXT.replace("\n", "\r").encode(), DONE.replace("\n", "\r").encode()),
    "mixed newlines": (
        b"a = 1\r\n" + SAFE.encode() + b"b = 2\r\nc = 3\n",
        b"a = 1\r\n" + SAFE_DONE.encode() + b"b = 2\r\nc = 3\n",
    ),
    "no final newline": (SAFE.rstrip("\n").encode(), SAFE_DONE.rstrip("\n").encode()),
    "blank lines at the end": ((SAFE + "\n\n").encode(), (SAFE_DONE + "\n\n").encode()),
    "white space at line ends": (
        (SAFE + "x = 1  \t\n").encode(),
        (SAFE_DONE + "x = 1  \t\n").encode(),
    ),
    "form feeds": (
        b"\f\n" + SAFE.encode() + b"\f\nx = 1\n",
        b"\f\n" + SAFE_DONE.encode() + b"\f\nx = 1\n",
    ),
    "control characters in a string": (
        SAFE.encode() + b't = """\x01\x0b\x0c\r\x1b\x7f"""\n',
        SAFE_DONE.encode() + b't = """\x01\x0b\x0c\r\x1b\x7f"""\n',
    ),
    "unusual line ends in a string": (
        (SAFE + 't = "\x85\u2028\u2029"\n').encode(),
        (SAFE_DONE + 't = "\x85\u2028\u2029"\n').encode(),
    ),
}


@pytest.mark.parametrize(("before", "after"), KEPT.values(), ids=KEPT)
def test_bytes_that_are_not_edited_are_kept(project: Project, before: bytes, after: bytes) -> None:
    project.write({"a.py": before})
    assert project.run("apply").code == 0
    assert project.read("a.py") == after


def test_inserted_lines_have_the_newline_of_the_file(project: Project) -> None:
    project.write({"a.py": b"import keras, numpy\r\n\r\nx = keras.layers.Dense(1)\r\n"})
    project.run("apply")
    text = project.read("a.py")
    assert text.count(b"\n") == text.count(b"\r\n") == 4


@pytest.mark.skipif(WINDOWS, reason="modes are POSIX")
@pytest.mark.parametrize("mode", [0o755, 0o600, 0o640, 0o664], ids=oct)
def test_mode_is_kept(project: Project, mode: int) -> None:
    project.write({"a.py": SAFE})
    os.chmod(project.path / "a.py", mode)
    project.run("apply")
    assert project.read("a.py") == SAFE_DONE.encode()
    assert os.stat(project.path / "a.py").st_mode & 0o7777 == mode


@pytest.mark.skipif(WINDOWS, reason="symbolic links need a privilege on Windows")
def test_symbolic_link_stays_one(project: Project) -> None:
    project.write({"real/a.txt": SAFE})
    os.symlink(os.path.join("real", "a.txt"), "link.py")
    project.run("apply", "link.py")
    assert os.readlink("link.py") == os.path.join("real", "a.txt")
    assert project.read("real/a.txt") == SAFE_DONE.encode()


@pytest.mark.parametrize("options", [(), ("--unsafe",)], ids=["safe", "unsafe"])
def test_only_files_with_edits_are_written(project: Project, options: tuple[str, ...]) -> None:
    project.write(
        {
            "safe.py": SAFE,
            "unsafe.py": UNSAFE,
            "manual.py": MANUAL,
            "clean.py": CLEAN,
            "other.py": "import os\n",
            "notes.txt": SAFE,
            "requirements.txt": "numpy\n",
        }
    )
    before = project.stamps()
    project.run("apply", *options)
    after = project.stamps()
    written = {name for name in before if before[name] != after[name]}
    assert written == ({"safe.py", "unsafe.py"} if options else {"safe.py"})
    assert after.keys() == before.keys()  # nor is anything left behind


@pytest.mark.parametrize("options", [(), ("--unsafe",)], ids=["safe", "unsafe"])
def test_second_apply_touches_nothing(project: Project, options: tuple[str, ...]) -> None:
    sources = {f"{i}.py": before for i, (before, _) in enumerate(KEPT.values())}
    project.write({**sources, "unsafe.py": UNSAFE, "manual.py": MANUAL})
    project.run("apply", *options)
    before = project.stamps()
    assert before["0.py"].data == KEPT["UTF-8"][1]
    again = project.run("apply", *options)
    assert project.stamps() == before
    assert again.code == 0
    assert "applied" not in again.stderr


# -- which files are read -------------------------------------------------------------


def _visited(outcome: Outcome) -> list[str]:
    """The files in which ``check`` found the one old line."""
    assert outcome.errors == []
    return sorted(
        line.rpartition(":1:1: ")[0] or line.partition(":1:1")[0] for line in outcome.lines
    )


def test_folders_are_walked_for_python_files(project: Project) -> None:
    project.write(dict.fromkeys(["a.py", "b/c.py", "b/d/e.py", "f.txt", "g", "h.pyc"], SAFE))
    assert _visited(project.run("check", ".")) == ["a.py", "b/c.py", "b/d/e.py"]


def test_the_current_folder_is_the_default(project: Project) -> None:
    project.write({"a.py": SAFE, "b/c.py": SAFE})
    assert project.run("check").stdout == project.run("check", ".").stdout != b""


def test_several_paths(project: Project) -> None:
    project.write(dict.fromkeys(["a/x.py", "b/x.py", "c/x.py", "d.py"], SAFE))
    assert _visited(project.run("check", "a", "c", "d.py")) == ["a/x.py", "c/x.py", "d.py"]


@pytest.mark.parametrize(
    "arguments",
    [("a", "a"), ("a", "a/x.py"), ("a/x.py", "a"), (".", "a"), ("a/x.py", "a/../a/x.py")],
    ids=" ".join,
)
def test_a_file_that_is_reached_twice_is_read_once(
    project: Project, arguments: tuple[str, ...]
) -> None:
    project.write({"a/x.py": SAFE})
    assert len(project.run("check", *arguments).lines) == 1


def test_a_file_that_is_named_is_read_whatever_its_name(project: Project) -> None:
    project.write({"script": SAFE, "old.txt": SAFE})
    assert _visited(project.run("check", "script", "old.txt")) == ["old.txt", "script"]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("sub", "sub/deep/a.py"),
        ("sub/deep", "sub/deep/a.py"),
        ("sub/deep/a.py", "sub/deep/a.py"),
        ("../project/sub", "../project/sub/deep/a.py"),
        ("{here}/sub", "{here}/sub/deep/a.py"),
    ],
)
def test_paths_are_shown_as_reached_with_slashes(project: Project, given: str, shown: str) -> None:
    project.write({"sub/deep/a.py": SAFE})
    given = os.path.normpath(given.format(here=project.path))
    shown = shown.format(here=project.path.as_posix())
    assert _visited(project.run("check", given)) == [shown]


IGNORES: dict[str, dict[str, str]] = {
    "file": {".gitignore": "b.py\n"},
    "pattern": {".gitignore": "*_gen.py\n"},
    "folder": {".gitignore": "build/\n"},
    "folder without slash": {".gitignore": "build\n"},
    "anchored": {".gitignore": "/b.py\n"},
    "inner slash anchors": {".gitignore": "sub/b.py\n"},
    "double star": {".gitignore": "**/deep/*.py\n"},
    "star does not cross folders": {".gitignore": "/*/b.py\n"},
    "comment and blank lines": {".gitignore": "# b.py\n\n \nbuild/\n"},
    "negation": {".gitignore": "*.py\n!b.py\n"},
    "negation, then ignored again": {".gitignore": "*.py\n!b.py\n/sub/b.py\n"},
    "no way back into an ignored folder": {".gitignore": "build/\n!build/b.py\n"},
    "contents of a folder, one back": {".gitignore": "build/*\n!build/b.py\n"},
    "nested": {"sub/.gitignore": "b.py\n"},
    "nested, anchored there": {"sub/.gitignore": "/b.py\n"},
    "nested takes back": {".gitignore": "b.py\n", "sub/.gitignore": "!b.py\n"},
    "nested takes back, deeper ignores again": {
        ".gitignore": "b.py\n",
        "sub/.gitignore": "!b.py\n",
        "sub/deep/.gitignore": "b.py\n",
    },
    "nested cannot take back an ignored folder": {
        ".gitignore": "build/\n",
        "build/.gitignore": "!*.py\n",
        "sub/build/.gitignore": "!*.py\n",
    },
    "folder pattern spares files": {".gitignore": "b.py/\n"},
    "CRLF": {".gitignore": "b.py\r\nbuild/\r\n"},
    "escaped": {".gitignore": "\\#odd.py\n\\!odd.py\n"},
    "character class": {".gitignore": "[a-b].py\n"},
    "non-ASCII": {".gitignore": "caf\u00e9.py\n"},
    "everything": {".gitignore": "*\n"},
}  # fmt: skip

TREE = [
    "a.py", "b.py", "c_gen.py", "#odd.py", "!odd.py", "caf\u00e9.py", "build/a.py", "build/b.py",
    "build/deep/b.py", "sub/a.py", "sub/b.py", "sub/build/a.py", "sub/deep/a.py", "sub/deep/b.py",
    "sub/deep/c_gen.py", "other/deep/b.py",
]  # fmt: skip


@pytest.mark.parametrize("top", [".", "sub", "sub/deep"])
@pytest.mark.parametrize("ignores", IGNORES.values(), ids=IGNORES)
def test_gitignore_means_what_it_means_to_git(
    repository: Project, ignores: dict[str, str], top: str
) -> None:
    """Also where it stands above the folder that is given."""
    repository.write({**dict.fromkeys(TREE, SAFE), **ignores})
    listed = git("ls-files", "-z", "--others", "--exclude-standard", "--", top, cwd=repository.path)
    expected = sorted(n for n in listed.decode().split("\0") if n.endswith(".py"))
    assert _visited(repository.run("check", top)) == expected


def test_gitignore_counts_outside_a_work_tree_too(project: Project) -> None:
    project.write({"a.py": SAFE, "b.py": SAFE, ".gitignore": "b.py\n"})
    assert _visited(project.run("check")) == ["a.py"]


def test_gitignore_of_another_work_tree_around_does_not_count(repository: Project) -> None:
    repository.write({".gitignore": "*.py\n", "inner/a.py": SAFE})
    git("init", "--quiet", "inner", cwd=repository.path)
    assert _visited(repository.run("check", "inner")) == ["inner/a.py"]


def test_an_ignored_file_that_is_named_is_read(project: Project) -> None:
    project.write({"b.py": SAFE, ".gitignore": "b.py\n"})
    assert _visited(project.run("check", "b.py")) == ["b.py"]


@pytest.mark.parametrize(
    "skipped",
    [
        {"env/pyvenv.cfg": "", "env/bin/tool.py": SAFE},
        {"deep/.venv/pyvenv.cfg": "", "deep/.venv/lib/x.py": SAFE},
        {"vendor/lib/python3.6/site-packages/keras/layers.py": SAFE},
        {"site-packages/keras/layers.py": SAFE},
        {".git/hooks/hook.py": SAFE},
    ],
    ids=["environment", "nested environment", "site-packages below", "site-packages", ".git"],
)
def test_folders_that_are_skipped(project: Project, skipped: dict[str, str]) -> None:
    project.write({"a.py": SAFE, "lib/b.py": SAFE, **skipped})
    assert _visited(project.run("check")) == ["a.py", "lib/b.py"]


def test_virtual_environment_of_python_itself(project: Project) -> None:
    project.write({"a.py": SAFE})
    command = [sys.executable, "-m", "venv", "--without-pip", "surroundings"]
    subprocess.run(command, cwd=project.path, check=True)
    project.write({"surroundings/mine.py": SAFE})
    assert _visited(project.run("check")) == ["a.py"]


@pytest.mark.parametrize("name", ["venvs", "environment", "packages"])
def test_folders_that_only_sound_like_it_are_walked(project: Project, name: str) -> None:
    project.write({f"{name}/a.py": SAFE})
    assert _visited(project.run("check")) == [f"{name}/a.py"]


@pytest.mark.skipif(WINDOWS, reason="symbolic links need a privilege on Windows")
def test_a_link_that_leads_back_does_not_loop(project: Project) -> None:
    project.write({"sub/a.py": SAFE})
    os.symlink("..", project.path / "sub" / "up", target_is_directory=True)
    assert _visited(project.run("check")) == ["sub/a.py"]


# -- bad input ------------------------------------------------------------------------

OLD = "import keras\n"

BAD_SOURCES: dict[str, tuple[bytes, int]] = {
    "syntax error": (b"import keras\n\nx = = 1\n", 3),
    "indentation": (b"import keras\n  x = 1\n", 2),
    "unclosed bracket": (b"import keras\nx = (1,\n", 2),
    "undecodable bytes": (b"import keras\n\n# caf\xe9\n", 3),
    "undecodable bytes after CRLF": (b"import keras\r\n\r\n# caf\xe9\r\n", 3),
    "BOM and another cookie": (BOM + b"# coding: latin-1\nimport keras\n", 0),
    "unknown encoding": (b"# coding: no-such-encoding\nimport keras\n", 0),
    "encoding that is no text encoding": (b"# coding: rot13\nimport keras\n", 0),
    "binary": (b"import keras\n\x00\x01\x02\n", 0),
}
"""Sources that cannot be understood, with the line at fault (0: none is promised)."""


def _expect(project: Project, command: str, outcome: Outcome, bad: bytes, stderr: str) -> None:
    """The bad file is reported and untouched; the good ones beside it were done."""
    assert outcome.code == 2
    assert outcome.errors == [stderr]
    assert "Traceback" not in outcome.stderr
    assert project.read("m.py") == bad
    if command == "apply":
        assert project.read("a.py") == project.read("z.py") == SAFE_DONE.encode()
    else:
        assert project.read("a.py") == project.read("z.py") == SAFE.encode()
        assert b"a.py" in outcome.stdout
        assert b"z.py" in outcome.stdout


@pytest.mark.parametrize("jobs", ["1", "2"], ids=["one job", "two jobs"])
@pytest.mark.parametrize("command", ["check", "diff", "apply"])
@pytest.mark.parametrize("source", BAD_SOURCES.values(), ids=BAD_SOURCES)
def test_bad_source(project: Project, command: str, source: tuple[bytes, int], jobs: str) -> None:
    data, line = source
    project.write({"a.py": SAFE, "m.py": data, "z.py": SAFE})
    outcome = project.run(command, "--jobs", jobs, ".")
    assert len(outcome.errors) == 1, outcome.stderr
    start = f"error: m.py:{line}: " if line else "error: m.py:"
    assert outcome.errors[0].startswith(start)
    assert len(outcome.errors[0]) > len(start)
    _expect(project, command, outcome, data, outcome.errors[0])


@pytest.mark.parametrize("command", ["check", "diff", "apply"])
def test_syntax_error_in_a_file_without_keras_is_none(project: Project, command: str) -> None:
    project.write({"a.py": "print 'x'\n", "b.py": "x = (\n"})
    outcome = project.run(command)
    assert (outcome.code, outcome.stdout, outcome.errors) == (0, b"", [])


@pytest.mark.parametrize("command", ["check", "diff", "apply"])
def test_missing_path(project: Project, command: str) -> None:
    project.write({"a.py": SAFE, "z.py": SAFE, "m.py": "x"})
    outcome = project.run(command, "a.py", "nowhere/b.py", "z.py")
    assert len(outcome.errors) == 1
    assert outcome.errors[0].startswith("error: nowhere/b.py:")
    _expect(project, command, outcome, b"x", outcome.errors[0])


def test_only_missing_paths(project: Project) -> None:
    outcome = project.run("check", "x.py", "y")
    assert outcome.code == 2
    assert [e.partition(": ")[2].split(":")[0] for e in outcome.errors] == ["x.py", "y"]


@pytest.mark.parametrize("command", ["check", "diff", "apply"])
def test_unreadable_file(project: Project, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a failing ``open``: neither root nor Windows obeys modes."""
    project.write({"a.py": SAFE, "m.py": SAFE, "z.py": SAFE})
    real = builtins.open

    def fail(file: Any, *args: Any, **options: Any) -> Any:
        if isinstance(file, (str, Path)) and os.path.basename(file) == "m.py":
            raise PermissionError(13, "Permission denied", str(file))
        return real(file, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(builtins, "open", fail)
        outcome = project.run(command, ".")
    assert len(outcome.errors) == 1
    assert outcome.errors[0].startswith("error: m.py:")
    assert "ermission denied" in outcome.errors[0]
    _expect(project, command, outcome, SAFE.encode(), outcome.errors[0])


@pytest.mark.parametrize("command", ["check", "diff", "apply"])
def test_folder_that_cannot_be_listed(
    project: Project, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write({"a.py": SAFE, "m/b.py": SAFE, "m.py": "x", "z.py": SAFE})
    real = os.scandir

    def fail(path: Any = ".") -> Any:
        if os.path.basename(path) == "m":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", fail)
    outcome = project.run(command, ".")
    assert len(outcome.errors) == 1
    assert outcome.errors[0].startswith("error: m:")
    assert "ermission denied" in outcome.errors[0]
    _expect(project, command, outcome, b"x", outcome.errors[0])


def test_file_that_cannot_be_replaced(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"a.py": SAFE, "m.py": SAFE, "z.py": SAFE})
    real = os.replace

    def fail(source: Any, target: Any) -> None:
        if os.path.basename(target) == "m.py":
            raise PermissionError(13, "Permission denied", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", fail)
    outcome = project.run("apply", ".")
    assert len(outcome.errors) == 1
    assert outcome.errors[0].startswith("error: m.py:")
    _expect(project, "apply", outcome, SAFE.encode(), outcome.errors[0])
    assert sorted(project.tree()) == ["a.py", "m.py", "z.py"]


@pytest.mark.skipif(WINDOWS, reason="named pipes are POSIX")
@pytest.mark.parametrize("command", ["check", "diff", "apply"])
@pytest.mark.parametrize("named", [True, False], ids=["named", "in a folder"])
def test_named_pipe(project: Project, command: str, named: bool) -> None:
    """Opening one would wait for ever."""
    project.write({"a.py": SAFE, "z.py": SAFE})
    if sys.platform != "win32":
        os.mkfifo(project.path / "pipe.py")
    outcome = project.spawn(command, "a.py", "pipe.py", "z.py") if named else project.spawn(command)
    if named:
        assert outcome.code == 2
        assert len(outcome.errors) == 1
        assert outcome.errors[0].startswith("error: pipe.py:")
    if command == "apply":
        assert project.read("a.py") == project.read("z.py") == SAFE_DONE.encode()
    else:
        assert b"a.py" in outcome.stdout
        assert b"z.py" in outcome.stdout


# -- defects of the tool --------------------------------------------------------------

BROKEN_RULE = """\
from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules import Rule


def check(analysis):
    document = analysis.document
    place = document.text.find("TRIGGER")
    if place < 0:
        return
    {check}

    def render():
        {render}

    yield analysis.finding("broken", place, place + 7, "m", Safety.SAFE, render=render)


RULE = Rule("broken", "fails", check, words=(b"TRIGGER",))
"""

FIX = "return Fix((analysis.edit(place, place + 7, {text}),))"

BROKEN_RULES = {
    "check raises": ('raise ValueError("why")', "pass"),
    "check raises after a finding": (
        """yield analysis.finding("broken", place, place + 7, "m", Safety.MANUAL)
    raise KeyError(1)""",
        "pass",
    ),
    "check recurses for ever": ("check(analysis).__next__()", "pass"),
}

SPOILING_RULES = {
    "result does not parse": ("pass", FIX.format(text='"("')),
    "fix never comes to an end": ("pass", FIX.format(text='"TRIGGER + 1"')),
}


@pytest.fixture
def broken_rule(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A rule that fails, registered as rules are: by being there."""
    check, render = request.param
    folder = tmp_path / "rules"
    folder.mkdir()
    source = BROKEN_RULE.format(check=check, render=render)
    (folder / "broken_for_a_test.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(codemods.rules, "__path__", [*codemods.rules.__path__, str(folder)])
    codemods.rules.all_rules.cache_clear()
    yield source
    sys.modules.pop("codemods.rules.broken_for_a_test", None)
    codemods.rules.all_rules.cache_clear()


@pytest.mark.parametrize("command", ["check", "diff", "apply"])
@pytest.mark.parametrize(
    "broken_rule", list(BROKEN_RULES.values()), ids=list(BROKEN_RULES), indirect=True
)
def test_rule_that_raises(project: Project, command: str, broken_rule: str) -> None:
    bad = (SAFE + "\nTRIGGER\n").encode()
    project.write({"a.py": SAFE, "m.py": bad, "z.py": SAFE})
    outcome = project.run(command, ".")
    assert len(outcome.errors) == 1, outcome.stderr
    assert outcome.errors[0].startswith("error: m.py:")
    assert "broken" in outcome.errors[0]  # which rule it was
    assert b"m.py" not in outcome.stdout
    _expect(project, command, outcome, bad, outcome.errors[0])


@pytest.mark.parametrize("command", ["diff", "apply"])
@pytest.mark.parametrize(
    "broken_rule", list(SPOILING_RULES.values()), ids=list(SPOILING_RULES), indirect=True
)
def test_spoiled_result_is_never_written(project: Project, command: str, broken_rule: str) -> None:
    project.write({"a.py": SAFE, "m.py": SAFE + "\nTRIGGER\n", "z.py": SAFE})
    outcome = project.run(command, ".")
    assert outcome.code == 2
    assert len(outcome.errors) == 1, outcome.stderr
    assert outcome.errors[0].startswith("error: m.py:")
    assert b"+(" not in outcome.stdout
    assert b"TRIGGER + 1" not in outcome.stdout
    assert project.read("m.py").endswith(b"\nTRIGGER\n")
    if command == "apply":
        assert project.read("a.py") == project.read("z.py") == SAFE_DONE.encode()
