"""What a generator, ``Sequence`` or iterator class visibly gives, batch by batch."""

from __future__ import annotations

import ast
from typing import NamedTuple

from codemods.semantics.kinds import Kind, Kinds, Value
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Point, Scope

NEXT = ("__next__", "next")
"""What makes the next batch of an iterator class (in Python 3, in Python 2)."""


class Batch(NamedTuple):
    """One place where a batch is made."""

    node: ast.expr
    """What is yielded or returned."""
    point: Point
    home: Kinds
    function: ast.AST


def batches(value: Value) -> list[Batch]:
    """Every place that makes the batches of ``value``; empty if one cannot be seen."""
    if value.kind is Kind.GENERATOR:
        if isinstance(value.node, ast.GeneratorExp) and value.home is not None:
            passed = passed_on(value.node, value.home)
            if passed is not None:
                return [batch for source in passed for batch in batches(source)]
            return of_expression(value.node, value.home)
        if value.maker is not None and value.maker_home is not None:
            return of_function(value.maker, value.maker_home)
    elif value.kind is Kind.SEQUENCE:
        return _of_method(value, "__getitem__")
    elif value.kind is Kind.OBJECT:
        return next((found for name in NEXT if (found := _of_method(value, name))), [])
    return []


def of_function(function: ast.AST, home: Kinds, depth: int = 3) -> list[Batch]:
    """Every place where a generator function yields; else where a function returns.

    What a function of the project makes for it is found there.
    """
    results = home.module.yields.get(function) or home.module.returns.get(function, [])
    found: list[Batch] = []
    for node, point in results:
        if node is None:
            return []
        found += _made(node, point, home, depth) or [Batch(node, point, home, function)]
    return found


def _made(node: ast.expr, point: Point, home: Kinds, depth: int) -> list[Batch]:
    """Where the functions that a call calls make what it gives; empty if that is not seen."""
    if not isinstance(node, ast.Call) or not depth:
        return []
    functions = home.functions(node.func, point)
    found: list[Batch] = []
    for function, there in functions:
        batches_ = (
            [] if there.module.yields.get(function) else of_function(function, there, depth - 1)
        )
        if not batches_:
            return []
        found += batches_
    return found


def of_expression(node: ast.GeneratorExp, home: Kinds) -> list[Batch]:
    """What a generator expression gives."""
    point = home.inside(node)
    return [Batch(node.elt, point, home, node)] if point is not None else []


def passed_on(node: ast.GeneratorExp, home: Kinds) -> list[Value] | None:
    """What ``(batch for batch in source)`` draws from; ``None`` for other expressions."""
    first = node.generators[0]
    if len(node.generators) > 1 or first.ifs or not isinstance(node.elt, ast.Name):
        return None
    if not isinstance(first.target, ast.Name) or first.target.id != node.elt.id:
        return None
    outer = home.module.scopes[node].outer
    assert outer is not None
    found = list(home.of(first.iter, outer))
    return found if all(value.node is not node for value in found) else []


def _of_method(value: Value, name: str) -> list[Batch]:
    """What the nearest method ``name`` of the class of ``value`` returns."""
    found = method_of(value, name)
    return of_function(*found) if found else []


def method_of(value: Value, name: str) -> tuple[ast.AST, Kinds] | None:
    """The method ``name`` of an instance's class or of its nearest base in the project."""
    if value.home is None:
        return None
    for node, home in value.home.classes(value):
        for binding in home.module.scopes[node].bindings.get(name, ()):
            if isinstance(binding.node, ast.FunctionDef):
                return binding.node, home
    return None


SAMPLES = "_get_batches_of_transformed_samples"
"""What iterators of images are asked for since Keras 2.1, with the indices of a batch."""


def is_old_next(kinds: Kinds, scope: Scope) -> bool:
    """Whether a scope is ``next`` of an iterator of images that Keras would not call today."""
    owner = scope.parent
    if owner is None or not isinstance(owner.node, ast.ClassDef):
        return False
    if getattr(scope.node, "name", "") != "next" or not owner.bindings.keys().isdisjoint(
        ("__next__", SAMPLES)
    ):
        return False
    return {value.kind for value in kinds.instance(owner.node)} == {Kind.ITERATOR}


def loops_forever(function: ast.AST) -> bool:
    """Whether a function's last statement is ``while True`` without a way out."""
    last = getattr(function, "body", [None])[-1]
    if not isinstance(last, ast.While) or not isinstance(last.test, ast.Constant):
        return False
    ways_out = (ast.Break, ast.Return, ast.Raise)
    return bool(last.test.value) and not any(isinstance(n, ways_out) for n in walk(last))


def wrapper(value: Value) -> Value | None:
    """What a decorator of the project makes of a generator, if that is an object of a class."""
    maker, home = value.maker, value.maker_home
    if home is None or not isinstance(maker, ast.FunctionDef) or not maker.decorator_list:
        return None
    outer = home.module.scopes[maker].outer
    assert outer is not None
    for inner, there in home.functions(maker.decorator_list[-1], outer):
        for node, point in there.module.returns.get(inner, ()):
            for function, where in there.functions(node, point) if node is not None else ():
                for batch in of_function(function, where):
                    made = batch.home.of(batch.node, batch.point)
                    if len(made) == 1 and all(v.kind is Kind.OBJECT for v in made):
                        return next(iter(made))
    return None
