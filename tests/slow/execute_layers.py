"""Build small models with the Keras of this interpreter, and write down what they compute.

    python execute_layers.py PROGRAMS RESULTS

PROGRAMS is a JSON list of ``[source, weights]``: a program that binds ``model`` to a
Keras model.  Every weight gets values that depend on its place in the model and its size
alone (``weights`` is ``"each"``), or the same one value (``"one"``: for layers whose
weights were laid out in another way).  RESULTS becomes a list of
``[error, shapes, values, loss]``.  Runs on Python 3.7 as well, with old Keras or new.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import sys
import warnings
from pathlib import Path
from typing import Any

BATCH = 2
UNKNOWN = 6
"""The size of every dimension that a model leaves open."""


def filled(numpy: Any, shape: Any, number: int, way: str) -> Any:
    """Weights that depend on nothing but their place and their size."""
    size = int(numpy.prod(shape))
    if way == "one":
        return numpy.full(shape, 0.125, "float32")
    values = (numpy.arange(size) * 7 + number * 3) % 11
    return (values.reshape(shape) / 16.0 + 0.0625).astype("float32")


def inputs(numpy: Any, model: Any) -> list[Any]:
    """One batch for every input of a model; whole numbers if it looks them up in a table."""
    shapes = model.input_shape if isinstance(model.input_shape, list) else [model.input_shape]
    whole = any(type(layer).__name__ == "Embedding" for layer in model.layers)
    found = []
    for number, shape in enumerate(shapes):
        sizes = [BATCH, *(size or UNKNOWN for size in shape[1:])]
        values = (numpy.arange(int(numpy.prod(sizes))) * 5 + number) % 7
        found.append(values.reshape(sizes) if whole else values.reshape(sizes) / 8.0 - 0.25)
    return found


def run(numpy: Any, source: str, way: str) -> tuple[str, list[Any], list[Any], float]:
    """Run one program: shapes, outputs and the loss against zeros."""
    scope: dict[str, Any] = {"__name__": "program"}
    try:
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(source, "program.py", "exec"), scope)
            model = scope["model"]
            data = inputs(numpy, model)
            shape = model.output_shape
            shapes = [
                [None if size is None else int(size) for size in one]
                for one in (shape if isinstance(shape, list) else [shape])
            ]
            if way == "none":
                return "", shapes, [], 0.0
            if way != "own":
                weights = model.get_weights()
                model.set_weights(
                    [filled(numpy, w.shape, number, way) for number, w in enumerate(weights)]
                )
            found = model.predict(data if len(data) > 1 else data[0], batch_size=BATCH)
            outputs = found if isinstance(found, list) else [found]
            model.compile("sgd", "mse")
            zeros = [numpy.zeros_like(output) for output in outputs]
            loss = model.evaluate(
                data if len(data) > 1 else data[0],
                zeros if len(zeros) > 1 else zeros[0],
                batch_size=BATCH,
                verbose=0,
            )
            loss = float(numpy.asarray(loss).ravel()[0])
    except BaseException as error:
        return f"{type(error).__name__}: {error}"[:300], [], [], 0.0
    values = [numpy.asarray(o, "float64").ravel().tolist() for o in outputs]
    sizes = [list(o.shape) for o in outputs]
    return "", [shapes, sizes], values, loss


def main() -> None:
    """Run the programs of one file."""
    programs, results = sys.argv[1:]
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    warnings.simplefilter("ignore")
    numpy = importlib.import_module("numpy")
    outcomes = []
    for source, way in json.loads(Path(programs).read_text(encoding="utf-8")):
        outcomes.append(run(numpy, source, way))
    Path(results).write_text(json.dumps(outcomes), encoding="utf-8")


if __name__ == "__main__":
    main()
