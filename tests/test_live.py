"""A project whose files change while one looks at them."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from pathlib import Path

import pytest

from codemods.edits import Safety
from codemods.project.config import Config
from codemods.project.live import LiveProject
from codemods.project.run import Result
from codemods.project.session import open_paths
from codemods.semantics.dialect import Proof
from codemods.sources.document import Document
from tests import corpus
from tests.corpus import Case

K1 = """\
from keras.models import Sequential

model = Sequential()
model.fit(x, y, nb_epoch=3)
model.predict_generator(batches, 100)
"""
UNPROVEN = "from tensorflow import keras\n\n\ndef train(model):\n    model.fit_generator(b, 3)\n"


class Editor:
    """A live project on a folder, and short ways to ask it."""

    def __init__(self, folder: Path, files: dict[str, str], **settings: object) -> None:
        self.folder = folder.as_posix()
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text.encode())
        config = Config(root=self.folder, **settings)  # type: ignore[arg-type]
        self.project = LiveProject(self.folder, config)
        self.project.load()

    def path(self, name: str) -> str:
        return posixpath.join(self.folder, name)

    def type(self, name: str, text: str) -> Result:
        self.project.open(Document(self.path(name), text))
        return self.project.check(self.path(name))

    def fix_all(self, name: str, unsafe: bool = False) -> str:
        (result,) = self.project.migrate([self.path(name)], unsafe=unsafe)
        edits = result.trace.edits(result.original.text, result.original.path)
        self.project.expect(result, edits)
        text = result.original.edited(edits).text
        assert text == result.document.text
        self.type(name, text)
        return text


def rules(result: Result) -> list[tuple[str, Safety]]:
    return [(finding.rule, finding.safety) for finding in result.findings]


def dialect(result: Result) -> str:
    assert result.dialects is not None
    return result.dialects.default.name


def test_an_open_text_stands_for_the_file(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": "x = 1\n"})
    assert rules(editor.type("a.py", "import keras\nkeras.models.Sequential()\n")) == [
        ("keras-imports", Safety.SAFE)
    ]
    assert rules(editor.type("a.py", "x = 2\n")) == []


def test_a_text_that_does_not_parse_has_a_problem(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": ""})
    result = editor.type("a.py", "import keras\nfoo(\n")
    assert result.findings == []
    assert [problem.line for problem in result.problems] == [2]


def test_other_files_are_seen_as_they_were_until_all_is_settled(tmp_path: Path) -> None:
    made = "from keras.models import Sequential\n\n\ndef make():\n    return {}\n"
    use = (
        "from make import make\n\nmodel = make()\nmodel.fit_generator(batches, steps_per_epoch=3)\n"
    )
    editor = Editor(tmp_path, {"make.py": made.format("Sequential()"), "use.py": use})
    proven, unproven = Safety.SAFE, Safety.UNSAFE
    assert rules(editor.type("use.py", use)) == [("generator-methods", proven)]
    editor.type("make.py", made.format("load()"))
    assert not editor.project.is_settled
    assert rules(editor.type("use.py", use)) == [("generator-methods", proven)]
    editor.project.settle()
    assert editor.project.is_settled
    assert rules(editor.type("use.py", use)) == [("generator-methods", unproven)]


def test_a_file_written_by_somebody_else_is_seen(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": UNPROVEN, "b.py": ""})
    assert dialect(editor.type("a.py", UNPROVEN)) == "modern"
    (tmp_path / "b.py").write_text("import tensorflow as tf\ntf.keras.layers.CuDNNLSTM(3)\n")
    (tmp_path / "requirements.txt").write_text("tensorflow==1.15\n")
    editor.project.changed_on_disk([editor.path("b.py"), editor.path("requirements.txt")])
    editor.project.settle()
    assert dialect(editor.type("a.py", UNPROVEN)) == "tf1"


def test_a_closed_text_is_forgotten(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    editor.type("a.py", "")
    editor.project.close(editor.path("a.py"))
    assert [r.changed for r in editor.project.migrate(unsafe=False)] == [True]


@pytest.mark.parametrize(
    "name", ["build/a.py", "site-packages/keras/a.py", ".git/a.py", "x/generated.py"]
)
def test_excluded_files_have_no_findings(tmp_path: Path, name: str) -> None:
    editor = Editor(tmp_path, {name: K1}, exclude=("build/", "generated.py"))
    assert editor.type(name, K1).findings == []
    assert editor.type("other.py", K1).findings != []


def test_fixing_all_is_what_the_command_does(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    editor.type("a.py", K1)
    (expected,) = open_paths([str(tmp_path)], Config()).migrate(False)
    assert editor.fix_all("a.py") == expected.document.text


def test_fixes_do_not_erase_the_dialect(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    assert dialect(editor.type("a.py", K1)) == "k1"
    migrated = editor.fix_all("a.py")
    editor.project.settle()
    assert dialect(editor.type("a.py", migrated)) == "k1"
    assert dialect(Editor(tmp_path / "new", {}).type("a.py", migrated)) != "k1"


def test_after_typing_in_a_migrated_text_nothing_is_guessed(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    editor.type("a.py", K1)
    changed = editor.fix_all("a.py") + "model.fit_generator(batches, 7)\n"
    editor.type("a.py", changed)
    editor.project.settle()
    result = editor.type("a.py", changed)
    assert result.dialects is not None
    assert result.dialects.default.proof is Proof.CONFLICT


def test_undoing_brings_back_the_evidence(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    before = rules(editor.type("a.py", K1))
    editor.fix_all("a.py")
    editor.project.settle()
    editor.type("a.py", K1)
    editor.project.settle()
    assert rules(editor.type("a.py", K1)) == before


def test_a_saved_migration_is_remembered_for_the_command(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    editor.type("a.py", K1)
    migrated = editor.fix_all("a.py")
    (tmp_path / "a.py").write_bytes(migrated.encode())
    editor.project.reread(editor.path("a.py"))
    session = open_paths([str(tmp_path)], Config())
    recorded = session.project.dialects.of(editor.path("a.py"), standalone=False, tensorflow=True)
    assert recorded.default.name == "k1"
    assert recorded.default.evidence == "recorded by an earlier run"


def test_an_offered_fix_that_nobody_took_changes_nothing(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    result = editor.type("a.py", K1)
    for finding in result.findings:
        editor.project.fix(result, finding)
    modern = "import tensorflow as tf\nmodel = tf.keras.Sequential()\n"
    editor.type("a.py", modern)
    editor.project.settle()
    assert dialect(editor.type("a.py", modern)) == "modern"


def test_what_is_remembered_of_typing_does_not_grow(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.py": K1})
    for number in range(300):
        result = editor.type("a.py", f"{K1}# {number}\n")
        editor.project.expect(result, [])
        if number % 10 == 0:
            editor.project.settle()
    assert max(map(len, editor.project._expected.values())) <= 100
    assert editor.project.paths == [editor.path("a.py")]


def test_a_file_in_no_folder_sees_what_it_imports(tmp_path: Path) -> None:
    (tmp_path / "make.py").write_text("import keras\nmodel = keras.models.Sequential()\n")
    use = "from make import model\nmodel.fit_generator(batches, steps_per_epoch=3)\n"
    (tmp_path / "use.py").write_text(use)
    project = LiveProject(None, Config())
    project.load()
    project.open(Document((tmp_path / "use.py").as_posix(), use))
    (expected,) = open_paths([str(tmp_path / "use.py")], Config()).check()
    assert rules(project.check((tmp_path / "use.py").as_posix())) == rules(expected)


def test_a_text_without_a_file(tmp_path: Path) -> None:
    project = LiveProject(None, Config())
    project.load()
    project.open(Document("untitled:Untitled-1", K1))
    (result,) = project.migrate(unsafe=False)
    assert "tensorflow.keras" in result.document.text


@pytest.mark.parametrize(
    "case", [case for case in corpus.cases() if case.is_folder], ids=lambda case: case.id
)
def test_taking_in_changes_is_reading_everything_anew(tmp_path: Path, case: Case) -> None:
    """Each file in turn becomes what migrating makes of it, then loses its first lines."""
    files = {path: data for path, data in case.files().items() if path.endswith(".py")}
    texts = {path: Document.from_bytes(path, data).text for path, data in files.items()}
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    after = case.files("out") or files
    steps = [(path, Document.from_bytes(path, after[path]).text) for path in files]
    steps += [(path, text.partition("\n\n")[2]) for path, text in steps]
    live = opened(tmp_path, case, texts)
    said(live)
    for path, text in steps:
        texts[path] = text
        live.open(Document((tmp_path / path).as_posix(), text))
        live.settle()
        assert said(live) == said(opened(tmp_path, case, texts))


def opened(folder: Path, case: Case, texts: dict[str, str]) -> LiveProject:
    """A project on a folder with these texts open."""
    project = LiveProject(folder.as_posix(), replace(case.config(), root=folder.as_posix()))
    project.load()
    for path, text in texts.items():
        project.open(Document((folder / path).as_posix(), text))
    project.settle()
    return project


def said(project: LiveProject) -> list[tuple[object, ...]]:
    """Everything that a project says of its files."""
    return [
        (path, f.rule, f.start, f.end, f.message, f.safety, f.advice)
        for path in sorted(project.paths)
        for f in project.check(path).findings
    ]
