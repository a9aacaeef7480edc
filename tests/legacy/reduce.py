"""Make a failing project smaller, as long as it fails: fewer files, cells, lines and nodes.

Hypothesis would draw the program anew in a smaller way, thousands of times; here its text
is made smaller.  A program that still fails without its layout (``ast.unparse``) is reduced
as a tree, any other by its lines.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tests.legacy.projects import Project

Fails = Callable[[Project], bool]
FailsAs = Callable[[bytes], bool]


def reduced(project: Project, fails: Fails) -> Project:
    """The smallest project found for which ``fails`` is true, as it is for ``project``."""
    size = -1
    while size != (size := sum(map(len, project.files.values()))):
        for path in list(project.files):
            files = {name: data for name, data in project.files.items() if name != path}
            if files and fails(replace(project, files=files)):
                project = replace(project, files=files)

        for path, data in list(project.files.items()):

            def with_data(data: bytes, path: str = path) -> Project:
                return replace(project, files={**project.files, path: data})  # noqa: B023

            reduce = _notebook if path.endswith(".ipynb") else _module
            project = with_data(reduce(data, lambda data: fails(with_data(data))))
    return project


def _notebook(data: bytes, fails: FailsAs) -> bytes:
    book = json.loads(data)

    def made(cells: Sequence[Any]) -> bytes:
        return json.dumps({**book, "cells": cells}, indent=1).encode()

    cells = _fewest(book["cells"], lambda kept: fails(made(kept)))
    for cell in cells:
        text = "".join(cell["source"])

        def with_text(text: str, cell: dict[str, Any] = cell) -> bytes:
            return made([{**c, "source": text} if c is cell else c for c in cells])

        if fails(with_text(text)):
            cell["source"] = _text(text, lambda text: fails(with_text(text)))
    return made(cells)


def _module(data: bytes, fails: FailsAs) -> bytes:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return b"".join(_fewest(data.splitlines(keepends=True), lambda k: fails(b"".join(k))))
    return _text(text, lambda text: fails(text.encode())).encode()


def _text(text: str, fails: Callable[[str], bool]) -> str:
    try:
        plain: str | None = ast.unparse(ast.parse(text))
    except SyntaxError:  # commands of a notebook, Python 2
        plain = None
    if plain is not None and (plain == text or fails(plain)):
        text = _tree(plain, fails)
    return "".join(_fewest(text.splitlines(keepends=True), lambda kept: fails("".join(kept))))


def _tree(text: str, fails: Callable[[str], bool]) -> str:
    """A text as ``ast.unparse`` writes it, with fewer and smaller nodes."""
    tree = ast.parse(text)
    progress = True
    while progress:
        progress = False
        for node in list(ast.walk(tree)):
            for name, value in list(ast.iter_fields(node)):
                for smaller in _smaller(value):
                    setattr(node, name, smaller)
                    made = _written(tree)
                    if made is not None and len(made) < len(text) and fails(made):
                        text, progress = made, True
                        break
                    setattr(node, name, value)
    return text


def _written(tree: ast.Module) -> str | None:
    """The text of a tree; ``None`` if it is no program."""
    try:
        text = ast.unparse(tree) + "\n"
        ast.parse(text)
    except (SyntaxError, ValueError, AttributeError, IndexError, TypeError):
        return None
    return text


def _smaller(value: Any) -> Iterator[Any]:
    """What a field of a node may hold instead."""
    if isinstance(value, list):
        for size in {max(1, len(value) // 2), 1}:
            for at in range(0, len(value), size):
                yield value[:at] + value[at + size :]
        for at, child in enumerate(value):
            inner = getattr(child, "body", None)
            several = [inner] if isinstance(inner, list) else [[each] for each in _smaller(child)]
            for new in several:
                yield [*value[:at], *new, *value[at + 1 :]]
    elif isinstance(value, ast.expr):
        yield from (child for child in ast.iter_child_nodes(value) if isinstance(child, ast.expr))
        if not isinstance(value, (ast.Name, ast.Constant)):
            yield ast.Name("x")


def _fewest(pieces: list[Any], fails: Callable[[Sequence[Any]], bool]) -> list[Any]:
    """As few of the pieces as still fail: runs of them are left out, ever shorter ones."""
    size = max(1, len(pieces) // 2)
    while True:
        at = 0
        while at < len(pieces):
            fewer = pieces[:at] + pieces[at + size :]
            if fewer and fails(fewer):
                pieces = fewer
            else:
                at += size
        if size == 1:
            return pieces
        size //= 2
