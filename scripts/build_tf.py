"""Join the surfaces of TensorFlow 1.15, 2.15 and 2.21 and ``tf_verdicts.tsv`` into tables.

    python build_tf.py SURFACES

Reads what ``tf_surface.py`` wrote and writes ``codemods/tables/tf_symbols.tsv`` (names that
are gone or mean another thing) and ``codemods/tables/tf_arguments.tsv`` (what became of
their arguments).  What the two APIs say by themselves needs no verdict: a name that leads
to the same object as before has no row, and one whose old object is still public under
another name is renamed.  Everything else must be decided in ``tf_verdicts.tsv``; a name
that is not is an error, and so is a target that a TensorFlow does not have.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "codemods" / "tables"
ROOT = "tensorflow."
COMPAT = "compat.v1."
OLD, KERAS2, KERAS3 = "1.15", "2.15", "2.21"
VERDICTS = ("name", "verdict", "target", "keras2", "rule", "arguments", "advice", "reference")

RENAMED = (
    "keep_dims=keepdims reduction_indices=axis reduction_axes=axis dim=axis squeeze_dims=axis "
    "dimension=axis seq_dim=seq_axis batch_dim=batch_axis filter=filters value=input "
    "box_ind=box_indices kernel=filters dilation_rate=dilations rate=dilations "
    "preferred_dtype=dtype_hint fn1=true_fn fn2=false_fn targets=labels block_size=block_shape "
    "uniform_noise=noise input_tensor=input thresh=threshold tensor=data"
)
"""Parameters that were renamed wherever TensorFlow 2 has the one but not the other."""
DROPPED = frozenset(
    "strict colocate_gradients_with_ops use_cudnn_on_gpu use_locking validate_indices".split()
)
"""Parameters that have no effect any more."""


class Known(NamedTuple):
    """One row of a surface."""

    kind: str
    parameters: str
    first: str


class Row(NamedTuple):
    """One row of ``tf_symbols.tsv``."""

    name: str
    kind: str
    verdict: str
    target: str
    keras2: str
    rule: str
    advice: str


Surface = dict[str, Known]


def read(path: Path) -> list[list[str]]:
    """The rows of a tab-separated file, without comments and header."""
    with path.open(encoding="utf-8", newline="") as stream:
        lines = [line for line in stream if not line.startswith("#")]
    return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def surface(folder: Path, version: str) -> Surface:
    """The names of one release, without the leading ``tensorflow.``."""
    rows = read(folder / f"tensorflow-{version}.tsv")
    return {p.removeprefix(ROOT): Known(k, s, f.removeprefix(ROOT)) for p, k, s, f in rows}


def positional(parameters: str) -> list[str]:
    """The parameters that a position can give, without their defaults."""
    words: list[str] = []
    for word in parameters.split():
        if word.startswith("*"):
            break
        words.append(word.removesuffix("="))
    return words


def named(parameters: str) -> list[str]:
    """The parameters that a keyword can give."""
    return [w.removesuffix("=") for w in parameters.split() if not w.startswith("*")]


class Builder:
    """Decides name by name."""

    def __init__(self, folder: Path) -> None:
        """Read the surfaces in ``folder`` and the verdicts."""
        self.old = surface(folder, OLD)
        self.new = {"keras3": surface(folder, KERAS3), "keras2": surface(folder, KERAS2)}
        self.theirs: dict[str, str] = {
            old.removeprefix("tf."): new.removeprefix("tf.")
            for old, new in json.loads((folder / "compatibility.json").read_text())[
                "symbol_renames"
            ].items()
        }
        self.verdicts = {row[0]: dict(zip(VERDICTS, row)) for row in read(HERE / "tf_verdicts.tsv")}
        self.groups: dict[str, dict[str, list[str]]] = {}
        for target, names in self.new.items():
            groups = self.groups[target] = {}
            for path, known in names.items():
                if known.first and not path.startswith("compat."):
                    groups.setdefault(known.first, []).append(path)
        self.errors: list[str] = []
        self.arguments: dict[str, list[str]] = {}

    # -- what became of a name --------------------------------------------------------

    def verdict(self, name: str) -> dict[str, str] | None:
        """The verdict by hand: for the name itself, or for the longest prefix."""
        found = self.verdicts.get(name)
        prefix = name
        while found is None and "." in prefix:
            prefix = prefix.rpartition(".")[0]
            found = self.verdicts.get(f"{prefix}.*")
        return found

    def automatic(self, name: str, target: str) -> tuple[str, str] | None:
        """Verdict and target, as far as the APIs tell; ``None`` if they do not."""
        new = self.new[target]
        if name.startswith(("compat.v1.", "contrib.")) or name == "contrib":
            return ("same", "") if name in new else None
        then = new.get(COMPAT + name)
        if name in new:
            kind = new[name].kind
            if kind in ("value", "module") or then is None or then.first == new[name].first:
                return "same", ""
            return "arguments", name
        if then is None or not then.first:
            return None
        homes = [path for path in self.groups[target].get(then.first, ()) if path != name]
        theirs = self.theirs.get(name, "")
        if homes and then.kind != "module":
            return "renamed", theirs if theirs in homes else homes[0]
        return None

    def decide(self, name: str, target: str) -> tuple[str, str]:
        """Verdict and target of a name."""
        by_hand = self.verdict(name)
        if by_hand is not None:
            verdict, home = by_hand["verdict"], by_hand["target"]
            if target == "keras2" and by_hand["keras2"] != "=":
                verdict, _, home = by_hand["keras2"].partition(" ")
            if home.endswith("*"):
                prefix = by_hand["name"].removesuffix("*")
                home = home[:-1] + name.removeprefix(prefix)
            return verdict, home
        found = self.automatic(name, target)
        if found is None:
            self.errors.append(f"no verdict for {name} ({target})")
            return "removed", ""
        return found

    def resolves(self, name: str, target: str) -> bool:
        """Whether a name exists on the target, as far as the surface goes."""
        new = self.new[target]
        flags = name.startswith(("compat.v1.flags", "compat.v1.app.flags"))
        attribute = name.rpartition(".")[0] in new and new[name.rpartition(".")[0]].kind == "class"
        return name in new or flags or attribute

    def row(self, name: str) -> Row | None:
        """The table's row of a name; ``None`` if nothing became of it."""
        verdict, home = self.decide(name, "keras3")
        second = self.decide(name, "keras2")
        by_hand = self.verdict(name) or {}
        for target, (found, place) in (("keras3", (verdict, home)), ("keras2", second)):
            if place and found not in ("cast", "method", "constant") and not name.endswith("*"):
                if not self.resolves(place, target):
                    self.errors.append(f"{name}: {place} is not in TensorFlow ({target})")
        changed = False
        if verdict not in ("same", "removed", "deleted", "breaks", "constant"):
            changed = self.find_arguments(name, verdict, home)
        if verdict == "arguments" and not changed:
            verdict, home = "same", ""
        if second[0] == "arguments":
            second = ("arguments", second[1]) if changed else ("same", "")
        if verdict == "same" and second[0] == "same":
            return None
        keras2 = "=" if second == (verdict, home) else " ".join(filter(None, second))
        advice = by_hand.get("advice", "")
        known = self.old.get(name)
        kind = "group" if name.endswith("*") else known.kind if known else "name"
        kind = "module" if name == "python" else kind
        return Row(name, kind, verdict, home, keras2, by_hand.get("rule", ""), advice)

    # -- what became of its arguments -------------------------------------------------

    def find_arguments(self, name: str, verdict: str, home: str) -> bool:
        """Write down what became of the arguments; whether anything did."""
        hand = self.verdict(name) or {}
        changes: dict[str, str] = {}
        other = ""
        for change in filter(None, hand.get("arguments", "").split("; ")):
            if change.startswith("|"):
                other = change
                continue
            for mark in ("=", "@", "!"):
                if mark in change:
                    old, _, new = change.partition(mark)
                    changes[old] = mark + new
                    break
        known = self.old.get(name.removeprefix(COMPAT)) or self.old.get(name)
        old = known.parameters if known else ""
        place = self.new["keras3"].get(home)
        new = place.parameters if place else ""
        if verdict in ("method", "cast") or home == COMPAT + name or (not new and not changes):
            new = old if verdict not in ("method", "cast") else ""
        elif name.startswith("raw_ops."):
            return False
        generic = dict(pair.split("=") for pair in RENAMED.split())
        for parameter in named(old) if new and "**" not in new else ():
            if parameter in changes or parameter in named(new):
                continue
            if generic.get(parameter) in named(new):
                changes[parameter] = "=" + generic[parameter]
            elif parameter in DROPPED:
                changes[parameter] = "="
            elif COMPAT + name in self.new["keras3"]:
                changes[parameter] = "@"
            else:
                changes[parameter] = "!"
        order_old, order_new = positional(old), positional(new)
        mapped = [changes.get(word, "=" + word) for word in order_old]
        moved = any(
            mark[:1] == "=" and mark[1:] and mark[1:].partition(":")[0] != order_new[place]
            for place, mark in enumerate(mapped[: len(order_new)])
        ) or (bool(order_new) and len(order_old) > len(order_new))
        if not changes and not moved and verdict not in ("changed", "legacy"):
            return False
        last = [mark[1:].partition(":")[0] for mark in mapped if mark[:1] == "="]
        while order_new and order_new[-1] not in last:
            order_new.pop()  # what only TensorFlow 2 has
        if verdict in ("changed", "legacy"):
            order_new = []
        text = "; ".join(f"{word}{mark}" for word, mark in changes.items())
        both = verdict in ("arguments", "changed", "legacy")
        here = self.new["keras3"].get(name) if both else None
        today = here.parameters if here else ""
        if any(word.startswith("*") and word != "*" for word in today.split()):
            today = ""
        order = " ".join(order_old) + other
        self.arguments[name] = [name, order, " ".join(order_new), text, today]
        return True

    # -- everything -------------------------------------------------------------------

    def names(self) -> list[str]:
        """Every name that wants a row or a reason for none.

        A group of names is kept as one row where all of it is gone.
        """
        wanted = set()
        for name in self.old:
            if name in ("tensorflow", "compat.v1") or name.startswith("compat.v1."):
                in_both = name.removeprefix(COMPAT) in self.old
                if name == "tensorflow" or in_both or name == "compat.v1":
                    if self.verdict(name) is None:
                        continue
            by_hand = self.verdict(name)
            if by_hand is not None and by_hand["name"].endswith("*"):
                prefix = by_hand["name"].removesuffix(".*")
                if all(prefix not in new for new in self.new.values()):
                    continue
                if prefix.startswith("compat."):
                    continue
                same = by_hand["keras2"].partition(" ")[0] == "same"
                if same and prefix not in self.new["keras3"]:
                    continue
            wanted.add(name)
        return sorted(wanted | set(self.verdicts))

    def build(self) -> list[Row]:
        """All rows."""
        return [row for row in map(self.row, self.names()) if row is not None]


def write(path: Path, comments: list[str], header: str, rows: list[list[str]]) -> None:
    """Write one table."""
    lines = [f"# {comment}" for comment in comments] + [header]
    lines += ["\t".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Write the tables; end with an error if a name is undecided or a target is not there."""
    builder = Builder(Path(sys.argv[1]))
    rows = builder.build()
    if builder.errors:
        sys.exit("\n".join(builder.errors))
    made = "generated by scripts/build_tf.py: names of TensorFlow 1.15 (and 0.x) that are gone from"
    write(
        TABLES / "tf_symbols.tsv",
        [
            f"{made} TensorFlow 2.21 (keras3) or 2.15 (keras2), or mean another thing there.",
            'A name that ends with ".*" stands for everything below it.',
        ],
        "\t".join(Row._fields),
        [list(row) for row in rows],
    )
    write(
        TABLES / "tf_arguments.tsv",
        [
            "generated by scripts/build_tf.py: the arguments of names in tf_symbols.tsv.",
            "old, new: parameters by position.",
            "changes: a=b renamed (a=b:f({}) with its value rewritten), a= dropped,",
            "a@ only tf.compat.v1 has it, a! gone, +a=v default to insert.",
            "An order behind | holds where the first argument is a number (TensorFlow 0.x), or",
            "where it is given for _sentinel.",
            "today: what the same name takes on the target (a= has a default, keywords behind *);",
            "empty where it is gone or takes anything.",
        ],
        "name\told\tnew\tchanges\ttoday",
        [builder.arguments[name] for name in sorted(builder.arguments)],
    )
    print(len(rows), "names,", len(builder.arguments), "signatures")


if __name__ == "__main__":
    main()
