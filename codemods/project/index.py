"""What the files of a project know of each other."""

from __future__ import annotations

import ast
import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeVar, cast

from codemods.project import garbage
from codemods.project.evidence import IMPORTS, Evidence, ProjectDialects, collect
from codemods.project.python2 import Python2
from codemods.semantics.analysis import Analysis
from codemods.semantics.dialect import FileDialects
from codemods.semantics.kinds import UNKNOWN, Kind, Kinds, Value, Values
from codemods.semantics.memo import Circles
from codemods.semantics.names import LOCAL, Names
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Module
from codemods.sources.document import Document, SourceError
from codemods.sources.reader import Source
from codemods.tables.keras import is_keras, is_standalone, lookup, lookup_function, split_root

T = TypeVar("T")

_NO_PROGRAMS = frozenset({"setup.py", "conf.py", "noxfile.py"})
"""Python files that build a project, or its documentation."""

_BESIDE = "words beside"
_KEPT = 2_000_000
"""Characters of source whose meaning is kept in memory (a hundred times as many bytes)."""


class Project:
    """The files of one run; implements what ``semantics`` asks of its surroundings.

    ``files`` maps paths (as reached, with ``/``) to those that may matter, or ``None``
    for those that are only known to exist.  ``roots`` are the folders given on the
    command line.
    """

    def __init__(
        self,
        files: Mapping[str, Source | bytes | None],
        roots: Iterable[str] = (),
        *,
        dialects: ProjectDialects | None = None,
        target: str = "keras3",
        on_disk: bool = True,
    ) -> None:
        self.sources = {
            path: Source(path, file) if isinstance(file, bytes) else file
            for path, file in files.items()
        }
        self.roots = list(dict.fromkeys(roots))
        self.target = target
        self.on_disk = on_disk
        self._semantics: dict[str, _Semantics | None] = {}
        self._found: dict[tuple[str, str, int], list[str]] = {}
        self._seen_by: dict[str, set[str]] = defaultdict(set)
        """Which files have looked for the module that a file is."""
        self._normal = {posixpath.normpath(path): path for path in self.sources}
        self._roots: dict[str, str] = {}
        self._kept: dict[str, int] = {}
        self.circles = Circles()
        self._summaries: dict[object, dict[str, object]] = {}
        self._read_texts()
        self.dialects = dialects or ProjectDialects(evidence_of(self.files))

    def _read_texts(self) -> None:
        """Forget what was read out of the texts of all files."""
        self.files = {path: s.code if s else None for path, s in self.sources.items()}
        """The program of each file, in which questions about words are answered."""
        self.__dict__.pop("has_keras", None)
        self.__dict__.pop("in_scope", None)
        self.python2 = Python2(self)
        self._told: dict[tuple[object, ...], object] = {}
        """What has been read out of the texts of all files, by question."""
        self._taken: dict[str, frozenset[str]] = {}
        self.__dict__.pop("_importers", None)

    @cached_property
    def has_keras(self) -> bool:
        """Whether any file imports Keras, or goes there by attribute."""
        return any(data and self._has_keras(path, data) for path, data in self.files.items())

    @cached_property
    def in_scope(self) -> bool:
        """Whether any file imports Keras or TensorFlow."""
        return any(data and self._is_in_scope(path, data) for path, data in self.files.items())

    def _is_beside(self, path: str) -> bool:
        """Whether a file has nothing of Keras."""
        data = self.files.get(path)
        return data is not None and not _mentions_keras(data)

    def _has_keras(self, path: str, data: bytes) -> bool:
        """Whether a file has had something of Keras before it was migrated."""
        return _mentions_keras(data) and not self.dialects.wrote_keras(path)

    def _is_in_scope(self, path: str, data: bytes) -> bool:
        """Whether a file imports Keras or TensorFlow."""
        imports = b"tensorflow" in data and _TENSORFLOW.search(data) is not None
        return imports or self._has_keras(path, data)

    def update(self, changes: Mapping[str, Source], dialects: ProjectDialects) -> None:
        """Take in that the texts of some files have changed.

        What is known of files that do not see them, directly or through others, stays.
        """
        asked = [str(question[1]) for question in self._told if question[0] == _BESIDE]
        pending = [*changes, *self._with_importer(asked, changes)]
        self.sources.update(changes)
        self._read_texts()
        pending += self._with_importer(asked, changes)
        affected: set[str] = set()
        while pending:
            path = pending.pop()
            if path not in affected:
                affected.add(path)
                pending += self._seen_by.pop(path, ())
        for path in affected:
            self._semantics.pop(path, None)
            self._kept.pop(path, None)
        for found in self._summaries.values():
            for path in affected:
                found.pop(path, None)
        if dialects is not self.dialects:
            self._summaries.clear()
        self.dialects = dialects

    def _with_importer(self, paths: Iterable[str], importers: Iterable[str]) -> list[str]:
        """Those of ``paths`` that one of ``importers`` may import."""
        wanted = frozenset(importers)
        return [path for path in paths if not wanted.isdisjoint(self._importers_of(path))]

    def uses_keras_near(self, path: str) -> bool | None:
        """Whether the programs nearest to the file at ``path`` use Keras; ``None``: no programs.

        Those of TensorFlow 1 count: they are migrated as well, to a TensorFlow that has Keras.
        Those are the programs below its folder or, where there are none, below the next
        folder above that has some: ``docs/requirements.txt`` serves the project.
        """
        programs = [
            (other, is_ours)
            for other, is_ours in self._tell(("programs",), self._programs)
            if other != posixpath.normpath(path)
        ]
        folder = posixpath.dirname(posixpath.normpath(path))
        while programs:
            below = [
                is_ours
                for other, is_ours in programs
                if not folder or other.startswith(f"{folder}/")
            ]
            if below:
                return any(below)
            if not folder or folder == posixpath.dirname(folder):
                return self.has_keras
            folder = posixpath.dirname(folder)
        return None

    def _programs(self) -> list[tuple[str, bool]]:
        """The programs of the project, and whether each uses Keras or TensorFlow 1."""
        return [
            (posixpath.normpath(path), self._has_keras(path, data) or _is_of_tensorflow1(data))
            for path, data in self.files.items()
            if data
            and posixpath.basename(path) not in _NO_PROGRAMS
            and path.endswith((".py", ".pyw", ".ipynb"))
        ]

    def is_of_program(self, path: str) -> bool:
        """Whether the file at ``path`` is part of a program with Keras or TensorFlow, by texts.

        It is if a file with them is in its folder, above or below, or if imports lead from one
        to the other over any number of files.  Other folders hold other programs.
        """
        if not self.in_scope:
            return False
        folders, above, reached = self._tell(("program",), self._program)
        folder = PurePosixPath(posixpath.normpath(path)).parent
        near = folder in above or not folders.isdisjoint((folder, *folder.parents))
        return near or path in reached

    def _program(self) -> tuple[set[PurePosixPath], set[PurePosixPath], set[str]]:
        """Of the files with Keras or TensorFlow: their folders, what is above, whom they reach."""
        users = [p for p, data in self.files.items() if data and self._is_in_scope(p, data)]
        folders = {PurePosixPath(posixpath.normpath(path)).parent for path in users}
        beside: dict[str, set[str]] = defaultdict(set)
        for path in self.files:
            for other in self._importers_of(path):
                beside[path].add(other)
                beside[other].add(path)
        reached, pending = set(users), users
        while pending:
            found = beside[pending.pop()] - reached
            reached |= found
            pending += found
        return folders, {above for folder in folders for above in folder.parents}, reached

    def defines(self, method: str) -> bool:
        """Whether any class of the project defines ``method`` (by its text)."""
        name = method.encode()
        return self._tell(
            ("defines", method),
            lambda: any(
                data and b"def " + name in data and _defines_method(name, data)
                for data in self.files.values()
            ),
        )

    def takes(self, method: str, keywords: frozenset[str]) -> bool:
        """Whether a ``method`` of the project has one of these parameters, or ``**``."""
        words = [rb"\*\*", *(rb"\b" + re.escape(k.encode()) + rb"\b" for k in sorted(keywords))]
        word = re.compile(rb"|".join(words))
        return any(word.search(parameters) for parameters in self._parameters(method))

    def _parameters(self, method: str) -> list[bytes]:
        """The parameters of every method of this name, as they are written."""
        start = b"def " + method.encode()
        head = re.compile(rb"^[ \t]+(?:async )?" + start + rb"\s*\(([^)]*)\)", re.M)
        return self._tell(
            ("parameters", method),
            lambda: [
                match.group(1)
                for data in self.files.values()
                if data and start in data
                for match in head.finditer(data)
            ],
        )

    def _tell(self, question: tuple[object, ...], read: Callable[[], T]) -> T:
        """What the texts of all files say, read once for each question."""
        if question not in self._told:
            self._told[question] = read()
        return cast("T", self._told[question])

    def plain(self) -> Project:
        """A copy without derived data, for another process."""
        return Project(
            {path: source and source.plain() for path, source in self.sources.items()},
            self.roots,
            dialects=self.dialects,
            target=self.target,
            on_disk=self.on_disk,
        )

    @cached_property
    def _importers(self) -> dict[bytes, list[str]]:
        """The files that have a word in one of their import lines, by the word."""
        result: dict[bytes, list[str]] = {}
        for path, data in self.files.items():
            lines = _IMPORT_LINE.findall(data or b"")
            for word in {word for line in lines for word in _WORD.findall(line)}:
                result.setdefault(word, []).append(path)
        return result

    def _importers_of(self, path: str) -> list[str]:
        """The files whose import lines hold the name of the module at ``path``, or that run it."""
        stem, ending = posixpath.splitext(posixpath.basename(path))
        if stem == "__init__":
            stem = posixpath.basename(posixpath.dirname(path))
        word = stem.encode("utf-8", "surrogateescape")
        found = list(self._importers.get(word, ())) if ending == ".py" else []
        found += [runner for runner in self._runners if self._is_run_by(path, runner)]
        return [other for other in dict.fromkeys(found) if other != path]

    @cached_property
    def _runners(self) -> list[str]:
        """The notebooks that run other files in their own name space."""
        return [path for path, source in self.sources.items() if source and source.runs]

    def _is_run_by(self, path: str, runner: str) -> bool:
        source = self.sources[runner] if runner in self._runners else None
        name = posixpath.basename(path)
        return source is not None and not source.runs.isdisjoint({name, name.removesuffix(".py")})

    def may_take(self, path: str, name: str) -> bool:
        """Whether another file may take ``name`` from the module at ``path``, by its text."""
        return name.encode() in self._tell(
            (_BESIDE, path),
            lambda: frozenset(
                word
                for other in self._importers_of(path)
                for word in _WORD.findall(self.files[other] or b"")
            ),
        )

    def summaries(self, make: Callable[[Analysis], T], words: tuple[bytes, ...]) -> Mapping[str, T]:
        """What ``make`` says of each file, as it was, that holds one of ``words``, by path.

        Files of which it says ``None`` are left out.
        """
        return self._tell(("summaries", make), lambda: self._summarise(make, words))

    def _summarise(
        self, make: Callable[[Analysis], T], words: tuple[bytes, ...]
    ) -> Mapping[str, T]:
        known = cast("dict[str, T | None]", self._summaries.setdefault(make, {}))
        for path, data in self.files.items():
            if path in known or not data or not any(word in data for word in words):
                continue
            known[path] = None
            document = self._read(path)
            try:
                if document is not None:
                    known[path] = make(self.analyse(document))
            except (SourceError, RecursionError):
                continue
        return {path: said for path in self.files if (said := known.get(path)) is not None}

    def holds_file(self, path: str, name: str) -> bool:
        """Whether a data file ``name`` can be seen from the module at ``path``."""
        folders = [posixpath.dirname(path), *self.roots, ""]
        return self.on_disk and any(os.path.exists(posixpath.join(f, name)) for f in folders)

    def holds_beside(self, path: str, *patterns: bytes) -> bool:
        """Whether one other file has a match for each of these expressions, by its text."""
        wanted = [re.compile(pattern) for pattern in patterns]
        found = self._tell(
            ("matches", *patterns),
            lambda: [
                other
                for other, data in self.files.items()
                if data and all(pattern.search(data) for pattern in wanted)
            ],
        )
        return any(other != path for other in found)

    def taken_from(self, path: str) -> frozenset[str]:
        """The names that other files of the project take from the module at ``path``.

        After ``from module import *`` that is every name the other file does not bind.
        """
        if path in self._taken:
            return self._taken[path]
        names: set[str] = set()
        for other in self._importers_of(path):
            semantics = self._semantics_of(other)
            if semantics is not None and self._is_run_by(path, other):
                names |= semantics.module.used_names - semantics.module.scope.bindings.keys()
            for statement, _ in semantics.module.imports if semantics else ():
                if not isinstance(statement, ast.ImportFrom):
                    if any(self.find(other, a.name, 0) == path for a in statement.names):
                        names |= semantics.module.attributes if semantics else set()
                    continue
                module, level = statement.module or "", statement.level
                for alias in statement.names:  # from package import module
                    if self.find(other, f"{module}.{alias.name}".lstrip("."), level) == path:
                        names |= semantics.module.attributes if semantics else set()
                if self.find(other, module, level) != path:
                    continue
                taken = {alias.name for alias in statement.names}
                if "*" in taken and semantics is not None:
                    taken = semantics.module.used_names - semantics.module.scope.bindings.keys()
                names |= taken
        self._taken[path] = frozenset(names)
        return self._taken[path]

    # -- modules of the project ---------------------------------------------------

    def find(self, importer: str, dotted: str, level: int) -> str | None:
        """The file that ``dotted`` (``level`` leading dots) is for ``importer``, if any."""
        key = (posixpath.dirname(importer), dotted, level)
        if key not in self._found:
            self._found[key] = self._candidates(*key)
        found = next((path for path in self._found[key] if path != importer), None)
        if found is not None:
            self._seen_by[found].add(importer)
        return found

    def _candidates(self, folder: str, dotted: str, level: int) -> list[str]:
        """The files that ``dotted`` can be for the files in ``folder``, first choice first."""
        relative = dotted.replace(".", "/")
        if level:
            base = folder
            for _ in range(level - 1):
                base = posixpath.normpath(posixpath.join(base, ".."))
            found = self._module(base, relative)
            return [found] if found else []
        root = self.import_root(folder)
        bases = [root]
        if dotted.partition(".")[0] not in ("keras", "tensorflow"):
            bases += [folder, *self.roots, *(posixpath.join(r, "src") for r in self.roots)]
        places = [self._module(base, relative) for base in dict.fromkeys(bases)]
        return list(dict.fromkeys(path for path in places if path is not None))

    def shadows(self, importer: str, module: Module, top: str) -> bool:
        """Whether every ``top`` (keras or tensorflow) that a file imports is the project's own.

        A local ``keras.py`` counts only where it supplies all that is imported.
        """
        is_imported = False
        for dotted, name in _wanted(module, top):
            is_imported = True
            path = self.find(importer, dotted, 0)
            if path is None:
                return False
            if name not in ("", "*") and self.find(importer, f"{dotted}.{name}", 0) is None:
                kinds = self.kinds(path)
                if kinds is None or not kinds.exports(name):
                    return False
        return is_imported

    def import_root(self, folder: str) -> str:
        """The folder from which the modules in ``folder`` are imported."""
        if folder not in self._roots:
            here = folder
            while self._exists(posixpath.join(here, "__init__.py")):
                parent = posixpath.normpath(posixpath.join(here, ".."))
                if parent == here:
                    break
                here = parent
            self._roots[folder] = here
        return self._roots[folder]

    def _module(self, base: str, relative: str) -> str | None:
        stem = posixpath.normpath(posixpath.join(base, relative)) if relative else base
        candidates = [posixpath.join(stem, "__init__.py")]
        if relative:
            candidates.insert(0, f"{stem}.py")
        found = next((path for path in candidates if self._exists(path)), None)
        return self._normal.get(posixpath.normpath(found), found) if found else None

    def _exists(self, path: str) -> bool:
        path = posixpath.normpath(path)
        if path in self._normal:
            return True
        return self.on_disk and os.path.isfile(path)

    def _read(self, path: str) -> Document | None:
        source = self.sources.get(path)
        try:
            if source is None:
                if not self.on_disk:
                    return None
                with open(path, "rb") as file:
                    source = Source(path, file.read())
            document = source.document().plain()
        except (OSError, SourceError):
            return None
        return self.python2.readable(document)

    def is_python2(self, document: Document) -> bool:
        """Whether a document was Python 2 before this run, or is known to be."""
        return self.python2.holds(document)

    # -- meaning ------------------------------------------------------------------

    def kinds(self, path: str) -> Kinds | None:
        """The kinds of the file at ``path``; ``None`` if it cannot be understood."""
        semantics = self._semantics_of(path)
        return semantics.kinds if semantics else None

    def _semantics_of(self, path: str) -> _Semantics | None:
        if path not in self._semantics:
            document = self._read(path)
            self._semantics[path] = None
            try:
                if document is not None:
                    self._keep(path, _Semantics(self, document))
            except (SourceError, RecursionError):
                pass
        elif path in self._kept:
            self._kept[path] = self._kept.pop(path)  # the last one that was asked for
        return self._semantics[path]

    def _keep(self, path: str, semantics: _Semantics) -> None:
        """Remember an original file for its neighbours.

        When there are many, those go that nobody has asked for in the longest time.
        """
        self._semantics[path] = semantics
        self._kept.pop(path, None)
        self._kept[path] = len(semantics.document.text)
        while sum(self._kept.values()) > _KEPT and len(self._kept) > 1:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._semantics.pop(oldest, None)

    def kinds_with(self, word: bytes) -> Iterator[tuple[str, Kinds]]:
        """The meaning of each file whose text has ``word``, as it was at first, by its path."""
        for path in self._with(word):
            kinds = self.kinds(path)
            if kinds is not None:
                yield path, kinds

    def mentions(self, *words: bytes) -> bool:
        """Whether the text of any file has one of these words."""
        return any(self._with(word) for word in words)

    def _with(self, word: bytes) -> list[str]:
        """The files whose text has ``word``."""
        return self._tell(
            ("with", word),
            lambda: [path for path, data in self.files.items() if data and word in data],
        )

    def analyse(self, document: Document, dialects: FileDialects | None = None) -> Analysis:
        """What ``document`` means.  Raises ``SourceError`` if it does not parse.

        ``dialects``: those found before the first edit, if there has been one.
        """
        known = self._semantics.get(document.path)
        same = known is not None and known.document.text == document.text
        semantics = known if same and known is not None else _Semantics(self, document)
        if dialects is None:
            self._keep(document.path, semantics)
        names = [
            name
            for statement, _ in semantics.module.imports
            for name in _imported(semantics.names, statement)
        ]
        dialects = dialects or self.dialects.of(
            document.path,
            standalone=any(is_standalone(name) for name in names),
            tensorflow=any(is_keras(n) and not is_standalone(n) for n in names)
            or "tensorflow" in names,
            native=any(_is_native(name) for name in names),
            first=any(_is_only(name, "1") for name in names),
            second=any(_is_only(name, "023") for name in names),
            old=any(_is_gone(name) for name in names),
            both=any(is_standalone(name) for name in names) and _takes_tf_keras(semantics, names),
            beside=self._tell(("beside", document.path), lambda: self._is_beside(document.path)),
        )
        return Analysis(
            document,
            semantics.module,
            semantics.names,
            semantics.kinds,
            dialects,
            self.target,
            self,
        )


def _wanted(module: Module, top: str) -> Iterator[tuple[str, str]]:
    """The modules below ``top`` that a file imports, each with a name of it (or none)."""
    for statement, _ in module.imports:
        if isinstance(statement, ast.Import):
            for alias in statement.names:
                if alias.name.partition(".")[0] == top:
                    yield alias.name, ""
                    for name in _taken(module, alias):
                        yield alias.name, name
        elif statement.level == 0 and (statement.module or "").partition(".")[0] == top:
            for alias in statement.names:
                yield statement.module or "", alias.name


def _taken(module: Module, alias: ast.alias) -> set[str]:
    """The names that a file takes from a module it imports whole, by attribute."""
    if not alias.asname and "." in alias.name:
        return set()
    name = alias.asname or alias.name
    return {
        part.attr
        for use in module.uses(name)
        for part in walk(use.chain)
        if isinstance(part, ast.Attribute) and part.value is use.name
    }


def _imported(names: Names, statement: object) -> list[str]:
    if isinstance(statement, ast.Import):
        return [names.home(a.name, a.name, 0) for a in statement.names]
    assert isinstance(statement, ast.ImportFrom)
    if statement.level:
        return []
    home = names.home(statement.module or "", statement.module or "", 0)
    return [home if a.name == "*" else f"{home}.{a.name}" for a in statement.names]


def _takes_tf_keras(semantics: _Semantics, imported: list[str]) -> bool:
    """Whether a file imports something of ``tf.keras``, or goes there by attribute."""
    if any(is_keras(name) and not is_standalone(name) for name in imported):
        return True
    return "tensorflow" in imported and any(
        part.attr == "keras" and part.value is use.name
        for name in semantics.module.used_names
        for use in semantics.module.uses(name)
        if use.chain is not use.name
        for part in walk(use.chain)
        if isinstance(part, ast.Attribute)
        and semantics.names.qualified(use.name, use.point) == ("tensorflow",)
    )


def _is_native(name: str) -> bool:
    """Whether a standalone name exists in Keras 3 only."""
    if not is_standalone(name) or not _is_in_keras3(name):
        return False
    known = lookup(name, "keras3")
    return known is not None and not set(known.origin) & set("1023")


def _is_in_keras3(name: str) -> bool:
    """Whether Keras 3 has a name of Keras."""
    known = lookup(name, "keras3")
    return known is not None and "m" in known.origin


def _is_gone(name: str) -> bool:
    """Whether a standalone name existed in old Keras, and does not in Keras 3."""
    if not is_standalone(name):
        return False
    rows = [row for row in (lookup(name, "keras3"), lookup_function(name, "keras3")) if row]
    releases = {letter for row in rows for letter in row.origin}
    return bool(releases & set("1023")) and "m" not in releases


def _is_only(name: str, letters: str) -> bool:
    """Whether a standalone name existed in some of these releases of old Keras only."""
    if not is_standalone(name):
        return False
    rows = (lookup(name, "keras3"), lookup_function(name, "keras3"))
    releases = {letter for row in rows if row for letter in row.origin} & set("1023")
    return bool(releases) and releases <= set(letters)


_TENSORFLOW = re.compile(IMPORTS + rb"tensorflow\b", re.MULTILINE)
_IMPORT_LINE = re.compile(IMPORTS + rb"([^#\n]*)", re.MULTILINE)
_WORD = re.compile(rb"[\w\x80-\xff]+")
"""A word; in bytes, letters beyond ASCII are none of ``\\w``."""
_KERAS = re.compile(
    IMPORTS + rb"[^#\n]*\bkeras\b|\b(?:tf|tensorflow)\.[\w.]*\bkeras\.", re.MULTILINE
)
_KERAS_OF = re.compile(rb"\.\s*keras\b")


def _mentions_keras(data: bytes) -> bool:
    if b"keras" not in data:
        return False
    return _KERAS.search(data) is not None or (
        _KERAS_OF.search(data) is not None and _TENSORFLOW.search(data) is not None
    )


def _is_of_tensorflow1(data: bytes) -> bool:
    evidence = evidence_in(data)
    return evidence is not None and evidence.has("tf1")


def _defines_method(name: bytes, data: bytes) -> bool:
    """Whether a text defines a method (not a mere function) called ``name``."""
    pattern = rb"^[ \t]+(?:async )?def " + name + rb"\s*\(\s*(?:self|cls)\b"
    return re.search(pattern, data, re.MULTILINE) is not None


def evidence_of(files: Mapping[str, bytes | None]) -> dict[str, Evidence]:
    """The evidence of age in each file that mentions Keras, its training methods or TensorFlow.

    A file without Keras shows only the age of its own TensorFlow.
    """
    found = {path: evidence_in(data) for path, data in files.items() if data}
    return {path: evidence for path, evidence in found.items() if evidence is not None}


def evidence_in(data: bytes) -> Evidence | None:
    """The same for one file."""
    if b"keras" in data or b"_generator" in data:
        return collect(data)
    return collect(data, beside=True) if b"tensorflow" in data else None


class _Semantics:
    """Scopes, names and kinds of one file."""

    def __init__(self, project: Project, document: Document) -> None:
        path = document.path
        self.document = document
        self.module = Module(document.tree)
        document.release()  # the module holds the tree
        garbage.analysed(len(document.text))

        local: dict[str, bool] = {}

        def is_local(dotted: str, level: int) -> bool:
            if level > 0:
                return True
            top = dotted.partition(".")[0]
            old = top in ("keras", "tensorflow")
            key = top if old else dotted
            if key not in local:
                local[key] = False  # while finding out
                if old:
                    local[key] = project.shadows(path, self.module, top)
                else:
                    local[key] = project.find(path, dotted, 0) is not None
            return local[key]

        def star(home: str, name: str) -> bool:
            if home.startswith(LOCAL):
                return self.neighbours.exported(home[len(LOCAL) :], name) is not None
            if split_root(home) is None or name.startswith("_"):
                return False
            known = lookup(f"{home}.{name}", project.target)
            return known is not None and bool(known.origin)

        self.neighbours = _Neighbours(project, path)
        self.names = Names(self.module, is_local, star, project.circles)
        self.kinds = Kinds(self.module, self.names, self.neighbours, project.circles)


class _Neighbours:
    """The project, seen from one file."""

    def __init__(self, project: Project, path: str) -> None:
        self._project = project
        self._path = path

    def may_take(self, name: str) -> bool:
        """See ``codemods.semantics.kinds.Neighbours``."""
        return self._project.may_take(self._path, name)

    def exported(self, module: str, name: str) -> Values | None:
        """See ``codemods.semantics.kinds.Neighbours``."""
        dotted = module.lstrip(".")
        path = self._project.find(self._path, dotted, len(module) - len(dotted))
        if path is None:
            return None
        if not name:
            return frozenset({Value(Kind.NAME, LOCAL + module)})
        kinds = self._project.kinds(path)
        return UNKNOWN if kinds is None else kinds.export(name)
