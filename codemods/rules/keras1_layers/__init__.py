"""Keras 1 layers: ``Convolution2D(64, 3, 3, border_mode=…)``, ``merge(…)`` and their kin.

Keras 2 renamed nearly every argument of every layer and made tuples of rows and columns;
it accepted the old names for two years, today's Keras does not.  Worse, what it does not
refuse it misreads: ``Convolution2D(64, 3, 3)`` is a convolution with strides of 3 now.
``merge(…, mode=…)`` became a function for each mode; a ``Sequential`` that begins with a
``Merge`` of others is written as a functional model, and what ``initializations`` held as
instances of initializers.

Safe where the layer is proven and the new arguments mean the same.  Unsafe where something
is assumed.  Manual where there is no successor.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules import Rule
from codemods.rules.keras1_layers import initializations, merges
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import called, changed, findings
from codemods.semantics.references import remaining, report_gone

NAME = "keras1-layers"

_PROJECT_WORDS = tuple(
    word.encode()
    for word in (
        "Convolution1D Convolution2D Convolution3D merge( border_mode subsample dim_ordering"
        " nb_filter nb_row output_dim init= W_regularizer W_constraint pool_length"
        " inner_activation dropout_W consume_less"
    ).split()
)
"""What tells of Keras 1 in a file that takes its layers from another file of the project."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Calls of layers and models with the arguments of Keras 1, and of merge."""
    fixed: set[int] = set()
    for call in changed(analysis):
        if call.is_keras1:
            if not call.plan.problem:
                fixed.add(id(call.site.node.func))
            yield from findings(analysis, NAME, call)
    for site, callee in called(analysis):
        if callee.id in merges.MERGES | merges.LAYERS:
            found = merges.finding(analysis, NAME, site, callee)
            if found.safety is not Safety.MANUAL or isinstance(site.node.func, ast.Attribute):
                fixed.add(id(site.node.func))
            yield found
    for node, found in initializations.check(analysis, NAME):
        fixed.add(id(node))
        yield found
    for place in remaining(analysis, NAME, fixed):
        yield report_gone(analysis, NAME, place)


RULE = Rule(
    NAME,
    "layers and models of Keras 1 take today's arguments",
    check,
    words=(b"keras",),
    project_words=_PROJECT_WORDS,
    references=("Keras 2.0 release notes: https://github.com/keras-team/keras/releases/tag/2.0.0",),
)
