"""The parameters of functions of the program, what is given to them, and edits on them."""

from __future__ import annotations

import ast
import re

from codemods.edits import Edit
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import How, Point
from codemods.sources.document import Document


def takes(arguments: ast.arguments, name: str) -> bool:
    """Whether a function can be given ``name=``."""
    named = (*arguments.args, *arguments.kwonlyargs)
    return arguments.kwarg is not None or any(argument.arg == name for argument in named)


def with_default(analysis: Analysis, arguments: ast.arguments, name: str) -> list[Edit]:
    """The edits that add ``name=None``, and make every parameter but the first optional.

    Empty if the function has no first parameter, or the form of its list is another.
    """
    end = behind_the_last(analysis.document, arguments)
    if end is None:
        return []
    required = [*arguments.posonlyargs, *arguments.args]
    required = required[1 : len(required) - len(arguments.defaults)]
    texts = {analysis.document.end(argument): "=None" for argument in required}
    texts[end] = texts.get(end, "") + f", {name}=None"
    return [analysis.edit(end, end, text) for end, text in texts.items()]


_CLOSING = re.compile(r"(?:[ \t\f\r\n\\]+|#[^\r\n]*)*\)")
"""The end of parentheses around a default, and what stands before it."""


def add_parameter(analysis: Analysis, arguments: ast.arguments, text: str) -> Edit | None:
    """The edit that gives a function one more parameter with a default.

    ``None`` where ``*`` or keyword-only parameters would make its place another one.
    """
    end = None if arguments.kwarg else behind_the_last(analysis.document, arguments)
    return None if end is None else analysis.edit(end, end, f", {text}")


def behind_the_last(document: Document, arguments: ast.arguments) -> int | None:
    """Where another parameter can stand that is taken by position."""
    parameters = [*arguments.posonlyargs, *arguments.args]
    if arguments.vararg or arguments.kwonlyargs or not parameters:
        return None
    end = document.end(parameters[-1])
    if not arguments.defaults:
        return end
    default = arguments.defaults[-1]
    brackets = document.text.count("(", end, document.start(default))
    end = document.end(default)
    while brackets and (closing := _CLOSING.match(document.text, end)):
        end, brackets = closing.end(), brackets - 1
    return end


def is_shared(analysis: Analysis, node: ast.Name, point: Point) -> bool:
    """Whether what a name stands for is made once and used several times."""
    bindings = analysis.names.bindings(node.id, point)
    if len(bindings) != 1 or bindings[0].how not in (How.ASSIGN, How.UNPACK):
        return False
    uses = analysis.uses_of(bindings[0])
    return len(uses) > 1 or any(use.point.block is not bindings[0].point.block for use in uses)
