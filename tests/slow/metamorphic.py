"""Every corpus case, or any files, under every transformation that keeps the meaning.

    python -m tests.slow.metamorphic [--transformation X ...] [--cases PREFIX] [--show N]
    python -m tests.slow.metamorphic --files PATH ...

Each program is checked and migrated as it is and as each transformation of
``tests/metamorphic/`` writes it; findings, sites and results must be the same.  A table
tells for each transformation how many projects it changed, how many findings were
compared and how many projects differ.  With ``--files`` each Python file below the paths
is a project of its own.  The exit code tells whether nothing differs.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from codemods.project.config import Config
from tests import corpus
from tests.metamorphic.relation import Compared, Files, compare, observe, variants_of
from tests.metamorphic.table import TRANSFORMATIONS


@dataclass(frozen=True)
class Subject:
    """One project to transform."""

    name: str
    files: Files
    config: Config


def cases(prefix: str) -> Iterator[Subject]:
    """The corpus cases whose names begin like this."""
    for case in corpus.cases():
        if case.id.startswith(prefix):
            yield Subject(case.id, case.files(), case.config())


def files(paths: list[str]) -> Iterator[Subject]:
    """Each Python file below some paths."""
    for path in map(Path, paths):
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if file.is_file():
                yield Subject(file.as_posix(), {file.name: file.read_bytes()}, Config())


def run(subject: Subject, names: list[str]) -> list[tuple[str, Compared]]:
    """A subject under each transformation that does something to it."""
    original = None
    found = []
    for name in names:
        variants = variants_of(subject.files, TRANSFORMATIONS[name], f"{name}/{subject.name}")
        if variants:
            original = original or observe(subject.files, subject.config, {})
            found.append((name, compare(subject.files, subject.config, variants, original)))
    return found


def main() -> int:
    """Run the comparison and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--transformation", action="append", choices=sorted(TRANSFORMATIONS))
    parser.add_argument("--cases", default="", metavar="PREFIX")
    parser.add_argument("--files", nargs="+", metavar="PATH")
    parser.add_argument("--show", type=int, default=3, help="differences to show of each")
    parser.add_argument("--jobs", type=int)
    options = parser.parse_args()
    names = options.transformation or list(TRANSFORMATIONS)
    subjects = list(files(options.files) if options.files else cases(options.cases))
    programs, findings, differing = Counter[str](), Counter[str](), Counter[str]()
    with ProcessPoolExecutor(options.jobs) as pool:
        results = pool.map(partial(run, names=names), subjects, chunksize=8)
        for subject, found in zip(subjects, results):
            for name, compared in found:
                programs[name] += 1
                findings[name] += compared.findings
                differing[name] += bool(compared.differences)
                if compared.differences and differing[name] <= options.show:
                    print(f"--- {name}: {subject.name}", *compared.differences, sep="\n")
    print(f"{'transformation':32}{'projects':>10}{'findings':>10}{'differ':>8}")
    for name in names:
        print(f"{name:32}{programs[name]:>10}{findings[name]:>10}{differing[name]:>8}")
    total = (sum(counts.values()) for counts in (programs, findings, differing))
    print("{:32}{:>10}{:>10}{:>8}".format("all", *total))
    return min(sum(differing.values()), 1)


if __name__ == "__main__":
    sys.exit(main())
