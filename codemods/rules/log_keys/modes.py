"""``mode='auto'`` where the target cannot tell what is better."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules.log_keys.fates import fate, is_named
from codemods.rules.log_keys.places import Monitor, own_keys
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import Argument, CallText
from codemods.semantics.logs import of_file

_MODES = frozenset({"auto", "min", "max"})


def modes(analysis: Analysis, rule: str, monitors: list[Monitor]) -> Iterator[Finding]:
    """A ``mode`` for every callback that would not find its own."""
    if analysis.target != "keras3":
        return
    for monitor in monitors:
        if len(monitor.keys) != 1:
            continue
        key = monitor.keys[0].key
        given, is_open = _mode(monitor.site.node)
        if not is_open:
            continue
        wanted = _wanted(analysis, key)
        if not wanted:
            continue
        node, document = monitor.site.node, analysis.document
        text = CallText(document, node)
        if given is not None:
            start, end = document.start(given.value), document.end(given.value)
        else:
            start, end = document.start(node.func), document.end(node.func)

        def render(
            given: Argument | None = given, text: CallText = text, wanted: str = wanted
        ) -> Fix:
            if given is not None:
                return Fix(tuple(text.replace(given, f"'{wanted}'")))
            return Fix(tuple(text.append(f"mode='{wanted}'", [])))

        yield analysis.finding(
            rule,
            start,
            end,
            f"`{monitor.name}` cannot tell whether more of `'{key}'` is better in Keras 3; "
            f"say `mode='{wanted}'`, as before",
            Safety.SAFE,
            render=render,
        )


def _mode(call: ast.Call) -> tuple[Argument | None, bool]:
    """The argument ``mode``, and whether it leaves the choice to Keras."""
    if any(keyword.arg is None for keyword in call.keywords):
        return None, False
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        return None, False
    for index, keyword in enumerate(call.keywords, start=len(call.args)):
        if keyword.arg == "mode":
            found = Argument(index, keyword.value, "mode", "mode")
            return found, isinstance(keyword.value, ast.Constant) and keyword.value.value == "auto"
    for index, argument in enumerate(call.args):
        if isinstance(argument, ast.Constant) and argument.value in _MODES:
            return Argument(index, argument, None, "mode"), argument.value == "auto"
    return None, len(call.args) < 4


def _wanted(analysis: Analysis, key: str) -> str:
    """What ``'auto'`` meant for a key, if the target cannot tell; else empty."""
    base = key.removeprefix("val_")
    if base == "loss":
        return ""
    producers = of_file(analysis)
    if fate(analysis, key, producers) is not None:
        return ""  # the key itself changes first
    tail = ("acc", "accuracy", "auc") if analysis.dialects.default.name == "modern" else ()
    mode = "max" if base.endswith(tail) or ("acc" in key and not tail) else "min"
    if key in own_keys(analysis):
        return mode
    found = [m for call in producers.calls for m in call.metrics if m.new == base]
    if found:
        return "" if any(metric.has_direction for metric in found) else mode
    metrics = {m.new for call in producers.calls for m in call.metrics}
    for name in sorted({"loss"} | metrics):
        output = base[: -len(name) - 1] if base.endswith(f"_{name}") else ""
        if output and is_named(analysis, output):
            return mode
    return ""
