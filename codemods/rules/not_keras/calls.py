"""Calls of other libraries that are still there, but mean something else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import CallText
from codemods.semantics.scopes import CallSite


def changed_calls(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Calls of ``re.split``, ``numpy.load`` and ``as_matrix``."""
    for site in analysis.module.methods("split"):
        yield from _split(analysis, rule, site)
    for site in analysis.module.methods("item"):
        yield from _pickled(analysis, rule, site)
    for site in analysis.module.methods("as_matrix"):
        yield from _as_matrix(analysis, rule, site)


_ATOM = re.compile(r"(?:\\.|\[\^?\]?[^\]]*\]|[^\\*+?{}()\[\]|^$.]|\.)([*?])")

_PLACES = re.compile(r"\(\?[=!<]|\\[bBAZ]|(?<!\[)\^|\$")
"""What matches a place, not a character."""


def _split(analysis: Analysis, rule: str, site: CallSite) -> Iterator[Finding]:
    """``re.split`` with a pattern that can match nothing."""
    if analysis.names.qualified(site.node.func, site.point) != ("re.split",):
        return
    given = {keyword.arg: keyword.value for keyword in site.node.keywords}
    pattern = site.node.args[0] if site.node.args else given.get("pattern")
    if not isinstance(pattern, ast.Constant) or not isinstance(pattern.value, str):
        return
    if not _matches_nothing(pattern.value):
        return
    document = analysis.document
    start, end = document.start(pattern), document.end(pattern)
    message = (
        f"not Keras: `{document.source(pattern)}` can match nothing, and since Python 3.7 "
        "`re.split` splits there as well"
    )
    new = _without_nothing(pattern.value)
    at = document.text.rfind(pattern.value[-1], start, end)
    simple = document.text[at + 1 : end] in ("'", '"')
    if new is None or not simple:
        advice = "write a pattern that matches at least one character (+ for *, no ? at the end)"
        yield analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)
        return
    fix = Fix((analysis.edit(at, at + 1, new),))
    message += f"; use `{document.text[start:at]}{new}{document.text[at + 1 : end]}`"
    yield analysis.finding(rule, start, end, message, Safety.SAFE, render=lambda: fix)


def _matches_nothing(pattern: str) -> bool:
    try:
        return re.compile(pattern).fullmatch("") is not None
    except (re.error, OverflowError):
        return False


def _without_nothing(pattern: str) -> str | None:
    """What must stand for the last character, so that the pattern matches something.

    Only for one repeated atom or one optional group, where nothing else changes.
    """
    atom = _ATOM.fullmatch(pattern)
    if atom:
        return "+" if atom[1] == "*" else ""
    if not pattern.endswith(")?") or not pattern.startswith("(") or _PLACES.search(pattern):
        return None
    depth = 0
    bare = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", lambda match: "x" * len(match[0]), pattern)
    for index, char in enumerate(bare[:-1]):
        depth += (char == "(") - (char == ")")
        if depth == 0 and index < len(bare) - 2:
            return None  # the question mark is not that of one group around it all
    return None if _matches_nothing(pattern[:-1]) else ""


def _pickled(analysis: Analysis, rule: str, site: CallSite) -> Iterator[Finding]:
    """``np.load('x.npy').item()``: an array of Python objects, which must be allowed now."""
    assert isinstance(site.node.func, ast.Attribute)
    load = site.node.func.value
    if not isinstance(load, ast.Call) or site.node.args:
        return
    if analysis.names.qualified(load.func, site.point) != ("numpy.load",):
        return
    keywords = {keyword.arg for keyword in load.keywords}
    if len(load.args) != 1 or "allow_pickle" in keywords or None in keywords:
        return
    start, end = analysis.document.start(load.func), analysis.document.end(load.func)
    message = (
        f"not Keras: `{analysis.brief(load.func)}` loads Python objects with allow_pickle=True "
        "only since NumPy 1.16.3; assumes that the file can be trusted"
    )
    edits = CallText(analysis.document, load).append("allow_pickle=True", [])
    fix = Fix(tuple(edits))
    yield analysis.finding(rule, start, end, message, Safety.UNSAFE, render=lambda: fix)


def _as_matrix(analysis: Analysis, rule: str, site: CallSite) -> Iterator[Finding]:
    """``frame.as_matrix()`` of pandas."""
    function = site.node.func
    assert isinstance(function, ast.Attribute)
    made: ast.expr | None = function.value
    if isinstance(made, ast.Name):
        found = analysis.assigned_once(made, site.point)
        made = found[0] if found is not None else None
    names = analysis.names.qualified(made.func, site.point) if isinstance(made, ast.Call) else ()
    proven = bool(names) and all(name.startswith("pandas.") for name in names)
    imports = any(
        name.partition(".")[0] == "pandas"
        for statement, _ in analysis.module.imports
        for name in analysis.imported(statement)
    )
    if not proven and not imports:
        return
    start, end = analysis.attribute_span(function)
    shown = analysis.brief(function.value)
    message = "not Keras: `as_matrix` is gone since pandas 1.0"
    if site.node.args or site.node.keywords:
        advice = "select the columns first: frame[columns].values"
        yield analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)
        return
    fix = Fix((analysis.edit(start, analysis.document.end(site.node), "values"),))
    message += "; use `values`"
    safety = Safety.SAFE if proven else Safety.UNSAFE
    if not proven:
        message += f"; assumes that `{shown}` is of pandas"
    yield analysis.finding(rule, start, end, message, safety, render=lambda: fix)
