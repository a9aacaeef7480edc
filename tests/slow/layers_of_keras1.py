"""Layers of Keras 1 and 2, built by old Keras and, migrated, by today's: the same results?

    python -m tests.slow.layers_of_keras1 --old PYTHON --tensorflow PYTHON \
        --keras1 FOLDER --keras2 FOLDER [--target keras2]

``--old`` is an interpreter with TensorFlow 1.15; the folders hold Keras 1.2.2 and 2.0.9
(see scripts/README.md).  ``--tensorflow`` has TensorFlow 2.16 or later, or 2.15 for
``--target keras2``.  Every program below is run as it is, migrated with ``--unsafe``, run
again, and shapes, outputs and losses are compared.  The exit code tells whether all of
them are the same, or reported:

- broken: old Keras does not take the program (a fault of this file);
- silent: it fails today, and nothing was reported;
- differs: another shape, other outputs or another loss;
- reported: there is a finding that no fix answers (no fault where it is expected).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codemods.project.config import Config
from codemods.project.session import open_texts
from codemods.semantics.dialect import TARGETS

PROGRAMS = Path(__file__).with_name("layers_of_keras1.txt")
_HEAD = re.compile(r"(k1|k2) (each|one|own|none)( reported)?\Z")
_LAYER = re.compile(r"(?<![\w.'\"])([A-Z]\w*|merge|add|concatenate)\(")
_OTHERS = {"Sequential": "models", "Model": "models"}
_TOLERANCE = 2e-5


@dataclass
class Program:
    """One small program and what came of it."""

    dialect: str
    weights: str
    is_reported: bool
    """Whether it is expected that a finding is left."""
    source: str
    migrated: str = ""
    findings: list[str] = field(default_factory=list)
    before: list[Any] = field(default_factory=list)
    after: list[Any] = field(default_factory=list)


def programs() -> Iterator[Program]:
    """The programs of the text file, each with the imports that it needs."""
    head, lines = "", []
    for line in [*PROGRAMS.read_text(encoding="utf-8").splitlines(), "# end"]:
        if not line.startswith("# "):
            lines.append(line)
            continue
        if _HEAD.match(head):
            dialect, weights, *reported = head.split()
            for text in _split(lines):
                yield Program(dialect, weights, bool(reported), _whole(text))
        head, lines = line[2:], []


def _split(lines: list[str]) -> Iterator[str]:
    """Programs are single lines with a layer, or paragraphs that bind ``model``."""
    for paragraph in re.split(r"\n{2,}", "\n".join(lines).strip("\n")):
        if not paragraph:
            continue
        if re.search(r"^model = ", paragraph, re.M):
            yield paragraph
        else:
            yield from (f"model = Sequential([{line}])" for line in paragraph.splitlines())


def _whole(text: str) -> str:
    names = dict.fromkeys(_LAYER.findall(text))
    layers = [name for name in names if name not in _OTHERS and f" {name} = " not in text]
    imports = [f"from keras.layers import {', '.join(layers)}"] if layers else []
    imports += [f"from keras.{_OTHERS[n]} import {n}" for n in names if n in _OTHERS]
    imports += ["from keras import backend as K"] if "K." in text else []
    modules = ("regularizers", "constraints", "initializations", "initializers")
    imports += [f"from keras import {m}" for m in modules if f"{m}." in text]
    imports += ["import numpy as np"] if "np." in text else []
    return "\n".join([*imports, "", text, ""])


def migrate(items: list[Program], target: str) -> None:
    """Migrate all programs of one dialect."""
    files = {f"p{i:04}.py": item for i, item in enumerate(items)}
    config = Config(target=target, dialect=items[0].dialect, unsafe=True)
    session = open_texts({path: item.source.encode() for path, item in files.items()}, config)
    for item in items:
        item.migrated = item.source
    for result in session.migrate(unsafe=True):
        item = files[result.document.path]
        item.migrated = result.document.text
        item.findings = [f"{finding.rule}: {finding.message}" for finding in result.findings]
    assert not session.problems, session.problems


def execute(python: str, sources: list[tuple[str, str]], keras: str = "") -> list[list[Any]]:
    """Run programs with another interpreter; ``keras``: a folder that holds standalone Keras."""
    environment = {**os.environ, "KERAS_BACKEND": "tensorflow"}
    if keras:
        environment["PYTHONPATH"] = str(Path(keras).absolute())
    with tempfile.TemporaryDirectory() as folder:
        environment["KERAS_HOME"] = environment["HOME"] = folder
        paths = [Path(folder) / name for name in ("programs.json", "results.json")]
        paths[0].write_text(json.dumps(sources), encoding="utf-8")
        script = Path(__file__).with_name("execute_layers.py")
        command = [python, "-W", "ignore", str(script), *map(str, paths)]
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True, env=environment)
        if done.returncode:
            sys.exit(done.stderr)
        outcomes: list[list[Any]] = json.loads(paths[1].read_text(encoding="utf-8"))
        return outcomes


def difference(before: list[Any], after: list[Any]) -> str:
    """What is not the same in two outcomes; empty if nothing."""
    if before[1] != after[1]:
        return f"shapes {before[1]} and {after[1]}"
    for one, other in zip(before[2], after[2]):
        worst = max((abs(a - b) / max(1.0, abs(a)) for a, b in zip(one, other)), default=0.0)
        if not worst < _TOLERANCE:
            return f"outputs differ by {worst:.3g}"
    if not abs(before[3] - after[3]) <= _TOLERANCE * max(1.0, abs(before[3])):
        return f"losses {before[3]:.6g} and {after[3]:.6g}"
    return ""


def judge(item: Program, target: str) -> tuple[str, str]:
    """The group of a program, and why."""
    if item.before[0]:
        return "broken", item.before[0]
    if item.findings:
        return "reported" if item.is_reported else "unexpected", item.findings[0]
    if item.after[0]:
        return "silent", item.after[0]
    differs = difference(item.before, item.after)
    if differs:
        return "differs", differs
    if item.is_reported and target == "keras3":  # TensorFlow 2.15 takes some of them
        return "unreported", "a finding was expected"
    return "same", ""


def main() -> None:
    """Run, migrate, run again, compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--old", metavar="PYTHON", required=True)
    parser.add_argument("--tensorflow", metavar="PYTHON", required=True)
    parser.add_argument("--keras1", metavar="FOLDER", required=True)
    parser.add_argument("--keras2", metavar="FOLDER", required=True)
    parser.add_argument("--target", choices=TARGETS, default="keras3")
    parser.add_argument("--only", default="", help="only programs that hold this text")
    options = parser.parse_args()
    items = [item for item in programs() if options.only in item.source]
    for dialect, folder in (("k1", options.keras1), ("k2", options.keras2)):
        mine = [item for item in items if item.dialect == dialect]
        if mine:
            migrate(mine, options.target)
            old = execute(options.old, [(i.source, i.weights) for i in mine], folder)
            for item, outcome in zip(mine, old):
                item.before = outcome
    new = execute(options.tensorflow, [(i.migrated, i.weights) for i in items])
    for item, outcome in zip(items, new):
        item.after = outcome
    groups: dict[str, list[tuple[Program, str]]] = {}
    for item in items:
        group, why = judge(item, options.target)
        groups.setdefault(group, []).append((item, why))
    for group in sorted(groups):
        print(f"{group:12}{len(groups[group]):>5}")
    bad = sorted(set(groups) - {"same", "reported"})
    for group in bad:
        print(f"\n{group}:")
        for item, why in groups[group]:
            texts = (text.replace("\n", "; ") for text in (item.source, item.migrated))
            print(f"  {next(texts)}\n    {next(texts)}\n    {why}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
