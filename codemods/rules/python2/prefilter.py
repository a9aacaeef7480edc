"""Which files of a project may have something of Python 2, by their bytes."""

from __future__ import annotations

import re
from functools import cache

from codemods.tables.python2 import old

_FORMS = (
    (b"print", rb"^[ \t]*print(?:[ \t]+[^\s(=.,)]|[ \t]*$|[ \t]*>>)"),
    (b"print", rb"^[ \t]*print[ \t]*\([^()\n]*\)[ \t]*[%,]"),
    (b"exec", rb"^[ \t]*exec[ \t]+[^\s(=.,)]"),
    (b"except", rb"except[ \t]*(?:[\w.]+|\([^()]*\))[ \t]*,"),
    (b"raise", rb"raise[ \t]+[\w.\[\]]+[ \t]*,"),
    (b"`", rb"(?:\bprint|\breturn|[=+%])[ \t]*`[^`\n]+`[ \t]*(?:$|[,)+%\]])"),
    (b"<>", rb"<>"),
    (b"lambda", rb"lambda[^\n:]*\("),
    (b"def ", rb"def[ \t]+\w+[ \t]*\((?:[^()\n]*,)?[ \t]*\("),
    (b"0", rb"0(?<=[=(,\[: ]0)[0-7]+(?![\w.])"),
    (b"L", rb"L(?<=[0-9]L)(?!\w)"),
    (b"ur'", rb"(?<!\w)ur'"),
    (b'ur"', rb'(?<!\w)ur"'),
    (b"\n\t", rb"^ +[^\s#][^\n]*\n(?:[ \t]*\n)*\t|^\t[^\n]*\n(?:[ \t]*\n)* +[^\s#]"),
    (b"python2", rb"\A#![^\n]*python2"),
    *(
        (name + b"(", form)
        for name in (b"map", b"filter", b"zip")
        for form in (
            rb"%b\([^\n]*\)[ \t]*[\[+.]" % name,
            rb"=[ \t]*%b\(" % name,
            rb"(?:len|array|asarray)\(%b\(" % name,
        )
    ),
    *(
        (b".%b()" % name, form)
        for name in (b"keys", b"values", b"items")
        for form in (rb"\.%b\(\)[ \t]*[\[+.]" % name, rb"array\([\w.]+\.%b\(" % name)
    ),
    (b".next()", rb"\.next\(\)"),
    (b"sort", rb"sort(?:ed)?\([^\n]*(?:\blambda[ \t]+\w+[ \t]*,|\bcmp\b)"),
    (b"csv.", rb"csv\.(?:reader|writer|Dict(?:Reader|Writer))\("),
    (b"ickle.", rb"ickle\.(?:load|dump)s?\("),
    (b"code(", rb"code\([\"'](?:hex|base64|zlib|bz2|rot13|string.escape)|[\"']\.decode\("),
    *(
        (b"__%b__" % name, rb"__")
        for name in b"nonzero div idiv rdiv cmp unicode getslice setslice metaclass".split()
    ),
)
"""A word, and what stands there if it is of Python 2 (or of a string or a comment)."""


def may_be_python2(data: bytes) -> bool:
    """Whether a file may have something that Python 3 does not take, or reads differently."""
    return any(word in data and _pattern(form).search(data) for word, form in _forms())


@cache
def _pattern(form: bytes) -> re.Pattern[bytes]:
    return re.compile(form, re.MULTILINE)


@cache
def _forms() -> tuple[tuple[bytes, bytes], ...]:
    forms = list(_FORMS)
    for name in map(str.encode, old("builtin")):
        if name in (b"unicode", b"basestring", b"StandardError"):
            forms.append((name, rb"(?<![\w.])%b\b" % name))
        else:
            forms.append((name + b"(", rb"(?<![\w.])%b\(" % name))
    for name in map(str.encode, old("method")):
        forms.append((b".%b(" % name, rb"\."))
    for name in map(str.encode, old("module")):
        form = rb"^[ \t]*(?:import[ \t][^#\n]*\b%b\b|from[ \t]+%b[ \t])" % (name, name)
        words = (
            [name] if len(name) > 6 else [b"import %b" % name, b"from %b " % name, b", %b" % name]
        )
        forms += [(word, form) for word in words]
    for name in map(str.encode, old("name")):
        forms.append((name, re.escape(name)))
        home, _, last = name.partition(b".")
        forms.append((b"from %b " % home, rb"from %b import[^\n]*\b%b\b" % (home, last)))
    return tuple(forms)
