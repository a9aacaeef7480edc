"""Diffs: a patch program that takes nothing on trust makes the new file of the old one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codemods.views.diff import unified
from tests.fuzz.choices import Choices

WORDS = ("--- a/x\n", "+++ b/x\n", "@@ -1 +1 @@\n", "\\ No newline at end of file\n")

_LINES = (b"a\n", b"b\n", b"c\r\n", b"\n", b"", b"d", b"--- a/x\n", b"+++ b/x\n",
          b"@@ -1 +1 @@\n", b"\\ No newline at end of file\n", b"\r", b"\f\n", b"\xe9\xff\n",
          b"\x85\x1c", b"-", b"+", b" ")  # fmt: skip
_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@(?: cell \d+)?\n")
_END = b"\\ No newline at end of file\n"


def seeds() -> Iterator[bytes]:
    """Pairs of files, near to each other and not."""
    yield b""
    for size in (10, 60, 120):
        yield bytes(range(size))
        yield bytes((n * n + 3) % 251 for n in range(size))


def made(choices: Choices) -> tuple[bytes, bytes]:
    """A file, and another version of it."""
    old = [choices.pick(_LINES) for _ in choices.times(40)]
    new = list(old)
    for _ in choices.times(5):
        at = choices.number(len(new))
        new[at : at + choices.number(2)] = [choices.pick(_LINES) for _ in choices.times(3)]
    return b"".join(old), b"".join(new)


def run(data: bytes) -> None:
    """Make a diff, carry it out, and take it back."""
    choices = Choices(data)
    old, new = made(choices)
    context = choices.number(4)
    diff = unified("x", old, new, context=context)
    assert bool(diff) == (old != new)
    if diff:
        assert patched(old, diff) == new
        assert patched(new, diff, reverse=True) == old
        assert unified("x", old, new, context, cell_lines=[0, 2, 5]).count(b"\n") == diff.count(
            b"\n"
        )


def patched(old: bytes, diff: bytes, *, reverse: bool = False) -> bytes:
    """A file after a diff of one file, or before it.  Asserts that the diff says nothing wrong."""
    lines = re.findall(rb"[^\n]*\n", diff)
    assert b"".join(lines) == diff
    assert lines[0].startswith(b"--- a/")
    assert lines[1].startswith(b"+++ b/")
    reads, writes = (b" +", b" -") if reverse else (b" -", b" +")
    source = re.findall(rb"[^\n]*\n|[^\n]+", old)
    result: list[bytes] = []
    read = at = 0
    rest = lines[2:]
    while rest:
        hunk = _HUNK.fullmatch(rest.pop(0))
        assert hunk
        first, size, start, length = (int(n) if n else 1 for n in hunk.groups())
        if reverse:
            first, size, start, length = start, length, first, size
        first -= size > 0
        assert read <= first
        result += source[read:first]
        read = first
        assert len(result) == start - (length > 0)
        at = len(result)
        while rest and not rest[0].startswith(b"@@"):
            mark, body = rest[0][:1], rest.pop(0)[1:]
            if rest and rest[0] == _END:
                rest.pop(0)
                body = body[:-1]
            if mark in reads:
                assert source[read] == body
                read += 1
            if mark in writes:
                result.append(body)
        assert (read - first, len(result) - at) == (size, length)
    return b"".join([*result, *source[read:]])
