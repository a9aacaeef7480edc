"""What git says of files: whether it has changes of them that are not committed.

git is asked with care: it reads the configuration of the work tree, which may come from
anywhere and can name programs.  None of them is run.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator

from codemods.project.disk import is_within
from codemods.project.files import git_top

_AT_ONCE = 200
"""Paths per call: a command line has a longest length."""
_ELSEWHERE = re.compile(
    "GIT_(ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|CONFIG|DIR|EXTERNAL_DIFF|GRAFT_FILE"
    "|IMPLICIT_WORK_TREE|INDEX_FILE|NAMESPACE|OBJECT_DIRECTORY|PREFIX|REPLACE_REF_BASE"
    "|SHALLOW_FILE|WORK_TREE|.*PATHSPECS?|TRACE.*)"
)
"""Variables that send git to another work tree, or make it read paths in another way."""
_QUIET = {
    "core.fsmonitor": "false",  # a program
    "core.hooksPath": os.devnull,  # programs
    "status.submoduleSummary": "false",  # runs git in submodules
    "diff.ignoreSubmodules": "all",
    "protocol.allow": "never",  # no network for what a partial clone lacks
}
_NO_WORK_TREE = ("not a git repository", "must be run in a work tree")


class GitError(Exception):
    """git cannot be asked; the text says why."""


def uncommitted(paths: Iterable[str]) -> list[str]:
    """Those of ``paths`` (real paths of files) that have changes git has no commit of.

    Files that git does not know, and files outside of work trees, are none of them.
    Raises ``GitError``.
    """
    by_top: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        top = git_top(os.path.dirname(path))
        if top is not None:
            by_top[top].append(path)
    return [path for top, members in by_top.items() for path in _changed(top, members)]


def _changed(top: str, paths: list[str]) -> Iterator[str]:
    program = _program(top)
    if program is None:
        raise GitError(f"{top} is a git work tree, and git is not there to be asked about it")
    options = _options(program, top)
    if options is None:
        return
    for first in range(0, len(paths), _AT_ONCE):
        asked = {os.path.relpath(path, top): path for path in paths[first : first + _AT_ONCE]}
        status = ["status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames"]
        told = _run(program, top, [*options, *status, "--ignore-submodules=all", "--", *asked])
        for entry in (told or b"").split(b"\0"):
            name = os.fsdecode(entry[3:]).replace("/", os.sep)
            if name:
                yield asked.get(name, os.path.join(top, name))


def _program(top: str) -> str | None:
    """git, but none that lies in the work tree or where the path to it begins anywhere."""
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        if os.path.isabs(folder) and not is_within(os.path.realpath(folder), top):
            found = shutil.which(os.path.join(folder, "git"))
            if found is not None:
                return found
    return None


def _options(program: str, top: str) -> list[str] | None:
    """Options for git that keep programs of the work tree's configuration from running.

    ``None`` if git sees no work tree there.
    """
    options = ["--no-pager", "--literal-pathspecs"]
    for key, value in _QUIET.items():
        options += ["-c", f"{key}={value}"]
    told = _run(program, top, [*options, "rev-parse", "--is-inside-work-tree"])
    if told is None or told.strip() != b"true":
        return None
    for key in _own_keys(program, top, options):
        driver, _, last = key.rpartition(".")
        if key.startswith("filter.") and last in ("clean", "smudge", "process"):
            if "=" in key:
                raise GitError(f"git in {top} is configured to run programs: {key}")
            options += ["-c", f"{driver}.{last}=", "-c", f"{driver}.required=false"]
    return options


def _own_keys(program: str, top: str, options: list[str]) -> list[str]:
    """The keys of the work tree's own configuration, what it includes being part of it."""
    listing = ["--name-only", "-z", "--list"]
    try:
        told = _run(program, top, [*options, "config", "--show-scope", *listing]) or b""
    except GitError:  # before git 2.26: take all for its own
        told = _run(program, top, [*options, "config", *listing]) or b""
        return [os.fsdecode(key) for key in told.split(b"\0")]
    fields = told.split(b"\0")
    pairs = zip(fields[::2], fields[1::2])
    return [os.fsdecode(key) for scope, key in pairs if scope in (b"local", b"worktree")]


def _run(program: str, top: str, arguments: list[str]) -> bytes | None:
    """The output; ``None`` if there is no work tree.  Raises ``GitError``."""
    environment = {k: v for k, v in os.environ.items() if not _ELSEWHERE.fullmatch(k)}
    environment |= {
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",  # nothing is written, not even the index
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
    }
    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=top,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error
    if done.returncode == 0:
        return done.stdout
    told = done.stderr.decode("utf-8", "replace").strip()
    if any(message in told for message in _NO_WORK_TREE):
        return None
    first = told.splitlines()[0] if told else f"exit code {done.returncode}"
    raise GitError(f"git cannot say what is committed in {top}: {first}")
