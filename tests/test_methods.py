"""The table of methods and attributes, and what its rule asks of kinds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from codemods.project.index import Project
from codemods.rules import methods
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.models import last_units, number_of_outputs
from codemods.sources.document import Document
from codemods.tables.data import rows
from codemods.tables.methods import PARENTS, Member, anywhere, member, names
from tests import corpus

MEMBERS = [Member(*row) for row in rows("methods.tsv")]
VERDICTS = Path(__file__).parent.parent / "scripts" / "members.tsv"
OLD = set("1023t")
SPECIAL = {"classes", "loop", "delete", "node 0", "shape", "new outputs", "metric names"}
CELL = re.compile(r"same|rule [a-z-]+|\.\w+|.*\{self\}.*")


def analysed(source: str) -> Analysis:
    project = Project({"case.py": source.encode()}, on_disk=False)
    return project.analyse(Document.from_bytes("case.py", source.encode()))


def kinds_of(source: str) -> frozenset[Kind]:
    """The kinds of the argument of the last ``probe(…)``."""
    analysis = analysed(source)
    site = [
        s
        for s in analysis.module.calls
        if isinstance(s.node.func, ast.Name) and s.node.func.id == "probe"
    ][-1]
    return analysis.kinds.kinds(site.node.args[0], site.point)


# -- the table -------------------------------------------------------------------------


def test_rows_are_sorted_and_unique() -> None:
    keys = [(m.receiver, m.name, m.how) for m in MEMBERS]
    assert len(set(keys)) == len(keys)
    assert [key[:2] for key in keys] == sorted(key[:2] for key in keys)


@pytest.mark.parametrize(("letter", "target"), [("m", "keras3"), ("l", "keras2")])
def test_every_member_that_is_gone_has_a_verdict(letter: str, target: str) -> None:
    silent = [
        (m.receiver, m.name)
        for m in MEMBERS
        if set(m.origin) & OLD and letter not in m.origin and m.how != "set"
        if m.on(target) == "same"
    ]
    assert silent == []


def test_what_the_table_knows_of_each_receiver() -> None:
    """As many members are gone as the comparison of the packages counts."""
    gone = {
        receiver: {
            m.name
            for m in MEMBERS
            if m.receiver
            in (receiver, PARENTS.get(receiver), "Layer" if receiver != "Optimizer" else "")
            if not m.name.startswith("_") and set(m.origin) & OLD and "m" not in m.origin
            if (found := member(receiver, m.name, "get")) is None or "m" not in found.origin
        }
        for receiver in ("Model", "Sequential", "Layer", "Optimizer")
    }
    assert {k: len(v) >= n for (k, v), n in zip(gone.items(), (44, 50, 28, 10))} == dict.fromkeys(
        gone, True
    )


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_cells_are_templates_words_or_come_with_advice(target: str) -> None:
    for m in MEMBERS:
        cell = m.on(target)
        assert m.how in ("get", "call", "set", "any"), m
        assert m.anywhere in ("", "unsafe", "manual"), m
        assert cell in SPECIAL or CELL.fullmatch(cell) or (not cell and m.advice), m
        if "{" in cell:
            assert templates.names(cell) <= {"self", "value", "0"}, m
        if m.anywhere == "manual" or cell in SPECIAL - {"loop", "shape"}:
            assert m.advice, m


def test_no_verdict_is_stale() -> None:
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()
    judged = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    known = {(m.name, m.how) for m in MEMBERS}
    assert [line[:3] for line in judged if (line[1], line[2]) not in known] == []
    assert {len(line) for line in judged} == {8}


def test_lookups() -> None:
    assert member("Sequential", "inbound_nodes", "get") == member("Layer", "inbound_nodes", "get")
    assert member("Dense", "W", "set") is not None
    assert member("Layer", "W", "get") is None
    row = member("Model", "predict_classes", "call")
    assert row is None
    found = anywhere("_keras_shape", "get")
    assert found is not None
    assert found.receiver == "KerasTensor"
    assert anywhere("lr", "get") is None
    assert anywhere("weights", "get") is None
    assert {"predict_classes", "lr", "output_shape"} <= names()
    assert "compile" not in names()


def test_common_names_count_on_known_receivers_only() -> None:
    common = {"lr", "W", "b", "next", "N", "weights", "updates", "stateful", "targets", "model"}
    common |= {"predict_proba", "input", "output", "apply", "op", "graph", "period", "decay"}
    assert {m.name for m in MEMBERS if m.anywhere} & common == set()


def test_the_corpus_is_large_enough() -> None:
    mine = [case for case in corpus.cases() if case.id.startswith("methods/")]
    still = [case for case in mine if "noop" in case.id]
    assert len(mine) - len(still) >= 45
    assert len(still) >= 35
    assert [case.id for case in still if case.files("out") or case.findings.read_text()] == []


def test_the_rule_is_called_methods() -> None:
    assert methods.RULE.name == "methods"


# -- kinds -----------------------------------------------------------------------------

MODEL = "from keras.models import Model\nmodel = Model(a, b)\n"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("probe(model.layers[0])", Kind.LAYER),
        ("probe(model.layers[1:][-1])", Kind.LAYER),
        ("for layer in model.layers:\n    probe(layer)", Kind.LAYER),
        ("for layer in model.layers[2:]:\n    probe(layer)", Kind.LAYER),
        ("for i, layer in enumerate(model.layers):\n    probe(layer)", Kind.LAYER),
        ("for layer in reversed(model.layers):\n    probe(layer)", Kind.LAYER),
        ("[probe(layer) for layer in model.layers]", Kind.LAYER),
        ("probe(model.layers)", Kind.LIST),
        ("probe(model.layers[1:])", Kind.LIST),
        ("probe(model.inputs[0])", Kind.TENSOR),
        ("probe(model.output)", Kind.TENSOR),
        ("probe(model.layers[-1].output)", Kind.TENSOR),
        ("probe(model.optimizer)", Kind.OPTIMIZER),
        ("def enumerate(x): ...\nfor i, y in enumerate(model.layers):\n    probe(y)", Kind.UNKNOWN),
        ("probe(unknown[1:])", Kind.UNKNOWN),
    ],
)
def test_what_hangs_on_a_model(source: str, kind: Kind) -> None:
    assert kinds_of(MODEL + source + "\n") == {kind}


@pytest.mark.parametrize("base", ["Callback", "TensorBoard", "ModelCheckpoint"])
def test_the_model_of_a_callback(base: str) -> None:
    source = (
        f"from keras.callbacks import {base}\n"
        f"class Mine({base}):\n"
        "    def __init__(self, model):\n"
        "        self.model = model\n"
        "    def on_epoch_end(self, epoch, logs):\n"
        "        probe(self.model)\n"
    )
    assert kinds_of(source) == {Kind.MODEL}
    assert kinds_of(source.replace(f"({base})", "(object)")) == {Kind.UNKNOWN}


def test_layers_of_anything_may_be_something_else() -> None:
    assert kinds_of("def f(thing):\n    probe(thing.layers[0])\n") == {Kind.LAYER, Kind.UNKNOWN}


# -- how many outputs a model has ------------------------------------------------------


@pytest.mark.parametrize(
    ("layers", "several", "proven"),
    [
        ("[Dense(3, input_dim=2)]", True, True),
        ("[Dense(1, input_dim=2)]", False, True),
        ("[Dense(8), Dense(1), Activation('sigmoid')]", False, True),
        ("[Dense(units=4), Dropout(0.1)]", True, True),
        ("[Dense(n, activation='softmax')]", True, False),
        ("[Dense(SIZE)]", True, True),
        ("[Dense(4), Custom()]", True, False),
        ("make()", True, False),
        ("[]", True, False),
    ],
)
def test_last_units(layers: str, several: bool, proven: bool) -> None:
    source = (
        "from keras.layers import Activation, Dense, Dropout\n"
        "from keras.models import Sequential\n"
        "SIZE = 5\n"
        f"model = Sequential({layers})\n"
        "model.predict_classes(x)\n"
    )
    analysis = analysed(source)
    node, point = analysis.module.methods("predict_classes")[0]
    assert isinstance(node.func, ast.Attribute)
    units = last_units(analysis, node.func.value, point)
    assert (units.several, units.proven) == (several, proven)


@pytest.mark.parametrize(
    ("more", "several", "proven"),
    [
        ("", True, True),
        ("model.add(Dense(1))", False, True),
        ("if deep:\n    model.add(Dense(1))", False, False),
        ("model.pop()", True, False),
        ("def top(net):\n    net.add(Dense(1))\ntop(model)", False, False),
        ("other = Sequential()\nother.add(Dense(1))", True, True),
    ],
)
def test_layers_that_only_some_runs_add(more: str, several: bool, proven: bool) -> None:
    source = (
        "from keras.layers import Dense\n"
        "from keras.models import Sequential\n"
        "model = Sequential()\n"
        "model.add(Dense(4))\n"
        f"{more}\n"
        "model.predict_classes(x)\n"
    )
    analysis = analysed(source)
    node, point = analysis.module.methods("predict_classes")[0]
    assert isinstance(node.func, ast.Attribute)
    units = last_units(analysis, node.func.value, point)
    assert (units.several, units.proven) == (several, proven)


def test_stores_are_recorded() -> None:
    analysis = analysed("a.b = 1\nc().d = e = 2\nf.g += 3\nh.i, j = 4, 5\nk[0].l.m = 6\n")
    found = {
        name: [ast.unparse(s.value) if s.value else None for s in analysis.module.stores(name)]
        for name in analysis.module.stored_attributes
    }
    assert found == {"b": ["1"], "d": ["2"], "g": [None], "i": ["4"], "m": ["6"]}


@pytest.mark.parametrize(
    ("model", "number"),
    [
        ("Model(x, y)", 1),
        ("Model(x, [y, z])", 2),
        ("Model(inputs=x, outputs=(y,))", 1),
        ("Model(input=x, output=[y, z])", 2),
        ("Sequential()", 1),
        ("VGG16()", 1),
        ("Model(x, [*more, y])", None),
        ("Model(x, make(y))", None),
        ("Model(x, y) if one else Model(x, [y, z])", None),
        ("load_model(path)", None),
        ("make()", None),
    ],
)
def test_number_of_outputs(model: str, number: int | None) -> None:
    source = (
        "from keras.applications import VGG16\n"
        "from keras.layers import Dense, Input\n"
        "from keras.models import Model, Sequential, load_model\n"
        "x = Input((3,))\ny = Dense(2)(x)\nz = Dense(1)(x)\n"
        f"model = {model}\n"
        "model.evaluate(data)\n"
    )
    analysis = analysed(source)
    node, point = analysis.module.methods("evaluate")[0]
    assert isinstance(node.func, ast.Attribute)
    assert number_of_outputs(analysis, node.func.value, point) == number
