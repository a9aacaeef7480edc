"""Layers and ``Lambda`` functions that use Keras tensors which they are not given.

The tensors become further inputs of the layer.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.captured import Capture, Function, captures, functions, told
from codemods.semantics.kinds import Kind
from codemods.semantics.scopes import Point, Use
from codemods.semantics.statements import parents, shares_line
from codemods.semantics.symbolic import is_symbolic
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root

_GIVE = "give the tensors to the layer as further inputs: layer([x, tensor])"
_SHAPES = frozenset({"build", "compute_output_shape", "get_output_shape_for", "compute_mask"})
"""Methods that get the shapes (or masks) of all inputs."""


_OF_LAYERS = frozenset(
    "input output name weights variables losses dtype metrics path trainable built call build "
    "input_spec quantize stateless_call".split()
)
"""What layers have already."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """A layer that uses Keras tensors of its surroundings."""

    node: ast.expr
    """What names it where it is called."""
    captures: tuple[Capture, ...]
    edits: tuple[Edit, ...] | None


def check(analysis: Analysis, name: str) -> Iterator[Finding]:
    """Layers that use tensors which are no inputs of theirs."""
    for plan in _plans(analysis):
        start, end = analysis.document.start(plan.node), analysis.document.end(plan.node)
        message = told(analysis, plan.node, plan.captures)
        if plan.edits is None:
            yield analysis.finding(name, start, end, message, Safety.MANUAL, advice=_GIVE)
            continue
        message += "; they become inputs of it" + assuming(
            ["it is called nowhere else", "the tensors come from layers of the model"]
        )
        yield analysis.finding(
            name, start, end, message, Safety.UNSAFE, render=partial(Fix, plan.edits)
        )


def is_kept(analysis: Analysis, function: ast.AST) -> bool:
    """Whether the tensors that a function takes from its surroundings are spoken for."""
    return any(c.function is function for plan in _plans(analysis) for c in plan.captures)


@once
def _plans(analysis: Analysis) -> list[_Plan]:
    if analysis.target == "keras2":
        return []
    return [*_of_lambdas(analysis), *_of_classes(analysis)]


def _extended(
    analysis: Analysis, call: ast.Call, point: Point, taken: list[Capture]
) -> tuple[int | None, list[Edit]] | None:
    """How many inputs the call of a layer gives it (``None``: a single one), and the edits
    that give it the other tensors besides.
    """
    if len(call.args) != 1 or call.keywords or isinstance(call.args[0], ast.Starred):
        return None
    for capture in taken:
        for other in capture.uses:
            word = other.node
            if isinstance(word, ast.Name):
                word = ast.Name(id=word.id, ctx=ast.Load())
            if not is_symbolic(analysis, word, point):
                return None
    given, document = call.args[0], analysis.document
    more = ", ".join(dict.fromkeys(name for capture in taken for name in capture.names))
    if isinstance(given, (ast.List, ast.Tuple)):
        if not given.elts or document.text[document.end(given) - 1] not in ")]":
            return None
        end = document.end(given.elts[-1])
        return len(given.elts), [analysis.edit(end, end, f", {more}")]
    start, end = document.start(given), document.end(given)
    if isinstance(given, ast.Name):
        values = analysis.kinds.of(given, point)
        if any(value.kind in (Kind.LIST, Kind.TUPLE) for value in values):
            return None
    return None, [analysis.edit(start, start, "["), analysis.edit(end, end, f", {more}]")]


# -- Lambda -----------------------------------------------------------------------


def _of_lambdas(analysis: Analysis) -> Iterator[_Plan]:
    for site, names in analysis.named_calls:
        if any((below_root(n) or "").rpartition(".")[2] != "Lambda" for n in names):
            continue
        given = [k.value for k in site.node.keywords if k.arg == "function"] + site.node.args[:1]
        found = functions(analysis, given[0], site.point) if given else []
        taken = captures(analysis, found[0]) if len(found) == 1 else []
        if taken:
            yield _Plan(given[0], tuple(taken), _of_lambda(analysis, site.node, site.point, taken))


def _of_lambda(
    analysis: Analysis, layer: ast.Call, point: Point, taken: list[Capture]
) -> tuple[Edit, ...] | None:
    call = parents(analysis).get(layer)
    function, others = taken[0].function, [k for k in layer.keywords if k.arg != "name"]
    arguments = function.args
    plain = (
        arguments.args if not (arguments.vararg or arguments.kwarg or arguments.defaults) else []
    )
    if len(taken) > 1 or not isinstance(call, ast.Call) or call.func is not layer:
        return None
    shapes = [k for k in others if k.arg == "output_shape"]
    if len(plain) != 1 or len(others) > len(shapes) or len(layer.args) > 1:
        return None
    if shapes and not isinstance(shapes[0].value, (ast.Tuple, ast.Constant)):
        return None
    extended = _extended(analysis, call, point, taken)
    if extended is None:
        return None
    count, edits = extended
    if isinstance(function, ast.Lambda):
        inner: list[Edit] | None = _in_lambda(analysis, function, plain[0].arg, taken[0], count)
    else:
        dotted = any("." in name for name in taken[0].names)
        if dotted or len(analysis.module.uses(function.name)) > 1:
            return None
        inner = _at_the_head(analysis, function, plain[0].arg, list(taken[0].names), count)
    return None if inner is None else (*edits, *inner)


def _in_lambda(
    analysis: Analysis, function: ast.Lambda, parameter: str, taken: Capture, count: int | None
) -> list[Edit]:
    """The edits of a ``lambda``: inputs by their index."""
    above = parents(analysis)
    first = 1 if count is None else count
    edits = []
    for use in taken.uses:
        text = f"{parameter}[{first + taken.names.index(use.text)}]"
        edits.append(_put(analysis, use.node, text))
    for part in analysis.module.nodes.within(function.body, ast.Name):
        if part.id != parameter:
            continue
        outer = above[part]
        index = outer.slice if isinstance(outer, ast.Subscript) and outer.value is part else None
        if count is None:
            edits.append(_put(analysis, part, f"{parameter}[0]"))
        elif not isinstance(index, ast.Constant):
            edits.append(_put(analysis, part, f"{parameter}[:{count}]"))
    return edits


def _put(analysis: Analysis, node: ast.expr, text: str) -> Edit:
    return analysis.edit(analysis.document.start(node), analysis.document.end(node), text)


def _at_the_head(
    analysis: Analysis,
    function: ast.FunctionDef,
    parameter: str,
    names: list[str],
    count: int | None,
) -> list[Edit] | None:
    """The edit that takes the further inputs apart in the first line of a function."""
    body = [s for s in function.body if not _is_docstring(s)]
    if not body or shares_line(analysis, body[0]) or body[0].lineno == function.lineno:
        return None
    start = analysis.document.start(body[0])
    indent = analysis.document.text[analysis.document.line_start(start) : start]
    star = "" if count is None else "*"
    line = f"{star}{parameter}, {', '.join(names)} = {parameter}"
    return [analysis.edit(start, start, f"{line}{analysis.document.newline}{indent}")]


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


# -- classes ----------------------------------------------------------------------


def _of_classes(analysis: Analysis) -> Iterator[_Plan]:
    for node in analysis.module.scopes:
        if not isinstance(node, ast.ClassDef):
            continue
        methods = [s for s in node.body if isinstance(s, ast.FunctionDef)]
        if {value.kind for value in analysis.kinds.instance(node)} != {Kind.LAYER}:
            continue
        taken = [c for method in methods for c in captures(analysis, method)]
        taken = list({c.function: c for c in taken}.values())
        if not taken:
            continue
        sites = list(_sites(analysis, node))
        spot = sites[0][1].func if sites else taken[0].uses[0].node
        yield _Plan(spot, tuple(taken), _of_class(analysis, methods, taken, sites))


def _attribute(analysis: Analysis, methods: list[ast.FunctionDef], name: str) -> str:
    """A name for an attribute that a layer does not have yet."""
    used = {
        part.attr
        for method in methods
        for part in analysis.module.nodes.within(method, ast.Attribute)
    }
    return f"{name}_tensor" if name in used or name in _OF_LAYERS else name


def _sites(analysis: Analysis, node: ast.ClassDef) -> Iterator[tuple[Use, ast.Call]]:
    """Where instances of a class are made."""
    for use in analysis.module.uses(node.name):
        call = parents(analysis).get(use.chain)
        if any(found.node is node for found in analysis.names.bindings(node.name, use.point)):
            outer = call if isinstance(call, ast.Call) and call.func is use.chain else None
            inside = use.name in analysis.module.nodes.within(node, ast.Name)
            if outer is not None and not inside:
                yield use, outer


def _of_class(
    analysis: Analysis,
    methods: list[ast.FunctionDef],
    taken: list[Capture],
    sites: list[tuple[Use, ast.Call]],
) -> tuple[Edit, ...] | None:
    """The tensors become attributes of the layer, which ``call`` takes from its inputs."""
    own: dict[Function, ast.FunctionDef] = {method: method for method in methods}
    call = next((method for method in methods if method.name == "call"), None)
    if call is None or len(sites) != 1 or any(c.function not in own for c in taken):
        return None
    use, made = sites[0]
    called = parents(analysis).get(made)
    if not isinstance(called, ast.Call) or called.func is not made:
        return None
    names = tuple(dict.fromkeys(name for capture in taken for name in capture.names))
    extended = _extended(analysis, called, use.point, taken)
    parameters = [argument.arg for argument in call.args.args]
    if extended is None or len(parameters) < 2:
        return None
    count, edits = extended
    if any("." in name for name in names):
        return None
    if count is None and any(method.name in _SHAPES for method in methods):
        return None
    attributes = {name: _attribute(analysis, methods, name) for name in names}
    for capture in taken:
        method = own[capture.function]
        if not method.args.args or method.decorator_list:
            return None
        receiver = method.args.args[0].arg
        edits += [_put(analysis, u.node, f"{receiver}.{attributes[u.text]}") for u in capture.uses]
    fields = [f"{parameters[0]}.{attributes[name]}" for name in names]
    head = _at_the_head(analysis, call, parameters[1], fields, count)
    return None if head is None else (*edits, *head)
