"""Custom layers, initializers, …: what classes derived from those of Keras must do today.

Keras 1 and 2 let a layer keep its variables in ``trainable_weights``, asked it for
``get_output_shape_for`` and gave ``build`` a ``TensorShape`` in ``tf.keras``. In Keras 3
the lists are read-only, only what ``add_weight`` makes (or a variable of Keras) is trained
and saved, and shapes are tuples. Some of it fails at once. Some does not: a layer whose
weights are plain variables of TensorFlow is silently not trained, and a ``call`` that looks
for ``training`` in its ``**kwargs`` does not find it.

Safe where the class is proven to derive from Keras and the rewritten class means the same.
Unsafe where something is assumed. Manual where it cannot be seen how a weight is made.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.rules.custom_layers import (
    order,
    plain,
    reserved,
    shapes,
    signatures,
    tracking,
    training,
    truth,
    weights,
)
from codemods.semantics.analysis import Analysis

NAME = "custom-layers"


def check(analysis: Analysis) -> Iterator[Finding]:
    """What the classes of a document that derive from Keras do as of old."""
    yield from weights.check(analysis, NAME)
    yield from tracking.check(analysis, NAME)
    yield from shapes.check(analysis, NAME)
    yield from signatures.check(analysis, NAME)
    yield from training.check(analysis, NAME)
    yield from reserved.check(analysis, NAME)
    yield from truth.check(analysis, NAME)
    yield from order.check(analysis, NAME)
    yield from plain.check(analysis, NAME)


RULE = Rule(
    NAME,
    "custom layers make, name and measure their weights as Keras does today",
    check,
    words=(b"keras",),
    project_words=(b"trainable_weights", b"get_output_shape_for", b"input_shape"),
    references=(
        "Making new layers: https://keras.io/guides/making_new_layers_and_models_via_subclassing/",
    ),
)
