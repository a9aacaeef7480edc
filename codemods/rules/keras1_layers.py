"""Keras 1 layers: ``Convolution2D(64, 3, 3, border_mode=…)``, ``merge(…)`` and their kin.

Keras 2 renamed nearly every argument of every layer and made tuples of rows and columns;
it accepted the old names for two years, today's Keras does not.  Worse, what it does not
refuse it misreads: ``Convolution2D(64, 3, 3)`` is a convolution with strides of 3 now.

Safe where the layer is proven and the new arguments mean the same.  Unsafe where something
is assumed.  Manual where there is no successor.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import changed, finding

NAME = "keras1-layers"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Calls of layers and models with the arguments of Keras 1."""
    for call in changed(analysis):
        if call.is_keras1:
            yield finding(analysis, NAME, call)


RULE = Rule(
    NAME,
    "layers and models of Keras 1 take today's arguments",
    check,
    words=(b"keras",),
    references=("Keras 2.0 release notes: https://github.com/keras-team/keras/releases/tag/2.0.0",),
)
