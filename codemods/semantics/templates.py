"""New text for an expression, made of its old parts: ``<numpy>.argmax({x}, axis={axis})``.

``{name}`` stands for the source of a part, ``<dotted.module>`` for a name under which the
module can be reached at that place (with the import that needs), and ``[[…]]`` for text
that is left out where a part in it is missing.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from codemods.edits import Edit, Fix, ImportNeed, apply_edits
from codemods.semantics.analysis import Analysis, needs_brackets
from codemods.semantics.scopes import Point

_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_TOKEN = re.compile(r"\{(\w+)\}|<([\w.]+)>")
_LINES = r"[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)(?:[ \t\f\r\n]|#[^\r\n]*(?=[\r\n]))*"
_TAIL = re.compile(_LINES + r"\Z")
"""White space and comments behind which a part stands on a line of its own."""

_CLOSING = re.compile(r",?" + _LINES + r"\)\Z")
"""The end of a call whose bracket closes on a line of its own."""

_LAST = re.compile(r"(.*?)([,(\[{]?)([^,(\[{]*)", re.DOTALL)
"""Text up to its last bracket or comma, and what follows."""

_ALIASES = {"tensorflow": "tf", "numpy": "np", "tensorflow.keras.backend": "K"}
"""The names by which everybody calls these."""

_ATOMS = (
    ast.Name,
    ast.Attribute,
    ast.Call,
    ast.Subscript,
    ast.Constant,
    ast.List,
    ast.Dict,
    ast.Set,
    ast.ListComp,
    ast.DictComp,
    ast.SetComp,
    ast.JoinedStr,
)
"""Expressions that bind tighter than any operator."""

Parts = Mapping[str, ast.expr | str]


@cache
def names(template: str) -> frozenset[str]:
    """The parts that a template cannot do without."""
    return frozenset(m[1] for m in _TOKEN.finditer(_OPTIONAL.sub("", template)) if m[1])


def module_name(
    analysis: Analysis, module: str, point: Point
) -> tuple[str, tuple[ImportNeed, ...]]:
    """A name for a module that works at ``point``, and the import it needs."""
    parent, _, last = module.rpartition(".")
    default = _ALIASES.get(module, last)
    if module.startswith("tensorflow."):
        # ``tf.keras.ops`` where ``tf`` or ``keras`` is at hand, rather than a new import.
        for outer in ("tensorflow.keras", "tensorflow"):
            if module.startswith(f"{outer}."):
                attribute = outer.partition(".")[2]
                found, needs = analysis.name_for("tensorflow", attribute, attribute or "tf", point)
                if not needs:
                    direct, missing = analysis.name_for(parent, last, default, point)
                    return (direct, ()) if not missing else (found + module[len(outer) :], ())
    if not parent:
        return analysis.name_for(module, "", default, point)
    return analysis.name_for(parent, last, default, point)


def replacement(
    analysis: Analysis, node: ast.expr, template: str, parts: Parts, point: Point
) -> Fix | None:
    """A fix that puts ``template`` in the place of ``node``.

    ``parts`` are expressions of this document or plain text.  Parts inside ``node`` that
    keep their order stay where they are, with the comments and line breaks before them.
    ``None`` if a comment would be lost.
    """
    document = analysis.document
    pieces, needs = _pieces(analysis, template, parts, point)
    start, end = document.start(node), document.end(node)
    inner = [part for part in pieces if isinstance(part, ast.expr)]
    places = [(document.start(part), document.end(part)) for part in inner]
    ordered = all(a[1] <= b[0] for a, b in itertools.pairwise(places))
    inside = all(start <= first and last <= end for first, last in places)
    if inner and ordered and inside:
        edits = _in_place(analysis, start, end, pieces)
        if edits is not None:
            return Fix(standing(analysis, node, edits), needs)
    gaps = document.text[start:end]
    for first, last in sorted(set(places), reverse=True):
        if start <= first and last <= end:
            gaps = gaps[: first - start] + gaps[last - start :]
    if "#" in gaps:
        return None
    text = "".join(
        piece if isinstance(piece, str) else _source(analysis, pieces, index)
        for index, piece in enumerate(pieces)
    )
    return Fix(standing(analysis, node, [analysis.edit(start, end, text)]), needs)


def standing(analysis: Analysis, node: ast.expr, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits of ``node``, and parentheses around it if its lines need them from now on."""
    document = analysis.document
    start, end = document.start(node), document.end(node)
    old = document.text[start:end]
    inner = [replace(edit, start=edit.start - start, end=edit.end - start) for edit in edits]
    if not needs_brackets(apply_edits(old, inner)) or needs_brackets(old):
        return tuple(edits)
    return (analysis.edit(start, start, "("), *edits, analysis.edit(end, end, ")"))


def _pieces(
    analysis: Analysis, template: str, parts: Parts, point: Point
) -> tuple[list[str | ast.expr], tuple[ImportNeed, ...]]:
    """The template as literal texts and expressions in turn, and the imports it needs."""

    def optional(match: re.Match[str]) -> str:
        wanted = {m[1] for m in _TOKEN.finditer(match[1]) if m[1]}
        return match[1] if wanted <= parts.keys() else ""

    pieces: list[str | ast.expr] = [""]
    needs: list[ImportNeed] = []
    position = 0
    text = _OPTIONAL.sub(optional, template)

    def literal(more: str) -> None:
        if isinstance(pieces[-1], str):
            pieces[-1] += more
        else:
            pieces.append(more)

    for match in _TOKEN.finditer(text):
        literal(text[position : match.start()])
        position = match.end()
        if match[2]:
            name, extra = module_name(analysis, match[2], point)
            needs += extra
            literal(name)
        else:
            part = parts[match[1]]
            if isinstance(part, str):
                literal(part)
            else:
                pieces.append(part)
                pieces.append("")
    literal(text[position:])
    return pieces, tuple(dict.fromkeys(needs))


def _parentheses(analysis: Analysis, pieces: list[str | ast.expr], index: int) -> tuple[str, str]:
    """The parentheses that a part needs where it stands now."""
    part = pieces[index]
    before, after = pieces[index - 1], pieces[index + 1]
    assert isinstance(part, ast.expr)
    assert isinstance(before, str)
    assert isinstance(after, str)
    left, right = before.rstrip()[-1:], after.lstrip()[:1]
    if isinstance(part, ast.Constant) and isinstance(part.value, (int, float, complex)):
        return ("(", ")") if right == "." else ("", "")
    if isinstance(part, _ATOMS):
        return "", ""
    if isinstance(part, (ast.Tuple, ast.GeneratorExp)):
        own = analysis.document.source(part).startswith("(")
        return ("", "") if own else ("(", ")")
    delimited = left and left in "([{,=:" and right and right in ")]},"
    return ("", "") if delimited and not before.endswith("==") else ("(", ")")


def _source(analysis: Analysis, pieces: list[str | ast.expr], index: int) -> str:
    part = pieces[index]
    assert isinstance(part, ast.expr)
    before, after = _parentheses(analysis, pieces, index)
    return before + analysis.document.source(part) + after


def _in_place(
    analysis: Analysis, start: int, end: int, pieces: list[str | ast.expr]
) -> list[Edit] | None:
    """Edits of what stands between the parts, which stay as they are.

    ``None`` if a comment stands where it cannot stay.
    """
    document = analysis.document
    edits = []
    position, close = start, ""
    for index in range(0, len(pieces), 2):
        literal = pieces[index]
        assert isinstance(literal, str)
        part = pieces[index + 1] if index + 1 < len(pieces) else None
        stop = document.start(part) if isinstance(part, ast.expr) else end
        old = document.text[position:stop]
        text, lost = close + literal, old
        if part is None:
            closing = _CLOSING.search(old)
            if closing is not None and text.endswith(")"):
                text, lost = text[:-1] + closing.group(), old[: closing.start()]
        else:
            before, close = _parentheses(analysis, pieces, index + 1)
            tail = _TAIL.search(old)
            if tail is not None:
                head, separator, rest = _LAST.fullmatch(text).groups()  # type: ignore[union-attr]
                text, lost = head + separator + tail.group() + rest.lstrip(), old[: tail.start()]
            text += before
        if "#" in lost:
            return None
        if text != old:
            edits.append(analysis.edit(position, stop, text))
        if isinstance(part, ast.expr):
            position = document.end(part)
    return edits
