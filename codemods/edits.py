"""What a rule says and what it would change: ``Finding``, ``Fix`` and ``Edit``.

Every view (diff, apply, JSON, editor) works on these three types only.  Offsets are
code points into ``Document.text``; ends are exclusive.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum


class Safety(str, Enum):
    """How much a fix relies on.

    ``SAFE``: every name, kind and dialect it relies on is proven from the text.
    ``UNSAFE``: something is assumed, and the message says what.
    ``MANUAL``: there is no fix, the advice says what to do.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace ``text[start:end]`` of the document at ``path`` by ``text``."""

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class ImportNeed:
    """A binding that a fix relies on: ``import module as name`` or ``from module import name``.

    ``module`` is the dotted module; ``attribute`` is empty for a plain import;
    ``name`` is the local name that the fix's text uses.
    """

    module: str
    attribute: str
    name: str

    @property
    def alias(self) -> str:
        """What stands behind ``from module import``."""
        suffix = "" if self.name == self.attribute else f" as {self.name}"
        return self.attribute + suffix

    def statement(self) -> str:
        """The import statement that satisfies this need."""
        if self.attribute:
            return f"from {self.module} import {self.alias}"
        suffix = "" if self.name == self.module else f" as {self.name}"
        return f"import {self.module}{suffix}"


@dataclass(frozen=True, slots=True, order=True)
class Definition:
    """A function that a fix's text calls: its source, which stands once at module level.

    The imports that it needs are needs of the same fix.
    """

    name: str
    text: str


Need = ImportNeed | Definition
"""What the text of a fix relies on at module level, under ``name``."""


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that are applied together or not at all, in one or in several documents."""

    edits: tuple[Edit, ...]
    needs: tuple[Need, ...] = ()
    commands: bool = False
    """Whether it is meant for commands in a notebook, which other fixes must leave alone."""


@dataclass(slots=True)
class Finding:
    """One old construct at one place.

    ``start`` and ``end`` span the construct in the document at ``path``.  ``render``
    makes the fix on demand (rendering is dearer than finding, and ``check`` never needs
    the text); it is ``None`` exactly when ``safety`` is ``MANUAL`` or the finding is ``behind``.
    """

    rule: str
    path: str
    start: int
    end: int
    message: str
    safety: Safety
    advice: str | None = None
    dialect: str = ""
    render: Callable[[], Fix] | None = field(default=None, repr=False, compare=False)
    fix: Fix | None = None
    behind: bool = False
    """Whether it was found in what another fix makes of the document: its turn comes later."""

    def allowed(self, unsafe: bool) -> bool:
        """Whether a run at this level (``unsafe``: also unsafe fixes) applies the fix."""
        if self.behind:
            return False
        return self.safety is Safety.SAFE or (unsafe and self.safety is Safety.UNSAFE)

    def rendered(self) -> Fix | None:
        """The fix with its text, made once."""
        if self.fix is None and self.render is not None:
            self.fix = self.render()
        self.render = None
        return self.fix


class Taken:
    """Edits of one document that have been chosen; none of them overlaps another."""

    __slots__ = ("_ranges",)

    def __init__(self) -> None:
        self._ranges: list[tuple[int, int]] = []

    def overlaps(self, edit: Edit) -> bool:
        """Whether ``edit`` touches a character that one taken touches."""
        place = bisect_right(self._ranges, edit.start, key=lambda found: found[1])
        return place < len(self._ranges) and self._ranges[place][0] < edit.end

    def touches(self, edit: Edit) -> bool:
        """The same, or whether both insert at one point."""
        point = (edit.start, edit.end)
        place = bisect_left(self._ranges, point)
        again = place < len(self._ranges) and self._ranges[place] == point
        return self.overlaps(edit) or (edit.start == edit.end and again)

    def add(self, edit: Edit) -> None:
        """Take an edit."""
        insort(self._ranges, (edit.start, edit.end))


def common_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items are the same at the start, and behind that at the end, of two sequences.

    Slices are compared, not items: for texts that is by far the faster.
    """
    shorter = min(len(old), len(new))
    head = _most(shorter, lambda size: old[:size] == new[:size])
    tail = _most(shorter - head, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return head, tail


def _most(limit: int, holds: Callable[[int], bool]) -> int:
    """The largest size up to ``limit`` for which ``holds``, as it does for every smaller one."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with non-overlapping ``edits`` carried out.

    Raises ``ValueError`` where two edits overlap or an edit lies outside the text.
    """
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < position or edit.end > len(text) or edit.end < edit.start:
            raise ValueError(f"edit out of order or range: {edit}")
        parts.append(text[position : edit.start])
        parts.append(edit.text)
        position = edit.end
    parts.append(text[position:])
    return "".join(parts)


class Trace:
    """Where a place of a migrated text stood in the original text."""

    __slots__ = ("_rounds",)

    def __init__(self) -> None:
        self._rounds: list[list[Edit]] = []

    def record(self, edits: Iterable[Edit]) -> None:
        """Remember one round of applied edits."""
        self._rounds.append(sorted(edits, key=lambda e: (e.start, e.end)))

    def edits(self, original: str, path: str) -> list[Edit]:
        """All rounds as edits of the original text: in order, none touching another.

        What one round inserts and a later one changes becomes one edit.
        """
        pieces: list[Piece] = [range(len(original))]
        for edits in self._rounds:
            pieces = _after(pieces, edits)
        result: list[Edit] = []
        start, inserted = 0, ""
        for piece in [*pieces, range(len(original), len(original))]:
            if isinstance(piece, str):
                inserted += piece
                continue
            result.append(Edit(path, start, piece.start, inserted))
            start, inserted = piece.stop, ""
        return [edit for edit in result if original[edit.start : edit.end] != edit.text]

    def origin(self, offset: int) -> int:
        """The original offset of ``offset`` in the newest text.

        A place inside inserted text maps to where the insertion happened.
        """
        for edits in reversed(self._rounds):
            shift = 0
            for edit in edits:
                new_start = edit.start + shift
                if offset < new_start:
                    break
                if offset < new_start + len(edit.text):
                    offset, shift = edit.start, 0
                    break
                shift += len(edit.text) - (edit.end - edit.start)
            offset -= shift
        return offset


Piece = range | str
"""A part of a text: a range of the original, or a text of its own."""


def _after(pieces: list[Piece], edits: list[Edit]) -> list[Piece]:
    """``pieces`` of a text after sorted edits of that text."""
    left = pieces[::-1]

    def take(size: int) -> list[Piece]:
        """The next ``size`` characters."""
        taken: list[Piece] = []
        while size:
            piece = left.pop()
            taken.append(piece[:size])
            if piece[size:]:
                left.append(piece[size:])
            size -= len(taken[-1])
        return taken

    result: list[Piece] = []
    position = 0
    for edit in edits:
        result += take(edit.start - position)
        result.append(edit.text)
        take(edit.end - edit.start)
        position = edit.end
    return result + left[::-1]
