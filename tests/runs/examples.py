"""The official examples of old Keras, migrated and run on today's TensorFlow.

    python -m tests.runs.examples --tensorflow PYTHON [--release 2.2.4] [--jobs 2] [NAME ...]

The examples come from the source package of Keras on PyPI (``pip download``); that of 1.2.2
has none, so give their folder with ``--examples``.  Each runs as it is, migrated with safe
fixes alone, and with ``--unsafe``, by ``example_child.py``: synthetic data in place of
downloads, two batches in place of epochs, real signatures (see there).  The table says:

- ran: to its end, and how often it trained;
- fails: with its last error below, and the finding at the failing line if there is one;
  SILENT where there is none;
- apart: stopped by a package that is not installed, or inside matplotlib: not by Keras.

The exit code is 1 if a program fails silently at the level of ``--unsafe``.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import subprocess
import sys
import tarfile
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.runs.migration import LEVELS, Migrated, migrate
from tests.runs.programs import Ending, run

CHILD = Path(__file__).with_name("example_child.py")
INPUTS: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("examples.json").read_text(encoding="utf-8")
)
"""What some examples need: arguments, input files, an example that runs before."""


def download(release: str, folder: Path) -> Path:
    """The folder of examples in the source package of a release."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--no-binary", ":all:", "--dest", str(folder), f"keras=={release}"]
    subprocess.run(command, check=True)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    for found in folder.glob("*/examples"):
        return found
    raise SystemExit(
        f"the source package of Keras {release} has no examples: give their folder (--examples)"
    )


@dataclass
class Result:
    """What came of one example at one level."""

    verdict: str
    detail: str = ""
    is_silent: bool = False


def judge(name: str, migrated: Migrated, ending: Ending, told: dict[str, Any]) -> Result:
    """Say what a run was."""
    if ending.code == 0:
        loss = told.get("loss")
        bad = loss is not None and not math.isfinite(loss)
        cut = f"cut at {told['cut']}" if told.get("cut") else ""
        return Result(f"ran, {told.get('trained', 0)}x{', loss ' + str(loss) if bad else ''}", cut)
    place = f"{ending.where[0]}:{ending.where[1]}: " if ending.where else ""
    if is_apart(ending):
        return Result("apart", place + ending.error)
    finding = migrated.reported(name, ending)
    said = finding or migrated.errors.get(name) or "SILENT: no finding at this line"
    return Result("fails", f"{place}{ending.error}\n      {said}", said.startswith("SILENT"))


def is_apart(ending: Ending) -> bool:
    """Whether something other than Keras and TensorFlow stopped a program."""
    missing = ending.error.partition("No module named ")[2].strip("'\"")
    root = missing.partition(".")[0]
    if missing and root not in ("keras", "tensorflow", "tensorflow_core"):
        return "." not in missing or not _has(root)
    return any(f"/site-packages/{name}" in ending.inner for name in ("matplotlib", "mpl_toolkits"))


def _has(package: str) -> bool:
    """Whether only a part of ``package`` is missing: then it is the program that is old."""
    return package in ("numpy", "scipy", "sklearn", "PIL")


def attempt(name: str, migrated: Migrated, python: str, cache: Path, timeout: float) -> Result:
    """Run one example in a fresh working directory."""
    wanted = INPUTS.get(name, {})
    child = ["-c", "import sys; sys.path.insert(0, sys.argv[1]); import standins\n"]
    child[1] += "for name in sys.argv[2:]: standins.place(name, standins.Path())"
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary).resolve()
        if wanted.get("files"):
            made = run([python, *child, str(CHILD.parent), *wanted["files"]], work, timeout=timeout)
            if made.code != 0:
                raise SystemExit(f"{name}: no input files: {made.error}")
        ending, told = Ending(0), work / "told.json"
        for one in [*([wanted["after"]] if wanted.get("after") else []), name]:
            told.unlink(missing_ok=True)
            arguments = [str(cache), str(told), *(wanted.get("arguments") or [])]
            program = str(migrated.folder / one)
            command = [python, str(CHILD), program, *arguments]
            ending = run(command, work, timeout=timeout, sources=migrated.folder)
            if ending.code != 0:
                break
        report = json.loads(told.read_text()) if told.exists() else {}
        return judge(name, migrated, ending, report)


def main() -> None:
    """Run what the command line asks for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tensorflow", required=True, help="interpreter with TensorFlow 2.16+")
    parser.add_argument("--release", default="2.2.4", help="of Keras (2.2.4)")
    parser.add_argument("--examples", type=Path, help="a folder of examples, not from PyPI")
    parser.add_argument("--levels", default="unchanged,safe,unsafe")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=300)
    parser.add_argument("--cache", type=Path, help="a folder that keeps the synthetic files")
    parser.add_argument("names", nargs="*", help="such as mnist_mlp; all if none is given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary).resolve()
        originals = options.examples or download(options.release, root / "package")
        every = sorted(path.name for path in originals.glob("*.py"))
        names = [f"{name.removesuffix('.py')}.py" for name in options.names] or every
        if unknown := set(names) - set(every):
            parser.error(f"no such example: {', '.join(sorted(unknown))}")
        cache = (options.cache or root / "cache").resolve()
        levels = options.levels.split(",")
        migrated = {}
        for level in levels:
            folder = root / level
            folder.mkdir()
            for name in {*names, *(INPUTS.get(name, {}).get("after", name) for name in names)}:
                shutil.copy(originals / name, folder)
            migrated[level] = (
                Migrated(folder)
                if level == "unchanged"
                else migrate(folder, LEVELS[level], root / "state" / level)
            )

        def work(name: str) -> list[Result]:
            seen: dict[bytes, Result] = {}
            found = []
            for level in levels:
                text = (migrated[level].folder / name).read_bytes()
                if text not in seen or INPUTS.get(name, {}).get("after"):
                    seen[text] = attempt(
                        name, migrated[level], options.tensorflow, cache, options.timeout
                    )
                found.append(seen[text])
            verdicts = ", ".join(one.verdict for one in found)
            print(f"{name}: {verdicts} {found[-1].detail}", file=sys.stderr, flush=True)
            return found

        with ThreadPoolExecutor(options.jobs) as pool:
            results = dict(zip(names, pool.map(work, names)))
    show(levels, results)
    sys.exit(any(found[-1].is_silent for found in results.values()))


def show(levels: list[str], results: dict[str, list[Result]]) -> None:
    """Print the table, what failed at the last level, and the sums."""
    print(f"{'example':38}" + "".join(f"{level:16}" for level in levels))
    for name, found in results.items():
        print(f"{name:38}" + "".join(f"{one.verdict:16}" for one in found))
    print(f"\n{levels[-1]}:")
    for name, found in results.items():
        if found[-1].detail:
            print(f"  {name}: {found[-1].verdict}: {found[-1].detail}")
    for at, level in enumerate(levels):
        ran = sum(found[at].verdict.startswith("ran") for found in results.values())
        apart = sum(found[at].verdict == "apart" for found in results.values())
        silent = sum(found[at].is_silent for found in results.values())
        print(f"{level}: {ran} of {len(results)} ran, {apart} apart, {silent} silent")


if __name__ == "__main__":
    main()
