"""How syntax of Python 2 looks, as bytes: what to ask before anything is parsed with fissix."""

from __future__ import annotations

import re
from functools import cache

FORMS = (
    (b"print", rb"(?:^|[:;])[ \t]*print(?:[ \t]*[\w\"'`{\[~-]|[ \t]*$|[ \t]*>>|[ \t]*[#;])"),
    (b"print", rb"(?:^|[:;])[ \t]*print[ \t]*\([^\n]*\)[ \t]*[%,]"),
    (b"exec", rb"(?:^|[:;])[ \t]*exec[ \t]*[\w\"'`]"),
    (b"except", rb"except[^\n:]*,"),
    (b"raise", rb"raise[ \t]*(?:[^\n]*,|[\"'(])"),
    (b"`", rb"`[^`\n]+`"),
    (b"<>", rb"<>"),
    (b"lambda", rb"lambda[^\n:]*\("),
    (b"def ", rb"def[ \t]+\w+[ \t]*\((?:[^()]*,)?\s*\("),
    (b"0", rb"0(?<![\w.]0)[0-7]+(?![\w.])"),
    (b"0", rb"0(?<![\w.]0)[0-7]+[lL]"),
    (b"L", rb"L(?<=[0-9A-Fa-f]L)(?!\w)"),
    (b"l", rb"l(?<=[0-9]l)(?!\w)"),
    (b"r", rb"(?<!\w)[uU][rR][\"']"),
    (b" in ", rb"\bfor\b[^\n]*\bin\b[^\n]*,"),
    (b"\t", rb"^ *\t"),
)
"""A word, and what stands there if it is of Python 2 (or of a string or a comment)."""


@cache
def _patterns() -> tuple[tuple[bytes, re.Pattern[bytes]], ...]:
    return tuple((word, re.compile(form, re.MULTILINE)) for word, form in FORMS)


def may_be_python2(data: bytes) -> bool:
    """Whether a text that Python 3 does not take may be Python 2."""
    return any(word in data and pattern.search(data) for word, pattern in _patterns())
