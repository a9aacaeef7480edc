"""Prepares TensorFlow 1.15 and its Keras so that runs of a program repeat.

Standalone Keras counts ``iterations`` up while other updates of the same step may still read
it, and reads plain variables while they are assigned.  Resource variables, and ``iterations``
last, change no formula.  ``tf.keras`` does both by itself.  For Python 3.7.
"""

import os


def prepare():
    """Import what ``DIALECT`` says and write down the releases."""
    import tensorflow as tf

    releases = "TensorFlow " + tf.__version__
    if os.environ["DIALECT"] != "tf1":
        tf.enable_resource_variables()
        _behave_as_plain()
        import keras

        releases = "Keras " + keras.__version__ + ", " + releases
        for value in list(vars(keras.optimizers).values()):
            if isinstance(value, type) and "get_updates" in vars(value):
                _count_last(tf, keras.backend, value)
    with open(os.environ["RELEASES"], "w") as stream:
        stream.write(releases)


def _behave_as_plain():
    """``if b`` and ``lr *= …`` of old Keras, which only plain variables take."""
    from tensorflow.python.ops import resource_variable_ops

    variable = resource_variable_ops.BaseResourceVariable
    variable.__bool__ = lambda self: True
    variable.__imul__ = lambda self, other: self * other


def _count_last(tf, backend, optimizer):
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
