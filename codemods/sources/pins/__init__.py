"""Files that say which releases a project needs: what they are called and what they say.

``read`` makes one ``Pins`` of each kind of file.  Nothing here judges: which releases a target
needs is in ``tables/requirements.tsv``, what to do about a pin in ``rules/requirements``.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from enum import Enum

from codemods.sources.pins import conda, ini, lines, shell
from codemods.sources.pins.model import Pin, Pins, Role
from codemods.sources.pins.toml import TomlError
from codemods.sources.pins.toml import read as _toml

__all__ = ["Kind", "PinsError", "kind_of", "read"]

PinsError = TomlError


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
_REQUIREMENTS = re.compile(r"(?:.*[-_.])?(?:requirements?|constraints?|reqs?)(?:[-_.].*)?\.(?:txt|in|pip)")
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


def read(path: str, text: str) -> Pins:
    """What the file at ``path`` says.  Raises ``PinsError`` if it breaks the rules of its format."""
    kind = kind_of(path)
    return _READERS[kind](text) if kind else Pins()


def _yaml(text: str) -> Pins:
    return conda.read(text) if conda.is_environment(text) else shell.script(text)


def _lock(text: str) -> Pins:
    """A lock file that holds an old Keras or TensorFlow."""
    match = _LOCKED.search(text)
    if match is None:
        return Pins()
    span = match.span("name")
    name = lines.normalised(match["name"])
    return Pins(whole=Pin(name, *span, span, span, role=Role.WHOLE))


_LOCKED = re.compile(
    r"^(?:name = |[ \t]*(?:- )?name: |[ \t]*)(?P<quote>[\"']?)"
    r"(?P<name>keras|tensorflow(?:-gpu|-cpu)?)(?P=quote)[ \t]*(?::[ \t]*\{|\r?$)",
    re.MULTILINE | re.IGNORECASE,
)


def _python(text: str) -> Pins:
    """``python-3.6.8`` or ``3.6.8``."""
    match = re.match(r"\s*(?:python-)?(?P<version>\d+(?:\.\d+)*)\s*$", text, re.MULTILINE)
    if match is None:
        return Pins()
    span = match.span("version")
    specifier = lines.parse(f"=={match['version']}")
    hold = lines.Hold.CHOICE
    return Pins((Pin("python", *span, span, span, specifier, role=Role.PYTHON, hold=hold),))


def _keras(text: str) -> Pins:
    """The settings that Keras keeps in ``~/.keras``."""
    match = re.search(r'"backend"\s*:\s*"(?P<name>theano|cntk|mxnet)"', text)
    found = list(shell.settings(text))
    if match:
        span = match.span("name")
        found.append(Pin(match["name"], *span, span, span, role=Role.BACKEND))
    return Pins(tuple(sorted(found, key=lambda pin: pin.start)))


_READERS: dict[Kind, Callable[[str], Pins]] = {
    Kind.LINES: lines.read,
    Kind.TOML: _toml,
    Kind.INI: ini.read,
    Kind.YAML: _yaml,
    Kind.DOCKER: shell.dockerfile,
    Kind.SCRIPT: shell.script,
    Kind.LOCK: _lock,
    Kind.PYTHON: _python,
    Kind.KERAS: _keras,
}
