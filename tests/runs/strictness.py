"""The runner of examples must not be kinder than the installed API.

    python -m tests.runs.strictness --tensorflow PYTHON

Programs that must fail do fail, with the error of the real method; good ones run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.runs.examples import attempt
from tests.runs.migration import Migrated

HEAD = """\
import numpy as np
from tensorflow import keras
model = keras.Sequential([keras.layers.Dense(1, input_shape=(3,))])
model.compile('sgd', 'mse')
x, y = np.zeros((100, 3)), np.zeros((100, 1))
"""
CASES = {
    "fitted": ("model.fit(x, y, epochs=50, verbose=0)", ""),
    "as long as it would be": ("assert len(model.fit(x, y, epochs=9).history['loss']) == 9", ""),
    "all predictions": ("assert model.predict(x).shape == (100, 1)", ""),
    "an unknown keyword": ("model.fit(x, y, nb_epoch=5)", "TypeError"),
    "a removed keyword": ("model.fit(x, y, workers=4)", "TypeError"),
    "a removed method": ("model.fit_generator(None, 1)", "AttributeError"),
    "steps that are no integer": ("model.fit(x, y, steps_per_epoch=100 / 32)", "TypeError"),
    "other lengths": ("model.fit(x, y[:7])", "ValueError"),
    "other shapes": ("model.fit(np.zeros((100, 4)), y)", "ValueError"),
    "lists from a generator": ("model.fit(iter([[x, y]]), steps_per_epoch=1)", "ValueError"),
    "validation in a list": ("model.fit(x, y, validation_data=[x, y[:7]])", "ValueError"),
    "a wrong file name": ("model.save_weights('weights.h5')", "ValueError"),
    "an unknown download": (
        "keras.utils.get_file('q.bin', 'http://x.org/q.bin')",
        "NoStandInError",
    ),
    "data": ("keras.datasets.mnist.load_data(nb_words=5)", "TypeError"),
}


def main() -> None:
    """Run each case and compare its end."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tensorflow", required=True)
    python = parser.parse_args().tensorflow
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        for title, (line, error) in CASES.items():
            (folder / "case.py").write_text(HEAD + line + "\n")
            result = attempt("case.py", Migrated(folder), python, folder / "cache", 300)
            good = error in result.detail if error else result.verdict.startswith("ran")
            wrong += not good
            print(f"{title:28} {'good' if good else 'WRONG'}: {result.verdict} {result.detail}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
