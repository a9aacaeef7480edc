"""Cells of notebooks with commands for IPython: what is left is Python, of the same length."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator

from codemods.sources.document import NEWEST_PYTHON
from codemods.sources.ipython import HALF, mask, readable
from tests.fuzz.choices import RAW, Choices, golden, raw

WORDS = ("%%time\n", "%%bash\n", "%%writefile a.py\n", "%time ", "%run a.py",
         "!pip install keras", "x = !ls", "f?", "??f", "pip install a", "\\\n", '"""',
         "'''")  # fmt: skip

_PARTS = ("x = 1", "\n", "\n", "\r\n", "\r", "%time f()", "%timeit -n 1 x", "!ls", "x = !ls",
          "y = %env A", "f?", "??f", "%%time", "%%bash", "(", ")", "[", "'''", '"""', "'", "\\",
          "#", "if x:", "    ", "\t", ";", "keras", "cd ..", "%", "print 1", "=", ",",
          HALF)  # fmt: skip

_COMMAND = re.compile(r"[0_]?(?:#.*)?|(?:0;)? *")
"""What is left of a line of a command."""


def seeds() -> Iterator[bytes]:
    """The programs of the corpus, and cells that are made up."""
    yield from (RAW + data for _, data in golden(".py") if len(data) < 400)
    yield from (bytes((n * k + k) % 251 for n in range(80)) for k in range(1, 12))


def run(data: bytes) -> None:
    """Mask a cell."""
    given = raw(data)
    source = Choices(data).words(30, _PARTS) if given is None else given.decode("utf-8", "replace")
    masked = mask(source)
    for code in (masked.code, readable(source)):
        assert len(code) == len(source)
        breaks = [(i, c) for i, c in enumerate(source) if c in "\r\n"]
        assert [(i, c) for i, c in enumerate(code) if c in "\r\n"] == breaks
    assert _parses(masked.code)
    if _parses(source):
        assert masked.code == source
        assert not masked.commands
    if masked.gaps:
        assert all(0 <= g.start <= g.place <= g.end <= len(source) for g in masked.gaps)
    elif masked.code.strip():  # else it may be a cell of another language
        _only_commands(source, masked.code, masked.commands)


def _only_commands(source: str, code: str, commands: tuple[tuple[int, int], ...]) -> None:
    """Nothing but the commands differs, and they do not overlap."""
    position = 0
    for start, end in commands:
        assert position <= start <= end <= len(source)
        assert code[position:start] == source[position:start]
        lines = re.split("[\r\n]", code[start:end])
        assert all(_COMMAND.fullmatch(line) for line in lines)
        position = end
    assert code[position:] == source[position:]


def _parses(source: str) -> bool:
    if HALF in source:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(source, feature_version=NEWEST_PYTHON)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True
