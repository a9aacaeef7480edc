"""The parameters of functions of the program, what is given to them, and edits on them."""

from __future__ import annotations

import ast

from codemods.edits import Edit
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import How, Point


def takes(arguments: ast.arguments, name: str) -> bool:
    """Whether a function can be given ``name=``."""
    named = (*arguments.args, *arguments.kwonlyargs)
    return arguments.kwarg is not None or any(argument.arg == name for argument in named)


def with_default(analysis: Analysis, arguments: ast.arguments, name: str) -> list[Edit]:
    """The edits that add ``name=None``, and make every parameter but the first optional.

    Empty if the function has no first parameter, or the form of its list is another.
    """
    if not arguments.args or arguments.vararg or arguments.kwonlyargs or arguments.posonlyargs:
        return []
    document = analysis.document
    required = len(arguments.args) - len(arguments.defaults)
    edits = []
    for argument in arguments.args[1:required]:
        end = document.end(argument)
        edits.append((end, "=None"))
    last = arguments.defaults[-1] if arguments.defaults else arguments.args[-1]
    end = document.end(last)
    text = f", {name}=None"
    if edits and edits[-1][0] == end:
        edits[-1] = end, f"=None{text}"
    else:
        edits.append((end, text))
    return [analysis.edit(end, end, text) for end, text in edits]


def is_shared(analysis: Analysis, node: ast.Name, point: Point) -> bool:
    """Whether what a name stands for is made once and used several times."""
    bindings = analysis.names.bindings(node.id, point)
    if len(bindings) != 1 or bindings[0].how not in (How.ASSIGN, How.UNPACK):
        return False
    uses = analysis.uses_of(bindings[0])
    return len(uses) > 1 or any(use.point.block is not bindings[0].point.block for use in uses)
