"""Write down the methods and attributes that live Keras objects have.

    python member_surface.py LETTER OUT

with the old packages (Python 3.7) or the new ones; the letters are those of README.md.
Writes ``OUT/<letter>.members.tsv``: receiver, name, ``method``, ``attribute`` or ``property``
(an attribute that cannot be set).  Objects are looked at after a model was trained on one
batch, because much is an attribute of the object only.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from typing import Any

KERAS3 = "m"
STANDALONE = "1023"


def objects(letter: str) -> dict[str, Any]:
    """Receiver -> one object of that kind, or several, whose members are joined."""
    np = importlib.import_module("numpy")
    if letter in STANDALONE:
        keras: Any = importlib.import_module("keras")
        for name in ("image", "text"):
            importlib.import_module("keras.preprocessing." + name)
    else:
        keras = importlib.import_module("tensorflow").keras
    layers, one = keras.layers, letter == "1"
    units = {"output_dim": 2} if one else {"units": 2}

    def model(outer: Any) -> Any:
        if outer is keras.models.Sequential:
            result = outer()
            result.add(layers.Dense(input_shape=(3,), **units))
        else:
            inputs = layers.Input(shape=(3,))
            outputs = layers.Dense(**units)(inputs)
            names = ("input", "output") if one else ("inputs", "outputs")
            result = outer(**dict(zip(names, (inputs, outputs))))
        result.compile("sgd", "mse", metrics=["mae"])
        return result

    def layer(made: Any, shape: tuple[int, ...]) -> Any:
        made(layers.Input(shape=shape))
        return made

    data = np.zeros((4, 3)), np.zeros((4, 2))
    sequential, functional = model(keras.models.Sequential), model(keras.models.Model)
    history = sequential.fit(*data, verbose=0)
    functional.fit(*data, verbose=0)
    functional.predict(data[0])
    functional.evaluate(*data, verbose=0)
    optimizers = []
    for name in ("SGD", "Adam", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Nadam"):
        made = model(keras.models.Sequential)
        made.compile(getattr(keras.optimizers, name)(), "mse")
        made.fit(*data, verbose=0)
        optimizers.append(made.optimizer)
    pictures = keras.preprocessing.image.ImageDataGenerator()
    images = np.zeros((4, 8, 8, 3))
    folder = tempfile.mkdtemp()
    os.mkdir(os.path.join(folder, "a"))
    keras.preprocessing.image.array_to_img(images[0]).save(os.path.join(folder, "a", "1.png"))
    size = {"nb_filter": 2, "nb_row": 3, "nb_col": 3} if one else {"filters": 2, "kernel_size": 3}
    convolution = layers.Convolution2D if one else layers.Conv2D
    callback = keras.callbacks.Callback()
    callback.set_model(functional)
    callback.set_params({})
    found = {
        "Model": functional,
        "Sequential": sequential,
        "Layer": layer(layers.Activation("relu"), (3,)),
        "Dense": functional.layers[-1],
        "Conv": layer(convolution(**size), (8, 8, 3)),
        "BatchNormalization": layer(layers.BatchNormalization(), (3,)),
        "Embedding": layer(layers.Embedding(5, 2), (3,)),
        "RNN": [
            layer(kind(**units), (3, 3)) for kind in (layers.SimpleRNN, layers.LSTM, layers.GRU)
        ],
        "Wrapper": [
            layer(layers.TimeDistributed(layers.Dense(**units)), (3, 3)),
            layer(layers.Bidirectional(layers.LSTM(**units)), (3, 3)),
        ],
        "Optimizer": optimizers,
        "Callback": [callback, keras.callbacks.ModelCheckpoint("weights.keras")],
        "History": history,
        "ImageDataGenerator": pictures,
        "Iterator": [
            pictures.flow(images, np.zeros(4), batch_size=2),
            pictures.flow_from_directory(folder, target_size=(8, 8), batch_size=1),
        ],
        "KerasTensor": functional.outputs[0],
        "Progbar": keras.utils.Progbar(3)
        if hasattr(keras.utils, "Progbar")
        else keras.utils.generic_utils.Progbar(3),
    }
    if hasattr(keras.preprocessing, "text"):
        found["Tokenizer"] = keras.preprocessing.text.Tokenizer()
    if hasattr(keras.utils, "Sequence"):

        class Batches(keras.utils.Sequence):  # type: ignore[misc]
            pass

        found["Sequence"] = Batches.__new__(Batches) if letter != KERAS3 else Batches()
    return found


def kind_of(thing: object, name: str) -> str:
    """``method``, ``attribute``, ``property``; empty if it only raises."""
    value = getattr(type(thing), name, None)
    if isinstance(value, property):
        try:
            getattr(thing, name)
        except (AttributeError, NotImplementedError):
            return ""
        except TypeError as problem:  # also a sort of things that cannot be compared
            if "symbolic inputs/outputs do not" in str(problem):
                return ""
        return "attribute" if value.fset is not None else "property"
    if callable(value):
        return "method"
    return "attribute"


def main() -> None:
    """Write the members that the installed Keras has."""
    letter, out = sys.argv[1:]
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    rows = set()
    for receiver, things in objects(letter).items():
        for thing in things if isinstance(things, list) else [things]:
            for name in dir(thing):
                if name.startswith("__"):
                    continue
                kind = kind_of(thing, name)
                if kind:
                    rows.add((receiver, name, kind))
    with open(os.path.join(out, letter + ".members.tsv"), "w") as file:
        for row in sorted(rows):
            file.write("\t".join(row) + "\n")
    print(letter, len(rows))


if __name__ == "__main__":
    main()
