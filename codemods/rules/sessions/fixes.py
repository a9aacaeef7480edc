"""The fix of a group: statements go, or become calls of ``tf.config``."""

from __future__ import annotations

import ast
import re

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.rules.sessions.groups import Group
from codemods.rules.sessions.options import EACH
from codemods.rules.sessions.places import NAME
from codemods.rules.sessions.reader import Step
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Point
from codemods.semantics.statements import (
    inner_comments,
    remove_statements,
    replace_statement,
    shares_line,
    siblings,
)
from codemods.semantics.wording import assuming


def fixed(analysis: Analysis, group: Group) -> Finding | None:
    """The finding with a fix, for a group that does nothing else."""
    broken = [place for place in group.places if place.breaks]
    broken.sort(key=lambda place: analysis.document.start(place.node))
    if not broken:
        return None
    first = next((place for place in broken if place.role == "set"), broken[0])
    options = [option for step in group.steps.values() for option, _ in step.options]
    notes = list(dict.fromkeys(option.note for option in options if option.note))
    if any(option.early for option in options):
        notes.insert(0, "TensorFlow has used no device before")
    if any(step.initializes for step in group.steps.values()):
        notes.append("no weights were loaded or trained before that the initializers reset")
    notes += [f"nothing else reads the attribute `{name}`" for name in sorted(group.attributes)]
    goes = "the session goes"
    if all(place.role in ("flag", "initializer") for place in broken):
        goes = "variables are initialized when they are created"
    elif any(option.call for option in options):
        goes += ", its options become `tf.config` calls"
    message = f"`{first.shown}` does not exist in {TARGET_NAMES[analysis.target]}: {goes}"
    message += assuming(notes)
    return analysis.finding(
        NAME,
        analysis.document.start(first.node),
        analysis.document.end(first.node),
        message,
        Safety.UNSAFE if notes else Safety.SAFE,
        dialect=analysis.dialects.of(first.qualified).name,
        render=lambda: _render(analysis, group),
    )


def _render(analysis: Analysis, group: Group) -> Fix:
    edits: list[Edit] = []
    needs: list[ImportNeed] = []
    removed: list[ast.stmt] = []
    document = analysis.document
    for step in sorted(group.steps.values(), key=lambda s: s.point.order):
        statement = step.statement
        lines = _lines(analysis, group, step, needs)
        if isinstance(statement, ast.Return) and not _is_last(analysis, statement, step.point):
            lines.append("return")
        comments = inner_comments(analysis, statement)
        if not lines and not comments:
            removed.append(statement)
            continue
        start, end = document.start(statement), document.end(statement)
        if not lines and all(id(other) in group.steps for other in siblings(analysis, statement)):
            lines.append("pass")
        separator = document.newline + document.indentation(start)
        first = separator.join([*comments, *lines[:1]])
        edits += replace_statement(analysis, start, end, [first, *lines[1:]])
    return Fix((*edits, *remove_statements(analysis, removed)), tuple(dict.fromkeys(needs)))


def _lines(analysis: Analysis, group: Group, step: Step, needs: list[ImportNeed]) -> list[str]:
    """What stands in the place of a statement."""
    lines = list(step.calls)
    each: list[str] = []
    gpu = _free(analysis, "gpu", step.point)
    for option, value in step.options:
        if not option.call:
            continue
        tf, extra = _tensorflow(analysis, group, step.point)
        needs += extra
        call = option.call.removeprefix(EACH)
        text = call.format(tf=tf, gpu=gpu, value=value)
        if call == option.call:
            lines.append(text)
            continue
        gpus = f"for {gpu} in {tf}.config.list_physical_devices('GPU')"
        if shares_line(analysis, step.statement):
            each.append(f"[{text} {gpus}]")
        else:
            each += [f"{gpus}:", f"{_indent(analysis)}{text}"]
    return lines + each


def _tensorflow(
    analysis: Analysis, group: Group, point: Point
) -> tuple[str, tuple[ImportNeed, ...]]:
    """The name of TensorFlow (or of its old interface, which has ``config`` as well)."""
    text, needs = analysis.name_for("tensorflow", "", "tf", point)
    for place in group.places if needs else ():
        node = place.node.value if isinstance(place.node, ast.Attribute) else place.node
        if isinstance(node, ast.Name) and analysis.names.certain(node.id, point):
            here = ast.Name(node.id, ast.Load())
            if analysis.names.qualified(here, point) == ("tensorflow.compat.v1",):
                return node.id, ()
    return text, needs


def _free(analysis: Analysis, name: str, point: Point) -> str:
    """A name that means nothing at ``point``, nor to what reads it elsewhere."""
    names, module = analysis.names, analysis.module
    while (
        name in point.block.scope.bindings
        or names.bindings(name, point)
        or any(not names.bindings(name, use.point) for use in module.uses(name))
    ):
        name += "_"
    return name


_BLOCK = re.compile(r"^\S.*:[ \t]*(?:\r\n|\r|\n)([ \t]+)\S", re.MULTILINE)


def _indent(analysis: Analysis) -> str:
    """One level of indentation, as the file has it."""
    found = _BLOCK.search(analysis.document.text)
    return found.group(1) if found else "    "


def _is_last(analysis: Analysis, statement: ast.stmt, point: Point) -> bool:
    """Whether a function ends with this statement."""
    owner = point.block.scope.node
    return isinstance(owner, ast.FunctionDef) and owner.body[-1] is statement
