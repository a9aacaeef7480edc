"""Attributes that are asked for by a string: ``hasattr(x, '_keras_shape')``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial

from codemods.edits import Finding, Fix, Safety
from codemods.rules.methods.place import is_builtin
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.wording import assuming

_NAME = "_keras_shape"
_TEMPLATE = "<tensorflow.keras.backend>.is_keras_tensor({0})"


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Every question for the attribute by which old programs knew a tensor of Keras.

    Nothing has it today: a condition turns out false, without a word.
    """
    if _NAME not in analysis.document.text:
        return
    for call, point in analysis.module.calls:
        name = getattr(call.func, "id", "")
        asked = call.args[1] if len(call.args) > 1 else None
        if not isinstance(asked, ast.Constant) or asked.value != _NAME:
            continue
        if name not in ("hasattr", "getattr") or not is_builtin(analysis, call, name, point):
            continue
        tensor = call.args[0]
        shown, target = analysis.brief(tensor), TARGET_NAMES[analysis.target]
        start, end = analysis.document.start(asked), analysis.document.end(asked)
        message = f"no tensor has `{_NAME}` in {target}"
        fix = None
        if name == "hasattr":
            fix = templates.replacement(analysis, call, _TEMPLATE, {"0": tensor}, point)
        if fix is None:
            advice = f"use tuple({shown}.shape), where it is a tensor of Keras"
            yield analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)
            continue
        message += "; use `is_keras_tensor`"
        message += assuming([f"it is asked whether `{shown}` is a tensor of Keras"])
        edit = partial(Fix, fix.edits, fix.needs)
        yield analysis.finding(rule, start, end, message, Safety.UNSAFE, render=edit)
