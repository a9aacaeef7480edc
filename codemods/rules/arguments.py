"""Arguments of Keras constructors, functions and methods take today's names and places.

``lr=`` raises, ``decay=`` is ignored, the third positional argument of ``compile`` means
something else, ``fit(nb_epoch=)`` is refused: half of what Keras took by name or by position
in 2015-2019 is gone, renamed or moved.  Each call is read by the signature that its
callable had when the program was written and written back for today's.

Safe where the callee, and if it matters the dialect, is proven and the new arguments mean
the same.  Unsafe where one of them is assumed.  Manual where an argument has no successor.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import changed, findings

NAME = "arguments"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Calls whose arguments the target does not take as they are."""
    for call in changed(analysis):
        if not call.is_keras1:
            yield from findings(analysis, NAME, call)


RULE = Rule(
    NAME,
    "arguments take the names, places and values that they have today",
    check,
    words=(b"keras",),
    project_words=(b".fit(", b".compile(", b".evaluate(", b".predict(", b"_on_batch("),
    references=("Keras 2.0 release notes: https://github.com/keras-team/keras/releases/tag/2.0.0",),
)
