"""What people see and do in an editor is what the command line says and does."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TypeVar

import pytest

from tests.corpus import ROOT, Case
from tests.editors.conftest import Desk
from tests.editors.driving import Emacs, Place, Vim, wait

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shells and sockets of Unix")

T = TypeVar("T")

PROGRAMS = (
    "arguments/sizes-of-numpy",
    "backend/windows-newlines",
    "custom-layers/untracked-variables",
    "generator-methods/fit-all-parameters-k1",
    "generator-output/predict-and-others",
    "keras-imports/from-public-modules",
    "keras1-layers/functional-residual-network",
    "log-keys/callback-logs",
    "methods/learning-rate-set-value",
    "saving/file-endings",
    "symbolic-tensors/functions-in-a-builder",
    "tf-symbols/example",
)
"""Cases of the corpus, of many rules."""

AFTER_OTHER_CHARACTERS = {
    "plain": "from keras.layers import Dense\n",
    "emoji": 'names = "😀🎉"; from keras.layers import Dense\n',
    "emoji in the line before": '# 😀\nnames = "😀"\nfrom keras.layers import Dense\n',
    "combining characters": 'names = "e\u0301a\u0308🇩🇪"; from keras.layers import Dense\n',
    "form feed": "x = 1\n\x0c\nfrom keras.layers import Dense  # \u2028 one line\n",
    "Windows newlines": 'names = "😀"\r\nfrom keras.layers import Dense\r\n',
    "no last newline": "from keras.layers import Dense",
}


def becomes(get: Callable[[], T], expected: T) -> None:
    """Wait until something is as expected."""
    wait(lambda: get() == expected)
    assert get() == expected


def write_program(desk: Desk, case: str, name: str = "train.py") -> None:
    """Put a case of the corpus, with its options, into the project."""
    program = Case(ROOT / f"{case}.in.py")
    config = program.config()
    options = {"select": list(config.select), "ignore": list(config.ignore)}
    lines = [f"{key} = {json.dumps(value)}" for key, value in options.items() if value]
    lines += [f'target = "{config.target}"']
    lines += [f'dialect = "{config.dialect}"'] if config.dialect else []
    table = "\n".join(["[tool.keras-codemods]", *lines, ""])
    desk.project.write({"pyproject.toml": table, name: program.source.read_bytes()})


@pytest.mark.parametrize("case", PROGRAMS)
def test_diagnostics_and_fix_all(desk: Desk, case: str) -> None:
    write_program(desk, case)
    expected = desk.applied()["train.py"]
    desk.editor.open(desk.path("train.py"))
    becomes(desk.editor.diagnostics, desk.checked("train.py"))
    if expected == desk.project.read("train.py"):
        return
    desk.editor.fix_all()
    becomes(desk.editor.text, _lf(expected))
    desk.editor.save()
    assert desk.project.read("train.py") == expected
    becomes(desk.editor.diagnostics, desk.checked("train.py"))


@pytest.mark.parametrize("text", AFTER_OTHER_CHARACTERS.values(), ids=AFTER_OTHER_CHARACTERS)
def test_quick_fix(desk: Desk, text: str) -> None:
    desk.project.write({"train.py": text})
    (found,) = desk.checked("train.py")
    expected = desk.applied()["train.py"]
    assert expected != desk.project.read("train.py")
    desk.editor.open(desk.path("train.py"))
    becomes(desk.editor.diagnostics, [found])
    title, *_ = desk.editor.act(found.start, "")
    assert found.rule in title
    desk.editor.act(found.start, title)
    becomes(desk.editor.text, _lf(expected))
    desk.editor.save()
    assert desk.project.read("train.py").rstrip(b"\r\n") == expected.rstrip(b"\r\n")


def test_undo(desk: Desk) -> None:
    write_program(desk, "tf-symbols/example")
    desk.editor.open(desk.path("train.py"))
    before = desk.editor.text()
    assert wait(lambda: bool(desk.editor.diagnostics()))
    desk.editor.fix_all()
    assert wait(lambda: desk.editor.text() != before)
    desk.editor.undo()
    assert desk.editor.text() == before
    becomes(desk.editor.diagnostics, desk.checked("train.py"))


def test_fix_all_of_a_rule(desk: Desk) -> None:
    write_program(desk, "backend/windows-newlines")
    rule = "backend"
    expected = desk.applied("--select", rule)["train.py"]
    desk.editor.open(desk.path("train.py"))
    assert wait(lambda: bool(desk.editor.diagnostics()))
    place = next(item.start for item in desk.editor.diagnostics() if item.rule == rule)
    title = next(t for t in desk.editor.act(place, "") if "all" in t and rule in t)
    desk.editor.act(place, title)
    becomes(desk.editor.text, _lf(expected))


def test_suppress(desk: Desk) -> None:
    desk.project.write({"train.py": AFTER_OTHER_CHARACTERS["emoji"]})
    (found,) = desk.checked("train.py")
    desk.editor.open(desk.path("train.py"))
    becomes(desk.editor.diagnostics, [found])
    title = next(t for t in desk.editor.act(found.start, "") if "uppress" in t)
    desk.editor.act(found.start, title)
    becomes(lambda: bool(desk.editor.diagnostics()), False)
    desk.editor.save()
    assert desk.checked("train.py") == []
    assert b"# keras-codemods: ignore" in desk.project.read("train.py")


def test_unsaved_text(desk: Desk) -> None:
    write_program(desk, "keras-imports/from-public-modules", "old.py")
    desk.project.write({"train.py": "x = 1\n"})
    desk.editor.open(desk.path("train.py"))
    desk.editor.replace(_lf(desk.project.read("old.py")))
    becomes(desk.editor.diagnostics, desk.checked("old.py"))
    desk.editor.fix_all()
    becomes(desk.editor.text, _lf(desk.applied()["old.py"]))
    assert desk.project.read("train.py") == b"x = 1\n"


def test_file_that_is_not_there_yet(desk: Desk) -> None:
    write_program(desk, "keras-imports/from-public-modules", "old.py")
    desk.editor.open(desk.path("new.py"))
    desk.editor.replace(_lf(desk.project.read("old.py")))
    becomes(desk.editor.diagnostics, desk.checked("old.py"))
    desk.editor.fix_all()
    becomes(desk.editor.text, _lf(desk.applied()["old.py"]))
    assert not desk.path("new.py").exists()


def test_typing(desk: Desk) -> None:
    old, new = "from keras.layers import Dense\n", "from tensorflow.keras.layers import Dense\n"
    desk.project.write({"train.py": old})
    (found,) = desk.checked("train.py")
    desk.editor.open(desk.path("train.py"))
    becomes(desk.editor.diagnostics, [found])
    for end in range(1, len("model = Dense(")):
        desk.editor.replace(old + "model = Dense("[:end])
    assert [item.rule for item in desk.editor.diagnostics()] == [found.rule]
    desk.editor.replace(new)
    becomes(lambda: bool(desk.editor.diagnostics()), False)


def test_folder_and_file_of_any_name(desk: Desk) -> None:
    name = "my models/Größe 😀 100%.py"
    if desk.kind is Emacs and desk.editor.version >= "30":
        pytest.skip("Eglot of Emacs 30 does not decode names: eglot-uri-to-path gives bytes")
    desk.project.write({name: AFTER_OTHER_CHARACTERS["emoji"]})
    expected = desk.applied()[name]
    desk.editor.open(desk.path(name))
    becomes(desk.editor.diagnostics, desk.checked(name))
    desk.editor.fix_all()
    becomes(desk.editor.text, _lf(expected))


def test_settings_of_the_editor(desk: Desk) -> None:
    if desk.kind is Vim:
        pytest.skip("the command line, which knows no settings of editors, fixes all")
    write_program(desk, "saving/load-model-that-predicts")
    expected = desk.applied("--unsafe")["train.py"]
    assert expected != desk.applied()["train.py"]
    desk.settings["unsafe"] = True
    desk.editor.open(desk.path("train.py"))
    becomes(desk.editor.diagnostics, desk.checked("train.py"))
    desk.editor.fix_all()
    becomes(desk.editor.text, _lf(expected))


def test_migrate_the_file(desk: Desk) -> None:
    _needs_migrate_commands(desk)
    write_program(desk, "tf-symbols/example")
    expected = desk.applied()["train.py"]
    desk.editor.open(desk.path("train.py"))
    assert wait(lambda: bool(desk.editor.diagnostics()))
    desk.editor.migrate_file()
    becomes(desk.editor.text, _lf(expected))


def test_migrate_the_workspace(desk: Desk) -> None:
    _needs_migrate_commands(desk)
    write_program(desk, "backend/windows-newlines", "package/layers.py")
    write_program(desk, "keras-imports/from-public-modules")
    desk.project.write({"package/__init__.py": "", "new.py": "x = 1\n"})
    expected = desk.applied()
    desk.editor.open(desk.path("train.py"))
    assert wait(lambda: bool(desk.editor.diagnostics()))
    desk.editor.migrate_workspace()
    becomes(desk.editor.text, _lf(expected["train.py"]))
    desk.editor.save_all()
    assert desk.project.tree() == expected


def test_hover(desk: Desk) -> None:
    desk.project.write({"train.py": AFTER_OTHER_CHARACTERS["emoji"]})
    (found,) = desk.checked("train.py")
    desk.editor.open(desk.path("train.py"))
    becomes(desk.editor.diagnostics, [found])
    assert "tensorflow.keras" in desk.editor.hover(Place(found.start.line, found.start.column + 1))


def test_close(desk: Desk) -> None:
    desk.project.write({"train.py": AFTER_OTHER_CHARACTERS["emoji"], "new.py": "x = 1\n"})
    desk.editor.open(desk.path("train.py"))
    assert wait(lambda: bool(desk.editor.diagnostics()))
    desk.editor.close()
    desk.editor.open(desk.path("new.py"))
    becomes(lambda: bool(desk.editor.diagnostics()), False)


def _needs_migrate_commands(desk: Desk) -> None:
    if len(desk.kind.commands) == 1:
        pytest.skip("the editor has no way to give a server a command")


def _lf(data: bytes) -> str:
    """The text as editors show it."""
    text = data.decode().replace("\r\n", "\n")
    return text if text.endswith("\n") else text + "\n"
