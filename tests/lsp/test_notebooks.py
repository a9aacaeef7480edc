"""Notebooks that are open in an editor: several texts, one program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lsprotocol import types

from tests.lsp.editor import Editor, editor
from tests.lsp.test_documents import rules

IMPORT = "%matplotlib inline\nfrom keras.models import Sequential"
BUILD = (
    "model = Sequential()\n"
    "!pip list\n"
    "'\N{GRINNING FACE}'; model.fit_generator(g, steps_per_epoch=3)"
)
CELLS = (IMPORT, BUILD)
FIXED = (
    IMPORT.replace("from keras", "from tensorflow.keras"),
    BUILD.replace("fit_generator", "fit"),
)
AUTOMATIC = types.CodeActionTriggerKind.Automatic
INVOKED = types.CodeActionTriggerKind.Invoked
NOTEBOOK_FIX_ALL = "notebook.source.fixAll"


class Notebook:
    """A notebook that is open in the editor.

    ``prose`` comes before the cells of code; a client sends it though nobody asked.
    """

    def __init__(
        self,
        client: Editor,
        uri: str,
        cells: Sequence[str] = CELLS,
        prose: Sequence[str] = (),
    ) -> None:
        self.client = client
        self.uri = uri
        self.version = 1
        self.cells = [f"{uri}#cell{number}" for number in range(len(cells))]
        self.before = len(prose)
        items = [
            types.TextDocumentItem(f"{uri}#prose{number}", "markdown", 1, text)
            for number, text in enumerate(prose)
        ]
        for cell, text in zip(self.cells, cells):
            client.texts[cell], client.versions[cell] = text, 1
            items.append(types.TextDocumentItem(cell, "python", 1, text))
        kinds = [
            *[types.NotebookCellKind.Markup] * len(prose),
            *[types.NotebookCellKind.Code] * len(cells),
        ]
        shown = [types.NotebookCell(kind, item.uri) for kind, item in zip(kinds, items)]
        client.client.notebook_document_did_open(
            types.DidOpenNotebookDocumentParams(
                types.NotebookDocument(uri, "jupyter-notebook", 1, shown), items
            )
        )
        self.items = items

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the cells of code."""
        return tuple(self.client.texts[cell] for cell in self.cells)

    def set(self, number: int, text: str) -> None:
        """Type a whole cell anew."""
        cell = self.cells[number]
        self.client.texts[cell] = text
        self.client.versions[cell] += 1
        identifier = types.VersionedTextDocumentIdentifier(self.client.versions[cell], cell)
        content = types.NotebookDocumentCellContentChanges(
            identifier, [types.TextDocumentContentChangeWholeDocument(text)]
        )
        self._changed(types.NotebookDocumentCellChanges(text_content=[content]))

    def remove(self, number: int) -> None:
        """Delete a cell of code."""
        cell = self.cells.pop(number)
        array = types.NotebookCellArrayChange(start=number + self.before, delete_count=1)
        closed = [types.TextDocumentIdentifier(cell)]
        structure = types.NotebookDocumentCellChangeStructure(array, did_close=closed)
        self._changed(types.NotebookDocumentCellChanges(structure=structure))

    def insert(self, number: int, text: str) -> None:
        """Put a new cell of code before another."""
        cell = f"{self.uri}#new{self.version}"
        self.client.texts[cell], self.client.versions[cell] = text, 1
        self.cells.insert(number, cell)
        array = types.NotebookCellArrayChange(
            start=number + self.before,
            delete_count=0,
            cells=[types.NotebookCell(types.NotebookCellKind.Code, cell)],
        )
        opened = [types.TextDocumentItem(cell, "python", 1, text)]
        structure = types.NotebookDocumentCellChangeStructure(array, did_open=opened)
        self._changed(types.NotebookDocumentCellChanges(structure=structure))

    def _changed(self, cells: types.NotebookDocumentCellChanges) -> None:
        self.version += 1
        self.client.client.notebook_document_did_change(
            types.DidChangeNotebookDocumentParams(
                types.VersionedNotebookDocumentIdentifier(self.version, self.uri),
                types.NotebookDocumentChangeEvent(cells=cells),
            )
        )

    def close(self) -> None:
        """Close the notebook."""
        self.client.client.notebook_document_did_close(
            types.DidCloseNotebookDocumentParams(
                types.NotebookDocumentIdentifier(self.uri),
                [types.TextDocumentIdentifier(item.uri) for item in self.items],
            )
        )

    async def rules(self, number: int) -> list[object]:
        """The rules that speak in a cell."""
        await self.client.actions(self.cells[number])
        return rules(await self.client.diagnostics(self.cells[number]))


async def test_names_go_from_cell_to_cell() -> None:
    async with editor() as client:
        book = Notebook(client, "file:///book.ipynb")
        assert await book.rules(0) == ["keras-imports"]
        assert await book.rules(1) == ["generator-methods"]
        (found,) = client.published[book.cells[1]].diagnostics
        assert client.text_at(book.cells[1], found.range) == "fit_generator"
        assert found.data == {"rule": "generator-methods", "safety": "safe"}


async def test_prose_is_no_program() -> None:
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb", prose=["from keras import text", "Say: ("])
        assert await book.rules(0) == ["keras-imports"]
        assert not client.published.keys() - set(book.cells)
        (action,) = await client.actions(book.cells[0], only=[NOTEBOOK_FIX_ALL])
        client.apply(await client.resolve(action))
        assert book.texts == FIXED


async def test_cells_that_are_typed_come_and_go() -> None:
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb")
        assert await book.rules(1) == ["generator-methods"]
        book.set(0, "from tensorflow.keras import Sequential")
        assert await book.rules(0) == []
        book.insert(1, "from keras.layers import Dense")
        assert await book.rules(1) == ["keras-imports"]
        assert await book.rules(2) == ["generator-methods"]
        gone = book.cells[1]
        book.remove(1)
        assert await book.rules(1) == ["generator-methods"]
        assert client.published[gone].diagnostics == ()


async def test_a_cell_that_cannot_be_parsed() -> None:
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb")
        assert await book.rules(0) == ["keras-imports"]
        book.insert(1, "x = (")
        assert await book.rules(0) == ["keras-imports"]
        assert await book.rules(2) == ["generator-methods"]


async def test_a_quick_fix_stays_in_its_cell() -> None:
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb")
        assert await book.rules(1) == ["generator-methods"]
        place = client.range_of(book.cells[1], "fit_generator")
        fix, *_ = await client.actions(book.cells[1], place)
        client.apply(await client.resolve(fix))
        assert book.texts == (CELLS[0], FIXED[1])


async def test_fix_all_of_the_notebook() -> None:
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb")
        await book.rules(0)
        (action,) = await client.actions(book.cells[0], only=[NOTEBOOK_FIX_ALL])
        client.apply(await client.resolve(action))
        assert book.texts == FIXED


async def test_fix_all_of_every_cell_on_save_does_nothing_twice() -> None:
    """Editors ask every cell at once for ``source.fixAll``, and apply all that they get."""
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb")
        await book.rules(0)
        offered = [
            action
            for cell in book.cells
            for action in await client.actions(cell, only=["source.fixAll"], trigger=AUTOMATIC)
        ]
        assert offered == []
        assert book.texts == CELLS


async def test_fix_all_that_somebody_asked_for() -> None:
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb")
        await book.rules(0)
        (action,) = await client.actions(book.cells[1], only=["source.fixAll"], trigger=INVOKED)
        client.apply(await client.resolve(action))
        assert book.texts == FIXED


async def test_closed_notebooks_have_no_diagnostics() -> None:
    async with editor() as client:
        book = Notebook(client, "untitled:book.ipynb")
        assert await book.rules(0) == ["keras-imports"]
        book.close()
        other = client.open("untitled:a", "x = 1\n")
        await client.diagnostics(other)
        assert [client.published[cell].diagnostics for cell in book.cells] == [(), ()]


async def test_migrate_a_workspace_with_notebooks(tmp_path: Path) -> None:
    """One notebook is open and edited as cells, the other is JSON to the client."""
    names = ("open.ipynb", "größe 😀.ipynb")
    for name in names:
        (tmp_path / name).write_bytes(_json(CELLS))
    async with editor(tmp_path) as client:
        book = Notebook(client, (tmp_path / "open.ipynb").as_uri())
        await book.rules(0)
        answer = await client.execute("keras-codemods.migrateWorkspace")
        assert answer["applied"]
        assert book.texts == FIXED
        assert (tmp_path / "open.ipynb").read_bytes() == _json(CELLS), "saving is the user's"
        assert (tmp_path / "größe 😀.ipynb").read_bytes() == _json(FIXED)


def _json(cells: Sequence[str]) -> bytes:
    """A notebook file."""
    made: list[dict[str, Any]] = [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": text.splitlines(keepends=True),
        }
        for text in cells
    ]
    book = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(book, indent=1, ensure_ascii=False) + "\n").encode()
