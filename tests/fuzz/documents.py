"""Files of any encoding: their bytes come back, and Python reads the same program."""

from __future__ import annotations

import ast
import codecs
import warnings
from collections.abc import Iterator

from codemods.edits import Edit, apply_edits
from codemods.sources.document import NEWEST_PYTHON, Document, SourceError
from tests.fuzz.choices import RAW, Choices, golden, one_line, raw

WORDS = ("# coding: latin-1\n", "# -*- coding: utf-8 -*-\n", "#!/usr/bin/python\n", "\ufeff")

_ENCODINGS = ("utf-8", "latin-1", "cp1252", "koi8-r", "gbk", "shift_jis", "utf-7", "utf-16",
              "euc_jp", "iso2022_jp", "big5", "cp037", "mac-roman", "ascii", "hz",
              "punycode")  # fmt: skip
_PARTS = ("x = 1", "\n", "\r\n", "\r", "\f", "# é", "'日本'", '"""', "if x:", "    y", "\t",
          "def f():", "\\", ";", "(", ")", "ä = 'ÿ'", "€", "😀", " ", "return", "\u2028",
          "'\x85'")  # fmt: skip

_ODD = (b"", b"", b"+AGE-", b"\x1b(B", b"~{~}", b"\x80")
"""Bytes that some encodings would spell in another way, or not at all."""


def seeds() -> Iterator[bytes]:
    """Files of the corpus, and some that are made up."""
    for name, data in golden(".py"):
        if "latin" in name or "crlf" in name or len(data) < 300:
            yield RAW + data
    yield from (bytes([n, n + 1]) + bytes(range(n, n + 60)) for n in range(16))


def _made(choices: Choices) -> bytes:
    encoding = choices.pick(_ENCODINGS)
    first, newline = choices.pick(["", "#!", "x = 1", "\n"]), choices.pick(["\n", "\r", "\r\n"])
    head = f"{first}{newline}# -*- coding: {encoding} -*-{newline}" if choices.number(3) else ""
    body = (head + choices.words(30, _PARTS)).encode(encoding, "replace")
    return choices.pick([b"", codecs.BOM_UTF8]) + body + choices.pick(_ODD)


def run(data: bytes) -> None:
    """Read a file, write it, change it; and read it as Python does."""
    choices = Choices(data)
    given = raw(data)
    given = _made(choices) if given is None else given
    try:
        document = Document.from_bytes("m.py", given)
    except SourceError as error:
        one_line(error)
        return
    assert document.to_bytes() == given
    assert document.line_starts[0] == 0
    _same_program(given, document)
    at = choices.number(len(document.text))
    edit = Edit("m.py", at, at + min(2, len(document.text) - at), choices.text(3))
    _edited(document, edit)


def _edited(document: Document, edit: Edit) -> None:
    """Only the bytes of an edit are others."""
    made = document.edited(document.fitted([edit]))
    assert made.text == apply_edits(document.text, [edit])
    try:
        written = made.to_bytes()
    except SourceError:
        return
    mark = codecs.BOM_UTF8 if document.bom else b""
    assert written == mark + made.text.encode(document.encoding)


def _same_program(data: bytes, document: Document) -> None:
    """If Python takes the bytes, the document is the same program."""
    if "\0" in document.text:
        return  # of an encoding that spells it in other bytes: Python reads as far as there
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            expected = ast.parse(data, feature_version=NEWEST_PYTHON)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return
    assert ast.dump(document.tree) == ast.dump(expected)
    for node in ast.walk(document.tree):
        if isinstance(node, ast.Name):
            assert document.source(node).isidentifier()
        if isinstance(node, (ast.stmt, ast.expr)):
            assert 0 <= document.start(node) <= document.end(node) <= len(document.text)
