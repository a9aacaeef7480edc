"""One source text: its bytes, its positions, and what cannot be read."""

from __future__ import annotations

import ast
import codecs
import re
import warnings
from collections.abc import Callable, Sequence

import pytest

from codemods.edits import Edit
from codemods.sources.cells import Cell, Gap, Masked, Place, join
from codemods.sources.document import NEWEST_PYTHON, Document, SourceError

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
    "latin-1 in the second line, CRLF": b"#!/bin/x\r\n# coding: latin-1\r\nx = '\xe9'\r\n",
    "latin-1 in the second line, CR": b"#!/bin/x\r# coding: latin-1\rx = '\xe9'\r",
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


UNREADABLE: dict[str, tuple[bytes, int, str]] = {
    "null bytes": (b"\n\nx = 1\n\0\n\0\n", 4, "binary file (null bytes)"),
    "null bytes, CR": (b"x = 1\r\r\0", 3, "binary file (null bytes)"),
    "UTF-16": ("x = 1\n".encode("utf-16"), 1, "binary file (null bytes)"),
    "an unknown encoding": (b"# coding: klingon\nx = 1\n", 1, "unknown encoding: klingon"),
    "an unknown encoding in the second line": (
        b"#!/usr/bin/python\n# coding: klingon\n# coding\n",
        2,
        "unknown encoding: klingon",
    ),
    "a codec that is no text encoding": (
        b"# coding: hex\n7820\n",
        0,
        "not hex text: 'hex' is not a text encoding",
    ),
    "a codec that refuses everything": (b"# coding: undefined\nx = 1\n", 0, "not undefined text: "),
    "a codec that makes no text": (
        b"# coding: raw_unicode_escape\nx = '\\ud800'\n",
        0,
        "not raw_unicode_escape text: ",
    ),
    "BOM and another cookie": (BOM + b"# coding: latin-1\nx = 1\n", 1, "encoding problem: utf-8"),
    "not UTF-8": (b"x = 1\ny = '\xe9'\n", 2, "not utf-8 text: "),
    "not UTF-8, behind empty lines": (b"\n\n\ny = '\xe9'\n", 4, "not utf-8 text: "),
    "not UTF-8 in the first line": (
        b"# Andr\xe9\nimport keras\n",
        1,
        "not utf-8 text, and no encoding is declared",
    ),
    "not UTF-8, CRLF": (b"x = 1\r\ny = 2\r\nz = '\xe9'\r\n", 3, "not utf-8 text: "),
    "not UTF-8, CR": (b"x = 1\ry = 2\rz = '\xe9'\r", 3, "not utf-8 text: "),
    "not the encoding of the cookie": (b"# coding: ascii\n\nx = '\xe9'\n", 3, "not ascii text: "),
    "the cookie of another line": (b"#\n#\n# coding: latin-1\n'\xe9'\n", 4, "not utf-8 text: "),
    "the cookie of another line, CR": (b"#\r#\r# coding: latin-1\r'\xe9'\r", 4, "not utf-8 text: "),
    "not UTF-8 in the first line, a cookie in the third": (
        b"# \xe9\n#\n# coding: latin-1\n",
        1,
        "not utf-8 text, and no encoding is declared",
    ),
    "an encoding that would not give the bytes back": (
        b"# coding: utf-7\nx = '+AGE-'\n",
        0,
        "the encoding utf-7 would not give the same bytes back",
    ),
}


@pytest.mark.parametrize(("data", "line", "message"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_an_error_with_its_line(
    data: bytes, line: int, message: str
) -> None:
    with pytest.raises(SourceError) as caught:
        Document.from_bytes("m.py", data)
    assert caught.value.line == line
    assert caught.value.message.startswith(message)
    assert str(caught.value) == caught.value.message
    assert "\n" not in caught.value.message
    assert message.endswith(": ") or "'" in message or caught.value.message == message


def test_what_a_document_knows_of_its_file() -> None:
    document = Document.from_bytes("a/m.py", BOM + b"x = 1\n")
    assert (document.path, document.encoding, document.bom) == ("a/m.py", "utf-8", True)
    document = Document.from_bytes("m.py", b"# coding: latin-1\n")
    assert (document.encoding, document.bom) == ("iso-8859-1", False)
    document = Document("m.py", "é")
    assert (document.encoding, document.bom, document.kind) == ("utf-8", False, "python")
    assert document.to_bytes() == "é".encode()
    assert (document.cells, document.mask, document.form, document.python) == ((), None, None, 0)
    assert SourceError("why").line == 0


def test_text_that_does_not_fit_the_encoding_is_never_written() -> None:
    document = Document.from_bytes("m.py", b"# coding: latin-1\nx = '\xe9'\n")
    with pytest.raises(SourceError, match=r"^cannot write as iso-8859-1: .*codec can't encode"):
        document.with_text(document.text + "# …\n").to_bytes()


PYTHON2 = " (Python 2 code?)"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("x = 1\ny = = 2\n", 2, "invalid syntax"),
        ("x = 1\r\ny = = 2\r\n", 2, "invalid syntax"),
        ("x = 1\nprint 'hello'\n", 2, "Missing parentheses in call to 'print'"),
        ("x = 0777\n", 1, "leading zeros in decimal integer literals"),
        ("try: pass\nexcept A, e: pass\n", 2, "multiple exception types must be parenthesized"),
        ("x = '\n", 1, "unterminated string literal"),
        ("if x:\ny = 1\n", 2, "expected an indented block"),
        ("x = 1\n\ty = 1\n", 2, "unexpected indent"),
    ],
    ids=[
        "LF", "CRLF", "print", "octal", "except", "string", "no block", "indentation"
    ],
)  # fmt: skip
def test_a_syntax_error_has_its_line(text: str, line: int, message: str) -> None:
    document = Document("m.py", text)
    with pytest.raises(SourceError) as caught:
        _ = document.tree
    assert caught.value.line == line
    assert caught.value.message.startswith(f"syntax error: {message}")
    is_old = message.startswith(("Missing", "leading", "multiple"))
    assert caught.value.message.endswith(PYTHON2) is is_old
    assert is_old or PYTHON2 not in caught.value.message
    assert not document.parses
    assert Document("m.py", "x = 1").parses


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-" * 50_000 + "1", "nested too deeply|syntax error: "),
        ("(" * 5_000 + ")" * 5_000, "syntax error: too many nested parentheses|nested too deeply"),
        (
            "x = '\0'",
            "syntax error: source code .*null bytes|cannot be parsed: source code .*null bytes",
        ),
    ],
    ids=["operators", "brackets", "null character"],
)
def test_what_the_parser_chokes_on_is_an_ordinary_error(text: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        _ = Document("m.py", text).tree
    assert re.match(message, caught.value.message)
    assert caught.value.line in (0, 1)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (RecursionError(), "nested too deeply"),
        (MemoryError(), "nested too deeply"),
        (ValueError("a reason"), "cannot be parsed: a reason"),
        (SyntaxError("a reason"), "syntax error: a reason"),
    ],
    ids=["recursion", "memory", "value", "syntax"],
)
def test_what_the_parser_raises(
    error: Exception, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(text: str, feature_version: tuple[int, int]) -> None:
        assert (text, feature_version) == ("x = 1\n", NEWEST_PYTHON)
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(ast, "parse", parse)
        with pytest.raises(SourceError) as caught:
            _ = Document("m.py", "x = 1\n").tree
    assert (caught.value.message, caught.value.line) == (message, 0)


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


# -- cells --------------------------------------------------------------------------


class Sheet:
    """A form that keeps cells behind each other."""

    def to_bytes(self, sources: Sequence[str]) -> bytes:
        return "|".join(sources).encode()

    def cell_lines(self) -> list[int]:
        return []

    def place(self, inner: Place, sources: Callable[[], Sequence[str]]) -> Place:
        return Place(inner.cell, inner.line + 10 * len(sources()), inner.column)


def masked(text: str) -> Masked:
    """Lines that start with ``!`` or ``%`` are commands; a text with ``?`` cannot be read."""
    if "?" in text:
        return Masked(" " * len(text), gaps=(Gap(0, len(text), 0, "unreadable", "read it"),))
    spans = tuple(match.span() for match in re.finditer("(?m)^[!%].*", text))
    code = re.sub("(?m)^[!%]", "#", text)
    return Masked(code, spans)


def notebook(*sources: str, form: Sheet | None = None) -> Document:
    text, cells = join((2 * index, source) for index, source in enumerate(sources))
    return Document(
        "n.ipynb",
        text,
        encoding="utf-16",
        bom=True,
        kind="notebook",
        cells=cells,
        mask=masked,
        form=form,
        python=3,
    )


def known(document: Document) -> dict[str, object]:
    """All that makes a document, without what it has worked out."""
    names = ("path", "text", "encoding", "bom", "kind", "cells", "mask", "form", "python")
    return {name: getattr(document, name) for name in names}


def test_copies_know_what_the_document_knows() -> None:
    document = notebook("a = 1", "b = 2", form=Sheet())
    assert known(document.plain()) == known(document) | {"form": None}
    assert known(document.of_python(2)) == known(document) | {"python": 2}
    assert document.python == 3
    empty = notebook(form=Sheet())
    assert known(empty.with_text("x")) == known(empty) | {"text": "x"}
    edited = document.edited([Edit("n.ipynb", 0, 1, "long")])
    assert known(edited) == known(document) | {
        "text": "long = 1\n\nb = 2\n",
        "cells": (Cell(0, 9, 0), Cell(10, 16, 2)),
    }


def test_a_file_with_cells_is_made_of_their_sources() -> None:
    document = notebook("a = 1", "b\n", form=Sheet())
    assert document.sources() == ["a = 1", "b\n"]
    assert document.to_bytes() == b"a = 1|b\n"


def test_the_code_of_cells() -> None:
    document = notebook("!ls a2\nx = 1", "what?", "%run -i lib/other.py\n", "%run 'my.py'\nrun()")
    assert document.code == (
        "#ls a2\nx = 1\n\n     \n\n#run -i lib/other.py\n\n\n#run 'my.py'\nrun()\n".replace(
            "     \n\n", "      \n", 1
        )
    )
    assert len(document.code) == len(document.text)
    assert document.hidden == {"ls", "a2", "what", "run", "i", "lib", "other", "py", "my"}
    assert document.runs == {"other.py", "my.py"}
    assert [gap.message for gap in document.masked.gaps] == ["unreadable"]
    assert Document("m.py", "!x").masked == Masked("!x")


def test_a_file_that_is_run_is_named_in_the_command() -> None:
    document = Document("n.py", "%run a.pyz", mask=lambda text: Masked("#" + text[1:], ((0, 9),)))
    assert document.runs == {"a.py"}


REFUSED: dict[str, tuple[str, str, bool, str | None]] = {
    "one cell": ("x = [1]", "y", False, None),
    "several cells": ("x = [1\n\ny] = 2", "z", False, "it would change several cells at once"),
    "several cells, for commands": (
        "x = [1\n\ny] = 2",
        "z",
        True,
        "it would change several cells at once",
    ),
    "a command": ("![ls]\nx", "dir", False, "it would change a command for IPython"),
    "a command, meant": ("![ls]\nx", "dir", True, None),
    "up to a command": ("[x\n]!ls", "y\n", False, None),
    "into a command": ("[x\n!]ls", "y\n", False, "it would change a command for IPython"),
    "behind a command": ("!ls[]\nx", " # a", False, None),
    "the last character of a command": (
        "!l[s]\nx",
        "",
        False,
        "it would change a command for IPython",
    ),
    "in the next line": ("!ls\n[x]", "y\nz", False, None),
    "in the cell before": ("[x]\n\n!ls", "y\nz", False, None),
}


@pytest.mark.parametrize(("marked", "new", "commands", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_edits_that_are_refused(marked: str, new: str, commands: bool, why: str | None) -> None:
    """``[`` and ``]`` mark what is replaced; two line breaks stand between cells."""
    start, end = marked.index("["), marked.index("]") - 1
    document = notebook(*marked.replace("[", "").replace("]", "").split("\n\n"))
    assert document.refuses(Edit("n.ipynb", start, end, new), commands) == why
    if not commands:
        assert document.refuses(Edit("n.ipynb", start, end, new)) == why


@pytest.mark.parametrize(
    ("new", "why"),
    [("1\n2", "it would break the line of a command for IPython"), ("12", None)],
    ids=["line break", "no line break"],
)
def test_code_behind_a_command_in_its_line(new: str, why: str | None) -> None:
    def timed(text: str) -> Masked:
        return Masked("0;   " + text[5:], ((0, 5),))

    document = Document("n.ipynb", "%time f(1)\n", mask=timed)
    for start in (5, 6, 8):
        assert document.refuses(Edit("n.ipynb", start, 9, new)) == why
    assert (
        Document("n.ipynb", "%time\nf(1)\n", mask=timed).refuses(Edit("n.ipynb", 8, 9, "1\n2"))
        is None
    )


def test_edits_are_fitted_into_their_cells() -> None:
    document = notebook("a = 1", "b = 2", "c = 3")
    last = document.text.index("c = 3") + 5
    edits = [Edit("n.ipynb", 4, 7, "9\n\n"), Edit("n.ipynb", last, last + 1, " \n\n")]
    fitted = document.fitted(edits)
    assert document.edited(fitted).sources() == ["a = 9", "b = 2", "c = 3 "]
    assert document.source_edits(fitted) == [
        (document.cells[0], [Edit("n.ipynb", 4, 5, "9")]),
        (document.cells[2], [Edit("n.ipynb", 5, 5, " ")]),
    ]
    with pytest.raises(ValueError, match="several cells"):
        document.fitted([Edit("n.ipynb", 0, 9, "")])


@pytest.mark.parametrize("form", [None, Sheet()], ids=["plain", "form"])
def test_places_in_cells(form: Sheet | None) -> None:
    document = notebook("a = 1\nbc", "d = 2", form=form)
    more = 20 if form else 0
    assert [document.place(offset) for offset in (0, 7, 10, 12)] == [
        Place(0, 1 + more, 1),
        Place(0, 2 + more, 2),
        Place(2, 1 + more, 1),
        Place(2, 1 + more, 3),
    ]
    second = document.cells[1]
    assert document.cell_at(12) is second
    assert document.span(7, 12) == (document.place(7), document.place(document.cells[0].end))
    assert document.span(10, 12) == (document.place(10), document.place(12))


def test_places_without_cells() -> None:
    document = Document("m.py", "a\nbc\n")
    assert document.span(0, 3) == (Place(None, 1, 1), Place(None, 2, 2))
    assert document.cell_at(1) is None


@pytest.mark.parametrize(
    ("text", "top"),
    [
        ("", 0),
        ("x = 1\n", 0),
        ("#!x\n# coding: utf-8\n\nx\n", 20),
        ("# only\n", 7),
        ("# only", 6),
        ('"doc"\n# behind\n', 0),
    ],
    ids=["empty", "none", "comments", "only comments", "no newline", "docstring first"],
)
def test_the_top_is_behind_the_first_comments(text: str, top: int) -> None:
    assert Document("m.py", text).top == top


def test_the_top_of_a_notebook_is_that_of_its_first_cell_with_a_statement() -> None:
    document = notebook("# title", "# more\nx = 1", "y")
    assert document.top == document.text.index("x = 1")
    document = notebook("# title", "x = 1", "y")
    assert document.top == document.text.index("x = 1")


def test_a_tree_that_is_let_go_is_made_again() -> None:
    document = Document("m.py", "x = 1\n")
    tree = document.tree
    assert document.tree is tree
    document.release()
    assert "tree" not in vars(document)
    document.release()
    assert ast.dump(document.tree) == ast.dump(tree)
    assert document.tree is not tree
