"""Functions of TensorFlow that are called with Keras tensors."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from codemods.edits import Finding, Fix, Safety
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import TARGET_NAMES, is_guarded
from codemods.semantics.scopes import CallSite
from codemods.semantics.symbolic import Symbolic, is_symbolic
from codemods.semantics.tensorflow import below, meant, named
from codemods.semantics.wording import assuming
from codemods.tables.symbolic import Operation, Parameter, operations

_LAYERS = "tensorflow.keras.layers"

_HARMLESS = frozenset(
    "name_scope print is_tensor is_symbolic_tensor control_dependencies function device group "
    "no_op get_static_value autograph debugging".split()
)
"""What takes Keras tensors, or does nothing with them."""

_MODULES = frozenset({"math", "nn", "image", "linalg", "signal", "strings", "bitwise", "random"})
"""Where functions of tensors are, beside the package itself."""

_NO_LAYER = frozenset({"py_function", "numpy_function", "gradients", "while_loop", "cond", "case"})
"""What needs a layer with an output shape of its own, or several functions."""

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
    pending: set[ast.expr] | None = None
    for site in analysis.module.calls:
        path = _path(analysis, site)
        if path is None:
            continue
        given = [*site.node.args, *(keyword.value for keyword in site.node.keywords)]
        found = [is_symbolic(analysis, node, site.point) for node in given]
        best = max(found, default=Symbolic.UNKNOWN)
        if best is Symbolic.UNKNOWN or is_guarded(analysis, site.point, path):
            continue
        if pending is None:
            pending = {old.node for old in named(analysis)}
        if site.node.func not in pending:  # else it gets its new name and arguments first
            yield _finding(analysis, name, site, path, best, given[found.index(best)])


def _path(analysis: Analysis, site: CallSite) -> str | None:
    """The path of a called function below ``tensorflow``, if it is one of tensors."""
    func = site.node.func
    if not isinstance(func, (ast.Name, ast.Attribute)):
        return None
    names = meant(analysis, func, site.point)
    path = below(names[0]) if len(names) == 1 else None
    if not path:
        return None
    module, _, last = path.rpartition(".")
    if path.partition(".")[0] in _HARMLESS or last[:1].isupper() or last in _HARMLESS:
        return None
    return path if module in _MODULES or not module else None


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
            assumed.append(f"`tf.{path}` gives one tensor for a whole batch")
    start, end = document.start(call.func), document.end(call.func)
    if fix is None:
        message = message.partition(";")[0]
        return analysis.finding(name, start, end, message, Safety.MANUAL, advice=advice)
    message += assuming(assumed)
    safety, found = Safety.UNSAFE if assumed else Safety.SAFE, fix
    return analysis.finding(name, start, end, message, safety, render=lambda: found)


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
    """The fix that calls the function in a layer: ``Lambda(tf.f, arguments={…})(x)``.

    What is not the tensor is evaluated where the call stands, as before.
    """
    call, last = site.node, path.rpartition(".")[2]
    if last in _NO_LAYER or not call.args or isinstance(call.args[0], ast.Starred):
        return None
    rest = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
    if any(is_symbolic(analysis, node, site.point) for node in rest):
        return None
    if not is_symbolic(analysis, call.args[0], site.point):
        return None
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    parts: dict[str, ast.expr | str] = {"function": call.func, "tensor": call.args[0]}
    if all(isinstance(node, ast.Constant) for node in call.args[1:]) and not call.keywords:
        if not call.args[1:]:
            template = f"<{_LAYERS}>.Lambda({{function}})({{tensor}})"
            return templates.replacement(analysis, call, template, parts, site.point)
        literals = "".join(f", {analysis.document.source(node)}" for node in call.args[1:])
        template = f"<{_LAYERS}>.Lambda(lambda t: {{function}}(t{literals}))({{tensor}})"
        return templates.replacement(analysis, call, template, parts, site.point)
    if len(call.args) > 1:
        return None
    pieces = []
    for index, keyword in enumerate(call.keywords):
        parts[f"value{index}"] = keyword.value
        pieces.append(f"'{keyword.arg}': {{value{index}}}")
    template = (
        f"<{_LAYERS}>.Lambda({{function}}, arguments={{{', '.join(pieces)}}})({{tensor}})"
    )
    return templates.replacement(analysis, call, template, parts, site.point)
