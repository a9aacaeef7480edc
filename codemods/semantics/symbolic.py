"""Which expressions are proven to be Keras tensors: what ``Input`` and layers give.

Functions of TensorFlow and of ``keras.backend`` refuse them on Keras 3; ``keras.ops``,
layers and operators take them, and give Keras tensors again.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from enum import IntEnum

from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.memo import Circles, Memo
from codemods.semantics.scopes import Binding, How, Point, Scope
from codemods.semantics.statements import parents
from codemods.tables.keras import below_root

_NO_TENSORS = frozenset(
    "count_params dtype eval function get_value get_variable_shape int_shape "
    "is_keras_tensor is_placeholder is_sparse is_tensor is_variable ndim shape".split()
)
"""Functions of the backend whose result is no tensor of the model."""

_NEUTRAL = frozenset({"variable", "constant", "zeros", "ones"})
"""Functions of the backend whose result may begin a sum of Keras tensors."""

_ENDS = frozenset({"input", "output", "inputs", "outputs"})


class Symbolic(IntEnum):
    """Whether an expression is a Keras tensor."""

    UNKNOWN = 0
    LIKELY = 1
    """It can hardly be anything else, but its maker is out of sight."""
    CAPTURED = 2
    """It is, but the code stands in a function of its own, which may run later."""
    HERE = 3


def is_symbolic(analysis: Analysis, node: ast.expr, point: Point) -> Symbolic:
    """Whether ``node`` (or an element of a list) is proven to be a Keras tensor at ``point``."""
    found = analysis.memo.get(is_symbolic)
    if found is None:
        found = analysis.memo[is_symbolic] = _Search(analysis)
    assert isinstance(found, _Search)
    return found.of(node, point, function_of(point))


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
            circles, Symbolic.HERE, Symbolic.UNKNOWN
        )
        self._later: Memo[ast.AST, bool] = Memo(Circles(), False, True)

    def of(self, node: ast.expr, point: Point, home: Scope) -> Symbolic:
        """Whether ``node`` is one."""
        return self._memo.get((node, home), lambda: self._of(node, point, home))

    def _any(self, nodes: Iterable[ast.expr], point: Point, home: Scope) -> Symbolic:
        return max((self.of(node, point, home) for node in nodes), default=Symbolic.UNKNOWN)

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
            return min(self.of(node.body, point, home), self.of(node.orelse, point, home))
        if isinstance(node, ast.ListComp) and isinstance(node.elt, ast.Call):
            inner = self.analysis.point_of(node.elt)
            return self.of(node.elt, inner, home) if inner else Symbolic.UNKNOWN
        if isinstance(node, ast.Compare):
            if all(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for op in node.ops):
                return self._any((node.left, *node.comparators), point, home)
        return Symbolic.UNKNOWN

    # -- names --------------------------------------------------------------------

    def _of_name(self, node: ast.Name, point: Point, home: Scope) -> Symbolic:
        found = self.analysis.names.certain(node.id, point)
        if any(_adds_to(binding, node.id) for binding in found):
            found = [binding for binding in found if not self._is_neutral(binding)]
        results = [self._of_binding(binding, home) for binding in found]
        return min(results, default=Symbolic.UNKNOWN)

    def _is_neutral(self, binding: Binding) -> bool:
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
        if binding.how is How.ASSIGN and isinstance(value, ast.List) and not value.elts:
            result = self._any_appended(binding, home)
        elif binding.how in (How.ASSIGN, How.UNPACK, How.EACH):
            result = self.of(value, point, home)
        elif binding.how is How.PARAMETER:
            return self._of_parameter(binding)
        elif binding.how is How.OTHER:
            statement = parents(self.analysis).get(binding.node)
            if isinstance(statement, ast.AugAssign):
                before = self._of_name(binding.node, point, home)
                result = max(self.of(statement.value, point, home), before)
        return self._seen_from(result, function_of(point), home)

    def _seen_from(self, result: Symbolic, there: Scope, home: Scope) -> Symbolic:
        """What a tensor of function ``there`` is for function ``home``."""
        if there is home or not self._runs_later(home):
            return result
        return Symbolic.CAPTURED if result > Symbolic.LIKELY else Symbolic.UNKNOWN

    def _any_appended(self, binding: Binding, home: Scope) -> Symbolic:
        """An empty list to which tensors are appended."""
        results = [Symbolic.UNKNOWN]
        for use in self.analysis.uses_of(binding):
            call = parents(self.analysis).get(use.chain)
            if isinstance(use.chain, ast.Attribute) and use.chain.attr == "append":
                if isinstance(call, ast.Call) and call.func is use.chain:
                    results.append(self._any(call.args, use.point, home))
        return max(results)

    # -- functions of the program ---------------------------------------------------

    def _of_parameter(self, binding: Binding) -> Symbolic:
        """A parameter of a function that is somewhere called with a Keras tensor."""
        function = binding.value
        if not isinstance(function, ast.FunctionDef):
            return Symbolic.UNKNOWN
        results = [Symbolic.UNKNOWN]
        for call, point in self._calls(function):
            given = _given(function, binding.name, call)
            if given is not None:
                results.append(self.of(given, point, function_of(point)))
        found = max(results)
        return found if found is Symbolic.HERE else Symbolic.UNKNOWN

    def _calls(self, function: ast.FunctionDef) -> Iterator[tuple[ast.Call, Point]]:
        """The calls of a function by its name."""
        for use in self.analysis.module.uses(function.name):
            call = parents(self.analysis).get(use.chain)
            if use.chain is use.name and isinstance(call, ast.Call) and call.func is use.chain:
                bound = self.analysis.names.bindings(function.name, use.point)
                if any(found.node is function for found in bound):
                    yield call, use.point

    def _runs_later(self, scope: Scope) -> bool:
        """Whether a function is handed to somebody, who may call it at any time."""
        if scope.kind == "module":
            return False
        return self._later.get(scope.node, lambda: self._works_later(scope))

    def _works_later(self, scope: Scope) -> bool:
        function = scope.node
        if not isinstance(function, ast.FunctionDef) or function.decorator_list:
            return True
        method = scope.parent is not None and scope.parent.kind == "class"
        above, points = parents(self.analysis), []
        if method:
            uses = [(r.node, r.point) for r in self.analysis.module.references(function.name)]
            calls = self.analysis.module.methods(function.name)
            if uses or function.name in ("call", "__call__", "build"):
                return True
            points = [site.point for site in calls]
        else:
            for use in self.analysis.module.uses(function.name):
                call = above.get(use.chain)
                if not isinstance(call, ast.Call) or call.func is not use.chain:
                    return True
                points.append(use.point)
        return not points or any(self._runs_later(function_of(point)) for point in points)

    def _returned(self, value: Value, call: ast.Call, point: Point, home: Scope) -> Symbolic:
        """What a function of this file returns."""
        function, module = value.node, self.analysis.module
        if value.home is not self.analysis.kinds or not isinstance(function, ast.FunctionDef):
            return Symbolic.UNKNOWN
        inner = module.scopes[function]
        results = [
            self.of(found, at, inner) for found, at in module.returns.get(function, ()) if found
        ]
        result = min(results, default=Symbolic.UNKNOWN)
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        if result is not Symbolic.HERE or self._any(given, point, home):
            return result
        # It gives tensors where it is given some; this call gives it none.
        depends = any(
            self._of_parameter(binding)
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
        if any(value.kind not in (Kind.UNKNOWN, Kind.MODEL, Kind.LAYER) for value in values):
            return Symbolic.UNKNOWN
        return Symbolic.LIKELY if self._is_like_layer(node.value, point) else Symbolic.UNKNOWN

    def _is_like_layer(self, node: ast.expr, point: Point) -> bool:
        """Whether something out of sight is a model or layer by the way it is reached."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return node.func.attr == "get_layer"
        if isinstance(node, ast.Subscript):
            if isinstance(node.value, ast.Attribute) and node.value.attr == "layers":
                return not isinstance(node.slice, ast.Slice)
            return self._of_table(node.value, point)[0] == "layer"
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        if isinstance(node, ast.Name):
            found = self.analysis.names.certain(name, point)
            if len(found) == 1 and found[0].how is How.ASSIGN:
                return self._is_like_layer(found[0].value, found[0].point)
        return str(name).lower().endswith("model") and self.analysis.imports_keras

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
            return Symbolic.UNKNOWN
        elif not self.analysis.kinds.is_only(node.func, point, Kind.LAYER, Kind.MODEL):
            values = self.analysis.kinds.of(node.func, point)
            if values and all(value.kind is Kind.FUNCTION for value in values):
                return min(self._returned(value, node, point, home) for value in values)
            return Symbolic.UNKNOWN
        return self._any(given, point, home)


def _adds_to(binding: Binding, name: str) -> bool:
    """Whether a binding makes a new value of the name's old one: ``x += y``, ``x = x + y``."""
    if binding.how is How.OTHER:
        return True
    return binding.how is How.ASSIGN and any(
        isinstance(part, ast.Name) and part.id == name for part in ast.walk(binding.value)
    )


def _given(function: ast.FunctionDef, name: str, call: ast.Call) -> ast.expr | None:
    """What a call gives for a parameter, as far as that can be seen."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    position = names.index(name) if name in names else len(call.args)
    plain = call.args[: position + 1]
    if len(plain) <= position or any(isinstance(argument, ast.Starred) for argument in plain):
        return None
    return plain[position]
