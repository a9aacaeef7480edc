"""The programs of ``numbers/``: where they are, how each is run, what was recorded."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("numbers")
FORKS = Path(__file__).with_name("forks.py")
COMMON = FOLDER / "common.py"
DIALECTS = ("k1", "k2", "tf1")

Numbers = dict[str, "float | list[float]"]

_FRAME = re.compile(r'\s*File "(?P<path>[^"]+)", line (?P<line>\d+)')


@dataclass(frozen=True)
class Program:
    """One old program; each dialect is a project of its own."""

    dialect: str
    path: Path

    @property
    def name(self) -> str:
        """Dialect and file name, as the tables print it."""
        return f"{self.dialect}/{self.path.stem}"

    @property
    def recording(self) -> Path:
        """The file with the numbers of the old stack."""
        return self.path.with_suffix(".json")

    def recorded(self) -> Numbers:
        """The numbers that the program gave on the old stack."""
        found: Numbers = json.loads(self.recording.read_text(encoding="utf-8"))["numbers"]
        return found


def programs(chosen: list[str] | None = None) -> list[Program]:
    """All programs, or those whose names are given (``k1/mlp``, or ``k1`` for all of them)."""
    found = [
        Program(dialect, path)
        for dialect in DIALECTS
        for path in sorted((FOLDER / dialect).glob("*.py"))
    ]
    if not chosen:
        return found
    kept = [one for one in found if one.name in chosen or one.dialect in chosen]
    known = {one.name for one in found} | set(DIALECTS)
    for name in chosen:
        if name not in known:
            raise SystemExit(f"there is no program {name}")
    return kept


@dataclass(frozen=True)
class Ending:
    """How a process came to its end."""

    code: int | None
    """The exit code; nothing if time ran out."""
    error: str = ""
    """The first line of what was raised."""
    frames: tuple[tuple[str, int], ...] = ()
    """File name and line of each frame of the traceback that lies in the program's folder."""
    inner: str = ""
    """The file of the innermost frame of all."""

    @property
    def where(self) -> tuple[str, int] | None:
        """The innermost place in the program."""
        return self.frames[-1] if self.frames else None


def environment(home: str) -> dict[str, str]:
    """Little of this process's environment, and what makes runs repeat."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
        "HOME": home,
        "USERPROFILE": home,
        "TMPDIR": home,
        "CUDA_VISIBLE_DEVICES": "",
        "KERAS_BACKEND": "tensorflow",
        "MPLBACKEND": "Agg",
        "OMP_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
    }


def run(command: list[str], folder: Path, *, timeout: float, sources: Path | None = None) -> Ending:
    """Run a command in ``folder``; ``sources`` is where its program lies, if not there."""
    with tempfile.TemporaryDirectory() as home:
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                env=environment(home),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=timeout,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Ending(None, f"no end after {timeout:.0f} s")
    if done.returncode == 0:
        return Ending(0)
    return failure(done.returncode, done.stderr.decode("utf-8", "replace"), sources or folder)


def run_all(
    command: list[str],
    jobs: list[tuple[Path, Path]],
    *,
    timeout: float,
    more: Mapping[str, str] | None = None,
) -> list[Ending]:
    """Run programs (each with the file for its numbers) by ``forks.py``, one after another.

    ``command`` is the interpreter, and what ``forks.py`` gets behind the jobs.
    """
    with tempfile.TemporaryDirectory() as home:
        orders = [
            {
                "program": str(program),
                "environment": {"NUMBERS": str(numbers)},
                "errors": str(Path(home, f"{at}.errors")),
                "ended": str(Path(home, f"{at}.ended")),
                "timeout": timeout,
            }
            for at, (program, numbers) in enumerate(jobs)
        ]
        path = environment(home) | dict(more or {})
        parts = [orders] if hasattr(os, "fork") else [[order] for order in orders]
        for part in parts:
            Path(home, "jobs.json").write_text(json.dumps(part), encoding="utf-8")
            done = subprocess.run(
                [command[0], str(FORKS), str(Path(home, "jobs.json")), *command[1:]],
                env=path,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
            if done.returncode and len(part) > 1:
                raise SystemExit(done.stderr.decode("utf-8", "replace"))
        return [_ending(order, program.parent) for order, (program, _) in zip(orders, jobs)]


def _ending(order: dict[str, Any], folder: Path) -> Ending:
    """What the files of one job say."""
    errors, ended = Path(order["errors"]), Path(order["ended"])
    if not ended.exists():
        return Ending(None, f"no end after {order['timeout']:.0f} s, or it crashed")
    code = int(ended.read_text())
    return Ending(0) if code == 0 else failure(code, errors.read_text(errors="replace"), folder)


def failure(code: int, text: str, folder: Path) -> Ending:
    """Read the last traceback of a process; one without (a crash) says what was last."""
    lines = [line for line in text.splitlines() if line.strip()]
    starts = [at for at, line in enumerate(lines) if line.startswith("Traceback (most recent")]
    if not starts:
        return Ending(code, lines[-1] if lines else f"exit code {code}")
    frames, error, inner = [], "", ""
    for line in lines[starts[-1] + 1 :]:
        frame = _FRAME.match(line)
        if frame:
            inner = frame["path"]
            if Path(inner).parent == folder:
                frames.append((Path(inner).name, int(frame["line"])))
        if not line.startswith(" "):
            error = line
            break
    return Ending(code, error, tuple(frames), inner)
