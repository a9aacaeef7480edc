"""Notebooks: what is Python in a cell, one text of many cells, and the file around them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codemods.edits import Edit, Fix, Safety, apply_edits
from codemods.project.config import Config
from codemods.project.index import Project
from codemods.project.run import Runner
from codemods.project.session import open_texts
from codemods.rules import Rule
from codemods.sources.cells import Masked, Place
from codemods.sources.document import Document, SourceError
from codemods.sources.ipython import mask
from codemods.sources.jsontext import Scanner, Text, Writer
from codemods.sources.notebook import join, read
from codemods.sources.reader import Source, format_of, is_source
from tests.conftest import Project as Folder


def file_of(*sources: Any, **given: Any) -> bytes:
    cells = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources
    ]
    indent = given.pop("indent", 1)
    book = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **given}
    return json.dumps(book, indent=indent).encode()


def sources_in(data: bytes) -> list[str]:
    return ["".join(cell["source"]) for cell in json.loads(data)["cells"]]


# -- what is Python -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("%matplotlib inline\nx = 1", "#matplotlib inline\nx = 1"),
        ("%%time\nx = 1", "#%time\nx = 1"),
        ("\n# timed\n%%time\nx = 1", "\n# timed\n#%time\nx = 1"),
        ("!ls", "#ls"),
        ("!", "#"),
        ("if x:\n    !ls\n    %cd", "if x:\n    0#s\n    0#d"),
        ("if x:\n    !", "if x:\n    0"),
        ("!a \\\n  b \\\n\nx", "#a \\\n# b \\\n\nx"),
        ("!a \\\r\n  b\r\nx", "#a \\\r\n# b\r\nx"),
        ("x = !ls", "x = _#s"),
        ("x, y = %who", "x, y = _#ho"),
        ("x.a[1] = !ls", "x.a[1] = _#s"),
        ("%time f(1)", "0;    f(1)"),
        ("%time", "#time"),
        ("%timeit -n 1 -r 1 f(1)", "0;                f(1)"),
        ("%prun -s time f(1)", "0;            f(1)"),
        ("  %time f(1)\nif x: pass", None),  # indented at the top
        ("y = %time f(1)", "y =       f(1)"),
        ("%time for x in y: pass", "#time for x in y: pass"),
        ("x?", "#?"),
        ("x.y??", "#.y??"),
        ("?x\n??y", "#x\n#?y"),
        ("x = '''\n%time\n'''\n!ls", "x = '''\n%time\n'''\n#ls"),
        ("print('a'\n  % b)\n!ls", "print('a'\n  % b)\n#ls"),
        ("x = 'a' \\\n% b\n!ls", "x = 'a' \\\n% b\n#ls"),
        ("x = [\n'!a',\n#)\n]\n!ls", "x = [\n'!a',\n#)\n]\n#ls"),
        ("x = 'a?'\n!b?", "x = 'a?'\n#b?"),
        ("pip install keras\nx = 1", "#ip install keras\nx = 1"),
        ("cd ..", "#d .."),
        ("%%bash\nls (", "      \n    "),
        ("%%R\nx <- 1", "   \n      "),
        ("print 1", None),
        ("a prose cell", None),
        ("\r\n" * 50 + "(", None),  # in less than a lifetime
    ],
)
def test_mask(source: str, code: str | None) -> None:
    masked = mask(source)
    assert len(masked.code) == len(source)
    if code is None:
        assert not masked.code.strip()
        assert len(masked.gaps) == 1
    else:
        assert masked.code == code
        assert masked.gaps == ()


@pytest.mark.parametrize(
    "source",
    [
        "x = 1",
        "",
        "\n",
        "'%time'",
        "x = a %b",
        "x = (a\n%b)",
        "# !ls",
        "x = '''\n!ls\n'''",
        "await f()",
    ],
)
def test_python_is_not_masked(source: str) -> None:
    assert mask(source) == Masked(source)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["x = 1", "%time f()", "!ls \\", "(", ")", "'''", '"""', "'", "x?", "  y", "% z", "# a"]
        )
    ).map("\n".join)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
def test_masks_are_code_of_the_same_length_and_lines(source: str) -> None:
    masked = mask(source)
    assert len(masked.code) == len(source)
    breaks = [(i, c) for i, c in enumerate(source) if c in "\r\n"]
    assert [(i, c) for i, c in enumerate(masked.code) if c in "\r\n"] == breaks
    compile(masked.code, "cell", "exec", flags=0x400 | 0x2000, dont_inherit=True)  # only parse


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("x = # hole\nf(x)\ny =", "x=_       \n    \ny=_"),
        ("a, b = # hole", "a, b=_       "),
        ("x=\nx==\nx =", "  \n   \nx=_"),
        (
            "  x = (\nx.y = (\nx[1] = (\nx += (",
            " " * 7 + "\n" + " " * 7 + "\n" + " " * 8 + "\n" + " " * 6,
        ),
        ("None = 1", " " * 8),
        ("x = '\0'", "x=_    "),
        ("x == (", " " * 6),
    ],
)
def test_names_of_a_cell_that_cannot_be_read(source: str, code: str) -> None:
    masked = mask(source)
    assert (masked.code, len(masked.gaps)) == (code, 1)


def test_where_a_cell_cannot_be_read() -> None:
    (gap,) = mask("\nx = 1\ny = # hole\n").gaps
    assert (gap.start, gap.place) == (1, 7)
    document = join("n.ipynb", [(0, "a = 1"), (3, "x = 1\ny = # hole")])
    assert [str(document.place(gap.place)) for gap in document.masked.gaps] == ["cell 4:2:1"]


@pytest.mark.parametrize(
    ("source", "reported"),
    [
        ("%%writefile a.py\nimport keras", True),
        ("%%writefile a.py\nimport os", False),
        ("%%python2\nimport tensorflow as tf", True),
        ("%%bash\npython -m keras", False),
    ],
)
def test_programs_that_run_elsewhere(source: str, reported: bool) -> None:
    assert bool(mask(source).gaps) is reported


# -- one text of many cells -----------------------------------------------------------


def test_places_count_within_the_cell() -> None:
    document = join("n.ipynb", [(1, "a\nb"), (4, ""), (5, "é = 1\nc")])
    assert document.sources() == ["a\nb", "", "é = 1\nc"]
    offset = document.text.index("c")
    assert document.place(offset) == Place(5, 2, 1)
    assert str(document.place(offset)) == "cell 6:2:1"
    assert document.location(offset) == (7, 1)
    assert document.span(offset, len(document.text))[1].cell == 5


def edited(document: Document, *edits: Edit) -> Document:
    return document.edited(document.fitted(edits))


def edit(document: Document, old: str, new: str, count: int = 1) -> Edit:
    at = -1
    for _ in range(count):
        at = document.text.index(old, at + 1)
    return Edit(document.path, at, at + len(old), new)


def test_an_edit_stays_in_its_cell() -> None:
    document = join("n.ipynb", [(0, "a\nb"), (1, "c"), (2, "d")])
    end = document.cells[0].end
    result = edited(document, Edit("n.ipynb", end, end, "x\n"))
    assert result.sources() == ["a\nb\nx", "c", "d"]
    start = document.cells[1].start
    result = edited(document, Edit("n.ipynb", start, start, "x\n"))
    assert result.sources() == ["a\nb", "x\nc", "d"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("b\n", "", ["a", "c\n", "d"]),
        ("\nb", "", ["a", "c\n", "d"]),
        ("a\nb\n", "", ["", "c\n", "d"]),
        ("b\n\n", "", ["a", "c\n", "d"]),  # with the line between the cells
        ("\nc", "\nx", ["a\nb", "x\n", "d"]),
        ("b\n", "x", ["a\nx", "c\n", "d"]),
        ("c\n", "", ["a\nb", "", "d"]),
        ("c\n\n", "x\n", ["a\nb", "x", "d"]),
        ("d\n", "x\ny\n\n", ["a\nb", "c\n", "x\ny"]),
    ],
)
def test_ends_of_cells(old: str, new: str, expected: list[str]) -> None:
    document = join("n.ipynb", [(0, "a\nb"), (1, "c\n"), (2, "d")])
    result = edited(document, edit(document, old, new))
    assert result.sources() == expected
    assert result.text == join("n.ipynb", enumerate(expected)).text
    assert result.cells == join("n.ipynb", enumerate(expected)).cells


def test_an_edit_of_several_cells_is_refused() -> None:
    document = join("n.ipynb", [(0, "a\nb"), (1, "c")])
    crossing = edit(document, "b\n\nc", "x")
    assert document.refuses(crossing)
    with pytest.raises(ValueError, match="several cells"):
        document.fitted([crossing])


def test_commands_are_left_alone() -> None:
    document = join("n.ipynb", [(0, "%time f(1)\n!ls\ng()")])
    assert document.refuses(edit(document, "%time f", "h"))
    assert document.refuses(edit(document, "ls", "x"))
    assert document.refuses(edit(document, "1", "\n1"))
    assert document.refuses(edit(document, "1", "2")) is None
    assert document.refuses(edit(document, "g()", "\ng()")) is None
    assert document.refuses(Edit("n.ipynb", 0, 0, "import x\n")) is None
    end = document.text.index("\n")
    assert document.refuses(Edit("n.ipynb", end, end, "\ng()")) is None


def test_words_of_commands_count_as_used() -> None:
    document = join("n.ipynb", [(0, "import keras\n!echo {keras.x}\n"), (1, "y = # z")])
    assert {"keras", "echo", "y", "z"} <= document.hidden
    assert join("n.ipynb", [(0, "%run -i a/b.py\n%run 'c.py'")]).runs == {"b.py", "c.py"}


LINES = st.sampled_from(["", "a", "bb", "a\n", "a\nb", "a\n\n", "\n", "a\r\nb"])


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4), st.data())
def test_any_edits(sources: list[str], data: st.DataObject) -> None:
    """After edits the cells are the same cells, and edits of the sources alone agree."""
    document = join("n.ipynb", enumerate(sources))
    length = len(document.text)
    places = [at for at in range(length + 1) if document.text[at - 1 : at + 1] != "\r\n"]
    points = sorted(data.draw(st.lists(st.sampled_from(places), max_size=6)))
    texts = st.sampled_from(["", "x", "x\n", "\nx", "x\n\n"])
    pairs = zip(points[::2], points[1::2], strict=False)
    edits = [Edit("n.ipynb", a, b, data.draw(texts)) for a, b in pairs]
    edits = [edit for edit in edits if document.refuses(edit) is None]
    fitted = document.fitted(edits)
    result = document.edited(fitted)
    assert [cell.index for cell in result.cells] == list(range(len(sources)))
    again = join("n.ipynb", enumerate(result.sources()))
    assert again.text.replace("\r\n", "\n") == result.text.replace("\r\n", "\n")
    expected = list(sources)
    for cell, mine in document.source_edits(fitted):
        expected[cell.index] = apply_edits(sources[cell.index], mine)
    assert result.sources() == expected


# -- the file -------------------------------------------------------------------------

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(VALUES, st.sampled_from([None, 0, 1, 4]), st.booleans())
def test_scanner_reads_what_json_reads(value: Any, indent: int | None, ascii_: bool) -> None:
    raw = " \n" + json.dumps(value, indent=indent, ensure_ascii=ascii_) + "\r\n"
    scanner = Scanner(raw)
    found = walk(scanner)
    scanner.end()
    assert found == json.loads(raw, parse_int=float)


def walk(scanner: Scanner) -> Any:
    if scanner.raw[scanner.at] == "{":
        return {key: walk(scanner) for key in scanner.members()}
    if scanner.raw[scanner.at] == "[":
        return [walk(scanner) for _ in scanner.elements()]
    return scanner.value()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.text(st.sampled_from('ab"\\/\té😀<\n\x0c\u2028')), max_size=4),
    st.text(st.sampled_from('ab"\\/\té😀<\n\x0c\u2028')),
    st.sampled_from([None, 0, 1, 4]),
    st.booleans(),
    st.booleans(),
)
def test_texts_are_written_as_they_were(
    old: list[str], new: str, indent: int | None, ascii_: bool, as_list: bool
) -> None:
    value = old if as_list else "".join(old)
    raw = json.dumps([value], indent=indent, ensure_ascii=ascii_)
    scanner = Scanner(raw)
    (text,) = [Text.read(scanner) for _ in scanner.elements()]
    assert text.text == "".join(old)
    written = raw[: text.start] + Writer(raw, [text]).write(text, new) + raw[text.end :]
    (result,) = json.loads(written)
    assert isinstance(result, list) is as_list
    assert "".join(result) == new
    if as_list:
        kept = [line for line in result if line in old]
        assert all(json.dumps(line, ensure_ascii=ascii_) in written for line in kept)
    if ascii_:
        assert any(c > "\x7f" for c in "".join(old)) <= written.isascii()


@pytest.mark.parametrize("indent", [None, 0, 1, "\t"])
@pytest.mark.parametrize("form", ["list", "string"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_only_the_source_changes(indent: Any, form: str, newline: str, bom: bytes) -> None:
    old = "import keras\nx = 'é'\n\ny = 1"
    source = old.splitlines(True) if form == "list" else old
    raw = file_of(source, "z", indent=indent).decode().replace("\n", newline) + newline
    data = bom + raw.encode()
    document = read("n.ipynb", data)
    assert document.to_bytes() == data
    result = edited(document, edit(document, "keras", "tensorflow.keras as keras"))
    assert result.to_bytes() == data.replace(b"import keras", b"import tensorflow.keras as keras")


def test_new_lines_look_like_the_others() -> None:
    data = file_of(["a = 1\n", "b = 2"], [])
    document = read("n.ipynb", data)
    result = edited(document, edit(document, "b", "b = 1\nc"), edit(document, "a", "d\na"))
    lines = [b'"d\\n"', b'"a = 1\\n"', b'"b = 1\\n"', b'"c = 2"']
    assert b"[\n    " + b",\n    ".join(lines) + b"\n   ]" in result.to_bytes()


def test_a_list_that_is_not_split_at_lines() -> None:
    document = read("n.ipynb", file_of(["a = 1\nb", " = 2\n", "c\nd"]))
    result = edited(document, edit(document, "d", "e"))
    assert json.loads(result.to_bytes())["cells"][0]["source"] == ["a = 1\nb", " = 2\n", "c\n", "e"]


def test_escapes_are_spelled_as_in_the_file() -> None:
    raw = r'{"cells": [{"cell_type": "code", "source": ["a \u003d \u00E9\/1\n", "b"]}]}'
    document = read("n.ipynb", raw.encode())
    assert document.sources() == ["a = é/1\nb"]
    result = edited(document, edit(document, "a", "c = 'é'; a"))
    assert rb"c \u003d '\u00E9'; a \u003d \u00E9\/1\n" in result.to_bytes()


def test_the_last_of_equal_keys_counts() -> None:
    cells = b'"cells": [{"cell_type": "code", "source": "%s", "source": "%s"}]'
    raw = b"{" + cells % (b"a", b"b") + b", " + cells % (b"c", b"d") + b"}"
    document = read("n.ipynb", raw)
    assert document.sources() == ["d"]
    assert edited(document, edit(document, "d", "e")).to_bytes() == raw.replace(b'"d"', b'"e"')


def test_half_a_surrogate_pair_is_never_written() -> None:
    data = file_of("x = '\ud83d'", "y = 1")
    document = read("n.ipynb", data)
    assert len(document.masked.gaps) == 1
    result = edited(document, edit(document, "y", "z"))
    assert result.to_bytes() == data.replace(b'"y = 1"', b'"z = 1"')


def test_nbformat_3() -> None:
    cells = [
        {"cell_type": "markdown", "source": "x"},
        {"cell_type": "code", "language": "python", "input": ["a\n", "b"]},
        {"cell_type": "code", "language": "ruby", "input": "c"},
    ]
    book = {"nbformat": 3, "worksheets": [{"cells": cells}, {"cells": cells[1:]}]}
    document = read("n.ipynb", json.dumps(book).encode())
    assert [
        (cell.index, s) for cell, s in zip(document.cells, document.sources(), strict=True)
    ] == [
        (1, "a\nb"),
        (3, "a\nb"),
    ]


@pytest.mark.parametrize(
    ("metadata", "count", "major"),
    [
        ({}, 1, 0),
        ({"kernelspec": {"language": "python", "name": "python3"}}, 1, 3),
        ({"kernelspec": {"name": "python2"}}, 1, 2),
        (
            {"kernelspec": {"name": "tf"}, "language_info": {"name": "python", "version": "2.7.6"}},
            1,
            2,
        ),
        ({"kernelspec": {"language": "R", "name": "ir"}}, 0, 0),
        ({"language_info": {"name": "julia"}}, 0, 0),
        ({"kernelspec": None, "language_info": ["x"]}, 1, 0),
        ("nonsense", 1, 0),
    ],
)
def test_kernels(metadata: Any, count: int, major: int) -> None:
    document = read("n.ipynb", file_of("x", metadata=metadata))
    assert (len(document.cells), document.python) == (count, major)


# -- bad input ------------------------------------------------------------------------

BAD = {
    "not JSON": b"keras",
    "cut off": file_of("import keras")[:-20],
    "merge conflict": b"<<<<<<< HEAD\n" + file_of("import keras"),
    "a list": b"[1, 2]",
    "no cells": b'{"nbformat": 4}',
    "cells are no list": b'{"cells": {"a": 1}}',
    "a cell is no object": b'{"cells": [1]}',
    "source is a list of numbers": b'{"cells": [{"cell_type": "code", "source": [1]}]}',
    "two values": file_of("x") * 2,
    "null bytes": file_of("x").replace(b'"x"', b'"\0"'),
    "not UTF-8": file_of("x").replace(b'"x"', b'"\xff"'),
    "UTF-16": file_of("x").decode().encode("utf-16"),
    "nested deeply": b'{"metadata": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_bad_files(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^not a notebook: ") as error:
        read("n.ipynb", data)
    assert "\n" not in error.value.message
    good = file_of("import keras")
    session = open_texts(
        {"bad.ipynb": data, "good.ipynb": good, "m.py": b"import keras\n"}, Config()
    )
    assert [problem.path for problem in session.problems] == ["bad.ipynb"]
    assert sum(result.changed for result in session.migrate(False)) == 2


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_damaged_files(data: st.DataObject) -> None:
    """What can be read is JSON and is written as it was; all else is an error of one kind."""
    damaged = bytearray(file_of(["import keras\n", "x"], "%time y", metadata={"kernelspec": None}))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(damaged)))
        end = data.draw(st.integers(start, min(start + 30, len(damaged))) | st.just(len(damaged)))
        new = [
            b"",
            b",",
            b"]",
            b"{}",
            b"null",
            b'"source": 3,',
            b'"cells": [],',
            b"\\ud800",
            b"\xff",
        ]
        damaged[start:end] = data.draw(st.sampled_from(new))
    try:
        document = read("n.ipynb", bytes(damaged))
    except SourceError:
        return
    assert document.to_bytes() == damaged
    assert document.tree.body is not None
    assert not damaged.strip() or json.loads(damaged)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xef\xbb\xbf \n",
        b'{"cells": []}',
        b'{"cells": [{}]}',
        b'{"cells": [{"cell_type": "code"}]}',
        b'{"cells": [{"cell_type": "code", "source": null}]}',
        b'{"cells": [{"cell_type": "code", "source": []}]}',
        b'{"cells": [{"cell_type": "code", "source": "x", "outputs": [{"n": NaN, "i": 1%s}]}]}'
        % (b"0" * 5000),
    ],
)
def test_odd_files(data: bytes) -> None:
    document = read("n.ipynb", data)
    assert document.to_bytes() == data
    assert document.tree.body == [] or document.sources() == ["x"]


def test_large_outputs() -> None:
    data = file_of("import keras\nprint(keras)")
    image = b'"outputs": [{"data": {"image/png": "' + b"iVBORw0K" * 2_000_000 + b'"}}]'
    data = data.replace(b'"outputs": []', image)
    (result,) = open_texts({"n.ipynb": data}, Config()).migrate(False)
    expected = data.replace(b"import keras", b"from tensorflow import keras")
    assert result.document.to_bytes() == expected


# -- the reader -----------------------------------------------------------------------


def test_formats() -> None:
    book = file_of("x")
    assert is_source("a.py")
    assert is_source("a.ipynb")
    assert not is_source("a.txt")
    assert format_of("<stdin>", book).module == "notebook"
    assert format_of("<stdin>", b"\xef\xbb\xbf " + book).module == "notebook"
    assert format_of("<stdin>", b'{"cell_type": 1}\n').module == "notebook"
    assert format_of("<stdin>", b"x = {'cell_type': 1}\n").module == ""
    assert format_of("a.ipynb.py", book).module == ""
    assert format_of("folder/a.ipynb", b"").module == "notebook"


def test_words_and_program() -> None:
    source = Source("n.ipynb", file_of("%%bash\nkeras", "f(nb_epoch= # hole", "x = 1"))
    assert b"keras" in source.text
    assert b"keras" not in source.code
    assert b"nb_epoch" not in source.code
    assert Source("m.py", b"x").text == Source("m.py", b"x").code == b"x"
    assert Source("n.ipynb", b"broken").code == b""
    plain = source.plain()
    assert plain.document().text == source.document().text
    assert plain.document().form is None


def test_a_breaking_fix_does_not_hide_in_a_gap() -> None:
    """A fix after which a cell cannot be read any more is dropped, as in a plain file."""

    def check(analysis: Any) -> Any:
        at = analysis.document.text.index("x")
        fix = Fix((analysis.edit(at, at + 1, "("),))
        yield analysis.finding("breaks", at, at + 1, "m", Safety.SAFE, render=lambda: fix)

    document = join("n.ipynb", [(0, "x = 1"), (1, "y = 2")])
    project = Project({"n.ipynb": Source.of(document)}, on_disk=False)
    (result,) = Runner(project, [Rule("breaks", "", check, words=(b"=",))]).migrate(
        [document], False
    )
    assert not result.changed
    assert "does not parse" in result.problems[0].message


def test_a_fix_over_several_cells_is_for_people() -> None:
    def check(analysis: Any) -> Any:
        fix = Fix((analysis.edit(0, len(analysis.document.text), "z"),))
        if "x" in analysis.document.text:
            yield analysis.finding("joins", 0, 1, "m", Safety.SAFE, render=lambda: fix)

    document = join("n.ipynb", [(0, "x = 1"), (1, "y = 2")])
    project = Project({"n.ipynb": Source.of(document)}, on_disk=False)
    (result,) = Runner(project, [Rule("joins", "", check, words=(b"=",))]).migrate(
        [document], False
    )
    assert not result.changed
    (finding,) = result.findings
    assert finding.safety is Safety.MANUAL
    assert finding.advice is not None
    assert "several cells" in finding.advice


# -- the command line -----------------------------------------------------------------

OLD = file_of(["%matplotlib inline\n", "import keras"], "keras.backend.tf_keras", "x = # hole")
NEW = OLD.replace(b'"import keras"', b'"from tensorflow import keras"')


def test_check(project: Folder) -> None:
    project.write({"a.ipynb": OLD, ".ipynb_checkpoints/a-checkpoint.ipynb": OLD})
    outcome = project.run("check")
    assert outcome.code == 1
    places = [line.partition(" safe")[0].partition(" manual")[0] for line in outcome.lines]
    assert places == [
        "a.ipynb:cell 1:2:1 keras-imports",
        "a.ipynb:cell 2:1:1 unknown-name",
        "a.ipynb:cell 3:1:1 unreadable-cell",
    ]
    report = json.loads(project.run("check", "--format", "json").stdout)
    fields = ("path", "cell", "line", "column", "end_line", "end_column")
    assert [tuple(finding[field] for field in fields) for finding in report["findings"]] == [
        ("a.ipynb", 0, 2, 1, 2, 13),
        ("a.ipynb", 1, 1, 1, 1, 23),
        ("a.ipynb", 2, 1, 1, 1, 11),
    ]
    assert report["errors"] == []


def test_apply_and_again(project: Folder) -> None:
    project.write({"a.ipynb": OLD})
    assert project.run("apply").code == 0
    assert project.read("a.ipynb") == NEW
    assert project.run("apply").code == 0
    assert project.read("a.ipynb") == NEW


def test_diff_names_cells(project: Folder) -> None:
    project.write({"a.ipynb": OLD})
    outcome = project.run("diff")
    assert outcome.code == 1
    assert re.findall(r"^@@ .*", outcome.text, re.MULTILINE) == ["@@ -6,7 +6,7 @@ cell 1"]
    assert '-    "import keras"\n+    "from tensorflow import keras"\n' in outcome.text
    assert "a.ipynb:cell 3:1:1" in outcome.stderr


def test_standard_input(project: Folder) -> None:
    outcome = project.run("apply", "-", stdin=OLD)
    assert (outcome.code, outcome.stdout) == (0, NEW)
    broken = project.run("apply", "-", stdin=OLD[:-9])
    assert (broken.code, broken.stdout) == (2, OLD[:-9])


def test_a_bad_notebook_does_not_stop_the_run(project: Folder) -> None:
    project.write({"a.ipynb": b'{"cells": [\n  {"cell_type": "code",,\n', "b.ipynb": OLD})
    outcome = project.run("apply")
    assert outcome.code == 2
    assert outcome.error_at("a.ipynb") == 2
    assert project.read("a.ipynb").startswith(b'{"cells"')
    assert project.read("b.ipynb") == NEW


def test_several_processes(project: Folder) -> None:
    project.write({f"{name}.ipynb": OLD for name in "abcde"} | {"m.py": b"import keras\n"})
    assert project.run("apply", "--jobs", "2").code == 0
    assert {project.read(f"{name}.ipynb") for name in "abcde"} == {NEW}
