"""Runs one example with the TensorFlow of this interpreter: stand-ins for data, little work.

    python example_child.py PROGRAM CACHE REPORT [ARGUMENT ...]

What is replaced, and nothing else:

- downloads give synthetic files, whose hashes are not tested; ``get_file`` and every
  ``load_data`` are the real ones;
- ``load_weights`` of a file that stands for pretrained weights does nothing;
- ``fit``, ``evaluate``, ``predict`` and the ``*_on_batch`` methods get less to do.  A call is
  bound to the real signature first, and goes to the real method as it is if it does not fit.
  No method is added, no argument is dropped, no error is caught;
- one line that has trained a model twice (predicted ten times) gets its last result again, so
  that loops come to an end; after thousands of times the run ends and counts as run;
- ``plot_model`` binds its arguments to the real signature and draws nothing.

REPORT tells how often something was trained and the last loss.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import os
import runpy
import shutil
import sys
import traceback
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path[0] = str(Path(__file__).resolve().parent)
standins = importlib.import_module("standins")
np: Any = standins.np

STEPS = 2
"""Batches for each training or evaluation."""
RUNS = {"train": 2, "use": 10, "tape": 60}
"""How often one line of the program really trains, uses a model, or takes gradients."""
ENOUGH = 3000
"""How often one line may ask again before the run ends."""
METHODS = {
    "fit": "train",
    "train_on_batch": "train",
    "evaluate": "use",
    "predict": "use",
    "predict_on_batch": "use",
    "test_on_batch": "use",
}

report: dict[str, Any] = {"trained": 0, "loss": None, "cut": ""}


class EnoughSeen(BaseException):
    """A loop would go on for long; nothing new is to be expected."""


class Limits:
    """What the lines of the program have done so far."""

    def __init__(self, program: str) -> None:
        self.program = program
        self.inside = False
        """Whether Keras is at work (and calls itself)."""
        self.results: dict[tuple[Any, ...], list[Any]] = {}

    def line(self) -> int:
        """The line of the program that is running; 0 if it is not the program that calls."""
        frame = sys._getframe(2)
        while frame is not None and frame.f_code.co_filename != self.program:
            frame = frame.f_back  # type: ignore[assignment]
        return frame.f_lineno if frame else 0

    def wrap(self, owner: Any, name: str) -> None:
        """Give the method ``name`` of a class less to do."""
        real = vars(owner)[name]
        signature = inspect.signature(real)

        @functools.wraps(real)
        def method(model: Any, *args: Any, **kwargs: Any) -> Any:
            if self.inside:
                return real(model, *args, **kwargs)
            try:
                bound = signature.bind(model, *args, **kwargs)
            except TypeError:
                return real(model, *args, **kwargs)  # which says so itself
            asked = dict(bound.arguments)
            key = (name, self.line(), id(model), _rows(asked.get("x")))
            known = self.results.setdefault(key, [0, None, model])  # keeps its id from others
            known[0] += 1
            if known[0] > ENOUGH:
                raise EnoughSeen(f"line {key[1]}: {name}, {ENOUGH} times")
            if known[0] > RUNS[METHODS[name]]:
                return known[1]
            reduce(name, bound.arguments)
            self.inside = True
            try:
                result = real(*bound.args, **bound.kwargs)
            finally:
                self.inside = False
            known[1] = complete(name, result, asked, bound.arguments)
            return known[1]

        setattr(owner, name, method)

    def wrap_tape(self, tape: Any) -> None:
        """End a run that takes gradients by itself again and again."""
        real = tape.gradient

        @functools.wraps(real)
        def gradient(*args: Any, **kwargs: Any) -> Any:
            result = real(*args, **kwargs)
            if not self.inside:
                report["trained"] += 1
                key = ("gradient", self.line())
                known = self.results.setdefault(key, [0, None])
                known[0] += 1
                if known[0] > RUNS["tape"]:
                    raise EnoughSeen(f"line {key[1]}: gradient, {known[0]} times")
            return result

        tape.gradient = gradient


def _arrays(value: Any) -> list[Any]:
    """The leaves of dicts, lists and tuples."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [leaf for part in value for leaf in _arrays(part)]
    return [] if value is None else [value]


def _rows(value: Any) -> int | None:
    """How many rows all the arrays have; nothing if they differ or are no arrays."""
    leaves = _arrays(value)
    if not leaves or not all(isinstance(one, np.ndarray) and one.ndim for one in leaves):
        return None
    lengths = {len(one) for one in leaves}
    return lengths.pop() if len(lengths) == 1 else None


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(value, dict):
        return {key: _each(part, change) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_each(part, change) for part in value)
    return change(value) if isinstance(value, np.ndarray) and value.ndim else value


def reduce(name: str, given: dict[str, Any]) -> None:
    """Make the work of one bound call smaller; its kind stays the same."""
    if name.endswith("_on_batch"):
        return
    start = given.get("initial_epoch", 0)
    if _is_count(given.get("epochs")) and _is_count(start):
        given["epochs"] = min(given["epochs"], start + 1)
    for key in ("steps_per_epoch", "validation_steps", "steps"):
        if _is_count(given.get(key)):
            given[key] = min(given[key], STEPS)
    batch = given.get("batch_size")
    size = batch if isinstance(batch, (int, np.integer)) and batch > 0 else 32
    limit = STEPS * size
    together = [key for key in ("x", "y", "sample_weight") if given.get(key) is not None]
    rows = _rows([given[key] for key in together])
    if rows is not None and rows > limit:
        for key in together:
            given[key] = _each(given[key], lambda array: array[:limit])
    validation = given.get("validation_data")
    if isinstance(validation, tuple) and (_rows(validation) or 0) > limit:
        given["validation_data"] = _each(validation, lambda array: array[:limit])
    steps = "steps_per_epoch" if name == "fit" else "steps"
    if rows is None and given.get(steps) is None and _batches(given.get("x")) > STEPS:
        given[steps] = STEPS


def _is_count(value: Any) -> bool:
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def _batches(data: Any) -> int:
    """How many batches a Sequence or a Dataset has; 0 if that is not known."""
    if hasattr(data, "cardinality"):
        return int(data.cardinality())
    is_sequence = hasattr(data, "__getitem__") and hasattr(data, "__len__")
    return len(data) if is_sequence and not _arrays(data)[1:] and not hasattr(data, "shape") else 0


def complete(name: str, result: Any, asked: dict[str, Any], given: dict[str, Any]) -> Any:
    """The result as long as it would be: programs plot epochs and index predictions."""
    if METHODS[name] == "train":
        report["trained"] += 1
        history = getattr(result, "history", None)
        if history:
            report["loss"] = float(history["loss"][-1])
            for values in history.values():
                values.extend(values[-1:] * (asked.get("epochs", 1) - given.get("epochs", 1)))
        elif history is None:
            report["loss"] = float(np.ravel(_arrays(result)[0])[0])
    if name == "predict":
        rows, kept = _rows(asked.get("x")), _rows(given.get("x"))
        if rows is not None and kept is not None and rows > kept:
            return _each(result, lambda array: np.resize(array, (rows, *array.shape[1:])))
    return result


def replace_downloads(cache: Path) -> None:
    """Every way to the network gives a file of ours."""

    def retrieve(url: str, filename: Any = None, *_: Any, **__: Any) -> tuple[str, None]:
        target = filename or url.rsplit("/", 1)[-1]
        shutil.copyfile(standins.download(url, cache), target)
        return str(target), None

    network: Any = urllib.request
    network.urlretrieve = retrieve
    files: Any = importlib.import_module("keras.src.utils.file_utils")
    files.urlretrieve = retrieve
    real = inspect.signature(files.validate_file)
    files.validate_file = lambda *args, **kwargs: bool(real.bind(*args, **kwargs))


def replace_rest() -> None:
    """Pretrained weights, pictures of models, and SciPy's optimizer."""
    model = importlib.import_module("keras.src.models.model").Model
    load = model.load_weights
    bind = inspect.signature(load).bind

    @functools.wraps(load)
    def load_weights(*args: Any, **kwargs: Any) -> Any:
        path = Path(bind(*args, **kwargs).arguments["filepath"])
        if path.is_file() and path.read_bytes() == standins.PRETRAINED:
            return None
        return load(*args, **kwargs)

    model.load_weights = load_weights
    plots: Any = importlib.import_module("keras.src.utils.model_visualization")
    shape = inspect.signature(plots.plot_model)
    holders: list[Any] = [one for one in list(sys.modules.values()) if hasattr(one, "plot_model")]
    for module in holders:
        module.plot_model = lambda *args, **kwargs: shape.bind(*args, **kwargs) and None
    optimize: Any = importlib.import_module("scipy.optimize")
    real = optimize.fmin_l_bfgs_b
    accepted = inspect.signature(real)

    @functools.wraps(real)
    def fmin_l_bfgs_b(*args: Any, **kwargs: Any) -> Any:
        bound = accepted.bind(*args, **kwargs)
        bound.arguments.update(maxfun=2, maxiter=1, maxls=2)
        result = real(*bound.args, **bound.kwargs)
        report["trained"], report["loss"] = report["trained"] + 1, float(result[1])
        return result

    optimize.fmin_l_bfgs_b = fmin_l_bfgs_b


def main() -> None:
    """Prepare Keras, run the program, tell what it did."""
    program, cache, told = sys.argv[1:4]
    tensorflow = importlib.import_module("tensorflow")
    limits = Limits(program)
    trainer = importlib.import_module("keras.src.backend.tensorflow.trainer").TensorFlowTrainer
    for name in METHODS:
        limits.wrap(trainer, name)
    limits.wrap_tape(tensorflow.GradientTape)
    replace_downloads(Path(cache))
    replace_rest()
    np.random.seed(1)
    sys.argv = [program, *sys.argv[4:]]
    sys.path[0] = os.path.dirname(program)
    code = 0
    try:
        runpy.run_path(program, run_name="__main__")
    except EnoughSeen as reason:
        report["cut"] = str(reason)
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else int(leave.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    Path(told).write_text(json.dumps(report))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
