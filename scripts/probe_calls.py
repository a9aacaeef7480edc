"""Try which old keywords today's constructors take through ``**kwargs``.

    python probe_calls.py SURFACES

Under TensorFlow 2.16 or later this writes ``m.accepts.tsv``, under TensorFlow 2.0-2.15
``l.accepts.tsv``: one row per class and keyword that its signature does not name, with
``accepted``, ``warned`` (accepted with a warning, which is quoted), ``rejected`` (with the
error) or ``unknown`` (nothing could be constructed).
"""

from __future__ import annotations

import argparse
import ast
import importlib
import logging
import os
import warnings
from pathlib import Path
from typing import Any

from calls import OLD, TARGETS, Call, World

#: How an error says that it does not know a keyword.
UNKNOWN = (
    "unrecognized keyword",
    "unexpected keyword",
    "not recognized",
    "keyword argument not understood",
    "multiple values for",
    "is deprecated in keras 3",
    "is deprecated in the new keras",
    "invalid keyword",
    "takes no keyword",
    "does not accept",
)


def values(keras: Any) -> dict[str, object]:
    """Return a plausible value for each parameter name."""
    layers = keras.layers
    return {
        "activation": "relu",
        "activity_regularizer": "l2",
        "autocast": False,
        "axes": 1,
        "batch_input_shape": (2, 4, 4),
        "batch_shape": (2, 4),
        "batch_size": 2,
        "boundaries": [1],
        "cell": layers.SimpleRNNCell(2),
        "cells": [layers.SimpleRNNCell(2)],
        "clipnorm": 1.0,
        "clipvalue": 1.0,
        "cropping": 1,
        "data": [[1.0], [2.0]],
        "decay": 0.01,
        "decay_rate": 0.5,
        "decay_steps": 1,
        "dims": (1,),
        "dtype": "float32",
        "dynamic": False,
        "epsilon": 1e-3,
        "filename": "x.csv",
        "filepath": "x.keras",
        "filters": 2,
        "first_decay_steps": 1,
        "function": abs,
        "generator": iter(()),
        "implementation": 1,
        "initial_learning_rate": 0.1,
        "input_dim": 4,
        "input_dtype": "float32",
        "input_length": 4,
        "input_shape": (4, 4),
        "kernel_size": 2,
        "layer": layers.LSTM(2),
        "learning_rate": 0.1,
        "length": 1,
        "loss_scale": 2.0,
        "lr": 0.1,
        "mask_value": 0.0,
        "monitor": "val_loss",
        "n": 2,
        "name": "some",
        "num_classes": 2,
        "output_dim": 3,
        "period": 2,
        "pool_size": 2,
        "rate": 0.5,
        "schedule": abs,
        "sensitivity": 0.5,
        "shape": (4,),
        "size": 2,
        "sparse": False,
        "specificity": 0.5,
        "stddev": 0.1,
        "target_shape": (2, 2),
        "targets": [1.0, 2.0],
        "thresholds": [0.5],
        "trainable": True,
        "units": 3,
        "values": [0.1, 0.2],
        "write_grads": False,
    }


def constructor(keras: Any, path: str) -> Any:
    """Return the object at ``path`` below the Keras root."""
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(f"{keras.__name__}.{module}"), name)


def old_default(old: str | None) -> object:
    """Return the default that the old parameter had, if that says anything."""
    try:
        return ast.literal_eval(old or "None")
    except (ValueError, SyntaxError):
        return None


class Probe(logging.Handler):
    """Construct things and listen to what is said about it."""

    def __init__(self, keras: Any) -> None:
        """Listen to the warnings of TensorFlow as well."""
        super().__init__()
        self.keras = keras
        self.known = values(keras)
        self.said: list[str] = []
        for logger in ("absl", "tensorflow"):
            logging.getLogger(logger).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a message."""
        self.said.append(record.getMessage())

    def construct(self, path: str, arguments: dict[str, object]) -> tuple[str, str]:
        """Return the verdict on one construction, and what was said."""
        self.said.clear()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                constructor(self.keras, path)(**arguments)
            except Exception as error:
                text = " ".join(f"{type(error).__name__}: {error}".split())
                unknown = any(part in text.lower() for part in UNKNOWN)
                return ("rejected" if unknown else "unknown"), text
        texts = [" ".join(str(w.message).split()) for w in caught] + self.said
        return ("warned" if texts else "accepted"), " ".join(texts)

    def minimal(self, call: Call) -> dict[str, object]:
        """Return arguments with which the object should be constructible."""
        return {p.name: self.known.get(p.name) for p in call.parameters if p.default is None}


def rows(world: World, target: str, probe: Probe) -> list[tuple[str, str, str, str]]:
    """Probe every pair of one target."""
    found = []
    for name, calls in sorted(world.old.items()):
        new = world.new(name, target)
        if new is None or new.kind != "class" or not new.mapping:
            continue
        path = world.target(name, target)
        minimal = probe.minimal(new)
        base, error = probe.construct(path, minimal)
        wanted: dict[str, str | None] = {}
        for letter, call in calls:
            if letter in OLD or target == "keras3":
                for keyword in call.keywords - new.declared:
                    wanted.setdefault(keyword, None)
                for parameter in call.parameters:
                    if parameter.name in wanted and parameter.default:
                        wanted[parameter.name] = parameter.default
        for keyword, default in sorted(wanted.items()):
            if base in ("unknown", "rejected"):
                found.append((name, keyword, "unknown", error[:90]))
                continue
            value = old_default(default)
            if value is None:
                value = probe.known.get(keyword)
            verdict, text = probe.construct(path, {**minimal, keyword: value})
            if verdict == "warned" and keyword not in text:
                verdict, text = "accepted", ""
            found.append((name, keyword, verdict, text[:90]))
    return found


def main() -> None:
    """Probe the TensorFlow that is installed here."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("surfaces", type=Path)
    options = parser.parse_args()
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    version = importlib.import_module("tensorflow").__version__
    keras3 = tuple(int(part) for part in version.split(".")[:2]) >= (2, 16)
    target = "keras3" if keras3 else "keras2"
    letter, package = ("m", "keras._tf_keras.keras") if keras3 else ("l", "keras.api._v2.keras")
    keras = importlib.import_module(package)
    for module in ("layers", "optimizers", "callbacks"):
        importlib.import_module(f"{package}.{module}")
    found = rows(World(options.surfaces), target, Probe(keras))
    out = options.surfaces / f"{letter}.accepts.tsv"
    with out.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("callable\tkeyword\tverdict\ttext\n")
        stream.writelines("\t".join(row).replace("\n", " ") + "\n" for row in found)
    print(letter, version, len(found), TARGETS[target])


if __name__ == "__main__":
    main()
