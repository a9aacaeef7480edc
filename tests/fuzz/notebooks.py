"""Files that are nearly notebooks: what ``json`` says of them before and after."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from codemods.edits import Edit
from codemods.sources.document import Document, SourceError
from codemods.sources.ipython import HALF
from codemods.sources.notebook import NotebookFile, read
from tests.fuzz.choices import RAW, Choices, golden, one_line, raw

WORDS = ('"cells"', '"cell_type"', '"code"', '"source"', '"input"', '"worksheets"',
         '"metadata"', '"language"', '"python"', '"kernelspec"', "\\ud83d", "\\ude00",
         "\\u0041", "\\n", "[[", "1e9", "NaN", "\ufeff", '":', "},{")  # fmt: skip

_LINES = ("x = 1", "\n", "\r\n", "\r", "%time f()", "!ls", "(", "é", "\U0001f600", "\ud83d",
          "\t", '"', "\\", "/", "\x7f", "\x00", "\u2028", "import keras")  # fmt: skip
_SPACES = ("", " ", "\n", "\r\n", "\n  ", "\t")


def seeds() -> Iterator[bytes]:
    """The notebooks of the corpus, and some that are made up."""
    for _, data in golden(".ipynb"):
        yield RAW + data
    yield from (bytes((n * k + k) % 253 for n in range(150)) for k in range(1, 12))


class _Json:
    """Writes JSON as nobody would, but anybody may."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices

    def space(self) -> str:
        return self.choices.pick(_SPACES) if self.choices.number(3) == 3 else ""

    def string(self, text: str) -> str:
        return '"' + "".join(map(self._char, text)) + '"'

    def _char(self, char: str) -> str:
        spelled = json.dumps(char)[1:-1]
        if self.choices.number(7) == 7:
            units = char.encode("utf-16-be", "surrogatepass")
            return "".join(f"\\u{units[n]:02X}{units[n + 1]:02x}" for n in range(0, len(units), 2))
        if char == "/" and self.choices.flag():
            return "\\/"
        plain = not "\ud800" <= char <= "\udfff" and self.choices.flag()
        return char if char >= "\x7f" and plain else spelled

    def array(self, items: list[str]) -> str:
        inside = ",".join(self.space() + item + self.space() for item in items)
        return f"[{inside or self.space()}]"

    def object(self, members: list[tuple[str, str]]) -> str:
        """In some order; a member may come twice."""
        given = list(members)
        for _ in self.choices.times(1):
            given.insert(self.choices.number(len(given)), self.choices.pick([*members, ("x", "0")]))
        parts = [f"{self.string(key)}{self.space()}:{self.space()}{value}" for key, value in given]
        inside = ",".join(self.space() + part + self.space() for part in parts)
        return "{" + (inside or self.space()) + "}"

    def any(self) -> str:
        """A value that nobody asked for."""
        return self.choices.pick(
            [
                "null",
                "0",
                "-1.5e3",
                "[]",
                "{}",
                '""',
                '"code"',
                "true",
                "NaN",
                "1" * 5000,
                "[1, {}]",
            ]
        )


def _source(out: _Json) -> str:
    lines = [out.choices.words(5, _LINES) for _ in out.choices.times(4)]
    if out.choices.number(15) == 15:
        return out.any()
    if out.choices.flag():
        return out.string("".join(lines))
    return out.array([out.string(line) for line in lines])


def _cell(out: _Json) -> str:
    kinds = ("code", "code", "code", "markdown", "raw")
    members = [("cell_type", out.string(out.choices.pick(kinds))), ("metadata", out.object([]))]
    if out.choices.number(7) == 7:
        members.append(("language", out.choices.pick(['"python"', '"R"', "null"])))
    name = "source" if out.choices.number(7) < 7 else "input"
    members.insert(out.choices.number(len(members)), (name, _source(out)))
    return out.object(members) if out.choices.number(15) < 15 else out.any()


def _book(choices: Choices) -> bytes:
    out = _Json(choices)
    cells = out.array([_cell(out) for _ in choices.times(4)])
    if choices.number(7) == 7:
        cells = out.array([out.object([("cells", cells)]) for _ in choices.times(2)])
        members = [("worksheets", cells)]
    else:
        members = [("cells", cells)]
    kernel = choices.pick(['{"language": "python", "name": "python2"}', '{"language": "R"}', "[]"])
    members.append(("metadata", out.object([("kernelspec", kernel)] if choices.flag() else [])))
    text = out.space() + out.object(members) + out.space()
    text += choices.text(2) if choices.number(31) == 31 else ""
    mark = codecs.BOM_UTF8 if choices.number(7) == 7 else b""
    return mark + text.encode("utf-8", "surrogatepass")


def run(data: bytes) -> None:
    """Read a file, write it as it is, and with other sources in some of its cells."""
    given = raw(data)
    choices = Choices(data)
    given = _book(choices) if given is None else given
    try:
        document = read("n.ipynb", given)
    except SourceError as error:
        one_line(error)
        assert not _is_notebook(given), "a notebook is refused"
        return
    assert document.to_bytes() == given
    if not given.decode("utf-8-sig").strip():
        return
    assert _sources(document) == _python(_value(given))
    edits = [_edit(document, choices) for _ in choices.times(3) if document.cells]
    try:
        fitted = document.fitted(edits)
    except ValueError:
        return  # they overlap
    _changed(given, document, document.edited(fitted))


def _edit(document: Document, choices: Choices) -> Edit:
    """An edit of one cell."""
    cell = choices.pick(document.cells)
    start = cell.start + choices.number(cell.end - cell.start)
    text = choices.words(3, _LINES).encode("utf-8", "replace").decode()
    return Edit(document.path, start, min(start + choices.number(4), cell.end), text)


def _changed(data: bytes, old: Document, new: Document) -> None:
    """What ``json`` says of both files differs in the sources of the cells that were changed."""
    written = new.to_bytes()
    before, after = _sources(old), _sources(new)
    changed = {index for index, source in before.items() if after[index] != source}
    assert (written == data) == (not changed)
    assert _python(_value(written)) == after
    assert _without(_value(written), changed) == _without(_value(data), changed)
    for index in changed:
        assert _in_lines(_value(written), index) or not _in_lines(_value(data), index)
    again = read("n.ipynb", written)
    assert _sources(again) == after
    assert _outside(written, again, changed) == _outside(data, old, changed)


def _sources(document: Document) -> dict[int, str]:
    return dict(zip((cell.index for cell in document.cells), document.sources()))


def _outside(data: bytes, document: Document, changed: set[int]) -> list[str]:
    """The text of a file around the cells that were changed."""
    text, parts, position = data.decode("utf-8-sig"), [], 0
    assert isinstance(document.form, NotebookFile)
    for index in sorted(changed):
        cell = document.form.cells[index]
        parts.append(text[position : cell.start])
        position = cell.end
    return [*parts, text[position:]]


# -- what ``json`` says ---------------------------------------------------------------


def _value(data: bytes, pairs: Callable[[list[tuple[str, Any]]], Any] = dict) -> Any:
    """The value of a file.  Python refuses to make integers of long numbers, so there are none."""
    return json.loads(data.decode("utf-8-sig"), parse_int=float, object_pairs_hook=pairs)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key that comes twice")
    return made


def _is_notebook(data: bytes) -> bool:
    """Whether a file is a notebook beyond doubt."""
    try:
        cells = list(_cells(_value(data, _once)))
        return all(_is_text(cell[key]) for key, cell in cells)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False


def _is_text(value: Any) -> bool:
    parts = value if isinstance(value, list) else [value]
    return all(isinstance(part, str) for part in parts)


def _cells(value: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The cells, each with the key of its source."""
    if "cells" in value:
        yield from (("source", cell) for cell in value["cells"])
        return
    for sheet in value["worksheets"]:
        yield from (("input", cell) for cell in sheet.get("cells", []))


def _python(value: Any) -> dict[int, str]:
    """The sources of the cells of Python, by their indexes."""
    metadata = value.get("metadata")
    for path in (("language_info", "name"), ("kernelspec", "language")):
        name: Any = metadata
        for key in path:
            name = name.get(key) if isinstance(name, dict) else None
        if isinstance(name, str) and name and "python" not in name.lower():
            return {}
    return {
        index: re.sub("[\ud800-\udfff]", HALF, "".join(cell[key]))
        for index, (key, cell) in enumerate(_cells(value))
        if cell.get("cell_type") == "code" and cell.get("language", "python") == "python"
        if isinstance(cell.get(key), (str, list))
    }


def _in_lines(value: Any, index: int) -> bool:
    """Whether the source of a cell is a list of lines, as editors write it."""
    key, cell = [*_cells(value)][index]
    source = cell[key]
    return isinstance(source, list) and source == re.findall(r"[^\n]*\n|[^\n]+", "".join(source))


def _without(value: Any, changed: set[int]) -> str:
    """The value with the kind of their sources alone in the cells that were changed."""
    for index, (key, cell) in enumerate(_cells(value)):
        if index in changed:
            cell[key] = type(cell[key]).__name__
    return json.dumps(value)
