"""Names that exist nowhere on the target: reported at their line with what to do.

Every name here was public (or much used) in Keras 1.0-2.3, early tf.keras or
tf.contrib.keras; the advice comes from the names table.  There is no fix: the program
needs a decision.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import explained, missing, report

NAME = "removed"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names that the target does not have."""
    for place in missing(analysis):
        if place.rule == NAME and place.known is not None:
            yield report(analysis, NAME, place, *explained(analysis, place))


RULE = Rule(
    NAME,
    "names that the target no longer has, with advice",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
)
