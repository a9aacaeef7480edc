"""The open documents: when to look at them, and what was seen last."""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from codemods.lsp.projects import Projects
from codemods.lsp.snapshot import Checked, Snapshot
from codemods.project.files import Problem

P = ParamSpec("P")
R = TypeVar("R")
_log = logging.getLogger(__name__)

GATHER = 0.005
"""Seconds to wait for more of what the client is sending before a text is looked at."""
QUIET = 0.3
"""Seconds without a change after which the rest of the project is looked at."""
OVERDUE = 1.0
"""Seconds after which what was found in an older text is shown, moved to its new places."""


@dataclass(eq=False)
class OpenDocument:
    """A text file or a notebook that the client has open."""

    uri: str
    path: str
    picture: Callable[[int], Snapshot]
    """Makes a snapshot of now with the given serial number."""
    notebook: bool = False
    serial: int = 1
    checked: Checked | None = None
    """The last good look at it."""
    problem: Problem | None = None
    """Why the text of the last look could not be read."""
    seen: int = 0
    """The serial number of the text of the last look."""
    shown: float = 0.0
    """When its findings were shown last (``time.monotonic``)."""
    task: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def said(self) -> str:
        """A name for what has been found in the text of now."""
        digest = hash((self.serial, repr(_said(self.checked)), str(self.problem)))
        return f"{self.serial}-{digest & 0xFFFFFFFF:x}"

    def now(self) -> Snapshot:
        """The document as it is now."""
        return self.picture(self.serial)


class Desk:
    """The open documents, and one thread in which everything is worked out.

    The engine is not made for several threads at once; the thread of the event loop
    stays free to take messages.  ``show`` is called on the event loop with a document
    whose findings are new, and whether something else than its text has changed.
    """

    def __init__(self, projects: Projects, show: Callable[[OpenDocument, bool], None]) -> None:
        self.projects = projects
        self.documents: dict[str, OpenDocument] = {}
        self._show = show
        self._thread = ThreadPoolExecutor(1, "keras-codemods")
        self._timer: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._garbage = _Garbage()

    async def engine(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """What ``work`` gives, in the thread of the engine."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, lambda: work(*args, **kwargs))

    def stop(self) -> None:
        """Take no more work."""
        if self._timer is not None:
            self._timer.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)

    # -- what changes ---------------------------------------------------------------

    def open(self, document: OpenDocument) -> None:
        """A document has been opened."""
        self.documents[document.uri] = document
        self._look(document)

    def change(self, document: OpenDocument) -> None:
        """The text of a document has changed."""
        document.serial += 1
        if self._timer is not None:
            self._timer.cancel()  # the rest of the project can wait; it is asked again
        self._look(document)

    def close(self, document: OpenDocument) -> None:
        """A document has been closed."""
        del self.documents[document.uri]
        self._start(self._close(document))

    async def _close(self, document: OpenDocument) -> None:
        def close() -> None:
            self.projects.of(document.path).close(document.path)
            self.projects.forget(document.path)

        await self.engine(close)
        self.settle_soon()

    async def saved(self, document: OpenDocument) -> None:
        """The text of a document has been written to its file."""
        await self.current(document)

        def saved() -> None:
            self.projects.of(document.path).reread(document.path)

        await self.engine(saved)
        self.settle_soon()

    def look_again(self) -> None:
        """Something has changed that every document may depend on."""
        for document in self.documents.values():
            document.serial += 1
            self._look(document)

    def settle_soon(self) -> None:
        """Look at the rest of the project once nothing has changed for a while."""
        if self._timer is not None:
            self._timer.cancel()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(QUIET, lambda: self._start(self._settle()))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # -- looking --------------------------------------------------------------------

    def _look(self, document: OpenDocument) -> None:
        if document.task is None or document.task.done():
            document.task = asyncio.ensure_future(self._keep_up(document))

    async def _keep_up(self, document: OpenDocument) -> None:
        while document.seen != document.serial and self._is_open(document):
            await asyncio.sleep(GATHER)
            await self._check(document)
            if document.seen == document.serial or self._is_overdue(document):
                document.shown = time.monotonic()
                self._tell(document, False)
        self._start(self._tidy(document))  # on its own: a change must find this task ended

    def _is_open(self, document: OpenDocument) -> bool:
        """Whether it is still open: it may have been closed, and opened anew as another."""
        return self.documents.get(document.uri) is document

    def _tell(self, document: OpenDocument, unasked: bool) -> None:
        if self._is_open(document):
            self._show(document, unasked)

    @staticmethod
    def _is_overdue(document: OpenDocument) -> bool:
        """Whether somebody types faster than we look, and has seen nothing for a while."""
        return time.monotonic() - document.shown > OVERDUE

    async def _tidy(self, document: OpenDocument) -> None:
        if not await self.engine(self._after, document):
            self.settle_soon()

    async def _check(self, document: OpenDocument) -> None:
        snapshot = document.now()
        try:
            checked = await self.engine(self._examine, snapshot)
        except Exception:  # a defect of this tool: the server goes on
            _log.exception("cannot look at %s", document.path)
            document.seen = snapshot.serial
            return
        document.seen = snapshot.serial
        problems = checked.result.problems
        document.problem = problems[0] if problems else None
        if document.problem is None:
            document.checked = checked

    def _examine(self, snapshot: Snapshot) -> Checked:
        project = self.projects.of(snapshot.document.path)
        project.open(snapshot.document)
        result = project.check(snapshot.document.path)
        self._garbage.made(len(snapshot.document.text))
        return Checked(snapshot, result, project.generation)

    def _after(self, document: OpenDocument) -> bool:
        self._garbage.collect()
        return self.projects.of(document.path).is_settled

    async def _settle(self) -> None:
        await self.engine(self._settle_all)
        for document in list(self.documents.values()):
            if document.seen != document.serial:
                continue  # it is being looked at
            before = document.checked
            generation = await self.engine(self._settled_generation, document.path)
            if before is not None and before.generation == generation:
                continue
            await self._check(document)
            if _said(before) != _said(document.checked):
                self._tell(document, True)

    def _settle_all(self) -> None:
        for project in self.projects.known():
            project.settle()
        self._garbage.collect(everything=True)

    async def current(self, document: OpenDocument) -> Checked | None:
        """The last good look, once the text of now has been looked at."""
        while document.seen != document.serial and self._is_open(document):
            self._look(document)
            assert document.task is not None
            await asyncio.shield(document.task)
        return document.checked

    async def settled(self, document: OpenDocument) -> Checked | None:
        """The same, with every other change taken in as well: for what gives edits."""
        await self.current(document)
        generation = await self.engine(self._settled_generation, document.path)
        if document.checked is not None and document.checked.generation != generation:
            await self._check(document)
        return document.checked

    def _settled_generation(self, path: str) -> int:
        project = self.projects.of(path)
        project.settle()
        return project.generation


def _said(checked: Checked | None) -> list[tuple[object, ...]] | None:
    """What a look says, for comparing."""
    if checked is None:
        return None
    return [(f.rule, f.start, f.end, f.message, f.safety, f.advice) for f in checked.findings]


class _Garbage:
    """Collects cyclic garbage between looks, never while somebody waits for one.

    Syntax trees are many small objects.  Those that stay are frozen, so that collecting
    what one look left behind does not go through all of them.
    """

    _SOME, _MUCH = 200_000, 5_000_000
    """Characters of source that have been looked at."""

    def __init__(self) -> None:
        gc.disable()
        self._young = 0
        self._old = self._MUCH

    def made(self, size: int) -> None:
        """So much source has been looked at."""
        self._young += size
        self._old += size

    def collect(self, everything: bool = False) -> None:
        """Collect if it is worth it; ``everything``: there is time."""
        if everything and self._old > self._MUCH:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._young = self._old = 0
        elif self._young > self._SOME:
            gc.collect()
            self._young = 0
