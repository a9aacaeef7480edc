"""Names that exist nowhere on the target: reported at their line with what to do.

Every name here was public (or much used) in Keras 1.0-2.3, early tf.keras or
tf.contrib.keras; the advice comes from the names table.  There is no fix: the program
needs a decision.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import missing, report
from codemods.tables.keras import Verdict

NAME = "removed"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names that the target does not have."""
    letter = "m" if analysis.target == "keras3" else "l"
    for place in missing(analysis):
        known = place.known
        if known is None:
            continue
        message, advice = "does not exist in", known.advice or None
        if known.verdict is Verdict.REWRITTEN and letter in known.origin:
            message = "does not work as before in"
        if known.verdict is Verdict.SPLIT and place.item is not None:
            message = "was split into several modules in"
            advice = "import each name that is used from its new module"
        if place.item is not None and not is_used(analysis, place.item.alias):
            advice = "it is used nowhere: delete it from the import"
        yield report(analysis, NAME, place, message, advice)


def is_used(analysis: Analysis, alias: ast.alias) -> bool:
    """Whether anything reads what an import binds, here or in another file of the project."""
    name = alias.asname or alias.name.partition(".")[0]
    used = bool(analysis.uses_of_alias(alias))
    return used or analysis.project.may_take(analysis.document.path, name)


RULE = Rule(
    NAME,
    "names that the target no longer has, with advice",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
)
