"""The independent check of migrated programs, against a small library of its own."""

from __future__ import annotations

import ast
import json
import types
from dataclasses import asdict
from pathlib import Path

import pytest
import survey

from codemods.verify import judge
from codemods.verify.installed import Installed
from codemods.verify.judge import judge_folder
from codemods.verify.values import Known, Object, Project, Source


class Layer:
    def __init__(self, **options: object) -> None:
        for name in options:
            if name not in {"name", "trainable"}:
                raise ValueError(f"Unrecognized keyword arguments passed to Layer: {options}")
        self.built = False

    @property
    def weights(self) -> list[int]:
        return []

    def add_weight(self, shape: object = None, initializer: str = "zeros") -> None:
        pass


class Dense(Layer):
    def __init__(self, units: int, activation: str | None = None, **options: object) -> None:
        super().__init__(**options)
        if activation == "nonsense":
            raise ValueError("Could not interpret activation")
        self.kernel = None


class Conv2D(Layer):
    def __init__(self, filters: int, kernel_size: int, strides: int = 1) -> None:
        pass


class Model(Layer):
    def __init__(self, inputs: object = None, outputs: object = None) -> None:
        self.optimizer = None
        self.layers: list[Layer] = []

    def fit(self, x: object = None, y: object = None, epochs: int = 1) -> None:
        pass

    def compile(self, optimizer: object, loss: object = None, metrics: object = None) -> None:
        pass


class Sequential(Model):
    def __init__(self, layers: object = None) -> None:
        super().__init__()


class Optimizer:
    def __init__(self, learning_rate: float = 0.1) -> None:
        self.learning_rate = learning_rate


class Callback:
    def __init__(self) -> None:
        self._model = None

    @property
    def model(self) -> object:
        return self._model


def mean(x: object, axis: int | None = None) -> None:
    pass


def reduce_sum(input_tensor: object, axis: int | None = None, keepdims: bool = False) -> None:
    pass


def module(name: str, **members: object) -> types.ModuleType:
    made = types.ModuleType(name)
    for key, value in members.items():
        setattr(made, key, value)
    return made


def library() -> Installed:
    keras = module(
        "tensorflow.keras",
        layers=module("layers", Layer=Layer, Dense=Dense, Conv2D=Conv2D),
        models=module("models", Model=Model, Sequential=Sequential),
        optimizers=module("optimizers", Optimizer=Optimizer),
        callbacks=module("callbacks", Callback=Callback),
        backend=module("backend", mean=mean, backend=lambda: "tensorflow"),
        Input=lambda shape: shape,
    )
    tensorflow = module("tensorflow", keras=keras, reduce_sum=reduce_sum)
    modules = {"tensorflow": tensorflow, "tensorflow.keras": keras}
    modules |= {
        f"tensorflow.keras.{name}": value
        for name, value in vars(keras).items()
        if isinstance(value, types.ModuleType)
    }

    def load(name: str) -> object:
        if name not in modules:
            raise ModuleNotFoundError(name)
        return modules[name]

    return Installed(load, own=__name__)


def sites(folder: Path, text: str, sure: bool = True) -> list[str]:
    """Judge one file: ``line kind what`` of each site."""
    (folder / "program.py").write_text(text)
    found = judge_folder(folder, library())
    assert not found.unparsed
    return [
        f"{s.line} {s.kind} {s.what}"
        for s in found.sites
        if s.path == "program.py" and s.sure is sure and not s.weak
    ]


def source(folder: Path, text: str) -> Source:
    (folder / "program.py").write_text(text)
    found = Project(folder, library()).source(folder / "program.py")
    assert found is not None
    return found


def last_values(folder: Path, text: str) -> list[str]:
    """Return what the expression on the last line stands for."""
    file = source(folder, text)
    statement = file.tree.body[-1]
    assert isinstance(statement, ast.Expr)
    names = []
    for value in file.values(statement.value):
        if isinstance(value, Known):
            names.append(value.path + ("?" if value.guessed else ""))
        elif isinstance(value, Object):
            names.append(f"a {value.cls.__name__}")
        else:
            names.append(type(value).__name__)
    return names


HEAD = (
    "import tensorflow as tf\n"
    "from tensorflow import keras; from somewhere import a, b, get, other\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import tensorflow as tf\ntf.keras.layers.Dense", ["tensorflow.keras.layers.Dense"]),
        ("import tensorflow.keras.layers\ntensorflow", ["tensorflow"]),
        ("import tensorflow.keras.layers as L\nL.Dense", ["tensorflow.keras.layers.Dense"]),
        (
            "from tensorflow import keras as k\nK = k.backend\nK.mean",
            ["tensorflow.keras.backend.mean"],
        ),
        ("from tensorflow.keras.layers import *\nDense", ["tensorflow.keras.layers.Dense"]),
        ("from keras.layers import Dense as D\nD", ["keras.layers.Dense"]),
        ("from keras.layers.core import Dense\nDense", ["keras.layers.core.Dense?"]),
        ("from keras.layers import Merge\nMerge", ["Gone"]),
        (HEAD + "m = keras.models.Sequential()\nm", ["a Sequential"]),
        (HEAD + "m = keras.models.Sequential()\nm = other(m)\nm", []),
        (HEAD + "m = other()\nm = keras.models.Sequential()\nm", ["a Sequential"]),
        (HEAD + "m = keras.models.Sequential()\nif m:\n    m = other()\nm", []),
        (
            HEAD + "m = None\ndef f():\n    global m\n    m = keras.models.Sequential()\nm",
            ["a Sequential"],
        ),
        (
            HEAD + "def f(a):\n    m = keras.models.Sequential()\n    return m\nf(1)",
            ["a Sequential"],
        ),
        (HEAD + "def f(a):\n    return a\nf(1)", []),
        (HEAD + "def f(a):\n    yield keras.models.Sequential()\nf(1)", []),
        (HEAD + "m = keras.models.Sequential()\nm.layers[0]", ["a Layer"]),
        (HEAD + "m = keras.models.Sequential()\nm.optimizer", ["a Optimizer"]),
        (
            "try:\n    import tensorflow as tf\nexcept ImportError:\n    tf = None\ntf",
            ["tensorflow"],
        ),
        ("import numpy as tf\ntf", []),
        ("a = b\nb = a\na", []),
    ],
)
def test_values(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert last_values(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # imports
        ("import keras", ["1 standalone keras"]),
        ("from keras.layers import Merge", ["1 import keras.layers.Merge"]),
        ("from keras.layers.core import Dense", ["1 import keras.layers.core.Dense"]),
        ("from tensorflow.keras.layers import Dense", []),
        ("import tensorflow.contrib.slim as s", ["1 import tensorflow.contrib.slim"]),
        ("try:\n    from tensorflow.keras import gone\nexcept ImportError:\n    gone = 1", []),
        ("try:\n    import tensorflow as t\nexcept ImportError:\n    import keras", []),
        ("from keras_like import x", []),
        # names
        (HEAD + "tf.Session()", ["3 name tensorflow.Session"]),
        (HEAD + "tf.contrib.slim.fc", ["3 name tensorflow.contrib.slim.fc"]),
        (HEAD + "keras.backend.image_dim", ["3 name tensorflow.keras.backend.image_dim"]),
        (HEAD + "if hasattr(tf, 'Session'):\n    tf.Session()", []),
        (HEAD + "def f(tf):\n    tf.Session()", []),
        (HEAD + "def f():\n    tf = 1\n    tf.Session()", []),
        (HEAD + "[tf.Session for tf in range(3)]", []),
        (HEAD + "K = keras.backend\nif K.backend() == 'theano':\n    K.gone", []),
        (
            HEAD + "K = keras.backend\nif K.backend() == 'other':\n    K.gone",
            ["5 name tensorflow.keras.backend.gone"],
        ),
        ("from tensorflow.keras.layers import *\nK", ["2 star K"]),
        ("import tensorflow\nprint(nothing)", ["2 undefined nothing"]),
        ("from somewhere import *\nK", []),
        # calls
        (HEAD + "tf.reduce_sum(1, keep_dims=True)", ["3 keyword reduce_sum(keep_dims=)"]),
        (HEAD + "tf.reduce_sum(1, 2, True, 4)", ["3 positional reduce_sum(argument 4)"]),
        (HEAD + "tf.reduce_sum()", ["3 missing reduce_sum(input_tensor)"]),
        (HEAD + "tf.reduce_sum(*a, **b)", []),
        (HEAD + "keras.layers.Dense(4, name='x')", []),
        (HEAD + "keras.layers.Dense(4, init='x')", ["3 keyword Dense(init=)"]),
        (
            HEAD + "keras.layers.Dense(4, W_regularizer=other())",
            ["3 keyword Dense(W_regularizer=)"],
        ),
        (HEAD + "keras.layers.Dense(4, 'nonsense')", ["3 value Dense(activation=)"]),
        (HEAD + "keras.layers.Dense(4, other())", []),
        (
            "from keras.layers import Conv2D\nConv2D(8, 3, 3)",
            ["1 standalone keras.layers.Conv2D", "2 positional Conv2D(3 positional)"],
        ),
        (
            "from keras.layers import Conv2D\nConv2D(8, (3, 3), 2)",
            ["1 standalone keras.layers.Conv2D"],
        ),
        (HEAD + "keras.layers.Conv2D(8, 3, 3)", []),
        # methods and attributes
        (
            HEAD + "m = keras.models.Model()\nm.fit(1, nb_epoch=2)",
            ["4 keyword Model.fit(nb_epoch=)"],
        ),
        (HEAD + "m = keras.models.Model()\nm.fit_generator(1)", ["4 method Model.fit_generator"]),
        (HEAD + "m = keras.models.Model()\nm.optimizer.lr = 1", ["4 store Optimizer.lr"]),
        (HEAD + "m = keras.models.Model()\nprint(m.optimizer.lr)", ["4 method Optimizer.lr"]),
        (HEAD + "keras.layers.Dense(3).kernel", []),
        (HEAD + "keras.layers.Dense(3).W", ["3 method Dense.W"]),
        (HEAD + "m = get()\nm.anything()", []),
        (
            HEAD + "class C(keras.callbacks.Callback):\n"
            "    def f(self):\n        return self.validation_data, self.model, self.unheard_of",
            ["5 method Callback.validation_data"],
        ),
        (
            HEAD + "class C(keras.callbacks.Callback):\n"
            "    def f(self):\n        self.validation_data = 1\n"
            "        return self.validation_data",
            [],
        ),
        (
            HEAD + "class C(keras.layers.Layer):\n    def f(self):\n        self.weights = [1]",
            ["5 store Layer.weights"],
        ),
        (
            HEAD + "class C(keras.layers.Layer):\n    def __init__(self):\n"
            "        super(C, self).__init__(output_dim=3)",
            ["5 keyword Layer.__init__(output_dim=)"],
        ),
    ],
)
def test_sites(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert sites(tmp_path, text) == expected


def test_likely_sites_are_not_sure(tmp_path: Path) -> None:
    text = (
        HEAD + "def f(model):\n    model.fit_generator(1)\n    model.fit(1, nb_epoch=2)\n"
        "    model.compile(1, loss=other, target_tensors=2)\n"
    )
    assert sites(tmp_path, text) == []
    assert sites(tmp_path, text, sure=False) == [
        "4 method fit_generator",
        "5 keyword fit(nb_epoch=)",
        "6 keyword Model.compile(target_tensors=)",
    ]


def test_what_comes_from_other_files(tmp_path: Path) -> None:
    (tmp_path / "build.py").write_text(HEAD + "def build():\n    return keras.models.Model()\n")
    (tmp_path / "leak.py").write_text("from build import *\n")
    assert sites(tmp_path, "from build import build\nbuild().to_yaml()") == [
        "2 method Model.to_yaml"
    ]
    assert sites(tmp_path, "from leak import *\ntf.Session") == ["2 name tensorflow.Session"]


def test_files_that_ask_each_other(tmp_path: Path) -> None:
    """An answer that a circle cut short is not remembered."""
    (tmp_path / "one.py").write_text(
        HEAD + "import two\ndef f():\n    return two.g()\nm = keras.models.Model()\nm.one_gone()\n"
    )
    (tmp_path / "two.py").write_text(
        HEAD
        + "import one\ndef g():\n    return one.f() or one.m\ng().two_gone()\none.m.two_gone()\n"
    )
    listed = judge_folder(tmp_path, library()).sites
    assert [(s.path, s.line, s.kind) for s in listed] == [
        ("one.py", 7, "method"),
        ("two.py", 7, "method"),
    ]


def test_a_file_or_package_of_the_name_hides_the_library(tmp_path: Path) -> None:
    (tmp_path / "keras").mkdir()
    assert sites(tmp_path, "import keras") == ["1 standalone keras"]
    (tmp_path / "keras" / "__init__.py").write_text("")
    assert sites(tmp_path, "import keras") == []


@pytest.mark.parametrize(("first", "found"), [("", 1), ("from .layers import Dense", 0)])
def test_a_folder_of_programs_hides_nothing(tmp_path: Path, first: str, found: int) -> None:
    (tmp_path / "keras").mkdir()
    (tmp_path / "keras" / "__init__.py").write_text(first)
    (tmp_path / "keras" / "inside.py").write_text("import keras\n")
    assert len(judge_folder(tmp_path, library()).sites) == found


def test_every_kind_of_site_is_described(tmp_path: Path) -> None:
    text = "import keras\nkeras.gone\nkeras.layers.Dense(init=1)\n"
    kinds = {line.split()[1] for line in sites(tmp_path, text)}
    assert kinds == {"standalone", "name", "missing", "keyword"}
    assert kinds <= set(judge.KINDS)


def finding(line: int, safety: str = "manual") -> dict[str, object]:
    return {
        "path": "program.py",
        "line": line,
        "column": 1,
        "end_line": line,
        "end_column": 9,
        "rule": "a-rule",
        "message": "a message",
        "safety": safety,
        "advice": None,
    }


def test_survey_tells_fixed_reported_and_silent(tmp_path: Path) -> None:
    texts = {
        "old": "import keras\nimport tensorflow as tf\ntf.Session()\ntf.log(1)\ntf.x = nope\n"
        "keras.layers.Conv2D(8, 3, 3)\nkeras.layers.Conv2D(8, 4, 4)\n",
        "new": "from tensorflow import keras\nimport tensorflow as tf\ntf.Session()\ntf.log(1)\n"
        "tf.x = nope\nkeras.layers.Conv2D(8, (3, 3))\nkeras.layers.Conv2D(8, 4, 4)\n",
    }
    answers = {}
    for age, text in texts.items():
        (tmp_path / age).mkdir()
        (tmp_path / age / "program.py").write_text(text)
        judged = asdict(judge_folder(tmp_path / age, library()))
        answers[age] = json.loads(json.dumps({"folder": str(tmp_path / age), **judged}))
    report = {"findings": [finding(3), finding(2)], "errors": []}
    outcome = survey.compare("project", answers["old"], answers["new"], report)
    assert len(outcome.before) == 5
    assert outcome.fixed == 2
    assert [site["line"] for site in outcome.reported] == [3]
    assert [(site["line"], site["kind"]) for site in outcome.silent] == [
        (4, "name"),
        (7, "positional"),
    ]
    assert [f["line"] for f in outcome.noise] == [2]
    assert outcome.new == 0
    assert "| project | 1 | 0 |" in survey.table([outcome])


def test_lines_lead_back(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one\ntwo\nthree\nfour\n")
    (tmp_path / "b").write_text("zero\none\n2\n2b\nthree\nfour\n")
    lines = survey.Lines(tmp_path / "a", tmp_path / "b")
    assert [list(lines.origin(line)) for line in range(1, 7)] == [[], [1], [2], [2], [3], [4]]
