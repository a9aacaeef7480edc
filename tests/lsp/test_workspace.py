"""What the server knows of other files, folders and settings, and migrating all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor, capabilities, editor
from tests.lsp.test_documents import MANUAL, NEW, OLD, UNSAFE, migrated, rules, seen
from tests.lsp.test_equality import change_folders

MIGRATE_FILE = "keras-codemods.migrateFile"
MIGRATE_WORKSPACE = "keras-codemods.migrateWorkspace"

BUILDER = "from keras.models import Sequential\n\n\ndef build():\n    return Sequential()\n"
USER = "from models import build\n\nbuild().fit_generator(batches(), steps_per_epoch=3)\n"


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def changed(client: Editor, *paths: Path) -> None:
    """Tell the server that files have changed on disk."""
    events = [types.FileEvent(path.as_uri(), types.FileChangeType.Changed) for path in paths]
    client.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(events))


async def safeties(client: Editor, uri: str) -> list[object]:
    """How safe the fixes of a text are."""
    return [(item.data or {}).get("safety") for item in await seen(client, uri)]


async def until(condition: Any) -> None:
    """Wait until something that the server does by itself has happened."""
    for _ in range(600):
        if condition():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("it does not happen")


def found(client: Editor, uri: str) -> list[object]:
    """The rules and safeties that are shown in a text."""
    shown = client.published.get(uri)
    items: Sequence[types.Diagnostic] = shown.diagnostics if shown else ()
    return [(item.code, (item.data or {}).get("safety")) for item in items]


PROVEN = [("generator-methods", "safe")]
ASSUMED = [("generator-methods", "unsafe")]


# -- other files --------------------------------------------------------------------


async def test_other_files_say_what_a_value_is(tmp_path: Path) -> None:
    write(tmp_path, {"models.py": BUILDER, "train.py": USER})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        await until(lambda: found(client, uri) == PROVEN)


async def test_unsaved_texts_of_other_files_count(tmp_path: Path) -> None:
    write(tmp_path, {"models.py": BUILDER, "train.py": USER})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        await until(lambda: found(client, uri) == PROVEN)
        other = client.open_file(tmp_path / "models.py")
        client.replace(other, "return Sequential()", "return unknown()")
        await until(lambda: found(client, uri) != PROVEN)
        client.close(other)
        await until(lambda: found(client, uri) == PROVEN)
        assert (tmp_path / "models.py").read_text() == BUILDER


async def test_files_that_change_on_disk(tmp_path: Path) -> None:
    write(tmp_path, {"models.py": "def build():\n    return unknown()\n", "train.py": USER})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        await seen(client, uri)
        assert found(client, uri) != PROVEN
        write(tmp_path, {"models.py": BUILDER})
        changed(client, tmp_path / "models.py")
        await until(lambda: found(client, uri) == PROVEN)
        (tmp_path / "models.py").unlink()
        changed(client, tmp_path / "models.py")
        await until(lambda: found(client, uri) != PROVEN)


async def test_a_change_on_disk_does_not_count_for_an_open_text(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": OLD})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        assert rules(await seen(client, uri)) == ["keras-imports"]
        write(tmp_path, {"train.py": NEW})
        changed(client, tmp_path / "train.py")
        await asyncio.sleep(0.5)
        assert rules(await seen(client, uri)) == ["keras-imports"]


async def test_watched_files_are_registered(tmp_path: Path) -> None:
    can = capabilities()
    assert can.workspace is not None
    can.workspace.did_change_watched_files = types.DidChangeWatchedFilesClientCapabilities(True)
    async with editor(tmp_path, can=can) as client:
        await until(lambda: client.registered)
        (registration,) = client.registered
        assert registration.method == "workspace/didChangeWatchedFiles"


# -- settings -----------------------------------------------------------------------


async def test_settings_at_the_start(tmp_path: Path) -> None:
    options = {"unsafe": True, "ignore": ["keras-imports"]}
    async with editor(tmp_path, options=options) as client:
        assert await seen(client, client.open("untitled:a", OLD)) == ()
        uri = client.open("untitled:b", UNSAFE)
        await seen(client, uri)
        await client.fix_all(uri)
        assert client.texts[uri] == migrated(UNSAFE, unsafe=True)


@pytest.mark.parametrize("asks", [True, False], ids=["asked for", "sent"])
async def test_settings_that_change(asks: bool) -> None:
    can = capabilities()
    assert can.workspace is not None
    can.workspace.configuration = asks
    async with editor(can=can) as client:
        uri = client.open("untitled:a", OLD)
        assert rules(await seen(client, uri)) == ["keras-imports"]
        await configure(client, {"ignore": ["keras-imports"]}, asks)
        await until(lambda: found(client, uri) == [])
        await configure(client, {"ignore": None}, asks)
        await until(lambda: found(client, uri) == [("keras-imports", "safe")])


async def configure(client: Editor, settings: Any, asks: bool) -> None:
    """Change the settings of the client."""
    client.configuration = settings
    sent = None if asks else {"keras-codemods": settings}
    client.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(sent))


@pytest.mark.parametrize(
    "settings",
    [{"target": "keras9"}, {"select": ["no-such-rule"]}, {"unsafe": "yes"}, {"dialect": 3}],
)
async def test_settings_that_cannot_be_used(settings: dict[str, Any]) -> None:
    async with editor(options=settings) as client:
        uri = client.open("untitled:a", OLD)
        assert rules(await seen(client, uri)) == ["keras-imports"], "the others still count"
        assert client.messages, "the reader is told"


@pytest.mark.parametrize("settings", [[], "unsafe", 3, {"other": {"unsafe": 3}}, {"colour": "red"}])
async def test_settings_that_mean_nothing(settings: Any) -> None:
    async with editor(options=settings) as client:
        uri = client.open("untitled:a", OLD)
        assert rules(await seen(client, uri)) == ["keras-imports"]


async def test_pyproject_that_changes(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": "[tool.keras-codemods]\n", "train.py": OLD})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        assert rules(await seen(client, uri)) == ["keras-imports"]
        table = '[tool.keras-codemods]\nignore = ["keras-imports"]\n'
        write(tmp_path, {"pyproject.toml": table})
        changed(client, tmp_path / "pyproject.toml")
        await until(lambda: found(client, uri) == [])


# -- folders ------------------------------------------------------------------------


async def test_each_folder_has_its_own_settings_and_dialect(tmp_path: Path) -> None:
    old = "model.fit_generator(g, 2000, 10)\n"
    for name, dialect in (("one", "k1"), ("two", "k2")):
        table = f'[tool.keras-codemods]\ndialect = "{dialect}"\nunsafe = true\n'
        text = f"from keras.models import Sequential\nmodel = Sequential()\n{old}"
        write(tmp_path / name, {"pyproject.toml": table, "train.py": text})
    async with editor(tmp_path / "one", tmp_path / "two") as client:
        texts = []
        for name in ("one", "two"):
            uri = client.open_file(tmp_path / name / "train.py")
            await seen(client, uri)
            await client.fix_all(uri)
            texts.append(client.texts[uri])
    assert "steps_per_epoch=2000" in texts[1]
    assert texts[0] != texts[1]


async def test_folders_that_come_and_go(tmp_path: Path) -> None:
    table = '[tool.keras-codemods]\nignore = ["keras-imports"]\n'
    write(tmp_path, {"models.py": BUILDER, "train.py": USER, "pyproject.toml": table})
    async with editor() as client:
        uri = client.open_file(tmp_path / "train.py")
        await seen(client, uri)
        await change_folders(client, added=[tmp_path])
        await until(lambda: found(client, uri) == PROVEN)
        await change_folders(client, removed=[tmp_path])
        assert await client.execute(MIGRATE_WORKSPACE)


# -- migrating ------------------------------------------------------------------------


async def test_migrate_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": OLD, "other.py": OLD})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        answer = await client.execute(MIGRATE_FILE, uri)
        assert answer["applied"]
        assert client.texts == {uri: NEW}
        assert (tmp_path / "other.py").read_text() == OLD
        assert (tmp_path / "train.py").read_text() == OLD, "saving is the user's"
        assert client.messages


async def test_migrate_the_workspace(tmp_path: Path) -> None:
    files = {"train.py": OLD, "package/größe 😀.py": OLD, "new.py": NEW, "notes.md": OLD}
    write(tmp_path, files)
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        client.set(uri, f"# not saved\n{OLD}")
        answer = await client.execute(MIGRATE_WORKSPACE)
        assert (answer["applied"], answer["fixes"], answer["files"]) == (True, 2, 2)
        assert client.texts[uri] == f"# not saved\n{NEW}"
        assert (tmp_path / "package/größe 😀.py").read_bytes().decode() == NEW
        assert (tmp_path / "notes.md").read_bytes().decode() == OLD
        (sent,) = client.edits
        assert sent.edit.document_changes is not None
        versions = {
            change.text_document.uri == uri: change.text_document.version
            for change in sent.edit.document_changes
            if isinstance(change, types.TextDocumentEdit)
        }
        assert versions == {True: 2, False: None}
        assert sent.edit.change_annotations
        assert all(a.needs_confirmation for a in sent.edit.change_annotations.values())


async def test_migrate_without_annotations(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": OLD})
    can = capabilities()
    assert can.workspace is not None
    can.workspace.workspace_edit = types.WorkspaceEditClientCapabilities(document_changes=True)
    async with editor(tmp_path, can=can) as client:
        await client.execute(MIGRATE_WORKSPACE)
        (sent,) = client.edits
        assert sent.edit.change_annotations is None
        assert (tmp_path / "train.py").read_text() == NEW


async def test_nothing_to_migrate(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": NEW, "left.py": MANUAL})
    async with editor(tmp_path) as client:
        answer = await client.execute(MIGRATE_WORKSPACE)
        assert (answer["applied"], answer["files"], answer["manual"]) == (False, 0, 1)
        assert client.edits == []
        assert client.messages


async def test_migrate_at_a_level(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": UNSAFE})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        await client.execute(MIGRATE_FILE, {"uri": uri, "unsafe": False})
        assert client.texts[uri] == UNSAFE
        await client.execute(MIGRATE_FILE, {"uri": uri, "unsafe": True})
        assert client.texts[uri] == migrated(UNSAFE, unsafe=True)


async def test_files_that_cannot_be_read_do_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, {"bad.py": f"{OLD}x = (\n", "train.py": OLD})
    (tmp_path / "latin.py").write_bytes(f"# coding: latin-1\n# ä\n{OLD}".encode("latin-1"))
    async with editor(tmp_path) as client:
        await client.execute(MIGRATE_WORKSPACE)
        assert (tmp_path / "train.py").read_text() == NEW
        assert (tmp_path / "bad.py").read_text() == f"{OLD}x = (\n"
        told = " ".join(message.message for message in client.log)
        assert "bad.py" in told
        assert "latin.py" in told, "an editor would write it in another encoding"


async def test_an_edit_that_the_client_refuses(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": OLD})
    async with editor(tmp_path) as client:
        client.refuses = True
        answer = await client.execute(MIGRATE_WORKSPACE)
        assert answer["applied"] is False
        assert (tmp_path / "train.py").read_text() == OLD
        uri = client.open_file(tmp_path / "train.py")
        assert rules(await seen(client, uri)) == ["keras-imports"]


async def test_progress(tmp_path: Path) -> None:
    write(tmp_path, {f"train{number}.py": OLD for number in range(20)})
    async with editor(tmp_path, can=_with_progress()) as client:
        await client.execute(MIGRATE_WORKSPACE)
        kinds = [value["kind"] for value in map(_plain, client.progress)]
        assert kinds[0] == "begin"
        assert kinds[-1] == "end"
        assert kinds.count("report") == len(kinds) - 2 > 0
        assert _plain(client.progress[0])["cancellable"] is True
        shares = [value["percentage"] for value in map(_plain, client.progress[:-1])]
        assert shares == sorted(shares)


async def test_progress_that_is_cancelled(tmp_path: Path) -> None:
    write(tmp_path, {f"train{number}.py": OLD * 30 for number in range(60)})
    async with editor(tmp_path, can=_with_progress()) as client:
        client.cancel_at = 2
        answer = await client.execute(MIGRATE_WORKSPACE)
        assert not (answer or {}).get("applied")
        assert client.edits == []
        assert all(path.read_text() == OLD * 30 for path in tmp_path.glob("*.py"))
        client.cancel_at = None
        await client.execute(MIGRATE_WORKSPACE)
        assert all(path.read_text() == NEW * 30 for path in tmp_path.glob("*.py"))


def _with_progress() -> types.ClientCapabilities:
    can = capabilities()
    can.window = types.WindowClientCapabilities(work_done_progress=True)
    return can


def _plain(value: Any) -> dict[str, Any]:
    """A progress value as the client got it."""
    if isinstance(value, dict):
        return value
    return {name: getattr(value, name, None) for name in ("kind", "percentage", "cancellable")}


async def test_a_text_that_changes_while_the_workspace_is_migrated(tmp_path: Path) -> None:
    write(tmp_path, {f"train{number}.py": OLD * 30 for number in range(40)})
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train0.py")
        await seen(client, uri)
        work = asyncio.ensure_future(client.execute(MIGRATE_WORKSPACE))
        await asyncio.sleep(0.05)
        client.set(uri, OLD)
        answer = await work
        whole = {path.read_text() for path in tmp_path.glob("train?*.py")} <= {OLD * 30, NEW * 30}
        assert whole
        assert client.texts[uri] == (NEW if answer["applied"] else OLD)
