"""A project folder of its own for every test, and ways to run the command in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from codemods.cli import app

# A worker of xdist looks into the current folder first, which here is a project of a test.
sys.path[:] = [entry for entry in sys.path if entry]

REPOSITORY = Path(__file__).resolve().parent.parent
WINDOWS = sys.platform == "win32"

SAFE = "from keras.layers import Dense\n"
"""Old code whose only fix is safe."""
SAFE_DONE = "from tensorflow.keras.layers import Dense\n"
UNSAFE = """\
from tensorflow import keras


def train(model, batches):
    model.fit_generator(batches, steps_per_epoch=3)
"""
"""Old code whose only fix assumes something: nothing says what ``model`` is."""
UNSAFE_DONE = UNSAFE.replace("fit_generator", "fit")
MANUAL = "from keras.legacy import interfaces  # noqa\n"
"""Old code that has no fix."""
CLEAN = """\
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
"""
"""Code that has nothing old."""

_LOCATION = re.compile(r"error: (?P<path>.+?):(?P<line>\d+): (?P<message>\S.*)")


@dataclass(frozen=True)
class Outcome:
    """What one run of the command did."""

    code: int
    stdout: bytes
    stderr: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.stdout.decode("utf-8").replace(os.linesep, "\n")

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.text.splitlines()

    @property
    def errors(self) -> list[str]:
        """The lines of standard error that tell of errors."""
        return [line for line in self.stderr.splitlines() if line.startswith("error:")]

    def error_at(self, path: str) -> int:
        """The line number of the one error, which must be at ``path``."""
        assert len(self.errors) == 1, self.stderr
        match = _LOCATION.fullmatch(self.errors[0])
        assert match, self.errors
        assert match["path"] == path
        return int(match["line"])


@dataclass(frozen=True)
class Stamp:
    """What tells whether a file has been written."""

    data: bytes
    modified: int
    inode: int
    mode: int


@dataclass(frozen=True)
class Project:
    """A folder with sources; the current folder of the test."""

    path: Path

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files, making their folders; text is written with LF."""
        for name, content in files.items():
            target = self.path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
            os.utime(target, (1_500_000_000, 1_500_000_000))  # any write shows

    def read(self, name: str) -> bytes:
        """The bytes of one file."""
        return (self.path / name).read_bytes()

    def tree(self) -> dict[str, bytes]:
        """Every file outside ``.git``, by its path from here."""
        return {
            path.relative_to(self.path).as_posix(): path.read_bytes()
            for path in sorted(self.path.rglob("*"))
            if path.is_file() and ".git" not in path.relative_to(self.path).parts
        }

    def stamps(self) -> dict[str, Stamp]:
        """Every file with what tells whether it has been written."""
        stamps = {}
        for name, data in self.tree().items():
            status = os.stat(self.path / name)
            stamps[name] = Stamp(data, status.st_mtime_ns, status.st_ino, status.st_mode)
        return stamps

    def run(self, *args: str, stdin: bytes = b"") -> Outcome:
        """Run the command in this process."""
        result = CliRunner().invoke(app, list(args), input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout_bytes, result.stderr)

    def spawn(
        self, *args: str, stdin: bytes = b"", cwd: str = ".", module: str = "codemods"
    ) -> Outcome:
        """Run the command as ``python -m codemods``, in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", module, *args],
            input=stdin,
            capture_output=True,
            cwd=self.path / cwd,
            timeout=120,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


@pytest.fixture(autouse=True)
def isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own state, and none depends on the terminal."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    state = {
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "LOCALAPPDATA": "local",
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": "local",
        "APPDATA": "roaming",
    }
    for name, folder in state.items():
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # no test cuts the power
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "GIT_DIR"):
        monkeypatch.delenv(name, raising=False)
    old = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    path = [str(REPOSITORY), *(os.path.abspath(entry) for entry in old if entry)]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path))


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The folder that holds everything the command remembers outside of projects."""
    return tmp_path / "home"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """An empty project outside of any work tree."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Project(folder)


def git(*args: str, cwd: Path, stdin: bytes = b"") -> bytes:
    """Run git and return its output; it must succeed."""
    program = shutil.which("git")
    assert program is not None
    done = subprocess.run(
        [program, "-c", "core.autocrlf=false", "-c", "core.quotepath=false", *args],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout


@pytest.fixture
def repository(project: Project) -> Project:
    """An empty project that is a git work tree."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    git("init", "--quiet", cwd=project.path)
    return project
