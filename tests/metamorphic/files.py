"""Transformations of files: other newlines, encodings and ends; the text is the same."""

from __future__ import annotations

import codecs
import re
from functools import partial

from tests.metamorphic.programs import NotApplicableError, Program, Transformation, Variant

_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=]", re.MULTILINE)


def _only_lf(program: Program) -> bytes:
    if b"\r" in program.data:
        raise NotApplicableError("has other newlines already")
    return program.data


def newlines(program: Program, newline: bytes) -> Variant:
    """Another newline everywhere; what is migrated has it everywhere as well."""
    data = _only_lf(program)
    return Variant(
        data.replace(b"\n", newline),
        expected=lambda original, _: original.replace(b"\n", newline),
    )


def _universal(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def mixed_newlines(program: Program) -> Variant:
    """CRLF at every second line; new lines may have either."""
    lines = _only_lf(program).splitlines(keepends=True)
    data = b"".join(
        line.replace(b"\n", b"\r\n") if number % 2 else line for number, line in enumerate(lines)
    )
    return Variant(
        data,
        expected=lambda original, own: own if _universal(own) == original else original,
    )


def no_newline_at_end(program: Program) -> Variant:
    """The last line does not end."""
    data = program.data.rstrip()
    if data == program.data:
        raise NotApplicableError("has none")
    return Variant(
        data, expected=lambda original, own: own if own.rstrip() == original.rstrip() else original
    )


def with_mark(program: Program) -> Variant:
    """A byte order mark."""
    if program.encoding != "utf-8":
        raise NotApplicableError("not for this encoding")
    return Variant(
        codecs.BOM_UTF8 + program.data, expected=lambda original, _: codecs.BOM_UTF8 + original
    )


def encoded(program: Program, encoding: str, comment: str) -> Variant:
    """Another encoding, declared at the top, with a comment at the end that shows it."""
    data = _only_lf(program)
    if _COOKIE.search(data) or data.startswith((b"#!", codecs.BOM_UTF8)):
        raise NotApplicableError("has its own first lines")
    if not data.endswith(b"\n"):
        raise NotApplicableError("has no end to add a comment to")

    def recoded(old: bytes) -> bytes:
        text = f"# coding: {encoding}\n{old.decode(program.encoding)}# {comment}\n"
        return text.encode(encoding)

    try:
        return Variant(recoded(data), expected=lambda original, _: recoded(original))
    except UnicodeEncodeError as error:
        raise NotApplicableError(str(error)) from error


FILES: dict[str, Transformation] = {
    "crlf": partial(newlines, newline=b"\r\n"),
    "cr": partial(newlines, newline=b"\r"),
    "mixed-newlines": mixed_newlines,
    "no-newline-at-end": no_newline_at_end,
    "byte-order-mark": with_mark,
    "utf-8-declared": partial(encoded, encoding="utf-8", comment="größer 数 😀"),
    "latin-1": partial(encoded, encoding="latin-1", comment="größer"),
    "cp1252": partial(encoded, encoding="cp1252", comment="„größer“ €"),
    "shift_jis": partial(encoded, encoding="shift_jis", comment="表示 ソース"),
}
