"""Old notebooks, migrated and run cell by cell on TensorFlow.

    python -m tests.slow.notebooks --tensorflow PYTHON

``PYTHON`` needs, beside TensorFlow 2.16 or later: ``PYTHON -m pip install nbclient ipykernel``.
Each notebook below must fail there as it is, run to its end once it is migrated
(``--unsafe``), and print what it says in its last cell.  The exit code tells whether all do.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from codemods.project.config import Config
from codemods.project.session import open_texts

DATA = """\
import numpy as np
np.random.seed(1)
x = np.random.rand(64, 8, 8, 1)
y = (x.mean(axis=(1, 2, 3)) > 0.5).astype('float32')
def batches(size=16):
    while True:
        for start in range(0, len(x), size):
            yield x[start:start + size], y[start:start + size]
"""

KERAS_2 = f"""\
%matplotlib inline
!echo set up
files = !ls
{DATA}
# %%
from keras.models import Sequential
from keras.layers.core import Dense, Flatten
from keras.layers.convolutional import Conv2D
%pwd
from keras.optimizers import Adam
# %%
model = Sequential([Conv2D(4, (3, 3), activation='relu', input_shape=(8, 8, 1)),
                    Flatten(), Dense(1, activation='sigmoid')])
model.compile(Adam(lr=0.01, decay=1e-4), 'binary_crossentropy', metrics=['accuracy'])
# %%
%%time
history = model.fit_generator(batches(), steps_per_epoch=4, epochs=2, workers=1,
                              validation_data=batches(), validation_steps=2)
# %%
%time scores = model.evaluate_generator(batches(), steps=4)
model.fit_generator?
# %%
accuracy = history.history['acc'] + history.history['val_acc']
print('epochs %d'
  % len(accuracy))
# %%
model.predict_generator(batches(), steps=4).shape
# %%
print('done', len(scores))
"""

KERAS_1 = """\
%run data.py
# %%
from keras.models import Model
from keras.layers import Input, Convolution2D, Dense, Flatten, merge
# %%
inputs = Input(shape=(8, 8, 1))
left = Convolution2D(2, 3, 3, border_mode='same', init='he_normal')(inputs)
right = Convolution2D(2, 5, 5, border_mode='same', subsample=(1, 1))(inputs)
outputs = Dense(output_dim=1)(Flatten()(merge([left, right], mode='concat')))
model = Model(input=inputs, output=outputs)
model.compile('sgd', 'mse')
# %%
model.fit(x, y, nb_epoch=2, batch_size=16, verbose=0)
# %%
from keras import backend as K
features = K.function([model.layers[0].input], [model.layers[1].output])
features([x])[0].shape
# %%
model.save_weights('model.h5')
!ls *.h5
model.load_weights('model.h5')
print('done')
"""

TENSORFLOW_1 = f"""\
import tensorflow as tf
from keras import backend as K
# %%
config = tf.ConfigProto()
config.gpu_options.allow_growth = True
K.set_session(tf.Session(config=config))
tf.set_random_seed(1)
# %%
{DATA}
# %%
model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Flatten(input_shape=(8, 8, 1)))
model.add(tf.keras.layers.Dense(1))
model.compile(tf.train.AdamOptimizer(0.01), 'mse')
# %%
model.fit(x, y, epochs=1, verbose=0)
tf.to_float(model.predict(x)).shape
# %%
print('done')
"""

NOTEBOOKS = {
    "Keras 2, with commands": (KERAS_2, {}),
    "Keras 1, with a script": (KERAS_1, {"data.py": DATA}),
    "TensorFlow 1": (TENSORFLOW_1, {}),
}
"""Each notebook, a line `# %%` between its cells, and files beside it."""

RUN = """\
import sys, nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
book = nbformat.read(sys.argv[1], 4)
nbformat.validate(book)
try:
    NotebookClient(book, timeout=600, kernel_name="python3").execute()
except CellExecutionError as error:
    sys.exit(f"{error.ename}: {error.evalue}")
print("".join(o.get("text", "") for o in book.cells[-1].outputs))
"""


def notebook(text: str) -> bytes:
    """A notebook file with the code cells of a text."""
    book = {
        "cells": [
            {
                "cell_type": "code",
                "execution_count": None,
                "metadata": {},
                "outputs": [],
                "source": cell.splitlines(keepends=True),
            }
            for cell in text.split("\n# %%\n")
        ],
        "metadata": {"kernelspec": {"display_name": "", "language": "python", "name": "python3"}},
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    return json.dumps(book, indent=1).encode()


def execute(python: str, files: dict[str, bytes]) -> tuple[bool, str]:
    """Run the notebook among some files; whether it came to its end, and what it said last."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        done = subprocess.run(
            [python, "-c", RUN, "notebook.ipynb"],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    text = done.stdout if done.returncode == 0 else done.stderr
    return done.returncode == 0, (text.strip().splitlines() or [""])[-1]


def migrated(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files after all fixes.  Raises ``ValueError`` if the tool reports an error."""
    session = open_texts(dict(files), Config())
    results = session.migrate(True)
    if session.problems:
        raise ValueError(str(session.problems[0]))
    return {**files, **{r.document.path: r.document.to_bytes() for r in results}}


def main() -> int:
    """Run every notebook as it was, and migrated."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--tensorflow", required=True, metavar="PYTHON")
    python = parser.parse_args().tensorflow
    failed = 0
    for name, (text, beside) in NOTEBOOKS.items():
        files = {"notebook.ipynb": notebook(text), **{f: t.encode() for f, t in beside.items()}}
        old, why = execute(python, files)
        new, said = execute(python, migrated(files))
        good = not old and new and said.startswith("done")
        failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {name}: before: {why}; after: {said}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
