"""What an editor does: versions of one document, one after the other, in one project."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from functools import _lru_cache_wrapper

import pytest

from codemods.project.config import Config
from codemods.project.index import Project
from codemods.project.run import analyse
from codemods.project.session import open_texts
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kinds
from codemods.semantics.memo import Memo
from codemods.semantics.nodes import Nodes
from codemods.semantics.scopes import Module, Scope
from codemods.sources.document import Document
from codemods.tables.data import NAMES

EDITED = """\
import keras.backend as K
from keras.models import Sequential
from keras.layers import Dense, Lambda
from other import batches, made_{n}


def build(size_{n}, logs={{}}):
    model = Sequential()
    model.add(Dense(10, init='uniform', name='dense_{n}'))
    model.add(Lambda(lambda t: K.sum(t, {n})))
    model.compile('adam', 'mse', metrics=['acc'])
    history = model.fit_generator(batches(), 10, {n})
    model.save('weights_{n}.h5')
    thing_{n}.part_{n}(model.method_{n}(K.function_{n}(model)))
    return history.history['val_acc'], logs.get('acc'), size_{n}.history['loss_{n}']
"""
OTHER = """\
from edited import build


def batches():
    while True:
        yield build(1)
"""
KEPT = (Analysis, Document, Kinds, Memo, Module, Nodes, Scope)
"""Types of which each version of a document makes some."""


def opened() -> Project:
    texts = {"edited.py": EDITED.format(n=0), "other.py": OTHER}
    files: dict[str, bytes | None] = {path: text.encode() for path, text in texts.items()}
    return open_texts(files, Config()).project


def look(project: Project, number: int) -> int:
    """Analyse one version; returns the number of its findings."""
    rules = open_texts({}, Config()).rules
    return len(analyse(project, Document("edited.py", EDITED.format(n=number)), rules)[0])


def alive() -> Counter[str]:
    gc.collect()
    return Counter(type(found).__name__ for found in gc.get_objects() if isinstance(found, KEPT))


def held(project: Project) -> dict[str, int]:
    """How much each table of a project holds."""
    return {name: len(v) for name, v in vars(project).items() if isinstance(v, (dict, list))}


def caches() -> dict[str, _lru_cache_wrapper[object]]:
    """Every function of the package that remembers answers for good."""
    found = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("codemods."):
            for function in vars(module).values():
                if isinstance(function, _lru_cache_wrapper):
                    found[f"{function.__module__}.{function.__qualname__}"] = function
    return found


def test_nothing_is_kept_of_old_versions() -> None:
    project = opened()
    for number in range(20):
        findings = look(project, number)
    before, tables = alive(), held(project)
    for number in range(20, 2000):
        assert look(project, number) == findings
        if not number % 100:
            gc.collect()  # trees and scopes know each other
    assert alive() == before
    assert held(project) == tables


def test_what_is_remembered_of_names_is_bounded() -> None:
    project = opened()
    for number in range(5000, 5030):
        look(project, number)
    sizes = {name: cache.cache_info().currsize for name, cache in caches().items()}
    for number in range(5030, 5060):
        look(project, number)
    grown = {n: c.cache_info() for n, c in caches().items() if c.cache_info().currsize > sizes[n]}
    assert grown  # names of Keras that nobody has heard of are asked for
    assert all(0 < (info.maxsize or 0) <= NAMES for info in grown.values()), grown


def test_a_keystroke_reads_no_other_file(monkeypatch: pytest.MonkeyPatch) -> None:
    project = opened()
    look(project, 1)
    monkeypatch.setattr(project, "files", None)  # nobody may ask for their texts again
    assert look(project, 2)
    monkeypatch.setattr(Project, "_read", None)  # nor parse them
    assert look(project, 3)
