"""``keras-codemods verify``, end to end, with a small TensorFlow of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from codemods.cli import app
from codemods.sources.reader import Source
from codemods.verify.run import VerifyError, verify

LIBRARY = {
    "tensorflow/__init__.py": (
        "print('hello')\n__version__ = '2.99.0'\nfrom tensorflow import keras\n"
    ),
    "tensorflow/keras/__init__.py": "__version__ = '3.99.0'\nfrom tensorflow.keras import layers\n",
    "tensorflow/keras/layers.py": (
        "class Dense:\n    def __init__(self, units, activation=None):\n        pass\n"
    ),
}
RIGHT = "from tensorflow.keras.layers import Dense\n\nDense(3, activation='relu')\n"
WRONG = "from tensorflow.keras.layers import Dense, Gone\n\nname = 'é😀'; Dense(3, init='relu')\n"


@pytest.fixture
def tensorflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A TensorFlow that the interpreter of the tests can import."""
    for name, text in LIBRARY.items():
        path = tmp_path / "library" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "library"))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    (folder / "sub folder").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["verify", *arguments])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.usefixtures("tensorflow")
def test_what_fits_is_silent(project: Path) -> None:
    (project / "right.py").write_text(RIGHT)
    code, out, err = run()
    assert (code, out) == (0, "")
    assert (
        err == "tried 2 names and calls in 1 file on TensorFlow 2.99.0, Keras 3.99.0: none fail\n"
    )


@pytest.mark.usefixtures("tensorflow")
def test_what_does_not_fit_is_named_at_its_place(project: Path) -> None:
    (project / "sub folder" / "wrong.py").write_text(WRONG, encoding="utf-8")
    code, out, _ = run(".")
    assert code == 1
    assert out.splitlines() == [
        "sub folder/wrong.py:1:44 verify manual `tensorflow.keras.layers.Gone` cannot be imported",
        "sub folder/wrong.py:3:23 verify manual `Dense(init=)` is not an argument that it takes",
    ]


@pytest.mark.usefixtures("tensorflow")
def test_json_is_that_of_check(project: Path) -> None:
    (project / "wrong.py").write_text(WRONG, encoding="utf-8")
    (project / "old.py").write_text("from tensorflow import keras\nprint 1\n")
    code, out, _ = run("--format", "json")
    report = json.loads(out)
    assert code == 2
    assert report["target"] == "keras3"
    assert [error["path"] for error in report["errors"]] == ["old.py"]
    second = report["findings"][1]
    assert (second["line"], second["column"], second["end_column"]) == (3, 23, 34)
    assert (second["rule"], second["safety"], second["advice"]) == ("verify", "manual", None)


@pytest.mark.usefixtures("tensorflow")
def test_a_comment_suppresses(project: Path) -> None:
    text = WRONG.replace("Gone", "Gone  # keras-codemods: ignore[verify]")
    (project / "wrong.py").write_text(text, encoding="utf-8")
    _, out, _ = run()
    assert [line.split()[0] for line in out.splitlines()] == ["wrong.py:3:23"]


@pytest.mark.usefixtures("tensorflow")
def test_the_project_is_not_run(project: Path) -> None:
    (project / "runs.py").write_text(RIGHT + "raise SystemExit(3)\n")
    assert run()[0] == 0


def test_without_tensorflow(project: Path, tmp_path: Path) -> None:
    (project / "right.py").write_text(RIGHT)
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    python = bare / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    code, out, err = run("--python", str(python))
    assert (code, out) == (2, "")
    assert "has no TensorFlow" in err
    with pytest.raises(VerifyError, match="cannot be started"):
        verify(str(tmp_path / "nowhere"), {"right.py": Source("right.py", RIGHT.encode())})
