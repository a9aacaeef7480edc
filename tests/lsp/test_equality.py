"""Fix-all in an editor is what ``apply`` does, for every corpus case."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

import pytest
from lsprotocol import types

from codemods.project.config import Config
from codemods.sources.reader import Source, is_source
from tests import corpus
from tests.corpus import Case
from tests.lsp.editor import Editor, editor

RULES = sorted({case.source.parent.name for case in corpus.cases()})


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("rule", RULES)
async def test_fix_all_is_apply(rule: str, unsafe: bool, tmp_path: Path) -> None:
    async with editor() as client:
        for case in corpus.cases():
            if case.source.parent.name == rule and not case.config().docs:
                folder = tmp_path / case.stem.name
                assert await fixed(client, case, folder, unsafe) == expected(case, unsafe), case.id


def expected(case: Case, unsafe: bool) -> dict[str, str]:
    """The texts after ``apply``."""
    return texts(corpus.migrated(case, case.files(), unsafe=unsafe))


def texts(files: Mapping[str, bytes]) -> dict[str, str]:
    """The texts that an editor shows for some files; notebooks have tests of their own."""
    return {
        path: Source(path, data).document().text
        for path, data in files.items()
        if is_source(path) and not path.endswith(".ipynb")
    }


async def fixed(client: Editor, case: Case, folder: Path, unsafe: bool) -> dict[str, str]:
    """The texts of a case after fix-all in each of its files, opened one after the other."""
    for path, data in {**case.files(), "pyproject.toml": table(case.config(), unsafe)}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    await change_folders(client, added=[folder])
    result = {}
    opened = [
        (path, client.open((folder / path).as_uri(), text))
        for path, text in texts(case.files()).items()
    ]
    edits = {uri: await client.actions(uri, only=["source.fixAll"]) for _, uri in opened}
    made = {uri: [await client.resolve(a) for a in found] for uri, found in edits.items()}
    for path, uri in opened:
        for edit in made[uri]:
            client.apply(edit)
        result[path] = client.texts[uri]
        client.close(uri)
    await change_folders(client, removed=[folder])
    return result


async def change_folders(
    client: Editor, added: list[Path] | None = None, removed: list[Path] | None = None
) -> None:
    """Open and close folders of the workspace."""
    event = types.WorkspaceFoldersChangeEvent(
        [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in added or ()],
        [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in removed or ()],
    )
    client.client.workspace_did_change_workspace_folders(
        types.DidChangeWorkspaceFoldersParams(event)
    )
    await asyncio.sleep(0)


def table(config: Config, unsafe: bool) -> bytes:
    """The configuration of a case as a file."""
    lines = ["[tool.keras-codemods]", f"unsafe = {str(unsafe).lower()}"]
    lines += [f"{key} = {list(getattr(config, key))!r}" for key in ("select", "ignore")]
    lines.append(f'target = "{config.target}"')
    if config.dialect:
        lines.append(f'dialect = "{config.dialect}"')
    return "\n".join(lines).encode() + b"\n"
