"""Under which key the logs hold a metric."""

from __future__ import annotations

from functools import cache

from codemods.tables.data import rows


@cache
def _table() -> dict[str, str]:
    return {written: key for written, key, *_ in rows("metric_keys.tsv")}


def old_key(metric: str) -> str:
    """The key that old Keras gave a metric which was given to ``compile`` as a string."""
    return _table().get(metric, metric)


@cache
def old_keys() -> frozenset[str]:
    """The keys that are not the strings they were asked for by."""
    return frozenset(key for written, key in _table().items() if key != written)
