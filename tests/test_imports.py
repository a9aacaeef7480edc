"""The import planner."""

from __future__ import annotations

import pytest

from codemods.edits import ImportNeed, apply_edits
from codemods.project import imports
from codemods.project.index import Project
from codemods.sources.document import Document

DENSE = ImportNeed("tensorflow.keras.layers", "Dense", "Dense")


def _planned(source: str, *needs: ImportNeed) -> str:
    document = Document.from_bytes("case.py", source.encode())
    return apply_edits(source, imports.plan(document, needs, (), "keras3"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import os\n", "import os\nfrom tensorflow.keras.layers import Dense\n"),
        (
            "from tensorflow.keras.layers import Conv2D\n",
            "from tensorflow.keras.layers import Conv2D, Dense\n",
        ),
        (
            "from keras.layers.core import Dropout\n",
            "from keras.layers.core import Dense, Dropout\n",
        ),
        (
            "from tensorflow.keras.layers import (Conv2D,\n    Dropout)\n",
            "from tensorflow.keras.layers import (Conv2D,\n    Dense,\n    Dropout)\n",
        ),
        (
            "from keras.layers import (\n    Conv2D,\n    Dropout,  # why\n)\n",
            "from keras.layers import (\n    Conv2D,\n    Dense,\n    Dropout,  # why\n)\n",
        ),
        ("from keras.layers import *\n", None),
        ("from keras.models import Model\n", None),
        ("from .layers import Model\n", None),
        ("print(1)\nfrom keras.layers import Conv2D\n", "before"),
        ("if 1:\n    from keras.layers import Conv2D\n", "before"),
    ],
)
def test_an_import_is_extended(source: str, expected: str | None) -> None:
    statement = DENSE.statement() + "\n"
    if expected is None:
        expected = source + statement
    elif expected == "before":
        expected = statement + source
    assert _planned(source, DENSE) == expected


def test_an_import_with_another_name() -> None:
    need = ImportNeed("tensorflow.keras.layers", "Dense", "Dense_")
    source = "from tensorflow.keras.layers import Conv2D\n"
    assert _planned(source, need) == "from tensorflow.keras.layers import Conv2D, Dense as Dense_\n"


def test_a_long_line_is_not_made_longer() -> None:
    source = f"from keras.layers import {', '.join('LSTM GRU Conv1D Conv2D Conv3D'.split() * 3)}\n"
    assert _planned(source, DENSE) == source + DENSE.statement() + "\n"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("import keras as k\nk.x\n", "import keras as k\n", ""),
        ("import keras as k\nx\n", "import keras as k\n", "import keras as k\n"),
        ("import keras.b\nkeras.b\n", "import keras.b\n", ""),
        (
            "from keras import b, c\nb, c\n",
            "from keras import b, c\nc\n",
            "from keras import c\nc\n",
        ),
        ("import keras, b\nkeras, b\n", "import keras, b\nb\n", "import b\nb\n"),
        ("if 1:\n    import keras\nkeras\n", "if 1:\n    import keras\n", "if 1:\n    pass\n"),
        ("import keras  # noqa\nkeras\n", *("import keras  # noqa\n",) * 2),
        (
            "import keras  # keras-codemods: ignore\nkeras\n",
            *("import keras  # keras-codemods: ignore\n",) * 2,
        ),
        (
            'import keras\nkeras\n__all__ = ["keras"]\n',
            *('import keras\n__all__ = ["keras"]\n',) * 2,
        ),
        ("from keras import kept\nkept\n", *("from keras import kept\n",) * 2),
        (
            "import keras\ndef f():\n    import keras\n    keras\nkeras\n",
            "import keras\ndef f():\n    import keras\nkeras\n",
            "import keras\ndef f():\n    pass\nkeras\n",
        ),
        ("import mine\nmine\n", "import mine\n", "import mine\n"),
    ],
)
def test_imports_that_became_superfluous_go(before: str, after: str, expected: str) -> None:
    old, new = (Document.from_bytes("case.py", text.encode()) for text in (before, after))
    now = Project({}, on_disk=False).analyse(new)
    once = Project({}, on_disk=False).analyse(old)
    assert apply_edits(after, imports.unused(now, once, frozenset({"kept"}))) == expected
