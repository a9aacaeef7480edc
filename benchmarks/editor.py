"""The language server as an editor feels it, next to ``ast.parse`` of the same text.

``python -m benchmarks.editor [--edits N] [--pause SECONDS] FILE...``: for each file the
time from the start of the server to the first diagnostics, the time from a keystroke to its
diagnostics, and the memory of the server over many edits.  ``--edits 18000`` are an hour of
typing at five keystrokes a second; ``--pause 0`` sends one as soon as the last is answered,
for the memory alone.  Only ratios mean anything; the parse is timed between keystrokes, so
that a drift of the machine's speed hits both.
"""

from __future__ import annotations

import argparse
import ast
import asyncio
import gc
import random
import statistics
import sys
import tempfile
import time
import warnings
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.lsp.editor import Editor, editor

STARTS = 5
FACTOR, ALLOWANCE = 3, 0.020
"""The goal: so many times the parse, and so many seconds."""


def parsing(text: str) -> float:
    """Seconds that ``ast.parse`` takes."""
    gc.collect()
    gc.disable()  # as in the server
    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ast.parse(text)
    taken = time.perf_counter() - start
    gc.enable()
    return taken


def percentile(values: list[float], percent: int) -> float:
    """The value that so many percent of the values do not exceed."""
    return sorted(values)[min(len(values) * percent // 100, len(values) - 1)]


def memory(client: Editor) -> float:
    """The resident memory of the server in megabytes (Linux), 0 where it is not known."""
    process = getattr(client.client, "_server", None)
    try:
        pages = Path(f"/proc/{process.pid}/statm").read_text().split()[1] if process else "0"
    except OSError:
        return 0.0
    return int(pages) * 4096 / 1e6


async def starting(path: Path) -> float:
    """Seconds from the start of a server to the diagnostics of a file."""
    start = time.perf_counter()
    async with editor(path.parent) as client:
        await client.diagnostics(client.open_file(path))
        return time.perf_counter() - start


async def typing(
    path: Path, edits: int, pause: float
) -> tuple[list[float], list[float], list[float]]:
    """Seconds from each keystroke to its diagnostics, those of parses between, memory.

    A keystroke adds or removes a letter of a comment somewhere in the file.
    """
    keystrokes: list[float] = []
    parses: list[float] = []
    used: list[float] = []
    choose = random.Random(1)
    async with editor(path.parent) as client:
        uri = client.open_file(path)
        await client.diagnostics(uri)
        marks = [f"# mark{number}" for number in range(10)]
        lines = client.texts[uri].split("\n")
        at = [n for n, line in enumerate(lines) if line.startswith(("def ", "class ", "import "))]
        for mark, line in zip(marks, choose.sample(at, min(len(at), len(marks)))):
            lines[line] = f"{mark}\n{lines[line]}"
        client.set(uri, "\n".join(lines))
        await client.diagnostics(uri)
        present = [mark for mark in marks if f"{mark}\n" in client.texts[uri]]
        await asyncio.sleep(1)
        for number in range(edits):
            mark = choose.choice(present)
            long = f"{mark}x\n" in client.texts[uri]
            old, new = (f"{mark}x\n", f"{mark}\n") if long else (f"{mark}\n", f"{mark}x\n")
            await asyncio.sleep(pause)
            start = time.perf_counter()
            client.replace(uri, old, new)
            await client.diagnostics(uri)
            keystrokes.append(time.perf_counter() - start)
            if number % 10 == 0:
                parses.append(parsing(client.texts[uri]))
            if number % max(edits // 10, 1) == 0 or number == edits - 1:
                used.append(memory(client))
    return keystrokes, parses, used


async def measure(path: Path, edits: int, pause: float, table: Table) -> None:
    """One row."""
    text = path.read_text(encoding="utf-8")
    starts = [await starting(path) for _ in range(STARTS)]
    keystrokes, parses, used = await typing(path, edits, pause)
    parse = statistics.median(parses)
    middle = statistics.median(keystrokes)
    goal = FACTOR * parse + ALLOWANCE
    table.add_row(
        path.name,
        str(text.count("\n")),
        " / ".join(f"{value:.2f} s" for value in (min(starts), statistics.median(starts))),
        f"{parse * 1e3:.1f} ms",
        " / ".join(f"{value * 1e3:.0f}" for value in (middle, percentile(keystrokes, 95))),
        f"{goal * 1e3:.0f} ms",
        f"{middle / goal:.2f} / {percentile(keystrokes, 95) / goal:.2f}",
        " ".join(f"{value:.0f}" for value in used),
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--pause", type=float, default=0.2)
    arguments = parser.parse_args()
    table = Table(
        "file",
        "lines",
        "start to first diagnostics, min / median",
        "ast.parse",
        "keystroke to diagnostics, ms, p50 / p95",
        "goal: 3 parses + 20 ms",
        "of the goal, p50 / p95",
        "memory over the edits, MB",
    )
    for file in arguments.files:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / file.name
            copy.write_bytes(file.read_bytes())
            asyncio.run(measure(copy, arguments.edits, arguments.pause, table))
    Console(width=200).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
