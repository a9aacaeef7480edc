"""Find the string identifiers that the installed Keras takes, and what each one does.

    python string_surface.py OUT LETTER                    # t: Python 3.7, TensorFlow 1.15.5
    PYTHONPATH=KERAS python string_surface.py OUT LETTER   # 1, 0, 2, 3: the same, with a Keras
    python string_surface.py OUT LETTER                    # l: TensorFlow 2.15, then m: 2.21

One row per kind and string: the key under which a metric is logged, and a fingerprint of
what the string does on fixed numbers, so that releases can be compared.
"""

from __future__ import annotations

import argparse
import importlib
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from old_surface import KERAS_VERSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Result = tuple[str, list[float]]  # a log key (for metrics), and numbers

np: Any = importlib.import_module("numpy")

HEADER = "kind\told\tkey\tvalues"

TENSORFLOW = {"t": "tensorflow.python.keras", "l": "tensorflow.keras", "m": "tensorflow.keras"}
"""The packages of the other letters."""

MODULES = {
    "loss": ("losses", "objectives"),
    "metric": ("metrics",),
    "initializer": ("initializers", "initializations"),
    "regularizer": ("regularizers",),
    "constraint": ("constraints",),
    "optimizer": ("optimizers",),
    "activation": ("activations",),
    "padding": (),
    "merge_mode": (),
    "data_format": (),
}
"""The kinds of identifiers, and the modules whose names are candidates."""

EXTRA = {
    "metric": ("acc", "accuracy", "ce", "crossentropy"),
    "activation": ("LeakyReLU", "PReLU", "ELU", "ThresholdedReLU", "Softmax", "ReLU"),
    "padding": ("valid", "same", "full", "causal"),
    "merge_mode": ("sum", "mul", "concat", "ave", "max", "cos", "dot"),
    "data_format": ("channels_first", "channels_last", "th", "tf", "default"),
}
"""Strings that are no member of any module."""

NO_IDENTIFIERS = frozenset({"get", "serialize", "deserialize"})
"""Functions that stand among the identifiers."""

_POINTS = np.array([-4.0, -2.7, -2.0, -1.0, -0.3, 0.0, 0.3, 1.0, 2.0, 2.7, 4.0])
_LABELS = np.array([0, 2, 1, 2])
_PREDICTED = np.array(
    [[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.45, 0.35, 0.2], [0.25, 0.15, 0.6]], dtype="float32"
)
_WEIGHTS = np.array([[1.5, -0.5], [2.0, 0.25], [-3.0, 0.1]], dtype="float32")
_IMAGE = np.arange(1.0, 10.0, dtype="float32").reshape(3, 3, 1, 1)
_SQUARE, _DENSE, _KERNEL = (300, 300), (400, 300), (3, 3, 40, 50)


class Package:
    """The Keras that is to be asked: ``keras``, ``tensorflow.python.keras`` or today's."""

    def __init__(self, name: str) -> None:
        self.root: Any = importlib.import_module(name)
        self.name = name
        self.version = str(getattr(self.root, "__version__", ""))
        self.models = self.module("models")
        self.layers = self.module("layers")
        self.backend = self.module("backend")
        self.first = self.version.startswith("1.")
        """Keras 1 has other keywords."""
        eager = getattr(importlib.import_module("tensorflow"), "executing_eagerly", None)
        self.eager = bool(eager and eager())

    def module(self, name: str) -> Any:
        """A module of the package."""
        return importlib.import_module(self.name + "." + name)

    def modules(self, kind: str) -> list[Any]:
        """The modules of a kind that the package has, the public one first."""
        found = []
        for name in MODULES[kind]:
            try:
                found.append(self.module(name))
            except ImportError:
                continue
        return found[:1]

    def value(self, tensor: Any) -> np.ndarray:
        """The numbers in a tensor or variable."""
        if self.eager or isinstance(tensor, (float, int, np.ndarray)):
            return np.asarray(tensor)
        return np.asarray(self.backend.eval(tensor))

    def constant(self, numbers: np.ndarray) -> Any:
        """A tensor that holds ``numbers``."""
        if self.eager:
            return self.root_ops(numbers)
        return self.backend.variable(numbers)

    def root_ops(self, numbers: np.ndarray) -> Any:
        """A tensor of today's Keras."""
        return importlib.import_module("tensorflow").convert_to_tensor(numbers, dtype="float32")


def _candidates(package: Package, kind: str, more: Iterable[str]) -> list[str]:
    names = set(more) | set(EXTRA.get(kind, ()))
    for module in package.modules(kind):
        names |= {name for name in dir(module) if not name.startswith("_")}
    if kind == "optimizer":
        names |= {name.lower() for name in names}
    return sorted(names - NO_IDENTIFIERS)


def _get(package: Package, kind: str, identifier: Any) -> Any:
    """What ``get`` of a kind makes of an identifier; fails for what is none."""
    found = package.modules(kind)[0].get(identifier)
    place = getattr(found, "__module__", None) or type(found).__module__
    if not callable(found) or isinstance(found, (str, type)):
        raise ValueError(f"no {kind}: {identifier}")
    if not any(word in str(place) for word in ("keras", "init_ops")) or "_utils" in str(place):
        raise ValueError(f"not Keras's own: {identifier}")
    return found


def _sequential(package: Package, layers: Sequence[Any]) -> Any:
    model = package.models.Sequential()
    for layer in layers:
        model.add(layer)
    return model


def _labels(name: str) -> np.ndarray:
    """The labels that a loss or metric of this name wants."""
    name = name.lower()
    if "sparse" in name:
        return _LABELS.reshape(4, 1)
    one_hot = np.eye(3)[_LABELS]
    return 2 * one_hot - 1 if name.endswith("hinge") and "categorical" not in name else one_hot


def _evaluated(package: Package, name: str, **options: Any) -> Result:
    """The log key and the value of a model that gives back its input; then it trains a step."""
    layers = package.layers
    if package.first:
        model = _sequential(package, [layers.Dense(3, input_dim=3)])
    else:
        model = _sequential(package, [layers.InputLayer((3,)), layers.Dense(3)])
    model.set_weights([np.eye(3, dtype="float32"), np.zeros(3, "float32")])
    if package.eager:
        options["run_eagerly"] = True
    model.compile(**options)
    labels = _labels(name)
    result = model.evaluate(_PREDICTED, labels, batch_size=4, verbose=0)
    epochs = {"nb_epoch" if package.first else "epochs": 1}
    model.fit(_PREDICTED, labels, batch_size=4, verbose=0, **epochs)
    if np.ndim(result) == 0:
        return "", [float(result)]
    if package.eager:
        logs = model.evaluate(_PREDICTED, labels, batch_size=4, verbose=0, return_dict=True)
        names = [key for key in logs if key != "loss"]
    else:
        names = list(model.metrics_names)[1:]
    return names[0], [float(result[-1])]


def _loss(package: Package, identifier: Any, name: str) -> Result:
    _get(package, "loss", identifier)
    return _evaluated(package, name, optimizer="sgd", loss=identifier)


def _metric(package: Package, identifier: Any, name: str) -> Result:
    if identifier not in EXTRA["metric"]:
        _get(package, "metric", identifier)
    sparse = "sparse_" if "sparse" in name.lower() else ""
    loss = sparse + "categorical_crossentropy"
    return _evaluated(package, name, optimizer="sgd", loss=loss, metrics=[identifier])


def _optimizer(package: Package, identifier: Any, name: str) -> Result:
    return _evaluated(package, "", optimizer=identifier, loss="mse")


def _initializer(package: Package, identifier: Any, name: str) -> Result:
    function = _get(package, "initializer", identifier)
    options: list[dict[str, Any]] = [{}]
    if package.first:
        options = [{"dim_ordering": "tf", "name": "w"}, {"name": "w"}]
    numbers: list[float] = []
    for shape in (_SQUARE, _DENSE, _KERNEL):
        sample = None
        for keywords in options:
            try:
                sample = package.value(function(shape, **keywords))
                break
            except Exception:
                continue
        if sample is None and shape is _SQUARE:
            raise ValueError(f"no initializer: {name}")
        if sample is not None:
            if sample.shape != shape:
                raise ValueError(f"no initializer: {name}")
            numbers.append(float(sample.std()))
            if abs(sample.mean()) > sample.std() / 10:
                numbers.append(float(sample.mean()))
    return "", numbers


def _activation(package: Package, identifier: Any, name: str) -> Result:
    points = package.constant(_POINTS.reshape(1, -1).astype("float32"))
    found = package.value(_get(package, "activation", identifier)(points))
    return "", [float(number) for number in found[0]]


def _regularizer(package: Package, identifier: Any, name: str) -> Result:
    weights = package.constant(_WEIGHTS)
    return "", [float(package.value(_get(package, "regularizer", identifier)(weights)))]


def _constraint(package: Package, identifier: Any, name: str) -> Result:
    numbers = _IMAGE if "radial" in name.lower() else _WEIGHTS
    found = package.value(_get(package, "constraint", identifier)(package.constant(numbers)))
    return "", [float(number) for number in found.ravel()]


def _shape(package: Package, make: Any, shape: tuple[int, ...], **options: Any) -> Result:
    """The output shape of a layer."""
    if package.first:
        model = _sequential(package, [make(input_shape=shape, **options)])
    else:
        model = _sequential(package, [package.layers.InputLayer(shape), make(**options)])
    return "", [float(number) for number in model.output_shape[1:]]


def _padding(package: Package, identifier: Any, name: str) -> Result:
    keyword = "border_mode" if package.first else "padding"
    make = partial(package.layers.Conv1D, 1, 3)
    return _shape(package, make, (7, 2), **{keyword: identifier})


def _merge_mode(package: Package, identifier: Any, name: str) -> Result:
    make = partial(package.layers.Bidirectional, package.layers.SimpleRNN(2))
    return _shape(package, make, (5, 3), merge_mode=identifier)


def _data_format(package: Package, identifier: Any, name: str) -> Result:
    keyword = "dim_ordering" if package.first else "data_format"
    return _shape(package, package.layers.MaxPooling2D, (8, 6, 4), **{keyword: identifier})


_PROBES: dict[str, Callable[[Package, Any, str], Result]] = {
    "loss": _loss,
    "metric": _metric,
    "optimizer": _optimizer,
    "initializer": _initializer,
    "activation": _activation,
    "regularizer": _regularizer,
    "constraint": _constraint,
    "padding": _padding,
    "merge_mode": _merge_mode,
    "data_format": _data_format,
}


def probe(package: Package, kind: str, identifier: Any, name: str = "") -> Result:
    """The log key and the numbers of an identifier; raises whatever the package raises.

    ``name`` is the string that the identifier stands for, if it is none itself.
    """
    return _PROBES[kind](package, identifier, name or str(identifier))


def dump(name: str, path: Path, more: Iterable[tuple[str, str]] = ()) -> int:
    """Write what the package ``name`` takes to ``path``; returns the number of rows.

    ``more`` are further candidates, as pairs of kind and string.
    """
    package = Package(name)
    given = list(more)
    lines = [HEADER]
    for kind in MODULES:
        for candidate in _candidates(package, kind, [s for k, s in given if k == kind]):
            try:
                key, values = probe(package, kind, candidate)
            except Exception:
                continue  # no identifier, or one that cannot be used alone
            numbers = " ".join(f"{value:.4g}" for value in values)
            lines.append("\t".join((kind, candidate, key, numbers)))
            if not package.eager:
                package.backend.clear_session()
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 1


def main() -> None:
    """Write the strings of the Keras that is installed here."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("letter", choices=[*KERAS_VERSIONS, *TENSORFLOW])
    options = parser.parse_args()
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    letter = options.letter
    more: set[tuple[str, str]] = set()
    if letter in "lm":  # today's Keras is asked for every string that any other has taken
        for other in options.out.glob("strings-?.tsv"):
            if other.name != f"strings-{letter}.tsv":
                more |= {(row[0], row[1]) for row in read(other)}
    name = TENSORFLOW.get(letter, "keras")
    found = Package(name).version
    if letter in KERAS_VERSIONS and found != KERAS_VERSIONS[letter]:
        raise SystemExit(f"Keras {found} found, {KERAS_VERSIONS[letter]} expected")
    print(letter, name, dump(name, options.out / f"strings-{letter}.tsv", more))


def read(path: Path) -> list[list[str]]:
    """The rows of a file that ``dump`` has written."""
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]


if __name__ == "__main__":
    main()
