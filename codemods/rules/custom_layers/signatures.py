"""Methods that Keras calls, or that layers call, under another name or with other arguments."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import partial

from codemods.edits import Finding, Fix, Safety
from codemods.rules.custom_layers.makers import is_initializer
from codemods.rules.custom_layers.weights import collections
from codemods.semantics.analysis import Analysis
from codemods.semantics.classes import Own, own_class_of_self, own_classes
from codemods.semantics.kinds import Kind
from codemods.semantics.parameters import add_parameter
from codemods.semantics.references import TARGET_NAMES, is_native
from codemods.semantics.scopes import How, Point
from codemods.semantics.statements import calls_super, parents, shares_line
from codemods.tables.keras import below_root

_OLD, _NEW = "get_output_shape_for", "compute_output_shape"
_NAME = re.compile(r"def\s+")


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Methods of custom classes, and calls of what they inherit."""
    for own in own_classes(analysis).values():
        if is_native(analysis, own.base):
            continue
        if own.is_layer:
            yield from _output(analysis, rule, own)
            yield from _output_shape(analysis, rule, own)
            yield from _masking(analysis, rule, own)
            yield from _constraints(analysis, rule, own)
            yield from _late_losses(analysis, rule, own)
        if own.path.startswith(("initializers.", "initializations.")):
            yield from _initializer(analysis, rule, own)
        if own.path.startswith("regularizers."):
            yield from _regularizer(analysis, rule, own)
    yield from _add_variable(analysis, rule)
    yield from _named(analysis, rule)


def _output(analysis: Analysis, rule: str, own: Own) -> Iterator[Finding]:
    """``get_output``, in which layers computed before Keras 1."""
    if analysis.kinds.defines(own.value, "call"):
        return
    for method in own.methods("get_output"):
        start = analysis.document.start(method)
        found = _NAME.match(analysis.document.text, start)
        if found is not None:
            span = found.end(), found.end() + len(method.name)
            message = "`get_output` was for Keras 0: no Keras since 1.0 calls it"
            advice = "write build(self, input_shape) and call(self, inputs) as layers have them now"
            yield analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)


def _output_shape(analysis: Analysis, rule: str, own: Own) -> Iterator[Finding]:
    """``get_output_shape_for`` has been ``compute_output_shape`` since Keras 2."""
    if analysis.kinds.defines(own.value, _NEW):
        return
    for method in own.methods(_OLD):
        start = analysis.document.start(method)
        found = _NAME.match(analysis.document.text, start)
        if found is None:
            continue
        span = found.end(), found.end() + len(_OLD)
        message = f"`{_OLD}` was removed from Keras layers, which call `{_NEW}`; rename it"
        edit = analysis.edit(*span, _NEW)

        yield analysis.finding(rule, *span, message, Safety.SAFE, render=partial(Fix, (edit,)))


def _masking(analysis: Analysis, rule: str, own: Own) -> Iterator[Finding]:
    """``supports_masking`` set before ``super().__init__``, which now resets it."""
    if analysis.dialects.of(own.base).possible != ("k1",):
        return
    for method in own.methods("__init__"):
        for index, statement in enumerate(method.body):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else None
            if not isinstance(target, ast.Attribute) or target.attr != "supports_masking":
                continue
            later = [s for s in method.body[index + 1 :] if calls_super(s)]
            if len(later) != 1 or shares_line(analysis, statement):
                continue
            yield _moved(analysis, rule, statement, later[0], target)


def _constraints(analysis: Analysis, rule: str, own: Own) -> Iterator[Finding]:
    """``self.constraints[self.W] = …``, which only the optimizers of Keras 1 read."""
    if "k1" not in analysis.dialects.of(own.base).possible:
        return
    above = parents(analysis)
    for node in analysis.module.nodes.within(own.node, ast.Attribute):
        if node.attr != "constraints":
            continue
        if not isinstance(node.value, ast.Name) or "constraints" not in own.scope.attributes:
            continue
        outer = above[node]
        filled = isinstance(outer, ast.Subscript) and isinstance(outer.ctx, ast.Store)
        if isinstance(outer, ast.Assign) and isinstance(outer.value, ast.Dict):
            filled = bool(outer.value.keys)
        if filled:
            message = "nothing reads `constraints` of a layer any more"
            advice = "give the constraint to add_weight: constraint=…"
            span = analysis.attribute_span(node)
            yield analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)


def _late_losses(analysis: Analysis, rule: str, own: Own) -> Iterator[Finding]:
    """``self.add_loss`` in a method that neither Keras nor the class or a base of it calls."""
    if own.value.kind is not Kind.LAYER or analysis.target != "keras3":
        return
    nodes = analysis.module.nodes
    if not analysis.module.methods("add_loss"):
        return
    used = {
        node.attr
        for base, home in analysis.kinds.classes(own.value)
        for node in home.module.nodes.within(base, ast.Attribute)
    }
    for method in own.methods():
        if method.name in ("build", "call", "__call__") or method.name in used:
            continue
        for call in nodes.within(method, ast.Call):
            function = call.func
            if not isinstance(function, ast.Attribute) or function.attr != "add_loss":
                continue
            if isinstance(function.value, ast.Name) and function.value.id == "self":
                message = "Keras 3 takes `add_loss` of a layer only while it calls the layer"
                advice = "add the loss in `call`"
                span = analysis.attribute_span(function)
                yield analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)


def _moved(
    analysis: Analysis, rule: str, statement: ast.stmt, behind: ast.stmt, target: ast.Attribute
) -> Finding:
    document = analysis.document
    first, last = document.line_start(document.start(statement)), document.end(statement)
    last, at = document.line_end(last), document.line_end(document.end(behind))
    line = document.text[first:last]
    if not document.text[:at].endswith(("\n", "\r")):
        line = document.newline + line.rstrip("\r\n")
    edits = (analysis.edit(first, last, ""), analysis.edit(at, at, line))
    message = "`super().__init__` sets `supports_masking` to False; set it behind that call"
    span = analysis.attribute_span(target)
    return analysis.finding(rule, *span, message, Safety.SAFE, render=partial(Fix, edits))


def _initializer(analysis: Analysis, rule: str, own: Own) -> Iterator[Finding]:
    """``__call__(self, shape)`` of an initializer: Keras gives it ``dtype=`` as well."""
    for method in own.methods("__call__"):
        arguments = method.args
        names = {a.arg for a in (*arguments.args, *arguments.kwonlyargs)}
        if "dtype" in names or arguments.kwarg is not None:
            continue
        edit = add_parameter(analysis, method.args, "dtype=None")
        if edit is None or analysis.target != "keras3":
            continue
        start = analysis.document.start(method)
        found = _NAME.match(analysis.document.text, start)
        start = found.end() if found else start
        message = "Keras 3 calls an initializer with `shape` and `dtype=`; add `dtype=None`"
        yield analysis.finding(
            rule,
            start,
            start + len("__call__"),
            message,
            Safety.SAFE,
            render=partial(Fix, (edit,)),
        )


def _regularizer(analysis: Analysis, rule: str, own: Own) -> Iterator[Finding]:
    """A regularizer of Keras 1, which was given its variable before it was given the loss."""
    for method in own.methods("set_param", "set_layer"):
        start = analysis.document.start(method)
        found = _NAME.match(analysis.document.text, start)
        start = found.end() if found else start
        message = f"Keras does not call `{method.name}` of a regularizer any more"
        advice = "let __call__(self, x) take the variable and return what is added to the loss"
        end = start + len(method.name)
        yield analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)


def _add_variable(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """``self.add_variable("w", shape)``, which took the arguments of ``add_weight``."""
    for call, point in analysis.module.methods("add_variable"):
        assert isinstance(call.func, ast.Attribute)
        own = own_class_of_self(analysis, call.func.value, point)
        if own is None or not own.is_layer or is_native(analysis, own.base):
            continue
        if analysis.kinds.defines(own.value, "add_variable"):
            continue
        names = {keyword.arg for keyword in call.keywords}
        first = call.args[0] if call.args else None
        named = isinstance(first, ast.Constant) and isinstance(first.value, str)
        if not named and "initializer" in names and not call.args:
            continue  # this is how Keras 3 takes it too
        span = analysis.attribute_span(call.func)
        message = (
            f"`add_variable` takes other arguments in {TARGET_NAMES[analysis.target]};"
            " use `add_weight`"
        )
        if analysis.target != "keras3":
            continue
        edit = analysis.edit(*span, "add_weight")
        yield analysis.finding(rule, *span, message, Safety.SAFE, render=partial(Fix, (edit,)))


def _named(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """``self.init(shape, name=…)``: initializers of Keras 1 gave variables with a name."""
    paths = {below_root(name) for _, names in analysis.named_calls for name in names}
    if not paths & _GETTERS:
        return
    rewritten = {id(m.call) for c in collections(analysis) if not c.problem for m in c.makers}
    above = parents(analysis)
    for site in analysis.module.calls:
        call, point = site
        if not (len(call.args) > 1 or any(k.arg == "name" for k in call.keywords)):
            continue
        if id(call) in rewritten or id(above.get(call)) in rewritten:
            continue
        if not is_initializer(analysis, call.func, point):
            continue
        if not _is_old(analysis, call.func, point):
            continue
        start, end = analysis.document.start(call.func), analysis.document.end(call.func)
        message = (
            f"`{analysis.brief(call.func)}` is an initializer, which takes a shape and gives a"
            f" tensor in {TARGET_NAMES[analysis.target]}"
        )
        advice = "make the variable with add_weight(shape=…, initializer=…, name=…)"
        yield analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)


_GETTERS = frozenset({"initializations.get", "initializers.get"})
"""What gave initializers by name, in Keras 1 and since."""


def _is_old(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether an initializer comes from ``initializations.get`` of Keras 1, or may do so."""
    if isinstance(node, ast.Call):
        paths = {below_root(name) for name in analysis.names.qualified(node.func, point)}
        return bool(paths & _GETTERS)
    if isinstance(node, ast.Attribute):
        own = own_class_of_self(analysis, node.value, point)
        bindings = own.made(node.attr) if own is not None else []
    elif isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
    else:
        return False
    return any(b.how is How.ASSIGN and _is_old(analysis, b.value, b.point) for b in bindings)
