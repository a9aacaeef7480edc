"""The data tables are well formed and say only what the engine can use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest

from codemods.project.evidence import collect
from codemods.semantics.dialect import DIALECTS
from codemods.semantics.kinds import Kind
from codemods.tables import below_root, is_keras, is_standalone, lookup, members
from codemods.tables.arguments import Change, change, fates
from codemods.tables.data import rows
from codemods.tables.defaults import defaults
from codemods.tables.keras import ROOTS, Verdict, lookup_function
from codemods.tables.sessions import session_names
from codemods.tables.signatures import Parameters, canonical, known_keywords, signatures, successor

TABLES = (
    "names.tsv",
    "methods.tsv",
    "signatures.tsv",
    "arguments.tsv",
    "aliases.tsv",
    "defaults.tsv",
    "evidence.tsv",
    "kinds.tsv",
    "session_names.tsv",
    "session_options.tsv",
)
DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
TRAINING = [
    f"model.{method}{suffix}"
    for method in ("fit", "evaluate", "predict")
    for suffix in ("", "_generator")
]


def raw(name: str) -> str:
    data = (files("codemods.tables") / name).read_bytes()
    return data.decode("utf-8")


NAMES = list(rows("names.tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_clean_text(name: str) -> None:
    text = raw(name)
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text.startswith("# ")
    assert [line for line in text.split("\n") if line != line.rstrip(" ")] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_the_columns_of_the_header(name: str) -> None:
    header = next(line for line in raw(name).split("\n") if line and not line.startswith("#"))
    found = list(rows(name))
    assert found
    assert {len(row) for row in found} == {len(header.split("\t"))}


# -- names.tsv ----------------------------------------------------------------------


def test_names_are_sorted_and_unique() -> None:
    paths = [row[0] for row in NAMES]
    assert len(set(paths)) == len(paths), [p for p, n in Counter(paths).items() if n > 1]
    assert paths == sorted(paths)


def test_paths_are_dotted_names_below_a_root() -> None:
    bad = []
    for row in NAMES:
        prefix, colon, path = row[0].rpartition(":")
        if not DOTTED.fullmatch(path) or (colon and prefix not in (*ROOTS, "keras1")):
            bad.append(row[0])
    assert bad == []


def test_kinds_and_origins_are_known() -> None:
    assert {row[1] for row in NAMES} <= {"module", "class", "function", "value"}
    assert [row[0] for row in NAMES if set(row[2]) - set("1023tcpmlqv")] == []
    assert [row[0] for row in NAMES if len(set(row[2])) != len(row[2])] == []


def test_a_name_of_no_surface_is_there_for_its_advice() -> None:
    """Private names and the like that real programs use."""
    assert [row[0] for row in NAMES if not row[2] and not row[6]] == []


def test_verdicts_are_known() -> None:
    known = {verdict.value for verdict in Verdict}
    assert {row[3] for row in NAMES} <= known
    assert {row[5].partition(" ")[0] for row in NAMES} <= known | {"="}


def verdicts(target: str) -> list[tuple[str, Verdict, str, str]]:
    result = []
    for path, _, _, verdict, home, keras2, advice, _ in NAMES:
        if target == "keras2" and keras2 != "=":
            verdict, _, home = keras2.partition(" ")
        result.append((path, Verdict(verdict), home, advice))
    return result


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_a_target_is_a_tensorflow_name_or_a_leak(target: str) -> None:
    bad = []
    for path, verdict, home, _ in verdicts(target):
        if home and not (home == "tensorflow" or home.startswith("tensorflow.")):
            if verdict is not Verdict.LEAK:
                bad.append(path)
        if home and not DOTTED.fullmatch(home):
            bad.append(path)
    assert bad == []


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_names_that_live_on_have_a_target_and_others_have_none(target: str) -> None:
    living = {Verdict.SAME, Verdict.MOVED, Verdict.RENAMED, Verdict.LEAK}
    assert [p for p, v, home, _ in verdicts(target) if (v in living) != bool(home)] == []


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_same_means_the_same_path(target: str) -> None:
    bad = [
        (path, home)
        for path, verdict, home, _ in verdicts(target)
        if verdict is Verdict.SAME and home != f"tensorflow.keras.{path.rpartition(':')[2]}"
    ]
    assert bad == []


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_moved_and_renamed_mean_another_path(target: str) -> None:
    bad = [
        path
        for path, verdict, home, _ in verdicts(target)
        if verdict in (Verdict.MOVED, Verdict.RENAMED) and home == f"tensorflow.keras.{path}"
    ]
    assert bad == []


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_every_target_below_keras_is_in_the_table_itself(target: str) -> None:
    """The table doubles as the new surface: a target that it does not know is a typo."""
    bad = []
    for path, _, home, _ in verdicts(target):
        inner = below_root(home) if home.startswith("tensorflow.keras.") else None
        if inner:
            known = lookup(home, target)
            if known is None or known.target != home:
                bad.append((path, home))
    assert bad == []


def test_removed_names_of_old_keras_have_advice() -> None:
    """What `check` prints behind "does not exist": every class and function says what to do."""
    bad = [
        path
        for path, kind, origin, verdict, _, _, advice, _ in NAMES
        if verdict in ("removed", "rewritten")
        and kind in ("class", "function")
        and set(origin) & set("1023")
        and not advice
    ]
    assert bad == []


def test_advice_is_one_short_line() -> None:
    bad = [row[0] for row in NAMES if len(row[6]) > 200 or row[6] != row[6].strip()]
    assert bad == []


@pytest.mark.parametrize(
    ("old", "target", "expected"),
    [
        ("keras.layers.Dense", "keras3", "tensorflow.keras.layers.Dense"),
        ("keras.layers.core.Dense", "keras3", "tensorflow.keras.layers.Dense"),
        ("keras.layers.convolutional.Conv2D", "keras3", "tensorflow.keras.layers.Conv2D"),
        ("keras.models.Sequential", "keras3", "tensorflow.keras.models.Sequential"),
        ("keras.engine.topology.Layer", "keras3", "tensorflow.keras.layers.Layer"),
        ("keras.engine.InputSpec", "keras3", "tensorflow.keras.layers.InputSpec"),
        ("keras.engine.training.Model", "keras3", "tensorflow.keras.models.Model"),
        ("keras.utils.np_utils.to_categorical", "keras3", "tensorflow.keras.utils.to_categorical"),
        ("keras.utils.data_utils.Sequence", "keras3", "tensorflow.keras.utils.Sequence"),
        ("keras.optimizers.Adam", "keras3", "tensorflow.keras.optimizers.Adam"),
        ("keras.optimizers.adam", "keras3", "tensorflow.keras.optimizers.Adam"),
        ("keras.callbacks.ModelCheckpoint", "keras3", "tensorflow.keras.callbacks.ModelCheckpoint"),
        ("keras.backend", "keras3", "tensorflow.keras.backend"),
        ("keras.backend.tensorflow_backend", "keras3", "tensorflow.keras.backend"),
        (
            "keras.preprocessing.image.ImageDataGenerator",
            "keras3",
            "tensorflow.keras.preprocessing.image.ImageDataGenerator",
        ),
        (
            "tensorflow.contrib.keras.python.keras.layers.Dense",
            "keras3",
            "tensorflow.keras.layers.Dense",
        ),
        ("tensorflow.python.keras.layers.Dense", "keras3", "tensorflow.keras.layers.Dense"),
        ("tensorflow.keras.layers.Dense", "keras3", "tensorflow.keras.layers.Dense"),
        ("keras.utils.multi_gpu_model", "keras3", ""),
        ("keras.utils.multi_gpu_model", "keras2", ""),
        ("keras.layers.CuDNNLSTM", "keras3", "tensorflow.keras.layers.LSTM"),
        ("keras", "keras3", "tensorflow.keras"),
    ],
)  # fmt: skip
def test_where_well_known_names_live(old: str, target: str, expected: str) -> None:
    known = lookup(old, target)
    assert known is not None
    assert known.target == expected


@pytest.mark.parametrize(
    "name",
    [
        "kerastuner.Model",
        "keras_contrib.layers.CRF",
        "mykeras",
        "tensorflow",
        "tensorflow.keraslike.x",
    ],
)
def test_what_only_looks_like_keras_is_not(name: str) -> None:
    assert not is_keras(name)
    assert lookup(name, "keras3") is None
    assert below_root(name) is None


def test_which_roots_are_standalone() -> None:
    assert is_standalone("keras")
    assert is_standalone("keras.layers.Dense")
    assert not is_standalone("tensorflow.keras.layers.Dense")
    assert not is_standalone("keras_applications")


@pytest.mark.parametrize("root", ROOTS)
def test_every_root_shares_the_table(root: str) -> None:
    known = lookup(f"{root}.layers.Dense", "keras3")
    assert known is not None
    assert known.target == "tensorflow.keras.layers.Dense"
    assert below_root(f"{root}.layers.Dense") == "layers.Dense"
    assert below_root(root) == ""


def test_a_function_of_keras_1_that_is_a_module_today() -> None:
    assert lookup("keras.layers.merge", "keras3") is not None
    function = lookup_function("keras.layers.merge", "keras3")
    assert function is not None
    assert function.kind == "function"
    assert not function.target


def test_members_are_the_direct_names_of_a_module() -> None:
    found = members("keras.layers")
    assert {"Dense", "core", "Convolution2D"} <= set(found)
    assert all("." not in name for name in found)
    assert members("numpy") == []


# -- signatures.tsv and arguments.tsv -------------------------------------------------

SIGNATURES = list(rows("signatures.tsv"))
ARGUMENTS = list(rows("arguments.tsv"))
TARGETS = ("keras3", "keras2")
NAME = "[A-Za-z_][A-Za-z_0-9]*"
SIMPLE = (
    rf"keep|drop|manual|-|(rename|alias|samples|steps|float|integer|whole|with) {NAME}"
    rf"|without \S+|handler [a-z-]+|insert \S+"
    rf"|map {NAME}( [^ =]+=[^ =]+)+|merge {NAME}( {NAME}(=[^ =]+)?)+"
)
ACTIONS = re.compile(
    rf"({SIMPLE})|assuming ({SIMPLE})|when [^:]+: ({SIMPLE}) else (assuming )?({SIMPLE})"
)


def test_signature_rows_are_well_formed() -> None:
    for name, dialects, parameters in SIGNATURES:
        assert name == "@layer" or DOTTED.fullmatch(name)
        assert dialects == "*" or set(dialects.split(",")) <= {*DIALECTS, *TARGETS}
        words = parameters.split(" ") if parameters else []
        assert all(re.fullmatch(rf"\(@?{NAME}\)|{NAME}=?", word) for word in words), parameters
        plain = [word.strip("()=") for word in words]
        assert len(set(plain)) == len(plain), parameters
        by_name_only = [word.startswith("(") for word in words]
        assert by_name_only == sorted(by_name_only), "names in parentheses come last"


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", TRAINING)
def test_every_training_method_has_a_signature_in_every_dialect(name: str, dialect: str) -> None:
    assert signatures(name, dialect)
    for parameters in signatures(name, dialect):
        assert parameters.positional[0] in ("x", "generator")
        assert set(parameters.positional) <= parameters.keywords <= known_keywords(name)


def test_argument_rows_are_well_formed_and_unique() -> None:
    seen = set()
    for parameter, dialects, keras3, keras2, reason, advice, names in ARGUMENTS:
        assert re.fullmatch(NAME, parameter)
        assert dialects == "*" or set(dialects.split(",")) <= set(DIALECTS)
        assert ACTIONS.fullmatch(keras3), keras3
        assert keras2 == "=" or ACTIONS.fullmatch(keras2), keras2
        lost = any(word in f"{keras3} {keras2}".split() for word in ("drop", "manual"))
        assert reason or not lost or names.startswith("model.add_"), parameter
        assert len(reason) + len(advice) < 200
        for name in names.split(" "):
            for dialect in DIALECTS if dialects == "*" else dialects.split(","):
                assert (name, parameter, dialect) not in seen
                seen.add((name, parameter, dialect))


def old_orders() -> Iterator[tuple[str, str, Parameters]]:
    """Every order of every callable that old Keras had."""
    for name in sorted({row[0] for row in SIGNATURES} - {"@layer"}):
        for dialect in ("k1", "k2", "tf1"):
            for parameters in signatures(name, dialect):
                yield name, dialect, parameters


def test_every_argument_that_a_target_does_not_take_has_a_fate() -> None:
    """What check finds in the arguments of a call is all that there is to be found."""
    missing, pairs = set(), set()
    for name, dialect, parameters in old_orders():
        place = {"model.fit_generator": "model.fit", "model.predict_generator": "model.predict",
                 "model.evaluate_generator": "model.evaluate"}.get(name, name)  # fmt: skip
        for target in TARGETS:
            orders = signatures(place, target)
            taken = frozenset().union(*(order.keywords for order in orders))
            for parameter in parameters.keywords - taken if orders else ():
                pairs.add((name, parameter))
                if fates(name, parameter, dialect, target) is None:
                    missing.add((name, parameter, dialect, target))
    assert missing == set()
    assert len(pairs) >= 574


def test_every_order_that_has_changed_is_known() -> None:
    changed = set()
    for name, _, parameters in old_orders():
        for order in signatures(name, "keras3"):
            if order.positional[: len(parameters.positional)] != parameters.positional:
                changed.add(name)
    assert len({name for name in changed if name.rpartition(".")[2][0].isupper()}) >= 64


def steps(change: Change | None) -> Iterator[Change]:
    """The fate and, of one with conditions, its branches."""
    if change is not None:
        yield change
        yield from steps(change.then)
        yield from steps(change.otherwise)


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_takes_what_an_argument_becomes(target: str) -> None:
    bad = set()
    for parameter, dialects, _, _, _, _, names in ARGUMENTS:
        for name in names.split(" "):
            place = successor(name) or name
            taken = frozenset().union(*(o.keywords for o in signatures(place, target)))
            for dialect in DIALECTS if dialects == "*" else dialects.split(","):
                for fate in steps(fates(name, parameter, dialect, target)):
                    renamed = fate.action in ("rename", "map", "merge", "samples", "steps")
                    if renamed and fate.name not in taken:
                        bad.add((name, parameter, fate.name))
    assert bad == set()


def test_parts_of_a_merge_say_so() -> None:
    """A merge names its first parameter, and every other one points to it."""
    for parameter, dialects, _, _, _, _, names in ARGUMENTS:
        dialect = "k1" if dialects == "*" else dialects.split(",")[0]
        for name in names.split(" "):
            fate = fates(name, parameter, dialect, "keras3")
            for part, _ in fate.parts if fate and fate.action == "merge" else ():
                other = fates(name, part, dialect, "keras3")
                assert other is not None, (name, part)
                assert other == fate or (other.action, other.name) == ("with", parameter)


def test_aliases_are_paths_of_known_callables() -> None:
    known = {row[0] for row in SIGNATURES} | {n for row in ARGUMENTS for n in row[6].split(" ")}
    known |= {row[0] for row in rows("defaults.tsv")}
    found = list(rows("aliases.tsv"))
    assert [row for row in found if row[1] not in known or row[0] == row[1]] == []
    paths = [row[0] for row in found]
    assert paths == sorted(set(paths))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("layers.Conv2D", "layers.Conv2D"),
        ("layers.Convolution2D", "layers.Conv2D"),
        ("layers.convolutional.Convolution2D", "layers.Conv2D"),
        ("layers.Deconvolution2D", "layers.Conv2DTranspose"),
        ("layers.CuDNNLSTM", "layers.CuDNNLSTM"),
        ("Model", "models.Model"),
        ("engine.training.Model", "models.Model"),
        ("models.Model.fit", "model.fit"),
        ("engine.training.Model.compile", "model.compile"),
        ("optimizers.adam", "optimizers.Adam"),
        ("utils.np_utils.to_categorical", "utils.to_categorical"),
        ("engine.topology.Layer.add_weight", "layers.Layer.add_weight"),
        ("layers.nowhere.Nothing", "layers.nowhere.Nothing"),
    ],
)  # fmt: skip
def test_one_id_for_all_paths(path: str, name: str) -> None:
    assert canonical(path) == name


@pytest.mark.parametrize(
    ("name", "parameter", "dialect", "value", "action", "new"),
    [
        ("layers.Conv2D", "nb_row", "k1", 3, "merge", "kernel_size"),
        ("layers.Conv2D", "nb_col", "k2", 3, "with", "nb_row"),
        ("layers.Conv2D", "border_mode", "k1", "same", "rename", "padding"),
        ("layers.Conv2D", "border_mode", "k1", "full", "manual", "border_mode"),
        ("layers.Dense", "batch_input_shape", "tf1", (1, 2), "handler", "batch-input-shape"),
        ("layers.LSTM", "input_dim", "k1", 3, "merge", "input_shape"),
        ("layers.Embedding", "dropout", "k1", 0.0, "drop", "dropout"),
        ("layers.Embedding", "dropout", "k1", 0.5, "handler", "embedding-dropout"),
        ("layers.Embedding", "dropout", "k2", 0.5, "drop", "dropout"),
        ("layers.BatchNormalization", "mode", "k1", 2, "manual", "mode"),
        ("optimizers.Adam", "lr", "k2", 0.1, "float", "learning_rate"),
        ("optimizers.Adam", "decay", "k2", 0.0, "drop", "decay"),
        ("optimizers.Adam", "decay", "k2", 1e-6, "handler", "decay"),
        ("optimizers.Adam", "epsilon", "k2", None, "drop", "epsilon"),
        ("optimizers.Adam", "epsilon", "k2", 1e-8, "keep", "epsilon"),
        ("callbacks.ModelCheckpoint", "period", "k2", 1, "drop", "period"),
        ("callbacks.ModelCheckpoint", "period", "k2", 5, "manual", "period"),
        ("model.fit", "nb_epoch", "k1", 5, "rename", "epochs"),
        ("constraints.MaxNorm", "m", "k1", 2, "rename", "max_value"),
    ],
)  # fmt: skip
def test_fates_of_well_known_arguments(
    name: str, parameter: str, dialect: str, value: object, action: str, new: str
) -> None:
    fate = fates(name, parameter, dialect, "keras3")
    assert fate is not None
    assert (fate.given(value).action, fate.given(value).name) == (action, new)


def test_an_argument_that_stays_has_no_fate() -> None:
    assert fates("layers.Conv2D", "strides", "k2", "keras3") is None
    assert fates("layers.LeakyReLU", "alpha", "k2", "keras2") is None
    assert fates("no.such.callable", "nb_row", "k1", "keras3") is None


def test_required_parameters_tell_orders_apart() -> None:
    """``Conv2D(64, 3)`` and ``Conv2D(64, 3, 3)`` of Keras 2."""
    orders = [order.positional for order in signatures("layers.Conv2D", "k2")]
    assert orders == [("filters", "kernel_size"), ("filters", "nb_row", "nb_col")]
    assert signatures("layers.Conv2D", "k2")[1].required == {"filters", "nb_row", "nb_col"}


@pytest.mark.parametrize(
    ("name", "dialect", "target", "parameter", "old", "new"),
    [
        ("layers.LSTM", "k1", "keras3", "recurrent_activation", ("'hard_sigmoid'",), "'sigmoid'"),
        ("layers.GRU", "tf1", "keras3", "reset_after", ("False",), "True"),
        ("optimizers.Adagrad", "k2", "keras3", "learning_rate", ("0.01",), "0.001"),
        ("model.fit", "k1", "keras2", "epochs", ("10",), "1"),
    ],
)
def test_changed_defaults(
    name: str, dialect: str, target: str, parameter: str, old: tuple[str, ...], new: str
) -> None:
    found = {default.parameter: default for default in defaults(name, dialect, target)}
    assert (found[parameter].old, found[parameter].new) == (old, new)


def test_modern_programs_have_the_new_defaults() -> None:
    assert all("modern" not in row[2].split(",") for row in rows("defaults.tsv"))


def test_every_argument_with_a_fate_is_a_parameter_of_some_signature() -> None:
    bad = [
        (row[0], name)
        for row in ARGUMENTS
        for name in row[6].split(" ")
        if row[0] not in known_keywords(name)
    ]
    assert bad == []


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_what_an_argument_becomes_is_a_parameter_of_the_new_methods(target: str) -> None:
    new = frozenset().union(
        *(
            p.keywords
            for m in ("fit", "evaluate", "predict")
            for p in signatures(f"model.{m}", "modern")
        )
    )
    bad = []
    for parameter in frozenset().union(*(known_keywords(name) for name in TRAINING)):
        fate = change(parameter, target)
        if fate.action != "drop" and fate.name not in new:
            bad.append((parameter, fate))
    assert bad == []


@pytest.mark.parametrize("parameter", ["workers", "max_queue_size", "use_multiprocessing",
                                       "nb_worker", "max_q_size", "pickle_safe"])  # fmt: skip
def test_keras_3_takes_no_queue_arguments(parameter: str) -> None:
    assert change(parameter, "keras3").action == "drop"
    assert change(parameter, "keras3").reason
    assert change(parameter, "keras2").action in ("keep", "rename")


@pytest.mark.parametrize(
    ("parameter", "action", "name"),
    [
        ("generator", "rename", "x"),
        ("nb_epoch", "rename", "epochs"),
        ("samples_per_epoch", "samples", "steps_per_epoch"),
        ("nb_val_samples", "samples", "validation_steps"),
        ("val_samples", "samples", "steps"),
        ("steps_per_epoch", "steps", "steps_per_epoch"),
        ("callbacks", "keep", "callbacks"),
    ],
)
@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_what_becomes_of_an_argument(parameter: str, action: str, name: str, target: str) -> None:
    fate = change(parameter, target)
    assert (fate.action, fate.name) == (action, name)


# -- evidence.tsv and kinds.tsv -------------------------------------------------------

EVIDENCE = list(rows("evidence.tsv"))
USES = {
    ("keyword", "optimizer"): "optimizer = Adam({}=0.1)\n",
    ("keyword", "training"): "model.fit_generator(g, {}=1)",
    ("keyword", "layer"): "model.add(Conv2D(32, {}=1))",
    ("word", ""): "x = {}",
    ("attribute", ""): "x = K.{}",
    ("text", ""): "{}",
}
"""A program with each sort of evidence, by ``how`` and group of callees."""


def test_evidence_rows_are_well_formed_and_unique() -> None:
    for dialect, strength, how, text, callee in EVIDENCE:
        assert dialect in (*DIALECTS, "later", "old", "tf2")
        assert strength in ("strong", "weak")
        assert how == "raw" or (how, callee) in USES
        assert text
        re.compile(text if how == "raw" else re.escape(text))
    assert len({(row[2], row[3]) for row in EVIDENCE}) == len(EVIDENCE)


PLAIN_EVIDENCE = [row for row in EVIDENCE if row[2] != "raw"]
each_row = pytest.mark.parametrize("row", PLAIN_EVIDENCE, ids=[row[3] for row in PLAIN_EVIDENCE])


@each_row
def test_every_evidence_row_is_found_where_it_is_used(row: list[str]) -> None:
    dialect, strength, how, text, callee = row
    used = USES[how, callee].format(text)
    assert collect(used.encode()).has(dialect, strength == "strong")
    assert collect(b"import os\r\n\r\n" + used.encode()).has(dialect, strength == "strong")


@each_row
def test_no_evidence_row_is_found_in_comments_and_strings(row: list[str]) -> None:
    dialect, strength, how, text, callee = row
    used = USES[how, callee].format(text)
    for mention in (f"# {used}\n", f"x = 1  # {used}\n", f"x = {used!r}\n", f"'''\n{used}\n'''\n"):
        assert not collect(mention.encode()).has(dialect, strength == "strong"), mention


def test_rows_for_kinds_are_known_and_unique() -> None:
    found = list(rows("kinds.tsv"))
    assert {row[1] for row in found} <= {kind.value for kind in Kind}
    names = [row[0] for row in found]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"(keras:)?[A-Za-z_][\w.]*\*?", name) for name in names)


def test_the_keras_names_of_the_kinds_table_exist() -> None:
    last = {row[0].rpartition(":")[2].rpartition(".")[2] for row in NAMES}
    names = [row[0] for row in rows("kinds.tsv") if row[0].startswith("keras:")]
    unlisted = {"keras:Functional"}  # of releases between those of the table
    assert {name for name in names if name[len("keras:") :] not in last} <= unlisted


def test_every_name_left_to_sessions_is_known_there() -> None:
    known = session_names()
    for path, *_, rule, _ in rows("tf_symbols.tsv"):
        assert rule != "sessions" or known[path].advice, path
