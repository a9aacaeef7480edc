"""Run the programs of ``numbers/`` on the stack they were written for and keep their numbers.

    python -m tests.runs.record --old PYTHON --keras k1=FOLDER --keras k2=FOLDER [PROGRAM ...]

``--old`` is an interpreter with TensorFlow 1.15 (Python 3.7); the folders hold Keras 1.2.2
and Keras 2.2.4 (``pip install --no-deps --target FOLDER keras==1.2.2``).  Without a folder a
dialect uses the Keras that the interpreter has.  Each program runs twice, and is recorded
only if both runs agree far below the tolerance of the comparison.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from tests.runs.compare import differences
from tests.runs.programs import COMMON, DIALECTS, Numbers, Program, programs, run_all

REPEATS = 2e-6
"""How far two runs on the old stack may be apart, relative and absolute."""


def record(old: str, keras: str | None, dialect: str, chosen: list[Program]) -> bool:
    """Record programs of one dialect and say so; whether all could be."""
    with tempfile.TemporaryDirectory() as folder:
        releases = Path(folder, "releases.txt")
        path = [*([keras] if keras else []), str(COMMON.parent)]
        more = {"PYTHONPATH": os.pathsep.join(path), "DIALECT": dialect, "RELEASES": str(releases)}
        jobs = [
            (program.path, Path(folder, f"{program.path.stem}.{turn}"))
            for program in chosen
            for turn in range(2)
        ]
        endings = run_all([old, "old"], jobs, timeout=600, more=more)
        good = True
        for at, program in enumerate(chosen):
            bad = [one for one in endings[2 * at : 2 * at + 2] if one.code != 0]
            apart: list[str] = []
            if not bad:
                numbers, again = (json.loads(jobs[2 * at + turn][1].read_text()) for turn in (0, 1))
                apart = differences(numbers, again, REPEATS, REPEATS)
            if bad or apart:
                good = False
                why = f"{bad[0].where or ''} {bad[0].error}" if bad else "; ".join(apart)
                print(f"{program.name:28} NOT RECORDED: {why}")
                continue
            print(f"{program.name:28} {releases.read_text()}")
            write(program.recording, releases.read_text(), numbers)
    return good


def write(path: Path, releases: str, numbers: Numbers) -> None:
    """Write a recording, a line for each name."""
    lines = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in numbers.items()]
    text = ",\n    ".join(lines)
    path.write_text(
        f'{{\n  "recorded": {json.dumps(releases)},\n  "numbers": {{\n    {text}\n  }}\n}}\n',
        encoding="utf-8",
    )


def main() -> None:
    """Record what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--old", required=True, help="interpreter with TensorFlow 1.15")
    parser.add_argument("--keras", action="append", default=[], metavar="DIALECT=FOLDER")
    parser.add_argument("programs", nargs="*")
    options = parser.parse_args()
    folders = dict(one.split("=", 1) for one in options.keras)
    chosen = programs(options.programs)
    good = True
    for dialect in DIALECTS:
        mine = [one for one in chosen if one.dialect == dialect]
        if mine:
            good &= record(options.old, folders.get(dialect), dialect, mine)
    sys.exit(not good)


if __name__ == "__main__":
    main()
