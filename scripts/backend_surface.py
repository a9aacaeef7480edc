"""Write down the functions of ``keras.backend`` with their parameters, and where they work.

    python backend_surface.py OUT LETTER

LETTER is one of ``surface.py``'s: ``1 0 2 3`` (standalone Keras on PYTHONPATH), ``t``
(``tf.keras`` of TensorFlow 1.15), ``l`` and ``m`` (the targets).  Writes
``OUT/backend-LETTER.tsv``; for the targets also ``OUT/places-LETTER.tsv``: which kinds of
arguments each function takes, and whether that of ``keras.ops`` does the same.
Runs on Python 3.7 and later.
"""

from __future__ import annotations

import importlib
import inspect
import os
import sys
from typing import Any

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

MODULES = dict.fromkeys("1023", "keras.backend")
MODULES["t"] = "tensorflow.compat.v1.keras.backend"
MODULES["l"] = MODULES["m"] = "tensorflow.keras.backend"

SAMPLES = """
abs(x)
all(x > 0, 1)
all(x > 0, axis=1, keepdims=True)
any(x > 0, 1)
any(x > 0, axis=1, keepdims=True)
argmax(x)
argmax(x, 1)
argmax(x, axis=1)
argmin(x)
argmin(x, axis=1)
batch_dot(x, x, 1)
batch_dot(v, v)
batch_dot(v, v, axes=[2, 2])
batch_flatten(v)
batch_normalization(x, m, m, m, m)
bias_add(x, m)
binary_crossentropy(p, p)
cast(x, 'float64')
cast_to_floatx(x)
categorical_crossentropy(p, p)
clip(x, 0.1, 0.5)
clip(x, min_value=0.1, max_value=0.5)
concatenate([x, x])
concatenate([x, x], 0)
concatenate([x, x], axis=1)
conv1d(v, k1)
conv2d(i, k2)
conv2d_transpose(i, k2, (2, 8, 8, 3))
conv3d(w, k3)
cos(x)
count_params(y)
ctc_batch_cost(l, q, a, b)
ctc_decode(q, [8, 8])
cumprod(x)
cumprod(x, axis=1)
cumsum(x)
cumsum(x, axis=1)
depthwise_conv2d(i, k2)
dot(x, y)
dot(v, y)
dropout(x, 0.5)
dtype(x)
elu(x)
elu(x, 0.5)
elu(x, alpha=0.5)
equal(x, x)
eval(x)
exp(x)
expand_dims(x)
expand_dims(x, 1)
expand_dims(x, axis=1)
flatten(x)
foldl(lambda r, e: r + e, x)
foldr(lambda r, e: r + e, x)
gather(x, [0, 1])
gather(x, indices=[0, 1])
get_value(x)
get_variable_shape(x)
greater(x, x)
greater_equal(x, x)
hard_sigmoid(x)
identity(x)
in_test_phase(x, x)
in_top_k(x, t, 2)
in_train_phase(x, x)
int_shape(x)
is_keras_tensor(x)
is_sparse(x)
is_tensor(x)
l2_normalize(x)
l2_normalize(x, 1)
l2_normalize(x, axis=1)
less(x, x)
less_equal(x, x)
log(p)
logsumexp(x, axis=1)
map_fn(lambda e: e, x)
max(x)
max(x, 1)
max(x, axis=1, keepdims=True)
maximum(x, x)
mean(x)
mean(x, 1)
mean(x, axis=1, keepdims=True)
min(x)
min(x, axis=1, keepdims=True)
minimum(x, x)
ndim(x)
not_equal(x, x)
one_hot(t, 5)
one_hot(t, num_classes=5)
ones_like(x)
ones_like(x, 'int32')
ones_like(x, dtype='int32')
permute_dimensions(v, (0, 2, 1))
permute_dimensions(v, pattern=(0, 2, 1))
pool2d(i, (2, 2))
pool3d(w, (2, 2, 2))
pow(x, 2)
pow(x, a=2)
prod(x)
prod(x, axis=1, keepdims=True)
print_tensor(x)
relu(x)
relu(x, 0.5)
relu(x, alpha=0.5)
relu(x, max_value=0.5)
repeat(x, 2)
repeat(x, n=2)
repeat_elements(x, 2, 1)
repeat_elements(x, rep=2, axis=1)
reshape(x, (-1, 2))
reshape(x, shape=(-1, 2))
resize_images(i, 2, 2, 'channels_last')
resize_volumes(w, 2, 2, 2, 'channels_last')
reverse(x, 1)
reverse(x, [0, 1])
reverse(x, axes=1)
rnn(lambda e, s: (e, s), v, [x])
round(x)
separable_conv2d(i, k2, kp)
set_value(x, n)
shape(x)
sigmoid(x)
sign(x)
sin(x)
size(x)
slice(x, [0, 0], [1, 1])
softmax(x)
softmax(x, 0)
softmax(x, axis=0)
softplus(x)
softsign(x)
sparse_categorical_crossentropy(t, p)
spatial_2d_padding(i)
spatial_3d_padding(w)
sqrt(p)
square(x)
squeeze(o, 1)
squeeze(o, axis=1)
stack([x, x])
stack([x, x], 1)
stack([x, x], axis=1)
std(x)
std(x, 1)
std(x, axis=1, keepdims=True)
stop_gradient(x)
sum(x)
sum(x, 1)
sum(x, axis=1, keepdims=True)
switch(c, x, x)
tanh(x)
temporal_padding(v)
tile(x, (1, 2))
tile(x, n=(1, 2))
to_dense(x)
transpose(x)
update(x, n)
update_add(x, n)
update_sub(x, n)
var(x)
var(x, 1)
var(x, axis=1, keepdims=True)
zeros_like(x)
zeros_like(x, 'int32')
zeros_like(x, dtype='int32')
""".split("\n")
"""One line per way to call; ``x`` and other single letters are tensors of some shape."""


def parameters(function: Any) -> str:
    """The parameters of a function in order, with their defaults."""
    words = []
    for parameter in inspect.signature(function).parameters.values():
        word = parameter.name
        if parameter.kind is parameter.VAR_POSITIONAL:
            word = "*" + word
        elif parameter.kind is parameter.VAR_KEYWORD:
            word = "**" + word
        elif parameter.default is not parameter.empty:
            word += "=" + repr(parameter.default).replace(" ", "")
        words.append(word)
    return " ".join(words)


def head(error: Exception) -> str:
    """The first line of an error message, shortened."""
    text = str(error).split("\n")[0][:90].replace("\t", " ")
    return type(error).__name__ + ": " + text


def arrays() -> dict[str, Any]:
    """What the letters of ``SAMPLES`` stand for, as NumPy arrays."""
    np: Any = importlib.import_module("numpy")

    rng = np.random.RandomState(0)

    def normal(*shape: int) -> Any:
        return rng.normal(size=shape).astype("float32")

    uniform = rng.uniform(0.1, 0.9, size=(2, 4)).astype("float32")
    return {
        "x": normal(2, 4),
        "y": normal(4, 3),
        "v": normal(2, 4, 4),
        "o": normal(2, 1, 3),
        "m": np.abs(normal(4)),
        "n": normal(2, 4),
        "p": uniform / uniform.sum(1, keepdims=True),
        "i": normal(2, 8, 8, 3),
        "w": normal(2, 4, 4, 4, 3),
        "t": np.array([1, 3], "int32"),
        "c": np.array([[True], [False]]),
        "l": np.array([[1], [2]], "int32"),
        "q": rng.uniform(0.1, 0.9, size=(2, 8, 5)).astype("float32"),
        "a": np.array([[8], [8]], "int32"),
        "b": np.array([[1], [1]], "int32"),
        "k1": normal(3, 4, 5),
        "k2": normal(1, 1, 3, 3),
        "k3": normal(1, 1, 1, 3, 2),
        "kp": normal(1, 1, 9, 4),
    }


def outcome(text: str, namespace: dict[str, Any]) -> tuple[str, Any]:
    """``ok`` or the error, and the result."""
    try:
        return "ok", eval(text, namespace)
    except Exception as error:
        return head(error), None


def arguments() -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """The letters of ``SAMPLES`` as tensors, as Keras tensors and as variables."""
    tf: Any = importlib.import_module("tensorflow")

    data = arrays()
    fixed = ("k1", "k2", "k3", "kp", "n")
    tensors = {name: tf.constant(value) for name, value in data.items()}
    symbolic = dict(tensors)
    for name, value in data.items():
        if name not in fixed:
            batch = value.shape[0] if name in ("y", "m") else None
            symbolic[name] = tf.keras.Input(
                batch_shape=(batch, *value.shape[1:]), dtype=value.dtype
            )
    variable = getattr(tf.keras, "Variable", tf.Variable)
    variables = {key: variable(value) for key, value in data.items() if value.dtype != bool}
    return tensors, symbolic, {**tensors, **variables, "n": tensors["n"]}


def places(backend: Any) -> list[tuple[str, str, str, str, str]]:
    """Per sample: the outcome on tensors, KerasTensors and variables, and that of ``ops``."""
    np: Any = importlib.import_module("numpy")
    tf: Any = importlib.import_module("tensorflow")

    tensors, symbolic, _ = arguments()
    result = []
    for line in SAMPLES:
        if not line:
            continue
        name = line.partition("(")[0]
        if not hasattr(backend, name):
            continue
        variables = arguments()[2]  # a sample may assign
        modules = {"f": backend}
        call = "f." + line
        seen = [outcome(call, {**modules, **values}) for values in (tensors, symbolic, variables)]
        new = "-"
        ops = getattr(tf.keras, "ops", None)
        if ops is not None and hasattr(ops, name):
            new, value = outcome(call, {"f": ops, **tensors})
            if new == "ok":
                new, symbol = outcome(call, {"f": ops, **symbolic})
            if new == "ok":
                new = compare(np, seen[0][1], value, symbol)
        result.append((line, seen[0][0], seen[1][0], seen[2][0], new))
    return result


def compare(np: Any, old: Any, new: Any, symbol: Any) -> str:
    """``ok`` if two results are the same array, and so is the shape of a symbolic one."""
    if isinstance(old, (list, tuple)):
        return "not compared"
    left, right = np.asarray(old), np.asarray(new)
    if left.shape != right.shape:
        return f"shape {right.shape} instead of {left.shape}"
    if left.dtype != right.dtype:
        return f"dtype {right.dtype} instead of {left.dtype}"
    if left.dtype.kind in "US":
        return "ok" if left == right else "other values"
    if not np.allclose(left.astype("float64"), right.astype("float64"), atol=1e-5):
        return "other values"
    shape = getattr(symbol, "shape", None)
    if shape is not None and len(shape) != left.ndim:
        return f"symbolic shape {shape} instead of {left.shape}"
    return "ok"


def main() -> None:
    """Write the tables of one release."""
    out, letter = sys.argv[1:]
    backend = importlib.import_module(MODULES[letter])
    keras = importlib.import_module("tensorflow.keras") if letter == "m" else None
    with open(os.path.join(out, f"backend-{letter}.tsv"), "w") as file:
        for name in sorted(vars(backend)):
            function = getattr(backend, name)
            if name.startswith("_") or not callable(function) or inspect.isclass(function):
                continue
            home = getattr(function, "__module__", "") or ""
            if "keras" in home or home.startswith("tensorflow"):
                new = getattr(getattr(keras, "ops", None), name, None)
                shared = parameters(new) if new is not None else "-"
                file.write(f"{name}\t{parameters(function)}\t{shared}\n")
    if letter in "ml":
        with open(os.path.join(out, f"places-{letter}.tsv"), "w") as file:
            for row in places(backend):
                file.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
