"""Names below a Keras module that neither old nor new Keras is known to have.

The catch-all that keeps the tool from being silent: private helpers, misspellings, names
of releases that are not in the tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules import Rule
from codemods.rules.removed import TARGET_NAMES, shown
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import imported, is_guarded, references

NAME = "unknown-name"

ADVICE = "look for its successor, or copy what you need of it into the project"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names that no table knows."""
    where = TARGET_NAMES[analysis.target]
    for item in imported(analysis):
        if item.known is None and not is_guarded(analysis, item.point):
            yield _finding(analysis, item.qualified, item.alias, where)
    for found in references(analysis):
        name = found.qualified.rpartition(".")[2]
        if found.known is not None or (name.startswith("__") and name.endswith("__")):
            continue
        if not is_guarded(analysis, found.point, name):
            yield _finding(analysis, found.qualified, found.node, where)


def _finding(analysis: Analysis, qualified: str, node: object, where: str) -> Finding:
    start, end = analysis.document.start(node), analysis.document.end(node)  # type: ignore[arg-type]
    message = f"`{shown(qualified)}` is not known to exist in {where}"
    dialect = analysis.dialects.of(qualified).name
    return analysis.finding(
        NAME, start, end, message, Safety.MANUAL, advice=ADVICE, dialect=dialect
    )


RULE = Rule(
    NAME,
    "names that neither old nor new Keras is known to have",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
)
