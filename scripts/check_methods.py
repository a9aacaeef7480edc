"""Check ``methods.tsv`` against the TensorFlow that is installed here.

    python check_methods.py

Under TensorFlow 2.16 or later the column ``keras3`` is checked, under 2.0-2.15 the column
``keras2``: what the table calls gone is gone, what it calls the same is there, and every
template gives something.
"""

from __future__ import annotations

import importlib
import os
import re
import sys
from pathlib import Path
from typing import Any

from member_surface import kind_of, objects

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SPECIAL = ("classes", "loop", "delete", "node 0", "shape", "new outputs", "metric names")
"""Words that stand for functions of the rule."""

EXPRESSIONS = {
    "classes": "<numpy>.argmax({self}.predict(data, verbose=0), axis=-1)",
    "loop": '[x.reset_states() for x in {self}.layers if getattr(x, "stateful", False)]',
    "delete": "{self}",
    "node 0": "{self}.outputs[0]",
    "shape": "[*{self}.shape, {self}.shape[0], len({self}.shape)]",
    "new outputs": "{self}",
    "metric names": "list({self}.get_metrics_result())",
}
"""What those functions write."""


def expression(template: str, name: str, how: str) -> str:
    """A Python expression for a template of the table."""
    text = EXPRESSIONS.get(template, template)
    if text.startswith("."):
        text = "{self}" + text
    text = re.sub(r"<([\w.]+)>", r'__import__("importlib").import_module("\1")', text)
    value = {"model": "thing.model", "iterations": "0"}.get(name, "None")
    return text.replace("{self}", "thing").replace("{0}", "0").replace("{value}", value)


def problems(things: dict[str, Any], letter: str, rows: list[list[str]]) -> list[str]:
    """What the table says wrong about the objects."""
    numpy = importlib.import_module("numpy")
    found = []
    for receiver, name, how, origin, keras3, keras2, *_ in rows:
        if receiver not in things:
            continue
        several = things[receiver] if isinstance(things[receiver], list) else [things[receiver]]
        cell = keras3 if letter == "m" else keras2
        there = [thing for thing in several if name in dir(thing) and kind_of(thing, name)]
        label = f"{receiver}.{name} ({how})"
        if bool(there) != (letter in origin):
            found.append(f"{label}: origin says {origin}, it is there: {bool(there)}")
        if cell == "same" or cell.startswith("rule "):
            if how != "set" and not there and letter in origin:
                found.append(f"{label}: is gone")
            continue
        if how != "set" and there and letter not in origin:
            found.append(f"{label}: is still there")
        if not cell:
            continue
        errors = []
        for thing in several:
            known = {"thing": thing, "data": numpy.zeros((2, 3))}
            try:
                eval(expression(cell, name, how), known)
            except Exception as problem:  # whatever user code would meet
                errors.append(f"{type(problem).__name__}: {problem}")
        if len(errors) == len(several):
            found.append(f"{label}: {cell}: {errors[0]}")
    return found


def main() -> None:
    """Check the column of the installed TensorFlow."""
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    version = importlib.import_module("tensorflow").__version__
    letter = "m" if tuple(int(part) for part in version.split(".")[:2]) >= (2, 16) else "l"
    lines = (ROOT / "codemods" / "tables" / "methods.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    found = problems(objects(letter), letter, rows)
    print("\n".join(found))
    print(f"TensorFlow {version}: {len(rows)} rows, {len(found)} problems")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
