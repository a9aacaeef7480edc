"""The table of ``keras.backend`` is whole, and agrees with the names table."""

from __future__ import annotations

import re

import pytest

from codemods.semantics import templates
from codemods.tables import backend
from codemods.tables.data import rows
from codemods.tables.keras import below_root, lookup

FUNCTIONS = sorted(
    path.partition(".")[2]
    for path, kind, origin, verdict, *_ in rows("names.tsv")
    if re.fullmatch(r"backend\.[a-z]\w*", path)
    and kind == "function"
    and verdict not in ("internal", "leak")
    and set(origin) & set("1023t")
)
"""Every public function that some old backend had."""


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_every_function_has_a_row(name: str, target: str) -> None:
    row = backend.function(name, target)
    assert row is not None
    known = lookup(f"keras.backend.{name}", target)
    assert known is not None
    there = known.target == f"tensorflow.keras.backend.{name}"
    if name not in ("gradients", "batch_set_value"):  # they are there, and raise
        assert there == (row.parameters is not None)
    if there:
        assert row.template == ""
    if row.template:
        assert known.target == ""
        assert known.rule == "backend"
    assert any(row.orders.values())


@pytest.mark.parametrize("name", sorted(backend.names()))
def test_templates_use_the_parameters_of_the_function(name: str) -> None:
    for target in ("keras3", "keras2"):
        row = backend.function(name, target)
        assert row is not None
        for template in (row.template, row.symbolic, row.variable):
            if not template.startswith("="):
                plain = template.replace("[[", "").replace("]]", "")
                assert templates.names(plain) <= row.known
        if row.parameters is not None:
            assert {fate.name for fate in row.fates.values()} <= {"", *row.parameters}


def test_every_row_is_a_name_of_the_backend() -> None:
    for name in backend.names():
        paths = [f"keras.backend.{name}", f"keras.backend.common.{name}"]
        paths.append(f"keras.backend.tensorflow_backend.{name}")
        assert any(lookup(path, "keras3") for path in paths), name
        assert below_root(paths[0]) == f"backend.{name}"


def test_orders() -> None:
    row = backend.function("binary_crossentropy", "keras3")
    assert row is not None
    assert row.orders["k1"][0].positional[:2] == ("output", "target")
    assert row.orders["k2"][0].positional[:2] == ("target", "output")
    assert row.refused == {"keras_tensors"}
    assert row.defaults["from_logits"] == "False"
    row = backend.function("batch_normalization", "keras2")
    assert row is not None
    assert [order.positional[5] for order in row.orders["k2"]] == ["epsilon", "axis"]
    assert row.refused == frozenset()
