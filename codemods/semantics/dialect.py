"""Source dialects: what the same text means in which age of Keras.

``k1`` Keras 1, ``k2`` Keras 2.0-2.3, ``tf1`` early ``tf.keras``, ``modern`` TF2-era code.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

DIALECTS = ("k1", "k2", "tf1", "modern")
TARGETS = ("keras3", "keras2")


class Proof(Enum):
    """How sure a dialect is."""

    GIVEN = "given"
    """By an option, or recorded by an earlier run."""
    FILE = "file"
    """By evidence in the file itself."""
    PROJECT = "project"
    """By evidence in other files of the project."""
    ASSUMED = "assumed"
    """No evidence."""
    CONFLICT = "conflict"
    """Evidence for several dialects."""
    MIXED = "mixed"
    """Standalone Keras and ``tf.keras`` in one file, which nothing tells apart any more."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """A dialect, how sure it is, and the evidence in words (``nb_epoch= in train.py``)."""

    name: str
    proof: Proof
    evidence: str = ""
    other: str = ""
    """``MIXED``: the second dialect."""

    @property
    def proven(self) -> bool:
        """Whether a safe fix may rely on it."""
        return self.proof in (Proof.GIVEN, Proof.FILE, Proof.PROJECT)

    @property
    def possible(self) -> tuple[str, ...]:
        """Every dialect that it can be, the likeliest first."""
        if self.proven:
            return (self.name,)
        if self.proof is Proof.MIXED:
            return self.name, self.other
        if self.name == "tf1":
            return "tf1", "modern"
        others = ("k1", "k2", "modern") if self.name == "modern" else ("k1", "k2")
        return tuple(dict.fromkeys((self.name, *others)))


_LATE, _BESIDE = "!2.3", "!tf"
"""At the end of ``FileDialects.names``: ``late`` holds, ``beside`` holds."""


@dataclass(frozen=True, slots=True)
class FileDialects:
    """The dialects that hold in one file, by the home of the callee."""

    standalone: Dialect
    """For what comes from the ``keras`` distribution."""
    tensorflow: Dialect
    """For what comes from ``tf.keras`` under any spelling."""
    default: Dialect
    """For values whose home is not known."""
    both: bool = False
    """Whether the file uses both."""
    age: Dialect | None = None
    """For what comes from TensorFlow beside Keras; ``None``: as for ``tf.keras``."""
    late: bool = False
    """Whether the project is pinned to Keras 2.3, which has some defaults of today already."""
    beside: bool = False
    """Whether the file has nothing of Keras; a migration may write ``tf.keras`` into it."""

    @property
    def names(self) -> str:
        """The dialects in one word, for the record: ``k2``, or ``k2+modern`` if it has both.

        ``k2@tf1``: the file itself shows that its TensorFlow is 1.x.
        """
        other = self.tensorflow.other or self.tensorflow.name
        names = self.default.name
        if self.both and other != self.default.name:
            names += f"+{other}"
        old = self.package.name == "tf1" and self.package.proof in (Proof.GIVEN, Proof.FILE)
        flags = (_LATE if self.late else "") + (_BESIDE if self.beside else "")
        return names + ("@tf1" if old else "") + flags

    @property
    def package(self) -> Dialect:
        """The dialect of TensorFlow itself: ``tf1`` or not."""
        return self.age or self.tensorflow

    def frozen(self) -> FileDialects:
        """The same once imports may have been migrated: homes tell nothing any more."""
        return replace(recorded(self.names, self.default), age=self.package)

    def of(self, qualified: str) -> Dialect:
        """The dialect of a callee, by its qualified name (empty: not known)."""
        if qualified == "keras" or qualified.startswith("keras."):
            return self.standalone
        if qualified.startswith("tensorflow"):
            return self.tensorflow
        return self.default


def split_names(names: str) -> tuple[str, str, str]:
    """The parts of ``FileDialects.names``: default, other, TensorFlow (the last two or none)."""
    names, _, package = names.partition("!")[0].partition("@")
    default, _, other = names.partition("+")
    return default, other, package


def is_late(names: str) -> bool:
    """Whether ``FileDialects.names`` say that ``late`` holds."""
    return _LATE in names


def is_beside(names: str) -> bool:
    """Whether ``FileDialects.names`` say that ``beside`` holds."""
    return _BESIDE in names


def recorded(names: str, default: Dialect) -> FileDialects:
    """The dialects of a file whose imports may have been migrated (``FileDialects.names``)."""
    _, other, package = split_names(names)
    tensorflow = default
    if other:
        evidence = "standalone Keras and tf.keras in one file"
        tensorflow = Dialect(default.name, Proof.MIXED, evidence, other)
    age = None
    if package:
        age = Dialect(package, Proof.GIVEN, default.evidence)
    elif default.name == "tf1" and default.proof is not Proof.PROJECT:
        age = Dialect("modern", Proof.ASSUMED)  # only its Keras was known to be that old
    return FileDialects(
        default, tensorflow, default, bool(other), age, is_late(names), is_beside(names)
    )
