"""Check ``tf_symbols.tsv`` and ``tf_arguments.tsv`` against the TensorFlow that runs this script.

    python check_tf.py [SURFACES]

Under TensorFlow 2.16 or later the ``target`` column is checked, before that ``keras2``:
every target must be there, as an attribute and for ``from tensorflow… import …``, and so
must every name that an advice mentions; a name that is called gone must be gone; every new
parameter must be one.  A few functions of ``tf.compat.v1`` that the table relies on are
called eagerly.  With SURFACES (what ``tf_surface.py`` wrote) every public name of
TensorFlow 1.15 must either have a row or lead to the same object as before.
Ends with an error if anything is wrong.
"""

from __future__ import annotations

import importlib
import inspect
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from build_tf import COMPAT, TABLES, Builder, read

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

MAY_STAY = frozenset({"arguments", "changed", "legacy", "breaks", "same"})
"""Verdicts on names that the target has as well."""
_MENTIONED = re.compile(r"(?<![\w.])tf((?:\.[A-Za-z_]\w*)+)")


def find(path: str) -> object:
    """The object at ``path`` below ``tensorflow``; ``AttributeError`` if there is none."""
    here: object = importlib.import_module("tensorflow")
    done = "tensorflow"
    if path.startswith("python."):  # no attribute, but a package
        path, done = path.removeprefix("python."), "tensorflow.python"
        here = importlib.import_module(done)
    for part in path.split("."):
        done = f"{done}.{part}"
        try:
            here = getattr(here, part)
        except AttributeError:
            if not done.startswith("tensorflow.python."):
                raise
            try:
                here = importlib.import_module(done)
            except ImportError as error:
                raise AttributeError(done) from error
    return here


def exists(path: str) -> bool:
    """Whether ``path`` leads to something."""
    try:
        find(path)
    except Exception:  # lazy loaders raise what they like
        return False
    return True


def importable(path: str) -> bool:
    """Whether ``from tensorflow.module import name`` works."""
    module, _, name = f"tensorflow.{path}".rpartition(".")
    try:
        return hasattr(importlib.import_module(module), name)
    except ImportError:
        return False


def check_symbols(rows: list[list[str]], keras3: bool) -> list[str]:
    """What is wrong with targets, advice and absences."""
    problems: list[str] = []
    tried = 0
    for name, kind, verdict, target, keras2, _, advice in rows:
        found, home = verdict, target
        if not keras3 and keras2 != "=":
            found, _, home = keras2.partition(" ")
        if found == "cast":
            home = f"dtypes.{home}"
        if home and found not in ("method", "constant"):
            tried += 1
            place = home.removesuffix(".*")
            if not exists(place):
                problems.append(f"{name}: there is no tf.{place}")
            moves = found in ("renamed", "assumed") and kind != "group"
            distributed = place.startswith("distribute.")  # attributes, but no modules
            if moves and importable_once(name) and not distributed and not importable(place):
                problems.append(f"{name}: cannot be imported: {place}")
        if found not in MAY_STAY and kind != "group" and exists(name):
            if not name.startswith(f"{COMPAT}train."):
                problems.append(f"{name}: is still there")
        if found == "same" and not exists(name.removesuffix(".*")):
            problems.append(f"{name}: is not there")
        for mentioned in _MENTIONED.findall(advice) if keras3 else ():
            path = mentioned[1:]
            if not path.startswith(("contrib", "data.TextLine")) and not exists(path):
                problems.append(f"{name}: the advice names tf.{path}")
    print(tried, "targets tried")
    return problems


def importable_once(name: str) -> bool:
    """Whether a name is imported by itself, and its import rewritten."""
    return not name.startswith(("losses.Reduction.", "lite.TFLiteConverter."))


def check_arguments(rows: list[list[str]], homes: dict[str, str]) -> list[str]:
    """New parameters that are none, or that have another position."""
    problems = []
    for name, old, new, changes, _ in rows:
        home = homes.get(name, name)
        if not new or home == "same" or not exists(home):
            continue
        try:
            parameters = inspect.signature(find(home)).parameters  # type: ignore[arg-type]
        except (TypeError, ValueError):
            continue
        if any(p.kind is p.VAR_KEYWORD for p in parameters.values()):
            continue
        renamed = dict(c.split("=") for c in changes.split("; ") if c[:1] != "+" and "=" in c)
        renamed = {key: value.partition(":")[0] for key, value in renamed.items()}
        wanted = {c[1:].partition("=")[0] for c in changes.split("; ") if c[:1] == "+"}
        wanted |= {value for value in renamed.values() if value}
        order = list(parameters)
        for index, parameter in enumerate(new.split()):
            given = [renamed.get(word, word) for word in old.partition("|")[0].split()]
            if index < len(given) and given[index] == parameter:
                wanted.add(parameter)
                if order[index : index + 1] != [parameter]:
                    problems.append(f"{name}: {home} has {parameter} at another position")
        if not wanted <= set(order):
            problems.append(f"{name}: {home} has no {sorted(wanted - set(order))}")
    return problems


def check_eagerly() -> list[str]:
    """Functions of ``tf.compat.v1`` that do not work as the table promises."""
    tf: Any = importlib.import_module("tensorflow")
    v1: Any = tf.compat.v1
    image, x = tf.zeros((1, 4, 4, 1)), tf.constant([[1.0, 2.0], [3.0, 4.0]])
    variable = tf.Variable([1.0, 2.0])

    def scope() -> object:
        with v1.variable_scope("a", reuse=v1.AUTO_REUSE):
            return tf.keras.layers.Dense(2)(tf.keras.Input((3,)))

    def name() -> object:
        with v1.name_scope(None, "a", [x]):
            return tf.add(x, 1.0)

    def initialized(initializer: object) -> object:
        return tf.keras.layers.Dense(2, kernel_initializer=initializer)(x)

    works: dict[str, Callable[[], object]] = {
        "variable_scope": scope,
        "name_scope": name,
        "Print": lambda: v1.Print(x, [x]),
        "div": lambda: v1.div(3, 2),
        "resize_images": lambda: v1.image.resize_images(image, [2, 2]),
        "resize_bilinear": lambda: v1.image.resize_bilinear(image, [2, 2], align_corners=True),
        "image.resize": lambda: v1.image.resize(image, [2, 2]),
        "losses": lambda: v1.losses.huber_loss(x, x),
        "distributions": lambda: v1.distributions.Normal(0.0, 1.0).sample(),
        "logging": lambda: v1.logging.info("%d", 1),
        "flags": lambda: v1.flags.DEFINE_integer("number", 1, "a number"),
        "scatter_update": lambda: v1.scatter_update(variable, [0], [5.0]),
        "assign": lambda: variable.assign([3.0, 4.0], name="a", use_locking=True),
        "one_shot": lambda: v1.data.make_one_shot_iterator(tf.data.Dataset.range(3)).get_next(),
        "reset_default_graph": v1.reset_default_graph,
        "numpy_function": lambda: tf.numpy_function(lambda a: a + 1, [x], tf.float32),
        "zeros_initializer": lambda: initialized(tf.zeros_initializer()),
        "constant_initializer": lambda: initialized(tf.constant_initializer(0.1)),
        "random_normal_initializer": lambda: initialized(tf.random_normal_initializer(stddev=1.0)),
    }
    fails: dict[str, Callable[[], object]] = {
        "placeholder": lambda: v1.placeholder(tf.float32),
        "FileWriter": lambda: v1.summary.FileWriter("."),
        "merge_all": v1.summary.merge_all,
        "Saver": v1.train.Saver,
        "metrics": lambda: v1.metrics.accuracy([1], [1]),
        "gradients": lambda: tf.gradients(x, x),
        "string_input_producer": lambda: v1.train.string_input_producer(["a"]),
    }
    problems = []
    for what, run in works.items():
        try:
            run()
        except Exception as error:
            problems.append(f"{what} does not work: {error!r}")
    for what, run in fails.items():
        try:
            run()
        except Exception:
            continue
        problems.append(f"{what} works")
    return problems


def check_coverage(folder: Path) -> list[str]:
    """Names of TensorFlow 1.15 about which nothing is known."""
    builder = Builder(folder)
    builder.build()
    return builder.errors


def main() -> None:
    """Run all checks."""
    tensorflow: Any = importlib.import_module("tensorflow")
    version = tuple(int(part) for part in tensorflow.__version__.split(".")[:2])
    keras3 = version >= (2, 16)
    symbols = read(TABLES / "tf_symbols.tsv")
    problems = check_symbols(symbols, keras3)
    homes = {
        row[0]: (row[3] if keras3 or row[4] == "=" else row[4].rpartition(" ")[2]) or row[0]
        for row in symbols
    }
    problems += check_arguments(read(TABLES / "tf_arguments.tsv"), homes)
    problems += check_eagerly()
    if len(sys.argv) > 1:
        problems += check_coverage(Path(sys.argv[1]))
    print("\n".join(problems) or "all right", tensorflow.__version__)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
