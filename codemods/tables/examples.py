"""The examples that ``explain`` and the pages of the rules show.

``examples.json`` is made from the corpus by ``scripts/build_docs.py``, because the corpus
does not travel with the wheel.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Example:
    """A program before and after the fixes of one rule, and what ``check`` says of it.

    ``options`` are those that ``check`` was run with; ``after`` equals ``before`` where a
    rule only reports.
    """

    before: str
    after: str
    findings: tuple[str, ...]
    options: tuple[str, ...] = ()


@cache
def _examples() -> dict[str, Example]:
    text = (files(__package__) / "examples.json").read_text(encoding="utf-8")
    return {
        rule: Example(
            "\n".join(row["before"]) + "\n",
            "\n".join(row["after"] or row["before"]) + "\n",
            tuple(row["findings"]),
            tuple(row["options"]),
        )
        for rule, row in json.loads(text).items()
    }


def example(rule: str) -> Example | None:
    """The example of the rule of that name; ``None`` until it has been built."""
    return _examples().get(rule)
