"""What a value is: a Keras model, an ImageDataGenerator, a Python generator, ….

The answer for an expression is a set of possible values; ``UNKNOWN`` in it means that
it may be something else as well.  Functions and classes are followed within the file,
and through the project's own modules.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from codemods.semantics.memo import Circles, Memo
from codemods.semantics.names import LOCAL, Names
from codemods.semantics.scopes import Binding, How, Module, Point, Scope
from codemods.tables.data import NAMES, rows
from codemods.tables.keras import below_root, lookup


class Kind(Enum):
    """The kinds of values that rules ask for."""

    MODEL = "model"
    LAYER = "layer"
    OPTIMIZER = "optimizer"
    DATAGEN = "datagen"
    """An ``ImageDataGenerator``."""
    ITERATOR = "iterator"
    """What ``ImageDataGenerator.flow*`` returns."""
    GENERATOR = "generator"
    """A Python generator or plain iterator."""
    SEQUENCE = "sequence"
    """A ``keras.utils.Sequence``."""
    DATASET = "dataset"
    """A ``tf.data.Dataset``."""
    HISTORY = "history"
    LOGS = "logs"
    """What ``History.history`` holds, or what a callback is given as ``logs``."""
    TENSOR = "tensor"
    ARRAY = "array"
    LIST = "list"
    TUPLE = "tuple"
    INT = "int"
    FLOAT = "float"
    NONE = "none"
    OBJECT = "object"
    """An instance of a class of the project that is none of the above."""
    FUNCTION = "function"
    CLASS = "class"
    NAME = "name"
    """A module, class or function outside the project, by its qualified name."""
    OTHER = "other"
    """Known to be none of the above."""
    UNKNOWN = "unknown"


class Value(NamedTuple):
    """One thing that an expression can be."""

    kind: Kind
    name: str = ""
    """NAME: the qualified name."""
    node: ast.AST | None = None
    """The class, function, call or literal it comes from, in ``home``."""
    home: Kinds | None = None
    items: tuple[Values, ...] = ()
    """TUPLE: what each element can be; a list or dict literal: what any element can be."""
    maker: ast.AST | None = None
    """GENERATOR: the generator function, in ``maker_home``."""
    maker_home: Kinds | None = None


Values = frozenset[Value]

UNKNOWN: Values = frozenset({Value(Kind.UNKNOWN)})
OTHER: Values = frozenset({Value(Kind.OTHER)})
_NOTHING: Values = frozenset()

DATA_KINDS = frozenset({Kind.ITERATOR, Kind.GENERATOR, Kind.SEQUENCE, Kind.DATASET})
"""What yields whole batches, labels included."""

_DATASET_METHODS = frozenset(
    "apply batch bucket_by_sequence_length cache choose_from_datasets concatenate enumerate "
    "filter flat_map from_generator from_tensor_slices from_tensors interleave list_files map "
    "padded_batch prefetch ragged_batch random range rebatch repeat sample_from_datasets shard "
    "shuffle skip snapshot take unbatch window with_options zip".split()
)
_MODEL_METHODS = {
    "fit": Kind.HISTORY,
    "fit_generator": Kind.HISTORY,
    "get_layer": Kind.LAYER,
    "predict": Kind.ARRAY,
    "predict_generator": Kind.ARRAY,
    "predict_classes": Kind.ARRAY,
    "predict_proba": Kind.ARRAY,
    "predict_on_batch": Kind.ARRAY,
    "evaluate": Kind.OTHER,
    "evaluate_generator": Kind.OTHER,
    "summary": Kind.NONE,
    "compile": Kind.NONE,
    "save": Kind.NONE,
}


class Neighbours(Protocol):
    """How the kinds of one file reach those of the other files of the project."""

    def exported(self, module: str, name: str) -> Values | None:
        """What ``name`` of the project's module ``module`` (leading dots kept) can be.

        ``None`` if there is no such module; a module is given by an empty ``name``.
        """

    def may_take(self, name: str) -> bool:
        """Whether another file of the project may take ``name`` from this one."""


@cache
def _results() -> tuple[dict[str, Kind], list[tuple[str, Kind]]]:
    exact: dict[str, Kind] = {}
    prefixes: list[tuple[str, Kind]] = []
    for name, kind in rows("kinds.tsv"):
        if name.endswith("*"):
            prefixes.append((name[:-1], Kind(kind)))
        else:
            exact[name] = Kind(kind)
    return exact, prefixes


def _today(qualified: str) -> str | None:
    """The path below the Keras root of what an old name (``optimizers.sgd``) is called today."""
    known = lookup(qualified, "keras3")
    return below_root(known.target) if known is not None and known.target else None


@lru_cache(maxsize=NAMES)
def result_of(qualified: str) -> Kind:
    """The kind of what calling the external name ``qualified`` gives."""
    exact, prefixes = _results()
    path = below_root(qualified)
    if path is not None:
        parent, _, last = path.rpartition(".")
        kind = exact.get(f"keras:{last}")
        if kind is not None:
            return kind
        parent, _, last = (_today(qualified) or path).rpartition(".")
        if not last[:1].isupper():
            return Kind.UNKNOWN
        top = parent.partition(".")[0]
        return {
            "applications": Kind.MODEL,
            "layers": Kind.LAYER,
            "optimizers": Kind.OPTIMIZER,
            "callbacks": Kind.OTHER,
            "regularizers": Kind.OTHER,
            "initializers": Kind.OTHER,
            "metrics": Kind.OTHER,
        }.get(top, Kind.UNKNOWN)
    kind = exact.get(qualified)
    if kind is not None:
        return kind
    if is_dataset_class(qualified.rpartition(".")[0]) or (
        is_dataset_class(qualified) and not qualified.endswith(".Dataset")
    ):
        return Kind.DATASET
    for prefix, kind in prefixes:
        if qualified.startswith(prefix):
            return kind
    return Kind.UNKNOWN


def is_dataset_class(qualified: str) -> bool:
    """Whether a qualified name is ``tf.data.Dataset`` or one of its subclasses."""
    head, _, last = qualified.rpartition(".")
    return (
        head.startswith("tensorflow")
        and (".data" in head or head.endswith("dataset_ops"))
        and last
        in (
            "Dataset",
            "DatasetV1",
            "DatasetV2",
            "TFRecordDataset",
            "TextLineDataset",
            "FixedLengthRecordDataset",
        )
    )


class Kinds:
    """Kinds of expressions of one module."""

    def __init__(
        self,
        module: Module,
        names: Names,
        neighbours: Neighbours,
        circles: Circles | None = None,
    ) -> None:
        self.module = module
        self.names = names
        self.neighbours = neighbours
        circles = self._circles = circles or Circles()
        # A value that is defined by itself adds nothing to what else it can be.
        self._memo: Memo[tuple[ast.expr, Point], Values] = Memo(circles, _NOTHING, UNKNOWN)
        self._results: Memo[ast.AST, Values] = Memo(circles, _NOTHING, UNKNOWN)
        self._exports: Memo[str, Values | None] = Memo(circles, _NOTHING, UNKNOWN)
        self._parameters: Memo[ast.AST, Values] = Memo(circles, _NOTHING, UNKNOWN)
        self._instances: Memo[ast.AST, Values] = Memo(circles, UNKNOWN, UNKNOWN)

    # -- questions ----------------------------------------------------------------

    def of(self, node: ast.expr, point: Point) -> Values:
        """What ``node`` can be at ``point``."""
        known = self._memo.known.get((node, point))
        if known is not None:
            return known
        return self._memo.get((node, point), lambda: self._of(node, point))

    def kinds(self, node: ast.expr, point: Point) -> frozenset[Kind]:
        """The kinds of ``of(node)``, without ``NONE`` where there are others; never empty."""
        found = frozenset(value.kind for value in self.of(node, point))
        return found - {Kind.NONE} or found or frozenset({Kind.UNKNOWN})

    def is_only(self, node: ast.expr, point: Point, *kinds: Kind) -> bool:
        """Whether ``node`` is proven to be one of ``kinds``."""
        found = self.kinds(node, point)
        return bool(found) and found <= frozenset(kinds)

    def export(self, name: str) -> Values | None:
        """What ``name`` is for those who import it; ``None`` if the module has no such name."""
        return self._exports.get(name, lambda: self._export(name))

    def exports(self, name: str) -> bool:
        """Whether the module has such a name; a question that leads to few other modules."""
        return name in self.module.scope.bindings or self._from_stars(name) is not None

    def _export(self, name: str) -> Values | None:
        bindings = self.module.scope.bindings.get(name)
        if bindings:
            return self._union(self.of_binding(b) for b in bindings)
        return self._from_stars(name)

    def classes(self, value: Value) -> list[tuple[ast.ClassDef, Kinds]]:
        """The class of an instance and its bases inside the project, nearest first."""
        if not isinstance(value.node, ast.ClassDef) or value.home is None:
            return []
        result = [(value.node, value.home)]
        seen = {value.node}
        for node, home in result:
            point = home.module.scopes[node].outer
            for base in node.bases if point else ():
                assert point is not None
                for found in home.of(base, point):
                    if isinstance(found.node, ast.ClassDef) and found.node not in seen:
                        seen.add(found.node)
                        assert found.home is not None
                        result.append((found.node, found.home))
        return result

    def functions(self, node: ast.expr, point: Point) -> list[tuple[ast.FunctionDef, Kinds]]:
        """The functions of the project that ``node`` is, with their homes; none if unsure."""
        if isinstance(node, ast.Attribute) and not self.names.qualified(node, point):
            owners = self.of(node.value, point)
            found = self._union(self._attribute(value, node.attr) for value in owners)
        else:
            found = self.of(node, point)
        result = [
            (value.node, value.home)
            for value in found
            if isinstance(value.node, ast.FunctionDef) and value.home is not None
        ]
        return result if len(result) == len(found) else []

    def is_overridden(self, node: ast.AST, name: str) -> bool:
        """Whether a class of this module that derives from ``node`` sets attribute ``name``."""
        for scope in self.module.setting(name):
            other = scope.node
            assert isinstance(other, ast.ClassDef)
            derived = self.classes(Value(Kind.CLASS, other.name, other, self))
            if other is not node and any(base is node for base, _ in derived):
                return True
        return False

    def defines(self, value: Value, method: str) -> bool:
        """Whether the class of an instance, or a base in the project, has ``method``."""
        for node, home in self.classes(value):
            scope = home.module.scopes[node]
            if method in scope.bindings or method in scope.attributes:
                return True
        return False

    # -- expressions --------------------------------------------------------------

    def _known(self, several: Iterable[Values]) -> Values:
        """The union; if it is empty, and not because of an open circle, anything."""
        result = self._union(several)
        return result if result or self._circles.is_leant_on else UNKNOWN

    def _union(self, several: Iterable[Values]) -> Values:
        return _NOTHING.union(*several)

    def _of(self, node: ast.expr, point: Point) -> Values:
        if isinstance(node, ast.Name):
            return self.of_name(node.id, point)
        if isinstance(node, ast.Attribute):
            return self._of_attribute(node, point)
        if isinstance(node, ast.Call):
            return self._of_call(node, point)
        if isinstance(node, ast.Constant):
            return frozenset({Value(_constant(node.value), node=node, home=self)})
        if isinstance(node, ast.Tuple):
            items = tuple(self.of(element, point) for element in node.elts)
            return frozenset({Value(Kind.TUPLE, node=node, home=self, items=items)})
        if isinstance(node, ast.List):
            item = self._union(self.of(element, point) for element in node.elts) or UNKNOWN
            return frozenset({Value(Kind.LIST, node=node, home=self, items=(item,))})
        if isinstance(node, ast.ListComp):
            items = (self._made_each(node, node.elt),)
            return frozenset({Value(Kind.LIST, node=node, home=self, items=items)})
        if isinstance(node, ast.DictComp):
            items = (self._made_each(node, node.value),)
            return frozenset({Value(Kind.OTHER, node=node, home=self, items=items)})
        if isinstance(node, ast.Dict):
            item = self._union(self.of(value, point) for value in node.values) or UNKNOWN
            return frozenset({Value(Kind.OTHER, node=node, home=self, items=(item,))})
        if isinstance(node, ast.GeneratorExp):
            return frozenset({Value(Kind.GENERATOR, node=node, home=self)})
        if isinstance(node, ast.IfExp):
            return self.of(node.body, point) | self.of(node.orelse, point)
        if isinstance(node, ast.BoolOp):
            return self._union(self.of(value, point) for value in node.values)
        if isinstance(node, ast.NamedExpr):
            return self.of(node.value, point)
        if isinstance(node, ast.BinOp):
            return self._of_operation(node, point)
        if isinstance(node, ast.UnaryOp):
            return self.of(node.operand, point)
        if isinstance(node, ast.Lambda):
            return frozenset({Value(Kind.FUNCTION, node=node, home=self)})
        if isinstance(node, ast.Subscript):
            return self._of_subscript(node, point)
        if isinstance(node, (ast.Set, ast.SetComp, ast.JoinedStr)):
            return frozenset({Value(Kind.OTHER, node=node, home=self)})
        return UNKNOWN

    def of_name(self, name: str, point: Point) -> Values:
        """What a name can be at ``point``."""
        bindings = self.names.bindings(name, point)
        if len(bindings) == 1:
            return self.of_binding(bindings[0])
        if bindings:
            return self._union(self.of_binding(binding) for binding in bindings)
        found = self._from_stars(name)
        if found is not None:
            return found
        if self.module.stars and result_of(name) is Kind.UNKNOWN:
            return UNKNOWN  # some star import may supply it
        return frozenset({Value(Kind.NAME, name)})

    def _from_stars(self, name: str) -> Values | None:
        """What a star import supplies under ``name``; ``None`` if none is known to."""
        found = self.names.from_star(name)
        return self._of_qualified(found) if found else None

    def of_binding(self, binding: Binding) -> Values:
        """What a binding binds its name to."""
        how = binding.how
        if how is How.ASSIGN:
            return self.of(binding.value, binding.point)
        if how in (How.IMPORT, How.FROM):
            return self._union(self._of_qualified(name) for name in self.names.of_binding(binding))
        if how is How.FUNCTION:
            return frozenset({Value(Kind.FUNCTION, binding.name, binding.node, self)})
        if how is How.CLASS:
            return frozenset({Value(Kind.CLASS, binding.name, binding.node, self)})
        if how is How.UNPACK:
            return self._element(self.of(binding.value, binding.point), binding.path)
        if how is How.EACH:
            return self._each(binding)
        if how is How.PARAMETER:
            return self._parameters.get(binding.node, lambda: self._of_parameter(binding))
        return UNKNOWN

    def _of_qualified(self, name: str) -> Values:
        if not name.startswith(LOCAL):
            return frozenset({Value(Kind.NAME, name)})
        dotted = name[len(LOCAL) :]
        module, _, last = dotted.rpartition(".")
        if not module or module.endswith("."):
            module = module + "." if dotted.startswith(".") else module
        # What a package binds itself hides a submodule of that name.
        found = self.neighbours.exported(module, last) if module else None
        if found is None:
            found = self.neighbours.exported(dotted, "")
        return UNKNOWN if found is None else found

    def _element(self, values: Values, index: tuple[int, ...]) -> Values:
        for position in index:
            parts: list[Values] = []
            for value in values:
                if value.kind is Kind.TUPLE and position < len(value.items):
                    parts.append(value.items[position])
                else:
                    parts.append(UNKNOWN)
            values = self._union(parts)
        return values

    def _each(self, binding: Binding) -> Values:
        found = self._any_item(binding.value, binding.point)
        return self._element(found, binding.path)

    def _any_item(self, node: ast.expr, point: Point) -> Values:
        """What any element of a container can be; a named list may have got others since."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            starred = any(isinstance(argument, ast.Starred) for argument in node.args)
            if self.names.bindings(node.func.id, point) or starred:
                pass
            elif node.func.id == "zip":
                each = tuple(self._any_item(argument, point) for argument in node.args)
                return frozenset({Value(Kind.TUPLE, items=each)})
            elif len(node.args) > 1:
                pass
            elif node.func.id == "enumerate":
                number = frozenset({Value(Kind.INT)})
                items = (number, self._any_item(node.args[0], point))
                return frozenset({Value(Kind.TUPLE, items=items)})
            elif node.func.id in ("reversed", "list", "tuple"):
                return self._any_item(node.args[0], point)
        parts: list[Values] = []
        for value in self.of(node, point):
            parts += value.items or (UNKNOWN,)
            if value.name == _MEMBERS:
                continue
            if value.kind is not Kind.TUPLE and self.may_have_changed(node):
                parts.append(UNKNOWN)
        return self._known(parts)

    def _made_each(self, node: ast.ListComp | ast.DictComp, element: ast.expr) -> Values:
        """What any element of a comprehension can be."""
        point = self.inside(node)
        return self.of(element, point) if point is not None else UNKNOWN

    def inside(self, node: ast.ListComp | ast.DictComp | ast.GeneratorExp) -> Point | None:
        """Where the elements of a comprehension are worked out; ``None`` if it binds no name."""
        bound = self.module.scopes[node].bindings.values()
        return next((binding.point for bindings in bound for binding in bindings), None)

    def may_have_changed(self, node: ast.expr) -> bool:
        """Whether a list or dict may hold other things than where it was written."""
        if isinstance(node, (ast.List, ast.Dict, ast.ListComp, ast.DictComp)):
            return False
        if not isinstance(node, ast.Name) or node.id in self.module.stored:
            return True
        if self.module.aliases.get(node.id):
            return True
        return any(use.chain is not use.name for use in self.module.uses(node.id))

    def _of_parameter(self, binding: Binding) -> Values:
        function = binding.value
        scope = self.module.scopes[function]
        arguments = function.args
        first = (arguments.posonlyargs + arguments.args)[:1]
        owner = scope.parent
        if owner is not None and owner.kind == "class" and not isinstance(function, ast.Lambda):
            if first and first[0] is binding.node:
                if not any(_last(d) == "staticmethod" for d in function.decorator_list):
                    return self.instance(owner.node)
            last = (arguments.posonlyargs + arguments.args)[-1:]
            if last and last[0] is binding.node and function.name.startswith("on_"):
                if any(self.is_callback(value) for value in self.instance(owner.node)):
                    return frozenset({Value(Kind.LOGS)})
        return self._from_callers(binding, function, scope)

    def _from_callers(self, binding: Binding, function: ast.AST, scope: Scope) -> Values:
        """What the calls in this file pass for a parameter of a module-level function."""
        arguments = function.args  # type: ignore[attr-defined]
        names = [argument.arg for argument in arguments.posonlyargs + arguments.args]
        if scope.parent is not self.module.scope or binding.name not in names:
            return UNKNOWN
        if isinstance(function, ast.Lambda):
            return UNKNOWN
        position = names.index(binding.name)
        parts: list[Values] = [] if self._only_called(function) else [UNKNOWN]
        for site in self.module.called(function.name):  # type: ignore[attr-defined]
            if not isinstance(site.node.func, ast.Name):
                continue
            given: ast.expr | None = None
            for keyword in site.node.keywords:
                if keyword.arg == binding.name:
                    given = keyword.value
            plain = site.node.args[: position + 1]
            if given is None and len(plain) > position:
                if not any(isinstance(argument, ast.Starred) for argument in plain):
                    given = plain[position]
            parts.append(UNKNOWN if given is None else self.of(given, site.point))
        return self._known(parts)

    def _only_called(self, function: ast.AST) -> bool:
        """Whether the calls in this file are all there are of a module-level function."""
        name: str = function.name  # type: ignore[attr-defined]
        called = {id(site.node.func) for site in self.module.called(name)}
        if any(id(use.chain) not in called for use in self.module.uses(name)):
            return False
        return not self.neighbours.may_take(name)

    def _of_attribute(self, node: ast.Attribute, point: Point) -> Values:
        qualified = self.names.qualified(node, point)
        if qualified:
            return self._union(self._of_qualified(name) for name in qualified)
        parts: list[Values] = []
        for value in self.of(node.value, point):
            parts.append(self._attribute(value, node.attr))
            if value.kind is Kind.UNKNOWN and node.attr in ("inputs", "outputs"):
                if _last(node.value).lower().endswith("model"):
                    parts.append(_list_of(Kind.TENSOR))
        return self._known(parts)

    def _attribute(self, value: Value, name: str) -> Values:
        if value.kind is Kind.NAME:
            return frozenset({Value(Kind.NAME, f"{value.name}.{name}")})
        if value.kind is Kind.NONE:
            return _NOTHING
        if name == "model" and self.is_callback(value):
            return frozenset({Value(Kind.MODEL)})  # ``fit`` sets it
        found: list[Values] = []
        for node, home in self.classes(value):
            scope = home.module.scopes[node]
            if home.is_overridden(node, name) or name in self.module.foreign:
                found.append(UNKNOWN)
            for binding in scope.attributes.get(name, ()):
                found.append(home.of_binding(binding))
            for binding in scope.bindings.get(name, ()):
                if binding.how is How.FUNCTION and is_property(binding.node):
                    found.append(home._result_of_function(binding.node))
                else:
                    found.append(home.of_binding(binding))
            if any(part is not UNKNOWN for part in found):
                return self._union(found)
        if found:
            return UNKNOWN
        if value.kind in (Kind.ITERATOR, Kind.SEQUENCE) and name in ("batch_size", "n", "samples"):
            return frozenset({Value(Kind.INT)})
        if value.kind is Kind.HISTORY and name == "history":
            return frozenset({Value(Kind.LOGS, node=value.node, home=value.home)})
        if value.kind is Kind.MODEL and name == "history":
            return frozenset({Value(Kind.HISTORY)})  # ``fit`` sets it
        if value.kind is Kind.MODEL and name == "optimizer":
            return frozenset({Value(Kind.OPTIMIZER)})
        if value.kind is Kind.MODEL and name == "layers":
            return _list_of(Kind.LAYER)
        if value.kind is Kind.MODEL and name in ("inputs", "outputs"):
            return _list_of(Kind.TENSOR)
        if value.kind in (Kind.MODEL, Kind.LAYER) and name in ("input", "output"):
            return frozenset({Value(Kind.TENSOR)})
        if value.kind is Kind.UNKNOWN and name == "layers":
            return _list_of(Kind.LAYER) | UNKNOWN
        return UNKNOWN

    def is_callback(self, value: Value) -> bool:
        """Whether a value is an instance of a Keras callback, or of a class derived from one."""
        names = {value.name} if value.node is None or isinstance(value.node, ast.Call) else set()
        for node, home in self.classes(value):
            outer = home.module.scopes[node].outer
            for base in node.bases if outer else ():
                assert outer is not None
                names |= {found.name for found in home.of(base, outer) if found.kind is Kind.NAME}
        paths = {below_root(name) or "" for name in names}
        return any(path.startswith("callbacks.") for path in paths)

    def _of_subscript(self, node: ast.Subscript, point: Point) -> Values:
        values = self.of(node.value, point)
        if values and all(value.kind is Kind.ARRAY for value in values):
            return frozenset({Value(Kind.ARRAY)})
        if values and all(value.kind is Kind.OTHER and not value.items for value in values):
            return OTHER
        index = node.slice
        if isinstance(index, ast.Slice):
            lists = all(value.kind in (Kind.LIST, Kind.NONE) for value in values)
            return values if values and lists else UNKNOWN
        if isinstance(index, ast.Constant) and isinstance(index.value, int):
            if values and all(
                value.kind is Kind.TUPLE and 0 <= index.value < len(value.items) for value in values
            ):
                return self._union(value.items[index.value] for value in values)
        return self._any_item(node.value, point)

    def _of_operation(self, node: ast.BinOp, point: Point) -> Values:
        left, right = self.kinds(node.left, point), self.kinds(node.right, point)
        repeated = self._repeated(node, point, left, right)
        if repeated is not None:
            return repeated
        numbers = frozenset({Kind.INT, Kind.FLOAT})
        if Kind.ARRAY in left | right:
            return frozenset({Value(Kind.ARRAY)})
        if isinstance(node.op, ast.Div):
            return frozenset({Value(Kind.FLOAT, node=node, home=self)})
        if isinstance(node.op, ast.FloorDiv):
            floating = Kind.FLOAT in left | right
            return frozenset({Value(Kind.FLOAT if floating else Kind.INT, node=node, home=self)})
        if left and right and left | right <= numbers:
            floating = Kind.FLOAT in left | right
            return frozenset({Value(Kind.FLOAT if floating else Kind.INT, node=node, home=self)})
        if Kind.FLOAT in left | right and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult)):
            return frozenset({Value(Kind.FLOAT, node=node, home=self)})
        return UNKNOWN

    def _repeated(
        self, node: ast.BinOp, point: Point, left: frozenset[Kind], right: frozenset[Kind]
    ) -> Values | None:
        """A list that is repeated, or made of two; ``None`` for every other operation."""
        lists = [n for n, k in ((node.left, left), (node.right, right)) if k == {Kind.LIST}]
        if isinstance(node.op, ast.Mult) and len(lists) == 1:
            times = right if lists[0] is node.left else left
            single = isinstance(lists[0], ast.List) and len(lists[0].elts) == 1
            if times != {Kind.INT} and not (single and times == {Kind.UNKNOWN}):
                return None
        elif not isinstance(node.op, ast.Add) or len(lists) != 2:
            return None
        found = [value.items for part in lists for value in self.of(part, point)]
        item = self._union(part for parts in found for part in parts or (UNKNOWN,))
        return frozenset({Value(Kind.LIST, node=node, home=self, items=(item,))})

    # -- calls --------------------------------------------------------------------

    def _of_call(self, node: ast.Call, point: Point) -> Values:
        function = node.func
        parts: list[Values] = []
        if isinstance(function, ast.Attribute) and not self.names.qualified(function, point):
            for value in self.of(function.value, point):
                parts.append(self._of_method(value, function.attr, node, point))
        else:
            if isinstance(function, ast.Name) and function.id == "super":
                return self._of_super(point)
            for value in self.of(function, point):
                if value.kind is Kind.NAME and value.name == "dict" and len(node.args) == 1:
                    parts.append(self._of_pairs(node, point) or self._called(value, node))
                elif value.kind is Kind.NAME and value.name in _ONE_OF_ITS_ARGUMENTS:
                    given = [self.of(argument, point) for argument in node.args]
                    parts.append(self._union(given) or UNKNOWN)
                else:
                    parts.append(self._called(value, node))
        return self._known(parts)

    def _of_pairs(self, node: ast.Call, point: Point) -> Values:
        """``dict(pairs)``, with what its values can be; nothing if the pairs cannot be seen."""
        pairs = self._any_item(node.args[0], point)
        seen = all(pair.kind is Kind.TUPLE and len(pair.items) == 2 for pair in pairs)
        if not pairs or not seen or node.keywords:
            return frozenset()
        item = self._union(pair.items[1] for pair in pairs)
        return frozenset({Value(Kind.OTHER, node=node, home=self, items=(item,))})

    def _called(self, value: Value, node: ast.Call) -> Values:
        """What calling ``value`` gives."""
        if value.kind is Kind.NAME:
            kind = result_of(value.name)
            if kind is Kind.UNKNOWN:
                return UNKNOWN
            return frozenset({Value(kind, value.name, node, self)})
        if value.kind is Kind.FUNCTION and value.home is not None and value.node is not None:
            return value.home._result_of_function(value.node, node, self)
        if value.kind is Kind.CLASS and value.home is not None and value.node is not None:
            return value.home.instance(value.node)
        if value.kind in (Kind.MODEL, Kind.LAYER):
            return frozenset({Value(Kind.TENSOR)})
        return UNKNOWN

    def _of_method(self, value: Value, name: str, node: ast.Call, point: Point) -> Values:
        """What calling method ``name`` of ``value`` gives."""
        if value.kind is Kind.NONE:
            return _NOTHING
        if self.defines(value, name):
            parts = [self._called(found, node) for found in self._attribute(value, name)]
            return self._known(parts)
        if value.kind is Kind.LOGS and name == "copy":
            return frozenset({value})
        if value.kind is Kind.MODEL and _returns_logs(node):
            return frozenset({Value(Kind.LOGS, node=node, home=self)})
        if value.kind is Kind.MODEL and name in _MODEL_METHODS:
            return frozenset({Value(_MODEL_METHODS[name], node=node, home=self)})
        if value.kind is Kind.DATAGEN:
            if name.startswith("flow"):
                return frozenset({Value(Kind.ITERATOR, name, node, self)})
            return frozenset({Value(Kind.ARRAY)})
        if value.kind is Kind.DATASET:
            kind = Kind.DATASET if name in _DATASET_METHODS else Kind.OTHER
            return frozenset({Value(kind, node=node, home=self)})
        if value.kind is Kind.ARRAY and name == "tolist":
            return frozenset({Value(Kind.LIST, name, node, self)})
        if value.kind in (Kind.ARRAY, Kind.OTHER):
            return frozenset({Value(value.kind)})
        if value.kind is Kind.NAME:
            return self._called(Value(Kind.NAME, f"{value.name}.{name}"), node)
        return UNKNOWN

    def _of_super(self, point: Point) -> Values:
        """``super()`` behaves as an instance of the bases."""
        scope: Scope | None = point.block.scope
        while scope is not None and scope.kind != "class":
            scope = scope.parent
        if scope is None or scope.outer is None or not isinstance(scope.node, ast.ClassDef):
            return UNKNOWN
        parts: list[Values] = []
        for base in scope.node.bases:
            for found in self.of(base, scope.outer):
                parts.append(self._called(found, _NO_CALL))
        return self._union(parts) or OTHER

    def instance(self, node: ast.AST) -> Values:
        """An instance of a class of this module, by what its bases are."""
        return self._instances.get(node, lambda: self._instance(node))

    def _instance(self, node: ast.AST) -> Values:
        assert isinstance(node, ast.ClassDef)
        outer = self.module.scopes[node].outer
        assert outer is not None
        result: set[Value] = set()
        for base in node.bases:
            for found in self.of(base, outer):
                if found.kind is Kind.CLASS and found.home is not None and found.node is not node:
                    assert found.node is not None
                    inherited = {value.kind for value in found.home.instance(found.node)}
                elif found.kind is Kind.NAME:
                    kind = Kind.OBJECT if found.name in _PLAIN else result_of(found.name)
                    inherited = {_instance_kind(found.name, kind)}
                else:
                    inherited = {Kind.UNKNOWN}
                result |= {Value(kind, node.name, node, self) for kind in inherited}
        plain = {Value(Kind.OBJECT, node.name, node, self)}
        special = {value for value in result if value.kind is not Kind.OBJECT}
        return frozenset(special or plain)

    def _result_of_function(
        self, node: ast.AST, call: ast.Call | None = None, caller: Kinds | None = None
    ) -> Values:
        """What calling a function of this module gives."""
        if self.module.yields.get(node):
            origin = caller if call is not None and caller is not None else self
            return frozenset({Value(Kind.GENERATOR, "", call or node, origin, (), node, self)})
        decorators = getattr(node, "decorator_list", [])
        if any(_last(d) not in _HARMLESS_DECORATORS for d in decorators):
            return UNKNOWN
        return self._results.get(node, lambda: self._returned(node))

    def _returned(self, node: ast.AST) -> Values:
        returns = self.module.returns.get(node, ())
        if not returns:
            return frozenset({Value(Kind.NONE)})
        return self._union(self.of(value, at) for value, at in returns if value is not None)


_ONE_OF_ITS_ARGUMENTS = frozenset({"max", "min", "abs"})
_MEMBERS = "members"
"""The name of lists that Keras makes anew, such as ``model.layers``."""
_NO_CALL = ast.Call(func=ast.Name(id="super"), args=[], keywords=[])
_PLAIN_HOMES = ("callbacks.", "initializers.", "regularizers.", "metrics.")
"""Modules of Keras whose classes make objects of no other kind."""

_PLAIN = frozenset({"object", "abc.ABC", "typing.Generic", "Exception", "ABC"})
_HARMLESS_DECORATORS = frozenset(
    {"property", "staticmethod", "classmethod", "cached_property", "abstractmethod"}
)


def _returns_logs(call: ast.Call) -> bool:
    """Whether ``evaluate`` or the like is asked for the logs by ``return_dict=True``."""
    return any(
        keyword.arg == "return_dict"
        and isinstance(keyword.value, ast.Constant)
        and keyword.value.value is True
        for keyword in call.keywords
    )


def _list_of(kind: Kind) -> Values:
    """A list that nothing can change."""
    return frozenset({Value(Kind.LIST, _MEMBERS, items=(frozenset({Value(kind)}),))})


def _constant(value: object) -> Kind:
    if value is None:
        return Kind.NONE
    if isinstance(value, bool):
        return Kind.OTHER
    if isinstance(value, int):
        return Kind.INT
    return Kind.FLOAT if isinstance(value, float) else Kind.OTHER


def _instance_kind(name: str, kind: Kind) -> Kind:
    """The kind of an instance of a project class whose base is the external ``name``."""
    if kind in (Kind.MODEL, Kind.SEQUENCE, Kind.LAYER, Kind.OPTIMIZER, Kind.ITERATOR, Kind.OBJECT):
        return kind
    path = below_root(name)
    if path is not None and path.rpartition(".")[2] in ("Layer", "Wrapper", "RNN", "Recurrent"):
        return Kind.LAYER
    if path is not None and path.rpartition(".")[2] in ("Callback", "Constraint", "Regularizer"):
        return Kind.OBJECT
    if path is not None and path.startswith(_PLAIN_HOMES):
        return Kind.OBJECT
    return Kind.DATAGEN if kind is Kind.DATAGEN else Kind.UNKNOWN


def _last(node: ast.expr) -> str:
    """The last component of a decorator's name."""
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_property(node: ast.AST) -> bool:
    """Whether a function is one that is called by taking its name of an object."""
    return any(
        _last(d) in ("property", "cached_property") for d in getattr(node, "decorator_list", [])
    )
