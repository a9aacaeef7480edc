"""What ``/`` was in Python 2: with two integers it rounded down.

A small inference over ``ast``: a name is an integer where everything that the file ever
assigns to it is one.  It looks at names alone, not at scopes, so one float is enough to
keep a name from being an integer.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from enum import Enum

_INTEGERS = frozenset("len int ord long id hash".split())
_FLOATS = frozenset("float".split())
_FLOAT_FUNCTIONS = frozenset(
    "time clock sqrt log log2 log10 log1p exp expm1 mean std var median percentile random uniform"
    " rand randn normal ceil floor sin cos tan tanh pi e float16 float32 float64 linspace"
    " total_seconds getsize_float norm average nanmean nanstd perf_counter fsum"
    " random_sample".split()
)
"""Functions and attributes, by the last part of their name, that give floats."""
_INTEGER_METHODS = frozenset({"count", "index", "find", "rfind"})
_SIZES = frozenset(
    "steps_per_epoch validation_steps steps samples_per_epoch nb_val_samples val_samples epochs"
    " nb_epoch batch_size units output_dim nb_filter filters size shape num maxlen input_dim"
    " num_words nb_words buffer_size axis repeat indent".split()
)
"""Keyword arguments that are whole numbers."""
_SIZED = frozenset(
    "range xrange zeros ones empty eye identity reshape Dense Conv1D Conv2D Conv3D Convolution1D"
    " Convolution2D Convolution3D LSTM GRU SimpleRNN Embedding RepeatVector Reshape array_split"
    " hsplit vsplit islice".split()
)
"""Functions whose positional arguments are whole numbers."""


_COUNT = re.compile(
    r"^(?:n|m|num|nb|len|no)(?:_|$)|(?:^|_)(?:samples?|counts?|size|sz|length|width|height|rows?|cols?"
    r"|correct|hits|misses|errors?|steps?|epochs?|batch(?:es|size)?|total|dims?|channels?|frames?|images?|idx|index|half)\d*$"
    r"|^(?:h|w|d|k|N|M|T|H|W|D)$|^(?:img|image)_(?:w|h)$",
    re.IGNORECASE,
)
"""Names of numbers of things."""

_TOTALS = frozenset({"sum", "max", "min"})
"""Functions that give an integer if they are given integers."""

_INTENSITIES = frozenset({127, 128, 255, 256})
"""What the numbers of a picture are divided by."""


class Outcome(Enum):
    """What a division is, as far as the file shows."""

    INTEGERS = "integers"
    """Both sides are integers: Python 2 rounded down."""
    WHOLE = "whole"
    """The result has to be a whole number where it is used."""
    COUNTS = "counts"
    """Both sides are called what integers are called."""
    OTHER = "other"
    """One side is a float, or neither looks like an integer."""


class _Kind(Enum):
    INTEGER = 1
    FLOAT = 2
    UNKNOWN = 3


def divisions(tree: ast.Module) -> Iterator[tuple[ast.BinOp | ast.AugAssign, Outcome]]:
    """Every ``/`` and ``/=`` of a Python 2 program, and what it does there.

    Nothing, if the program has ``from __future__ import division``.
    """
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            if any(alias.name == "division" for alias in statement.names):
                return
    known = _Known(tree)
    whole = set(_whole(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp):
            left, right = node.left, node.right
        elif isinstance(node, ast.AugAssign):
            left, right = node.target, node.value
        else:
            continue
        if not isinstance(node.op, ast.Div):
            continue
        kinds = {known.kind(left), known.kind(right)}
        if _Kind.FLOAT in kinds:
            yield node, Outcome.OTHER
        elif kinds == {_Kind.INTEGER}:
            yield node, Outcome.INTEGERS
        elif node in whole:
            yield node, Outcome.WHOLE
        else:
            counts = known.is_count(left) and known.is_count(right)
            yield node, Outcome.COUNTS if counts else Outcome.OTHER


def _whole(tree: ast.Module) -> Iterator[ast.AST]:
    """The expressions that have to be whole numbers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Slice):
            for bound in (node.lower, node.upper, node.step):
                if bound is not None:
                    yield from _parts(bound)
        elif isinstance(node, ast.Subscript):
            index = node.slice
            for part in index.elts if isinstance(index, ast.Tuple) else [index]:
                yield from _parts(part)
        elif isinstance(node, ast.Call):
            if _last(node.func) in _SIZED:
                for argument in node.args:
                    yield from _parts(argument)
            for keyword in node.keywords:
                if keyword.arg in _SIZES:
                    yield from _parts(keyword.value)


def _parts(node: ast.expr) -> Iterator[ast.AST]:
    """The divisions whose result is (part of) a number, without what ``int()`` makes whole."""
    if isinstance(node, ast.BinOp):
        yield node
        yield from _parts(node.left)
        yield from _parts(node.right)
    elif isinstance(node, ast.UnaryOp):
        yield from _parts(node.operand)
    elif isinstance(node, (ast.Tuple, ast.List)):
        for part in node.elts:
            yield from _parts(part)


def _last(function: ast.expr) -> str:
    """The last part of the name of a function."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


class _Known:
    """What the names of a file are, from all that it assigns to them."""

    def __init__(self, tree: ast.Module) -> None:
        self._values: dict[str, list[ast.expr | None]] = defaultdict(list)
        self._kinds: dict[str, _Kind] = {}
        for node in ast.walk(tree):
            for name, value in _bindings(node):
                self._values[name].append(value)

    def kind(self, node: ast.expr | None) -> _Kind:
        """What an expression gives in Python 2."""
        if isinstance(node, ast.Constant):
            if type(node.value) is int:
                return _Kind.INTEGER
            return _Kind.FLOAT if isinstance(node.value, (float, complex)) else _Kind.UNKNOWN
        if isinstance(node, ast.Name):
            return self._name(node.id)
        if isinstance(node, ast.UnaryOp):
            return self.kind(node.operand)
        if isinstance(node, ast.BinOp):
            return self._operation(node)
        if isinstance(node, ast.IfExp):
            return _both(self.kind(node.body), self.kind(node.orelse))
        if isinstance(node, ast.Call):
            return self._call(node)
        if isinstance(node, ast.Subscript):
            shape = isinstance(node.value, ast.Attribute) and node.value.attr == "shape"
            return (
                _Kind.INTEGER
                if shape and not isinstance(node.slice, ast.Slice)
                else (_Kind.UNKNOWN)
            )
        if isinstance(node, ast.Attribute):
            if _last(node) in ("pi", "e") and isinstance(node.value, ast.Name):
                return _Kind.FLOAT
            return (
                self._name(f".{node.attr}") if isinstance(node.value, ast.Name) else (_Kind.UNKNOWN)
            )
        return _Kind.UNKNOWN

    def is_count(self, node: ast.expr) -> bool:
        """Whether an expression is an integer, or looks like a number of things."""
        if self.kind(node) is _Kind.INTEGER:
            return not (isinstance(node, ast.Constant) and node.value in _INTENSITIES)
        if isinstance(node, (ast.Name, ast.Attribute)):
            return _COUNT.search(_last(node)) is not None
        if isinstance(node, ast.BinOp):
            return self.is_count(node.left) and self.is_count(node.right)
        return isinstance(node, ast.Call) and _last(node.func) in _TOTALS

    def _operation(self, node: ast.BinOp) -> _Kind:
        left, right = self.kind(node.left), self.kind(node.right)
        if isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant):
            if isinstance(node.left.value, str):
                return _Kind.UNKNOWN
        if _Kind.FLOAT in (left, right):
            return _Kind.FLOAT
        if isinstance(node.op, ast.Pow) and not isinstance(node.right, ast.Constant):
            return _Kind.UNKNOWN
        return _both(left, right)

    def _call(self, node: ast.Call) -> _Kind:
        name = _last(node.func)
        bare = isinstance(node.func, ast.Name)
        if bare and name in _INTEGERS:
            return _Kind.INTEGER
        if (bare and name in _FLOATS) or name in _FLOAT_FUNCTIONS:
            return _Kind.FLOAT
        if bare and name == "round":
            return _Kind.FLOAT
        if bare and name in ("max", "min", "abs", "sum") and node.args:
            kinds = {self.kind(argument) for argument in node.args}
            return (
                kinds.pop()
                if len(kinds) == 1 and len(node.args) + (name == "abs") > 1
                else (_Kind.FLOAT if _Kind.FLOAT in kinds and name != "sum" else _Kind.UNKNOWN)
            )
        if not bare and name in _INTEGER_METHODS:
            return _Kind.INTEGER
        return _Kind.UNKNOWN

    def _name(self, name: str) -> _Kind:
        if name not in self._kinds:
            self._kinds[name] = _Kind.UNKNOWN  # while finding out
            kinds = {self.kind(value) for value in self._values.get(name, [None])}
            if kinds == {_Kind.INTEGER}:
                self._kinds[name] = _Kind.INTEGER
            elif kinds == {_Kind.FLOAT}:
                self._kinds[name] = _Kind.FLOAT
        return self._kinds[name]


def _both(first: _Kind, second: _Kind) -> _Kind:
    return first if first is second else _Kind.UNKNOWN


_LOOPS = frozenset({"range", "xrange"})


def _bindings(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    """The names that a node binds, each with its value (``None`` where it is not seen)."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _assigned(target, node.value)
    elif isinstance(node, ast.AugAssign):
        value = ast.BinOp(left=ast.Constant(0), op=node.op, right=node.value)
        yield from _assigned(node.target, value)
    elif isinstance(node, (ast.For, ast.comprehension)):
        counts = isinstance(node.iter, ast.Call) and _last(node.iter.func) in _LOOPS
        enumerates = isinstance(node.iter, ast.Call) and _last(node.iter.func) == "enumerate"
        if counts:
            yield from _assigned(node.target, ast.Constant(0))
        elif enumerates and isinstance(node.target, ast.Tuple) and len(node.target.elts) == 2:
            yield from _assigned(node.target.elts[0], ast.Constant(0))
            yield from _assigned(node.target.elts[1], None)
        else:
            yield from _assigned(node.target, None)
    elif isinstance(node, ast.arg):
        yield node.arg, None
    elif isinstance(node, ast.withitem) and node.optional_vars is not None:
        yield from _assigned(node.optional_vars, None)
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        for alias in node.names:
            yield (alias.asname or alias.name).partition(".")[0], None
    elif isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.ExceptHandler)) and node.name:
        yield node.name, None


def _assigned(target: ast.expr, value: ast.expr | None) -> Iterator[tuple[str, ast.expr | None]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Attribute):
        yield f".{target.attr}", value
    elif isinstance(target, (ast.Tuple, ast.List)):
        shape = isinstance(value, ast.Attribute) and value.attr == "shape"
        values: list[ast.expr | None] = [None] * len(target.elts)
        if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts):
            values = list(value.elts)
        elif shape:
            values = [ast.Constant(0)] * len(target.elts)
        for part, inner in zip(target.elts, values):
            yield from _assigned(part, inner)
    elif isinstance(target, ast.Starred):
        yield from _assigned(target.value, None)
