"""Migrate the programs of ``numbers/``, run them, and compare with what was recorded.

    python -m tests.runs.compare --tensorflow PYTHON [--jobs 2] [PROGRAM ...]

``--tensorflow`` is an interpreter with TensorFlow 2.16 or later.  Each program is migrated by
``keras-codemods apply`` with safe fixes alone and with ``--unsafe``, and run as it then is.
The table says for both:

- same: every number is what it was;
- differs: the program runs and a number is another one; ``(expected)`` if Keras 3 itself computes
  something else: ``numbers/expected.txt`` says why, and below stands what the tool says about it;
- fails: it ends with an error; ``(reported)`` if a finding stands at the line.

The exit code is 1 if anything is silent at the level of ``--unsafe``.

Tolerance: 1e-4 relative, 1e-5 absolute.  One operation of float32 is good to 6e-8; sums in
another order, carried through some tens of training steps, moved our programs by 1e-6 to 1e-5.
What a migration gets wrong (a default, a gate, a decay) moves them by 1e-3 and more.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.runs.migration import LEVELS, Migrated, migrate
from tests.runs.programs import (
    COMMON,
    DIALECTS,
    FOLDER,
    Ending,
    Numbers,
    Program,
    programs,
    run_all,
)

RELATIVE, ABSOLUTE = 1e-4, 1e-5
EXPECTED = FOLDER / "expected.txt"


def differences(
    old: Numbers, new: Numbers, relative: float = RELATIVE, absolute: float = ABSOLUTE
) -> list[str]:
    """A phrase for each name whose numbers are not the same."""
    found = []
    for name in sorted(old.keys() | new.keys()):
        if name not in old or name not in new:
            found.append(f"{name}: only {'after' if name in new else 'before'}")
            continue
        before, after = _list(old[name]), _list(new[name])
        if len(before) != len(after):
            found.append(f"{name}: {len(before)} numbers, now {len(after)}")
            continue
        worst, place = 0.0, -1
        for at, (one, other) in enumerate(zip(before, after)):
            if math.isnan(one) and math.isnan(other):
                continue
            excess = abs(one - other) - absolute - relative * abs(one)
            if not excess <= 0 and not excess <= worst:
                worst, place = excess, at
        if place >= 0:
            found.append(f"{name}[{place}]: {before[place]:.6g}, now {after[place]:.6g}")
    return found


def _list(value: float | list[float]) -> list[float]:
    return value if isinstance(value, list) else [value]


def expected() -> dict[str, str]:
    """Why the numbers of a program cannot be the old ones, by name of program."""
    reasons = {}
    for line in EXPECTED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition(": ")
            reasons[name] = reason
    return reasons


@dataclass
class Result:
    """What came of one program at one level."""

    verdict: str
    is_silent: bool = False
    detail: str = ""


def judge(program: Program, migrated: Migrated, ending: Ending, results: Path) -> Result:
    """Compare one run with the recording."""
    file = program.path.name
    if ending.code != 0:
        finding = migrated.reported(file, ending)
        line = f"line {ending.where[1]}: " if ending.where else ""
        return Result(
            "fails (reported)" if finding else "fails",
            not finding,
            f"{line}{ending.error}" + (f"\n    {finding}" if finding else ""),
        )
    numbers: Numbers = json.loads(results.read_text()) if results.exists() else {}
    apart = differences(program.recorded(), numbers)
    if not apart:
        return Result("same")
    reason = expected().get(program.name)
    said = [
        f"{one['line']}: {one['rule']}: {one['message']}" for one in migrated.left.get(file, [])
    ]
    if reason:
        said = [f"expected: {reason}", *(said or ["no finding"])]
    detail = "\n    ".join(["; ".join(apart), *said])
    return Result("differs (expected)" if reason else "differs", not reason, detail)


def copies(chosen: list[Program], root: Path) -> Iterator[tuple[str, str, Migrated]]:
    """Every dialect, migrated at every level: level, dialect and folder."""
    for level, options in LEVELS.items():
        for dialect in DIALECTS:
            mine = [one for one in chosen if one.dialect == dialect]
            if not mine:
                continue
            folder = root / level / dialect
            folder.mkdir(parents=True)
            for path in [
                *(one.path for one in mine),
                FOLDER / dialect / "requirements.txt",
                COMMON,
            ]:
                shutil.copy(path, folder)
            yield level, dialect, migrate(folder, options, root / "state" / level)


def compare(python: str, chosen: list[Program], root: Path, jobs: int) -> dict[str, list[Result]]:
    """Run every program at every level; a program that both levels make the same runs once."""
    migrated = {(level, dialect): one for level, dialect, one in copies(chosen, root)}
    wanted: dict[tuple[str, bytes], Path] = {}
    texts = {}
    for program in chosen:
        for level in LEVELS:
            path = migrated[level, program.dialect].folder / program.path.name
            texts[program.name, level] = path.read_bytes()
            wanted.setdefault((program.name, path.read_bytes()), path)
    parts = [list(wanted.values())[at::jobs] for at in range(jobs)]

    def work(paths: list[Path]) -> list[Ending]:
        return run_all([python], [(one, one.with_suffix(".json")) for one in paths], timeout=600)

    with ThreadPoolExecutor(jobs) as pool:
        done = pool.map(work, parts)
        ended = {path: end for part, found in zip(parts, done) for path, end in zip(part, found)}
    results: dict[str, list[Result]] = {}
    for program in chosen:
        for level in LEVELS:
            path = wanted[program.name, texts[program.name, level]]
            result = judge(
                program, migrated[level, program.dialect], ended[path], path.with_suffix(".json")
            )
            results.setdefault(program.name, []).append(result)
    return results


def main() -> None:
    """Compare what the command line asks for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tensorflow", required=True, help="interpreter with TensorFlow 2.16+")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a new folder for the migrated programs")
    parser.add_argument("programs", nargs="*")
    options = parser.parse_args()
    chosen = programs(options.programs)
    with tempfile.TemporaryDirectory() as temporary:
        root = options.keep or Path(temporary)
        found = compare(options.tensorflow, chosen, root.resolve(), options.jobs)
    print(f"{'program':28} {'safe':20} --unsafe")
    for name, (safe, unsafe) in found.items():
        print(f"{name:28} {safe.verdict:20} {unsafe.verdict}")
    print()
    for name, (_, unsafe) in found.items():
        if unsafe.verdict != "same":
            print(f"{name}: {unsafe.verdict}\n    {unsafe.detail}")
    for at, level in enumerate(LEVELS):
        count = sum(results[at].verdict == "same" for results in found.values())
        silent = sum(results[at].is_silent for results in found.values())
        print(f"{level}: {count} of {len(found)} the same, {silent} silent")
    sys.exit(any(unsafe.is_silent for _, unsafe in found.values()))


if __name__ == "__main__":
    main()
