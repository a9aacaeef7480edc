"""Comments that suppress findings: found as Python's tokenizer finds them, written as comments."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.project.suppression import Suppressions
from codemods.semantics.scopes import Module
from codemods.sources.document import Document
from tests.fuzz.choices import RAW, Choices, golden, raw

WORDS = ("# keras-codemods: ignore", "# keras-codemods: ignore[arguments]", "ignore[a, b]")

_PARTS = ("x = 1", "y(\n    2\n)", "\n", "\n", "\n", "\r\n", "\r", "if x:", "    ", "\n    ",
          "def f():", "# keras-codemods: ignore", "# keras-codemods: ignore[a]",
          "# KERAS-CODEMODS:ignore[ a,b ]", "'# keras-codemods: ignore'", '"""', "'''", "\\\n",
          "\\", ";", "pass", "@d\n", "class A:", "#", "f'{x}'", "\f", "\u00e9", "x = [", "]",
          "[a]", " ")  # fmt: skip


def seeds() -> Iterator[bytes]:
    """Programs of the corpus with such comments, and some that are made up."""
    for _, data in golden(".py"):
        if b"keras-codemods:" in data:
            yield RAW + data
    yield from (bytes((n * k + k) % 251 for n in range(80)) for k in range(1, 12))


def run(data: bytes) -> None:
    """Read the comments of a program in both ways, and suppress one more finding."""
    given = raw(data)
    choices = Choices(data)
    text = choices.words(30, _PARTS) if given is None else given.decode("utf-8", "replace")
    document = Document("m.py", text)
    if not document.parses:
        Suppressions(document).holds(_finding(choices.number(len(text))))
        return
    places = sorted({document.start(n) for n in ast.walk(document.tree) if hasattr(n, "lineno")})
    findings = [_finding(place) for place in places]
    fast = Suppressions(document, Module(document.tree))
    slow = Suppressions(document)
    assert [*map(fast.holds, findings)] == [*map(slow.holds, findings)]
    for finding in findings[:1] and [choices.pick(findings), choices.pick(findings)]:
        edit = fast.edit(finding)
        if edit is None:
            continue
        made = document.edited([edit])
        assert made.parses, "the comment breaks the program"
        assert ast.dump(made.tree) == ast.dump(document.tree), "the comment is none"
        shift = len(edit.text) if edit.start <= finding.start else 0
        assert Suppressions(made).holds(_finding(finding.start + shift))


def _finding(place: int) -> Finding:
    return Finding("a", "m.py", place, place, "", Safety.MANUAL)
