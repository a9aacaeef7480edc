"""Files that say which packages a project needs, as documents (see ``pins`` for what they say).

They hold no program: all of their text is masked.
"""

from __future__ import annotations

import codecs
import posixpath
import re
from enum import Enum

from codemods.sources.cells import Masked
from codemods.sources.document import Document, SourceError

KIND = "requirements"
"""``Document.kind`` of such a file."""


class Kind(Enum):
    """What sort of file it is."""

    LINES = "requirements"
    TOML = "toml"
    INI = "ini"
    YAML = "yaml"
    DOCKER = "docker"
    SCRIPT = "script"
    LOCK = "lock"
    PYTHON = "python version"
    KERAS = "keras.json"


_NAMES = {
    "pyproject.toml": Kind.TOML,
    "pipfile": Kind.TOML,
    "setup.cfg": Kind.INI,
    "tox.ini": Kind.INI,
    "pipfile.lock": Kind.LOCK,
    "poetry.lock": Kind.LOCK,
    "uv.lock": Kind.LOCK,
    "pdm.lock": Kind.LOCK,
    "conda-lock.yml": Kind.LOCK,
    "conda-lock.yaml": Kind.LOCK,
    "runtime.txt": Kind.PYTHON,
    ".python-version": Kind.PYTHON,
    "keras.json": Kind.KERAS,
    "makefile": Kind.SCRIPT,
    "jenkinsfile": Kind.SCRIPT,
}
_REQUIREMENTS = re.compile(
    r"(?:.*[-_.])?(?:requirements?|constraints?|reqs?)(?:[-_.].*)?\.(?:txt|in|pip)"
)
_README = re.compile(r"readme(?:\.(?:md|rst|txt|markdown))?|install\.(?:md|rst|txt)")


def kind_of(path: str) -> Kind | None:
    """The kind of the file at ``path``, by its name; ``None`` for any other file."""
    folder, name = posixpath.split(path.lower())
    if name in _NAMES:
        return _NAMES[name]
    if _REQUIREMENTS.fullmatch(name):
        return Kind.LINES
    if name.endswith((".txt", ".in", ".pip")) and posixpath.basename(folder) == "requirements":
        return Kind.LINES
    if name.endswith((".yml", ".yaml")):
        return Kind.YAML
    if name.startswith("dockerfile") or name.endswith(".dockerfile"):
        return Kind.DOCKER
    if name.endswith((".sh", ".bat", ".ps1")) or _README.fullmatch(name):
        return Kind.SCRIPT
    return None


_LINE = re.compile(
    rb"[ \t]*(?:#.*|-.*|[A-Za-z0-9][\w.-]*(?:\[[^\]]*\])?[ \t]*"
    rb"(?P<version>(?:===|==|~=|!=|<=|>=|<|>).*)?)?\r?"
)


def is_list(data: bytes) -> bool:
    """Whether ``data`` is a list of requirements, one to a line, some with a version."""
    versions = 0
    for line in data.split(b"\n"):
        match = _LINE.fullmatch(line)
        if match is None:
            return False
        versions += match["version"] is not None
    return versions > 0


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins the same way
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def blank(text: str) -> Masked:
    """No program at all."""
    return Masked(re.sub(r"[^\r\n]", " ", text))


def of_text(path: str, text: str, *, encoding: str = "utf-8", bom: bool = False) -> Document:
    """The document that a text of such a file is."""
    return Document(path, text, encoding=encoding, bom=bom, kind=KIND, mask=blank)


def read(path: str, data: bytes) -> Document:
    """The document.  Raises ``SourceError`` for a requirements file that is binary data.

    As pip does, encodings are told by their byte order mark.  What is not UTF-8 is read as
    Latin-1: all that matters is ASCII, and every byte comes back as it was.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(path, data[len(mark) :], encoding, bom=True)
    if b"\0" in data and kind_of(path) is Kind.LINES:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise SourceError("binary file (null bytes)", line)
    try:
        return _decoded(path, data, "utf-8", bom=False)
    except SourceError:
        return _decoded(path, data, "latin-1", bom=False)


def _decoded(path: str, body: bytes, encoding: str, *, bom: bool) -> Document:
    try:
        text = body.decode(encoding)
    except UnicodeError as error:
        raise SourceError(f"not {encoding} text: {error}") from error
    return of_text(path, text, encoding=encoding, bom=bom)
