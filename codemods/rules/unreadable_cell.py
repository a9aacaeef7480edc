"""A notebook cell that Python cannot read is left as it is.

A notebook may have cells that are no program: an exercise with a hole in it, a sentence,
half a call. They are skipped, the other cells are migrated. Names that only such a cell
would make are unknown to the other cells. The same goes for a program that a cell writes
to a file or runs elsewhere (``%%writefile train.py``): it is named if it has to do with
Keras.

Manual: what such a cell means is for its author to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis

NAME = "unreadable-cell"


def check(analysis: Analysis) -> Iterator[Finding]:
    """The gaps in the program of a document."""
    document = analysis.document
    for gap in document.masked.gaps:
        end = min(gap.end, document.line_end(gap.place))
        end = gap.place + len(document.text[gap.place : end].rstrip())
        message, advice = gap.message, gap.advice
        yield analysis.finding(NAME, gap.place, end, message, Safety.MANUAL, advice=advice)


RULE = Rule(
    NAME,
    "notebook cells that Python cannot read",
    check,
    words=(b"keras", b"tensorflow", b"_generator("),
    project_words=(b".fit(", b".compile(", b".evaluate(", b".predict("),
)
