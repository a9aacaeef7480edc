"""What an editor gets for an open file."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import editor

OLD = """\
# \N{GRINNING FACE} e\N{COMBINING ACUTE ACCENT}
from keras.models import Sequential
from keras.layers import Dense

model = Sequential([Dense(3, input_dim=2)])
model.compile("sgd", "mse")
"\N{GRINNING FACE}"; model.fit_generator(batches(), 10, epochs=2)
model.fit_generator(batches(), steps_per_epoch=10, epochs=2)
"""
NEW = """\
# \N{GRINNING FACE} e\N{COMBINING ACUTE ACCENT}
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense

model = Sequential([Dense(3, input_dim=2)])
model.compile("sgd", "mse")
"\N{GRINNING FACE}"; model.fit(batches(), steps_per_epoch=10, epochs=2)
model.fit(batches(), steps_per_epoch=10, epochs=2)
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_diagnostics_and_fix_all(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "train.py").write_text(OLD, encoding="utf-8", newline="\n")
    async with editor(tmp_path, encoding=encoding) as client:
        uri = client.open_file(tmp_path / "train.py")
        found = await client.diagnostics(uri)
        assert [(d.code, client.text_at(uri, d.range)) for d in found] == [
            ("keras-imports", "from keras.models import Sequential"),
            ("keras-imports", "from keras.layers import Dense"),
            ("generator-methods", "fit_generator"),
            ("generator-methods", "fit_generator"),
        ]
        await client.fix_all(uri)
        assert client.texts[uri] == NEW
        assert await client.diagnostics(uri) == ()


async def test_quick_fix(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text(OLD, encoding="utf-8", newline="\n")
    async with editor(tmp_path) as client:
        uri = client.open_file(tmp_path / "train.py")
        place = client.range_of(uri, "fit_generator")
        found = await client.actions(uri, place, only=[types.CodeActionKind.QuickFix])
        assert [action.title.partition(":")[0] for action in found] == [
            "Keras Codemods (generator-methods)",
            "Keras Codemods",
            "Keras Codemods",
        ]
        assert [action.is_preferred for action in found] == [True, False, False]
        client.apply(await client.resolve(found[0]))
        assert client.texts[uri] == OLD.replace(
            "fit_generator(batches(), 10", "fit(batches(), steps_per_epoch=10", 1
        )
