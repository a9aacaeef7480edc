"""Random old programs, and what must hold for any of them.

    python -m tests.slow.properties [--examples 1000] [--seconds 600] [--seed N] [--save FOLDER]

Draws up to ``--examples`` different projects of each strategy, sharing ``--seconds`` of
processor time between the strategies, and tries every property of
``tests/legacy/properties.py``.  It prints how many programs each property saw and how many
failed it, how many findings of each rule the programs had, and the smallest form of one
failing program for each property; ``--save`` keeps the failing programs.  The exit code
tells whether all held.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests import legacy
from tests.legacy import properties, python
from tests.legacy.projects import Project
from tests.legacy.properties import LEVELS, PROPERTIES, Observed, Property
from tests.legacy.reduce import reduced

STRATEGIES: tuple[Callable[[], st.SearchStrategy[Project]], ...] = (
    legacy.programs,
    legacy.projects,
    legacy.notebooks,
    legacy.python2_programs,
    python.plain,
    python.spliced,
)


class Enough(BaseException):
    """The time of a strategy is over."""


@dataclass
class Table:
    """What a run has seen."""

    programs: Counter[str] = field(default_factory=Counter)
    tried: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    distinct: set[tuple[str, str]] = field(default_factory=set)
    failing: dict[Property, tuple[Project, bool]] = field(default_factory=dict)
    """By property: the shortest program that fails it, and at which level."""

    def look(self, project: Project) -> list[str]:
        """Try every property; the names of those that fail."""
        seen, failed = Observed(project), []
        for holds in PROPERTIES:
            self.tried[holds.__name__] += 1
            level = next((unsafe for unsafe in LEVELS if not _holds(holds, seen, unsafe)), None)
            if level is not None:
                self.failed[holds.__name__] += 1
                failed.append(holds.__name__)
                known = self.failing.get(holds)
                if known is None or len(repr(project)) < len(repr(known[0])):
                    self.failing[holds] = project, level
        for result in seen.check.results:
            for finding in result.findings:
                self.findings[finding.rule] += 1
                self.distinct.add((finding.rule, finding.message))
        return failed

    def print(self) -> None:
        """Print all counts."""
        print(f"{'programs':60} {sum(self.programs.values()):8}")
        for name, count in self.programs.items():
            print(f"  {name:58} {count:8}")
        print(f"\n{'property':60} {'programs':>8} {'failures':>8}")
        for name, count in self.tried.items():
            print(f"  {name:58} {count:8} {self.failed[name]:8}")
        print(f"\n{'rule':60} {'findings':>8} {'distinct':>8}")
        distinct = Counter(rule for rule, _ in self.distinct)
        for name, count in sorted(self.findings.items()):
            print(f"  {name:58} {count:8} {distinct[name]:8}")


def _holds(property_: Property, seen: Observed, unsafe: bool) -> bool:
    try:
        property_(seen, unsafe)
    except Exception:  # an error of the tool is a failure as well
        return False
    return True


def _draw(
    table: Table,
    strategy: Callable[[], st.SearchStrategy[Project]],
    options: argparse.Namespace,
    seconds: float,
) -> None:
    """Try the projects of one strategy."""
    known: set[str] = set()
    end = time.process_time() + seconds

    @seed(options.seed)
    @settings(
        max_examples=options.examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy())
    def draw(project: Project) -> None:
        if time.process_time() > end:
            raise Enough
        if repr(project) in known:
            return
        known.add(repr(project))
        table.programs[strategy.__name__] += 1
        if strategy is python.plain:
            table.tried["nothing_is_said_of"] += 1
            try:
                properties.nothing_is_said_of(project)
            except Exception:
                table.failed["nothing_is_said_of"] += 1
        for name in table.look(project):
            if options.save:
                folder = Path(options.save, name, f"{strategy.__name__}-{len(known)}")
                for path, data in project.files.items():
                    (folder / path).parent.mkdir(parents=True, exist_ok=True)
                    (folder / path).write_bytes(data)

    try:
        draw()
    except Enough:
        return


def main() -> int:
    """Run; 1 if anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--examples", type=int, default=1000, help="of each strategy")
    parser.add_argument("--seconds", type=float, default=600, help="of the processor, in all")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--save", help="a folder for programs that fail")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    print(f"seed {options.seed}", flush=True)
    table = Table()
    end = time.process_time() + options.seconds
    for index, strategy in enumerate(STRATEGIES):
        share = (end - time.process_time()) / (len(STRATEGIES) - index)
        _draw(table, strategy, options, share)
    table.print()
    for holds, (project, unsafe) in table.failing.items():

        def fails(smaller: Project, holds: Property = holds, unsafe: bool = unsafe) -> bool:
            return not _holds(holds, Observed(smaller), unsafe)

        print(f"\n{holds.__name__} ({'unsafe' if unsafe else 'safe'}):\n{reduced(project, fails)}")
    return 1 if table.failed.total() else 0


if __name__ == "__main__":
    sys.exit(main())
