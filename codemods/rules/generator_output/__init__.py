"""Generators and Sequences must yield tuples, and only Python's own generators are taken.

Keras 1 and 2 drew batches with ``next`` from whatever had it and took lists for what they
are not: a list of arrays for several inputs or outputs, a list for the pair of inputs and
labels, a list of numbers for an array, a bare array in ``predict_generator``.  ``fit``,
``evaluate`` and ``predict`` of Keras 3 describe a batch to TensorFlow first: a list in it is
an error ("`output_signature` must contain objects that are subclass of `tf.TypeSpec`"), a
Python generator must give a tuple, and ``zip``, ``itertools.cycle`` or a class with
``__next__`` are an "Unrecognized data type".  An iterator of images that is asked for more
batches than it has stops the epoch, where it once began anew.

The rule compares what a generator, ``Sequence`` or iterator visibly gives with what the
methods it feeds need:

- lists of arrays become tuples, lists of numbers become arrays, also where they are given
  to ``fit`` or ``train_on_batch`` themselves
- other iterators are wrapped in a generator expression
- ``next`` of Python 2 and of old iterators of images gets the name that is called today
- ``num_batches`` of a ``Sequence`` is renamed, since Keras 3 has a property of that name,
  and its length is made an integer
- class weights that are no dict go where they were plainly ignored

It reports inputs and labels of different lengths, sizes that change from batch to batch,
strings as data, and generators that never end or end too early, and lets ``except
ValueError`` around such calls catch ``InvalidArgumentError`` as well.

Safe when it is proven that a model is fed and that the elements are arrays; unsafe when
one of them is assumed; manual where a list can mean two things or the data cannot fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.rules.generator_output import (
    iterators,
    lengths,
    plain,
    sequences,
    sources,
    structure,
    trouble,
)
from codemods.semantics.analysis import Analysis

NAME = "generator-output"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Everything about the data that feeds a model batch by batch."""
    if not analysis.in_keras_project or analysis.target != "keras3":
        return
    yield from structure.check(analysis)
    yield from sources.check(analysis)
    yield from iterators.check(analysis)
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
