"""Trove classifiers that name releases of Python."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codemods.sources.pins.model import Pin, Role
from codemods.sources.pins.versions import Specifier

_RELEASE = re.compile(r"Programming Language :: Python :: (\d+(?:\.\d+)?)(?: :: Only)?")


def classifiers(text: str, start: int, end: int) -> Iterator[Pin]:
    """One pin for all classifiers in ``text[start:end]``, at the first that names a release.

    Its specifier holds ``==`` clauses, one for each release.
    """
    found = list(_RELEASE.finditer(text, start, end))
    named = [match for match in found if "." in match[1] or match[1] == "2"]
    if named:
        span = named[0].span()
        releases = Specifier(tuple(f"=={match[1]}" for match in named))
        yield Pin("python", *span, span, span, releases, role=Role.CLASSIFIERS)
