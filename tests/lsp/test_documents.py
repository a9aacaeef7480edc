"""What an editor gets for its texts while they are opened, typed in, fixed and closed."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from codemods.project.config import Config
from codemods.project.session import open_texts
from tests.lsp.editor import Editor, capabilities, editor

OLD = "from keras.layers import Dense\n"
NEW = "from tensorflow.keras.layers import Dense\n"
UNSAFE = """\
from tensorflow import keras


def train(model, batches):
    model.fit_generator(batches, steps_per_epoch=3)
"""
MANUAL = "from keras.legacy import interfaces  # noqa\n"
HARD = "\N{GRINNING FACE}\N{FAMILY} e\N{COMBINING ACUTE ACCENT} \N{LATIN SMALL LETTER SHARP S}"
"""Characters that UTF-8, UTF-16 and UTF-32 count differently, and two that look like one."""
CONTENT_MODIFIED = -32801


def rules(found: Sequence[types.Diagnostic]) -> list[object]:
    """The rules of diagnostics."""
    return [item.code for item in found]


def migrated(text: str, *, unsafe: bool = False) -> str:
    """What the command line makes of a text."""
    data = text.encode()
    session = open_texts({"<stdin>": data}, Config())
    for result in session.migrate(unsafe):
        data = result.document.to_bytes()
    return data.decode()


async def seen(client: Editor, uri: str) -> Sequence[types.Diagnostic]:
    """The diagnostics after all changes: those of earlier texts may come in between."""
    await client.actions(uri)
    return await client.diagnostics(uri)


# -- diagnostics ------------------------------------------------------------------------


async def test_what_a_diagnostic_says() -> None:
    async with editor() as client:
        (safe,) = await client.diagnostics(client.open("untitled:a", OLD))
        (unsafe,) = await client.diagnostics(client.open("untitled:b", UNSAFE))
        (manual,) = await client.diagnostics(client.open("untitled:c", MANUAL))
    assert safe.source == "keras-codemods"
    assert safe.code == "keras-imports"
    assert safe.code_description is not None
    assert "keras-imports" in safe.code_description.href
    assert "tensorflow.keras.layers.Dense" in safe.message
    severities = [item.severity for item in (safe, unsafe, manual)]
    assert len(set(severities)) == 3, "severity tells the safety"
    struck = [types.DiagnosticTag.Deprecated in (item.tags or ()) for item in (unsafe, manual)]
    assert struck == [True, True], "names that are gone are struck through"


async def test_versions() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", OLD)
        await client.diagnostics(uri)
        assert client.published[uri].version == 1
        client.set(uri, NEW)
        assert await client.diagnostics(uri) == ()
        assert client.published[uri].version == 2


async def test_pull() -> None:
    can = capabilities()
    assert can.text_document is not None
    can.text_document.diagnostic = types.DiagnosticClientCapabilities()
    async with editor(can=can) as client:
        uri = client.open("untitled:a", OLD)
        first = await pull(client, uri)
        assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
        assert rules(first.items) == ["keras-imports"]
        again = await pull(client, uri, first.result_id)
        assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport)
        client.set(uri, NEW)
        after = await pull(client, uri, first.result_id)
        assert isinstance(after, types.RelatedFullDocumentDiagnosticReport)
        assert after.items == ()
        assert client.all_published == [], "pulled and pushed would be shown twice"


async def pull(
    client: Editor, uri: str, previous: str | None = None
) -> types.DocumentDiagnosticReport:
    """Ask for the diagnostics of a text."""
    params = types.DocumentDiagnosticParams(
        types.TextDocumentIdentifier(uri), previous_result_id=previous
    )
    return await client.client.text_document_diagnostic_async(params)


async def test_closed_texts_have_no_diagnostics() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", OLD)
        assert rules(await client.diagnostics(uri)) == ["keras-imports"]
        client.close(uri)
        await quiet(client)
        assert client.published[uri].diagnostics == ()
        client.open(uri, NEW)
        assert await client.diagnostics(uri) == ()


async def test_closed_at_once() -> None:
    async with editor() as client:
        for _ in range(20):
            client.close(client.open("untitled:a", OLD))
        await quiet(client)
        assert client.published["untitled:a"].diagnostics == ()


async def quiet(client: Editor, uri: str = "untitled:quiet") -> None:
    """Wait until the server has done what it was asked to, and half a second more."""
    await asyncio.sleep(0.5)
    await client.diagnostics(client.open(uri, "x = 1\n"))
    client.close(uri)


async def test_other_languages_are_left_alone() -> None:
    async with editor() as client:
        uri = client.open("file:///a.md", OLD, "markdown")
        await quiet(client)
        assert uri not in client.published
        assert await client.actions(uri) == []


# -- while somebody types -----------------------------------------------------------------


async def test_the_last_good_result_stays_while_the_text_cannot_be_parsed() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"x = 1\n{OLD}y = 2\n")
        assert rules(await client.diagnostics(uri)) == ["keras-imports"]
        client.replace(uri, "x = 1\n", "x = (\n\n")
        (found,) = await client.diagnostics(uri)
        assert client.text_at(uri, found.range) == OLD.strip()
        assert await client.actions(uri, found.range) == [], "nothing is edited half seen"
        client.set(uri, f"x = ()\n{NEW}")
        assert await client.diagnostics(uri) == ()


async def test_a_text_that_never_could_be_parsed() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"{OLD}x = (\n")
        await client.diagnostics(uri)
        assert "keras-imports" not in rules(client.published[uri].diagnostics)
        client.replace(uri, "x = (\n", "x = ()\n")
        assert rules(await client.diagnostics(uri)) == ["keras-imports"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_typing_letter_by_letter(encoding: str) -> None:
    typed = f"'{HARD}'; from keras.layers import Dense  # {HARD}\r\nDense(output_dim=3)\r\n"
    async with editor(encoding=encoding) as client:
        uri = client.open("untitled:a", f"# {HARD}\r\n|")
        for letter in typed:
            client.replace(uri, "|", letter + "|")
        client.replace(uri, "|", "")
        found = await seen(client, uri)
        assert [(item.code, client.text_at(uri, item.range)) for item in found] == [
            ("keras-imports", "from keras.layers import Dense"),
            ("keras1-layers", "Dense"),
        ]
        await client.fix_all(uri)
        assert client.texts[uri] == migrated(f"# {HARD}\r\n{typed}")


async def test_rapid_typing_is_gathered() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"{OLD}x = |\n")
        await client.diagnostics(uri)
        for _ in range(300):
            client.replace(uri, "|", "1 + |")
        client.replace(uri, "|", "1")
        assert rules(await seen(client, uri)) == ["keras-imports"]
        await quiet(client)
        versions = [p.version or 0 for p in client.all_published if p.uri == uri]
        assert versions == sorted(set(versions)), "no version is published twice or late"
        assert len(versions) < 100
        assert versions[-1] == client.versions[uri]


async def test_the_last_letter_is_seen() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", NEW)
        await client.diagnostics(uri)
        chance = random.Random(1)
        for count in range(60):
            text = OLD if count % 2 else NEW
            client.set(uri, text)
            await asyncio.sleep(chance.random() * 0.02)
            client.set(uri, text + "\n")
            assert rules(await seen(client, uri)) == ["keras-imports"] * (count % 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_any_edits(encoding: str) -> None:
    """The server's copy of a text is the client's, whatever is typed over what."""
    chance = random.Random(encoding)
    pieces = [*HARD, "\r\n", "\n", "\r", "\x0c", "\u2028", "\x85", "import keras\n", "(", "'", ""]
    async with editor(encoding=encoding) as client:
        uri = client.open("untitled:a", "x = 1\n")
        for _ in range(200):
            text = client.texts[uri]
            start, end = sorted(chance.choices(range(len(text) + 1), k=2))
            if "\r\n" in (text[start - 1 : start + 1], text[end - 1 : end + 1]):
                continue  # no position lies between the two
            place = types.Range(client.position(uri, start), client.position(uri, end))
            new = "".join(chance.choices(pieces, k=chance.randrange(8)))
            client.texts[uri] = text[:start] + new + text[end:]
            client._changed(uri, [types.TextDocumentContentChangePartial(place, new)])
        at_end = client.position(uri, len(client.texts[uri]))
        last = f"\n# {HARD}"
        client.texts[uri] += last
        client._changed(
            uri, [types.TextDocumentContentChangePartial(types.Range(at_end, at_end), last)]
        )
        everything = types.Range(types.Position(0, 0), client.position(uri, len(client.texts[uri])))
        client.texts[uri] = OLD
        client._changed(uri, [types.TextDocumentContentChangePartial(everything, OLD)])
        assert rules(await seen(client, uri)) == ["keras-imports"]
        await client.fix_all(uri)
        assert client.texts[uri] == NEW


async def test_several_changes_in_one_message() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", "a\nb\n")
        line = types.Range(types.Position(0, 0), types.Position(1, 0))
        client.texts[uri] = f"{OLD}b\n"
        client._changed(
            uri,
            [
                types.TextDocumentContentChangePartial(line, ""),
                types.TextDocumentContentChangePartial(
                    types.Range(types.Position(0, 0), types.Position(0, 0)), OLD
                ),
            ],
        )
        assert rules(await client.diagnostics(uri)) == ["keras-imports"]
        await client.fix_all(uri)
        assert client.texts[uri] == f"{NEW}b\n"


# -- names ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "uri",
    [
        "untitled:Untitled-1",
        "untitled:/home/somebody/new.py",
        "vscode-vfs://github/somebody/something/train.py",
        "git:/home/somebody/train.py?%7B%22ref%22%3A%22HEAD%22%7D",
        "file:///c%3A/Users/G%C3%BCnther/my%20models/train.py",
        "file:///C:/Users/somebody/train.py",
        "file://server/share/train.py",
        "file:///tmp/100%25/%F0%9F%98%80.py",
        "inmemory://model/1",
    ],
)
async def test_texts_of_any_name(uri: str) -> None:
    async with editor() as client:
        client.open(uri, OLD)
        assert rules(await client.diagnostics(uri)) == ["keras-imports"]
        await client.fix_all(uri)
        assert client.texts[uri] == NEW
        assert await client.diagnostics(uri) == ()


async def test_a_file_with_spaces_and_other_letters(tmp_path: Path) -> None:
    path = tmp_path / f"my models {HARD}" / "100% #1?.py"
    path.parent.mkdir()
    path.write_text(OLD, encoding="utf-8", newline="\n")
    async with editor(tmp_path) as client:
        uri = client.open_file(path)
        await client.diagnostics(uri)
        await client.fix_all(uri)
        assert client.texts[uri] == NEW
        assert list(client.texts) == [uri]


@pytest.mark.parametrize(
    "text",
    [
        OLD.replace("\n", "\r\n"),
        OLD.replace("\n", "\r"),
        OLD.rstrip("\n"),
        "\ufeff" + OLD,
        f"x = 1\n\x0c\n'''\u2028\x85'''\n{OLD}",
        f"'''\r\n{HARD}\n\r'''\n{OLD}",
        f"'{HARD}' ; {OLD}",
        f"if True:\n\t{OLD}",
    ],
    ids=["CRLF", "CR", "no end", "BOM", "form feed", "mixed", "same line", "tab"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_fix_all_of_odd_texts(text: str, encoding: str) -> None:
    async with editor(encoding=encoding) as client:
        uri = client.open("untitled:a", text)
        (found,) = await client.diagnostics(uri)
        assert client.text_at(uri, found.range) == OLD.strip()
        await client.fix_all(uri)
        assert client.texts[uri] == text.replace("from keras", "from tensorflow.keras")


# -- actions --------------------------------------------------------------------------


async def test_actions_of_a_kind() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", OLD)
        await client.diagnostics(uri)
        kinds = {
            only: {action.kind for action in await client.actions(uri, only=[only])}
            for only in (
                "quickfix",
                "source",
                "source.fixAll",
                "source.organizeImports",
                "refactor",
            )
        }
        fix_all = {"source.fixAll.keras-codemods"}
        assert kinds == {
            "quickfix": {"quickfix"},
            "source": fix_all,
            "source.fixAll": fix_all,
            "source.organizeImports": set(),
            "refactor": set(),
        }
        assert {a.kind for a in await client.actions(uri, only=["source.fixAll.ruff"])} == set()


async def test_no_actions_elsewhere() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"x = 1\n{OLD}")
        place = client.range_of(uri, "x = 1")
        assert await client.actions(uri, place, only=["quickfix"]) == []
        uri = client.open("untitled:b", NEW)
        assert await client.actions(uri) == []


async def test_fixes_that_are_not_safe_are_offered_but_not_preferred() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", UNSAFE)
        (found,) = await client.diagnostics(uri)
        actions = await client.actions(uri, found.range)
        fix = actions[0]
        assert "unsafe" in fix.title
        assert not any(action.is_preferred for action in actions)
        assert not any(a.kind == "source.fixAll.keras-codemods" for a in actions)
        client.apply(await client.resolve(fix))
        assert client.texts[uri] == migrated(UNSAFE, unsafe=True) != UNSAFE


async def test_a_finding_without_a_fix_can_be_suppressed() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"'{HARD}'; {MANUAL}")
        (found,) = await client.diagnostics(uri)
        (suppress,) = await client.actions(uri, found.range)
        assert "suppress" in suppress.title.lower()
        client.apply(await client.resolve(suppress))
        assert await client.diagnostics(uri) == ()
        assert "# noqa" in client.texts[uri]
        assert f"# keras-codemods: ignore[{found.code}]" in client.texts[uri]


async def test_all_of_one_rule() -> None:
    text = f"{OLD}{OLD.replace('Dense', 'Conv2D')}Dense(output_dim=3)\n"
    async with editor() as client:
        uri = client.open("untitled:a", text)
        found = await client.diagnostics(uri)
        actions = await client.actions(uri, found[0].range)
        (of_rule,) = (a for a in actions if "all" in a.title and "keras-imports" in a.title)
        client.apply(await client.resolve(of_rule))
        assert client.texts[uri] == text.replace("from keras", "from tensorflow.keras")


async def test_a_client_that_cannot_resolve_gets_edits_at_once() -> None:
    can = capabilities()
    assert can.text_document is not None
    can.text_document.code_action = None
    async with editor(can=can) as client:
        uri = client.open("untitled:a", OLD)
        await client.diagnostics(uri)
        actions = await client.actions(uri)
        assert len(actions) == 3
        assert all(action.edit is not None for action in actions)


async def test_a_client_that_knows_no_versions() -> None:
    can = capabilities()
    assert can.workspace is not None
    can.workspace.workspace_edit = None
    async with editor(can=can) as client:
        uri = client.open("untitled:a", OLD)
        await client.diagnostics(uri)
        (action,) = await client.actions(uri, only=["source.fixAll"])
        edit = await client.resolve(action)
        assert edit.document_changes is None
        client.apply(edit)
        assert client.texts[uri] == NEW


async def test_edits_name_the_version_they_are_for() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"x = 1\n{OLD}")
        client.replace(uri, "x = 1", "x = 2")
        (action,) = await client.actions(uri, only=["source.fixAll"])
        edit = await client.resolve(action)
        assert edit.changes is None
        assert edit.document_changes is not None
        (change,) = edit.document_changes
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.version == 2


async def test_actions_for_an_earlier_text_are_refused() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"x = 1\n{OLD}")
        place = client.range_of(uri, OLD.strip())
        actions = await client.actions(uri, place)
        client.replace(uri, "x = 1\n", "")
        for action in actions:
            with pytest.raises(JsonRpcException) as refused:
                await client.resolve(action)
            assert refused.value.code == CONTENT_MODIFIED
        await client.fix_all(uri)
        assert client.texts[uri] == NEW


async def test_actions_while_somebody_types() -> None:
    """An answer fits the text of the moment, or there is none."""
    async with editor() as client:
        uri = client.open("untitled:a", f"x = |\n{OLD}")
        for _ in range(30):
            client.replace(uri, "|", "1 + |")
            client.replace(uri, "|\n", "1 + 1\n")
            (action,) = await client.actions(uri, only=["source.fixAll"])
            edit = await client.resolve(action)
            client.apply(edit)
            assert client.texts[uri].endswith(f"1\n{NEW}")
            client.set(uri, client.texts[uri].replace("1\n", "|\n", 1).replace(NEW, OLD))


# -- hover ------------------------------------------------------------------------------


async def test_hover() -> None:
    async with editor() as client:
        uri = client.open("untitled:a", f"'{HARD}'; {OLD}x = 1\n")
        place = client.range_of(uri, OLD.strip())
        shown = await hover(client, uri, client.range_of(uri, "layers").start)
        assert shown is not None
        assert shown.range == place
        assert isinstance(shown.contents, types.MarkupContent)
        assert shown.contents.kind == types.MarkupKind.Markdown
        assert "keras-imports" in shown.contents.value
        assert "from tensorflow.keras.layers import Dense" in shown.contents.value
        assert await hover(client, uri, client.range_of(uri, "x = 1").start) is None


async def hover(client: Editor, uri: str, position: types.Position) -> types.Hover | None:
    """What the server explains at a position."""
    params = types.HoverParams(types.TextDocumentIdentifier(uri), position)
    return await client.client.text_document_hover_async(params)
