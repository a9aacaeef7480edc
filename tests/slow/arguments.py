"""Every old argument of which the tables know a fate, migrated and tried on TensorFlow.

    python -m tests.slow.arguments --tensorflow PYTHON [--old PYTHON --keras k1:FOLDER ...]

For each pair of a callable and a parameter in ``arguments.tsv`` small old programs are
made: the parameter by keyword, with each value that the table tells apart, and by position
together with all before it.  Migrated (``--unsafe``), each must run on the installed
TensorFlow and every argument must arrive at the parameter that the table names, or there
must be a finding.  With ``--old`` and ``--keras`` (a folder of ``pip install --target``)
only those programs count that ran on one of the old releases of their dialect; ``tf1``
runs on the TensorFlow of ``--old`` itself.  The exit code tells whether nothing is silent.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from codemods.project.config import Config
from codemods.project.session import open_texts
from codemods.semantics.dialect import TARGETS
from codemods.tables.arguments import changed_parameters, fates
from codemods.tables.data import rows
from codemods.tables.signatures import Parameters, canonical, signatures
from tests.public_paths import public_paths

DIALECTS = {"k1": "1", "k2": "023", "tf1": "t"}
"""The letters of the packages of each dialect."""

MODULES = ("applications", "models", "layers", "preprocessing.image", "preprocessing.text")
"""Modules that must be imported to be attributes of ``keras``."""

FIRST = frozenset({"batch_input_shape", "batch_size", "input_shape", "input_dim", "input_length"})
"""Parameters that make a layer the first of its model."""

ALONE = re.compile(
    r"layers\.(Add|Average|Concatenate|Dot|Maximum|Minimum|Multiply|Subtract|Attention"
    r"|AdditiveAttention|MultiHeadAttention|CuDNN.*|Wrapper|.*Cells?|Input|InputLayer)$"
)
"""Layers that are not put into a Sequential by themselves."""

SETUP = """\
import numpy as np
{keras}
K = keras.backend
"""
MODEL = """\
model = keras.models.Sequential([keras.layers.Dense(2, input_shape=(4,))])
model.compile('sgd', 'mse')
x = np.ones((8, 4))
y = np.ones((8, 2))
def batches():
    yield x, y
"""
LAYER = """\
class Own(keras.layers.Layer):
    def build(self, input_shape):
        {call}
        super(Own, self).build(input_shape)
    def call(self, inputs):
        return inputs
result = Own()
result.build((None, 4))
"""

_IMAGE = "np.ones((4, 4, 3))"
_IMAGES = "np.ones((2, 4, 4, 3))"
VALUES = {
    "accuracy": "True",
    "activation": "'relu'",
    "adjustment": "None",
    "aggregation": "None",
    "alpha": "0.3",
    "axes": "1",
    "axis": "-1",
    "batch_input_shape": "(2, 4, 4)",
    "batch_size": "2",
    "bias": "True",
    "border_mode": "'same'",
    "callbacks": "[]",
    "cell": "keras.layers.SimpleRNNCell(2)",
    "cells": "[keras.layers.SimpleRNNCell(2)]",
    "class_mode": "'categorical'",
    "color_mode": "'rgb'",
    "config": "'relu'",
    "consume_less": "'gpu'",
    "count_mode": "'steps'",
    "cropping": "((1, 1), (1, 1))",
    "current": "1",
    "data_format": "'channels_last'",
    "dataframe": "None",
    "decay": "0.01",
    "depth_factor": "2",
    "depth_multiplier": "1",
    "depthwise_kernel": "K.ones((2, 2, 3, 1))",
    "pointwise_kernel": "K.ones((1, 1, 3, 2))",
    "dim": "1",
    "dims": "(2, 1)",
    "dim_ordering": "'tf'",
    "directory": "'.'",
    "dtype": "'float32'",
    "dynamic": "False",
    "e": "1e-7",
    "epsilon": "1e-4",
    "equation": "'ab,bc->ac'",
    "factor": "0.5",
    "filepath": "'w.weights.h5'",
    "filter_dilation": "(1, 1)",
    "filter_length": "2",
    "filters": "2",
    "floatx": "'float32'",
    "force": "False",
    "forget_bias_init": "'one'",
    "function": "abs",
    "generator": "batches()",
    "getter": "None",
    "grayscale": "True",
    "has_ext": "True",
    "height": "2",
    "height_factor": "2",
    "high": "1.0",
    "identifier": "None",
    "image_data_generator": "keras.preprocessing.image.ImageDataGenerator()",
    "img": _IMAGE,
    "implementation": "1",
    "indices": "K.variable(np.array([1, 0]), dtype='int32')",
    "initializer": "'glorot_uniform'",
    "kernel_initializer": "'glorot_uniform'",
    "input_dim": "4",
    "input_length": "5",
    "input_text": "'a b'",
    "instance": "keras.layers.Dense(2)",
    "intensity": "0.1",
    "intensity_range": "0.1",
    "kernel": "K.ones((2, 2, 3, 2))",
    "kernel_size": "2",
    "key_dim": "2",
    "l": "0.1",
    "layer": "keras.layers.Dense(2)",
    "length": "2",
    "loss": "'mse'",
    "loss_scale": "'dynamic'",
    "losses": "K.variable(1.0)",
    "low": "0.0",
    "m": "2",
    "max_q_size": "10",
    "max_queue_size": "10",
    "mean": "0.0",
    "minval": "0.0",
    "maxval": "1.0",
    "mode": "'auto'",
    "model": "model",
    "momentum": "0.9",
    "monitor": "'val_loss'",
    "metrics": "['mae']",
    "n": "2",
    "name": "'some'",
    "nb_classes": "2",
    "nb_epoch": "1",
    "nb_val_samples": "8",
    "nb_val_worker": "1",
    "nb_words": "100",
    "nb_worker": "1",
    "num_bins": "2",
    "num_classes": "2",
    "num_heads": "2",
    "ops": "[K.variable(1.0)]",
    "xs": "[K.variable(1.0)]",
    "tensors": "[K.variable(1.0)]",
    "optimizer": "'sgd'",
    "opt": "keras.optimizers.SGD()",
    "output_dim": "3",
    "output_shape": "(None, 4, 4, 2)",
    "p": "0.5",
    "path": "'x.png'",
    "period": "2",
    "pickle_safe": "False",
    "pool_length": "2",
    "pool_size": "(2, 2)",
    "queue_length": "10",
    "rate": "0.5",
    "reset_metrics": "True",
    "sample_weight_mode": "None",
    "samples_per_epoch": "8",
    "scale": "2.0",
    "sequence": "batches()",
    "show_accuracy": "True",
    "sigma": "0.1",
    "signatures": "None",
    "size": "2",
    "states": "None",
    "std": "0.1",
    "stddev": "0.1",
    "steps": "2",
    "steps_per_epoch": "2",
    "stride": "1",
    "strides": "1",
    "subsample": "(1, 1)",
    "subsample_length": "1",
    "target_shape": "(4, 9)",
    "target_tensors": "None",
    "text": "'a b'",
    "tensor": "keras.layers.Input((2,))",
    "top_paths": "1",
    "trainable": "True",
    "units": "3",
    "updates": "[]",
    "use_multiprocessing": "False",
    "val_samples": "8",
    "validation_steps": "2",
    "validation_data": "batches()",
    "value": "K.variable(1.0)",
    "variable": "K.variable(1.0)",
    "weights": "[np.ones((4, 3)), np.ones(3)]",
    "width": "2",
    "width_factor": "2",
    "workers": "1",
    "X": _IMAGES,
    "x": "x",
    "y": "y",
    "a": "np.ones((2, 2))",
    "beta_1": "0.9",
    "beta_2": "0.999",
    "rho": "0.9",
    "lr": "0.01",
    "learning_rate": "0.01",
    "schedule_decay": "0.004",
    "save_best_only": "False",
    "save_weights_only": "True",
    "verbose": "0",
    "factor_": "0.1",
    "patience": "3",
    "epochs": "1",
    "input": "model.inputs",
    "output": "model.outputs",
    "inputs": "model.inputs",
    "outputs": "model.outputs",
    "validation_split": "0.0",
    "shuffle": "True",
    "overwrite": "True",
    "include_optimizer": "True",
    "by_name": "False",
    "mask_zero": "False",
    "custom_objects": "None",
    "go_backwards": "False",
    "return_sequences": "True",
    "return_state": "False",
    "stateful": "False",
    "unroll": "False",
    "center": "True",
    "log_dir": "'logs'",
    "histogram_freq": "0",
    "write_graph": "True",
    "write_images": "False",
    "write_grads": "False",
    "embeddings_freq": "0",
    "initial_epoch": "0",
    "min_delta": "1e-4",
    "shape": "(4,)",
    "seed": "1",
    "target_size": "None",
    "time_major": "False",
    "fused": "True",
    "zero_output_for_mask": "False",
    "reshape": "False",
    "scale_": "True",
    "module_objects": "vars(keras.layers)",
    "printable_module_name": "'layer'",
    "merge_repeated": "False",
    "y_pred": "K.ones((1, 4, 3))",
    "greedy": "True",
    "beam_width": "2",
    "nb_filter": "2",
    "nb_row": "2",
    "nb_col": "2",
    "kernel_dim1": "2",
    "kernel_dim2": "2",
    "kernel_dim3": "2",
    "init": "'glorot_uniform'",
    "inner_init": "'orthogonal'",
    "inner_activation": "'sigmoid'",
    "dropout_W": "0.1",
    "dropout_U": "0.1",
    "dropout": "0.0",
    "recurrent_dropout": "0.0",
    "alpha_initializer": "'zeros'",
    "beta_init": "'zero'",
    "gamma_init": "'one'",
    "atrous_rate": "(1, 1)",
    "causal": "False",
    "virtual_batch_size": "None",
    "input_shape": "(4, 4)",
    "input_dtype": "'float32'",
    "synchronization": "None",
    "save_format": "'h5'",
    "load_weights_on_restart": "False",
    "experimental_autocast": "True",
    "use_resource": "True",
    "implementation_": "1",
}
"""A valid value for each parameter name, as source; others are ``None``."""

FLAGS = re.compile(r".*_(center|normalization|flip|whitening)$")

OWN = {
    "x": {
        "activations": "K.variable(np.ones(1))",
        "applications": _IMAGES,
        "backend": "K.ones((2, 4, 4, 3))",
        "conv1d": "K.ones((2, 4, 3))",
        "3d": "K.ones((2, 4, 4, 4, 3))",
        "moving_average": "K.variable(1.0)",
        "preprocessing": _IMAGES,
        "utils": _IMAGE,
    },
    "layer": {"Bidirectional": "keras.layers.LSTM(2)", "get_source_inputs": "None"},
    "X": {"resize_images": "K.ones((2, 4, 4, 3))", "resize_volumes": "K.ones((2, 4, 4, 4, 3))"},
    "kernel": {"conv1d": "K.ones((2, 3, 2))", "conv3d": "K.ones((2, 2, 2, 3, 2))"},
    "input_length": {"ctc_decode": "K.variable(np.array([4]), dtype='int32')"},
    "momentum": {"moving_average_update": "0.9"},
    "stride": {"MaxPooling1D": "2"},
    "name": {"activations": "'relu'", "metrics": "'mse'", "DTypePolicy": "'float32'"},
    "config": {"metrics": "'mse'", "model": "model.get_config()"},
    "identifier": {
        "optimizers": "'sgd'",
        "saving": "keras.layers.serialize(keras.layers.Dense(2))",
    },
    "shape": {"backend": "(2, 2)", "Layer": "(4, 2)"},
    "value": {"set_epsilon": "1e-7", "set_floatx": "'float32'"},
    "y": {"to_categorical": "[0, 1]"},
    "mode": {"applications": "'caffe'", "BatchNormalization": "0"},
    "size": {"UpSampling2D": "(2, 2)", "UpSampling3D": "(2, 2, 2)", "slice": "(2, 2)"},
    "cropping": {"Cropping1D": "(1, 1)", "Cropping3D": "((1, 1), (1, 1), (1, 1))"},
    "subsample": {"3D": "(1, 1, 1)"},
    "atrous_rate": {"1D": "1"},
    "pool_size": {"1D": "2", "3D": "(2, 2, 2)", "3d": "(2, 2, 2)"},
    "strides": {
        "3D": "(1, 1, 1)",
        "2D": "(1, 1)",
        "backend": "(1, 1)",
        "3d": "(1, 1, 1)",
        "conv1d": "1",
    },
    "inputs": {"Layer": "None"},
    "border_mode": {"LocallyConnected": "'valid'"},
    "padding": {
        "LocallyConnected": "'valid'",
        "ZeroPadding1D": "1",
        "ZeroPadding2D": "(1, 1)",
        "ZeroPadding3D": "(1, 1, 1)",
        "spatial_2d": "(1, 1)",
        "spatial_3d": "(1, 1, 1)",
    },
    "start": {"slice": "(0, 0)"},
    "dtype": {"StringLookup": "'string'", "TextVectorization": "'string'"},
    "scale": {"BatchNormalization": "True"},
    "mean": {"Normalization": "None"},
    "metrics": {"Loss": "None"},
    "activation": {"Softmax": "None"},
    "nb_words": {"text": "100"},
    "factor": {"ReduceLROnPlateau": "0.1"},
    "patience": {"ReduceLROnPlateau": "3"},
    "filepath": {
        "save": "'m.h5'",
        "ModelCheckpoint": "'w.weights.h5'",
        "load_model": "(model.save('m.keras'), 'm.keras')[1]",
    },
    "weights": {"applications": "None"},
}
"""Values for some callables: by parameter, then by a part of the id (the last that fits)."""


@dataclass
class Program:
    """One small program, and what came of it."""

    callable: str
    parameter: str
    dialect: str
    source: str
    given: dict[str, str]
    """The arguments by their old names, as source."""
    is_valid: bool = True
    migrated: str = ""
    findings: list[str] = field(default_factory=list)
    error: str = ""

    def __str__(self) -> str:
        shown = self.migrated.partition("K = keras.backend\n")[2].strip().replace("\n", "; ")
        old = self.source.partition("K = keras.backend\n")[2].strip().replace("\n", "; ")
        return f"{self.dialect} {self.callable}({self.parameter}): {old} -> {shown}  {self.error}"


def value(callable_: str, parameter: str) -> str:
    """A valid value for a parameter."""
    found = VALUES.get(parameter, "False" if FLAGS.match(parameter) else "None")
    for part, text in OWN.get(parameter, {}).items():
        if part in callable_:
            found = text
    if parameter == "batch_input_shape" and "InputLayer" in callable_:
        return "None"  # one of the two shapes
    if parameter in ("input_shape", "batch_input_shape"):
        dimensions = re.search(r"([123])D", callable_)
        rank = int(dimensions.group(1)) + 1 if dimensions else 2
        if "ConvLSTM" in callable_:
            rank += 1
        if callable_ in ("layers.Dense", "layers.RepeatVector") or "Normal" in callable_:
            rank = 1
        axes = ["2"] * (parameter == "batch_input_shape") + ["6"] * rank
        return f"({', '.join(axes)},)"
    return found


def paths() -> dict[tuple[str, str], str]:
    """The path that each callable had in each dialect, by id and dialect."""
    found: dict[tuple[str, str], str] = {}
    for public in public_paths():
        id_ = canonical(public.path)
        for dialect, letters in DIALECTS.items():
            if not set(public.origin) & set(letters) or not public.own:
                continue
            old = found.get((id_, dialect))
            if old is None or (public.path == id_, -len(public.path)) > (old == id_, -len(old)):
                found[id_, dialect] = public.path
    return found


def statement(callable_: str, path: str, arguments: str, parameters: set[str]) -> str:
    """The program behind its imports: a valid call of the old callable."""
    holder, _, method = callable_.rpartition(".")
    if holder == "model":
        if method == "from_config":
            return MODEL + f"result = keras.models.Sequential.from_config({arguments})\n"
        first = "model.save_weights('w.weights.h5')\n" if method == "load_weights" else ""
        return f"{MODEL}{first}result = model.{method}({arguments})\n"
    if holder == "layers.Layer":
        return LAYER.format(call=f"self.w = self.{method}({arguments})")
    if callable_ == "layers.RNN.reset_states":
        layer = "keras.layers.LSTM(2, stateful=True, batch_input_shape=(2, 3, 4))"
        model = "model = keras.models.Sequential([layer])"
        return f"layer = {layer}\n{model}\nresult = layer.reset_states({arguments})\n"
    if holder == "preprocessing.image.ImageDataGenerator":
        maker = "keras.preprocessing.image.ImageDataGenerator()"
        return f"{MODEL}made = {maker}\nresult = made.{method}({arguments})\n"
    if holder == "utils.Progbar":
        return f"made = keras.utils.Progbar(10)\nresult = made.{method}({arguments})\n"
    call = f"keras.{path}({arguments})"
    if (path.startswith("utils.") and path.count(".") > 1) or path.startswith("datasets."):
        module, _, name = path.rpartition(".")
        call = f"{name}({arguments})"
        return f"from {{root}}.{module} import {name}\n{MODEL}result = {call}\n"
    if holder == "layers" and parameters & FIRST and not ALONE.match(callable_):
        return f"model = keras.models.Sequential()\nmodel.add({call})\nresult = model\n"
    return f"{_model(arguments)}result = {call}\n"


def _model(arguments: str) -> str:
    """What makes the model and the data, if ``arguments`` want them."""
    return MODEL if re.search(r"(?<![\w.'])(model|x|y|batches)(?![\w=])", arguments) else ""


def variants(callable_: str, parameter: str, dialect: str, target: str) -> list[str]:
    """The values of a parameter that the table tells apart."""
    found = [value(callable_, parameter)]
    change = fates(callable_, parameter, dialect, target)
    while change is not None:
        found += [repr(condition) for condition in change.conditions]
        found += [repr(old) for old, _ in change.values]
        if change.then is not None:
            found += [repr(old) for old, _ in change.then.values]
        change = change.otherwise
    return list(dict.fromkeys(found))


def calls(
    order: Parameters, callable_: str, parameter: str, dialect: str, target: str
) -> Iterator[tuple[str, dict[str, str]]]:
    """Valid arguments by one old order, with what each is meant for."""
    needed = [name for name in order.positional if name in order.required]
    needed += sorted(order.required - set(needed))
    change = fates(callable_, parameter, dialect, target)
    if change is not None and change.action in ("rename", "map", "merge"):
        needed = [name for name in needed if name != change.name]
    if callable_.startswith("layers.AtrousConvolution") and not needed:
        needed = ["nb_filter", *(["nb_row", "nb_col"] if "2D" in callable_ else ["filter_length"])]
    if callable_ == "model.compile":
        needed = ["optimizer", "loss"]
    if callable_ == "layers.Input":
        needed = ["shape"] * (parameter not in FIRST)
    if callable_ == "layers.InputLayer" and parameter not in FIRST:
        needed = ["input_shape"]
    beside = {
        "nb_row": ["nb_col"],
        "nb_col": ["nb_row"],
        "batch_size": ["input_shape"] if callable_.startswith("layers.") else [],
        "input_length": ["input_dim"] if callable_.startswith("layers.") else [],
        "kernel_dim2": ["kernel_dim1", "kernel_dim3"],
        "kernel_dim1": ["kernel_dim2", "kernel_dim3"],
        "kernel_dim3": ["kernel_dim1", "kernel_dim2"],
    }.get(parameter, [])
    names = [*needed, *(n for n in beside if n in order.keywords and n not in needed)]
    for text in variants(callable_, parameter, dialect, target):
        if text == "'th'" and callable_.startswith("backend."):
            continue  # no such kernels on a processor
        given = {name: value(callable_, name) for name in names} | {parameter: text}
        yield ", ".join(f"{name}={text}" for name, text in given.items()), given
    if parameter in order.positional:
        head = order.positional[: order.positional.index(parameter) + 1]
        given = {name: value(callable_, name) for name in head}
        if parameter != "weights" and "weights" in given and "models" not in callable_:
            given["weights"] = "None"
        rest = {name: value(callable_, name) for name in names if name not in given}
        texts = [*given.values(), *(f"{name}={text}" for name, text in rest.items())]
        yield ", ".join(texts), given | rest


def programs(target: str) -> Iterator[Program]:
    """The programs for every pair."""
    known = paths()
    for callable_ in sorted({c for row in rows("arguments.tsv") for c in row[6].split(" ")}):
        owner = callable_.rpartition(".")[0]
        for parameter in sorted(changed_parameters(callable_)):
            for dialect in DIALECTS:
                path = known.get((callable_, dialect), "")
                if not path and not (owner == "model" or canonical(owner)[-1:].isalpha()):
                    continue
                if not path and owner != "model" and (owner, dialect) not in known:
                    continue
                if not path and owner != "model" and "." not in owner:
                    continue
                seen = set()
                for order in signatures(callable_, dialect):
                    if parameter not in order.keywords:
                        continue
                    for text, given in calls(order, callable_, parameter, dialect, target):
                        body = statement(callable_, path, text, set(given))
                        root = "tensorflow.keras" if dialect == "tf1" else "keras"
                        keras = (
                            "from tensorflow import keras" if dialect == "tf1" else "import keras"
                        )
                        if dialect != "tf1":
                            keras += "".join(f"\nimport keras.{module}" for module in MODULES)
                        source = SETUP.format(keras=keras) + body.replace("{root}", root)
                        if source not in seen:
                            seen.add(source)
                            yield Program(callable_, parameter, dialect, source, given)


def migrate(items: list[Program], target: str) -> None:
    """Migrate all programs of one dialect, as a project of many files."""
    part = {f"p{i:05}.py": item for i, item in enumerate(items)}
    config = Config(target=target, dialect=items[0].dialect, unsafe=True)
    session = open_texts({path: p.source.encode() for path, p in part.items()}, config)
    for item in items:
        item.migrated = item.source
    for result in session.migrate(unsafe=True):
        item = part[result.document.path]
        item.migrated = result.document.text
        item.findings = [f"{finding.rule}: {finding.message}" for finding in result.findings]
    assert not session.problems, session.problems


Outcomes = list[tuple[str, list[str] | None]]


def construct(python: str, sources: list[str], folder: str = "") -> Outcomes:
    """Run programs with another interpreter, with the packages of a folder before its own."""
    with tempfile.TemporaryDirectory() as work:
        paths = [Path(work) / name for name in ("programs.json", "results.json")]
        paths[0].write_text(json.dumps(sources), encoding="utf-8")
        script = Path(__file__).with_name("construct.py")
        environment = dict(os.environ)
        if folder:
            environment["PYTHONPATH"] = str(Path(folder).absolute())
        command = [python, "-W", "ignore", str(script), *map(str, paths)]
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True, env=environment)
        if done.returncode:
            sys.exit(done.stderr)
        outcomes = json.loads(paths[1].read_text(encoding="utf-8"))
        return [(error, positions) for error, positions in outcomes]


def misplaced(item: Program, positions: list[str] | None, target: str) -> str:
    """Which argument has not arrived where the table says; empty if all have."""
    last = ast.parse(item.migrated).body[-1]
    if (
        positions is None
        or not isinstance(last, ast.Assign)
        or not isinstance(last.value, ast.Call)
    ):
        return ""
    if isinstance(last.value.func, ast.Attribute) and last.value.func.attr == "astype":
        return ""
    arrived = dict(zip(positions, map(ast.unparse, last.value.args)))
    arrived.update((k.arg, ast.unparse(k.value)) for k in last.value.keywords if k.arg)
    for name, text in item.given.items():
        change = fates(item.callable, name, item.dialect, target)
        if change is not None:
            change = change.given(ast.literal_eval(text) if _is_literal(text) else object())
        if change is not None and change.action != "rename":
            continue
        if name in ("lr", "learning_rate") and "decay" in item.given:
            continue  # has become a schedule
        final = change.name if change is not None else name
        now = arrived.get(final)
        if now is not None and item.callable.startswith("backend."):
            continue  # its values are another rule's
        if now != ast.unparse(ast.parse(text, mode="eval")) and (now is None or text[0] != "'"):
            return f"`{name}` is not `{final}`"
    return ""


def _is_literal(text: str) -> bool:
    try:
        ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return False
    return True


def check_old(items: list[Program], python: str, folders: list[str]) -> None:
    """Mark the programs that never ran on an old release."""
    for dialect in DIALECTS:
        mine = [item for item in items if item.dialect == dialect]
        homes = [f.partition(":")[2] for f in folders if f.startswith(f"{dialect}:")]
        if dialect == "tf1":
            homes = [""]
        if not homes:
            continue
        runs = [construct(python, [item.source for item in mine], home) for home in homes]
        for item, *outcomes in zip(mine, *runs):
            item.is_valid = any(not error for error, _ in outcomes)
            if not item.is_valid:
                item.error = "old: " + outcomes[-1][0]


def main() -> None:
    """Make, migrate, run, count; end with an error if anything is silent."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tensorflow", metavar="PYTHON", required=True)
    parser.add_argument("--target", choices=TARGETS, default="keras3")
    parser.add_argument("--old", metavar="PYTHON", help="with TensorFlow 1.15")
    parser.add_argument("--keras", action="append", default=[], metavar="DIALECT:FOLDER")
    parser.add_argument("--only", default="", help="only callables that begin so")
    parser.add_argument("--show", type=int, default=20, help="how many to list")
    options = parser.parse_args()
    items = [p for p in programs(options.target) if p.callable.startswith(options.only)]
    for dialect in DIALECTS:
        mine = [item for item in items if item.dialect == dialect]
        if mine:
            migrate(mine, options.target)
    if options.old:
        check_old(items, options.old, options.keras)
    valid = [item for item in items if item.is_valid]
    silent = []
    for item, outcome in zip(valid, construct(options.tensorflow, [i.migrated for i in valid])):
        error, positions = outcome
        item.error = error or misplaced(item, positions, options.target)
        if item.error and not item.findings:
            silent.append(item)
    _print(items, silent, options.show)
    sys.exit(1 if silent else 0)


def _print(items: list[Program], silent: list[Program], show: int) -> None:
    every = {
        (callable_, parameter)
        for callable_ in {c for row in rows("arguments.tsv") for c in row[6].split(" ")}
        for parameter in changed_parameters(callable_)
    }
    tried = {(item.callable, item.parameter) for item in items if item.is_valid}
    bad = {(item.callable, item.parameter) for item in silent}
    reported = {(i.callable, i.parameter) for i in items if i.is_valid and i.findings} - bad
    columns = ("pairs", "not tried", "ok", "reported", "silent")
    print(f"{'':14}" + "".join(f"{name:>11}" for name in (*columns, "programs")))
    used = Counter(item.callable.partition(".")[0] for item in items if item.is_valid)
    families = sorted({callable_.partition(".")[0] for callable_, _ in every})
    for family in [*families, ""]:
        groups = [every, every - tried, tried - reported - bad, reported, bad]
        counts = [sum(c.startswith(family) for c, _ in group) for group in groups]
        counts.append(used[family] if family else used.total())
        print(f"{family or 'all':14}" + "".join(f"{count:>11}" for count in counts))
    for item in silent[:show]:
        print(" ", item)
    if show > 100:
        for item in items:
            if not item.is_valid:
                print("  invalid:", item)


if __name__ == "__main__":
    main()
