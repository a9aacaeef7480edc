"""Run many small programs with the TensorFlow of this interpreter, in one process.

    python execute.py PROGRAMS RESULTS

PROGRAMS is a JSON list of ``[source, expected]``: ``expected`` is the dotted name of what
the program is to bind to ``result`` (empty: anything).  RESULTS becomes a list of
``[error, kind, is_expected]``; ``error`` is empty when the program ran to its end.
Uses nothing but the standard library and the package under test.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import sys
import types
import warnings
from pathlib import Path

Outcome = tuple[str, str, bool]


def kind_of(value: object) -> str:
    """The word that the names table has for a value."""
    if isinstance(value, types.ModuleType):
        return "module"
    if isinstance(value, type):
        return "class"
    return "function" if callable(value) else "value"


def resolve(name: str) -> object:
    """What a dotted name means: an attribute of its module, or a module."""
    module, _, last = name.rpartition(".")
    if not module:
        return importlib.import_module(name)
    try:
        parent: object = importlib.import_module(module)
    except ModuleNotFoundError:
        parent = resolve(module)
    return getattr(parent, last) if hasattr(parent, last) else importlib.import_module(name)


def public(module: types.ModuleType) -> str:
    """The public name of a module of Keras; its own name if it has none."""
    for private in ("keras._tf_keras.keras", "keras.api._v2.keras", "keras.api", "keras"):
        if module.__name__ == private or module.__name__.startswith(private + "."):
            return "tensorflow.keras" + module.__name__[len(private) :]
    return module.__name__


def is_same(value: object, expected: str) -> bool:
    """Whether a value is what a dotted name means; modules may be twins of one name."""
    wanted = resolve(expected)
    if isinstance(wanted, types.ModuleType) and isinstance(value, types.ModuleType):
        return public(value) == public(wanted)
    return value is wanted or value == wanted


class Fresh:
    """Takes back what imports leave behind, so that no program lives on an earlier one.

    ``tensorflow.keras.saving``, say, becomes an attribute once somebody imports it.
    """

    def __init__(self) -> None:
        self.modules = set(sys.modules)
        self.names: dict[str, set[str]] = {}
        for name, module in list(sys.modules.items()):
            if name.startswith(("tensorflow.keras", "keras")) or name == "tensorflow":
                self.names[name] = set(vars(module))

    def restore(self) -> None:
        """Forget the public Keras modules that were imported since."""
        fresh = [
            name
            for name in set(sys.modules) - self.modules
            if name.startswith(("tensorflow.keras", "keras._tf_keras", "keras.api"))
        ]
        for name in fresh:
            module = sys.modules.pop(name)
            parent, _, last = name.rpartition(".")
            known = self.names.get(parent)
            holder = sys.modules.get(parent)
            if known is not None and last not in known and holder is not None:
                vars(holder).pop(last, None)
            for other, names in self.names.items():
                if last not in names and vars(sys.modules[other]).get(last) is module:
                    vars(sys.modules[other]).pop(last)


def run(source: str, expected: str) -> Outcome:
    """Run one program; its ``result`` is looked at."""
    scope: dict[str, object] = {"__name__": "program"}
    try:
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(source, "program.py", "exec"), scope)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"[:200], "", False
    if "result" not in scope:
        return "", "", True
    result = scope["result"]
    try:
        same = not expected or is_same(result, expected)
    except Exception as error:
        return f"expected {expected}: {error!r}"[:200], kind_of(result), False
    return "", kind_of(result), same


def main() -> None:
    """Run the programs of one file."""
    programs, results = sys.argv[1:]
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    warnings.simplefilter("ignore")
    tensorflow = importlib.import_module("tensorflow")
    hasattr(tensorflow.keras, "layers")  # a lazy loader
    fresh = Fresh()
    outcomes = []
    for source, expected in json.loads(Path(programs).read_text(encoding="utf-8")):
        outcomes.append(run(source, expected))
        fresh.restore()
    version = tensorflow.__version__
    Path(results).write_text(json.dumps([version, outcomes]), encoding="utf-8")


if __name__ == "__main__":
    main()
