"""From evidence of age to the dialect of each file.

The dialect is decided for the whole project before the first edit and then frozen:
migrating a Keras 1 program removes what gave it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from codemods.project.memory import Recorded
from codemods.semantics.dialect import Dialect, FileDialects, Proof
from codemods.tables.data import rows

_CALLEES = {
    "training": rb"(?:fit|fit_generator|evaluate_generator|predict_generator)",
    "layer": (
        rb"\w*(?:Convolution|Conv|Deconv|Pooling|Dense|LSTM|GRU|RNN|Embedding|Normalization"
        rb"|Padding|UpSampling|Merge|merge|Highway|LocallyConnected|Cropping)\w*"
    ),
}
"""Names that a callee must have for a keyword to be evidence."""

_TEXT = re.compile(
    rb"""[rRbBuUfF]{0,2}(?:'''(?:[^\\]|\\.)*?'''|"""
    b'"""'
    rb"""(?:[^\\]|\\.)*?"""
    b'"""'
    rb"""|'(?:[^\\'\n]|\\.)*'|"(?:[^\\"\n]|\\.)*")|\#[^\n]*""",
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
    pattern: re.Pattern[bytes]
    """What must match where the needle stands."""
    callee: re.Pattern[bytes] | None
    label: str

    def found(self, code: bytes) -> bool:
        """Whether the mark stands in ``code``."""
        at = code.find(self.needle)
        while at >= 0:
            if self.pattern.match(code, at) and (
                self.callee is None or _is_keyword_of(self.callee, code, at)
            ):
                return True
            at = code.find(self.needle, at + 1)
        return False


def _is_keyword_of(callee: re.Pattern[bytes], code: bytes, at: int) -> bool:
    """Whether what stands at ``at`` is a keyword argument in a call of ``callee``."""
    depth = 0
    for position in range(at - 1, max(-1, at - 4000), -1):
        char = code[position : position + 1]
        if char in b")]}":
            depth += 1
        elif char in b"([{":
            depth -= 1
            if depth < 0:
                return char == b"(" and bool(callee.search(code[max(0, position - 120) : position]))
        elif depth == 0 and char in b"=:" and code[position + 1 : at].strip() == b"":
            return False  # the value of something else
    return False


@cache
def _marks() -> tuple[Mark, ...]:
    marks = []
    for dialect, strength, how, text, group in rows("evidence.tsv"):
        needle, label, callee = text.encode(), text, None
        if how == "keyword":
            pattern, label = rb"(?<![\w.])" + re.escape(needle) + rb"[ \t]*=(?!=)", f"{text}="
            callee = re.compile(rb"(?<!def )(?<!\w)" + _CALLEES[group] + rb"[ \t]*\Z")
        elif how == "word":
            pattern = rb"\b" + re.escape(needle) + rb"\b"
        elif how == "attribute":
            pattern = rb"(?<=\.)" + re.escape(needle) + rb"\b"
        elif how == "text":
            pattern = rb"(?<![\w.])" + re.escape(needle)
        else:
            pattern = needle
            needle = re.split(rb"[^\w.]", needle)[0]
            label = needle.decode()
        marks.append(
            Mark(dialect, strength == "strong", how, needle, re.compile(pattern), callee, label)
        )
    return tuple(marks)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What dates one file: the first mark found per dialect and strength."""

    marks: Mapping[tuple[str, bool], str]

    def has(self, dialect: str, strong: bool = True) -> bool:
        """Whether there is (strong) evidence for ``dialect``."""
        return (dialect, strong) in self.marks

    def label(self, dialect: str) -> str:
        """The evidence for ``dialect`` in words."""
        return self.marks.get((dialect, True)) or self.marks.get((dialect, False), "")


NO_EVIDENCE = Evidence({})


def collect(data: bytes) -> Evidence:
    """The evidence in the bytes of one source file."""
    marks: dict[tuple[str, bool], str] = {}
    code: bytes | None = None
    modern_home = False
    for mark in _marks():
        key = (mark.dialect, mark.strong)
        if key in marks or mark.needle not in data:
            continue
        if code is None:
            code = _TEXT.sub(b"''", data)
            modern_home = _uses_only_tf_keras(code)
        if modern_home and mark.dialect in ("k1", "k2"):
            continue  # words that tf.keras has as well
        if mark.found(data if mark.how == "raw" else code):
            marks[key] = mark.label
    return Evidence(marks)


_STANDALONE = re.compile(rb"^[ \t]*(?:from|import)[ \t]+keras\b", re.MULTILINE)


def _uses_only_tf_keras(code: bytes) -> bool:
    """Whether a file imports Keras from TensorFlow and not on its own."""
    tensorflow = b"tensorflow" in code and b"keras" in code
    return tensorflow and _STANDALONE.search(code) is None


_PIN = re.compile(
    rb"^[^#\r\n]*?\b(keras|tensorflow(?:-gpu|-cpu)?)['\"]?\s*(==|~=|<=|<|>=)\s*['\"]?(\d+)(?:\.(\d+))?[\w.]*",
    re.MULTILINE | re.IGNORECASE,
)


def pinned(data: bytes) -> Evidence:
    """The evidence in a requirements file: which major version of Keras is pinned."""
    marks: dict[tuple[str, bool], str] = {}
    for match in _PIN.finditer(data):
        package, operator = match.group(1).lower(), match.group(2)
        if operator == b">=":
            continue
        major, minor = int(match.group(3)), int(match.group(4) or 0)
        label = match.group().split(b"\n")[-1].strip().decode("ascii", "replace")
        if package == b"keras":
            dialect = "k1" if major < 2 else "k2" if (major, minor) < (2, 4) else ""
            dialect = "modern" if major >= 3 else dialect
        else:
            dialect = "tf1" if major < 2 else ""
        if dialect:
            marks.setdefault((dialect, True), label)
    return Evidence(marks)


class ProjectDialects:
    """The dialects of all files of a project, frozen for one run."""

    def __init__(
        self,
        files: Mapping[str, Evidence],
        pins: Iterable[Evidence] = (),
        *,
        option: str | None = None,
        recorded: Mapping[str, Recorded] | None = None,
    ) -> None:
        self._files = dict(files)
        self._pins = tuple(pins)
        self._option = option
        self._recorded: dict[str, Recorded] = {}
        self.remember(recorded or {})

    def of(
        self,
        path: str,
        *,
        standalone: bool,
        tensorflow: bool,
        native: bool = False,
        first: bool = False,
    ) -> FileDialects:
        """The dialects in one file; the flags say which Keras it imports.

        ``native``: it imports something from ``keras`` that only Keras 3 has; ``first``:
        something that only Keras 1 had.
        """
        if self._option:
            given = Dialect(self._option, Proof.GIVEN, "option")
            return FileDialects(given, given, given)
        recorded = self._recorded.get(path)
        if recorded and recorded.exact:
            known = Dialect(recorded.dialect, Proof(recorded.proof), "recorded by an earlier run")
            return FileDialects(known, known, known)
        alone = self._standalone(path)
        if recorded and recorded.dialect == "k1" and alone.name != "k1":
            # Migrated, then edited: its evidence of Keras 2 may be our own work.
            label = f"{path} was Keras 1 before an earlier run"
            alone = Dialect(alone.name, Proof.CONFLICT, label)
            return FileDialects(alone, alone, alone)
        if native:
            alone = Dialect("modern", Proof.FILE, f"names of Keras 3 in {path}")
        elif first and alone.name != "k1" and alone.proof is not Proof.FILE:
            alone = Dialect("k1", Proof.FILE, f"imports of Keras 1 in {path}")
        tf = self._tensorflow(path)
        if standalone or not tensorflow:
            default = alone
            if not standalone and not self._any_standalone():
                default = tf
        else:
            default = tf
        return FileDialects(alone, tf, default)

    def remember(self, recorded: Mapping[str, Recorded]) -> None:
        """Take over what an earlier run recorded."""
        self._recorded.update(recorded)
        for path, known in recorded.items():
            # What a migrated file shows now may be our own work.
            if path in self._files and known.dialect in ("k1", "k2", "tf1"):
                label = "recorded by an earlier run"
                self._files[path] = Evidence({(known.dialect, True): label})

    def _any_standalone(self) -> bool:
        sources = [*self._files.values(), *self._pins]
        return any(e.has(d, s) for e in sources for d in ("k1", "k2") for s in (True, False))

    def _standalone(self, path: str) -> Dialect:
        own = self._files.get(path, NO_EVIDENCE)
        legacy = own.has("k1") or own.has("k2")
        if own.has("modern") and not legacy:
            return Dialect("modern", Proof.FILE, f"{own.label('modern')} in {path}")
        found = _choose(own)
        if found:
            return Dialect(found[0], found[1] or Proof.FILE, f"{own.label(found[0])} in {path}")
        pins = [
            (f"pinned {p.label(d)}", d)
            for p in self._pins
            for d in ("k1", "k2", "modern")
            if p.has(d)
        ]
        if len({d for _, d in pins}) == 1:
            return Dialect(pins[0][1], Proof.PROJECT, pins[0][0])
        strong: dict[str, str] = {}
        for other, evidence in self._files.items():
            for dialect in ("k1", "k2", "modern"):
                if evidence.has(dialect):
                    strong.setdefault(dialect, f"{evidence.label(dialect)} in {other}")
        if "modern" in strong and len(strong) == 1:
            return Dialect("modern", Proof.PROJECT, strong["modern"])
        strong.pop("modern", None)
        if len(strong) == 1:
            ((dialect, label),) = strong.items()
            return Dialect(dialect, Proof.PROJECT, label)
        if len(strong) > 1:
            return Dialect("k2", Proof.CONFLICT, "; ".join(strong.values()))
        for other, evidence in self._files.items():
            if evidence.has("k2", False):
                return Dialect("k2", Proof.PROJECT, f"{evidence.label('k2')} in {other}")
        return Dialect("k2", Proof.ASSUMED)

    def _tensorflow(self, path: str) -> Dialect:
        own = self._files.get(path, NO_EVIDENCE)
        if own.has("tf1"):
            return Dialect("tf1", Proof.FILE, f"{own.label('tf1')} in {path}")
        for pins in self._pins:
            if pins.has("tf1"):
                return Dialect("tf1", Proof.PROJECT, f"pinned {pins.label('tf1')}")
        for other, evidence in self._files.items():
            if evidence.has("k1"):
                # Half migrated, perhaps: then tf.keras here was Keras 1 once.
                label = f"{evidence.label('k1')} in {other}"
                return Dialect("modern", Proof.CONFLICT, label)
        for other, evidence in self._files.items():
            if evidence.has("tf1"):
                return Dialect("tf1", Proof.PROJECT, f"{evidence.label('tf1')} in {other}")
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


def _choose(own: Evidence) -> tuple[str, Proof | None] | None:
    """The standalone dialect that a file's own evidence shows."""
    if own.has("k1") and own.has("k2"):
        return "k2", Proof.CONFLICT
    if own.has("k1"):
        return "k1", None
    if own.has("k2") or own.has("k2", False):
        return "k2", None
    return None
