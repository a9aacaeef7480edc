"""Dict literals behind ``**``: arguments that stand elsewhere than in the call."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import Argument, BoundCall, CallText, DictText, Items
from codemods.semantics.scopes import How, Point
from codemods.sources.document import Document


@dataclass(frozen=True, slots=True)
class Mapping:
    """The dict literal that supplies ``**kwargs`` of a call, bound like a call."""

    bound: BoundCall
    node: ast.Call | ast.Dict
    alone: bool
    """Whether nothing else uses the dictionary, so that it can be edited for this call."""

    @property
    def keywords(self) -> frozenset[str]:
        """The keywords that it supplies."""
        return frozenset(argument.parameter for argument in self.bound.arguments)

    def text(self, document: Document) -> Items:
        """Its entries as text."""
        if isinstance(self.node, ast.Call):
            return CallText(document, self.node)
        return DictText(document, self.node)


def literal_mapping(
    analysis: Analysis, call: ast.Call, point: Point, known: frozenset[str]
) -> Mapping | None:
    """The dict literal behind the only ``**`` of a call; ``None`` if it is not visible.

    ``known`` holds the keywords that the callee ever had; others are ``unknown``.
    """
    given = [keyword.value for keyword in call.keywords if keyword.arg is None]
    if len(given) != 1:
        return None
    node, at, alone = given[0], point, True
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        if len(bindings) != 1 or bindings[0].how is not How.ASSIGN:
            return None
        binding = bindings[0]
        same = binding.point.block.scope is point.block.scope
        alone = same and len(analysis.uses_of(binding)) == 1
        node, at = binding.value, binding.point
    arguments = _entries(node)
    if arguments is None:
        return None
    assert isinstance(node, (ast.Call, ast.Dict))
    for argument in arguments:
        argument.point = at
    bound = BoundCall(call, arguments)
    bound.unknown = [a for a in arguments if a.parameter not in known]
    return Mapping(bound, node, alone)


def _entries(node: ast.expr | None) -> list[Argument] | None:
    """The entries of ``{"a": 1}`` or ``dict(a=1)``; ``None`` for anything else."""
    pairs: list[tuple[object, ast.expr]]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dict":
        pairs = [(keyword.arg, keyword.value) for keyword in node.keywords]
        if node.args:
            return None
    elif isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        pairs = list(zip(keys, node.values))
    else:
        return None
    arguments = []
    for index, (key, value) in enumerate(pairs):
        if not isinstance(key, str):
            return None
        arguments.append(Argument(index, value, key, key))
    return arguments
