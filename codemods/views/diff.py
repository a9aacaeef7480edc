"""Unified diffs that ``git apply`` takes, made from the bytes of the files."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from codemods.edits import common_ends


def unified(
    path: str,
    before: bytes,
    after: bytes,
    context: int = 3,
    cell_lines: Sequence[int] = (),
) -> bytes:
    """The diff between two versions of the file that git calls ``path``.

    Lines end with LF alone, as for git, so that CR, form feeds and the like stay inside
    their lines.  ``cell_lines`` are the 0-based lines of the old version at which the
    cells of a notebook start; each hunk then names the cell of its first change, behind
    its ranges, where git names functions.
    """
    if before == after:
        return b""
    old, new = _lines(before), _lines(after)
    quoted = _quoted(path)
    parts = [f"--- {_side('a', quoted)}\n+++ {_side('b', quoted)}\n".encode()]
    for group in _groups(old, new, context):
        first, last = group[0], group[-1]
        changed = next(code for code in group if code[0] != "equal")
        cell = bisect_right(cell_lines, changed[1])
        ranges = f"-{_range(first[1], last[2])} +{_range(first[3], last[4])}"
        parts.append(f"@@ {ranges} @@{f' cell {cell}' if cell else ''}\n".encode())
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                parts += _marked(b" ", old[i1:i2])
                continue
            parts += _marked(b"-", old[i1:i2])
            parts += _marked(b"+", new[j1:j2])
    return b"".join(parts)


_Code = tuple[str, int, int, int, int]


def _groups(old: list[bytes], new: list[bytes], context: int) -> Iterator[list[_Code]]:
    """Opcodes in hunks.  Equal heads and tails are cut off first: the matcher is slow."""
    head, tail = common_ends(old, new)
    keep = max(0, head - context)
    end_old = min(len(old), len(old) - tail + context)
    end_new = min(len(new), len(new) - tail + context)
    matcher = difflib.SequenceMatcher(None, old[keep:end_old], new[keep:end_new], autojunk=False)
    for group in matcher.get_grouped_opcodes(context):
        yield [(t, a + keep, b + keep, c + keep, d + keep) for t, a, b, c, d in group]


def _lines(data: bytes) -> list[bytes]:
    lines = data.split(b"\n")
    last = lines.pop()
    result = [line + b"\n" for line in lines]
    return [*result, last] if last else result


def _marked(mark: bytes, lines: list[bytes]) -> list[bytes]:
    return [
        mark + line + (b"" if line.endswith(b"\n") else b"\n\\ No newline at end of file\n")
        for line in lines
    ]


def _range(start: int, stop: int) -> str:
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start if length == 0 else start + 1},{length}"


def _quoted(path: str) -> str:
    """A path as git quotes it: C style when it holds special characters."""
    special = {9: "\\t", 10: "\\n", 13: "\\r", 34: '\\"', 92: "\\\\"}
    raw = path.encode("utf-8", "surrogateescape")
    if all(32 <= byte < 127 and byte not in special for byte in raw):
        return path
    return "".join(
        special.get(byte, chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}") for byte in raw
    )


def _side(side: str, quoted: str) -> str:
    if "\\" in quoted:
        return f'"{side}/{quoted}"'
    return f"{side}/{quoted}" + ("\t" if " " in quoted else "")
