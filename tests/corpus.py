"""Golden corpus cases: discovery, running, and regenerating expected files for review.

``python -m tests.corpus`` rewrites the expected files of every case from what the tool
does now; review the result with ``git diff corpus``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from codemods.project import docs
from codemods.project.config import Config
from codemods.project.memory import Recorded
from codemods.project.run import Result
from codemods.project.session import Session, open_texts
from codemods.sources.examples import is_page
from codemods.views.report import text_line

ROOT = Path(__file__).parent.parent / "corpus"

_OPTIONS = re.compile(r"(?:\A|\")#\s*corpus:\s*([^\"\\\n]*)")
"""The first line of a file, or of a cell."""


@dataclass(frozen=True)
class Case:
    """One case: a file ``<case>.in.py`` or a folder ``<case>.in``."""

    source: Path

    @property
    def stem(self) -> Path:
        """The path without ``.in`` and what follows."""
        name = self.source.name
        return self.source.with_name(name[: name.rindex(".in")])

    @property
    def id(self) -> str:
        """``rule/case``."""
        return f"{self.source.parent.name}/{self.stem.name}"

    @property
    def is_folder(self) -> bool:
        """Whether the case has several files."""
        return self.source.is_dir()

    def sibling(self, kind: str) -> Path:
        """The path of the expected ``out`` or ``safe``."""
        return self.stem.with_name(self.stem.name + f".{kind}" + ("" if self.is_folder else ".py"))

    @property
    def findings(self) -> Path:
        """The path of the expected findings."""
        return self.stem.with_name(self.stem.name + ".findings")

    def files(self, kind: str = "in") -> dict[str, bytes]:
        """Relative path to bytes; empty if that kind is absent."""
        path = self.source if kind == "in" else self.sibling(kind)
        if not path.exists():
            return {}
        if not self.is_folder:
            return {f"{self.stem.name}.py": path.read_bytes()}
        return {
            file.relative_to(path).as_posix(): file.read_bytes()
            for file in sorted(path.rglob("*"))
            if file.is_file()
        }

    def config(self) -> Config:
        """The options in the first line (of the first file)."""
        for data in self.files().values():
            match = _OPTIONS.search(data.decode("utf-8", "replace"))
            if match:
                options = dict(f"{option}=".split("=")[:2] for option in match.group(1).split())
                return Config(
                    select=tuple(filter(None, options.get("select", "").split(","))),
                    ignore=tuple(filter(None, options.get("ignore", "").split(","))),
                    target=options.get("target", "keras3"),
                    dialect=options.get("dialect"),
                    docs="docs" in options,
                )
        return Config()

    def pages(self, files: dict[str, bytes]) -> dict[str, bytes]:
        """The pages among the files of a case, if its options ask for them."""
        wanted = self.config().docs
        return {path: data for path, data in files.items() if wanted and is_page(path)}

    def session(self, files: dict[str, bytes] | None = None) -> Session:
        """A session over the case's input, or over other versions of its files."""
        given = files or self.files()
        pages = self.pages(given)
        programs = {path: data for path, data in given.items() if path not in pages}
        return open_texts(dict(programs), self.config())


def cases() -> Iterator[Case]:
    """Every case below ``corpus/``."""
    for source in sorted(ROOT.glob("*/*.in*")):
        if source.is_dir() or source.name.endswith(".in.py"):
            yield Case(source)


def named(rule: str, case: str) -> Case:
    """The case of that name, be it a file or a folder."""
    folder = ROOT / rule / f"{case}.in"
    return Case(folder if folder.is_dir() else folder.with_suffix(".in.py"))


Memory = dict[str, Recorded]
"""What ``apply`` remembers of the dialects for a later run."""


def migrate(
    case: Case, files: dict[str, bytes], *, unsafe: bool, remembered: Memory | None = None
) -> tuple[dict[str, bytes], Memory]:
    """All files of a case after a migration, and what a later run would know."""
    session = case.session(files)
    session.project.dialects.remember(remembered or {})
    results = session.migrate(unsafe)
    config = replace(case.config(), unsafe=unsafe)
    made = docs.migrate(case.pages(files), config, session, results) if config.docs else []
    assert session.problems == []
    memory = {
        r.document.path: Recorded(r.dialects.names, r.dialects.default.proof.value, True)
        for r in (*results, *made)
        if r.dialects
    }
    return {**files, **{r.document.path: r.document.to_bytes() for r in (*results, *made)}}, memory


def migrated(case: Case, files: dict[str, bytes], *, unsafe: bool) -> dict[str, bytes]:
    """All files of a case after a migration."""
    return migrate(case, files, unsafe=unsafe)[0]


def migrated_twice(case: Case) -> dict[str, bytes]:
    """Safe fixes first, then unsafe ones, remembering the dialects as ``apply`` does."""
    files, memory = migrate(case, case.files(), unsafe=False)
    return migrate(case, files, unsafe=True, remembered=memory)[0]


def findings(case: Case) -> str:
    """The text that ``check`` prints for the input."""
    session = case.session()
    results: list[Result] = session.check()
    if case.config().docs:
        results += docs.check(case.pages(case.files()), case.config(), session)
    results.sort(key=lambda r: r.document.path)
    return "".join(text_line(r.document, f) + "\n" for r in results for f in r.findings)


def _write(case: Case, kind: str, files: dict[str, bytes] | None) -> None:
    path = case.sibling(kind)
    if not case.is_folder:
        if files is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(next(iter(files.values())))
        return
    for old in sorted(path.rglob("*"), reverse=True) if path.exists() else ():
        old.rmdir() if old.is_dir() else old.unlink()
    if files is None:
        if path.exists():
            path.rmdir()
        return
    for name, data in files.items():
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def update(case: Case) -> None:
    """Rewrite the expected files of one case."""
    before = case.files()
    out = migrated(case, before, unsafe=True)
    safe = migrated(case, before, unsafe=False)
    _write(case, "out", None if out == before else out)
    _write(case, "safe", None if safe == out else safe)
    case.findings.write_text(findings(case), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    wanted = sys.argv[1:]
    for found in cases():
        if not wanted or any(found.id.startswith(name) for name in wanted):
            update(found)
