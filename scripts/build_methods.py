"""Join the dumped members and the hand-written verdicts into ``methods.tsv``.

    python build_methods.py SURFACES [--out ../codemods/tables/methods.tsv]

SURFACES holds one ``<letter>.members.tsv`` per surface, written by ``member_surface.py``.
A public member that some old Keras has and a new one has not, or that cannot be assigned
any more, needs a line in ``members.tsv``; without one this ends with an error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
OLD, NEW = "1023t", "ml"
LAYERS = ("Layer", "Dense", "Conv", "BatchNormalization", "Embedding", "RNN", "Wrapper")
MODELS = ("Model", "Sequential")
GROUPS = {"Layer+": (*LAYERS, *MODELS), "layers": LAYERS, "Model+": MODELS}
PARENTS = dict.fromkeys((*LAYERS[1:], "Model"), "Layer") | {
    "Sequential": "Model",
    "ConvTranspose": "Conv",
}
COLUMNS = ("receiver", "name", "how", "origin", "keras3", "keras2", "anywhere", "assumption")
HEADER = f"""\
# Members of old Keras objects, and what became of them: generated, see scripts/README.md.
# A receiver inherits the rows of {", ".join(f"{p} ({c})" for c, p in PARENTS.items())}.
{chr(9).join((*COLUMNS, "advice"))}
"""

Surface = dict[tuple[str, str], dict[str, str]]
"""Receiver and name -> letter -> ``method``, ``attribute`` or ``property``."""


class Verdict(NamedTuple):
    """One line of ``members.tsv``."""

    receivers: str
    name: str
    how: str
    keras3: str
    keras2: str
    anywhere: str
    assumption: str
    advice: str


def verdicts() -> dict[tuple[str, str], list[Verdict]]:
    """The judgements, by receiver and name; narrower groups win."""
    found: dict[tuple[str, str], list[Verdict]] = {}
    lines = (HERE / "members.tsv").read_text(encoding="utf-8").splitlines()
    parsed = [Verdict(*line.split("\t")) for line in lines if not line.startswith("#")][1:]
    order = ["Layer+", "layers", "Model+"]
    parsed.sort(key=lambda v: order.index(v.receivers) if v.receivers in order else 9)
    for verdict in parsed:
        for receiver in GROUPS.get(verdict.receivers, tuple(verdict.receivers.split(","))):
            known = found.setdefault((receiver, verdict.name), [])
            known[:] = [v for v in known if v.how != verdict.how] + [verdict]
    return found


def surfaces(folder: Path) -> Surface:
    """The members of every surface."""
    found: Surface = {}
    for letter in OLD + NEW:
        for line in (folder / f"{letter}.members.tsv").read_text().splitlines():
            receiver, name, kind = line.split("\t")
            found.setdefault((receiver, name), {})[letter] = kind
    return found


def is_changed(kinds: dict[str, str], letter: str) -> bool:
    """Whether a member could be assigned and cannot any more."""
    old = {kinds[c] for c in OLD if c in kinds}
    return "attribute" in old and kinds.get(letter) == "property"


def rows(members: Surface, problems: list[str]) -> Iterator[tuple[str, ...]]:
    """The rows of the table."""
    judged = verdicts()
    dumped = {receiver for receiver, _ in members}
    for key in sorted(members.keys() | judged.keys()):
        receiver, name = key
        kinds = members.get(key, {})
        old = "".join(c for c in OLD if c in kinds)
        mine = judged.get(key, [])
        if name.startswith("_") and not mine:
            continue
        alone = PARENTS.get(receiver) is None or receiver not in dumped
        if not old and not (mine and not kinds and alone):
            continue
        origin = "".join(c for c in OLD + NEW if c in kinds)
        hows = {v.how for v in mine}
        for letter in NEW:
            if receiver in dumped and letter not in kinds and not hows & {"get", "call", "any"}:
                problems.append(f"{receiver}.{name} is gone from {letter} and has no verdict")
            if is_changed(kinds, letter) and not hows & {"set", "any"}:
                problems.append(f"{receiver}.{name} cannot be set in {letter}: no verdict")
        if not hows & {"get", "call", "any"}:
            yield receiver, name, "any", origin, "same", "same", "", "", ""
        for verdict in mine:
            there = {
                letter: letter in kinds and (verdict.how != "set" or not is_changed(kinds, letter))
                for letter in NEW
            }
            # A verdict about all layers does not mean those that still have the member.
            general = verdict.receivers in ("Layer+", "layers")
            new = ["same" if there["m"] and general else verdict.keras3, verdict.keras2]
            if verdict.keras2 == "=":
                new[1] = "same" if there["l"] else verdict.keras3
            yield (
                *(receiver, name, verdict.how, origin, *new),
                *(verdict.anywhere, verdict.assumption, verdict.advice),
            )


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("surfaces", type=Path)
    default = HERE.parent / "codemods" / "tables" / "methods.tsv"
    parser.add_argument("--out", type=Path, default=default)
    options = parser.parse_args()
    problems: list[str] = []
    found = list(rows(surfaces(options.surfaces), problems))
    if problems:
        sys.exit("\n".join(problems))
    by_key: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for receiver, name, how, _, *rest in found:
        by_key.setdefault((receiver, name), set()).add((how, *rest))
    kept = []
    for row in found:
        parent = PARENTS.get(row[0])
        while parent and (parent, row[1]) not in by_key:
            parent = PARENTS.get(parent)
        if not parent or by_key[parent, row[1]] != by_key[row[0], row[1]]:
            kept.append(row)
    text = HEADER + "".join("\t".join(row) + "\n" for row in kept)
    options.out.write_text(text, encoding="utf-8")
    print(len(kept), "rows")


if __name__ == "__main__":
    main()
