"""Dump the public surface of the old Keras packages, one file per surface letter.

Run it with Python 3.7 and TensorFlow 1.15.5:

    python old_surface.py OUT --tensorflow                     # t.tsv c.tsv p.tsv
    PYTHONPATH=KERAS python old_surface.py OUT --keras LETTER  # 1.tsv 0.tsv 2.tsv 3.tsv

where KERAS is a folder with exactly one standalone Keras in it.
"""

from __future__ import annotations

import argparse
import importlib
import os
from typing import NamedTuple

import call_surface
import surface

#: What the letters of the ``origin`` column stand for.
KERAS_VERSIONS = {"1": "1.2.2", "0": "2.0.9", "2": "2.2.4", "3": "2.3.1"}


class Package(NamedTuple):
    """A package to walk, and the subpackages to leave out because they only repeat it."""

    name: str
    skip: tuple[str, ...] = ()


TENSORFLOW_PACKAGES = {
    "t": Package("tensorflow_core.python.keras.api._v1.keras"),
    "c": Package("tensorflow.contrib.keras.api.keras"),
    "p": Package("tensorflow.python.keras", ("tensorflow.python.keras.api",)),
}


def main() -> None:
    """Write the surfaces asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--keras", choices=sorted(KERAS_VERSIONS))
    which.add_argument("--tensorflow", action="store_true")
    options = parser.parse_args()
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    if options.keras:
        found = importlib.import_module("keras").__version__
        expected = KERAS_VERSIONS[options.keras]
        if found != expected:
            raise SystemExit(f"Keras {found} found, {expected} expected")
        packages = {options.keras: Package("keras")}
    else:
        packages = TENSORFLOW_PACKAGES
    for letter, package in packages.items():
        records = surface.collect(package.name, package.skip)
        rows = surface.write(records, os.path.join(options.out, letter + ".tsv"))
        calls = os.path.join(options.out, letter + ".calls.tsv")
        print(letter, package.name, rows, call_surface.dump(package.name, calls, records))


if __name__ == "__main__":
    main()
