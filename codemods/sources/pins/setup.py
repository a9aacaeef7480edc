"""Requirements in ``setup.py``: the string literals of its lists, as far as they stand there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from codemods.sources.document import Document
from codemods.sources.pins.classifiers import classifiers
from codemods.sources.pins.ini import python
from codemods.sources.pins.lines import requirement
from codemods.sources.pins.model import Hold, Pin, Pins, normalised, without_element

_LISTS = ("install_requires", "setup_requires", "tests_require", "requires")
_KEYS = frozenset({*_LISTS, "extras_require", "python_requires", "classifiers"})
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*?(?=[\s=<>!~\[]|$)")
_PLAIN = re.compile(r"""(["'])([^"'\\\r\n]*)\1""")


def read(document: Document) -> Pins:
    """What a ``setup.py`` says.  Raises ``SourceError`` if it does not parse."""
    found: dict[tuple[int, int], Pin] = {}
    setup = _Setup(document)
    for key, value in setup.given():
        for pin in setup.pins(key, value):
            found.setdefault((pin.start, pin.end), pin)
    return Pins(tuple(sorted(found.values(), key=lambda pin: pin.start)))


class _Setup:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._nodes = list(ast.walk(document.tree))
        self._named: dict[str, list[ast.expr]] = {}
        for node in self._nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        self._named.setdefault(target.id, []).append(node.value)

    def given(self) -> Iterator[tuple[str, ast.expr]]:
        """The arguments of ``setup`` that matter: keywords, or entries of a dict for ``**``."""
        for node in self._nodes:
            if isinstance(node, ast.keyword) and node.arg in _KEYS:
                yield node.arg or "", node.value
            elif isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values):
                    if isinstance(key, ast.Constant) and key.value in _KEYS:
                        yield str(key.value), value
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
                index = node.targets[0].slice
                if isinstance(index, ast.Constant) and index.value in _KEYS:
                    yield str(index.value), node.value

    def pins(self, key: str, value: ast.expr) -> Iterator[Pin]:
        """The pins in the value of one argument."""
        if key == "classifiers":
            for item in self._values(value):
                yield from classifiers(
                    self._document.text, self._document.start(item), self._document.end(item)
                )
        elif key == "python_requires":
            for item in self._values(value):
                span = self._literal(item)
                if span is not None:
                    yield python(self._document.text, *span)
        elif key == "extras_require":
            for item in self._values(value):
                if isinstance(item, ast.Dict):
                    for name, extra in zip(item.keys, item.values):
                        label = name.value if isinstance(name, ast.Constant) else None
                        yield from self._listed(extra, f"extra {label!r}")
        else:
            yield from self._listed(value, key)

    def _values(self, value: ast.expr) -> Iterator[ast.expr]:
        """An expression, or what the names in it stand for."""
        if isinstance(value, ast.Name):
            yield from self._named.get(value.id, ())
        elif isinstance(value, ast.BinOp):
            yield from self._values(value.left)
            yield from self._values(value.right)
        else:
            yield value

    def _listed(self, value: ast.expr, group: str) -> Iterator[Pin]:
        text = self._document.text
        for item in self._values(value):
            elements = item.elts if isinstance(item, (ast.List, ast.Tuple, ast.Set)) else [item]
            for element in elements:
                span = self._literal(element)
                pin = requirement(text, span[0], text[slice(*span)], group=group) if span else None
                if span is None and element is not item:
                    pin = self._made(element, group)
                if pin is not None:
                    whole = self._document.start(element), self._document.end(element)
                    gone = None if element is item else without_element(text, *whole)
                    yield replace(pin, removal=gone)

    def _made(self, node: ast.expr, group: str) -> Pin | None:
        """A requirement that an expression makes (``"keras" + version``): its name is known."""
        parts = (part for part in ast.walk(node) if isinstance(part, ast.Constant))
        first = min(parts, key=self._document.start, default=None)
        match = _NAME.match(first.value) if first and isinstance(first.value, str) else None
        if match is None:
            return None
        start, end = self._document.start(node), self._document.end(node)
        return Pin(
            normalised(match[0]),
            start,
            end,
            (start, start),
            (end, end),
            None,
            group=group,
            hold=Hold.VARIABLE,
        )

    def _literal(self, node: ast.expr) -> tuple[int, int] | None:
        """The place of the text in a plain string literal."""
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return None
        start, end = self._document.start(node), self._document.end(node)
        plain = _PLAIN.fullmatch(self._document.text, start, end)
        return plain.span(2) if plain else None
