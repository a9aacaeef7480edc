"""Files that say what a project needs: read without harm, and changed where pins stand only."""

from __future__ import annotations

import ast
import configparser
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from codemods.edits import Edit, apply_edits
from codemods.project.config import Config
from codemods.project.run import Result
from codemods.project.session import open_texts
from codemods.sources.document import Document, SourceError
from codemods.sources.pins import is_read, read
from codemods.sources.pins.model import Pin, Role, normalised
from codemods.sources.reader import format_of
from tests.fuzz.choices import Choices, golden, one_line

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

WORDS = ("keras==2.0", "tensorflow-gpu==1.12", "install_requires=[", "numpy>=1.14,<2",
         "; python_version<'3'", "--hash=sha256:00", "pip install ",
         "[project]\ndependencies=[", "[tool.poetry.dependencies]\n", "[options]\n",
         "[testenv]\ndeps=", "FROM tensorflow/tensorflow:1.4", "- pip:\n", "dependencies:\n",
         "\ufeff", "\\\n", "#egg=", "{version=\"^1\"}")  # fmt: skip

_FILES = ("requirements.txt", "pyproject.toml", "Pipfile", "setup.cfg", "tox.ini",
          "environment.yml", "Dockerfile", "setup.py", "run.sh", "Pipfile.lock",
          ".python-version", "keras.json", "README.md")  # fmt: skip
_PROGRAM = b"from keras.models import Sequential\nSequential().fit(x, y, nb_epoch=3)\n"

_PARTS = ('"keras==2.0", ', '"Keras_Applications==1.0", ', "'numpy==1.14'", 'keras = "^2.2"\n',
          "keras==2.0\n", "tensorflow-gpu==1.12\n", "keras-applications==1.0\n",
          "keras", "tensorflow", "tensorflow-gpu", "numpy", "h5py", "Keras_Applications",
          "python", "==", ">=", "<", "~=", "^", "=", "1.12", "2.0.*", "2.1.3", "*", ",", ";",
          " ", "\n", "\n", "\n", "\r\n", "\r", '"', "'", "[", "]", "{", "}", "(", ")", "# x",
          "\\\n", "    ", "- ", ": ", "$V", "python_version<'3'", " --hash=sha256:0",
          "[project]", "dependencies = [", "requires-python = ", "[tool.poetry.dependencies]",
          "version = ", "[options]", "install_requires =", "install_requires=[", "setup(",
          "[testenv]", "deps =", "py27: ", "pip install ", "conda install ", "RUN ", "FROM ",
          "tensorflow/tensorflow:1.4-gpu", "dependencies:", "- pip:",
          "git+https://h/keras.git#egg=keras", "-r a.txt", "&& ", "KERAS_BACKEND=theano",
          "[packages]", "[requires]", "python_version = ",
          "Programming Language :: Python :: 2.7", "classifiers = [",
          '"version": "==2.0"')  # fmt: skip


def seeds() -> Iterator[bytes]:
    """The files of the corpus, and some that are made up."""
    for name, data in golden(*_FILES):
        if name in _FILES and len(data) < 2000:
            yield bytes([_FILES.index(name), 1]) + data
    for number in range(len(_FILES)):
        yield bytes([number, 0, 25]) + bytes((n * 37 + number * 5) % 251 for n in range(60))


def run(data: bytes) -> None:
    """Read a file, and migrate it beside an old program."""
    choices = Choices(data)
    name = choices.pick(_FILES)
    given = choices.rest() if choices.flag() else choices.words(40, _PARTS).encode()
    try:
        document = format_of(name, given).read(name, given)
        pins = _pins(document)
    except SourceError as error:
        one_line(error)
        return
    assert document.to_bytes() == given
    result = _migrated(name, given)
    if result is None or not result.changed:
        return
    edits = result.trace.edits(document.text, name)
    assert apply_edits(document.text, edits) == result.document.text
    kept = Counter(_meaning(pin) for pin in pins if not _is_in(pin, edits))
    assert not kept - Counter(map(_meaning, _pins(result.document))), "what was not changed differs"
    parser = _PARSERS.get(name)
    if parser is not None and _takes(parser, document.text):
        assert _takes(parser, result.document.text), "nobody reads this any more"
    again = _migrated(name, result.document.to_bytes())
    assert again is None or again.document.text == result.document.text, "a second run changes more"


def _pins(document: Document) -> list[Pin]:
    """What a file says, if it is one that is read; its places must lie in it."""
    if not is_read(document):
        return []
    said, text = read(document), document.text
    for pin in (*said.pins, *([said.whole] if said.whole else [])):
        assert 0 <= pin.start <= pin.end <= len(text)
        for start, end in (pin.name_at, pin.version_at, pin.removal or pin.name_at):
            assert 0 <= start <= end <= len(text)
        named = text[slice(*pin.name_at)]
        if pin.role is Role.PACKAGE and pin.hold is None:
            assert normalised(named) == pin.name
    return list(said.pins)


def _migrated(name: str, data: bytes) -> Result | None:
    session = open_texts({"train.py": _PROGRAM, name: data}, Config())
    results = session.migrate(True)
    assert not [p for p in session.problems if "internal" in p.message], session.problems
    return next((result for result in results if result.document.path == name), None)


def _meaning(pin: Pin) -> tuple[object, ...]:
    return pin.name, pin.specifier, pin.syntax, pin.role, pin.group, pin.marked, pin.applies


def _is_in(pin: Pin, edits: Iterable[Edit]) -> bool:
    return any(edit.start <= pin.end and pin.start <= edit.end for edit in edits)


def _ini(text: str) -> None:
    configparser.ConfigParser(interpolation=None).read_string(text)


def _takes(parser: Callable[[str], object], text: str) -> bool:
    """Whether whoever reads such a file takes it."""
    try:
        parser(text)
    except (ValueError, configparser.Error, SyntaxError, RecursionError):
        return False
    return True


_PARSERS: dict[str, Callable[[str], object]] = {
    "pyproject.toml": tomllib.loads,
    "Pipfile": tomllib.loads,
    "setup.cfg": _ini,
    "tox.ini": _ini,
    "setup.py": ast.parse,
}
