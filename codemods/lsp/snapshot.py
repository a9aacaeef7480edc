"""One open document at one moment: the text the engine sees, and where its parts come from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types

from codemods.edits import Edit, Finding, common_ends
from codemods.lsp.positions import Encoding, Positions
from codemods.project.run import Result
from codemods.sources.document import Document


@dataclass(frozen=True)
class Part:
    """A text that the client knows by a URI: a whole file, or one cell of a notebook.

    ``start`` is its offset in the document that the engine sees, -1 behind a byte order
    mark, which the engine does not see; ``version`` is ``None`` for a file that is not
    open.
    """

    uri: str
    version: int | None
    start: int
    text: str
    encoding: Encoding

    @cached_property
    def positions(self) -> Positions:
        """The positions in the text."""
        return Positions(self.text, self.encoding)

    def range(self, start: int, end: int) -> types.Range:
        """The range of two offsets of the document; what lies outside the part is cut off."""
        first, last = (min(max(o - self.start, 0), len(self.text)) for o in (start, end))
        return self.positions.range(first, last)


@dataclass(frozen=True)
class Snapshot:
    """A document and its parts, in order."""

    document: Document
    parts: Sequence[Part]
    serial: int = 0
    """Counts the changes of the open document that this is a picture of."""

    @classmethod
    def of_file(cls, document: Document, uri: str, encoding: Encoding) -> Snapshot:
        """A file that is not open, or one text."""
        return cls(document, [Part(uri, None, 0, document.text, encoding)])

    def part_at(self, offset: int) -> Part:
        """The part that holds ``offset``; its end belongs to it."""
        starts = [part.start for part in self.parts]
        return self.parts[max(bisect_right(starts, offset) - 1, 0)]

    def part(self, uri: str) -> Part | None:
        """The part with this URI."""
        return next((part for part in self.parts if part.uri == uri), None)

    def offsets(self, uri: str, place: types.Range) -> tuple[int, int] | None:
        """The offsets of a range in one part."""
        part = self.part(uri)
        if part is None:
            return None
        start, end = (part.positions.offset(at) for at in (place.start, place.end))
        return max(part.start + start, 0), max(part.start + end, 0)

    def text_edits(self, edits: Sequence[Edit]) -> Iterator[tuple[Part, list[types.TextEdit]]]:
        """The edits of each part that has any."""
        if not self.document.cells:
            (part,) = self.parts
            if edits:
                yield part, [types.TextEdit(part.range(e.start, e.end), e.text) for e in edits]
            return
        parts = dict(zip(self.document.cells, self.parts))
        for cell, mine in self.document.source_edits(edits):
            place = parts[cell].positions.range
            yield parts[cell], [types.TextEdit(place(e.start, e.end), e.text) for e in mine]


@dataclass(frozen=True)
class Checked:
    """What the engine said about a snapshot."""

    snapshot: Snapshot
    result: Result
    generation: int = 0
    """``LiveProject.generation`` at that time."""

    @property
    def findings(self) -> list[Finding]:
        """The findings, at their places in the snapshot."""
        return self.result.findings

    def places(self, now: Snapshot) -> Iterator[tuple[Finding, int, int]]:
        """The findings with their offsets in a newer text; those that were changed are left out.

        The texts are compared from both ends; what lies between counts as changed.
        """
        before, after = self.snapshot.document.text, now.document.text
        if before == after:
            yield from ((found, found.start, found.end) for found in self.findings)
            return
        start, end, _ = difference(before, after)
        shift = len(after) - len(before)
        for found in self.findings:
            if found.end <= start:
                yield found, found.start, found.end
            elif found.start >= end:
                yield found, found.start + shift, found.end + shift


def difference(before: str, after: str) -> tuple[int, int, str]:
    """One replacement that makes ``after`` of ``before``: start, end and new text.

    The texts are compared from both ends.
    """
    head, tail = common_ends(before, after)
    return head, len(before) - tail, after[head : len(after) - tail]
