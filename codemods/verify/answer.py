"""The other end of ``run``: runs in the interpreter that has TensorFlow."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from codemods.verify.judge import judge_files, load


def main() -> None:
    """Read the question from the file named second, write the answer to the third."""
    question, answer = map(Path, sys.argv[2:4])
    asked: dict[str, Any] = json.loads(question.read_text(encoding="utf-8"))
    library = load()
    found = judge_files(Path(asked["top"]), [Path(path) for path in asked["files"]], library)
    said = {"tensorflow": library.version, "keras": library.keras_version, **asdict(found)}
    answer.write_text(json.dumps(said), encoding="utf-8")
