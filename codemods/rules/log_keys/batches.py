"""``logs['batch']`` and ``logs['size']`` of a batch, which Keras 3 does not log."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules.log_keys.places import points, read, taking
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import How

_LOST = ("batch", "size")
_HOOKS = tuple(f"on_{kind}batch_{end}" for kind in ("", "train_") for end in ("begin", "end"))


def batch_keys(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """The number of a batch is the first argument of the method; its size is gone."""
    if not any(
        f"{quote}{key}{quote}" in analysis.document.text for key in _LOST for quote in "'\""
    ):
        return
    places = points(analysis)
    for node in taking(analysis.module):
        found = read(node)
        if found is None:
            continue
        owner, key = found
        if not isinstance(key, ast.Constant) or key.value not in _LOST:
            continue
        point = places.get(owner)
        if not isinstance(owner, ast.Name) or point is None:
            continue
        if Kind.LOGS not in analysis.kinds.kinds(owner, point):
            continue
        functions = [
            b.value for b in analysis.names.bindings(owner.id, point) if b.how is How.PARAMETER
        ]
        if len(functions) != 1 or getattr(functions[0], "name", "") not in _HOOKS:
            continue
        start, end = analysis.document.start(node), analysis.document.end(node)
        message = f"the logs of a batch hold no `'{key.value}'` in Keras 3"
        number = functions[0].args.args[1].arg if len(functions[0].args.args) == 3 else ""
        if key.value == "size" or not number:
            yield analysis.finding(
                rule,
                start,
                end,
                message,
                Safety.MANUAL,
                advice="take the batch size that fit is given",
            )
            continue
        yield analysis.finding(
            rule,
            start,
            end,
            f"{message}; use `{number}`",
            Safety.SAFE,
            render=lambda start=start, end=end, number=number: Fix(  # type: ignore[misc]
                (analysis.edit(start, end, number),)
            ),
        )
