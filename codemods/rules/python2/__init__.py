"""Python 2 programs become Python 3, and what Python 3 reads otherwise is named.

TensorFlow 2.16 and later run with Python 3 only. A file, or a cell of a notebook, that only
Python 2's grammar takes is rewritten as a whole: ``print``, ``except E, e``, ``raise E, v``,
``exec``, backticks, ``0777``, ``10L``, ``ur''``, ``<>``, tuple parameters, and with them
``has_key``, ``xrange``, ``iteritems``, ``raw_input``, ``unicode``, ``urllib2`` and what else
has another name today. Where a list is needed, ``map``, ``zip``, ``range`` and ``keys`` get
``list(…)``; where two integers are divided, or the result must be a whole number, ``/``
becomes ``//``. The other rules follow on the result: both are one change in the diff, and
both need ``--unsafe``.

Other files of a program that uses Keras or TensorFlow (those in the same folder, above and
below, and those that imports lead to) may be Python 2, too, though Python 3 parses them.
Names that Python 3 does not have (``xrange``, ``cPickle``, ``d.iteritems()``) get the names
of today; what else Python 3 cannot run (``map(…)[0]``, ``print >>file``) is reported. If the
program is known to be for Python 2 (by its first line, a classifier, the kernel of a
notebook, or most of its other files), so are divisions of what may be integers.
A file that neither parser takes is an error.

- ``print ('a', b)`` stays: Python 2 printed a tuple, Python 3 prints what is in it.
- ``except`` for names that may be missing, and tests of ``sys.version_info``, are respected.

Unsafe for a program that only Python 2 takes, and for names that have another one today: that
they are those of Python 2 is assumed; manual where Python 3 reads a program differently and
the text cannot tell what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules import Rule
from codemods.rules.python2.prefilter import may_be_python2
from codemods.rules.python2.remains import remains
from codemods.semantics.analysis import Analysis
from codemods.sources.document import Document
from codemods.sources.python2.documents import Modern

NAME = "python2"


def check(analysis: Analysis) -> Iterator[Finding]:
    """What is left of Python 2 in a program that Python 3 parses."""
    if analysis.project.is_of_program(analysis.document.path):
        yield from remains(analysis, NAME)


def modernising(document: Document, modern: Modern, dialect: str) -> Finding:
    """The finding whose fix makes a document Python 3."""
    what = ", ".join(
        f"{label} ({count})" if count > 1 else label for label, count in modern.done.items()
    )
    message = (
        f"written for Python 2, becomes Python 3: {what}; assumes that it ran with Python 2 "
        "as it stands"
    )
    start, end = modern.place
    fix = Fix(modern.edits)
    return Finding(
        NAME, document.path, start, end, message, Safety.UNSAFE, None, dialect, lambda: fix
    )


RULE = Rule(
    NAME,
    "programs for Python 2",
    check,
    words=(),
    project_words=(),
    project_test=may_be_python2,
    references=(
        "Python 3.0, what is new: https://docs.python.org/3/whatsnew/3.0.html",
        "PEP 238, division: https://peps.python.org/pep-0238/",
    ),
)
