"""Whole programs: modules that import each other, notebooks, Python 2, and their bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from codemods.project.config import Config
from codemods.tables.signatures import TARGETS
from tests.legacy import vocabulary
from tests.legacy.builder import FORMS, Builder, Chooser, Grammar
from tests.legacy.grammar import COMMANDS, GRAMMAR, PYTHON2, STATEMENTS2
from tests.legacy.layout import PRAGMA, Layout, numbered
from tests.legacy.terminals import TERMINALS

TOPS = (
    "",
    '"""Doc: $odd %, from keras import *."""\n',
    "from __future__ import division\n",
    "#!/usr/bin/env python\n# all of it: $odd\n",
    "'''Doc.'''; from __future__ import absolute_import\n\n\n",
)
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "latin-1")
NEWLINES = ("\n", "\n", "\r\n")
ENDS = ("\n", "\n", "", "\n\n\n")
NAMES = ("train.py", "model_1.py", "my model.py", "lib/größe.py", "lib/__init__.py")
VERSIONS: Mapping[str, tuple[str, ...]] = {
    "k1": ("keras==1.2.2", "Keras<2", "tensorflow-gpu==0.12"),
    "k2": ("keras==2.2.4", "Keras>=2.0,<2.4", "tensorflow==1.14.0"),
    "tf1": ("tensorflow==1.15", "tensorflow-gpu>=1.4,<2"),
}

_BETWEEN = "\0"
"""What stands between cells while their comments are counted."""


@dataclass(frozen=True)
class Project:
    """Files by their paths, and the target that they are migrated to."""

    files: dict[str, bytes]
    target: str = "keras3"
    dialect: str = ""
    """The age that its programs were written for."""

    @property
    def config(self) -> Config:
        """The configuration of a run over it."""
        return Config(target=self.target)

    def __repr__(self) -> str:
        """What Hypothesis prints: the files as texts."""
        texts = "\n".join(f"--- {path}\n{data!r}" for path, data in self.files.items())
        return f"Project(target={self.target}, dialect={self.dialect})\n{texts}"


def _builder(draw: st.DrawFn, dialect: str, grammar: Grammar = GRAMMAR) -> Builder:
    chooser = Chooser(draw)
    other = chooser.choose(vocabulary.DIALECTS) if chooser.one_in(8) else dialect
    forms = [chooser.choose(FORMS), chooser.choose(FORMS)]
    root = chooser.choose(vocabulary.roots(other)[::-1])
    return Builder(draw, grammar, TERMINALS, dialect=dialect, root=root, forms=forms)


def _module(builder: Builder, statements: Sequence[str]) -> str:
    """The text of a module: top, imports, statements."""
    top = builder.expand(builder.choose(TOPS))
    imports = list(builder.imports)
    if builder.one_in(4):  # as some sort them
        imports.sort(key=len)
    comment = f"  {PRAGMA}" if builder.one_in(6) else ""
    block = "".join(f"{statement}{comment}\n" for statement in imports)
    gap = builder.choose(("", "\n", "\n\n"))
    return f"{top}{block}{gap}" + gap.join(f"{statement}\n" for statement in statements)


def _statements(builder: Builder, most: int) -> list[str]:
    first = [builder.expand(f"${kind}") for kind in ("old", "statement")]
    return first + [builder.expand("$statement") for _ in range(builder.number(0, most))]


def _encoded(chooser: Chooser, text: str) -> bytes:
    encoding = chooser.choose(ENCODINGS)
    if encoding == "latin-1":
        text = f"# -*- coding: latin-1 -*-\n{text}"
    elif encoding == "utf-8":
        text = text.replace("é", chooser.choose(("é", "é😀", "日本")))
    text = text.rstrip("\n") + chooser.choose(ENDS)
    return text.replace("\n", chooser.choose(NEWLINES)).encode(encoding)


def _laid_out(draw: st.DrawFn, text: str) -> str:
    return numbered(Layout(draw).apply(text))


@st.composite
def modules(draw: st.DrawFn, dialect: str = "", most: int = 5) -> bytes:
    """The bytes of one module in Python 3."""
    builder = _builder(draw, dialect or Chooser(draw).choose(vocabulary.DIALECTS))
    statements = _statements(builder, most)
    return _encoded(builder, _laid_out(draw, _module(builder, statements)))


@st.composite
def programs(draw: st.DrawFn) -> Project:
    """A project of one module."""
    chooser = Chooser(draw)
    dialect = chooser.choose(vocabulary.DIALECTS)
    name = chooser.choose(NAMES[:3])
    return Project({name: draw(modules(dialect))}, chooser.choose(TARGETS), dialect)


@st.composite
def python2_programs(draw: st.DrawFn) -> Project:
    """A project of one module that only Python 2 takes."""
    builder = _builder(draw, Chooser(draw).choose(("k1", "k2")), PYTHON2)
    statements = [builder.expand("$old")]
    statements += [builder.expand(builder.choose(STATEMENTS2)) for _ in range(builder.number(1, 4))]
    text = _laid_out(draw, _module(builder, statements))
    return Project({"train.py": _encoded(builder, text)}, "keras3", builder.dialect)


@st.composite
def notebooks(draw: st.DrawFn) -> Project:
    """A project of one notebook: cells of a program, and such with commands."""
    builder = _builder(draw, Chooser(draw).choose(vocabulary.DIALECTS))
    cells = []
    for _ in range(builder.number(1, 4)):
        cells.append(Layout(draw).apply(builder.expand("$block")))
        if builder.one_in(2):
            cells.append(builder.expand(builder.choose(COMMANDS)))
    cells = numbered(_BETWEEN.join(cells)).split(_BETWEEN)
    cells.insert(0, "\n".join(builder.imports))
    return Project({"a notebook.ipynb": _notebook(builder, cells)}, "keras3", builder.dialect)


def _notebook(chooser: Chooser, cells: Sequence[str]) -> bytes:
    """A notebook file, its sources as lists or as strings."""
    as_list = chooser.one_in(2)
    code = [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {"collapsed": False},
            "outputs": [],
            "source": text.splitlines(keepends=True) if as_list else text,
        }
        for text in cells
    ]
    note = {"cell_type": "markdown", "metadata": {}, "source": "# `model.fit_generator`, keras"}
    kernel = {"kernelspec": {"display_name": "", "language": "python", "name": "python3"}}
    book = {"cells": [note, *code], "metadata": kernel, "nbformat": 4, "nbformat_minor": 2}
    ascii_only, indent = chooser.one_in(2), chooser.choose((1, 2, None))
    return json.dumps(book, indent=indent, ensure_ascii=ascii_only).encode() + b"\n"


@st.composite
def requirements(draw: st.DrawFn, dialect: str) -> bytes:
    """A list of requirements that dates the project."""
    chooser = Chooser(draw)
    lines = [chooser.choose(VERSIONS[dialect])]
    for package in chooser.several(vocabulary.packages(), 3):
        lines.append(package + chooser.choose(("", "==1.0", ">=0.9,<2  # pinned", "~=1.1")))
    return "\n".join([*lines, ""]).encode()


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A project of several files: modules that import each other, lists, notebooks."""
    chooser = Chooser(draw)
    dialect = chooser.choose(vocabulary.DIALECTS)
    files: dict[str, bytes] = {}
    if chooser.one_in(2):
        files["requirements.txt"] = draw(requirements(dialect))
    stems: list[str] = []
    for name in chooser.several(NAMES, 3) or list(NAMES[:2]):
        builder = _builder(draw, dialect)
        for stem in chooser.several(stems, 2):
            builder.add_import(chooser.choose((f"from {stem} import *", f"import {stem} as lib")))
            builder.known.update(model=["model1", "lib.model1"], data=["data2", "lib.data2"])
        text = _laid_out(draw, _module(builder, _statements(builder, 2)))
        files[name] = _encoded(builder, text)
        stems += [name[:-3].replace("/", ".")] if " " not in name else []
    return Project(files, chooser.choose(TARGETS), dialect)
