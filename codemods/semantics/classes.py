"""The classes of a document that derive from classes of Keras."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis, once
from codemods.semantics.kinds import Kind, Kinds, Value
from codemods.semantics.references import is_native
from codemods.semantics.scopes import Binding, How, Point, Scope
from codemods.tables.keras import below_root, is_keras


@dataclass(frozen=True, slots=True)
class Own:
    """A class of the document that derives from a class of Keras."""

    node: ast.ClassDef
    scope: Scope
    value: Value
    """An instance of it."""
    base: str
    """The qualified name of the Keras class."""

    @property
    def path(self) -> str:
        """The name of the Keras class below the root (``engine.topology.Layer``)."""
        return below_root(self.base) or ""

    @property
    def is_layer(self) -> bool:
        """Whether it is a layer; a model is one."""
        return self.value.kind in (Kind.LAYER, Kind.MODEL)

    def methods(self, *names: str) -> Iterator[ast.FunctionDef]:
        """Those of its own methods that have one of these names (none: all)."""
        for statement in self.node.body:
            if isinstance(statement, ast.FunctionDef) and (not names or statement.name in names):
                yield statement

    def made(self, attribute: str) -> list[Binding]:
        """What its methods assign to an attribute of ``self``, but for ``None``."""
        return [
            binding
            for binding in self.scope.attributes.get(attribute, ())
            if not (isinstance(binding.value, ast.Constant) and binding.value.value is None)
        ]


def keras_bases(kinds: Kinds, value: Value) -> Iterator[str]:
    """The qualified names of the Keras classes that an instance's class derives from."""
    for node, home in kinds.classes(value):
        outer = home.module.scopes[node].outer
        for base in node.bases if outer else ():
            assert outer is not None
            for found in home.of(base, outer):
                if found.kind is Kind.NAME and is_keras(found.name):
                    yield found.name


@once
def own_classes(analysis: Analysis) -> dict[ast.AST, Own]:
    """Every class of the document that is proven to derive from one class of Keras."""
    return dict(_own_classes(analysis))


def old_layers(analysis: Analysis) -> Iterator[Own]:
    """The layers and models among them whose base is not that of today's Keras."""
    for own in own_classes(analysis).values():
        if own.is_layer and not is_native(analysis, own.base):
            yield own


def _own_classes(analysis: Analysis) -> Iterator[tuple[ast.AST, Own]]:
    for node, scope in analysis.module.scopes.items():
        if not isinstance(node, ast.ClassDef):
            continue
        values = analysis.kinds.instance(node)
        bases = list(dict.fromkeys(keras_bases(analysis.kinds, next(iter(values)))))
        if len(values) == 1 and len(bases) == 1:
            yield node, Own(node, scope, next(iter(values)), bases[0])


def own_class_of_self(analysis: Analysis, node: ast.expr, point: Point) -> Own | None:
    """The class of Keras' kin in a method of which ``node`` is ``self``."""
    if not isinstance(node, ast.Name):
        return None
    bindings = analysis.names.bindings(node.id, point)
    if len(bindings) != 1 or bindings[0].how is not How.PARAMETER:
        return None
    scope = bindings[0].point.block.scope
    arguments = getattr(scope.node, "args", None)
    first = (arguments.posonlyargs + arguments.args)[:1] if arguments is not None else []
    if scope.parent is None or first != [bindings[0].node]:
        return None
    return own_classes(analysis).get(scope.parent.node)
