"""What references of the grammar draw from the tool's own tables.

Each terminal takes the builder and the argument of the reference (``layers`` in
``${call layers}``) and returns the text of an expression, or a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from codemods.tables.signatures import Parameters
from tests.legacy import vocabulary
from tests.legacy.builder import Builder
from tests.legacy.grammar import VALUES

ODD = "é"
"""A character that is not ASCII and that every encoding of the tests has."""

RECEIVERS: Mapping[str, str] = {
    "Model": "${a model}",
    "Sequential": "${a model}",
    "History": "${a history}",
    "Iterator": "${a data}",
    "KerasTensor": "${a tensor}",
    "ImageDataGenerator": "$images",
    "Callback": "self",
    "Optimizer": "${a model}.optimizer",
    "Layer": "${a model}.layers[0]",
    "Conv": "${call layers}",
    "Tokenizer": "${keras preprocessing.text.Tokenizer}()",
    "TensorBoard": "${keras callbacks.TensorBoard}()",
    "Progbar": "${keras utils.generic_utils.Progbar}(3)",
}
"""How programs get hold of an object; any other class (``Dense``) is a layer that is called."""

MEMBERS: Mapping[str, tuple[str, ...]] = {
    "get": ("{}",),
    "call": ("{}()", "{}({value})"),
    "set": ("{} = {value}",),
    "any": ("{}", "{}({value})", "{} = {value}"),
}


def arguments(builder: Builder, orders: Sequence[Parameters]) -> list[str]:
    """Arguments by one of the old orders, positional, by keyword, and behind stars."""
    order = builder.choose(orders)
    positional = order.positional[: builder.number(0, min(4, len(order.positional)))]
    given = [_value(builder, name) for name in positional]
    if builder.one_in(16):
        given.append("*args")
    named = sorted(order.keywords - set(positional))
    missing = [name for name in order.positional if name in order.required and name in named]
    chosen = missing if builder.one_in(2) else []
    chosen = [*chosen, *(n for n in builder.several(named, 3) if n not in chosen)]
    given += [f"{name}={_value(builder, name)}" for name in chosen if name.isidentifier()]
    if builder.one_in(12):
        given.append(builder.choose(("**options", "strange=1", "**{'nb_epoch': 3}")))
    return given


def _value(builder: Builder, parameter: str) -> str:
    kind = vocabulary.string_kinds().get(parameter)
    if kind and not builder.one_in(3):
        return f"'{_string(builder, kind)}'"
    if parameter in VALUES:
        return builder.expand(builder.choose(VALUES[parameter]))
    general = "$text" if "name" in parameter or "mode" in parameter else "$value"
    if builder.one_in(2):
        general = "$number" if builder.one_in(2) else "$flag"
    return builder.expand(general)


def _called(builder: Builder, callee: str, orders: Sequence[Parameters]) -> str:
    return f"{callee}({', '.join(arguments(builder, orders))})" if orders else callee


def _keras(builder: Builder, path: str) -> str:
    """A name of Keras: where it is today, or anywhere that the program's release had it."""
    path = builder.expand(path)
    known = vocabulary.paths(builder.dialect).get(path, (path,))
    return builder.refer(f"{builder.root}.{builder.choose(known)}")


def _tensorflow(builder: Builder, path: str) -> str:
    return builder.refer(f"tensorflow.{builder.expand(path)}")


def _call(builder: Builder, group: str) -> str:
    """A call of an old function or class: of one module of Keras, or of ``any``."""
    known = vocabulary.callables(builder.dialect)
    several = known[group] if group in known else known[builder.choose(tuple(known))]
    found = builder.choose(several)
    callee = builder.refer(f"{builder.root}.{builder.choose(found.paths)}")
    return _called(builder, callee, found.orders)


def _method(builder: Builder, owner: str) -> str:
    """The call of a method, without its receiver."""
    found = builder.choose(vocabulary.methods(builder.dialect)[owner])
    return _called(builder, found.paths[0], found.orders)


def _backend(builder: Builder, _: str) -> str:
    found = builder.choose(vocabulary.backend_functions(builder.dialect))
    callee = builder.refer(f"{builder.root}.backend.{found.id}")
    return _called(builder, callee, found.orders)


def _tensorflow_call(builder: Builder, _: str) -> str:
    found = builder.choose(vocabulary.tensorflow_callables())
    orders = [o for o in found.orders if all(map(str.isidentifier, o.positional))]
    return _called(builder, builder.refer(f"tensorflow.{found.id}"), orders)


def _symbolic(builder: Builder, _: str) -> str:
    path, example = builder.choose(vocabulary.symbolic_calls())
    given = re.sub(r"\b[a-z]\b(?!=)", lambda _: builder.any("tensor"), example)
    return f"{builder.refer(f'tensorflow.{path}')}({given})"


def _name(builder: Builder, _: str) -> str:
    """Any old name of Keras, and now and then one that Keras never had."""
    path = builder.choose(builder.choose(vocabulary.names(builder.dialect)))
    if builder.one_in(12):
        path = f"{path.rpartition('.')[0] or 'layers'}.Imagined"
    return builder.refer(f"{builder.root}.{path}" if path else builder.root)


def _symbol(builder: Builder, _: str) -> str:
    return builder.refer(f"tensorflow.{builder.choose(builder.choose(vocabulary.symbols()))}")


def _library(builder: Builder, _: str) -> str:
    """What has gone from other libraries, called if its parameters are known."""
    name, parameters = builder.choose(builder.choose(vocabulary.not_keras()))
    callee = builder.refer(name)
    return f"{callee}({builder.expand('$value')})" if parameters else callee


def _source(builder: Builder, _: str) -> str:
    callee = builder.choose(vocabulary.sources_of_data())
    return f"{builder.refer(callee) if '.' in callee else callee}(x, y)"


def _receiver(builder: Builder, argument: str) -> str:
    """A member of a live object, as an expression or (``statement``) also set."""
    members = vocabulary.members(builder.dialect)
    owner = builder.choose(tuple(members))
    fallback = f"${{keras layers.{owner}}}(3)" if owner in _layers(builder.dialect) else "thing"
    name, how = builder.choose(members[owner])
    forms = MEMBERS[how]
    if argument != "statement":
        forms = tuple(form for form in forms if " = " not in form) or MEMBERS["get"]
    member = f"{RECEIVERS.get(owner, fallback)}.{name}"
    text = builder.choose(forms).replace("{value}", "$number").replace("{}", member)
    return builder.expand(text)


def _layers(dialect: str) -> frozenset[str]:
    return frozenset(
        found.id.rpartition(".")[2] for found in vocabulary.callables(dialect)["layers"]
    )


def _string(builder: Builder, kind: str) -> str:
    return builder.choose(vocabulary.strings(builder.dialect).get(kind, (kind,)))


def _option(builder: Builder, _: str) -> str:
    """The setting of an option of ``tf.ConfigProto``."""
    option, value = builder.choose(vocabulary.session_options())
    option = re.sub(r"device_count\.(\w+)", r"device_count['\1']", option)
    return f"{option} = {value}"


def _plain(words: Callable[[], Sequence[str]]) -> Callable[[Builder, str], str]:
    return lambda builder, _: builder.choose(words())


TERMINALS: Mapping[str, Callable[[Builder, str], str]] = {
    "a": lambda builder, kind: builder.any(kind),
    "new": lambda builder, kind: builder.new(kind),
    "body": lambda builder, name: builder.body(f"${name}"),
    "keras": _keras,
    "tf": _tensorflow,
    "lib": lambda builder, name: builder.refer(builder.expand(name)),
    "call": _call,
    "method": _method,
    "backend": _backend,
    "tensorflow": _tensorflow_call,
    "symbolic": _symbolic,
    "name": _name,
    "symbol": _symbol,
    "library": _library,
    "source": _source,
    "receiver": _receiver,
    "string": _string,
    "option": _option,
    "logkey": _plain(vocabulary.log_keys),
    "mergemode": _plain(vocabulary.merge_modes),
    "initialization": _plain(vocabulary.initializations),
    "sessionname": _plain(vocabulary.session_names),
    "python2": lambda builder, kind: builder.choose(vocabulary.python2_names()[kind]),
    "python2name": lambda builder, _: builder.choose(vocabulary.python2_names()["name"]),
    "odd": lambda builder, _: ODD,
}
