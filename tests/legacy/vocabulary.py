"""The words of old programs, as the tool's own tables know them.

Nothing is listed here: a new row of a table is drawn by the grammar as soon as it is there.
A *group* is what is drawn first, so that a table of two thousand rows does not drown one of
ten.  Where a program is of some age, ``dialect`` is ``k1``, ``k2`` or ``tf1``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from codemods.tables import backend
from codemods.tables.data import rows
from codemods.tables.keras import ROOTS, is_standalone
from codemods.tables.signatures import Parameters, signatures
from codemods.tables.symbolic import operations
from codemods.tables.tensorflow import signature

DIALECTS = ("k1", "k2", "tf1")
LETTERS: Mapping[str, frozenset[str]] = {
    "k1": frozenset("1"),
    "k2": frozenset("023"),
    "tf1": frozenset("tcp"),
}
"""The letters of origin (``names.tsv``) of the releases of a dialect."""

Row = TypeVar("Row")
Groups = tuple[tuple[Row, ...], ...]


@dataclass(frozen=True)
class Callable:
    """An old function, class or method, and how it was called."""

    id: str
    paths: tuple[str, ...]
    """Where the releases of the dialect had it, below the root; of a method: its name."""
    orders: tuple[Parameters, ...]


def _grouped(found: Iterable[tuple[object, Row]]) -> Groups[Row]:
    groups: dict[object, list[Row]] = {}
    for key, row in found:
        groups.setdefault(key, []).append(row)
    return tuple(tuple(group) for _, group in sorted(groups.items(), key=lambda item: str(item[0])))


def roots(dialect: str) -> tuple[str, ...]:
    """The modules under which Keras was published for programs of a dialect."""
    return tuple(root for root in ROOTS if is_standalone(root) == (dialect != "tf1"))


@cache
def _names() -> tuple[list[str], ...]:
    """The rows; what is said for the sake of one root (``keras1:layers.merge``) as any other."""
    return tuple([row[0].rpartition(":")[2], *row[1:]] for row in rows("names.tsv"))


@cache
def _kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in _names()}


@cache
def names(dialect: str) -> Groups[str]:
    """Paths below the root that releases of a dialect had, by what became of them."""
    return _grouped(
        ((verdict, rule, kind == "module"), path)
        for path, kind, origin, verdict, _, _, _, rule in _names()
        if LETTERS[dialect] & set(origin)
    )


@cache
def paths(dialect: str) -> dict[str, tuple[str, ...]]:
    """By id of a callable: the paths under which releases of a dialect had it."""
    known = {path for group in names(dialect) for path in group}
    found: dict[str, list[str]] = {}
    for path, callable_id in rows("aliases.tsv"):
        if path in known:
            found.setdefault(callable_id, []).append(path)
    for path in known:
        found.setdefault(path, []).append(path)
    return {callable_id: tuple(sorted(several)) for callable_id, several in found.items()}


@cache
def _callables(dialect: str) -> tuple[tuple[str, tuple[Parameters, ...]], ...]:
    ids = dict.fromkeys(row[0] for row in rows("signatures.tsv"))
    found = ((name, tuple(signatures(name, dialect))) for name in ids)
    return tuple((name, orders) for name, orders in found if orders)


@cache
def callables(dialect: str) -> Mapping[str, tuple[Callable, ...]]:
    """Functions and classes by the module that they belong to (``layers``)."""
    found: dict[str, list[Callable]] = {}
    for name, orders in _callables(dialect):
        if name in paths(dialect):
            group = name.partition(".")[0]
            found.setdefault(group, []).append(Callable(name, paths(dialect)[name], orders))
    return {group: tuple(several) for group, several in sorted(found.items())}


@cache
def methods(dialect: str) -> Mapping[str, tuple[Callable, ...]]:
    """Methods by the class that has them: its path, or ``model``."""
    found: dict[str, list[Callable]] = {}
    for name, orders in _callables(dialect):
        owner, _, method = name.rpartition(".")
        if owner == "model" or _kinds().get(owner) == "class":
            found.setdefault(owner, []).append(Callable(name, (method,), orders))
    return {owner: tuple(several) for owner, several in sorted(found.items())}


@cache
def members(dialect: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Members of live objects by the class of the receiver, with how they are used."""
    found: dict[str, list[tuple[str, str]]] = {}
    for receiver, name, how, origin, *_ in rows("methods.tsv"):
        if not origin or LETTERS[dialect] & set(origin):
            found.setdefault(receiver, []).append((name, how))
    return {receiver: tuple(several) for receiver, several in sorted(found.items())}


@cache
def backend_functions(dialect: str) -> tuple[Callable, ...]:
    """The functions of ``keras.backend``; those that are values have no orders."""
    found = []
    for name in sorted(backend.names()):
        function = backend.function(name, "keras3")
        if function and (orders := function.orders[dialect]):
            found.append(Callable(name, (name,), () if function.is_value else orders))
    return tuple(found)


@cache
def strings(dialect: str) -> Mapping[str, tuple[str, ...]]:
    """String identifiers by kind."""
    found: dict[str, list[str]] = {}
    for kind, old, dialects, *_ in rows("strings.tsv"):
        if dialects == "*" or dialect in dialects.split(","):
            found.setdefault(kind, []).append(old)
    return {kind: tuple(dict.fromkeys(several)) for kind, several in found.items()}


@cache
def string_kinds() -> dict[str, str]:
    """By parameter: which kind of string identifier it takes."""
    return {parameter: kind for _, parameter, kind in rows("string_parameters.tsv")}


@cache
def log_keys() -> tuple[str, ...]:
    """Keys under which metrics are logged, and were."""
    keys = dict.fromkeys(key for row in rows("metric_keys.tsv") for key in row)
    return ("loss", "lr", *keys)


@cache
def symbols() -> Groups[str]:
    """Names of TensorFlow 1.x beside Keras, by what became of them."""
    return _grouped(
        ((kind, verdict, rule), path.replace("*", "thing"))
        for path, kind, verdict, _, _, rule, _ in rows("tf_symbols.tsv")
    )


@cache
def tensorflow_callables() -> tuple[Callable, ...]:
    """Functions of TensorFlow 1.x whose arguments are others today."""
    found = []
    for path, *_ in rows("tf_arguments.tsv"):
        known = signature(path)
        assert known is not None
        orders = tuple(Parameters(o, frozenset(o)) for o in (known.old, known.older) if o)
        found.append(Callable(path, (path,), orders))
    return tuple(found)


@cache
def symbolic_calls() -> tuple[tuple[str, str], ...]:
    """Functions of TensorFlow that Keras tensors were given to, each with arguments."""
    return tuple(
        (path, example)
        for path, operation in operations().items()
        for example in operation.examples
        if example
    )


@cache
def session_options() -> tuple[tuple[str, str], ...]:
    """Options of ``tf.ConfigProto``, each with a value of which the table speaks."""
    written = {"": "flag", "range": "'0,1'", "none": "0.5"}
    return tuple(
        (
            option,
            written.get(value, f"tf.OptimizerOptions.{value}" if value[:1].isupper() else value),
        )
        for option, value, *_ in rows("session_options.tsv")
    )


@cache
def session_names() -> tuple[str, ...]:
    """What sessions are made of."""
    return tuple(row[0] for row in rows("session_names.tsv"))


@cache
def not_keras() -> Groups[tuple[str, str]]:
    """Names of other libraries that are gone, with their parameters where the table has them."""
    return _grouped(
        ((name.partition(".")[0], how.partition(" ")[0]), (name, how.partition(" ")[2]))
        for name, how, *_ in rows("not_keras.tsv")
    )


@cache
def python2_names() -> Mapping[str, tuple[str, ...]]:
    """What Python 2 had, by kind: ``builtin``, ``module``, ``method``, ``name``."""
    found: dict[str, list[str]] = {}
    for kind, name, *_ in rows("python2.tsv"):
        found.setdefault(kind, []).append(name)
    return {kind: tuple(several) for kind, several in found.items()}


@cache
def packages() -> tuple[str, ...]:
    """Packages that a project of those years pinned."""
    return tuple(row[0] for row in rows("requirements.tsv") if ":" not in row[0])


@cache
def sources_of_data() -> tuple[str, ...]:
    """Calls of other libraries and builtins that give something, by dotted name."""
    names = (row[0] for row in rows("kinds.tsv"))
    return tuple(name for name in names if not name.startswith("keras:") and "*" not in name)


@cache
def initializations() -> tuple[str, ...]:
    """The functions of Keras 1's ``initializations``."""
    return tuple(row[0] for row in rows("initializations.tsv"))


@cache
def merge_modes() -> tuple[str, ...]:
    """The modes of Keras 1's ``merge``."""
    return tuple(row[0] for row in rows("merge_modes.tsv"))
