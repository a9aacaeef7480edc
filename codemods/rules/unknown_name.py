"""Names below a Keras module that neither old nor new Keras is known to have.

Private helpers, misspellings, names of a fork, of a plug-in or of a release before
Keras 1: no table knows them, so nobody can say what became of them.  They are reported
because the import, or the attribute, will most likely fail.

Manual: only you know what the name was.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import missing, report

NAME = "unknown-name"

ADVICE = "look for its successor, or copy what you need of it into the project"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names that no table knows."""
    for place in missing(analysis):
        name = place.qualified.rpartition(".")[2]
        if place.rule == NAME and not (name.startswith("__") and name.endswith("__")):
            yield report(analysis, NAME, place, "is not known to exist in", ADVICE)


RULE = Rule(
    NAME,
    "reports names below `keras` that no table knows",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
)
