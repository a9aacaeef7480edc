"""Names that exist nowhere on the target: reported at their line with what to do.

Every name here was public (or much used) in Keras 1.0-2.3, early tf.keras or
tf.contrib.keras; the advice comes from the names table.  There is no fix: the program
needs a decision.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import Imported, imported, is_guarded, references
from codemods.tables.keras import Name, Verdict, below_root

NAME = "removed"

TARGET_NAMES = {"keras3": "TensorFlow 2.16+ (Keras 3)", "keras2": "TensorFlow 2.0-2.15"}


def shown(qualified: str) -> str:
    """A Keras name as people know it, under whichever root it was found."""
    path = below_root(qualified)
    return f"keras.{path}" if path else qualified


def _is_used(analysis: Analysis, item: Imported) -> bool:
    """Whether anything reads what an import binds, here or in another file of the project."""
    name = item.alias.asname or item.alias.name.partition(".")[0]
    used = any(
        any(b.node is item.alias for b in analysis.names.bindings(name, use.point))
        for use in analysis.module.uses(name)
    )
    return used or analysis.project.may_take(analysis.document.path, name)


def _message(qualified: str, known: Name, where: str) -> str:
    letter = "l" if where == TARGET_NAMES["keras2"] else "m"
    still = known.verdict is Verdict.REWRITTEN and letter in known.origin
    what = "does not work as before" if still else "does not exist"
    return f"`{shown(qualified)}` {what} in {where}"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names that the target does not have."""
    where = TARGET_NAMES[analysis.target]
    for item in imported(analysis):
        if item.known is None or item.target or item.dissolves or is_guarded(analysis, item.point):
            continue
        start, end = analysis.document.start(item.alias), analysis.document.end(item.alias)
        message = _message(item.qualified, item.known, where)
        advice = item.known.advice or None
        if item.known.verdict is Verdict.SPLIT:
            message += ": its names went to several modules"
            advice = "import each name that is used from its new module"
        if not _is_used(analysis, item):
            advice = "it is used nowhere: delete it from the import"
        yield analysis.finding(
            NAME,
            start,
            end,
            message,
            Safety.MANUAL,
            advice=advice,
            dialect=analysis.dialects.of(item.qualified).name,
        )
    for found in references(analysis):
        name = found.qualified.rpartition(".")[2]
        if found.known is None or found.known.target or is_guarded(analysis, found.point, name):
            continue
        start, end = analysis.document.start(found.node), analysis.document.end(found.node)
        message = _message(found.qualified, found.known, where)
        yield analysis.finding(
            NAME,
            start,
            end,
            message,
            Safety.MANUAL,
            advice=found.known.advice or None,
            dialect=analysis.dialects.of(found.qualified).name,
        )


RULE = Rule(
    NAME,
    "names that the target no longer has, with advice",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
)
