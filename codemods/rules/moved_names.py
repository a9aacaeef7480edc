"""Names that ``tensorflow.keras`` itself has moved or renamed get their new home.

``tf.keras.layers.CuDNNLSTM`` became ``LSTM`` and ``tf.keras.initializers.normal``
``RandomNormal``; ``tf.keras.experimental`` and others lost what they had.  Code that imports
``tensorflow.keras`` already breaks at these names only.  (For names of standalone Keras
see ``keras-imports``.)

Safe, because an import says by itself what it means; unsafe where a star import would
also supply other names, which some other file may take from here.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.rules.keras_imports import MOVED, respelled
from codemods.semantics.analysis import Analysis

NAME = MOVED


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports and attribute chains that spell an old place below ``tensorflow.keras``."""
    return (finding for finding in respelled(analysis) if finding.rule == NAME)


RULE = Rule(
    NAME,
    "names that tensorflow.keras moved or renamed get their new home",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
    last=True,
    references=("Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",),
)
