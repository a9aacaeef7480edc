"""Names that exist nowhere on the target: reported at their line with what to do.

Every name here was public (or much used) in Keras 1.0-2.3, early ``tf.keras`` or
``tf.contrib.keras``.  Now its import fails, or it does not do what it did, and no other name
can simply take its place.  The finding says what to use instead.

Manual: the program needs a decision; the import is left as it is until you have made it.
Safe: an import that fails, and of which nothing uses the name, is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import missing, report_gone

NAME = "removed"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names that the target does not have."""
    for place in missing(analysis):
        if place.rule == NAME:
            yield report_gone(analysis, NAME, place)


RULE = Rule(
    NAME,
    "reports names that the target no longer has, with advice",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
    references=("Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",),
)
