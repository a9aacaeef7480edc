"""Requirements in the environment files of conda.

The lines are read one by one: such a file is a list of short words, and a parser of YAML
would not say where they stand.  A line of another form says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codemods.sources.pins.lines import conda, first_build, requirement
from codemods.sources.pins.model import Pin, Pins, without_element, without_lines

_HEAD = re.compile(r"^dependencies[ \t]*:[ \t]*(?P<flow>\[)?", re.MULTILINE)
_LINE = re.compile(r"(?P<body>[^\r\n]*)(?:\r\n|\n|\r|\Z)")
_KEY = re.compile(r"[A-Za-z_][\w-]*[ \t]*:")
_TAG = re.compile(r"[ \t]*-[ \t]+!!python/\w+[ \t]*$")
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?P<quote>[\"']?)(?P<word>[^\s#\"'][^\"'#]*?)(?P=quote)"
    r"[ \t]*(?:(?<=[ \t])#.*)?$"
)
_ELEMENT = re.compile(r"[^\[\],\s\"'#](?:[^\[\],\r\n\"'#]*[^\[\],\s\"'#])?")


def is_environment(text: str) -> bool:
    """Whether ``text`` has the list of an environment file."""
    return _HEAD.search(text) is not None


def read(text: str) -> Pins:
    """What an environment file says."""
    head = _HEAD.search(text)
    if head is None:
        return Pins()
    found = list(_flow(text, head.end()) if head["flow"] else _block(text, head.end()))
    return Pins(tuple(found), "-r " in text, whole=first_build(text, found))


def _flow(text: str, start: int) -> Iterator[Pin]:
    """``dependencies: [python=3.6, keras]``."""
    for element in _ELEMENT.finditer(text, start, max(start, text.find("]", start))):
        pin = conda(element.start(), element.group())
        if pin is not None:
            yield replace(pin, removal=without_element(text, pin.start, pin.end))


def _block(text: str, start: int) -> Iterator[Pin]:
    """One element to a line; below ``- pip:`` they are those of pip."""
    pip = -1
    tagged = False
    position = _LINE.match(text, start).end()  # type: ignore[union-attr]
    while position < len(text):
        line = _LINE.match(text, position)
        assert line is not None
        at, position = position, line.end()
        body = line["body"]
        if _KEY.match(body):
            return
        if _TAG.match(body):
            tagged = True
            continue
        item = _ITEM.match(body)
        if item is None or not (item["dash"] or tagged):
            continue
        indent, word = len(item["indent"]), item["word"].rstrip()
        pip = -1 if indent <= pip else pip
        if re.fullmatch(r"pip[ \t]*:", word):
            pip = indent
            continue
        place = at + item.start("word")
        pin = conda(place, word) if pip < 0 else requirement(text, place, word)
        if pin is not None:
            gone = None if tagged else without_lines(text, pin.start, pin.end)
            yield replace(pin, removal=gone)
        tagged = False
