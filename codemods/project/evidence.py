"""From evidence of age to the dialect of each file.

The dialect is decided for the whole project before the first edit and then frozen:
migrating a Keras 1 program removes what gave it away.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from codemods.project.memory import Recorded
from codemods.semantics.dialect import (
    Dialect,
    FileDialects,
    Proof,
    is_beside,
    is_late,
    split_names,
)
from codemods.semantics.dialect import recorded as dialects_of
from codemods.tables.data import rows

_CALLEES = {
    "training": rb"(?:fit|fit_generator|evaluate_generator|predict_generator)",
    "layer": (
        rb"\w*(?:Convolution|Conv|Deconv|Pooling|Dense|LSTM|GRU|RNN|Embedding|Normalization"
        rb"|Padding|UpSampling|Merge|merge|Highway|LocallyConnected|Cropping)\w*"
    ),
    "optimizer": rb"(?:SGD|RMSprop|Adagrad|Adadelta|Adam|Adamax|Nadam)",
}
"""Names that a callee must have for a keyword to be evidence."""

_TEXT = re.compile(
    rb"""'{3}[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'{3}"""
    rb"""|"{3}[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"{3}"""
    rb"""|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|\#[^\n]*""",
    re.DOTALL,
)
"""String literals and comments."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of the evidence table."""

    dialect: str
    strong: bool
    how: str
    needle: bytes
    word: bytes
    """The last word of the needle, which stands in the file however that is laid out."""
    pattern: re.Pattern[bytes]
    """What must match where the needle stands."""
    callee: re.Pattern[bytes] | None
    label: str

    def found(self, code: bytes) -> bool:
        """Whether the mark stands in ``code``."""
        if self.how == "raw":
            return self.pattern.search(code) is not None
        at = code.find(self.needle)
        while at >= 0:
            if self.pattern.match(code, at) and (
                self.callee is None or _is_keyword_of(self.callee, code, at)
            ):
                return True
            at = code.find(self.needle, at + 1)
        return False


_WORD = re.compile(rb"\w+")
_OPENING, _CLOSING = frozenset(b"([{"), frozenset(b")]}")


def _is_keyword_of(callee: re.Pattern[bytes], code: bytes, at: int) -> bool:
    """Whether what stands at ``at`` is a keyword argument in a call of ``callee``."""
    if not code[max(0, at - 200) : at].rstrip().endswith((b"(", b",")):
        return False
    depth = 0
    for position in range(at - 1, max(-1, at - 2000), -1):
        char = code[position]
        if char in _CLOSING:
            depth += 1
        elif char in _OPENING:
            depth -= 1
            if depth < 0:
                before = code[max(0, position - 120) : position]
                return char == ord("(") and callee.search(before) is not None
    return False


@cache
def _marks() -> tuple[Mark, ...]:
    marks = []
    for dialect, strength, how, text, group in rows("evidence.tsv"):
        needle, label, callee = text.encode(), text, None
        if how == "keyword":
            pattern, label = rb"(?<![\w.])" + re.escape(needle) + rb"[ \t]*=(?!=)", f"{text}="
            callee = re.compile(rb"(?<!def )(?<!\w)" + _CALLEES[group] + rb"\s*\Z")
        elif how == "word":
            pattern = rb"\b" + re.escape(needle) + rb"\b"
        elif how == "attribute":
            # TensorFlow 2 has them under tf.compat.v1, and programs for it use them.
            pattern = rb"(?<=\.)(?<!compat\.v1\.)" + re.escape(needle) + rb"\b"
        elif how == "text":
            called = needle.endswith(b"(")
            needle = needle.removesuffix(b"(")
            pattern = rb"(?<![\w.])" + re.escape(needle) + (rb"\s*\(" if called else b"")
        else:
            pattern = needle
            needle, label = group.encode(), group
        found, strong = re.compile(pattern), strength == "strong"
        word = needle if how == "raw" else _WORD.findall(needle)[-1]
        marks.append(Mark(dialect, strong, how, needle, word, found, callee, label))
    return tuple(marks)


if TYPE_CHECKING:
    from codemods.sources.pins.model import Pins
    from codemods.sources.pins.versions import Specifier


@dataclass(frozen=True, slots=True)
class Evidence:
    """What dates one file: the first mark found per dialect and strength."""

    marks: Mapping[tuple[str, bool], str]
    standalone: bool = False
    """Whether the file imports ``keras`` itself."""
    beside: bool = False
    """Whether the file has TensorFlow only, which says nothing of Keras in other files."""

    def has(self, dialect: str, strong: bool = True) -> bool:
        """Whether there is (strong) evidence for ``dialect``."""
        return (dialect, strong) in self.marks

    def label(self, dialect: str) -> str:
        """The evidence for ``dialect`` in words."""
        return self.marks.get((dialect, True)) or self.marks.get((dialect, False), "")

    def with_pins(self, pins: Evidence) -> Evidence:
        """The same for a file that installs these releases itself."""
        marks = {**pins.marks, **self.marks}
        if pins.has("tf1"):
            marks.setdefault((_PACKAGE, True), pins.label("tf1"))
        return Evidence(marks, self.standalone, self.beside)


_LATE = "late"
"""In place of a dialect: evidence for Keras 2.3."""
_PACKAGE = "tensorflow"
"""In place of a dialect: evidence that TensorFlow itself is 1.x, not only its Keras."""
_TF2 = "tf2"
"""In place of a dialect: evidence for TensorFlow 2."""
NO_EVIDENCE = Evidence({})


def collect(data: bytes, beside: bool = False) -> Evidence:
    """The evidence in the bytes of one source file; ``beside``: it has TensorFlow only."""
    marks: dict[tuple[str, bool], str] = {}
    code: bytes | None = None
    modern_home = False
    for mark in _marks():
        keys = {(mark.dialect, mark.strong)}
        if mark.dialect == "tf1" and not mark.label.endswith("python.keras"):
            keys.add((_PACKAGE, mark.strong))  # the other was in TensorFlow 2 as well
        if (
            keys <= marks.keys()
            or mark.word not in data
            or (beside and mark.dialect not in ("tf1", _TF2))
        ):
            continue
        if code is None:
            code = _TEXT.sub(lambda match: b"" if match[0][:1] == b"#" else b"''", data)
            modern_home = _uses_only_tf_keras(code)
            code = _spelled(code)
        if modern_home and mark.dialect in ("k2", "later", "old"):
            continue  # words that tf.keras has as well
        if mark.found(data if mark.how == "raw" else code):
            for key in keys:
                marks.setdefault(key, mark.label)
    return Evidence(marks, not beside and _STANDALONE.search(data) is not None, beside)


_SPACE = re.compile(rb"(?<!\s)\s+(?=[.,=)\]}])|(?<![ \t\f])[ \t\f]+(?=\()|(?<=[.(,=\[{])\s+")
_WRAPPED = re.compile(rb"(?<![\w)\]}'\n\x80-\xff])(\(+)([\w.\x80-\xff]+)(\)+)")
_CHAINS = 5
"""How often parentheses around a name are part of a name in parentheses: ``((a).b).c``."""
_TENSORFLOW_AS = re.compile(
    rb"\bimport[ \t]+tensorflow(?:[ \t]+as[ \t]+([\w\x80-\xff]+)|(?=[ \t]*(?:[;,\r\n]|\Z)))"
)
_IMPORTED = re.compile(rb"\bimport\b([^\n;]*\bas\b[^\n;]*)")
_AS = re.compile(rb"\b(\w+)[ \t]+as[ \t]+([\w\x80-\xff]+)")
_USED = re.compile(rb"(?<![\w.\x80-\xff])(?<!\bfrom )(?<!\bimport )([\w\x80-\xff]+)(?=([.(]))")


def _spelled(code: bytes) -> bytes:
    """Code in the spelling that the marks have, so that no layout and no alias hides one.

    There is no white space around dots, commas, brackets and ``=``, there are no parentheses
    around names, TensorFlow is ``tf``, and what an import renames has its own name.
    """
    code = _SPACE.sub(b"", code)
    for _ in range(_CHAINS):
        code = _WRAPPED.sub(_unwrapped, code)
    own: dict[tuple[bytes, bytes], bytes] = {}
    for name in _TENSORFLOW_AS.findall(code):
        own[name or b"tensorflow", b"."] = b"tf"
    for names in _IMPORTED.findall(code):
        for known, name in _AS.findall(names):
            own[name, b"("] = known
    return _USED.sub(lambda m: own.get((m[1], m[2]), m[1]), code) if own else code


def _unwrapped(match: re.Match[bytes]) -> bytes:
    opening, name, closing = match.groups()
    pairs = min(len(opening), len(closing))
    return opening[pairs:] + name + closing[pairs:]


IMPORTS = (
    rb"^(?:[^#\n]*;|[ \t]*(?:if|elif|else|try|except|finally|with)\b[^#\n]*:)?"
    rb"[ \t]*(?:from|import)[ \t]+"
)
"""How an import begins, on a line of its own or behind other code."""
_STANDALONE = re.compile(IMPORTS + rb"keras\b", re.MULTILINE)


def _uses_only_tf_keras(code: bytes) -> bool:
    """Whether a file imports Keras from TensorFlow and not on its own."""
    tensorflow = b"tensorflow" in code and b"keras" in code
    return tensorflow and _STANDALONE.search(code) is None


_RELEASES = {
    "k1": "1.0.8 1.1.2 1.2.2",
    "k2": "2.0.9 2.1.6 2.2.4 2.3.1",
    "k2.4": "2.4.3 2.8.0 2.15.0",
    "modern": "3.0.0 3.15.0",
    "tf1": "1.4.0 1.8.0 1.15.5",
    "tf2": "2.0.0 2.8.0 2.15.0 2.21.0",
}
"""Releases of keras and of tensorflow that stand for their age."""

_AGES = {"keras": ("k1", "k2", "k2.4", "modern"), "tensorflow": ("tf1", "tf2")}
_PACKAGES = frozenset({"keras", "tensorflow", "tensorflow-gpu", "tensorflow-cpu"})

_BEFORE_2_3 = tuple(
    f"2.{minor}.{micro}" for minor, last in enumerate((9, 6, 5)) for micro in range(last + 1)
)
"""The releases of Keras 2 with the old defaults."""


def pinned(text: str, said: Pins) -> Evidence:
    """The evidence in what the file with this text requires: which age of Keras is left."""
    marks: dict[tuple[str, bool], str] = {}
    for pin in said.pins:
        if pin.name not in _PACKAGES or not pin.specifier or pin.is_conditional:
            continue
        age = _age_left(pin.specifier, _AGES["keras" if pin.name == "keras" else "tensorflow"])
        if age == "k2" and not any(pin.specifier.admits(release) for release in _BEFORE_2_3):
            marks.setdefault((_LATE, True), "")
        if age in ("k1", "k2", "tf1", "tf2", "modern"):
            label = " ".join(text[pin.start : pin.end].split())
            marks.setdefault((age, True), label)
    return Evidence(marks)


def _age_left(specifier: Specifier, ages: tuple[str, ...]) -> str:
    """The age of what a specifier leaves; empty if it could be any."""
    left = [
        age
        for age in ages  # oldest first
        for release in (
            *_RELEASES[age].split(),
            *(v for v in specifier.borders if _age(v, ages) == age),
        )
        if specifier.admits(release)
    ]
    # An installer takes the newest that is allowed; without an upper bound that says nothing.
    age = left[-1] if left and (left[-1] != ages[-1] or left[0] == ages[-1]) else ""
    return "k2" if age == "k2.4" and "k2" in left else age  # what must be newer is not old


def _age(version: str, ages: tuple[str, ...]) -> str:
    """The age of one release."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()] + [0, 0]
    if ages[0] == "tf1":
        return "tf1" if numbers[0] < 2 else "tf2"
    if numbers[0] < 2:
        return "k1"
    return "modern" if numbers[0] > 2 else "k2" if numbers[1] < 4 else "k2.4"


_STANDALONE_AGES = ("k1", "k2", "modern")


class ProjectDialects:
    """The dialects of all files of a project, frozen for one run."""

    def __init__(
        self,
        files: Mapping[str, Evidence],
        pins: Mapping[str, Evidence] | None = None,
        *,
        option: str | None = None,
        recorded: Mapping[str, Recorded] | None = None,
    ) -> None:
        self._files = dict(files)
        self._pins = dict(pins or {})
        self._option = option
        self._recorded: dict[str, Recorded] = {}
        self.remember(recorded or {})

    def beside(
        self, pages: Mapping[str, Evidence], recorded: Mapping[str, Recorded]
    ) -> ProjectDialects:
        """The dialects of the pages of the same project, which date themselves first."""
        known = {**self._recorded, **recorded}
        files = {**pages, **self._files}
        return ProjectDialects(files, self._pins, option=self._option, recorded=known)

    def of(
        self,
        path: str,
        *,
        standalone: bool,
        tensorflow: bool,
        native: bool = False,
        first: bool = False,
        second: bool = False,
        old: bool = False,
        both: bool = False,
        beside: bool = False,
    ) -> FileDialects:
        """The dialects in one file; the flags say which Keras it imports.

        ``native``: it imports something from ``keras`` that only Keras 3 has; ``first``:
        something that only Keras 1 had; ``second``: something that Keras 1 did not have;
        ``old``: something that Keras 3 does not have; ``both``: it takes names of
        standalone Keras and of ``tf.keras``; ``beside``: it has nothing of Keras.
        """
        if self._option:
            given = Dialect(self._option, Proof.GIVEN, "option")
            return FileDialects(given, given, given)
        recorded = self._recorded.get(path)
        if recorded and recorded.exact:
            name, label = split_names(recorded.dialect)[0], "recorded by an earlier run"
            return dialects_of(recorded.dialect, Dialect(name, Proof(recorded.proof), label))
        if path in self._pins and not (standalone or tensorflow):
            return self._of_pins(path)
        alone = self._standalone(path, old)
        if recorded and recorded.dialect.startswith("k1") and alone.name != "k1":
            # Migrated, then edited: its evidence of Keras 2 may be our own work.
            label = f"{path} was Keras 1 before an earlier run"
            alone = Dialect(alone.name, Proof.CONFLICT, label)
            return FileDialects(alone, alone, alone)
        if native:
            alone = Dialect("modern", Proof.FILE, f"names of Keras 3 in {path}")
        elif (first and second) or (second and alone.name == "k1" and alone.proof is Proof.FILE):
            # Keras 2 accepted the old keywords.
            label = f"{alone.evidence or 'names of Keras 1'}, but names of Keras 2 are imported"
            alone = Dialect("k2", Proof.CONFLICT, label)
        elif first and alone.proof is not Proof.FILE:
            alone = Dialect("k1", Proof.FILE, f"imports of Keras 1 in {path}")
        elif second and alone.proof is not Proof.FILE and alone.name != "modern":
            alone = Dialect("k2", Proof.FILE, f"imports of Keras 2 in {path}")
        tf = self._tensorflow(path)
        if standalone or not tensorflow:
            default = alone
            if not standalone and not self._any_standalone():
                default = tf
        else:
            default = tf
        late = any(pins.has(_LATE) for pins in self._pins.values())
        return FileDialects(alone, tf, default, both, self._package(path, tf), late, beside)

    def remember(self, recorded: Mapping[str, Recorded]) -> None:
        """Take over what an earlier run recorded."""
        self._recorded.update(recorded)
        self.__dict__.pop("_strong", None)
        self.__dict__.pop("_shown", None)
        for path, known in recorded.items():
            # What a migrated file shows now may be our own work.
            name, _, package = split_names(known.dialect)
            if path in self._pins:
                self._remember_pins(path, known)
            ages = [age for age in (name, package) if age in ("k1", "k2", "tf1")]
            if known.exact and known.proof == Proof.ASSUMED.value:
                continue  # it says nothing of other files
            if path in self._files and ages:
                label = "recorded by an earlier run"
                own = self._files[path]
                alone = name in ("k1", "k2") or own.standalone
                marks = {(age, True): label for age in ages}
                if package == "tf1":
                    marks[_PACKAGE, True] = label
                self._files[path] = Evidence(marks, alone, own.beside)

    def wrote_keras(self, path: str) -> bool:
        """Whether all that the file at ``path`` has of Keras was written by an earlier run."""
        known = self._recorded.get(path)
        return known is not None and known.exact and is_beside(known.dialect)

    def _remember_pins(self, path: str, known: Recorded) -> None:
        """Take over what a requirements file said before pins of it were changed."""
        if any(self._pins[path].has(age) for age in ("k1", "k2", "tf1")):
            return  # it still says so
        name, _, package = split_names(known.dialect)
        ages = {name if known.proof == Proof.FILE.value else "", package} & {"k1", "k2", "tf1"}
        if ages:
            marks = {(age, True): "recorded by an earlier run" for age in sorted(ages)}
            if is_late(known.dialect):
                marks[_LATE, True] = ""
            self._pins[path] = Evidence(marks)

    def _of_pins(self, path: str) -> FileDialects:
        """What a requirements file says itself, and else what the project says."""
        own = self._pins[path]
        ages = [age for age in _STANDALONE_AGES if own.has(age)]
        alone, tf = self._standalone(path), self._tensorflow(path)
        if len(ages) == 1:
            alone = Dialect(ages[0], Proof.FILE, f"pinned {own.label(ages[0])}")
        if own.has("tf1"):
            tf = Dialect("tf1", Proof.FILE, f"pinned {own.label('tf1')}")
        default = alone if ages or self._any_standalone() else tf
        late = own.has(_LATE)
        return FileDialects(alone, tf, default, age=tf if own.has("tf1") else None, late=late)

    def _any_standalone(self) -> bool:
        return any(e.standalone for e in self._files.values()) or any(
            pins.has(dialect) for pins in self._pins.values() for dialect in ("k1", "k2")
        )

    @cached_property
    def _shown(self) -> dict[tuple[PurePosixPath, bool], set[str]]:
        """Which ages of Keras files show: those in a folder, and (``True``) all below it."""
        shown: dict[tuple[PurePosixPath, bool], set[str]] = defaultdict(set)
        for path, evidence in self._files.items():
            ages = {age for age in ("k1", "k2", "old", _PACKAGE) if evidence.has(age)}
            ages = ({"old"} if ages else set()) | ({"modern"} if evidence.has("modern") else set())
            folders = PurePosixPath(path).parents
            shown[folders[0], False] |= ages
            for folder in folders if ages else ():
                shown[folder, True] |= ages
        return shown

    def _is_modern(self, path: str) -> bool:
        """Whether Keras is Keras 3 in a file that shows nothing itself.

        The nearest files that show something decide: a collection may have grown for years.
        """
        folders = PurePosixPath(path).parents
        for place in ((folders[0], False), *((folder, True) for folder in folders)):
            ages = self._shown.get(place)
            if ages:
                return ages == {"modern"} and not self._are_pins_old
        return any(p.has("modern") for p in self._pins.values()) and not self._are_pins_old

    @cached_property
    def _are_pins_old(self) -> bool:
        """Whether Keras 1 or 2 is required."""
        return any(pins.has("k1") or pins.has("k2") for pins in self._pins.values())

    @cached_property
    def _strong(self) -> dict[str, str]:
        """The standalone dialects of which some file has strong evidence, with the first."""
        strong: dict[str, str] = {}
        for path, evidence in self._files.items():
            for dialect in _STANDALONE_AGES:
                if evidence.has(dialect):
                    strong.setdefault(dialect, f"{evidence.label(dialect)} in {path}")
            if evidence.has("later") and not self._is_modern(path):
                strong.setdefault("k2", f"{evidence.label('later')} in {path}")
        return strong

    def _standalone(self, path: str, old: bool = False) -> Dialect:
        """The age of standalone Keras in one file; ``old``: its imports are not of Keras 3."""
        own = self._files.get(path, NO_EVIDENCE)
        modern = not (old or own.has("old")) and self._is_modern(path)
        later = own.has("k2") or own.has("later")
        label = own.label("k2") or own.label("later")
        if own.has("k1") and later:
            return Dialect("k2", Proof.CONFLICT, f"{own.label('k1')} and {label} in {path}")
        if own.has("k1"):
            return Dialect("k1", Proof.FILE, f"{own.label('k1')} in {path}")
        if own.has("modern") and not own.has("k2"):
            return Dialect("modern", Proof.FILE, f"{own.label('modern')} in {path}")
        if own.has("k2") or (later and not modern):
            return Dialect("k2", Proof.FILE, f"{label} in {path}")
        pins = [
            (f"pinned {p.label(d)}", d)
            for p in self._pins.values()
            for d in _STANDALONE_AGES
            if p.has(d) and (modern or d != "modern")
        ]
        if len({d for _, d in pins}) == 1:
            return Dialect(pins[0][1], Proof.PROJECT, pins[0][0])
        strong = {age: label for age, label in self._strong.items() if modern or age != "modern"}
        if "modern" in strong:
            return Dialect("modern", Proof.PROJECT, strong["modern"])
        if len(strong) == 1:
            ((dialect, label),) = strong.items()
            return Dialect(dialect, Proof.PROJECT, label)
        if len(strong) > 1:
            return Dialect("k2", Proof.CONFLICT, "; ".join(strong.values()))
        if own.has("k2", False):
            return Dialect("k2", Proof.FILE, f"{own.label('k2')} in {path}")
        for other, evidence in self._files.items():
            if evidence.has("k2", False):
                return Dialect("k2", Proof.PROJECT, f"{evidence.label('k2')} in {other}")
        return Dialect("k2", Proof.ASSUMED)

    def _package(self, path: str, tensorflow: Dialect) -> Dialect | None:
        """The age of TensorFlow beside Keras, where it is not that of ``tf.keras``."""
        own = self._files.get(path, NO_EVIDENCE)
        if own.has(_PACKAGE):
            return Dialect("tf1", Proof.FILE, f"{own.label(_PACKAGE)} in {path}")
        if tensorflow.name == "tf1" and tensorflow.proof is not Proof.PROJECT:
            return Dialect("modern", Proof.ASSUMED)
        return None

    def _tensorflow(self, path: str) -> Dialect:
        own = self._files.get(path, NO_EVIDENCE)
        if own.has("k1"):  # tf.keras never took these: half migrated
            label = f"tf.keras beside {own.label('k1')} in {path}"
            return Dialect("modern", Proof.CONFLICT, label)
        if own.has("tf1"):
            return Dialect("tf1", Proof.FILE, f"{own.label('tf1')} in {path}")
        for pins in self._pins.values():
            if pins.has("tf1"):
                return Dialect("tf1", Proof.PROJECT, f"pinned {pins.label('tf1')}")
        if own.has(_TF2):
            return Dialect("modern", Proof.FILE)
        for other, evidence in self._files.items():
            if evidence.has("k1"):
                # Half migrated, perhaps: then tf.keras here was Keras 1 once.
                label = f"TensorFlow beside {evidence.label('k1')} in {other}"
                return Dialect("modern", Proof.CONFLICT, label)
        if any(pins.has(_TF2) for pins in self._pins.values()):
            return Dialect("modern", Proof.FILE)
        for other, evidence in self._files.items():
            if evidence.has("tf1") and not evidence.beside:
                return Dialect("tf1", Proof.PROJECT, f"{evidence.label('tf1')} in {other}")
        if any(evidence.has(_TF2) for evidence in self._files.values()):
            return Dialect("modern", Proof.FILE)
        for other, evidence in ((path, own), *self._files.items()):
            if evidence.has("tf1", False):  # TensorFlow 2 had it as well
                return Dialect("tf1", Proof.ASSUMED, f"{evidence.label('tf1')} in {other}")
        return Dialect("modern", Proof.FILE)  # it comes from tf.keras: that much is certain


def describe(found: Iterable[FileDialects]) -> str:
    """The dialects of some files, each with the first evidence for it, for people."""
    lines: dict[str, str] = {}
    for dialects in found:
        dialect = dialects.default
        reason = dialect.evidence or ("assumed" if dialect.proof is Proof.ASSUMED else "")
        if dialect.name not in lines or lines[dialect.name] == "assumed":
            lines[dialect.name] = reason
    return ", ".join(f"{n} ({why})" if why else n for n, why in sorted(lines.items()))


def main_dialect(found: Iterable[FileDialects]) -> str:
    """The oldest dialect among some files, as one word, for machines."""
    names = {dialects.default.name for dialects in found}
    return next((name for name in ("k1", "k2", "tf1") if name in names), "modern")
