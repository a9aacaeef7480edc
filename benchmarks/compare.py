"""Speed as ratios in one run: our check and diff against ``ast.parse`` and a LibCST codemod.

``python -m benchmarks.compare PATH...`` (for instance the unpacked source package of
Keras 2.2.4).  Every figure is the best of several rounds taken in turn, so that a drift
of the machine's speed hits all of them; only ratios mean anything.
"""

from __future__ import annotations

import argparse
import ast
import gc
import subprocess
import sys
import time
import warnings
from collections.abc import Callable

import libcst
from libcst.metadata import MetadataWrapper, QualifiedNameProvider
from rich.console import Console
from rich.table import Table

from codemods.edits import Finding
from codemods.project.config import Config
from codemods.project.run import analyse
from codemods.project.session import Session, open_paths

RENAMES = {"fit_generator": "fit", "evaluate_generator": "evaluate", "predict_generator": "predict"}


class Renamer(libcst.CSTTransformer):
    """What a plain LibCST codemod would do: look at qualified names, rename methods."""

    METADATA_DEPENDENCIES = (QualifiedNameProvider,)

    def leave_Attribute(  # noqa: N802
        self, original_node: libcst.Attribute, updated_node: libcst.Attribute
    ) -> libcst.Attribute:
        """Rename one attribute; every chain is asked for its qualified name."""
        self.get_metadata(QualifiedNameProvider, original_node, set())
        name = RENAMES.get(original_node.attr.value)
        return updated_node.with_changes(attr=libcst.Name(name)) if name else updated_node


def parse(texts: list[str]) -> None:
    """``ast.parse`` alone."""
    for text in texts:
        ast.parse(text)


def check(paths: list[str]) -> tuple[Session, list[Finding]]:
    """Our analysis in this process, nothing remembered from an earlier round."""
    session = open_paths(paths, Config())
    found: list[Finding] = []
    for document in session.documents:
        found += analyse(session.project, document, session.rules)[0]
        document.release()
    return session, found


def render(findings: list[Finding]) -> int:
    """The text of every fix; returns how many there were."""
    return sum(finding.rendered() is not None for finding in findings)


def with_libcst(texts: list[str]) -> None:
    """The plain LibCST codemod on the same texts."""
    for text in texts:
        MetadataWrapper(libcst.parse_module(text)).visit(Renamer())


def command(arguments: list[str]) -> None:
    """A whole process, its output thrown away."""
    subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def best(rounds: int, work: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The shortest time of each piece of work, the pieces taken in turn."""
    times = dict.fromkeys(work, float("inf"))
    for _ in range(rounds):
        for name, run in work.items():
            start = time.perf_counter()
            run()
            times[name] = min(times[name], time.perf_counter() - start)
    return times


PARSE_ALONE = """
import ast, sys
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        ast.parse(file.read())
"""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--libcst-rounds", type=int, default=1)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    gc.disable()  # as the command does while it analyses, for everybody

    session, findings = check(options.paths)
    documents = [document for document in session.documents if _parses(document.text)]
    texts = [document.text for document in documents]
    files = [document.path for document in documents]
    size = sum(map(len, texts))
    times = best(
        options.rounds,
        {
            "ast.parse": lambda: parse(texts),
            "analysis": lambda: check(options.paths),
            "command: python -c ast.parse": lambda: command(["-c", PARSE_ALONE, *files]),
            "command: check": lambda: command(["-m", "codemods", "check", *options.paths]),
            "start-up: python -c pass": lambda: command(["-c", "pass"]),
            "start-up: --version": lambda: command(["-m", "codemods", "--version"]),
        },
    )
    fixes = render(check(options.paths)[1])  # LibCST and lazy parts are loaded now
    fresh = check(options.paths)[1]
    start = time.perf_counter()
    render(fresh)
    rendering = time.perf_counter() - start
    slow = best(options.libcst_rounds, {"libcst": lambda: with_libcst(texts)})["libcst"]

    table = Table(title=f"{len(texts)} files, {size / 1000:.0f} kB, {len(findings)} findings")
    for column in ("what", "ms", "ratio", "to"):
        table.add_column(column, justify="left" if column in ("what", "to") else "right")

    def row(what: str, seconds: float, base: float | None = None, to: str = "") -> None:
        ratio = f"{seconds / base:.2f}" if base else ""
        table.add_row(what, f"{1000 * seconds:.0f}", ratio, to)

    plain = times["ast.parse"]
    row("ast.parse, in process", plain)
    row("read + parse + analysis, in process", times["analysis"], plain, "ast.parse")
    row("python -c ast.parse, whole command", times["command: python -c ast.parse"])
    row("check, whole command", times["command: check"], plain, "ast.parse in process")
    whole = times["command: python -c ast.parse"]
    row("check, whole command", times["command: check"], whole, "ast.parse whole command")
    row("start-up of python", times["start-up: python -c pass"])
    row("start-up of keras-codemods", times["start-up: --version"])
    row(f"rendering {fixes} fixes", rendering, rendering / max(fixes, 1), "one fix")
    table.add_row("one fix", f"{1000 * rendering / max(fixes, 1):.3f}", "", "")
    row("LibCST codemod, in process", slow, times["analysis"], "our analysis")
    Console().print(table)


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return False
    return True


if __name__ == "__main__":
    main()
