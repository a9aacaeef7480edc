"""Findings as text, JSON and summaries."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from codemods.edits import Finding, Safety
from codemods.project.files import Problem
from codemods.project.run import Result
from codemods.sources.document import Document


def text_line(document: Document, finding: Finding) -> str:
    """``path:line:col rule safety message``, with the advice behind the message.

    In a notebook ``path:cell 3:line:col``; cells are counted from 1, as lines are.
    """
    advice = f" [{finding.advice}]" if finding.advice else ""
    return printable(
        f"{finding.path}:{document.place(finding.start)} {finding.rule} {finding.safety.value} "
        f"{finding.message}{advice}"
    )


def printable(text: str) -> str:
    """``text`` without characters that a terminal would obey, or that hide others.

    These are control characters (also those of ISO 6429), marks of direction and bytes
    that are no text: they are shown as escapes.  Blanks of all widths stay.
    """
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else repr(c)[1:-1] for c in text
    )


def as_json(
    results: Iterable[Result], problems: Iterable[Problem], target: str, dialect: str, version: str
) -> str:
    """The machine-readable report (see the README for the fields)."""
    findings: list[dict[str, Any]] = []
    for result in results:
        document = result.document
        for finding in result.findings:
            start, end = document.span(finding.start, finding.end)
            findings.append(
                {
                    "path": finding.path,
                    "cell": start.cell,
                    "line": start.line,
                    "column": start.column,
                    "end_line": end.line,
                    "end_column": end.column,
                    "rule": finding.rule,
                    "message": finding.message,
                    "safety": finding.safety.value,
                    "advice": finding.advice,
                    "dialect": finding.dialect,
                }
            )
    report = {
        "version": version,
        "target": target,
        "dialect": dialect,
        "findings": findings,
        "errors": [{"path": p.path, "line": p.line, "message": p.message} for p in problems],
    }
    return json.dumps(report, indent=2)


def applied_per_rule(results: Iterable[Result]) -> Counter[str]:
    """How many fixes of each rule were applied."""
    return Counter(finding.rule for result in results for finding in result.applied)


def left(results: Sequence[Result], original: bool) -> list[str]:
    """What a migration leaves for the reader: each message once, with its places.

    ``original``: positions in the text as it is on disk (nothing has been written).
    """
    groups: dict[tuple[str, str, str | None], list[str]] = {}
    for result in results:
        used: set[int] = set()
        for finding in result.findings:
            if finding.safety is not Safety.MANUAL:
                continue
            if original:
                place = result.original.place(origin(result, finding, used))
            else:
                place = result.document.place(finding.start)
            key = finding.rule, finding.message, finding.advice
            groups.setdefault(key, []).append(f"{finding.path}:{place}")
    lines: list[str] = []
    for (rule, message, advice), places in groups.items():
        lines.append(printable(f"{rule}: {message}"))
        if advice:
            lines.append(printable(f"  -> {advice}"))
        lines += [f"  {printable(place)}" for place in places]
    return lines


def manual(results: Iterable[Result]) -> int:
    """How many findings have no fix."""
    return sum(f.safety is Safety.MANUAL for result in results for f in result.findings)


def origin(result: Result, finding: Finding, used: set[int]) -> int:
    """Where a finding on the migrated text stands in the original.

    ``used`` holds the findings on the original that others have been matched with.
    """
    for index, first in enumerate(result.first):
        if index not in used and (first.rule, first.message) == (finding.rule, finding.message):
            used.add(index)
            return first.start
    return result.trace.origin(finding.start)


def more_with_unsafe(results: Sequence[Result]) -> Counter[str]:
    """How many fixes per rule wait for ``--unsafe``."""
    return Counter(
        finding.rule
        for result in results
        for finding in result.findings
        if finding.safety is Safety.UNSAFE
    )
