"""Changes that keep the meaning of a program change nothing that is found or fixed.

Each corpus case runs under one transformation here, chosen by its name, and under all of
them by ``python -m tests.slow.metamorphic``.
"""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest

from codemods.project.config import Config
from tests import corpus
from tests.corpus import Case
from tests.metamorphic.bindings import operations
from tests.metamorphic.programs import NotApplicableError, Program, Sites, Variant
from tests.metamorphic.relation import comments_of, compare, same_program, variants_of
from tests.metamorphic.table import TRANSFORMATIONS

PROGRAM = '''\
"""A network."""
import numpy as np
from keras.layers import (Convolution2D,  # the old one
                          Dense)
from keras.models import Sequential; import os

def build(width, height=32):
    layers = [Convolution2D(8, 3, 3, border_mode='same',
                            input_shape=(width, height, 3)), Dense(10)]
    if height: print(height); print(width)
    if width:
        layers.append(Dense(3))
    network = Sequential(layers)
    network.compile('sgd', 'mse')
    return network

def train(network_model):
    found = build(32, height=16)
    found.fit_generator(batches(), samples_per_epoch=2000,
                        nb_epoch=10)  # slow
    return np.zeros(3), os, found
'''
"""Something for every transformation to change."""

CASES = list(corpus.cases())
FILES = {"m.py": PROGRAM.encode()}


def varied(name: str, text: str = PROGRAM) -> Variant:
    found = variants_of({"m.py": text.encode()}, TRANSFORMATIONS[name], "test")
    return found["m.py"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_that_is_written_otherwise(case: Case) -> None:
    files = case.files()
    for name in sorted(TRANSFORMATIONS, key=lambda name: zlib.crc32(f"{case.id}/{name}".encode())):
        variants = variants_of(files, TRANSFORMATIONS[name], f"{name}/{case.id}")
        if variants:
            assert compare(files, case.config(), variants).differences == (), name
            return


@pytest.mark.parametrize("name", TRANSFORMATIONS)
def test_every_transformation_changes_something(name: str) -> None:
    variant = varied(name)
    assert variant.data != PROGRAM.encode()
    assert compare(FILES, Config(), {"m.py": variant}).differences == ()


WRONG = {
    "a finding is gone": ("fit_generator", "fit_generators"),
    "a finding is new": ("print(height)", "found.predict_generator(height)"),
    "another argument": ("samples_per_epoch=2000", "samples_per_epoch=3000"),
    "another program": ("np.zeros(3)", "np.zeros(4)"),
    "a lost comment": ("  # slow", ""),
    "a new comment": ("return network\n", "return network  # new\n"),
}
"""Changes that are no layout."""


@pytest.mark.parametrize(("old", "new"), WRONG.values(), ids=WRONG)
def test_what_differs_is_told(old: str, new: str) -> None:
    assert old in PROGRAM
    variant = Variant(PROGRAM.replace(old, new).encode())
    assert compare(FILES, Config(), {"m.py": variant}).differences


def test_bytes_are_compared_where_they_are_promised() -> None:
    variant = varied("crlf")
    assert compare(FILES, Config(), {"m.py": variant}).differences == ()
    mixed = replace(variant, data=variant.data.replace(b"\r\n", b"\n", 1))
    assert compare(FILES, Config(), {"m.py": mixed}).differences


def test_a_fix_may_be_refused_only_where_that_is_allowed() -> None:
    text = "from keras import backend as K\nx = K.image_dim_ordering({}) == 'th'\n"
    old, new = text.format(""), text.format("  # why\n")
    files, config = {"m.py": old.encode()}, Config(dialect="k1")
    variant = Variant(new.encode(), comments=("# why",))
    assert compare(files, config, {"m.py": variant}).differences
    allowed = replace(variant, refusable=True)
    assert compare(files, config, {"m.py": allowed}).differences == ()


def test_names_are_compared_by_what_they_stand_for() -> None:
    one = "import a\ndef f(x, y):\n    return a.b(x), [x for x in y]\n"
    other = "import a as z\ndef f(y, x):\n    return z.b(y), [v for v in x]\n"
    assert same_program(one, other, renamed=True)
    assert not same_program(one, other)
    for wrong in (
        ("z.b(y)", "z.b(x)"),
        ("[v for", "[y for"),
        ("z.b", "z.c"),
        ("import a ", "import b "),
    ):
        assert not same_program(one, other.replace(*wrong), renamed=True)


def test_names_that_are_asked_for_stay() -> None:
    text = (
        "import k\nclass A(k.L):\n    size = 1\n"
        "    def call(self, x, mask=None):\n        return x\n"
        "def metric(a, b, c=1):\n    return A.size\n"
        "def other(d):\n    return f'{metric}', metric(1, 2, c=d), globals()['kept']\n"
        "kept = use = k.f('val_metric')\nprint(use)\n"
    )
    made = varied("names-opaque", text).data.decode()
    for name in ("size", "call", "self", "x", "mask", "metric", "c", "kept"):
        assert name in made
    for gone in ("def other", "use =", "(a, b", "d)"):
        assert gone not in made
    assert operations(made) == operations(text)


def test_shadowing_takes_names_of_the_module() -> None:
    text = "top = 1\ndef f(a):\n    b = a\n    return b\ndef g(c):\n    return c, top\n"
    made = varied("names-that-shadow", text).data.decode()
    assert "def f(top)" in made
    assert "def g(top)" not in made
    assert "return f, top" in made or "return v1, top" in made


def test_imports_may_move_but_not_behind_their_use() -> None:
    one = "import a\nimport b\nx = a.f(b)\n"
    assert same_program(one, "import b\nimport a\nx = a.f(b)\n", movable=True)
    assert not same_program(one, "import a\nx = a.f(b)\nimport b\n", movable=True)
    assert not same_program(one, "import a\nx = a.f(b)\n", movable=True)


def test_sites_count_tokens_that_layout_leaves() -> None:
    one, other = "f(a, b.c)\n", "(f)(\r\n    a,  # why\r\n    b \\\r\n    .c,\r\n)\r\n"
    for word in ("f", "a", "c"):
        places = [text.index(word, text.index("b") if word == "c" else 0) for text in (one, other)]
        sites = [Sites(text).of(at, at + 1) for text, at in zip((one, other), places)]
        assert sites[0] == sites[1]
    named = Sites("import a as q\nq.b\n", frozenset({"q"}))
    assert named.of(14, 15) == Sites("import a\na.b\n").of(9, 10)


def test_comments_that_share_a_line_are_several() -> None:
    assert comments_of("x  # one  # two\n") == comments_of("x  #one\n#  two\n")
    assert comments_of("x  # one # two\n") != comments_of("x  #one\n#  two\n")


@pytest.mark.parametrize("data", [b"\xff\xfe", b"# coding: none\n", "é".encode("latin-1")])
def test_what_cannot_be_read_is_not_transformed(data: bytes) -> None:
    with pytest.raises(NotApplicableError):
        Program.of(data, (), "test")
