"""Walk the public API of an installed TensorFlow and write down every name it holds.

    python tf_surface.py SURFACES

Runs under TensorFlow 1.15 (Python 3.7), 2.15 and 2.21 and writes
``SURFACES/tensorflow-<version>.tsv``: one line per public path with its kind and, for what
can be called, its parameters in order (``*name`` and ``**name`` as in Python, ``name=``
for one that has a default; what follows a lone ``*`` is known by keyword only), and with
the first of the paths that lead to the same object.
``tf.keras`` is left out: ``surface.py`` walks it.  Under TensorFlow 2 the tables of
``tensorflow.tools.compatibility`` are written as well, to ``compatibility.json``.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import json
import os
import sys
import types
import warnings

HEADER = ("path", "kind", "parameters", "first")
SKIPPED = frozenset(
    {
        "tensorflow.keras",
        "tensorflow.compat.v1.keras",
        "tensorflow.compat.v1.compat",
        "tensorflow.compat.v2",
        "tensorflow.contrib.keras",
        "tensorflow.python",
        "tensorflow.core",
    }
)
"""Modules that have tables of their own, repeat others, or are private."""

KERAS_MODULES = ("initializers", "optimizers", "regularizers")
"""What stands for names of TensorFlow 1.x."""

_PACKAGES = ("tensorflow", "tensorflow_core", "tensorflow_estimator", "tensorboard", "tf_keras")
_DEPTH, _CONTRIB_DEPTH = 8, 2


def kind_of(value: object) -> str:
    """``module``, ``class``, ``function`` or ``value``."""
    if isinstance(value, types.ModuleType):
        return "module"
    if inspect.isclass(value):
        return "class"
    return "function" if callable(value) else "value"


def parameters_of(value: object) -> str:
    """The parameters of a function, or of a class without ``self``; empty if not known."""
    tf_inspect = importlib.import_module("tensorflow.python.util.tf_inspect")
    try:
        if inspect.isclass(value):
            if "__init__" not in vars(value) and "__new__" in vars(value):
                spec = tf_inspect.getfullargspec(value.__new__)
            else:
                spec = tf_inspect.getfullargspec(value.__init__)
            spec = spec._replace(args=spec.args[1:])
        else:
            spec = tf_inspect.getfullargspec(value)
    except (TypeError, ValueError, AttributeError):
        return ""
    plain = len(spec.args) - len(spec.defaults or ())
    words = [name + ("=" if place >= plain else "") for place, name in enumerate(spec.args)]
    if spec.varargs:
        words.append("*" + spec.varargs)
    elif spec.kwonlyargs:
        words.append("*")
    words += [
        name + ("=" if name in (spec.kwonlydefaults or {}) else "") for name in spec.kwonlyargs
    ]
    if spec.varkw:
        words.append("**" + spec.varkw)
    return " ".join(words)


def is_tensorflow(module: types.ModuleType) -> bool:
    """Whether a module belongs to TensorFlow's public API, and is not merely imported."""
    name = getattr(module, "__name__", "") or ""
    private = ".python." in f".{name}." and ".api." not in name
    return name.partition(".")[0] in _PACKAGES and not private


def is_alias(path: str, module: types.ModuleType) -> bool:
    """Whether TensorFlow shows a module of Keras under a name of its own (``tf.losses``)."""
    keras = (getattr(module, "__name__", "") or "").partition(".")[0] in ("keras", "tf_keras")
    legacy = path in ("tensorflow.compat.v1.layers", "tensorflow.compat.v1.nn.rnn_cell")
    return keras and (legacy or path.count(".") == 1)


class Walker:
    """Collects the public names below one module."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.rows: dict[str, tuple[str, str]] = {}
        self.first: dict[str, str] = {}
        self._seen: dict[int, str] = {}
        self._kept: list[object] = []

    def _record(self, path: str, value: object) -> None:
        kind = kind_of(value)
        self.rows[path] = (kind, parameters_of(value) if kind not in ("value", "module") else "")
        if kind != "value":
            self._kept.append(value)  # or another object could get its id
            self.first[path] = self._seen.setdefault(id(value), path)

    def walk(self, path: str, module: types.ModuleType, above: tuple[int, ...] = ()) -> None:
        """Record ``module``, called ``path``, and everything public below it."""
        self._record(path, module)
        contrib = path.startswith("tensorflow.contrib")
        if id(module) in above or len(above) > (_CONTRIB_DEPTH if contrib else _DEPTH):
            return
        # ``tf.compat`` last: what it shares with ``tf`` is found under the shorter name.
        try:
            names = set(dir(module))
        except Exception as error:  # tf.compat.v1.layers with Keras 3
            print("not there:", path, repr(error)[:80], file=sys.stderr)
            return
        for name in sorted(names, key=lambda name: (name == "compat", name)):
            if name.startswith("_"):
                continue
            below = f"{path}.{name}"
            if below in SKIPPED:
                continue
            try:
                value = getattr(module, name)
            except Exception as error:  # a lazy module that does not load
                print("not there:", below, repr(error)[:80], file=sys.stderr)
                continue
            if isinstance(value, types.ModuleType):
                ours = is_tensorflow(value) or is_alias(below, value)
                if ours or (contrib and ".contrib." in value.__name__):
                    self.walk(below, value, (*above, id(module)))
                continue
            if type(value).__name__ == "_Feature":
                continue  # ``from __future__ import print_function``
            self._record(below, value)


def compatibility() -> dict[str, object]:
    """The tables of ``tensorflow.tools.compatibility``, without anything that is code."""
    home = "tensorflow.tools.compatibility"
    all_renames_v2 = importlib.import_module(f"{home}.all_renames_v2")
    reorders_v2 = importlib.import_module(f"{home}.reorders_v2")
    spec = importlib.import_module(f"{home}.tf_upgrade_v2").TFAPIChangeSpec()
    keywords = {
        name: dict(changes.items()) for name, changes in spec.function_keyword_renames.items()
    }
    return {
        "symbol_renames": dict(all_renames_v2.symbol_renames),
        "reorders": dict(reorders_v2.reorders),
        "function_keyword_renames": keywords,
        "function_reorders": {k: list(v) for k, v in spec.function_reorders.items()},
        "function_warnings": {k: list(v) for k, v in spec.function_warnings.items()},
    }


def main() -> None:
    """Write the surface of the TensorFlow that runs this script."""
    folder = sys.argv[1]
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    warnings.simplefilter("ignore")
    tensorflow = importlib.import_module("tensorflow")
    if tensorflow.__version__.startswith("1."):
        importlib.import_module("tensorflow.contrib")
    walker = Walker()
    walker.walk("tensorflow", tensorflow)
    for name in KERAS_MODULES if not tensorflow.__version__.startswith("1.") else ():
        walker.walk(f"tensorflow.keras.{name}", getattr(tensorflow.keras, name))
    version = ".".join(tensorflow.__version__.split(".")[:2])
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, f"tensorflow-{version}.tsv"), "w", encoding="utf-8") as out:
        out.write("\t".join(HEADER) + "\n")
        for path in sorted(walker.rows):
            row = (path, *walker.rows[path], walker.first.get(path, ""))
            out.write("\t".join(row) + "\n")
    if not tensorflow.__version__.startswith("1."):
        with open(os.path.join(folder, "compatibility.json"), "w", encoding="utf-8") as out:
            json.dump(compatibility(), out, indent=1, sort_keys=True)
            out.write("\n")
    print(version, len(walker.rows), "names")


if __name__ == "__main__":
    main()
