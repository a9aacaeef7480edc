"""``diff``: git takes it, it says what ``apply`` does, and it is coloured on a terminal only."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codemods.views.diff import unified
from tests.conftest import (
    CLEAN,
    MANUAL,
    SAFE,
    SAFE_DONE,
    UNSAFE,
    UNSAFE_DONE,
    WINDOWS,
    Project,
    git,
)
from tests.fuzz import diffs
from tests.fuzz.choices import Choices

CODE = '''\
"""Trains."""
import os

from keras.models import Sequential
from keras.layers import Dense
from keras.preprocessing.image import ImageDataGenerator

model = Sequential([Dense(1)])
batches = ImageDataGenerator().flow_from_directory("pictures", batch_size=8)


def unrelated():
    return [os.sep,
            os.linesep,
            os.curdir,
            os.pardir]


model.fit_generator(
    batches,  # all of them
    steps_per_epoch=10,
    epochs=2,
)


def again(other):
    other.evaluate_generator(batches, steps=10, verbose=0)
'''

ODD = '''\
from keras.layers import Dense
text = """one\ftwo\rthree\vfour\x1cfive\u2028six\x85seven"""
\f
from keras.models import Sequential
model = Sequential([Dense(1)])
model.fit_generator([], steps_per_epoch=1)
'''

KERAS1 = """\
from keras.models import Sequential

model = Sequential()
model.fit_generator([], samples_per_epoch=3, nb_epoch=2)
"""

FILES = {
    "plain": CODE.encode(),
    "CRLF": CODE.replace("\n", "\r\n").encode(),
    "mixed newlines": CODE.replace("Dense\n", "Dense\r\n").encode(),
    "latin-1 with a cookie": ("# -*- coding: latin-1 -*-\n# \xe9t\xe9\n" + CODE).encode("latin-1"),
    "cp1252 with CRLF": ("# coding: cp1252\n# 5 \u20ac\n" + CODE)
    .replace("\n", "\r\n")
    .encode("cp1252"),
    "BOM": b"\xef\xbb\xbf" + CODE.encode(),
    "BOM and CRLF": b"\xef\xbb\xbf" + CODE.replace("\n", "\r\n").encode(),
    "BOM with the change on line 1": b"\xef\xbb\xbf" + SAFE.encode(),
    "no final newline, change far away": CODE.rstrip("\n").encode() + b"\n\n\n\n\nlast = 1",
    "no final newline, change on the last line": CODE.encode() + SAFE.rstrip("\n").encode(),
    "no newline at all": SAFE.rstrip("\n").encode(),
    "CRLF, no final newline": (CODE + SAFE).rstrip("\n").replace("\n", "\r\n").encode(),
    "form feed, lone CR and other line ends in a string": ODD.encode(),
    "the same with CRLF": ODD.replace("\n", "\r\n").encode(),
    "non-ASCII text": ("# \u65e5\u672c\u8a9e \U0001f600\n" + CODE).encode(),
    "tabs": CODE.replace("    ", "\t").encode(),
    "lines like those of a diff": (
        'text = """\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n\\ No newline at end of file\n"""\n' + SAFE
    ).encode(),
}

NAMES = [
    "train.py",
    "a name with spaces.py",
    "caf\u00e9/\u65e5\u672c.py",
    "deep/er/train.py",
    "sp ace/caf\u00e9 1.py",
    "-dash.py",
    *([] if WINDOWS else ['quo"te.py', "back\\slash.py", "tab\there.py"]),
]


@pytest.mark.parametrize("options", [(), ("--unsafe",)], ids=["safe", "unsafe"])
@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_git_apply_of_the_diff_equals_apply(
    repository: Project, content: bytes, options: tuple[str, ...]
) -> None:
    repository.write({"train.py": content})
    diff = repository.run("diff", *options)
    assert diff.code == 1
    assert repository.read("train.py") == content

    git("apply", "-", cwd=repository.path, stdin=diff.stdout)
    patched = repository.read("train.py")
    assert patched != content

    repository.write({"train.py": content})
    assert repository.run("apply", *options).code == 0
    assert repository.read("train.py") == patched


def test_git_takes_the_diff_of_any_two_files(repository: Project) -> None:
    """Of files that a fuzz target makes up: all of them in one patch."""
    chance = random.Random(0)
    pairs = [diffs.made(Choices(chance.randbytes(90))) for _ in range(300)]
    files = {f"{n}.txt": pair for n, pair in enumerate(pairs) if all(pair)}
    repository.write({name: old for name, (old, _) in files.items()})
    patch = b"".join(unified(name, old, new) for name, (old, new) in files.items())
    git("apply", "--whitespace=nowarn", "-", cwd=repository.path, stdin=patch)
    assert repository.tree() == {name: new for name, (_, new) in files.items()}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", ["plain", "CRLF"])
def test_git_apply_takes_any_path(repository: Project, name: str, content: str) -> None:
    repository.write({name: FILES[content]})
    diff = repository.run("diff")
    git("apply", "-", cwd=repository.path, stdin=diff.stdout)
    patched = repository.tree()
    assert b"tensorflow.keras" in patched[name]

    repository.write({name: FILES[content]})
    repository.run("apply")
    assert repository.tree() == patched


def test_many_files_make_one_patch(repository: Project) -> None:
    names = [f"{folder}/{i} {kind}.py" for folder in ("a", "b") for i, kind in enumerate(FILES)]
    files = dict(zip(names, [*FILES.values(), *FILES.values()]))
    repository.write(files)
    diff = repository.run("diff", "--unsafe")
    git("apply", "-", cwd=repository.path, stdin=diff.stdout)
    patched = repository.tree()
    repository.write(files)
    repository.run("apply", "--unsafe")
    assert repository.tree() == patched


@pytest.mark.parametrize(
    "arguments",
    [(), (".",), ("train.py",), ("../sub",), ("../sub/train.py",), ("{absolute}",)],
    ids=["none", "dot", "file", "parent", "file through parent", "absolute"],
)
@pytest.mark.parametrize("apply_from", [".", "sub"], ids=["from the top", "from the subfolder"])
def test_diff_of_a_subfolder(
    repository: Project,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    apply_from: str,
) -> None:
    repository.write({"sub/train.py": CODE, "other.py": CODE})
    monkeypatch.chdir(repository.path / "sub")
    absolute = str(repository.path / "sub" / "train.py")
    diff = repository.run("diff", *(a.replace("{absolute}", absolute) for a in arguments))
    assert b"--- a/sub/train.py\n+++ b/sub/train.py\n" in diff.stdout
    git("apply", "-", cwd=repository.path / apply_from, stdin=diff.stdout)
    assert b"tensorflow.keras" in repository.read("sub/train.py")
    assert repository.read("other.py") == CODE.encode()


def test_subfolder_given_from_the_top(repository: Project) -> None:
    repository.write({"sub/train.py": CODE})
    diff = repository.run("diff", "sub")
    assert b"--- a/sub/train.py\n+++ b/sub/train.py\n" in diff.stdout
    git("apply", "-", cwd=repository.path, stdin=diff.stdout)
    assert b"tensorflow.keras" in repository.read("sub/train.py")


def test_paths_start_at_the_innermost_work_tree(repository: Project) -> None:
    repository.write({"inner/sub/train.py": SAFE})
    git("init", "--quiet", "inner", cwd=repository.path)
    diff = repository.run("diff", "inner/sub/train.py")
    assert b"--- a/sub/train.py\n" in diff.stdout
    git("apply", "-", cwd=repository.path / "inner", stdin=diff.stdout)
    assert repository.read("inner/sub/train.py") == SAFE_DONE.encode()


def test_paths_in_a_linked_work_tree(repository: Project) -> None:
    """There ``.git`` is a file."""
    identity = ("-c", "user.name=n", "-c", "user.email=e@example.org")
    git(*identity, "commit", "--quiet", "--allow-empty", "-m", "empty", cwd=repository.path)
    git("worktree", "add", "--quiet", "linked", cwd=repository.path)
    repository.write({"linked/sub/train.py": SAFE})
    diff = repository.run("diff", "linked")
    assert b"--- a/sub/train.py\n" in diff.stdout
    git("apply", "-", cwd=repository.path / "linked", stdin=diff.stdout)
    assert repository.read("linked/sub/train.py") == SAFE_DONE.encode()


@pytest.mark.parametrize("absolute", [False, True], ids=["relative", "absolute"])
def test_outside_a_work_tree_paths_start_at_the_current_folder(
    project: Project, absolute: bool
) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    project.write({"sub/train.py": CODE})
    diff = project.run("diff", str(project.path / "sub") if absolute else "sub")
    assert diff.stdout.startswith(b"--- a/sub/train.py\n+++ b/sub/train.py\n@@ -1,")
    git("apply", "-", cwd=project.path, stdin=diff.stdout)
    patched = project.read("sub/train.py")
    project.write({"sub/train.py": CODE})
    project.run("apply")
    assert project.read("sub/train.py") == patched != CODE.encode()


def test_the_whole_text_of_a_diff(project: Project) -> None:
    before = "".join(f"line{i} = {i}\n" for i in range(9))
    project.write({"train.py": before + SAFE + "last = 1"})
    expected = (
        "--- a/train.py\n+++ b/train.py\n@@ -7,5 +7,5 @@\n"
        " line6 = 6\n line7 = 7\n line8 = 8\n"
        f"-{SAFE}+{SAFE_DONE}"
        " last = 1\n\\ No newline at end of file\n"
    )
    assert project.run("diff").stdout == expected.encode()


def test_distant_changes_are_hunks_of_their_own(project: Project) -> None:
    filler = "".join(f"line{i} = {i}\n" for i in range(20))
    project.write({"train.py": SAFE + filler + SAFE.replace("Dense", "Conv2D")})
    assert project.run("diff").stdout.count(b"\n@@ ") == 2


def test_files_without_edits_are_not_in_the_diff(project: Project) -> None:
    project.write({"clean.py": CLEAN, "manual.py": MANUAL, "old.py": SAFE})
    headers = re.findall(rb"^--- .*", project.run("diff").stdout, re.MULTILINE)
    assert headers == [b"--- a/old.py"]


def test_level_of_the_diff(project: Project) -> None:
    project.write({"one.py": SAFE, "two.py": UNSAFE})
    assert b"two.py" not in project.run("diff").stdout
    assert b"two.py" in project.run("diff", "--unsafe").stdout


def test_diff_writes_nothing(project: Project, state: Path) -> None:
    project.write({"one.py": SAFE, "two.py": UNSAFE, "three.py": MANUAL})
    before = project.stamps()
    project.run("diff", "--unsafe")
    assert project.stamps() == before
    assert list(state.iterdir()) == []


@pytest.mark.parametrize(
    ("files", "options", "code"),
    [
        ({"a.py": CLEAN}, (), 0),
        ({}, (), 0),
        ({"a.py": SAFE}, (), 1),
        ({"a.py": MANUAL}, (), 1),
        ({"a.py": UNSAFE}, ("--unsafe",), 1),
        ({"a.py": UNSAFE}, (), 0),
        ({"a.py": SAFE_DONE + UNSAFE_DONE}, ("--unsafe",), 0),
        ({"a.py": "import keras\nprint 1\n"}, ("--unsafe",), 1),
        ({"a.py": "import keras\nprint 1\n"}, (), 0),
        ({"a.py": "import keras\nprint (1\n"}, (), 2),
        ({"a.py": "import keras\nprint (1\n", "b.py": SAFE}, (), 2),
        ({"a.py": "import keras\nprint (1\n", "b.py": MANUAL}, (), 2),
    ],
    ids=[
        "nothing old",
        "no files",
        "an edit",
        "only a manual finding",
        "an unsafe edit with --unsafe",
        "an unsafe edit without --unsafe",
        "all migrated",
        "Python 2 with --unsafe",
        "Python 2 without --unsafe",
        "an error",
        "an error and an edit",
        "an error and a manual finding",
    ],
)
def test_exit_code(
    project: Project, files: dict[str, str], options: tuple[str, ...], code: int
) -> None:
    project.write(files)
    assert project.run("diff", *options).code == code


def test_stderr_has_the_summary_per_rule(project: Project) -> None:
    project.write({"one.py": CODE, "two.py": SAFE})
    stderr = project.run("diff").stderr
    assert re.search(r"\bkeras-imports\W+4\b", stderr)
    assert re.search(r"\bgenerator-methods\W+1\b", stderr)
    assert re.search(r"\b5 fixes in 2 files\b", stderr)
    assert re.search(r"\b1 more with --unsafe\b", stderr)
    assert "generator-methods 2" in project.run("diff", "--unsafe").stderr


def test_stderr_has_what_is_left_at_its_line_on_disk(project: Project) -> None:
    """The edits before it add a line; the file on disk does not have it yet."""
    project.write({"train.py": "import keras, numpy\n\n" + MANUAL})
    diff = project.run("diff")
    assert b"+import numpy\n" in diff.stdout
    assert re.search(r"\btrain\.py:3:26\b", diff.stderr)
    assert "train.py:4" not in diff.stderr
    assert "removed" in diff.stderr
    assert "keras.legacy.interfaces" in diff.stderr


def test_stderr_shows_dialect_and_target(project: Project) -> None:
    project.write({"train.py": SAFE})
    stderr = project.run("diff", "--dialect", "k1", "--target", "keras2").stderr
    assert re.search(r"\bdialect: k1\b", stderr)
    assert re.search(r"\btarget: keras2\b", stderr)


def test_evidence_of_the_dialect_is_shown(project: Project) -> None:
    project.write({"a.py": SAFE, "b.py": KERAS1})
    stderr = project.run("diff").stderr
    assert re.search(r"dialect: k1\b.*\b(samples_per_epoch|nb_epoch)\b.*\bb\.py\b", stderr)


@pytest.mark.parametrize("name", ["plain", "CRLF", "latin-1 with a cookie", "BOM"])
def test_no_colours_in_a_pipe(project: Project, name: str) -> None:
    project.write({"train.py": FILES[name]})
    done = project.spawn("diff")
    assert done.code == 1
    assert b"\x1b" not in done.stdout
    assert "\x1b" not in done.stderr
    assert done.stdout == project.run("diff").stdout  # bytes: nothing translates newlines
    assert b"\n+from tensorflow.keras" in done.stdout


@pytest.mark.skipif(WINDOWS, reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize("name", ["plain", "non-ASCII text"])
def test_colours_on_a_terminal(project: Project, name: str) -> None:
    project.write({"train.py": FILES[name]})
    plain = project.spawn("diff").stdout
    shown = _on_a_terminal(project, "diff").replace(b"\r\n", b"\n")
    assert b"\x1b[" in shown
    assert re.sub(rb"\x1b\[[0-9;]*m", b"", shown) == plain
    colours = {
        mark: re.findall(rb"^(\x1b\[[0-9;]+m)" + re.escape(mark), shown, re.MULTILINE)
        for mark in (b"+from", b"-from", b"@@ ")
    }
    assert all(colours.values())
    assert len({found[0] for found in colours.values()}) == 3


def _on_a_terminal(project: Project, *arguments: str) -> bytes:
    """What the command writes to a terminal that is its standard output."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "codemods", *arguments]
    environment = {**os.environ, "TERM": "xterm-256color"}
    with subprocess.Popen(
        command, cwd=project.path, stdout=theirs, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        os.close(theirs)
        parts = []
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux's way to say that the other end is closed
                break
            if not part:
                break
            parts.append(part)
    os.close(ours)
    assert process.returncode == 1
    return b"".join(parts)
