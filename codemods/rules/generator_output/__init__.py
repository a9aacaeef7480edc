"""Generators and Sequences must yield tuples, and only Python's own generators are taken.

Keras 1 and 2 drew batches with ``next`` from whatever had it and took lists for what they
are not: a list of arrays for several inputs or outputs, a list for the pair of inputs and
labels, a bare array in ``predict_generator``.  ``fit``, ``evaluate`` and ``predict`` of
Keras 3 describe a batch to TensorFlow first: a list in it is an error ("`output_signature`
must contain objects that are subclass of `tf.TypeSpec`"), a Python generator must give a
tuple, and ``zip``, ``itertools.cycle`` or a class with ``__next__`` are an "Unrecognized
data type".

The rule compares what a generator, ``Sequence`` or iterator visibly gives with what the
methods it feeds need: lists of arrays become tuples, lists of numbers become arrays, and
iterators of other kinds are wrapped in a generator expression.

Safe when it is proven that a model is fed and that the elements are arrays; unsafe when
one of them is assumed; manual where a list can mean two things or the data cannot fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.rules.generator_output import lengths, plain, sequences, sources, structure, trouble
from codemods.semantics.analysis import Analysis

NAME = "generator-output"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Everything about the data that feeds a model batch by batch."""
    if not analysis.in_keras_project or analysis.target != "keras3":
        return
    yield from structure.check(analysis)
    yield from sources.check(analysis)
    yield from sequences.check(analysis)
    yield from lengths.check(analysis)
    yield from trouble.check(analysis)
    yield from plain.check(analysis)


RULE = Rule(
    NAME,
    "what generators, `Sequence`s and iterators yield: tuples instead of lists, arrays instead "
    "of lists of numbers, generators instead of other iterators",
    check,
    words=(b"keras",),
    project_words=(
        b"yield",
        b"__getitem__",
        b"def next",
        b"__next__",
        b".fit(",
        b".evaluate(",
        b".predict(",
        b"_generator(",
        b"_on_batch(",
    ),
    references=("Keras 3, Model.fit: https://keras.io/api/models/model_training_apis/",),
)
