"""The parts of writing one by one: files, the tool's folder, the journal, undo, batches.

What they promise together is tested by ``test_files``, ``test_undo`` and ``test_faults``.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from codemods.edits import Finding, Safety
from codemods.project import disk, git, journal, memory, state
from codemods.project import undo as undoing
from codemods.project.disk import Change, WriteError
from codemods.project.files import Problem
from codemods.project.journal import JournalError, Run, Stage, Written
from codemods.project.run import Result
from codemods.project.state import digest
from codemods.project.undo import undo
from codemods.project.write import RefusedError, Writing, reason, write_all
from codemods.semantics.dialect import Dialect, FileDialects, Proof
from codemods.sources.document import Document, SourceError
from tests.conftest import WINDOWS, Project

LEFT = ".keras-codemods-abcdefgh.tmp"
"""What a killed run leaves behind."""

posix = pytest.mark.skipif(WINDOWS, reason="POSIX")


def real(project: Project, name: str) -> str:
    return os.path.realpath(project.path / name)


def change(project: Project, name: str, before: bytes = b"old", after: bytes = b"new") -> Change:
    """A change of a file, which is there."""
    project.write({name: before})
    return Change(real(project, name), before, after)


def refusing(error: int, *names: str) -> Callable[..., Any]:
    """What takes the place of a function of ``os``, and fails."""

    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(error, os.strerror(error), *names)

    return fail


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The inodes of all files and folders that are synced."""
    found: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: found.append(os.fstat(handle).st_ino))
    return found


# -- files ------------------------------------------------------------------------------


def test_the_file_of_a_path(project: Project) -> None:
    project.write({"a.py": b"", "sub/b.py": b""})
    assert disk.resolve("a.py", ()) == real(project, "a.py")
    assert disk.resolve("sub/../a.py", ()) == real(project, "a.py")


@posix
def test_links_lead_where_they_may(project: Project) -> None:
    project.write({"sub/b.py": b""})
    os.symlink("sub/b.py", "link.py")
    target = real(project, "sub/b.py")
    inside = [real(project, "other"), real(project, "sub")]
    assert disk.resolve("link.py", inside) == target
    for folders in ([], inside[:1]):
        with pytest.raises(WriteError) as caught:
            disk.resolve("link.py", folders)
        assert str(caught.value) == f"a link out of the project, to {target}: not followed"


@posix
def test_files_that_are_not_replaced(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"a.py": b"", "b.py": b"", "c.py": b"", "d.py": b""})
    os.mkdir("e.py")
    os.link("a.py", "a2.py")
    os.chmod("b.py", 0o555)
    asked: list[tuple[str, int]] = []

    def access(path: str, mode: int) -> bool:
        asked.append((path, mode))
        return not path.endswith("c.py")

    monkeypatch.setattr(os, "access", access)
    messages = {}
    for name in ("a.py", "b.py", "c.py", "e.py"):
        with pytest.raises(WriteError) as caught:
            disk.resolve(name, ())
        messages[name] = str(caught.value)
    assert messages == {
        "a.py": "one of 2 hard links to the same file, and not changed, because the others would "
        "change or part with it; make it a file of its own: copy it, and rename the copy to it",
        "b.py": "read-only",
        "c.py": "read-only",
        "e.py": "not a regular file",
    }
    assert disk.resolve("d.py", ()) == real(project, "d.py")
    assert asked == [(real(project, name), os.W_OK) for name in ("c.py", "d.py")]


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [
        ("/a/b", "/a", True),
        ("/a/b/c", "/a", True),
        ("/a", "/a", True),
        ("/a", "/", True),
        ("/ab", "/a", False),
        ("/a", "/a/b", False),
        ("/b/a", "/a", False),
    ],
)
def test_paths_below_a_folder(path: str, folder: str, expected: bool) -> None:
    assert disk.is_within(path.replace("/", os.sep), folder.replace("/", os.sep)) is expected


def test_a_file_is_replaced(project: Project, synced: list[int]) -> None:
    project.write({"other.py": b"other"})
    mine = change(project, "a.py")
    os.chmod("a.py", 0o640)
    staged = disk.stage(mine)
    assert os.path.dirname(staged) == os.path.dirname(mine.real)
    assert disk.leftovers(["."]) == [os.path.join(".", os.path.basename(staged))]
    assert synced == [os.stat(staged).st_ino]
    assert (project.read("a.py"), Path(staged).read_bytes()) == (b"old", b"new")
    disk.commit(mine, staged)
    assert project.tree() == {"a.py": b"new", "other.py": b"other"}
    assert WINDOWS or stat.S_IMODE(os.stat("a.py").st_mode) == 0o640
    assert os.stat("a.py").st_mtime > 1_500_000_000 + 10  # not that of the old file
    disk.replace(Change(mine.real, b"new", b"newer"))
    assert project.tree() == {"a.py": b"newer", "other.py": b"other"}


def test_a_file_that_changed_is_not_replaced(project: Project) -> None:
    mine = change(project, "a.py")
    project.write({"a.py": b"mine"})
    with pytest.raises(WriteError, match=r"^changed on disk after it was read$"):
        disk.replace(mine)
    assert project.tree() == {"a.py": b"mine"}


@posix
def test_a_file_that_became_a_link_is_not_replaced(project: Project) -> None:
    mine = change(project, "a.py")
    project.write({"b.py": b"old"})
    os.unlink("a.py")
    os.symlink("b.py", "a.py")
    with pytest.raises(WriteError, match=r"^changed on disk: it is a link now$"):
        disk.replace(mine)
    assert os.path.islink("a.py")


def test_a_temporary_file_is_written_whole(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:3]))
    path = disk.temporary(".", b"0123456789")
    assert Path(path).read_bytes() == b"0123456789"
    assert WINDOWS or stat.S_IMODE(os.stat(path).st_mode) == 0o600
    disk.discard(path)
    disk.discard(path)  # is gone already
    assert project.tree() == {}


@pytest.mark.parametrize("name", ["write", "fsync", "utime"])
def test_nothing_is_left_of_a_file_that_cannot_be_written(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    mine = change(project, "a.py")
    closed: list[int] = []
    close = os.close

    def closing(handle: int) -> None:
        closed.append(handle)
        close(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "close", closing)
        patch.setattr(os, name, refusing(errno.ENOSPC))
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            disk.stage(mine)
    assert len(closed) == 1
    assert project.tree() == {"a.py": b"old"}


@posix
@pytest.mark.parametrize("other", ["owner", "group", "neither"])
@pytest.mark.parametrize("refused", [0, 1, 2])
def test_owner_and_group_are_taken_over_as_far_as_it_goes(
    project: Project, monkeypatch: pytest.MonkeyPatch, other: str, refused: int
) -> None:
    mine = change(project, "a.py")
    status = os.stat
    calls: list[tuple[str, int, int]] = []

    def changed(path: str, **options: Any) -> SimpleNamespace:
        found = status(path, **options)
        fields = {name: getattr(found, name) for name in dir(found) if name.startswith("st_")}
        if path == mine.real:
            fields["st_uid"] += other == "owner"
            fields["st_gid"] += other == "group"
        return SimpleNamespace(**fields)

    def chown(path: str, user: int, group: int) -> None:
        calls.append((path, user, group))
        if len(calls) <= refused:
            raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", changed)
        patch.setattr(os, "chown", chown)
        staged = disk.stage(mine)
    user = os.stat("a.py").st_uid + (other == "owner")
    group = os.stat("a.py").st_gid + (other == "group")
    wanted = [(staged, user, group), (staged, -1, group)][: 1 + (refused > 0)]
    assert calls == ([] if other == "neither" else wanted)


@posix
@pytest.mark.parametrize(
    ("error", "is_raised"),
    [
        (errno.EINVAL, False),
        (errno.ENOTSUP, False),
        (errno.ENOSYS, False),
        (errno.EBADF, False),
        (errno.EIO, True),
    ],
)
def test_folders_that_cannot_be_synced(
    project: Project, monkeypatch: pytest.MonkeyPatch, error: int, is_raised: bool
) -> None:
    closed: list[int] = []
    close = os.close

    def closing(handle: int) -> None:
        closed.append(handle)
        close(handle)

    monkeypatch.setattr(os, "close", closing)
    monkeypatch.setattr(os, "fsync", refusing(error))
    if is_raised:
        with pytest.raises(OSError, match=os.strerror(error)):
            disk.sync_folder(".")
    else:
        disk.sync_folder(".")
    assert len(closed) == 1


@posix
def test_folders_are_synced(project: Project, synced: list[int]) -> None:
    os.mkdir("sub")
    disk.sync_folder("sub")
    assert synced == [os.stat("sub").st_ino]


def test_what_killed_runs_left_is_swept(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {".keras-codemods-mine.tmp": b"", "x" + LEFT: b"", LEFT + "x": b"", "sub/" + LEFT: b""}
    project.write({LEFT: b"", "b/" + LEFT: b"", **kept})
    os.makedirs("b/.keras-codemods-abcdefg_.tmp")
    if not WINDOWS:
        os.symlink(LEFT, "b/.keras-codemods-12345678.tmp")
        with monkeypatch.context() as patch:
            patch.setattr(os, "geteuid", lambda: os.getuid() + 1)
            assert disk.leftovers([".", "b"]) == []
    folders = ["missing", ".", "b"]
    assert disk.leftovers(folders) == [os.path.join(".", LEFT), os.path.join("b", LEFT)]
    disk.sweep(folders)
    assert set(project.tree()) - {"b/.keras-codemods-12345678.tmp"} == set(kept)
    assert os.path.isdir("b/.keras-codemods-abcdefg_.tmp")


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (OSError(errno.ENOSPC, "No space left"), "no space left"),
        (OSError("What"), "what"),
        (WriteError("Read-only"), "read-only"),
        (ValueError(""), ""),
    ],
)
def test_an_error_behind_the_name_of_a_file(error: Exception, text: str) -> None:
    assert reason(error) == text


# -- the tool's folder ------------------------------------------------------------------


def modes() -> dict[str, int]:
    """The modes of all that stands in the tool's folder, and its own."""
    top = state.folder()
    found = [top, *sorted(top.rglob("*"))]
    return {
        path.relative_to(top.parent).as_posix(): stat.S_IMODE(os.stat(path).st_mode)
        for path in found
    }


def test_folders_of_the_tool() -> None:
    assert state.folder().name == "keras-codemods"
    assert state.folder("a", "b") == state.folder() / "a" / "b"
    assert not state.folder().exists()
    assert state.make("a", "b") == state.folder("a", "b")
    assert state.make("a", "b").is_dir()
    assert state.make() == state.folder()


@posix
def test_folders_of_the_tool_are_private() -> None:
    old = os.umask(0)
    try:
        os.makedirs(state.folder("a"), 0o755)
        os.chmod(state.folder("a"), 0o750)
        state.make("a", "b")
        state.save(state.folder("a", "c", "d.json"), b"{}")
        with state.lock():
            pass
    finally:
        os.umask(old)
    name = "keras-codemods"
    found = modes()
    found.pop(f"{name}/lock", None)
    folders = (name, f"{name}/a", f"{name}/a/b", f"{name}/a/c")
    assert found == dict.fromkeys(folders, 0o700) | {f"{name}/a/c/d.json": 0o600}
    if state.folder("lock").exists():
        assert stat.S_IMODE(os.stat(state.folder("lock")).st_mode) == 0o600


@posix
def test_a_mode_that_is_private_enough_stays() -> None:
    os.makedirs(state.folder("a"))
    os.chmod(state.folder(), 0o700)
    os.chmod(state.folder("a"), 0o500)
    state.make("a")
    assert modes() == {"keras-codemods": 0o700, "keras-codemods/a": 0o500}


def test_a_file_of_the_tool_is_whole_or_not_there(
    monkeypatch: pytest.MonkeyPatch, synced: list[int]
) -> None:
    path = state.folder("x", "y.json")
    state.save(path, b"one")
    assert path.read_bytes() == b"one"
    if not WINDOWS:
        assert synced == [path.stat().st_ino, path.parent.stat().st_ino]
    sources: list[str] = []

    def failing(source: str, target: Path) -> None:
        sources.append(os.path.dirname(source))
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing)
        with pytest.raises(OSError, match=os.strerror(errno.EIO)):
            state.save(path, b"two")
    assert sources == [str(path.parent)]  # which is private, and of the same file system
    assert path.read_bytes() == b"one"
    assert os.listdir(path.parent) == ["y.json"]


def test_one_run_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "PATIENCE", 0.01)
    for _ in range(2):
        with state.lock(), pytest.raises(state.BusyError), state.lock():
            pass


def test_hashes() -> None:
    assert digest(b"a") == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"


# -- the journal ------------------------------------------------------------------------


def begun(project: Project, *names: str) -> tuple[Run, list[Change]]:
    changes = [change(project, name, f"old {name}".encode()) for name in names]
    return journal.begin(
        "the command", changes, {"key": ["k1", "proof", "hash"], "none": None}
    ), changes


def archives() -> list[str]:
    return sorted(path.name for path in journal.place().iterdir())


def test_what_is_entered(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1234.5)
    run, changes = begun(project, "a.py", "b.py")
    files = tuple(
        Written(c.real, digest(c.before), digest(c.after), f"before/{i}")
        for i, c in enumerate(changes)
    )
    dialects = {"key": ["k1", "proof", "hash"], "none": None}
    assert run == Run(1, 1234.5, "the command", os.getcwd(), files, dialects, Stage.STARTED)
    assert journal.runs() == [run]
    assert journal.images(run) == {c.real: c.before for c in changes}
    with zipfile.ZipFile(journal.place() / "000001.zip") as archive:
        assert archive.namelist() == ["run.json", "before/0", "before/1"]
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert [m.compress_type for m in archive.infolist()][1:] == [zipfile.ZIP_DEFLATED] * 2
        assert json.loads(archive.read("run.json")) == {
            "version": 1,
            "time": 1234.5,
            "command": "the command",
            "folder": os.getcwd(),
            "files": [[f.path, f.before, f.after, f.member] for f in files],
            "dialects": dialects,
        }


def test_runs_have_numbers(project: Project) -> None:
    first, _ = begun(project, "a.py")
    second, _ = begun(project, "b.py")
    assert (first.number, second.number) == (1, 2)
    assert [run.number for run in journal.runs()] == [2, 1]
    (journal.place() / "1234567.zip").write_bytes((journal.place() / "000001.zip").read_bytes())
    (journal.place() / "9999999.zip.bak").write_bytes(b"")
    (journal.place() / "99999.zip").write_bytes(b"")
    assert begun(project, "c.py")[0].number == 1234568


def test_what_is_said_of_a_run_whose_archive_is_gone_is_not_that_of_another(
    project: Project,
) -> None:
    run, _ = begun(project, "a.py")
    journal.mark(run)
    os.unlink(journal.place() / "000001.zip")
    begun(project, "a.py")
    assert [run.stage for run in journal.runs()] == [Stage.STARTED]


def test_how_far_a_run_has_come(project: Project) -> None:
    run, changes = begun(project, "a.py", "b.py")
    assert run.is_unfinished
    for stage in Stage:
        journal.mark(run, stage)
        (found,) = journal.runs()
        assert found == replace(run, stage=stage)
        assert found.is_unfinished is (stage in (Stage.STARTED, Stage.UNDOING))
    journal.mark(run)
    assert journal.runs() == [replace(run, stage=Stage.FINISHED)]
    journal.finish(run, [changes[1].real])
    assert journal.runs() == [replace(run, stage=Stage.FINISHED, files=run.files[1:])]
    journal.finish(run, [])
    assert archives() == []
    journal.finish(run, [])  # is gone already


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"stage": "gone", "files": []}', '{"stage": 1}'])
def test_a_damaged_word_on_how_far_a_run_has_come(project: Project, text: str) -> None:
    run, _ = begun(project, "a.py")
    journal.mark(run)
    (journal.place() / "000001.json").write_text(text)
    assert journal.runs() == [run]


def test_interrupted_runs_are_settled(project: Project) -> None:
    run, changes = begun(project, "a.py", "b.py")
    other, _ = begun(project, "c.py")
    project.write({"b.py": changes[1].after})
    journal.settle([run, other])
    assert journal.runs() == [replace(run, stage=Stage.FINISHED, files=run.files[1:])]


def test_what_a_file_holds(project: Project) -> None:
    project.write({"a.py": b"a"})
    assert journal.held("a.py") == digest(b"a")
    assert journal.held("missing.py") == journal.held(".") == ""


def test_runs_touch_files_and_what_is_above(project: Project) -> None:
    run, _ = begun(project, "sub/a.py", "b.py")
    for name in ("sub/a.py", "sub", ".", "b.py"):
        assert run.touches([real(project, "other"), real(project, name)])
    assert not run.touches([real(project, "other"), real(project, "sub/other.py")])
    assert not run.touches([])


def test_unfinished_runs(project: Project) -> None:
    begun(project, "a.py")
    begun(project, "sub/b.py")
    third, _ = begun(project, "sub/c.py")
    fourth, _ = begun(project, "sub/d.py")
    journal.mark(third)
    journal.mark(fourth, Stage.UNDOING)
    found = [(run.number, run.stage) for run in journal.unfinished(["sub"])]
    assert sorted(found) == [(2, Stage.STARTED), (4, Stage.UNDOING)]
    assert {run.number for run in journal.unfinished(["a.py", "sub"])} == {1, 2, 4}
    (journal.place() / "000002.zip").write_bytes(b"damaged")
    assert [run.number for run in journal.unfinished(["sub"])] == [4]


def test_no_journal_is_an_empty_one(project: Project) -> None:
    assert journal.runs() == journal.unfinished(["."]) == []
    journal.prune()
    journal.place().parent.mkdir(parents=True)
    journal.place().write_bytes(b"a file")
    assert journal.unfinished(["."]) == []


def test_what_cannot_be_read_is_named(project: Project) -> None:
    begun(project, "a.py")
    run, _ = begun(project, "b.py")
    begun(project, "c.py")
    (journal.place() / "000001.zip").write_bytes(b"damaged")
    path = journal.place() / "000003.zip"
    with zipfile.ZipFile(path) as archive:
        told = json.loads(archive.read("run.json"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("run.json", json.dumps(told | {"version": 2}))
    damaged: list[str] = []
    assert journal.runs(damaged) == journal.runs() == [run]
    assert damaged == [
        f"{path} is of another version of keras-codemods",
        f"{journal.place() / '000001.zip'} cannot be read: File is not a zip file",
    ]


def test_images_are_what_was_there_or_none(project: Project) -> None:
    run, changes = begun(project, "a.py", "b.py")
    path = journal.place() / "000001.zip"
    rotten = replace(run, files=(run.files[0], replace(run.files[1], before="other")))
    with pytest.raises(JournalError) as caught:
        journal.images(rotten)
    assert str(caught.value) == f"{path} is damaged: {changes[1].real} differs"
    missing = replace(run, files=(replace(run.files[0], member="before/9"),))
    with pytest.raises(JournalError) as caught:
        journal.images(missing)
    assert str(caught.value).startswith(f"{path} cannot be read: ")
    path.write_bytes(b"damaged")
    with pytest.raises(JournalError) as caught:
        journal.images(run)
    assert str(caught.value) == f"{path} cannot be read: File is not a zip file"


def runs_of(project: Project, *stages: Stage) -> None:
    for number, stage in enumerate(stages):
        journal.mark(begun(project, f"{number}.py")[0], stage)


def numbers() -> list[int]:
    return sorted(run.number for run in journal.runs())


def test_the_newest_runs_are_kept(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_RUNS", 3)
    runs_of(project, *[Stage.FINISHED] * 2, Stage.STARTED, Stage.UNDOING, *[Stage.FINISHED] * 3)
    journal.prune()
    assert numbers() == [3, 4, 5, 6, 7]  # interrupted ones are kept, and do not count out others
    journal.prune()
    assert numbers() == [3, 4, 5, 6, 7]
    assert len(archives()) == 10


def test_the_newest_runs_are_kept_up_to_a_size(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs_of(project, *[Stage.FINISHED] * 4)
    sizes = [os.stat(journal.place() / f"{n:06}.zip").st_size for n in (1, 2, 3, 4)]
    monkeypatch.setattr(journal, "MOST_BYTES", sum(sizes[1:]))
    journal.prune()
    assert numbers() == [2, 3, 4]
    monkeypatch.setattr(journal, "MOST_BYTES", sum(sizes[1:]) - 1)
    journal.prune()
    assert numbers() == [3, 4]
    monkeypatch.setattr(journal, "MOST_BYTES", 0)
    journal.prune()
    assert numbers() == [4]


def test_a_run_that_is_too_large_makes_room_for_older_ones(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs_of(project, *[Stage.FINISHED] * 4)
    path = journal.place() / "000003.zip"
    sizes = [os.stat(journal.place() / f"{n:06}.zip").st_size for n in (1, 2, 4)]
    path.write_bytes(path.read_bytes() + bytes(10_000))
    monkeypatch.setattr(journal, "MOST_BYTES", sum(sizes))
    monkeypatch.setattr(journal, "MOST_RUNS", 2)
    journal.prune()
    assert numbers() == [2, 4]


def test_old_runs_go_whatever_they_are(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    runs_of(project, Stage.FINISHED, Stage.STARTED, Stage.FINISHED)
    now = 2_000_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    ages = (journal.MOST_DAYS * 86400, journal.MOST_DAYS * 86400 + 1, journal.MOST_DAYS * 86400 + 1)
    for number, age in enumerate(ages, start=1):
        os.utime(journal.place() / f"{number:06}.zip", (now - age, now - age))
    (journal.place() / LEFT).write_bytes(b"")
    journal.prune()
    assert archives() == ["000001.json", "000001.zip"]


def test_runs_that_cannot_be_removed_stay(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs_of(project, *[Stage.FINISHED] * 3)
    for number in (1, 2):
        os.utime(journal.place() / f"{number:06}.zip", (0, 0))
    unlink = os.unlink

    def failing(path: Path) -> None:
        if path.name == "000002.zip":
            raise OSError(errno.EACCES, "Permission denied")
        unlink(path)

    monkeypatch.setattr(os, "unlink", failing)
    journal.prune()
    assert numbers() == [2, 3]


def test_the_limits() -> None:
    assert journal.place() == state.folder("journal")
    assert journal.place().name == "journal"
    assert (journal.MOST_RUNS, journal.MOST_BYTES, journal.MOST_DAYS) == (100, 1 << 30, 180)


# -- undo -------------------------------------------------------------------------------


def applied(project: Project, *names: str) -> Run:
    """An apply that is over."""
    run, changes = begun(project, *names)
    project.write({os.path.relpath(c.real, project.path.resolve()): c.after for c in changes})
    journal.finish(run, [c.real for c in changes])
    return journal.runs()[0]


def refused(call: Callable[[], object]) -> list[str]:
    """The lines that say why nothing was done."""
    with pytest.raises(RefusedError) as caught:
        call()
    assert caught.value.args == caught.value.lines
    return list(caught.value.lines)


def test_an_apply_is_undone(project: Project, synced: list[int]) -> None:
    run = applied(project, "a.py", "sub/b.py")
    project.write({"sub/" + LEFT: b"", "other/" + LEFT: b""})
    del synced[:]
    undone = undo(["."])
    assert undone == undoing.Undone(run, [file.path for file in run.files])
    assert project.tree() == {
        "a.py": b"old a.py",
        "sub/b.py": b"old sub/b.py",
        "other/" + LEFT: b"",
    }
    if not WINDOWS:
        folders = {os.stat(name).st_ino for name in (".", "sub")}
        assert folders | {os.stat(name).st_ino for name in ("a.py", "sub/b.py")} <= set(synced)
    assert journal.runs() == [replace(run, stage=Stage.UNDONE)]
    assert refused(lambda: undo([".", "b"])) == ["no apply to undo in ., b"]


def test_the_last_apply_of_a_path_is_undone(project: Project) -> None:
    applied(project, "one/a.py")
    applied(project, "two/b.py")
    applied(project, "one/c.py")
    assert undo(["one"]).restored == [real(project, "one/c.py")]
    assert undo(["one"]).restored == [real(project, "one/a.py")]
    assert refused(lambda: undo(["one"])) == ["no apply to undo in one"]
    assert undo(["two"]).restored == [real(project, "two/b.py")]


def test_a_part_of_an_apply_is_not_undone(project: Project) -> None:
    applied(project, "one/a.py", "two/b.py", "two/c.py")
    top = os.path.realpath(project.path)
    assert refused(lambda: undo(["one"])) == [
        (
            f"the last apply there also changed 2 files elsewhere, as {real(project, 'two/b.py')}; "
            f"to undo all of it: keras-codemods undo {top}"
        )
    ]
    assert refused(lambda: undo(["one", "two/c.py"])) == [
        (
            f"the last apply there also changed 1 file elsewhere, as {real(project, 'two/b.py')}; "
            f"to undo all of it: keras-codemods undo {top}"
        )
    ]


def test_files_that_changed_since_are_named(project: Project) -> None:
    run = applied(project, "a.py", "b.py", "c.py", "d.py", "e.py")
    memory.restore({file.path: ["k2", "proof", "now"] for file in run.files})
    project.write({"a.py": b"mine", "e.py": b"old e.py"})
    os.unlink("b.py")
    linked = not WINDOWS
    if linked:
        os.rename("c.py", "c2.py")
        os.symlink("c2.py", "c.py")
    why = {
        real(project, "a.py"): "has changed since",
        os.path.join(os.path.realpath("."), "b.py"): "no such file or directory",
    }
    if linked:
        why[os.path.join(os.path.realpath("."), "c.py")] = "has become a link since"
    before = project.tree()
    assert refused(lambda: undo(["."])) == [
        *(f"{path}: {text}" for path, text in why.items()),
        "nothing was restored; --skip-changed restores the files that have not changed since",
    ]
    assert project.tree() == before
    undone = undo(["."], skip_changed=True)
    assert undone.skipped == list(why)
    assert undone.problems == []
    assert undone.restored == [f.path for f in run.files if f.path not in why][:-1]
    assert project.read("d.py") == b"old d.py"
    assert journal.runs()[0].stage is Stage.UNDONE


def test_what_is_remembered_of_files_goes_back_with_them(project: Project) -> None:
    changes = [change(project, name, name.encode()) for name in ("a.py", "b.py")]
    keys = [memory.key(name) for name in ("a.py", "b.py")]
    run = journal.begin("", changes, {keys[0]: ["k1", "proof", digest(b"a.py")], keys[1]: None})
    memory.restore({key: ["k2", "proof", digest(b"new")] for key in keys})
    project.write({"a.py": b"new", "b.py": b"changed since"})
    journal.finish(run, [c.real for c in changes])
    undo(["."], skip_changed=True)
    assert memory.known(["a.py", "b.py"]) == {
        keys[0]: ["k1", "proof", digest(b"a.py")],
        keys[1]: ["k2", "proof", digest(b"new")],
    }


def test_undo_while_another_run_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "PATIENCE", 0.01)
    with state.lock():
        assert refused(lambda: undo(["."])) == ["another keras-codemods is writing; try again"]


def test_undo_without_a_journal_that_can_be_used(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", refusing(errno.EROFS))
        text = os.strerror(errno.EROFS)
        assert refused(lambda: undo(["."])) == [
            f"the journal cannot be used: {text[0].lower()}{text[1:]}"
        ]
    applied(project, "a.py")
    (journal.place() / "000001.zip").write_bytes(b"damaged")
    path = journal.place() / "000001.zip"
    assert refused(lambda: undo(["."])) == [
        "no apply to undo in .",
        f"{path} cannot be read: File is not a zip file",
    ]


def test_undo_without_room_for_the_old_files(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = applied(project, "a.py", "b.py")
    real_stage = disk.stage
    staged: list[str] = []

    def stage(each: Change) -> str:
        if staged:
            raise OSError(errno.ENOSPC, "No space left")
        staged.append(real_stage(each))
        return staged[0]

    monkeypatch.setattr(disk, "stage", stage)
    assert refused(lambda: undo(["."])) == [
        f"{run.files[1].path}: cannot be written: no space left",
        "nothing was restored",
    ]
    assert project.tree() == {"a.py": b"new", "b.py": b"new"}
    assert journal.runs()[0].stage is Stage.FINISHED


def test_a_file_that_cannot_be_restored(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    run = applied(project, "a.py", "b.py", "c.py")
    commit = disk.commit

    def failing(each: Change, staged: str) -> None:
        if each.real == run.files[1].path:
            raise WriteError("Changed on disk")
        commit(each, staged)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "commit", failing)
        undone = undo(["."])
    assert undone.restored == [run.files[0].path, run.files[2].path]
    assert undone.problems == [Problem(run.files[1].path, 0, "not restored: changed on disk")]
    assert project.tree() == {"a.py": b"old a.py", "b.py": b"new", "c.py": b"old c.py"}
    assert journal.runs() == [replace(run, stage=Stage.UNDOING)]
    assert undo(["."]).restored == [run.files[1].path]


def test_what_is_restored_but_cannot_be_entered(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    applied(project, "a.py")
    mark = journal.mark

    def failing(run: Run, stage: Stage = Stage.FINISHED) -> None:
        if stage is Stage.UNDONE:
            raise OSError(errno.EIO, "Input/output error")
        mark(run, stage)

    monkeypatch.setattr(journal, "mark", failing)
    told = "all is restored, but this cannot be entered: input/output error"
    assert undo(["."]).problems == [Problem(str(journal.place()), 0, told)]


@pytest.fixture
def greenwich(monkeypatch: pytest.MonkeyPatch) -> None:
    """The times of day are the same everywhere."""
    monkeypatch.setattr(time, "localtime", time.gmtime)
    monkeypatch.setattr(time, "time", lambda: 1_600_000_000.0)


MOMENT = "2020-09-13 12:26:40"


@pytest.mark.usefixtures("greenwich")
def test_what_is_said_of_an_interrupted_run(project: Project) -> None:
    run, changes = begun(project, "a b/a.py", "a b/b.py")
    top = f"'{os.path.realpath('a b')}'"
    undo_it = f"To go back: keras-codemods undo {top}"
    assert undoing.interrupted(run) == (
        f"the apply of {MOMENT} was interrupted, or is still going on: 0 of 2 files hold what it "
        f"made of them. {undo_it}; to go on: apply again"
    )
    project.write({"a b/b.py": changes[1].after})
    assert undoing.interrupted(replace(run, stage=Stage.UNDOING)) == (
        f"the undo of {MOMENT} was interrupted, or is still going on: 1 of 2 files hold what it "
        f"made of them. {undo_it}"
    )
    single = replace(run, files=run.files[1:])
    assert undoing.interrupted(single) == (
        f"the apply of {MOMENT} was interrupted, or is still going on: 1 of 1 file holds what it "
        f"made of them. To go back: keras-codemods undo '{changes[1].real}'; to go on: apply again"
    )


@pytest.mark.usefixtures("greenwich")
def test_runs_are_listed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "_SHOWN", 2)
    runs_of(project, Stage.FINISHED, Stage.STARTED, Stage.UNDOING, Stage.UNDONE)
    names = ["sub/a.py", "sub/b.py", "sub/c.py"]
    journal.mark(begun(project, *names)[0])
    begun(project, *names[:2])
    (journal.place() / "000003.zip").write_bytes(b"damaged")
    where = f"the command  (in {os.getcwd()})"
    below = [f"    {real(project, name)}" for name in names[:2]]
    lines, damaged = undoing.listing(None)
    assert lines == [
        f"{MOMENT}  2 files, interrupted: {where}",
        *below,
        f"{MOMENT}  3 files: {where}",
        *below,
        "    … and 1 more",
        f"{MOMENT}  1 file, undone: {where}",
        f"    {real(project, '3.py')}",
        f"{MOMENT}  1 file, interrupted: {where}",
        f"    {real(project, '1.py')}",
        f"{MOMENT}  1 file: {where}",
        f"    {real(project, '0.py')}",
    ]
    assert len(damaged) == 1
    assert undoing.listing(["sub"]) == (lines[:7], damaged)
    assert undoing.listing(["sub/c.py", "0.py"]) == (lines[3:7] + lines[-2:], damaged)
    journal.mark(journal.runs()[0], Stage.UNDOING)
    assert (
        undoing.listing(["sub"])[0][0] == f"{MOMENT}  2 files, undoing it was interrupted: {where}"
    )


# -- batches ----------------------------------------------------------------------------

HOW = Writing(command="a command")
K2 = Dialect("k2", Proof.FILE)


def result(
    project: Project, name: str, after: str | None = None, partners: Sequence[str] = ()
) -> Result:
    """What a run made of a file: without ``after``, nothing."""
    before = f"old {name}"
    project.write({name: before})
    made = Result(Document(name, before), Document(name, before if after is None else after))
    made.applied = [Finding("rule", name, 0, 1, "message", Safety.SAFE)]
    made.partners = set(partners)
    made.dialects = FileDialects(K2, K2, K2)
    return made


def outcome(results: Sequence[Result], how: Writing = HOW) -> tuple[list[str], list[str]]:
    """The files that were written, and what went wrong."""
    written, problems = write_all(results, how)
    assert all(problem.line == 0 for problem in problems)
    return [r.original.path for r in written], [str(problem) for problem in problems]


def test_changed_files_are_written(project: Project, synced: list[int]) -> None:
    results = [
        result(project, "a.py", "new"),
        result(project, "b.py"),
        result(project, "sub/c.py", "n"),
    ]
    assert outcome(results) == (["a.py", "sub/c.py"], [])
    assert project.tree() == {"a.py": b"new", "b.py": b"old b.py", "sub/c.py": b"n"}
    (run,) = journal.runs()
    assert (run.command, run.stage) == ("a command", Stage.FINISHED)
    assert [f.path for f in run.files] == [real(project, "a.py"), real(project, "sub/c.py")]
    assert [f.before for f in run.files] == [digest(b"old a.py"), digest(b"old sub/c.py")]
    assert [f.after for f in run.files] == [digest(b"new"), digest(b"n")]
    assert run.dialects == {memory.key(name): None for name in ("a.py", "b.py", "sub/c.py")}
    if not WINDOWS:
        assert {os.stat(name).st_ino for name in (".", "sub")} <= set(synced)
    assert all(r.applied for r in results)
    entry = ["k2", "file"]
    assert memory.known(["a.py", "b.py"]) == {  # of a.py also what it held, should this be killed
        memory.key("a.py"): [*entry, digest(b"new"), digest(b"old a.py"), None],
        memory.key("b.py"): [*entry, digest(b"old b.py")],
    }


def test_nothing_is_entered_where_nothing_changes(project: Project) -> None:
    project.write({LEFT: b"", "sub/" + LEFT: b""})
    assert outcome([result(project, "a.py")], Writing(folders=frozenset({"."}))) == ([], [])
    assert project.tree() == {"a.py": b"old a.py", "sub/" + LEFT: b""}
    assert not journal.place().exists()
    assert write_all([]) == ([], [])


def test_what_killed_runs_left_is_tidied_first(project: Project) -> None:
    _, changes = begun(project, "b.py", "c.py")
    project.write({"b.py": changes[0].after, LEFT: b""})
    assert outcome([result(project, "a.py", "new")], Writing(folders=frozenset({"."})))[1] == []
    assert LEFT not in project.tree()
    assert [(r.number, r.stage, len(r.files)) for r in journal.runs()] == [
        (2, Stage.FINISHED, 1),
        (1, Stage.FINISHED, 1),
    ]
    assert write_all([]) == ([], [])


def test_what_cannot_be_tidied_is_no_error(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(project, "b.py")
    with monkeypatch.context() as patch:
        patch.setattr(journal, "settle", refusing(errno.EIO))
        assert outcome([result(project, "a.py", "new")]) == (["a.py"], [])
    project.write({LEFT: b""})
    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", refusing(errno.EROFS))
        assert write_all([], Writing(folders=frozenset({"."}))) == ([], [])
    assert LEFT in project.tree()


def test_interrupted_runs_are_settled_where_nothing_is_written(project: Project) -> None:
    begun(project, "sub/b.py")
    assert write_all([], Writing(paths=("other",))) == ([], [])
    assert [run.stage for run in journal.runs()] == [Stage.STARTED]
    assert write_all([], Writing(paths=("sub",))) == ([], [])
    assert journal.runs() == []


def test_files_that_cannot_be_written_are_left_out(project: Project) -> None:
    results = [result(project, name, "new") for name in ("a.py", "b.py", "c.py", "d.py")]
    project.write({"a.py": b"changed"})
    os.unlink("b.py")
    results[2].document = Document("c.py", "…", encoding="latin-1")
    written, problems = outcome(results)
    assert written == ["d.py"]
    assert problems[0] == "a.py: changed on disk after it was read"
    assert problems[1] == "b.py: cannot be written: no such file or directory"
    assert problems[2].startswith("c.py: cannot write as latin-1: ")
    assert len(problems) == 3
    assert [bool(r.applied) for r in results] == [False, False, False, True]
    assert project.tree() == {"a.py": b"changed", "c.py": b"old c.py", "d.py": b"new"}
    assert len(journal.runs()[0].files) == 1


def test_files_that_share_a_fix_stay_together(project: Project) -> None:
    results = [
        result(project, "a.py", "new", ["b.py"]),
        result(project, "b.py", "new", ["a.py", "c.py", "d.py"]),
        result(project, "c.py", "new", ["b.py"]),
        result(project, "d.py", None, ["b.py"]),
        result(project, "e.py", "new"),
    ]
    project.write({"c.py": b"changed"})
    told = "not written, because it shares a fix with c.py"
    assert outcome(results) == (
        ["e.py"],
        ["c.py: changed on disk after it was read", f"b.py: {told}", f"a.py: {told}"],
    )
    assert [bool(r.applied) for r in results] == [False] * 4 + [True]
    assert project.read("a.py") == b"old a.py"


def test_files_that_share_a_fix_with_one_before_them_are_not_written(project: Project) -> None:
    results = [result(project, "a.py", "new", ["b.py"]), result(project, "b.py", "new", ["a.py"])]
    project.write({"a.py": b"changed"})
    assert outcome(results) == (
        [],
        [
            "a.py: changed on disk after it was read",
            "b.py: not written, because it shares a fix with a.py",
        ],
    )
    assert project.read("b.py") == b"old b.py"


def test_the_line_of_what_cannot_be_written(project: Project) -> None:
    class Broken:
        def to_bytes(self, sources: Sequence[str]) -> bytes:
            raise SourceError("why", 3)

    made = result(project, "a.py")
    made.document = Document("a.py", "new", form=Broken())  # type: ignore[arg-type]
    assert write_all([made], HOW) == ([], [Problem("a.py", 3, "why")])


@pytest.mark.parametrize("restorable", [True, False], ids=["restored", "not restored"])
def test_a_file_is_given_back_what_it_held_when_its_partner_fails(
    project: Project, monkeypatch: pytest.MonkeyPatch, restorable: bool
) -> None:
    results = [
        result(project, "a.py", "new", ["b.py"]),
        result(project, "b.py", "new", ["a.py"]),
        result(project, "c.py", "new"),
    ]
    real_replace = os.replace
    last = [real(project, "b.py"), *([] if restorable else [real(project, "a.py")])]
    seen: list[str] = []

    def failing(source: str, target: str) -> None:
        seen.append(str(target))
        if target in last and (target != last[-1] or seen.count(target) > len(last) - 1):
            raise OSError(errno.EIO, "Input/output error")
        real_replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    why = "written, but should not be, and cannot be restored: input/output error"
    told = "not written, because it shares a fix with b.py" if restorable else why
    assert outcome(results) == (
        ["c.py"],
        ["b.py: cannot be written: input/output error", f"a.py: {told}"],
    )
    assert project.tree() == {
        "a.py": b"old a.py" if restorable else b"new",
        "b.py": b"old b.py",
        "c.py": b"new",
    }
    known = memory.known(["a.py", "b.py", "c.py"])
    assert [known[memory.key(name)] is None for name in ("a.py", "b.py", "c.py")] == [
        True,
        True,
        False,
    ]


def test_all_is_staged_before_anything_is_written(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_stage = disk.stage

    def stage(each: Change) -> str:
        assert project.read("a.py") == b"old a.py"
        if each.real.endswith("b.py"):
            raise OSError(errno.ENOSPC, "No space left")
        return real_stage(each)

    monkeypatch.setattr(disk, "stage", stage)
    results = [result(project, name, "new", ()) for name in ("a.py", "b.py", "c.py")]
    assert outcome(results) == (
        ["a.py", "c.py"],
        ["b.py: cannot be written: no space left"],
    )
    assert project.tree() == {"a.py": b"new", "b.py": b"old b.py", "c.py": b"new"}


@posix
def test_a_folder_that_cannot_be_synced_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = disk.sync_folder

    def failing(path: str) -> None:
        if path == real(project, "."):
            raise OSError(errno.EIO, "Input/output error")
        sync(path)

    monkeypatch.setattr(disk, "sync_folder", failing)
    told = "written, but a crash of the machine may undo that: input/output error"
    results = [result(project, "a.py", "new"), result(project, "sub/b.py", "new")]
    assert outcome(results) == (["a.py", "sub/b.py"], [f"a.py: {told}"])


def test_writing_without_a_journal(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    how = Writing(journal=False)
    assert outcome([result(project, "a.py", "new")], how) == (["a.py"], [])
    assert not journal.place().exists()
    monkeypatch.setattr(os, "mkdir", refusing(errno.EROFS))
    assert outcome([result(project, "a.py", "newer")], how) == (["a.py"], [])


@pytest.mark.parametrize("where", ["lock", "journal"])
def test_a_journal_that_cannot_be_written_stops_all(
    project: Project, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    results = [result(project, "a.py", "new")]
    if where == "lock":
        monkeypatch.setattr(os, "mkdir", refusing(errno.EROFS))
    else:
        monkeypatch.setattr(journal, "begin", refusing(errno.EROFS))
    why = os.strerror(errno.EROFS)
    assert refused(lambda: write_all(results, HOW)) == [
        (
            f"the journal cannot be written ({journal.place()}: {why[0].lower()}{why[1:]}); "
            "nothing was changed (--no-journal writes without a way back)"
        )
    ]
    assert project.read("a.py") == b"old a.py"
    assert memory.known(["a.py"]) == {memory.key("a.py"): None}


def test_a_journal_that_cannot_be_closed_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "finish", refusing(errno.EIO))
    why = os.strerror(errno.EIO)
    assert outcome([result(project, "a.py", "new")]) == (
        ["a.py"],
        [f"{journal.place()}: cannot be written: {why[0].lower()}{why[1:]}"],
    )


def test_writing_while_another_run_writes(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "PATIENCE", 0.01)
    project.write({LEFT: b""})
    results = [result(project, "a.py", "new")]
    with state.lock():
        assert refused(lambda: write_all(results, HOW)) == [
            "another keras-codemods is writing; nothing was written"
        ]
        assert write_all([], Writing(folders=frozenset({"."}))) == ([], [])
    assert set(project.tree()) == {"a.py", LEFT}


def test_what_is_not_committed_is_not_written_over(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    names = [f"{number:02}.py" for number in range(12)]
    results = [result(project, name, "new") for name in names]
    paths = [real(project, name) for name in names]

    def uncommitted(given: dict[str, str]) -> list[str]:
        asked.append(list(given))
        return [*found, "elsewhere"] if found else []

    monkeypatch.setattr(git, "uncommitted", uncommitted)
    last = "nothing was written: commit or stash these changes, or use --allow-dirty"
    has = "has changes that are not committed"
    for count, more in [
        (12, ["… and 3 more files"]),
        (10, ["… and 1 more file"]),
        (9, []),
        (1, []),
    ]:
        found = paths[:count]
        shown = [*names[:count], "elsewhere"][:10]
        assert refused(lambda: write_all(results, HOW)) == [
            *(f"{name}: {has}" for name in shown),
            *more,
            last,
        ]
    assert asked == [paths] * 4
    assert outcome(results[:1], Writing(allow_dirty=True)) == (["00.py"], [])
    found = []
    assert outcome(results[1:2]) == (["01.py"], [])
    assert len(asked) == 5


def test_git_that_cannot_be_asked(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def uncommitted(given: object) -> list[str]:
        raise git.GitError("why")

    monkeypatch.setattr(git, "uncommitted", uncommitted)
    results = [result(project, "a.py", "new")]
    assert refused(lambda: write_all(results, HOW)) == [
        "why; nothing was written",
        "--allow-dirty writes all the same",
    ]


@posix
def test_links_are_followed_within_the_project(project: Project, tmp_path: Path) -> None:
    (tmp_path / "out.py").write_bytes(b"old out.py")
    for folder in ("one", "two"):
        os.mkdir(folder)
    made = [result(project, "two/b.py", "new"), result(project, "one/a.py", "new")]
    os.unlink("one/a.py")
    os.symlink("../two/b.py", "one/a.py")
    made[0].original = Document("one/a.py", "old two/b.py")
    made[0].document = Document("one/a.py", "new")
    told = f"one/a.py: a link out of the project, to {real(project, 'two/b.py')}: not followed"
    assert outcome(made[:1], Writing(paths=("one", "two/b.py"))) == ([], [told])
    made[0].document = Document("one/a.py", "new")
    assert outcome(made[:1], Writing(paths=("one", "two"))) == (["one/a.py"], [])
    assert os.path.islink("one/a.py")
    assert project.read("two/b.py") == b"new"
    os.unlink("one/a.py")
    os.symlink("../two/b.py", "one/a.py")
    os.symlink("two/b.py", "l.py")
    here = Result(Document("l.py", "new"), Document("l.py", "new"))
    here.document = Document("l.py", "new\n")
    assert outcome([here], Writing(paths=("l.py",))) == (["l.py"], [])
    project.write({"two/b.py": b"new"})
    os.mkdir(".git")
    made[0].original = Document("one/a.py", "new")
    made[0].document = Document("one/a.py", "newer")
    assert outcome(made[:1], Writing(paths=("one",), allow_dirty=True)) == (["one/a.py"], [])
