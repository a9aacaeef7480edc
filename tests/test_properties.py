"""What must hold for any program: made up from a small grammar of old Keras code."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import Counter
from dataclasses import dataclass, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codemods.edits import Safety
from codemods.project.config import Config
from codemods.project.memory import Recorded
from codemods.project.session import open_texts

PROFILE = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# -- the grammar --------------------------------------------------------------------

IMPORTS: list[tuple[str, str, str]] = [
    (
        (
            "from keras.models import Sequential\n"
            "from keras.preprocessing.image import ImageDataGenerator\n"
        ),
        "Sequential",
        "ImageDataGenerator",
    ),
    (
        (
            "from keras.models import (\n    Sequential,  # %\n    Model,\n)\n"
            "from keras.preprocessing.image import ImageDataGenerator as IDG  # noqa: F401\n"
        ),
        "Sequential",
        "IDG",
    ),
    (
        "import keras  # %\n",
        "keras.models.Sequential",
        "keras.preprocessing.image.ImageDataGenerator",
    ),
    (
        "import os, keras.models, keras.preprocessing.image\n",
        "keras.models.Sequential",
        "keras.preprocessing.image.ImageDataGenerator",
    ),
    (
        "import keras.models as km; import keras.preprocessing.image as kpi  # %\n",
        "km.Sequential",
        "kpi.ImageDataGenerator",
    ),
    (
        "from keras import models, preprocessing as pp\n",
        "models.Sequential",
        "pp.image.ImageDataGenerator",
    ),
    (
        "from keras.models import *\nfrom keras.preprocessing.image import *  # %\n",
        "Sequential",
        "ImageDataGenerator",
    ),
    (
        "import tensorflow as tf\nK = tf.keras\n",
        "K.Sequential",
        "tf.keras.preprocessing.image.ImageDataGenerator",
    ),
    (
        "from tensorflow import keras as k\n",
        "k.models.Sequential",
        "k.preprocessing.image.ImageDataGenerator",
    ),
    (
        (
            "from tensorflow.python.keras.models import Sequential as S\n"
            "from tensorflow.python.keras.preprocessing import image\n"
        ),
        "S",
        "image.ImageDataGenerator",
    ),
    (
        "import tensorflow as tf\nC = tf.contrib.keras  # %\n",
        "C.models.Sequential",
        "C.preprocessing.image.ImageDataGenerator",
    ),
    (
        "try:\n    import keras  # %\nexcept ImportError:\n    from tensorflow import keras\n",
        "keras.models.Sequential",
        "keras.preprocessing.image.ImageDataGenerator",
    ),
    ("import numpy\n", "unknown.Sequential", "unknown.ImageDataGenerator"),
]

MODELS = [
    "{m} = {Sequential}()\n",
    "{m} = {Sequential}([a,  # %\n    b])\n",
    "def build():  # %\n    return {Sequential}()\n{m} = build()\n",
    "class Net({Sequential}):\n    pass\n{m} = Net()\n",
    "{m} = None\nif a:\n    {m} = {Sequential}()\n",
    "{m} = unknown()\n",
]

DATA = [
    "{d} = {Images}().flow(x, y, batch_size=32)  # %\n",
    "{d} = {Images}().flow_from_directory(\n    'train',  # %\n    batch_size=16)\n",
    "{d} = {Images}(rescale=1. / 255)\n",
    "def batches():\n    while True:\n        yield x, y  # %\n{d} = batches()\n",
    "def batches(batch_size):\n    yield x\n{d} = batches(8)\n",
    "import tensorflow\n{d} = tensorflow.data.Dataset.from_tensor_slices((x, y)).batch(2)\n",
    "import numpy as np\n{d} = np.zeros((3, 4))\n",
    "{d} = load('dataset')  # %\n",
]

LOOKALIKES = [
    "{o}.fit_generator  # %\n",
    "{o} = sklearn_like(1).fit(x, y=2)  # %\n",
    "{o} = 'model.fit_generator(g, nb_epoch=3)'  # % fit_generator(g, 3)\n",
    "def {o}(nb_epoch, steps_per_epoch=3):  # %\n    return nb_epoch\n",
    "{o} = dict(nb_epoch=1, generator=2,  # %\n     workers=3)\n",
    (
        "class {o}(object):\n    def fit_generator(self, g, n):  # %\n"
        "        return self.predict_generator(g, n)\n"
        "    def predict_generator(self, g, n):\n        pass\n"
    ),
    "\n\n# % a comment on its own\n",
    "{o} = [\n    1,\t# %\n  2 ,   \n]\n",
]

VALUES = ["10", "None", "(2)", "f(a, b)", "[1, 2]", "{0: 1}", "'a # b'", "len(x) / 32",
          "a if b else c", "np_steps // 4", "lambda p, q: p", "x[1, 2]", "1.",
          "(\n    3\n)"]  # fmt: skip

METHODS: dict[str, list[str]] = {
    "fit_generator": ["steps_per_epoch", "epochs", "verbose", "callbacks", "validation_data",
                      "validation_steps", "max_queue_size", "workers", "use_multiprocessing",
                      "samples_per_epoch", "nb_epoch", "nb_val_samples", "max_q_size", "nb_worker",
                      "pickle_safe", "class_weight", "initial_epoch", "shuffle", "strange"],
    "evaluate_generator": ["steps", "val_samples", "max_queue_size", "workers", "pickle_safe"],
    "predict_generator": ["steps", "val_samples", "max_q_size", "workers", "verbose"],
    "fit": ["y", "batch_size", "epochs", "nb_epoch", "sample_weight", "validation_split"],
    "evaluate": ["y", "batch_size", "sample_weight", "steps", "verbose"],
    "predict": ["batch_size", "verbose", "steps"],
}  # fmt: skip


@dataclass(frozen=True)
class Names:
    """The names that a program gives to its variables."""

    model: str = "model"
    data: str = "data"
    other: str = "other"


@dataclass(frozen=True)
class Program:
    """A program before its variables have names and its comments numbers."""

    parts: tuple[str, ...]
    newline: str
    names: Names = Names()

    @property
    def text(self) -> str:
        source = "".join(self.parts)
        for old, new in (
            ("{m}", self.names.model),
            ("{d}", self.names.data),
        ):
            source = source.replace(old, new)
        count = iter(range(1, 100_000))
        source = re.sub(r"\{o\}", lambda _: f"{self.names.other}{next(count)}", source)
        source = re.sub(r"# %", lambda _: f"# c{next(count)}", source)
        return source.replace("\n", self.newline)


@st.composite
def arguments(draw: st.DrawFn, method: str) -> list[str]:
    keywords = draw(st.lists(st.sampled_from(METHODS[method]), unique=True, max_size=5).map(list))
    named = [f"{k}={draw(st.sampled_from(VALUES))}" for k in keywords]
    data = draw(st.sampled_from(["{d}", "({d})", "x", "make()", "generator={d}", "x={d}"]))
    if "=" in data:
        return [data, *named] if draw(st.booleans()) else [*named, data]
    plain = [draw(st.sampled_from(VALUES)) for _ in range(draw(st.integers(0, 2)))]
    return [data, *plain, *named]


@st.composite
def calls(draw: st.DrawFn) -> str:
    method = draw(st.sampled_from(sorted(METHODS)))
    receiver = draw(st.sampled_from(["{m}", "({m})", "{m}", "self.net"]))
    given_ = draw(arguments(method))
    comment = st.sampled_from(["", "", "  # %"])
    layout = draw(st.sampled_from(["line", "lines", "lines,", "hanging", "above", "inner"]))
    head = f"{receiver}.{method}("
    if layout == "line":
        call = head + ", ".join(given_) + ")"
    elif layout == "inner":
        call = head + "\n    " + ", ".join(given_) + f"{draw(comment)}\n)"
    elif layout == "hanging":
        call = head
        for place, argument in enumerate(given_):
            last = place + 1 == len(given_)
            call += argument + (")" if last else f",{draw(comment)}\n        ")
    else:
        call = head + draw(comment) + "\n"
        for place, argument in enumerate(given_):
            if layout == "above" and draw(st.booleans()):
                call += "    # %\n"
            comma = "," if layout != "lines" or place + 1 < len(given_) else ""
            call += f"    {argument}{comma}{draw(comment)}\n"
        call += ")"
    before = draw(st.sampled_from(["", "", "history = ", "print(1, ", "return "]))
    call = before + call + (")" if before.startswith("print") else "") + draw(comment) + "\n"
    if "self" in receiver or before == "return ":
        body = call.replace("\n", "\n        ").rstrip(" ")
        init = "    def __init__(self):\n        self.net = {m}\n"
        return f"class Trainer(object):\n{init}    def train(self):\n        {body}"
    if draw(st.booleans()):
        return "def train():\n    " + call.replace("\n", "\n    ").rstrip(" ")
    return call


@st.composite
def programs(draw: st.DrawFn) -> Program:
    imports, sequential, images = draw(st.sampled_from(IMPORTS))
    top = draw(st.sampled_from(["", "# -*- coding: utf-8 -*-\n", '"""Doc: é😀 %."""\n',
                                "from __future__ import division\n"]))  # fmt: skip
    parts = [top, imports]
    inert = st.sampled_from(LOOKALIKES)
    made = [draw(st.sampled_from(MODELS)), draw(st.sampled_from(DATA))]
    made += draw(st.lists(calls(), min_size=1, max_size=4))
    for part in made:
        if draw(st.booleans()):
            parts.append(draw(inert))
        parts.append(part.replace("{Sequential}", sequential).replace("{Images}", images))
    return Program(tuple(parts), draw(st.sampled_from(["\n", "\n", "\r\n"])))


# -- what the tool makes of it ------------------------------------------------------


@dataclass(frozen=True)
class Migrated:
    text: str
    recorded: dict[str, Recorded]
    edits: int
    problems: list[str]


def migrate(text: str, unsafe: bool, recorded: dict[str, Recorded] | None = None) -> Migrated:
    session = open_texts({"m.py": text.encode()}, Config())
    session.project.dialects.remember(recorded or {})
    results = session.migrate(unsafe)
    memory = {
        r.document.path: Recorded(r.dialects.names, r.dialects.default.proof.value, True)
        for r in results
        if r.dialects
    }
    data = next((r.document.to_bytes() for r in results), text.encode())
    applied = sum(len(r.applied) for r in results)
    return Migrated(data.decode(), memory, applied, [str(p) for p in session.problems])


def comments(text: str) -> Counter[str]:
    plain = text.replace("\r\n", "\n")
    tokens = tokenize.generate_tokens(io.StringIO(plain).readline)
    return Counter(t.string.rstrip() for t in tokens if t.type == tokenize.COMMENT)


def found(text: str) -> list[tuple[int, str, Safety]]:
    session = open_texts({"m.py": text.encode()}, Config())
    return sorted(
        (r.document.location(f.start)[0], f.rule, f.safety)
        for r in session.check()
        for f in r.findings
    )


# -- properties ---------------------------------------------------------------------


@PROFILE
@given(programs(), st.booleans())
def test_the_result_parses_and_nothing_fails(program: Program, unsafe: bool) -> None:
    ast.parse(program.text)
    result = migrate(program.text, unsafe)
    assert result.problems == []
    ast.parse(result.text)


@PROFILE
@given(programs(), st.booleans())
def test_a_second_run_proposes_no_edits(program: Program, unsafe: bool) -> None:
    once = migrate(program.text, unsafe)
    twice = migrate(once.text, unsafe, once.recorded)
    assert twice.text == once.text
    assert twice.edits == 0


@PROFILE
@given(programs())
def test_safe_and_later_unsafe_is_unsafe_at_once(program: Program) -> None:
    safe = migrate(program.text, unsafe=False)
    assert migrate(safe.text, True, safe.recorded).text == migrate(program.text, True).text


@PROFILE
@given(programs(), st.booleans())
def test_no_comment_is_lost_or_repeated(program: Program, unsafe: bool) -> None:
    text = program.text
    after = comments(migrate(text, unsafe).text)
    pragmas = [comment for comment in after if comment.startswith("# noqa")]
    for pragma in pragmas:  # these may be repeated where a statement is split
        after[pragma] = comments(text)[pragma]
    assert after == comments(text)


@PROFILE
@given(programs(), st.booleans())
def test_what_is_not_keras_stays_byte_for_byte(program: Program, unsafe: bool) -> None:
    """Statements that only look like it are still there, whole and in their order."""
    result = migrate(program.text, unsafe).text
    position = 0
    tree = ast.parse(program.text)
    lines = program.text.splitlines(keepends=True)
    for statement in tree.body:
        names = [n.id for n in ast.walk(statement) if isinstance(n, ast.Name)]
        names += [getattr(statement, "name", "")]
        if any(re.fullmatch(r"other\d+", name) for name in names):
            whole = "".join(lines[statement.lineno - 1 : statement.end_lineno])
            at = result.find(whole, position)
            assert at >= 0, whole
            position = at + len(whole)


@PROFILE
@given(programs())
def test_newlines_stay_of_one_kind(program: Program) -> None:
    result = migrate(program.text, unsafe=True).text
    if program.newline == "\n":
        assert "\r" not in result
    else:
        assert result.count("\n") == result.count("\r\n") == result.count("\r")


@PROFILE
@given(programs(), st.permutations(["network", "m1", "dataset", "größe", "train_generator", "X"]))
def test_the_names_of_variables_do_not_matter(program: Program, names: list[str]) -> None:
    renamed = replace(program, names=Names(names[0], names[1], names[2]))
    assert found(renamed.text) == found(program.text)


@PROFILE
@given(programs())
def test_check_finds_what_a_migration_would_do(program: Program) -> None:
    """There is a finding that can be fixed exactly when the unsafe run edits something."""
    fixable = [safety for _, _, safety in found(program.text) if safety is not Safety.MANUAL]
    assert bool(fixable) == (migrate(program.text, unsafe=True).edits > 0)
    safe = [safety for safety in fixable if safety is Safety.SAFE]
    assert bool(safe) == (migrate(program.text, unsafe=False).edits > 0)
