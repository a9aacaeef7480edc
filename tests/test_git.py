"""In a work tree: what is not committed is not written over, and git runs no programs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codemods.project import git as git_module
from codemods.project.git import GitError, uncommitted
from tests.conftest import SAFE, SAFE_DONE, WINDOWS, Project, git

IDENTITY = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def _commit(folder: Path) -> None:
    git("add", "--all", cwd=folder)
    git(*IDENTITY, "commit", "--quiet", "--message", "x", cwd=folder)


@pytest.fixture
def committed(repository: Project) -> Project:
    """A work tree with two committed files that have a fix."""
    repository.write({"a.py": SAFE, "b.py": SAFE, "other.txt": "x"})
    _commit(repository.path)
    return repository


def test_what_is_committed_is_written(committed: Project) -> None:
    assert committed.run("apply").code == 0
    assert committed.read("a.py") == SAFE_DONE.encode()


@pytest.mark.parametrize("staged", [True, False], ids=["staged", "not staged"])
def test_uncommitted_changes_are_not_written_over(committed: Project, staged: bool) -> None:
    committed.write({"b.py": SAFE + "mine = 1\n"})
    if staged:
        git("add", "b.py", cwd=committed.path)
    before = committed.stamps()
    outcome = committed.run("apply")
    assert outcome.code == 2
    assert outcome.errors[0] == "error: b.py: has changes that are not committed"
    assert "--allow-dirty" in outcome.errors[-1]
    assert "applied" not in outcome.stderr
    assert committed.stamps() == before  # not the clean file either: they belong together
    assert committed.run("diff").code == 1
    assert committed.run("apply", "--allow-dirty").code == 0
    assert committed.read("b.py") == (SAFE_DONE + "mine = 1\n").encode()
    assert committed.run("undo").code == 0
    assert committed.read("b.py") == (SAFE + "mine = 1\n").encode()


def test_changes_in_files_that_are_not_written_do_not_matter(committed: Project) -> None:
    committed.write({"other.txt": "y", "clean.py": "x = 1\n"})
    git("add", "clean.py", cwd=committed.path)
    assert committed.run("apply").code == 0


def test_untracked_files_are_written(committed: Project) -> None:
    committed.write({"new.py": SAFE})
    assert committed.run("apply").code == 0
    assert committed.read("new.py") == SAFE_DONE.encode()


def test_a_file_that_was_added_but_never_committed(repository: Project) -> None:
    repository.write({"a.py": SAFE})
    git("add", "a.py", cwd=repository.path)
    assert repository.run("apply").code == 2
    assert repository.read("a.py") == SAFE.encode()


@pytest.mark.parametrize("name", ["-x.py", "*.py", ":(top)b.py", "a b.py", "\u00e9.py", "[ab].py"])
def test_names_are_no_patterns(committed: Project, name: str) -> None:
    if WINDOWS and set(name) & set("*:"):
        pytest.skip("no name on Windows")
    committed.write({name: SAFE})
    _commit(committed.path)
    committed.write({"b.py": SAFE + "mine = 1\n"})
    real = str((committed.path / name).resolve())
    assert uncommitted([real]) == []
    committed.write({name: SAFE + "mine = 1\n"})
    assert uncommitted([real]) == [real]


def test_many_files_are_asked_about_in_turns(committed: Project) -> None:
    names = [f"{i}.py" for i in range(450)]
    committed.write(dict.fromkeys(names, "x = 1\n"))
    _commit(committed.path)
    committed.write({"449.py": "x = 22\n"})
    real = [str(committed.path.resolve() / name) for name in names]
    assert uncommitted(real) == [real[-1]]


def test_a_nested_work_tree_is_asked_for_its_own_files(committed: Project) -> None:
    inner = committed.path / "inner"
    inner.mkdir()
    git("init", "--quiet", cwd=inner)
    committed.write({"inner/c.py": SAFE})
    _commit(inner)
    assert committed.run("apply").code == 0
    committed.write({"a.py": SAFE_DONE + SAFE, "inner/c.py": SAFE_DONE + SAFE})
    assert len(committed.run("apply").errors) == 3


def test_a_linked_work_tree(committed: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    git("worktree", "add", "--quiet", "linked", cwd=committed.path)
    committed.write({"linked/a.py": SAFE + "mine = 1\n"})
    monkeypatch.chdir("linked")
    assert committed.run("apply").errors[0].startswith("error: a.py: has changes")
    assert committed.run("apply", "b.py").code == 0


def test_a_folder_that_only_looks_like_a_work_tree(project: Project) -> None:
    (project.path / ".git").mkdir()
    project.write({"a.py": SAFE})
    assert project.run("apply").code == 0


def test_git_is_not_installed(committed: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "relative"]))
    outcome = committed.run("apply")
    assert outcome.code == 2
    assert "git is not there to be asked" in outcome.errors[0]
    assert committed.read("a.py") == SAFE.encode()
    assert committed.run("apply", "--allow-dirty").code == 0


def test_git_does_not_trust_the_owner(committed: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    outcome = committed.run("apply")
    assert outcome.code == 2
    assert "dubious ownership" in outcome.errors[0]
    assert committed.read("a.py") == SAFE.encode()


def test_variables_of_a_hook_do_not_mislead(
    committed: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed.write({"a.py": SAFE + "mine = 1\n"})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    monkeypatch.setenv("GIT_GLOB_PATHSPECS", "1")
    assert committed.run("apply").errors[0].startswith("error: a.py: has changes")


# -- how git is asked -------------------------------------------------------------------


class Git:
    """A git that answers what it is told to: exit code, output and errors by subcommand."""

    def __init__(self, **answers: tuple[int, bytes, bytes]) -> None:
        self.answers = {
            "rev-parse": (0, b"true\n", b""),
            "config": (0, b"", b""),
            "config --show-scope": answers.get("config", (0, b"", b"")),
            "status": (0, b"", b""),
        } | answers
        self.calls: list[tuple[list[str], dict[str, Any]]] = []

    def run(self, arguments: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
        self.calls.append((arguments, options))
        name = next(a for a in arguments if a in ("rev-parse", "config", "status"))
        if "--show-scope" in arguments:
            name += " --show-scope"
        code, told, errors = self.answers[name]
        return subprocess.CompletedProcess(arguments, code, told, errors)


QUIET = [
    "--no-pager",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "status.submoduleSummary=false"),
    *("-c", "diff.ignoreSubmodules=all"),
    *("-c", "protocol.allow=never"),
]
LISTING = ["--name-only", "-z", "--list"]
STATUS = [
    *("status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames"),
    *("--ignore-submodules=all", "--"),
]


@pytest.fixture
def asked(project: Project, monkeypatch: pytest.MonkeyPatch) -> Callable[[Git], list[str]]:
    """Ask a made-up git about ``a.py`` and ``sub/b.py``."""
    (project.path / ".git").mkdir()
    top = project.path.resolve()

    def ask(git: Git) -> list[str]:
        monkeypatch.setattr(subprocess, "run", git.run)
        found = uncommitted([str(top / "a.py"), str(top / "sub" / "b.py")])
        return [os.path.relpath(path, top).replace(os.sep, "/") for path in found]

    return ask


def test_the_questions(
    project: Project, asked: Callable[[Git], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = {"GIT_DIR", "GIT_TRACE", "GIT_ICASE_PATHSPECS"}
    for name in (*elsewhere, "GIT_OPTIONAL_LOCKS", "OTHER"):
        monkeypatch.setenv(name, "mine")
    git = Git(status=(0, b" M sub/b.py\0M  c.py\0", b""))
    assert asked(git) == ["sub/b.py", "c.py"]
    program = git.calls[0][0][0]
    assert os.path.isabs(program)
    assert [arguments for arguments, _ in git.calls] == [
        [program, *QUIET, "rev-parse", "--is-inside-work-tree"],
        [program, *QUIET, "config", "--show-scope", *LISTING],
        [program, *QUIET, *STATUS, "a.py", os.path.join("sub", "b.py")],
    ]
    for _, options in git.calls:
        assert options == {
            "cwd": str(project.path.resolve()),
            "env": {key: value for key, value in os.environ.items() if key not in elsewhere}
            | {
                "LC_ALL": "C",
                "GIT_OPTIONAL_LOCKS": "0",
                "GIT_NO_LAZY_FETCH": "1",
                "GIT_TERMINAL_PROMPT": "0",
            },
            "stdin": subprocess.DEVNULL,
            "capture_output": True,
            "check": False,
        }


FILTERS = [
    *("-c", "filter.f.clean=", "-c", "filter.f.required=false"),
    *("-c", "filter.g.h.smudge=", "-c", "filter.g.h.required=false"),
    *("-c", "filter.i.process=", "-c", "filter.i.required=false"),
]


def test_filters_of_the_work_tree_are_switched_off(asked: Callable[[Git], list[str]]) -> None:
    told = b"".join(
        scope + b"\0" + key + b"\0"
        for scope, key in [
            (b"local", b"filter.f.clean"),
            (b"worktree", b"filter.g.h.smudge"),
            (b"local", b"filter.i.process"),
            (b"global", b"filter.j.clean"),
            (b"local", b"filter.k.required"),
            (b"local", b"other.l.clean"),
        ]
    )
    git = Git(config=(0, told, b""))
    assert asked(git) == []
    assert git.calls[-1][0][1:-2] == [*QUIET, *FILTERS, *STATUS]


def test_an_old_git_does_not_tell_whose_a_filter_is(asked: Callable[[Git], list[str]]) -> None:
    told = b"user.name\0filter.f.clean\0filter.g.h.smudge\0filter.i.process\0"
    answers = {
        "config --show-scope": (129, b"", b"error: unknown option"),
        "config": (0, told, b""),
    }
    git = Git(**answers)
    assert asked(git) == []
    assert git.calls[2][0][1:] == [*QUIET, "config", *LISTING]
    assert git.calls[-1][0][1:-2] == [*QUIET, *FILTERS, *STATUS]


@pytest.mark.parametrize(
    "answers",
    [
        {"rev-parse": (128, b"", b"fatal: not a git repository (or any parent)\n")},
        {"rev-parse": (128, b"", b"fatal: this operation must be run in a work tree\n")},
        {"rev-parse": (0, b"false\n", b"")},
        {"status": (128, b" M a.py\0", b"fatal: not a git repository\n")},
        {"config": (128, b"", b"fatal: not a git repository\n")},
    ],
    ids=["no repository", "no work tree", "within .git", "gone meanwhile", "gone at once"],
)
def test_where_git_sees_no_work_tree(
    asked: Callable[[Git], list[str]], answers: dict[str, tuple[int, bytes, bytes]]
) -> None:
    assert asked(Git(**answers)) == []


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (
            {"status": (128, b"", b"\nfatal: index \xff\nmore\n")},
            "git cannot say what is committed in {top}: fatal: index \ufffd",
        ),
        ({"status": (3, b"", b" ")}, "git cannot say what is committed in {top}: exit code 3"),
        (
            {"rev-parse": (128, b"", b"fatal: dubious ownership\n")},
            "git cannot say what is committed in {top}: fatal: dubious ownership",
        ),
        (
            {"config": (0, b"local\0filter.a=b.clean\0", b"")},
            "git in {top} is configured to run programs: filter.a=b.clean",
        ),
    ],
    ids=["status", "without a word", "work tree", "filter"],
)
def test_where_git_cannot_be_asked(
    project: Project,
    asked: Callable[[Git], list[str]],
    answers: dict[str, tuple[int, bytes, bytes]],
    why: str,
) -> None:
    with pytest.raises(GitError) as caught:
        asked(Git(**answers))
    assert str(caught.value) == why.format(top=project.path.resolve())


def test_git_that_cannot_be_run(
    project: Project, asked: Callable[[Git], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(Git):
        def run(self, arguments: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
            raise OSError(8, "Exec format error")

    with pytest.raises(GitError, match=r"^git cannot be run: Exec format error$"):
        asked(Broken())
    monkeypatch.setenv("PATH", "")
    top = project.path.resolve()
    with pytest.raises(GitError) as caught:
        asked(Git())
    assert str(caught.value) == (
        f"{top} is a git work tree, and git is not there to be asked about it"
    )


def test_files_outside_of_work_trees_are_not_asked_about(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git_module, "git_top", lambda folder: None)
    assert uncommitted([str(project.path / "a.py")]) == []


def test_the_first_git_that_is_not_of_the_project(
    project: Project, asked: Callable[[Git], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def which(path: str) -> str | None:
        looked.append(path)
        return None if len(looked) == 1 else f"{path}.found"

    outside = [str(project.path.parent / name) for name in ("one", "two", "three")]
    entries = [str(project.path.resolve() / "bin"), "", "relative", *outside]
    monkeypatch.setenv("PATH", os.pathsep.join(entries))
    monkeypatch.setattr(shutil, "which", which)
    git = Git()
    asked(git)
    assert looked == [os.path.join(folder, "git") for folder in outside[:2]]
    assert git.calls[0][0][0] == f"{looked[1]}.found"


def test_files_are_asked_about_in_turns(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.path / ".git").mkdir()
    monkeypatch.setattr(git_module, "_AT_ONCE", 2)
    git = Git(status=(0, b" M 4.py\0", b""))
    monkeypatch.setattr(subprocess, "run", git.run)
    top = project.path.resolve()
    paths = [str(top / f"{number}.py") for number in range(5)]
    assert uncommitted(paths) == [paths[4]] * 3
    turns = [arguments[-2:] for arguments, _ in git.calls[2:]]
    assert turns == [["0.py", "1.py"], ["2.py", "3.py"], ["--", "4.py"]]


# -- nothing of the project is run ----------------------------------------------------


@pytest.fixture
def trap(tmp_path: Path) -> tuple[str, Path]:
    """A program that leaves a mark when it is run, and where that would be."""
    mark = tmp_path / "mark"
    program = tmp_path / "trap"
    program.write_text(f"#!{sys.executable}\nopen({str(mark)!r}, 'w').close()\n")
    program.chmod(0o755)
    return str(program), mark


CONFIGURED = {
    "fsmonitor": ("core.fsmonitor", "{}"),
    "clean filter": ("filter.evil.clean", "{}"),
    "filter process": ("filter.evil.process", "{}"),
    "pager": ("core.pager", "{}"),
    "ssh": ("core.sshCommand", "{}"),
    "diff": ("diff.external", "{}"),
    "hooks": ("core.hooksPath", "hooks"),
}


@pytest.mark.skipif(WINDOWS, reason="the trap is a script")
@pytest.mark.parametrize("included", [False, True], ids=["configured", "included"])
@pytest.mark.parametrize(("key", "value"), CONFIGURED.values(), ids=CONFIGURED)
def test_git_runs_no_program_of_the_project(
    committed: Project, trap: tuple[str, Path], key: str, value: str, included: bool
) -> None:
    program, mark = trap
    committed.write({".gitattributes": "*.py filter=evil\n"})
    hooks = committed.path / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "fsmonitor-watchman", "pre-commit"):
        shutil.copy(program, hooks / hook)
    target = "evil.txt" if included else ".git/config"
    git("config", "--file", target, key, value.format(program), cwd=committed.path)
    if included:
        git("config", "include.path", "../evil.txt", cwd=committed.path)
    os.utime("a.py")  # git has to look into the file
    assert committed.run("apply").code == 0
    assert not mark.exists()
    assert committed.read("a.py") == SAFE_DONE.encode()


@pytest.mark.skipif(WINDOWS, reason="the trap is a script")
@pytest.mark.parametrize("name", ["clean filter", "fsmonitor"])
def test_the_trap_works(committed: Project, trap: tuple[str, Path], name: str) -> None:
    program, mark = trap
    key, value = CONFIGURED[name]
    committed.write({".gitattributes": "*.py filter=evil\n"})
    git("config", key, value.format(program), cwd=committed.path)
    os.utime("a.py")
    git("status", cwd=committed.path)
    assert mark.exists()


@pytest.mark.skipif(WINDOWS, reason="the trap is a script")
def test_a_filter_with_a_name_that_cannot_be_switched_off(
    committed: Project, trap: tuple[str, Path]
) -> None:
    program, mark = trap
    committed.write({".gitattributes": "*.py filter=a=b\n"})
    git("config", "filter.a=b.clean", program, cwd=committed.path)
    os.utime("a.py")
    with pytest.raises(GitError):
        uncommitted([str(committed.path.resolve() / "a.py")])
    assert committed.run("apply").code == 2
    assert not mark.exists()


@pytest.mark.skipif(WINDOWS, reason="the trap is a script")
@pytest.mark.parametrize("path", ["", ".", "{}"], ids=["empty", "here", "the work tree"])
def test_git_of_the_project_is_not_run(
    committed: Project, trap: tuple[str, Path], path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, mark = trap
    shutil.copy(program, committed.path / "git")
    entries = [path.format(committed.path), os.environ["PATH"]]
    monkeypatch.setenv("PATH", os.pathsep.join(entries))
    assert committed.run("apply").code == 0
    assert not mark.exists()


def test_git_writes_nothing(committed: Project) -> None:
    os.utime("a.py")
    index = committed.path / ".git" / "index"
    before = index.read_bytes()
    assert committed.run("apply").code == 0
    assert index.read_bytes() == before


def test_git_is_not_asked_when_nothing_is_written(
    committed: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    committed.write({"a.py": SAFE_DONE, "b.py": SAFE_DONE})
    assert committed.run("apply").code == 0
