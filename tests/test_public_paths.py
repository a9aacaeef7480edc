"""Every public path of old Keras has a verdict: measured by a list that is not the table."""

from __future__ import annotations

import pytest

from codemods.semantics.dialect import TARGETS
from codemods.tables.keras import TARGET_ROOT, Verdict, lookup, lookup_function, members
from tests.public_paths import ROOTS, STANDALONE, Public, public_paths

PATHS = list(public_paths())
OWN = [public for public in PATHS if public.own]
SURFACE = {"keras3": "m", "keras2": "l"}
"""The letter of the paths that each target itself has."""

BACKSTAGE = {
    "backend.common",
    "backend.load_backend",
    "backend.numpy_backend",
    "engine.training_arrays",
    "engine.training_generator",
    "engine.training_utils",
    "legacy",
    "legacy.interfaces",
    "legacy.layers",
    "legacy.models",
    "utils.losses_utils",
    "utils.metrics_utils",
    "utils.test_utils",
}
"""Modules of standalone Keras that can be imported, but were no part of its interface."""
SUBMODULES = {
    "applications.audio_conv_utils",
    "applications.mobilenetv2",
    "applications.music_tagger_crnn",
    "backend.numpy_backend",
    "callbacks.tensorboard_v2",
    "utils.test_utils",
    "utils.visualize_util",
}
"""Modules that no ``import keras`` makes an attribute of their package."""
PLACEHOLDERS = {
    "callbacks.callbacks.requests",
    "callbacks.requests",
    "preprocessing.text.maketrans",
}
"""What stands for the name of another package: ``None``, or a function of ``str``."""


def paths(letters: str) -> set[str]:
    """Keras's own paths in the packages of these letters."""
    return {public.path for public in OWN if set(public.origin) & set(letters)}


def test_the_four_standalone_versions_have_1922_public_paths() -> None:
    assert len(paths(STANDALONE)) == 2395
    backstage = {
        public.path
        for public in OWN
        if set(public.origin) & set(STANDALONE) and public.module in BACKSTAGE
    }
    assert len(backstage) == 463
    rest = paths(STANDALONE) - backstage
    assert rest >= SUBMODULES | PLACEHOLDERS
    assert len(rest - SUBMODULES - PLACEHOLDERS) == 1922


def test_tf_keras_has_658_public_paths() -> None:
    """Two of its modules are no attributes of their packages."""
    assert paths("t") >= {"layers.experimental", "premade"}
    assert len(paths("t") - {"layers.experimental", "premade"}) == 658


def test_tf_contrib_keras_has_901_public_paths() -> None:
    """Each path below either of two roots, ``api``, ``api.keras``, and what it has
    from ``__future__``: three names that are neither Keras's nor in the list."""
    assert len(paths("c")) == 448
    assert 2 * len(paths("c")) + 2 + 3 == 901


def test_how_many_paths_each_package_has() -> None:
    assert {letter: len(paths(letter)) for letter in ROOTS} == {
        "1": 1118,
        "0": 1329,
        "2": 1422,
        "3": 1866,
        "t": 660,
        "c": 448,
        "p": 2008,
    }


def test_the_list_has_no_path_twice() -> None:
    seen = [(public.path, letter) for public in PATHS for letter in public.origin]
    assert len(set(seen)) == len(seen)


def is_answered(public: Public, root: str, target: str) -> bool:
    """Whether the table says of a path where it is, or what to do."""
    known = lookup(f"{root}.{public.path}", target)
    if known is None:
        return False
    if known.verdict is Verdict.SPLIT:
        return known.kind == "module" and bool(members(f"{root}.{public.path}"))
    if known.target.startswith(f"{TARGET_ROOT}."):
        there = lookup(known.target, target)
        return there is not None and SURFACE[target] in there.origin
    return bool(known.target or known.advice)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("letter", ROOTS)
def test_every_own_path_has_a_verdict_under_every_root(letter: str, target: str) -> None:
    bad = [
        f"{root}.{public.path}"
        for public in OWN
        if letter in public.origin
        for root in ROOTS[letter]
        if not is_answered(public, root, target)
    ]
    assert bad == []


@pytest.mark.parametrize("target", TARGETS)
def test_what_modules_of_keras_import_has_a_verdict(target: str) -> None:
    """Star imports and ``keras.layers.np`` supply it too; ``tensorflow.python.keras``
    alone imports much of TensorFlow, which ``unknown-name`` reports."""
    bad = [
        public.path
        for public in PATHS
        if set(public.origin) != {"p"} and not is_answered(public, public.roots[0], target)
    ]
    assert bad == []


@pytest.mark.parametrize("letter", ROOTS)
def test_the_table_knows_which_package_holds_a_path(letter: str) -> None:
    bad = []
    for public in OWN:
        if letter in public.origin:
            name = f"{ROOTS[letter][0]}.{public.path}"
            rows = [lookup(name, "keras3"), lookup_function(name, "keras3")]
            if not any(row is not None and letter in row.origin for row in rows):
                bad.append(public.path)
    assert bad == []
