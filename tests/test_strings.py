"""String identifiers: every one has a verdict, and every replacement is one that works."""

from __future__ import annotations

import ast
import re

import pytest

from codemods.semantics.definitions import is_known
from codemods.semantics.dialect import DIALECTS
from codemods.tables import below_root, lookup
from codemods.tables.data import rows
from codemods.tables.signatures import known_keywords
from codemods.tables.strings import NOTHING, SAME, changed, parameters, verdict

ROWS = list(rows("strings.tsv"))
PARAMETERS = list(rows("string_parameters.tsv"))
KINDS = {row[0] for row in ROWS}
TARGETS = {"keras3": ("m", 4), "keras2": ("l", 5)}
MODULE = re.compile(r"<([\w.]+)>\.(\w+)")

FAILING = {
    "activation": ("LeakyReLU", "PReLU"),
    "constraint": ("maxnorm", "nonneg", "unitnorm"),
    "initializer": ("Constant", "constant", "glorotuniform"),
    "loss": ("cosine", "cosine_proximity", "huber_loss", "kullback_leibler_divergence", "logcosh"),
    "metric": (
        *("ce", "cosine", "cosine_proximity", "crossentropy", "fbeta_score", "fmeasure", "kld"),
        *("kullback_leibler_divergence", "logcosh", "matthews_correlation"),
    ),
    "optimizer": ("tfoptimizer",),
    "regularizer": ("activity_l1", "activity_l2", "l1_l2"),
}
"""What TensorFlow 2.21 was seen to reject."""


@pytest.mark.parametrize("name", ["strings.tsv", "string_parameters.tsv"])
def test_rows_are_sorted_or_grouped_and_unique(name: str) -> None:
    keys = [tuple(row[:3]) for row in rows(name)]
    assert len(keys) == len(set(keys))
    if name == "strings.tsv":
        assert keys == sorted(keys)


def test_dialects_do_not_overlap() -> None:
    claimed: dict[tuple[str, str], list[str]] = {}
    for kind, old, dialects, *_ in ROWS:
        claimed.setdefault((kind, old), []).extend(
            DIALECTS if dialects == "*" else dialects.split(",")
        )
    for key, names in claimed.items():
        assert set(names) <= set(DIALECTS), key
        assert len(names) == len(set(names)), key


@pytest.mark.parametrize("target", TARGETS)
def test_what_stays_is_taken_and_what_goes_has_advice(target: str) -> None:
    letter, column = TARGETS[target]
    for row in ROWS:
        assert row[column], row
        if row[column] == SAME:
            assert letter in row[3], row
        if row[column] == NOTHING:
            assert row[7], row
        if letter not in row[3]:
            assert row[column] != SAME, row


@pytest.mark.parametrize("target", TARGETS)
def test_every_string_that_is_written_works_on_the_target(target: str) -> None:
    _, column = TARGETS[target]
    fine = {(row[0], row[1]) for row in ROWS if row[column] == SAME}
    for row in ROWS:
        new = row[column]
        if new not in (SAME, NOTHING) and "<" not in new:
            assert (row[0], new) in fine, row


@pytest.mark.parametrize("target", TARGETS)
def test_every_expression_parses_and_names_what_the_target_has(target: str) -> None:
    _, column = TARGETS[target]
    for row in ROWS:
        if "<" not in row[column] or is_known(row[column].strip("<>")):
            continue
        ast.parse(MODULE.sub(r"\1.\2", row[column]), mode="eval")
        for module, attribute in MODULE.findall(row[column]):
            known = lookup(f"{module}.{attribute}", target)
            assert known is not None, row
            assert known.target == f"{module}.{attribute}", row


@pytest.mark.parametrize(("kind", "old"), [(k, s) for k, found in FAILING.items() for s in found])
def test_what_fails_on_the_target_is_not_left_alone(kind: str, old: str) -> None:
    assert old in changed("keras3")
    for dialect in DIALECTS:
        found = verdict(kind, old, dialect, "keras3")
        assert found is not None
        assert found.new != SAME


def test_metrics_keep_their_log_key() -> None:
    """The new metric is logged under the name that the old string gave it."""
    for kind, old, *_, keras3, _, assumes, _ in ROWS:
        if kind == "metric" and "<" in keras3:
            name = "cosine_proximity" if old == "cosine" else old
            assert f"name='{name}')" in keras3, (old, assumes)


def test_parameters_take_kinds_that_there_are() -> None:
    assert {row[2] for row in PARAMETERS} <= KINDS
    assert parameters("model.compile")["loss"].kind == "loss"
    assert parameters("layers.Dense") == {}


def test_no_parameter_of_a_layer_is_forgotten() -> None:
    """Whatever is called initializer, regularizer, constraint or activation in some release."""
    known = parameters("layer")
    word = re.compile(r"(\A|_)(init|initializer|regularizer|constraint|activation)\Z")
    layers = {row[0] for row in rows("signatures.tsv") if row[0].startswith("layers.")}
    assert len(layers) > 80
    missing = {
        f"{layer}: {name}"
        for layer in layers
        if layer.count(".") == 1
        for name in known_keywords(layer)
        if word.search(name) and name not in known
    }
    assert missing == {"layers.ParametricSoftplus: alpha_init"}  # a number


def test_getters_have_the_names_of_modules() -> None:
    getters = {row[0] for row in PARAMETERS if row[0].endswith(".get")}
    assert all(below_root(f"keras.{getter}") == getter for getter in getters)
    assert {row[2] for row in PARAMETERS if row[0] in getters} == KINDS - {
        "data_format",
        "merge_mode",
        "padding",
    }
