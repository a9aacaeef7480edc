"""Mutation testing of the core: small defects are built in, and tests must notice each.

    pip install mutmut==3.8.1
    python -m tests.slow.mutation [--jobs 2] [--tenths 10 [--seed 0]] [module ...]

Each module of ``MODULES`` is mutated by mutmut in a temporary copy of the tree, and the
tests beside its name are run on every mutant, as far as they reach the function that is
changed.  Prints a table, and the diff of every survivor that ``mutation.tsv`` does not
know; there stand those that nothing can tell from the original, each with the reason.
The exit code is 1 if there are others.  ``--tenths 3`` takes three tenths of the mutants,
chosen by the seed.  POSIX only, as mutmut is.
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import REPOSITORY

MODULES: dict[str, tuple[str, ...]] = {
    "codemods/edits.py": ("test_edits",),
    "codemods/semantics/names.py": ("test_names", "test_bindings"),
    "codemods/semantics/scopes.py": ("test_names", "test_scopes"),
    "codemods/semantics/nodes.py": ("test_nodes",),
    "codemods/sources/document.py": ("test_document",),
    "codemods/project/disk.py": ("test_writing",),
    "codemods/project/journal.py": ("test_writing",),
    "codemods/project/undo.py": ("test_writing",),
    "codemods/project/write.py": ("test_writing",),
    "codemods/project/git.py": ("test_git",),
    "codemods/project/state.py": ("test_writing",),
    "codemods/project/run.py": ("test_engine", "test_rounds"),
}
"""What is mutated, and the tests that have to notice it."""
_COPIED = ("codemods", "corpus", "docs", "examples", "scripts", "tests", "pyproject.toml")
_KNOWN = Path(__file__).with_suffix(".tsv")
_UNNOTICED = ("survived", "no tests")
_CLASS = "\N{LATIN LETTER LATERAL CLICK}"
"""What mutmut writes around the name of a class."""
_PLAIN_DECORATORS = ("classmethod", "overload", "staticmethod")
"""Decorators that mutmut knows, or that stand on functions without code."""

_DEEPER = "\nsys.setrecursionlimit(4 * sys.getrecursionlimit())\n"
"""For the tests: one call of a function is several, where mutants can be chosen."""

Change = tuple[str, str, str]
"""A mutant as people see it: its function, the lines it takes out, those it puts in."""


@dataclass(slots=True)
class Outcome:
    """What became of the mutants of one module."""

    states: Counter[str] = field(default_factory=Counter)
    survivors: list[tuple[Change, str]] = field(default_factory=list)
    """Those that no test notices, with their diffs."""


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("modules", nargs="*", help="parts of paths; all modules if there are none")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--tenths", type=int, default=10, choices=range(1, 11))
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    digits = "".join(random.Random(options.seed).sample("0123456789", options.tenths))
    known = _known()
    print("module\tmutants\tkilled\ttimed out\tequivalent\tsurvived", flush=True)
    diffs: list[str] = []
    for module, tests in MODULES.items():
        if options.modules and not any(part in module for part in options.modules):
            continue
        with tempfile.TemporaryDirectory() as folder:
            found = _mutate(module, tests, digits, Path(folder), options.jobs)
        new = [diff for change, diff in found.survivors if (module, *change) not in known]
        total, late = found.states.total(), found.states["timeout"]
        killed, same = total - late - len(found.survivors), len(found.survivors) - len(new)
        print(module, total, killed, late, same, len(new), sep="\t", flush=True)
        diffs += new
    print(*diffs, sep="\n")
    return 1 if diffs else 0


def _known() -> set[tuple[str, ...]]:
    """The mutants that are no defects: module, function, old text, new text."""
    with open(_KNOWN, newline="", encoding="utf-8") as file:
        return {tuple(row[:4]) for row in csv.reader(file, "excel-tab")}


def _mutate(module: str, tests: Sequence[str], digits: str, folder: Path, jobs: int) -> Outcome:
    """Test the mutants whose numbers end in one of ``digits``."""
    for name in _COPIED:
        source = REPOSITORY / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, folder / name)
    target = folder / module
    target.write_text(without_decorators(target.read_text("utf-8")), "utf-8")
    with open(folder / "pyproject.toml", "a", encoding="utf-8") as file:
        file.write(_configuration(module, tests))
    with open(folder / "tests" / "conftest.py", "a", encoding="utf-8") as file:
        file.write(_DEEPER)
    wanted = module.removesuffix(".py").replace("/", ".") + f".*[{digits}]"
    _mutmut(folder, "run", "--max-children", str(jobs), wanted)
    states = _states(folder)
    with ThreadPoolExecutor(jobs) as pool:
        alive = [name for name, state in states.items() if state in _UNNOTICED]
        shown = pool.map(lambda name: _mutmut(folder, "show", name), alive)
        return Outcome(Counter(states.values()), [(_change(diff), diff) for diff in shown])


def _configuration(module: str, tests: Sequence[str]) -> str:
    options: dict[str, object] = {
        "source_paths": ["codemods"],
        "only_mutate": [module],
        "also_copy": _COPIED,
        "pytest_add_cli_args_test_selection": [f"tests/{name}.py" for name in tests],
        "pytest_add_cli_args": ["--override-ini=addopts=", "-pno:cacheprovider"],
        # Each mutant meets empty caches: its process has run no other test.
        "process_isolation": "forkserver",
        "timeout_constant": 4.0,
        "timeout_multiplier": 5.0,
        "track_dependencies": False,
        "use_git_change_detection": False,
    }
    rows = (f"{key} = {json.dumps(value)}\n" for key, value in options.items())
    return "\n[tool.mutmut]\n" + "".join(rows)


def _mutmut(folder: Path, *arguments: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(done.stdout[-2000:])
    return done.stdout


def _states(folder: Path) -> dict[str, str]:
    lines = _mutmut(folder, "results", "--all", "true").splitlines()
    states = dict(line.strip().rsplit(": ", 1) for line in lines if ": " in line)
    return {name: state for name, state in states.items() if state != "not checked"}


def _change(diff: str) -> Change:
    lines = diff.splitlines()
    mangled = lines[0].removeprefix("# ").partition("__mutmut_")[0].rpartition(".")[2]
    names = mangled.split(_CLASS)[1:] or [mangled.removeprefix("x_")]
    old, new = (
        "\n".join(li[1:].strip() for li in lines if li[:1] == sign and li[:3] != sign * 3)
        for sign in "-+"
    )
    return ".".join(names), old, new


def without_decorators(text: str) -> str:
    """The same program with decorators of functions as calls behind the functions.

    mutmut leaves decorated functions alone.
    """
    lines = text.splitlines(keepends=True)
    for function in reversed(list(_decorated(ast.parse(text)))):
        before = function.decorator_list[0].lineno - 1
        call = function.name
        for decorator in reversed(function.decorator_list):
            call = f"{ast.unparse(decorator)}({call})"
        behind = f"{' ' * function.col_offset}{function.name} = {call}\n"
        lines.insert(function.end_lineno or 0, behind)
        del lines[before : function.lineno - 1]
    return "".join(lines)


def _decorated(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    owners: list[ast.Module | ast.ClassDef] = [tree]
    owners += [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for owner in owners:
        for node in owner.body:
            if isinstance(node, ast.FunctionDef) and node.decorator_list:
                if not any(ast.unparse(d) in _PLAIN_DECORATORS for d in node.decorator_list):
                    yield node


if __name__ == "__main__":
    sys.exit(main())
