"""Migrate copies of programs with the real command line, and read what it leaves."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.runs.programs import Ending

LEVELS = {"safe": [], "unsafe": ["--unsafe"]}
"""The options of ``apply`` for each level."""


@dataclass
class Migrated:
    """A folder of migrated programs."""

    folder: Path
    left: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """The findings that remain, by file name."""
    errors: dict[str, str] = field(default_factory=dict)
    """What the tool could not read, by file name."""

    def reported(self, name: str, ending: Ending) -> str:
        """The finding that stands at the statement where a run of ``name`` failed, or nothing.

        The innermost frame in the program counts, whichever file of the folder that is.
        """
        if ending.where is None:
            return ""
        file, line = ending.where
        first, last = statement(self.folder / file, line)
        for finding in self.left.get(file, []):
            if first <= finding["line"] <= last:
                return f"{finding['rule']}: {finding['message']}"
        return ""


def statement(path: Path, line: int) -> tuple[int, int]:
    """The first and the last line of the smallest simple statement, or head, at ``line``."""
    best = (line, line)
    size = 10**9
    for node in ast.walk(ast.parse(path.read_bytes())):
        if not isinstance(node, ast.stmt):
            continue
        last = node.end_lineno or node.lineno
        body = getattr(node, "body", None)
        if isinstance(body, list) and body:
            last = max(node.lineno, body[0].lineno - 1)
        if node.lineno <= line <= last and last - node.lineno < size:
            best, size = (node.lineno, last), last - node.lineno
    return best


def migrate(folder: Path, options: list[str], state: Path) -> Migrated:
    """Apply the command line to ``folder``, then ask it what is left."""
    _tool(["apply", *options, "."], folder, state)
    answer = json.loads(_tool(["check", "--format", "json", "."], folder, state))
    migrated = Migrated(folder)
    for finding in answer["findings"]:
        migrated.left.setdefault(finding["path"], []).append(finding)
    for error in answer["errors"]:
        migrated.errors[error["path"]] = error["message"]
    return migrated


def _tool(arguments: list[str], folder: Path, state: Path) -> bytes:
    """Run ``keras-codemods`` in ``folder``; what it remembers goes to ``state``."""
    root = str(Path(__file__).resolve().parents[2])
    environment = {
        **os.environ,
        "PYTHONPATH": root,
        "XDG_STATE_HOME": str(state),
        "LOCALAPPDATA": str(state),
        "GIT_CEILING_DIRECTORIES": str(folder.parent),
    }
    done = subprocess.run(
        [sys.executable, "-m", "codemods", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    if done.returncode > 1 and not done.stdout:
        raise SystemExit(done.stderr.decode("utf-8", "replace"))
    return done.stdout
