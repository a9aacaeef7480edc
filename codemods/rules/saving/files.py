"""The files that a project saves and loads, and the names they can be given together.

A name is changed wherever it stands, or nowhere: what is saved under a new name must be
loaded under it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from codemods.edits import Edit
from codemods.rules.saving.sites import MODEL, WEIGHTS, WORDS, Role, Site, filled_in, sites
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.names import encloses
from codemods.semantics.nodes import walk
from codemods.semantics.paths import (
    HOLE,
    METRIC,
    NUMBER,
    Path,
    Paths,
    end_span,
    may_be_same_file,
)
from codemods.semantics.statements import parents

_ENDING = re.compile(
    r"\.(?:weights\.h5|weights\.hdf5|h5|hdf5|hd5|hdf|h5py|keras|ckpt|tf|model|weights)\Z",
    re.IGNORECASE,
)
"""The endings that files of models and weights had."""

NAMING_WORDS = (*WORDS, b".h5", b".hdf5", b"exists(", b"isfile(")
"""What a file holds that saves, loads or names anything."""

_SAVES = frozenset({Role.SAVE_MODEL, Role.SAVE_WEIGHTS, Role.UNSURE})
_LOADS = frozenset({Role.LOAD_MODEL, Role.LOAD_WEIGHTS})

_ENDS = re.compile(r"\.?(?:h5|hdf5)")
"""What is put behind the names of such files."""

_TAKES_APART = frozenset(
    {
        "replace", "split", "rsplit", "partition", "rpartition", "strip", "rstrip", "endswith",
        "splitext", "rfind", "find", "index", "with_suffix",
    }
)  # fmt: skip
"""What looks into the text of a path."""

_FETCHES = frozenset({"get_file", "urlretrieve", "download", "wget", "File", "HDF5Matrix", "open"})
"""What reads or writes a file in another way than Keras saves it."""


_MOVES = frozenset({"copy", "copy2", "copyfile", "move", "rename", "symlink", "link"})
"""What gives a file another name, or makes a second one of it."""

_LOOKS = frozenset(
    {"exists", "isfile", "is_file", "lexists", "remove", "unlink", "getsize", "getmtime", "stat"}
)
"""What asks for a file, or removes it, under whatever name it has."""

_FOLDERS = frozenset(
    "makedirs mkdir rmdir rmtree listdir scandir iterdir walk isdir is_dir".split()
)
"""What takes the name of a folder."""

_COMMANDS = frozenset("system popen Popen call check_call check_output run".split())
"""What runs another program, with the names of files in the text of a command."""

_ASKS = _LOOKS | {"print", "abspath", "dirname", "info", "debug", "warning", "format"}
"""What a path can be given to under any name."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A call, or a mention of a name, in another file of the project."""

    path: str
    text: str
    role: Role | None
    """``None`` for a mention."""
    wanted: str
    """The ending it needs and has not; empty if it is fine."""
    by_name: bool = False
    is_movable: bool = True
    is_saved_first: bool = False
    """Whether it is loaded behind a save of the same run."""
    trains: bool = False
    """Whether it loads a model that is trained as it is, under an ending of HDF5."""
    has_lambda: bool = False
    """Whether a whole model is saved where a ``Lambda`` layer is made of a lambda."""


@dataclass(slots=True)
class File:
    """The calls that save and load one file (or files of one name)."""

    members: list[tuple[Site, Path]] = field(default_factory=list)
    remote: list[Remote] = field(default_factory=list)
    mentions: list[Path] = field(default_factory=list)
    """Other literals of this document that have the name."""

    @property
    def wanted(self) -> set[str]:
        """The endings that the calls need and do not have."""
        own = {site.wanted for site, path in self.members if site.saves and site.refuses(path)}
        if own and not self.is_loaded:
            return own  # another program may write a file of that name for itself
        if self.is_trained_on:
            own.add(MODEL)
        return own | {r.wanted for r in self.remote if r.wanted}

    @property
    def is_trained_on(self) -> bool:
        """Whether a whole model is loaded from HDF5 and trained, which fails."""
        mine = {site.role for site, _ in self.members} | {r.role for r in self.remote}
        if Role.SAVE_MODEL not in mine:
            return False
        own = any(s.trains and not p.text.endswith(MODEL) for s, p in self.members)
        return own or any(r.trains for r in self.remote)

    @property
    def is_saved(self) -> bool:
        """Whether the project visibly saves it."""
        own = any(site.saves for site, _ in self.members)
        return own or any(r.role in _SAVES for r in self.remote)

    def has_lambda(self, analysis: Analysis) -> bool:
        """Whether a program that saves it as a whole makes a ``Lambda`` layer of a lambda."""
        own = any(site.role is Role.SAVE_MODEL for site, _ in self.members)
        return (own and _makes_lambda(analysis)) or any(r.has_lambda for r in self.remote)

    @property
    def roles(self) -> set[Role | None]:
        """What is done with the file."""
        own: set[Role | None] = {site.role for site, _ in self.members}
        return own | ({r.role for r in self.remote} if self.is_loaded else set())

    @property
    def is_loaded(self) -> bool:
        """Whether the project visibly loads it."""
        own = any(not site.saves for site, _ in self.members)
        return own or any(r.role in _LOADS for r in self.remote)

    @property
    def renamed(self) -> str:
        """The name that the file has, or gets."""
        texts = sorted(path.text for path in self.paths)
        if not self.wanted or not texts:
            return texts[0] if texts else ""
        ending = min(self.wanted)
        old = old_ending(Path(texts[0]), ending) or ""
        return texts[0][: len(texts[0]) - len(old)] + ending

    @property
    def paths(self) -> list[Path]:
        """The texts of this document whose literals end the name."""
        return [*(path for _, path in self.members), *self.mentions]


class Files:
    """The files that a document saves and loads."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.paths = Paths(analysis)
        self.sites = sites(analysis, self.paths)
        self.mentioned = _mentions(analysis, self.paths, self.sites)

    @cached_property
    def remotes(self) -> list[Remote]:
        """What the other files of the project save, load or mention."""
        own = self.analysis.document.path
        summaries: Mapping[str, tuple[Remote, ...]] = self.analysis.project.summaries(
            summary, NAMING_WORDS
        )
        return [r for path, found in summaries.items() if path != own for r in found]

    def groups(self) -> list[File]:
        """The files whose names are known, each with everything that has its name."""
        found: list[File] = []
        for site in self.sites:
            for path in site.paths:
                if not path.is_known:
                    continue
                mine = [f for f in found if any(_are_same(path, p) for p in f.paths)]
                whole = File([(site, path)])
                for other in mine:
                    whole.members[:0] = other.members
                    found.remove(other)
                found.append(whole)
        remotes = self.remotes
        for file in found:
            own = file.paths
            file.remote = [r for r in remotes if any(_is_named(r.text, p) for p in own)]
            file.mentions = [m for m in self.mentioned if self._is_mentioned(own, m)]
            self.mentioned = [m for m in self.mentioned if m not in file.mentions]
        for mention in self.mentioned:  # names that only other files save
            same = [r for r in remotes if r.role is not None and _is_named(r.text, mention)]
            if same:
                found.append(File([], same, [mention]))
        return found

    def _is_mentioned(self, own: list[Path], mention: Path) -> bool:
        """Whether a string names a file that is saved here."""
        if any(p.name == mention.name and _is_named(p.text, mention) for p in own):
            return True
        fetched = mention.node is not None and bool(self._fetcher(mention.node))
        return not fetched and any(_is_named(p.text, mention) for p in own)

    def perhaps_loaded(self, file: File) -> tuple[str, str] | None:
        """A name of which only the end is told, and the file that loads it: it may be this one.

        Where one file of the project saves and another loads; every file must come to the same.
        """
        here = self.analysis.document.path
        every = [(here, cast("Role | None", s.role), p.text) for s in self.sites for p in s.paths]
        every += [(r.path, r.role, r.text) for r in self.remotes]
        mine = [(here, s.saves, p.text) for s, p in file.members]
        mine += [(r.path, r.role in _SAVES, r.text) for r in file.remote]
        for path, role, text in every:
            if role not in _LOADS or not _ENDS.fullmatch(text.rpartition(HOLE)[2]):
                continue
            for other, saves, name in mine:
                same = other == path or Path(name).name == Path(text).name
                if saves and not same and _fits(text, name):
                    return text, path
        return None

    # -- renaming -----------------------------------------------------------------

    def edits(self, file: File, wanted: str) -> tuple[list[Edit], str]:
        """What gives a file another ending in this document, or why it cannot be done."""
        edits: dict[ast.expr, Edit] = {}
        for path in file.paths:
            if path.text.endswith(wanted):
                continue
            if path.node is None:
                if self._is_moved_elsewhere(file, path):
                    continue
                return [], "its ending stands elsewhere"
            if path.node not in edits:
                edit = self._edit(path, wanted)
                if edit is None:
                    return [], "its ending is no literal"
                edits[path.node] = edit
        return list(edits.values()), ""

    def _is_moved_elsewhere(self, file: File, path: Path) -> bool:
        return any(r.role is None and r.is_movable and _is_named(r.text, path) for r in file.remote)

    def _edit(self, path: Path, wanted: str) -> Edit | None:
        assert path.node is not None
        old = old_ending(path, wanted)
        if old is None or not path.end.endswith(old):
            return None
        span = end_span(self.analysis.document, path.node, len(old))
        if span is None or self.analysis.document.text[span[0] : span[1]] != old:
            return None
        return self.analysis.edit(*span, wanted)

    def doubts(self, file: File) -> tuple[list[str], str]:
        """What renaming a file assumes about the other uses of its name, or what forbids it."""
        assumptions: list[str] = []
        command = self._command(file)
        if command:
            return [], f"`{command}` uses it too"
        for mention in file.mentions:
            if mention.node is not None and self._fetcher(mention.node):
                return [], f"`{self._fetcher(mention.node)}` uses it too"
        for path in file.paths:
            for node, point in self.paths.other_uses(path):
                shown = self.analysis.brief(node)
                if point is None or self._is_taken_apart(node):
                    return [], f"`{shown}` is used for other things too"
                if self._fetcher(node):
                    return [], f"`{self._fetcher(node)}` uses it too"
                if not self._is_harmless(node):
                    assumptions.append(f"`{shown}` is only a name for the file")
            if path.option:
                assumptions.append(f"`{path.option}` is given with the new ending")
            if self.paths.leaves(path):
                assumptions.append("other files take it for the name of the file")
        mentioned = next((r for r in file.remote if r.role is None), None)
        if file.members and mentioned is not None:
            shown = Path(mentioned.text).shown
            assumptions.append(f"`{shown}` in {mentioned.path} is the same file")
        if file.mentions and not file.members:
            other = next(r.path for r in file.remote if r.role is not None)
            assumptions.append(f"`{file.mentions[0].shown}` is the file of that name in {other}")
        elif file.mentions:
            assumptions.append(f"the other `{file.mentions[0].shown}` is the same file")
        return list(dict.fromkeys(assumptions)), ""

    def _is_taken_apart(self, node: ast.expr) -> bool:
        """Whether a program looks into the text of a path."""
        parent = parents(self.analysis).get(node)
        if isinstance(parent, (ast.Subscript, ast.Compare)):
            return True
        if isinstance(parent, ast.Attribute):
            return parent.attr in _TAKES_APART
        if isinstance(parent, ast.Call):
            function = parent.func
            name = function.attr if isinstance(function, ast.Attribute) else ""
            return name in _TAKES_APART
        return False

    def _is_harmless(self, node: ast.expr) -> bool:
        """Whether a program only shows a path, or asks for the file."""
        parent = parents(self.analysis).get(node)
        if isinstance(parent, ast.FormattedValue):
            return True
        function = parent.func if isinstance(parent, ast.Call) else None
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        return name in _ASKS

    def _fetcher(self, node: ast.expr) -> str:
        """The function that reads or writes a file of this name in another way, if one does."""
        parent = parents(self.analysis).get(node)
        if isinstance(parent, ast.keyword):
            parent = parents(self.analysis).get(parent)
        function = parent.func if isinstance(parent, ast.Call) else None
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        return name if name in _FETCHES | _FOLDERS else ""

    def _command(self, file: File) -> str:
        """The function that runs a command in which the name of a file stands, if one does."""
        own = {path.name for path in file.paths}
        for name in sorted(_COMMANDS):
            for site in self.analysis.module.called(name):
                for part in walk(site.node):
                    text = part.value if isinstance(part, ast.Constant) else None
                    if isinstance(text, str) and " " in text and own & set(_WORD.split(text)):
                        return name
        return ""

    def is_saved_first(self, file: File) -> bool:
        """Whether every load runs behind a save of the same run."""
        if any(r.role in _LOADS and not r.is_saved_first for r in file.remote):
            return False
        return all(site.saves or self.has_save_before(site, path) for site, path in file.members)

    def has_save_before(self, load: Site, path: Path) -> bool:
        """Whether the file that a call loads has visibly been saved before it runs."""
        here = load.site.point
        return any(
            save.saves
            and not save.is_checkpoint
            and save.site.point.order < here.order
            and encloses(save.site.point.block, here.block)
            and any(_are_same(path, other) for other in save.paths)
            for save in self.sites
        )

    def is_there(self, file: File) -> str:
        """A loaded file that already stands beside the program; empty if none does."""
        for site, path in file.members:
            text = path.text
            known = not any(c < " " for c in text)
            if not site.saves and known:
                if self.analysis.project.holds_file(self.analysis.document.path, text):
                    return text
        return ""


def _are_same(left: Path, right: Path) -> bool:
    if left.node is not None and left.node is right.node:
        return True
    return may_be_same_file(left.text, right.text)


def _fits(wild: str, text: str) -> bool:
    """Whether a path can be one of which the end is told (``name + '.h5'``)."""
    last, other = Path(wild).name, Path(text).name
    before, _, end = last.rpartition(HOLE)
    folders, others = wild[: len(wild) - len(last)], text[: len(text) - len(other)]
    alike = other.endswith(end) and (HOLE in before + other or other.startswith(before))
    return alike and may_be_same_file(f"{folders}x", f"{others}x")


def _is_named(text: str, path: Path) -> bool:
    """Whether a path of another file has exactly the name of one here."""
    left, right = Path(text).name, path.name
    if left.replace(HOLE, NUMBER) != right.replace(HOLE, NUMBER) and HOLE in left + right:
        return False  # almost anything may have such a name
    return may_be_same_file(text, path.text)


def old_ending(path: Path, wanted: str) -> str | None:
    """The ending that another one takes the place of; ``None`` if it is not seen."""
    match = _ENDING.search(path.text)
    if match is None:
        return (
            ""
            if path.text and (path.text[-1] in (NUMBER, METRIC) or path.text[-1].isalnum())
            else None
        )
    if wanted == WEIGHTS or not match[0].lower().startswith(".weights."):
        return match[0]
    return match[0][len(".weights") :]


def _mentions(analysis: Analysis, paths: Paths, found: list[Site]) -> list[Path]:
    """The other strings of a document that are names of such files."""
    taken = {path.node for site in found for path in site.paths}
    mentions: dict[ast.expr, Path] = {}
    folders: set[str] | None = None
    for path in (*_by_ending(analysis, paths, taken), *_by_use(analysis, paths)):
        if path.node is not None and path.node not in taken and "://" not in path.text:
            folders = _folders(analysis, paths) if folders is None else folders
            if path.text not in folders:
                mentions.setdefault(path.node, path)
    return list(mentions.values())


def _by_ending(analysis: Analysis, paths: Paths, taken: set[ast.expr | None]) -> Iterator[Path]:
    """The strings that end as such files do."""
    text = analysis.document.text
    if ".h5" not in text and ".hdf5" not in text:
        return
    for node in analysis.module.nodes.of(ast.Constant, ast.JoinedStr):
        if node in taken:
            continue
        last = node.values[-1] if isinstance(node, ast.JoinedStr) and node.values else node
        end = last.value if isinstance(last, ast.Constant) else None
        if isinstance(end, str) and end.endswith((".h5", ".hdf5")):
            for path in _whole(analysis, paths, node):
                if _NAMED.fullmatch(path.name):
                    yield path


def _by_use(analysis: Analysis, paths: Paths) -> Iterator[Path]:
    """The strings that are given to what takes the name of a file, whatever they end with."""
    for name in sorted(_LOOKS | _MOVES | _FETCHES):
        for site in analysis.module.called(name):
            function = site.node.func
            given = list(site.node.args)
            if not given and isinstance(function, ast.Attribute):
                given = [function.value]  # Path('net').exists()
            elif not _TAKES_FILES.match(
                next(iter(analysis.names.qualified(function, site.point)), "")
            ):
                continue
            for value in given:
                every = (
                    paths.of(value, site.point) if name in _LOOKS else paths.part(value, site.point)
                )
                yield from (filled_in(p) for p in every if p.is_known)


def _folders(analysis: Analysis, paths: Paths) -> set[str]:
    """The names that are visibly those of folders."""
    found: set[str] = set()
    for name in _FOLDERS:
        for site in analysis.module.called(name):
            function = site.node.func
            holder = [function.value] if isinstance(function, ast.Attribute) else []
            for value in site.node.args[:1] or holder:
                found |= {path.text for path in paths.part(value, site.point) if path.is_known}
    return found


_TAKES_FILES = re.compile(
    r"(?:os|posixpath|ntpath|genericpath|shutil|io|open\Z|tensorflow|h5py|urllib)\b"
)
"""The libraries whose functions take the names of files (``names.remove('net')`` does not)."""


_WORD = re.compile(r"[\s/\\'\"=;]+")
"""What parts the words of a command."""

_NAMED = re.compile(rf"[^\s*?]*[\w{NUMBER}{METRIC}{HOLE}]\.\w+")


def _whole(analysis: Analysis, paths: Paths, node: ast.expr) -> list[Path]:
    """The texts of the whole path that a literal ends."""
    above, top = parents(analysis), node
    if isinstance(above.get(node), ast.JoinedStr):
        return []  # the string is looked at as a whole
    while True:
        parent = above.get(top)
        if isinstance(parent, ast.BinOp):
            first = isinstance(parent.op, ast.Mod)
            if top is not (parent.left if first else parent.right):
                break
        elif isinstance(parent, ast.Attribute) and parent.attr == "format":
            parent = above.get(parent)
        if not isinstance(parent, (ast.BinOp, ast.Call)):
            break
        if isinstance(parent, ast.Call) and not _is_path(parent, top):
            break
        top = parent
    outer: ast.AST | None = top
    while outer is not None and outer not in analysis.module.call_points:
        outer = above.get(outer)
    if isinstance(outer, ast.Call):
        found = paths.of(top, analysis.module.call_points[outer])
        return [filled_in(path) for path in found if path.node is node]
    text = node.value if isinstance(node, ast.Constant) else None
    return [filled_in(Path(text, node, text, node))] if isinstance(text, str) else []


def _is_path(call: ast.Call, part: ast.expr) -> bool:
    """Whether a call gives a path that ends as a part of it does."""
    function = call.func
    if not isinstance(function, ast.Attribute):
        return False
    return (
        function.attr == "format"
        if function.value is part
        else (function.attr == "join" and call.args[-1:] == [part])
    )


def _makes_lambda(analysis: Analysis) -> bool:
    return any(
        isinstance(part, ast.Lambda)
        for call, _ in analysis.module.calls
        if "Lambda" in (getattr(call.func, "id", ""), getattr(call.func, "attr", ""))
        for part in (*call.args[:1], *(k.value for k in call.keywords if k.arg == "function"))
    )


@once
def summary(analysis: Analysis) -> tuple[Remote, ...]:
    """What other files of the project must know of a document."""
    return tuple(_summary(analysis))


def _summary(analysis: Analysis) -> Iterator[Remote]:
    files = Files(analysis)
    for site in files.sites:
        for path in site.paths:
            if not path.is_known or site.callee.doubt:
                continue
            wanted = site.wanted if site.saves and site.refuses(path) else ""
            alone = File([(site, path)])
            fine = path.node is None or path.is_open or path.text.endswith(site.wanted)
            movable = fine or bool(files.edits(alone, site.wanted)[0])
            yield Remote(
                analysis.document.path,
                path.text,
                site.role,
                wanted,
                site.by_name,
                movable and not files.doubts(alone)[1],
                files.has_save_before(site, path),
                site.trains and not path.text.endswith(MODEL),
                site.role is Role.SAVE_MODEL and _makes_lambda(analysis),
            )
    for mention in files.mentioned:
        yield Remote(analysis.document.path, mention.text, None, "")
