"""The texts that the client has open, kept as the protocol defines lines and positions."""

from __future__ import annotations

from lsprotocol import types
from pygls.workspace import TextDocument, Workspace

from codemods.lsp.positions import Positions


class Buffer(TextDocument):
    """One open text.

    pygls takes what ``str.splitlines`` splits at for lines; a form feed or U+2028 in a
    program would shift every later edit.
    """

    def positions(self) -> Positions:
        """The positions in the text as it is now."""
        return Positions(self.source, self.position_codec.encoding or "utf-16")

    def _apply_incremental_change(self, change: types.TextDocumentContentChangePartial) -> None:
        positions = self.positions()
        start, end = positions.offset(change.range.start), positions.offset(change.range.end)
        source = self.source
        self._source = source[:start] + change.text + source[max(start, end) :]


class Buffers(Workspace):
    """All open texts."""

    def _create_text_document(
        self,
        doc_uri: str,
        source: str | None = None,
        version: int | None = None,
        language_id: str | None = None,
    ) -> Buffer:
        return Buffer(
            doc_uri,
            source=source,
            version=version,
            language_id=language_id,
            sync_kind=self._sync_kind,
            position_codec=self.position_codec,
        )
