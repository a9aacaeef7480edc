"""Undo: the last apply taken back, also an interrupted one; what the journal keeps."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from codemods.project import disk, journal, memory, state
from tests.conftest import SAFE, SAFE_DONE, UNSAFE, UNSAFE_DONE, WINDOWS, Project, git

K1 = "from keras.layers import Dense\nDense(input_dim=3, output_dim=4, init='uniform')\n"
TREE: dict[str, str | bytes] = {
    "a.py": SAFE,
    "sub/b.py": SAFE.replace("\n", "\r\n"),
    "sub/latin.py": "# coding: latin-1\n# é\n".encode("latin-1") + SAFE.encode(),
    "clean.py": "x = 1\n",
    "k1.py": K1,
}


def _journal() -> Path:
    return state.folder("journal")


def _archives() -> list[str]:
    return sorted(path.name for path in _journal().glob("*.zip"))


# -- undo -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", [(), (".",), ("sub/..",)], ids=["no path", "here", "a detour"])
def test_undo_restores_every_byte(project: Project, path: tuple[str, ...]) -> None:
    project.write(TREE)
    before = project.tree()
    assert project.run("apply", "--unsafe").code == 0
    assert project.tree() != before
    outcome = project.run("undo", *path)
    assert outcome.code == 0
    assert outcome.stderr.startswith("restored 4 files")
    assert project.tree() == before


def test_apply_after_undo_is_apply(project: Project) -> None:
    """The memory of dialects goes back as well."""
    project.write(TREE)
    project.run("apply", "--dialect", "k2", "k1.py")
    assert memory.recall({"k1.py": project.read("k1.py")})["k1.py"].dialect == "k2"
    project.run("undo")
    assert memory.recall({"k1.py": project.read("k1.py")}) == {}
    first = project.run("apply")
    done = project.tree()
    assert project.run("undo").code == 0
    again = project.run("apply")
    assert (project.tree(), again.stderr) == (done, first.stderr)


def test_each_undo_takes_back_one_apply(project: Project) -> None:
    project.write({"a.py": SAFE + UNSAFE})
    trees = [project.tree()]
    for options in ([], ["--unsafe"]):
        project.run("apply", *options)
        trees.append(project.tree())
    assert len({tree["a.py"] for tree in trees}) == 3
    for expected in reversed(trees[:-1]):
        assert project.run("undo").code == 0
        assert project.tree() == expected
    outcome = project.run("undo")
    assert outcome.code == 2
    assert outcome.errors == ["error: no apply to undo in ."]


def test_undo_is_for_the_files_of_its_path(project: Project) -> None:
    project.write({"one/a.py": SAFE, "two/b.py": SAFE})
    project.run("apply", "one")
    project.run("apply", "two")
    assert project.run("undo", "one").code == 0
    assert project.read("one/a.py") == SAFE.encode()
    assert project.read("two/b.py") == SAFE_DONE.encode()


def test_undo_of_a_part_is_refused(project: Project) -> None:
    """What one apply did belongs together; the message has the command for all of it."""
    project.write({"one/a.py": SAFE, "two/b.py": SAFE})
    project.run("apply")
    done = project.tree()
    outcome = project.run("undo", "one")
    assert outcome.code == 2
    assert outcome.stderr.rstrip().endswith(f"keras-codemods undo {project.path}")
    assert project.tree() == done
    assert project.run("undo", "one", "two").code == 0


def test_undo_of_one_file(project: Project) -> None:
    project.write({"a.py": SAFE, "b.py": SAFE})
    project.run("apply", "a.py")
    assert project.run("undo", "a.py").code == 0
    assert project.read("a.py") == SAFE.encode()


@pytest.mark.parametrize("change", ["edited", "removed", "a folder"])
def test_undo_refuses_where_a_file_changed_since(project: Project, change: str) -> None:
    project.write({"a.py": SAFE, "b.py": SAFE})
    project.run("apply")
    os.unlink("b.py")
    if change == "edited":
        project.write({"b.py": SAFE_DONE + "mine = 1\n"})
    elif change == "a folder":
        os.mkdir("b.py")
    now = project.tree()
    outcome = project.run("undo")
    assert outcome.code == 2
    assert outcome.errors[0].startswith(f"error: {project.path / 'b.py'}: ")
    assert "--skip-changed" in outcome.errors[-1]
    assert project.tree() == now
    outcome = project.run("undo", "--skip-changed")
    assert outcome.code == 0
    assert project.read("a.py") == SAFE.encode()
    assert project.tree().get("b.py") == now.get("b.py")


def test_a_file_that_cannot_be_read_is_not_given_up(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows whether it has changed since; the next undo may know."""
    project.write({"a.py": SAFE, "b.py": SAFE})
    project.run("apply")
    done, real = project.tree(), open

    def broken(file: Any, *args: Any, **options: Any) -> Any:
        if str(file).endswith("b.py"):
            raise OSError(errno.EIO, "Input/output error")
        return real(file, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", broken)
        for options in ((), ("--skip-changed",)):
            outcome = project.run("undo", *options)
            assert outcome.code == 2
            assert "b.py: cannot be read: input/output error" in outcome.errors[0]
    assert project.tree() == done
    assert project.run("undo").code == 0
    assert project.read("b.py") == SAFE.encode()


def test_a_file_that_is_as_before_already_is_no_obstacle(project: Project) -> None:
    project.write({"a.py": SAFE, "b.py": SAFE})
    project.run("apply")
    project.write({"b.py": SAFE})
    stamp = project.stamps()["b.py"]
    assert project.run("undo").code == 0
    assert project.read("a.py") == SAFE.encode()
    assert project.stamps()["b.py"] == stamp


@pytest.mark.skipif(WINDOWS, reason="modes are POSIX")
def test_undo_keeps_the_mode(project: Project) -> None:
    project.write({"a.py": SAFE})
    os.chmod("a.py", 0o750)
    project.run("apply")
    project.run("undo")
    assert os.stat("a.py").st_mode & 0o7777 == 0o750


# -- the journal ----------------------------------------------------------------------


def test_the_old_files_can_be_had_without_this_tool(project: Project) -> None:
    project.write({"a.py": SAFE})
    project.run("apply")
    with zipfile.ZipFile(_journal() / "000001.zip") as archive:
        told = json.loads(archive.read("run.json"))
        (entry,) = told["files"]
        assert entry[0] == str((project.path / "a.py").resolve())
        assert archive.read(entry[3]) == SAFE.encode()


def test_applies_are_listed(project: Project) -> None:
    project.write({"a.py": SAFE, "sub/b.py": SAFE})
    project.run("apply", "a.py")
    project.run("apply", "sub")
    project.run("undo", "a.py")
    lines = project.run("undo", "--list").lines
    assert [line.strip() for line in lines if line.startswith(" ")] == [
        str((project.path / name).resolve()) for name in (Path("sub/b.py"), Path("a.py"))
    ]
    heads = [line for line in lines if not line.startswith(" ")]
    assert [", undone" in head for head in heads] == [False, True]
    assert all(f"(in {project.path})" in head and "1 file" in head for head in heads)
    assert project.run("undo", "--list", "sub").lines == lines[:2]


def test_the_command_is_listed(project: Project) -> None:
    project.write({"a.py": SAFE})
    project.spawn("apply", "--unsafe", "a.py")
    assert "keras-codemods apply --unsafe a.py" in project.run("undo", "--list").text


def test_no_journal(project: Project, state: Path) -> None:
    project.write({"a.py": SAFE})
    assert project.run("apply", "--no-journal").code == 0
    assert project.read("a.py") == SAFE_DONE.encode()
    assert _archives() == []
    assert project.run("undo").code == 2


def test_nothing_to_write_is_not_entered(project: Project) -> None:
    project.write({"a.py": SAFE_DONE})
    project.run("apply")
    assert _archives() == []


@pytest.mark.skipif(WINDOWS, reason="modes are POSIX")
def test_the_state_is_private(project: Project) -> None:
    old = os.umask(0)
    try:
        os.makedirs(state.folder("dialects"), 0o777)
        project.write({"a.py": SAFE})
        project.run("apply")
    finally:
        os.umask(old)
    for path in [state.folder(), *state.folder().rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_the_state_cannot_be_written(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.path / "file").write_bytes(b"")
    for name in ("XDG_STATE_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(name, str(project.path / "file" / "state"))
    monkeypatch.setenv("HOME", str(project.path / "file"))
    project.write({"a.py": SAFE})
    outcome = project.run("apply")
    assert outcome.code == 2
    assert "--no-journal" in outcome.errors[-1]
    assert project.read("a.py") == SAFE.encode()
    assert project.run("apply", "--no-journal").code == 0
    assert project.read("a.py") == SAFE_DONE.encode()


def test_old_runs_are_pruned(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_RUNS", 2)
    for name in ("a.py", "b.py", "c.py"):
        project.write({name: SAFE})
        project.run("apply")
    assert _archives() == ["000002.zip", "000003.zip"]
    monkeypatch.setattr(journal, "MOST_BYTES", 1)
    project.write({"d.py": SAFE})
    project.run("apply")
    assert _archives() == ["000004.zip"]  # the newest stays, however large
    os.utime(_journal() / "000004.zip", (0, 0))
    project.write({"e.py": SAFE})
    project.run("apply")
    assert _archives() == ["000005.zip"]


def test_what_a_kill_left_in_the_journal_is_removed(project: Project) -> None:
    project.write({"a.py": SAFE})
    project.run("apply")
    (_journal() / ".keras-codemods-abcdefgh.tmp").write_bytes(b"half an archive")
    project.write({"b.py": SAFE})
    project.run("apply")
    assert sorted(path.suffix for path in _journal().iterdir()) == [".json"] * 2 + [".zip"] * 2


@pytest.mark.parametrize("damage", [b"", b"PK", b"\0" * 100], ids=["empty", "cut off", "zeros"])
def test_damaged_journal(project: Project, damage: bytes) -> None:
    project.write({"a.py": SAFE})
    project.run("apply")
    (_journal() / "000001.zip").write_bytes(damage)
    outcome = project.run("undo")
    assert outcome.code == 2
    assert "000001.zip cannot be read" in outcome.stderr
    assert project.run("undo", "--list").code == 2
    project.write({"b.py": SAFE})
    assert project.run("apply").code == 0


def test_an_image_that_rotted_is_not_restored(project: Project) -> None:
    project.write({"a.py": SAFE})
    project.run("apply")
    path = _journal() / "000001.zip"
    with zipfile.ZipFile(path) as archive:
        told = archive.read("run.json")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("run.json", told)
        archive.writestr("before/0", b"rotten")
    outcome = project.run("undo")
    assert outcome.code == 2
    assert "damaged" in outcome.errors[0]
    assert project.read("a.py") == SAFE_DONE.encode()


# -- interrupted ----------------------------------------------------------------------


class _Killed(BaseException):
    pass


def _interrupt(monkeypatch: pytest.MonkeyPatch, project: Project, *command: str) -> None:
    """Stop a command after the first file is renamed, and as a kill would: without tidying."""
    real = os.replace
    with monkeypatch.context() as patch:

        def replace(source: str, target: str) -> None:
            real(source, target)
            if str(target).endswith(".py"):
                raise _Killed

        patch.setattr(os, "replace", replace)
        patch.setattr(disk, "discard", lambda path: None)
        with pytest.raises(_Killed):
            project.run(*command)


def _half(project: Project) -> int:
    done = SAFE_DONE.encode()
    return sum(data == done for name, data in project.tree().items() if name.endswith(".py"))


@pytest.fixture
def three(project: Project) -> Project:
    """A project of three files with one fix each."""
    project.write({"a.py": SAFE, "b.py": SAFE, "c.py": SAFE})
    return project


def test_the_next_run_says_what_was_interrupted(
    three: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _interrupt(monkeypatch, three, "apply")
    assert _half(three) == 1
    for command in ("check", "diff"):
        notes = [n for n in three.run(command).stderr.splitlines() if n.startswith("note:")]
        assert len(notes) == 1
        assert "1 of 3 files hold what it made of them" in notes[0]
        assert f"keras-codemods undo {three.path}" in notes[0]
    assert "interrupted" in three.run("undo", "--list").lines[0]
    os.mkdir("elsewhere")
    assert three.run("check", "elsewhere").stderr == ""


def test_undo_of_an_interrupted_apply(three: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = three.tree()
    _interrupt(monkeypatch, three, "apply")
    assert any(name.endswith(".tmp") for name in three.tree())
    assert three.run("undo").code == 0
    assert three.tree() == before
    assert "note:" not in three.run("check").stderr


def test_apply_goes_on_after_an_interrupted_one(
    three: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = three.tree()
    _interrupt(monkeypatch, three, "apply")
    outcome = three.run("apply")
    assert outcome.code == 0
    assert outcome.stderr.startswith("note:")
    assert _half(three) == 3
    assert sorted(three.tree()) == ["a.py", "b.py", "c.py"]
    assert "note:" not in three.run("check").stderr
    assert three.run("undo").code == 0
    assert _half(three) == 1
    assert three.run("undo").code == 0
    assert three.tree() == before


def test_an_interrupted_apply_that_was_complete_is_tidied_up(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write({"a.py": SAFE})
    _interrupt(monkeypatch, project, "apply")
    project.write({".keras-codemods-abcdefgh.tmp": b"x", ".keras-codemods-mine.tmp": b"x"})
    assert project.run("apply").stderr.startswith("note:")
    assert sorted(project.tree()) == [".keras-codemods-mine.tmp", "a.py"]
    assert "note:" not in project.run("apply").stderr
    assert project.run("undo").code == 0
    assert project.read("a.py") == SAFE.encode()


def test_undo_of_an_interrupted_undo(three: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = three.tree()
    three.run("apply")
    _interrupt(monkeypatch, three, "undo")
    assert _half(three) == 2
    assert "the undo of" in three.run("check").stderr
    assert three.run("undo").code == 0
    assert three.tree() == before


def test_the_memory_of_an_interrupted_apply_is_right(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that were written are known, those that were not are as if nothing had been."""
    project.write({"a.py": K1, "b.py": K1, "c.py": K1})
    whole = project.run("diff").stdout
    project.run("apply")
    done = project.tree()
    project.run("undo")
    _interrupt(monkeypatch, project, "apply")
    recalled = memory.recall({name: project.read(name) for name in ("a.py", "b.py")})
    assert recalled["a.py"].exact
    assert "b.py" not in recalled
    assert project.run("diff").stdout in whole
    project.run("apply")
    assert project.tree() == done


# -- two at once ----------------------------------------------------------------------


def test_a_second_run_waits_and_gives_up(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"a.py": SAFE})
    holder = (
        "import sys\nfrom codemods.project import state\n"
        "with state.lock():\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    monkeypatch.setattr(state, "PATIENCE", 0.1)
    with subprocess.Popen(
        [sys.executable, "-c", holder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        for command in ("apply", "undo"):
            outcome = project.run(command)
            assert outcome.code == 2
            assert "another keras-codemods is writing" in outcome.errors[0]
        assert project.read("a.py") == SAFE.encode()
        other.kill()
    assert project.run("apply").code == 0  # the lock went with its process


def test_two_applies_at_once(project: Project) -> None:
    files = {f"{i}.py": SAFE + UNSAFE for i in range(20)}
    project.write(files)
    before = project.tree()
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "codemods", "apply", *options],
            cwd=project.path,
            stderr=subprocess.PIPE,
        )
        for options in ([], ["--unsafe"], [])
    ]
    codes = [run.wait() if run.communicate() else 0 for run in runs]
    assert set(codes) <= {0, 2}
    assert 0 in codes
    allowed = {(SAFE_DONE + UNSAFE).encode(), (SAFE_DONE + UNSAFE_DONE).encode()}
    assert set(project.tree().values()) <= allowed
    while project.run("undo").code == 0:
        pass
    assert project.tree() == before


def test_examples_in_documentation_are_part_of_the_apply(repository: Project) -> None:
    """A file whose code and whose docstrings change is written once and undone once."""
    example = '"""Say.\n\n>>> from keras.layers import Dense\n"""\n'
    repository.write({"a.py": example + SAFE, "README.md": "```python\n" + SAFE + "```\n"})
    git("add", ".", cwd=repository.path)
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x", cwd=repository.path)
    before = repository.tree()
    assert repository.run("apply", "--docs").code == 0
    assert repository.read("a.py").count(b"from tensorflow.keras.layers") == 2
    assert b"tensorflow" in repository.read("README.md")
    assert _archives() == ["000001.zip"]
    assert repository.run("undo").code == 0
    assert repository.tree() == before
