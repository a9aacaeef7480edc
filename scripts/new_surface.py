"""Dump the public surface of today's ``tensorflow.keras``, one file per surface letter.

    python new_surface.py OUT

Under TensorFlow 2.16 or later this writes ``m.tsv`` (the ``keras3`` target) and
``q.tsv`` (the private copy ``tensorflow.python.keras``, with its underscored names,
as far as it can be imported), under TensorFlow 2.0-2.15 ``l.tsv`` (the ``keras2``
target) and ``v.tsv`` (``tensorflow.compat.v1.keras``).
"""

from __future__ import annotations

import argparse
import importlib
import os

import call_surface
import surface

#: The copy of old Keras that TensorFlow still carries: it imports, but is not today's Keras.
PRIVATE = "tensorflow.python.keras"
COMPAT = "keras.api._v1.keras"


def main() -> None:
    """Write the surface of the TensorFlow that is installed here."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out")
    options = parser.parse_args()
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    found = importlib.import_module("tensorflow").__version__
    version = tuple(int(part) for part in found.split(".")[:2])
    keras3 = version >= (2, 16)
    letter, package = ("m", "keras._tf_keras.keras") if keras3 else ("l", "keras.api._v2.keras")
    records = surface.collect(package)
    rows = surface.write(records, os.path.join(options.out, letter + ".tsv"))
    calls = os.path.join(options.out, letter + ".calls.tsv")
    print(letter, package, found, rows, call_surface.dump(package, calls, records))
    if keras3:
        rows = surface.dump(PRIVATE, os.path.join(options.out, "q.tsv"), resolving=True)
        print("q", PRIVATE, found, rows)
    else:
        rows = surface.dump(COMPAT, os.path.join(options.out, "v.tsv"))
        print("v", COMPAT, found, rows)


if __name__ == "__main__":
    main()
