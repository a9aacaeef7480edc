"""Names that exist nowhere on the target: reported at their line with what to do.

Every name here was public (or much used) in Keras 1.0-2.3, early ``tf.keras`` or
``tf.contrib.keras``.  Now its import fails, or it does not do what it did, and no other name
can simply take its place.  The finding says what to use instead.  A helper that was one line
of NumPy (``slice_X``) is written out where it is called.

Manual: the program needs a decision; the import is left as it is until you have made it.
Safe: an import that fails, and of which nothing uses the name, is taken out; a line that does
exactly the same.  Unsafe: a line that does the same under an assumption, which is stated.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.references import TARGET_NAMES, named, remaining, report_gone, shown
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root
from codemods.tables.written_out import Helper, helpers

NAME = "removed"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names that the target does not have."""
    fixed: set[int] = set()
    for node, point, qualified in named(analysis, lambda name: below_root(name) in helpers()):
        call = parents(analysis).get(node)
        if isinstance(call, ast.Call) and call.func is node:
            finding = _written_out(analysis, call, point, qualified)
            if finding is not None:
                fixed.add(id(node))
                yield finding
    for place in remaining(analysis, NAME, fixed):
        yield report_gone(analysis, NAME, place)


def _written_out(
    analysis: Analysis, call: ast.Call, point: Point, qualified: str
) -> Finding | None:
    """A call of a helper as the line of Python that does the same."""
    helper = helpers()[below_root(qualified) or ""]
    given = _given(call, helper)
    if given is None:
        return None
    first = given[helper.parameters[0]]
    kinds = analysis.kinds.kinds(first, point)
    assumed = helper.assumption.replace(f"{{{helper.parameters[0]}}}", analysis.brief(first))
    template = helper.template
    if helper.of_list and kinds == {Kind.LIST}:
        template, assumed = helper.of_list, "the limits are numbers"
    elif helper.of_list and kinds & {Kind.LIST, Kind.TUPLE}:
        return None
    parts: dict[str, ast.expr | str] = dict.fromkeys(helper.parameters, "")
    fix = templates.replacement(analysis, call, template, parts | given, point)
    if fix is None:
        return None
    start, end = analysis.document.start(call.func), analysis.document.end(call.func)
    message = (
        f"`{shown(qualified)}` does not exist in {TARGET_NAMES[analysis.target]}; "
        f"it is written out{assuming([assumed] if assumed else [])}"
    )

    def render() -> Fix:
        assert fix is not None
        return fix

    safety = Safety.UNSAFE if assumed else Safety.SAFE
    dialect = analysis.dialects.of(qualified).name
    return analysis.finding(NAME, start, end, message, safety, dialect=dialect, render=render)


def _given(call: ast.Call, helper: Helper) -> dict[str, ast.expr] | None:
    """The arguments of a call by name; ``None`` if they cannot be read."""
    if len(call.args) > len(helper.parameters):
        return None
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        return None
    given = dict(zip(helper.parameters, call.args))
    for keyword in call.keywords:
        if keyword.arg not in helper.parameters or keyword.arg in given:
            return None
        given[keyword.arg] = keyword.value
    return given if helper.required <= given.keys() else None


RULE = Rule(
    NAME,
    "reports names that the target no longer has, with advice",
    check,
    words=(b"keras",),
    project_words=(b"K.",),
    references=("Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",),
)
