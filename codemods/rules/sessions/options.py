"""Options of a session: what is set, and the row of the table that speaks of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from codemods.rules.sessions.places import Place, Places
from codemods.semantics.analysis import Analysis
from codemods.semantics.nodes import children
from codemods.semantics.statements import parents
from codemods.tables.sessions import option_advice, session_options

EACH = "each GPU: "
"""Before a call of the table that is made for every GPU."""


def options_of(analysis: Analysis, places: Places, place: Place) -> Iterator[tuple[str, ast.expr]]:
    """Every option, with its value, that is set for what a place makes."""
    made = parents(analysis).get(place.node)
    if not isinstance(made, ast.Call):
        return
    prefix = "gpu_options." if place.role == "gpu_options" else ""
    yield from _keywords(places, made, prefix)
    statement = places.statement(made)
    if not isinstance(statement, ast.Assign) or statement.value is not made:
        return
    target = statement.targets[0]
    source = analysis.document.source
    for attribute in analysis.module.stored_attributes:
        for node, point, value in analysis.module.stores(attribute):
            path, base = [node.attr], node.value
            while isinstance(base, ast.Attribute) and source(base) != source(target):
                path.insert(0, base.attr)
                base = base.value
            if value is None or source(base) != source(target):
                continue
            name = base.id if isinstance(base, ast.Name) else ""
            reached = isinstance(base, ast.Attribute) or any(
                binding.value is made for binding in analysis.names.bindings(name, point)
            )
            if reached:
                yield prefix + ".".join(path), value


def _keywords(places: Places, call: ast.Call, prefix: str) -> Iterator[tuple[str, ast.expr]]:
    """The options that a call sets itself."""
    for keyword in call.keywords:
        option, value = prefix + (keyword.arg or ""), keyword.value
        if isinstance(value, ast.Call) and places.role(value.func) == "gpu_options":
            yield from _keywords(places, value, "gpu_options.")
        elif option == "device_count" and isinstance(value, ast.Dict):
            for key, count in zip(value.keys, value.values):
                kind = key.value if isinstance(key, ast.Constant) else ""
                yield (f"{option}.{kind}" if kind in ("CPU", "GPU") else option), count
        elif keyword.arg and option != "gpu_options":
            yield option, value


def advice_about(analysis: Analysis, option: str, value: ast.expr) -> str:
    """What to do about an option."""
    for row in session_options(option):
        text = fitting(analysis, row.value, value)
        if text is not None:
            call = row.call.removeprefix(EACH).format(tf="tf", gpu="gpu", value=text)
            if call and row.call.startswith(EACH):
                call += " for each gpu of tf.config.list_physical_devices('GPU')"
            return f"`{option}`: {call or 'delete it'}"
    return _no_counterpart(option)


def _no_counterpart(option: str) -> str:
    """Advice about an option that no row speaks of."""
    advice = option_advice(option) or option_advice(option.partition(".")[0])
    if not advice and session_options(option):
        advice = "assign its value to a variable first, then it can become a tf.config call"
    return f"`{option}`: {advice or 'it has no counterpart; set the others with tf.config'}"


_RANGE = re.compile(r"\d+(,\d+)*")


def fitting(analysis: Analysis, wanted: str, value: ast.expr) -> str | None:
    """The text that stands for an option's value, if a row of the table speaks of it."""
    if not wanted:
        return analysis.document.source(value) if _is_plain(value) else None
    if isinstance(value, ast.Attribute):
        return wanted if value.attr == wanted else None
    if not isinstance(value, ast.Constant):
        return None
    if wanted != "range":
        return wanted if repr(value.value) == wanted else None
    if not isinstance(value.value, str) or not _RANGE.fullmatch(value.value):
        return None
    numbers = [int(number) for number in value.value.split(",")]
    if numbers != list(range(numbers[0], numbers[-1] + 1)):
        return None
    return f"{numbers[0] or ''}:{numbers[-1] + 1}"


def _is_plain(node: ast.expr) -> bool:
    """Whether an expression may be evaluated more than once, or not at all."""
    if isinstance(node, ast.Call):
        inner = isinstance(node.func, ast.Name) and node.func.id in ("bool", "int")
        return inner and not node.keywords and all(_is_plain(part) for part in node.args)
    if isinstance(node, (ast.Constant, ast.Name)):
        return True
    if isinstance(node, (ast.Attribute, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.BinOp)):
        parts = [part for part in children(node) if isinstance(part, ast.expr)]
        return all(_is_plain(part) for part in parts)
    return False
