"""What is shown when somebody points at a finding."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from lsprotocol import types

from codemods.edits import Edit, Finding, apply_edits
from codemods.lsp.snapshot import Checked, Part
from codemods.rules import all_rules
from codemods.sources.document import Document
from codemods.tables.examples import example
from codemods.views import markdown
from codemods.views.explain import explanation


def at(checked: Checked, part: Part, position: types.Position) -> list[Finding]:
    """The findings at a position, the narrowest first."""
    offset = part.start + part.positions.offset(position)
    here = [f for f in checked.findings if f.start <= offset <= f.end]
    return sorted(here, key=lambda f: f.end - f.start)


def text(found: Sequence[tuple[Finding, list[Edit]]], document: Document) -> str:
    """Markdown for some findings, each with what its fix changes."""
    rules = {rule.name: rule for rule in all_rules()}
    parts = [
        markdown.finding(
            finding,
            explanation(rules[finding.rule]),
            example(finding.rule),
            _change(document, edits),
        )
        for finding, edits in found
    ]
    return "\n\n---\n\n".join(parts)


_MOST = 30
"""Lines of a diff that a hover shows."""


def _change(document: Document, edits: list[Edit]) -> str:
    """The lines that a fix changes, before and after."""
    before, after = document.text, apply_edits(document.text, edits)
    lines = [
        line.rstrip("\r\n")
        for line in difflib.unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), n=0
        )
        if not line.startswith(("---", "+++", "@@"))
    ]
    return "\n".join(lines[:_MOST])
