"""Published packages that are no old Keras: what is found in them, against what is known.

    python -m tests.slow.precision [NAME …] [--folder NAME=PATH] [--python PYTHON] [--show]

``precision.tsv`` has a row for each package: one release, how many files it has, what is
found in them, how many of them ``--unsafe`` would change, and why that is right.  The
releases are fetched by pip, and never installed or run.  Each is looked at twice, with the
prefilter and without it; both times the findings must be those of the table.

Rows of ``foreign`` packages have no findings at all.  Their classes have ``fit_generator``,
``predict_proba``, ``lr`` and the like, and are left alone as long as no file beside them
uses Keras.  Rows of ``modern`` packages have findings for what Keras 3 really lacks.

``--folder`` looks at a checkout of a row whose release is a commit; ``--python`` (any
number) at the standard library of other interpreters; that of this one is always looked at.
``--show`` lists the findings.  The exit code tells whether all is as it should be.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from codemods.project.config import Config
from codemods.project.files import SKIPPED, read
from codemods.project.session import open_texts
from codemods.sources.reader import is_source
from tests.slow.packages import CACHE, sources

TABLE = Path(__file__).with_suffix(".tsv")
COMMIT = 40
"""Digits of a release that is a commit."""


@dataclass(frozen=True)
class Row:
    """What is known of one package."""

    kind: str
    """``foreign`` or ``modern``."""
    name: str
    release: str
    files: int
    findings: Mapping[str, int]
    """By rule."""
    changed: int
    """Files that ``--unsafe`` changes."""
    why: str


@dataclass
class Measured:
    """What has been found in one package."""

    files: int
    findings: Counter[str]
    changed: dict[str, tuple[str, str]]
    """The text of each file that changes, before and after."""
    lines: list[str]
    errors: list[str]
    """Defects of this tool."""
    seconds: float


def table() -> Iterator[Row]:
    """The rows of ``precision.tsv``."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, release, files, findings, changed, why = line.split("\t")
            pairs = (part.split("=") for part in findings.split())
            counts = {rule: int(count) for rule, count in pairs}
            yield Row(kind, name, release, int(files), counts, int(changed), why)


def measure(files: Mapping[str, bytes], *, prefilter: bool = True) -> Measured:
    """What is found in a project of these files, and what becomes of them at most."""
    start = time.process_time()
    config = Config(unsafe=True)
    session = open_texts(dict(files), config, prefilter=prefilter)
    results = session.check()
    problems = [str(problem) for problem in session.problems]
    found = [(result.document, finding) for result in results for finding in result.findings]
    lines = [
        f"{document.path}:{document.location(f.start)[0]}: {f.rule} {f.safety.value} {f.message}"
        for document, f in found
    ]
    changed = {}
    if found:
        session = open_texts(dict(files), config, prefilter=prefilter)
        changed = {
            result.document.path: (result.original.text, result.document.text)
            for result in session.migrate(True)
            if result.changed
        }
        problems += [str(problem) for problem in session.problems]
    errors = [problem for problem in problems if "internal error" in problem]
    seconds = time.process_time() - start
    rules = Counter(finding.rule for _, finding in found)
    return Measured(len(files), rules, changed, lines, errors, seconds)


def files_in(folder: Path) -> dict[str, bytes]:
    """All source files of a folder, by their paths from there, whatever git ignores."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - SKIPPED)
        for name in sorted(names):
            path = os.path.join(place, name)
            if is_source(path):
                found[os.path.relpath(path, folder).replace(os.sep, "/")] = read(path)
    assert found, f"no sources in {folder}"
    return found


def library(python: str) -> Path:
    """The standard library of an interpreter."""
    if python == sys.executable:
        return Path(sysconfig.get_path("stdlib"))
    code = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def differences(measured: Measured, row: Row | None) -> list[str]:
    """What is not as it should be; ``None``: nothing may be found."""
    wanted = dict(row.findings) if row else {}
    changed = row.changed if row else 0
    said = list(measured.errors)
    if row and measured.files != row.files:
        said.append(f"{measured.files} files, not {row.files}")
    if measured.findings != wanted:
        said.append(f"findings {dict(measured.findings)}, not {wanted}")
    if len(measured.changed) != changed:
        said.append(f"{len(measured.changed)} files change, not {changed}")
    return said


def look(title: str, folder: Path, row: Row | None, show: bool) -> bool:
    """Measure one package, print what came out; whether it is as it should be."""
    files = files_in(folder)
    fine = True
    for prefilter in (True, False):
        measured = measure(files, prefilter=prefilter)
        said = differences(measured, row)
        print(
            f"{title:44}{'with' if prefilter else 'without':>8} prefilter"
            f"{measured.files:>6} files{sum(measured.findings.values()):>5} findings"
            f"{len(measured.changed):>4} changed{measured.seconds:>8.1f} s",
            flush=True,
        )
        for line in said:
            print(f"  WRONG: {line}")
        for line in measured.lines if show and prefilter else ():
            print(f"  {line}")
        fine = fine and not said
    return fine


def main() -> None:
    """Look at all packages of the table, or at those named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these packages")
    parser.add_argument("--folder", action="append", default=[], metavar="NAME=PATH")
    parser.add_argument("--python", action="append", default=[], metavar="PYTHON")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where packages are kept")
    parser.add_argument("--show", action="store_true", help="list the findings")
    options = parser.parse_args()
    folders = {name: Path(path) for name, _, path in (f.partition("=") for f in options.folder)}
    fine = True
    for row in table():
        if options.names and row.name not in options.names:
            continue
        is_commit = len(row.release) == COMMIT
        if is_commit and row.name not in folders:
            print(f"{row.name}: needs --folder {row.name}=PATH, at {row.release}")
            continue
        place = folders.get(row.name) or sources(row.name, row.release, options.cache)
        title = f"{row.kind} {row.name} {row.release[:12]}"
        fine &= look(title, place.resolve(), row, options.show)
    for python in () if options.names else (sys.executable, *options.python):
        title = f"foreign standard library of {os.path.basename(python)}"
        fine &= look(title, library(python), None, options.show)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
