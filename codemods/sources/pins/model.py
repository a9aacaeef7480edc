"""What stands in a file that says which packages a project needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from codemods.sources.pins.versions import ANY, Specifier, Syntax

Span = tuple[int, int]
"""Offsets (code points) into the text of a file, the end exclusive."""


class Hold(str, Enum):
    """Why something can be reported, but not be rewritten."""

    HASHES = "it is fixed by hashes, which have to be made anew"
    VARIABLE = "its version comes from a variable"
    UNREADABLE = "its version cannot be read"
    DIRECT = "it is installed from an address"
    CONDITION = "it holds under a condition of this file only"
    SCRIPT = "commands in files of this kind are not rewritten"
    CHOICE = "it names one release exactly, and which one is your choice"


class Role(Enum):
    """What a pin is about."""

    PACKAGE = "package"
    PYTHON = "python"
    """The releases of Python that a project accepts."""
    CLASSIFIERS = "classifiers"
    """Trove classifiers that name releases of Python: the first of them."""
    IMAGE = "image"
    """A base image of Docker; ``name`` is the repository, the version is the tag."""
    BACKEND = "backend"
    """A setting of the backend of Keras, or of the order of its axes."""
    COLAB = "colab"
    """``%tensorflow_version`` of Google Colab."""
    WHOLE = "whole"
    """A file that a tool has made: it has to be made anew."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One requirement, or something else that ties a project to releases.

    ``name`` is normalised (PEP 503), ``start`` and ``end`` span the whole requirement.
    """

    name: str
    start: int
    end: int
    name_at: Span
    version_at: Span
    """Where the specifier stands; empty where there is none, and then where one would go."""
    specifier: Specifier | None = ANY
    """``None`` where it cannot be read."""
    syntax: Syntax = Syntax.PIP
    role: Role = Role.PACKAGE
    group: str = ""
    """Requirements of one group are installed together."""
    marked: bool = False
    """Whether it holds under a condition (a marker) only."""
    applies: bool = True
    """Whether its marker lets it through on some Python of today."""
    removal: Span | None = None
    """What goes if the requirement goes; ``None`` where it cannot."""
    hold: Hold | None = None
    quote: str = ""
    """The quotes that the word needs, in a shell, before ``<`` and ``>`` may stand in it."""

    @property
    def is_conditional(self) -> bool:
        """Whether it holds for some uses of the project only."""
        return self.hold in (Hold.CONDITION, Hold.SCRIPT) or not self.applies


@dataclass(frozen=True, slots=True)
class Pins:
    """All that one file says."""

    pins: tuple[Pin, ...] = ()
    includes: bool = False
    """Whether it reads other files, which may say more."""
    is_complete: bool = True
    """Whether it lists all that a project needs, as far as it says so anywhere."""
    is_script: bool = False
    """Whether it is about more than requirements; only Keras and TensorFlow matter there."""
    whole: Pin | None = None
    """Where it shows that it was made by a tool and has to be made anew as a whole."""

    @property
    def names_keras(self) -> bool:
        """Whether Keras is among the pins, or a setting of it."""
        pins = (*self.pins, *([self.whole] if self.whole else []))
        return any(pin.name == "keras" or pin.role is Role.BACKEND for pin in pins)


def normalised(name: str) -> str:
    """The name of a package as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_REST = re.compile(r"[ \t]*(?:,[ \t]*)?(?:#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
_COMMA = re.compile(r"\s*,[ \t]*")


def line_start(text: str, offset: int) -> int:
    """Where the line of ``offset`` starts."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def without_lines(text: str, start: int, end: int) -> Span:
    """The whole lines that hold ``text[start:end]``."""
    behind = _LINE.match(text, end)
    return line_start(text, start), behind.end() if behind else end


def without_element(text: str, start: int, end: int) -> Span | None:
    """What goes when the element ``text[start:end]`` of a list in brackets goes.

    Its line where it has one of its own, comment included; else itself and one comma.
    ``None`` where it is the only one: then the list has lost its purpose.
    """
    line = line_start(text, start)
    rest = _REST.match(text, end)
    if not text[line:start].strip() and rest:
        return line, rest.end()
    comma = _COMMA.match(text, end)
    if comma:
        return start, comma.end()
    head = text[:start].rstrip()
    return (len(head) - 1, end) if head.endswith(",") else None
