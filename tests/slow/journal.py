"""Applies, undos, people and accidents in any order: ``tests/journal_machine.py``, for longer.

    python -m tests.slow.journal [--examples 2000] [--steps 40] [--folder FOLDER] [--seed N]

POSIX only.  What breaks a promise is made small, and printed as a program.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from codemods.project import journal
from tests.journal_machine import MOST_RUNS, Machine


def main() -> None:
    """Run the machine; an assertion that fails is a promise that is broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--examples", type=int, default=2000)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--folder", help="where to work (default: the system's)")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    profile = settings(
        deadline=None,
        database=None,
        max_examples=options.examples,
        stateful_step_count=options.steps,
        suppress_health_check=list(HealthCheck),
    )
    journal.MOST_RUNS = MOST_RUNS
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name in ("HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(folder, "state"))
        project = Path(folder, "project")
        project.mkdir()
        os.chdir(project)
        run_state_machine_as_test(seed(options.seed)(Machine), settings=profile)
        os.chdir("/")
    print(f"{options.examples} runs of up to {options.steps} steps: as the model says")


if __name__ == "__main__":
    main()
