"""Examples in documentation: which blocks are found, and that all else stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from codemods.cli import app
from codemods.edits import Edit
from codemods.sources import requirements
from codemods.sources.document import Document
from codemods.sources.examples import document
from tests.conftest import Project

CALL = "model.fit(x, y, nb_epoch=3)"


def sources(text: str, path: str = "page.md") -> list[str]:
    """The programs on a page."""
    page = document(requirements.of_text(path, text))
    return page.sources() if page else []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```python\na = 1\n```\n", ["a = 1"]),
        ("~~~py\na = 1\n~~~", ["a = 1"]),
        ("```{python}\na = 1\n```\n", ["a = 1"]),
        ("```\na = 1\n```\n", ["a = 1"]),
        ("```python\na = 1\n", ["a = 1"]),
        ("    a = 1\n\n    b = 2\n", ["a = 1\n\nb = 2"]),
        ("- x\n\n  ```python\n  if a:\n      b\n  ```\n", ["if a:\n    b"]),
        ("> ```py\n> a = 1\n> ```\n", ["a = 1"]),
        ("```pycon\n>>> a = 1\n>>> if a:\n...     b\n1\n```\n", ["a = 1", "if a:\n    b"]),
        ("```bash\na=1\n```\n", []),
        ("```\n$ pip install keras\n```\n", []),
        ("`a = 1`\n", []),
        ("text\n    a = 1\n", []),
        ("", []),
    ],
)
def test_blocks_of_markdown(text: str, found: list[str]) -> None:
    assert sources(text) == found
    assert sources(text.replace("\n", "\r\n")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("So::\n\n    a = 1\n\n    b\n\nend\n", ["a = 1\n\nb"]),
        ("::\n\n a = 1", ["a = 1"]),
        (".. code-block:: python\n   :linenos:\n\n   a = 1\n", ["a = 1"]),
        (".. code:: bash\n\n   a=1\n", []),
        ("So::\n\n    $ ls\n", []),
        ("- x::\n\n    a\n\n  b\n", ["a"]),
        ("x\n\n>>> a\n1\n>>> b(\n...   c)\n\ntext\n", ["a", "b(\n  c)"]),
        ("So::\n\n", []),
        ("So::\nno\n", []),
    ],
)
def test_blocks_of_restructuredtext(text: str, found: list[str]) -> None:
    assert sources(text, "page.rst") == found
    assert sources(text.replace("\n", "\r\n"), "page.rst") == found


def test_sessions_in_docstrings() -> None:
    text = 'def f():\n    """It.\n\n    >>> f(1,\n    ...   2)\n    3\n    """\n\nx = """\n'
    text += '>>> g()\n"""\n'
    page = document(Document("a.py", text))
    assert page is not None
    assert page.sources() == ["f(1,\n  2)"]


PARTS = st.sampled_from(
    ["```python\n", "```\n", "    ", "  ", "\t", ">>> ", "... ", ">>>", "> ", "- ", "a = 1\n",
     "b(\n", "c)\n", "\n", "text::\n", ".. code-block:: python\n", "   :x:\n", '"""', "ä\n", " \n",
     "\r\n"]
)  # fmt: skip
TEXTS = st.lists(PARTS, max_size=25).map("".join)


@given(TEXTS, st.sampled_from(["page.md", "page.rst"]))
def test_a_page_is_written_back_as_it_was(text: str, path: str) -> None:
    page = document(requirements.of_text(path, text))
    if page is not None:
        assert page.to_bytes() == text.encode()
        for cell in page.cells:
            place = page.place(cell.start)
            line = text.replace("\r\n", "\n").split("\n")[place.line - 1]
            first = page.text[cell.start : cell.end].split("\n")[0]
            assert place.cell is None
            assert line[place.column - 1 :] == first


@given(TEXTS, st.sampled_from(["page.md", "page.rst"]))
def test_only_the_lines_of_a_change_change(text: str, path: str) -> None:
    page = document(requirements.of_text(path, text))
    if page is None or "a = 1" not in page.text:
        return
    changed = page.text.replace("a = 1", "a = 2")
    edits = [
        Edit(path, at, at + 5, "a = 2")
        for at in range(len(page.text))
        if page.text.startswith("a = 1", at)
    ]
    after = page.edited(page.fitted(edits))
    assert after.text == changed
    old, new = text.splitlines(), after.to_bytes().decode().splitlines()
    assert len(old) == len(new)
    assert all(a == b or a.replace("a = 1", "a = 2") == b for a, b in zip(old, new))


# -- the command line ---------------------------------------------------------------

PAGE = (
    f"# Net\n\n```python\nfrom keras.models import Sequential\nmodel = Sequential()\n{CALL}\n```\n"
)
PROGRAM = f'"""A net.\n\n>>> import keras\n>>> keras.models.Sequential().fit(x, nb_epoch=3)\n"""\nimport keras\nmodel = keras.models.Sequential()\n{CALL}\n'  # noqa: E501


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output


def test_pages_are_left_alone_unless_asked_for(project: Project) -> None:
    project.write({"README.md": PAGE})
    assert run("diff", ".") == (0, "nothing to fix\n")
    code, output = run("check", "--docs", ".")
    assert code == 1
    assert "README.md:6:1 arguments" in output


def test_a_page_that_is_named_is_no_program(project: Project) -> None:
    project.write({"guide.rst": f"::\n\n    import keras\n    model = keras.Model()\n    {CALL}\n"})
    code, output = run("diff", "--docs", "guide.rst")
    assert code == 1
    assert "+    from tensorflow import keras" in output
    assert "error" not in output


def test_program_and_docstring_are_one_diff_and_one_file(project: Project) -> None:
    project.write({"net.py": PROGRAM, "README.md": PAGE})
    code, output = run("diff", "--docs", ".")
    assert code == 1
    assert output.count("+++ b/net.py") == 1
    assert run("apply", "--docs", ".")[0] == 0
    text = Path("net.py").read_text()
    assert "nb_epoch" not in text
    assert text.count("from tensorflow import keras") == 2
    assert "nb_epoch" not in Path("README.md").read_text()
    code, output = run("diff", "--docs", ".")
    assert code == 0, output


def test_the_setting_of_the_configuration(project: Project) -> None:
    project.write({"README.md": PAGE, "pyproject.toml": "[tool.keras-codemods]\ndocs = true\n"})
    assert run("diff", ".")[0] == 1
    assert run("diff", "--no-docs", ".")[0] == 0


def test_a_page_that_cannot_be_read_stops_nothing(project: Project) -> None:
    project.write({"a.md": "```python\nimport keras\nkeras.models.Model(\n```\n", "b.md": PAGE})
    Path("c.md").write_bytes(b"\0\xff```python\nimport keras\n```")
    code, output = run("diff", "--docs", ".")
    assert code == 1
    assert "+++ b/b.md" in output
    assert "a.md:4:1" in output or "a.md:3:" in output
