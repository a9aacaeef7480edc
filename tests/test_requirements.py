"""Pins of the packages around Keras: what is read, what is written, and what a run remembers."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemods.project import memory
from codemods.project.config import Config
from codemods.project.run import Result
from codemods.project.session import Session, open_paths, open_texts
from codemods.project.write import write_all
from codemods.sources import requirements
from codemods.sources.document import Document
from codemods.sources.pins import read
from codemods.sources.pins.model import Hold, Pin, Role
from codemods.sources.pins.versions import Specifier, Syntax, meet, narrowed, parse
from codemods.sources.reader import format_of
from codemods.tables.requirements import needed
from codemods.views.diff import unified
from tests.conftest import Project

OLD = "from keras.models import Sequential\nmodel = Sequential()\nmodel.fit(x, y, nb_epoch=3)\n"


def pins(path: str, text: str) -> tuple[Pin, ...]:
    return read(requirements.of_text(path, text)).pins


def migrated(files: dict[str, str], *, unsafe: bool = True) -> tuple[Session, dict[str, Result]]:
    """The session, and what it says of each file with anything to look at."""
    data: dict[str, bytes | None] = {path: text.encode() for path, text in files.items()}
    session = open_texts(data, Config(select=("requirements",)))
    return session, {r.document.path: r for r in session.migrate(unsafe)}


def after(line: str, *, path: str = "requirements.txt", program: str = OLD) -> str:
    """What becomes of a requirements file with this text."""
    session, results = migrated({"train.py": program, path: line})
    assert session.problems == []
    return results[path].document.text if path in results else line


# -- specifiers ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "syntax", "clauses"),
    [
        ("==1.12", Syntax.PIP, ["==1.12"]),
        ("== 1.12.*", Syntax.PIP, [">=1.12", "<1.13"]),
        ("~=2.1.3", Syntax.PIP, [">=2.1.3", "<2.2"]),
        ("!=2.2.*,>=2", Syntax.PIP, ["!=2.2.*", ">=2"]),
        ("===1.0", Syntax.PIP, ["==1.0"]),
        ("=1.12", Syntax.CONDA, [">=1.12", "<1.13"]),
        ("==1.12", Syntax.CONDA, ["==1.12"]),
        ("1.12.*", Syntax.CONDA, [">=1.12", "<1.13"]),
        ("^1.2.3", Syntax.POETRY, [">=1.2.3", "<2"]),
        ("^0.2.3", Syntax.POETRY, [">=0.2.3", "<0.3"]),
        ("^0.0.3", Syntax.POETRY, [">=0.0.3", "<0.0.4"]),
        ("~1.2.3", Syntax.POETRY, [">=1.2.3", "<1.3"]),
        ("~1", Syntax.POETRY, [">=1", "<2"]),
        ("1.2", Syntax.POETRY, ["==1.2"]),
        (">=1.2 <2", Syntax.POETRY, [">=1.2", "<2"]),
        ("*", Syntax.POETRY, []),
        ("", Syntax.PIP, []),
    ],
)
def test_specifiers_of_all_kinds(text: str, syntax: Syntax, clauses: list[str]) -> None:
    assert parse(text, syntax) == Specifier(tuple(clauses))


@pytest.mark.parametrize(
    "text", ["1.12", "==", "==$VERSION", "=>1.2", "~=2", ">=2+x", "@ https://x", "<<2"]
)
def test_what_is_no_specifier(text: str) -> None:
    assert parse(text) is None


RELEASES = st.builds(".".join, st.lists(st.integers(0, 30).map(str), min_size=1, max_size=3))
CLAUSES = st.builds(
    "{}{}".format, st.sampled_from(["==", ">=", "<=", ">", "<", "!=", "~="]), RELEASES
)
SPECIFIERS = st.lists(CLAUSES, max_size=3).map(",".join).map(parse).filter(lambda s: s is not None)


@given(SPECIFIERS, SPECIFIERS, RELEASES)
def test_two_specifiers_meet_if_a_release_fulfils_both(
    one: Specifier, other: Specifier, release: str
) -> None:
    if one.admits(release) and other.admits(release):
        assert meet(one, other)
        assert meet(other, one)


@given(SPECIFIERS, RELEASES)
def test_narrowed_admits_what_both_admit(own: Specifier, release: str) -> None:
    for row in ("tensorflow", "keras"):
        for target in ("keras3", "keras2"):
            wanted = Specifier(tuple(needed(target)[row].releases.split(",")))
            made = Specifier(narrowed(own, wanted))
            if meet(own, wanted):
                assert made.admits(release) == (own.admits(release) and wanted.admits(release))
            else:
                assert made == wanted


# -- reading ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Keras" + " " * 500 + "Applications==1.0",
        "Keras==2" + ",>=1" * 50 + " x",
        "a" + " " * 500 + "@",
    ],
    ids=["a wide column", "many clauses", "no address"],
)
def test_what_is_nearly_a_requirement(line: str) -> None:
    """It is told from one in less than a lifetime."""
    assert pins("requirements.txt", line) == ()


@pytest.mark.parametrize(
    ("line", "name", "version"),
    [
        ("Keras==2.2.4", "keras", "==2.2.4"),
        ("keras_applications [x] >= 1.0 ; python_version > '3'", "keras-applications", ">= 1.0"),
        ("tensorflow (>=1.4,<2)", "tensorflow", ">=1.4,<2"),
        ("keras # comment", "keras", ""),
        ("keras==2.2.4 --hash=sha256:1", "keras", "==2.2.4"),
        ("numpy=1.13.1=py27_0", "numpy", "=1.13.1=py27_0"),
    ],
)
def test_where_a_requirement_stands(line: str, name: str, version: str) -> None:
    (pin,) = pins("requirements.txt", f"\n  {line}\n")
    assert pin.name == name
    text = f"\n  {line}\n"
    assert text[slice(*pin.version_at)] == version
    assert requirements_name(text, pin) == name


def requirements_name(text: str, pin: Pin) -> str:
    return text[slice(*pin.name_at)].lower().replace("_", "-")


@pytest.mark.parametrize(
    "line",
    [
        "-r base.txt",
        "--index-url https://keras==2/",
        "# keras==1",
        "keras 2.2 or so",
        "<<<<",
        "==2",
    ],
)
def test_lines_that_require_nothing(line: str) -> None:
    assert pins("requirements.txt", f"{line}\n") == ()


@pytest.mark.parametrize(
    ("line", "hold"),
    [
        ("keras==2.2.4 --hash=sha256:1", Hold.HASHES),
        ("git+https://github.com/keras-team/keras@2.2.4", Hold.DIRECT),
        ("keras @ file:///keras.whl", Hold.DIRECT),
        ("keras==$KERAS", Hold.VARIABLE),
        ("keras==latest", Hold.UNREADABLE),
    ],
)
def test_what_is_not_rewritten(line: str, hold: Hold) -> None:
    (pin,) = pins("requirements.txt", f"{line}\n")
    assert (pin.name, pin.hold) == ("keras", hold)
    assert after(f"{line}\ntensorflow\n") == f"{line}\ntensorflow\n"


@given(st.text(alphabet="keras=tflow<>!~^,.*12[]();#'\"\\@ -\r\n\t:$"))
def test_no_text_is_too_strange(text: str) -> None:
    for path in (
        "requirements.txt", "setup.cfg", "environment.yml", "Dockerfile", "README.md", "x.lock",
        "Pipfile.lock", "runtime.txt", "keras.json", "tox.ini",
    ):  # fmt: skip
        for pin in pins(path, text):
            assert 0 <= pin.start <= pin.name_at[0] <= pin.name_at[1] <= len(text)
            assert pin.version_at[0] <= pin.version_at[1] <= pin.end <= len(text)


TOML_VALUES = st.sampled_from(
    ['"keras==2.2.4"', "'tensorflow>=1.4'  ", '"numpy"', '"é==1"', '"""keras==1"""', "'h5py<3'"]
)


@given(st.lists(TOML_VALUES, min_size=1, max_size=6), st.sampled_from([", ", ",\n  ", ", # x\n"]))
def test_places_in_toml(values: list[str], between: str) -> None:
    text = f"# é\n[project]\nname='x' # y\ndependencies = [{between.join(values)}]\n[z]\na=1\n"
    for pin in pins("pyproject.toml", text):
        assert requirements_name(text, pin) == pin.name
        assert text[pin.start : pin.end].startswith(text[slice(*pin.name_at)])


def test_setup_py_follows_names_and_dicts() -> None:
    text = (
        "DEPS = ['keras==2.2.4']\nkw = {'python_requires': '>=3.5'}\n"
        "setup(install_requires=DEPS + ['h5py'], extras_require={'gpu': ['tensorflow-gpu']},\n"
        "      **kw)\n"
    )
    found = read(Document("setup.py", text)).pins
    assert [p.name for p in found] == ["keras", "python", "h5py", "tensorflow-gpu"]
    assert found[1].role is Role.PYTHON


@pytest.mark.parametrize(
    ("data", "is_list"),
    [
        (b"keras==2.2.4\nnumpy\n# x\n-r a.txt\n", True),
        (b"keras>=2\r\n", True),
        (b"keras\nnumpy\n", False),
        (b"import keras\n", False),
        (b"x = 1\n", False),
        (b"", False),
    ],
)
def test_a_list_on_standard_input_is_told_by_its_lines(data: bytes, is_list: bool) -> None:
    assert (format_of("<stdin>", data).kind == "requirements") is is_list


# -- writing ------------------------------------------------------------------------


def test_commands_get_quotes_where_a_shell_needs_them() -> None:
    text = (
        "RUN pip install keras==2.2.4 'h5py<3' tensorflow-gpu && bash -c 'pip install keras<=2'\n"
    )
    assert after(text, path="Dockerfile") == (
        "RUN pip install \"keras>=3\" 'h5py>=3.10.0' tensorflow && bash -c 'pip install keras<=2'\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "latin-1"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_newlines_stay(encoding: str, newline: str) -> None:
    def lines(*texts: str) -> bytes:
        return newline.join(texts).encode(encoding)

    old = lines("# ä", "keras==2.2.4", "tensorflow==1.12", "")
    session = open_texts({"requirements.txt": old}, Config())
    (result,) = session.migrate(False)
    assert result.document.to_bytes() == lines("# ä", "keras>=3", "tensorflow>=2.16", "")


def test_the_diff_of_a_utf_16_file_can_be_applied(tmp_path: Path) -> None:
    old = "keras==2.2.4\r\ntensorflow==1.12\r\n".encode("utf-16")
    (result,) = open_texts({"requirements.txt": old}, Config()).migrate(False)
    (tmp_path / "requirements.txt").write_bytes(old)
    text = unified("requirements.txt", old, result.document.to_bytes())
    subprocess.run(["git", "apply", "-"], input=text, cwd=tmp_path, check=True)
    assert (tmp_path / "requirements.txt").read_bytes() == result.document.to_bytes()


NAMES = st.sampled_from(
    ["keras", "Keras", "tensorflow", "tensorflow-gpu", "numpy", "h5py", "enum34", "theano", "six",
     "sklearn", "tqdm", "keras_applications"]
)  # fmt: skip
LINES = st.builds(
    "{}{}{}".format,
    NAMES,
    st.sampled_from(["", "==1.12", ">=1.4", " ~= 2.0", "<2", ">=1,<3", "==2.2.4"]),
    st.sampled_from(["", "  # note", " ; python_version < '3'", "; sys_platform == 'win32'", "\r"]),
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_a_second_run_changes_nothing_and_other_lines_stay(text: str) -> None:
    once = after(text)
    assert after(once) == once
    mine = {line for line in text.split("\n") if line.startswith("tqdm")}
    assert mine <= set(once.split("\n"))


# -- the project around -------------------------------------------------------------


def test_where_no_program_uses_keras_nothing_is_said() -> None:
    assert after("keras==2.2.4\ntensorflow==1.12\n", program="import os\n").startswith("keras==2")


def test_a_folder_of_its_own_is_judged_by_its_own_programs() -> None:
    files = {
        "train.py": OLD,
        "tools/run.py": "import tensorflow as tf\n",
        "tools/requirements.txt": "tensorflow==1.4\n",
        "docs/conf.py": "x = 1\n",
        "docs/requirements.txt": "tensorflow==1.4\n",
    }
    _, results = migrated(files)
    changed = [path for path, result in results.items() if result.changed]
    assert changed == ["docs/requirements.txt"]


@pytest.mark.parametrize("unsafe", [False, True])
def test_pins_that_are_gone_still_tell_the_age(project: Project, unsafe: bool) -> None:
    program = "from keras.layers import Dense\nx = Dense(3)\n"
    project.write({"a.py": program, "requirements.txt": "keras==1.2.2\ntensorflow==0.12\n"})
    session = open_paths(["."], Config())
    before = session.project.dialects.of("new.py", standalone=True, tensorflow=False)
    results = session.migrate(unsafe)
    write_all(results)
    memory.record(memory.entries(results))
    assert b"keras==1.2.2" not in Path("requirements.txt").read_bytes()
    again = open_paths(["."], Config())
    found = again.project.dialects.of("new.py", standalone=True, tensorflow=False)
    assert (found.standalone.name, found.standalone.proven) == ("k1", True)
    assert found.standalone.name == before.standalone.name
    assert found.tensorflow.name == before.tensorflow.name == "tf1"
    assert all(not result.changed for result in again.migrate(unsafe))


def test_pins_that_come_back_count_again(project: Project) -> None:
    test_pins_that_are_gone_still_tell_the_age(project, False)
    project.write({"requirements.txt": "keras==2.2.4\n"})
    session = open_paths(["."], Config())
    found = session.project.dialects.of("new.py", standalone=True, tensorflow=False)
    assert found.standalone.name == "k2"


# -- bad input ----------------------------------------------------------------------


def test_broken_files_are_one_message_each_and_the_run_goes_on() -> None:
    files = {
        "train.py": OLD,
        "pyproject.toml": "[project\nkeras = 1\n",
        "Pipfile": "not = = toml\n",
        "requirements.txt": "keras==2.2.4\ntensorflow\n",
    }
    session, results = migrated(files)
    (problem,) = session.problems
    assert (problem.path, problem.line) == ("pyproject.toml", 1)
    assert "not TOML" in problem.message
    assert results["requirements.txt"].changed


def test_binary_requirements_are_one_message() -> None:
    data: dict[str, bytes | None] = {"train.py": OLD.encode(), "requirements.txt": b"keras\0\n"}
    session = open_texts(data, Config())
    assert [problem.path for problem in session.problems] == ["requirements.txt"]


# -- the table ----------------------------------------------------------------------


@pytest.mark.parametrize("target", ["keras3", "keras2"])
def test_the_table_can_be_read(target: str) -> None:
    for row in needed(target).values():
        assert row.action in {"own", "floor", "renamed", "gone", "report", "image"}
        if row.action != "image" and row.releases:
            assert parse(row.releases) is not None
        if row.action == "floor":
            assert row.releases.startswith(">=")
            assert row.detail in {"metadata", "wheels", "others"}
