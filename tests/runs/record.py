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
from tests.runs.programs import COMMON, Numbers, Program, programs, run

CHILD = Path(__file__).with_name("old_child.py")
REPEATS = 2e-6
"""How far two runs on the old stack may be apart, relative and absolute."""


def numbers_of(old: str, keras: str | None, program: Program) -> tuple[str, Numbers]:
    """One run: the releases, and the numbers."""
    with tempfile.TemporaryDirectory() as folder:
        results, releases = Path(folder, "numbers.json"), Path(folder, "releases.txt")
        path = [*([keras] if keras else []), str(COMMON.parent)]
        more = {
            "PYTHONPATH": os.pathsep.join(path),
            "NUMBERS": str(results),
            "RELEASES": str(releases),
        }
        command = [old, str(CHILD), str(program.path)]
        ending = run(command, program.path.parent, timeout=600, more=more)
        if ending.code != 0:
            raise RuntimeError(f"{ending.where or ''} {ending.error}")
        return releases.read_text(encoding="utf-8"), json.loads(results.read_text())


def record(old: str, keras: str | None, program: Program) -> str:
    """Record one program; what to print about it."""
    releases, numbers = numbers_of(old, keras, program)
    _, again = numbers_of(old, keras, program)
    apart = differences(numbers, again, REPEATS, REPEATS)
    if apart:
        raise RuntimeError(f"two runs differ: {'; '.join(apart)}")
    lines = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in numbers.items()]
    text = ",\n    ".join(lines)
    program.recording.write_text(
        f'{{\n  "recorded": {json.dumps(releases)},\n  "numbers": {{\n    {text}\n  }}\n}}\n',
        encoding="utf-8",
    )
    return releases


def main() -> None:
    """Record what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--old", required=True, help="interpreter with TensorFlow 1.15")
    parser.add_argument("--keras", action="append", default=[], metavar="DIALECT=FOLDER")
    parser.add_argument("programs", nargs="*")
    options = parser.parse_args()
    folders = dict(one.split("=", 1) for one in options.keras)
    failed = False
    for program in programs(options.programs):
        try:
            said = record(options.old, folders.get(program.dialect), program)
        except RuntimeError as error:
            failed, said = True, f"NOT RECORDED: {error}"
        print(f"{program.name:28} {said}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
