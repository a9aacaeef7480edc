"""Functions of TensorFlow that are called with Keras tensors."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import partial

from codemods.edits import Finding, Fix, Safety
from codemods.rules import tf_symbols
from codemods.rules.symbolic_tensors import losses
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.definitions import definition
from codemods.semantics.nodes import walk
from codemods.semantics.references import TARGET_NAMES, is_guarded
from codemods.semantics.scopes import Block, CallSite, How
from codemods.semantics.symbolic import Symbolic, function_of, is_symbolic
from codemods.semantics.tensorflow import tensor_function
from codemods.semantics.wording import assuming
from codemods.tables.definitions import SYMBOLIC_GRADIENTS
from codemods.tables.symbolic import Operation, Parameter, operations

_LAYERS = "tensorflow.keras.layers"

_NO_LAYER = frozenset({"py_function", "numpy_function", "gradients", "while_loop", "cond", "case"})
"""What needs a layer with an output shape of its own, or several functions."""

_TENSORS = frozenset({"labels", "logits", "targets", "predictions", "y_true", "y_pred"})
"""Keywords whose values are tensors of one kind: where one is a Keras tensor, all may be."""

_RESIZE = frozenset({"bilinear", "nearest", "bicubic", "lanczos3", "lanczos5"})

_INSIDE = (
    "compute it inside a layer, which gets tensors: "
    "tensorflow.keras.layers.Lambda(lambda t: {call}(t, …))(x)"
)

LATER = (
    "a function that runs later (loss, Lambda, call) must be given the tensor as an argument: "
    "compute this in a layer, with add_loss for a loss"
)


def check(analysis: Analysis, name: str) -> Iterator[Finding]:
    """Every call of a function of TensorFlow with a Keras tensor."""
    pending: set[int] | None = None
    for site, _ in analysis.named_calls:
        path = tensor_function(analysis, site.node.func, site.point)
        if path is None:
            continue
        given = [*site.node.args, *(keyword.value for keyword in site.node.keywords)]
        found = [is_symbolic(analysis, node, site.point) for node in given]
        best = max(found, default=Symbolic.UNKNOWN)
        if best is Symbolic.UNKNOWN or is_guarded(analysis, site.point, path):
            continue
        if best is Symbolic.CAPTURED:
            if losses.is_kept(analysis, function_of(site.point).node):
                continue
        if pending is None:
            pending = {old.start for old in tf_symbols.findings(analysis) if old.render}
        if analysis.document.start(site.node.func) not in pending:
            # else it gets its new name and arguments first
            finding = _finding(analysis, name, site, path, best, given[found.index(best)])
            if path != "gradients" or _of_gradients(analysis, site, finding, found):
                yield finding


def _finding(
    analysis: Analysis, name: str, site: CallSite, path: str, best: Symbolic, tensor: ast.expr
) -> Finding:
    document, call = analysis.document, site.node
    message = f"`tf.{path}` does not take Keras tensors in {TARGET_NAMES[analysis.target]}"
    advice = LATER if best is Symbolic.CAPTURED else _INSIDE.format(call=f"tf.{path}")
    assumed: list[str] = []
    fix: Fix | None = None
    if best is not Symbolic.CAPTURED:
        if best is Symbolic.LIKELY:
            assumed.append(f"`{analysis.brief(tensor)}` is a Keras tensor")
        operation = operations().get(path)
        parts = bound(operation, call) if operation else None
        texts = _sizes(analysis, site, operation, parts) if operation and parts else parts
        if operation is not None and texts is not None:
            fix = _as_operation(analysis, site, path, operation, texts)
            assumed += [operation.assumes] if operation.assumes else []
            message += f"; use `{_shown(operation, path)}`"
        else:
            fix = _as_lambda(analysis, site, path)
            message += "; call it in a `Lambda` layer"
            assumed.append("Keras can tell the shape of its result")
    start, end = document.start(call.func), document.end(call.func)
    if fix is None:
        message = message.partition(";")[0]
        return analysis.finding(name, start, end, message, Safety.MANUAL, advice=advice)
    message += assuming(assumed)
    safety, found = Safety.UNSAFE if assumed else Safety.SAFE, fix
    return analysis.finding(name, start, end, message, safety, render=lambda: found)


def _of_gradients(
    analysis: Analysis, site: CallSite, finding: Finding, found: list[Symbolic]
) -> bool:
    """Whether these are gradients of Keras tensors; of others, the rule ``tf-symbols`` speaks."""
    call, document = site.node, analysis.document
    at_once = all(level in (Symbolic.LIKELY, Symbolic.HERE) for level in found)
    if len(found) != len(call.args) or len(found) != len("yx") or not at_once:
        return False
    own, needs = definition(analysis, SYMBOLIC_GRADIENTS, call, site.point)
    edit = analysis.edit(document.start(call.func), document.end(call.func), own)
    finding.safety, finding.advice = Safety.UNSAFE, None
    ys, xs = map(analysis.brief, call.args)
    finding.message += f"; assumes that `{ys}` and `{xs}` are tensors of one model"
    finding.render = partial(Fix, (edit,), tuple(needs))
    return True


def _shown(operation: Operation, path: str) -> str:
    """The new function, as a message names it."""
    if operation.template == "=":
        return f"keras.ops.{path.rpartition('.')[2]}"
    text = operation.template.replace("<tensorflow.keras.ops>", "keras.ops")
    text = text.replace(f"<{_LAYERS}>", "keras.layers")
    return text.partition("(")[0] if "keras." in text else "the tensor itself"


# -- keras.ops --------------------------------------------------------------------


def bound(operation: Operation, call: ast.Call) -> dict[str, ast.expr] | None:
    """The arguments of a call by parameter; ``None`` if the new call cannot take them all."""
    if any(isinstance(node, ast.Starred) for node in call.args):
        return None
    if operation.template == "=":
        return None if call.keywords else {}
    known = {parameter.name: parameter for parameter in operation.parameters}
    result: dict[str, ast.expr] = {}
    for parameter, node in zip(operation.parameters, call.args):
        result[parameter.name] = node
    if len(call.args) > len(operation.parameters):
        return None
    for keyword in call.keywords:
        if keyword.arg is None or keyword.arg not in known or keyword.arg in result:
            return None
        result[keyword.arg] = keyword.value
    fits = all(_is_taken(known[name], node) for name, node in result.items())
    if "name" in result and "{name}" not in operation.template:
        del result["name"]  # nothing looks an operation up by its name
    wanted = templates.names(operation.template)
    defaults = {parameter.name for parameter in operation.parameters if parameter.default}
    return result if fits and wanted <= result.keys() | defaults else None


def _is_taken(parameter: Parameter, node: ast.expr) -> bool:
    """Whether the new function takes a value as the old one did."""
    value = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
    if parameter.only == "int":
        return isinstance(value, int)
    if parameter.only == "resize":
        return value in _RESIZE
    return True


def _sizes(
    analysis: Analysis, site: CallSite, operation: Operation, parts: dict[str, ast.expr]
) -> Mapping[str, ast.expr | str] | None:
    """The arguments of the new call; ``None`` if sizes depend on tensors.

    One such size of several can be left to ``reshape``: the one that is not known yet.
    """
    result: dict[str, ast.expr | str] = dict(parts)
    for parameter in operation.parameters:
        node = parts.get(parameter.name)
        if parameter.only not in ("known", "sizes") or node is None:
            continue
        if not is_symbolic(analysis, node, site.point):
            continue
        if parameter.only == "known" or not isinstance(node, (ast.List, ast.Tuple)):
            return None
        unknown = [e for e in node.elts if is_symbolic(analysis, e, site.point)]
        if len(unknown) > 1 or any(ast.unparse(element) == "-1" for element in node.elts):
            return None
        source, start = analysis.document.source(node), analysis.document.start(node)
        first = analysis.document.start(unknown[0]) - start
        last = analysis.document.end(unknown[0]) - start
        result[parameter.name] = f"{source[:first]}-1{source[last:]}"
    return result


def _as_operation(
    analysis: Analysis,
    site: CallSite,
    path: str,
    operation: Operation,
    parts: Mapping[str, ast.expr | str],
) -> Fix | None:
    """The fix that calls the operation of Keras instead."""
    document, call = analysis.document, site.node
    if operation.template == "=":
        module, needs = templates.module_name(analysis, "tensorflow.keras.ops", site.point)
        start, end = document.start(call.func), document.end(call.func)
        edit = analysis.edit(start, end, f"{module}.{path.rpartition('.')[2]}")
        return Fix((edit,), needs)
    texts: dict[str, ast.expr | str] = dict(parts)
    for parameter in operation.parameters:
        if parameter.default:
            texts.setdefault(parameter.name, parameter.default)
    template = operation.template
    if not template.startswith(("<", "len(")):
        template = f"({template})"
    return templates.replacement(analysis, call, template, texts, site.point)


# -- Lambda -----------------------------------------------------------------------


def _as_lambda(analysis: Analysis, site: CallSite, path: str) -> Fix | None:
    """The fix that calls the function in a layer: ``Lambda(lambda t: tf.f(t, 2))(x)``."""
    call, document = site.node, analysis.document
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    tensors = [node for node in given if is_symbolic(analysis, node, site.point)]
    starred = any(isinstance(node, ast.Starred) for node in given)
    if path.rpartition(".")[2] in _NO_LAYER or starred or any(k.arg is None for k in call.keywords):
        return None
    alike = [k.value for k in call.keywords if k.arg in _TENSORS]
    if any(node in tensors for node in alike) and not all(node in tensors for node in alike):
        return None  # a layer must be given every Keras tensor
    sources = [document.source(node) for node in tensors]
    if any("#" in source for source in sources):
        return None
    layer, needs = templates.module_name(analysis, _LAYERS, site.point)
    start, end = document.start(call), document.end(call)
    if len(given) == 1 and call.args:
        open_, close = document.end(call.func), document.start(given[0])
        gap = document.text[open_:close]
        if "#" not in gap:
            before = analysis.edit(start, start, f"{layer}.Lambda(")
            return Fix((before, analysis.edit(open_, close, f"){gap}")), needs)
    rest = [node for node in given if node not in tensors]
    words = {part.id for node in rest for part in walk(node) if isinstance(part, ast.Name)}
    name = next(n for n in ("t", "tensors", "tensor_") if n not in words)
    fixed = [f"{word}={word}" for word in sorted(words) if _may_change(analysis, word, site)]
    single = len(tensors) == 1
    edits = [analysis.edit(start, start, f"{layer}.Lambda(lambda {', '.join([name, *fixed])}: ")]
    for index, node in enumerate(tensors):
        text = name if single else f"{name}[{index}]"
        edits.append(analysis.edit(document.start(node), document.end(node), text))
    value = sources[0] if single else f"[{', '.join(sources)}]"
    edits.append(analysis.edit(end, end, f")({value})"))
    return Fix(tuple(edits), needs)


def _may_change(analysis: Analysis, name: str, site: CallSite) -> bool:
    """Whether a name may mean something else when the layer runs."""
    bindings = analysis.names.bindings(name, site.point)
    if len(bindings) != 1:
        return bool(bindings)
    scope = bindings[0].point.block.scope
    block: Block | None = bindings[0].point.block
    several = len(scope.bindings.get(name, ())) > 1
    while block is not None and not block.loop:
        block = block.parent
    return several or block is not None or bindings[0].how is How.EACH
