"""Keystroke to diagnostics: how long one look at an edited document takes.

``python -m benchmarks.keystroke [PATH...]`` (default: programs of the corpus, joined to about
1,000 and 5,000 lines).  The project is read once and looked at once, as by an editor; then
the document is edited at many places, one small edit at a time.  Each text is parsed by
``ast.parse`` alone and analysed by all rules, one right after the other; where the machine is
busy, ``--cpu`` counts the time of the processor instead of that of the clock.

The goal is 3 times ``ast.parse`` and 20 ms.  The table gives the median and the 95th
percentile of each figure; ``goal`` is that of each edit's own ``ast.parse``.
"""

from __future__ import annotations

import argparse
import ast
import gc
import itertools
import random
import statistics
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from codemods.project.config import Config
from codemods.project.run import analyse
from codemods.project.session import Session, open_texts
from codemods.sources.document import Document

CORPUS = Path(__file__).parent.parent / "corpus"
SIZES = (1000, 5000)
"""Lines of the programs that are made from the corpus."""

PARSES, MILLISECONDS = 3, 20
"""The goal: so many times ``ast.parse``, and so many milliseconds."""


def joined(lines: int, seed: int = 0) -> str:
    """Programs of the corpus, one behind the other, until there are so many lines."""
    paths = sorted(CORPUS.glob("*/*.in.py"))
    random.Random(seed).shuffle(paths)
    text = ""
    for path in paths:
        more = path.read_text(encoding="utf-8")
        if more.isascii() and "__future__" not in more and "\r" not in more and _parses(more):
            text += more if more.endswith("\n") else more + "\n"
        if text.count("\n") >= lines:
            break
    return text


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return False
    return True


def edited(text: str, count: int, seed: int = 0) -> Iterator[str]:
    """Versions of a text, each with one character more in some name, number or comment."""
    source = random.Random(seed)
    while count:
        place = source.randrange(len(text))
        if not (text[place].isalnum() and text[place - 1].isalnum()):
            continue
        version = text[:place] + source.choice("abc1") + text[place:]
        if _parses(version):
            text = version
            count -= 1
            yield text


def measure(
    path: str, text: str, edits: int, clock: Callable[[], float]
) -> Iterator[tuple[float, float, float]]:
    """Milliseconds of ``ast.parse``, of parse and analysis, and of all rules, for each edit."""
    session = open_texts({path: text.encode()}, Config())
    _look(session, path, text)
    for version in edited(text, edits):
        gc.collect()
        times = [clock()]
        ast.parse(version)
        times.append(clock())
        session.project.analyse(Document(path, version))
        times.append(clock())
        _look(session, path, version + "\n")  # another text, so that nothing is known of it
        times.append(clock())
        parse, analysis, rules = (1000 * (b - a) for a, b in itertools.pairwise(times))
        yield parse, analysis, rules


def _look(session: Session, path: str, text: str) -> None:
    analyse(session.project, Document(path, text), session.rules)


def goal(parse: float) -> float:
    """The milliseconds that a text may take whose ``ast.parse`` takes so many."""
    return PARSES * parse + MILLISECONDS


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--cpu", action="store_true", help="processor time, not the clock")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    clock = time.process_time if options.cpu else time.perf_counter
    texts = {path: Path(path).read_bytes().decode() for path in options.paths}
    texts = texts or {f"corpus_{lines}.py": joined(lines) for lines in SIZES}
    gc.disable()  # as the commands and the language server do while they analyse

    title = f"{options.edits} edits; ms: median (95th percentile)"
    table = Table(title=title)
    for column in ("lines", "ast.parse", "analysis", "all rules", "ratio", "goal", "met", "file"):
        table.add_column(column, justify="left" if column == "file" else "right")
    for path, text in texts.items():
        rows = list(measure(path, text, options.edits, clock))
        parse, analysis, rules = (sorted(column) for column in zip(*rows))
        met = sum(row[2] <= goal(row[0]) for row in rows) / len(rows)
        table.add_row(
            str(text.count("\n")),
            *(_shown(column) for column in (parse, analysis, rules)),
            f"{statistics.median(row[2] / row[0] for row in rows):.2f}",
            f"{statistics.median(goal(row[0]) for row in rows):.1f}",
            f"{met:.0%}",
            path,
        )
    Console().print(table)


def _shown(values: list[float]) -> str:
    """The median and the 95th percentile of sorted values."""
    return f"{statistics.median(values):.1f} ({values[int(0.95 * (len(values) - 1))]:.1f})"


if __name__ == "__main__":
    main()
