"""Run many small programs with the Keras of this interpreter, in one process.

    python construct.py PROGRAMS RESULTS

PROGRAMS is a JSON list of sources.  RESULTS becomes a list of ``[error, positions]``:
``error`` is empty when the program ran to its end; ``positions`` are the positional
parameters that the callee of its last statement has here, ``null`` if that is no call.
What trains, downloads or reads is bound to its signature and not run.
Runs under Python 3.7 and later with nothing but Keras.
"""

from __future__ import annotations

import ast
import base64
import contextlib
import importlib
import inspect
import io
import json
import logging
import os
import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

BOUND: dict[str, dict[str, tuple[str, ...]]] = {
    "models": {
        "Model": ("fit", "evaluate", "predict", "train_on_batch", "test_on_batch"),
        "Sequential": ("fit", "evaluate", "predict", "train_on_batch", "test_on_batch"),
    },
    "preprocessing.image": {"ImageDataGenerator": ("flow_from_dataframe",)},
    "datasets.imdb": {"": ("load_data",)},
    "datasets.reuters": {"": ("load_data",)},
}
"""What is only bound, by module and class."""

GENERATORS = ("fit_generator", "evaluate_generator", "predict_generator")


IMAGE = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC"
)
"""A picture of one pixel."""


def binder(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that takes what ``function`` takes, and does nothing."""
    original = getattr(function, "_original_function", None)  # of Keras 2's decorators
    if original is not None:
        return lambda *args, **kwargs: None
    signature = inspect.signature(function)

    def bound(*args: Any, **kwargs: Any) -> None:
        signature.bind(*args, **kwargs)

    setattr(bound, "__signature__", signature)  # noqa: B010
    return bound


def root() -> str:
    """The root of Keras that programs of this interpreter import."""
    with contextlib.suppress(ImportError):
        if importlib.import_module("keras").__version__ < "2.4":
            return "keras"
    return "tensorflow.keras"


def patch() -> None:
    """Bind what is not to run."""
    keras = root()
    for module, holders in BOUND.items():
        with contextlib.suppress(ImportError):
            found: Any = importlib.import_module(f"{keras}.{module}")
            for name, functions in holders.items():
                holder = getattr(found, name) if name else found
                for function in functions + (GENERATORS if module == "models" else ()):
                    if hasattr(holder, function):
                        setattr(holder, function, binder(getattr(holder, function)))


def positions(source: str, values: dict[str, Any]) -> list[str] | None:
    """The positional parameters of the callee of the last statement."""
    last = ast.parse(source).body[-1]
    if not isinstance(last, ast.Assign) or not isinstance(last.value, ast.Call):
        return None
    node = ast.Expression(last.value.func)
    function = eval(compile(node, "program", "eval"), values)
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return None
    if any(parameter.kind is inspect.Parameter.VAR_POSITIONAL for parameter in parameters):
        return None
    plain = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [parameter.name for parameter in parameters if parameter.kind in plain]


def run(source: str) -> Any:
    """What came of one program."""
    values: dict[str, Any] = {"__name__": "program"}
    try:
        exec(compile(source, "program", "exec"), values)
    except Exception as error:
        return [" ".join(f"{type(error).__name__}: {error}".split())[:300], None]
    try:
        return ["", positions(source, values)]
    except Exception:
        return ["", None]


def main() -> None:
    """Read, run, write."""
    programs, results = (Path(argument).absolute() for argument in sys.argv[1:3])
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # it ends the process on bad shapes
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    sources = json.loads(programs.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("x.png").write_bytes(base64.b64decode(IMAGE))
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            patch()
            outcomes = [run(source) for source in sources]
        os.chdir(results.parent)
    results.write_text(json.dumps(outcomes), encoding="utf-8")


if __name__ == "__main__":
    main()
