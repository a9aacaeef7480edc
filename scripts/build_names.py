"""Join the dumped surfaces and the hand-written verdicts into ``names.tsv``.

    python build_names.py SURFACES [--verdicts verdicts.tsv] [--out ../codemods/tables/names.tsv]

SURFACES holds one ``<letter>.tsv`` per surface, written by ``old_surface.py``
and ``new_surface.py``.  What a name becomes is decided in this order:

1. a verdict for exactly this path;
2. the same path on the new side;
3. the same name in the module, or a parent, or a place of ``SEARCH``, of the
   path and then of its home;
4. a verdict for the path of the object's real home;
5. the object's own name there, when the path is an alias (``sgd = SGD``);
6. a verdict with a pattern (``utils.io_utils.*``).

A name that nothing decides is an error: it needs a line in ``verdicts.tsv``.  So is
a module that moves as a whole to a place where one of its names means another thing:
it must be ``split``.
"""

from __future__ import annotations

import argparse
import csv
import fnmatch
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
NEW = "tensorflow.keras"
#: letters of the old surfaces; the first that has a path gives its kind and home first
OLD_LETTERS = "3201tcp"
#: the order in which the ``origin`` column shows the letters
LETTERS = "1023tcpml"
#: the letter of the private copy: it only marks rows, no name needs a row for its sake
PRIVATE = "q"
#: the letter of tensorflow.compat.v1.keras, which marks rows only as well
COMPAT = "v"
VERSIONS = (
    "1 = Keras 1.2.2, 0 = Keras 2.0.9, 2 = Keras 2.2.4, 3 = Keras 2.3.1, "
    "t = tf.keras of TensorFlow 1.15.5, c = tf.contrib.keras 1.15.5, "
    "p = tensorflow.python.keras 1.15.5, "
    "m = tensorflow.keras of TensorFlow 2.21 (keras3), "
    "l = tensorflow.keras of TensorFlow 2.15 (keras2), "
    "q = tensorflow.python.keras of TensorFlow 2.21, where nothing public took its place, "
    "v = tensorflow.compat.v1.keras of TensorFlow 2.15"
)
COLUMNS = ("path", "kind", "origin", "verdict", "target", "keras2", "advice", "rule")
NEEDS_TARGET = {"same", "moved", "renamed", "leak"}
NEEDS_ADVICE = {"rewritten", "removed", "internal"}
#: Old module (or any parent of it) -> where its names may live now, in order of preference.
SEARCH: dict[str, tuple[str, ...]] = {
    "applications": ("applications",),
    "callbacks_v1": ("callbacks",),
    "dtensor.experimental.optimizers": ("optimizers",),
    "engine": ("layers", "models", "utils"),
    "engine.sequential": ("models",),
    "engine.training": ("models", "layers", "utils"),
    "initializations": ("initializers",),
    "keras_parameterized": (),
    "legacy.layers": ("layers",),
    "objectives": ("losses",),
    "optimizer_v2": ("optimizers", "optimizers.schedules"),
    "optimizer_v2.learning_rate_schedule": ("optimizers.schedules",),
    "premade": ("experimental",),
    "saving": ("models",),
    "utils.visualize_util": ("utils",),
    "backend_config": ("backend",),
    "mixed_precision.experimental": ("mixed_precision",),
    "preprocessing.image.affine_transformations": ("preprocessing.image",),
    "distribute": (),
}
#: Leaked packages that are gone -> what to name instead ("": nothing).
LEAK_HOMES = {
    "distutils": "",
    "theano": "",
    "cntk": "",
    "collections.Iterable": "collections.abc.Iterable",
}


class Record(NamedTuple):
    """One row of a surface file."""

    path: str
    kind: str
    home: str
    owner: str


class Verdict(NamedTuple):
    """One row of ``verdicts.tsv``, or a verdict that was worked out."""

    verdict: str
    target: str = ""
    advice: str = ""
    keras2: str = ""  # "" = work it out, "=" = as keras3, else "verdict [target]"
    rule: str = ""  # the rule that reports the name, "" = removed

    def text(self) -> str:
        """Return verdict and target as the ``keras2`` column writes them."""
        return f"{self.verdict} {self.target}".strip()


class Row(NamedTuple):
    """One row of ``names.tsv``."""

    path: str
    kind: str
    origin: str
    verdict: str
    target: str
    keras2: str
    advice: str
    rule: str


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated file whose comment lines start with ``# ``."""
    with path.open(encoding="utf-8", newline="") as stream:
        lines = (line for line in stream if not line.startswith("# ") and line.strip())
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield {key: value or "" for key, value in row.items() if key is not None}


def read_surface(path: Path) -> dict[str, list[Record]]:
    """Return the records of one surface by path (two where a module and a name share one)."""
    records: dict[str, list[Record]] = {}
    for row in read_rows(path):
        record = Record(row["path"], row["kind"], row["home"], row["owner"])
        records.setdefault(record.path, []).append(record)
    return records


def parents(module: str) -> Iterator[str]:
    """Yield ``module`` and its parents, but not the root."""
    while module:
        yield module
        module = module.rpartition(".")[0]


def compatible(old: str, new: str) -> bool:
    """Tell whether an object of kind ``new`` can stand for one of kind ``old``."""
    if old == "module" or new == "module":
        return old == new
    return True


class Target:
    """The new surface that names are looked up in."""

    def __init__(self, surface: dict[str, list[Record]]) -> None:
        """Index ``surface``."""
        self.kinds = {path: records[0].kind for path, records in surface.items()}

    def resolves(self, target: str) -> bool:
        """Tell whether a dotted target below ``tensorflow.keras`` exists here."""
        return (
            target == NEW
            or not target.startswith(NEW + ".")
            or target[len(NEW) + 1 :] in self.kinds
        )

    def find(
        self, path: str, kind: str, homes: Iterable[str], aliases: bool = True
    ) -> Verdict | None:
        """Return where the name at ``path`` is now, None if no rule finds it.

        With ``aliases`` the names that the object has at its homes count as well.
        """
        if path in self.kinds and compatible(kind, self.kinds[path]):
            return Verdict("same", f"{NEW}.{path}")
        module, _, name = path.rpartition(".")
        homes = [home.replace(":", ".").lstrip(".") for home in homes]
        own = [home.rpartition(".")[2] for home in homes] if aliases else []
        modules = [module, *(home.rpartition(".")[0] for home in homes)]
        for candidate in dict.fromkeys([name, *own]):
            for place in dict.fromkeys(
                place for module in modules for place in self._places(module)
            ):
                found = f"{place}.{candidate}"
                if found in self.kinds and compatible(kind, self.kinds[found]):
                    return Verdict("moved" if candidate == name else "renamed", f"{NEW}.{found}")
        if not module and name in {"Model", "Sequential"}:
            return Verdict("moved", f"{NEW}.models.{name}")
        return None

    @staticmethod
    def _places(module: str) -> Iterator[str]:
        for parent in parents(module):
            yield from SEARCH.get(parent, ())
            if parent in SEARCH:
                return
            yield parent


class Table:
    """All surfaces, all verdicts, and the rows that follow from them."""

    def __init__(self, folder: Path, verdicts: Path) -> None:
        """Read everything."""
        self.surfaces = {letter: read_surface(folder / f"{letter}.tsv") for letter in LETTERS}
        self.targets = {letter: Target(self.surfaces[letter]) for letter in "ml"}
        self.compat = read_surface(folder / f"{COMPAT}.tsv")
        self.private = read_surface(folder / f"{PRIVATE}.tsv")
        self.exact: dict[str, Verdict] = {}
        self.extra: dict[str, tuple[str, str]] = {}
        self.patterns: list[tuple[str, Verdict]] = []
        self.used: set[str] = set()
        self.problems: list[str] = []
        for row in read_rows(verdicts):
            verdict = Verdict(
                row["verdict"], row["target"], row["advice"], row["keras2"], row["rule"]
            )
            if not row["reason"]:
                self.problems.append(f"verdict without a reason: {row['path']}")
            if "*" in row["path"]:
                self.patterns.append((row["path"], verdict))
            elif row["path"] in self.exact:
                self.problems.append(f"two verdicts for {row['path']}")
            else:
                self.exact[row["path"]] = verdict
            if row["extra"]:
                kind, _, origin = row["extra"].partition(" ")
                self.extra[row["path"]] = (kind, origin)
        self.api_homes = {
            record.home
            for letter in "tc"
            for records in self.surfaces[letter].values()
            for record in records
            if record.owner == "foreign"
        }

    def kept(self, letter: str, record: Record, owned: set[str]) -> bool:
        """Tell whether a record of a surface belongs into the table."""
        if letter != "p" or record.path in owned:
            return True
        return record.owner == "keras" or record.home in self.api_homes

    def rows(self) -> list[Row]:
        """Return the whole table."""
        owned = {path for letter in LETTERS if letter != "p" for path in self.surfaces[letter]}
        by_path: dict[str, dict[str, Record]] = {}
        for letter in LETTERS:
            for path, records in self.surfaces[letter].items():
                for record in records:
                    if not self.kept(letter, record, owned):
                        continue
                    key = path
                    if path == "layers.merge" and record.kind == "function":
                        key = "keras1:layers.merge"
                    by_path.setdefault(key, {})[letter] = record
        rows = {path: self.row(path, letters) for path, letters in by_path.items()}
        for path, (kind, origin) in self.extra.items():
            if path in rows:
                self.problems.append(f"extra name is on a surface: {path}")
            rows[path] = self.extra_row(path, kind, origin)
        self.settle_modules(rows, by_path)
        self.follow_modules(rows)
        self.mark_private(rows)
        for path in self.compat:
            if path in rows and rows[path].origin:
                rows[path] = rows[path]._replace(origin=rows[path].origin + COMPAT)
        for text in {*self.exact, *(pattern for pattern, _ in self.patterns)} - self.used:
            self.problems.append(f"verdict that nothing uses: {text}")
        return [rows[path] for path in sorted(rows)]

    def extra_row(self, path: str, kind: str, origin: str) -> Row:
        """Return the row of a name that no public surface holds."""
        self.used.add(path)
        verdict = self.exact[path]
        return self.finish(path, kind, origin, verdict, self.keras2_of(path, kind, [], verdict))

    def row(self, path: str, letters: dict[str, Record]) -> Row:
        """Decide about one path."""
        origin = "".join(letter for letter in LETTERS if letter in letters)
        old = [letters[letter] for letter in OLD_LETTERS if letter in letters]
        records = old or [letters[letter] for letter in "ml" if letter in letters]
        kind = records[0].kind
        homes = list(dict.fromkeys(record.home for record in old))
        bare = path.rpartition(":")[2]
        elsewhere = all(record.home.rstrip(":") != path for record in records)
        if kind == "module" and elsewhere and path not in self.exact:
            verdict = self.module_leak(records[0])
            return self.finish(path, kind, origin, verdict, verdict)
        foreign = (
            bool(old)
            and all(record.owner == "foreign" for record in old)
            and not set("tc") & set(letters)
        )
        by_hand = self.by_hand(path, [])
        if by_hand is None and not foreign:
            by_hand = self.targets["m"].find(bare, kind, homes, aliases=False)
        by_hand = by_hand or self.by_hand(path, homes)
        if (
            foreign
            and by_hand is None
            and not ({"m", "l"} & set(letters))
            and not (set(homes) & self.api_homes)
        ):
            verdict = self.foreign_leak(records[0])
            return self.finish(path, kind, origin, verdict, verdict)
        found = by_hand or self.targets["m"].find(bare, kind, homes)
        if found is None and kind != "module":
            found = self.by_pattern(bare, homes)
        if found is None:
            if kind == "module":
                found = Verdict("split")  # settled later, from the names in it
            else:
                found = Verdict("unknown")
                self.problems.append(f"no verdict: {path}\t{origin}\t{kind}\t{' '.join(homes)}")
        return self.finish(path, kind, origin, found, self.keras2_of(bare, kind, homes, found))

    def by_hand(self, path: str, homes: list[str]) -> Verdict | None:
        """Return the verdict for exactly this path or for the object's home."""
        for key in (path, *(home.replace(":", ".").strip(".") for home in homes)):
            if key in self.exact:
                self.used.add(key)
                return self.exact[key]
        return None

    def by_pattern(self, path: str, homes: list[str]) -> Verdict | None:
        """Return the verdict of the first pattern that fits the home, else the path."""
        for key in (*(home.replace(":", ".").strip(".") for home in homes), path):
            for pattern, verdict in self.patterns:
                if fnmatch.fnmatchcase(key, pattern):
                    self.used.add(pattern)
                    return verdict
        return None

    def keras2_of(self, path: str, kind: str, homes: list[str], keras3: Verdict) -> Verdict:
        """Decide about one path for the ``keras2`` target."""
        if keras3.keras2:
            if keras3.keras2 == "=":
                return keras3
            verdict, _, target = keras3.keras2.partition(" ")
            return Verdict(verdict, target)
        surface = self.targets["l"]
        if path in surface.kinds and compatible(kind, surface.kinds[path]):
            return Verdict("same", f"{NEW}.{path}")
        usable = keras3.verdict not in NEEDS_TARGET or surface.resolves(keras3.target)
        if usable and keras3.verdict in {"same", "moved", "leak"}:
            return keras3
        found = surface.find(path, kind, homes, aliases=False)
        if found is None and not usable:
            found = surface.find(path, kind, homes) or Verdict("removed")
        return found or keras3

    def module_leak(self, record: Record) -> Verdict:
        """Return the verdict about a module that is visible inside another one."""
        home = record.home.rstrip(":")
        if record.owner == "foreign":
            return self.foreign_leak(record)
        if not home:
            return Verdict("leak", NEW)
        return Verdict("leak", f"?{home}")  # settled when that module's own row is known

    def foreign_leak(self, record: Record) -> Verdict:
        """Return the verdict about a name of another package."""
        home = record.home.replace(":", ".").rstrip(".")
        for gone, now in LEAK_HOMES.items():
            if home == gone or home.startswith(gone + "."):
                if not now:
                    return Verdict(
                        "removed", "", f"delete the use of {gone}, which no current Keras needs"
                    )
                home = now + home[len(gone) :]
        if home.startswith("tensorflow.python."):
            advice = (
                "use the public function of TensorFlow (tf.while_loop, tf.cond, tf.map_fn, ...)"
            )
            return Verdict("internal", "", advice)
        return Verdict("leak", home)

    def settle_modules(self, rows: dict[str, Row], by_path: dict[str, dict[str, Record]]) -> None:
        """Work out where whole modules went, then point leaked modules there."""
        members: dict[str, list[Row]] = {}
        for path, row in rows.items():
            module, _, _ = path.rpartition(".")
            here = any(
                record.home.partition(":")[0] == module for record in by_path.get(path, {}).values()
            )
            if row.kind != "module" and here:
                members.setdefault(module, []).append(row)
        for path, row in rows.items():
            if row.kind == "module" and row.verdict == "split" and path not in self.exact:
                keras3 = whole(
                    [(member.verdict, member.target) for member in members.get(path, [])]
                )
                keras2 = whole([second(member) for member in members.get(path, [])])
                if keras3.verdict == "unknown":
                    keras3 = self.by_pattern(path + ".", []) or keras3
                if keras2.verdict == "unknown":
                    keras2 = keras3
                rows[path] = self.finish(path, row.kind, row.origin, keras3, keras2)
                if keras3.verdict == "unknown":
                    self.problems.append(f"no verdict: {path}\t{row.origin}\tmodule")
        for path, row in rows.items():
            if row.target.startswith("?"):
                real = rows.get(row.target[1:])
                if real is None:
                    self.problems.append(f"leaked module without a row: {path} {row.target}")
                    continue
                keras3 = leaked(real, first(real))
                keras2 = leaked(real, second(real))
                rows[path] = self.finish(path, row.kind, row.origin, keras3, keras2)

    def follow_modules(self, rows: dict[str, Row]) -> None:
        """Look at the names of modules that move as a whole, where they are then.

        A name that means another thing there is an error.  One that is gone, and that the
        place does not know, gets a row there: the use is found through the new import too.
        """
        copies: dict[str, Row] = {}
        for row, path, end in carried(rows):
            target = end(row)[1]
            if path in rows:
                there = end(rows[path])[1]
                if there and there != target:
                    self.problems.append(
                        f"another meaning where its module moves: {row.path} is "
                        f"{target or row.verdict}, {path} is {there}"
                    )
            elif not target and end(row)[0] != "split":
                keras2 = row.keras2.replace("same ", "moved ")
                copy = row._replace(path=path, origin="", keras2=keras2)
                if copies.setdefault(path, copy)[3:] != copy[3:]:
                    self.problems.append(f"names that differ would share {path}: {row.path}")
        rows.update(copies)

    def mark_private(self, rows: dict[str, Row]) -> None:
        """Add the letter of the private copy to the rows of what works there only."""
        gone = [
            row
            for row in rows.values()
            if row.origin and row.verdict in {"removed", "internal"} and row.path in self.private
        ]
        marked = {
            row.path
            for row in gone
            if row.kind in {"function", "value"}
            and self.private[row.path][0].kind in {"function", "value"}
        }
        for row in gone:
            if row.kind == self.private[row.path][0].kind == "module":
                marked.add(row.path)
        for path in marked:
            rows[path] = rows[path]._replace(origin=rows[path].origin + PRIVATE)

    def finish(self, path: str, kind: str, origin: str, keras3: Verdict, keras2: Verdict) -> Row:
        """Make the row and check its form."""
        text = "=" if keras2.text() == keras3.text() else keras2.text()
        if (keras3.verdict in NEEDS_TARGET) != bool(keras3.target) and keras3.target[:1] != "?":
            self.problems.append(f"target and verdict do not fit: {path} {keras3}")
        told = bool({keras3.verdict, keras2.verdict} & NEEDS_ADVICE)
        if keras3.verdict in NEEDS_ADVICE and not keras3.advice:
            self.problems.append(f"no advice: {path}\t{origin}\t{keras3.verdict}")
        advice, rule = (keras3.advice, keras3.rule) if told else ("", "")
        if keras3.verdict == "split" and path in self.exact:
            rule = self.exact[path].rule
        return Row(path, kind, origin, keras3.verdict, keras3.target, text, advice, rule)


def first(row: Row) -> tuple[str, str]:
    """Return verdict and target for ``keras3``."""
    return row.verdict, row.target


def second(row: Row) -> tuple[str, str]:
    """Return verdict and target for ``keras2``."""
    if row.keras2 == "=":
        return row.verdict, row.target
    verdict, _, target = row.keras2.partition(" ")
    return verdict, target


def leaked(module: Row, end: tuple[str, str]) -> Verdict:
    """Return what became of the name of a module inside another module."""
    verdict, target = end
    if target:
        return Verdict("leak", target)
    if verdict == "split":  # only the module itself has rows for its names
        return Verdict("internal", "", f"import the module itself, keras.{module.path}")
    return Verdict(verdict, "", module.advice)


def carried(
    rows: dict[str, Row],
) -> Iterator[tuple[Row, str, Callable[[Row], tuple[str, str]]]]:
    """Yield each name of each module that moves as a whole, and the path it has there then.

    The third is ``first`` or ``second``: the target that the module moves on.
    """
    members: dict[str, list[Row]] = {}
    for path in sorted(rows):
        members.setdefault(path.rpartition(".")[0], []).append(rows[path])
    for module in (row for row in rows.values() if row.kind == "module"):
        for end in (first, second):
            verdict, target = end(module)
            if verdict in {"moved", "renamed"} and target.startswith(NEW + "."):
                for row in members.get(module.path, []):
                    name = row.path.rpartition(".")[2]
                    yield row, f"{target[len(NEW) + 1 :]}.{name}", end


def whole(ends: list[tuple[str, str]]) -> Verdict:
    """Return what became of a module whose own names have these verdicts and targets."""
    places = Counter(
        target.rpartition(".")[0] for verdict, target in ends if verdict in {"same", "moved"}
    )
    if not places:
        return Verdict("split") if any(target for _, target in ends) else Verdict("unknown")
    return Verdict("moved", next(iter(places))) if len(places) == 1 else Verdict("split")


def main() -> None:
    """Build the table named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("surfaces", type=Path)
    parser.add_argument("--verdicts", type=Path, default=HERE / "verdicts.tsv")
    parser.add_argument(
        "--out", type=Path, default=HERE.parent / "codemods" / "tables" / "names.tsv"
    )
    options = parser.parse_args()
    table = Table(options.surfaces, options.verdicts)
    rows = table.rows()
    with options.out.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(f"# generated by scripts/build_names.py from: {VERSIONS}\n")
        stream.write("\t".join(COLUMNS) + "\n")
        stream.writelines("\t".join(row) + "\n" for row in rows)
    print(f"{len(rows)} rows:", dict(Counter(row.verdict for row in rows)))
    problems = sorted(set(table.problems))
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise SystemExit(f"{len(problems)} problems")


if __name__ == "__main__":
    main()
