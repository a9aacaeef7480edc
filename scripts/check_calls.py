"""Check the tables of calls against the TensorFlow that runs this script.

    python check_calls.py [--tables ../codemods/tables]

Every name that ``arguments.tsv`` gives an argument, and every argument that it keeps,
must be taken by the callable that is installed: it is a parameter, or the callable takes
``**kwargs``.  The target's own orders in ``signatures.tsv`` must be those of the
installed callables.  Under TensorFlow 2.16 or later this checks the columns for
``keras3``, otherwise those for ``keras2``.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from build_calls import SUCCESSORS, keeps, new_names, read_order
from build_names import read_rows
from call_surface import constructor_of, parameters_of
from calls import TABLES
from check_names import import_target


def installed(path: str, root: str) -> list[inspect.Parameter]:
    """Return the parameters of what is installed at a path below the Keras root."""
    if path.startswith("model."):
        path = f"models.Model.{path[len('model.') :]}"
    found = import_target(f"{root}.{path}")
    if isinstance(found, type):
        return parameters_of(constructor_of(found), True)
    parameters = parameters_of(found, False)
    return parameters[1:] if parameters and parameters[0].name == "self" else parameters


def problems(tables: Path, target: str, root: str) -> Iterator[str]:
    """Yield what is wrong."""
    known = {row["path"]: row for row in read_rows(tables / "names.tsv")}

    def home(name: str) -> str:
        row = known.get(name)
        if row is None:
            holder, _, method = name.rpartition(".")
            return f"{home(holder)}.{method}" if holder in known else name
        as_keras3 = target == "keras3" or row["keras2"] == "="
        place = row["target"] if as_keras3 else row["keras2"].partition(" ")[2]
        return place.removeprefix("tensorflow.keras.")

    for row in read_rows(tables / "arguments.tsv"):
        action = row["keras2"] if target == "keras2" and row["keras2"] != "=" else row["keras3"]
        wanted = new_names(action) + ([row["parameter"]] if keeps(action) else [])
        for name in row["callables"].split() if wanted and action != "-" else ():
            parameters = installed(home(SUCCESSORS.get(name, name)), root)
            if any(p.kind is p.VAR_KEYWORD for p in parameters):
                continue
            names = {p.name for p in parameters}
            yield from (f"{name} takes no {new}" for new in wanted if new not in names)
    for row in read_rows(tables / "signatures.tsv"):
        if target in row["dialects"].split(",") and row["callable"] != "@layer":
            kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.POSITIONAL_ONLY)
            parameters = installed(home(row["callable"]), root)
            if any(p.kind is p.VAR_POSITIONAL for p in parameters):
                continue  # see extra_signatures.tsv
            order = tuple(p.name for p in parameters if p.kind in kinds)
            given = read_order(row["parameters"]).names
            if order[: len(given)] != given:
                yield f"{row['callable']} has the order {' '.join(order)}"


def main() -> int:
    """Check the installed TensorFlow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tables", type=Path, default=TABLES)
    options = parser.parse_args()
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    version = importlib.import_module("tensorflow").__version__
    keras3 = tuple(int(part) for part in version.split(".")[:2]) >= (2, 16)
    root = "keras._tf_keras.keras" if keras3 else "keras.api._v2.keras"
    found = sorted(set(problems(options.tables, "keras3" if keras3 else "keras2", root)))
    for problem in found:
        print("error:", problem, file=sys.stderr)
    print("TensorFlow", version, "problems:", len(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
