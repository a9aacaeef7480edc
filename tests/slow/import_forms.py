"""Every public path of old Keras in every import form, migrated and run on TensorFlow.

    python -m tests.slow.import_forms --tensorflow PYTHON [--target keras2]

PYTHON is an interpreter with TensorFlow 2.16 or later (``keras3``) or 2.0-2.15
(``keras2``).  Each program is a few lines that import one name and bind it to ``result``.
After the migration it must run and ``result`` must be the very thing that the names table
promises, or there must be a finding.  The exit code tells whether that holds:

- absent: it needs a package of others that is not installed there (no fault);
- silent: it fails, and nothing is reported (or another thing is meant);
- noise: reported, although it runs and means the same as before;
- touched: it would run as it is, and was changed all the same.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from codemods.project.config import Config
from codemods.project.session import open_texts
from codemods.semantics.dialect import TARGETS
from codemods.tables.keras import Name, Verdict, lookup, lookup_function
from tests.public_paths import ROOTS, STANDALONE, Public, public_paths

MAIN_ROOTS = (
    "keras",
    "tensorflow.keras",
    "tensorflow.compat.v1.keras",
    "tensorflow.contrib.keras",
    "tensorflow.contrib.keras.api.keras",
    "tensorflow.python.keras",
)
TODAY = ("tensorflow.keras", "tensorflow.compat.v1.keras")
"""Roots that still are Keras itself: what runs there needs no change."""
CHUNK = 2000


@dataclass
class Program:
    """One small program, and what came of it."""

    form: str
    root: str
    public: Public
    source: str
    dialect: str
    known: Name | None
    migrated: str = ""
    findings: list[str] = field(default_factory=list)
    error: str = ""
    kind: str = ""
    is_expected: bool = False

    @property
    def expected(self) -> str:
        """The full name of what it is to bind to ``result``."""
        return self.known.target if self.known else ""

    @property
    def is_absent(self) -> bool:
        """Whether it needs a package of others that is not installed there."""
        top = self.expected.partition(".")[0]
        return (
            self.known is not None
            and self.known.verdict is Verdict.LEAK
            and top not in ("tensorflow", "keras")
            and self.error == f"ModuleNotFoundError: No module named '{top}'"
        )

    def __str__(self) -> str:
        shown = self.migrated.replace("\n", "; ")
        return f"[{self.form}] {self.source!r} -> {shown!r} {self.findings} {self.error}"


def joined(*parts: str) -> str:
    """Dotted parts as one name, without the empty ones."""
    return ".".join(part for part in parts if part)


def _plain(root: str, module: str, name: str) -> str | None:
    full = joined(root, module)
    return f"import {full}\nresult = {full}.{name}\n"


def _imported_as(root: str, module: str, name: str) -> str | None:
    return f"import {joined(root, module)} as m\nresult = m.{name}\n"


def _from(root: str, module: str, name: str) -> str | None:
    return f"from {joined(root, module)} import {name}\nresult = {name}\n"


def _from_as(root: str, module: str, name: str) -> str | None:
    return f"from {joined(root, module)} import {name} as other\nresult = other\n"


def _submodule(root: str, module: str, name: str) -> str | None:
    parent, _, last = module.rpartition(".")
    return (
        f"from {joined(root, parent)} import {last}\nresult = {last}.{name}\n" if module else None
    )


def _through_root(root: str, module: str, name: str) -> str | None:
    chain = joined(root, module, name)
    if root == "keras":
        return f"import keras\nresult = {chain}\n"
    return f"import tensorflow as tf\nresult = tf.{chain.partition('.')[2]}\n"


def _star(root: str, module: str, name: str) -> str | None:
    return f"from {joined(root, module)} import *\nresult = {name}\n"


def _assigned(root: str, module: str, name: str) -> str | None:
    if not module:
        return None
    above, _, keras = root.rpartition(".")
    first = f"from {above} import {keras}" if above else "import keras"
    return f"{first}\nm = keras.{module}\nresult = m.{name}\n"


def _itself(root: str, module: str, name: str) -> str | None:
    full = joined(root, module, name)
    return f"import {full}\nresult = {full}\n"


def _itself_as(root: str, module: str, name: str) -> str | None:
    return f"import {joined(root, module, name)} as result\n"


FORMS: dict[str, Callable[[str, str, str], str | None]] = {
    "from": _from,
    "from-as": _from_as,
    "import": _plain,
    "import-as": _imported_as,
    "submodule": _submodule,
    "attribute": _through_root,
    "assigned": _assigned,
    "star": _star,
    "module": _itself,
    "module-as": _itself_as,
}
OF_MODULES = {"module", "module-as"}
"""Forms for paths that are modules."""


def programs(target: str, roots: Iterable[str], forms: Iterable[str]) -> Iterator[Program]:
    """Every form of every public path under every root where it was public."""
    wanted = [form for form in FORMS if form in set(forms)]
    modules = {public.module for public in public_paths()}
    for public in public_paths():
        for root in public.roots:
            if root not in roots or (not public.own and root != "keras"):
                continue
            name = f"{root}.{public.path}"
            known = lookup(name, target)
            dialect = "tf1"
            if root == "keras":
                dialect = "k1" if not set(public.origin) & set(STANDALONE) - {"1"} else "k2"
            for form in wanted:
                if form in OF_MODULES and public.path not in modules:
                    continue
                source = FORMS[form](root, public.module, public.name)
                if source is None:
                    continue
                meant = known
                if form not in OF_MODULES:
                    meant = lookup_function(name, target) or known
                yield Program(form, root, public, source, dialect, meant)


def migrate(items: list[Program], target: str) -> None:
    """Migrate all programs of one dialect, as a project of many files each time."""
    for begin in range(0, len(items), CHUNK):
        part = {f"p{i:05}.py": item for i, item in enumerate(items[begin : begin + CHUNK])}
        config = Config(
            ignore=("old-defaults",),  # a name whose formula has changed becomes another function
            target=target,
            dialect=items[begin].dialect,
            unsafe=True,
        )
        session = open_texts({path: p.source.encode() for path, p in part.items()}, config)
        for item in part.values():
            item.migrated = item.source
        for result in session.migrate(unsafe=True):
            item = part[result.document.path]
            item.migrated = result.document.text
            item.findings = [f"{finding.rule}: {finding.message}" for finding in result.findings]
        assert not session.problems, session.problems


Outcomes = list[tuple[str, str, bool]]


def execute(python: str, sources: list[tuple[str, str]]) -> tuple[str, Outcomes]:
    """Run programs with another interpreter: its TensorFlow's version, and what came out."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("programs.json", "results.json")]
        paths[0].write_text(json.dumps(sources), encoding="utf-8")
        script = Path(__file__).with_name("execute.py")
        command = [python, "-W", "ignore", str(script), *map(str, paths)]
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        version, outcomes = json.loads(paths[1].read_text(encoding="utf-8"))
        return version, [(error, kind, same) for error, kind, same in outcomes]


def judge(items: list[Program], python: str) -> tuple[str, dict[str, list[Program]]]:
    """Run the migrated programs; group them by what came out."""
    today = [item for item in items if item.root in TODAY]
    sources = [(item.migrated, item.expected) for item in items]
    sources += [(item.source, item.expected) for item in today]
    version, outcomes = execute(python, sources)
    for item, outcome in zip(items, outcomes):
        item.error, item.kind, item.is_expected = outcome
    ran_before = {
        id(item)
        for item, (error, _, same) in zip(today, outcomes[len(items) :])
        if not error and same and item.expected
    }
    groups: dict[str, list[Program]] = {
        name: [] for name in ("runs", "reported", "absent", "silent", "noise", "touched")
    }
    for item in items:
        works = not item.error and item.is_expected
        if item.migrated != item.source and id(item) in ran_before:
            groups["touched"].append(item)
        elif item.findings:
            groups["noise" if works and item.expected else "reported"].append(item)
        elif item.is_absent:
            groups["absent"].append(item)
        else:
            groups["runs" if works else "silent"].append(item)
    return version, groups


def main() -> None:
    """Migrate, run, count; end with an error if anything is silent, noise or touched."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tensorflow", metavar="PYTHON", required=True)
    parser.add_argument("--target", choices=TARGETS, default="keras3")
    parser.add_argument("--form", choices=FORMS, action="append", help="only these forms")
    parser.add_argument("--root", action="append", help="only these roots")
    parser.add_argument("--all-roots", action="store_true", help="also roots few ever wrote")
    parser.add_argument("--show", type=int, default=20, help="how many of each group to list")
    options = parser.parse_args()
    every = [root for roots in ROOTS.values() for root in roots]
    roots = options.root or (every if options.all_roots else MAIN_ROOTS)
    items = list(programs(options.target, roots, options.form or FORMS))
    for dialect in ("k1", "k2", "tf1"):
        migrate([item for item in items if item.dialect == dialect], options.target)
    version, groups = judge(items, options.tensorflow)
    print(f"TensorFlow {version}, target {options.target}, ", end="")
    print(f"{len({(i.root, i.public.path) for i in items})} paths, {len(items)} programs")
    print(f"{'form':12}" + "".join(f"{name:>10}" for name in groups))
    counts = {name: Counter(item.form for item in found) for name, found in groups.items()}
    for form in dict.fromkeys(item.form for item in items):
        print(f"{form:12}" + "".join(f"{counts[name][form]:>10}" for name in groups))
    print(f"{'all':12}" + "".join(f"{len(found):>10}" for found in groups.values()))
    bad = [name for name in ("silent", "noise", "touched") if groups[name]]
    for name in bad:
        print(f"\n{name}:")
        for item in groups[name][: options.show]:
            print(" ", item)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
