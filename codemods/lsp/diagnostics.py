"""From findings to diagnostics."""

from __future__ import annotations

import re
from collections.abc import Callable

from lsprotocol import types

from codemods.edits import Finding, Safety
from codemods.lsp.snapshot import Checked, Snapshot
from codemods.project.files import Problem

SOURCE = "keras-codemods"
_SEVERITY = {
    Safety.SAFE: types.DiagnosticSeverity.Information,
    Safety.UNSAFE: types.DiagnosticSeverity.Warning,
    Safety.MANUAL: types.DiagnosticSeverity.Error,
}
"""What is fixed with a click is quiet; what is left for people is loud."""

_NAME = re.compile(r"[\w.]+\Z")
PageOf = Callable[[str], str | None]
"""The URI of the page of a rule."""


def diagnostics(
    checked: Checked | None, now: Snapshot, page_of: PageOf, problem: Problem | None = None
) -> dict[str, list[types.Diagnostic]]:
    """The diagnostics of each part of the document as it is now, by its URI.

    ``checked`` may be of an earlier text: what has not been changed since moves along.
    ``problem``: why the text cannot be read, shown while there is nothing better.
    """
    result: dict[str, list[types.Diagnostic]] = {part.uri: [] for part in now.parts}
    if checked is not None:
        for finding, start, end in checked.places(now):
            part = now.part_at(start)
            is_name = _NAME.match(now.document.text, start, end) is not None
            place = part.range(start, end)
            result[part.uri].append(diagnostic(finding, place, page_of, is_name))
    elif problem is not None and now.parts:
        starts = now.document.line_starts
        start = starts[min(max(problem.line, 1), len(starts)) - 1]
        part = now.part_at(start)
        result[part.uri].append(
            types.Diagnostic(
                part.range(start, now.document.line_end(start)),
                f"cannot be looked at: {problem.message}",
                severity=types.DiagnosticSeverity.Warning,
                source=SOURCE,
            )
        )
    return result


def diagnostic(
    finding: Finding, place: types.Range, page_of: PageOf, is_name: bool = False
) -> types.Diagnostic:
    """One finding at its place; an old name is shown as deprecated (struck through)."""
    advice = f"\n{finding.advice}" if finding.advice else ""
    page = page_of(finding.rule)
    return types.Diagnostic(
        place,
        finding.message + advice,
        severity=_SEVERITY[finding.safety],
        code=finding.rule,
        code_description=types.CodeDescription(page) if page else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Deprecated] if is_name else None,
        data={"rule": finding.rule, "safety": finding.safety.value},
    )
