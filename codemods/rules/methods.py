"""Methods and attributes of models, layers, optimizers, … that Keras no longer has.

``predict_classes``, ``predict_proba``, ``layer.output_shape``, ``optimizer.lr``,
``_keras_shape`` and some two hundred others existed in Keras 1.0-2.3 or early ``tf.keras``
and are gone, or mean something else. Some fail with an ``AttributeError``. Others fail
silently: ``model.optimizer.lr = 0.01`` sets an attribute that nothing reads, and
``model.layers.pop()`` changes a copy.

What takes their place depends on the object, so its kind is found out first. Names that
other libraries have too (``predict_proba`` of scikit-learn, ``lr``, ``weights``) count only
where the object is a Keras object; ``predict_classes`` or ``_keras_shape`` of an unknown
object can only be Keras.

Safe when the kind of the object is proven and the replacement means the same; unsafe when
something is assumed; manual where the program needs a decision.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import CallText
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.models import last_units, number_of_outputs
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Point, Store
from codemods.semantics.statements import remove_statements, replace_statement, shares_line
from codemods.tables.keras import below_root, is_keras
from codemods.tables.methods import Member, anywhere, is_affected, member, names

NAME = "methods"

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
    **{name: name for name in ("ImageDataGenerator", "Sequence", "Tokenizer", "Progbar")},
}
"""What messages call a receiver; layers are not listed."""

_HOMES = {"regularizers": "Regularizer", "initializers": "Initializer"}
"""The module of Keras that a class is from -> its receiver in the table."""

_COLLECTED = frozenset({"_trainable_weights", "_non_trainable_weights"})
"""What Keras kept in each layer; nothing reads what the program puts there."""

_PARAMETERS = {"nb_epoch": "epochs"}
"""Keys of ``Callback.params`` that have another name now."""

_NO_PARAMETERS = frozenset({"samples", "nb_sample", "metrics", "do_validation", "batch_size"})
_LIST_METHODS = frozenset({"pop", "append", "insert", "remove", "extend"})
_COMMA = re.compile(r"\s*,(?:[ \t]*(?=[^ \t#\r\n]))?")
_TARGET_AND_VALUE = 2
_EVALUATE = ("x", "y", "batch_size", "verbose", "sample_weight")
"""Parameters of ``evaluate`` that every release has."""

_BEFORE_VERBOSE = 2
"""Positional parameters of ``predict_classes`` and ``predict_proba`` before ``verbose``."""

_THEANO = {"get_value": "numpy", "set_value": "assign"}
"""Methods of Theano's shared variables -> those of today's variables."""


_PROJECT_WORDS = (
    b".predict_proba",
    b".reset_states",
    b".lr",
    b".output_shape",
    b".input_shape",
    b".layers.",
    b".nb_sample",
    b".nb_class",
    b".next()",
    b".get_shape",
    b".inputs",
    *(f".{n}".encode() for n in sorted(names()) if anywhere(n, "get") or anywhere(n, "call")),
)
"""What a file without the word Keras must hold: names that only Keras has, or much used."""


@dataclass(frozen=True, slots=True)
class Place:
    """An attribute that is read, called or set."""

    node: ast.Attribute
    point: Point
    how: str
    """``get``, ``call`` or ``set``."""
    call: ast.Call | None = None
    value: ast.expr | None = None
    """What is assigned."""
    is_augmented: bool = False
    """Whether it is read and set by one ``+=``; ``how`` is ``get``."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every use of a member that old Keras objects had and today's have not."""
    for place in _places(analysis):
        name = place.node.attr
        if name == "params":
            yield from _parameters(analysis, place)
        elif name in _LIST_METHODS:
            yield from _list_of_layers(analysis, place)
        hows = ("get", "set") if place.is_augmented else (place.how,)
        for how in hows:
            findings: list[Finding] = []
            if is_affected(name, how, analysis.target):
                findings = list(_check(analysis, replace(place, how=how)))
            yield from findings
            if findings:
                break


def _places(analysis: Analysis) -> Iterator[Place]:
    """Every attribute of the document that may concern the rule."""
    module = analysis.module
    wanted = names() | {"params"} | _LIST_METHODS
    seen: set[ast.Attribute] = set()

    def within(node: ast.expr, point: Point) -> Iterator[Place]:
        while isinstance(node, ast.Attribute):
            if node.attr in wanted and node not in seen:
                seen.add(node)
                yield Place(node, point, "get")
            node = node.value

    for attribute in module.attributes:
        for call, point in module.methods(attribute):
            assert isinstance(call.func, ast.Attribute)
            if attribute in wanted:
                yield Place(call.func, point, "call", call)
            yield from within(call.func.value, point)
        for node, point in module.references(attribute):
            if isinstance(node.ctx, ast.Load):
                yield from within(node, point)
    for attribute in module.stored_attributes:
        for node, point, value in module.stores(attribute):
            if attribute in wanted:
                augmented = isinstance(_parent(analysis, node), ast.AugAssign)
                how = "get" if augmented else "set"
                yield Place(node, point, how, value=value, is_augmented=augmented)
            yield from within(node.value, point)


# -- which row of the table ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """The row that an attribute's receiver leads to, and what is assumed of the receiver."""

    row: Member
    value: Value
    assumption: str = ""
    is_manual: bool = False


def _row(analysis: Analysis, place: Place) -> _Found | None:
    """The row of the table for a place; ``None`` if it is nothing that Keras lost."""
    node, name = place.node, place.node.attr
    if analysis.names.qualified(node, place.point):
        return None  # of a module or class
    values = [v for v in analysis.kinds.of(node.value, place.point) if v.kind is not Kind.NONE]
    text = analysis.brief(node.value)
    found: list[_Found] = []
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
        found.append(_Found(rows[0], value, assumed))
    if found:
        first = found[0]
        if not first.row.on(analysis.target) and _is_set_by_program(analysis, place, first.value):
            return None
        if any(other.row != first.row for other in found):
            return _Found(first.row, first.value, is_manual=True)
        if unknown:
            if place.how == "set" and isinstance(first.value.node, ast.ClassDef):
                return None  # a base that is not seen may define it
            if first.row.receiver in _SPECIAL_LAYERS:
                return None  # ``layers[0].W`` of anything
            return _Found(first.row, first.value, f"`{text}` is a Keras {_noun(first)}")
        return first
    row = anywhere(name, place.how)
    given = name == "lr" and _backend_call(analysis, place, "get_value", "set_value")
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
    guess = _Found(row, Value(Kind.UNKNOWN), is_manual=row.anywhere == "manual")
    return replace(guess, assumption=f"`{text}` is a Keras {_noun(guess)}")


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
            if not isinstance(_parent(analysis, store.node), ast.AugAssign)
            for found in analysis.kinds.of(store.node.value, store.point)
        )
    )


def _is_of_self(analysis: Analysis, store: Store) -> bool:
    """Whether a method of a class assigns to an attribute of its own object."""
    return any(
        binding.node is store.node
        for scope in analysis.module.scopes.values()
        for binding in scope.attributes.get(store.node.attr, ())
    )


def _owns(analysis: Analysis, value: Value, name: str) -> bool:
    """Whether a class of the project, or a base of it, gives its objects the attribute itself.

    It does not where a method reads the attribute before anything sets it: what is read
    there can only be what Keras once set.
    """
    found = analysis.memo.setdefault(_owns, {})
    known = cast("dict[tuple[ast.AST | None, str], bool]", found)
    key = (value.node, name)
    if key not in known:
        known[key] = _sets_first(analysis, value, name)
    return known[key]


def _sets_first(analysis: Analysis, value: Value, name: str) -> bool:
    uses: dict[str, list[bool]] = {}
    for node, home in reversed(analysis.kinds.classes(value)):
        scope = home.module.scopes[node]
        if name in scope.bindings:
            return True
        if name in scope.attributes:
            for method in node.body:
                if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    first = [*method.args.posonlyargs, *method.args.args][:1]
                    found = list(_uses(method, first[0].arg, name)) if first else []
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


def _uses(node: ast.AST, owner: str, name: str) -> Iterator[bool]:
    """The uses of an attribute of ``owner`` as they are evaluated: whether each one sets it."""
    parts: list[ast.AST | None] = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.Assign):
        parts = [node.value, *node.targets]
    elif isinstance(node, ast.AnnAssign):
        parts = [node.value, node.target] if node.value else []
    elif isinstance(node, ast.AugAssign):
        if any(_uses(node.target, owner, name)):
            yield False
    elif isinstance(node, (ast.For, ast.AsyncFor)):
        parts = [node.iter, node.target, *node.body, *node.orelse]
    for part in parts:
        if part is not None:
            yield from _uses(part, owner, name)
    if isinstance(node, ast.Attribute) and node.attr == name:
        if isinstance(node.value, ast.Name) and node.value.id == owner:
            yield isinstance(node.ctx, ast.Store)


def _backend_call(analysis: Analysis, place: Place, *functions: str) -> ast.Call | None:
    """The call of one of these functions of ``keras.backend`` that ``x.lr`` is given to."""
    call = _parent(analysis, place.node)
    if not isinstance(call, ast.Call) or call.args[:1] != [place.node]:
        return None
    found = analysis.names.qualified(call.func, place.point)
    known = bool(found) and all(
        (below_root(name) or "").rpartition(".")[2] in functions for name in found
    )
    return call if known else None


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
    bases = set(_bases(analysis, value))
    if value.kind is Kind.MODEL:
        if "Sequential" in bases:
            yield "Sequential"
            return
        yield "Model"
        if not bases & {"Model", "Functional"}:
            yield "Sequential"
    elif value.kind is Kind.LAYER:
        family = next((_FAMILIES[base] for base in bases if base in _FAMILIES), "")
        yield family or "Layer"
        if not bases:
            yield from _SPECIAL_LAYERS
    elif value.kind in _KINDS:
        if value.kind is not Kind.TENSOR or _is_symbolic(analysis, value):
            yield _KINDS[value.kind]
    elif value.kind in (Kind.OBJECT, Kind.OTHER):
        if analysis.kinds.is_callback(value):
            yield from ("Callback", *(bases & {"TensorBoard"}))
        yield from bases & {"Tokenizer", "Progbar"}
        yield from {_HOMES[home] for home in _homes(analysis, value) if home in _HOMES}


def _is_symbolic(analysis: Analysis, value: Value) -> bool:
    """Whether a tensor is a symbolic one of Keras; models of today take real ones as well."""
    return value.name.endswith("Input") or analysis.dialects.default.name != "modern"


def _bases(analysis: Analysis, value: Value) -> Iterator[str]:
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
    for node, home in analysis.kinds.classes(value):
        outer = home.module.scopes[node].outer
        for base in node.bases if outer else ():
            assert outer is not None
            for found in home.of(base, outer):
                if found.kind is Kind.NAME and is_keras(found.name):
                    yield below_root(found.name) or ""


# -- one place -------------------------------------------------------------------------


def _check(analysis: Analysis, place: Place) -> Iterator[Finding]:
    found = _row(analysis, place)
    if found is None:
        return
    row, name = found.row, place.node.attr
    template = row.on(analysis.target)
    own = isinstance(found.value.node, ast.ClassDef) and found.value.kind in (
        Kind.LAYER,
        Kind.MODEL,
    )
    if name == "index_generator" and not _is_unpacked(analysis, place):
        return
    if template.startswith("rule ") or (own and _is_left_to_the_class(row, place)):
        return
    message = _message(analysis, found, place)
    assumptions = [found.assumption] if found.assumption else []
    if row.assumption:
        assumptions.append(row.assumption)
    plan: _Plan | None = None
    if template and not found.is_manual and (template[0] == "." or not place.is_augmented):
        plan = _plan(analysis, place, found, template)
    start, end = analysis.attribute_span(place.node)
    if plan is None or (plan.needs_check and plan.render() is None):
        advice = row.advice or f"use `{_shown(analysis, place, template)}`"
        yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
        return
    assumptions += plan.assumptions
    if name == "lr" and _kept_its_rate(analysis, place, found.value):
        assumptions.append("a new rate is to take effect, which trained models of Keras 2 ignored")
    message += f"; {plan.words}"
    if assumptions:
        message += f"; assumes that {' and that '.join(assumptions)}"
    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    yield analysis.finding(
        NAME, start, end, message, safety, render=cast("Callable[[], Fix]", plan.render)
    )


def _kept_its_rate(analysis: Analysis, place: Place, value: Value) -> bool:
    """Whether the program assigns ``lr``, to no effect once the training function was made."""
    if place.how != "set" and not analysis.module.stores("lr"):
        return False
    return analysis.dialects.of(value.name).name in ("k1", "k2")


def _is_left_to_the_class(row: Member, place: Place) -> bool:
    """What a class derived from a layer or model may still do to itself."""
    if row.receiver == "Model" and place.how == "set":
        return row.name in ("inputs", "outputs")
    return row.name == "add_loss"


def _message(analysis: Analysis, found: _Found, place: Place) -> str:
    row, name = found.row, place.node.attr
    where = TARGET_NAMES[analysis.target]
    of = f"Keras {_noun(found)}s" if row.receiver != "Node" else "nodes of the layer graph"
    if row.receiver == "Sequential" and name in ("input", "output"):
        return f"`{name}` of a Sequential fails until something has called it"
    if name == "index_generator":
        return "`next` of `index_generator` gives one value, the indices of a batch"
    if name == "metrics_names" and place.how != "set":
        return "`metrics_names` no longer names each metric, only `compile_metrics`"
    if place.how == "set" and row.how == "set":
        return f"`{name}` of {of} cannot be assigned in {where}"
    if ("m" if analysis.target == "keras3" else "l") in row.origin:
        return f"`{name}` of {of} only raises an error in {where}"
    return f"`{name}` was removed from {of}"


def _noun(found: _Found) -> str:
    """What messages call a receiver."""
    kinds = {Kind.MODEL: "model", Kind.LAYER: "layer"}
    return kinds.get(found.value.kind) or _NOUNS.get(found.row.receiver, "layer")


def _is_unpacked(analysis: Analysis, place: Place) -> bool:
    """Whether ``next(place)`` is taken for several values."""
    call = _parent(analysis, place.node)
    if not isinstance(call, ast.Call) or not _is_builtin(analysis, call, "next", place.point):
        return False
    statement = _parent(analysis, call)
    return isinstance(statement, ast.Assign) and any(
        isinstance(target, (ast.Tuple, ast.List)) and len(target.elts) > 1
        for target in statement.targets
    )


def _shown(analysis: Analysis, place: Place, template: str) -> str:
    """A template as a message shows it."""
    receiver = analysis.brief(place.node.value)
    if template.startswith("."):
        return f"{receiver}{template}"
    return template.replace("{self}", receiver).replace("{value}", "…").replace("{0}", "…")


@dataclass(slots=True)
class _Plan:
    """How a place is rewritten, decided before any text is made."""

    words: str
    render: Callable[[], Fix | None]
    assumptions: tuple[str, ...] = ()
    needs_check: bool = False
    """Whether ``render`` may find that it cannot be done."""


def _plan(analysis: Analysis, place: Place, found: _Found, template: str) -> _Plan | None:
    """What to do at a place; ``None`` if only the reader can."""
    special = {
        "classes": _classes,
        "loop": _loop,
        "delete": _delete,
        "node 0": _first_node,
        "shape": _shape,
        "new outputs": _outputs,
        "metric names": _metric_names,
    }.get(template)
    if special is not None:
        return special(analysis, place, found)
    words = f"use `{_shown(analysis, place, template)}`"
    if template == ".learning_rate" and (call := _backend_call(analysis, place, "set_value")):
        return _set_rate(analysis, place, call)
    if template.startswith("."):
        return _Plan(
            f"use `{template[1:]}`", lambda: _renamed(analysis, place, found, template[1:])
        )
    if place.how == "set":
        return _assigned(analysis, place, found, template, words)
    node: ast.expr = place.node
    parts: dict[str, ast.expr | str] = {"self": place.node.value}
    if found.row.how == "call":
        call = place.call
        if call is None or call.keywords or any(isinstance(a, ast.Starred) for a in call.args):
            return None
        parts |= {str(index): value for index, value in enumerate(call.args)}
        if {part for part in parts if part != "self"} != templates.names(template) - {"self"}:
            return None
        node = call
    return _Plan(
        words,
        lambda: templates.replacement(analysis, node, template, parts, place.point),
        needs_check="\n" in analysis.document.source(node),
    )


def _renamed(analysis: Analysis, place: Place, found: _Found, name: str) -> Fix:
    """Another attribute; a Theano variable's methods go along."""
    edits = [analysis.edit(*analysis.attribute_span(place.node), name)]
    outer = _parent(analysis, place.node)
    if isinstance(outer, ast.Attribute) and outer.attr in _THEANO:
        edits.append(analysis.edit(*analysis.attribute_span(outer), _THEANO[outer.attr]))
    if place.node.attr == "predict_proba" and place.call is not None:
        edits += _quiet(analysis, found, place.call)
    return Fix(tuple(edits))


def _set_rate(analysis: Analysis, place: Place, call: ast.Call) -> _Plan | None:
    """``K.set_value(x.lr, v)``, which fails on the variables of Keras 3 altogether."""
    document, text = analysis.document, analysis.document.text
    if (
        len(call.args) != _TARGET_AND_VALUE
        or call.keywords
        or isinstance(call.args[1], ast.Starred)
    ):
        return None
    start, end = document.start(call), document.end(place.node)
    comma = _COMMA.match(text, end)
    if comma is None or text[document.end(call.func) : document.start(place.node)].strip() != "(":
        return None
    edits = (
        analysis.edit(start, document.start(place.node), ""),
        analysis.edit(*analysis.attribute_span(place.node), "learning_rate"),
        analysis.edit(end, comma.end(), ".assign("),
    )
    return _Plan("use `learning_rate.assign(…)`", lambda: Fix(edits))


def _quiet(analysis: Analysis, found: _Found, call: ast.Call) -> list[Edit]:
    """``verbose=0``, the old default: ``predict`` shows a progress bar."""
    given = {keyword.arg for keyword in call.keywords}
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    dialect = analysis.dialects.of(found.value.name).name
    if given & {"verbose", None} or len(call.args) > _BEFORE_VERBOSE or starred or dialect == "k1":
        return []
    return CallText(analysis.document, call).append("verbose=0", [])


def _assigned(
    analysis: Analysis, place: Place, found: _Found, template: str, words: str
) -> _Plan | None:
    """A call in the place of an assignment."""
    if place.value is None or isinstance(place.value, ast.Tuple):
        return None
    method = template.removeprefix("{self}.").partition("(")[0]
    document = analysis.document
    replaced: tuple[Edit, ...] = ()
    if analysis.overrides(place.node.value, place.point, method):
        inside = getattr(place.point.block.scope.node, "name", "") == method
        if not inside or set(_bases(analysis, found.value)) != {"Callback"}:
            return None
        span = document.start(place.node.value), document.end(place.node.value)
        replaced = (analysis.edit(*span, "super()"),)
        words = f"use `super().{method}(…)`"
    start, end = document.end(place.node.value), document.start(place.value)
    if "".join(document.text[document.end(place.node) : end].split()) != "=":
        return None
    before, _, after = template.removeprefix("{self}").partition("{value}")
    last = document.end(place.value)
    edits = (*replaced, analysis.edit(start, end, before), analysis.edit(last, last, after))
    return _Plan(words, lambda: Fix(edits))


def _parent(analysis: Analysis, node: ast.AST) -> ast.AST | None:
    """The node that holds ``node``."""
    found = analysis.memo.get(_parent)
    if found is None:
        found = analysis.memo[_parent] = {
            child: outer
            for outer in ast.walk(analysis.module.tree)
            for child in ast.iter_child_nodes(outer)
        }
    return cast("dict[ast.AST, ast.AST]", found).get(node)


def _statement(analysis: Analysis, place: Place) -> ast.Expr | None:
    """The statement that a call is."""
    outer = _parent(analysis, place.call) if place.call is not None else None
    return outer if isinstance(outer, ast.Expr) else None


# -- what is no template ---------------------------------------------------------------


def _classes(analysis: Analysis, place: Place, found: _Found) -> _Plan | None:
    """``predict_classes``: what it did depends on the number of outputs."""
    call = place.call
    if call is None:
        return None
    units = last_units(analysis, place.node.value, place.point)
    start, end = analysis.document.start(call), analysis.document.end(call)
    text = analysis.brief(place.node.value)
    if units.several:
        name, needs = templates.module_name(analysis, "numpy", place.point)
        before, after = f"{name}.argmax(", ", axis=-1)"
        words = "use `argmax` of what `predict` gives"
        assumed = f"`{text}` has several outputs{units.reason}"
    else:
        needs = ()
        before, after = "(", ' > 0.5).astype("int32")'
        words = "use `predict(…) > 0.5`"
        assumed = f"`{text}` has one output{units.reason}"

    def render() -> Fix:
        span = analysis.attribute_span(place.node)
        edits = (
            analysis.edit(start, start, before),
            analysis.edit(*span, "predict"),
            *_quiet(analysis, found, call),
            analysis.edit(end, end, after),
        )
        return Fix(edits, needs)

    return _Plan(words, render, () if units.proven else (assumed,))


def _loop(analysis: Analysis, place: Place, found: _Found) -> _Plan | None:
    """``reset_states`` of every layer that has states to keep."""
    call, document = place.call, analysis.document
    if call is None or call.args or call.keywords:
        return None
    name = "layer"
    while analysis.names.bindings(name, place.point):
        name += "_"
    words = "reset each layer that is stateful"
    statement = _statement(analysis, place)
    parts = {"self": place.node.value}
    if statement is None or shares_line(analysis, statement):
        template = (
            f"[{name}.reset_states() for {name} in {{self}}.layers "
            f'if getattr({name}, "stateful", False)]'
        )
        return _Plan(
            words,
            lambda: templates.replacement(analysis, call, template, parts, place.point),
            needs_check=True,
        )
    start, end = document.start(statement), document.end(statement)
    step = "\t" if document.text[document.line_start(start) : start].endswith("\t") else "    "
    lines = [
        f"for {name} in {document.source(place.node.value)}.layers:",
        f'{step}if getattr({name}, "stateful", False):',
        f"{step}{step}{name}.reset_states()",
    ]
    return _Plan(words, lambda: Fix(tuple(replace_statement(analysis, start, end, lines))))


def _delete(analysis: Analysis, place: Place, found: _Found) -> _Plan | None:
    """A call that only prepared something goes."""
    statement = _statement(analysis, place)
    if statement is None:
        return None
    return _Plan(
        "delete the call",
        lambda: Fix(tuple(remove_statements(analysis, [statement]))),
    )


def _outputs(analysis: Analysis, place: Place, found: _Found) -> _Plan | None:
    """``outputs = [layers[-1].output]`` of a Sequential, which has no others."""
    statement = _parent(analysis, place.node)
    if not isinstance(statement, ast.Assign) or place.value is None:
        return None
    if "Sequential" not in set(_bases(analysis, found.value)):
        return None
    text = analysis.document.source(place.node.value)
    own = f"{text}.layers[-1].output"
    if len(statement.targets) > 1 or ast.unparse(place.value) not in (f"[{own}]", own):
        return None
    return _Plan(
        "delete the assignment: the outputs are those of the last layer",
        lambda: Fix(tuple(remove_statements(analysis, [statement]))),
        ("the last layer was removed with `pop`",),
    )


def _metric_names(analysis: Analysis, place: Place, found: _Found) -> _Plan | None:
    """``metrics_names``, best together with the values that they are zipped with."""
    outer = _parent(analysis, place.node)
    if isinstance(outer, ast.Attribute):
        return None  # something is appended
    if isinstance(outer, ast.Call) and _is_builtin(analysis, outer, "zip", place.point):
        values = outer.args[-1]
        if isinstance(values, ast.Call):
            return _zipped(analysis, place, outer, values)
    if number_of_outputs(analysis, place.node.value, place.point) != 1:
        return None  # ``evaluate`` returns them in another order
    template = "list({self}.get_metrics_result())"
    parts = {"self": place.node.value}
    return _Plan(
        f"use `{_shown(analysis, place, template)}`",
        lambda: templates.replacement(analysis, place.node, template, parts, place.point),
        ("the model was trained or evaluated before",),
        needs_check=True,
    )


def _zipped(analysis: Analysis, place: Place, call: ast.Call, values: ast.Call) -> _Plan | None:
    """``zip(model.metrics_names, model.evaluate(…))``, with ``dict`` around it or not."""
    model = place.node.value
    if call.args != [place.node, values] or not isinstance(values.func, ast.Attribute):
        return None
    if values.func.attr != "evaluate" or ast.dump(values.func.value) != ast.dump(model):
        return None
    keywords = {keyword.arg for keyword in values.keywords}
    if (
        any(isinstance(part, ast.Call) for part in ast.walk(model))
        or any(isinstance(argument, ast.Starred) for argument in values.args)
        or len(values.args) > len(_EVALUATE)
        or not keywords <= {*_EVALUATE, "steps"}
    ):
        return None
    whole = _parent(analysis, call)
    is_dict = (
        isinstance(whole, ast.Call)
        and whole.args == [call]
        and _is_builtin(analysis, whole, "dict", place.point)
    )
    outermost: ast.AST | None = whole if is_dict else call
    assert isinstance(outermost, ast.Call)
    document, text = analysis.document, analysis.document.text
    gaps = (
        (document.start(outermost), document.start(values)),
        (document.end(values), document.end(outermost)),
    )
    if any("#" in text[start:end] for start, end in gaps):
        return None
    ending = "" if is_dict else ".items()"
    edits = (
        analysis.edit(*gaps[0], ""),
        *CallText(document, values).append("return_dict=True", []),
        analysis.edit(*gaps[1], ending),
    )
    words = f"use `{analysis.brief(model)}.evaluate(…, return_dict=True){ending}`"
    assumed = () if is_dict else ("the order of the metrics does not matter",)
    return _Plan(words, lambda: Fix(edits), assumed)


def _is_builtin(analysis: Analysis, call: ast.Call, name: str, point: Point) -> bool:
    """Whether a call without keywords is of a builtin function."""
    function = call.func
    known = isinstance(function, ast.Name) and function.id == name and not call.keywords
    return known and not analysis.names.bindings(name, point)


def _first_node(analysis: Analysis, place: Place, found: _Found) -> _Plan | None:
    """Input and output of a model itself; other nodes are counted differently."""
    call = place.call
    given = [*call.args, *(k.value for k in call.keywords)] if call else []
    if call is None or len(given) != 1:
        return None
    if not isinstance(given[0], ast.Constant) or given[0].value != 0:
        return None
    which = "input" if "input" in place.node.attr else "output"
    suffix = "_shape" if "shape" in place.node.attr else ""
    template = f"{{self}}.{which}{suffix}"
    if not suffix and "Sequential" in set(_bases(analysis, found.value)):
        template = f"{{self}}.{which}s[0]"
    parts = {"self": place.node.value}
    return _Plan(
        f"use `{_shown(analysis, place, template)}`",
        lambda: templates.replacement(analysis, call, template, parts, place.point),
        needs_check=True,
    )


def _shape(analysis: Analysis, place: Place, found: _Found) -> _Plan | None:
    """``get_shape()``, with ``as_list()`` or ``[i].value`` behind it."""
    call = place.call
    if call is None or call.args or call.keywords:
        return None
    node: ast.expr = call
    template = "{self}.shape"
    parts: dict[str, ast.expr | str] = {"self": place.node.value}
    outer = _parent(analysis, call)
    if isinstance(outer, ast.Attribute):
        last = _parent(analysis, outer)
        if outer.attr == "ndims":
            node, template = outer, "len({self}.shape)"
        elif outer.attr == "as_list" and isinstance(last, ast.Call):
            node, template = last, "list({self}.shape)"
        else:
            return None
    elif isinstance(outer, ast.Subscript) and outer.value is call:
        value = _parent(analysis, outer)
        if isinstance(value, ast.Attribute) and value.attr == "value":
            node, template = value, "{self}.shape[{index}]"
            parts["index"] = outer.slice
    elif not isinstance(outer, (ast.Call, ast.Assign, ast.Compare)):
        return None
    return _Plan(
        f"use `{template.replace('{self}', '…').replace('{index}', '…')}`",
        lambda: templates.replacement(analysis, node, template, parts, place.point),
        needs_check=True,
    )


def _list_of_layers(analysis: Analysis, place: Place) -> Iterator[Finding]:
    """``model.layers.pop()``: the list is a copy."""
    layers, call = place.node.value, place.call
    if not isinstance(layers, ast.Attribute) or layers.attr != "layers" or call is None:
        return
    values = [v for v in analysis.kinds.of(layers.value, place.point) if v.kind is not Kind.NONE]
    models = [v for v in values if v.kind is Kind.MODEL]
    if not models or any(analysis.kinds.defines(value, "layers") for value in values):
        return
    document, receiver = analysis.document, analysis.brief(layers.value)
    message = f"`layers.{place.node.attr}` changes a copy of the list; `{receiver}` stays as it is"
    span = document.start(layers), document.end(place.node)
    all_sequential = all("Sequential" in set(_bases(analysis, v)) for v in values)
    if place.node.attr == "pop" and not call.args and all_sequential:
        message += f"; use `{receiver}.pop()`; assumes that its last layer is to be removed"
        at = document.end(layers.value), document.end(layers)

        def render() -> Fix:
            return Fix((Edit(document.path, *at, ""),))

        if _statement(analysis, place) is not None:
            yield analysis.finding(NAME, *span, message, Safety.UNSAFE, render=render)
            return
    advice = (
        "build a new model: Model(model.inputs, model.layers[-2].output) ends one layer earlier"
    )
    yield analysis.finding(NAME, *span, message, Safety.MANUAL, advice=advice)


def _parameters(analysis: Analysis, place: Place) -> Iterator[Finding]:
    """``self.params["nb_epoch"]`` in a callback."""
    values = analysis.kinds.of(place.node.value, place.point)
    outer = _parent(analysis, place.node)
    if isinstance(outer, ast.Subscript) and not isinstance(outer.ctx, ast.Load):
        return
    if place.how != "get" or not values or not all(map(analysis.kinds.is_callback, values)):
        return
    if any(analysis.kinds.defines(value, "params") for value in values):
        return
    key: ast.expr | None = None
    if isinstance(outer, ast.Subscript) and outer.value is place.node:
        key = outer.slice
    elif isinstance(outer, ast.Attribute) and outer.attr == "get":
        call = _parent(analysis, outer)
        if isinstance(call, ast.Call) and call.func is outer and call.args:
            key = call.args[0]
    elif isinstance(outer, ast.Compare) and outer.comparators == [place.node]:
        key = outer.left
    if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
        return
    document = analysis.document
    start, end = document.start(key), document.end(key)
    message = f"`params` of a callback holds no `{key.value}` in {TARGET_NAMES[analysis.target]}"
    new = _PARAMETERS.get(key.value)
    if new is not None and document.text[start:end][1:-1] == key.value:

        def render() -> Fix:
            return Fix((analysis.edit(start + 1, end - 1, new),))

        message += f"; use `{new}`"
        yield analysis.finding(NAME, start, end, message, Safety.SAFE, render=render)
    elif key.value in _NO_PARAMETERS or new is not None:
        advice = (
            "give it to the constructor of the callback; `steps`, `epochs` and `verbose` are left"
        )
        yield analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


RULE = Rule(
    NAME,
    "methods and attributes that models, layers, optimizers, … no longer have",
    check,
    words=(b"keras",),
    project_words=_PROJECT_WORDS,
    references=(
        "TensorFlow 2.6.0: https://github.com/tensorflow/tensorflow/releases/tag/v2.6.0",
        "Migrating to Keras 3: https://keras.io/guides/migrating_to_keras_3/",
    ),
)
