"""Which expressions are proven to be Keras tensors: what ``Input`` and layers give.

Functions of TensorFlow and of ``keras.backend`` refuse them on Keras 3; ``keras.ops``,
layers and operators take them, and give Keras tensors again.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from enum import IntEnum

from codemods.semantics.analysis import Analysis, once
from codemods.semantics.definitions import is_definition
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.memo import Circles, Memo
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Binding, How, Point, Scope
from codemods.semantics.statements import parents
from codemods.semantics.tensorflow import tensor_function
from codemods.tables.definitions import SYMBOLIC_GRADIENTS
from codemods.tables.keras import below_root

_NO_TENSORS = frozenset(
    "count_params dtype eval function get_value get_variable_shape int_shape "
    "is_keras_tensor is_placeholder is_sparse is_tensor is_variable ndim".split()
)
"""Functions of the backend whose result is no tensor of the model."""

_NEUTRAL = frozenset({"variable", "constant", "zeros", "ones"})
"""Functions of the backend whose result may begin a sum of Keras tensors."""

_ENDS = frozenset({"input", "output", "inputs", "outputs"})


class Symbolic(IntEnum):
    """Whether an expression is a Keras tensor."""

    OPEN = -1
    """Nothing is known yet: the question depends on itself."""
    UNKNOWN = 0
    LIKELY = 1
    """It can hardly be anything else, but its maker is out of sight."""
    CAPTURED = 2
    """It is, but the code stands in a function of its own, which may run later."""
    HERE = 3


_OF_MODELS = frozenset({"get_layer", "layers", "load_weights", "save_weights"})

_AT_ONCE = (Symbolic.LIKELY, Symbolic.HERE)


def is_symbolic(analysis: Analysis, node: ast.expr, point: Point) -> Symbolic:
    """Whether ``node`` (or an element of a list) is proven to be a Keras tensor at ``point``."""
    return max(Symbolic.UNKNOWN, _search(analysis).of(node, point, function_of(point)))


def is_sum(analysis: Analysis, binding: Binding) -> bool:
    """Whether a name begins as a variable or number, and Keras tensors are added by ``+=``."""
    search = _search(analysis)
    return search.is_neutral(binding) and search.is_sum(binding)


@once
def _search(analysis: Analysis) -> _Search:
    return _Search(analysis)


def function_of(point: Point) -> Scope:
    """The function (or module) that runs the code at ``point``."""
    scope = point.block.scope
    while scope.kind in ("comprehension", "class") and scope.parent is not None:
        scope = scope.parent
    return scope


class _Search:
    """The questions of one document; ``home`` is the function that asks."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        # What is defined by itself is what else it is defined by.
        circles = Circles()
        self._memo: Memo[tuple[ast.expr, Scope], Symbolic] = Memo(
            circles, Symbolic.OPEN, Symbolic.UNKNOWN
        )
        self._old: Memo[tuple[ast.expr, Scope], Symbolic] = Memo(
            circles, Symbolic.UNKNOWN, Symbolic.UNKNOWN
        )
        self._later: dict[ast.AST, bool] = {}
        self._called: dict[ast.AST, tuple[bool, list[Scope]]] = {}

    def of(self, node: ast.expr, point: Point, home: Scope) -> Symbolic:
        """Whether ``node`` is one."""
        return self._memo.get((node, home), lambda: self._of(node, point, home))

    def _any(self, nodes: Iterable[ast.expr], point: Point, home: Scope) -> Symbolic:
        return _any(self.of(node, point, home) for node in nodes)

    def _of(self, node: ast.expr, point: Point, home: Scope) -> Symbolic:
        if isinstance(node, ast.Name):
            return self._of_name(node, point, home)
        if isinstance(node, ast.Call):
            return self._of_call(node, point, home)
        if isinstance(node, ast.Attribute):
            return self._of_attribute(node, point, home)
        if isinstance(node, ast.BinOp):
            return self._any((node.left, node.right), point, home)
        if isinstance(node, (ast.List, ast.Tuple)):
            return self._any(node.elts, point, home)
        if isinstance(node, ast.UnaryOp):
            return self.of(node.operand, point, home)
        if isinstance(node, (ast.Subscript, ast.Starred)):
            held, certain = self._of_table(node.value, point)
            if held in _ENDS:
                return Symbolic.HERE if certain else Symbolic.LIKELY
            return self.of(node.value, point, home)
        if isinstance(node, ast.IfExp):
            return _all(self.of(part, point, home) for part in (node.body, node.orelse))
        if isinstance(node, ast.ListComp) and isinstance(node.elt, ast.Call):
            inner = self.analysis.point_of(node.elt)
            return self.of(node.elt, inner, home) if inner else Symbolic.UNKNOWN
        if isinstance(node, ast.Compare):
            if all(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for op in node.ops):
                return self._any((node.left, *node.comparators), point, home)
        return Symbolic.UNKNOWN

    # -- names --------------------------------------------------------------------

    def _of_name(self, node: ast.Name, point: Point, home: Scope) -> Symbolic:
        found = self.analysis.names.bindings(node.id, point)
        added = [(binding, self._added(binding)) for binding in found]
        sums = [(binding, parts) for binding, parts in added if parts]
        if sums:
            found = [b for b, parts in added if not parts and not self.is_neutral(b)]
        result = _all(self._of_binding(binding, home) for binding in found)
        for binding, parts in sums:
            more = max(self._any(parts, binding.point, home), self._before(binding, home))
            result = max(result, self._seen_from(more, function_of(binding.point), home))
        return result

    def is_sum(self, binding: Binding) -> bool:
        """Whether Keras tensors are added by ``+=`` to what a binding begins with."""
        home = function_of(binding.point)
        for other in binding.point.block.scope.bindings.get(binding.name, ()):
            if other.how is How.OTHER and function_of(other.point) is home:
                if self._any(self._added(other), other.point, home) in _AT_ONCE:
                    return True
        return False

    def _before(self, binding: Binding, home: Scope) -> Symbolic:
        """The old value of a name to which something is added."""
        key = (binding.node, home)
        old = ast.Name(id=binding.name)
        return self._old.get(key, lambda: self._of_name(old, binding.point, home))

    def _added(self, binding: Binding) -> list[ast.expr]:
        """What is added to the old value of a name: ``x += y``, ``x = x + y``."""
        if binding.how is How.OTHER:
            statement = parents(self.analysis).get(binding.node)
            return [statement.value] if isinstance(statement, ast.AugAssign) else []
        if binding.how is not How.ASSIGN:
            return []
        operands, found = [binding.value], False
        for node in operands:
            if isinstance(node, ast.BinOp):
                operands += [node.left, node.right]
            found = found or (isinstance(node, ast.Name) and node.id == binding.name)
        parts = [node for node in operands if not isinstance(node, ast.BinOp)]
        own = [node for node in parts if isinstance(node, ast.Name) and node.id == binding.name]
        return [node for node in parts if node not in own] if found else []

    def is_neutral(self, binding: Binding) -> bool:
        """Whether a binding is a number or variable to which tensors are added."""
        value = binding.value
        if binding.how is not How.ASSIGN:
            return False
        if isinstance(value, ast.Constant):
            return isinstance(value.value, (int, float)) and not isinstance(value.value, bool)
        if not isinstance(value, ast.Call):
            return False
        names = self.analysis.names.qualified(value.func, binding.point)
        paths = [(below_root(name) or "").rpartition(".") for name in names]
        return bool(paths) and all(
            top.partition(".")[0] == "backend" and last in _NEUTRAL for top, _, last in paths
        )

    def _of_binding(self, binding: Binding, home: Scope) -> Symbolic:
        result, value, point = Symbolic.UNKNOWN, binding.value, binding.point
        if binding.how is How.ASSIGN and isinstance(value, (ast.List, ast.Dict)):
            result = _any((self.of(value, point, home), self._any_put_in(binding, home)))
        elif binding.how in (How.ASSIGN, How.UNPACK, How.EACH):
            result = self.of(value, point, home)
        elif binding.how is How.PARAMETER:
            result = self._of_parameter(binding)
        return self._seen_from(result, function_of(point), home)

    def _seen_from(self, result: Symbolic, there: Scope, home: Scope) -> Symbolic:
        """What a tensor of function ``there`` is for function ``home``."""
        if result <= Symbolic.UNKNOWN or there is home or not self._runs_later(home):
            return result
        return Symbolic.CAPTURED if result > Symbolic.LIKELY else Symbolic.UNKNOWN

    def _any_put_in(self, binding: Binding, home: Scope) -> Symbolic:
        """A list or dict into which tensors are put."""
        above, results = parents(self.analysis), [Symbolic.UNKNOWN]
        for use in self.analysis.uses_of(binding):
            outer = above.get(use.chain)
            if isinstance(use.chain, ast.Attribute) and use.chain.attr == "append":
                if isinstance(outer, ast.Call) and outer.func is use.chain:
                    results.append(self._any(outer.args, use.point, home))
            elif isinstance(outer, ast.Subscript) and isinstance(outer.ctx, ast.Store):
                statement = above.get(outer)
                if isinstance(statement, ast.Assign):
                    results.append(self.of(statement.value, use.point, home))
        return _any(results)

    # -- functions of the program ---------------------------------------------------

    def _of_parameter(self, binding: Binding) -> Symbolic:
        """A parameter of a function that is somewhere called with a Keras tensor."""
        function = binding.value
        if not isinstance(function, ast.FunctionDef):
            return Symbolic.UNKNOWN
        results = [Symbolic.UNKNOWN]
        for call, point in self._calls(function):
            given = argument_for(function, binding.name, call)
            if given is not None:
                results.append(self.of(given, point, function_of(point)))
        found = _any(results)
        return found if found in (Symbolic.HERE, Symbolic.OPEN) else Symbolic.UNKNOWN

    def _calls(self, function: ast.FunctionDef) -> Iterator[tuple[ast.Call, Point]]:
        """The calls of a function by its name, or of a method of ``self``."""
        scope = self.analysis.module.scopes.get(function)  # none: of another file
        owner = scope.parent if scope is not None else None
        if owner is not None and owner.kind == "class":
            for site in self.analysis.module.methods(function.name):
                if _is_own(site.node) and _class_around(site.point) is owner:
                    yield site.node, site.point
            return
        for use in self.analysis.module.uses(function.name):
            call = parents(self.analysis).get(use.chain)
            if use.chain is use.name and isinstance(call, ast.Call) and call.func is use.chain:
                bound = self.analysis.names.bindings(function.name, use.point)
                if any(found.node is function for found in bound):
                    yield call, use.point

    def _runs_later(self, scope: Scope) -> bool:
        """Whether a function is handed to somebody, who may call it at any time."""
        known = self._later.get(scope.node)
        if known is None:
            pending, seen, known = [scope], {scope.node}, False
            for current in pending:
                handed, callers = self._callers(current)
                known = known or handed
                pending += [caller for caller in callers if caller.node not in seen]
                seen |= {caller.node for caller in callers}
            self._later[scope.node] = known
        return known

    def _callers(self, scope: Scope) -> tuple[bool, list[Scope]]:
        """Whether a function is handed on or never called; the functions that call it."""
        if scope.node not in self._called:
            self._called[scope.node] = self._find_callers(scope)
        return self._called[scope.node]

    def _find_callers(self, scope: Scope) -> tuple[bool, list[Scope]]:
        function, module = scope.node, self.analysis.module
        if scope.kind == "module":
            return False, []
        if not isinstance(function, ast.FunctionDef) or function.decorator_list:
            return True, []
        if scope.parent is not None and scope.parent.kind == "class":
            kinds = {value.kind for value in self.analysis.kinds.instance(scope.parent.node)}
            if kinds != {Kind.OBJECT} or function.name == "__call__":
                return True, []
            if module.references(function.name):
                return True, []
            sites = module.methods(function.name)
            return False, [function_of(site.point) for site in sites]
        above, callers = parents(self.analysis), []
        for use in module.uses(function.name):
            call = above.get(use.chain)
            if not isinstance(call, ast.Call) or call.func is not use.chain:
                return True, []
            callers.append(function_of(use.point))
        return not callers, callers

    def _returned(self, value: Value, call: ast.Call, point: Point, home: Scope) -> Symbolic:
        """What a function of this file returns."""
        function, module = value.node, self.analysis.module
        if value.home is not self.analysis.kinds or not isinstance(function, ast.FunctionDef):
            return Symbolic.UNKNOWN
        inner = module.scopes[function]
        returns = module.returns.get(function, ())
        result = _all(self.of(found, at, inner) for found, at in returns if found)
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        if result is not Symbolic.HERE or self._any(given, point, home) is not Symbolic.UNKNOWN:
            return result
        # It gives tensors where it is given some; this call gives it none.
        depends = any(
            self._of_parameter(binding) is not Symbolic.UNKNOWN
            for several in inner.bindings.values()
            for binding in several
            if binding.how is How.PARAMETER
        )
        return Symbolic.UNKNOWN if depends else result

    # -- attributes and calls -------------------------------------------------------

    def _of_attribute(self, node: ast.Attribute, point: Point, home: Scope) -> Symbolic:
        """``model.output`` and the like; attributes of ``self`` that are set once."""
        if self.analysis.names.qualified(node, point):
            return Symbolic.UNKNOWN
        if node.attr in _ENDS and (end := self._of_end(node, point)):
            return end
        made = self.analysis.assigned_once(node, point)
        if made is None:
            return Symbolic.UNKNOWN
        there = function_of(made[1])
        return self._seen_from(self.of(made[0], made[1], there), there, home)

    def _of_end(self, node: ast.Attribute, point: Point) -> Symbolic:
        values = self.analysis.kinds.of(node.value, point)
        ends = all(
            value.kind in (Kind.MODEL, Kind.LAYER)
            and not self.analysis.kinds.defines(value, node.attr)
            for value in values
        )
        if values and ends:
            later = isinstance(function_of(point).node, ast.Lambda)
            return Symbolic.CAPTURED if later else Symbolic.HERE
        vague = (Kind.UNKNOWN, Kind.OTHER, Kind.MODEL, Kind.LAYER)
        if any(value.kind not in vague for value in values):
            return Symbolic.UNKNOWN
        return Symbolic.LIKELY if self._is_like_layer(node.value, point) else Symbolic.UNKNOWN

    def _is_like_layer(self, node: ast.expr, point: Point) -> bool:
        """Whether something out of sight is a model or layer by the way it is reached."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return node.func.attr == "get_layer"
        if isinstance(node, ast.Subscript):
            if isinstance(node.value, ast.Attribute) and node.value.attr == "layers":
                return not isinstance(node.slice, ast.Slice)
            held = self._of_table(node.value, point)[0]
            return held == "layer" or _is_list_of_layers(node.value)
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        if isinstance(node, ast.Name):
            found = self.analysis.names.certain(name, point)
            if len(found) == 1 and found[0].how is How.ASSIGN:
                return self._is_like_layer(found[0].value, found[0].point)
            if any(self._is_used_as_model(binding) for binding in found):
                return True
        return str(name).lower().endswith("model") and self.analysis.imports_keras

    def _is_used_as_model(self, binding: Binding) -> bool:
        """Whether a name is also used for what only models have."""
        return any(
            isinstance(part, ast.Attribute) and part.attr in _OF_MODELS
            for use in self.analysis.uses_of(binding)
            for part in walk(use.chain)
        )

    def _of_table(self, node: ast.expr, point: Point) -> tuple[str, bool]:
        """What a dict made of all layers of a model holds: ``layer`` or the name of its end.

        Also whether the model is certain; an empty name if it is no such dict.
        """
        made = self.analysis.assigned_once(node, point)
        value, point = made or (node, point)
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
            if value.func.id == "dict" and len(value.args) == 1 and not value.keywords:
                value = value.args[0]
        element: ast.expr | None = None
        if isinstance(value, ast.DictComp):
            element = value.value
        elif isinstance(value, (ast.ListComp, ast.GeneratorExp)):
            if isinstance(value.elt, ast.Tuple):
                element = value.elt.elts[-1]
        if element is None or len(value.generators) != 1:  # type: ignore[attr-defined]
            return "", False
        each = value.generators[0]  # type: ignore[attr-defined]
        source = each.iter.value if isinstance(each.iter, ast.Subscript) else each.iter
        if not isinstance(source, ast.Attribute) or source.attr != "layers":
            return "", False
        certain = self.analysis.kinds.is_only(source.value, point, Kind.MODEL)
        owner = element.value if isinstance(element, ast.Attribute) else element
        if not isinstance(owner, ast.Name) or owner.id != getattr(each.target, "id", ""):
            return "", False
        return (element.attr if isinstance(element, ast.Attribute) else "layer"), certain

    def _of_call(self, node: ast.Call, point: Point, home: Scope) -> Symbolic:
        names = self.analysis.names.qualified(node.func, point)
        paths = {below_root(name) for name in names}
        path = paths.pop() if len(paths) == 1 else None
        last = path.rpartition(".")[2] if path else ""
        if path and (last == "Input" or path == "backend.placeholder"):
            return Symbolic.HERE
        given = [*node.args, *(keyword.value for keyword in node.keywords)]
        if path:
            top = path.partition(".")[0]
            calls = top in ("backend", "ops", "activations") and last not in _NO_TENSORS
            if not calls and not (top in ("layers", "legacy") and last.islower()):
                return Symbolic.UNKNOWN
        elif names:
            if tensor_function(self.analysis, node.func, point) is None:
                return Symbolic.UNKNOWN
        elif not self.analysis.kinds.is_only(node.func, point, Kind.LAYER, Kind.MODEL):
            values = self.analysis.kinds.of(node.func, point)
            if isinstance(node.func, ast.Name):
                found = self.analysis.names.bindings(node.func.id, point)
                if is_definition(self.analysis, found, SYMBOLIC_GRADIENTS):
                    return self._any(given, point, home)
            if values and all(value.kind is Kind.FUNCTION for value in values):
                return _all(self._returned(value, node, point, home) for value in values)
            return Symbolic.UNKNOWN
        return self._any(given, point, home)


def _is_list_of_layers(node: ast.expr) -> bool:
    """``[layer for layer in model.layers if …]``."""
    if not isinstance(node, ast.ListComp) or len(node.generators) != 1:
        return False
    each = node.generators[0]
    layers = isinstance(each.iter, ast.Attribute) and each.iter.attr == "layers"
    return layers and ast.unparse(node.elt) == ast.unparse(each.target)


def _any(values: Iterable[Symbolic]) -> Symbolic:
    """What is made of several values: a Keras tensor, if one of them is."""
    several = list(values)
    best = max(several, default=Symbolic.UNKNOWN)
    return Symbolic.OPEN if best is Symbolic.UNKNOWN and Symbolic.OPEN in several else best


def _all(values: Iterable[Symbolic]) -> Symbolic:
    """What can be any of several values: a Keras tensor, if all of them are."""
    several = list(values)
    known = [value for value in several if value is not Symbolic.OPEN]
    return min(known) if known else max(several, default=Symbolic.UNKNOWN)


def _is_own(call: ast.Call) -> bool:
    """Whether a call is one of ``self.method``."""
    function = call.func
    return isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "self"


def _class_around(point: Point) -> Scope | None:
    """The class in a method of which code stands."""
    scope: Scope | None = point.block.scope
    while scope is not None and scope.kind != "class":
        scope = scope.parent
    return scope


def argument_for(function: ast.FunctionDef, name: str, call: ast.Call) -> ast.expr | None:
    """What a call gives for a parameter, as far as that can be seen."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    if isinstance(call.func, ast.Attribute):
        if not _is_own(call) or names[:1] != ["self"] or function.decorator_list:
            return None  # it is not seen what `self` is
        del names[0]
    position = names.index(name) if name in names else len(call.args)
    plain = call.args[: position + 1]
    if len(plain) <= position or any(isinstance(argument, ast.Starred) for argument in plain):
        return None
    return plain[position]
