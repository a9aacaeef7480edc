"""The features of the server, each a few lines: take the message, ask, answer."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import unquote

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified, JsonRpcException, JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from codemods import __version__
from codemods.edits import Edit, Finding
from codemods.lsp import actions, hover
from codemods.lsp.buffers import Buffer, Buffers
from codemods.lsp.desk import Desk, OpenDocument
from codemods.lsp.diagnostics import diagnostics
from codemods.lsp.migration import Migration, StoppedError, outcome
from codemods.lsp.pages import page_of
from codemods.lsp.projects import Projects
from codemods.lsp.protocol import Protocol
from codemods.lsp.settings import SECTION
from codemods.lsp.snapshot import Checked, Part, Snapshot
from codemods.lsp.uris import from_path, to_path
from codemods.project.run import RuleError
from codemods.sources import notebook
from codemods.sources.document import Document, SourceError
from codemods.sources.reader import is_source, of_text

MIGRATE_FILE = "keras-codemods.migrateFile"
MIGRATE_WORKSPACE = "keras-codemods.migrateWorkspace"
_WATCHED = ("**/*.{py,pyw,ipynb,toml,cfg,txt,in,yml,yaml}", "**/.gitignore", "**/Pipfile")


_BOM = "\ufeff"


class Server(LanguageServer):
    """The language server; one client at a time."""

    def __init__(self) -> None:
        super().__init__(
            "keras-codemods",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            notebook_document_sync=types.NotebookDocumentSyncOptions(
                [
                    types.NotebookDocumentFilterWithCells(
                        [types.NotebookCellLanguage("python")], "jupyter-notebook"
                    )
                ],
                save=True,
            ),
            protocol_cls=Protocol,
        )
        self.projects = Projects()
        self.desk = Desk(self.projects, self.show)

    @property
    def is_shut_down(self) -> bool:
        """Whether the client has ended the session as it should."""
        return isinstance(self.protocol, Protocol) and self.protocol.is_shut_down

    # -- what the client can do -------------------------------------------------------

    @property
    def pulls(self) -> bool:
        """Whether the client asks for diagnostics; they are not pushed then."""
        return _has(self.client_capabilities, "text_document.diagnostic")

    def can(self, path: str) -> bool:
        """Whether the client has a capability, by its dotted path."""
        return _has(self.client_capabilities, path)

    def report_server_error(self, error: Exception, source: object) -> None:
        """Write to the client's log; a message box for each would be in the way."""
        self.log(f"{type(error).__name__}: {error}", types.MessageType.Error)

    def log(self, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """One line in the client's log."""
        self.window_log_message(types.LogMessageParams(kind, text))

    def tell(self, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """A message that people see."""
        self.window_show_message(types.ShowMessageParams(kind, text))

    # -- documents ----------------------------------------------------------------------

    def document(self, uri: str) -> OpenDocument | None:
        """The open document of a URI: a file's, or a notebook's or one of its cells'."""
        if uri in self.desk.documents:
            return self.desk.documents[uri]
        book = self.workspace.get_notebook_document(cell_uri=uri)
        return self.desk.documents.get(book.uri) if book else None

    def opened(self, uri: str) -> None:
        """Look at a text that has been opened."""
        buffer = self.workspace.get_text_document(uri)
        path = to_path(uri) or uri

        def picture(serial: int) -> Snapshot:
            assert isinstance(buffer, Buffer)
            encoding = self.workspace.position_encoding or "utf-16"
            text = buffer.source
            mark = len(_BOM) if text.startswith(_BOM) else 0  # Python does not count it
            part = Part(uri, buffer.version, -mark, text, encoding)
            return Snapshot(of_text(path, text[mark:]), [part], serial)

        self.desk.open(OpenDocument(uri, path, picture))

    def opened_notebook(self, uri: str) -> None:
        """Look at a notebook that has been opened."""
        path = to_path(uri) or uri

        def picture(serial: int) -> Snapshot:
            book = self.workspace.get_notebook_document(notebook_uri=uri)
            texts = self.workspace.text_documents
            cells = [
                (index, text)
                for index, cell in enumerate(book.cells if book else ())
                if (text := texts.get(unquote(cell.document))) is not None
                and text.language_id == "python"
            ]
            document = notebook.join(path, [(index, cell.source) for index, cell in cells])
            encoding = self.workspace.position_encoding or "utf-16"
            parts = [
                Part(text.uri, text.version, cell.start, text.source, encoding)
                for cell, (_, text) in zip(document.cells, cells)
            ]
            return Snapshot(document, parts, serial)

        self.desk.open(OpenDocument(uri, path, picture, notebook=True))

    def closed(self, document: OpenDocument, uris: Iterable[str]) -> None:
        """A document has been closed: its findings are not to be seen any more."""
        self.desk.close(document)
        self.forget(uris)

    def forget(self, uris: Iterable[str]) -> None:
        """Take back what was published of texts that are not open any more."""
        for uri in uris if not self.pulls else ():
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def changed(self, uri: str) -> None:
        """The text of a file, or something in a notebook, has changed."""
        document = self.document(uri)
        if document is not None:
            self.desk.change(document)

    async def saved(self, uri: str) -> None:
        """A file or notebook has been written."""
        document = self.document(uri)
        if document is not None:
            await self.desk.saved(document)

    def show(self, document: OpenDocument, unasked: bool) -> None:
        """Publish what has been found in a document.

        A client that asks has asked after each change of its own; ``unasked``: something
        else has changed, and it is to ask again.
        """
        while self.projects.problems:
            self.tell(self.projects.problems.pop(), types.MessageType.Error)
        if self.pulls:
            if unasked and self.can("workspace.diagnostics.refresh_support"):
                self.workspace_diagnostic_refresh(None)
            return
        now = document.now()
        found = diagnostics(document.checked, now, page_of, document.problem)
        for part in now.parts:
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(part.uri, found[part.uri], part.version)
            )

    def snapshot_of(self, document: Document) -> Snapshot:
        """Where a document is for the client: open, or on disk."""
        for opened in self.desk.documents.values():
            if opened.path == document.path:
                return opened.now()
        encoding = self.workspace.position_encoding or "utf-16"
        return Snapshot.of_file(document, from_path(document.path), encoding)

    # -- answers --------------------------------------------------------------------------

    async def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """The code actions for a range."""
        document = self.document(params.text_document.uri)
        checked = await self.desk.current(document) if document else None
        if document is None or checked is None or checked.snapshot.serial != document.serial:
            return []  # the text cannot be parsed now
        made = list(
            actions.offered(
                checked,
                params.text_document.uri,
                params.range,
                params.context,
                unsafe=await self.desk.engine(self._unsafe, document.path),
                notebook=document.notebook,
                page_of=page_of,
            )
        )
        if self.can_resolve:
            return made
        resolved = []
        for action in made:
            with suppress(JsonRpcException):  # one that cannot be made is not offered
                resolved.append(await self.resolve(action))
        return resolved

    @property
    def can_resolve(self) -> bool:
        """Whether the client asks for the edits of an action when it needs them."""
        text_document = self.client_capabilities.text_document
        known = text_document and text_document.code_action
        support = known and known.resolve_support
        return bool(support and "edit" in support.properties)

    def _unsafe(self, path: str) -> bool:
        return self.projects.of(path).config.unsafe

    async def resolve(self, action: types.CodeAction) -> types.CodeAction:
        """The action with its edits.  Raises ``JsonRpcContentModified`` if the text has changed."""
        data = action.data
        if not isinstance(data, Mapping):
            raise JsonRpcInvalidParams("an action without data")
        document = self.document(str(data.get("uri")))
        if document is None or data.get("serial") != document.serial:
            raise JsonRpcContentModified("the text has changed since")
        checked = await self.desk.settled(document)
        if checked is None or data.get("serial") != checked.snapshot.serial:
            raise JsonRpcContentModified("the text has changed since")
        try:
            made = await self.desk.engine(self._edits, checked, data)
        except actions.StaleError as error:
            raise JsonRpcContentModified("the finding is not there any more") from error
        except (RuleError, SourceError) as error:
            raise JsonRpcException(str(error), types.LSPErrorCodes.RequestFailed) from error
        if data.get("serial") != document.serial:
            raise JsonRpcContentModified("the text has changed since")
        action.edit = actions.workspace_edit([(checked.snapshot, made)], versioned=self.versioned)
        return action

    def _edits(self, checked: Checked, data: Mapping[str, Any]) -> list[Edit]:
        project = self.projects.of(checked.snapshot.document.path)
        made = actions.edits(project, checked, data, project.config.unsafe)
        project.expect(checked.result, made)
        return made

    @property
    def versioned(self) -> bool:
        """Whether the client takes edits that name the version they are for."""
        return self.can("workspace.workspace_edit.document_changes")

    async def hover(self, params: types.HoverParams) -> types.Hover | None:
        """What to say about the findings at a position."""
        uri = params.text_document.uri
        document = self.document(uri)
        checked = await self.desk.current(document) if document else None
        if document is None or checked is None or checked.snapshot.serial != document.serial:
            return None
        part = checked.snapshot.part(uri)
        found = hover.at(checked, part, params.position) if part else []
        if part is None or not found:
            return None
        with_edits = await self.desk.engine(self._changes, checked, found)
        text = hover.text(with_edits, checked.snapshot.document)
        place = part.range(found[0].start, found[0].end)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), place)

    def _changes(
        self, checked: Checked, found: Sequence[Finding]
    ) -> list[tuple[Finding, list[Edit]]]:
        project = self.projects.of(checked.snapshot.document.path)
        result = []
        for finding in found:
            try:
                edits = project.fix(checked.result, finding)
            except (RuleError, SourceError):
                edits = []
            result.append((finding, edits))
        return result

    async def pull(
        self, params: types.DocumentDiagnosticParams
    ) -> types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport:
        """The diagnostics of a document, for a client that asks."""
        uri = params.text_document.uri
        document = self.document(uri)
        if document is None:
            return types.RelatedFullDocumentDiagnosticReport([])
        await self.desk.current(document)
        result_id = document.said
        if params.previous_result_id == result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id)
        found = diagnostics(document.checked, document.now(), page_of, document.problem)
        return types.RelatedFullDocumentDiagnosticReport(found.get(uri, []), result_id=result_id)

    async def migrate(self, paths: Sequence[str] | None, unsafe: bool | None) -> dict[str, Any]:
        """Migrate some files, or the workspace; the client applies, and may ask first."""
        opened = list(self.desk.documents.values())
        for document in opened:
            await self.desk.settled(document)
        serials = {document.path: document.serial for document in opened}
        try:
            async with Progress(self, "Migrating to TensorFlow 2 / Keras 3") as progress:
                work = Migration(self.projects, progress.report, progress.stopped)
                results = await self.desk.engine(work.run, paths, unsafe)
        except StoppedError:
            return {"applied": False, "cancelled": True}
        made = outcome(results, self.snapshot_of)
        for text in made.left_out:
            self.log(text, types.MessageType.Warning)
        if any(serials.get(d.path, d.serial) != d.serial for d in self.desk.documents.values()):
            self.tell("Files have been changed meanwhile; nothing was migrated.")
            return {"applied": False, **made.counts}
        applied = False
        if made.changes:
            confirm = self.can("workspace.workspace_edit.change_annotation_support")
            edit = actions.workspace_edit(
                made.changes,
                versioned=self.versioned,
                labels=made.labels if confirm and paths is None else None,
            )
            answer = await self.workspace_apply_edit_async(
                types.ApplyWorkspaceEditParams(edit, label="Migrate to TensorFlow 2 / Keras 3")
            )
            applied = answer.applied
        if applied or not made.changes:
            self.tell(made.summary)
        return {"applied": applied, **made.counts}

    # -- set-up ---------------------------------------------------------------------------

    def start(self, params: types.InitializeParams) -> None:
        """Take what the client says of itself."""
        encoding = self.workspace.position_encoding
        folders = params.workspace_folders
        if folders is None and self.workspace.root_uri:
            folders = [types.WorkspaceFolder(self.workspace.root_uri, "")]
        # pygls has no way to be given a workspace; its own is empty at this point.
        self.protocol._workspace = Buffers(
            self.workspace.root_uri,
            types.TextDocumentSyncKind.Incremental,
            folders or [],
            encoding,
        )
        self.projects.settings = _section(params.initialization_options)
        self.take_folders()

    def take_folders(self) -> None:
        """The client's folders may have changed."""
        paths = (to_path(folder.uri) for folder in self.workspace.folders.values())
        self.projects.reset(path.rstrip("/") or "/" for path in paths if path is not None)

    async def ready(self) -> None:
        """Ask the client for what it tells only now."""
        if self.can("workspace.did_change_watched_files.dynamic_registration"):
            watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            await self.client_register_capability_async(
                types.RegistrationParams(
                    [
                        types.Registration(
                            "watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options
                        )
                    ]
                )
            )
        await self.configure(None)

    async def configure(self, sent: object) -> None:
        """Take the client's settings: those it ``sent``, or those it gives when asked."""
        settings = _section(sent)
        if self.can("workspace.configuration"):
            asked = types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
            (settings,) = await self.workspace_configuration_async(asked)
        if not isinstance(settings, Mapping) or settings == self.projects.settings:
            return
        self.projects.settings = settings
        await self.begin_anew()

    async def begin_anew(self) -> None:
        """Make the projects anew, and look at every open document again."""
        await self.desk.engine(self.projects.reset)
        self.desk.look_again()

    async def files_changed(self, paths: Iterable[str]) -> None:
        """Files have been written, made or deleted, here or elsewhere."""
        if any(p.endswith(("/pyproject.toml", "/.gitignore")) for p in paths):
            await self.begin_anew()
            return
        await self.desk.engine(self._reread, list(paths))
        self.desk.settle_soon()

    def _reread(self, paths: Iterable[str]) -> None:
        for project in self.projects.known():
            project.changed_on_disk(
                path for path in paths if self.projects.root_of(path) == project.root
            )


class Progress:
    """A progress bar of the client, with a button to cancel, where it has them."""

    _numbers = itertools.count(1)

    def __init__(self, server: Server, title: str) -> None:
        self._server = server
        self._title = title
        self._token = f"keras-codemods-{next(self._numbers)}"
        self._shown = -1
        self._loop = asyncio.get_running_loop()
        self.stopped = threading.Event()

    async def __aenter__(self) -> Progress:
        self._on = self._server.can("window.work_done_progress")
        if self._on:
            bar = self._server.work_done_progress
            await bar.create_async(self._token)
            begin = types.WorkDoneProgressBegin(self._title, cancellable=True, percentage=0)
            bar.begin(self._token, begin)
            bar.tokens[self._token].add_done_callback(lambda _: self.stopped.set())
        return self

    def report(self, done: int, total: int) -> None:
        """Say how far it is; called in the engine's thread."""
        percentage = done * 100 // max(total, 1)
        if self._on and percentage > self._shown:  # each round begins at 0; bars only rise
            self._shown = percentage
            value = types.WorkDoneProgressReport(
                message=f"{done} of {total} files", percentage=percentage
            )
            self._loop.call_soon_threadsafe(
                self._server.work_done_progress.report, self._token, value
            )

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._on:
            message = "cancelled" if kind is StoppedError else "done"
            end = types.WorkDoneProgressEnd(message=message)
            self._server.work_done_progress.end(self._token, end)
            self._server.work_done_progress.tokens.pop(self._token, None)


def _has(capabilities: object, path: str) -> bool:
    for name in path.split("."):
        capabilities = getattr(capabilities, name, None)
    return bool(capabilities)


def _section(settings: object) -> object:
    """The settings in what the client sent, with or without the name of the section."""
    if isinstance(settings, Mapping):
        for key in (SECTION, "settings"):
            inner = settings.get(key)
            if isinstance(inner, Mapping):
                return inner
    return settings


def make_server() -> Server:
    """A server with all its features."""
    server = Server()

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.start(params)

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        await server.ready()

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.desk.stop()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        path = to_path(item.uri) or item.uri
        is_json = path.endswith(".ipynb")  # a notebook that the client shows as text
        if (item.language_id == "python" or is_source(path)) and not is_json:
            server.opened(item.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: types.DidSaveTextDocumentParams) -> None:
        await server.saved(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        document = server.document(params.text_document.uri)
        if document is not None:
            server.closed(document, [document.uri])

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_OPEN)
    def did_open_notebook(params: types.DidOpenNotebookDocumentParams) -> None:
        server.opened_notebook(params.notebook_document.uri)

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_CHANGE)
    def did_change_notebook(params: types.DidChangeNotebookDocumentParams) -> None:
        server.changed(params.notebook_document.uri)
        structure = params.change.cells.structure if params.change.cells else None
        server.forget(cell.uri for cell in (structure and structure.did_close) or ())

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_SAVE)
    async def did_save_notebook(params: types.DidSaveNotebookDocumentParams) -> None:
        await server.saved(params.notebook_document.uri)

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_CLOSE)
    def did_close_notebook(params: types.DidCloseNotebookDocumentParams) -> None:
        document = server.document(params.notebook_document.uri)
        if document is not None:
            server.closed(document, [cell.uri for cell in params.cell_text_documents])

    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(
            inter_file_dependencies=True, workspace_diagnostics=False, identifier=SECTION
        ),
    )
    async def diagnostic(params: types.DocumentDiagnosticParams) -> Any:
        return await server.pull(params)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(actions.KINDS, resolve_provider=True),
    )
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        return await server.actions(params)

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        return await server.resolve(action)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def show(params: types.HoverParams) -> types.Hover | None:
        return await server.hover(params)

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def did_configure(params: types.DidChangeConfigurationParams) -> None:
        await server.configure(params.settings)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        paths = [to_path(change.uri) for change in params.changes]
        await server.files_changed([path for path in paths if path is not None])

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def did_change_folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.take_folders()
        server.desk.look_again()

    @server.command(MIGRATE_FILE)
    async def migrate_file(*arguments: Any) -> dict[str, Any]:
        given = arguments[0] if arguments else None
        uri = given.get("uri") if isinstance(given, Mapping) else given
        document = server.document(str(uri))
        path = document.path if document else to_path(str(uri))
        if path is None:
            raise JsonRpcInvalidParams(f"not a file: {uri}")
        return await server.migrate([path], _level(given))

    @server.command(MIGRATE_WORKSPACE)
    async def migrate_workspace(*arguments: Any) -> dict[str, Any]:
        return await server.migrate(None, _level(arguments[0] if arguments else None))

    return server


def _level(given: object) -> bool | None:
    level = given.get("unsafe") if isinstance(given, Mapping) else None
    return level if isinstance(level, bool) else None
