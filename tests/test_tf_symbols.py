"""The tables of TensorFlow 1.x names are consistent, and the rule keeps to its places."""

from __future__ import annotations

from collections import Counter

import pytest

from codemods.project.config import Config
from codemods.project.session import open_texts
from codemods.tables.data import rows
from codemods.tables.tensorflow import COMPAT, Symbol, signature, symbol

SYMBOLS = list(rows("tf_symbols.tsv"))
ARGUMENTS = list(rows("tf_arguments.tsv"))
MOVES = {"renamed", "assumed", "legacy", "arguments", "optimizer", "cast", "method", "constant"}
REPORTS = {"removed", "changed", "breaks", "deleted"}


def known(name: str, target: str) -> Symbol | None:
    return symbol(name.replace(".*", ".anything"), target)


@pytest.mark.parametrize("table", ["tf_symbols.tsv", "tf_arguments.tsv"])
def test_rows_are_sorted_and_unique(table: str) -> None:
    names = [row[0] for row in rows(table)]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert names == sorted(names)


def test_every_row_has_every_column() -> None:
    assert {len(row) for row in SYMBOLS} == {7}
    assert {len(row) for row in ARGUMENTS} == {5}


def test_verdicts_are_known() -> None:
    assert {row[2] for row in SYMBOLS} <= MOVES | REPORTS | {"same"}
    assert {row[4].partition(" ")[0] for row in SYMBOLS} <= MOVES | REPORTS | {"same", "="}


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_a_name_that_lives_on_has_a_target_and_others_have_advice(target: str) -> None:
    bad = []
    for name, *_ in SYMBOLS:
        found = known(name, target)
        if found is None or found.rule:
            continue
        if (found.verdict in MOVES) != bool(found.target):
            bad.append(name)
        if found.verdict in REPORTS and not found.advice:
            bad.append(name)
    assert bad == []


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_a_target_is_not_old_itself(target: str) -> None:
    bad = []
    for name, *_ in SYMBOLS:
        found = known(name, target)
        if found is None or found.verdict in ("cast", "method", "constant") or not found.target:
            continue
        again = symbol(found.target, target)
        if again is not None and again.verdict != "arguments" and again.target != found.target:
            bad.append(f"{name} -> {found.target} -> {again.verdict}")
    assert bad == []


def test_arguments_belong_to_a_name_that_can_be_called() -> None:
    verdicts = {row[0]: row[2] for row in SYMBOLS}
    assert [row[0] for row in ARGUMENTS if verdicts.get(row[0]) not in MOVES | {"changed"}] == []
    wanted = {name for name, verdict in verdicts.items() if verdict == "arguments"}
    assert wanted <= {row[0] for row in ARGUMENTS}


def test_changes_name_parameters() -> None:
    bad = []
    for name, *_ in ARGUMENTS:
        found = signature(name)
        assert found is not None
        for old, (mark, new) in found.changes.items():
            if mark not in "=@!" or (mark != "=" and new) or old == new:
                bad.append(f"{name}: {old}")
        if any("{}" not in value for value in found.values.values()):
            bad.append(name)
    assert bad == []


def test_what_belongs_to_sessions_is_marked() -> None:
    mine = {row[0] for row in SYMBOLS if row[5] == "sessions"}
    assert {"Session", "ConfigProto", "global_variables_initializer"} <= mine
    assert not any(name.startswith("contrib") for name in mine)


@pytest.mark.parametrize(
    ("name", "verdict", "target"),
    [
        ("log", "renamed", "math.log"),
        ("to_float", "cast", "float32"),
        ("assign", "method", "assign"),
        ("set_random_seed", "assumed", "random.set_seed"),
        ("placeholder", "removed", ""),
        ("layers.dense", "removed", ""),
        ("contrib.layers.xavier_initializer", "assumed", "keras.initializers.GlorotUniform"),
        ("contrib.whatever.it.was", "removed", ""),
        ("flags.DEFINE_string", "renamed", f"{COMPAT}.flags.DEFINE_string"),
        ("gfile.Exists", "renamed", "io.gfile.exists"),
        ("train.AdamOptimizer", "optimizer", "keras.optimizers.Adam"),
        ("losses.huber_loss", "renamed", f"{COMPAT}.losses.huber_loss"),
        ("mul", "renamed", "multiply"),
    ],
)
def test_some_names(name: str, verdict: str, target: str) -> None:
    found = symbol(name, "keras3")
    assert found is not None
    assert (found.verdict, found.target) == (verdict, target)


@pytest.mark.parametrize("name", ["reshape", "nn.relu", "data.Dataset", "math.log", "Variable.x"])
def test_what_is_as_it_was_has_no_row(name: str) -> None:
    assert symbol(name, "keras3") is None


def test_estimators_stay_on_keras2() -> None:
    assert symbol("estimator.Estimator", "keras2") is None
    assert symbol("layers.dense", "keras2") is not None


KERAS = "from keras.models import Sequential\n"


def findings(text: str) -> list[str]:
    session = open_texts({"a.py": text.encode()}, Config())
    found = [f for result in session.check() for f in result.findings]
    return [f"{f.safety.value} {f.message}" for f in found if f.rule == "tf-symbols"]


@pytest.mark.parametrize(
    "text",
    [
        "import tensorflow as tf\ntf.math.log(1)\n",
        KERAS + "import tensorflow as tf\ndef f(tf):\n    return tf.log(1)\n",
        KERAS + "import tensorflow as tf\ntf = object()\ntf.log(1)\n",
        KERAS + "import tensorflow as tf\ntf.math.log(1)\ntf.nn.dropout(1, rate=0.5)\n",
        KERAS + "import tensorflow as tf\n@tf.function\ndef f(x): tf.nn.dropout(x, 0.5)\n",
        KERAS + "import tensorflow.compat.v1 as tf\ntf.log(1)\n",
        KERAS + "import tensorflow.compat.v2 as tf\ntf.math.log(1)\n",
        KERAS + "import tensorflow as tf\ntf.log = 3\n",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("line", "safety"),
    [
        ("tf.log(1)", "safe"),
        ("tf.reduce_sum(1, keep_dims=True)", "safe"),
        ("tf.reduce_sum(1, keep_dims=True, keepdims=True)", "manual"),
        ("tf.placeholder(tf.float32)", "manual"),
        ("tf.assign(a, 1)", "unsafe"),
        ("tf.contrib.layers.xavier_initializer(uniform=False)", "manual"),
        ("tf.to_float(*a)", "manual"),
        ("tf.enable_eager_execution()", "safe"),
        ("a = tf.enable_eager_execution", "manual"),
        ("tf.compat.v1.disable_v2_behavior()", "manual"),
    ],
)
def test_how_sure_it_is(line: str, safety: str) -> None:
    found = findings(f"{KERAS}import tensorflow as tf\na = 1\n{line}\n")
    assert [text.partition(" ")[0] for text in found] == [safety]
