"""Check ``strings.tsv`` against the TensorFlow that runs this script.

    python check_strings.py [SURFACES] [--table ../codemods/tables/strings.tsv]

Under TensorFlow 2.16 or later the ``keras3`` column is checked, under TensorFlow 2.15
the ``keras2`` column: every string and expression must work (a loss, metric or optimizer
is compiled, evaluated and trained with).  With SURFACES (the folder that
``build_strings.py`` read) a replacement must also give the numbers and the log key of
the old string, unless the row assumes something.  Ends with an error if anything is wrong.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path
from typing import Any

from build_names import read_rows
from build_strings import TABLE, Found, Row, Surface, read_surfaces, same
from string_surface import TENSORFLOW, Package, probe

from codemods.semantics.definitions import source as plain


def value_of(package: Package, cell: str) -> Any:
    """What a cell of the table stands for: a string, or the value of its expression."""
    if "<" not in cell:
        return cell
    if "." not in cell:  # a function that comes along
        known: dict[str, Any] = {}
        exec(
            re.sub(r"<tensorflow\.([\w.]+)>", r"\1", plain(cell.strip("<>"))),
            {"keras": package.root},
            known,
        )
        return known[cell.strip("<>")]
    return eval(re.sub(r"<tensorflow\.([\w.]+)>", r"\1", cell), {"keras": package.root})


def check_row(package: Package, row: Row, target: str, surface: Surface) -> str:
    """What is wrong with a row, empty if nothing is."""
    cell = getattr(row, target)
    what = f"{row.kind} {row.old} ({row.dialects}) -> {cell}"
    identifier = row.old if cell in "=?" else value_of(package, cell)
    try:
        key, values = probe(package, row.kind, identifier, row.old)
    except Exception as error:
        return "" if cell == "?" else f"{what}: {type(error).__name__}: {str(error)[:100]}"
    judged = cell == "=" and bool(row.advice)
    if cell == "?" or judged or row.assumes:
        return ""
    new = Found(key, tuple(values))
    old = surface.get((row.kind, row.old), {})
    for letter in row.letters():
        if not same(row.kind, old[letter].values, new.values):
            return f"{what}: {values} instead of {old[letter].values} ({letter})"
        if cell != "=" and new.key != old[letter].key:
            return f"{what}: logged as {new.key}, not as {old[letter].key} ({letter})"
    return ""


def main() -> int:
    """Check the table; list what is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("surfaces", type=Path, nargs="?")
    parser.add_argument("--table", type=Path, default=TABLE)
    options = parser.parse_args()
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    package = Package(TENSORFLOW["m"])
    target = "keras3" if package.version.startswith("3") else "keras2"
    surface = read_surfaces(options.surfaces) if options.surfaces else {}
    rows = [Row(**row) for row in read_rows(options.table)]
    # Strings that stay are what the surface of the target was made of.
    asked = rows if not surface else [row for row in rows if getattr(row, target) != "="]
    problems = [problem for row in asked if (problem := check_row(package, row, target, surface))]
    print(len(asked), "of", len(rows), "rows tried on", target)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
