"""What becomes of a key of the logs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis
from codemods.semantics.logs import Metric, Producers
from codemods.tables.metric_keys import old_keys

RATE = "lr"
_SETTERS = (b"ReduceLROnPlateau", b"LearningRateScheduler")

_COUNTED = re.compile(
    r"(?:dense|activation|lambda|lstm|gru|flatten|reshape|softmax|dropout|model|sequential"
    r"|conv[123]d|time_distributed|bidirectional|batch_normalization|concatenate|add"
    r"|global_(?:average|max)_pooling[123]d)(?:_\d+)?"
)
"""Names that Keras gives to layers by counting them."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What a key is called today."""

    new: str = ""
    """Empty if that is not known."""
    because: str = ""
    """What gives the new key."""
    assumption: str = ""
    problem: str = ""
    advice: str = ""


def split(key: str) -> tuple[str, str, str]:
    """``val_``, the output with its ``_``, and what old Keras called the metric."""
    head = "val_" if key.startswith("val_") else ""
    base = key[len(head) :]
    if base.startswith("weighted_"):
        return head, "", base
    for old in old_keys():
        if base == old or base.endswith(f"_{old}"):
            return head, base[: -len(old)], old
    return head, "", base


def is_suspect(key: str) -> bool:
    """Whether old Keras had this key, and the target may have another."""
    old = split(key)[2]
    return key == RATE or old in old_keys() or old.startswith("weighted_")


def fate(analysis: Analysis, key: str, producers: Producers) -> Fate | None:
    """What becomes of ``key``; ``None`` if it stays, or nothing is known against it."""
    if key == RATE:
        return _rate(analysis)
    head, output, old = split(key)
    metrics = [metric for call in producers.calls for metric in call.metrics]
    if any(metric.new == output + old for metric in metrics):
        return _several(key, metrics, output + old) if not output else None
    renamed = {metric.new: metric for metric in metrics if metric.old == old != metric.new}
    kept = any(metric.new == old for metric in metrics)
    if output:
        name = output[:-1]
        if not is_named(analysis, name):
            if not _COUNTED.fullmatch(name) or not renamed:
                return None
            new = f"{head}<name>_{next(iter(renamed))}"
            return Fate(
                problem=f"`{name}` was the name of a layer by counting, and Keras 3 counts anew",
                advice=f"give the layer a name, and use '{new}'",
            )
    if kept and renamed:
        return _mixed(key, renamed)
    if len(renamed) == 1:
        ((new, metric),) = renamed.items()
        because = f"`{metric.kind}metrics=[{metric.shown}]`"
        complete = all(call.is_complete for call in producers.calls)
        proven = producers.is_proven and complete
        assumption = "" if proven else f"the model is compiled with {because}"
        return Fate(f"{head}{output}{new}", because, assumption)
    if renamed:
        return _mixed(key, renamed)
    if kept or old != "acc" or output:
        return None
    if producers.calls and all(call.is_complete for call in producers.calls):
        return None  # it is no key of old Keras either
    return Fate(
        problem=f"`'{key}'` is there only for `metrics=['acc']`, and the metrics are not seen",
        advice=f"if compile is given 'accuracy', use '{head}accuracy'",
    )


def is_named(analysis: Analysis, output: str) -> bool:
    """Whether the project holds the name of an output as a string of its own."""
    return analysis.project.mentions(f"'{output}'".encode(), f'"{output}"'.encode())


def _several(key: str, metrics: list[Metric], base: str) -> Fate | None:
    """A key that some models keep and others rename."""
    renamed = {m.new: m for m in metrics if m.old == base != m.new}
    return _mixed(key, renamed) if renamed else None


def _mixed(key: str, renamed: dict[str, Metric]) -> Fate:
    head, output, _ = split(key)
    shown = " or ".join(f"'{head}{output}{name}'" for name in sorted(renamed))
    return Fate(
        problem=f"`'{key}'` is a key of the logs of some models here, but not of all",
        advice=f"compile all of them with the same string, or use {shown} where that is given",
    )


def _rate(analysis: Analysis) -> Fate | None:
    if analysis.target != "keras3" or not analysis.project.mentions(*_SETTERS):
        return None
    return Fate("learning_rate")
