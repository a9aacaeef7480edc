"""Runs one old program on TensorFlow 1.15, with the updates of its weights in order.

    python old_child.py PROGRAM

Standalone Keras counts ``iterations`` up while other updates of the same step may still read
it, and reads plain variables while they are assigned, so that raw runs of a program differ.
Resource variables, and ``iterations`` last, change no formula and make runs repeat.
``tf.keras`` does both by itself.  Runs on Python 3.7 without anything of this project.
"""

import os
import runpy
import sys

import tensorflow as tf
from tensorflow.python.ops import resource_variable_ops


def behave_as_plain():
    """``if b`` and ``lr *= …`` of old Keras, which only plain variables take."""
    variable = resource_variable_ops.BaseResourceVariable
    variable.__bool__ = lambda self: True
    variable.__imul__ = lambda self, other: self * other


def count_last(backend, optimizer):
    """Make the increment of ``iterations`` wait for all other updates of ``optimizer``."""
    get_updates, update_add = optimizer.get_updates, backend.update_add

    def ordered(self, *args, **kwargs):
        waiting = []

        def add(variable, increment):
            if variable is not self.iterations:
                return update_add(variable, increment)
            waiting.append(increment)
            return None

        backend.update_add = add
        try:
            updates = get_updates(self, *args, **kwargs)
        finally:
            backend.update_add = update_add
        others = [
            backend.update(*update) if isinstance(update, tuple) else update
            for update in updates
            if update is not None
        ]
        with tf.control_dependencies(others):
            counted = [update_add(self.iterations, increment) for increment in waiting]
        updates[:] = others + counted
        return updates

    optimizer.get_updates = ordered


def main():
    program = sys.argv[1]
    releases = "TensorFlow " + tf.__version__
    if os.path.basename(os.path.dirname(os.path.abspath(program))) != "tf1":
        tf.enable_resource_variables()
        behave_as_plain()
        import keras

        releases = "Keras " + keras.__version__ + ", " + releases
        for value in list(vars(keras.optimizers).values()):
            if isinstance(value, type) and "get_updates" in vars(value):
                count_last(keras.backend, value)
    with open(os.environ["RELEASES"], "w") as stream:
        stream.write(releases)
    sys.path[0] = os.path.dirname(program)
    sys.argv = [program]
    runpy.run_path(program, run_name="__main__")


if __name__ == "__main__":
    main()
