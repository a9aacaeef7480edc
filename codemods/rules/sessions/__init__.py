"""Sessions and their options go; what the options asked for becomes ``tf.config`` calls.

TensorFlow 2 runs eagerly: ``tf.Session``, ``tf.ConfigProto`` and ``K.set_session`` are
gone, variables are initialized when they are created, and devices are configured with
``tf.config`` (tensorflow.org/guide/migrate; tensorflow.org/guide/gpu).  The statements
that only make, configure, install or initialize a session are taken together, followed
by their names; if nothing else needs the session, they change in one fix.

Safe where nothing but an empty session goes.  Unsafe where an option must be set before
TensorFlow uses a device, or where the initializers may have been run to forget weights.
Manual where the session does anything else.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules import Rule
from codemods.rules.sessions.fixes import fixed
from codemods.rules.sessions.groups import groups
from codemods.rules.sessions.options import advice_about, options_of
from codemods.rules.sessions.places import NAME, Place, Places
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import TARGET_NAMES, report_gone
from codemods.semantics.scopes import How
from codemods.semantics.statements import parents
from codemods.tables.sessions import session_names


def check(analysis: Analysis) -> Iterator[Finding]:
    """Groups of statements around a session, and what of sessions cannot go."""
    text = analysis.document.text
    if not any(name in text for name in session_names()):
        return
    places = Places(analysis)
    if not places.owned and not places.imports:
        return
    settled: set[int] = set()
    advice: dict[int, str] = {}
    for group in groups(analysis, places):
        if group.problems:
            for place in group.places:
                if place.role in ("config", "gpu_options"):
                    set_here = sorted(
                        options_of(analysis, places, place),
                        key=lambda option: analysis.document.start(option[1]),
                    )
                    told = [advice_about(analysis, *option) for option in set_here]
                    if told:
                        advice[id(place.node)] = "; ".join(dict.fromkeys(told))
        else:
            settled |= {id(place.node) for place in group.places}
            finding = fixed(analysis, group)
            if finding is not None:
                yield finding
    yield from _left(analysis, places, settled, advice)


def _left(
    analysis: Analysis, places: Places, settled: set[int], advice: dict[int, str]
) -> Iterator[Finding]:
    """What has no fix, each name of a statement once; what a call is given, with the call."""
    document = analysis.document
    for item in places.missing:
        if item.item is not None and _stays(analysis, item.item.alias, settled):
            yield report_gone(analysis, NAME, item)
    for _, alias, _ in places.imports:
        if _stays(analysis, alias, settled):
            unused = "it is used nowhere: delete it from the import"
            text = session_names()[alias.name].advice if analysis.uses_of_alias(alias) else unused
            name = f"tf.{alias.name}"
            yield _manual(analysis, name, document.start(alias), document.end(alias), text)
    chains = {id(item.node): item for item in places.missing}
    together: list[list[Place]] = []
    behind = 0
    for place in sorted(places.owned.values(), key=lambda p: document.start(p.node)):
        if place.breaks and id(place.node) not in settled and not _is_imported(analysis, place):
            start, outer = document.start(place.node), parents(analysis)[place.node]
            if not together or start >= behind:
                together.append([])
                called = isinstance(outer, ast.Call) and outer.func is place.node
                behind = document.end(outer if called else place.node)
            together[-1].append(place)
    told: set[tuple[int, str]] = set()
    for found in together:
        first = found[0]
        statement = id(places.statement(first.node))
        if (statement, first.name) in told:
            continue
        told |= {(statement, place.name) for place in found}
        option = next((advice[id(p.node)] for p in found if id(p.node) in advice), None)
        gone = chains.get(id(first.node))
        if gone is not None and option is None:
            yield report_gone(analysis, NAME, gone)
            continue
        start, end = document.start(first.node), document.end(first.node)
        text = option or session_names()[first.name].advice
        if option is not None and first.role in ("session", "current", "set"):
            whole = gone.known.advice if gone is not None and gone.known is not None else ""
            text = f"{whole or session_names()[first.name].advice}; {option}"
        yield _manual(analysis, first.shown, start, end, text)


def _is_imported(analysis: Analysis, place: Place) -> bool:
    """Whether a place is a plain name that an import binds, which is reported there."""
    if not isinstance(place.node, ast.Name):
        return False
    bindings = analysis.names.bindings(place.node.id, place.point)
    return any(binding.how is How.FROM for binding in bindings)


def _stays(analysis: Analysis, alias: ast.alias, settled: set[int]) -> bool:
    """Whether an import is needed by something that a fix leaves, or by nothing at all."""
    uses = analysis.uses_of_alias(alias)
    return not uses or not all(id(use.name) in settled for use in uses)


def _manual(analysis: Analysis, name: str, start: int, end: int, advice: str) -> Finding:
    message = f"`{name}` does not exist in {TARGET_NAMES[analysis.target]}"
    return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


RULE = Rule(
    NAME,
    "sessions go; their options become tf.config calls",
    check,
    words=(b"keras", b"tensorflow"),
    project_words=(b"K.", *(name.encode() for name in session_names())),
    references=(
        "tf.config: https://www.tensorflow.org/api_docs/python/tf/config",
        "TensorFlow 2 migration: https://www.tensorflow.org/guide/migrate",
    ),
)
