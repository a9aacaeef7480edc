"""Edits over several rounds, against a text whose characters know where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from codemods.edits import Edit, Taken, Trace, apply_edits, common_ends
from tests.fuzz.choices import Choices

WORDS: tuple[str, ...] = ()


class Character(NamedTuple):
    """One character: the original offset of the place where it stands, and whether it stayed."""

    char: str
    origin: int
    stayed: bool


Text = list[Character]


def seeds() -> Iterator[bytes]:
    """Rounds of one, two and many edits."""
    yield b""
    for size in (8, 40, 200):
        yield bytes(size)
        yield bytes(range(1, size + 1))
        yield bytes((7 * n + n // 5) % 256 for n in range(size))


def run(data: bytes) -> None:
    """Carry out rounds of edits, and ask of each place where it stood."""
    choices = Choices(data)
    original = choices.text(24)
    expected = [Character(char, offset, True) for offset, char in enumerate(original)]
    trace, text = Trace(), original
    for _ in choices.times(5):
        edits = [_edit(choices, len(text)) for _ in choices.times(6)]
        wanted = _applied(expected, edits, len(original))
        try:
            made = apply_edits(text, edits)
        except ValueError:
            assert wanted is None, "edits are refused that can be carried out"
            edits = _apart(edits, len(text))
            wanted = _applied(expected, edits, len(original))
            made = apply_edits(text, edits)
        assert wanted is not None, "edits are carried out that cannot be"
        assert made == "".join(c.char for c in wanted)
        _common(text, made)
        trace.record(edits)
        expected, text = wanted, made
    assert [trace.origin(at) for at in range(len(text))] == [c.origin for c in expected]
    assert trace.origin(len(text)) == len(original)
    assert trace.edits(original, "m.py") == _merged(expected, original)


def _edit(choices: Choices, length: int) -> Edit:
    """An edit, which seldom lies outside of a text of that length."""
    start = choices.number(length + (choices.number(31) == 31))
    size = choices.number(4) - (choices.number(31) == 31)
    return Edit("m.py", start, min(start + size, max(length, start)), choices.text(3))


def _touched(edit: Edit) -> set[int]:
    """What an edit takes: characters are odd, the places between them even."""
    return set(range(2 * edit.start + 1, 2 * edit.end)) or {2 * edit.start}


def _together(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same character, or insert at the same place."""
    return not _touched(one).isdisjoint(_touched(other))


def _apart(edits: list[Edit], length: int) -> list[Edit]:
    """Those of the edits that can be carried out together, chosen with ``Taken``."""
    taken = Taken()
    chosen: list[Edit] = []
    for edit in edits:
        if not edit.start <= edit.end <= length:
            continue
        met = [other for other in chosen if _together(edit, other)]
        both = [other for other in met if not edit.start == edit.end == other.start == other.end]
        assert taken.touches(edit) == bool(met)
        assert taken.overlaps(edit) == bool(both)
        if not both:
            taken.add(edit)
            chosen.append(edit)
    return chosen


def _applied(text: Text, edits: list[Edit], end: int) -> Text | None:
    """The text after edits, one by one from the back; ``None`` if they cannot be carried out."""
    for number, edit in enumerate(edits):
        if not 0 <= edit.start <= edit.end <= len(text):
            return None
        for other in edits[:number]:
            inserting = edit.start == edit.end == other.start == other.end
            if _together(edit, other) and not inserting:
                return None
    result = list(text)
    origins = [*(c.origin for c in text), end]
    for edit in sorted(edits, key=lambda e: (e.start, e.end))[::-1]:
        new = [Character(char, origins[edit.start], False) for char in edit.text]
        result[edit.start : edit.end] = new
    return result


def _merged(text: Text, original: str) -> list[Edit]:
    """The edits between the characters that stayed."""
    result, start, inserted = [], 0, ""
    for char, origin, stayed in [*text, Character("", len(original), True)]:
        if not stayed:
            inserted += char
            continue
        if original[start:origin] != inserted:
            result.append(Edit("m.py", start, origin, inserted))
        start, inserted = origin + 1, ""
    return result


def _common(old: str, new: str) -> None:
    head = tail = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    assert common_ends(old, new) == (head, tail)
