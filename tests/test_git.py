"""In a work tree: what is not committed is not written over, and git runs no programs."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

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
