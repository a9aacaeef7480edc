"""The passes as LibCST codemod commands, through LibCST's own tool."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY, Project

CASES = {
    "GeneratorMethodsCommand": (
        "generator-methods",
        """\
from tensorflow import keras

model = keras.Sequential()
model.fit_generator(
    [],  # batches
    100,
    epochs=3,
)
""",
        """\
from tensorflow import keras

model = keras.Sequential()
model.fit(
    [],  # batches
    steps_per_epoch=100,
    epochs=3,
)
""",
    ),
    "KerasImportsCommand": (
        "keras-imports",
        """\
import keras, numpy  # both
from keras.layers.core import Dense

keras.backend.clear_session()
""",
        "",
    ),
    "OutputSignatureCommand": (
        "output-signature",
        """\
import tensorflow as tf


def numbers():
    yield 1


of = tf.data.Dataset
data = of.from_generator(numbers, tf.int32, ())
""",
        """\
import tensorflow as tf


def numbers():
    yield 1


of = tf.data.Dataset
data = of.from_generator(numbers, output_signature=tf.TensorSpec(shape=(), dtype=tf.int32))
""",
    ),
    "StrayXYCommand": (
        "stray-xy",
        """\
from tensorflow import keras

model = keras.Sequential()
batches = keras.preprocessing.image.ImageDataGenerator().flow_from_directory("d")
model.fit(batches, y=None, epochs=3)
""",
        """\
from tensorflow import keras

model = keras.Sequential()
batches = keras.preprocessing.image.ImageDataGenerator().flow_from_directory("d")
model.fit(batches, epochs=3)
""",
    ),
}
"""Command: its rule, a source, and the expected result (empty: what ``apply`` makes of it)."""

UNSAFE = """\
from tensorflow import keras


def train(model, batches):
    model.fit_generator(batches, steps_per_epoch=3)
"""


def _libcst(project: Project, command: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [
            *(sys.executable, "-m", "libcst.tool", "codemod", "--no-format"),
            *("-x", f"codemods.commands.{command}", *arguments),
        ],
        cwd=project.path,
        capture_output=True,
        timeout=120,
        check=False,
    )


def test_every_pass_has_a_command() -> None:
    source = (REPOSITORY / "codemods" / "commands.py").read_text(encoding="utf-8")
    names = {node.name for node in ast.parse(source).body if isinstance(node, ast.ClassDef)}
    assert {name for name in names if not name.startswith("_")} == CASES.keys()


@pytest.mark.parametrize("command", CASES)
def test_command_changes_what_its_rule_changes(project: Project, command: str) -> None:
    rule, source, expected = CASES[command]
    project.write({"tool.py": source, "engine.py": source, "left.py": "print(1)\n"})
    done = _libcst(project, command, "tool.py", "left.py")
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    project.run("apply", "--select", rule, "engine.py")
    assert project.read("tool.py") == project.read("engine.py") != source.encode()
    if expected:
        assert project.read("tool.py") == expected.encode()
    assert project.read("left.py") == b"print(1)\n"


@pytest.mark.parametrize("command", CASES)
def test_command_leaves_the_other_passes_alone(project: Project, command: str) -> None:
    files = {f"{name}.py": text for name, (_, text, _) in CASES.items() if name != command}
    project.write(files)
    rule = CASES[command][0]
    assert _libcst(project, command, *files).returncode == 0
    after = project.tree()
    project.write(files)
    project.run("apply", "--select", rule)
    assert after == project.tree()


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_level(project: Project, unsafe: bool) -> None:
    project.write({"a.py": UNSAFE})
    options = ["--unsafe"] if unsafe else []
    done = _libcst(project, "GeneratorMethodsCommand", *options, "a.py")
    assert done.returncode == 0
    assert (b"fit_generator" in project.read("a.py")) is not unsafe
    # What is not done is told, at its place.
    assert (b"a.py:5:11" in done.stderr + done.stdout) is not unsafe


def test_manual_finding_is_a_warning(project: Project) -> None:
    source = UNSAFE + "\n\ndef run(*a):\n    keras.Sequential().fit_generator(*a)\n"
    project.write({"a.py": source})
    done = _libcst(project, "GeneratorMethodsCommand", "--unsafe", "a.py")
    told = (done.stderr + done.stdout).decode("utf-8", "replace")
    assert "a.py:9:24" in told
    assert "generator-methods manual" in told


def test_crlf_is_kept(project: Project) -> None:
    _, source, expected = CASES["GeneratorMethodsCommand"]
    project.write({"a.py": source.replace("\n", "\r\n")})
    assert _libcst(project, "GeneratorMethodsCommand", "a.py").returncode == 0
    assert project.read("a.py") == expected.replace("\n", "\r\n").encode()


def test_second_run_changes_nothing(project: Project) -> None:
    project.write({f"{name}.py": source for name, (_, source, _) in CASES.items()})
    names = [f"{name}.py" for name in CASES]
    for command in CASES:
        assert _libcst(project, command, *names).returncode == 0
    once = project.tree()
    for command in CASES:
        assert _libcst(project, command, *names).returncode == 0
    assert project.tree() == once
