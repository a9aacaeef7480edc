"""Programs for Python 2: what they become is Python 3, by the edits that are told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from codemods.sources.cells import NEWLINE
from codemods.sources.document import Document, SourceError
from codemods.sources.python2 import applied, modernise
from codemods.sources.python2.documents import modern
from tests.fuzz.choices import RAW, Choices, golden, raw

WORDS = ("print ", "print >>f, ", "exec 'x'", "except E, e:", "raise E, 'm'", "0777", "10L",
         "ur''", "`x`", "<>", ".has_key(", "def f((a, b)):", "lambda (a, b): a",
         "from __future__ import ", "unicode(", "xrange(", ".iteritems()")  # fmt: skip

_PARTS = ("print 'a'", "print", "print >>f, x,", "exec 'x' in d", "try:", "except E, e:",
          "raise E, 'm'", "0777", "10L", "ur'x'", "`x`", "a <> b", "d.has_key(k)",
          "def f((a, b), c):", "lambda (a, b): a", "from __future__ import division",
          "unicode(x)", "for i in xrange(3):", "d.iteritems()", "a / 2", "\n", "\n", "\n",
          "\r\n", "\r", "    ", "\t", "\n    ", "\n\t", "# c", "'''", "\\\n", ";", "(", ")",
          "x = ", "if x:", "pass", "import urllib2", "\f", "class A:", "map(f, x)", "return",
          "\u00e9", " ")  # fmt: skip


def seeds() -> Iterator[bytes]:
    """The programs for Python 2 of the corpus, and some that are made up."""
    for name, data in golden(".in.py"):
        if not Document(name, data.decode("utf-8", "replace")).parses:
            yield RAW + data
    yield from (bytes((n * k + k) % 251 for n in range(80)) for k in range(1, 12))


def run(data: bytes) -> None:
    """Make a program Python 3, as a text, as a part of a program, and as a document."""
    given = raw(data)
    choices = Choices(data)
    text = choices.words(30, _PARTS) if given is None else given.decode("utf-8", "replace")
    for whole in (False, True):
        found = modernise(text, whole=whole)
        if found is not None:
            assert applied(text, found.edits) == found.text
            assert all(one[1] <= other[0] for one, other in pairwise(found.edits))
            assert Document("m.py", found.text).parses
            newlines = set(NEWLINE.findall(text))
            assert len(newlines) != 1 or newlines >= set(NEWLINE.findall(found.text))
    document = Document("m.py", text)
    made = modern(document)
    assert made is None or made.document.parses
    assert made is None or document.edited(made.edits).text == made.document.text
    try:
        assert document.tree is None or made is None
    except SourceError:
        return
