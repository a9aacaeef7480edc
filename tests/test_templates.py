from __future__ import annotations

import ast

import pytest

from codemods.edits import apply_edits
from codemods.project import imports
from codemods.project.index import Project
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.sources.document import Document


def analysed(source: str) -> Analysis:
    project = Project({"case.py": source.encode()}, on_disk=False)
    return project.analyse(Document.from_bytes("case.py", source.encode()))


def _replaced(source: str, template: str) -> str | None:
    """``source`` with its first call of ``old`` replaced; ``a``, ``b`` … are its arguments."""
    analysis = analysed(source)
    site = next(
        s
        for s in analysis.module.calls
        if isinstance(s.node.func, ast.Name) and s.node.func.id == "old"
    )
    parts = dict(zip("abc", site.node.args))
    fix = templates.replacement(analysis, site.node, template, parts, site.point)
    if fix is None:
        return None
    edits = list(fix.edits) + imports.plan(analysis.document, fix.needs)
    return apply_edits(source, edits)


@pytest.mark.parametrize(
    ("source", "template", "expected"),
    [
        ("y = old(1, 2)\n", "new({a}, {b})", "y = new(1, 2)\n"),
        ("y = old(1, 2)\n", "new({b}, {a})", "y = new(2, 1)\n"),
        ("y = old(1)\n", "new({a}[[, axis={b}]])", "y = new(1)\n"),
        ("y = old(1, 2)\n", "new({a}[[, axis={b}]])", "y = new(1, axis=2)\n"),
        ("y = old(p + q)\n", "{a} * 2", "y = (p + q) * 2\n"),
        ("y = old(p + q)\n", "f({a})", "y = f(p + q)\n"),
        ("y = old(p + q)\n", "{a}.shape", "y = (p + q).shape\n"),
        ("y = old(p)\n", "{a}.shape", "y = p.shape\n"),
        ("y = old((p, q))\n", "{a}[0]", "y = (p, q)[0]\n"),
        ("y = old(x for x in z)\n", "f({a}, 1)", "y = f((x for x in z), 1)\n"),
        ("y = old(lambda: 1)\n", "{a}()", "y = (lambda: 1)()\n"),
        ("y = old((p + q))\n", "f({a}, {a})", "y = f(p + q, p + q)\n"),
        ("y = old()\n", "[]", "y = []\n"),
        (
            "y = old(p,  # why\n        q)\n",
            "new({a}, 1, {b})",
            "y = new(p, 1,  # why\n        q)\n",
        ),
        ("y = old(\n    p,\n    q,\n)\n", "new({a}, b={b})", "y = new(\n    p,\n    b=q,\n)\n"),
        ("y = old(\n    p  # why\n)\n", "new({a}, 1)", "y = new(\n    p, 1  # why\n)\n"),
        ("y = old(old_(1))\n", "new({a})", "y = new(old_(1))\n"),
    ],
)
def test_replacement(source: str, template: str, expected: str) -> None:
    assert _replaced(source, template) == expected


def test_a_module_is_imported_once_or_taken_from_what_is_there() -> None:
    assert _replaced("import numpy as n\ny = old(1)\n", "<numpy>.f({a})") == (
        "import numpy as n\ny = n.f(1)\n"
    )
    assert _replaced("import os\ny = old(1)\n", "<numpy>.f({a})") == (
        "import os\nimport numpy as np\ny = np.f(1)\n"
    )
    assert _replaced("import tensorflow as t\ny = old(1)\n", "<tensorflow.keras.ops>.f({a})") == (
        "import tensorflow as t\ny = t.keras.ops.f(1)\n"
    )
    assert _replaced(
        "from tensorflow import keras\ny = old(1)\n", "<tensorflow.keras.ops>.f()"
    ) == ("from tensorflow import keras\ny = keras.ops.f()\n")
    assert _replaced("from keras import ops\ny = old(1)\n", "<tensorflow.keras.ops>.f()") == (
        "from keras import ops\ny = ops.f()\n"
    )
    assert _replaced("y = old(1)\n", "<tensorflow.keras.ops>.f()") == (
        "from tensorflow.keras import ops\ny = ops.f()\n"
    )


def test_a_comment_is_never_lost() -> None:
    assert _replaced("y = old(p,  # why\n        q)\n", "new({b}, {a})") is None
    assert _replaced("y = old(  # why\n    p)\n", "1") is None


def test_names() -> None:
    assert templates.names("f({a}[[, {b}]], <numpy>.x)") == {"a"}
