"""Check ``names.tsv`` against the TensorFlow that runs this script.

    python check_names.py [SURFACES] [--table ../codemods/tables/names.tsv]

Under TensorFlow 2.16 or later the ``target`` column is checked, under
TensorFlow 2.0-2.15 the ``keras2`` column: every target must really import.
Every row that is marked as part of ``tensorflow.python.keras`` must import from there.
With SURFACES (the folder that ``build_names.py`` read) every public name of
every surface must have a row as well.  Ends with an error if anything is wrong.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_names import (
    COMPAT,
    LETTERS,
    NEEDS_ADVICE,
    NEEDS_TARGET,
    NEW,
    PRIVATE,
    Record,
    Row,
    read_rows,
    read_surface,
    second,
)

HERE = Path(__file__).resolve().parent
VERDICTS = NEEDS_TARGET | NEEDS_ADVICE | {"split"}
KINDS = {"module", "class", "function", "value"}


def read_table(path: Path) -> list[Row]:
    """Return the rows of the table."""
    return [Row(**row) for row in read_rows(path)]


def import_target(target: str) -> object:
    """Import ``target`` the way migrated code does: ``from package.module import name``."""
    module, _, name = target.rpartition(".")
    if not module:
        return importlib.import_module(target)
    try:
        parent: object = importlib.import_module(module)
    except ModuleNotFoundError:
        parent = import_target(module)
    try:
        return getattr(parent, name)
    except AttributeError:
        return importlib.import_module(target)


def installed(target: str) -> bool:
    """Tell whether the package that ``target`` belongs to is installed here."""
    return importlib.util.find_spec(target.partition(".")[0]) is not None


def check_form(rows: list[Row]) -> list[str]:
    """Return what is wrong with the table itself."""
    problems = []
    judged = {row["path"] for row in read_rows(HERE / "verdicts.tsv")}
    paths = [row.path for row in rows]
    if paths != sorted(set(paths)):
        problems.append("the rows are not sorted, or a path is there twice")
    for row in rows:
        verdicts = {row.verdict, second(row)[0]}
        origins = set(LETTERS + PRIVATE + COMPAT)
        if not verdicts <= VERDICTS or row.kind not in KINDS or not set(row.origin) <= origins:
            problems.append(f"malformed: {row}")
        if not row.origin and row.target:
            problems.append(f"a target, but no surface: {row}")
        if (row.verdict in NEEDS_TARGET) != bool(row.target):
            problems.append(f"verdict and target do not fit: {row}")
        if row.verdict in NEEDS_ADVICE and not row.advice:
            problems.append(f"no advice: {row.path}")
        same = (row.verdict, row.target) == ("same", f"{NEW}.{row.path}")
        if "m" in row.origin and not same and row.path not in judged:
            problems.append(f"on the new side, but not the same: {row}")
    return problems


def check_targets(rows: list[Row], keras3: bool) -> list[str]:
    """Return the targets that do not import."""
    problems = []
    absent: Counter[str] = Counter()
    targets = {(row.verdict, row.target) if keras3 else second(row) for row in rows}
    for verdict, target in sorted(targets):
        if not target:
            continue
        if verdict == "leak" and not installed(target):
            absent[target.partition(".")[0]] += 1
            continue
        try:
            import_target(target)
        except Exception as error:
            problems.append(f"does not import: {target} ({error!r})")
    print(len(targets), "targets tried; leaked packages that are not installed here:", dict(absent))
    return problems


def check_private(rows: list[Row]) -> list[str]:
    """Return the rows marked as part of ``tensorflow.python.keras`` that it does not serve."""
    problems = []
    marked = [row for row in rows if PRIVATE in row.origin]
    for row in marked:
        if row.verdict not in {"removed", "internal"} or row.kind == "class":
            problems.append(f"marked as part of tensorflow.python.keras: {row}")
            continue
        try:
            found = import_target(f"tensorflow.python.keras.{row.path}")
        except Exception as error:
            problems.append(f"not in tensorflow.python.keras: {row.path} ({error!r})")
            continue
        if isinstance(found, type):
            problems.append(f"a class of tensorflow.python.keras: {row.path}")
    print(len(marked), "names of tensorflow.python.keras tried")
    return problems


def check_advice(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Return the names of TensorFlow in pairs of place and text that do not exist."""
    problems = []
    for place, text in texts:
        for name in re.findall(r"\b(?:tf|tensorflow)\.\w+(?:\.\w+)*", text):
            found: object = importlib.import_module("tensorflow")
            for part in name.split(".")[1:]:
                found = getattr(found, part, None)
            if found is None:
                problems.append(f"advice on {place} names {name}")
    return problems


def session_texts(tables: Path) -> Iterator[tuple[str, str]]:
    """Yield place and text of every row about sessions."""
    for row in read_rows(tables / "session_names.tsv"):
        yield row["name"], row["advice"]
    for row in read_rows(tables / "session_options.tsv"):
        yield row["option"], f"{row['call'].replace('{tf}', 'tf')} {row['note']}"


def own_name(record: Record) -> bool:
    """Tell whether a record is Keras's own and not a module that another one merely imports."""
    return record.owner == "keras" and (record.kind != "module" or record.home == record.path + ":")


def check_surfaces(rows: list[Row], folder: Path) -> list[str]:
    """Return the public names of the surfaces that have no row."""
    problems = []
    origins: dict[str, str] = {}
    for row in rows:  # a row like keras1:layers.merge stands for that path in other versions
        bare = row.path.rpartition(":")[2]
        origins[bare] = origins.get(bare, "") + row.origin
    for letter in LETTERS:
        surface = read_surface(folder / f"{letter}.tsv")
        wanted = {
            path
            for path, records in surface.items()
            if letter != "p" or any(map(own_name, records))
        }
        problems += [
            f"no row: {letter} {path}"
            for path in sorted(wanted)
            if letter not in origins.get(path, "")
        ]
        print(f"surface {letter}: {len(wanted)} names")
    return problems


def main() -> None:
    """Check the table and print the counts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("surfaces", type=Path, nargs="?")
    parser.add_argument(
        "--table", type=Path, default=HERE.parent / "codemods" / "tables" / "names.tsv"
    )
    options = parser.parse_args()
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    found = importlib.import_module("tensorflow").__version__
    version = tuple(int(part) for part in found.split(".")[:2])
    keras3 = version >= (2, 16)
    rows = read_table(options.table)
    problems = check_form(rows) + check_targets(rows, keras3) + check_private(rows)
    problems += check_advice(session_texts(options.table.parent))
    if keras3:
        problems += check_advice((row.path, row.advice) for row in rows)
    if options.surfaces:
        problems += check_surfaces(rows, options.surfaces)
    print(f"TensorFlow {found}, {len(rows)} rows")
    print(
        "verdicts:",
        dict(Counter(row.verdict if keras3 else second(row)[0] for row in rows).most_common()),
    )
    origins = {
        letter: sum(letter in row.origin for row in rows) for letter in LETTERS + PRIVATE + COMPAT
    }
    print("origins:", origins, "none:", sum(not row.origin for row in rows))
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise SystemExit(f"{len(problems)} problems")


if __name__ == "__main__":
    main()
