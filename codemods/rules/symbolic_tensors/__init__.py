"""Keras tensors in places where Keras 3 does not take them.

What ``Input`` and layers return on Keras 3 is no TensorFlow tensor but a placeholder of
Keras itself, which has a shape and never a value.

Functions of TensorFlow refuse it (``A KerasTensor cannot be used as input to a TensorFlow
function``). ``keras.ops`` has most of them; the others are called in a ``Lambda`` layer.

A loss or metric that uses tensors of the model beside its arguments, as variational
autoencoders do, and ``model.add_loss``, get a layer behind the outputs of the model, which
passes them on and has the values of the other tensors.

Their ``shape`` is a tuple of numbers, without the ``as_list()`` of TensorFlow, and the numbers
have no ``value``.

A loop over ``model.layers`` that calls each of them meets the ``InputLayer``, which cannot
be called any more.

A layer or ``Lambda`` that uses tensors which it is not given gets them as further inputs.

``Input(tensor=x)`` cuts ``x`` off from what it is computed from, and no gradient gets there.

Safe where the new call does the same to a tensor that is proven to be one of Keras; unsafe
where the message names an assumption; manual with advice otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.rules.custom_layers import shapes
from codemods.rules.symbolic_tensors import datasets, inputs, layers, losses, operations, replayed
from codemods.semantics.analysis import Analysis

NAME = "symbolic-tensors"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every use of a Keras tensor that fails on the target."""
    if analysis.target == "keras2":
        return
    yield from operations.check(analysis, NAME)
    yield from losses.check(analysis, NAME)
    yield from layers.check(analysis, NAME)
    yield from inputs.check(analysis, NAME)
    yield from datasets.check(analysis, NAME)
    yield from shapes.of_tensors(analysis, NAME)
    yield from replayed.check(analysis, NAME)


RULE = Rule(
    NAME,
    "Keras tensors in functions of TensorFlow, and in losses, which Keras 3 refuses",
    check,
    words=(b"keras",),
    project_words=(),
    references=("Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",),
)
