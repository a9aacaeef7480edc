"""Which age a program is of: evidence, proof, pins, and what is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from codemods.project import memory
from codemods.project.config import Config
from codemods.project.evidence import ProjectDialects
from codemods.project.session import Session, open_paths, open_texts
from codemods.semantics.dialect import Dialect, FileDialects, Proof, recorded, split_names
from tests.conftest import Project

PLAIN = "from keras.models import Sequential\nmodel = Sequential()\n"
TENSORFLOW = "from tensorflow.keras.models import Sequential\nmodel = Sequential()\n"
K1 = PLAIN + "model.fit_generator(g, samples_per_epoch=64, nb_epoch=2)\n"
K2 = PLAIN + "model.fit_generator(g, steps_per_epoch=2, epochs=2)\n"
TF1 = TENSORFLOW + "import tensorflow as tf\nsession = tf.Session()\n"


def dialects_of(session: Session, path: str) -> FileDialects:
    (found,) = (r.dialects for r in session.check() if r.document.path == path)
    assert found is not None
    return found


def dialect(
    source: str, others: dict[str, str] | None = None, option: str | None = None
) -> Dialect:
    """The dialect of ``main.py`` with these neighbours."""
    files: dict[str, bytes | None] = {p: text.encode() for p, text in (others or {}).items()}
    files["main.py"] = source.encode()
    return dialects_of(open_texts(files, Config(dialect=option)), "main.py").default


@pytest.mark.parametrize(
    ("source", "name"),
    [
        pytest.param(K1, "k1", id="nb_epoch"),
        pytest.param(PLAIN + "model.fit(x, y, nb_epoch=3)\n", "k1", id="nb_epoch in fit"),
        pytest.param(
            PLAIN + "model.add(Convolution2D(3, 3, 3, border_mode='same'))\n",
            "k1",
            id="border_mode",
        ),
        pytest.param(PLAIN + "model.fit(x, y,\n          nb_epoch=3)\n", "k1", id="over lines"),
        pytest.param(K2, "k2", id="steps_per_epoch"),
        pytest.param(PLAIN + "model.add(Dense(3, use_bias=False))\n", "k2", id="use_bias"),
        pytest.param(PLAIN + "model.fit(x, y, epochs=3)\n", "k2", id="epochs"),
        pytest.param(TF1, "tf1", id="tf.Session"),
        pytest.param("import keras\nx = keras.ops.relu(y)\n", "modern", id="keras.ops"),
        pytest.param(TENSORFLOW, "modern", id="tf.keras without evidence of age"),
    ],
)
def test_evidence_in_the_file_proves_its_dialect(source: str, name: str) -> None:
    found = dialect(source)
    assert (found.name, found.proof) == (name, Proof.FILE)
    assert found.proven


@pytest.mark.parametrize(
    "mention",
    [
        "# model.fit(x, y, nb_epoch=3)\n",
        "x = 1  # model.fit(x, y, nb_epoch=3)\n",
        "x = 'model.fit(x, y, nb_epoch=3)'\n",
        '"""\nmodel.fit(x, y, nb_epoch=3)\n"""\n',
        "nb_epoch = 3\n",
        "def f(nb_epoch=3): pass\n",
        "f(nb_epoch)\n",
        "if nb_epoch == 3: pass\n",
    ],
    ids=["comment", "trailing comment", "string", "docstring", "variable", "parameter",
         "argument", "comparison"],
)  # fmt: skip
def test_a_mere_mention_is_no_evidence(mention: str) -> None:
    assert dialect(PLAIN + mention).name != "k1"


def test_without_evidence_standalone_keras_is_assumed_to_be_keras_2() -> None:
    found = dialect(PLAIN)
    assert (found.name, found.proof) == ("k2", Proof.ASSUMED)
    assert not found.proven


@pytest.mark.parametrize(("other", "name"), [(K1, "k1"), (K2, "k2")], ids=["k1", "k2"])
def test_evidence_in_another_file_counts_for_the_project(other: str, name: str) -> None:
    found = dialect(PLAIN, {"other.py": other})
    assert (found.name, found.proof) == (name, Proof.PROJECT)
    assert found.proven
    assert "other.py" in found.evidence


def test_evidence_of_tf1_in_another_file() -> None:
    found = dialect(TENSORFLOW, {"other.py": TF1})
    assert (found.name, found.proof) == ("tf1", Proof.PROJECT)


def test_evidence_in_the_file_beats_the_project() -> None:
    assert dialect(K2, {"a.py": K1, "z.py": K1}).name == "k2"
    assert dialect(K1, {"a.py": K2, "z.py": K2}).name == "k1"


def test_a_project_that_disagrees_proves_nothing() -> None:
    found = dialect(PLAIN, {"a.py": K1, "b.py": K2})
    assert found.proof is Proof.CONFLICT
    assert not found.proven


KERAS3 = "from keras import ops\nx = ops.ones(3)\n"
LATER = "from keras.utils import to_categorical\n" + PLAIN
"""Keras 1 did not have it; Keras 2 and Keras 3 have."""


@pytest.mark.parametrize(
    "source",
    [
        PLAIN,
        LATER,
        PLAIN + "model.compile(Adam(learning_rate=0.1), 'mse')\n",
        PLAIN + "model.fit(x, y, epochs=3, validation_steps=2)\n",
        PLAIN + "def fit_generator(lr=0.1): pass\n",
        PLAIN + "# model.fit_generator(g)\n",
    ],
)
def test_what_keras_3_has_is_keras_3_beside_keras_3(source: str) -> None:
    found = dialect(source, {"other.py": KERAS3})
    assert (found.name, found.proof) == ("modern", Proof.PROJECT)


@pytest.mark.parametrize(
    "source",
    [
        PLAIN + "model.fit_generator(g)\n",
        PLAIN + "model.compile(Adam(lr=0.1), 'mse')\n",
        "from keras import backend as K\n" + PLAIN + "K.set_learning_phase(0)\n",
        "from keras.layers.core import Dense\n" + PLAIN,
        "from keras.layers import Dense, LocallyConnected1D\n" + PLAIN,
        "import keras.utils.np_utils\n" + PLAIN,
    ],
)
def test_what_keras_3_has_not_is_old_beside_keras_3(source: str) -> None:
    found = dialect(source, {"other.py": KERAS3})
    assert (found.name, found.proof) == ("k2", Proof.ASSUMED)
    assert dialect(source, {"other.py": KERAS3, "a.py": K1}).name == "k1"


def test_of_a_collection_the_nearest_files_tell_keras_3_from_old_keras() -> None:
    """A book of three editions: each folder is of its own age."""
    old = PLAIN + "model.fit_generator(g)\n"
    files = {"old/a.py": old, "new/a.py": KERAS3, "new/sub/a.py": old, "both/a.py": old + KERAS3}
    places = ("old/x.py", "new/x.py", "new/sub/x.py", "new/other/x.py", "x.py", "third/x.py")
    texts = {path: text.encode() for path, text in (files | dict.fromkeys(places, PLAIN)).items()}
    session = open_texts({**texts}, Config())
    names = [dialects_of(session, path).default.name for path in places if "new/x" not in path]
    assert names == ["k2"] * 5
    of = session.project.dialects.of
    assert of("new/x.py", standalone=True, tensorflow=False).default.name == "modern"
    assert of("both/a.py", standalone=True, tensorflow=False).default.name == "modern"


def test_a_file_that_disagrees_with_itself_proves_nothing() -> None:
    found = dialect(K1 + "model.fit_generator(h, steps_per_epoch=3)\n")
    assert found.proof is Proof.CONFLICT
    assert not found.proven


def test_a_file_without_keras_takes_part_in_the_project() -> None:
    source = "def train(model, g):\n    model.fit_generator(g, 2000, 10)\n"
    assert dialect(source, {"models.py": K1}).name == "k1"
    assert dialect(source, {"models.py": K2}).name == "k2"


def test_each_callee_is_of_its_own_home() -> None:
    """A file may use both: each call is of the age of what it calls."""
    source = K1 + "import tensorflow as tf\nother = tf.keras.Sequential()\n"
    found = dialects_of(open_texts({"main.py": source.encode()}, Config()), "main.py")
    assert found.of("keras.models.Sequential").name == "k1"
    assert found.of("tensorflow.keras.Sequential").name in ("tf1", "modern")
    assert found.of("") == found.default


@pytest.mark.parametrize("source", [K1, K2, TF1, TENSORFLOW, PLAIN], ids=str)
@pytest.mark.parametrize("option", ["k1", "k2", "tf1", "modern"])
def test_the_option_beats_all_evidence(source: str, option: str) -> None:
    found = dialect(source, {"other.py": K1}, option)
    assert (found.name, found.proof) == (option, Proof.GIVEN)


def test_evidence_is_told_in_words() -> None:
    assert "nb_epoch" in dialect(PLAIN + "model.fit(x, y, nb_epoch=3)\n").evidence
    assert "main.py" in dialect(K1).evidence


# -- pins ---------------------------------------------------------------------------


def pinned(project: Project, source: str, files: dict[str, str]) -> Dialect:
    project.write({"main.py": source, **files})
    return dialects_of(open_paths(["."], Config()), "main.py").default


@pytest.mark.parametrize(
    ("file", "line", "name"),
    [
        ("requirements.txt", "keras==1.2.2", "k1"),
        ("requirements.txt", "Keras == 1.0.8", "k1"),
        ("requirements.txt", "numpy\nKeras==2.2.4\nscipy", "k2"),
        ("requirements.txt", "keras~=2.1", "k2"),
        ("requirements.txt", "keras<=2.2.4", "k2"),
        ("requirements-dev.txt", "keras==2.0.9", "k2"),
        ("setup.py", "setup(install_requires=['keras==1.2.0'])", "k1"),
        ("environment.yml", "dependencies:\n  - keras=2.2.4\n  - pip:\n    - keras==2.2.4", "k2"),
        ("pyproject.toml", '[project]\ndependencies = ["keras==2.3.1"]', "k2"),
        ("setup.cfg", "[options]\ninstall_requires =\n    keras==2.3.1", "k2"),
        ("Pipfile", '[packages]\nkeras = "==1.2.2"', "k1"),
        ("Dockerfile", "RUN pip install keras==1.2.2 \\\n    numpy", "k1"),
        ("setup.py", "REQUIRED = ['keras==1.2.0']\nsetup(install_requires=REQUIRED)", "k1"),
        ("requirements.txt", "keras==3.3.0", "modern"),
    ],
)
def test_a_pinned_keras_proves_the_dialect(
    project: Project, file: str, line: str, name: str
) -> None:
    found = pinned(project, PLAIN, {file: line + "\n"})
    assert (found.name, found.proof) == (name, Proof.PROJECT)


@pytest.mark.parametrize(
    "line",
    ["# keras==1.2", "keras", "keras>=1.2", "keras-preprocessing==1.1", "numpy==1.2  # keras==1"],
    ids=["comment", "no version", "lower bound", "another package", "trailing comment"],
)  # fmt: skip
def test_what_does_not_pin_keras(project: Project, line: str) -> None:
    assert pinned(project, PLAIN, {"requirements.txt": line + "\n"}).proof is Proof.ASSUMED


def test_a_pinned_tensorflow_1_dates_tf_keras(project: Project) -> None:
    found = pinned(project, TENSORFLOW, {"requirements.txt": "tensorflow-gpu==1.13.1\n"})
    assert (found.name, found.proof) == ("tf1", Proof.PROJECT)


def test_a_pinned_tensorflow_2_does_not(project: Project) -> None:
    assert pinned(project, TENSORFLOW, {"requirements.txt": "tensorflow==2.3\n"}).name == "modern"


PRIVATE = "from tensorflow.python.keras.models import Model\n"


def test_the_private_name_of_tf_keras_suggests_tensorflow_1(project: Project) -> None:
    found = pinned(project, PRIVATE, {})
    assert (found.name, found.proof) == ("tf1", Proof.ASSUMED)
    assert found.possible == ("tf1", "modern")


@pytest.mark.parametrize("line", ["tensorflow==2.15.*", "tensorflow>=2.0", "tensorflow-gpu~=2.4"])
def test_a_pinned_tensorflow_2_beats_the_private_name(project: Project, line: str) -> None:
    assert pinned(project, PRIVATE, {"requirements.txt": f"{line}\n"}).name == "modern"


def test_a_pinned_tensorflow_2_beats_what_other_files_show(project: Project) -> None:
    files = {"requirements.txt": "tensorflow==2.3\n", "old.py": TENSORFLOW + TF1}
    assert pinned(project, TENSORFLOW, files).name == "modern"


def test_evidence_in_the_file_beats_a_pin(project: Project) -> None:
    assert pinned(project, K1, {"requirements.txt": "keras==2.2.4\n"}).name == "k1"


@pytest.mark.parametrize(
    ("line", "late"),
    [
        ("keras==2.3.1", True),
        ("keras>=2.3,<2.4", True),
        ("keras==2.2.4", False),
        ("keras<=2.3.1", False),
    ],
)
def test_a_pin_tells_keras_2_3_from_its_forerunners(
    project: Project, line: str, late: bool
) -> None:
    project.write({"main.py": PLAIN, "requirements.txt": line + "\n"})
    found = dialects_of(open_paths(["."], Config()), "main.py")
    assert (found.default.name, found.late) == ("k2", late)
    assert found.frozen().late is late


# -- memory -------------------------------------------------------------------------


def _only(name: str, proof: Proof) -> FileDialects:
    return recorded(name, Dialect(split_names(name)[0], proof))


GIVEN = _only("k1", Proof.FILE)


def test_what_was_recorded_is_recalled(tmp_path: Path) -> None:
    one, two = str(tmp_path / "one.py"), str(tmp_path / "sub" / "two.py")
    memory.record([(one, GIVEN, b"one"), (two, _only("tf1", Proof.PROJECT), b"two")])
    found = memory.recall({one: b"one", two: b"two", str(tmp_path / "other.py"): b"one"})
    assert found == {
        one: memory.Recorded("k1", "file", True),
        two: memory.Recorded("tf1", "project", True),
    }


def test_a_file_that_was_edited_since_is_told_apart(tmp_path: Path) -> None:
    path = str(tmp_path / "one.py")
    memory.record([(path, GIVEN, b"one")])
    assert memory.recall({path: b"one, edited"}) == {path: memory.Recorded("k1", "file", False)}


def test_a_later_record_replaces_only_its_own_file(tmp_path: Path) -> None:
    one, two = str(tmp_path / "one.py"), str(tmp_path / "two.py")
    memory.record([(one, GIVEN, b"one"), (two, GIVEN, b"two")])
    memory.record([(one, _only("k2", Proof.FILE), b"new")])
    found = memory.recall({one: b"new", two: b"two"})
    assert (found[one].dialect, found[two].dialect) == ("k2", "k1")
    assert found[one].exact
    assert found[two].exact


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 1, "files": 3}', b"\xff\xfe"],
                         ids=["empty", "cut off", "a list", "no files", "binary"])  # fmt: skip
def test_a_damaged_memory_is_no_memory(tmp_path: Path, state: Path, damage: bytes) -> None:
    path = str(tmp_path / "one.py")
    memory.record([(path, GIVEN, b"one")])
    stores = [file for file in state.rglob("*.json") if file.is_file()]
    assert stores
    for store in stores:
        store.write_bytes(damage)
    assert memory.recall({path: b"one"}) == {}
    memory.record([(path, GIVEN, b"one")])
    assert path in memory.recall({path: b"one"})


def test_nothing_is_recorded_in_the_project(tmp_path: Path) -> None:
    folder = tmp_path / "code"
    folder.mkdir()
    memory.record([(str(folder / "one.py"), GIVEN, b"one")])
    assert list(folder.iterdir()) == []


def test_two_dialects_in_one_file_are_told_apart_by_home_until_the_imports_are_migrated() -> None:
    both = b"import tensorflow as tf\nfrom keras.models import Model\nd = tf.keras.layers.Dense\n"
    session = open_texts({"main.py": both}, Config())
    (result,) = session.migrate(unsafe=False)
    assert result.dialects is not None
    assert result.dialects.names == "k2+modern"
    assert result.dialects.of("tensorflow.keras.layers.Dense").possible == ("modern",)
    assert result.dialects.of("keras.layers.Dense").possible == ("k2", "k1")  # assumed
    later = result.dialects.frozen()
    assert later.of("tensorflow.keras.layers.Dense").possible == ("k2", "modern")
    alone = open_texts({"main.py": both.replace(b"tf.keras", b"tf.compat")}, Config())
    assert [r.dialects.names for r in alone.migrate(unsafe=False) if r.dialects] == ["k2"]


def test_both_dialects_are_recorded(tmp_path: Path) -> None:
    path = str(tmp_path / "one.py")
    memory.record([(path, _only("k2+modern", Proof.FILE), b"one")])
    assert memory.recall({path: b"one"}) == {path: memory.Recorded("k2+modern", "file", True)}
    known = ProjectDialects({}, recorded=memory.recall({path: b"one"}))
    found = known.of(path, standalone=False, tensorflow=True)
    assert found.default.name == "k2"
    assert found.default.proven
    assert found.of("tensorflow.keras.layers.Dense").possible == ("k2", "modern")


def test_the_age_of_tensorflow_itself_is_recorded(project: Project) -> None:
    """The name that gave it away goes with the first run; the second looks at the rest."""
    start = "import tensorflow as tf\nfrom keras.layers import Dense\n"
    log = "tf.log(Dense(3)(x))\n"
    drop = "y = tf.nn.dropout(x, 0.8)  # keras-codemods: ignore\n"
    project.write({"main.py": start + log + drop})
    assert project.run("apply", ".").code == 0
    migrated = project.read("main.py")
    assert b"tf.math.log" in migrated
    path = str(project.path / "main.py")
    assert memory.recall({path: migrated})[path].dialect == "k2@tf1"
    project.write({"main.py": migrated.replace(b"  # keras-codemods: ignore", b"")})
    assert project.run("apply", ".").code == 0
    assert b"tf.nn.dropout(x, rate=1 - 0.8)" in project.read("main.py")


def test_what_was_looked_at_in_vain_is_remembered(project: Project) -> None:
    """Else the records of its neighbours would date it in a later run."""
    keras1 = "from keras import initializations\n" + PLAIN + "f = initializations.get('zero')\n"
    project.write({"a.py": keras1, "b.py": "def train(model):\n    model.fit(x, y)\n"})
    before = dialects_of(open_paths(["."], Config()), "b.py")
    assert project.run("apply", "--unsafe").code == 0
    assert b"initializers" in project.read("a.py")
    assert memory.recall({"b.py": project.read("b.py")})["b.py"].dialect == before.names
    assert dialects_of(open_paths(["."], Config()), "b.py").default.name == before.default.name


def test_what_was_assumed_of_one_file_is_no_evidence_for_others(project: Project) -> None:
    project.write({"a.py": PLAIN})
    assert project.run("apply", "--unsafe").code == 0
    project.write({"b.py": PLAIN})
    found = dialects_of(open_paths(["."], Config()), "b.py").default
    assert (found.name, found.proof) == ("k2", Proof.ASSUMED)


SLIM = "import tensorflow as tf\ni = tf.truncated_normal_initializer(stddev=0.1)\n"
PICTURE = "import tensorflow as tf\nfrom scipy.misc import imread\nx = imread('a')\ntf.Session()\n"


def test_keras_that_a_migration_wrote_makes_no_project_with_keras(project: Project) -> None:
    """``not-keras`` looks at projects with Keras only, also when it comes again."""
    project.write({"a.py": SLIM, "b.py": PICTURE})
    assert project.run("apply", "--unsafe").code == 0
    assert b"tf.keras.initializers" in project.read("a.py")
    assert b"imread" in project.read("b.py")
    assert project.run("diff", "--unsafe").stdout == b""
    assert b"not-keras" not in project.run("check").stdout
    project.write({"a.py": project.read("a.py") + b"tf.keras.Sequential()\n"})
    assert b"not-keras" in project.run("check").stdout  # now by the hand of its owner


def test_records_of_tensorflow_are_read_and_written(tmp_path: Path) -> None:
    path = str(tmp_path / "one.py")
    names_ = ("k2", "tf1", "tf1@tf1", "k2+tf1", "k2@tf1", "k2+modern@tf1", "modern@tf1")
    for names in (*names_, "tf1!tf", "tf1@tf1!tf", "k2@tf1!2.3!tf"):
        found = _only(names, Proof.FILE)
        assert found.names == names
        memory.record([(path, found, b"one")])
        assert memory.recall({path: b"one"})[path].dialect == names
    assert not memory._is_valid("k2@k7", "file", "")


HALF = (
    "from keras.models import Sequential\n"
    "from keras.preprocessing.image import ImageDataGenerator\n"
    "model = Sequential()\n"
    "flow = ImageDataGenerator().flow(x, y, batch_size=32)\n"
    "model.fit_generator(flow, samples_per_epoch=64, nb_epoch=2)\n"
    "model.fit_generator(unknown(), 2000, 10)\n"
)
"""Keras 1: the first call is migrated with all evidence, the second waits for the reader."""


def test_a_second_run_knows_what_the_first_one_has_erased(project: Project) -> None:
    project.write({"main.py": HALF})
    assert project.run("apply", "--unsafe", ".").code == 0
    migrated = project.read("main.py")
    assert b"fit_generator(unknown(), samples_per_epoch=2000, nb_epoch=10)" in migrated
    again = project.run("diff", "--unsafe", ".")
    assert again.text == ""
    assert project.run("apply", "--unsafe", ".").code == 0
    assert project.read("main.py") == migrated
    (left,) = (line for line in project.run("check", ".").lines if "generator-methods" in line)
    assert " manual " in left


def test_after_an_edit_the_second_run_does_not_guess(project: Project) -> None:
    """The file's `steps_per_epoch=` is our own work, not evidence of Keras 2."""
    project.write({"main.py": HALF})
    project.run("apply", "--unsafe", ".")
    edited = project.read("main.py") + b"print(model)\n"
    project.write({"main.py": edited})
    project.run("apply", "--unsafe", ".")
    assert project.read("main.py") == edited


def test_the_dialect_is_frozen_while_fixes_are_applied() -> None:
    session = open_texts({"main.py": HALF.encode()}, Config())
    (result,) = session.migrate(unsafe=True)
    assert "(unknown(), samples_per_epoch=2000, nb_epoch=10)" in result.document.text
    assert result.dialects is not None
    assert result.dialects.default.name == "k1"
