"""An editor as the server sees it: it holds texts, and applies the edits it is sent.

Positions are worked out here independently of the server, by encoding each line.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from tests.lsp import SERVER

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Editor:
    """A client and the texts it has open."""

    def __init__(self, client: LanguageClient, encoding: str = "utf-16") -> None:
        self.client = client
        self.encoding = encoding
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.all_published: list[types.PublishDiagnosticsParams] = []
        self.edits: list[types.ApplyWorkspaceEditParams] = []
        self.messages: list[types.ShowMessageParams] = []
        self.log: list[types.LogMessageParams] = []
        self.refreshed = 0
        self.configuration: Any = None
        self.progress: list[Any] = []
        self.cancel_at: int | None = None
        self.refuses = False
        """Whether edits that the server sends are refused."""
        self.registered: list[types.Registration] = []
        self._news = asyncio.Condition()

        handlers: dict[str, Callable[..., Any]] = {
            types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: self._publish,
            types.WORKSPACE_APPLY_EDIT: self._apply_edit,
            types.WORKSPACE_CONFIGURATION: self._configuration,
            types.CLIENT_REGISTER_CAPABILITY: self._register,
            types.WINDOW_WORK_DONE_PROGRESS_CREATE: self._agree,
            types.PROGRESS: self._progress,
            types.WINDOW_SHOW_MESSAGE: self.messages.append,
            types.WINDOW_LOG_MESSAGE: self.log.append,
            types.WORKSPACE_DIAGNOSTIC_REFRESH: self._refresh,
        }
        for name, handler in handlers.items():
            client.feature(name)(partial(handler))  # methods take no attributes

    # -- what the server asks -----------------------------------------------------------

    async def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        async with self._news:
            self.published[params.uri] = params
            self.all_published.append(params)
            self._news.notify_all()

    def _apply_edit(self, params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
        self.edits.append(params)
        if self.refuses:
            return types.ApplyWorkspaceEditResult(applied=False)
        self.apply(params.edit)
        return types.ApplyWorkspaceEditResult(applied=True)

    def _configuration(self, params: types.ConfigurationParams) -> list[Any]:
        return [self.configuration for _ in params.items]

    def _register(self, params: types.RegistrationParams) -> None:
        self.registered += params.registrations

    def _agree(self, params: object) -> None:
        pass

    def _refresh(self, params: None) -> None:
        self.refreshed += 1

    def _progress(self, params: types.ProgressParams) -> None:
        self.progress.append(params.value)
        if len(self.progress) == self.cancel_at:
            self.client.window_work_done_progress_cancel(
                types.WorkDoneProgressCancelParams(params.token)
            )

    # -- texts ------------------------------------------------------------------------

    def offset(self, uri: str, position: types.Position) -> int:
        """The offset of a position; it must lie within its line."""
        lines = LINE.findall(self.texts[uri])
        before = sum(map(len, lines[: position.line]))
        line = lines[position.line] if position.line < len(lines) else ""
        codec, width = UNITS[self.encoding]
        data = line.encode(codec, "surrogatepass")
        assert position.character * width <= len(data), position
        return before + len(data[: position.character * width].decode(codec, "surrogatepass"))

    def position(self, uri: str, offset: int) -> types.Position:
        """The position of an offset."""
        lines = LINE.findall(self.texts[uri][:offset])
        if not lines or lines[-1].endswith(("\r", "\n")):
            return types.Position(len(lines), 0)
        codec, width = UNITS[self.encoding]
        return types.Position(len(lines) - 1, len(lines[-1].encode(codec)) // width)

    def range_of(self, uri: str, text: str) -> types.Range:
        """Where ``text`` stands first."""
        start = self.texts[uri].index(text)
        return types.Range(self.position(uri, start), self.position(uri, start + len(text)))

    def text_at(self, uri: str, place: types.Range) -> str:
        """The text of a range."""
        return self.texts[uri][self.offset(uri, place.start) : self.offset(uri, place.end)]

    def open(self, uri: str, text: str, language: str = "python") -> str:
        """Open a text; returns its URI."""
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def open_file(self, path: Path) -> str:
        """Open a file that is UTF-8."""
        return self.open(path.as_uri(), path.read_bytes().decode("utf-8"))

    def replace(self, uri: str, old: str, new: str) -> None:
        """Type ``new`` over ``old``."""
        place = self.range_of(uri, old)
        start = self.texts[uri].index(old)
        self.texts[uri] = self.texts[uri][:start] + new + self.texts[uri][start + len(old) :]
        self._changed(uri, [types.TextDocumentContentChangePartial(place, new)])

    def set(self, uri: str, text: str) -> None:
        """Replace the whole text."""
        self.texts[uri] = text
        self._changed(uri, [types.TextDocumentContentChangeWholeDocument(text)])

    def _changed(self, uri: str, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        self.versions[uri] += 1
        identifier = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, changes))

    def save(self, uri: str, path: Path) -> None:
        """Write the text to its file."""
        path.write_bytes(self.texts[uri].encode())
        params = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.client.text_document_did_save(params)

    def close(self, uri: str) -> None:
        """Close a text."""
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.client.text_document_did_close(params)

    def apply(self, edit: types.WorkspaceEdit) -> None:
        """Carry out an edit: versions must be right, edits must not overlap."""
        for change in edit.document_changes or ():
            assert isinstance(change, types.TextDocumentEdit)
            uri, version = change.text_document.uri, change.text_document.version
            if uri in self.texts:
                assert version == self.versions[uri]
            self._apply(uri, change.edits)
        for uri, edits in (edit.changes or {}).items():
            self._apply(uri, edits)

    def _apply(self, uri: str, edits: Sequence[Any]) -> None:
        if uri not in self.texts:
            path = Path(self.path(uri))
            self.texts[uri] = path.read_bytes().decode("utf-8")
            self._apply(uri, edits)
            path.write_bytes(self.texts.pop(uri).encode())
            return
        found = sorted(
            (self.offset(uri, e.range.start), self.offset(uri, e.range.end), e.new_text)
            for e in edits
        )
        for one, other in pairwise(found):
            assert one[1] <= other[0], "edits overlap"
            assert one[:2] != other[:2], "edits at one place"
        text = self.texts[uri]
        for start, end, new in reversed(found):
            text = text[:start] + new + text[end:]
        if uri in self.versions:
            self.set(uri, text)
        else:
            self.texts[uri] = text

    @staticmethod
    def path(uri: str) -> str:
        """The path of a ``file`` URI."""
        from urllib.parse import unquote, urlsplit
        from urllib.request import url2pathname

        return url2pathname(unquote(urlsplit(uri).path))

    # -- questions --------------------------------------------------------------------

    async def diagnostics(self, uri: str) -> Sequence[types.Diagnostic]:
        """The diagnostics of the version that is open, once they have come."""

        def came() -> bool:
            known = self.published.get(uri)
            return known is not None and known.version == self.versions[uri]

        async with self._news:
            await asyncio.wait_for(self._news.wait_for(came), 60)
        return self.published[uri].diagnostics

    async def actions(
        self,
        uri: str,
        place: types.Range | None = None,
        only: Sequence[str] | None = None,
        trigger: types.CodeActionTriggerKind | None = None,
    ) -> list[types.CodeAction]:
        """The code actions for a range (default: the start of the text)."""
        place = place or types.Range(types.Position(0, 0), types.Position(0, 0))
        context = types.CodeActionContext([], only, trigger)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        answer = await self.client.text_document_code_action_async(params)
        return [action for action in answer or () if isinstance(action, types.CodeAction)]

    async def resolve(self, action: types.CodeAction) -> types.WorkspaceEdit:
        """The edit of an action."""
        if action.edit is None:
            action = await self.client.code_action_resolve_async(action)
        assert action.edit is not None
        return action.edit

    async def fix_all(self, uri: str) -> None:
        """Apply ``source.fixAll``, if it is offered."""
        for action in await self.actions(uri, only=["source.fixAll"]):
            self.apply(await self.resolve(action))

    async def execute(self, command: str, *arguments: Any) -> Any:
        """Run a command."""
        params = types.ExecuteCommandParams(command, list(arguments))
        return await self.client.workspace_execute_command_async(params)


def capabilities(encoding: str = "utf-16") -> types.ClientCapabilities:
    """What a modern editor can do that has diagnostics pushed."""
    resolve = types.ClientCodeActionResolveOptions(["edit"])
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[encoding]),
        text_document=types.TextDocumentClientCapabilities(
            code_action=types.CodeActionClientCapabilities(
                data_support=True, resolve_support=resolve
            ),
        ),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(
                document_changes=True,
                change_annotation_support=types.ChangeAnnotationsSupportOptions(True),
            ),
            workspace_folders=True,
        ),
    )


@asynccontextmanager
async def editor(
    *folders: Path,
    can: types.ClientCapabilities | None = None,
    options: dict[str, Any] | None = None,
    encoding: str = "utf-16",
) -> AsyncIterator[Editor]:
    """A server with a client that has these folders open, until the end of the block."""
    config = ClientServerConfig(server_command=SERVER, client_factory=LanguageClient)
    client = await config.start()
    assert isinstance(client, LanguageClient)
    made = Editor(client, encoding)
    try:
        await client.initialize_session(
            types.InitializeParams(
                can or capabilities(encoding),
                workspace_folders=[
                    types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders
                ],
                initialization_options=options,
            )
        )
        yield made
        await client.shutdown_session()
    except BaseException:
        with suppress(ProcessLookupError):
            cast(Any, client)._server.kill()  # `stop` waits for a server that ends by itself
        raise
    finally:
        await cast(Any, client).stop()
