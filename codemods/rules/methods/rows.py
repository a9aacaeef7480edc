"""Which row of the table an attribute of some object leads to."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from dataclasses import replace

from codemods.rules.methods.place import Found, Place, backend_call, parent
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.classes import keras_bases
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.nodes import children
from codemods.semantics.scopes import Module, Store
from codemods.tables.keras import below_root, is_keras
from codemods.tables.methods import anywhere, member

_KINDS = {
    Kind.OPTIMIZER: "Optimizer",
    Kind.DATAGEN: "ImageDataGenerator",
    Kind.ITERATOR: "Iterator",
    Kind.SEQUENCE: "Sequence",
    Kind.TENSOR: "KerasTensor",
    Kind.HISTORY: "History",
}
_FAMILIES = {
    "Dense": "Dense",
    **dict.fromkeys(("Conv1D", "Conv2D", "Conv3D"), "Conv"),
    **dict.fromkeys(("Convolution1D", "Convolution2D", "Convolution3D"), "Conv"),
    **{f"{conv}{n}DTranspose": "ConvTranspose" for conv in ("Conv", "Convolution") for n in "123"},
    **{f"{conv}{n}D": "ConvTranspose" for conv in ("Deconv", "Deconvolution") for n in "23"},
    "BatchNormalization": "BatchNormalization",
    "Embedding": "Embedding",
    **dict.fromkeys(("RNN", "Recurrent", "SimpleRNN", "LSTM", "GRU"), "RNN"),
    **dict.fromkeys(("Wrapper", "TimeDistributed", "Bidirectional"), "Wrapper"),
}
"""The class of a layer -> its receiver in the table."""

_SPECIAL_LAYERS = ("Dense", "Conv", "Embedding", "BatchNormalization", "RNN", "Wrapper")
_NOUNS = {
    "Sequential": "model",
    "Model": "model",
    "Optimizer": "optimizer",
    "History": "History object",
    "Iterator": "iterator",
    "KerasTensor": "tensor",
    "Node": "node of the layer graph",
    **dict.fromkeys(("Callback", "TensorBoard"), "callback"),
    "Regularizer": "regularizer",
    "Initializer": "initializer",
    "Metric": "metric",
    **{name: name for name in ("ImageDataGenerator", "Sequence", "Tokenizer", "Progbar")},
}
"""What messages call a receiver; layers are not listed."""

_HOMES = {"regularizers": "Regularizer", "initializers": "Initializer", "metrics": "Metric"}
"""The module of Keras that a class is from -> its receiver in the table."""

_COLLECTED = frozenset({"_trainable_weights", "_non_trainable_weights"})
"""What Keras kept in each layer; nothing reads what the program puts there."""


def row_of(analysis: Analysis, place: Place) -> Found | None:
    """The row of the table for a place; ``None`` if it is nothing that Keras lost."""
    node, name = place.node, place.node.attr
    put = isinstance(node.value, ast.Attribute) and node.value.attr in analysis.module.foreign
    if analysis.names.qualified(node, place.point) and not put:
        return None  # of a module or class, unless the program has put it there (``tf.model``)
    values = [v for v in analysis.kinds.of(node.value, place.point) if v.kind is not Kind.NONE]
    text = analysis.brief(node.value)
    found: list[Found] = []
    unknown = False
    for value in values:
        own = _owns(analysis, value, name) and not _is_set_by_keras(analysis, value, name)
        if (own and place.how != "set") or _is_in_class_body(analysis, value, name):
            return None
        if value.kind is Kind.UNKNOWN or (value.kind is Kind.NAME and not is_keras(value.name)):
            unknown = True
            continue
        candidates = list(_candidates(analysis, value))
        rows = [row for r in candidates if (row := member(r, name, place.how)) is not None]
        if value.kind is Kind.MODEL or place.how == "set":
            rows = rows[:1]
        if not rows or any(row.on(analysis.target) == "same" for row in rows):
            return None
        if own and rows[0].how != "set":
            return None  # an attribute of its own
        assumed = ""
        if rows[0].receiver in _SPECIAL_LAYERS and isinstance(value.node, ast.ClassDef):
            assumed = f"`{value.name}` is made by the constructor of its base class"
        elif rows[0].receiver in _SPECIAL_LAYERS and len(candidates) > 1:
            assumed = f"`{text}` is a {_layer_words(rows[0].receiver)} layer"
        found.append(Found(rows[0], value, assumed))
    if found:
        first = found[0]
        if not first.row.on(analysis.target) and _is_set_by_program(analysis, place, first.value):
            return None
        if any(other.row != first.row for other in found):
            return Found(first.row, first.value, is_manual=True)
        if unknown:
            if place.how == "set" and isinstance(first.value.node, ast.ClassDef):
                return None  # a base that is not seen may define it
            if first.row.receiver in _SPECIAL_LAYERS:
                return None  # ``layers[0].W`` of anything
            return Found(first.row, first.value, f"`{text}` is a Keras {noun(first)}")
        return first
    row = anywhere(name, place.how)
    given = name == "lr" and backend_call(analysis, place, "get_value", "set_value")
    if given or (name == "lr" and _of_model(analysis, place)):
        row = member("Optimizer", name, "get")
    elif name == "set_param" and _ends(analysis, node.value, "regularizer"):
        row = member("Regularizer", name, "call")
    if row is None or not unknown or not analysis.in_keras_project:
        return None
    if analysis.project.defines(name) or row.on(analysis.target) == "same":
        return None
    if (
        name in analysis.module.foreign
        and name[0] != "_"
        and place.how != "set"
        and row.how != "any"
    ):
        return None  # the program's own
    guess = Found(row, Value(Kind.UNKNOWN), is_manual=row.anywhere == "manual")
    return replace(guess, assumption=f"`{text}` is a Keras {noun(guess)}")


def _is_set_by_program(analysis: Analysis, place: Place, value: Value) -> bool:
    """Whether the file itself gives such an object the attribute that it reads.

    What the methods of a class do to ``self`` concerns that class only; see ``_owns``.
    """
    own = {node for node, _ in analysis.kinds.classes(value)}
    return (
        place.how != "set"
        and place.node.attr not in _COLLECTED
        and any(
            found.kind is value.kind
            and (found.node in own or not isinstance(found.node, ast.ClassDef))
            and not _is_of_self(analysis, store)
            for store in analysis.module.stores(place.node.attr)
            if not isinstance(parent(analysis, store.node), ast.AugAssign)
            for found in analysis.kinds.of(store.node.value, store.point)
        )
    )


def _is_of_self(analysis: Analysis, store: Store) -> bool:
    """Whether a method of a class assigns to an attribute of its own object."""
    return any(
        binding.node is store.node
        for scope in analysis.module.setting(store.node.attr)
        for binding in scope.attributes.get(store.node.attr, ())
    )


@once
def _owns(analysis: Analysis, value: Value, name: str) -> bool:
    """Whether a class of the project, or a base of it, gives its objects the attribute itself.

    It does not where a method reads the attribute before anything sets it: what is read
    there can only be what Keras once set.
    """
    uses: dict[str, list[bool]] = {}
    for node, home in reversed(analysis.kinds.classes(value)):
        scope = home.module.scopes[node]
        if name in scope.bindings:
            return True
        if name in scope.attributes:
            for method in node.body:
                if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    first = [*method.args.posonlyargs, *method.args.args][:1]
                    found = list(_uses(home.module, method, first[0].arg, name)) if first else []
                    if found:
                        uses.setdefault(method.name, []).extend(found)
    setting = {method for method, found in uses.items() if found[0]}
    if "__init__" not in uses or "__init__" in setting:
        return bool(setting)
    return any(  # ``__init__`` may have called what sets it
        isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
        for method in setting
        for call, _ in analysis.module.methods(method)
    )


def _uses(module: Module, method: ast.AST, owner: str, name: str) -> Iterator[bool]:
    """The uses of an attribute of ``owner`` as they are evaluated: whether each one sets it."""
    wanted = [
        node
        for node in module.nodes.attributes(name)
        if isinstance(node.value, ast.Name) and node.value.id == owner
        if module.nodes.is_within(node, method)
    ]
    around: set[ast.AST] = set()
    for node in wanted:
        outer: ast.AST | None = node
        while outer is not None and outer not in around:
            around.add(outer)
            outer = module.nodes.parents.get(outer) if outer is not method else None
    return _as_evaluated(method, frozenset(wanted), around)


def _as_evaluated(
    node: ast.AST, wanted: frozenset[ast.Attribute], around: Container[ast.AST]
) -> Iterator[bool]:
    """Whether each of the attributes ``wanted`` is set; ``around``: all that they stand in."""
    parts: list[ast.AST | None] = list(children(node))
    if isinstance(node, ast.Assign):
        parts = [node.value, *node.targets]
    elif isinstance(node, ast.AnnAssign):
        parts = [node.value, node.target] if node.value else []
    elif isinstance(node, ast.AugAssign):
        if node.target in around and any(_as_evaluated(node.target, wanted, around)):
            yield False
    elif isinstance(node, (ast.For, ast.AsyncFor)):
        parts = [node.iter, node.target, *node.body, *node.orelse]
    for part in parts:
        if part is not None and part in around:
            yield from _as_evaluated(part, wanted, around)
    if isinstance(node, ast.Attribute) and node in wanted:
        yield isinstance(node.ctx, ast.Store)


def _of_model(analysis: Analysis, place: Place) -> bool:
    """Whether it is ``model.optimizer.lr``, as far as names tell, in a file that uses Keras."""
    optimizer = place.node.value
    if not isinstance(optimizer, ast.Attribute) or optimizer.attr != "optimizer":
        return False
    return _ends(analysis, optimizer.value, "model")


def _ends(analysis: Analysis, node: ast.expr, word: str) -> bool:
    """Whether the last name of an expression ends with a word, in a file that uses Keras."""
    last = analysis.brief(node).rpartition(".")[2].lower()
    return last.endswith(word) and analysis.imports_keras


def _layer_words(receiver: str) -> str:
    return {"RNN": "recurrent", "Conv": "convolutional"}.get(receiver, receiver)


def _is_set_by_keras(analysis: Analysis, value: Value, name: str) -> bool:
    """Whether a class sets an attribute that belongs to Keras."""
    layer = value.kind in (Kind.LAYER, Kind.MODEL)
    return (name == "model" and analysis.kinds.is_callback(value)) or (name in _COLLECTED and layer)


def _is_in_class_body(analysis: Analysis, value: Value, name: str) -> bool:
    """Whether a class of the project itself defines an attribute (a property, for instance)."""
    return any(name in home.module.scopes[c].bindings for c, home in analysis.kinds.classes(value))


def _candidates(analysis: Analysis, value: Value) -> Iterator[str]:
    """The receivers of the table that a value can be, the likeliest first."""
    made_by = set(bases(analysis, value))
    if value.kind is Kind.MODEL:
        if "Sequential" in made_by:
            yield "Sequential"
            return
        yield "Model"
        if not made_by & {"Model", "Functional"}:
            yield "Sequential"
    elif value.kind is Kind.LAYER:
        family = next((_FAMILIES[base] for base in made_by if base in _FAMILIES), "")
        yield family or "Layer"
        if not made_by:
            yield from _SPECIAL_LAYERS
    elif value.kind in _KINDS:
        if value.kind is not Kind.TENSOR or _is_symbolic(analysis, value):
            yield _KINDS[value.kind]
    elif value.kind in (Kind.OBJECT, Kind.OTHER):
        if analysis.kinds.is_callback(value):
            yield from ("Callback", *(made_by & {"TensorBoard"}))
        yield from made_by & {"Tokenizer", "Progbar"}
        yield from {_HOMES[home] for home in _homes(analysis, value) if home in _HOMES}


def _is_symbolic(analysis: Analysis, value: Value) -> bool:
    """Whether a tensor is a symbolic one of Keras; models of today take real ones as well."""
    return value.name.endswith("Input") or analysis.dialects.default.name != "modern"


def bases(analysis: Analysis, value: Value) -> Iterator[str]:
    """The last components of the Keras names that made a value."""
    for path in _paths(analysis, value):
        yield "Model" if path.startswith("applications") else path.rpartition(".")[2]


def _homes(analysis: Analysis, value: Value) -> Iterator[str]:
    """The modules of Keras (``initializers``) whose names made a value."""
    for path in _paths(analysis, value):
        yield path.partition(".")[0]


def _paths(analysis: Analysis, value: Value) -> Iterator[str]:
    """The Keras names that made a value, below the root."""
    if is_keras(value.name):
        yield below_root(value.name) or ""
    for name in keras_bases(analysis.kinds, value):
        yield below_root(name) or ""


def noun(found: Found) -> str:
    """What messages call a receiver."""
    kinds = {Kind.MODEL: "model", Kind.LAYER: "layer"}
    return kinds.get(found.value.kind) or _NOUNS.get(found.row.receiver, "layer")
