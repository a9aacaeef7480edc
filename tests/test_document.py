"""One source text: its bytes, its positions, and what cannot be read."""

from __future__ import annotations

import ast
import codecs
import warnings

import pytest

from codemods.sources.document import Document, SourceError

BOM = codecs.BOM_UTF8

ROUND_TRIP: dict[str, bytes] = {
    "empty": b"",
    "ASCII": b"x = 1\n",
    "no final newline": b"x = 1",
    "UTF-8": "naïve = '日本'\n".encode(),
    "emoji": "x = '😀👩‍👩‍👧'\n".encode(),
    "combining characters": "e\u0301 = 'a\u030a'\n".encode(),
    "CRLF": b"x = 1\r\ny = 2\r\n",
    "lone CR": b"x = 1\ry = 2\r",
    "mixed newlines": b"x = 1\r\ny = 2\nz = 3\rw = 4",
    "form feed": b"x = 1\n\x0cy = 2\n",
    "tabs": b"if x:\n\ty = 1\t# why\n",
    "BOM": BOM + "x = 'é'\n".encode(),
    "BOM and cookie": BOM + b"# coding: utf-8\nx = 1\n",
    "BOM and CRLF": BOM + b"x = 1\r\n",
    "BOM alone": BOM,
    "a second BOM": BOM + BOM + b"x = 1\n",
    "latin-1": b"# -*- coding: latin-1 -*-\nx = '\xe9'  # \xfc\n",
    "latin-1 in the second line": b"#!/usr/bin/python\n# coding: latin-1\nx = '\xe9'\n",
    "cp1252": b"# coding: cp1252\nx = '\x80'\n",
    "koi8-r": b"# vim: set fileencoding=koi8-r :\nx = '\xc1'\n",
    "gbk": b"# coding: gbk\nx = '" + "中文".encode("gbk") + b"'\n",
    "only blank lines": b"\n\r\n\n",
    "line separators that are no newlines": "x = 'a\u2028b\x0bc\x85d'\n".encode(),
}


@pytest.mark.parametrize("data", ROUND_TRIP.values(), ids=ROUND_TRIP.keys())
def test_bytes_come_back_as_they_were(data: bytes) -> None:
    assert Document.from_bytes("m.py", data).to_bytes() == data


@pytest.mark.parametrize("data", ROUND_TRIP.values(), ids=ROUND_TRIP.keys())
def test_only_the_edited_bytes_change(data: bytes) -> None:
    """With another text, encoding and byte order mark stay."""
    document = Document.from_bytes("m.py", data)
    assert document.with_text(document.text + "z = 0\n").to_bytes() == data + b"z = 0\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (BOM + b"x = 1\r\n", "x = 1\r\n"),
        (b"# coding: latin-1\n'\xe9'\r", "# coding: latin-1\n'é'\r"),
        ("'😀'\n".encode(), "'😀'\n"),
    ],
    ids=["no BOM in the text", "decoded by the cookie, newlines kept", "code points"],
)
def test_the_text(data: bytes, text: str) -> None:
    assert Document.from_bytes("m.py", data).text == text


UNREADABLE: dict[str, tuple[bytes, int]] = {
    "null bytes": (b"x = 1\n\0\n", 0),
    "UTF-16": ("x = 1\n".encode("utf-16"), 0),
    "an unknown encoding": (b"# coding: klingon\nx = 1\n", 0),
    "a codec that is no text encoding": (b"# coding: hex\n7820\n", 0),
    "a codec that refuses everything": (b"# coding: undefined\nx = 1\n", 0),
    "BOM and another cookie": (BOM + b"# coding: latin-1\nx = 1\n", 0),
    "not UTF-8": (b"x = 1\ny = '\xe9'\n", 2),
    "not UTF-8 in the first line": (b"# Andr\xe9\nimport keras\n", 1),
    "not UTF-8, CRLF": (b"x = 1\r\ny = 2\r\nz = '\xe9'\r\n", 3),
    "not the encoding of the cookie": (b"# coding: ascii\n\nx = '\xe9'\n", 3),
    "an encoding that would not give the bytes back": (b"# coding: utf-7\nx = '+AGE-'\n", 0),
}


@pytest.mark.parametrize(("data", "line"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_an_error_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(SourceError) as caught:
        Document.from_bytes("m.py", data)
    assert caught.value.message
    assert "\n" not in caught.value.message
    if line:
        assert caught.value.line == line


def test_text_that_does_not_fit_the_encoding_is_never_written() -> None:
    document = Document.from_bytes("m.py", b"# coding: latin-1\nx = '\xe9'\n")
    with pytest.raises(SourceError):
        document.with_text(document.text + "# …\n").to_bytes()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x = 1\ny = = 2\n", 2),
        ("x = 1\r\ny = = 2\r\n", 2),
        ("print 'hello'\n", 1),
        ("def f(:\n    pass\n", 1),
        ("x = '\n", 1),
        ("if x:\ny = 1\n", 2),
        ("x = 1\n\ty = 1\n", 2),
    ],
    ids=["LF", "CRLF", "Python 2", "bracket", "string", "no block", "indentation"],
)
def test_a_syntax_error_has_its_line(text: str, line: int) -> None:
    with pytest.raises(SourceError) as caught:
        _ = Document("m.py", text).tree
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text", ["-" * 50_000 + "1", "(" * 5_000 + ")" * 5_000, "x = '\0'"],
    ids=["operators", "brackets", "null character"],
)  # fmt: skip
def test_what_the_parser_chokes_on_is_an_ordinary_error(text: str) -> None:
    with pytest.raises(SourceError):
        _ = Document("m.py", text).tree


def test_parsing_does_not_warn_about_the_users_strings() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert Document("m.py", "x = '\\d'\nif x is 'y': pass\n").tree.body


# -- positions ----------------------------------------------------------------------

TEXTS: dict[str, str] = {
    "ASCII": "alpha = beta(gamma, delta=epsilon)\n",
    "umlauts before": "alpha = 'äöü'; beta = gamma  # ß\ndelta = 'é' + epsilon\n",
    "non-ASCII names": "größe = maß + naïve; alpha = größe\n",
    "emoji before": "alpha = ['😀', beta, '👩‍👩‍👧', gamma]; delta = '🇩🇪', epsilon\n",
    "combining characters": "alpha = 'e\u0301'; beta = 'a\u030a\u0323', gamma\n",
    "scripts": "alpha = 'שלום', beta, 'नमस्ते', gamma, '日本', delta\n",
    "CRLF": "alpha = 1\r\nbeta = 'é', gamma\r\ndelta = epsilon\r\n",
    "lone CR": "alpha = 1\rbeta = 'é', gamma\rdelta = epsilon\r",
    "mixed newlines": "alpha = 1\rbeta = 2\r\ngamma = '日', delta\n\repsilon = zeta\n",
    "form feed on its own": "alpha = 1\n\x0c\nbeta = gamma\n",
    "form feed before a statement": "alpha = 1\n\x0cbeta = gamma\n",
    "form feed behind": "alpha = beta\x0c\ngamma = delta\n",
    "form feed in a string": "alpha = 'a\x0cb', beta\ngamma = delta\n",
    "line separators in strings": "alpha = '\u2028\u2029\x85\x0b\x1c', beta\ngamma = delta\n",
    "line separators in comments": "alpha = beta  # \u2028\u2029\x85\x0b\x1c\ngamma = delta\n",
    "tabs": "if alpha:\n\tbeta =\tgamma\n\tif delta:\n\t\tepsilon = 'é',\tzeta\n",
    "strings over lines": "alpha = '''é\r\nü\rö\n日''', beta; gamma = delta\n",
    "backslashes": "alpha = 'é' + \\\n    beta + \\\r\n    gamma\n",
    "no final newline": "alpha = 'é', beta",
    "blank lines": "\n\n\r\n\ralpha = 'é', beta\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("bom", [False, True], ids=["plain", "BOM"])
def test_every_name_is_found_where_the_parser_says(text: str, bom: bool) -> None:
    data = (BOM if bom else b"") + text.encode()
    document = Document.from_bytes("m.py", data)
    names = [node for node in ast.walk(document.tree) if isinstance(node, ast.Name)]
    assert len(names) >= 2
    for node in names:
        assert document.source(node) == node.id
        assert document.text[document.start(node) : document.end(node)] == node.id


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_expression_parses_from_its_source(text: str) -> None:
    document = Document("m.py", text)
    for node in ast.walk(document.tree):
        if isinstance(node, ast.expr):
            again = ast.parse(f"({document.source(node)}\n)", mode="eval").body
            assert ast.dump(again).replace("Store()", "Load()") == ast.dump(node).replace(
                "Store()", "Load()"
            )


LOCATIONS: dict[str, tuple[str, tuple[int, int]]] = {
    "start": ("^x\n", (1, 1)),
    "first line": ("ab^c\n", (1, 3)),
    "second line": ("abc\n^d\n", (2, 1)),
    "on the newline": ("abc^\nd", (1, 4)),
    "behind the last newline": ("abc\n^", (2, 1)),
    "end without newline": ("abc\nde^", (2, 3)),
    "CRLF": ("a\r\nb\r\n  ^c\r\n", (3, 3)),
    "on CR of CRLF": ("ab^\r\nc", (1, 3)),
    "on LF of CRLF": ("ab\r^\nc", (1, 4)),
    "lone CR": ("a\rb\rc^d\r", (3, 2)),
    "CR then CRLF": ("a\r\r\n^b", (3, 1)),
    "LF then CR": ("a\n\r^b", (3, 1)),
    "behind umlauts": ("äö^ü\n", (1, 3)),
    "behind an emoji": ("'😀'^x\n", (1, 4)),
    "behind a combining character": ("e\u0301^x\n", (1, 3)),
    "behind a tab": ("\t^x\n", (1, 2)),
    "form feed is no newline": ("a\x0cb\n^c\n", (2, 1)),
    "line separators are no newlines": ("a\u2028b\x85c\x0bd\n^e\n", (2, 1)),
    "empty text": ("^", (1, 1)),
}


@pytest.mark.parametrize(("marked", "expected"), LOCATIONS.values(), ids=LOCATIONS.keys())
def test_location_is_a_line_and_a_code_point_column(marked: str, expected: tuple[int, int]) -> None:
    offset = marked.index("^")
    assert Document("m.py", marked.replace("^", "")).location(offset) == expected


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_location_agrees_with_the_lines(text: str) -> None:
    """Every offset lies in its line, at its column, and lines touch each other."""
    document = Document("m.py", text)
    starts = document.line_starts
    for offset in range(len(text) + 1):
        line, column = document.location(offset)
        assert starts[line - 1] + column - 1 == offset
        assert document.line_start(offset) == starts[line - 1]
        assert document.line_end(offset) == (starts[line] if line < len(starts) else len(text))
        assert document.line_start(offset) <= offset <= document.line_end(offset)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb\n", ["a\n", "b\n"]),
        ("a\r\nb\r\n", ["a\r\n", "b\r\n"]),
        ("a\rb", ["a\r", "b"]),
        ("a\r\r\n\n\rb", ["a\r", "\r\n", "\n", "\r", "b"]),
        ("a\x0c\u2028b\nc", ["a\x0c\u2028b\n", "c"]),
    ],
    ids=["LF", "CRLF", "CR", "mixed", "only real newlines"],
)
def test_lines_end_behind_their_newline(text: str, lines: list[str]) -> None:
    document = Document("m.py", text)
    position = 0
    for line in lines:
        assert document.line_start(position) == position
        assert document.line_end(position) == position + len(line)
        position += len(line)


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("", "\n"),
        ("x", "\n"),
        ("x\ny\r\n", "\n"),
        ("x\r\ny\n", "\r\n"),
        ("x\ry\n", "\r"),
        ("x\x0c\u2028y\r\n", "\r\n"),
    ],
    ids=["empty", "none", "LF", "CRLF", "CR", "not a form feed"],
)
def test_the_newline_is_that_of_the_first_line(text: str, newline: str) -> None:
    assert Document("m.py", text).newline == newline


@pytest.mark.parametrize(
    ("text", "indentation"),
    [
        ("^x", ""),
        ("a\n    b^\n", "    "),
        ("a\n\t^b\n", "\t"),
        ("a\r\n \t b^c\r\n", " \t "),
        ("a\r  ^b\r", "  "),
        ("a\n  \n^b", ""),
    ],
    ids=["none", "spaces", "tab", "mixed, CRLF", "CR", "not of the line before"],
)
def test_indentation_is_that_of_the_line(text: str, indentation: str) -> None:
    offset = text.index("^")
    assert Document("m.py", text.replace("^", "")).indentation(offset) == indentation


def test_another_text_forgets_the_old_tree() -> None:
    document = Document("m.py", "x = 1\n")
    assert len(document.tree.body) == 1
    assert len(document.with_text("x = 1\ny = 2\n").tree.body) == 2
    assert document.with_text("z\n").path == "m.py"
